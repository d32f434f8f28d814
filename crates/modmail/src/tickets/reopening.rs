//! Tickets that go on after they were closed, because staff or the member want
//! it.

use botkit::{
    delivery::Effect,
    rest::{RestError, code},
    snowflake::first_id_at,
};
use serde::de::IgnoredAny;
use storage::{
    discord::{ChannelId, UserId},
    modmail::{Ticket, TicketId, Tx},
};
use time::OffsetDateTime;
use twilight_http::routing::Route;
use twilight_model::id::Id;

use super::{
    closing,
    edits::show_since,
    opening::{self, OpenRequest},
    status, together,
};
use crate::{
    App,
    decide::reopen::{Again, reopen as decide},
    event::Author,
    outgoing::{enqueue, member_lane, ticket_lane},
    purpose::Purpose,
    render::Card,
};

/// A closed ticket.
#[derive(Debug)]
pub(crate) struct Closed {
    /// The ticket.
    pub(crate) ticket: Ticket,
    /// Its channel, as far as that was kept.
    pub(crate) channel: Option<ChannelId>,
}

impl Closed {
    pub(crate) async fn of(tx: &mut Tx, ticket: Ticket) -> Result<Self, storage::Error> {
        let status = tx.tickets().status_details(ticket.id).await?;
        let stored = status.is_some_and(|status| status.archived);
        Ok(Self {
            channel: ticket.channel_id.filter(|_| stored),
            ticket,
        })
    }
}

/// How a ticket is taken up again.
#[derive(Debug)]
pub(crate) struct Return<'a> {
    /// Which one.
    pub(crate) closed: &'a Closed,
    /// What is known about its member; needed where there is no channel.
    pub(crate) card: Option<&'a Card>,
    /// Who of the staff does; nobody if the member has written.
    pub(crate) by: Option<UserId>,
    /// Whether the member is told.
    pub(crate) tells: bool,
}

/// Whether a channel is still there and can be written to.
///
/// # Errors
///
/// Returns why it is not known.
#[tracing::instrument(level = "debug", name = "tickets.reopening.is_there", skip_all, fields(channel.id = %channel))]
pub(crate) async fn is_there(app: &App, channel: ChannelId) -> Result<bool, RestError> {
    let channel_id = channel.get().get();
    match app
        .rest
        .get::<IgnoredAny>(&Route::GetChannel { channel_id })
        .await
    {
        Ok(_) => Ok(true),
        Err(RestError::Refused {
            code: code::UNKNOWN_CHANNEL | code::MISSING_ACCESS,
            ..
        }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Lets a closed ticket go on within the caller's transaction: its state now,
/// its channel as soon as Discord can. `false` if it is not closed any more, or
/// if its member has another open one.
#[tracing::instrument(level = "debug", name = "tickets.reopening.reopen", skip_all, fields(ticket.id = %back.closed.ticket.id, user.id = %back.closed.ticket.user_id))]
pub(crate) async fn reopen(
    app: &App,
    tx: &mut Tx,
    back: &Return<'_>,
    at: OffsetDateTime,
) -> anyhow::Result<bool> {
    let Closed { ticket, channel } = back.closed;
    let channel = *channel;
    tx.tickets().archived(ticket.id, channel.is_some()).await?;
    let why = back.by.is_none().then_some("the member wrote again");
    if !tx.tickets().reopen(ticket.id, back.by, why, at).await? {
        return Ok(false);
    }
    let servers = (app.tickets.guild, app.tickets.members());
    tx.places()
        .put(ticket.id, servers, ticket.opened_by)
        .await?;
    if let (Some(channel), Some(now)) = (channel, Id::new_checked(first_id_at(at))) {
        // What was written there meanwhile was in no ticket.
        tx.catch_ups().ticket_read(channel, now.into(), at).await?;
    }
    let status = tx.tickets().status_details(ticket.id).await?;
    if let Some(waiting) = status.and_then(|status| status.waiting_for) {
        // Nobody was waited for meanwhile.
        tx.tickets().wait_for(ticket.id, waiting, at).await?;
    }
    if app.members.membership {
        // What happened to them meanwhile concerned no ticket.
        tx.tickets().doubt(ticket.id, at).await?;
    }
    let category = tx.categories().of_ticket(ticket.id).await?;
    // Who never heard of a ticket does not hear that it goes on.
    let known = status::is_known_to_member(tx, ticket).await?;
    let again = Again {
        by: back.by,
        tells: back.tells && known,
        kept: channel.is_some(),
    };
    let (texts, tickets) = (&app.texts_within(category.as_ref()), &app.tickets);
    let locales = app.locales(tx, ticket.user_id).await?;
    let decided = decide(
        texts,
        &locales,
        tickets,
        category.as_ref(),
        ticket,
        again,
        at,
    );
    let lane = ticket_lane(ticket.id);
    if let Some(effect) = decided.back {
        let purpose = Purpose::Back { ticket: ticket.id };
        enqueue(tx, &lane, channel, &effect, Some(&purpose), at).await?;
        closing::shelve_side_threads(tx, ticket.id, false, at).await?;
    } else if is_coming(tx, ticket.id).await? {
        tracing::debug!(ticket.id = %ticket.id, "its channel is still being made");
    } else if let Some(card) = back.card {
        let request = OpenRequest {
            ticket: ticket.id,
            member: &member(ticket),
            card,
            category: category.as_ref(),
            answers: &[],
            opened_by: ticket.opened_by,
        };
        opening::place(app, tx, &request, at).await?;
    } else {
        anyhow::bail!("nothing is known about the member of {}", ticket.id);
    }
    let note = Effect::Post {
        message: decided.note,
    };
    enqueue(tx, &lane, channel, &note, None, at).await?;
    if let (Some(_), Some(closed)) = (channel, ticket.closed_at) {
        // Nobody showed it in a ticket that was over.
        show_since(app, tx, ticket, closed, at).await?;
    }
    if let Some(message) = decided.told {
        let direct = tx.dm_channels().of_user(ticket.user_id).await?;
        let direct = direct.map(|direct| direct.channel_id);
        let told = Effect::Post { message };
        let lane = member_lane(ticket.user_id);
        enqueue(tx, &lane, direct, &told, None, at).await?;
    }
    together::come_back(app, tx, ticket, back.tells, at).await?;
    status::show(&app.status_display, tx, ticket.id, at).await?;
    let (id, user) = (ticket.id, ticket.user_id);
    tx.after_commit(move || {
        tracing::info!(ticket.id = %id, user.id = %user, "ticket {id} goes on");
    });
    Ok(true)
}

/// The member of a ticket, as it remembers them.
pub(crate) fn member(ticket: &Ticket) -> Author {
    Author {
        id: ticket.user_id,
        name: ticket.user_name.clone(),
        display: ticket.user_name.clone(),
    }
}

/// Whether the channel of a ticket is about to be made.
async fn is_coming(tx: &mut Tx, ticket: TicketId) -> Result<bool, storage::Error> {
    let lane = ticket_lane(ticket).to_string();
    let pending = tx.outbox().pending_in(&lane).await?;
    let mut purposes = pending.iter().map(Purpose::of);
    Ok(purposes.any(|purpose| matches!(purpose, Some(Purpose::Channel { .. }))))
}

/// Whether the channel of a ticket is about to be deleted.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.reopening.is_going", skip_all, fields(ticket.id = %ticket))]
pub(crate) async fn is_going(tx: &mut Tx, ticket: TicketId) -> Result<bool, storage::Error> {
    let lane = ticket_lane(ticket).to_string();
    let pending = tx.outbox().pending_in(&lane).await?;
    let mut effects = pending
        .iter()
        .map(|item| serde_json::from_str(&item.effect));
    Ok(effects.any(|effect| matches!(effect, Ok(Effect::DeleteChannel))))
}
