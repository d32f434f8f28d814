//! Members whose server membership is being checked, as the running bot knows them.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use storage::discord::UserId;
use tokio::sync::Notify;

/// What the task and the events know of each other.
#[derive(Debug, Default)]
pub(crate) struct Watch {
    wake_up: Notify,
    /// The members Discord is being asked about, and whether something happened
    /// to them meanwhile.
    asked: Mutex<HashMap<UserId, bool>>,
}

impl Watch {
    /// To be called after the commit that put tickets in doubt.
    pub(crate) fn wake(&self) {
        self.wake_up.notify_one();
    }

    /// Records that something happened to a member: an answer of Discord's that is
    /// on its way may be from before.
    pub(crate) fn disturb(&self, member: UserId) {
        if let Some(disturbed) = self.asked().get_mut(&member) {
            *disturbed = true;
        }
    }

    /// Returns once tickets are in doubt.
    pub(crate) async fn woken(&self) {
        self.wake_up.notified().await;
    }

    /// Begins to ask about a member.
    pub(crate) fn begin(&self, member: UserId) {
        self.asked().insert(member, false);
    }

    /// Ends asking about a member. `true` if nothing happened to them meanwhile.
    pub(crate) fn end(&self, member: UserId) -> bool {
        self.asked().remove(&member) == Some(false)
    }

    fn asked(&self) -> MutexGuard<'_, HashMap<UserId, bool>> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
