//! The end of a ticket, whoever or whatever brings it about.

use botkit::delivery::{Effect, Lane, Target};
use storage::{
    discord::UserId,
    modmail::{Closure, Delivery, MessageKind, NewMessage, Side, Ticket, TicketId, Tx},
};
use time::OffsetDateTime;

use super::{cancelled, closing_log, pings, placement, status, together};
use crate::{
    App,
    config::OnClose,
    decide::close::{close as decide, farewell},
    inbox::Source,
    outgoing::{enqueue, member_lane, ticket_lane},
    purpose::Purpose,
};

pub(crate) use crate::decide::close::{Ending, Reason};

/// Ends an open ticket within the caller's transaction: its state, what was
/// planned for it, and what is to be done at Discord.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.closing.close", skip_all, fields(ticket.id = %ticket.id, user.id = %ticket.user_id))]
pub(crate) async fn close(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    ending: &Ending<'_>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let locales = app.locales(tx, ticket.user_id).await?;
    let reason = ending
        .reason
        .map(|why| why.text(&app.texts, &locales.ticket));
    if let Some(by) = ending.by {
        let message = tx
            .messages()
            .add(&NewMessage {
                ticket: ticket.id,
                kind: MessageKind::System,
                user: by,
                user_name: ending.name.to_owned(),
                anonymous: false,
                content: reason.as_deref().unwrap_or_default().to_owned(),
                dm_message: None,
                inbox_message: None,
                number: None,
                at,
            })
            .await?;
        tx.messages().delivered(message).await?;
    }
    let others = tx.thread_members().of_ticket(ticket.id).await?;
    end(app, tx, ticket.id, (ending.by, reason.as_deref()), at).await?;
    let texts = app.texts_of(tx, ticket.id).await?;
    if !ending.silent || ending.by == Some(ticket.user_id) {
        // The others have not ended it.
        let words = |locale: &str| farewell(&texts, locale, ending, None);
        together::tell_of_end(app, tx, &others, words, at).await?;
    }
    // Who never heard of a ticket does not hear of its end.
    let known = status::is_known_to_member(tx, ticket).await?;
    let ending = Ending {
        silent: ending.silent || !known,
        ..*ending
    };
    let closing = decide(&texts, &locales, &app.closing, ticket, &ending);
    if let Some(message) = closing.farewell {
        let channel = tx.dm_channels().of_user(ticket.user_id).await?;
        let channel = channel.map(|channel| channel.channel_id);
        let lane = member_lane(ticket.user_id);
        let farewell = Effect::Post { message };
        enqueue(tx, &lane, channel, &farewell, None, at).await?;
    }
    let lane = ticket_lane(ticket.id);
    if let Some(message) = closing.note {
        let note = Effect::Post { message };
        enqueue(tx, &lane, ticket.channel_id, &note, None, at).await?;
    }
    cancelled::with_ticket(
        app,
        tx,
        ticket,
        app.closing.on_close == OnClose::Archive,
        at,
    )
    .await?;
    if let Some(end) = closing.channel {
        let end = put_away(app, tx, ticket, end, at).await?;
        let stored = matches!(end, Effect::Shelve { .. });
        tx.tickets().archived(ticket.id, stored).await?;
        let purpose = Purpose::End { ticket: ticket.id };
        enqueue(tx, &lane, ticket.channel_id, &end, Some(&purpose), at).await?;
        if stored {
            shelve_side_threads(tx, ticket.id, true, at).await?;
        }
    }
    let id = ticket.id;
    tx.after_commit(move || {
        tracing::info!(ticket.id = %id, "ticket {id} closed");
    });
    Ok(())
}

/// Ends a ticket, and what is planned for it. `false` if it had ended already. Every
/// way in which one ends goes through here.
async fn end(
    app: &App,
    tx: &mut Tx,
    ticket: TicketId,
    (by, reason): (Option<UserId>, Option<&str>),
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let ended = tx.tickets().close(ticket, by, reason, at).await?;
    if ended {
        closing_log::plan(app, tx, ticket).await?;
    }
    tx.closures().cancel(ticket).await?;
    tx.places().clear(ticket).await?;
    status::forget_name(tx, ticket, at).await?;
    Ok(ended)
}

/// Has the threads below a ticket's channel archived with it, or taken up again,
/// within the caller's transaction.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn shelve_side_threads(
    tx: &mut Tx,
    ticket: TicketId,
    away: bool,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    for channel in tx.side_threads().of_ticket(ticket).await? {
        let shelve = Effect::Shelve {
            away,
            category: None,
            name: None,
        };
        // A lane of its own: without the permission to, nothing waits for it.
        enqueue(
            tx,
            &Lane::Channel(channel),
            Some(channel),
            &shelve,
            None,
            at,
        )
        .await?;
    }
    Ok(())
}

/// Has a channel that is put away go where there is room, and lose what its name
/// tells of how its ticket stands: at once if Discord allows another name by now,
/// else when it does.
async fn put_away(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    end: Effect,
    at: OffsetDateTime,
) -> Result<Effect, storage::Error> {
    let Effect::Shelve { away, category, .. } = end else {
        return Ok(end);
    };
    let category = match category {
        Some(category) => Some(placement::with_room(app, tx, category, at).await?),
        None => None,
    };
    let name = status::resting_name(app, tx, ticket, at).await?;
    Ok(Effect::Shelve {
        away,
        category,
        name,
    })
}

/// Has a ticket closed at a later time, within the caller's transaction. `true` if
/// that replaces what was planned.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.closing.schedule", skip_all, fields(ticket.id = %closure.thread_id))]
pub(crate) async fn schedule(tx: &mut Tx, closure: &Closure) -> Result<bool, storage::Error> {
    let mut closures = tx.closures();
    let replaced = closures.of_ticket(closure.thread_id).await?.is_some();
    closures.schedule(closure).await?;
    Ok(replaced)
}

/// Ends an open ticket although messages are still arriving, which are [decided
/// anew](give_back). `true` if there are any.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.closing.force", skip_all, fields(ticket.id = %ticket.id, user.id = %ticket.user_id))]
pub(crate) async fn force(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    ending: &Ending<'_>,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let given_back = give_back(tx, ticket.id, at).await?;
    if app.closing.on_close == OnClose::Archive && ticket.channel_id.is_some() {
        // Nobody is to read them twice.
        let lane = ticket_lane(ticket.id);
        for copy in &given_back.copies {
            enqueue(tx, &lane, ticket.channel_id, copy, None, at).await?;
        }
    }
    close(app, tx, ticket, ending, at).await?;
    Ok(given_back.any)
}

/// Has the channel deleted that a closed ticket has left over.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.closing.delete_channel", skip_all, fields(ticket.id = %ticket.id, user.id = %ticket.user_id))]
pub(crate) async fn delete_channel(
    tx: &mut Tx,
    ticket: &Ticket,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let lane = ticket_lane(ticket.id);
    let purpose = Purpose::End { ticket: ticket.id };
    let end = Effect::DeleteChannel;
    enqueue(tx, &lane, ticket.channel_id, &end, Some(&purpose), at).await?;
    tx.tickets().archived(ticket.id, false).await
}

/// Ends a ticket that has no channel any more, or never had one, if it is open. What
/// is on its way there is left to fail.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn without_channel(
    app: &App,
    tx: &mut Tx,
    ticket: TicketId,
    (by, reason): (Option<UserId>, &str),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    if end(app, tx, ticket, (by, Some(reason)), at).await? {
        let reason = reason.to_owned();
        tx.after_commit(move || {
            tracing::warn!(ticket.id = %ticket, "ticket {ticket} closed: {reason}");
        });
    }
    tx.tickets().archived(ticket, false).await?;
    if let Some(closed) = tx.tickets().get(ticket).await? {
        cancelled::with_ticket(app, tx, &closed, false, at).await?;
    }
    Ok(())
}

/// Ends a ticket whose channel is gone, if it is open, and has what was on its
/// way there [decided anew](give_back). `true` if something is.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.closing.channel_gone", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn channel_gone(
    app: &App,
    tx: &mut Tx,
    ticket: TicketId,
    by: Option<UserId>,
    reason: &str,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    without_channel(app, tx, ticket, (by, reason), at).await?;
    Ok(give_back(tx, ticket, at).await?.any)
}

/// What was given back of a ticket.
#[derive(Debug, Default)]
struct GivenBack {
    /// Whether there was anything.
    any: bool,
    /// What takes the copies of it out of the ticket's channel that are there, or may be.
    copies: Vec<Effect>,
}

/// Has the messages of the member that are on their way into a ticket decided
/// about anew, for it is over: they open another.
///
/// # Errors
///
/// Returns the database's error.
async fn give_back(
    tx: &mut Tx,
    ticket: TicketId,
    at: OffsetDateTime,
) -> Result<GivenBack, storage::Error> {
    let mut given_back = GivenBack::default();
    let lane = ticket_lane(ticket).to_string();
    let pending = tx.outbox().pending_in(&lane).await?;
    for (place, row) in pending.into_iter().enumerate() {
        let purpose = Purpose::of(&row);
        if let Some(Purpose::Ping { member, once }) = &purpose {
            let why = "its ticket ended first; the next message is told of";
            tx.outbox().failed(row.id, why, at).await?;
            pings::not_told(tx, *member, once, at).await?;
        }
        let Some(Purpose::Relay { message, .. }) = &purpose else {
            continue;
        };
        // Of a message in parts, the first takes all of it back.
        let taken = tx.messages().get(*message).await?.is_none();
        let parts = tx.messages().posts(*message, Side::Inbox).await?;
        if taken || decided_anew(tx, purpose.as_ref(), at).await? {
            let why = "its ticket ended first; the message goes to another";
            tx.outbox().failed(row.id, why, at).await?;
            given_back.any = true;
            let there = parts.iter().filter(|part| part.state == Delivery::Sent);
            given_back.copies.extend(there.map(|part| Effect::Delete {
                target: Target::Row(part.outbox_id),
            }));
            // Nothing else of the lane can be under way.
            if place == 0 {
                given_back.copies.push(Effect::Retract { row: row.id });
            }
        }
    }
    Ok(given_back)
}

/// Ends the ticket of a message that found its channel gone, and has the message
/// decided about anew. `false` if `purpose` is not that of such a message, or if
/// the inbox does not have it any more.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn bounced(
    app: &App,
    tx: &mut Tx,
    purpose: &Purpose,
    reason: &str,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let Purpose::Relay { message, .. } = purpose else {
        return Ok(false);
    };
    let Some(stored) = tx.messages().get(*message).await? else {
        // Taken back with another of its parts.
        return Ok(true);
    };
    if !decided_anew(tx, Some(purpose), at).await? {
        return Ok(false);
    }
    channel_gone(app, tx, stored.thread_id, None, reason, at).await?;
    Ok(true)
}

/// Puts the message a row relays back to where it is decided about. `false` if
/// it relays none, if that is not on its way any more, or if the inbox does not
/// have it.
///
/// # Errors
///
/// Returns the database's error.
async fn decided_anew(
    tx: &mut Tx,
    purpose: Option<&Purpose>,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let Some(Purpose::Relay {
        message,
        dm_message,
        ..
    }) = purpose
    else {
        return Ok(false);
    };
    // One that arrived stays, though a part that an edit added does not.
    let stored = tx.messages().get(*message).await?;
    if stored.is_none_or(|stored| stored.delivery != Delivery::Pending) {
        return Ok(false);
    }
    let source = Source::Message(*dm_message).to_string();
    let why = "its ticket ended first";
    if !tx.inbox().again(&source, why).await? {
        return Ok(false);
    }
    // Nobody is to read it twice.
    together::take_back(tx, *message, at).await?;
    tx.messages().withdraw(*message).await?;
    // What it said goes with it, so what became of it is decided anew, too.
    let mut inbox = tx.inbox();
    inbox.all_again(&Source::edits_of(*dm_message), why).await?;
    inbox
        .again(&Source::Deletion(*dm_message).to_string(), why)
        .await?;
    Ok(true)
}
