//! The whole simulation: the world, and what stands around it.

use std::ops::{Deref, DerefMut};

use serde_json::json;
use time::OffsetDateTime;

use crate::{
    faults::Faults,
    gateway::{Gateway, Session},
    id::Id,
    limits::Limits,
    recording::{Recorded, Recording},
    refusal::Refusal,
    world::World,
};

/// Everything there is. Build one, then give it to [`crate::Discord::start`].
///
/// It stands for its world: whatever people can do there is called on this directly.
#[derive(Debug, Default)]
pub struct Sim {
    pub(crate) world: World,
    pub(crate) gateway: Gateway,
    pub(crate) limits: Limits,
    pub(crate) faults: Faults,
    pub(crate) recording: Recording,
}

impl Deref for Sim {
    type Target = World;

    fn deref(&self) -> &World {
        &self.world
    }
}

impl DerefMut for Sim {
    fn deref_mut(&mut self) -> &mut World {
        &mut self.world
    }
}

impl Sim {
    /// An empty world that nobody has asked anything yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Dispatches what has happened in the world.
    ///
    /// It comes before whatever the gateway is made to do next, so that clients hear of things in
    /// the order in which they happened.
    pub(crate) fn dispatch(&mut self) {
        for event in self.world.take_events() {
            if self.recording.is_watched() {
                let (name, data) = (event.name, &event.data);
                self.recording
                    .happened(json!({ "event": name, "data": data }));
            }
            self.gateway.dispatch(&event);
        }
    }

    /// The moment it is in the simulated world.
    pub fn now(&self) -> OffsetDateTime {
        self.world.now()
    }

    /// The bot that was added first.
    ///
    /// # Errors
    ///
    /// Refuses if there is none.
    pub fn first_bot(&self) -> Result<Id, Refusal> {
        self.world.first_bot()
    }

    /// Every request since the start, oldest first.
    pub fn requests(&self) -> impl DoubleEndedIterator<Item = &Recorded> {
        self.recording.requests()
    }

    /// How many requests there were, also those that are no longer remembered.
    pub fn request_count(&self) -> u64 {
        self.recording.count()
    }

    /// How many invalid requests there were in the last ten minutes, and the most there ever were.
    pub fn invalid_requests(&self) -> (usize, usize) {
        self.limits.invalid_requests(self.now())
    }

    /// The gateway's sessions, whether a client is there or not.
    pub fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.gateway.sessions.values()
    }

    /// How many gateway connections are open, and how many there ever were.
    pub fn connections(&self) -> (usize, u64) {
        (self.gateway.connections.len(), self.gateway.opened)
    }
}
