//! What comes before a ticket: whether there is room, and what it is about.

use botkit::{
    args,
    delivery::{Body, Effect},
    snowflake::created_at,
};
use storage::{
    discord::{ChannelId, MessageId, UserId},
    inbox::Entry,
    modmail::Tx,
};
use time::{Duration, OffsetDateTime};

use super::status::is_known_to_member;
use crate::{
    App,
    app::STAFF_LOCALE,
    decide::limits::{Admission, Asked, admission},
    event::Direct,
    inbox::Kind,
    outgoing::{enqueue, member_lane},
    purpose::Purpose,
    render::{category_menu, confirmation},
};

/// Among so many of their last tickets is one that a member knows of, if any is.
const FEW: i64 = 10;

/// A question is not older than its row, but for what the clocks of this machine
/// and of Discord differ.
const CLOCK_DIFFERENCE: Duration = Duration::minutes(1);

/// Whether a menu is the one that asks about what waits now. Whoever answers a
/// question was asked it, also where that got lost: it would be asked again, and
/// not be found, since the answer changes how it looks.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn is_asked(
    app: &App,
    member: UserId,
    (channel, prompt): (ChannelId, MessageId),
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let id = prompt.get().get();
    let posted = created_at(id);
    let mut tx = app.store.write().await?;
    let known = tx
        .outbox()
        .results_since(channel, posted - CLOCK_DIFFERENCE)
        .await?;
    if !known.contains(&id) {
        let lane = member_lane(member).to_string();
        let pending = tx.outbox().pending_in(&lane).await?;
        let unconfirmed = pending
            .iter()
            .find(|row| Purpose::is_prompt(row) && row.created_at <= posted + CLOCK_DIFFERENCE);
        if let Some(row) = unconfirmed {
            tx.outbox().sent(row.id, Some(id), at).await?;
            asked(&mut tx, member, Some(prompt), at).await?;
        }
    }
    let selection = tx.selections().of_member(member).await?;
    tx.commit().await?;
    Ok(selection.is_some_and(|it| it.prompt_message_id == Some(prompt)))
}

/// Drops what a member wrote, as they wish. `false` if it is decided on already.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn discard(
    app: &App,
    member: UserId,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let mut tx = app.store.write().await?;
    let selection = tx.selections().of_member(member).await?;
    if selection.is_none_or(|it| it.decided_at.is_some()) {
        return Ok(false);
    }
    drop_queued(&mut tx, member, at).await?;
    tx.selections().end(member).await?;
    tx.commit().await?;
    Ok(true)
}

/// What became of a question, unless a newer one is still to be asked: the
/// message that asks, or that the member cannot be asked.
pub(crate) async fn asked(
    tx: &mut Tx,
    member: UserId,
    prompt: Option<MessageId>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let lane = member_lane(member).to_string();
    let pending = tx.outbox().pending_in(&lane).await?;
    if pending.iter().any(Purpose::is_prompt) {
        return Ok(());
    }
    match prompt {
        Some(prompt) => tx.selections().asked(member, prompt).await?,
        // Nobody can choose, so the message goes the usual way.
        None => {
            tx.selections().settle(member, at).await?;
        }
    }
    Ok(())
}

/// Settles what has waited for a member's choice and goes nowhere. It counts as
/// read, or it would come back with whatever is missed next.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn drop_queued(
    tx: &mut Tx,
    member: UserId,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    for entry in tx.selections().queued(member).await? {
        if Kind::of(&entry) == Some(Kind::Direct) {
            let direct: Direct = serde_json::from_str(&entry.payload)?;
            tx.dm_channels()
                .seen(direct.channel, direct.message, at)
                .await?;
        }
        tx.inbox().done(entry.id, at).await?;
    }
    Ok(())
}

/// What becomes of a message of a member who has no ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wait {
    /// It opens a ticket now.
    No,
    /// It is looked at again later.
    Room,
    /// It waits for what the member chooses.
    Choice,
    /// It was answered and goes nowhere.
    Answered,
}

/// Whether there is room for a ticket of a member.
pub(crate) async fn room(
    app: &App,
    tx: &mut Tx,
    direct: &Direct,
    at: OffsetDateTime,
) -> Result<Admission, storage::Error> {
    let member = direct.author.id;
    let said = &direct.said;
    let limits = &app.openings;
    let closed_at = if limits.cooldown_seconds == 0 {
        None
    } else {
        last_closed(tx, member).await?
    };
    let bare = said.files.is_empty() && said.extras.is_empty();
    let minute_ago = at - Duration::MINUTE;
    // Who was asked within the last minute counts as if they had a ticket.
    let asked = tx
        .selections()
        .expire_after(minute_ago + app.choosing())
        .await?;
    let asked = Asked {
        opened_lately: tx.places().opened_after(minute_ago).await? + asked,
        open: tx.threads().count_open().await? + asked,
        closed_at,
        length: bare.then(|| said.text.trim().chars().count()),
    };
    Ok(admission(limits, &asked, at))
}

/// When the last ticket was closed that a member knows of.
async fn last_closed(
    tx: &mut Tx,
    member: UserId,
) -> Result<Option<OffsetDateTime>, storage::Error> {
    for thread in tx.threads().of_member(member, None, FEW).await? {
        if is_known_to_member(tx, &thread).await? {
            return Ok(thread.closed_at);
        }
    }
    Ok(None)
}

/// Deals with a message of a member who has no ticket, within the caller's
/// transaction: there may be no room for one, or something to be asked first.
pub(crate) async fn ask(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    direct: &Direct,
    at: OffsetDateTime,
) -> Result<Wait, storage::Error> {
    let said = match room(app, tx, direct, at).await? {
        Admission::Wait => return Ok(Wait::Room),
        Admission::Open => None,
        Admission::TooShort(wanted) => {
            let values = args! { "wanted" => wanted };
            Some(app.texts.say(STAFF_LOCALE, "too-short", &values))
        }
        Admission::TooSoon(free) => {
            let free = free.unix_timestamp();
            let values = args! { "moment" => format!("<t:{free}:R>") };
            Some(app.texts.say(STAFF_LOCALE, "too-soon", &values))
        }
    };
    let member = direct.author.id;
    let lane = member_lane(member);
    if let Some(words) = said {
        let post = Effect::Post {
            message: Body {
                reply_to: Some(direct.message),
                ..Body::text(words)
            },
        };
        enqueue(tx, &lane, Some(direct.channel), &post, None, at).await?;
        tx.inbox().done(entry.id, at).await?;
        return Ok(Wait::Answered);
    }
    let categories = tx.categories().offered().await?;
    let message = if !categories.is_empty() {
        category_menu(&app.texts, STAFF_LOCALE, &categories)
    } else if app.tickets.confirm {
        confirmation(&app.texts, STAFF_LOCALE)
    } else {
        return Ok(Wait::No);
    };
    let expires_at = at + app.choosing();
    tx.selections()
        .begin(member, direct.channel, at, expires_at)
        .await?;
    tx.selections().queue(member, entry.id).await?;
    let post = Effect::Post { message };
    let purpose = Purpose::Prompt { member };
    enqueue(tx, &lane, Some(direct.channel), &post, Some(&purpose), at).await?;
    Ok(Wait::Choice)
}
