//! How far events have been dealt with.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
};

/// How far the events of one session have been dealt with.
#[derive(Debug, Clone, Default)]
pub(super) struct Progress(Arc<Mutex<Sequences>>);

#[derive(Debug, Default)]
struct Sequences {
    /// The number of the session's READY, unless it was taken up again.
    ready: Option<u64>,
    /// The events that are not done.
    open: BTreeSet<u64>,
    highest: u64,
    /// How many of the open ones nobody works at any more.
    given_up: usize,
}

/// An event that is being dealt with. Dropped before it is [done](Self::done), it
/// counts as not dealt with and comes again after the next start.
#[derive(Debug)]
pub struct EventGuard {
    progress: Progress,
    sequence: u64,
    pub(super) session: String,
    pub(super) replayed: bool,
    done: bool,
}

impl Progress {
    pub(super) fn resumed_at(sequence: u64) -> Self {
        Self(Arc::new(Mutex::new(Sequences {
            highest: sequence,
            ..Sequences::default()
        })))
    }

    pub(super) fn begun_with(ready: u64) -> Self {
        Self(Arc::new(Mutex::new(Sequences {
            ready: Some(ready),
            ..Sequences::default()
        })))
    }

    fn with<T>(&self, act: impl FnOnce(&mut Sequences) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn begin(&self, sequence: u64) -> EventGuard {
        self.with(|state| {
            state.highest = state.highest.max(sequence);
            state.open.insert(sequence);
        });
        EventGuard {
            progress: self.clone(),
            sequence,
            session: String::new(),
            replayed: false,
            done: false,
        }
    }

    /// Whether nobody is at work on an event any more.
    pub(super) fn is_idle(&self) -> bool {
        self.with(|state| state.open.len() == state.given_up)
    }

    /// Whether the session may be written down. Not before its READY has been
    /// dealt with: whoever resumes would not learn that the one before was lost.
    pub(super) fn is_begun(&self) -> bool {
        self.with(|state| state.ready.is_none_or(|ready| !state.open.contains(&ready)))
    }

    /// Everything up to this number has been dealt with.
    pub(super) fn settled(&self) -> u64 {
        self.with(|state| state.open.first().map_or(state.highest, |first| first - 1))
    }
}

impl EventGuard {
    /// Whether Discord sent the event after a resume, for it happened while
    /// nobody was connected (or had been dealt with just before).
    #[must_use]
    pub const fn is_replayed(&self) -> bool {
        self.replayed
    }

    /// Names the event, for those that have no id of their own: Discord sends it
    /// again after a resume with the same number in the same session.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}:{}", self.session, self.sequence)
    }

    /// The event has been dealt with and need not come again.
    pub fn done(mut self) {
        self.done = true;
    }
}

impl Drop for EventGuard {
    fn drop(&mut self) {
        self.progress.with(|state| {
            if self.done {
                state.open.remove(&self.sequence);
            } else {
                state.given_up += 1;
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_number_kept_waits_for_the_slowest_event() {
        let progress = Progress::resumed_at(4);
        let fifth = progress.begin(5);
        let sixth = progress.begin(6);

        sixth.done();
        assert_eq!(progress.settled(), 4);
        fifth.done();
        assert_eq!(progress.settled(), 6);
    }

    #[test]
    fn an_event_that_is_dropped_undone_comes_again() {
        let progress = Progress::resumed_at(4);
        let (fifth, sixth) = (progress.begin(5), progress.begin(6));

        drop(fifth);
        sixth.done();

        assert_eq!(progress.settled(), 4);
        assert!(progress.is_idle());
    }

    #[test]
    fn a_session_is_not_written_down_before_its_beginning_was_dealt_with() {
        let progress = Progress::begun_with(1);
        let ready = progress.begin(1);
        let second = progress.begin(2);

        second.done();
        assert!(!progress.is_begun());
        ready.done();
        assert!(progress.is_begun());
        assert_eq!(progress.settled(), 2);
    }

    proptest! {
        #[test]
        fn nothing_unsettled_is_ever_skipped(order in Just((1..20_u64).collect::<Vec<_>>()).prop_shuffle()) {
            let progress = Progress::default();
            let mut open: BTreeMap<_, _> = (1..20).map(|n| (n, progress.begin(n))).collect();
            for done in order {
                if let Some(guard) = open.remove(&done) {
                    guard.done();
                }
                let oldest = open.keys().next();
                prop_assert_eq!(progress.settled(), oldest.map_or(19, |n| n - 1));
            }
        }
    }
}
