//! Tickets that were put aside for a time.

use botkit::{args, delivery::Body};
use storage::modmail::{ThreadId, Tx};
use time::OffsetDateTime;

use super::{Due, Fired};
use crate::{App, app::STAFF_LOCALE, tickets::status};

/// What `/snooze` in `2d` leaves.
#[derive(Debug)]
pub(super) struct Snoozes;

impl Due for Snoozes {
    const WHAT: &'static str = "tickets put aside";

    type Item = ThreadId;

    async fn next(_app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        let first = tx.threads().snoozed(super::FAR, 1).await?;
        Ok(first.first().map(|(_, until)| *until))
    }

    async fn due(
        _app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<ThreadId>, storage::Error> {
        let due = tx.threads().snoozed(at, limit).await?;
        Ok(due.into_iter().map(|(thread, _)| thread).collect())
    }

    async fn fire(app: &App, thread: ThreadId, at: OffsetDateTime) -> anyhow::Result<Fired> {
        let mut tx = app.store.write().await?;
        let standing = tx.threads().standing(thread).await?;
        if standing
            .and_then(|it| it.snoozed_until)
            .is_none_or(|it| it > at)
        {
            return Ok(Fired::Done);
        }
        status::snooze(app, &mut tx, thread, None, at).await?;
        let words = app.texts.say(STAFF_LOCALE, "snooze-over", &args! {});
        status::say(&mut tx, thread, Body::text(words), at).await?;
        app.commit(tx).await?;
        Ok(Fired::Done)
    }
}
