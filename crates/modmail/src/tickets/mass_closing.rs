//! Closing every open ticket, one after the other.

use botkit::{
    args,
    delivery::{Body, Effect, Lane, Target},
};
use storage::{
    discord::ChannelId,
    modmail::{MassClosure, MassClosureId, TicketId, TicketStatus, Tx},
    outbox::Row,
};
use time::OffsetDateTime;

use super::closing::{self, Ending, Reason};
use crate::{
    App,
    outgoing::{enqueue, member_lane},
    purpose::Purpose,
    shown_messages::{is_outdated, update},
};

/// Has every ticket closed that is open now, within the caller's transaction, and says
/// where the staff are told such things, else to whoever wants it, how far that is.
/// Returns how many tickets those are. The caller commits, and wakes the timers.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.mass_closing.begin", skip_all)]
pub(crate) async fn begin(
    app: &App,
    tx: &mut Tx,
    closure: &MassClosure,
    at: OffsetDateTime,
) -> Result<i64, storage::Error> {
    let tickets = tx.mass_closures().confirm(closure.id, at).await?;
    let closure = MassClosure {
        tickets,
        report_channel_id: app.tickets.alerts_channel,
        ..closure.clone()
    };
    let (lane, channel) = place(tx, &closure).await?;
    let post = Effect::Post {
        message: report(app, tx, &closure).await?,
    };
    let purpose = Purpose::MassClosure {
        closure: closure.id,
    };
    let row = enqueue(tx, &lane, channel, &post, Some(&purpose), at).await?;
    let told = (closure.report_channel_id, row);
    tx.mass_closures().reported(closure.id, told).await?;
    let by = closure.asked_by;
    tx.after_commit(move || {
        tracing::info!(user.id = %by, tickets, "{by} has all {tickets} open tickets closed");
    });
    Ok(tickets)
}

/// Closes a ticket that is on the list, in one transaction. `false` if that has to
/// wait for what is on its way into the ticket.
///
/// # Errors
///
/// Returns why it has to be tried again.
#[tracing::instrument(level = "debug", name = "tickets.mass_closing.close", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn close(app: &App, ticket: TicketId, at: OffsetDateTime) -> anyhow::Result<bool> {
    let mut tx = app.store.write().await?;
    let Some(closure) = tx.mass_closures().of_ticket(ticket).await? else {
        return Ok(true);
    };
    let row = tx.tickets().get(ticket).await?;
    if let Some(row) = row.filter(|row| row.status == TicketStatus::Open) {
        let arriving = tx.messages().count_arriving(ticket).await? > 0;
        if arriving || !app.are_abreast(&mut tx, &row).await? {
            // It would go with the channel, unseen.
            return Ok(false);
        }
        let ending = Ending {
            by: Some(closure.asked_by),
            name: &closure.asked_name,
            silent: closure.silent,
            reason: closure.reason.as_deref().map(Reason::Given),
        };
        closing::close(app, &mut tx, &row, &ending, at).await?;
    }
    tx.mass_closures().done(ticket).await?;
    show(app, &mut tx, &closure, at).await?;
    app.commit(tx).await?;
    Ok(true)
}

/// Looks, when a report has arrived, whether there is more to tell by now.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn shown(
    app: &App,
    tx: &mut Tx,
    (id, row): (MassClosureId, &Row),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let Some(closure) = tx.mass_closures().get(id).await? else {
        return Ok(());
    };
    let wanted = report(app, tx, &closure).await?;
    if is_outdated(row, &wanted)? {
        show(app, tx, &closure, at).await?;
    }
    Ok(())
}

/// Has the report say how far it is.
async fn show(
    app: &App,
    tx: &mut Tx,
    closure: &MassClosure,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let Some(row) = closure.report_row else {
        return Ok(());
    };
    let (lane, channel) = place(tx, closure).await?;
    let message = report(app, tx, closure).await?;
    let purpose = Purpose::MassClosure {
        closure: closure.id,
    };
    let shown = (Target::Row(row), message);
    update(tx, (&lane, channel), shown, &purpose, at).await
}

/// Where it is told how far it is.
async fn place(
    tx: &mut Tx,
    closure: &MassClosure,
) -> Result<(Lane, Option<ChannelId>), storage::Error> {
    if let Some(channel) = closure.report_channel_id {
        return Ok((Lane::Channel(channel), Some(channel)));
    }
    let direct = tx.dm_channels().of_user(closure.asked_by).await?;
    let channel = direct.map(|direct| direct.channel_id);
    Ok((member_lane(closure.asked_by), channel))
}

async fn report(app: &App, tx: &mut Tx, closure: &MassClosure) -> Result<Body, storage::Error> {
    let locale = match closure.report_channel_id {
        Some(_) => app.ticket_locale(tx).await?,
        None => app.member_locale(tx, closure.asked_by).await?,
    };
    let remaining = tx.mass_closures().remaining(closure.id).await?;
    let key = if remaining == 0 {
        "close-all-done"
    } else {
        "close-all-progress"
    };
    let values = args! {
        "staff" => closure.asked_by.to_string(),
        "done" => closure.tickets - remaining,
        "count" => closure.tickets,
    };
    Ok(Body::text(app.texts.say(&locale, key, &values)))
}
