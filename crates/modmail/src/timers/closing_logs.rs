//! Closings that the log channel is to be told of.

use storage::modmail::{ClosingLog, Tx};
use time::OffsetDateTime;

use super::{Due, Fired};
use crate::{App, tickets::closing_log};

/// What every closing leaves where closings are logged.
#[derive(Debug)]
pub(super) struct ClosingLogs;

impl Due for ClosingLogs {
    const WHAT: &'static str = "closings to be logged";

    type Item = ClosingLog;

    async fn next(_app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        let waiting = tx.closing_logs().waiting(1).await?;
        Ok(waiting.first().map(|log| log.changed_at))
    }

    async fn due(
        _app: &App,
        tx: &mut Tx,
        _at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<ClosingLog>, storage::Error> {
        tx.closing_logs().waiting(limit).await
    }

    async fn fire(app: &App, log: ClosingLog, at: OffsetDateTime) -> anyhow::Result<Fired> {
        closing_log::tell(app, &log, at).await?;
        Ok(Fired::Done)
    }
}
