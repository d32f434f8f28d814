//! Messages that are edited or deleted, by members and by staff.

use std::sync::Arc;

use botkit::{delivery::Effect, gateway::EventGuard};
use serde::{Deserialize, Serialize};
use storage::{
    discord::{ChannelId, MessageId, UserId},
    inbox::Entry,
    modmail::{Message as Row, MessageKind, Side, Thread, ThreadStatus, Tx},
};
use time::OffsetDateTime;
use twilight_model::{
    channel::Message,
    id::{Id, marker::ChannelMarker},
};

use super::{
    Intake,
    receive::{Received, read},
};
use crate::{
    App,
    app::{enqueue, ticket_lane},
    event::is_written,
    inbox::Lane,
    message_parts::{self, Place},
    purpose::Purpose,
    stored_message::Kept,
    tickets::relay::Carried,
};

/// Entries of the inbox that hold an [`Edited`].
pub(super) const EDITED: &str = "edited";

/// Entries of the inbox that hold a [`Deleted`].
pub(super) const DELETED: &str = "deleted";

/// A message that says something else now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Edited {
    side: Side,
    channel: ChannelId,
    message: MessageId,
    text: String,
    /// When, in microseconds since 1970.
    at: i64,
}

/// Messages that are gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Deleted {
    side: Side,
    channel: ChannelId,
    messages: Vec<MessageId>,
}

impl Edited {
    /// What a message says since it was edited. A preview that Discord adds to a
    /// link is no edit.
    pub(super) fn of(message: &Message, side: Side) -> Option<Self> {
        let at = message.edited_timestamp.filter(|_| is_written(message))?;
        Some(Self {
            side,
            channel: message.channel_id.into(),
            message: message.id.into(),
            text: message.content.clone(),
            at: at.as_micros(),
        })
    }

    /// What the message says now.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where it comes from: each edit of a message is one.
    pub(super) fn source(&self) -> String {
        format!("{}{}", edits_of(self.message), self.at)
    }
}

impl Deleted {
    /// A message that is gone.
    pub(super) fn one(side: Side, channel: ChannelId, message: MessageId) -> Self {
        Self {
            side,
            channel,
            messages: vec![message],
        }
    }
}

/// How the sources of all edits of a message begin.
pub(crate) fn edits_of(message: MessageId) -> String {
    format!("edit:{message}:")
}

/// Where the deletion of a message comes from.
pub(crate) fn deletion_of(message: MessageId) -> String {
    format!("delete:{message}")
}

impl Intake {
    /// Takes an edit in.
    pub(super) fn edited(self: &Arc<Self>, message: &Message, guard: EventGuard) {
        let side = side(message.guild_id.is_none());
        let Some(edited) = Edited::of(message, side) else {
            return guard.done();
        };
        let lane = match side {
            Side::Dm => Lane::Member(message.author.id.into()),
            Side::Inbox => Lane::Channel(edited.channel),
        };
        self.in_order(lane, guard, async move |it, told| {
            if side == Side::Inbox && !it.may_be_ticket_channel(edited.channel, true).await {
                return Received::Known;
            }
            it.receive(edited.source(), lane, EDITED, &edited, told)
                .await
        });
    }

    /// Takes deletions in. Discord does not say whose messages those were.
    pub(super) fn deleted(
        self: &Arc<Self>,
        in_private: bool,
        channel: Id<ChannelMarker>,
        messages: impl IntoIterator<Item = MessageId>,
        guard: EventGuard,
    ) {
        let deleted = Deleted {
            side: side(in_private),
            channel: channel.into(),
            messages: messages.into_iter().collect(),
        };
        let Some(first) = deleted.messages.first() else {
            return guard.done();
        };
        let source = deletion_of(*first);
        let known = self.owners.get(deleted.channel);
        let lane = match (deleted.side, known) {
            (Side::Dm, Some(member)) => Lane::Member(member),
            _ => Lane::Channel(deleted.channel),
        };
        self.in_order(lane, guard, async move |it, told| {
            let lane = match (deleted.side, known) {
                (Side::Inbox, _) => {
                    if !it.may_be_ticket_channel(deleted.channel, true).await {
                        return Received::Known;
                    }
                    lane
                }
                (Side::Dm, Some(_)) => lane,
                // Nothing was written there since the start, so there is no
                // message that this could overtake but those that were missed.
                (Side::Dm, None) => {
                    let lane = it.owner_of(deleted.channel).await;
                    if !it.has_caught_up(lane).await {
                        return Received::GivenUp;
                    }
                    lane
                }
            };
            it.receive(source, lane, DELETED, &deleted, told).await
        });
    }

    /// The lane of the member whose direct messages a channel holds.
    async fn owner_of(&self, channel: ChannelId) -> Lane {
        let owner = async {
            let mut tx = self.app.store.read().await?;
            tx.dm_channels().owner_of(channel).await
        };
        let owner: Result<_, storage::Error> = owner.await;
        match owner {
            Ok(Some(member)) => Lane::Member(member),
            Ok(None) => Lane::Channel(channel),
            Err(error) => {
                tracing::error!("cannot tell whose messages were deleted: {error}");
                Lane::Channel(channel)
            }
        }
    }
}

/// Does what follows from an entry that holds an [`Edited`] or a [`Deleted`].
pub(crate) async fn apply(app: &App, entry: &Entry) -> anyhow::Result<Carried> {
    if entry.kind == EDITED {
        match read(app, entry).await? {
            Some(edited) => edit(app, entry, &edited).await,
            None => Ok(Carried::Done),
        }
    } else {
        match read(app, entry).await? {
            Some(deleted) => delete(app, entry, &deleted).await,
            None => Ok(Carried::Done),
        }
    }
}

/// Keeps what a message said and shows what it says.
async fn edit(app: &App, entry: &Entry, edited: &Edited) -> anyhow::Result<Carried> {
    let at = app.clock.now();
    let written = OffsetDateTime::from_unix_timestamp_nanos(i128::from(edited.at) * 1_000)?;
    let mut tx = app.store.write().await?;
    if let Some(row) = own(&mut tx, edited.side, edited.message).await? {
        if tx.messages().edit(row.id, &edited.text, written).await? && row.kind == MessageKind::User
        {
            show(app, &mut tx, &row, edited.channel, true, at).await?;
        }
    } else if held(&mut tx, entry, edited.channel, edited.message).await? {
        tx.commit().await?;
        return Ok(Carried::Held);
    }
    tx.inbox().done(entry.id, at).await?;
    app.commit(tx).await?;
    Ok(Carried::Done)
}

/// Marks messages as deleted; what they said stays.
async fn delete(app: &App, entry: &Entry, deleted: &Deleted) -> anyhow::Result<Carried> {
    let at = app.clock.now();
    let mut tx = app.store.write().await?;
    let mut waits = false;
    for message in &deleted.messages {
        let Some(row) = own(&mut tx, deleted.side, *message).await? else {
            waits |= held(&mut tx, entry, deleted.channel, *message).await?;
            continue;
        };
        // Staff may delete each other's notes; Discord does not say who did.
        let by = (deleted.side == Side::Dm).then_some(row.user_id);
        if tx.messages().delete(row.id, by, entry.received_at).await?
            && row.kind == MessageKind::User
        {
            show(app, &mut tx, &row, deleted.channel, false, at).await?;
        }
    }
    if !waits {
        tx.inbox().done(entry.id, at).await?;
    }
    app.commit(tx).await?;
    Ok(if waits { Carried::Held } else { Carried::Done })
}

/// Whether a message waits for what its member chooses; then the change waits
/// with it.
async fn held(
    tx: &mut Tx,
    change: &Entry,
    channel: ChannelId,
    message: MessageId,
) -> Result<bool, storage::Error> {
    let Some(member) = tx.dm_channels().owner_of(channel).await? else {
        return Ok(false);
    };
    let source = format!("message:{message}");
    let held = tx.selections().holds(member, &source).await?;
    if held {
        tx.selections().queue(member, change.id).await?;
    }
    Ok(held)
}

/// Whose direct messages a channel holds, as far as something was written there
/// since the start.
#[derive(Debug, Default)]
pub(super) struct Owners(std::sync::Mutex<std::collections::HashMap<ChannelId, UserId>>);

impl Owners {
    pub(super) fn note(&self, channel: ChannelId, member: UserId) {
        let mut owners = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        owners.insert(channel, member);
    }

    fn get(&self, channel: ChannelId) -> Option<UserId> {
        let owners = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        owners.get(&channel).copied()
    }
}

const fn side(in_private: bool) -> Side {
    if in_private { Side::Dm } else { Side::Inbox }
}

/// What was written on that side as this message: by the member in private, by
/// staff as a note in a ticket. The bot's copies are nobody's own; staff may
/// delete them, and what they stand for stays.
async fn own(tx: &mut Tx, side: Side, message: MessageId) -> Result<Option<Row>, storage::Error> {
    let wanted = match side {
        Side::Dm => MessageKind::User,
        Side::Inbox => MessageKind::Note,
    };
    let row = message_parts::of_discord(tx, side, message).await?;
    Ok(row.filter(|it| it.kind == wanted))
}

/// Brings the staff's copies of what the member of a ticket changed since a moment
/// up to date, and tells what those said.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn show_since(
    app: &App,
    tx: &mut Tx,
    thread: &Thread,
    since: OffsetDateTime,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let Some(dm) = tx.dm_channels().of_user(thread.user_id).await? else {
        return Ok(());
    };
    for id in tx.messages().changed_since(thread.id, since).await? {
        let Some(row) = tx.messages().get(id).await? else {
            continue;
        };
        // What the staff saw last.
        let versions = tx.messages().versions(id).await?;
        let seen = versions.into_iter().find(|it| it.replaced_at >= since);
        let was_edited = seen.is_some();
        let row = Row {
            content: seen.map_or(row.content, |it| it.content),
            ..row
        };
        show(app, tx, &row, dm.channel_id, was_edited, at).await?;
    }
    Ok(())
}

/// Brings the staff's copy of a member's message up to date, and for an edit
/// tells what it said, unless its ticket is closed. `row` is how it was.
async fn show(
    app: &App,
    tx: &mut Tx,
    row: &Row,
    dm_channel: ChannelId,
    was_edited: bool,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let thread = tx.threads().get(row.thread_id).await?;
    let Some(thread) = thread.filter(|it| it.status == ThreadStatus::Open) else {
        return Ok(());
    };
    let (Some(kept), Some(dm_message)) = (Kept::of(tx, row.id).await?, row.dm_message_id) else {
        return Ok(());
    };
    let looks = app.looks();
    let lane = ticket_lane(thread.id);
    let copy = Place {
        message: row.id,
        side: Side::Inbox,
        lane: &lane,
        channel: thread.channel_id,
    };
    let purpose = |part| Purpose::Relay {
        message: row.id,
        member: row.user_id,
        dm_channel,
        dm_message,
        first: false,
        part,
    };
    copy.update(tx, &[], kept.for_staff(&looks), purpose, at)
        .await?;
    if was_edited {
        for message in kept.version(&looks, &row.content, row.inbox_message_id) {
            let post = Effect::Post { message };
            enqueue(tx, &lane, thread.channel_id, &post, None, at).await?;
        }
    }
    Ok(())
}
