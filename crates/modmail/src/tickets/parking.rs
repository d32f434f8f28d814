//! What cannot be dealt with: it is set aside, and people are told.

use botkit::{
    args,
    delivery::{Body, Effect, Lane, Target},
};
use storage::{
    discord::{ChannelId, MessageId},
    inbox::Entry,
    modmail::{TicketStatus, Tx},
};

use crate::{
    App,
    event::Direct,
    inbox::{self, Kind, Source},
    outgoing::{enqueue, ticket_lane},
    tickets::{
        alerts::{self, Fallback},
        holding,
        relay::NOT_RELAYED,
    },
};

/// Sets an entry aside over which the bot broke down again and again, so that
/// what is behind it in its lane can go on. Its author sees ❌, and staff are told.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn park(app: &App, entry: &Entry, reason: &str) -> Result<(), storage::Error> {
    tracing::error!(inbox.id = %entry.id, "{} is set aside: {reason}", entry.source);
    let mut tx = app.store.write().await?;
    tx.inbox().failed(entry.id, reason, app.clock.now()).await?;
    holding::dealt_with(&mut tx, entry).await?;
    if let Some((channel, message)) = message_of(entry) {
        sign(app, &mut tx, channel, message).await?;
    }
    let lane = inbox::Lane::read(&entry.lane);
    let is_direct = Kind::of(entry) == Some(Kind::Direct);
    tell(app, &mut tx, lane, is_direct).await?;
    app.commit(tx).await
}

/// The same for an event that the inbox does not have, of a member or a ticket;
/// `message` is what somebody wrote, if that is what has happened.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn give_up(
    app: &App,
    lane: inbox::Lane,
    message: Option<(ChannelId, MessageId)>,
) -> Result<(), storage::Error> {
    let mut tx = app.store.write().await?;
    if let inbox::Lane::Channel(channel) = lane {
        let ticket = tx.tickets().by_channel(channel).await?;
        if ticket.is_none_or(|ticket| ticket.status != TicketStatus::Open) {
            return Ok(());
        }
    }
    if let Some((channel, message)) = message {
        sign(app, &mut tx, channel, message).await?;
    }
    tell(app, &mut tx, Some(lane), message.is_some()).await?;
    app.commit(tx).await
}

/// Tells the staff: in the ticket, or where they hear of what keeps the bot from
/// working.
async fn tell(
    app: &App,
    tx: &mut Tx,
    lane_of: Option<inbox::Lane>,
    is_message: bool,
) -> Result<(), storage::Error> {
    let at = app.clock.now();
    let ticket = match lane_of {
        Some(inbox::Lane::Member(member)) => tx.tickets().open_of(member).await?,
        Some(inbox::Lane::Channel(channel)) => tx.tickets().by_channel(channel).await?,
        Some(inbox::Lane::Command) | None => None,
    };
    let there = ticket
        .as_ref()
        .and_then(|ticket| Some((ticket_lane(ticket.id), ticket.channel_id?)));
    let locale = app.ticket_locale(tx).await?;
    if let Some((lane, channel)) = there {
        let key = if is_message && matches!(lane_of, Some(inbox::Lane::Member(_))) {
            "alert-parked-message"
        } else {
            "alert-parked"
        };
        let post = Effect::Post {
            message: Body::text(app.texts.say(&locale, key, &args! {})),
        };
        enqueue(tx, &lane, Some(channel), &post, None, at).await?;
        return Ok(());
    }
    let (key, values) = match lane_of {
        Some(inbox::Lane::Member(member)) => {
            let number = match ticket {
                Some(ticket) => tx.tickets().number(ticket.id).await?.to_string(),
                None => "none".to_owned(),
            };
            let values = args! { "member" => member.to_string(), "ticket" => number };
            ("alert-parked-of", values)
        }
        Some(inbox::Lane::Channel(channel)) => {
            let values = args! { "channel" => channel.to_string() };
            ("alert-parked-elsewhere", values)
        }
        Some(inbox::Lane::Command) | None => ("alert-parked", args! {}),
    };
    let words = app.texts.say(&locale, key, &values);
    alerts::tell_staff(app, tx, Fallback::Ticket, words, at).await
}

/// Puts the sign under a message that nobody will have it.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn sign(
    app: &App,
    tx: &mut Tx,
    channel: ChannelId,
    message: MessageId,
) -> Result<(), storage::Error> {
    let sign = Effect::React {
        target: Target::Message(message),
        emoji: NOT_RELAYED.to_owned(),
    };
    let lane = Lane::Channel(channel);
    enqueue(tx, &lane, Some(channel), &sign, None, app.clock.now()).await?;
    Ok(())
}

/// The message that an entry holds, and where it is.
fn message_of(entry: &Entry) -> Option<(ChannelId, MessageId)> {
    let Some(Source::Message(message)) = Source::of(entry) else {
        return None;
    };
    if let inbox::Lane::Channel(channel) = inbox::Lane::read(&entry.lane)? {
        return Some((channel, message));
    }
    let direct: Direct = serde_json::from_str(&entry.payload).ok()?;
    Some((direct.channel, message))
}
