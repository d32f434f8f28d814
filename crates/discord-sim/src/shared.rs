//! The one world that everybody shares, and the bell that rings when it changes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use tokio::sync::watch;

use crate::{wire::Plug, world::World};

/// A handle on the world. Cheap to clone.
#[derive(Debug, Clone)]
pub(crate) struct Shared(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    world: Mutex<World>,
    /// Counts changes, so that whoever waits looks again.
    changes: watch::Sender<u64>,
    /// Whether connections are accepted.
    door: watch::Sender<bool>,
    plugs: Mutex<Vec<Weak<Plug>>>,
}

impl Shared {
    pub(crate) fn new(world: World) -> Self {
        Self(Arc::new(Inner {
            world: Mutex::new(world),
            changes: watch::Sender::new(0),
            door: watch::Sender::new(true),
            plugs: Mutex::default(),
        }))
    }

    fn lock(&self) -> MutexGuard<'_, World> {
        // A panic elsewhere must not hide behind a second one here.
        self.0.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at the world.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&World) -> T) -> T {
        look(&self.lock())
    }

    /// Changes the world, then wakes everybody who waits for something.
    pub(crate) fn change<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        let (outcome, open) = {
            let mut world = self.lock();
            (change(&mut world), !world.faults.refusing)
        };
        let moved = self.0.door.send_if_modified(|it| {
            let moved = *it != open;
            *it = open;
            moved
        });
        if moved && !open {
            self.cut_all();
        }
        self.0.changes.send_modify(|it| *it += 1);
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

    /// Remembers a connection, to cut it with all the others.
    pub(crate) fn remember(&self, plug: &Arc<Plug>) {
        let mut plugs = self.0.plugs.lock().unwrap_or_else(PoisonError::into_inner);
        plugs.retain(|it| it.strong_count() > 0);
        plugs.push(Arc::downgrade(plug));
    }

    /// Cuts every connection, REST and gateway alike.
    pub(crate) fn cut_all(&self) {
        let plugs = self.0.plugs.lock().unwrap_or_else(PoisonError::into_inner);
        for plug in plugs.iter().filter_map(Weak::upgrade) {
            plug.pull();
        }
    }
}
