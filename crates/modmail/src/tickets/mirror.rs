//! Reactions to a message, as the other side sees them.

use botkit::delivery::{Effect, Target};
use storage::modmail::{Message, MessageRowId, Side, TicketStatus, Tx};
use time::OffsetDateTime;

use crate::{
    message_parts,
    outgoing::{enqueue, member_lane, ticket_lane},
};

/// Shows on the other side that somebody on `side` reacted to a message of an
/// open ticket, or that nobody does any more. What is not there yet shows it
/// [later](show_all).
///
/// # Errors
///
/// Returns the database's error.
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
    let effect = if added {
        Effect::React { target, emoji }
    } else {
        Effect::Unreact { target, emoji }
    };
    let (lane, channel) = match other {
        Side::Inbox => (ticket_lane(ticket.id), ticket.channel_id),
        Side::Dm => {
            let dm = tx.dm_channels().of_user(ticket.user_id).await?;
            (member_lane(ticket.user_id), dm.map(|dm| dm.channel_id))
        }
    };
    enqueue(tx, &lane, channel, &effect, None, at).await?;
    Ok(())
}

/// Shows what people on `side` reacted with before the message stood on the other
/// side, where it has just arrived.
///
/// # Errors
///
/// Returns the database's error.
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
