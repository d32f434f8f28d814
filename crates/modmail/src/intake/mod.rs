//! Events in: first into the inbox, then, each lane in order, to a decision.

mod again;
mod catch_up;
mod changes;
mod channel;
mod first_contact;
mod interaction;
mod locales;
mod members;
mod mentions;
mod missed_edits;
mod pins;
mod reactions;
mod receive;
mod side_threads;
mod staff;
mod typed;
mod unread;

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use botkit::{
    command::Dispatcher,
    gateway::{EventGuard, Handler},
    lanes::Lanes,
    panics::caught,
};
use serde_json::Value;
use storage::{
    discord::{GuildId, MessageId},
    inbox::EntryId,
};
use time::OffsetDateTime;
use twilight_gateway::Event;
use twilight_model::{channel::Message, gateway::payload::incoming::GuildCreate};

pub(crate) use self::catch_up::Progress;
use self::receive::{Received, Told};
use crate::{
    App,
    event::{Direct, is_made, is_written},
    inbox::{Kind, Lane, Source},
};

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
#[derive(Debug, Clone)]
pub struct Intake {
    app: Arc<App>,
    dispatcher: Arc<Dispatcher<App>>,
    /// When this process began to take events in.
    begun: OffsetDateTime,
    progress: Progress,
    owners: Arc<changes::Owners>,
    typed: Arc<reactions::Typed>,
    /// Keeps what each server tells about itself in order.
    servers: Lanes<GuildId>,
    /// How often the bot broke down over entries that wait.
    panics: Arc<Mutex<HashMap<EntryId, u32>>>,
    others: Arc<typed::OtherBots>,
    first_contacts: Arc<first_contact::FirstContacts>,
}

impl Handler for Intake {
    fn handle(self: &Arc<Self>, event: Event, guard: EventGuard) {
        self.now().came(event, guard);
    }

    fn unread(self: &Arc<Self>, name: &str, data: Value, guard: EventGuard) {
        self.now().not_read(name, data, guard);
    }
}

impl Intake {
    /// The same with the settings of now: for whoever begins something.
    fn now(self: &Arc<Self>) -> Arc<Self> {
        let app = self.app.now();
        if Arc::ptr_eq(&app, &self.app) {
            return Arc::clone(self);
        }
        Arc::new(Self {
            app,
            ..Self::clone(self)
        })
    }

    /// Takes an event in.
    fn came(self: &Arc<Self>, event: Event, guard: EventGuard) {
        match event {
            Event::Ready(_) => self.session_began(guard),
            Event::Resumed => {
                self.app.session_gaps.resumed();
                guard.done();
            }
            Event::MessageCreate(message) => self.message(message.message, guard),
            Event::MessageUpdate(message) => self.edited(&message.0, guard),
            Event::MessageDelete(message_delete) => {
                let private = message_delete.guild_id.is_none();
                self.deleted(
                    private,
                    message_delete.channel_id,
                    [message_delete.id.into()],
                    guard,
                );
            }
            Event::MessageDeleteBulk(message_delete_bulk) => {
                let private = message_delete_bulk.guild_id.is_none();
                let messages = message_delete_bulk
                    .ids
                    .iter()
                    .map(|id| MessageId::from(*id));
                self.deleted(private, message_delete_bulk.channel_id, messages, guard);
            }
            Event::ReactionAdd(reaction_add) => self.reaction(&reaction_add.0, true, guard),
            Event::ReactionRemove(reaction_remove) => {
                self.reaction(&reaction_remove.0, false, guard);
            }
            Event::TypingStart(typing_start) => {
                self.typing(&typing_start, guard.is_replayed());
                guard.done();
            }
            Event::InteractionCreate(interaction) => {
                let this = Arc::clone(self);
                self.app.stop.tasks.spawn(async move {
                    let taken = Box::pin(this.interaction(&interaction.0));
                    if !(guard.is_replayed() && this.is_late(&interaction.0))
                        && let Err(panicked) = caught(taken).await
                    {
                        tracing::error!("an interaction {panicked}");
                    }
                    guard.done();
                });
            }
            Event::GuildCreate(guild) => match *guild {
                GuildCreate::Available(guild) => self.guild_seen(&guild, guard),
                GuildCreate::Unavailable(_) => guard.done(),
            },
            Event::GuildDelete(guild) => {
                // One that is only unavailable is there again before long.
                if guild.unavailable != Some(true) {
                    self.permissions_changed();
                }
                guard.done();
            }
            Event::GuildUpdate(guild) => {
                self.guild_speaks(guild.id.into(), &guild.preferred_locale, guard);
            }
            Event::ThreadCreate(thread) => self.thread_started(&thread, guard),
            Event::ChannelDelete(channel) => {
                if let Some(category) = channel.parent_id {
                    self.app.full.free(category.into());
                }
                self.app.visibility.channel_changed(channel.id.into());
                self.channel_deleted(channel.id, false, guard);
            }
            Event::ChannelUpdate(channel) => {
                self.app.visibility.channel_changed(channel.id.into());
                guard.done();
            }
            // A deleted role, too, may be one that the bot had its permissions from.
            Event::RoleCreate(_) | Event::RoleUpdate(_) | Event::RoleDelete(_) => {
                self.permissions_changed();
                guard.done();
            }
            Event::ThreadDelete(thread) => {
                self.app.visibility.channel_changed(thread.id.into());
                self.channel_deleted(thread.id, true, guard);
            }
            Event::MemberAdd(_)
            | Event::MemberRemove(_)
            | Event::MemberUpdate(_)
            | Event::BanAdd(_)
            | Event::BanRemove(_) => self.member_event(&event, guard),
            _ => guard.done(),
        }
    }

    /// An intake for these parts and commands.
    #[must_use]
    pub fn new(app: Arc<App>, dispatcher: Dispatcher<App>) -> Self {
        Self {
            begun: app.clock.now(),
            servers: Lanes::new(app.stop.tasks.clone()),
            app,
            dispatcher: Arc::new(dispatcher),
            progress: Progress::default(),
            owners: Arc::default(),
            typed: Arc::default(),
            panics: Arc::default(),
            others: Arc::default(),
            first_contacts: Arc::default(),
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
                if Kind::of(&entry) == Some(Kind::Direct)
                    && let Ok(direct) = serde_json::from_str::<Direct>(&entry.payload)
                {
                    self.owners.record(direct.channel, direct.author.id);
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
    fn message(self: &Arc<Self>, message: Message, guard: EventGuard) {
        let lane = lane(&message);
        if let Lane::Member(member) = lane
            && is_written(&message)
        {
            let (channel, message) = (message.channel_id.into(), message.id.into());
            self.owners.record(channel, member);
            if self.app.session_gaps.holds(member) {
                let this = Arc::clone(self);
                let remember = async move { this.remember_unread(member, channel, message).await };
                self.app.receiving.run(lane, remember);
            }
        }
        let written = (message.channel_id.into(), message.id.into());
        let written = Some(written).filter(|_| is_written(&message));
        self.in_order(lane, written, guard, move |intake, told| {
            let message = message.clone();
            async move { intake.take(message, told).await }
        });
    }

    /// Takes a message in, if it is any of the bot's business.
    async fn take(self: &Arc<Self>, message: Message, told: Told) -> Received {
        let lane = lane(&message);
        let source = Source::Message(message.id.into());
        if let Some(direct) = Direct::of(&message) {
            self.owners.record(direct.channel, direct.author.id);
            if told == Told::Live && !self.read_back(&direct).await {
                return Received::GivenUp;
            }
            self.receive(source, lane, &direct, told).await
        } else if message.guild_id.is_some() && self.is_own_pin(&message) {
            self.own_pin(&message).await
        } else if message.guild_id.is_some()
            && (is_written(&message) || is_made(&message, self.app.me))
            && self.may_be_ticket(&message).await
        {
            self.receive(source, lane, &message, told).await
        } else if self.is_mention(&message) {
            self.mentioned(&message).await
        } else {
            Received::Known
        }
    }
}

/// Whose turn a message takes.
fn lane(message: &Message) -> Lane {
    match message.guild_id {
        None => Lane::Member(message.author.id.into()),
        Some(_) => Lane::Channel(message.channel_id.into()),
    }
}
