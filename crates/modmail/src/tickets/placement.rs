//! Tickets whose channel cannot be made for now: nothing is lost, and everybody
//! is told once.

use botkit::{
    args,
    delivery::{Body, Effect, Lane, Outcome, Refused},
};
use serde_json::{Value, json};
use storage::{
    discord::ChannelId,
    modmail::{MessageRowId, PlacementFailure, Ticket, TicketId, TicketStatus, Tx},
    outbox::Row,
};
use time::{Duration, OffsetDateTime};
use twilight_model::id::{Id, marker::ChannelMarker};

use super::opening::put_card;
use crate::{
    App,
    decide::{
        opening::home,
        placement::{Refusal, delay, read},
    },
    outgoing::{enqueue, member_lane, overflow_lane, ticket_lane},
    purpose::Purpose,
    render::channel_body,
};

/// How long a copy of a category may take before it is looked for.
const COPYING: Duration = Duration::milliseconds(500);

/// What to do about a channel that Discord would not make.
#[tracing::instrument(level = "debug", name = "tickets.placement.refused", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn refused(
    app: &App,
    tx: &mut Tx,
    row: &Row,
    ticket: TicketId,
    (code, reason): (u64, &str),
    at: OffsetDateTime,
) -> Result<Refused, storage::Error> {
    let ticket = tx.tickets().get(ticket).await?;
    let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) else {
        return Ok(Refused::GiveUp);
    };
    let failure = match read(code, reason) {
        Refusal::CategoryFull => return overflow(tx, row, at).await,
        Refusal::PlacementFailure(failure) => failure,
        // Whatever it is, what the member wrote is kept until it is put right.
        Refusal::Other => PlacementFailure::Forbidden,
    };
    let gone = failure == PlacementFailure::Missing;
    if let Some(elsewhere) = elsewhere(app, tx, row, &ticket, gone, at).await? {
        return Ok(elsewhere);
    }
    record_failure(app, tx, &ticket, failure, reason, at).await?;
    Ok(Refused::Later(delay(row.created_at, at)))
}

/// Records that a ticket is placed. `true` if that had failed before.
#[tracing::instrument(level = "debug", name = "tickets.placement.placed", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn placed(tx: &mut Tx, ticket: TicketId) -> Result<bool, storage::Error> {
    let had_failed = tx.places().clear(ticket).await?;
    if had_failed {
        tracing::info!(ticket.id = %ticket, "ticket {ticket} has found its place");
    }
    Ok(had_failed)
}

/// Records that a ticket's channel has taken a message of the member that it
/// [did not take](not_taken) before.
#[tracing::instrument(level = "debug", name = "tickets.placement.taken", skip_all, fields(message.id = %message))]
pub(crate) async fn taken(
    tx: &mut Tx,
    message: MessageRowId,
    outcome: &Outcome,
) -> Result<(), storage::Error> {
    if let Outcome::Sent(_) = outcome
        && let Some(message) = tx.messages().get(message).await?
    {
        placed(tx, message.thread_id).await?;
    }
    Ok(())
}

/// What to do about a member's message that a ticket's channel does not take.
/// Where only a permission is missing, it waits until that is back, and what
/// comes behind it with it.
#[tracing::instrument(level = "debug", name = "tickets.placement.not_taken", skip_all, fields(message.id = %message))]
pub(crate) async fn not_taken(
    app: &App,
    tx: &mut Tx,
    row: &Row,
    message: MessageRowId,
    (code, reason): (u64, &str),
    at: OffsetDateTime,
) -> Result<Refused, storage::Error> {
    let forbidden = PlacementFailure::Forbidden;
    if read(code, reason) != Refusal::PlacementFailure(forbidden) {
        return Ok(Refused::GiveUp);
    }
    let Some(message) = tx.messages().get(message).await? else {
        return Ok(Refused::GiveUp);
    };
    let ticket = tx.tickets().get(message.thread_id).await?;
    let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) else {
        return Ok(Refused::GiveUp);
    };
    let (first, _) = tx.places().record_failure(ticket.id, forbidden, at).await?;
    if first {
        tell_member(app, tx, &ticket, at).await?;
        let channel = row.channel.or(ticket.channel_id);
        let channel = channel
            .map(|channel| channel.to_string())
            .unwrap_or_default();
        let values = args! { "channel" => channel, "reason" => reason };
        let locale = app.ticket_locale(tx).await?;
        let words = app.texts.say(&locale, "alert-not-shown", &values);
        tracing::error!(ticket.id = %ticket.id, "what a member wrote cannot be shown yet: {reason}");
        alert_staff(app, tx, ticket.id, words, at).await?;
    }
    Ok(Refused::Later(delay(row.created_at, at)))
}

/// Deals with a copy of a category that could not be made: the tickets that
/// wait for it ask again.
#[tracing::instrument(level = "debug", name = "tickets.placement.not_copied", skip_all, fields(channel.id = %parent))]
pub(crate) async fn not_copied(
    app: &App,
    tx: &mut Tx,
    (parent, number): (ChannelId, i64),
    (code, reason): (Option<u64>, &str),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    tx.places().forget_overflow(parent, number).await?;
    let failure = match read(code.unwrap_or_default(), reason) {
        Refusal::PlacementFailure(failure) => failure,
        Refusal::CategoryFull | Refusal::Other => PlacementFailure::Full,
    };
    for ticket in tx.places().unplaced().await? {
        if let Some(ticket) = tx.tickets().get(ticket).await? {
            record_failure(app, tx, &ticket, failure, reason, at).await?;
        }
    }
    Ok(())
}

/// Sends a ticket on to the next copy of a category that is full, which is made
/// if there is none.
async fn overflow(tx: &mut Tx, row: &Row, at: OffsetDateTime) -> Result<Refused, storage::Error> {
    let mut effect: Effect = serde_json::from_str(&row.effect)?;
    let Some(tried) = parent_of(&effect) else {
        return Ok(Refused::GiveUp);
    };
    let copy = tx.places().copy(tried).await?;
    let (original, number) = copy.map_or((tried, 1), |copy| (copy.parent_id, copy.number));
    let next = number + 1;
    if let Some(found) = tx.places().overflow(original, next).await? {
        let Some(channel) = found.channel_id else {
            return Ok(Refused::Later(COPYING));
        };
        move_to(&mut effect, channel);
        return Ok(Refused::Instead(Box::new(effect)));
    }
    if let Effect::CreateChannel { guild, .. } = &effect
        && tx.places().plan_overflow(original, next, at).await?
    {
        tracing::info!(channel.id = %original, "category {original} is full; making copy {next}");
        let copy = Effect::CopyCategory {
            guild: *guild,
            of: original,
            number: next,
        };
        let purpose = Purpose::Overflow {
            parent: original,
            number: next,
        };
        let lane = overflow_lane(original, next);
        enqueue(tx, &lane, None, &copy, Some(&purpose), at).await?;
    }
    Ok(Refused::Later(COPYING.max(delay(row.created_at, at))))
}

/// The place that a ticket of this kind gets by now, if another one was refused;
/// what it was to be made in may be `gone`.
async fn elsewhere(
    app: &App,
    tx: &mut Tx,
    row: &Row,
    ticket: &Ticket,
    gone: bool,
    at: OffsetDateTime,
) -> Result<Option<Refused>, storage::Error> {
    let category = tx.categories().of_ticket(ticket.id).await?;
    let category = category.filter(|category| category.enabled);
    let home = home(&app.tickets, category.as_ref());
    let effect: Effect = serde_json::from_str(&row.effect)?;
    let (guild, name, card) = match &effect {
        Effect::CreateChannel { guild, channel, .. } => {
            let name = channel.get("name").and_then(Value::as_str);
            (*guild, name.unwrap_or_default(), None)
        }
        Effect::CreatePost {
            guild,
            name,
            message,
            ..
        } => (*guild, name.as_str(), Some(message.clone())),
        _ => return Ok(None),
    };
    let wanted = if home.forum {
        let card = match card {
            None => take_card(tx, ticket.id, at).await?,
            card => card,
        };
        let Some(message) = card else {
            return Ok(None);
        };
        Effect::CreatePost {
            guild,
            forum: home.parent,
            name: name.to_owned(),
            tags: home.tags,
            message,
        }
    } else {
        if let Some(card) = card {
            put_card(tx, ticket.id, card, at).await?;
        }
        let parent = category_for(tx, parent_of(&effect), home.parent, gone).await?;
        Effect::CreateChannel {
            guild,
            channel: channel_body(ticket.id, ticket.user_id, name, parent),
            grant: category
                .map(|category| category.staff_roles)
                .unwrap_or_default(),
        }
    };
    Ok((wanted != effect).then(|| Refused::Instead(Box::new(wanted))))
}

/// The category to try next: the one tickets go to by now, or the copy of it that
/// was tried, if that is still there.
async fn category_for(
    tx: &mut Tx,
    tried: Option<ChannelId>,
    home: ChannelId,
    gone: bool,
) -> Result<ChannelId, storage::Error> {
    let Some(tried) = tried else {
        return Ok(home);
    };
    match tx.places().copy(tried).await? {
        Some(copy) if gone => {
            let mut places = tx.places();
            places.forget_overflow(copy.parent_id, copy.number).await?;
            Ok(home)
        }
        Some(copy) if copy.parent_id == home => Ok(tried),
        _ => Ok(home),
    }
}

/// Takes the card of a ticket out of its lane: a post begins with it.
async fn take_card(
    tx: &mut Tx,
    ticket: TicketId,
    at: OffsetDateTime,
) -> Result<Option<Body>, storage::Error> {
    let mut card = None;
    let lane = ticket_lane(ticket).to_string();
    for row in tx.outbox().pending_in(&lane).await? {
        match serde_json::from_str(&row.effect)? {
            Effect::Post { message } if Purpose::of(&row) == Some(Purpose::Card) => {
                card = Some(message);
            }
            // Nothing but the card is pinned.
            Effect::Pin { .. } => {}
            _ => continue,
        }
        let why = "the post begins with the card";
        tx.outbox().failed(row.id, why, at).await?;
    }
    Ok(card)
}

/// The category a channel is made in.
fn parent_of(effect: &Effect) -> Option<ChannelId> {
    let Effect::CreateChannel { channel, .. } = effect else {
        return None;
    };
    let parent = channel.get("parent_id").and_then(Value::as_str)?;
    let parent: Id<ChannelMarker> = parent.parse().ok()?;
    Some(parent.into())
}

fn move_to(effect: &mut Effect, parent: ChannelId) {
    if let Effect::CreateChannel { channel, .. } = effect
        && let Some(fields) = channel.as_object_mut()
    {
        fields.insert("parent_id".to_owned(), json!(parent));
    }
}

/// Records why a ticket cannot be placed, and tells the member and the staff, each once.
async fn record_failure(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    failure: PlacementFailure,
    reason: &str,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let (first, new) = tx.places().record_failure(ticket.id, failure, at).await?;
    let stored = tx.messages().count_arriving(ticket.id).await? > 0;
    if first && stored && ticket.opened_by.is_none() {
        tell_member(app, tx, ticket, at).await?;
    }
    if new {
        tracing::error!(ticket.id = %ticket.id, "no channel can be made for a ticket: {reason}");
        let key = match failure {
            PlacementFailure::Full => "alert-full",
            PlacementFailure::Forbidden => "alert-forbidden",
            PlacementFailure::Missing => "alert-missing",
        };
        let values = args! { "reason" => reason };
        let locale = app.ticket_locale(tx).await?;
        let words = app.texts.say(&locale, key, &values);
        alert_staff(app, tx, ticket.id, words, at).await?;
    }
    Ok(())
}

/// Tells a member that what they wrote is kept.
async fn tell_member(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let locale = app.member_locale(tx, ticket.user_id).await?;
    let words = app.texts.say(&locale, "kept-for-now", &args! {});
    let post = Effect::Post {
        message: Body::text(words),
    };
    let lane = member_lane(ticket.user_id);
    let channel = tx.dm_channels().of_user(ticket.user_id).await?;
    let channel = channel.map(|channel| channel.channel_id);
    enqueue(tx, &lane, channel, &post, None, at).await?;
    Ok(())
}

/// Tells the staff: where they want to hear of it, or in the ticket that opened
/// last beside the one concerned.
async fn alert_staff(
    app: &App,
    tx: &mut Tx,
    concerned: TicketId,
    words: String,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let (lane, channel) = match app.tickets.alerts_channel {
        Some(channel) => (Lane::Channel(channel), channel),
        None => match tx.places().newest_but(concerned).await? {
            Some((ticket, channel)) => (ticket_lane(ticket), channel),
            None => return Ok(()),
        },
    };
    let post = Effect::Post {
        message: Body::text(words),
    };
    enqueue(tx, &lane, Some(channel), &post, None, at).await?;
    Ok(())
}
