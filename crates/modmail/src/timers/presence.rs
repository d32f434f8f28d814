//! Keeping what the bot shows of itself up to date, whoever changes it.

use std::sync::Arc;

use super::LONGEST_SLEEP;
use crate::{App, presence::refresh};

/// Begins to look at what is to be shown: whatever changes it wakes the timers.
pub(super) fn start(app: &Arc<App>) {
    app.stop.keep_running("presence", keep(Arc::clone(app)));
}

async fn keep(app: Arc<App>) {
    let mut wake_up = app.timers.subscribe();
    while !app.stop.soon.is_cancelled() {
        wake_up.mark_unchanged();
        if let Err(error) = refresh(&app).await {
            tracing::warn!("cannot look up what to show beside the bot's name: {error}");
        }
        tokio::select! {
            () = app.stop.soon.cancelled() => {}
            () = app.clock.sleep(LONGEST_SLEEP) => {}
            Ok(()) = wake_up.changed() => {}
        }
    }
}
