//! What happens to the channels of tickets.

use storage::discord::ChannelId;
use twilight_model::gateway::payload::incoming::ChannelDelete;

use super::Intake;

impl Intake {
    /// A channel was deleted.
    pub(super) async fn channel_deleted(
        &self,
        channel: &ChannelDelete,
    ) -> Result<(), storage::Error> {
        self.channel_gone(channel.id.into()).await
    }

    /// A ticket whose channel is gone is over.
    pub(super) async fn channel_gone(&self, channel: ChannelId) -> Result<(), storage::Error> {
        let at = self.app.clock.now();
        let mut tx = self.app.store.write().await?;
        let thread = tx.threads().by_channel(channel).await?;
        if let Some(thread) = thread
            && tx
                .threads()
                .close(thread.id, None, Some("channel deleted"), at)
                .await?
        {
            tracing::warn!(thread.id = %thread.id, "ticket {} closed: its channel was deleted", thread.id);
            return tx.commit().await;
        }
        Ok(())
    }
}
