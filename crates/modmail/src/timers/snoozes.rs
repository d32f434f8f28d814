//! Tickets that were put aside for a time.

use botkit::{args, delivery::Body};
use storage::modmail::{TicketId, Tx};
use time::OffsetDateTime;

use super::{Due, Fired};
use crate::{App, tickets::status};

/// What `/snooze` in `2d` leaves.
#[derive(Debug)]
pub(super) struct Snoozes;

impl Due for Snoozes {
    const WHAT: &'static str = "tickets put aside";

    type Item = TicketId;

    async fn next(_app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        let first = tx.tickets().snoozed(super::FAR, 1).await?;
        Ok(first.first().map(|(_, until)| *until))
    }

    async fn due(
        _app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<TicketId>, storage::Error> {
        let due = tx.tickets().snoozed(at, limit).await?;
        Ok(due.into_iter().map(|(ticket, _)| ticket).collect())
    }

    async fn fire(app: &App, ticket: TicketId, at: OffsetDateTime) -> anyhow::Result<Fired> {
        let mut tx = app.store.write().await?;
        let status = tx.tickets().status_details(ticket).await?;
        if status
            .and_then(|status| status.snoozed_until)
            .is_none_or(|snoozed_until| snoozed_until > at)
        {
            return Ok(Fired::Done);
        }
        status::snooze(app, &mut tx, ticket, None, at).await?;
        let locale = app.ticket_locale(&mut tx).await?;
        let words = app.texts.say(&locale, "snooze-over", &args! {});
        status::say(&mut tx, ticket, Body::text(words), at).await?;
        app.commit(tx).await?;
        Ok(Fired::Done)
    }
}
