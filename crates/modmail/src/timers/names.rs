//! Channels whose next name had to wait for Discord's limit.

use storage::modmail::{TicketId, TicketStatus, Tx};
use time::OffsetDateTime;

use super::{Due, Fired};
use crate::{App, tickets::status};

/// What two names in ten minutes leave over.
#[derive(Debug)]
pub(super) struct Names;

impl Due for Names {
    const WHAT: &'static str = "names of channels";

    type Item = TicketId;

    async fn next(_app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        let first = tx.tickets().renames(super::FAR, 1).await?;
        Ok(first.first().map(|(_, due)| *due))
    }

    async fn due(
        _app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<TicketId>, storage::Error> {
        let due = tx.tickets().renames(at, limit).await?;
        Ok(due.into_iter().map(|(ticket, _)| ticket).collect())
    }

    async fn fire(app: &App, ticket: TicketId, at: OffsetDateTime) -> anyhow::Result<Fired> {
        let mut tx = app.store.write().await?;
        // Whatever becomes of it, this moment is over.
        tx.tickets().rename_at(ticket, None).await?;
        match tx.tickets().get(ticket).await? {
            Some(over) if over.status == TicketStatus::Closed => {
                status::rest(app, &mut tx, &over, at).await?;
            }
            _ => status::show(&app.status_display, &mut tx, ticket, at).await?,
        }
        app.commit(tx).await?;
        Ok(Fired::Done)
    }
}
