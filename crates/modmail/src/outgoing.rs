//! What is to be done at Discord, on its way into the outbox.

use botkit::delivery::{Effect, Lane};
use storage::{
    discord::{ChannelId, UserId},
    modmail::{TicketId, Tx},
    outbox::{NewRow, OutboxId},
};
use time::OffsetDateTime;

use crate::purpose::Purpose;

/// The lane of a ticket's channel.
pub(crate) fn ticket_lane(ticket: TicketId) -> Lane {
    Lane::Named(format!("ticket:{ticket}"))
}

/// The lane of a member's direct messages.
pub(crate) fn member_lane(member: UserId) -> Lane {
    Lane::User(member)
}

/// The lane of a post's tags.
pub(crate) fn tag_lane(ticket: TicketId) -> Lane {
    Lane::Named(format!("tag:{ticket}"))
}

/// The lane of a channel's names: one that has to wait holds up no message.
pub(crate) fn name_lane(ticket: TicketId) -> Lane {
    Lane::Named(format!("name:{ticket}"))
}

/// The lane of a copy of a full category.
pub(crate) fn overflow_lane(category: ChannelId, number: i64) -> Lane {
    Lane::Named(format!("overflow:{category}:{number}"))
}

/// Puts an effect into the outbox.
pub(crate) async fn enqueue(
    tx: &mut Tx,
    lane: &Lane,
    channel: Option<ChannelId>,
    effect: &Effect,
    purpose: Option<&Purpose>,
    at: OffsetDateTime,
) -> Result<OutboxId, storage::Error> {
    let row = NewRow {
        lane: lane.to_string(),
        channel,
        effect: json(effect),
        purpose: purpose.map(json),
        at,
    };
    tx.outbox().enqueue(row).await
}

/// Our own plain types as JSON, which cannot fail for them.
pub(crate) fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| {
        tracing::error!("a value has no JSON form: {error}");
        "null".to_owned()
    })
}
