//! Tickets whose channel cannot be made for now: nothing is lost, and everybody
//! is told once.

use botkit::{
    args,
    delivery::{Body, Effect, Lane, Outcome, Refused},
    text::Texts,
};
use serde_json::{Value, json};
use storage::{
    discord::ChannelId,
    modmail::{MessageRowId, Obstacle, Thread, ThreadId, ThreadStatus, Tx},
    outbox::Row,
};
use time::{Duration, OffsetDateTime};
use twilight_model::id::{Id, marker::ChannelMarker};

use crate::{
    app::{STAFF_LOCALE, enqueue, member_lane, ticket_lane},
    config::Tickets,
    decide::obstacle::{Refusal, pause, read},
    purpose::Purpose,
};

/// How long a copy of a category may take before it is looked for.
const COPYING: Duration = Duration::milliseconds(500);

/// What is needed to tell people.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Voice<'a> {
    /// What the bot says.
    pub(crate) texts: &'a Texts,
    /// Where tickets go.
    pub(crate) tickets: &'a Tickets,
}

/// What to do about a channel that Discord would not make.
pub(crate) async fn refused(
    voice: Voice<'_>,
    tx: &mut Tx,
    row: &Row,
    thread: ThreadId,
    (code, reason): (u64, &str),
    at: OffsetDateTime,
) -> Result<Refused, storage::Error> {
    let thread = tx.threads().get(thread).await?;
    let Some(thread) = thread.filter(|it| it.status == ThreadStatus::Open) else {
        return Ok(Refused::GiveUp);
    };
    match read(code, reason) {
        Refusal::Final => Ok(Refused::GiveUp),
        Refusal::CategoryFull => overflow(tx, row, at).await,
        Refusal::Obstacle(obstacle) => {
            if obstacle == Obstacle::Missing
                && let Some(elsewhere) = elsewhere(voice, tx, row, thread.id).await?
            {
                return Ok(elsewhere);
            }
            hinder(voice, tx, &thread, obstacle, reason, at).await?;
            Ok(Refused::Later(pause(row.created_at, at)))
        }
    }
}

/// Notes that nothing is in the way of a ticket any more.
pub(crate) async fn placed(tx: &mut Tx, thread: ThreadId) -> Result<(), storage::Error> {
    if tx.places().clear(thread).await? {
        tracing::info!(thread.id = %thread, "ticket {thread} has found its place");
    }
    Ok(())
}

/// Notes that a ticket's channel has taken a message of the member that it
/// [did not take](not_taken) before.
pub(crate) async fn taken(
    tx: &mut Tx,
    message: MessageRowId,
    outcome: &Outcome,
) -> Result<(), storage::Error> {
    if let Outcome::Sent(_) = outcome
        && let Some(message) = tx.messages().get(message).await?
    {
        placed(tx, message.thread_id).await?;
    }
    Ok(())
}

/// What to do about a member's message that a ticket's channel does not take.
/// Where only a permission is missing, it waits until that is back, and what
/// comes behind it with it.
pub(crate) async fn not_taken(
    voice: Voice<'_>,
    tx: &mut Tx,
    row: &Row,
    message: MessageRowId,
    (code, reason): (u64, &str),
    at: OffsetDateTime,
) -> Result<Refused, storage::Error> {
    let forbidden = Obstacle::Forbidden;
    if read(code, reason) != Refusal::Obstacle(forbidden) {
        return Ok(Refused::GiveUp);
    }
    let Some(message) = tx.messages().get(message).await? else {
        return Ok(Refused::GiveUp);
    };
    let thread = tx.threads().get(message.thread_id).await?;
    let Some(thread) = thread.filter(|it| it.status == ThreadStatus::Open) else {
        return Ok(Refused::GiveUp);
    };
    let (first, _) = tx.places().hinder(thread.id, forbidden, at).await?;
    if first {
        console(voice, tx, &thread, at).await?;
        let channel = row.channel.or(thread.channel_id);
        let channel = channel.map(|it| it.to_string()).unwrap_or_default();
        let values = args! { "channel" => channel, "reason" => reason };
        let words = voice.texts.say(STAFF_LOCALE, "alert-not-shown", &values);
        tracing::error!(thread.id = %thread.id, "what a member wrote cannot be shown yet: {reason}");
        alert(voice, tx, thread.id, words, at).await?;
    }
    Ok(Refused::Later(pause(row.created_at, at)))
}

/// Deals with a copy of a category that could not be made: the tickets that
/// wait for it ask again.
pub(crate) async fn not_copied(
    voice: Voice<'_>,
    tx: &mut Tx,
    (parent, number): (ChannelId, i64),
    (code, reason): (Option<u64>, &str),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    tx.places().forget_overflow(parent, number).await?;
    let obstacle = match read(code.unwrap_or_default(), reason) {
        Refusal::Obstacle(obstacle) => obstacle,
        Refusal::CategoryFull | Refusal::Final => Obstacle::Full,
    };
    for thread in tx.places().unplaced().await? {
        if let Some(thread) = tx.threads().get(thread).await? {
            hinder(voice, tx, &thread, obstacle, reason, at).await?;
        }
    }
    Ok(())
}

/// Sends a ticket on to the next copy of a category that is full, which is made
/// if there is none.
async fn overflow(tx: &mut Tx, row: &Row, at: OffsetDateTime) -> Result<Refused, storage::Error> {
    let Some((mut effect, tried)) = parent_of(row) else {
        return Ok(Refused::GiveUp);
    };
    let copy = tx.places().copy(tried).await?;
    let (original, number) = copy.map_or((tried, 1), |it| (it.parent_id, it.number));
    let next = number + 1;
    if let Some(found) = tx.places().overflow(original, next).await? {
        let Some(channel) = found.channel_id else {
            return Ok(Refused::Later(COPYING));
        };
        move_to(&mut effect, channel);
        return Ok(Refused::Instead(Box::new(effect)));
    }
    if let Effect::CreateChannel { guild, .. } = &effect
        && tx.places().plan_overflow(original, next, at).await?
    {
        tracing::info!(channel.id = %original, "category {original} is full; making copy {next}");
        let copy = Effect::CopyCategory {
            guild: *guild,
            of: original,
            number: next,
        };
        let purpose = Purpose::Overflow {
            parent: original,
            number: next,
        };
        let lane = Lane::Named(format!("overflow:{original}:{next}"));
        enqueue(tx, &lane, None, &copy, Some(&purpose), at).await?;
    }
    Ok(Refused::Later(COPYING.max(pause(row.created_at, at))))
}

/// Where a ticket goes whose category is gone: to the original if that was only
/// a copy, or to where tickets go by now.
async fn elsewhere(
    voice: Voice<'_>,
    tx: &mut Tx,
    row: &Row,
    thread: ThreadId,
) -> Result<Option<Refused>, storage::Error> {
    let Some((mut effect, tried)) = parent_of(row) else {
        return Ok(None);
    };
    let category = tx.categories().of_thread(thread).await?;
    let own = category.filter(|it| !it.forum).and_then(|it| it.parent);
    let mut right = own.unwrap_or(voice.tickets.category);
    if let Some(copy) = tx.places().copy(tried).await? {
        tx.places()
            .forget_overflow(copy.parent_id, copy.number)
            .await?;
        right = copy.parent_id;
    }
    if right == tried || (own.is_none() && voice.tickets.forum) {
        return Ok(None);
    }
    move_to(&mut effect, right);
    Ok(Some(Refused::Instead(Box::new(effect))))
}

/// The effect of a row that makes a channel, and the category it is made in.
fn parent_of(row: &Row) -> Option<(Effect, ChannelId)> {
    let effect: Effect = serde_json::from_str(&row.effect).ok()?;
    let Effect::CreateChannel { channel, .. } = &effect else {
        return None;
    };
    let parent = channel.get("parent_id").and_then(Value::as_str)?;
    let parent: Id<ChannelMarker> = parent.parse().ok()?;
    Some((effect, parent.into()))
}

fn move_to(effect: &mut Effect, parent: ChannelId) {
    if let Effect::CreateChannel { channel, .. } = effect
        && let Some(fields) = channel.as_object_mut()
    {
        fields.insert("parent_id".to_owned(), json!(parent));
    }
}

/// Notes what is in the way, and tells the member and the staff, each once.
async fn hinder(
    voice: Voice<'_>,
    tx: &mut Tx,
    thread: &Thread,
    obstacle: Obstacle,
    reason: &str,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let (first, new) = tx.places().hinder(thread.id, obstacle, at).await?;
    let kept = tx.messages().count_arriving(thread.id).await? > 0;
    if first && kept && thread.opened_by.is_none() {
        console(voice, tx, thread, at).await?;
    }
    if new {
        tracing::error!(thread.id = %thread.id, "no channel can be made for a ticket: {reason}");
        let key = match obstacle {
            Obstacle::Full => "alert-full",
            Obstacle::Forbidden => "alert-forbidden",
            Obstacle::Missing => "alert-missing",
        };
        let values = args! { "reason" => reason };
        let words = voice.texts.say(STAFF_LOCALE, key, &values);
        alert(voice, tx, thread.id, words, at).await?;
    }
    Ok(())
}

/// Tells a member that what they wrote is kept.
async fn console(
    voice: Voice<'_>,
    tx: &mut Tx,
    thread: &Thread,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let words = voice.texts.say(STAFF_LOCALE, "kept-for-now", &args! {});
    let post = Effect::Post {
        message: Body::text(words),
    };
    let lane = member_lane(thread.user_id);
    let channel = tx.dm_channels().of_user(thread.user_id).await?;
    let channel = channel.map(|it| it.channel_id);
    enqueue(tx, &lane, channel, &post, None, at).await?;
    Ok(())
}

/// Tells the staff: where they want to hear of it, or in the ticket that opened
/// last beside the one concerned.
async fn alert(
    voice: Voice<'_>,
    tx: &mut Tx,
    concerned: ThreadId,
    words: String,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let (lane, channel) = match voice.tickets.alerts_channel {
        Some(channel) => (Lane::Channel(channel), channel),
        None => match tx.places().newest_but(concerned).await? {
            Some((thread, channel)) => (ticket_lane(thread), channel),
            None => return Ok(()),
        },
    };
    let post = Effect::Post {
        message: Body::text(words),
    };
    enqueue(tx, &lane, Some(channel), &post, None, at).await?;
    Ok(())
}
