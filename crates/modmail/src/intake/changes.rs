//! Messages that are edited or deleted, by members and by staff.

use std::sync::Arc;

use botkit::gateway::EventGuard;
use storage::{
    discord::{ChannelId, MessageId, UserId},
    modmail::Side,
};
use twilight_model::{
    channel::Message,
    id::{Id, marker::ChannelMarker},
};

use super::{Intake, receive::Received};
use crate::{
    inbox::{Deleted, Edited, Lane, Source},
    tickets::panels,
};

impl Intake {
    /// Takes an edit in.
    pub(super) fn edited(self: &Arc<Self>, message: &Message, guard: EventGuard) {
        let side = side(message.guild_id.is_none());
        let Some(mut edited) = Edited::of(message, side) else {
            return guard.done();
        };
        if side == Side::Inbox && self.is_mended(message) {
            edited.call = Some(Box::new(message.clone()));
        }
        let lane = match side {
            Side::Dm => Lane::Member(message.author.id.into()),
            Side::Inbox => Lane::Channel(edited.channel),
        };
        self.in_order(lane, None, guard, move |intake, told| {
            let edited = edited.clone();
            async move {
                if side == Side::Inbox && !intake.may_be_ticket_channel(edited.channel, true).await
                {
                    return Received::Known;
                }
                intake.receive(edited.source(), lane, &edited, told).await
            }
        });
    }

    /// Takes deletions in. Discord does not say whose messages those were.
    pub(super) fn deleted(
        self: &Arc<Self>,
        in_private: bool,
        channel: Id<ChannelMarker>,
        messages: impl IntoIterator<Item = MessageId>,
        guard: EventGuard,
    ) {
        let deleted = Deleted {
            side: side(in_private),
            channel: channel.into(),
            messages: messages.into_iter().collect(),
        };
        let Some(first) = deleted.messages.first() else {
            return guard.done();
        };
        let source = Source::Deletion(*first);
        let known = self.owners.get(deleted.channel);
        let lane = match (deleted.side, known) {
            (Side::Dm, Some(member)) => Lane::Member(member),
            _ => Lane::Channel(deleted.channel),
        };
        self.in_order(lane, None, guard, move |intake, told| {
            let (deleted, source) = (deleted.clone(), source.clone());
            async move {
                let lane = match (deleted.side, known) {
                    (Side::Inbox, _) => {
                        intake
                            .panels_deleted(deleted.channel, Some(&deleted.messages))
                            .await;
                        if !intake.may_be_ticket_channel(deleted.channel, true).await {
                            return Received::Known;
                        }
                        lane
                    }
                    (Side::Dm, Some(_)) => lane,
                    // Nothing was written there since the start, so there is no
                    // message that this could overtake but those that were missed.
                    (Side::Dm, None) => {
                        let lane = intake.owner_of(deleted.channel).await;
                        if !intake.has_caught_up(lane).await {
                            return Received::GivenUp;
                        }
                        lane
                    }
                };
                intake.receive(source, lane, &deleted, told).await
            }
        });
    }

    /// Forgets messages that opened tickets and are deleted, or their channel is.
    pub(super) async fn panels_deleted(&self, channel: ChannelId, messages: Option<&[MessageId]>) {
        if let Err(error) = panels::deleted(&self.app, channel, messages).await {
            // It is found to be gone when it is to change.
            tracing::error!("cannot forget a message that was deleted: {error}");
        }
    }

    /// The lane of the member whose direct messages a channel holds.
    async fn owner_of(&self, channel: ChannelId) -> Lane {
        let owner = async {
            let mut tx = self.app.store.read().await?;
            tx.dm_channels().owner_of(channel).await
        };
        let owner: Result<_, storage::Error> = owner.await;
        match owner {
            Ok(Some(member)) => Lane::Member(member),
            Ok(None) => Lane::Channel(channel),
            Err(error) => {
                tracing::error!("cannot tell whose messages were deleted: {error}");
                Lane::Channel(channel)
            }
        }
    }
}

/// Whose direct messages a channel holds, as far as something was written there
/// since the start.
#[derive(Debug, Default)]
pub(super) struct Owners(std::sync::Mutex<std::collections::HashMap<ChannelId, UserId>>);

impl Owners {
    pub(super) fn record(&self, channel: ChannelId, member: UserId) {
        let mut owners = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        owners.insert(channel, member);
    }

    fn get(&self, channel: ChannelId) -> Option<UserId> {
        let owners = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        owners.get(&channel).copied()
    }
}

const fn side(in_private: bool) -> Side {
    if in_private { Side::Dm } else { Side::Inbox }
}
