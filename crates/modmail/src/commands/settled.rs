//! Waiting for a moment for what a command has put into the outbox.

use storage::outbox::{OutboxId, State};
use time::Duration;

use crate::App;

/// How long an answer waits for it.
pub(super) const LONGEST_WAIT: Duration = Duration::seconds(10);

/// The pause between two looks.
const LOOK_AGAIN: Duration = Duration::milliseconds(50);

/// What became of a row of the outbox, the id that came of it and the reason if it
/// failed; `None` if nothing did within so long.
pub(super) async fn settled(
    app: &App,
    row: OutboxId,
    longest: Duration,
) -> Result<Option<(State, Option<u64>, Option<String>)>, storage::Error> {
    let until = app.clock.now() + longest;
    loop {
        let found = app.store.read().await?.outbox().get(row).await?;
        if let Some(found) = found.filter(|found| found.state != State::Pending) {
            return Ok(Some((found.state, found.result, found.last_error)));
        }
        if app.clock.now() >= until || !app.stop.sleep(&app.clock, LOOK_AGAIN).await {
            return Ok(None);
        }
    }
}
