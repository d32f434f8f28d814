//! Keeps how a ticket stands, and has its channel show it.

use botkit::delivery::{Body, Effect};
use serde_json::{Value, json};
use storage::{
    Error,
    discord::ChannelId,
    modmail::{Standing, Thread, ThreadId, ThreadStatus, Tx, Waiting},
    outbox::Row,
};
use time::OffsetDateTime;

use crate::{
    App,
    app::STAFF_LOCALE,
    config::StatusTags,
    decide::status::{StatusDisplay, due, tag},
    outgoing::{enqueue, name_lane, tag_lane, ticket_lane},
    purpose::Purpose,
};

/// Records that the member wrote: it is the staff's turn, and what was planned is
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
    turn(&app.status_display, tx, thread, Waiting::Staff, at).await?;
    if app.closing.cancel_on_message && tx.closures().cancel(thread).await? {
        let key = "closing-called-off-by-member";
        let words = app.texts.say(STAFF_LOCALE, key, &botkit::args! {});
        say(tx, thread, Body::text(words), at).await?;
    }
    Ok(())
}

/// Records that the staff wrote to the member.
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
    turn(&app.status_display, tx, thread, Waiting::Member, at).await
}

/// Records that what the staff wrote did not reach the member: it is their turn
/// again.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn unheard(
    status_display: &StatusDisplay,
    tx: &mut Tx,
    thread: ThreadId,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let standing = tx.threads().standing(thread).await?;
    if standing.is_some_and(|it| it.waiting_for == Some(Waiting::Member)) {
        turn(status_display, tx, thread, Waiting::Staff, at).await?;
    }
    Ok(())
}

/// Whether the member knows of a ticket. Of one that staff opened they do once
/// either side has written to the other.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn is_known_to_member(tx: &mut Tx, thread: &Thread) -> Result<bool, Error> {
    if thread.opened_by.is_none() || thread.next_message_number > 1 {
        return Ok(true);
    }
    let standing = tx.threads().standing(thread.id).await?;
    Ok(standing.is_some_and(|it| it.waiting_for.is_some()))
}

async fn turn(
    status_display: &StatusDisplay,
    tx: &mut Tx,
    thread: ThreadId,
    waiting: Waiting,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let before = tx.threads().standing(thread).await?;
    tx.threads().wait_for(thread, waiting, at).await?;
    let same = |it: &Standing| it.waiting_for == Some(waiting) && it.snoozed_until.is_none();
    if before.as_ref().is_none_or(|it| !same(it)) {
        show(status_display, tx, thread, at).await?;
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
    status_display: &StatusDisplay,
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
    let category = tx.categories().of_thread(thread).await?;
    let tags = status_display.tags(category.as_ref());
    if let Some(tags) = tags {
        show_tag(tx, thread, channel, &tags, &standing, at).await?;
    }
    let wanted = status_display.name(tags.is_some(), &standing, &ticket.user_name);
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

/// Writes a label on a ticket, or takes it off, within the caller's transaction.
/// Returns when its channel shows that, if Discord does not allow it by now.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn label(
    app: &App,
    tx: &mut Tx,
    thread: ThreadId,
    label: Option<&str>,
    at: OffsetDateTime,
) -> Result<Option<OffsetDateTime>, Error> {
    tx.threads().label(thread, label).await?;
    show(&app.status_display, tx, thread, at).await?;
    let after = tx.threads().standing(thread).await?;
    Ok(after.and_then(|it| it.name_due_at))
}

/// Puts a ticket aside until a moment, or takes it up again, within the caller's
/// transaction.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn snooze(
    app: &App,
    tx: &mut Tx,
    thread: ThreadId,
    until: Option<OffsetDateTime>,
    at: OffsetDateTime,
) -> Result<(), Error> {
    tx.threads().snooze(thread, until).await?;
    show(&app.status_display, tx, thread, at).await
}

/// Has a post carry the tag that tells how its ticket stands. The latest counts.
async fn show_tag(
    tx: &mut Tx,
    thread: ThreadId,
    channel: ChannelId,
    tags: &StatusTags,
    standing: &Standing,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let put = tag(tags, standing);
    let effect = Effect::Tag {
        put,
        instead_of: tags.all(),
    };
    let lane = tag_lane(thread);
    if let Some(row) = tx.outbox().pending_in(&lane.to_string()).await?.last() {
        let effect = serde_json::to_string(&effect)?;
        tx.outbox().replace(row.id, &effect).await?;
    } else if standing.shown_tag != put.and_then(|it| i64::try_from(it).ok()) {
        let purpose = Purpose::Tag { thread };
        enqueue(tx, &lane, Some(channel), &effect, Some(&purpose), at).await?;
    }
    Ok(())
}

/// Records the name or tag a channel got, and asks for another if the ticket
/// stands otherwise by now.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn shown(
    status_display: &StatusDisplay,
    tx: &mut Tx,
    thread: ThreadId,
    row: &Row,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let effect: Value = serde_json::from_str(&row.effect)?;
    // Of a channel, or of a post that was made.
    let name = effect.pointer("/channel/name").or(effect.get("name"));
    if let Some(name) = name.and_then(Value::as_str) {
        tx.threads().shown(thread, name).await?;
    } else if let Some(tag) = effect.get("put") {
        tx.threads().tagged(thread, tag.as_i64()).await?;
    }
    show(status_display, tx, thread, at).await
}

/// Drops what a ticket's channel was still to be called, and to be tagged.
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
    for lane in [name_lane(thread), tag_lane(thread)] {
        for row in tx.outbox().pending_in(&lane.to_string()).await? {
            tx.outbox().failed(row.id, "the ticket is over", at).await?;
        }
    }
    Ok(())
}
