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

mod closing_logs;
mod closures;
mod idle;
mod mass_closures;
mod membership;
mod names;
mod pauses;
mod presence;
mod reminders;
mod replies;
mod selections;
mod snoozes;
mod visibility;
mod waits;

use std::{collections::BTreeMap, mem, sync::Arc};

use botkit::{backoff::Backoff, startup::Inspection};
use storage::modmail::Tx;
use time::{Duration, OffsetDateTime};

use self::{
    closing_logs::ClosingLogs,
    closures::Closures,
    idle::{IdleClosures, IdleWarnings},
    mass_closures::MassClosures,
    names::Names,
    pauses::Pauses,
    reminders::Reminders,
    replies::ScheduledReplies,
    snoozes::Snoozes,
    waits::Waits,
};
use crate::{App, staff_commands::StaffCommands};

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
pub(crate) fn start(app: &Arc<App>, inspection: Inspection, commands: StaffCommands) {
    run::<Closures>(app);
    run::<MassClosures>(app);
    run::<ClosingLogs>(app);
    selections::start(app);
    run::<Names>(app);
    run::<Pauses>(app);
    run::<Snoozes>(app);
    run::<Reminders>(app);
    run::<ScheduledReplies>(app);
    run::<IdleWarnings>(app);
    run::<IdleClosures>(app);
    run::<Waits>(app);
    membership::start(app);
    presence::start(app);
    visibility::start(app, inspection, commands);
}

fn run<D: Due>(app: &Arc<App>) {
    app.stop.keep_running(D::WHAT, keep::<D>(Arc::clone(app)));
}

/// What is due and waits for something else, each with what the log says of it.
type Waiting = BTreeMap<String, String>;

/// Fires everything of one source, until the bot stops.
async fn keep<D: Due>(app: Arc<App>) {
    let mut wake_up = app.timers.subscribe();
    let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
    let mut waiting = Waiting::new();
    while !app.stop.soon.is_cancelled() {
        wake_up.mark_unchanged();
        let sleep = match pass::<D>(&app.now(), &mut waiting).await {
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
/// something has to be tried again, which holds up nothing behind it and is logged
/// once until it changes.
async fn pass<D: Due>(
    app: &App,
    waiting: &mut Waiting,
) -> Result<Option<Duration>, storage::Error> {
    let at = app.clock.now();
    let limit = PAGE.saturating_add_unsigned(waiting.len() as u64);
    let due = D::due(app, &mut app.store.read().await?, at, limit).await?;
    let full = i64::try_from(due.len()).is_ok_and(|length| length >= limit);
    let before = mem::take(waiting);
    for item in due {
        // What was received and given up might have been in its way.
        if app.stop.soon.is_cancelled() {
            return Ok(None);
        }
        let name = format!("{item:?}");
        let why = match D::fire(app, item, at).await {
            Ok(Fired::Done) => continue,
            Ok(Fired::NotYet) => String::new(),
            Err(error) => format!("{error:#}"),
        };
        if !why.is_empty() && before.get(&name) != Some(&why) {
            let what = D::WHAT;
            tracing::error!("one of the {what} does not happen yet: {why} ({name})");
        }
        waiting.insert(name, why);
    }
    if !waiting.is_empty() {
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
