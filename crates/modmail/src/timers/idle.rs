//! Tickets whose member has not answered for long: warned about first, then
//! closed.

use botkit::{
    args,
    delivery::{Body, Effect},
};
use storage::modmail::{StatusDetails, Ticket, TicketId, TicketStatus, Tx, Waiting};
use time::OffsetDateTime;

use super::{Due, FAR, Fired};
use crate::{
    App,
    outgoing::{enqueue, member_lane},
    tickets::{
        cancelled,
        closing::{self, Ending, Reason},
        status,
    },
};

/// Members who are to hear that their ticket closes unless they write.
#[derive(Debug)]
pub(super) struct IdleWarnings;

/// Tickets whose member has heard that and still not written.
#[derive(Debug)]
pub(super) struct IdleClosures;

impl Due for IdleWarnings {
    const WHAT: &'static str = "warnings about idle tickets";

    type Item = TicketId;

    async fn next(app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        let Some(idle) = app.closing.idle() else {
            return Ok(None);
        };
        let first = tx.tickets().idle(FAR, 1).await?;
        Ok(first.first().map(|(_, since)| *since + idle))
    }

    async fn due(
        app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<TicketId>, storage::Error> {
        let Some(idle) = app.closing.idle() else {
            return Ok(Vec::new());
        };
        let due = tx.tickets().idle(at - idle, limit).await?;
        Ok(due.into_iter().map(|(ticket, _)| ticket).collect())
    }

    async fn fire(app: &App, id: TicketId, at: OffsetDateTime) -> anyhow::Result<Fired> {
        let Some(idle) = app.closing.idle() else {
            return Ok(Fired::Done);
        };
        let mut tx = app.store.write().await?;
        let still = |status: &StatusDetails| {
            status.idle_warned_at.is_none()
                && status.snoozed_until.is_none()
                && status.waiting_since.is_some_and(|since| since + idle <= at)
        };
        let Some((ticket, _)) = idling(&mut tx, id, still).await? else {
            return Ok(Fired::Done);
        };
        if !app.are_abreast(&mut tx, &ticket).await? {
            // They may have answered long ago.
            return Ok(Fired::NotYet);
        }
        tx.tickets().warned(id, at).await?;
        let end = at + app.closing.idle_grace();
        let locales = app.locales(&mut tx, ticket.user_id).await?;
        let texts = app.texts_of(&mut tx, id).await?;
        let say = |locale: &str, key| {
            let values = args! { "moment" => end.unix_timestamp().to_string() };
            Body::text(texts.say(locale, key, &values))
        };
        let channel = tx.dm_channels().of_user(ticket.user_id).await?;
        let channel = channel.map(|channel| channel.channel_id);
        let lane = member_lane(ticket.user_id);
        let message = say(&locales.member, "idle-warning");
        enqueue(&mut tx, &lane, channel, &Effect::Post { message }, None, at).await?;
        let warned = say(&locales.ticket, "idle-warned");
        status::say(&mut tx, id, warned, at).await?;
        app.commit(tx).await?;
        app.timers.wake();
        Ok(Fired::Done)
    }
}

impl Due for IdleClosures {
    const WHAT: &'static str = "closures of idle tickets";

    type Item = TicketId;

    async fn next(app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        if app.closing.idle().is_none() {
            return Ok(None);
        }
        let first = tx.tickets().warned_by(FAR, 1).await?;
        Ok(first.first().map(|(_, at)| *at + app.closing.idle_grace()))
    }

    async fn due(
        app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<TicketId>, storage::Error> {
        if app.closing.idle().is_none() {
            return Ok(Vec::new());
        }
        let warned = at - app.closing.idle_grace();
        let due = tx.tickets().warned_by(warned, limit).await?;
        Ok(due.into_iter().map(|(ticket, _)| ticket).collect())
    }

    async fn fire(app: &App, id: TicketId, at: OffsetDateTime) -> anyhow::Result<Fired> {
        let grace = app.closing.idle_grace();
        let mut tx = app.store.write().await?;
        let still = |status: &StatusDetails| {
            status
                .idle_warned_at
                .is_some_and(|warned| warned + grace <= at)
        };
        let Some((ticket, status)) = idling(&mut tx, id, still).await? else {
            return Ok(Fired::Done);
        };
        let arriving = tx.messages().count_arriving(id).await? > 0;
        let by = status.idle_warned_at.map_or(at, |warned| warned + grace);
        if arriving
            || cancelled::any_due(&mut tx, id, by).await?
            || !app.are_abreast(&mut tx, &ticket).await?
        {
            return Ok(Fired::NotYet);
        }
        let ending = Ending {
            by: None,
            name: "",
            silent: false,
            reason: Some(Reason::Idle),
        };
        closing::close(app, &mut tx, &ticket, &ending, at).await?;
        app.commit(tx).await?;
        app.timers.wake();
        Ok(Fired::Done)
    }
}

/// A ticket that still waits for its member, and stands as it is asked, with its
/// status.
async fn idling(
    tx: &mut Tx,
    id: TicketId,
    still: impl Fn(&StatusDetails) -> bool,
) -> Result<Option<(Ticket, StatusDetails)>, storage::Error> {
    let status = tx.tickets().status_details(id).await?;
    let waits =
        |status: &StatusDetails| status.waiting_for == Some(Waiting::Member) && still(status);
    let Some(status) = status.filter(waits) else {
        return Ok(None);
    };
    let ticket = tx.tickets().get(id).await?;
    let open = ticket.filter(|ticket| ticket.status == TicketStatus::Open);
    Ok(open.map(|ticket| (ticket, status)))
}
