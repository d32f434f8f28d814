//! Taking up again what was decided in vain.

use std::sync::Arc;

use storage::{discord::MessageId, inbox::Entry};

use super::{Intake, receive::Told};
use crate::inbox::Source;

impl Intake {
    /// Looks at the inbox whenever that is signalled.
    pub fn listen_again(self: &Arc<Self>) {
        let this = Arc::clone(self);
        self.app.stop.keep_running("the requeue", async move {
            loop {
                tokio::select! {
                    biased;
                    () = this.app.stop.soon.cancelled() => return,
                    () = this.app.requeue.woken() => {}
                }
                if let Err(error) = this.now().take_up_again().await {
                    tracing::error!("cannot take up what waits again: {error}");
                    this.app.requeue.wake();
                    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                }
            }
        });
    }

    async fn take_up_again(self: &Arc<Self>) -> Result<(), storage::Error> {
        // Whoever signalled may be in the middle of the transaction that puts them
        // back. There is one writer: behind it, that is over.
        drop(self.app.store.write().await?);
        self.recover().await
    }

    /// What has to be decided about before an entry: what came first and waits
    /// again, and what was written first and came later.
    pub(super) async fn comes_first(
        &self,
        entry: &Entry,
        told: Told,
    ) -> Result<Vec<Entry>, storage::Error> {
        let mut tx = self.app.store.read().await?;
        let mut first = tx.inbox().again_before(&entry.lane, entry.id).await?;
        if told == Told::Late
            && let Some(message) = message_of(entry)
        {
            let mut inbox = tx.inbox();
            let written = inbox.written_before(&entry.lane, entry.id, message);
            first.extend(written.await?);
        }
        Ok(first)
    }
}

/// The message that an entry holds.
fn message_of(entry: &Entry) -> Option<MessageId> {
    match Source::of(entry) {
        Some(Source::Message(message)) => Some(message),
        _ => None,
    }
}
