//! What the staff of a ticket are told about its member's coming and going.

use serde_json::json;
use storage::{
    discord::GuildId,
    modmail::{Closure, Membership, Ticket, Tx},
};
use time::OffsetDateTime;
use twilight_model::{guild::Member, util::Timestamp};

use super::status;
use crate::{
    App,
    decide::membership::{Change, Rules, Who, tell},
    event::Doing,
    inbox::{Kind, Lane, Source},
    name::name_of,
};

/// Where it is kept which server is the members'.
const SERVER: &str = "members.guild";

/// Records which server is the members'. If it was another at the last start, what
/// happened to its members in the meantime was missed, also where the gateway
/// session goes on.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn of_server(
    tx: &mut Tx,
    guild: GuildId,
    watched: bool,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let server = json!(guild.to_string());
    let before = tx.settings().get(SERVER).await?;
    if before.as_ref() == Some(&server) {
        return Ok(());
    }
    tx.settings().set(SERVER, &server, None, at).await?;
    if watched && before.is_some() {
        tx.tickets().doubt_all(guild, at).await?;
    }
    Ok(())
}

/// Tells the staff of an open ticket what happened to its member, unless they
/// know. `true` if the timers have something to do then.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.membership.record", skip_all, fields(ticket.id = %ticket.id, user.id = %ticket.user_id))]
pub(crate) async fn record(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    name: &str,
    happened: (Change, &Doing),
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let Some(known) = tx.tickets().membership(ticket.id).await? else {
        return Ok(false);
    };
    let rules = Rules {
        watched: app.members.membership,
        on_leave: app.closing.on_leave,
    };
    let who = Who {
        id: ticket.user_id,
        name,
    };
    let locale = app.ticket_locale(tx).await?;
    let told = tell(&app.texts, &locale, rules, &known, who, happened, at);
    let Some(told) = told else {
        return Ok(false);
    };
    tx.tickets()
        .set_user_left(ticket.id, told.known.user_left)
        .await?;
    tx.tickets()
        .timed_out(ticket.id, told.known.timed_out_until)
        .await?;
    status::say(tx, ticket.id, told.words, at).await?;
    let (id, user, change) = (ticket.id, ticket.user_id, happened.0);
    tx.after_commit(move || {
        tracing::info!(ticket.id = %id, user.id = %user, "a member's ticket was told: {change:?}");
    });
    if told.back {
        let planned = tx.closures().of_ticket(ticket.id).await?;
        if planned.is_some_and(|planned| planned.created_by == app.me) {
            tx.closures().cancel(ticket.id).await?;
        }
    }
    if told.ends {
        let planned = tx.closures().of_ticket(ticket.id).await?;
        // Not at once: what the member wrote may still be on its way.
        let closure = Closure {
            thread_id: ticket.id,
            scheduled_time: at,
            // Whoever was not to hear of the end does not.
            silent: planned.is_some_and(|planned| planned.silent),
            // What the bot plans it plans for this reason, see `Reason::Left`.
            created_by: app.me,
            reason: None,
        };
        tx.closures().schedule(&closure).await?;
    }
    Ok(told.ends)
}

/// Tells the staff of an open ticket what happened to one of its members who is not
/// the first: nothing follows from it.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn tell_of_other(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    who: Who<'_>,
    happened: (Change, &Doing),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let rules = Rules {
        watched: app.members.membership,
        on_leave: false,
    };
    let known = Membership {
        user_left: false,
        timed_out_until: None,
    };
    let locale = app.ticket_locale(tx).await?;
    if let Some(told) = tell(&app.texts, &locale, rules, &known, who, happened, at) {
        status::say(tx, ticket.id, told.words, at).await?;
    }
    Ok(())
}

/// Records that a member is on the server.
#[tracing::instrument(level = "debug", name = "tickets.membership.record_present", skip_all, fields(ticket.id = %ticket.id, user.id = %ticket.user_id))]
pub(crate) async fn record_present(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    member: &Member,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let name = name_of(&member.user, member.nick.as_deref());
    let nobody = Doing::default();
    if ticket.user_left {
        // The event that tells the same has this name, if it comes at all.
        let first = match member.joined_at {
            Some(moment) => {
                let source = Source::Joined {
                    guild: app.tickets.members(),
                    member: ticket.user_id,
                    at: moment.as_micros(),
                };
                let lane = Lane::Member(ticket.user_id).to_string();
                let kind = Kind::Member.as_str();
                let mut inbox = tx.inbox();
                inbox
                    .record_key(&source.to_string(), &lane, kind, at)
                    .await?
            }
            None => true,
        };
        if first {
            let joined = (Change::Joined, &nobody);
            record(app, tx, ticket, &name, joined, at).await?;
        }
    }
    let until = member.communication_disabled_until.map(Timestamp::as_secs);
    let timeout = (Change::TimedOut { until }, &nobody);
    record(app, tx, ticket, &name, timeout, at).await?;
    Ok(())
}
