//! What was perhaps missed and is not read yet, as the running bot knows it.
//!
//! The database has the same in `catch_ups`, for the next process. Here it is
//! for those who have to wait: what arrives live from a member must not overtake
//! what the member wrote while nobody listened.

use std::collections::{HashMap, HashSet, VecDeque};

use storage::{
    discord::{ChannelId, UserId},
    modmail::{CatchUp, Place},
};
use tokio::sync::watch;

/// The members of whom something was perhaps missed.
#[derive(Debug)]
pub(crate) struct SessionGaps(watch::Sender<State>);

#[derive(Debug, Default)]
struct State {
    /// Whether this process has ever listened: until then nobody knows.
    listening: bool,
    /// Gaps that are noticed and not written down yet: everybody may be affected.
    noticed: usize,
    /// Everybody of whom something has to be read.
    members: HashSet<UserId>,
    /// Those of them whom nobody reads yet, in turn.
    waiting: VecDeque<UserId>,
    /// Those of whom more has to be read when somebody is through.
    again: HashSet<UserId>,
    /// Whether somebody was to be read since the end of it was told.
    untold: bool,
    /// Whose ticket a channel is.
    tickets: HashMap<ChannelId, UserId>,
}

impl Default for SessionGaps {
    fn default() -> Self {
        Self(watch::Sender::new(State::default()))
    }
}

impl SessionGaps {
    /// Records that events may have been missed; from now on everybody waits.
    pub(crate) fn notice(&self) {
        self.0.send_modify(|state| state.noticed += 1);
    }

    /// Records that the session goes on and Discord has sent what came meanwhile.
    pub(crate) fn resumed(&self) {
        self.0.send_modify(|state| state.listening = true);
    }

    /// Records what has to be read because of a gap that was noticed.
    pub(crate) fn planned(&self, rows: &[CatchUp]) {
        self.0.send_modify(|state| {
            state.noticed = state.noticed.saturating_sub(1);
            state.listening = true;
            state.add(rows);
        });
    }

    /// Records what has to be read besides.
    pub(crate) fn add(&self, rows: &[CatchUp]) {
        self.0.send_modify(|state| state.add(rows));
    }

    /// Records that everything of a member was read.
    pub(crate) fn done(&self, member: UserId) {
        self.0.send_modify(|state| {
            if state.again.remove(&member) {
                state.waiting.push_front(member);
            } else {
                state.members.remove(&member);
                state.tickets.retain(|_, of| *of != member);
            }
        });
    }

    /// Puts a member back whom reading did not work out for.
    pub(crate) fn put_back(&self, member: UserId) {
        self.0.send_modify(|state| state.waiting.push_back(member));
    }

    /// The next member to be read, as soon as there is one.
    pub(crate) async fn next(&self) -> UserId {
        let mut changes = self.0.subscribe();
        loop {
            let mut next = None;
            self.0.send_if_modified(|state| {
                next = state.waiting.pop_front();
                false
            });
            if let Some(next) = next {
                return next;
            }
            // The sender is ours.
            drop(changes.wait_for(|state| !state.waiting.is_empty()).await);
        }
    }

    /// Returns once nothing of a member is missing. They are read next.
    pub(crate) async fn pass_member(&self, member: UserId) {
        if !self.holds(member) {
            return;
        }
        let mut changes = self.0.subscribe();
        drop(changes.wait_for(|state| state.noticed == 0).await);
        self.0.send_if_modified(|state| {
            let place = state.waiting.iter().position(|other| *other == member);
            if let Some(waiting) = place.and_then(|place| state.waiting.remove(place)) {
                state.waiting.push_front(waiting);
            }
            false
        });
        drop(changes.wait_for(|state| !state.holds(member)).await);
    }

    /// Returns once nothing of a ticket's channel is missing.
    pub(crate) async fn pass_ticket(&self, channel: ChannelId) {
        let mut changes = self.0.subscribe();
        let whose = match changes.wait_for(|state| state.noticed == 0).await {
            Ok(state) => state.tickets.get(&channel).copied(),
            Err(_) => None,
        };
        if let Some(member) = whose {
            self.pass_member(member).await;
        }
    }

    /// Returns once this process listens and knows what was missed before.
    pub(crate) async fn listening(&self) {
        let mut changes = self.0.subscribe();
        // The sender is ours.
        drop(changes.wait_for(|state| state.listening).await);
    }

    /// Whether something of a member may be missing.
    pub(crate) fn holds(&self, member: UserId) -> bool {
        self.0.borrow().holds(member)
    }

    /// Whether everybody has been read. The answer is yes once for each time.
    pub(crate) fn is_just_over(&self) -> bool {
        let mut over = false;
        self.0.send_if_modified(|state| {
            over = state.untold && state.noticed == 0 && state.members.is_empty();
            state.untold &= !over;
            false
        });
        over
    }

    /// Whether what a member wrote until now is known, as far as Discord has told.
    pub(crate) fn is_abreast(&self, member: UserId) -> bool {
        let state = self.0.borrow();
        state.listening && !state.holds(member)
    }

    /// Of how many members something has to be read.
    pub(crate) fn count(&self) -> usize {
        self.0.borrow().members.len()
    }
}

impl State {
    fn holds(&self, member: UserId) -> bool {
        self.noticed > 0 || self.members.contains(&member)
    }

    fn add(&mut self, rows: &[CatchUp]) {
        let waiting: HashSet<UserId> = self.waiting.iter().copied().collect();
        let mut new = HashSet::new();
        for row in rows {
            let member = row.user_id;
            if row.place == Place::Ticket {
                self.tickets.insert(row.channel_id, member);
            }
            self.untold = true;
            if self.members.insert(member) {
                new.insert(member);
                self.waiting.push_back(member);
            } else if !waiting.contains(&member) && !new.contains(&member) {
                self.again.insert(member);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use twilight_model::id::Id;

    use super::*;

    fn row(channel: u64, user: u64, place: Place) -> CatchUp {
        CatchUp {
            channel_id: Id::new(channel).into(),
            user_id: user_id(user),
            place,
            after_id: 0,
            gaps: 1,
        }
    }

    fn user_id(user: u64) -> UserId {
        Id::new(user).into()
    }

    #[tokio::test]
    async fn everybody_waits_until_it_is_known_who_has_to() {
        let session_gaps = SessionGaps::default();
        session_gaps.notice();
        let other = session_gaps.pass_member(user_id(2));
        tokio::pin!(other);
        assert!(futures_util::poll!(&mut other).is_pending());

        session_gaps.planned(&[row(10, 1, Place::Direct)]);

        other.await;
        assert!(session_gaps.holds(user_id(1)));
    }

    #[tokio::test]
    async fn whoever_is_waited_for_is_read_first_and_then_lets_go() {
        let session_gaps = SessionGaps::default();
        let rows: Vec<_> = (1..=5).map(|n| row(10 + n, n, Place::Direct)).collect();
        session_gaps.add(&rows);
        session_gaps.add(&[row(20, 4, Place::Ticket)]);
        let ticket = session_gaps.pass_ticket(Id::new(20).into());
        tokio::pin!(ticket);
        assert!(futures_util::poll!(&mut ticket).is_pending());

        assert_eq!(session_gaps.next().await, user_id(4));
        session_gaps.done(user_id(4));

        ticket.await;
        assert_eq!(session_gaps.next().await, user_id(1));
        assert_eq!(session_gaps.count(), 4);
    }

    #[tokio::test]
    async fn a_gap_noticed_while_a_member_is_read_has_them_read_again() {
        let session_gaps = SessionGaps::default();
        session_gaps.add(&[row(11, 1, Place::Direct)]);
        assert_eq!(session_gaps.next().await, user_id(1));

        session_gaps.notice();
        session_gaps.planned(&[row(11, 1, Place::Direct)]);
        session_gaps.done(user_id(1));

        assert!(session_gaps.holds(user_id(1)));
        assert_eq!(session_gaps.next().await, user_id(1));
        session_gaps.done(user_id(1));
        assert!(!session_gaps.holds(user_id(1)));
    }
}
