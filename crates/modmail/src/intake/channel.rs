//! What happens to the channels of tickets.

use twilight_model::gateway::payload::incoming::ChannelDelete;

use super::Intake;

impl Intake {
    /// A ticket whose channel was deleted by hand is over.
    pub(super) async fn channel_deleted(
        &self,
        channel: &ChannelDelete,
    ) -> Result<(), storage::Error> {
        let at = self.app.clock.now();
        let mut tx = self.app.store.write().await?;
        let thread = tx.threads().by_channel(channel.id.into()).await?;
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
