//! What follows when an effect has happened or never will.

use botkit::{
    args,
    delivery::{Body, Effect, Outcome, Outcomes, Target},
    rest::code::UNKNOWN_CHANNEL,
    text::Texts,
};
use storage::{
    discord::{ChannelId, MessageId},
    modmail::{Message, MessageRowId, Schema, Tx},
    outbox::Row,
};
use time::OffsetDateTime;
use twilight_model::id::Id;

use crate::{
    app::{STAFF_LOCALE, enqueue, member_lane, ticket_lane},
    attachments::{self, Copied},
    purpose::Purpose,
    render::{Delivered, staff_copy},
};

/// The sign under a member's message that staff have it.
const RELAYED: &str = "✅";

/// The sign under a member's message that staff will never have it.
const NOT_RELAYED: &str = "❌";

/// Writes outcomes into tickets.
#[derive(Debug)]
pub struct Ledger {
    texts: Texts,
}

impl Ledger {
    /// A ledger that speaks with these texts.
    #[must_use]
    pub fn new(texts: Texts) -> Self {
        Self { texts }
    }
}

impl Outcomes for Ledger {
    type Schema = Schema;

    async fn settled(
        &self,
        tx: &mut Tx,
        row: &Row,
        outcome: &Outcome,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let Some(purpose) = row.purpose.as_deref() else {
            return Ok(());
        };
        let purpose = match serde_json::from_str(purpose) {
            Ok(purpose) => purpose,
            Err(error) => {
                tracing::error!(outbox.id = %row.id, "a purpose is not understood: {error}");
                return Ok(());
            }
        };
        match (purpose, outcome) {
            (Purpose::Channel { thread }, Outcome::Sent(Some(id))) => {
                if let Some(channel) = Id::new_checked(*id) {
                    let channel = ChannelId::from(channel);
                    tx.threads().bind_channel(thread, channel).await?;
                    tracing::info!(thread.id = %thread, channel.id = %channel, "ticket {thread} has its channel");
                }
                Ok(())
            }
            (
                Purpose::Relay {
                    message,
                    member,
                    dm_channel,
                    dm_message,
                    first,
                },
                outcome,
            ) => {
                let told = Told {
                    message,
                    member: (member, dm_channel, dm_message),
                    first,
                };
                self.relayed(tx, &told, outcome, at).await
            }
            (
                Purpose::Reply {
                    message,
                    copy,
                    staff,
                },
                outcome,
            ) => {
                let delivered = match outcome {
                    Outcome::Sent(id) => {
                        if let Some(id) = message_id(*id) {
                            tx.messages().bind_dm(message, id).await?;
                        }
                        tx.messages().delivered(message).await?;
                        Delivered::Yes
                    }
                    Outcome::Failed { reason, .. } => {
                        tx.messages().undelivered(message, reason).await?;
                        Delivered::No(reason.clone())
                    }
                };
                self.mark_copy(tx, message, copy.into(), &delivered, at)
                    .await?;
                if let Delivered::No(reason) = &delivered {
                    self.warn_staff(tx, message, staff, reason, at).await?;
                }
                Ok(())
            }
            (Purpose::ReplyCopy { message }, Outcome::Sent(id)) => {
                if let Some(id) = message_id(*id) {
                    tx.messages().bind_inbox(message, id).await?;
                }
                Ok(())
            }
            (Purpose::Channel { thread }, Outcome::Failed { reason, .. }) => {
                // Closed, so that the member's next message tries anew; what
                // waits for the channel fails behind this and is told.
                tracing::error!(thread.id = %thread, "ticket {thread} has no channel: {reason}");
                let why = format!("its channel could not be made: {reason}");
                tx.threads().close(thread, None, Some(&why), at).await?;
                Ok(())
            }
            (Purpose::End { thread }, Outcome::Failed { reason, .. }) => {
                let said = args! { "reason" => reason.as_str() };
                let words = self.texts.say(STAFF_LOCALE, "channel-stays", &said);
                let post = Effect::Post {
                    message: Body::text(words),
                };
                enqueue(tx, &ticket_lane(thread), row.channel, &post, None, at).await?;
                Ok(())
            }
            (
                Purpose::Channel { .. }
                | Purpose::Card
                | Purpose::ReplyCopy { .. }
                | Purpose::End { .. },
                _,
            ) => Ok(()),
        }
    }
}

/// A member's message whose way has ended.
struct Told {
    message: MessageRowId,
    member: (storage::discord::UserId, ChannelId, MessageId),
    first: bool,
}

impl Ledger {
    /// Tells the member the truth about their message.
    async fn relayed(
        &self,
        tx: &mut Tx,
        told: &Told,
        outcome: &Outcome,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let (member, channel, dm) = told.member;
        let lane = member_lane(member);
        let mut answers = Vec::new();
        let sign = match outcome {
            Outcome::Sent(id) => {
                if let Some(id) = message_id(*id) {
                    tx.messages().bind_inbox(told.message, id).await?;
                }
                tx.messages().delivered(told.message).await?;
                if told.first {
                    answers.push(Body::text(self.texts.say(
                        STAFF_LOCALE,
                        "opened",
                        &args! {},
                    )));
                }
                RELAYED
            }
            Outcome::Failed { code, reason } => {
                tracing::error!("a member's message did not reach the staff: {reason}");
                tx.messages().undelivered(told.message, reason).await?;
                if *code == Some(UNKNOWN_CHANNEL)
                    && let Some(message) = tx.messages().get(told.message).await?
                {
                    // Deleted while nobody looked: the next message opens another.
                    tx.threads()
                        .close(message.thread_id, None, Some(reason), at)
                        .await?;
                }
                let words = self.texts.say(STAFF_LOCALE, "not-relayed", &args! {});
                answers.push(Body {
                    reply_to: Some(dm),
                    ..Body::text(words)
                });
                NOT_RELAYED
            }
        };
        let react = Effect::React {
            target: Target::Message(dm),
            emoji: sign.to_owned(),
        };
        enqueue(tx, &lane, Some(channel), &react, None, at).await?;
        for message in answers {
            let post = Effect::Post { message };
            enqueue(tx, &lane, Some(channel), &post, None, at).await?;
        }
        Ok(())
    }

    /// Shows on the staff's copy of an answer how its delivery went.
    async fn mark_copy(
        &self,
        tx: &mut Tx,
        message: MessageRowId,
        target: Target,
        delivered: &Delivered,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let Some(kept) = tx.messages().get(message).await? else {
            return Ok(());
        };
        let Some(thread) = tx.threads().get(kept.thread_id).await? else {
            return Ok(());
        };
        let files = attachments::kept(tx, message).await?;
        let shown = Body {
            // The files stay where they are; an edit need not name them.
            files: Vec::new(),
            ..self.copy(&kept, &files, delivered)
        };
        let edit = Effect::Edit {
            target,
            message: shown,
        };
        let lane = ticket_lane(thread.id);
        enqueue(tx, &lane, thread.channel_id, &edit, None, at).await?;
        Ok(())
    }

    fn copy(&self, kept: &Message, files: &[Copied], delivered: &Delivered) -> Body {
        staff_copy(
            &self.texts,
            STAFF_LOCALE,
            &kept.user_name,
            kept.message_number.unwrap_or_default(),
            &kept.content,
            files,
            delivered,
            kept.created_at,
        )
    }

    /// An edit notifies nobody, so a failure is said aloud as well.
    async fn warn_staff(
        &self,
        tx: &mut Tx,
        message: MessageRowId,
        staff: storage::discord::UserId,
        reason: &str,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let Some(kept) = tx.messages().get(message).await? else {
            return Ok(());
        };
        let Some(thread) = tx.threads().get(kept.thread_id).await? else {
            return Ok(());
        };
        let number = kept.message_number.unwrap_or_default().to_string();
        let values = args! { "number" => number, "reason" => reason, "staff" => staff.to_string() };
        let words = self.texts.say(STAFF_LOCALE, "reply-failed", &values);
        let post = Effect::Post {
            message: Body {
                ping_users: vec![staff],
                ..Body::text(words)
            },
        };
        let lane = ticket_lane(thread.id);
        enqueue(tx, &lane, thread.channel_id, &post, None, at).await?;
        Ok(())
    }
}

fn message_id(id: Option<u64>) -> Option<MessageId> {
    id.and_then(Id::new_checked).map(MessageId::from)
}
