//! What cannot be dealt with: it is set aside, and people are told.

use botkit::{
    args,
    delivery::{Body, Effect, Lane, Target},
};
use storage::{
    discord::{ChannelId, MessageId},
    inbox::Entry,
    modmail::Tx,
};

use crate::{
    App,
    event::Direct,
    inbox::{self, Kind, Source},
    outgoing::{enqueue, ticket_lane},
    tickets::{alerts, relay::NOT_RELAYED},
};

/// Sets an entry aside over which the bot broke down again and again, so that
/// what is behind it in its lane can go on. Its author sees ❌, and staff are told.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn park(app: &App, entry: &Entry, reason: &str) -> Result<(), storage::Error> {
    tracing::error!(inbox.id = %entry.id, "{} is set aside: {reason}", entry.source);
    let at = app.clock.now();
    let mut tx = app.store.write().await?;
    tx.inbox().failed(entry.id, reason, at).await?;
    if let Some((channel, message)) = message_of(entry) {
        sign(app, &mut tx, channel, message).await?;
    }
    let lane = inbox::Lane::read(&entry.lane);
    let ticket = match lane {
        Some(inbox::Lane::Member(member)) => tx.tickets().open_of(member).await?,
        Some(inbox::Lane::Channel(channel)) => tx.tickets().by_channel(channel).await?,
        Some(inbox::Lane::Command) | None => None,
    };
    let there = ticket
        .as_ref()
        .and_then(|ticket| Some((ticket_lane(ticket.id), ticket.channel_id?)));
    let locale = app.ticket_locale(&mut tx).await?;
    if let Some((lane, channel)) = there {
        let key = match Kind::of(entry) {
            Some(Kind::Direct) => "alert-parked-message",
            _ => "alert-parked",
        };
        let post = Effect::Post {
            message: Body::text(app.texts.say(&locale, key, &args! {})),
        };
        enqueue(&mut tx, &lane, Some(channel), &post, None, at).await?;
    } else {
        let (key, values) = match lane {
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
        alerts::tell_staff(app, &mut tx, None, words, at).await?;
    }
    app.commit(tx).await
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
