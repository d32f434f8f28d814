//! Members who have chosen what their message is about, or for whom nobody waits
//! any more.

use storage::{discord::UserId, modmail::Tx};
use time::OffsetDateTime;

use super::{Due, Fired};
use crate::{App, tickets::selections};

/// What a menu leaves when it was answered, refused, or forgotten.
#[derive(Debug)]
pub(super) struct Selections;

impl Due for Selections {
    const WHAT: &'static str = "choices of members";
    // One may have files that take long.
    const AT_ONCE: usize = 16;

    type Item = UserId;

    async fn next(_app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        tx.selections().next().await
    }

    async fn due(
        _app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<UserId>, storage::Error> {
        tx.selections().ripe(at, limit).await
    }

    async fn fire(app: &App, member: UserId, at: OffsetDateTime) -> anyhow::Result<Fired> {
        if !selections::act_on(app, member, at).await? {
            return Ok(Fired::NotYet);
        }
        Ok(Fired::Done)
    }
}
