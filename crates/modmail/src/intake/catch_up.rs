//! Reading at Discord what was written while nobody listened.
//!
//! Discord keeps a gateway session for a while only. When it is gone, every
//! known channel is read from behind the last message that was taken there: the
//! direct messages of all members, with and without a ticket, and the channels
//! of open tickets with the threads below them. What is found goes the way of
//! everything that arrives. Then it is [looked back](super::missed_edits) for what
//! was edited or deleted.
//!
//! What has to be read stands in the database before the new session does, so a
//! gap that was noticed is read whatever becomes of the process. Meanwhile what
//! arrives live from a member waits until that member was read; members who
//! write now are read first.

use std::{collections::BTreeMap, sync::Arc};

use botkit::{
    backoff::Backoff,
    gateway::EventGuard,
    lenient,
    panics::caught,
    rest::{RestError, code},
    snowflake::first_id_at,
};
use prometheus_client::{
    metrics::{counter::Counter, gauge::Gauge},
    registry::Registry,
};
use serde_json::Value;
use storage::{
    discord::{ChannelId, MessageId, UserId},
    modmail::{CatchUp, Place, Tx},
};
use time::{Duration, OffsetDateTime};
use twilight_http::routing::Route;
use twilight_model::id::Id;

use super::{
    Intake, first_contact,
    receive::{Received, Told},
};
use crate::{event::Direct, inbox::Kind};

/// How many members are read at once.
const AT_ONCE: usize = 8;

/// How many messages one look takes, Discord's most.
pub(super) const PAGE: u16 = 100;

/// The pauses after a look that failed.
const FIRST_DELAY: Duration = Duration::milliseconds(250);
const LONGEST_DELAY: Duration = Duration::seconds(15);

/// How often in a row a channel may be refused before it is put off.
const REFUSALS: u32 = 4;

/// When a channel is tried again that was put off: each such request counts
/// towards a ban of the bot.
const REFUSED_DELAY: Duration = Duration::minutes(5);

/// How far reading a channel came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came {
    /// Everything there is has been read.
    Through,
    /// Discord does not let it be read now.
    Refused,
}

/// How often the metrics learn how far reading has come.
const LOOK_AGAIN: Duration = Duration::seconds(1);

/// How often the log tells it.
const REPORT_EVERY: Duration = Duration::seconds(10);

/// What is counted about it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Progress {
    waiting: Gauge,
    found: Counter,
    pub(super) changed: Counter,
    pub(super) set_aside: Counter,
}

impl Progress {
    /// Makes it part of the bot's metrics.
    pub(crate) fn register(&self, registry: &mut Registry) {
        registry.register(
            "catch_up_waiting",
            "Members whose channels have to be read after a lost gateway session",
            self.waiting.clone(),
        );
        registry.register(
            "catch_up_found",
            "Messages that were found that way",
            self.found.clone(),
        );
        registry.register(
            "catch_up_changed",
            "Edits and deletions that were found that way",
            self.changed.clone(),
        );
        registry.register(
            "inbox_set_aside",
            "What the bot broke down over again and again and left out",
            self.set_aside.clone(),
        );
    }
}

impl Intake {
    /// Begins to read what has to be read, first what an earlier process left.
    ///
    /// # Errors
    ///
    /// Returns the database's error.
    pub async fn start_reading(self: &Arc<Self>) -> Result<(), storage::Error> {
        let left = self.app.store.read().await?.catch_ups().all().await?;
        if !left.is_empty() {
            tracing::info!(
                channels = left.len(),
                "going on to read what was missed before the restart"
            );
        }
        self.app.session_gaps.add(&left);
        let stop = &self.app.stop;
        for _ in 0..AT_ONCE {
            stop.keep_running("catching up", Arc::clone(self).read_members());
        }
        stop.keep_running("the report about catching up", Arc::clone(self).report());
        Ok(())
    }

    /// A new gateway session: whatever happened before it may have been missed.
    /// The event is done when that is written down, and with it the session counts.
    pub(super) fn session_began(self: &Arc<Self>, guard: EventGuard) {
        self.app.session_gaps.notice();
        let this = Arc::clone(self);
        self.app
            .stop
            .keep_running("the plan of what to read", async move {
                let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
                loop {
                    match this.now().plan().await {
                        Ok(rows) => {
                            if !rows.is_empty() {
                                tracing::info!(
                                    channels = rows.len(),
                                    "reading what was written while no session listened"
                                );
                            }
                            this.app.session_gaps.planned(&rows);
                            this.app.watch.wake();
                            return guard.done();
                        }
                        Err(error) => {
                            tracing::error!(
                                "cannot record that messages may have been missed: {error}"
                            );
                        }
                    }
                    if !this
                        .app
                        .stop
                        .sleep(&this.app.clock, backoff.next_delay())
                        .await
                    {
                        return;
                    }
                }
            });
    }

    /// Remembers the channel of a member nobody knew, whose message waits until
    /// what was missed has been read: should the process end before, the next one
    /// reads there from this message on.
    pub(super) async fn remember_unread(
        &self,
        member: UserId,
        channel: ChannelId,
        message: MessageId,
    ) {
        let at = self.app.clock.now();
        let remembered = async {
            let mut tx = self.app.store.read().await?;
            if tx.dm_channels().of_user(member).await?.is_some() {
                return Ok(());
            }
            drop(tx);
            self.first_contacts.add(member);
            let mut tx = self.app.store.write().await?;
            tx.dm_channels().remember(member, channel, at).await?;
            if let Some(before) = Id::new_checked(message.get().get() - 1) {
                tx.dm_channels().seen(channel, before.into(), at).await?;
            }
            tx.commit().await
        };
        let remembered: Result<(), storage::Error> = remembered.await;
        if let Err(error) = remembered {
            tracing::warn!(user.id = %member, "cannot remember a member's channel: {error}");
        }
    }

    async fn plan(&self) -> Result<Vec<CatchUp>, storage::Error> {
        let at = self.app.clock.now();
        let now = Id::new_checked(first_id_at(at)).unwrap_or(Id::new(1));
        let mut tx = self.app.store.write().await?;
        remember_waiting(&mut tx, at).await?;
        first_contact::gap_begins(&mut tx, at).await?;
        tx.catch_ups().plan(now.into(), at).await?;
        if self.app.members.membership {
            let members = self.app.tickets.members();
            tx.tickets().doubt_all(members, at).await?;
        }
        let rows = tx.catch_ups().all().await?;
        tx.commit().await?;
        Ok(rows)
    }

    /// Reads one member after the other, until the bot stops.
    async fn read_members(self: Arc<Self>) {
        let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
        loop {
            let member = tokio::select! {
                biased;
                () = self.app.stop.soon.cancelled() => return,
                member = self.app.session_gaps.next() => member,
            };
            let read = tokio::select! {
                // What the member wrote since waits for this, so that whatever is
                // dropped here is read again before it.
                biased;
                () = self.app.stop.soon.cancelled() => return,
                // Whatever breaks down is tried again like whatever fails.
                read = caught(self.read_member(member)) => {
                    read.unwrap_or_else(|panicked| Err(panicked.into()))
                }
            };
            if let Err(error) = read {
                tracing::warn!(user.id = %member, "cannot read what was missed yet: {error:#}");
                self.app.session_gaps.put_back(member);
                if !self
                    .app
                    .stop
                    .sleep(&self.app.clock, backoff.next_delay())
                    .await
                {
                    return;
                }
            } else {
                backoff.reset();
                self.app.session_gaps.done(member);
            }
        }
    }

    async fn read_member(self: &Arc<Self>, member: UserId) -> anyhow::Result<()> {
        // As a writer, so that this comes after whoever added the member and is
        // still to commit.
        let rows = {
            let mut tx = self.app.store.write().await?;
            tx.catch_ups().of_user(member).await?
        };
        let (mut done, mut refused) = (Vec::new(), Vec::new());
        for row in rows {
            let this = self.now();
            let mut came = this.read_channel(&row).await?;
            if came == Came::Through {
                came = this.find_missed_edits(&row).await?;
            }
            match came {
                Came::Through => done.push(row),
                Came::Refused => refused.push(row),
            }
        }
        let mut tx = self.app.store.write().await?;
        for row in done {
            tx.catch_ups().done(row).await?;
        }
        tx.commit().await?;
        self.read_later(refused);
        Ok(())
    }

    /// Has channels read again after a while that Discord does not let be read. They
    /// stay in the database; meanwhile nobody waits for them.
    fn read_later(self: &Arc<Self>, rows: Vec<CatchUp>) {
        if rows.is_empty() {
            return;
        }
        let this = Arc::clone(self);
        self.app.stop.keep_running("a later look", async move {
            if this.app.stop.sleep(&this.app.clock, REFUSED_DELAY).await {
                this.app.session_gaps.add(&rows);
            }
        });
    }

    /// A page of messages, or how that ends the reading: the channel is gone, or
    /// Discord refuses it again and again. One refusal says little: Discord errs in
    /// passing, too.
    pub(super) async fn page(
        self: &Arc<Self>,
        row: &CatchUp,
        route: &Route<'_>,
    ) -> anyhow::Result<Result<Vec<Value>, Came>> {
        let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
        for _ in 0..REFUSALS {
            let error = match self.app.rest.get::<Vec<Value>>(route).await {
                Ok(page) => return Ok(Ok(page)),
                Err(error) => error,
            };
            if error.code() == Some(code::UNKNOWN_CHANNEL) {
                self.unreadable(row, &error).await?;
                return Ok(Err(Came::Through));
            }
            if !error.is_permanent() {
                return Err(error.into());
            }
            tracing::warn!(channel.id = %row.channel_id, "a channel cannot be read: {error}");
            let delay = backoff.next_delay();
            anyhow::ensure!(
                self.app.stop.sleep(&self.app.clock, delay).await,
                "the bot is to stop"
            );
        }
        Ok(Err(Came::Refused))
    }

    async fn read_channel(self: &Arc<Self>, row: &CatchUp) -> anyhow::Result<Came> {
        let mut after = u64::try_from(row.after_id).unwrap_or_default();
        loop {
            let route = Route::GetMessages {
                after: Some(after),
                around: None,
                before: None,
                channel_id: row.channel_id.get().get(),
                limit: Some(PAGE),
            };
            let page = match self.page(row, &route).await? {
                Ok(page) => page,
                Err(came) => return Ok(came),
            };
            let full = page.len() >= usize::from(PAGE);
            let by_age: BTreeMap<u64, Value> = page
                .into_iter()
                .filter_map(|page| Some((id_of(&page)?, page)))
                .collect();
            let Some((last, _)) = by_age.last_key_value() else {
                return Ok(Came::Through);
            };
            after = *last;
            for message in by_age.into_values() {
                self.found(row, message).await?;
            }
            if !full {
                return Ok(Came::Through);
            }
        }
    }

    /// Takes a message that was read.
    async fn found(self: &Arc<Self>, row: &CatchUp, message: Value) -> anyhow::Result<()> {
        let is_bot = message.pointer("/author/bot").and_then(Value::as_bool) == Some(true);
        // What other bots and webhooks write in a ticket belongs to it.
        if is_bot && row.place == Place::Direct {
            return Ok(());
        }
        let message = match row.place {
            Place::Direct => message,
            Place::Ticket => self.as_if_live(message).await?,
        };
        let id = id_of(&message);
        let Some(readable) = lenient::message(&message) else {
            tracing::error!(message.id = id, "a message that was found cannot be read");
            return Ok(self.sign_unread(&message).await?);
        };
        let received = self.take(readable, Told::Late).await;
        match received {
            Received::New => drop(self.progress.found.inc()),
            Received::Known => {}
            Received::GivenUp => anyhow::bail!("the bot is to stop"),
        }
        Ok(())
    }

    /// Adds to a message of the server what only the gateway tells: where it was
    /// written, and the roles of who wrote it.
    pub(super) async fn as_if_live(&self, mut message: Value) -> anyhow::Result<Value> {
        let guild = self.app.tickets.guild;
        let author = message.pointer("/author/id").and_then(Value::as_str);
        let author: Option<u64> = author.and_then(|author| author.parse().ok());
        let mut member = Value::Null;
        let is_bot = message.pointer("/author/bot").and_then(Value::as_bool) == Some(true);
        if let Some(author) = author.filter(|_| !is_bot) {
            let route = Route::GetMember {
                guild_id: guild.get().get(),
                user_id: author,
            };
            match self.app.rest.get::<Value>(&route).await {
                Ok(found) => member = found,
                // Whoever has left has no roles here any more.
                Err(error)
                    if matches!(
                        error.code(),
                        Some(code::UNKNOWN_MEMBER | code::UNKNOWN_USER)
                    ) => {}
                Err(error) => return Err(error.into()),
            }
        }
        if let Some(message) = message.as_object_mut() {
            message.insert("guild_id".to_owned(), Value::String(guild.to_string()));
            message.insert("member".to_owned(), member);
        }
        Ok(message)
    }

    /// What follows when a channel is not there any more.
    async fn unreadable(self: &Arc<Self>, row: &CatchUp, error: &RestError) -> anyhow::Result<()> {
        if row.place == Place::Ticket {
            let mut tx = self.app.store.write().await?;
            tx.side_threads().forget(row.channel_id).await?;
            tx.commit().await?;
            let gone = self.channel_is_missed(row.channel_id).await;
            anyhow::ensure!(gone != Received::GivenUp, "the bot is to stop");
        } else {
            tracing::warn!(channel.id = %row.channel_id, "a channel is left unread: {error}");
        }
        Ok(())
    }

    /// Tells log and metrics how far reading has come.
    async fn report(self: Arc<Self>) {
        let mut quiet = Duration::ZERO;
        loop {
            let count = self.app.session_gaps.count();
            let waiting = i64::try_from(count).unwrap_or(i64::MAX);
            self.progress.waiting.set(waiting);
            let found = self.progress.found.get();
            if self.app.session_gaps.is_just_over() {
                tracing::info!(found, "everything that was missed has been read");
                quiet = Duration::ZERO;
            } else if count > 0 && quiet >= REPORT_EVERY {
                tracing::info!(found, "{count} members are still to be read");
                quiet = Duration::ZERO;
            }
            quiet += LOOK_AGAIN;
            if !self.app.stop.sleep(&self.app.clock, LOOK_AGAIN).await {
                return;
            }
        }
    }
}

pub(super) fn id_of(message: &Value) -> Option<u64> {
    message.get("id")?.as_str()?.parse().ok()
}

/// Remembers the channels of members whose first message still waits to be
/// decided about: what they wrote since is to be read, too.
async fn remember_waiting(tx: &mut Tx, at: OffsetDateTime) -> Result<(), storage::Error> {
    let mut last = None;
    loop {
        let page = tx.inbox().waiting(last, PAGE.into()).await?;
        let Some(entry) = page.last() else {
            return Ok(());
        };
        last = Some(entry.id);
        for entry in page
            .iter()
            .filter(|page| Kind::of(page) == Some(Kind::Direct))
        {
            let Ok(direct) = serde_json::from_str::<Direct>(&entry.payload) else {
                continue;
            };
            let member = direct.author.id;
            if tx.dm_channels().of_user(member).await?.is_none() {
                let mut channels = tx.dm_channels();
                channels.remember(member, direct.channel, at).await?;
                channels.seen(direct.channel, direct.message, at).await?;
            }
        }
    }
}
