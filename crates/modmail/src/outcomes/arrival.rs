//! Messages whose way has ended, and what those who wrote them are told.

use botkit::{
    args,
    delivery::{Body, Effect, Outcome, Target},
    rest::code::UNKNOWN_CHANNEL,
};
use storage::{
    discord::{ChannelId, MessageId, UserId},
    modmail::{Delivery, MessageKind, MessageRowId, Side, Tx},
    outbox::Row,
};
use time::OffsetDateTime;

use super::{OutcomeHandler, message_id};
use crate::{
    message_parts::Place,
    outgoing::{enqueue, member_lane, ticket_lane},
    purpose::{Purpose, Recipient},
    stored_message::StoredMessage,
    tickets::{
        greeting::greeting,
        mirror,
        relay::{NOT_RELAYED, RELAYED},
        together,
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
                    let greeting = greeting(&self.app, tx, (ticket, member), "opened").await?;
                    answers.push((greeting, Some(Purpose::Greeting { ticket })));
                }
                if let Some(answer) = self.out_of_hours(tx, told, at).await? {
                    answers.push((answer, None));
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
                    self.channel_gone(tx, ticket.id, reason, at).await?;
                }
                let locale = self.app.member_locale(tx, member).await?;
                let texts = match tx.messages().get(told.message).await? {
                    Some(message) => self.app.texts_of(tx, message.thread_id).await?,
                    None => self.app.texts.clone(),
                };
                let words = texts.say(&locale, "not-relayed", &args! {});
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

    /// What a member is told, once a ticket, while nobody is there.
    async fn out_of_hours(
        &self,
        tx: &mut Tx,
        told: &Told,
        at: OffsetDateTime,
    ) -> Result<Option<Body>, storage::Error> {
        let app = &self.app;
        let closed = app.hours.as_ref().filter(|hours| !hours.is_open(at));
        let (Some(hours), Some(message)) = (closed, tx.messages().get(told.message).await?) else {
            return Ok(None);
        };
        let opens = hours
            .opens(at)
            .map(|opens| opens.unix_timestamp().to_string());
        let locale = app.member_locale(tx, told.member.0).await?;
        let texts = app.texts_of(tx, message.thread_id).await?;
        let (key, values) = match &opens {
            Some(opens) => ("out-of-hours", args! { "moment" => opens.as_str() }),
            None => ("out-of-hours-for-long", args! {}),
        };
        let in_place = texts.replacement(&locale, key, &values);
        let words = match (in_place, &app.out_of_hours) {
            (Some(in_place), _) => in_place.text,
            (None, Some(own)) => with_opening(own, opens.as_deref()),
            (None, None) => texts.say(&locale, key, &values),
        };
        let tells = !words.trim().is_empty();
        let first = tells
            && tx
                .tickets()
                .told_out_of_hours(message.thread_id, at)
                .await?;
        Ok(first.then(|| Body::text(words)))
    }

    /// Records how a part that goes to one of several members ended.
    pub(super) async fn passed_on(
        &self,
        tx: &mut Tx,
        (message, to): (MessageRowId, UserId),
        part: i64,
        outcome: &Outcome,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let Some(stored) = tx.messages().get(message).await? else {
            return Ok(());
        };
        let whose = (message, Recipient::Other(to));
        if stored.kind != MessageKind::User {
            let staff = stored.user_id;
            let arrived = part_ended(tx, whose, part, outcome).await?;
            return self
                .answered(tx, (message, staff), (whose.1, arrived), outcome, at)
                .await;
        }
        // Whether the staff have it is another matter.
        let had_failed = has_failed(tx, message, whose.1).await?;
        part_ended(tx, whose, part, outcome).await?;
        match outcome {
            Outcome::Sent(_) => mirror::show_all(tx, message, Side::Inbox, at).await,
            Outcome::Failed { reason, .. } if !had_failed => {
                together::not_shown(&self.app, tx, &stored, (to, reason), at).await
            }
            Outcome::Failed { .. } => Ok(()),
        }
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
            to: Recipient::Staff,
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

/// The operator's words, with when somebody is there in place of `{opens}`.
fn with_opening(own: &str, opens: Option<&str>) -> String {
    let moment = opens.map(|opens| format!("<t:{opens}:f>"));
    own.replace("{opens}", moment.as_deref().unwrap_or("…"))
}

/// How the delivery of a whole message stands after one of its parts ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrived {
    /// It is all there, and was not before.
    Whole,
    /// It has failed just now.
    Never,
    /// It has failed for one more.
    NorThem,
    /// Nothing to tell.
    AsBefore,
}

/// Notes how the delivery of a part to one of those whom a message goes to ended.
pub(super) async fn part_ended(
    tx: &mut Tx,
    (message, to): (MessageRowId, Recipient),
    part: i64,
    outcome: &Outcome,
) -> Result<Arrived, storage::Error> {
    let had_failed = match outcome {
        Outcome::Sent(_) => false,
        Outcome::Failed { .. } => has_failed(tx, message, to).await?,
    };
    let before = tx
        .messages()
        .get(message)
        .await?
        .map(|message| message.delivery);
    let mut messages = tx.messages();
    match outcome {
        Outcome::Sent(id) => {
            if let Some(id) = message_id(*id) {
                match to.side() {
                    Ok(side) => messages.part_arrived(message, side, part, id).await?,
                    Err(member) => messages.copy_ended(message, member, part, Some(id)).await?,
                }
            }
        }
        Outcome::Failed { .. } => match to.side() {
            Ok(side) => messages.part_failed(message, side, part).await?,
            Err(member) => messages.copy_ended(message, member, part, None).await?,
        },
    }
    let now = match outcome {
        Outcome::Sent(_) => {
            messages
                .arrival(message, to.side().unwrap_or(Side::Dm))
                .await?
        }
        Outcome::Failed { .. } => Delivery::Failed,
    };
    Ok(match now {
        Delivery::Sent if before != Some(Delivery::Sent) => Arrived::Whole,
        Delivery::Failed if before != Some(Delivery::Failed) => Arrived::Never,
        Delivery::Failed if !had_failed && matches!(outcome, Outcome::Failed { .. }) => {
            Arrived::NorThem
        }
        _ => Arrived::AsBefore,
    })
}

/// Whether a part of a message has failed for one of those whom it goes to.
async fn has_failed(
    tx: &mut Tx,
    message: MessageRowId,
    to: Recipient,
) -> Result<bool, storage::Error> {
    let mut messages = tx.messages();
    Ok(match to.side() {
        Ok(side) => {
            let posts = messages.posts(message, side).await?;
            posts.iter().any(|post| post.state == Delivery::Failed)
        }
        Err(member) => {
            let copies = messages.copies(message).await?;
            let mut own = copies.iter().filter(|copy| copy.user_id == member);
            own.any(|copy| copy.state == Delivery::Failed)
        }
    })
}

/// Who does not have an answer, and why.
pub(super) struct NotReached {
    /// Why the one does not of whom this was learnt just now.
    pub(super) reason: String,
    /// The same of all who do not.
    pub(super) whole: String,
    /// Whether there is nobody who has it, or may yet.
    pub(super) by_nobody: bool,
}

/// Says who does not have an answer, now that one more does not. Where it goes to one
/// alone, nobody is named.
pub(super) async fn not_reached(
    tx: &mut Tx,
    message: MessageRowId,
    recipient: Recipient,
    reason: &str,
) -> Result<NotReached, storage::Error> {
    let mut messages = tx.messages();
    let copies = messages.copies(message).await?;
    let posts = messages.posts(message, Side::Dm).await?;
    let stored = messages.get(message).await?;
    let copied_to = copies.iter().map(|copy| Some(copy.user_id));
    let mut recipients: Vec<_> = copied_to.chain(posts.iter().map(|_| None)).collect();
    recipients.sort_unstable();
    recipients.dedup();
    let failed = |state: Delivery| state == Delivery::Failed;
    let by_nobody = recipients.iter().all(|recipient| match recipient {
        Some(member) => {
            let mut own = copies.iter().filter(|copy| copy.user_id == *member);
            own.any(|copy| failed(copy.state))
        }
        None => posts.iter().any(|post| failed(post.state)),
    });
    let stored = stored.filter(|_| recipients.len() > 1);
    let Some(stored) = stored else {
        return Ok(NotReached {
            reason: reason.to_owned(),
            whole: reason.to_owned(),
            by_nobody,
        });
    };
    let name = together::name_of(tx, &stored, recipient).await?;
    let reason = format!("{name}: {reason}");
    let before = stored.delivery_error.map(|before| format!("{before}; "));
    Ok(NotReached {
        whole: before.unwrap_or_default() + &reason,
        reason,
        by_nobody,
    })
}
