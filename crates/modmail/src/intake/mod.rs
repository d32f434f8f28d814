//! Events in: first into the inbox, then, each lane in order, to a decision.

mod again;
mod catch_up;
mod changes;
mod channel;
mod interaction;
mod look_back;
mod members;
mod reactions;
mod receive;
mod staff;

use std::sync::Arc;

use botkit::{
    command::Dispatcher,
    gateway::{Handler, Seen},
};
use storage::discord::MessageId;
use twilight_gateway::Event;
use twilight_model::channel::Message;

pub use self::again::AgainBell;
use self::receive::Received;
pub(crate) use self::{
    catch_up::Progress,
    changes::{apply, deletion_of, edits_of, show_since},
    members::joined,
    receive::read,
};
use crate::{
    App,
    event::{Direct, is_written},
};

/// Entries of the inbox that hold a [`Direct`].
pub(crate) const DIRECT: &str = "direct";

/// Entries of the inbox that hold a [`Message`] from a ticket's channel.
const STAFF: &str = "staff";

/// Entries of the inbox about a channel that was deleted.
const GONE: &str = "gone";

/// How many entries are taken up at once after a start.
const PAGE: i64 = 200;

/// How far an entry got.
enum Decided {
    Done,
    /// Not everything that is needed for it is known yet.
    NotYet,
    /// It waits for what a member chooses, who will bring it up again.
    Held,
}

/// Where events come in.
#[derive(Debug)]
pub struct Intake {
    app: Arc<App>,
    dispatcher: Dispatcher<App>,
    progress: Progress,
    owners: changes::Owners,
    typed: reactions::Typed,
}

impl Handler for Intake {
    fn handle(self: &Arc<Self>, event: Event, seen: Seen) {
        match event {
            Event::Ready(_) => self.session_began(seen),
            Event::Resumed => self.app.gaps.resumed(),
            Event::MessageCreate(message) => self.message(message.message, seen),
            Event::MessageUpdate(message) => self.edited(&message.0, seen),
            Event::MessageDelete(it) => {
                let private = it.guild_id.is_none();
                self.deleted(private, it.channel_id, [it.id.into()], seen);
            }
            Event::MessageDeleteBulk(it) => {
                let private = it.guild_id.is_none();
                let messages = it.ids.iter().map(|id| MessageId::from(*id));
                self.deleted(private, it.channel_id, messages, seen);
            }
            Event::ReactionAdd(it) => self.reaction(&it.0, true, seen),
            Event::ReactionRemove(it) => self.reaction(&it.0, false, seen),
            Event::TypingStart(it) => self.typing(&it, &seen),
            Event::InteractionCreate(interaction) => {
                let it = Arc::clone(self);
                self.app.stop.tasks.spawn(async move {
                    if !(seen.is_replayed() && it.is_late(&interaction.0)) {
                        it.interaction(&interaction.0).await;
                    }
                    drop(seen);
                });
            }
            Event::ChannelDelete(channel) => self.channel_deleted(channel.id, false, seen),
            Event::ThreadDelete(thread) => self.channel_deleted(thread.id, true, seen),
            Event::MemberAdd(_)
            | Event::MemberRemove(_)
            | Event::MemberUpdate(_)
            | Event::BanAdd(_)
            | Event::BanRemove(_) => self.member_event(&event, seen),
            _ => {}
        }
    }
}

impl Intake {
    /// An intake for these parts and commands.
    #[must_use]
    pub fn new(app: Arc<App>, dispatcher: Dispatcher<App>) -> Self {
        Self {
            app,
            dispatcher,
            progress: Progress::default(),
            owners: changes::Owners::default(),
            typed: reactions::Typed::default(),
        }
    }

    /// What is counted about reading what was missed.
    pub(crate) fn progress(&self) -> &Progress {
        &self.progress
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
                if entry.kind == DIRECT
                    && let Ok(direct) = serde_json::from_str::<Direct>(&entry.payload)
                {
                    self.owners.note(direct.channel, direct.author.id);
                }
                self.take_up(entry);
            }
        }
        if count > 0 {
            tracing::info!(count, "going on with what was received before the restart");
        }
        Ok(())
    }

    /// A message that arrived just now. It waits until what was missed of its
    /// member or ticket has been read.
    fn message(self: &Arc<Self>, message: Message, seen: Seen) {
        let it = Arc::clone(self);
        if message.guild_id.is_none() && is_written(&message) {
            self.owners
                .note(message.channel_id.into(), message.author.id.into());
        }
        let lane = lane(&message);
        self.app.receiving.run(lane, async move {
            let gaps = &it.app.gaps;
            let missed = async {
                match message.guild_id {
                    None => gaps.pass_member(message.author.id.into()).await,
                    Some(_) => gaps.pass_ticket(message.channel_id.into()).await,
                }
            };
            tokio::select! {
                () = it.app.stop.soon.cancelled() => return seen.give_up(),
                () = missed => {}
            }
            it.take(message, seen).await;
        });
    }

    /// Takes a message in, if it is any of the bot's business.
    async fn take(self: &Arc<Self>, message: Message, seen: impl Into<Option<Seen>>) -> Received {
        let lane = lane(&message);
        let source = format!("message:{}", message.id);
        if let Some(direct) = Direct::of(&message) {
            self.owners.note(direct.channel, direct.author.id);
            self.receive(source, lane, DIRECT, &direct, seen).await
        } else if message.guild_id.is_some()
            && is_written(&message)
            && self.may_be_ticket(&message).await
        {
            self.receive(source, lane, STAFF, &message, seen).await
        } else {
            Received::Known
        }
    }
}

/// Whose turn a message takes.
fn lane(message: &Message) -> String {
    match message.guild_id {
        None => format!("member:{}", message.author.id),
        Some(_) => format!("channel:{}", message.channel_id),
    }
}
