//! What was written or asked for and cannot be read: whoever did it is told so.

use std::sync::Arc;

use botkit::{backoff::Backoff, gateway::EventGuard};
use serde_json::Value;
use storage::{
    discord::{ChannelId, MessageId},
    modmail::TicketStatus,
};
use time::Duration;

use super::{Intake, catch_up::id_of};
use crate::tickets::parking;

/// The pauses before the database is asked again.
const FIRST_DELAY: Duration = Duration::milliseconds(200);
const LONGEST_DELAY: Duration = Duration::seconds(30);

impl Intake {
    /// Takes an event that cannot be read.
    pub(super) fn not_read(self: &Arc<Self>, name: &str, data: Value, guard: EventGuard) {
        let this = Arc::clone(self);
        match name {
            "READY" => self.session_began(guard),
            "INTERACTION_CREATE" => self.app.stop.keep_running("an apology", async move {
                this.dispatcher.unread(&this.app.rest, &data).await;
                guard.done();
            }),
            "MESSAGE_CREATE" => self.app.stop.keep_running("a sign", async move {
                let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
                while let Err(error) = this.sign_unread(&data).await {
                    tracing::error!("cannot sign what was not read: {error}");
                    if !this
                        .app
                        .stop
                        .sleep(&this.app.clock, backoff.next_delay())
                        .await
                    {
                        // The guard goes undone, so that the event comes again.
                        return;
                    }
                }
                guard.done();
            }),
            _ => guard.done(),
        }
    }

    /// Puts the sign under a message that cannot be read, where it would have been
    /// taken: in private, or in a ticket.
    pub(super) async fn sign_unread(&self, message: &Value) -> Result<(), storage::Error> {
        let is_bots = message.pointer("/author/bot") == Some(&Value::Bool(true));
        let channel = message.get("channel_id").and_then(Value::as_str);
        let channel: Option<ChannelId> = channel
            .and_then(|channel| channel.parse().ok())
            .and_then(twilight_model::id::Id::new_checked)
            .map(Into::into);
        let id = id_of(message).and_then(twilight_model::id::Id::new_checked);
        let (Some(channel), Some(id), false) = (channel, id.map(MessageId::from), is_bots) else {
            return Ok(());
        };
        let is_private = message.get("guild_id").is_none_or(Value::is_null);
        let mut tx = self.app.store.write().await?;
        let ticket = tx.tickets().by_channel(channel).await?;
        if is_private || ticket.is_some_and(|ticket| ticket.status == TicketStatus::Open) {
            parking::sign(&self.app, &mut tx, channel, id).await?;
        }
        self.app.commit(tx).await
    }
}
