//! What the staff want to be reminded of.

use storage::modmail::{ReminderId, Tx};
use time::OffsetDateTime;

use super::{Due, Fired};
use crate::{App, tickets::reminders};

/// What `/remind` leaves.
#[derive(Debug)]
pub(super) struct Reminders;

impl Due for Reminders {
    const WHAT: &'static str = "reminders";

    type Item = ReminderId;

    async fn next(_app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        let first = tx.reminders().due(super::FAR, 1).await?;
        Ok(first.first().map(|(_, at)| *at))
    }

    async fn due(
        _app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<ReminderId>, storage::Error> {
        let due = tx.reminders().due(at, limit).await?;
        Ok(due.into_iter().map(|(reminder, _)| reminder).collect())
    }

    async fn fire(app: &App, id: ReminderId, at: OffsetDateTime) -> anyhow::Result<Fired> {
        reminders::fire(app, id, at).await?;
        Ok(Fired::Done)
    }
}
