//! Pauses that grow while something keeps failing.
//!
//! The wait itself is the caller's: by the [`Clock`](crate::clock::Clock), which tests move, and no
//! longer than the bot runs.

use time::Duration;

/// Pauses between attempts, each twice as long as the one before, up to a longest.
#[derive(Debug, Clone)]
pub struct Backoff {
    first: Duration,
    longest: Duration,
    failures: u32,
}

impl Backoff {
    /// Pauses that begin with `first`.
    #[must_use]
    pub const fn new(first: Duration, longest: Duration) -> Self {
        Self {
            first,
            longest,
            failures: 0,
        }
    }

    /// The pause after another failure.
    pub fn next_delay(&mut self) -> Duration {
        self.failures = self.failures.saturating_add(1);
        self.after(self.failures)
    }

    /// Begins again: an attempt went well.
    pub const fn reset(&mut self) {
        self.failures = 0;
    }

    /// The pause after so many failures in a row, for whoever counts them elsewhere. The first
    /// pause, too, after none.
    #[must_use]
    pub fn after(&self, failures: u32) -> Duration {
        // More would be longer than any pause that makes sense.
        let doublings = failures.saturating_sub(1).min(16);
        (self.first * (1_i32 << doublings)).min(self.longest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::SECOND;

    #[test]
    fn pauses_double_up_to_the_longest_and_begin_again() {
        let mut backoff = Backoff::new(SECOND, SECOND * 5);

        let delays: Vec<_> = (0..5).map(|_| backoff.next_delay()).collect();
        assert_eq!(delays, [1, 2, 4, 5, 5].map(|number| SECOND * number));

        backoff.reset();
        assert_eq!(backoff.next_delay(), SECOND);
    }

    #[test]
    fn failures_may_be_counted_elsewhere() {
        let backoff = Backoff::new(SECOND, SECOND * 60);

        let delays = [0, 1, 2, 3, u32::MAX].map(|value| backoff.after(value));
        assert_eq!(delays, [1, 1, 2, 4, 60].map(|number| SECOND * number));
    }

    #[test]
    fn a_first_pause_beyond_the_longest_is_the_longest() {
        assert_eq!(Backoff::new(SECOND * 9, SECOND * 5).after(1), SECOND * 5);
    }
}
