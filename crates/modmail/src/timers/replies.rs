//! Replies that go to the member later.

use storage::modmail::{ScheduledReplyId, Tx};
use time::OffsetDateTime;

use super::{Due, Fired};
use crate::{App, tickets::scheduled};

/// What `/reply` with `after` or `at` leaves.
#[derive(Debug)]
pub(super) struct ScheduledReplies;

impl Due for ScheduledReplies {
    const WHAT: &'static str = "scheduled replies";

    type Item = ScheduledReplyId;

    async fn next(_app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        let first = tx.scheduled_replies().due(super::FAR, 1).await?;
        Ok(first.first().map(|(_, at)| *at))
    }

    async fn due(
        _app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<ScheduledReplyId>, storage::Error> {
        let due = tx.scheduled_replies().due(at, limit).await?;
        Ok(due.into_iter().map(|(reply, _)| reply).collect())
    }

    async fn fire(app: &App, id: ScheduledReplyId, at: OffsetDateTime) -> anyhow::Result<Fired> {
        scheduled::send(app, id, at).await?;
        Ok(Fired::Done)
    }
}
