//! Adding members to a ticket besides the first, and removing them.

use botkit::{args, delivery::Body};
use storage::{
    discord::{RoleId, UserId},
    modmail::{ThreadMember, Ticket, TicketId, TicketStatus, Tx},
};
use time::OffsetDateTime;

use super::{attention, card::membership, holding, status, together::tell};
use crate::{App, event::Author, name::inert, purpose::Purpose, render::Membership};

/// How many members a ticket may have besides the first.
pub(crate) const MOST: usize = 5;

/// Whether somebody may be added to a ticket, as far as Discord is to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Admission {
    /// They may.
    Granted,
    /// Discord did not say.
    Unknown,
    /// They are not on the members' server.
    Stranger,
    /// They are of the staff.
    Staff,
    /// They may not write to the staff.
    Blocked,
}

/// Finds out whether somebody may be added to a ticket.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn admission(
    app: &App,
    member: UserId,
    at: OffsetDateTime,
) -> Result<Admission, storage::Error> {
    let there = membership(app, app.tickets.members(), member).await;
    match there {
        Membership::Unknown => return Ok(Admission::Unknown),
        Membership::Stranger => return Ok(Admission::Stranger),
        Membership::Member { .. } => {}
    }
    // Roles of the staff are those of their own server.
    let staff = match app.tickets.members_guild {
        None => there,
        Some(_) => membership(app, app.tickets.guild, member).await,
    };
    let roles: &[RoleId] = match &staff {
        Membership::Unknown => return Ok(Admission::Unknown),
        Membership::Stranger => &[],
        Membership::Member { roles, .. } => roles,
    };
    Ok(if app.is_staff(member, roles) {
        Admission::Staff
    } else if holding::is_known_refused(app, member, at).await? {
        Admission::Blocked
    } else {
        Admission::Granted
    })
}

/// Why somebody was not added.
#[derive(Debug)]
pub(crate) enum NotAdded {
    /// They are in it.
    There,
    /// There are as many as there may be.
    Full,
    /// They have an open ticket, or are in one.
    InAnother(Box<Ticket>),
}

/// Adds somebody to an open ticket and tells them and the staff, within the caller's
/// transaction.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.joining.add", skip_all, fields(ticket.id = %ticket.id, user.id = %member.id))]
pub(crate) async fn add(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    member: &Author,
    by: UserId,
    at: OffsetDateTime,
) -> Result<Result<(), NotAdded>, storage::Error> {
    let known = tx.thread_members().of_ticket(ticket.id).await?;
    let is_there = known.iter().any(|known| known.user_id == member.id);
    if is_there || member.id == ticket.user_id {
        return Ok(Err(NotAdded::There));
    }
    if let Some(open) = tx.tickets().open_of(member.id).await? {
        return Ok(Err(NotAdded::InAnother(open.into())));
    }
    if known.len() >= MOST {
        return Ok(Err(NotAdded::Full));
    }
    let new = ThreadMember {
        user_id: member.id,
        user_name: member.display.clone(),
    };
    if !tx.thread_members().add(ticket.id, &new, by, at).await? {
        return Ok(Err(NotAdded::There));
    }
    attention::acted(app, tx, ticket.id, at).await?;
    let purpose = Purpose::Added {
        ticket: ticket.id,
        member: member.id,
    };
    let told = (ticket.id, member.id);
    tell(app, tx, told, "member-added-told", Some(&purpose), at).await?;
    note(app, tx, ticket, &new, ("member-added-note", by), at).await?;
    Ok(Ok(()))
}

/// Removes somebody from an open ticket and tells them and the staff, within the
/// caller's transaction. `false` if they are not in it.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.joining.remove", skip_all, fields(ticket.id = %ticket.id, user.id = %member))]
pub(crate) async fn remove(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    member: UserId,
    by: UserId,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    if !tx.thread_members().remove(ticket.id, member, at).await? {
        return Ok(false);
    }
    attention::acted(app, tx, ticket.id, at).await?;
    // Behind what they are still to be shown.
    tell(
        app,
        tx,
        (ticket.id, member),
        "member-removed-told",
        None,
        at,
    )
    .await?;
    if let Some(gone) = tx.thread_members().get(ticket.id, member).await? {
        note(app, tx, ticket, &gone, ("member-removed-note", by), at).await?;
    }
    Ok(true)
}

/// Tells the staff that somebody who was added cannot be told.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn not_told(
    app: &App,
    tx: &mut Tx,
    (ticket, member): (TicketId, UserId),
    reason: &str,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let open = tx.tickets().get(ticket).await?;
    if open.is_none_or(|ticket| ticket.status == TicketStatus::Closed) {
        return Ok(());
    }
    let values = args! { "member" => member.to_string(), "reason" => reason };
    let locale = app.ticket_locale(tx).await?;
    let words = app.texts.say(&locale, "member-added-unheard", &values);
    status::say(tx, ticket, Body::text(words), at).await
}

/// Tells the staff who was added or removed, by whom.
async fn note(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    member: &ThreadMember,
    (key, by): (&str, UserId),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let values = args! {
        "member" => member.user_id.to_string(),
        "name" => inert(&member.user_name),
        "staff" => by.to_string(),
    };
    let locale = app.ticket_locale(tx).await?;
    let words = app.texts.say(&locale, key, &values);
    status::say(tx, ticket.id, Body::text(words), at).await
}
