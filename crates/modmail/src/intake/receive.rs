//! From an event to the inbox, and from the inbox, each lane in order, to a decision.

use std::{
    ops::ControlFlow,
    sync::{Arc, PoisonError},
};

use botkit::{backoff::Backoff, gateway::EventGuard, panics::caught};
use storage::{
    discord::{ChannelId, MessageId},
    inbox::{Entry, EntryId, NewEntry},
};
use time::{Duration, OffsetDateTime};
use twilight_model::channel::Message;

use super::{Decided, Intake};
use crate::{
    event::Direct,
    inbox::{Edited, Gone, Happened, Kind, Lane, Payload, Source},
    tickets::{
        RelayOutcome,
        arrival::arrived,
        edits,
        entry::{read, refuse},
        parking,
    },
};

/// How long entries that an earlier process left wait for the gateway: what came
/// before them may still come. Without one they are decided about all the same.
const GATEWAY_WAIT: Duration = Duration::seconds(10);

/// The pauses before an entry is tried again.
pub(super) const FIRST_DELAY: Duration = Duration::milliseconds(200);
pub(super) const LONGEST_DELAY: Duration = Duration::seconds(30);

/// How often something is tried over which the bot breaks down.
const PANICS: u32 = 3;

/// What became of something that arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Received {
    /// It stands in the inbox.
    New,
    /// It stood there already, or is nobody's business.
    Known,
    /// The bot is to stop and the database did not take it.
    GivenUp,
}

/// When the bot learns of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// As it happens, behind everything that came before it.
    Live,
    /// After a resume, a catch-up or a restart: the inbox may have what came after
    /// it already.
    Late,
}

impl Intake {
    /// Takes an event in, behind everything that came before it in its lane and
    /// once what was missed there has been read.
    ///
    /// An event that cannot be taken because the bot stops closes its lane. If
    /// one behind it were taken, the position up to which its channel counts as
    /// read would pass it. `message` is what somebody wrote, if that is the event:
    /// should the bot break down over it again and again, they are told.
    pub(super) fn in_order<T>(
        self: &Arc<Self>,
        lane: Lane,
        message: Option<(ChannelId, MessageId)>,
        guard: EventGuard,
        take: impl Fn(Arc<Self>, Told) -> T + Send + Sync + 'static,
    ) where
        T: Future<Output = Received> + Send,
    {
        let this = Arc::clone(self);
        let told = if guard.is_replayed() {
            Told::Late
        } else {
            Told::Live
        };
        self.app.receiving.run_unless_closed(lane, async move {
            // Where it closes the lane, the guard goes undone, so that Discord sends
            // the event again.
            if !this.has_caught_up(lane).await {
                return ControlFlow::Break(());
            }
            let take = || take(this.now(), told);
            if !this.take_in(lane, message, take).await {
                return ControlFlow::Break(());
            }
            guard.done();
            ControlFlow::Continue(())
        });
    }

    /// Takes an event in. One over which the bot breaks down again and again is given
    /// up, and people are told. `false` if the bot is to stop first.
    async fn take_in<T>(
        &self,
        lane: Lane,
        message: Option<(ChannelId, MessageId)>,
        take: impl Fn() -> T + Send + Sync,
    ) -> bool
    where
        T: Future<Output = Received> + Send,
    {
        for _ in 0..PANICS {
            match caught(take()).await {
                Ok(received) => return received != Received::GivenUp,
                Err(panicked) => tracing::error!(?lane, "receiving an event {panicked}"),
            }
        }
        tracing::error!(?lane, "an event is given up");
        self.give_up(lane, message).await
    }

    /// Tells of an event that is given up; `false` if the bot is to stop first.
    async fn give_up(&self, lane: Lane, message: Option<(ChannelId, MessageId)>) -> bool {
        self.progress.set_aside.inc();
        let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
        while let Err(error) = parking::give_up(&self.app, lane, message).await {
            tracing::error!("cannot tell that an event is given up: {error}");
            let delay = backoff.next_delay();
            if !self.app.stop.sleep(&self.app.clock, delay).await {
                return false;
            }
        }
        true
    }

    /// Waits until what was missed of a lane has been read; `false` if the bot is
    /// to stop first.
    pub(super) async fn has_caught_up(&self, lane: Lane) -> bool {
        let read = async {
            match lane {
                Lane::Member(member) => self.app.session_gaps.pass_member(member).await,
                Lane::Channel(channel) => self.app.session_gaps.pass_ticket(channel).await,
                Lane::Command => {}
            }
        };
        tokio::select! {
            // Whatever need not wait is still taken while the bot stops.
            biased;
            () = read => true,
            () = self.app.stop.soon.cancelled() => false,
        }
    }

    /// Commits an event, then hands it to its lane; tries until the database
    /// takes it.
    pub(super) async fn receive<P: Payload + Sync>(
        self: &Arc<Self>,
        source: Source,
        lane: Lane,
        what: &P,
        told: Told,
    ) -> Received {
        let payload = match serde_json::to_string(what) {
            Ok(payload) => payload,
            Err(error) => {
                tracing::error!("an event has no JSON form: {error}");
                return Received::Known;
            }
        };
        let entry = NewEntry {
            source: source.to_string(),
            lane: lane.to_string(),
            kind: P::KIND.as_str().to_owned(),
            payload,
            received_at: self.app.clock.now(),
        };
        let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
        loop {
            match self.app.store.receive(entry.clone()).await {
                Ok(None) => return Received::Known,
                Ok(Some(id)) => {
                    let entry = Entry {
                        id,
                        source: entry.source,
                        lane: entry.lane,
                        kind: entry.kind,
                        payload: entry.payload,
                        attempts: 0,
                        received_at: entry.received_at,
                    };
                    self.decide(lane, entry, told);
                    return Received::New;
                }
                Err(error) => tracing::error!("cannot keep what was received: {error}"),
            }
            if !self
                .app
                .stop
                .sleep(&self.app.clock, backoff.next_delay())
                .await
            {
                return Received::GivenUp;
            }
        }
    }

    /// Takes up an entry that waits in the inbox. It may be in its lane already.
    pub(super) fn take_up(self: &Arc<Self>, entry: Entry) {
        match Lane::read(&entry.lane) {
            Some(lane) => self.decide(lane, entry, Told::Late),
            None => {
                tracing::error!(inbox.id = %entry.id, "`{}` is no lane of the inbox", entry.lane);
            }
        }
    }

    /// Puts an entry behind what its lane has to decide. When the bot is to stop,
    /// the first one that is not decided about closes the lane.
    fn decide(self: &Arc<Self>, lane: Lane, entry: Entry, told: Told) {
        let this = Arc::clone(self);
        self.app.deciding.run_unless_closed(lane, async move {
            if told == Told::Late && !this.has_listened(lane).await {
                return ControlFlow::Break(());
            }
            let mut told = told;
            let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
            while !this.app.stop.soon.is_cancelled() {
                match Box::pin(this.now().in_turn(&entry, told)).await {
                    Ok(Decided::Done | Decided::Held) => return ControlFlow::Continue(()),
                    Ok(Decided::NotYet) => {}
                    Err(error) => {
                        tracing::error!(inbox.id = %entry.id, "cannot deal with {}: {error:#}", entry.source);
                    }
                }
                if !this.app.stop.sleep(&this.app.clock, backoff.next_delay()).await {
                    break;
                }
                // Another may have decided about it.
                told = Told::Late;
            }
            ControlFlow::Break(())
        });
    }

    /// Waits until it is known what an earlier process missed of a lane, and that
    /// has been read: it may have been written before what the inbox has. `false`
    /// if the bot is to stop first.
    async fn has_listened(&self, lane: Lane) -> bool {
        let left = gateway_wait(self.begun, self.app.clock.now());
        tokio::select! {
            biased;
            () = self.app.session_gaps.listening() => self.has_caught_up(lane).await,
            goes_on = self.app.stop.sleep(&self.app.clock, left) => goes_on,
        }
    }

    /// Decides about an entry that still waits, and before it about those that
    /// come first.
    async fn in_turn(&self, entry: &Entry, told: Told) -> anyhow::Result<Decided> {
        if told == Told::Late && !self.app.store.read().await?.inbox().waits(entry.id).await? {
            return Ok(Decided::Done);
        }
        for earlier in self.comes_first(entry, told).await? {
            if matches!(self.act_or_park(&earlier).await?, Decided::NotYet) {
                return Ok(Decided::NotYet);
            }
        }
        self.act_or_park(entry).await
    }

    /// Decides about an entry. One over which the bot breaks down is tried again in
    /// its place; after some times it is set aside, so that its lane goes on.
    async fn act_or_park(&self, entry: &Entry) -> anyhow::Result<Decided> {
        let panicked = match caught(Box::pin(self.act(entry))).await {
            Ok(decided) => return decided,
            Err(panicked) => panicked,
        };
        if !self.has_panicked_too_often(entry.id) {
            return Err(panicked.into());
        }
        parking::park(&self.app, entry, &panicked.to_string()).await?;
        self.progress.set_aside.inc();
        Ok(Decided::Done)
    }

    fn has_panicked_too_often(&self, entry: EntryId) -> bool {
        let mut panics = self.panics.lock().unwrap_or_else(PoisonError::into_inner);
        let times = panics.entry(entry).or_default();
        *times += 1;
        let too_often = *times >= PANICS;
        if too_often {
            panics.remove(&entry);
        }
        too_often
    }

    async fn act(&self, entry: &Entry) -> anyhow::Result<Decided> {
        match Kind::of(entry) {
            Some(Kind::Direct) => {
                if let Some(direct) = read::<Direct>(&self.app, entry).await? {
                    let arrived = arrived(&self.app, entry, &direct, None).await?;
                    return Ok(arrived.into());
                }
            }
            Some(Kind::Staff) => {
                if let Some(message) = read::<Message>(&self.app, entry).await? {
                    return self.staff_wrote(entry, &message).await;
                }
            }
            Some(Kind::Gone) => {
                if let Some(gone) = read::<Gone>(&self.app, entry).await? {
                    return self.channel_is_gone(entry, gone).await;
                }
            }
            Some(Kind::Edited | Kind::Deleted) => {
                if Kind::of(entry) == Some(Kind::Edited)
                    && let Some(edited) = read::<Edited>(&self.app, entry).await?
                    && let Some(call) = &edited.call
                    && let Some(decided) = self.mended(entry, &edited, call).await?
                {
                    return Ok(decided);
                }
                return Ok(edits::apply(&self.app, entry).await?.into());
            }
            Some(Kind::Member) => {
                if let Some(happened) = read::<Happened>(&self.app, entry).await? {
                    self.tell_of_member(entry, &happened).await?;
                }
            }
            Some(Kind::Command) | None => {
                let reason = format!("`{}` is no kind of entry that waits", entry.kind);
                refuse(&self.app, entry, &reason).await?;
            }
        }
        Ok(Decided::Done)
    }
}

impl From<RelayOutcome> for Decided {
    fn from(outcome: RelayOutcome) -> Self {
        match outcome {
            RelayOutcome::Done => Self::Done,
            RelayOutcome::NotYet => Self::NotYet,
            RelayOutcome::Held => Self::Held,
        }
    }
}

/// How long is left of [`GATEWAY_WAIT`], which all entries share: it is counted
/// from the start. A clock that was put back makes nobody wait longer.
fn gateway_wait(begun: OffsetDateTime, now: OffsetDateTime) -> Duration {
    (begun + GATEWAY_WAIT - now).clamp(Duration::ZERO, GATEWAY_WAIT)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use botkit::{
        clock::Clock,
        command::Dispatcher,
        delivery::{Effect, Target, WakeUp},
        health::Metrics,
        lanes::Lanes,
        lifecycle::Stop,
        memory::Budget,
        rest::Rest,
    };
    use storage::{files::Files, modmail::Store};
    use time::macros::datetime;
    use tokio::sync::Semaphore;
    use twilight_model::id::Id;

    use super::*;
    use crate::{
        App, Config, commands,
        settings::{Current, Settings},
        tickets::relay::NOT_RELAYED,
    };

    /// An intake on a new database, without Discord.
    async fn intake(folder: &Path) -> anyhow::Result<Intake> {
        botkit::tls::install();
        let settings = "[discord]\ntoken = \"MTk4.a.token\"\n[database]\npath = \"m.sqlite\"\n\
             [tickets]\nguild = 10000000000000001\ncategory = 10000000000000002\nalerts_channel = 10000000000000003\n[staff]\nsupporters = [10000000000000004]\n";
        let (config, sources) = botkit::config::parse_with_sources::<Config>(settings)?;
        let token = config.discord.token().map_err(anyhow::Error::msg)?;
        let (metrics, memory) = (Metrics::new("test"), Budget::new(1 << 20));
        let texts = crate::texts::texts()?;
        let stop = Stop::default();
        let database = folder.join("m.sqlite");
        let dispatcher = Dispatcher::new(
            commands::registry(&config.closing, config.suggestions),
            texts.clone(),
        );
        let current = Arc::new(Current::new(Settings::new(config, sources)));
        let app = App {
            settings: current.get(),
            current,
            store: Store::open(&database).await?,
            rest: Rest::new("http://127.0.0.1:1", &token, metrics, memory)?,
            files: Files::beside(&database),
            me: Id::new(5).into(),
            clock: Clock::manual(datetime!(2026-03-01 12:00 UTC)),
            wake_up: WakeUp::default(),
            timers: Arc::default(),
            requeue: Arc::default(),
            visibility: Arc::default(),
            languages: crate::texts::languages(&texts).into(),
            texts,
            text_changes: Arc::default(),
            presence: botkit::gateway::Presence::default(),
            audit: Arc::default(),
            full: Arc::default(),
            searches: Arc::default(),
            overrides: Arc::default(),
            session_gaps: Arc::default(),
            watch: Arc::default(),
            opening_permits: Arc::new(Semaphore::new(1)),
            download_permits: Arc::new(Semaphore::new(1)),
            receiving: Lanes::new(stop.tasks.clone()),
            deciding: Lanes::new(stop.tasks.clone()),
            stop,
        };
        Ok(Intake::new(Arc::new(app), dispatcher))
    }

    #[tokio::test]
    async fn what_breaks_down_before_the_inbox_has_it_is_signed_and_told_of() -> anyhow::Result<()>
    {
        let folder = tempfile::tempdir()?;
        let intake = intake(folder.path()).await?;
        let (channel, message) = (Id::new(20).into(), Id::new(21).into());

        let lane = Lane::Member(Id::new(22).into());
        let went_on = intake
            .take_in(lane, Some((channel, message)), || async {
                panic!("on purpose")
            })
            .await;

        assert!(went_on, "what is behind it can be taken");
        let rows = intake
            .app
            .store
            .read()
            .await?
            .outbox()
            .pending(None, 10)
            .await?;
        let effects = rows.iter().map(|row| serde_json::from_str(&row.effect));
        let effects: Vec<Effect> = effects.collect::<Result<_, _>>()?;
        let sign = Effect::React {
            target: Target::Message(message),
            emoji: NOT_RELAYED.to_owned(),
        };
        assert_eq!(effects.len(), 2, "{effects:?}");
        assert!(effects.contains(&sign), "{effects:?}");
        let told = |row: &storage::outbox::Row| {
            row.channel == Some(Id::new(10_000_000_000_000_003).into())
                && row.effect.contains("<@22>")
        };
        assert!(rows.iter().any(told), "{rows:?}");
        intake.app.store.database().close().await;
        Ok(())
    }

    #[test]
    fn all_that_was_left_waits_for_the_gateway_once() {
        let begun = datetime!(2026-03-01 12:00 UTC);

        assert_eq!(gateway_wait(begun, begun), GATEWAY_WAIT);
        assert_eq!(
            gateway_wait(begun, begun + Duration::seconds(4)),
            Duration::seconds(6)
        );
        assert_eq!(gateway_wait(begun, begun + Duration::HOUR), Duration::ZERO);
        assert_eq!(gateway_wait(begun, begun - Duration::DAY), GATEWAY_WAIT);
    }
}
