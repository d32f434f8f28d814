//! Members who wait too long, told of step by step.

use botkit::{
    args,
    command::write_duration,
    delivery::{Body, Effect},
};
use storage::modmail::{Hidden, TicketId, Tx};
use time::OffsetDateTime;

use super::{Due, Fired};
use crate::{
    App,
    decide::waits::{Warning, next, warning},
    inbox::Lane,
    outgoing::{enqueue, ticket_lane},
};

/// What `[sla]` grants and the staff have not kept.
#[derive(Debug)]
pub(super) struct Waits;

impl Due for Waits {
    const WHAT: &'static str = "warnings about members who wait";

    type Item = TicketId;

    async fn next(app: &App, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        if !app.sla.is_on() {
            return Ok(None);
        }
        let waits = tx.tickets().waits(&Hidden::default()).await?;
        let moments = waits.iter();
        let moments = moments.filter_map(|wait| next(&app.sla, app.hours.as_ref(), wait));
        Ok(moments.min())
    }

    async fn due(
        app: &App,
        tx: &mut Tx,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<TicketId>, storage::Error> {
        if !app.sla.is_on() {
            return Ok(Vec::new());
        }
        let waits = tx.tickets().waits(&Hidden::default()).await?;
        let due = waits.iter().filter(|wait| {
            next(&app.sla, app.hours.as_ref(), wait).is_some_and(|moment| moment <= at)
        });
        let due = due.map(|wait| wait.thread_id);
        Ok(due.take(usize::try_from(limit).unwrap_or(0)).collect())
    }

    async fn fire(app: &App, id: TicketId, at: OffsetDateTime) -> anyhow::Result<Fired> {
        let mut tx = app.store.write().await?;
        let (wait, ticket) = (tx.tickets().wait(id).await?, tx.tickets().get(id).await?);
        let (Some(wait), Some(ticket)) = (wait, ticket) else {
            return Ok(Fired::Done);
        };
        let Some(warning) = warning(&app.sla, app.hours.as_ref(), &wait, at) else {
            return Ok(Fired::Done);
        };
        // The answer may be there and only not read yet.
        let typed = match ticket.channel_id {
            Some(channel) => {
                let lane = Lane::Channel(channel).to_string();
                tx.inbox().waits_in(&lane).await?
            }
            None => false,
        };
        if typed || !app.are_abreast(&mut tx, &ticket).await? {
            return Ok(Fired::NotYet);
        }
        let (message, step) = (wait.message_id, warning.step);
        if tx.tickets().told_of_wait(message, step, at).await? {
            let locale = app.ticket_locale(&mut tx).await?;
            let words = words(app, &locale, (wait.first, wait.since), &warning);
            let staff = wait.claimed_by;
            let mentions = staff.iter().map(|staff| format!("<@{staff}> "));
            let roles = warning.ping_roles.iter().map(|role| format!("<@&{role}> "));
            let mentions: String = mentions.chain(roles).collect();
            let message = Body {
                ping_users: staff.into_iter().collect(),
                ping_roles: warning.ping_roles,
                ..Body::text(mentions + &words)
            };
            let (lane, post) = (ticket_lane(id), Effect::Post { message });
            enqueue(&mut tx, &lane, ticket.channel_id, &post, None, at).await?;
        }
        app.commit(tx).await?;
        Ok(Fired::Done)
    }
}

/// How long the member has waited, and how long they may.
fn words(
    app: &App,
    locale: &str,
    (first, since): (bool, OffsetDateTime),
    warning: &Warning,
) -> String {
    let key = if first { "wait-first" } else { "wait-further" };
    let values = args! {
        "since" => since.unix_timestamp().to_string(),
        "limit" => write_duration(warning.limit),
        "percent" => warning.percent,
        "late" => if warning.percent < 100 { "no" } else { "yes" },
    };
    app.texts.say(locale, key, &values)
}
