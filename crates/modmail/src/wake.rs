//! Waking the tasks that wait for something to do.

use tokio::sync::{Notify, watch};

/// Wakes the timers when there is a moment that they may not know.
#[derive(Debug)]
pub struct TimerBell(watch::Sender<()>);

impl Default for TimerBell {
    fn default() -> Self {
        Self(watch::Sender::new(()))
    }
}

impl TimerBell {
    /// What one timer waits on.
    pub(crate) fn subscribe(&self) -> watch::Receiver<()> {
        self.0.subscribe()
    }

    /// To be called after the commit that set a timer.
    pub fn ring(&self) {
        self.0.send_replace(());
    }
}

/// Rung when entries of the inbox wait again that had been dealt with.
#[derive(Debug, Default)]
pub struct AgainBell(Notify);

impl AgainBell {
    /// To be called in or behind the transaction that puts them back.
    pub fn ring(&self) {
        self.0.notify_one();
    }

    /// Returns once it was rung.
    pub(crate) async fn rung(&self) {
        self.0.notified().await;
    }
}
