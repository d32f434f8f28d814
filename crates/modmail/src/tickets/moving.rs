//! Putting a ticket into another category.

use botkit::delivery::{Effect, Outcome};
use storage::{
    Error,
    discord::UserId,
    modmail::{Category, CategoryId, Ticket, TicketId, TicketStatus, Tx},
    outbox::Row,
};
use time::OffsetDateTime;

use super::{
    attention,
    placement::{stays, with_room},
    status,
};
use crate::{
    App,
    decide::{
        moving::{Way, told, way},
        opening::home,
    },
    outgoing::{enqueue, ticket_lane},
    purpose::Purpose,
};

/// Puts a ticket into another category, within the caller's transaction: it belongs
/// there once Discord has moved its channel. `false` if Discord cannot.
#[tracing::instrument(level = "debug", name = "tickets.moving.begin", skip_all, fields(ticket.id = %ticket.id))]
pub(crate) async fn begin(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    (from, to): (Option<&Category>, Option<&Category>),
    by: UserId,
    at: OffsetDateTime,
) -> Result<bool, Error> {
    let is_post = status::is_post(app, tx, ticket.id).await?;
    let category = to.map(|category| category.id);
    match way(&app.tickets, is_post, from, to) {
        Way::None => return Ok(false),
        Way::Channel => {
            let wanted = home(&app.tickets, to).parent;
            let grant = to.map(|category| category.staff_roles.clone());
            let effect = Effect::Move {
                category: with_room(app, tx, wanted, at).await?,
                grant: grant.unwrap_or_default(),
            };
            let purpose = Purpose::Move {
                ticket: ticket.id,
                category,
                by,
            };
            let lane = ticket_lane(ticket.id);
            enqueue(tx, &lane, ticket.channel_id, &effect, Some(&purpose), at).await?;
        }
        Way::Tags { off, on } => {
            let mut off = Some(off).filter(|off| !off.is_empty() || !on.is_empty());
            let mut on = on.into_iter();
            while let Some(instead_of) = off.take() {
                let put = on.next();
                let tag = Effect::Tag { put, instead_of };
                let lane = ticket_lane(ticket.id);
                enqueue(tx, &lane, ticket.channel_id, &tag, None, at).await?;
                off = (on.len() > 0).then(Vec::new);
            }
            arrived(app, tx, (ticket.id, category, by), at).await?;
        }
    }
    attention::acted(app, tx, ticket.id, at).await?;
    Ok(true)
}

/// Follows what became of the channel of a ticket that was to move.
#[tracing::instrument(level = "debug", name = "tickets.moving.moved", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn moved(
    app: &App,
    tx: &mut Tx,
    (ticket, category, by): (TicketId, Option<CategoryId>, UserId),
    (row, outcome): (&Row, &Outcome),
    at: OffsetDateTime,
) -> Result<(), Error> {
    let stored = tx.tickets().get(ticket).await?;
    if stored.is_none_or(|ticket| ticket.status != TicketStatus::Open) {
        return Ok(());
    }
    match outcome {
        Outcome::Sent(_) => {
            // The category that it has left has room again.
            let there = serde_json::from_str(&row.effect)?;
            if let Effect::Move { category, .. } = there {
                app.full.free_all_but(Some(category));
            }
            arrived(app, tx, (ticket, category, by), at).await
        }
        Outcome::Failed { code, reason } => stays(app, tx, (ticket, by), (*code, reason), at).await,
    }
}

async fn arrived(
    app: &App,
    tx: &mut Tx,
    (ticket, category, by): (TicketId, Option<CategoryId>, UserId),
    at: OffsetDateTime,
) -> Result<(), Error> {
    tx.categories().assign(ticket, category).await?;
    let category = tx.categories().of_ticket(ticket).await?;
    let locale = app.ticket_locale(tx).await?;
    let body = told(&app.texts, &locale, &app.tickets, category.as_ref(), by);
    status::say(tx, ticket, body, at).await?;
    tx.after_commit(move || {
        tracing::info!(ticket.id = %ticket, user.id = %by, "ticket {ticket} is in another category");
    });
    Ok(())
}
