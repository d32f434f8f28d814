//! Keeps how a ticket stands, and has its channel show it.

use botkit::delivery::{Body, Effect};
use serde_json::{Value, json as object};
use storage::{
    Error,
    discord::{ChannelId, UserId},
    modmail::{StatusDetails, Ticket, TicketId, TicketStatus, Tx, Waiting},
    outbox::Row,
};
use time::OffsetDateTime;

use super::attention;
use crate::{
    App,
    config::StatusTags,
    decide::{
        opening::home,
        status::{StatusDisplay, due, tag},
    },
    outgoing::{enqueue, json, name_lane, tag_lane, ticket_lane},
    purpose::Purpose,
};

/// Records that the member wrote: it is the staff's turn, and what was planned is
/// called off, if that is wanted.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.status.member_wrote", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn member_wrote(
    app: &App,
    tx: &mut Tx,
    ticket: TicketId,
    at: OffsetDateTime,
) -> Result<(), Error> {
    turn(&app.status_display, tx, ticket, Waiting::Staff, at).await?;
    if app.closing.cancel_on_message && tx.closures().cancel(ticket).await? {
        let key = "closing-called-off-by-member";
        let locale = app.ticket_locale(tx).await?;
        let words = app.texts.say(&locale, key, &botkit::args! {});
        say(tx, ticket, Body::text(words), at).await?;
    }
    Ok(())
}

/// Records that the staff wrote to the member.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.status.staff_wrote", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn staff_wrote(
    app: &App,
    tx: &mut Tx,
    ticket: TicketId,
    at: OffsetDateTime,
) -> Result<(), Error> {
    attention::acted(app, tx, ticket, at).await?;
    turn(&app.status_display, tx, ticket, Waiting::Member, at).await
}

/// Records that what the staff wrote did not reach the member: it is their turn
/// again.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.status.unheard", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn unheard(
    status_display: &StatusDisplay,
    tx: &mut Tx,
    ticket: TicketId,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let status = tx.tickets().status_details(ticket).await?;
    if status.is_some_and(|status| status.waiting_for == Some(Waiting::Member)) {
        turn(status_display, tx, ticket, Waiting::Staff, at).await?;
    }
    Ok(())
}

/// Whether the member knows of a ticket. Of one that staff opened they do once
/// either side has written to the other.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn is_known_to_member(tx: &mut Tx, ticket: &Ticket) -> Result<bool, Error> {
    if ticket.opened_by.is_none() || ticket.next_message_number > 1 {
        return Ok(true);
    }
    let status = tx.tickets().status_details(ticket.id).await?;
    Ok(status.is_some_and(|status| status.waiting_for.is_some()))
}

async fn turn(
    status_display: &StatusDisplay,
    tx: &mut Tx,
    ticket: TicketId,
    waiting: Waiting,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let before = tx.tickets().status_details(ticket).await?;
    tx.tickets().wait_for(ticket, waiting, at).await?;
    let same = |status: &StatusDetails| {
        status.waiting_for == Some(waiting) && status.snoozed_until.is_none()
    };
    if before.as_ref().is_none_or(|before| !same(before)) {
        show(status_display, tx, ticket, at).await?;
    }
    Ok(())
}

/// Has the bot say something in a ticket.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.status.say", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn say(
    tx: &mut Tx,
    ticket: TicketId,
    message: Body,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let channel = tx
        .tickets()
        .get(ticket)
        .await?
        .and_then(|ticket| ticket.channel_id);
    let post = Effect::Post { message };
    enqueue(tx, &ticket_lane(ticket), channel, &post, None, at).await?;
    Ok(())
}

/// Has the channel of an open ticket show how the ticket stands: at once if
/// Discord allows another name by now, else when it does. The latest counts. Whether
/// the member is waited for shows once the answer has reached them.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.status.show", skip_all, fields(ticket.id = %ticket_id))]
pub(crate) async fn show(
    status_display: &StatusDisplay,
    tx: &mut Tx,
    ticket_id: TicketId,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let (Some(ticket), Some(mut status)) = (
        tx.tickets().get(ticket_id).await?,
        tx.tickets().status_details(ticket_id).await?,
    ) else {
        return Ok(());
    };
    if status.waiting_for == Some(Waiting::Member)
        && tx.messages().is_answer_pending(ticket_id).await?
    {
        // Should it fail, it would cost a name, and another one to take that back.
        status.waiting_for = Some(Waiting::Staff);
    }
    // One that has no channel yet shows it when the channel is there.
    let Some(channel) = ticket
        .channel_id
        .filter(|_| ticket.status == TicketStatus::Open)
    else {
        return Ok(());
    };
    let tags = tags(status_display, tx, ticket_id).await?;
    if let Some(tags) = tags {
        show_tag(tx, ticket_id, channel, &tags, &status, at).await?;
    }
    let wanted = status_display.name(tags.is_some(), &status, &ticket.user_name);
    let lane = name_lane(ticket_id);
    let effect = Effect::EditChannel {
        channel: object!({ "name": wanted }),
    };
    if let Some(row) = tx.outbox().pending_in(&lane.to_string()).await?.last() {
        let effect = serde_json::to_string(&effect)?;
        tx.outbox().replace(row.id, &effect).await?;
        return Ok(());
    }
    if status.shown_name.as_deref() == Some(&wanted) {
        if status.name_due_at.is_some() {
            tx.tickets().rename_at(ticket_id, None).await?;
        }
        return Ok(());
    }
    let due = due(&status, at);
    if due > at {
        return tx.tickets().rename_at(ticket_id, Some(due)).await;
    }
    tx.tickets().renaming(ticket_id, at).await?;
    let purpose = Purpose::Name { ticket: ticket_id };
    enqueue(tx, &lane, Some(channel), &effect, Some(&purpose), at).await?;
    Ok(())
}

/// The tags that tell how a ticket stands, if it is a post.
pub(super) async fn tags(
    status_display: &StatusDisplay,
    tx: &mut Tx,
    ticket: TicketId,
) -> Result<Option<StatusTags>, Error> {
    let category = tx.categories().of_ticket(ticket).await?;
    let Some(tags) = status_display.tags(category.as_ref()) else {
        return Ok(None);
    };
    let is_channel = made_as_post(tx, ticket).await? == Some(false);
    Ok(Some(tags).filter(|_| !is_channel))
}

/// Whether the channel of a ticket is a post, as far as that can be told.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn is_post(app: &App, tx: &mut Tx, ticket: TicketId) -> Result<bool, Error> {
    if let Some(made) = made_as_post(tx, ticket).await? {
        return Ok(made);
    }
    let category = tx.categories().of_ticket(ticket).await?;
    Ok(home(&app.tickets, category.as_ref()).forum)
}

/// Whether the channel of a ticket was made as a post, whatever the settings say
/// by now; `None` if that is not on record any more.
async fn made_as_post(tx: &mut Tx, ticket: TicketId) -> Result<Option<bool>, Error> {
    let purpose = json(&Purpose::Channel { ticket });
    let lane = ticket_lane(ticket).to_string();
    let Some(row) = tx.outbox().latest_for(&lane, &purpose).await? else {
        return Ok(None);
    };
    let effect = serde_json::from_str(&row.effect)?;
    Ok(Some(matches!(effect, Effect::CreatePost { .. })))
}

/// Writes a label of somebody of the staff on a ticket, or takes it off, within the caller's transaction.
/// Returns when its channel shows that, if Discord does not allow it by now.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.status.label", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn label(
    app: &App,
    tx: &mut Tx,
    ticket: TicketId,
    label: Option<(&str, UserId)>,
    at: OffsetDateTime,
) -> Result<Option<OffsetDateTime>, Error> {
    attention::acted(app, tx, ticket, at).await?;
    tx.tickets().label(ticket, label).await?;
    show(&app.status_display, tx, ticket, at).await?;
    let after = tx.tickets().status_details(ticket).await?;
    Ok(after.and_then(|after| after.name_due_at))
}

/// Puts a ticket aside until a moment, or takes it up again, within the caller's
/// transaction.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.status.snooze", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn snooze(
    app: &App,
    tx: &mut Tx,
    ticket: TicketId,
    until: Option<OffsetDateTime>,
    at: OffsetDateTime,
) -> Result<(), Error> {
    attention::acted(app, tx, ticket, at).await?;
    tx.tickets().snooze(ticket, until, at).await?;
    show(&app.status_display, tx, ticket, at).await
}

/// Has a post carry the tag that tells how its ticket stands. The latest counts.
async fn show_tag(
    tx: &mut Tx,
    ticket: TicketId,
    channel: ChannelId,
    tags: &StatusTags,
    status: &StatusDetails,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let put = tag(tags, status);
    let effect = Effect::Tag {
        put,
        instead_of: tags.all(),
    };
    let lane = tag_lane(ticket);
    if let Some(row) = tx.outbox().pending_in(&lane.to_string()).await?.last() {
        let effect = serde_json::to_string(&effect)?;
        tx.outbox().replace(row.id, &effect).await?;
    } else if status.shown_tag != put.and_then(|put| i64::try_from(put).ok()) {
        let purpose = Purpose::Tag { ticket };
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
#[tracing::instrument(level = "debug", name = "tickets.status.shown", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn shown(
    status_display: &StatusDisplay,
    tx: &mut Tx,
    ticket: TicketId,
    row: &Row,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let effect: Value = serde_json::from_str(&row.effect)?;
    // Of a channel, or of a post that was made.
    let name = effect.pointer("/channel/name").or(effect.get("name"));
    if let Some(name) = name.and_then(Value::as_str) {
        tx.tickets().shown(ticket, name).await?;
    } else if let Some(tag) = effect.get("put") {
        tx.tickets().tagged(ticket, tag.as_i64()).await?;
    }
    show(status_display, tx, ticket, at).await
}

/// What a channel that is put away is called from now on, if that changes and
/// Discord allows it by now. Where it does not, the name of a channel follows
/// when it does; a post would be opened again for that.
///
/// # Errors
///
/// Returns the database's error.
pub(super) async fn resting_name(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    at: OffsetDateTime,
) -> Result<Option<String>, Error> {
    let Some(status) = tx.tickets().status_details(ticket.id).await? else {
        return Ok(None);
    };
    let wanted = app.status_display.name(true, &status, &ticket.user_name);
    if status
        .shown_name
        .as_ref()
        .is_none_or(|shown| *shown == wanted)
    {
        return Ok(None);
    }
    let due = due(&status, at);
    if due <= at {
        tx.tickets().renaming(ticket.id, at).await?;
        return Ok(Some(wanted));
    }
    if !is_post(app, tx, ticket.id).await? {
        tx.tickets().rename_at(ticket.id, Some(due)).await?;
    }
    Ok(None)
}

/// Takes the status out of the name of a closed ticket's channel, now that Discord
/// allows it another name.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn rest(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    at: OffsetDateTime,
) -> Result<(), Error> {
    let stored = tx.tickets().status_details(ticket.id).await?;
    if !stored.is_some_and(|status| status.archived) {
        return Ok(());
    }
    if let Some(name) = resting_name(app, tx, ticket, at).await? {
        let effect = Effect::EditChannel {
            channel: object!({ "name": name }),
        };
        let lane = name_lane(ticket.id);
        let purpose = Purpose::Name { ticket: ticket.id };
        enqueue(tx, &lane, ticket.channel_id, &effect, Some(&purpose), at).await?;
    }
    Ok(())
}

/// Records the name a channel got when it was put away.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn put_away(tx: &mut Tx, ticket: TicketId, row: &Row) -> Result<(), Error> {
    if let Effect::Shelve {
        name: Some(name), ..
    } = serde_json::from_str(&row.effect)?
    {
        tx.tickets().shown(ticket, &name).await?;
    }
    Ok(())
}

/// Drops what a ticket's channel was still to be called, and to be tagged.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.status.forget_name", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn forget_name(
    tx: &mut Tx,
    ticket: TicketId,
    at: OffsetDateTime,
) -> Result<(), Error> {
    tx.tickets().rename_at(ticket, None).await?;
    for lane in [name_lane(ticket), tag_lane(ticket)] {
        for row in tx.outbox().pending_in(&lane.to_string()).await? {
            tx.outbox().failed(row.id, "the ticket is over", at).await?;
        }
    }
    Ok(())
}
