//! Replies that go to the member later.

use botkit::{args, delivery::Body};
use storage::modmail::{
    NewScheduledReply, ScheduledReply, ScheduledReplyId, Ticket, TicketStatus, Tx,
};
use time::OffsetDateTime;

use super::{attention, reply, status};
use crate::{
    App,
    event::{Copied, Extra, Said},
    outgoing::json,
};

/// Has a reply sent at a later time, within the caller's transaction.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.scheduled.add", skip_all, fields(ticket.id = %ticket.id))]
pub(crate) async fn add(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    given: &reply::Reply<'_>,
    (due_at, at): (OffsetDateTime, OffsetDateTime),
) -> Result<ScheduledReplyId, storage::Error> {
    attention::acted(app, tx, ticket.id, at).await?;
    let later = NewScheduledReply {
        thread_id: ticket.id,
        user_id: given.staff,
        user_name: given.name.to_owned(),
        label: given.label.map(str::to_owned),
        anonymous: given.anonymous,
        content: given.said.text.clone(),
        extras: json(&given.said.extras),
        files: json(&given.files),
        replied_to: given.replied_to,
        due_at,
        at,
    };
    tx.scheduled_replies().add(&later).await
}

/// Sends a reply whose time has come and takes it off the list, in one transaction.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.scheduled.send", skip_all)]
pub(crate) async fn send(
    app: &App,
    id: ScheduledReplyId,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let mut tx = app.store.write().await?;
    let later = tx.scheduled_replies().get(id).await?;
    let Some(later) = later.filter(|later| later.due_at <= at) else {
        return Ok(());
    };
    tx.scheduled_replies().take(id).await?;
    let ticket = tx.tickets().get(later.thread_id).await?;
    if let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) {
        let staff = later.user_id;
        if let Err(why) = deliver(app, &mut tx, &ticket, later, at).await? {
            tracing::error!(ticket.id = %ticket.id, "a scheduled reply cannot be sent: {why}");
            let locale = app.ticket_locale(&mut tx).await?;
            let values = args! { "staff" => staff.to_string() };
            let message = Body {
                ping_users: vec![staff],
                ..Body::text(app.texts.say(&locale, "scheduled-not-sent", &values))
            };
            status::say(&mut tx, ticket.id, message, at).await?;
        }
    }
    app.commit(tx).await?;
    Ok(())
}

/// Sends it as any other reply. `Err` says why that cannot be.
async fn deliver(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    later: ScheduledReply,
    at: OffsetDateTime,
) -> Result<Result<(), String>, storage::Error> {
    let files = serde_json::from_str::<Vec<Copied>>(&later.files);
    let extras = serde_json::from_str::<Vec<Extra>>(&later.extras);
    let (Ok(files), Ok(extras)) = (files, extras) else {
        // The error would quote it.
        return Ok(Err("what goes along cannot be read".to_owned()));
    };
    let given = reply::Reply {
        staff: later.user_id,
        name: &later.user_name,
        label: later.label.as_deref(),
        anonymous: later.anonymous,
        said: &Said {
            text: later.content,
            files: Vec::new(),
            extras,
        },
        files: &files,
        replied_to: later.replied_to,
    };
    let sent = reply::send(app, tx, ticket, &given, at).await?;
    // It was checked when it was written; the limits have changed since.
    Ok(sent.map(drop).map_err(|refusal| format!("{refusal:?}")))
}
