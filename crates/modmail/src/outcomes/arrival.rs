//! Messages whose way has ended, and what those who wrote them are told.

use botkit::{
    args,
    delivery::{Body, Effect, Outcome, Target},
    rest::code::UNKNOWN_CHANNEL,
};
use storage::{
    discord::{ChannelId, MessageId, UserId},
    modmail::{Delivery, MessageRowId, Side, Tx},
    outbox::Row,
};
use time::OffsetDateTime;

use super::{OutcomeHandler, message_id};
use crate::{
    message_parts::Place,
    outgoing::{enqueue, member_lane, ticket_lane},
    purpose::Purpose,
    stored_message::StoredMessage,
    tickets::{
        mirror,
        relay::{NOT_RELAYED, RELAYED},
    },
};

/// A member's message whose way has ended.
pub(super) struct Told {
    pub(super) message: MessageRowId,
    pub(super) member: (UserId, ChannelId, MessageId),
    pub(super) first: bool,
}

impl OutcomeHandler {
    /// Tells the member the truth about their message.
    pub(super) async fn relayed(
        &self,
        tx: &mut Tx,
        told: &Told,
        arrived: Arrived,
        (row, outcome): (&Row, &Outcome),
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let (member, channel, dm) = told.member;
        let lane = member_lane(member);
        let mut answers = Vec::new();
        let sign = match (arrived, outcome) {
            (Arrived::Whole, _) => {
                tx.messages().delivered(told.message).await?;
                mirror::show_all(tx, told.message, Side::Dm, at).await?;
                if told.first
                    && let Some(first) = tx.messages().get(told.message).await?
                {
                    let ticket = first.thread_id;
                    let greeting = self.greeting(tx, ticket, member).await?;
                    answers.push((greeting, Some(Purpose::Greeting { ticket })));
                }
                RELAYED
            }
            (Arrived::Never, Outcome::Failed { code, reason }) => {
                tracing::error!("a member's message did not reach the staff: {reason}");
                tx.messages().undelivered(told.message, reason).await?;
                if *code == Some(UNKNOWN_CHANNEL)
                    && let Some(message) = tx.messages().get(told.message).await?
                    && let Some(ticket) = tx.tickets().get(message.thread_id).await?
                    && (row.channel.is_none() || row.channel == ticket.channel_id)
                {
                    // Deleted while nobody looked: the next message opens another.
                    tx.tickets()
                        .close(ticket.id, None, Some(reason), at)
                        .await?;
                }
                let locale = self.app.member_locale(tx, member).await?;
                let words = self.app.texts.say(&locale, "not-relayed", &args! {});
                let answer = Body {
                    reply_to: Some(dm),
                    ..Body::text(words)
                };
                answers.push((answer, None));
                NOT_RELAYED
            }
            _ => return Ok(()),
        };
        let deleted = tx.messages().get(told.message).await?;
        // What is gone carries no sign.
        if deleted.is_none_or(|message| message.deleted_at.is_none()) {
            let react = Effect::React {
                target: Target::Message(dm),
                emoji: sign.to_owned(),
            };
            enqueue(tx, &lane, Some(channel), &react, None, at).await?;
        }
        for (message, purpose) in answers {
            let post = Effect::Post { message };
            enqueue(tx, &lane, Some(channel), &post, purpose.as_ref(), at).await?;
        }
        Ok(())
    }

    /// Shows on the staff's copy of an answer how its delivery went.
    pub(super) async fn mark_copy(
        &self,
        tx: &mut Tx,
        message: MessageRowId,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let Some(stored) = StoredMessage::of(tx, message).await? else {
            return Ok(());
        };
        let Some(ticket) = tx.tickets().get(stored.message.thread_id).await? else {
            return Ok(());
        };
        let locale = self.app.ticket_locale(tx).await?;
        let options = self.app.render_options(&locale);
        let copy = Place {
            message,
            side: Side::Inbox,
            lane: &ticket_lane(ticket.id),
            channel: ticket.channel_id,
        };
        let before = stored.pending().for_staff(&options);
        let purpose = |part| Purpose::ReplyCopy { message, part };
        copy.update(tx, &before, stored.for_staff(&options), purpose, at)
            .await
    }

    /// An edit notifies nobody, so a failure is said aloud as well.
    pub(super) async fn warn_staff(
        &self,
        tx: &mut Tx,
        message: MessageRowId,
        staff: UserId,
        reason: &str,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let Some(stored) = tx.messages().get(message).await? else {
            return Ok(());
        };
        let Some(ticket) = tx.tickets().get(stored.thread_id).await? else {
            return Ok(());
        };
        let number = stored.message_number.unwrap_or_default().to_string();
        let values = args! { "number" => number, "reason" => reason, "staff" => staff.to_string() };
        let locale = self.app.ticket_locale(tx).await?;
        let words = self.app.texts.say(&locale, "reply-failed", &values);
        let post = Effect::Post {
            message: Body {
                ping_users: vec![staff],
                ..Body::text(words)
            },
        };
        let lane = ticket_lane(ticket.id);
        enqueue(tx, &lane, ticket.channel_id, &post, None, at).await?;
        Ok(())
    }
}

/// How the delivery of a whole message stands after one of its parts ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrived {
    /// It is all there, and was not before.
    Whole,
    /// It has failed just now.
    Never,
    /// Nothing to tell.
    AsBefore,
}

pub(super) async fn part_ended(
    tx: &mut Tx,
    message: MessageRowId,
    side: Side,
    part: i64,
    outcome: &Outcome,
) -> Result<Arrived, storage::Error> {
    let before = tx
        .messages()
        .get(message)
        .await?
        .map(|message| message.delivery);
    let mut messages = tx.messages();
    match outcome {
        Outcome::Sent(id) => {
            if let Some(id) = message_id(*id) {
                messages.part_arrived(message, side, part, id).await?;
            }
        }
        Outcome::Failed { .. } => messages.part_failed(message, side, part).await?,
    }
    let now = match outcome {
        Outcome::Sent(_) => messages.arrival(message, side).await?,
        Outcome::Failed { .. } => Delivery::Failed,
    };
    Ok(match now {
        Delivery::Sent if before != Some(Delivery::Sent) => Arrived::Whole,
        Delivery::Failed if before != Some(Delivery::Failed) => Arrived::Never,
        _ => Arrived::AsBefore,
    })
}
