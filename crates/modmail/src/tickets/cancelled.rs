//! What a ticket takes along when it closes: its reminders and its scheduled replies.

use std::collections::BTreeMap;

use botkit::{
    args,
    delivery::{Body, Effect, Lane},
    text::Texts,
};
use storage::{
    discord::UserId,
    modmail::{Ticket, TicketId, Tx},
};
use time::OffsetDateTime;

use super::pings::AT_ONCE;
use crate::{
    App,
    name::inert,
    outgoing::{enqueue, member_lane, ticket_lane},
};

/// How much of a text is quoted, in characters.
const LONGEST_QUOTE: usize = 80;

/// How many things are listed, and how many characters of a message they may take;
/// beyond, they are counted.
const MOST_LISTED: usize = 12;
const LONGEST_LIST: usize = 1_800;

/// Something that was cancelled.
struct Cancelled {
    key: &'static str,
    owner: UserId,
    due: OffsetDateTime,
    text: String,
}

/// Cancels what was still to come of a ticket that closes, within the caller's
/// transaction, and tells those who wanted it: in its channel if that is kept, else
/// where the staff are told such things, else each in private.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn with_ticket(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    is_kept: bool,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let cancelled = cancel(tx, ticket).await?;
    if cancelled.is_empty() {
        return Ok(());
    }
    let number = tx.tickets().number(ticket.id).await?;
    let shared = match (ticket.channel_id, app.tickets.alerts_channel) {
        (Some(channel), _) if is_kept => Some((ticket_lane(ticket.id), channel)),
        (_, Some(channel)) => Some((Lane::Channel(channel), channel)),
        _ => None,
    };
    if let Some((lane, channel)) = shared {
        let locale = app.ticket_locale(tx).await?;
        let message = told(&app.texts, &locale, (number, &ticket.user_name), &cancelled);
        enqueue(
            tx,
            &lane,
            Some(channel),
            &Effect::Post { message },
            None,
            at,
        )
        .await?;
        return Ok(());
    }
    let mut by_owner: BTreeMap<UserId, Vec<Cancelled>> = BTreeMap::new();
    for one in cancelled {
        by_owner.entry(one.owner).or_default().push(one);
    }
    for (owner, theirs) in by_owner {
        let locale = app.member_locale(tx, owner).await?;
        let message = told(&app.texts, &locale, (number, &ticket.user_name), &theirs);
        let channel = tx.dm_channels().of_user(owner).await?;
        let channel = channel.map(|direct| direct.channel_id);
        let post = Effect::Post { message };
        enqueue(tx, &member_lane(owner), channel, &post, None, at).await?;
    }
    Ok(())
}

/// Whether something is still to come of a ticket that was due by a moment.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn any_due(
    tx: &mut Tx,
    ticket: TicketId,
    by: OffsetDateTime,
) -> Result<bool, storage::Error> {
    Ok(tx.scheduled_replies().any_due(ticket, by).await?
        || tx.reminders().any_due(ticket, by).await?)
}

/// Takes everything off the lists that was still to come of a ticket.
async fn cancel(tx: &mut Tx, ticket: &Ticket) -> Result<Vec<Cancelled>, storage::Error> {
    let reminders = tx.reminders().cancel(ticket.id).await?;
    let reminders = reminders.into_iter().map(|reminder| Cancelled {
        key: "cancelled-reminder",
        owner: reminder.user_id,
        due: reminder.trigger_time,
        text: reminder.content,
    });
    let replies = tx.scheduled_replies().cancel(ticket.id).await?;
    let replies = replies.into_iter().map(|reply| Cancelled {
        key: "cancelled-reply",
        owner: reply.user_id,
        due: reply.due_at,
        text: reply.content,
    });
    let mut cancelled: Vec<_> = reminders.chain(replies).collect();
    cancelled.sort_by_key(|one| one.due);
    Ok(cancelled)
}

/// What those are told who wanted what was cancelled.
fn told(texts: &Texts, locale: &str, (number, name): (i64, &str), cancelled: &[Cancelled]) -> Body {
    let head = args! { "ticket" => number.to_string(), "name" => inert(name) };
    let mut words = texts.say(locale, "cancelled-with-ticket", &head);
    let mut listed = 0;
    for one in cancelled.iter().take(MOST_LISTED) {
        let values = args! {
            "staff" => one.owner.to_string(),
            "moment" => one.due.unix_timestamp().to_string(),
            "text" => quoted(&one.text, LONGEST_QUOTE),
        };
        let line = texts.say(locale, one.key, &values);
        if words.chars().count() + line.chars().count() >= LONGEST_LIST {
            break;
        }
        words.extend(["\n", &line]);
        listed += 1;
    }
    let more = cancelled.len().saturating_sub(listed);
    if more > 0 {
        let more = args! { "count" => more };
        words.extend(["\n", &texts.say(locale, "cancelled-more", &more)]);
    }
    let mut owners: Vec<_> = cancelled.iter().map(|one| one.owner).collect();
    owners.sort_unstable();
    owners.dedup();
    owners.truncate(AT_ONCE);
    Body {
        ping_users: owners,
        ..Body::text(words)
    }
}

/// The beginning of a text on one line, in which Markdown means nothing.
pub(crate) fn quoted(text: &str, longest: usize) -> String {
    let mut letters = text.trim().chars();
    let mut quoted: String = letters.by_ref().take(longest).collect();
    if letters.next().is_some() {
        quoted.push('…');
    }
    inert(&quoted)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;
    use twilight_model::id::Id;

    use super::*;
    use crate::texts::texts;

    #[test]
    fn what_was_cancelled_fits_into_a_message_and_counts_all() -> anyhow::Result<()> {
        let texts = texts()?;
        for count in [1, 8, 12, 200] {
            let cancelled: Vec<_> = (0..count)
                .map(|_| Cancelled {
                    key: "cancelled-reminder",
                    owner: Id::new(u64::MAX).into(),
                    due: datetime!(2026-03-01 12:00 UTC),
                    text: "*".repeat(800),
                })
                .collect();

            for locale in ["en", "fr"] {
                let message = told(&texts, locale, (i64::MAX, &"*".repeat(100)), &cancelled);

                let content = message.content;
                assert!(content.chars().count() <= 2_000, "{content}");
                let listed = content.matches("<t:").count();
                let counted = content.contains(&format!(" {} ", count - listed));
                assert!(listed > 0 && (listed == count || counted), "{content}");
            }
        }
        Ok(())
    }
}
