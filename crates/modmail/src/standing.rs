//! Keeps how a ticket stands, and has its channel show it.

use botkit::delivery::{Body, Effect, Lane};
use serde_json::{Value, json};
use storage::{
    Error,
    modmail::{Standing, ThreadId, ThreadStatus, Tx, Waiting},
    outbox::Row,
};
use time::OffsetDateTime;

use crate::{
    App,
    app::{STAFF_LOCALE, enqueue, ticket_lane},
    config::Status,
    decide::status::{due, name},
    purpose::Purpose,
};

/// The lane of a channel's names: one that has to wait holds up no message.
fn name_lane(thread: ThreadId) -> Lane {
    Lane::Named(format!("name:{thread}"))
}

/// Notes that the member wrote: it is the staff's turn, and what was planned is
/// called off, if that is wanted.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn member_wrote(
    app: &App,
    tx: &mut Tx,
    thread: ThreadId,
    at: OffsetDateTime,
) -> Result<(), Error> {
    turn(&app.status, tx, thread, Waiting::Staff, at).await?;
    if app.closing.cancel_on_message && tx.closures().cancel(thread).await? {
        let key = "closing-called-off-by-member";
        let words = app.texts.say(STAFF_LOCALE, key, &botkit::args! {});
        say(tx, thread, Body::text(words), at).await?;
    }
    Ok(())
}

/// Notes that the staff wrote to the member.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn staff_wrote(
    app: &App,
    tx: &mut Tx,
    thread: ThreadId,
    at: OffsetDateTime,
) -> Result<(), Error> {
    turn(&app.status, tx, thread, Waiting::Member, at).await
}

async fn turn(
    status: &Status,
    tx: &mut Tx,
    thread: ThreadId,
    waiting: Waiting,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let before = tx.threads().standing(thread).await?;
    tx.threads().wait_for(thread, waiting, at).await?;
    let same = |it: &Standing| it.waiting_for == Some(waiting) && it.snoozed_until.is_none();
    if before.as_ref().is_none_or(|it| !same(it)) {
        show(status, tx, thread, at).await?;
    }
    Ok(())
}

/// Has the bot say something in a ticket.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn say(
    tx: &mut Tx,
    thread: ThreadId,
    message: Body,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let channel = tx.threads().get(thread).await?.and_then(|it| it.channel_id);
    let post = Effect::Post { message };
    enqueue(tx, &ticket_lane(thread), channel, &post, None, at).await?;
    Ok(())
}

/// Has the channel of an open ticket show how the ticket stands: at once if
/// Discord allows another name by now, else when it does. The latest counts.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn show(
    status: &Status,
    tx: &mut Tx,
    thread: ThreadId,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let (Some(ticket), Some(standing)) = (
        tx.threads().get(thread).await?,
        tx.threads().standing(thread).await?,
    ) else {
        return Ok(());
    };
    // One that has no channel yet shows it when the channel is there.
    let Some(channel) = ticket
        .channel_id
        .filter(|_| ticket.status == ThreadStatus::Open)
    else {
        return Ok(());
    };
    let wanted = name(status, &standing, &ticket.user_name);
    let lane = name_lane(thread);
    let effect = Effect::EditChannel {
        channel: json!({ "name": wanted }),
    };
    if let Some(row) = tx.outbox().pending_in(&lane.to_string()).await?.last() {
        let effect = serde_json::to_string(&effect)?;
        tx.outbox().replace(row.id, &effect).await?;
        return Ok(());
    }
    if standing.shown_name.as_deref() == Some(&wanted) {
        if standing.name_due_at.is_some() {
            tx.threads().rename_at(thread, None).await?;
        }
        return Ok(());
    }
    let due = due(&standing, at);
    if due > at {
        return tx.threads().rename_at(thread, Some(due)).await;
    }
    tx.threads().renaming(thread, at).await?;
    let purpose = Purpose::Name { thread };
    enqueue(tx, &lane, Some(channel), &effect, Some(&purpose), at).await?;
    Ok(())
}

/// Takes note of the name a channel got, and asks for another if the ticket
/// stands otherwise by now.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn shown(
    status: &Status,
    tx: &mut Tx,
    thread: ThreadId,
    row: &Row,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let effect: Value = serde_json::from_str(&row.effect)?;
    if let Some(name) = effect.pointer("/channel/name").and_then(Value::as_str) {
        tx.threads().shown(thread, name).await?;
    }
    show(status, tx, thread, at).await
}

/// Drops what a ticket's channel was still to be called.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn forget_name(
    tx: &mut Tx,
    thread: ThreadId,
    at: OffsetDateTime,
) -> Result<(), Error> {
    tx.threads().rename_at(thread, None).await?;
    let lane = name_lane(thread).to_string();
    for row in tx.outbox().pending_in(&lane).await? {
        tx.outbox().failed(row.id, "the ticket is over", at).await?;
    }
    Ok(())
}
