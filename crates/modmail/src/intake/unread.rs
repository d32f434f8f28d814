//! What was written or asked for and cannot be read: whoever did it is told so.

use std::sync::Arc;

use botkit::{backoff::Backoff, gateway::EventGuard, lenient};
use serde_json::Value;
use storage::{
    discord::{ChannelId, MessageId},
    modmail::TicketStatus,
};
use time::Duration;
use twilight_http::routing::Route;
use twilight_model::{
    channel::Message,
    id::{
        Id,
        marker::{GenericMarker, MessageMarker},
    },
};

use super::Intake;
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
                while let Err(error) = this.now().sign_unread(&data).await {
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
            "MESSAGE_UPDATE" => self.app.stop.keep_running("an edit", async move {
                let mut backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);
                loop {
                    match this.now().read_again(&data).await {
                        Ok(Some(message)) => return this.now().edited(&message, guard),
                        Ok(None) => return guard.done(),
                        Err(error) => tracing::warn!("an edit cannot be read yet: {error:#}"),
                    }
                    let delay = backoff.next_delay();
                    if !this.app.stop.sleep(&this.app.clock, delay).await {
                        return;
                    }
                }
            }),
            "MESSAGE_DELETE" | "MESSAGE_DELETE_BULK" => {
                let one = data.get("id").into_iter();
                let many = data.get("ids").and_then(Value::as_array);
                let messages = one.chain(many.into_iter().flatten()).filter_map(snowflake);
                let Some(channel) = data.get("channel_id").and_then(snowflake) else {
                    return guard.done();
                };
                let messages = messages.map(|id| id.cast::<MessageMarker>().into());
                self.deleted(is_private(&data), channel.cast(), messages, guard);
            }
            _ => guard.done(),
        }
    }

    /// The message that an edit is about, as Discord has it by now, if it is any of
    /// the bot's business.
    async fn read_again(&self, edit: &Value) -> anyhow::Result<Option<Message>> {
        let id = |key| edit.get(key).and_then(snowflake);
        let (Some(channel), Some(message)) = (id("channel_id"), id("id")) else {
            return Ok(None);
        };
        let is_private = is_private(edit);
        if !is_private
            && !self
                .may_be_ticket_channel(ChannelId::from(channel.cast()), true)
                .await
        {
            return Ok(None);
        }
        let route = Route::GetMessage {
            channel_id: channel.get(),
            message_id: message.get(),
        };
        let found: Value = match self.app.rest.get(&route).await {
            Ok(found) => found,
            Err(error) if error.is_permanent() => {
                tracing::error!(message.id = %message, "an edit is not known: {error}");
                return Ok(None);
            }
            Err(error) => return Err(error.into()),
        };
        let found = if is_private {
            found
        } else {
            self.as_if_live(found).await?
        };
        let read = lenient::message(&found);
        if read.is_none() {
            tracing::error!(message.id = %message, "an edit cannot be read");
        }
        Ok(read)
    }

    /// Puts the sign under a message that cannot be read, where it would have been
    /// taken: in private, or in a ticket.
    pub(super) async fn sign_unread(&self, message: &Value) -> Result<(), storage::Error> {
        let is_bots = message.pointer("/author/bot") == Some(&Value::Bool(true));
        let id = |key| message.get(key).and_then(snowflake);
        let (Some(channel), Some(id), false) = (id("channel_id"), id("id"), is_bots) else {
            return Ok(());
        };
        let (channel, id) = (ChannelId::from(channel.cast()), MessageId::from(id.cast()));
        let is_private = is_private(message);
        let mut tx = self.app.store.write().await?;
        let ticket = tx.tickets().by_channel(channel).await?;
        if is_private || ticket.is_some_and(|ticket| ticket.status == TicketStatus::Open) {
            parking::sign(&self.app, &mut tx, channel, id).await?;
        }
        self.app.commit(tx).await
    }
}

/// Whether something happened in direct messages.
fn is_private(event: &Value) -> bool {
    event.get("guild_id").is_none_or(Value::is_null)
}

fn snowflake(id: &Value) -> Option<Id<GenericMarker>> {
    id.as_str()?.parse().ok()
}
