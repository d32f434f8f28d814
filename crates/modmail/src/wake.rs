//! Waking the tasks that wait for something to do.

use std::{
    collections::BTreeSet,
    sync::{Mutex, MutexGuard, PoisonError},
};

use storage::discord::ChannelId;
use tokio::sync::{Notify, watch};

/// Wakes the timers when there is a moment that they may not know.
#[derive(Debug)]
pub struct TimerWakeUp(watch::Sender<()>);

impl Default for TimerWakeUp {
    fn default() -> Self {
        Self(watch::Sender::new(()))
    }
}

impl TimerWakeUp {
    /// What one timer waits on.
    pub(crate) fn subscribe(&self) -> watch::Receiver<()> {
        self.0.subscribe()
    }

    /// To be called after the commit that set a timer.
    pub fn wake(&self) {
        self.0.send_replace(());
    }
}

/// Signals that what the settings name at Discord is to be looked at anew: it may be
/// gone, or other people may see the tickets than before.
#[derive(Debug, Default)]
pub struct VisibilitySignal {
    places: Mutex<BTreeSet<ChannelId>>,
    changed: Notify,
}

impl VisibilitySignal {
    /// A signal for settings that name these channels.
    #[must_use]
    pub fn new(places: BTreeSet<ChannelId>) -> Self {
        Self {
            places: Mutex::new(places),
            changed: Notify::new(),
        }
    }

    /// To be called when the settings changed, with the channels they name now.
    pub(crate) fn settings_changed(&self, places: BTreeSet<ChannelId>) {
        *self.places() = places;
        self.wake();
    }

    fn places(&self) -> MutexGuard<'_, BTreeSet<ChannelId>> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// To be called when permissions changed.
    pub fn wake(&self) {
        self.changed.notify_one();
    }

    /// To be called when a channel changed or was deleted. Those of tickets, which
    /// do so all day, are named by no setting.
    pub fn channel_changed(&self, channel: ChannelId) {
        if self.places().contains(&channel) {
            self.wake();
        }
    }

    /// Returns once that was signalled.
    pub(crate) async fn woken(&self) {
        self.changed.notified().await;
    }
}

/// Signals that entries of the inbox wait again that had been dealt with.
#[derive(Debug, Default)]
pub struct RequeueSignal(Notify);

impl RequeueSignal {
    /// To be called in or behind the transaction that puts them back.
    pub fn wake(&self) {
        self.0.notify_one();
    }

    /// Returns once that was signalled.
    pub(crate) async fn woken(&self) {
        self.0.notified().await;
    }
}
