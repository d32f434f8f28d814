//! Tickets whose channel cannot be made for now: nothing is lost, and everybody
//! is told once.

use botkit::{
    args,
    delivery::{Body, Effect, Lane, Outcome, Refused},
    rest::code,
};
use serde_json::{Value, json};
use storage::{
    discord::{ChannelId, UserId},
    modmail::{PlacementFailure, Ticket, TicketId, TicketStatus, Tx},
    outbox::Row,
};
use time::{Duration, OffsetDateTime};
use twilight_model::id::{Id, marker::ChannelMarker};

use super::{
    alerts::{self, Fallback},
    card::put_card,
    naming, status,
};
use crate::{
    App,
    decide::{
        opening::home,
        placement::{CATEGORY_FULL, Refusal, delay, read},
    },
    outgoing::{enqueue, overflow_lane, ticket_lane},
    purpose::Purpose,
    render::channel_body,
};

/// How many rows of the outbox are looked at at once.
const PAGE: i64 = 500;

/// How many tickets an alert names.
const MOST_LISTED: usize = 20;

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
    let refusal = read(code, reason);
    if refusal == Refusal::CategoryFull {
        return overflow(app, tx, row, at).await;
    }
    if refusal == Refusal::Name
        && let Some(otherwise) = naming::otherwise(app, tx, row, &ticket).await?
    {
        return Ok(otherwise);
    }
    let gone = refusal == Refusal::PlacementFailure(PlacementFailure::Missing);
    if let Some(elsewhere) = elsewhere(app, tx, row, &ticket, gone, at).await? {
        return Ok(elsewhere);
    }
    alerts::not_placed(app, tx, &ticket, refusal, reason, at).await?;
    Ok(Refused::Later(delay(row.created_at, at)))
}

/// The refusal of a category that was full just now, for a channel that is to be
/// made in it or put away there.
pub(crate) fn foreseen(app: &App, effect: &Effect, at: OffsetDateTime) -> Option<(u64, String)> {
    if matches!(effect, Effect::Shelve { away: false, .. }) {
        return None;
    }
    let category = parent_of(effect)?;
    let full = app.full.was_full_just_now(category, at);
    full.then(|| (code::INVALID_FORM_BODY, CATEGORY_FULL.to_owned()))
}

/// Records that a ticket is placed. `true` if that had failed before.
#[tracing::instrument(level = "debug", name = "tickets.placement.placed", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn placed(tx: &mut Tx, ticket: TicketId) -> Result<bool, storage::Error> {
    let had_failed = tx.places().clear(ticket).await?;
    if had_failed {
        tx.after_commit(move || {
            tracing::info!(ticket.id = %ticket, "ticket {ticket} has found its place");
        });
    }
    Ok(had_failed)
}

/// Records that a ticket's channel has taken what it [did not take](not_taken)
/// before.
#[tracing::instrument(level = "debug", name = "tickets.placement.taken", skip_all)]
pub(crate) async fn taken(tx: &mut Tx, row: &Row, outcome: &Outcome) -> Result<(), storage::Error> {
    if row.last_error.is_some()
        && matches!(outcome, Outcome::Sent(_))
        && matches!(serde_json::from_str(&row.effect)?, Effect::Post { .. })
        && let Some(ticket) = ticket_of(row)
    {
        placed(tx, ticket).await?;
    }
    Ok(())
}

/// What to do about something that a ticket's channel does not take. Where only
/// a permission is missing, it waits until that is back, and what comes behind
/// it with it.
#[tracing::instrument(level = "debug", name = "tickets.placement.not_taken", skip_all)]
pub(crate) async fn not_taken(
    app: &App,
    tx: &mut Tx,
    row: &Row,
    (code, reason): (u64, &str),
    at: OffsetDateTime,
) -> Result<Refused, storage::Error> {
    if read(code, reason) != Refusal::PlacementFailure(PlacementFailure::Forbidden) {
        return Ok(Refused::GiveUp);
    }
    match serde_json::from_str(&row.effect)? {
        Effect::Post { .. } => {}
        // A permission of its own is not worth holding up what comes behind.
        Effect::Pin { .. } if code == code::MISSING_ACCESS => {}
        _ => return Ok(Refused::GiveUp),
    }
    let Some(ticket) = ticket_of(row) else {
        return Ok(Refused::GiveUp);
    };
    let ticket = tx.tickets().get(ticket).await?;
    // What goes into a thread below the channel holds up nothing of the channel.
    let belongs = |ticket: &Ticket| {
        let there = row.channel.is_none() || row.channel == ticket.channel_id;
        there && ticket.status == TicketStatus::Open
    };
    let Some(ticket) = ticket.filter(belongs) else {
        return Ok(Refused::GiveUp);
    };
    alerts::not_shown(app, tx, &ticket, (row, reason), at).await?;
    Ok(Refused::Later(delay(row.created_at, at)))
}

/// The ticket in whose lane a row is.
fn ticket_of(row: &Row) -> Option<TicketId> {
    match Lane::read(&row.lane)? {
        Lane::Named(name) => name.strip_prefix("ticket:")?.parse().ok(),
        _ => None,
    }
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
    if app.closing.archive_category == Some(parent) {
        return archive_is_full(app, tx, parent, reason, at).await;
    }
    let refusal = match read(code.unwrap_or_default(), reason) {
        refusal @ Refusal::PlacementFailure(_) => refusal,
        Refusal::CategoryFull | Refusal::Name | Refusal::Other => Refusal::CategoryFull,
    };
    for ticket in tx.places().unplaced().await? {
        if let Some(ticket) = tx.tickets().get(ticket).await? {
            alerts::not_placed(app, tx, &ticket, refusal, reason, at).await?;
        }
    }
    for (row, effect) in bound_for(tx, parent).await? {
        if let (Effect::Move { .. }, Some(Purpose::Move { ticket, by, .. })) =
            (effect, Purpose::of(&row))
        {
            tx.outbox().failed(row.id, reason, at).await?;
            stays(app, tx, (ticket, by), (code, reason), at).await?;
        }
    }
    Ok(())
}

/// What to do about a channel that Discord would not put away, or move.
pub(crate) async fn not_put_away(
    app: &App,
    tx: &mut Tx,
    row: &Row,
    (code, reason): (u64, &str),
    at: OffsetDateTime,
) -> Result<Refused, storage::Error> {
    let effect = serde_json::from_str(&row.effect)?;
    match (read(code, reason), effect) {
        (Refusal::CategoryFull, Effect::Shelve { away: true, .. } | Effect::Move { .. }) => {
            overflow(app, tx, row, at).await
        }
        (Refusal::Name, Effect::Shelve { away, category, .. }) => {
            let unnamed = Effect::Shelve {
                away,
                category,
                name: None,
            };
            Ok(Refused::Instead(Box::new(unnamed)))
        }
        _ => Ok(Refused::GiveUp),
    }
}

/// Says that a ticket stays where it is, and why.
pub(super) async fn stays(
    app: &App,
    tx: &mut Tx,
    (ticket, by): (TicketId, UserId),
    (refused, reason): (Option<u64>, &str),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let locale = app.ticket_locale(tx).await?;
    let values = args! { "staff" => by.to_string(), "reason" => reason };
    let key = match refused {
        Some(code::MISSING_PERMISSIONS) => "not-moved-forbidden",
        _ => "not-moved",
    };
    let mut body = Body::text(app.texts.say(&locale, key, &values));
    body.ping_users.push(by);
    status::say(tx, ticket, body, at).await
}

/// Gives up the channels that wait for a copy of the archive, which cannot be
/// made: they stay where they are, and the staff learn why.
async fn archive_is_full(
    app: &App,
    tx: &mut Tx,
    archive: ChannelId,
    reason: &str,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let locale = app.ticket_locale(tx).await?;
    let mut tickets = Vec::new();
    for (row, _) in bound_for(tx, archive).await? {
        if let (Some(ticket), Some(channel)) = (ticket_of(&row), row.channel) {
            let number = tx.tickets().number(ticket).await?;
            tickets.push(format!("#{number} <#{channel}>"));
        }
        tx.outbox().failed(row.id, reason, at).await?;
        let said = args! { "reason" => reason };
        let words = app.texts.say(&locale, "channel-not-archived", &said);
        let post = Effect::Post {
            message: Body::text(words),
        };
        if let Some(lane) = Lane::read(&row.lane) {
            enqueue(tx, &lane, row.channel, &post, None, at).await?;
        }
    }
    tracing::error!(channel.id = %archive, "the archive is full: {reason}");
    let said = args! { "reason" => reason, "tickets" => listed(&tickets) };
    let words = app.texts.say(&locale, "alert-archive-full", &said);
    alerts::tell_staff(app, tx, Fallback::Nowhere, words, at).await
}

/// As many tickets as fit into an alert.
fn listed(tickets: &[String]) -> String {
    if tickets.is_empty() {
        return "none".to_owned();
    }
    let mut list = tickets.get(..MOST_LISTED).unwrap_or(tickets).join(", ");
    if tickets.len() > MOST_LISTED {
        list += ", …";
    }
    list
}

/// Sends what waits for a copy of a full category there, now that it is made.
pub(crate) async fn copied(
    app: &App,
    tx: &mut Tx,
    (parent, number): (ChannelId, i64),
    copy: ChannelId,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    tx.places().made_overflow(parent, number, copy).await?;
    for (row, mut effect) in bound_for(tx, parent).await? {
        if parent_of(&effect).is_some_and(|tried| app.full.contains(tried, at)) {
            move_to(&mut effect, copy);
            let effect = serde_json::to_string(&effect)?;
            tx.outbox().replace(row.id, &effect).await?;
        }
    }
    Ok(())
}

/// What is still to be made in a category, or in a copy of it, or to be put away
/// there.
async fn bound_for(tx: &mut Tx, category: ChannelId) -> Result<Vec<(Row, Effect)>, storage::Error> {
    let (mut bound, mut last) = (Vec::new(), None);
    loop {
        let page = tx.outbox().pending(last, PAGE).await?;
        let Some(row) = page.last() else {
            return Ok(bound);
        };
        last = Some(row.id);
        for row in page {
            let effect: Effect = serde_json::from_str(&row.effect)?;
            if original(tx, parent_of(&effect)).await? == Some(category) {
                bound.push((row, effect));
            }
        }
    }
}

/// The category that is meant by one, which may be a copy of it.
async fn original(
    tx: &mut Tx,
    category: Option<ChannelId>,
) -> Result<Option<ChannelId>, storage::Error> {
    let Some(category) = category else {
        return Ok(None);
    };
    let copy = tx.places().copy(category).await?;
    Ok(Some(copy.map_or(category, |copy| copy.parent_id)))
}

/// Has a channel made in a copy of its category, if that is known to be full.
pub(super) async fn where_there_is_room(
    app: &App,
    tx: &mut Tx,
    place: &mut Effect,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    if let Some(wanted) = parent_of(place) {
        let category = with_room(app, tx, wanted, at).await?;
        if category != wanted {
            move_to(place, category);
        }
    }
    Ok(())
}

/// The category to try first where this one is wanted: the first of its copies
/// that is not known to be full, if it is.
pub(super) async fn with_room(
    app: &App,
    tx: &mut Tx,
    wanted: ChannelId,
    at: OffsetDateTime,
) -> Result<ChannelId, storage::Error> {
    let (mut category, mut number) = (wanted, 1);
    while app.full.contains(category, at) {
        number += 1;
        let copy = tx.places().overflow(wanted, number).await?;
        match copy.and_then(|copy| copy.channel_id) {
            Some(copy) => category = copy,
            None => break,
        }
    }
    Ok(category)
}

/// Sends a ticket on to the next copy of a category that is full, which is made
/// if there is none.
async fn overflow(
    app: &App,
    tx: &mut Tx,
    row: &Row,
    at: OffsetDateTime,
) -> Result<Refused, storage::Error> {
    let mut effect: Effect = serde_json::from_str(&row.effect)?;
    let Some(tried) = parent_of(&effect) else {
        return Ok(Refused::GiveUp);
    };
    // What was only foreseen tells nothing new.
    if !app.full.was_full_just_now(tried, at) {
        app.full.learn(tried, at);
    }
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
    if tx.places().plan_overflow(original, next, at).await? {
        tx.after_commit(move || {
            tracing::info!(channel.id = %original, "category {original} is full; making copy {next}");
        });
        let copy = Effect::CopyCategory {
            guild: app.tickets.guild,
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

/// The category a channel is made in, or moved to.
fn parent_of(effect: &Effect) -> Option<ChannelId> {
    let channel = match effect {
        Effect::CreateChannel { channel, .. } => channel,
        Effect::Shelve { category, .. } => return *category,
        Effect::Move { category, .. } => return Some(*category),
        _ => return None,
    };
    let parent = channel.get("parent_id").and_then(Value::as_str)?;
    let parent: Id<ChannelMarker> = parent.parse().ok()?;
    Some(parent.into())
}

fn move_to(effect: &mut Effect, parent: ChannelId) {
    match effect {
        Effect::CreateChannel { channel, .. } => {
            if let Some(fields) = channel.as_object_mut() {
                fields.insert("parent_id".to_owned(), json!(parent));
            }
        }
        Effect::Shelve { category, .. } => *category = Some(parent),
        Effect::Move { category, .. } => *category = parent,
        _ => {}
    }
}
