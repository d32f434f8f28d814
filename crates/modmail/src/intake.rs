//! Events in: first into the inbox, then, each lane in order, to a decision.

use std::sync::Arc;

use botkit::{
    command::{Dispatcher, Origin, Verdict},
    delivery::{Body, Effect},
    gateway::{Handler, Seen},
    snowflake::created_at,
};
use serde::de::DeserializeOwned;
use storage::{
    inbox::{Entry, NewEntry},
    modmail::{MessageKind, NewMessage, ThreadStatus},
};
use time::Duration;
use twilight_gateway::Event;
use twilight_model::{
    application::interaction::Interaction, channel::Message,
    gateway::payload::incoming::ChannelDelete,
};

use crate::{
    App,
    app::{STAFF_LOCALE, enqueue, ticket_lane},
    attachments::{self, Copied},
    event::{Direct, Said},
    relay,
};

/// Entries of the inbox that hold a [`Direct`].
const DIRECT: &str = "direct";

/// Entries of the inbox that hold a [`Message`] from a ticket's channel.
const STAFF: &str = "staff";

/// How many entries are taken up at once after a start.
const PAGE: i64 = 200;

/// How long Discord waits for the answer to an interaction.
const PATIENCE: Duration = Duration::seconds(3);

/// The longest pause before an entry is tried again.
const LONGEST_PAUSE: Duration = Duration::seconds(30);

/// How far an entry got.
enum Decided {
    Done,
    /// Not everything that is needed for it is known yet.
    NotYet,
}

/// Where events come in.
#[derive(Debug)]
pub struct Intake {
    app: Arc<App>,
    dispatcher: Dispatcher<App>,
}

impl Handler for Intake {
    fn handle(self: &Arc<Self>, event: Event, seen: Seen) {
        match event {
            Event::MessageCreate(message) => self.message(message.message, seen),
            Event::InteractionCreate(interaction) => {
                let it = Arc::clone(self);
                self.app.stop.tasks.spawn(async move {
                    if !(seen.is_replayed() && it.is_late(&interaction.0)) {
                        it.interaction(&interaction.0).await;
                    }
                    drop(seen);
                });
            }
            Event::ChannelDelete(channel) => {
                let it = Arc::clone(self);
                self.app.stop.tasks.spawn(async move {
                    if let Err(error) = it.channel_deleted(&channel).await {
                        tracing::error!("cannot close a ticket without a channel: {error}");
                    }
                    drop(seen);
                });
            }
            _ => {}
        }
    }
}

impl Intake {
    /// An intake for these parts and commands.
    #[must_use]
    pub fn new(app: Arc<App>, dispatcher: Dispatcher<App>) -> Self {
        Self { app, dispatcher }
    }

    /// Takes up what an earlier process received and did not decide on. Must be
    /// done before the first event, or the order would suffer.
    ///
    /// # Errors
    ///
    /// Returns the database's error.
    pub async fn recover(self: &Arc<Self>) -> Result<(), storage::Error> {
        let mut last = None;
        let mut count = 0;
        loop {
            let mut tx = self.app.store.read().await?;
            let page = tx.inbox().waiting(last, PAGE).await?;
            let Some(entry) = page.last() else { break };
            last = Some(entry.id);
            count += page.len();
            for entry in page {
                self.decide(entry);
            }
        }
        if count > 0 {
            tracing::info!(count, "going on with what was received before the restart");
        }
        Ok(())
    }

    fn message(self: &Arc<Self>, message: Message, seen: Seen) {
        let it = Arc::clone(self);
        if let Some(direct) = Direct::of(&message) {
            let lane = format!("member:{}", direct.author.id);
            let received = lane.clone();
            self.app.receiving.run(lane, async move {
                let source = format!("message:{}", direct.message);
                it.receive(source, received, DIRECT, &direct, seen).await;
            });
        } else if message.guild_id.is_some() && !message.author.bot {
            let lane = format!("channel:{}", message.channel_id);
            let received = lane.clone();
            self.app.receiving.run(lane, async move {
                if it.may_be_ticket(&message).await {
                    let source = format!("message:{}", message.id);
                    it.receive(source, received, STAFF, &message, seen).await;
                }
            });
        }
    }

    /// Whether a message of the server concerns a ticket, as far as that can be
    /// told by now.
    async fn may_be_ticket(&self, message: &Message) -> bool {
        let look = async {
            let mut tx = self.app.store.read().await?;
            match tx.threads().by_channel(message.channel_id.into()).await? {
                Some(thread) => Ok(thread.status == ThreadStatus::Open),
                // The channel may be there before the bot knows: staff are quick.
                None => tx.threads().any_unplaced().await,
            }
        };
        let look: Result<bool, storage::Error> = look.await;
        look.unwrap_or_else(|error| {
            tracing::error!("cannot tell whether a channel is a ticket's: {error}");
            // The decision looks again.
            true
        })
    }

    /// Commits an event, then hands it to its lane; tries until the database
    /// takes it.
    async fn receive(
        self: &Arc<Self>,
        source: String,
        lane: String,
        kind: &str,
        what: &(impl serde::Serialize + Sync),
        seen: Seen,
    ) {
        let payload = match serde_json::to_string(what) {
            Ok(payload) => payload,
            Err(error) => {
                tracing::error!("an event has no JSON form: {error}");
                return;
            }
        };
        let entry = NewEntry {
            source,
            lane,
            kind: kind.to_owned(),
            payload,
            received_at: self.app.clock.now(),
        };
        let mut pause = Duration::milliseconds(200);
        loop {
            match self.app.store.receive(entry.clone()).await {
                Ok(None) => return,
                Ok(Some(id)) => {
                    return self.decide(Entry {
                        id,
                        source: entry.source,
                        lane: entry.lane,
                        kind: entry.kind,
                        payload: entry.payload,
                        attempts: 0,
                        received_at: entry.received_at,
                    });
                }
                Err(error) => tracing::error!("cannot keep what was received: {error}"),
            }
            if !self.app.stop.sleep(&self.app.clock, pause).await {
                return seen.give_up();
            }
            pause = LONGEST_PAUSE.min(pause * 2);
        }
    }

    /// Puts an entry behind what its lane has to decide.
    fn decide(self: &Arc<Self>, entry: Entry) {
        let it = Arc::clone(self);
        let lane = entry.lane.clone();
        self.app.deciding.run(lane, async move {
            let mut pause = Duration::milliseconds(200);
            while !it.app.stop.soon.is_cancelled() {
                match it.act(&entry).await {
                    Ok(Decided::Done) => return,
                    Ok(Decided::NotYet) => {}
                    Err(error) => {
                        tracing::error!(inbox.id = %entry.id, "cannot deal with {}: {error:#}", entry.source);
                    }
                }
                if !it.app.stop.sleep(&it.app.clock, pause).await {
                    return;
                }
                pause = LONGEST_PAUSE.min(pause * 2);
            }
        });
    }

    async fn act(&self, entry: &Entry) -> anyhow::Result<Decided> {
        match entry.kind.as_str() {
            DIRECT => {
                if let Some(direct) = self.read::<Direct>(entry).await? {
                    relay::member_wrote(&self.app, entry, &direct).await?;
                }
            }
            STAFF => {
                if let Some(message) = self.read::<Message>(entry).await? {
                    return self.staff_wrote(entry, &message).await;
                }
            }
            other => {
                let reason = format!("`{other}` is no kind of entry");
                self.refuse(entry, &reason).await?;
            }
        }
        Ok(Decided::Done)
    }

    async fn read<T: DeserializeOwned>(&self, entry: &Entry) -> anyhow::Result<Option<T>> {
        match serde_json::from_str(&entry.payload) {
            Ok(it) => Ok(Some(it)),
            Err(error) => {
                self.refuse(entry, &error.to_string()).await?;
                Ok(None)
            }
        }
    }

    /// Sets an entry aside that no attempt can help.
    async fn refuse(&self, entry: &Entry, reason: &str) -> anyhow::Result<()> {
        tracing::error!(inbox.id = %entry.id, "an entry is not understood: {reason}");
        let mut tx = self.app.store.write().await?;
        tx.inbox()
            .failed(entry.id, reason, self.app.clock.now())
            .await?;
        Ok(tx.commit().await?)
    }

    /// A command, or else a note for the staff.
    async fn staff_wrote(&self, entry: &Entry, message: &Message) -> anyhow::Result<Decided> {
        let app = &*self.app;
        let at = app.clock.now();
        if self.is_unknown_yet(message).await? {
            return Ok(Decided::NotYet);
        }
        let origin = Origin::of_message(message, &app.tickets.prefix, STAFF_LOCALE);
        let outcome = self
            .dispatcher
            .prefix(app, &message.content, origin, at)
            .await;
        let files = match outcome {
            None => app.copy(&Said::of(message).files).await,
            Some(_) => Vec::new(),
        };
        let mut tx = app.store.write().await?;
        // A command that did something has taken the entry already.
        let untouched = tx
            .inbox()
            .claim(&entry.source, &entry.lane, &entry.kind, at)
            .await?;
        let thread = tx.threads().by_channel(message.channel_id.into()).await?;
        let Some(thread) = thread else {
            tx.commit().await?;
            return Ok(Decided::Done);
        };
        match outcome {
            Some(outcome) => {
                if outcome.verdict == Verdict::Done && outcome.reply.is_done() {
                    tx.commit().await?;
                    return Ok(Decided::Done);
                }
                let answer = Effect::Post {
                    message: Body {
                        content: outcome.reply.content.unwrap_or_default(),
                        embeds: outcome.reply.embeds,
                        reply_to: Some(message.id.into()),
                        ..Body::default()
                    },
                };
                let lane = ticket_lane(thread.id);
                enqueue(&mut tx, &lane, thread.channel_id, &answer, None, at).await?;
            }
            None if untouched && thread.status == ThreadStatus::Open => {
                note(&mut tx, &thread, message, &files, at).await?;
            }
            None => {}
        }
        app.commit(tx).await?;
        Ok(Decided::Done)
    }

    /// Whether a channel may still turn out to be a ticket's.
    async fn is_unknown_yet(&self, message: &Message) -> Result<bool, storage::Error> {
        let mut tx = self.app.store.read().await?;
        let known = tx.threads().by_channel(message.channel_id.into()).await?;
        Ok(known.is_none() && tx.threads().any_unplaced().await?)
    }

    /// Whether Discord has told the caller that nobody answered. They may have
    /// called again since; carrying out the first call as well would surprise.
    fn is_late(&self, interaction: &Interaction) -> bool {
        let age = self.app.clock.now() - created_at(interaction.id.get());
        let late = age > PATIENCE;
        if late {
            tracing::info!("an interaction of {age} ago is left alone");
        }
        late
    }

    async fn interaction(&self, interaction: &Interaction) {
        let app = &*self.app;
        let at = app.clock.now();
        let outcome = self
            .dispatcher
            .interaction(&app.rest, app, interaction, at)
            .await;
        tracing::info!(
            command = outcome.command.unwrap_or("unknown"),
            verdict = ?outcome.verdict,
            duration_ms = outcome.took.as_millis(),
            "a command was called"
        );
    }

    /// A ticket whose channel was deleted by hand is over.
    async fn channel_deleted(&self, channel: &ChannelDelete) -> Result<(), storage::Error> {
        let at = self.app.clock.now();
        let mut tx = self.app.store.write().await?;
        let thread = tx.threads().by_channel(channel.id.into()).await?;
        if let Some(thread) = thread
            && tx
                .threads()
                .close(thread.id, None, Some("channel deleted"), at)
                .await?
        {
            tracing::warn!(thread.id = %thread.id, "ticket {} closed: its channel was deleted", thread.id);
            return tx.commit().await;
        }
        Ok(())
    }
}

/// Keeps what staff said among themselves.
async fn note(
    tx: &mut storage::modmail::Tx,
    thread: &storage::modmail::Thread,
    message: &Message,
    files: &[Copied],
    at: time::OffsetDateTime,
) -> Result<(), storage::Error> {
    let row = tx
        .messages()
        .add(&NewMessage {
            thread: thread.id,
            kind: MessageKind::Note,
            user: message.author.id.into(),
            user_name: message.author.name.clone(),
            anonymous: false,
            content: message.content.clone(),
            dm_message: None,
            inbox_message: Some(message.id.into()),
            number: None,
            at,
        })
        .await?;
    attachments::keep(tx, row, files, at).await?;
    tx.messages().delivered(row).await
}
