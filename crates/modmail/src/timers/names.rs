//! Channels whose next name had to wait for Discord's limit.

use storage::modmail::{ThreadId, Tx};
use time::OffsetDateTime;

use super::{Due, Fired};
use crate::{App, tickets::status};

/// What two names in ten minutes leave over.
#[derive(Debug)]
pub(super) struct Names;

impl Due for Names {
    const WHAT: &'static str = "names of channels";

    type Item = ThreadId;

    async fn next(_app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        let first = tx.threads().renames(super::FAR, 1).await?;
        Ok(first.first().map(|(_, due)| *due))
    }

    async fn due(
        _app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<ThreadId>, storage::Error> {
        let due = tx.threads().renames(at, limit).await?;
        Ok(due.into_iter().map(|(thread, _)| thread).collect())
    }

    async fn fire(app: &App, thread: ThreadId, at: OffsetDateTime) -> anyhow::Result<Fired> {
        let mut tx = app.store.write().await?;
        // Whatever becomes of it, this moment is over.
        tx.threads().rename_at(thread, None).await?;
        status::show(&app.status_display, &mut tx, thread, at).await?;
        app.commit(tx).await?;
        Ok(Fired::Done)
    }
}
