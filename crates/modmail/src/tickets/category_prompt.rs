//! What members are asked before they get a ticket.

use botkit::{delivery::Effect, snowflake::created_at};
use storage::{
    discord::{ChannelId, MessageId, UserId},
    inbox::Entry,
    modmail::{Category, Tx},
};
use time::{Duration, OffsetDateTime};

use super::holding;
use crate::{
    App,
    event::Direct,
    inbox::Kind,
    outgoing::{enqueue, member_lane},
    purpose::Purpose,
    render::{category_menu, confirmation},
};

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
#[tracing::instrument(level = "debug", name = "tickets.category_prompt.is_asked", skip_all, fields(user.id = %member))]
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
    Ok(selection.is_some_and(|selection| selection.prompt_message_id == Some(prompt)))
}

/// Drops what a member wrote, as they wish. `false` if it is decided on already.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.category_prompt.discard", skip_all, fields(user.id = %member))]
pub(crate) async fn discard(
    app: &App,
    member: UserId,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let mut tx = app.store.write().await?;
    let selection = tx.selections().of_member(member).await?;
    if selection.is_none_or(|selection| selection.decided_at.is_some()) {
        return Ok(false);
    }
    drop_queued(&mut tx, member, at).await?;
    tx.selections().end(member).await?;
    tx.commit().await?;
    Ok(true)
}

/// What became of a question, unless a newer one is still to be asked: the
/// message that asks, or that the member cannot be asked.
#[tracing::instrument(level = "debug", name = "tickets.category_prompt.asked", skip_all, fields(user.id = %member))]
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
#[tracing::instrument(level = "debug", name = "tickets.category_prompt.drop_queued", skip_all, fields(user.id = %member))]
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
        holding::dealt_with(tx, &entry).await?;
        tx.inbox().done(entry.id, at).await?;
    }
    Ok(())
}

/// Asks a member which of the categories their message is about or, if there are
/// none, whether it is meant for the staff; within the caller's transaction.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.category_prompt.ask", skip_all, fields(user.id = %direct.author.id))]
pub(crate) async fn ask(
    app: &App,
    tx: &mut Tx,
    entry: &Entry,
    direct: &Direct,
    categories: &[Category],
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let member = direct.author.id;
    let locale = app.member_locale(tx, member).await?;
    let message = if categories.is_empty() {
        confirmation(&app.texts, &locale)
    } else {
        category_menu(&app.texts, &locale, categories)
    };
    let expires_at = at + app.choosing();
    tx.selections()
        .begin(member, direct.channel, at, expires_at)
        .await?;
    tx.selections().queue(member, entry.id).await?;
    let lane = member_lane(member);
    let post = Effect::Post { message };
    let purpose = Purpose::Prompt { member };
    enqueue(tx, &lane, Some(direct.channel), &post, Some(&purpose), at).await?;
    Ok(())
}
