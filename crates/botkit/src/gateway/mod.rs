//! The loop that turns a shard into events, and what it remembers of them.
//!
//! A session survives the process: its id and a sequence number are stored in the
//! database, and the next process resumes there, so that Discord sends what
//! came in between. The number stored is never ahead of what has been dealt with:
//! each event comes with an [`EventGuard`], and only when somebody says that the
//! event is [done](EventGuard::done) does the number move past it. Whatever else
//! becomes of the guard (a stop, a task that is dropped), the event comes again
//! after the next start. Some events therefore come twice; whoever handles them
//! must not mind (the inbox takes each source once).

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use anyhow::bail;
use futures_util::StreamExt as _;
use secrecy::{ExposeSecret as _, SecretString};
use storage::{Schema, Store};
use tokio::sync::watch;
use twilight_gateway::{
    CloseFrame, ConfigBuilder, Event, EventTypeFlags, Intents, Message, Session, Shard, ShardId,
    ShardState, StreamExt as _,
};

use crate::{
    backoff::Backoff,
    clock::{Clock, stopwatch},
    config::REJECTED,
    health::Metrics,
    lifecycle::{Misconfigured, Stop},
};

/// The one shard of a bot. Discord asks for more from 2 500 servers on.
const SHARD: u32 = 0;

/// The intents of the session that is stored, among the settings of the database.
const INTENTS: &str = "gateway.intents";

/// While an old session is being emptied: how often it is looked whether all of it
/// has been dealt with.
const EMPTYING: Duration = Duration::from_millis(20);

/// How often the session is written down, at most.
const KEEP_EVERY: Duration = Duration::from_millis(200);

/// How long closing the connection may take.
const FAREWELL: Duration = Duration::from_secs(2);

/// A connection that lasted this long was a good one.
const STABLE: Duration = Duration::from_secs(5);

/// How many connections in a row may break early before the next one waits.
const FREE_RECONNECTS: u32 = 2;

/// The first such wait; it doubles with each further one.
const FIRST_DELAY: time::Duration = time::Duration::milliseconds(250);

/// No wait is longer.
const LONGEST_DELAY: time::Duration = time::Duration::seconds(30);

/// What a bot wants from the gateway.
#[derive(Debug)]
pub struct Settings {
    /// The bot's token.
    pub token: SecretString,
    /// Where the gateway is, if not where Discord says.
    pub url: Option<String>,
    /// What Discord shall send.
    pub intents: Intents,
    /// What of it shall be looked at.
    pub wanted: EventTypeFlags,
    /// How the operator can do without a privileged intent, for the sentence
    /// that says it is not granted.
    pub without: Option<&'static str>,
}

/// Someone who wants to know what happens on Discord.
pub trait Handler: Send + Sync + 'static {
    /// Takes one event, in the order they came. Must not wait: work goes into
    /// [`crate::lanes`], along with `guard`, which is told when the event is done.
    fn handle(self: &Arc<Self>, event: Event, guard: EventGuard);
}

/// How far the events of one session have been dealt with.
#[derive(Debug, Clone, Default)]
struct Progress(Arc<Mutex<Sequences>>);

#[derive(Debug, Default)]
struct Sequences {
    /// The number of the session's READY, unless it was taken up again.
    ready: Option<u64>,
    /// The events that are not done.
    open: BTreeSet<u64>,
    highest: u64,
    /// How many of the open ones nobody works at any more.
    given_up: usize,
}

/// An event that is being dealt with. Dropped before it is [done](Self::done), it
/// counts as not dealt with and comes again after the next start.
#[derive(Debug)]
pub struct EventGuard {
    progress: Progress,
    sequence: u64,
    session: String,
    replayed: bool,
    done: bool,
}

impl Progress {
    fn resumed_at(sequence: u64) -> Self {
        Self(Arc::new(Mutex::new(Sequences {
            highest: sequence,
            ..Sequences::default()
        })))
    }

    fn begun_with(ready: u64) -> Self {
        Self(Arc::new(Mutex::new(Sequences {
            ready: Some(ready),
            ..Sequences::default()
        })))
    }

    fn with<T>(&self, act: impl FnOnce(&mut Sequences) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn begin(&self, sequence: u64) -> EventGuard {
        self.with(|state| {
            state.highest = state.highest.max(sequence);
            state.open.insert(sequence);
        });
        EventGuard {
            progress: self.clone(),
            sequence,
            session: String::new(),
            replayed: false,
            done: false,
        }
    }

    /// Whether nobody is at work on an event any more.
    fn is_idle(&self) -> bool {
        self.with(|state| state.open.len() == state.given_up)
    }

    /// Whether the session may be written down. Not before its READY has been
    /// dealt with: whoever resumes would not learn that the one before was lost.
    fn is_begun(&self) -> bool {
        self.with(|state| state.ready.is_none_or(|ready| !state.open.contains(&ready)))
    }

    /// Everything up to this number has been dealt with.
    fn settled(&self) -> u64 {
        self.with(|state| state.open.first().map_or(state.highest, |first| first - 1))
    }
}

impl EventGuard {
    /// Whether Discord sent the event after a resume, for it happened while
    /// nobody was connected (or had been dealt with just before).
    #[must_use]
    pub const fn is_replayed(&self) -> bool {
        self.replayed
    }

    /// Names the event, for those that have no id of their own: Discord sends it
    /// again after a resume with the same number in the same session.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}:{}", self.session, self.sequence)
    }

    /// The event has been dealt with and need not come again.
    pub fn done(mut self) {
        self.done = true;
    }
}

impl Drop for EventGuard {
    fn drop(&mut self) {
        self.progress.with(|state| {
            if self.done {
                state.open.remove(&self.sequence);
            } else {
                state.given_up += 1;
            }
        });
    }
}

/// The session as the loop knows it.
#[derive(Debug, Clone)]
struct Current {
    id: String,
    resume_url: String,
    intents: Intents,
    progress: Progress,
}

/// Why a shard is listened to no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ended {
    /// The bot is to stop.
    Stopping,
    /// What an old session with other intents still had has been dealt with.
    Emptied,
}

/// Connects, resumes what an earlier process left, and hands every wanted event
/// to `handler` until the bot stops. Lost connections are taken up again for as
/// long as it takes.
///
/// # Errors
///
/// Returns a sentence with the remedy if Discord will not have the bot back: a
/// rejected token, a privileged intent that is not granted, and the like.
pub async fn run<S: Schema>(
    settings: Settings,
    store: Store<S>,
    handler: Arc<impl Handler>,
    clock: Clock,
    metrics: Metrics,
    stop: Stop,
) -> anyhow::Result<()> {
    let config = || {
        let token = settings.token.expose_secret().to_owned();
        let config = ConfigBuilder::new(token, settings.intents);
        match settings.url.clone() {
            Some(url) => config.proxy_url(url),
            None => config,
        }
    };
    let current = stored_session(&store).await?;
    let mut shard = match &current {
        Some(current) => {
            let sequence = current.progress.settled();
            tracing::info!("resuming the gateway session at event {sequence}");
            let session = Session::new(sequence, current.id.clone());
            let config = config()
                .session(session)
                .resume_url(current.resume_url.clone());
            Shard::with_config(ShardId::ONE, config.build())
        }
        None => Shard::with_config(ShardId::ONE, config().build()),
    };
    let (publish, published) = watch::channel(current);
    stop.tasks
        .spawn(keep(store, published, clock, stop.clone()));
    let wanted = (settings.wanted, settings.without);
    loop {
        let ended = listen(&mut shard, wanted, &handler, &publish, &metrics, &stop).await;
        metrics.gateway_up.set(0);
        match ended? {
            Ended::Stopping => {
                // With this code the session stays open on Discord's side.
                farewell(&mut shard, CloseFrame::RESUME).await;
                return Ok(());
            }
            Ended::Emptied => {
                tracing::info!("the intents are others than before: a new gateway session begins");
                farewell(&mut shard, CloseFrame::NORMAL).await;
                shard = Shard::with_config(ShardId::ONE, config().build());
            }
        }
    }
}

/// Closes the connection.
async fn farewell(shard: &mut Shard, frame: CloseFrame<'static>) {
    shard.close(frame);
    let closed = async {
        while let Some(Ok(message)) = shard.next().await {
            if matches!(message, Message::Close(_)) || !shard.state().is_identified() {
                break;
            }
        }
    };
    if tokio::time::timeout(FAREWELL, closed).await.is_err() {
        tracing::debug!("the gateway did not answer the farewell");
    }
}

/// The session an earlier process left.
async fn stored_session<S: Schema>(store: &Store<S>) -> Result<Option<Current>, storage::Error> {
    let mut tx = store.read().await?;
    let intents = tx.settings().get(INTENTS).await?;
    let session = tx.sessions().get(SHARD).await?;
    Ok(session.map(|session| Current {
        id: session.session_id,
        resume_url: session.resume_url,
        // Those that are not known are others than ours.
        intents: Intents::from_bits_truncate(
            intents.and_then(|intents| intents.as_u64()).unwrap_or(0),
        ),
        progress: Progress::resumed_at(session.sequence),
    }))
}

async fn listen(
    shard: &mut Shard,
    (wanted, without): (EventTypeFlags, Option<&str>),
    handler: &Arc<impl Handler>,
    publish: &watch::Sender<Option<Current>>,
    metrics: &Metrics,
    stop: &Stop,
) -> anyhow::Result<Ended> {
    let intents = shard.config().intents();
    let wanted = wanted
        | EventTypeFlags::READY
        | EventTypeFlags::RESUMED
        | EventTypeFlags::GATEWAY_INVALIDATE_SESSION;
    let mut last_close = None;
    let mut line = LineHistory::default();
    // Whether an old session with other intents has told all it had: it is left
    // when that has been dealt with.
    let mut emptying = false;
    loop {
        if emptying
            && publish
                .borrow()
                .as_ref()
                .is_none_or(|publish| publish.progress.is_idle())
        {
            return Ok(Ended::Emptied);
        }
        let item = tokio::select! {
            // What was not looked at comes again after the next start.
            biased;
            () = stop.soon.cancelled() => return Ok(Ended::Stopping),
            item = shard.next_event(wanted) => item,
            () = tokio::time::sleep(EMPTYING), if emptying => continue,
        };
        let event = match item {
            Some(Ok(event)) => event,
            Some(Err(error)) => {
                metrics.gateway_up.set(0);
                let cause = std::error::Error::source(&error).map(ToString::to_string);
                tracing::warn!(cause, "the gateway: {error}; trying again");
                // An event that cannot be read breaks no line.
                if !shard.state().is_identified() {
                    line.back_off(stop).await;
                }
                continue;
            }
            None => bail!(fatal(last_close, shard.config().intents(), without)),
        };
        match &event {
            Event::Ready(_) => {
                metrics.gateway_identifies.inc();
                metrics.gateway_up.set(1);
                line.is_up();
                emptying = false;
                tracing::info!("a new gateway session has begun");
            }
            Event::Resumed => {
                metrics.gateway_resumes.inc();
                metrics.gateway_up.set(1);
                line.is_up();
                emptying = publish
                    .borrow()
                    .as_ref()
                    .is_some_and(|publish| publish.intents != intents);
                tracing::info!("the gateway session goes on");
            }
            Event::GatewayClose(frame) => {
                metrics.gateway_up.set(0);
                last_close = frame.as_ref().map(|frame| frame.code);
                tracing::info!(code = last_close, "the gateway closed the connection");
                line.back_off(stop).await;
                continue;
            }
            Event::GatewayInvalidateSession(resumable) => {
                metrics.gateway_up.set(0);
                tracing::warn!(resumable, "the gateway session is not valid any more");
                if !resumable {
                    publish.send_replace(None);
                }
                continue;
            }
            _ => {}
        }
        metrics.events.inc();
        let Some(session) = shard.session() else {
            continue;
        };
        let sequence = session.sequence();
        let known = publish.borrow().clone();
        let known = known.filter(|known| known.id == session.id());
        let progress = match (&known, &event) {
            (Some(event), _) => event.progress.clone(),
            (None, Event::Ready(_)) => Progress::begun_with(sequence),
            (None, _) => Progress::resumed_at(sequence),
        };
        let mut guard = progress.begin(sequence);
        if known.is_none() {
            publish.send_replace(Some(Current {
                id: session.id().to_owned(),
                resume_url: shard.resume_url().unwrap_or_default().to_owned(),
                intents,
                progress,
            }));
        }
        session.id().clone_into(&mut guard.session);
        guard.replayed = shard.state() == ShardState::Resuming;
        handler.handle(event, guard);
    }
}

/// How well the line has held: one that breaks as soon as it is up must not be
/// taken up again at once for ever.
#[derive(Debug, Default)]
struct LineHistory {
    up_since: Option<std::time::Instant>,
    /// How many lines in a row broke early.
    early: u32,
}

impl LineHistory {
    fn is_up(&mut self) {
        self.up_since = Some(stopwatch());
    }

    /// Waits before the next line, if the last ones did not hold.
    async fn back_off(&mut self, stop: &Stop) {
        let delay = self.broken(stopwatch());
        if delay > Duration::ZERO {
            tracing::info!("the gateway is given {delay:?}");
            tokio::select! {
                () = stop.soon.cancelled() => {}
                () = tokio::time::sleep(delay) => {}
            }
        }
    }

    /// Records that the line is broken; how long the next one has to wait. A line
    /// that never came up is the library's to wait for.
    fn broken(&mut self, now: std::time::Instant) -> Duration {
        let Some(since) = self.up_since.take() else {
            return Duration::ZERO;
        };
        if now.duration_since(since) >= STABLE {
            self.early = 0;
            return Duration::ZERO;
        }
        self.early = self.early.saturating_add(1);
        match self.early.checked_sub(FREE_RECONNECTS) {
            None | Some(0) => Duration::ZERO,
            Some(beyond) => Backoff::new(FIRST_DELAY, LONGEST_DELAY)
                .after(beyond)
                .unsigned_abs(),
        }
    }
}

/// Writes the session down whenever it has moved on.
async fn keep<S: Schema>(
    store: Store<S>,
    mut published: watch::Receiver<Option<Current>>,
    clock: Clock,
    stop: Stop,
) {
    let describe = |current: &Current| {
        let session = storage::sessions::Session {
            session_id: current.id.clone(),
            resume_url: current.resume_url.clone(),
            sequence: current.progress.settled(),
        };
        (session, current.intents)
    };
    let mut written = published.borrow().as_ref().map(describe);
    loop {
        let stopping = stop.soon.is_cancelled();
        // The loop is over once its end of the channel is gone.
        let last = published.has_changed().is_err();
        let current = published.borrow().clone();
        let now = match &current {
            Some(current) if !current.progress.is_begun() => written.clone(),
            other => other.as_ref().map(describe),
        };
        if now != written {
            match save(&store, now.as_ref(), &clock).await {
                Ok(()) => written = now,
                Err(error) => tracing::warn!("cannot keep the gateway session: {error}"),
            }
        }
        let idle = current.is_none_or(|current| current.progress.is_idle());
        if stopping && last && idle {
            return;
        }
        let delay = if stopping {
            KEEP_EVERY / 10
        } else {
            KEEP_EVERY
        };
        tokio::select! {
            () = tokio::time::sleep(delay) => {}
            // A new session is written down at once.
            Ok(()) = published.changed() => {}
        }
    }
}

async fn save<S: Schema>(
    store: &Store<S>,
    session: Option<&(storage::sessions::Session, Intents)>,
    clock: &Clock,
) -> Result<(), storage::Error> {
    let at = clock.now();
    let mut tx = store.write().await?;
    match session {
        Some((session, intents)) => {
            tx.sessions().save(SHARD, session, at).await?;
            let intents = intents.bits().into();
            if tx.settings().get(INTENTS).await?.as_ref() != Some(&intents) {
                tx.settings().set(INTENTS, &intents, None, at).await?;
            }
        }
        None => tx.sessions().clear(SHARD).await?,
    }
    tx.commit().await
}

/// What an operator should do about a close code after which Discord accepts no
/// reconnect.
///
/// <https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway>
fn fatal(code: Option<u16>, intents: Intents, without: Option<&str>) -> Misconfigured {
    Misconfigured(match code {
        Some(4004) => REJECTED.to_owned(),
        Some(4014) => format!(
            "Discord does not grant the intents the bot needs: switch on {} in the developer \
             portal (Bot, Privileged Gateway Intents){}",
            privileged(intents),
            without.unwrap_or_default()
        ),
        Some(4011) => "Discord wants this bot to be sharded: it is in too many servers for one \
                       shard"
            .to_owned(),
        Some(code) => format!("Discord closed the gateway for good with code {code}"),
        None => "Discord closed the gateway for good".to_owned(),
    })
}

/// The intents among these that have to be switched on, as the portal names them.
fn privileged(intents: Intents) -> String {
    let names: Vec<_> = [
        (Intents::MESSAGE_CONTENT, "Message Content Intent"),
        (Intents::GUILD_MEMBERS, "Server Members Intent"),
        (Intents::GUILD_PRESENCES, "Presence Intent"),
    ]
    .into_iter()
    .filter(|(intent, _)| intents.contains(*intent))
    .map(|(_, name)| name)
    .collect();
    names.join(" and ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_number_kept_waits_for_the_slowest_event() {
        let progress = Progress::resumed_at(4);
        let fifth = progress.begin(5);
        let sixth = progress.begin(6);

        sixth.done();
        assert_eq!(progress.settled(), 4);
        fifth.done();
        assert_eq!(progress.settled(), 6);
    }

    #[test]
    fn an_event_that_is_dropped_undone_comes_again() {
        let progress = Progress::resumed_at(4);
        let (fifth, sixth) = (progress.begin(5), progress.begin(6));

        drop(fifth);
        sixth.done();

        assert_eq!(progress.settled(), 4);
        assert!(progress.is_idle());
    }

    #[test]
    fn a_session_is_not_written_down_before_its_beginning_was_dealt_with() {
        let progress = Progress::begun_with(1);
        let ready = progress.begin(1);
        let second = progress.begin(2);

        second.done();
        assert!(!progress.is_begun());
        ready.done();
        assert!(progress.is_begun());
        assert_eq!(progress.settled(), 2);
    }

    #[test]
    fn a_line_that_breaks_again_and_again_is_taken_up_ever_later() {
        let mut line = LineHistory::default();
        let mut breaks = |after: Duration| {
            let up = stopwatch();
            line.up_since = Some(up);
            line.broken(up + after)
        };
        let early = Duration::from_millis(10);

        assert_eq!(breaks(early), Duration::ZERO);
        assert_eq!(breaks(early), Duration::ZERO);
        assert_eq!(breaks(early), FIRST_DELAY.unsigned_abs());
        assert_eq!(breaks(early), FIRST_DELAY.unsigned_abs() * 2);
        assert_eq!(breaks(STABLE), Duration::ZERO);
        assert_eq!(breaks(early), Duration::ZERO);
    }

    #[test]
    fn only_the_intents_that_were_asked_for_are_named() {
        let asked = Intents::GUILD_MESSAGES | Intents::MESSAGE_CONTENT;

        let said = fatal(Some(4014), asked, Some("; or do without")).to_string();

        assert!(said.contains("Message Content Intent"), "{said}");
        assert!(said.ends_with("; or do without"), "{said}");
        assert!(!said.contains("Members"), "{said}");
    }

    proptest! {
        #[test]
        fn nothing_unsettled_is_ever_skipped(order in Just((1..20_u64).collect::<Vec<_>>()).prop_shuffle()) {
            let progress = Progress::default();
            let mut open: BTreeMap<_, _> = (1..20).map(|n| (n, progress.begin(n))).collect();
            for done in order {
                if let Some(guard) = open.remove(&done) {
                    guard.done();
                }
                let oldest = open.keys().next();
                prop_assert_eq!(progress.settled(), oldest.map_or(19, |n| n - 1));
            }
        }
    }
}
