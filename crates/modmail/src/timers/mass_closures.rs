//! Tickets that all close at once.

use storage::modmail::{TicketId, Tx};
use time::OffsetDateTime;

use super::{Due, Fired};
use crate::{App, tickets::mass_closing};

/// What `/close_all` leaves, once it is confirmed.
#[derive(Debug)]
pub(super) struct MassClosures;

impl Due for MassClosures {
    const WHAT: &'static str = "tickets that all close";

    type Item = TicketId;

    async fn next(_app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        tx.mass_closures().next().await
    }

    async fn due(
        _app: &App,
        tx: &mut Tx,
        _at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<TicketId>, storage::Error> {
        tx.mass_closures().due(limit).await
    }

    async fn fire(app: &App, ticket: TicketId, at: OffsetDateTime) -> anyhow::Result<Fired> {
        let done = mass_closing::close(app, ticket, at).await?;
        Ok(if done { Fired::Done } else { Fired::NotYet })
    }
}
