//! The simulator's clock: real time, plus what it was moved forward by.

use time::{Duration, OffsetDateTime, UtcOffset, format_description::BorrowedFormatItem};

/// Everything with a limit, an age or an expiry asks this clock.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Clock {
    ahead: Duration,
}

impl Clock {
    /// The moment it is in the simulated world.
    #[expect(
        clippy::disallowed_methods,
        reason = "the world's clock stands on the real one, and this is the one place that asks it"
    )]
    pub(crate) fn now(&self) -> OffsetDateTime {
        OffsetDateTime::now_utc() + self.ahead
    }

    /// Moves the clock forward.
    pub(crate) fn advance(&mut self, by: Duration) {
        self.ahead += by;
    }
}

/// How Discord writes a moment: `2026-03-01T12:00:00.000000+00:00`.
pub(crate) fn stamp(at: OffsetDateTime) -> String {
    const FORMAT: &[BorrowedFormatItem<'_>] = time::macros::format_description!(
        "[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:6]+00:00"
    );
    at.to_offset(UtcOffset::UTC)
        .format(FORMAT)
        .unwrap_or_default()
}

/// Seconds, with fractions, that a limit still lasts; never negative.
pub(crate) fn seconds_until(now: OffsetDateTime, then: OffsetDateTime) -> f64 {
    (then - now).as_seconds_f64().max(0.0)
}
