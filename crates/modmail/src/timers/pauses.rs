//! Pauses that were begun for a time, and what is left of pauses that are over.

use botkit::args;
use storage::modmail::{PauseScope, Tx};
use time::OffsetDateTime;

use super::{Due, Fired};
use crate::{
    App,
    presence::maintenance,
    tickets::{
        alerts::{self, Fallback},
        holding,
    },
};

/// What `/pause new 2h` and `/raid on 2h` leave.
#[derive(Debug)]
pub(super) struct Pauses;

/// What falls due there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    /// A pause is over.
    Over(PauseScope),
    /// Messages are left that no pause holds any more.
    Left,
}

impl Due for Pauses {
    const WHAT: &'static str = "pauses";

    type Item = Item;

    async fn next(_app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        if !holding::left_by_pauses(tx, 1).await?.is_empty() {
            return Ok(Some(OffsetDateTime::UNIX_EPOCH));
        }
        let pauses = tx.pauses().all().await?;
        Ok(pauses.into_iter().filter_map(|pause| pause.ends_at).min())
    }

    async fn due(
        _app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        _limit: i64,
    ) -> Result<Vec<Item>, storage::Error> {
        let pauses = tx.pauses().all().await?;
        let over = pauses
            .into_iter()
            .filter(|pause| pause.ends_at.is_some_and(|ends_at| ends_at <= at));
        let mut due: Vec<_> = over.map(|pause| Item::Over(pause.scope)).collect();
        if !holding::left_by_pauses(tx, 1).await?.is_empty() {
            due.push(Item::Left);
        }
        Ok(due)
    }

    async fn fire(app: &App, item: Item, at: OffsetDateTime) -> anyhow::Result<Fired> {
        let mut tx = app.store.write().await?;
        if !Self::due(app, &mut tx, at, 1).await?.contains(&item) {
            return Ok(Fired::Done);
        }
        match item {
            Item::Over(scope) => end(app, &mut tx, scope, at).await?,
            Item::Left => holding::let_paused_in(&mut tx, at).await?,
        }
        app.commit(tx).await?;
        app.requeue.wake();
        // The bot may have shown it.
        app.timers.wake();
        Ok(Fired::Done)
    }
}

/// Ends a pause, and tells the staff.
async fn end(
    app: &App,
    tx: &mut Tx,
    scope: PauseScope,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let maintenance = maintenance(tx).await?;
    let count = holding::end_pause(tx, scope, at).await?.unwrap_or_default();
    let (key, count) = match scope {
        _ if maintenance.is_some_and(|pause| pause.scope == scope) => ("maintenance-over", count),
        PauseScope::Raid => ("raid-off", tx.held().count_members().await?),
        PauseScope::New | PauseScope::All => ("pause-over", count),
    };
    let locale = app.ticket_locale(tx).await?;
    let words = app.texts.say(&locale, key, &args! { "count" => count });
    alerts::tell_staff(app, tx, Fallback::Ticket, words, at).await
}
