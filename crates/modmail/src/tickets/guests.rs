//! People and roles that are let into a ticket beside its staff.

use botkit::{
    args,
    delivery::{Body, Effect, Outcome},
    rest::code::MISSING_PERMISSIONS,
};
use storage::{
    Error,
    discord::UserId,
    modmail::{Ticket, TicketId, TicketStatus, Tx},
};
use time::OffsetDateTime;

use super::{attention, status};
use crate::{
    App,
    outgoing::{enqueue, ticket_lane},
    purpose::{Guest, Purpose},
};

/// Has somebody let into the channel of a ticket, or out of it, within the caller's
/// transaction.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.guests.change", skip_all, fields(ticket.id = %ticket.id))]
pub(crate) async fn change(
    tx: &mut Tx,
    ticket: &Ticket,
    (guest, lets_in): (Guest, bool),
    by: UserId,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let effect = match guest {
        Guest::Person(person) => Effect::LetIn {
            person: Some(person),
            role: None,
            lets_in,
        },
        Guest::Role(role) => {
            // A role of the ticket's category sees it by that, whoever lets it in.
            let category = tx.categories().of_ticket(ticket.id).await?;
            let sees = category.is_some_and(|category| category.staff_roles.contains(&role));
            Effect::LetIn {
                person: None,
                role: Some(role),
                lets_in: lets_in || sees,
            }
        }
    };
    let purpose = Purpose::Guest {
        ticket: ticket.id,
        guest,
        lets_in,
        by,
    };
    let lane = ticket_lane(ticket.id);
    enqueue(tx, &lane, ticket.channel_id, &effect, Some(&purpose), at).await?;
    Ok(())
}

/// Says in the ticket whether somebody sees it from now on.
#[tracing::instrument(level = "debug", name = "tickets.guests.changed", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn changed(
    app: &App,
    tx: &mut Tx,
    (ticket, guest, lets_in): (TicketId, Guest, bool),
    (by, outcome): (UserId, &Outcome),
    at: OffsetDateTime,
) -> Result<(), Error> {
    let stored = tx.tickets().get(ticket).await?;
    if stored.is_none_or(|ticket| ticket.status != TicketStatus::Open) {
        return Ok(());
    }
    let (key, reason) = match outcome {
        Outcome::Sent(_) if lets_in => ("guest-in", ""),
        Outcome::Sent(_) => ("guest-out", ""),
        Outcome::Failed {
            code: Some(MISSING_PERMISSIONS),
            ..
        } => ("guest-forbidden", ""),
        Outcome::Failed { reason, .. } => ("guest-not-changed", reason.as_str()),
    };
    let values = args! {
        "who" => guest.mention(),
        "staff" => by.to_string(),
        "reason" => reason,
    };
    let locale = app.ticket_locale(tx).await?;
    let mut body = Body::text(app.texts.say(&locale, key, &values));
    match (outcome, guest) {
        (Outcome::Failed { .. }, _) => body.ping_users.push(by),
        (Outcome::Sent(_), Guest::Person(person)) if lets_in => body.ping_users.push(person),
        (Outcome::Sent(_), Guest::Role(role)) if lets_in => body.ping_roles.push(role),
        (Outcome::Sent(_), _) => {}
    }
    if matches!(outcome, Outcome::Sent(_)) {
        attention::acted(app, tx, ticket, at).await?;
    }
    status::say(tx, ticket, body, at).await
}
