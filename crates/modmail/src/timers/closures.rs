//! Tickets whose closing was put off.

use storage::modmail::{Closure, TicketStatus, Tx};
use time::OffsetDateTime;

use super::{Due, Fired};
use crate::{
    App,
    tickets::{
        cancelled,
        closing::{self, Ending, Reason},
    },
};

/// What `/close` in `2h` leaves.
#[derive(Debug)]
pub(super) struct Closures;

impl Due for Closures {
    const WHAT: &'static str = "scheduled closures";

    type Item = Closure;

    async fn next(_app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        tx.closures().next().await
    }

    async fn due(
        _app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<Closure>, storage::Error> {
        tx.closures().due(at, limit).await
    }

    async fn fire(app: &App, item: Closure, at: OffsetDateTime) -> anyhow::Result<Fired> {
        let mut tx = app.store.write().await?;
        let planned = tx.closures().of_ticket(item.thread_id).await?;
        let Some(planned) = planned.filter(|planned| planned.scheduled_time <= at) else {
            return Ok(Fired::Done);
        };
        let ticket = tx.tickets().get(planned.thread_id).await?;
        if let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) {
            let arriving = tx.messages().count_arriving(ticket.id).await? > 0;
            let by = planned.scheduled_time;
            if arriving
                || cancelled::any_due(&mut tx, ticket.id, by).await?
                || !app.are_abreast(&mut tx, &ticket).await?
            {
                // Copies on their way would go with the channel, unseen; what was due
                // before comes before; and the member may have written something that
                // is still to be read.
                return Ok(Fired::NotYet);
            }
            // What the bot itself has planned, nobody did by hand.
            let by = Some(planned.created_by).filter(|created| *created != app.me);
            let ending = Ending {
                by,
                // The name was not kept, and nobody is asked for it here.
                name: &planned.created_by.to_string(),
                silent: planned.silent,
                reason: match by {
                    Some(_) => planned.reason.as_deref().map(Reason::Given),
                    None => Some(Reason::Left),
                },
            };
            closing::close(app, &mut tx, &ticket, &ending, at).await?;
        } else {
            tx.closures().cancel(planned.thread_id).await?;
        }
        app.commit(tx).await?;
        app.timers.wake();
        tracing::info!(ticket.id = %planned.thread_id, "ticket {} closed as planned", planned.thread_id);
        Ok(Fired::Done)
    }
}
