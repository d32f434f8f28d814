//! The only place that asks the machine what time it is.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Instant,
};

use time::{Duration, OffsetDateTime};
use tokio::sync::watch;

/// Where a running bot gets the current time from, and how it waits.
///
/// Clones show the same time.
#[derive(Debug, Clone)]
pub struct Clock(Arc<Kind>);

#[derive(Debug)]
enum Kind {
    System,
    Rehearsal { since: OffsetDateTime, speed: u32 },
    Jumping { ahead: PathBuf },
    Manual(watch::Sender<OffsetDateTime>),
}

impl Clock {
    /// The machine's own clock.
    #[must_use]
    pub fn system() -> Self {
        Self(Arc::new(Kind::System))
    }

    /// A clock that runs `speed` times as fast as the machine's and agreed with
    /// it at `since`: a minute's poll comes after a second at speed 60. Two
    /// processes with the same settings agree with each other.
    #[must_use]
    pub fn rehearsal(since: OffsetDateTime, speed: u32) -> Self {
        Self(Arc::new(Kind::Rehearsal {
            since,
            speed: speed.max(1),
        }))
    }

    /// A clock that is as many seconds ahead of the machine's as the file says,
    /// which is read each time.
    #[must_use]
    pub fn jumping(ahead: PathBuf) -> Self {
        Self(Arc::new(Kind::Jumping { ahead }))
    }

    /// A clock that stands still until [`Clock::advance`] moves it.
    #[must_use]
    pub fn manual(start: OffsetDateTime) -> Self {
        Self(Arc::new(Kind::Manual(watch::Sender::new(start))))
    }

    /// The current moment, in UTC, to the millisecond: what the database keeps.
    pub fn now(&self) -> OffsetDateTime {
        let now = match &*self.0 {
            Kind::System => system_now(),
            Kind::Rehearsal { since, speed } => *since + (system_now() - *since) * *speed,
            Kind::Jumping { ahead } => system_now() + seconds(ahead),
            Kind::Manual(current) => *current.borrow(),
        };
        now.replace_millisecond(now.millisecond()).unwrap_or(now)
    }

    /// Waits until this clock has moved on by `duration`.
    pub async fn sleep(&self, duration: Duration) {
        match &*self.0 {
            Kind::System | Kind::Jumping { .. } => {
                tokio::time::sleep(duration.unsigned_abs()).await;
            }
            Kind::Rehearsal { speed, .. } => {
                tokio::time::sleep(duration.unsigned_abs() / *speed).await;
            }
            Kind::Manual(current) => {
                let due = *current.borrow() + duration;
                let mut watching = current.subscribe();
                // The sender lives as long as this clock, so waiting cannot fail.
                let _reached = watching.wait_for(|now| *now >= due).await;
            }
        }
    }

    /// Moves the hands of a [`Clock::manual`]; other clocks move by themselves.
    pub fn advance(&self, by: Duration) {
        if let Kind::Manual(current) = &*self.0 {
            current.send_modify(|now| *now += by);
        }
    }
}

/// Starts to measure how long something takes, whatever the clock on the wall
/// does meanwhile.
pub(crate) fn stopwatch() -> Instant {
    Instant::now()
}

/// What stands in a file; nothing if it cannot be read.
fn seconds(file: &Path) -> Duration {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    Duration::seconds(text.trim().parse().unwrap_or_default())
}

#[expect(clippy::disallowed_methods, reason = "this is the one allowed caller")]
fn system_now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[tokio::test]
    async fn a_manual_clock_wakes_sleepers_when_it_is_moved() {
        let clock = Clock::manual(datetime!(2026-03-01 12:00 UTC));
        let sleeper = clock.sleep(Duration::minutes(5));
        tokio::pin!(sleeper);
        assert!(futures_util::poll!(&mut sleeper).is_pending());

        clock.advance(Duration::minutes(4));
        assert!(futures_util::poll!(&mut sleeper).is_pending());
        clock.advance(Duration::minutes(1));

        sleeper.await;
        assert_eq!(clock.now(), datetime!(2026-03-01 12:05 UTC));
    }

    #[test]
    fn a_rehearsal_runs_ahead() {
        let since = system_now() - Duration::seconds(11);

        let ahead = Clock::rehearsal(since, 60).now() - since;

        assert!(ahead >= Duration::minutes(10), "{ahead}");
    }
}
