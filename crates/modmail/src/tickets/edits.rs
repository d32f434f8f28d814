//! Messages of tickets that are edited or deleted, by members and by staff.

use botkit::{
    args,
    delivery::{Body, Effect},
};
use storage::{
    discord::{ChannelId, MessageId, UserId},
    inbox::Entry,
    modmail::{HoldReason, Message as Row, MessageKind, NewHeld, Side, Ticket, TicketStatus, Tx},
};
use time::OffsetDateTime;

use super::{RelayOutcome, entry::read, holding, together};
use crate::{
    App,
    event::Upload,
    inbox::{Deleted, Edited, Kind, Lane, Source},
    message_parts::{self, Place},
    name::inert,
    outgoing::{enqueue, ticket_lane},
    purpose::{Purpose, Recipient},
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
    // Discord, which may be asked, is not asked while the database is held.
    let by_role = match Lane::read(&entry.lane) {
        Some(Lane::Member(member)) => holding::has_blocked_role(app, member, at).await?,
        _ => false,
    };
    let mut tx = app.store.write().await?;
    let own = own(&mut tx, edited.side, edited.message).await?;
    if let Some(row) = &own
        && edited.side == Side::Dm
        && (by_role || holding::is_blocked(&mut tx, row.user_id, at).await?)
        && !holding::is_let_in(&mut tx, entry).await?
    {
        let held = change_of(entry, (row.user_id, &row.user_name), edited.channel, at);
        tx.held().hold(&held).await?;
        tx.inbox().done(entry.id, at).await?;
        tx.commit().await?;
        return Ok(RelayOutcome::Done);
    }
    if let Some(row) = own {
        // What was held meanwhile may be older than what has been taken in since.
        let is_newest = row.edited_at.is_none_or(|edited_at| edited_at <= written);
        if is_newest
            && tx.messages().edit(row.id, &edited.text, written).await?
            && row.kind == MessageKind::User
        {
            show(app, &mut tx, &row, edited.channel, true, at).await?;
        }
        if let Some(left) = &edited.files {
            taken_away(app, &mut tx, &row, left, at).await?;
        }
    } else {
        match waits(&mut tx, entry, edited.channel, edited.message, at).await? {
            Waits::ForChoice => {
                tx.commit().await?;
                return Ok(RelayOutcome::Held);
            }
            Waits::Held => {
                tx.inbox().done(entry.id, at).await?;
                tx.commit().await?;
                return Ok(RelayOutcome::Done);
            }
            Waits::Behind => return Ok(RelayOutcome::NotYet),
            Waits::Not => {}
        }
    }
    holding::dealt_with(&mut tx, entry).await?;
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
    let (mut waits_for_choice, mut is_held) = (false, false);
    for message in &deleted.messages {
        let Some(row) = own(&mut tx, deleted.side, *message).await? else {
            let waits = waits(&mut tx, entry, deleted.channel, *message, at).await?;
            if waits == Waits::Behind {
                return Ok(RelayOutcome::NotYet);
            }
            waits_for_choice |= waits == Waits::ForChoice;
            is_held |= waits == Waits::Held;
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
    if !is_held {
        holding::dealt_with(&mut tx, entry).await?;
    }
    if !waits_for_choice {
        tx.inbox().done(entry.id, at).await?;
    }
    app.commit(tx).await?;
    Ok(if waits_for_choice {
        RelayOutcome::Held
    } else {
        RelayOutcome::Done
    })
}

/// Whether a change waits for what it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waits {
    /// It does not.
    Not,
    /// Its message waits for what its member chooses.
    ForChoice,
    /// Its message is held.
    Held,
    /// Its message was let in or chosen for just now, and is decided about first.
    Behind,
}

/// Has a change wait with its message if that waits for what its member chooses, or
/// is held.
async fn waits(
    tx: &mut Tx,
    change: &Entry,
    channel: ChannelId,
    message: MessageId,
    at: OffsetDateTime,
) -> Result<Waits, storage::Error> {
    let Some(member) = tx.dm_channels().owner_of(channel).await? else {
        return Ok(Waits::Not);
    };
    let source = Source::Message(message).to_string();
    if tx.selections().holds(member, &source).await? {
        tx.selections().queue(member, change.id).await?;
        return Ok(Waits::ForChoice);
    }
    let Some(reason) = tx.held().reason_of(message).await? else {
        let first = tx.inbox().again_before(&change.lane, change.id).await?;
        return Ok(if first.is_empty() {
            Waits::Not
        } else {
            Waits::Behind
        });
    };
    let held = NewHeld {
        reason,
        ..change_of(change, (member, ""), channel, at)
    };
    tx.held().hold(&held).await?;
    Ok(Waits::Held)
}

/// A change of what a member wrote, to be held because they are blocked.
fn change_of(
    change: &Entry,
    (user, name): (UserId, &str),
    channel: ChannelId,
    at: OffsetDateTime,
) -> NewHeld {
    NewHeld {
        entry: change.id,
        user,
        name: name.to_owned(),
        channel,
        message: None,
        reason: HoldReason::Blocked,
        answered: false,
        files: None,
        at,
    }
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

/// Brings the copies of what the members of a ticket changed since a moment
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
    for id in tx.messages().changed_since(ticket.id, since).await? {
        let Some(row) = tx.messages().get(id).await? else {
            continue;
        };
        let Some(dm) = tx.dm_channels().of_user(row.user_id).await? else {
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

/// Brings the copies of a member's message up to date, and for an edit
/// tells the staff what it said, unless its ticket is closed. `row` is how it was.
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
        to: Recipient::Staff,
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
    together::update(app, tx, &stored, ticket.user_id, at).await?;
    if was_edited {
        for message in stored.version(&options, &row.content, row.inbox_message_id) {
            let post = Effect::Post { message };
            enqueue(tx, &lane, ticket.channel_id, &post, None, at).await?;
        }
    }
    Ok(())
}
