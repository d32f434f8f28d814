//! Finding the answer that somebody wants to change.

use botkit::{
    args,
    command::{Ctx, Failure, Level, Target},
};
use storage::modmail::{Message, MessageKind, Side, Ticket, Tx};

use crate::{App, message_parts};

/// No ticket has more answers than this. Discord takes no whole number above
/// 2⁵³.
pub(super) const HIGHEST_NUMBER: i64 = 1_000_000_000;

/// The answer that a call is about: what its menu was opened on, what the call
/// is written in answer to, or what bears `number`. The caller may change it.
pub(super) async fn which(
    tx: &mut Tx,
    ctx: &Ctx<'_, App>,
    ticket: &Ticket,
    number: Option<i64>,
) -> Result<Message, Failure> {
    let pointed = match &ctx.origin.target {
        Some(Target::Message(message)) => Some(message.id),
        _ => ctx.origin.replied_to,
    };
    let found = match (pointed, number) {
        (Some(pointed), _) => message_parts::of_discord(tx, Side::Inbox, pointed.into())
            .await?
            .filter(|message_part| {
                message_part.kind == MessageKind::Staff && message_part.thread_id == ticket.id
            })
            .ok_or_else(|| ctx.refuse("no-reply", &args! {}))?,
        (None, Some(number)) => tx
            .messages()
            .by_number(ticket.id, number)
            .await?
            .ok_or_else(|| {
                ctx.refuse("no-such-reply", &args! { "number" => number.to_string() })
            })?,
        (None, None) => return Err(ctx.refuse("which-reply", &args! {})),
    };
    let numbered = args! { "number" => shown_number(&found) };
    if found.deleted_at.is_some() {
        return Err(ctx.refuse("reply-is-deleted", &numbered));
    }
    if found.user_id != ctx.origin.user.id.into() && ctx.level < Level::Moderator {
        return Err(ctx.refuse("not-your-reply", &numbered));
    }
    Ok(found)
}

/// The number under the copy of an answer.
pub(super) fn shown_number(answer: &Message) -> String {
    answer.message_number.unwrap_or_default().to_string()
}
