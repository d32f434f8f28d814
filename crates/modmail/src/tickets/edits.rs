//! Messages of tickets that are edited or deleted, by members and by staff.

use botkit::{
    args,
    delivery::{Body, Effect},
};
use storage::{
    discord::{ChannelId, MessageId},
    inbox::Entry,
    modmail::{Message as Row, MessageKind, Side, Ticket, TicketStatus, Tx},
};
use time::OffsetDateTime;

use super::{RelayOutcome, entry::read};
use crate::{
    App,
    event::Upload,
    inbox::{Deleted, Edited, Kind, Source},
    message_parts::{self, Place},
    name::inert,
    outgoing::{enqueue, ticket_lane},
    purpose::Purpose,
    stored_message::StoredMessage,
};

/// The part of a link that tells a file of a message from the pictures of stickers
/// and of programs, which no edit takes away.
const ATTACHMENTS: &str = "/attachments/";

/// Does what follows from an entry that holds an [`Edited`] or a [`Deleted`].
#[tracing::instrument(level = "debug", name = "tickets.edits.apply", skip_all, fields(entry.id = %entry.id))]
pub(crate) async fn apply(app: &App, entry: &Entry) -> anyhow::Result<RelayOutcome> {
    if Kind::of(entry) == Some(Kind::Edited) {
        match read::<Edited>(app, entry).await? {
            Some(edited) => edit(app, entry, &edited).await,
            None => Ok(RelayOutcome::Done),
        }
    } else {
        match read::<Deleted>(app, entry).await? {
            Some(deleted) => delete(app, entry, &deleted).await,
            None => Ok(RelayOutcome::Done),
        }
    }
}

/// Keeps what a message said and shows what it says.
async fn edit(app: &App, entry: &Entry, edited: &Edited) -> anyhow::Result<RelayOutcome> {
    let at = app.clock.now();
    let written = OffsetDateTime::from_unix_timestamp_nanos(i128::from(edited.at) * 1_000)?;
    let mut tx = app.store.write().await?;
    if let Some(row) = own(&mut tx, edited.side, edited.message).await? {
        if tx.messages().edit(row.id, &edited.text, written).await? && row.kind == MessageKind::User
        {
            show(app, &mut tx, &row, edited.channel, true, at).await?;
        }
        if let Some(left) = &edited.files {
            taken_away(app, &mut tx, &row, left, at).await?;
        }
    } else if held(&mut tx, entry, edited.channel, edited.message).await? {
        tx.commit().await?;
        return Ok(RelayOutcome::Held);
    }
    tx.inbox().done(entry.id, at).await?;
    app.commit(tx).await?;
    Ok(RelayOutcome::Done)
}

/// Notes the files that are no longer on a message, of which `left` are, and tells
/// staff which the member took away. The copies stay.
async fn taken_away(
    app: &App,
    tx: &mut Tx,
    row: &Row,
    left: &[String],
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let mut names = Vec::new();
    for file in tx.attachments().of_message(row.id).await? {
        let path = Upload::path(&file.url);
        let is_attached = path.contains(ATTACHMENTS);
        let is_left = left.iter().any(|left| left == path);
        if is_attached && !is_left && tx.attachments().remove(file.id, at).await? {
            names.push(inert(&file.name));
        }
    }
    let ticket = tx.tickets().get(row.thread_id).await?;
    let ticket = ticket.filter(|ticket| ticket.status == TicketStatus::Open);
    let Some(ticket) = ticket.filter(|_| row.kind == MessageKind::User && !names.is_empty()) else {
        return Ok(());
    };
    let values = args! { "names" => names.join(", ") };
    let locale = app.ticket_locale(tx).await?;
    let words = app.texts.say(&locale, "files-taken-away", &values);
    let told = Effect::Post {
        message: Body {
            reply_to: row.inbox_message_id,
            ..Body::text(words)
        },
    };
    let lane = ticket_lane(ticket.id);
    enqueue(tx, &lane, ticket.channel_id, &told, None, at).await?;
    Ok(())
}

/// Marks messages as deleted; what they said stays.
async fn delete(app: &App, entry: &Entry, deleted: &Deleted) -> anyhow::Result<RelayOutcome> {
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
    Ok(if waits {
        RelayOutcome::Held
    } else {
        RelayOutcome::Done
    })
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
    let source = Source::Message(message).to_string();
    let held = tx.selections().holds(member, &source).await?;
    if held {
        tx.selections().queue(member, change.id).await?;
    }
    Ok(held)
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
    Ok(row.filter(|row| row.kind == wanted))
}

/// Brings the staff's copies of what the member of a ticket changed since a moment
/// up to date, and tells what those said.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.edits.show_since", skip_all, fields(ticket.id = %ticket.id, user.id = %ticket.user_id))]
pub(crate) async fn show_since(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    since: OffsetDateTime,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let Some(dm) = tx.dm_channels().of_user(ticket.user_id).await? else {
        return Ok(());
    };
    for id in tx.messages().changed_since(ticket.id, since).await? {
        let Some(row) = tx.messages().get(id).await? else {
            continue;
        };
        // What the staff saw last.
        let versions = tx.messages().versions(id).await?;
        let seen = versions
            .into_iter()
            .find(|version| version.replaced_at >= since);
        let was_edited = seen.is_some();
        let row = Row {
            content: seen.map_or(row.content, |seen| seen.content),
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
    let ticket = tx.tickets().get(row.thread_id).await?;
    let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) else {
        return Ok(());
    };
    let (Some(stored), Some(dm_message)) =
        (StoredMessage::of(tx, row.id).await?, row.dm_message_id)
    else {
        return Ok(());
    };
    let locale = app.ticket_locale(tx).await?;
    let options = app.render_options(&locale);
    let lane = ticket_lane(ticket.id);
    let copy = Place {
        message: row.id,
        side: Side::Inbox,
        lane: &lane,
        channel: ticket.channel_id,
    };
    let purpose = |part| Purpose::Relay {
        message: row.id,
        member: row.user_id,
        dm_channel,
        dm_message,
        first: false,
        part,
    };
    copy.update(tx, &[], stored.for_staff(&options), purpose, at)
        .await?;
    if was_edited {
        for message in stored.version(&options, &row.content, row.inbox_message_id) {
            let post = Effect::Post { message };
            enqueue(tx, &lane, ticket.channel_id, &post, None, at).await?;
        }
    }
    Ok(())
}
