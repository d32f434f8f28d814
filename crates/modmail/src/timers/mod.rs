//! What happens by itself, at its time: once, also after a downtime.
//!
//! What is to happen and when stands in the database. One task a source sleeps
//! until the next moment that stands there, or until somebody wakes it because
//! there is another; then it fires everything that is due, each in one
//! transaction that also takes it off the list. So whatever ends the process,
//! each happens once.
//!
//! Another kind of timer is a type that implements [`Due`] and one line in
//! [`start`].

mod closures;
mod idle;
mod membership;
mod names;
mod selections;
mod snoozes;
mod visibility;

use std::sync::Arc;

use botkit::{backoff::Backoff, startup::Inspection};
use storage::modmail::Tx;
use time::{Duration, OffsetDateTime};

use self::{
    closures::Closures,
    idle::{IdleClosures, IdleWarnings},
    names::Names,
    snoozes::Snoozes,
};
use crate::{App, Config};

/// The clock is looked at again after this long, for it may have jumped, and the
/// database, for another process may have written.
const LONGEST_SLEEP: Duration = Duration::seconds(20);

/// The pauses after something that was due did not work out.
const FIRST_DELAY: Duration = Duration::milliseconds(500);
const LONGEST_DELAY: Duration = Duration::seconds(5);

/// How many are looked up at once.
const PAGE: i64 = 100;

/// Later than everything that is planned.
const FAR: OffsetDateTime = time::macros::datetime!(9999-01-01 00:00 UTC);

/// Somewhere in the database where something stands that falls due.
pub(crate) trait Due: 'static {
    /// What falls due there, for the log.
    const WHAT: &'static str;

    /// What fires one of them; it names it.
    type Item: std::fmt::Debug + Send;

    /// When the next one falls due, or fell.
    fn next(
        app: &App,
        tx: &mut Tx,
    ) -> impl Future<Output = Result<Option<OffsetDateTime>, storage::Error>> + Send;

    /// What is due at a moment, earliest first.
    fn due(
        app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        limit: i64,
    ) -> impl Future<Output = Result<Vec<Self::Item>, storage::Error>> + Send;

    /// Makes one happen and takes it off the list, in one transaction, after a
    /// look whether it is still due there.
    fn fire(
        app: &App,
        item: Self::Item,
        at: OffsetDateTime,
    ) -> impl Future<Output = anyhow::Result<Fired>> + Send;
}

/// What became of something that was due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fired {
    /// It is off the list: it has happened, or is not to happen any more.
    Done,
    /// It has to wait for something else and is looked at again soon.
    NotYet,
}

/// Begins to fire what is due, first what fell due during the downtime. To be
/// called once a process.
pub(crate) fn start(app: &Arc<App>, config: Arc<Config>, inspection: Inspection) {
    run::<Closures>(app);
    selections::start(app);
    run::<Names>(app);
    run::<Snoozes>(app);
    run::<IdleWarnings>(app);
    run::<IdleClosures>(app);
    membership::start(app);
    visibility::start(app, config, inspection);
}

fn run<D: Due>(app: &Arc<App>) {
    app.stop.keep_running(D::WHAT, keep::<D>(Arc::clone(app)));
}

/// Fires everything of one source, until the bot stops.
async fn keep<D: Due>(app: Arc<App>) {
    let mut wake_up = app.timers.subscribe();
    let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
    while !app.stop.soon.is_cancelled() {
        wake_up.mark_unchanged();
        let sleep = match pass::<D>(&app).await {
            Ok(Some(sleep)) => {
                backoff.reset();
                sleep
            }
            Ok(None) => backoff.next_delay(),
            Err(error) => {
                tracing::error!("cannot look for {} that are due: {error}", D::WHAT);
                backoff.next_delay()
            }
        };
        tokio::select! {
            () = app.stop.soon.cancelled() => {}
            () = app.clock.sleep(sleep) => {}
            Ok(()) = wake_up.changed() => {}
        }
    }
}

/// Fires what is due now. Returns how long nothing more is due; `None` if
/// something has to be tried again.
async fn pass<D: Due>(app: &App) -> Result<Option<Duration>, storage::Error> {
    let at = app.clock.now();
    let due = D::due(app, &mut app.store.read().await?, at, PAGE).await?;
    let full = i64::try_from(due.len()).is_ok_and(|length| length >= PAGE);
    let mut all = true;
    for item in due {
        // What was received and given up might have been in its way.
        if app.stop.soon.is_cancelled() {
            return Ok(None);
        }
        let name = format!("{item:?}");
        let fired = D::fire(app, item, at).await.unwrap_or_else(|error| {
            tracing::error!(
                "one of the {} does not happen yet: {error:#} ({name})",
                D::WHAT
            );
            Fired::NotYet
        });
        all &= fired == Fired::Done;
    }
    if !all {
        return Ok(None);
    }
    if full {
        return Ok(Some(Duration::ZERO));
    }
    let next = D::next(app, &mut app.store.read().await?).await?;
    Ok(Some(until(next, app.clock.now())))
}

/// How long to sleep when the next moment is this one.
fn until(next: Option<OffsetDateTime>, now: OffsetDateTime) -> Duration {
    next.map_or(LONGEST_SLEEP, |next| next - now)
        .clamp(Duration::ZERO, LONGEST_SLEEP)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn nobody_sleeps_longer_than_a_clock_may_be_wrong() {
        let now = datetime!(2026-03-01 12:00 UTC);

        assert_eq!(until(None, now), LONGEST_SLEEP);
        assert_eq!(until(Some(now + Duration::DAY), now), LONGEST_SLEEP);
        assert_eq!(until(Some(now + Duration::SECOND), now), Duration::SECOND);
        assert_eq!(until(Some(now - Duration::DAY), now), Duration::ZERO);
    }
}
