//! The pace of all requests together.
//!
//! Discord takes 50 requests a second from a bot. When more want to go, what
//! matters goes before mere signs, so that a flood of messages is not slowed
//! down by the reactions that confirm them. Only so many are under way at once,
//! or a Discord that answers all with 429 would hear too many of them.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use tokio::sync::Notify;

use crate::clock::stopwatch;

/// Discord's limit for a bot, all routes together, in a [`WINDOW`].
const LIMIT: usize = 50;

const SECOND: Duration = Duration::from_secs(1);

/// A second, and a little for requests that catch up with earlier ones.
const WINDOW: Duration = Duration::from_millis(1_002);

/// How many requests are under way at once. Together with one probe a second
/// this keeps a minute of nothing but 429 under 90 requests.
const UNDER_WAY: usize = 24;

/// What may wait does so no longer than this.
const PATIENCE: Duration = Duration::from_secs(30);

/// How much matters now is told by what went in this time.
const LATELY: Duration = Duration::from_millis(250);

/// What went in less than this says nothing about a second.
const SHORTEST: Duration = Duration::from_millis(20);

/// So much is left free for what matters: at the limit, whatever else goes would
/// delay all that comes after it.
const RESERVE: usize = 10;

/// How long a sign waits before it looks again whether there is room.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// What goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// What people wait for.
    Matter,
    /// What tells them about it, and whatever else may wait.
    Sign,
}

/// Lets requests go, so many a second.
#[derive(Debug, Default)]
pub(super) struct Pace(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    /// When the last requests went, oldest first; at most [`LIMIT`].
    gone: VecDeque<(Instant, Rank)>,
    waiting: BTreeMap<Place, Waiter>,
    last: u64,
    under_way: usize,
}

/// The turn of one request, which is under way until this is dropped.
#[derive(Debug)]
pub(super) struct Turn<'a>(&'a Pace);

/// A place in the line: by rank, then by arrival.
type Place = (Rank, u64);

#[derive(Debug)]
struct Waiter {
    since: Instant,
    called: Arc<Notify>,
}

impl Pace {
    /// Waits until a request may go.
    pub(super) async fn turn(&self, rank: Rank) -> Turn<'_> {
        let called = Arc::new(Notify::new());
        let place = self.with(|state| state.line_up(rank, Arc::clone(&called)));
        let _leaves = Leaves { pace: self, place };
        loop {
            match self.with(|state| state.ask(place, stopwatch())) {
                Asked::Go => return Turn(self),
                Asked::After(delay) => tokio::time::sleep(delay).await,
                Asked::UntilCalled => called.notified().await,
            }
        }
    }

    fn with<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What somebody in the line is told.
#[derive(Debug, PartialEq)]
enum Asked {
    Go,
    /// First in the line, but not before.
    After(Duration),
    /// Somebody else is first, or enough are under way: they will call.
    UntilCalled,
}

impl State {
    fn line_up(&mut self, rank: Rank, called: Arc<Notify>) -> Place {
        self.last += 1;
        let place = (rank, self.last);
        let since = stopwatch();
        self.waiting.insert(place, Waiter { since, called });
        place
    }

    /// Who is next: a sign that waited long enough, or else the first in line.
    fn first(&self, now: Instant) -> Option<Place> {
        let signs = (Rank::Sign, 0)..;
        if let Some((place, oldest)) = self.waiting.range(signs).next()
            && now.saturating_duration_since(oldest.since) >= PATIENCE
        {
            return Some(*place);
        }
        self.waiting.keys().next().copied()
    }

    fn call(&self, place: Option<Place>) {
        if let Some(waiter) = place.and_then(|place| self.waiting.get(&place)) {
            waiter.called.notify_one();
        }
    }

    fn call_first(&self) {
        self.call(self.first(stopwatch()));
    }

    fn ask(&mut self, place: Place, now: Instant) -> Asked {
        let first = self.first(now);
        if first != Some(place) {
            // Who is first changes with time, too, and must hear of it.
            self.call(first);
            return Asked::UntilCalled;
        }
        if self.under_way >= UNDER_WAY {
            return Asked::UntilCalled;
        }
        while let Some((oldest, _)) = self.gone.front()
            && now >= *oldest + WINDOW
        {
            self.gone.pop_front();
        }
        if self.gone.len() >= LIMIT
            && let Some((oldest, _)) = self.gone.front()
        {
            return Asked::After(*oldest + WINDOW - now);
        }
        let (rank, _) = place;
        if rank == Rank::Sign && !self.has_waited(place, now) && self.is_busy(now) {
            return Asked::After(LOOK_AGAIN);
        }
        self.gone.push_back((now, rank));
        self.under_way += 1;
        Asked::Go
    }

    fn has_waited(&self, place: Place, now: Instant) -> bool {
        let waiter = self.waiting.get(&place);
        waiter.is_some_and(|waiter| now.saturating_duration_since(waiter.since) >= PATIENCE)
    }

    /// Whether what matters will need all there is, if it goes on as it did
    /// lately.
    fn is_busy(&self, now: Instant) -> bool {
        let ages = |of: Rank| {
            let gone = self.gone.iter().filter(move |(_, rank)| *rank == of);
            gone.map(|(at, _)| now.saturating_duration_since(*at))
        };
        let lately = ages(Rank::Matter).filter(|age| *age < LATELY).count();
        // How soon a flood shows that has just begun.
        let since = ages(Rank::Matter).max().unwrap_or_default();
        let span = since.clamp(SHORTEST, LATELY).as_millis();
        let room = LIMIT.saturating_sub(ages(Rank::Sign).count() + RESERVE);
        lately as u128 * SECOND.as_millis() >= room as u128 * span
    }
}

/// Takes somebody out of the line, whether they had their turn or gave up.
struct Leaves<'a> {
    pace: &'a Pace,
    place: Place,
}

impl Drop for Leaves<'_> {
    fn drop(&mut self) {
        self.pace.with(|state| {
            state.waiting.remove(&self.place);
            state.call_first();
        });
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.with(|state| {
            state.under_way -= 1;
            state.call_first();
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_line(state: &mut State, rank: Rank) -> Place {
        state.line_up(rank, Arc::default())
    }

    /// Asks for somebody who is answered at once if they may go.
    fn asks(state: &mut State, place: Place, now: Instant) -> Asked {
        let asked = state.ask(place, now);
        if asked == Asked::Go {
            state.waiting.remove(&place);
            state.under_way -= 1;
        }
        asked
    }

    #[test]
    fn no_more_than_fifty_go_in_a_second() {
        let mut state = State::default();
        let start = stopwatch();
        for _ in 0..LIMIT {
            let place = in_line(&mut state, Rank::Matter);
            assert_eq!(asks(&mut state, place, start), Asked::Go);
        }
        let place = in_line(&mut state, Rank::Matter);

        assert_eq!(asks(&mut state, place, start), Asked::After(WINDOW));
        assert_eq!(asks(&mut state, place, start + WINDOW), Asked::Go);
    }

    #[test]
    fn what_matters_goes_before_an_earlier_sign_but_not_for_ever() {
        let mut state = State::default();
        let start = stopwatch();
        let sign = in_line(&mut state, Rank::Sign);
        let matter = in_line(&mut state, Rank::Matter);

        assert_eq!(state.ask(sign, start), Asked::UntilCalled);
        assert_eq!(asks(&mut state, matter, start), Asked::Go);
        let later = in_line(&mut state, Rank::Matter);
        let long_after = stopwatch() + PATIENCE;
        assert_eq!(state.ask(later, long_after), Asked::UntilCalled);
        assert_eq!(asks(&mut state, sign, long_after), Asked::Go);
    }

    #[test]
    fn signs_leave_room_for_a_flood_of_what_matters() {
        let mut state = State::default();
        let start = stopwatch();
        let mut now = start;
        // 50 a second, for no longer than a tenth of one.
        for _ in 0..5 {
            let matter = in_line(&mut state, Rank::Matter);
            assert_eq!(asks(&mut state, matter, now), Asked::Go);
            now += Duration::from_millis(20);
        }
        let sign = in_line(&mut state, Rank::Sign);

        assert_eq!(asks(&mut state, sign, now), Asked::After(LOOK_AGAIN));
        assert_eq!(asks(&mut state, sign, start + 2 * LATELY), Asked::Go);
    }

    #[test]
    fn signs_leave_room_for_a_message_that_nobody_expects() {
        let mut state = State::default();
        let start = stopwatch();
        for _ in 0..LIMIT - RESERVE {
            let sign = in_line(&mut state, Rank::Sign);
            assert_eq!(asks(&mut state, sign, start), Asked::Go);
        }
        let sign = in_line(&mut state, Rank::Sign);
        assert_eq!(asks(&mut state, sign, start), Asked::After(LOOK_AGAIN));

        let matter = in_line(&mut state, Rank::Matter);
        assert_eq!(asks(&mut state, matter, start), Asked::Go);
    }

    #[test]
    fn the_sign_of_a_single_message_does_not_wait() {
        let mut state = State::default();
        let start = stopwatch();
        let matter = in_line(&mut state, Rank::Matter);
        assert_eq!(asks(&mut state, matter, start), Asked::Go);
        let sign = in_line(&mut state, Rank::Sign);

        let answered = start + Duration::from_millis(40);
        assert_eq!(asks(&mut state, sign, answered), Asked::Go);
    }

    #[tokio::test]
    async fn whoever_waits_for_others_to_be_answered_has_not_had_their_turn() {
        let pace = Pace::default();
        let mut under_way = Vec::new();
        for _ in 0..UNDER_WAY {
            under_way.push(pace.turn(Rank::Matter).await);
        }
        let next = pace.turn(Rank::Matter);
        tokio::pin!(next);
        assert!(futures_util::poll!(&mut next).is_pending());
        assert_eq!(pace.with(|state| state.gone.len()), UNDER_WAY);

        under_way.pop();

        let _turn = next.await;
        assert_eq!(pace.with(|state| state.gone.len()), UNDER_WAY + 1);
    }

    #[tokio::test]
    async fn whoever_gives_up_lets_the_next_one_pass() {
        let pace = Pace::default();
        pace.with(|state| state.gone.extend([(stopwatch(), Rank::Matter); LIMIT]));
        let first = pace.turn(Rank::Matter);
        let mut first = Box::pin(first);
        let second = pace.turn(Rank::Matter);
        tokio::pin!(second);
        assert!(futures_util::poll!(&mut first).is_pending());
        assert!(futures_util::poll!(&mut second).is_pending());

        drop(first);

        second.await;
    }
}
