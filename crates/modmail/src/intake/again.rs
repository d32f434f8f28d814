//! Taking up again what was decided in vain.

use std::sync::Arc;

use storage::inbox::Entry;
use tokio::sync::Notify;

use super::Intake;

/// Rung when entries of the inbox wait again that had been dealt with.
#[derive(Debug, Clone, Default)]
pub struct AgainBell(Arc<Notify>);

impl AgainBell {
    /// To be called in or behind the transaction that puts them back.
    pub fn ring(&self) {
        self.0.notify_one();
    }
}

impl Intake {
    /// Looks at the inbox whenever the bell is rung.
    pub fn listen_again(self: &Arc<Self>) {
        let it = Arc::clone(self);
        self.app.stop.tasks.spawn(async move {
            loop {
                tokio::select! {
                    () = it.app.stop.soon.cancelled() => return,
                    () = it.app.again.0.notified() => {}
                }
                if let Err(error) = it.take_up_again().await {
                    tracing::error!("cannot take up what waits again: {error}");
                    it.app.again.ring();
                    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                }
            }
        });
    }

    async fn take_up_again(self: &Arc<Self>) -> Result<(), storage::Error> {
        // Whoever rang may be in the middle of the transaction that puts them
        // back. There is one writer: behind it, that is over.
        drop(self.app.store.write().await?);
        self.recover().await
    }

    /// What waits again before an entry is decided about: it came first.
    pub(super) async fn comes_first(&self, entry: &Entry) -> Result<Vec<Entry>, storage::Error> {
        let mut tx = self.app.store.read().await?;
        tx.inbox().again_before(&entry.lane, entry.id).await
    }
}
