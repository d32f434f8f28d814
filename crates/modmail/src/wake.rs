//! Waking the tasks that wait for something to do.

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

/// Signals that other people may see the tickets than before.
#[derive(Debug, Default)]
pub struct VisibilitySignal(Notify);

impl VisibilitySignal {
    /// To be called when permissions changed.
    pub fn wake(&self) {
        self.0.notify_one();
    }

    /// Returns once that was signalled.
    pub(crate) async fn woken(&self) {
        self.0.notified().await;
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
