//! Removing, once a day, what has been kept long enough.

use storage::{
    Schema, Store,
    operations::{self, Retention, Watcher},
};
use time::{Duration, OffsetDateTime, format_description::well_known::Rfc3339};

use crate::{clock::Clock, lifecycle::Stop};

/// When it was done last, among the settings of the database.
const LAST: &str = "retention.last_run";

/// How often it is done.
const INTERVAL: Duration = Duration::DAY;

/// How long to wait after it has failed.
const DELAY: Duration = Duration::HOUR;

/// The clock is looked at again after this long: it may have jumped, and a
/// machine that slept did not count the time.
const LOOK_AGAIN: Duration = Duration::seconds(5);

/// Tidies a day after the last time, also if the bot was started in between,
/// until it is to stop.
pub(super) fn start<S: Schema>(store: &Store<S>, retention: Retention, clock: &Clock, stop: &Stop) {
    let (store, clock, stop) = (store.clone(), clock.clone(), stop.clone());
    let part = stop.clone();
    part.keep_running("the removal of what is old", async move {
        loop {
            let delay = match tidy(&store, &retention, &clock, &stop).await {
                Ok(delay) => delay,
                Err(error) => {
                    tracing::error!("cannot remove what is old: {error:#}");
                    DELAY
                }
            };
            if !wait(delay, &clock, &stop).await {
                return;
            }
        }
    });
}

/// Waits until the clock has moved on so far, or back; `false` if the bot is to
/// stop first.
async fn wait(delay: Duration, clock: &Clock, stop: &Stop) -> bool {
    let begun = clock.now();
    loop {
        let left = delay - (clock.now() - begun);
        if left <= Duration::ZERO || left > delay {
            return true;
        }
        if !stop.sleep(clock, left.min(LOOK_AGAIN)).await {
            return false;
        }
    }
}

/// Tidies if it is time to. Returns how long there is nothing to do.
async fn tidy<S: Schema>(
    store: &Store<S>,
    retention: &Retention,
    clock: &Clock,
    stop: &Stop,
) -> anyhow::Result<Duration> {
    let now = clock.now();
    let last = store.read().await?.settings().get(LAST).await?;
    let last = last.as_ref().and_then(|last| last.as_str());
    let last = last.and_then(|last| OffsetDateTime::parse(last, &Rfc3339).ok());
    // A moment ahead of us is none: the machine's clock was wrong then.
    let due = last
        .filter(|last| *last <= now)
        .map(|last| last.saturating_add(INTERVAL));
    if let Some(due) = due
        && due > now
    {
        return Ok(due - now);
    }
    let watcher = Watcher::default();
    let pruning = operations::prune_open(store.database(), retention, now, &watcher);
    let pruned = tokio::select! {
        () = stop.soon.cancelled() => return Ok(INTERVAL),
        pruned = pruning => pruned?,
    };
    if pruned.removed() > 0 {
        tracing::info!("removed what is old: {pruned}");
    }
    let mut tx = store.write().await?;
    let at = now.format(&Rfc3339)?;
    tx.settings().set(LAST, &at.into(), None, now).await?;
    tx.commit().await?;
    Ok(INTERVAL)
}
