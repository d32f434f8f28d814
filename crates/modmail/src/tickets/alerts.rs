//! Telling the staff, and the members concerned, what keeps the bot from working.

use botkit::{
    args,
    delivery::{Body, Effect, Lane},
    rest::code::UNKNOWN_CHANNEL,
    text::TextArgs,
};
use storage::{
    modmail::{PlacementFailure, Ticket, TicketId, Tx},
    outbox::Row,
};
use time::OffsetDateTime;

use crate::{
    App,
    decide::placement::Refusal,
    name::inert,
    outgoing::{enqueue, member_lane, ticket_lane},
    purpose::Purpose,
};

/// Records why a ticket cannot be placed, and tells the member and the staff, each once.
pub(super) async fn not_placed(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    refusal: Refusal,
    reason: &str,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let (failure, key) = match refusal {
        Refusal::PlacementFailure(failure @ PlacementFailure::Forbidden) => {
            (failure, "alert-forbidden")
        }
        Refusal::PlacementFailure(failure @ PlacementFailure::Missing) => {
            (failure, "alert-missing")
        }
        Refusal::PlacementFailure(failure @ PlacementFailure::Full) => (failure, "alert-full"),
        Refusal::CategoryFull => (PlacementFailure::Full, "alert-full"),
        // Whatever it is, what the member wrote is kept until it is put right.
        Refusal::Name | Refusal::Other => (PlacementFailure::Forbidden, "alert-refused"),
    };
    let (first, new) = tx.places().record_failure(ticket.id, failure, at).await?;
    if first {
        tell_member(app, tx, ticket, at).await?;
    }
    if new {
        tracing::error!(ticket.id = %ticket.id, "no channel can be made for a ticket: {reason}");
        let mut values = whose(tx, ticket).await?;
        values.set("reason", reason);
        let locale = app.ticket_locale(tx).await?;
        let words = app.texts.say(&locale, key, &values);
        tell_staff(app, tx, Fallback::Beside(ticket.id), words, at).await?;
    }
    Ok(())
}

/// Records that a ticket's channel does not take what belongs into it, and tells
/// the member and the staff, each once.
pub(super) async fn not_shown(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    (row, reason): (&Row, &str),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let forbidden = PlacementFailure::Forbidden;
    let (first, _) = tx.places().record_failure(ticket.id, forbidden, at).await?;
    if !first {
        return Ok(());
    }
    tell_member(app, tx, ticket, at).await?;
    let channel = row.channel.or(ticket.channel_id);
    let channel = channel.map(|channel| channel.to_string());
    let mut values = whose(tx, ticket).await?;
    values.set("channel", channel.unwrap_or_default());
    values.set("reason", reason);
    let locale = app.ticket_locale(tx).await?;
    let words = app.texts.say(&locale, "alert-not-shown", &values);
    tracing::error!(ticket.id = %ticket.id, "what belongs into a ticket cannot be shown yet: {reason}");
    tell_staff(app, tx, Fallback::Beside(ticket.id), words, at).await
}

/// How a text names a ticket and its member.
async fn whose(tx: &mut Tx, ticket: &Ticket) -> Result<TextArgs<'static>, storage::Error> {
    Ok(args! {
        "name" => inert(&ticket.user_name),
        "member" => ticket.user_id.to_string(),
        "ticket" => tx.tickets().number(ticket.id).await?.to_string(),
    })
}

/// Tells a member that what they wrote is kept, if something of theirs is.
async fn tell_member(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    if ticket.opened_by.is_some() || tx.messages().count_arriving(ticket.id).await? == 0 {
        return Ok(());
    }
    let locale = app.member_locale(tx, ticket.user_id).await?;
    let texts = app.texts_of(tx, ticket.id).await?;
    let words = texts.say(&locale, "kept-for-now", &args! {});
    let post = Effect::Post {
        message: Body::text(words),
    };
    let lane = member_lane(ticket.user_id);
    let channel = tx.dm_channels().of_user(ticket.user_id).await?;
    let channel = channel.map(|direct| direct.channel_id);
    enqueue(tx, &lane, channel, &post, None, at).await?;
    Ok(())
}

/// Where the staff hear of something if no channel is set for that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fallback {
    /// Nowhere.
    Nowhere,
    /// In the ticket that opened last.
    Ticket,
    /// In the one that opened last beside this, which is concerned.
    Beside(TicketId),
}

/// Tells the staff: where they want to hear of it, or else elsewhere.
pub(crate) async fn tell_staff(
    app: &App,
    tx: &mut Tx,
    elsewhere: Fallback,
    words: String,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    post_to_staff(app, tx, elsewhere, Body::text(words), at).await
}

/// The same with more than words.
pub(super) async fn post_to_staff(
    app: &App,
    tx: &mut Tx,
    elsewhere: Fallback,
    message: Body,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let (lane, channel) = if let Some(channel) = app.tickets.alerts_channel {
        (Lane::Channel(channel), channel)
    } else {
        let concerned = match elsewhere {
            Fallback::Nowhere => return Ok(()),
            Fallback::Ticket => None,
            Fallback::Beside(ticket) => Some(ticket),
        };
        match tx.places().newest_but(concerned).await? {
            Some((ticket, channel)) => (ticket_lane(ticket), channel),
            None => return Ok(()),
        }
    };
    let post = Effect::Post { message };
    enqueue(tx, &lane, Some(channel), &post, Some(&Purpose::Alert), at).await?;
    Ok(())
}

/// Tells the staff in the ticket that opened last what the channel for alerts did not
/// take, if it is gone.
pub(crate) async fn told_elsewhere(
    app: &App,
    tx: &mut Tx,
    (row, code): (&Row, Option<u64>),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    // In the channel of a ticket that is gone, too, nobody is told twice.
    if code != Some(UNKNOWN_CHANNEL) || row.channel != app.tickets.alerts_channel {
        return Ok(());
    }
    let Some((ticket, channel)) = tx.places().newest_but(None).await? else {
        tracing::error!(
            "[tickets] `alerts_channel` is gone, and there is no ticket in which the staff could \
             be told; name another channel"
        );
        return Ok(());
    };
    let post = serde_json::from_str(&row.effect)?;
    let lane = ticket_lane(ticket);
    enqueue(tx, &lane, Some(channel), &post, None, at).await?;
    Ok(())
}
