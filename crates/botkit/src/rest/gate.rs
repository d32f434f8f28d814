//! The gate every request to Discord passes.
//!
//! Per-route limits are `twilight-http-ratelimiting`'s work. The gate does what
//! that leaves open: a 429 that is global or has no scope (the edge in front of
//! Discord sends such) stops everybody, for as long as it says; afterwards one
//! request goes ahead alone, and only its success lets the others through. And
//! answers that Discord counts as invalid are counted here too, so that the bot
//! stops long before the ban at 10 000 within ten minutes.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use prometheus_client::metrics::gauge::Gauge;
use tokio::sync::Notify;

use super::pace::Turn;
use crate::clock::stopwatch;

/// The window of Discord's count of invalid requests.
const WINDOW: Duration = Duration::from_mins(10);

/// The bot holds back at half of what Discord tolerates in [`WINDOW`].
const INVALID_LIMIT: usize = 5_000;

/// Longer waits than this are not believed.
const LONGEST_DELAY: Duration = Duration::from_hours(1);

#[derive(Debug)]
pub(super) struct Gate {
    state: Mutex<State>,
    changed: Notify,
    invalid: Gauge,
}

#[derive(Debug, Default)]
struct State {
    /// Nobody passes before.
    closed_until: Option<Instant>,
    /// Somebody went ahead after a pause and has not come back.
    probing: bool,
    /// When answers came that Discord counts as invalid, oldest first.
    invalid: VecDeque<Instant>,
}

/// What to do for a request that wants to pass.
#[derive(Debug, PartialEq)]
enum Verdict {
    Pass,
    /// Pass, but nobody else until the answer is there.
    PassAlone,
    Wait(Duration),
    /// Wait until the one who went ahead is back.
    WaitForProbe,
}

/// The right to send one request. Dropping it without telling how it went
/// counts as no answer.
#[derive(Debug)]
pub(super) struct Pass<'a> {
    gate: &'a Gate,
    alone: bool,
    /// Kept while the request is under way.
    turn: Option<Turn<'a>>,
}

impl Gate {
    pub(super) fn new(invalid: Gauge) -> Self {
        Self {
            state: Mutex::default(),
            changed: Notify::new(),
            invalid,
        }
    }

    /// Waits until the gate is open, or this request is the one to go ahead.
    pub(super) async fn enter(&self) -> Pass<'_> {
        loop {
            let changed = self.changed.notified();
            let verdict = self.with(|state| state.verdict(stopwatch()));
            match verdict {
                Verdict::Pass | Verdict::PassAlone => {
                    return Pass {
                        gate: self,
                        alone: verdict == Verdict::PassAlone,
                        turn: None,
                    };
                }
                Verdict::Wait(time) => tokio::time::sleep(time).await,
                Verdict::WaitForProbe => changed.await,
            }
        }
    }

    fn with<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = act(&mut state);
        self.invalid
            .set(i64::try_from(state.invalid.len()).unwrap_or(i64::MAX));
        outcome
    }

    /// Records that Discord wants nobody to ask for `pause`.
    pub(super) fn close_for(&self, delay: Duration) {
        self.with(|state| state.close_for(stopwatch(), delay));
    }

    /// Notes an answer that Discord counts as invalid.
    pub(super) fn invalid(&self) {
        self.with(|state| state.invalid.push_back(stopwatch()));
    }
}

impl State {
    fn verdict(&mut self, now: Instant) -> Verdict {
        while let Some(oldest) = self.invalid.front()
            && now.duration_since(*oldest) >= WINDOW
        {
            self.invalid.pop_front();
        }
        if let Some(until) = self.closed_until {
            if now < until {
                return Verdict::Wait(until - now);
            }
            if self.probing {
                return Verdict::WaitForProbe;
            }
            self.probing = true;
            return Verdict::PassAlone;
        }
        match self.invalid.front() {
            Some(oldest) if self.invalid.len() >= INVALID_LIMIT => {
                Verdict::Wait(WINDOW.saturating_sub(now.duration_since(*oldest)))
            }
            _ => Verdict::Pass,
        }
    }

    fn close_for(&mut self, now: Instant, delay: Duration) {
        let until = now + delay.min(LONGEST_DELAY);
        self.closed_until = Some(
            self.closed_until
                .map_or(until, |closed_until| closed_until.max(until)),
        );
    }
}

impl<'a> Pass<'a> {
    /// Whether this is the one that goes ahead, which waits for nothing else:
    /// everybody waits for it.
    pub(super) const fn is_alone(&self) -> bool {
        self.alone
    }

    /// Takes the turn that the request had to wait for. Whether it may be sent:
    /// the gate may have closed since it was passed.
    pub(super) fn sets_out(&mut self, turn: Turn<'a>) -> bool {
        self.turn = Some(turn);
        self.gate.with(|state| state.closed_until.is_none())
    }

    /// The answer was not a global rate limit: whoever waited for this request
    /// may go on.
    pub(super) fn answered(self) {
        if self.alone {
            self.gate.with(|state| state.closed_until = None);
            // Dropping this lets the others look again.
        }
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        if self.alone {
            self.gate.with(|state| state.probing = false);
            self.gate.changed.notify_waiters();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rest::pace::{Pace, Rank};

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn after_a_pause_one_goes_ahead_alone() {
        let mut state = State::default();
        let start = stopwatch();
        state.close_for(start, SECOND);

        assert_eq!(state.verdict(start), Verdict::Wait(SECOND));
        assert_eq!(state.verdict(start + SECOND), Verdict::PassAlone);
        assert_eq!(state.verdict(start + SECOND), Verdict::WaitForProbe);
    }

    #[test]
    fn a_longer_pause_is_not_cut_short_by_a_later_shorter_one() {
        let mut state = State::default();
        let start = stopwatch();
        state.close_for(start, 10 * SECOND);
        state.close_for(start, SECOND);

        assert_eq!(state.verdict(start), Verdict::Wait(10 * SECOND));
    }

    #[test]
    fn invalid_requests_hold_everybody_long_before_the_ban() {
        let mut state = State::default();
        let start = stopwatch();
        state
            .invalid
            .extend(std::iter::repeat_n(start, INVALID_LIMIT));

        assert_eq!(state.verdict(start), Verdict::Wait(WINDOW));
        assert_eq!(state.verdict(start + WINDOW), Verdict::Pass);
    }

    #[tokio::test]
    async fn whoever_lingers_while_the_gate_closes_asks_again() {
        let (gate, pace) = (Gate::new(Gauge::default()), Pace::default());
        let mut lingers = gate.enter().await;
        assert!(lingers.sets_out(pace.turn(Rank::Matter).await));

        gate.close_for(Duration::ZERO);

        assert!(!lingers.sets_out(pace.turn(Rank::Matter).await));
        assert!(gate.enter().await.is_alone());
    }

    #[tokio::test]
    async fn the_one_who_went_ahead_opens_the_gate_for_the_others() {
        let gate = Gate::new(Gauge::default());
        gate.close_for(Duration::ZERO);
        let first = gate.enter().await;
        let second = gate.enter();
        tokio::pin!(second);
        assert!(futures_util::poll!(&mut second).is_pending());

        first.answered();

        assert!(!second.await.alone);
    }
}
