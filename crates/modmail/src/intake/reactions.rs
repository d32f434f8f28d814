//! Reactions and typing: shown on the other side while they last.

use std::{
    collections::HashMap,
    ops::ControlFlow,
    sync::{Arc, Mutex, PoisonError},
};

use botkit::gateway::EventGuard;
use storage::{
    discord::{ChannelId, MessageId, UserId},
    modmail::{MessageKind, Side, TicketStatus},
};
use time::{Duration, OffsetDateTime};
use twilight_http::{request::Request, routing::Route};
use twilight_model::{
    channel::message::EmojiReactionType,
    gateway::{GatewayReaction, payload::incoming::TypingStart},
};

use super::Intake;
use crate::{
    inbox::Lane,
    message_parts,
    tickets::{
        holding, mirror,
        relay::{NOT_RELAYED, RELAYED},
        status::is_known_to_member,
    },
};

/// How long to wait before a reaction is tried again that the database refused.
const AGAIN: Duration = Duration::seconds(2);

/// Discord shows that somebody types for ten seconds.
const TYPING_LASTS: Duration = Duration::seconds(8);

/// Where the bot has typed lately.
#[derive(Debug, Default)]
pub(super) struct Typed(Mutex<HashMap<ChannelId, OffsetDateTime>>);

impl Typed {
    /// Whether it is time to type there again.
    fn again(&self, channel: ChannelId, at: OffsetDateTime) -> bool {
        let mut typed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        typed.retain(|_, since| at - *since < TYPING_LASTS);
        if typed.contains_key(&channel) {
            return false;
        }
        typed.insert(channel, at);
        true
    }
}

/// A reaction that came or went.
struct Reaction {
    side: Side,
    message: MessageId,
    user: UserId,
    emoji: String,
    added: bool,
}

impl Intake {
    /// Takes in that somebody reacted, or took that back.
    pub(super) fn reaction(
        self: &Arc<Self>,
        given: &GatewayReaction,
        added: bool,
        guard: EventGuard,
    ) {
        let is_bot = given.member.as_ref().is_some_and(|member| member.user.bot);
        if is_bot || UserId::from(given.user_id) == self.app.me {
            return guard.done();
        }
        let (side, lane) = match given.guild_id {
            None => (Side::Dm, Lane::Member(given.user_id.into())),
            Some(_) => (Side::Inbox, Lane::Channel(given.channel_id.into())),
        };
        let reaction = Reaction {
            side,
            message: given.message_id.into(),
            user: given.user_id.into(),
            emoji: spelled(&given.emoji),
            added,
        };
        let this = Arc::clone(self);
        self.app.receiving.run_unless_closed(lane, async move {
            if !this.has_caught_up(lane).await {
                return ControlFlow::Break(());
            }
            // The message may be received and not decided about.
            Arc::clone(&this.app)
                .deciding
                .run_unless_closed(lane, async move {
                    while let Err(error) = this.now().mirror(&reaction).await {
                        tracing::error!("a reaction is not passed on yet: {error}");
                        if !this.app.stop.sleep(&this.app.clock, AGAIN).await {
                            return ControlFlow::Break(());
                        }
                    }
                    guard.done();
                    ControlFlow::Continue(())
                });
            ControlFlow::Continue(())
        });
    }

    /// Shows a reaction on the other side, or no longer.
    async fn mirror(&self, reaction: &Reaction) -> Result<(), storage::Error> {
        let app = &*self.app;
        let at = app.clock.now();
        let Reaction {
            side, user, emoji, ..
        } = reaction;
        // Discord, which may be asked, is not asked while the database is held.
        if *side == Side::Dm && holding::is_known_refused(app, *user, at).await? {
            return Ok(());
        }
        let mut tx = app.store.write().await?;
        let row = match side {
            Side::Dm => message_parts::seen_by_member(&mut tx, reaction.message).await?,
            Side::Inbox => message_parts::of_discord(&mut tx, *side, reaction.message).await?,
        };
        let Some(row) = row else {
            return Ok(());
        };
        let relayed = row.kind == MessageKind::User;
        if !relayed && row.kind != MessageKind::Staff {
            return Ok(());
        }
        // Under a member's message these are the bot's own signs.
        let is_sign = [RELAYED, NOT_RELAYED].contains(&emoji.as_str());
        if *side == Side::Inbox && relayed && is_sign {
            return Ok(());
        }
        let changed = if reaction.added {
            tx.messages().reacted(row.id, *side, emoji, *user).await?
        } else {
            tx.messages().unreacted(row.id, *side, emoji, *user).await?
        };
        if changed {
            let shown = (emoji.clone(), reaction.added);
            mirror::show(&mut tx, &row, *side, shown, at).await?;
        }
        app.commit(tx).await
    }

    /// Passes on that somebody types. Later that is worth nothing, so it does
    /// not go through the outbox.
    pub(super) fn typing(self: &Arc<Self>, typing: &TypingStart, is_replayed: bool) {
        let is_bot = typing.member.as_ref().is_some_and(|member| member.user.bot);
        if is_bot || UserId::from(typing.user_id) == self.app.me || is_replayed {
            return;
        }
        let (user, channel) = (typing.user_id.into(), typing.channel_id.into());
        let in_private = typing.guild_id.is_none();
        let this = Arc::clone(self);
        self.app.stop.tasks.spawn(async move {
            match this.counterpart(in_private, user, channel).await {
                Ok(channels) => {
                    for channel in channels {
                        this.type_in(channel).await;
                    }
                }
                Err(error) => tracing::debug!("typing is not passed on: {error}"),
            }
        });
    }

    /// Types in a channel, unless that was done just now.
    async fn type_in(&self, channel: ChannelId) {
        if !self.typed.again(channel, self.app.clock.now()) {
            return;
        }
        let channel_id = channel.get().get();
        let typing = Request::from_route(&Route::CreateTypingTrigger { channel_id });
        if let Err(error) = self.app.rest.call(typing).await {
            tracing::debug!("typing is not passed on: {error}");
        }
    }

    /// Where others read what somebody writes in a channel.
    async fn counterpart(
        &self,
        in_private: bool,
        user: UserId,
        channel: ChannelId,
    ) -> Result<Vec<ChannelId>, storage::Error> {
        let mut tx = self.app.store.read().await?;
        if in_private {
            let ticket = tx.tickets().open_of(user).await?;
            let Some(channel) = ticket.and_then(|ticket| ticket.channel_id) else {
                return Ok(Vec::new());
            };
            drop(tx);
            let at = self.app.clock.now();
            let refused = holding::is_known_refused(&self.app, user, at).await?;
            return Ok(if refused { Vec::new() } else { vec![channel] });
        }
        let ticket = tx.tickets().by_channel(channel).await?;
        let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) else {
            return Ok(Vec::new());
        };
        let others = tx.thread_members().of_ticket(ticket.id).await?;
        let mut members: Vec<UserId> = others.iter().map(|member| member.user_id).collect();
        if is_known_to_member(&mut tx, &ticket).await? {
            members.push(ticket.user_id);
        }
        let mut channels = Vec::new();
        for member in members {
            let dm = tx.dm_channels().of_user(member).await?;
            channels.extend(dm.map(|dm| dm.channel_id));
        }
        Ok(channels)
    }
}

/// An emoji as the outbox spells it: a character, or `name:id`.
fn spelled(emoji: &EmojiReactionType) -> String {
    match emoji {
        EmojiReactionType::Custom { id, name, .. } => {
            format!("{}:{id}", name.as_deref().unwrap_or("_"))
        }
        EmojiReactionType::Unicode { name } => name.clone(),
    }
}
