//! Reactions to a message, as the other side sees them.

use botkit::{
    args,
    delivery::{Body, Effect, Lane, Target},
};
use storage::{
    discord::{ChannelId, MessageId},
    modmail::{Message, MessageKind, MessageRowId, Side, Ticket, TicketStatus, Tx},
    outbox::Row,
};
use time::OffsetDateTime;

use crate::{
    App,
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
    let ticket = tx.tickets().get(message.thread_id).await?;
    let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) else {
        return Ok(());
    };
    let purpose = added.then(|| Purpose::Reaction {
        message: message.id,
        side,
        emoji: emoji.clone(),
    });
    for (lane, channel, target) in places(tx, &ticket, message, side).await? {
        let (target, emoji) = (Target::Message(target), emoji.clone());
        let effect = if added {
            Effect::React { target, emoji }
        } else {
            Effect::Unreact { target, emoji }
        };
        enqueue(tx, &lane, channel, &effect, purpose.as_ref(), at).await?;
    }
    Ok(())
}

/// Where a message is seen that somebody on `side` reacted to: by the staff, or by each
/// member who has it.
async fn places(
    tx: &mut Tx,
    ticket: &Ticket,
    message: &Message,
    side: Side,
) -> Result<Vec<(Lane, Option<ChannelId>, MessageId)>, storage::Error> {
    if side == Side::Dm {
        let copy = message.inbox_message_id.into_iter();
        return Ok(copy
            .map(|copy| (ticket_lane(ticket.id), ticket.channel_id, copy))
            .collect());
    }
    let owner = match message.kind {
        MessageKind::User => message.user_id,
        _ => ticket.user_id,
    };
    let own = message.dm_message_id.map(|own| (owner, own));
    let copies = tx.messages().copies(message.id).await?;
    let copies = copies.iter().filter(|copy| copy.part == 1);
    let copies = copies.filter_map(|copy| Some((copy.user_id, copy.discord_message_id?)));
    let mut places = Vec::new();
    for (member, seen) in own.into_iter().chain(copies) {
        let channel = tx.dm_channels().of_user(member).await?;
        let channel = channel.map(|channel| channel.channel_id);
        places.push((member_lane(member), channel, seen));
    }
    Ok(places)
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
    let (locale, texts) = match other {
        Side::Inbox => (app.ticket_locale(tx).await?, app.texts.clone()),
        Side::Dm => {
            let Some(Lane::User(member)) = Lane::read(&row.lane) else {
                return Ok(());
            };
            let texts = app.texts_of(tx, message.thread_id).await?;
            (app.member_locale(tx, member).await?, texts)
        }
    };
    let reply_to = match serde_json::from_str(&row.effect)? {
        Effect::React {
            target: Target::Message(target),
            ..
        } => Some(target),
        _ => None,
    };
    let values = args! { "emoji" => shown(emoji) };
    let told = Effect::Post {
        message: Body {
            reply_to,
            ..Body::text(texts.say(&locale, key, &values))
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
