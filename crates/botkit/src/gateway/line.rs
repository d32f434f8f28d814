//! What a connection may take, and when the next one begins.

use std::time::Duration;

use time::OffsetDateTime;
use twilight_gateway::ShardState;

use crate::{backoff::Backoff, clock::stopwatch, lifecycle::Stop};

/// A session that went on for this long had a good connection.
const STABLE: Duration = Duration::from_secs(5);

/// How many connections in a row may break early before the next one waits.
const FREE_RECONNECTS: u32 = 2;

/// The first such wait; it doubles with each further one.
const FIRST_DELAY: time::Duration = time::Duration::milliseconds(250);

/// No wait is longer.
const LONGEST_DELAY: time::Duration = time::Duration::seconds(30);

/// How well the line has held: one that breaks as soon as it is up, or never comes
/// up, must not be taken up again at once for ever.
#[derive(Debug, Default)]
pub(super) struct LineHistory {
    up_since: Option<std::time::Instant>,
    /// How many lines in a row broke early.
    early: u32,
}

impl LineHistory {
    pub(super) fn is_up(&mut self) {
        self.up_since = Some(stopwatch());
    }

    /// Whether the last line came as far as a session.
    pub(super) const fn came_up(&self) -> bool {
        self.up_since.is_some()
    }

    /// Waits before the next line, if the last ones did not hold.
    pub(super) async fn back_off(&mut self, stop: &Stop) {
        let delay = self.broken(stopwatch());
        if delay > Duration::ZERO {
            tracing::info!("the gateway is given {delay:?}");
            tokio::select! {
                () = stop.soon.cancelled() => {}
                () = tokio::time::sleep(delay) => {}
            }
        }
    }

    /// Records that the line is broken; how long the next one has to wait.
    fn broken(&mut self, now: std::time::Instant) -> Duration {
        let since = self.up_since.take();
        if since.is_some_and(|since| now.duration_since(since) >= STABLE) {
            self.early = 0;
            return Duration::ZERO;
        }
        self.early = self.early.saturating_add(1);
        match self.early.checked_sub(FREE_RECONNECTS) {
            None | Some(0) => Duration::ZERO,
            Some(beyond) => Backoff::new(FIRST_DELAY, LONGEST_DELAY)
                .after(beyond)
                .unsigned_abs(),
        }
    }
}

/// How long a gateway may say nothing that is waited for: its greeting, that the
/// session has begun or goes on, its farewell.
const PATIENCE: time::Duration = time::Duration::seconds(60);

/// Since when a gateway owes an answer.
#[derive(Debug, Default)]
pub(super) struct Silence(Option<(ShardState, OffsetDateTime)>);

impl Silence {
    /// Records that something came.
    pub(super) fn is_broken(&mut self) {
        self.0 = None;
    }

    /// Whether a gateway has said nothing for too long in this state.
    pub(super) fn is_over_long(&mut self, state: ShardState, now: OffsetDateTime) -> bool {
        if matches!(state, ShardState::Active | ShardState::FatallyClosed) {
            self.0 = None;
            return false;
        }
        match self.0 {
            // A clock that was put back begins anew.
            Some((before, since)) if before == state && since <= now => now - since > PATIENCE,
            _ => {
                self.0 = Some((state, now));
                false
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_line_that_breaks_again_and_again_is_taken_up_ever_later() {
        let mut line = LineHistory::default();
        let mut breaks = |after: Option<Duration>| {
            let begun = stopwatch();
            line.up_since = after.map(|_| begun);
            line.broken(begun + after.unwrap_or_default())
        };
        let early = Some(Duration::from_millis(10));

        assert_eq!(breaks(early), Duration::ZERO);
        assert_eq!(breaks(None), Duration::ZERO);
        assert_eq!(breaks(early), FIRST_DELAY.unsigned_abs());
        assert_eq!(breaks(None), FIRST_DELAY.unsigned_abs() * 2);
        for _ in 0..10 {
            breaks(None);
        }
        assert_eq!(breaks(None), LONGEST_DELAY.unsigned_abs());
        assert_eq!(breaks(Some(STABLE)), Duration::ZERO);
        assert_eq!(breaks(early), Duration::ZERO);
    }

    #[test]
    fn a_gateway_has_a_minute_for_each_answer() {
        let start = datetime!(2026-03-01 12:00 UTC);
        let mut silence = Silence::default();
        let mut after =
            |state, seconds| silence.is_over_long(state, start + time::Duration::seconds(seconds));
        let (opening, resuming) = (ShardState::Identifying, ShardState::Resuming);

        assert!(!after(opening, 0));
        assert!(!after(opening, 60));
        assert!(!after(resuming, 61));
        assert!(!after(resuming, 121));
        assert!(after(resuming, 122));
        assert!(!after(ShardState::Active, 10_000));
        assert!(!after(resuming, 10_001));
        assert!(!after(resuming, 5), "the clock was put back");
    }
}
