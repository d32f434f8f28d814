//! Reactions to a message, as the other side sees them.

use botkit::{
    args,
    delivery::{Body, Effect, Lane, Target},
};
use storage::{
    modmail::{Message, MessageRowId, Side, TicketStatus, Tx},
    outbox::Row,
};
use time::OffsetDateTime;

use crate::{
    App, message_parts,
    name::inert,
    outgoing::{enqueue, member_lane, ticket_lane},
    purpose::Purpose,
};

/// Shows on the other side that somebody on `side` reacted to a message of an
/// open ticket, or that nobody does any more. What is not there yet shows it
/// [later](show_all).
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.mirror.show", skip_all, fields(ticket.id = %message.thread_id))]
pub(crate) async fn show(
    tx: &mut Tx,
    message: &Message,
    side: Side,
    (emoji, added): (String, bool),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let other = match side {
        Side::Dm => Side::Inbox,
        Side::Inbox => Side::Dm,
    };
    let ticket = tx.tickets().get(message.thread_id).await?;
    let ticket = ticket.filter(|ticket| ticket.status == TicketStatus::Open);
    let (Some(ticket), Some(target)) = (ticket, message_parts::on(message, other)) else {
        return Ok(());
    };
    let target = Target::Message(target);
    let purpose = Purpose::Reaction {
        message: message.id,
        side,
        emoji: emoji.clone(),
    };
    let (effect, purpose) = if added {
        (Effect::React { target, emoji }, Some(purpose))
    } else {
        (Effect::Unreact { target, emoji }, None)
    };
    let (lane, channel) = match other {
        Side::Inbox => (ticket_lane(ticket.id), ticket.channel_id),
        Side::Dm => {
            let dm = tx.dm_channels().of_user(ticket.user_id).await?;
            (member_lane(ticket.user_id), dm.map(|dm| dm.channel_id))
        }
    };
    enqueue(tx, &lane, channel, &effect, purpose.as_ref(), at).await?;
    Ok(())
}

/// Says on the other side what somebody on `side` reacted with, because it cannot
/// be shown there.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn tell(
    app: &App,
    tx: &mut Tx,
    message: MessageRowId,
    (side, emoji): (Side, &str),
    (row, at): (&Row, OffsetDateTime),
) -> Result<(), storage::Error> {
    let Some(message) = tx.messages().get(message).await? else {
        return Ok(());
    };
    let (key, other) = match side {
        Side::Dm => ("reacted-by-member", Side::Inbox),
        Side::Inbox => ("reacted-by-staff", Side::Dm),
    };
    let locale = match other {
        Side::Inbox => app.ticket_locale(tx).await?,
        Side::Dm => {
            let Some(ticket) = tx.tickets().get(message.thread_id).await? else {
                return Ok(());
            };
            app.member_locale(tx, ticket.user_id).await?
        }
    };
    let values = args! { "emoji" => shown(emoji) };
    let told = Effect::Post {
        message: Body {
            reply_to: message_parts::on(&message, other),
            ..Body::text(app.texts.say(&locale, key, &values))
        },
    };
    if let Some(lane) = Lane::read(&row.lane) {
        enqueue(tx, &lane, row.channel, &told, None, at).await?;
    }
    Ok(())
}

/// An emoji as anybody can see it: one of a server by its name and picture.
fn shown(emoji: &str) -> String {
    match emoji.split_once(':') {
        Some((name, id)) => format!(
            "[:{}:](https://cdn.discordapp.com/emojis/{id}.webp)",
            inert(name)
        ),
        None => emoji.to_owned(),
    }
}

/// Shows what people on `side` reacted with before the message stood on the other
/// side, where it has just arrived.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.mirror.show_all", skip_all, fields(message.id = %message))]
pub(crate) async fn show_all(
    tx: &mut Tx,
    message: MessageRowId,
    side: Side,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let emojis = tx.messages().reactions(message, side).await?;
    if emojis.is_empty() {
        return Ok(());
    }
    if let Some(row) = tx.messages().get(message).await? {
        for emoji in emojis {
            show(tx, &row, side, (emoji, true), at).await?;
        }
    }
    Ok(())
}
