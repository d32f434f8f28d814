//! The one simulation that everybody shares, and the signal that it has changed.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::{sim::Sim, wire::Plugs};

/// A handle on the simulation. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Shared(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    sim: Mutex<Sim>,
    /// Counts changes, so that whoever waits looks again.
    changes: watch::Sender<u64>,
    /// Whether connections are accepted.
    door: watch::Sender<bool>,
    plugs: Plugs,
}

impl Shared {
    pub(crate) fn new(mut sim: Sim) -> Self {
        // Nobody is there to hear of what happened before.
        sim.dispatch();
        Self(Arc::new(Inner {
            sim: Mutex::new(sim),
            changes: watch::Sender::new(0),
            door: watch::Sender::new(true),
            plugs: Plugs::default(),
        }))
    }

    fn lock(&self) -> MutexGuard<'_, Sim> {
        // A panic elsewhere must not hide behind a second one here.
        self.0.sim.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at the simulation.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&Sim) -> T) -> T {
        look(&self.lock())
    }

    /// Changes the simulation, dispatches what happened in its world and wakes everybody who
    /// waits for something.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut Sim) -> T) -> T {
        let (outcome, open) = {
            let mut sim = self.lock();
            let outcome = change(&mut sim);
            sim.dispatch();
            (outcome, !sim.faults.refusing)
        };
        let moved = self.0.door.send_if_modified(|state| {
            let moved = *state != open;
            *state = open;
            moved
        });
        if moved && !open {
            self.0.plugs.pull();
        }
        self.0.changes.send_modify(|state| *state += 1);
        outcome
    }

    /// Rings at every change.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.0.changes.subscribe()
    }

    /// Tells whether connections are accepted.
    pub(crate) fn door(&self) -> watch::Receiver<bool> {
        self.0.door.subscribe()
    }

    /// What cuts the connections.
    pub(crate) fn plugs(&self) -> &Plugs {
        &self.0.plugs
    }
}
