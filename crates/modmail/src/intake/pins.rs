//! The messages by which Discord says that the bot has pinned something.

use botkit::delivery::{Effect, Target};
use storage::{discord::UserId, modmail::TicketStatus};
use twilight_model::channel::{Message, message::MessageType};

use super::{Intake, receive::Received};
use crate::{
    inbox::{Kind, Lane, Source},
    outgoing::{enqueue, ticket_lane},
};

impl Intake {
    /// Whether Discord says with a message that the bot has pinned something.
    pub(super) fn is_own_pin(&self, message: &Message) -> bool {
        message.kind == MessageType::ChannelMessagePinned
            && self.app.me == UserId::from(message.author.id)
    }

    /// Has such a message deleted, if it stands in a ticket: it tells nobody anything.
    pub(super) async fn own_pin(&self, message: &Message) -> Received {
        let deleted = async {
            let app = &*self.app;
            let at = app.clock.now();
            let channel = message.channel_id.into();
            let mut tx = app.store.write().await?;
            let ticket = tx.tickets().by_channel(channel).await?;
            let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) else {
                return Ok(());
            };
            let source = Source::Message(message.id.into()).to_string();
            let (lane, kind) = (Lane::Channel(channel).to_string(), Kind::Staff.as_str());
            if tx.inbox().record_key(&source, &lane, kind, at).await? {
                let delete = Effect::Delete {
                    target: Target::Message(message.id.into()),
                };
                let lane = ticket_lane(ticket.id);
                enqueue(&mut tx, &lane, Some(channel), &delete, None, at).await?;
            }
            app.commit(tx).await
        };
        let deleted: Result<(), storage::Error> = deleted.await;
        if let Err(error) = deleted {
            tracing::warn!("a message about a pin stays: {error}");
        }
        Received::Known
    }
}
