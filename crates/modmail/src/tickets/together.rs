//! Several members in one ticket: what each says goes to all of them.

use std::collections::BTreeSet;

use botkit::{
    args,
    delivery::{Body, Effect, Lane, Target},
};
use storage::{
    discord::{MessageId, UserId},
    modmail::{Message, MessageRowId, ThreadMember, Ticket, TicketId, TicketStatus, Tx},
};
use time::OffsetDateTime;

use super::status;
use crate::{
    App,
    message_parts::{self, Place, seen_as},
    name::inert,
    outgoing::{enqueue, member_lane, ticket_lane},
    purpose::{Purpose, Recipient},
    stored_message::StoredMessage,
};

/// Tells those who were in a ticket besides its first member that it is over.
///
/// # Errors
///
/// Returns the database's error.
pub(super) async fn tell_of_end(
    app: &App,
    tx: &mut Tx,
    members: &[ThreadMember],
    farewell: impl Fn(&str) -> Body,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    for member in members {
        let locale = app.member_locale(tx, member.user_id).await?;
        post(tx, member.user_id, farewell(&locale), None, at).await?;
    }
    Ok(())
}

/// Has those come back who were in a ticket when it closed, now that it goes on, and
/// tells them if they are to be told. The staff are told who does not.
///
/// # Errors
///
/// Returns the database's error.
pub(super) async fn come_back(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    tells: bool,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let absent = tx.thread_members().come_back(ticket.id).await?;
    for member in &absent {
        let values = args! { "member" => member.user_id.to_string() };
        let locale = app.ticket_locale(tx).await?;
        let words = app.texts.say(&locale, "member-not-back", &values);
        status::say(tx, ticket.id, Body::text(words), at).await?;
    }
    if tells {
        for member in tx.thread_members().of_ticket(ticket.id).await? {
            tell(app, tx, (ticket.id, member.user_id), "reopened", None, at).await?;
        }
    }
    Ok(())
}

/// Shows what a member has just written to the others of their ticket.
///
/// # Errors
///
/// Returns the database's error.
pub(super) async fn pass_on(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    (message, answered): (MessageRowId, Option<&Message>),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let members = tx.thread_members().of_ticket(ticket.id).await?;
    if members.is_empty() {
        return Ok(());
    }
    let Some(stored) = StoredMessage::of(tx, message).await? else {
        return Ok(());
    };
    let author = stored.message.user_id;
    let members = members.iter().map(|member| member.user_id);
    for member in [ticket.user_id].into_iter().chain(members) {
        if member == author {
            continue;
        }
        let reply_to = match answered {
            Some(answered) => seen_as(tx, answered, member, ticket.user_id).await?,
            None => None,
        };
        show(app, tx, &stored, (member, reply_to), at).await?;
    }
    Ok(())
}

/// Shows a message to a member who is neither its author nor, of an answer, the first.
/// `reply_to` is what it answers, as they see that.
///
/// # Errors
///
/// Returns the database's error.
pub(super) async fn show(
    app: &App,
    tx: &mut Tx,
    stored: &StoredMessage,
    (member, reply_to): (UserId, Option<MessageId>),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let locale = app.member_locale(tx, member).await?;
    let texts = app.texts_of(tx, stored.message.thread_id).await?;
    let mut bodies = stored.for_other(&app.member_options(&texts, &locale), reply_to);
    if let Some(first) = bodies.first_mut() {
        first.reply_to = reply_to;
    }
    let message = stored.message.id;
    let lane = member_lane(member);
    let place = place(tx, message, member, &lane).await?;
    let purpose = |part| Purpose::Copy {
        message,
        to: member,
        part,
    };
    place.send(tx, 1, bodies, purpose, at).await
}

/// Brings what members are shown of another's message, or of an answer, up to date.
/// What its author deleted is taken away.
///
/// # Errors
///
/// Returns the database's error.
pub(super) async fn update(
    app: &App,
    tx: &mut Tx,
    stored: &StoredMessage,
    first: UserId,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let message = stored.message.id;
    let members = shown_to(tx, message).await?;
    if members.is_empty() {
        return Ok(());
    }
    let answered = match stored.answered() {
        Some(answered) => message_parts::seen_by_member(tx, answered).await?,
        None => None,
    };
    let texts = app.texts_of(tx, stored.message.thread_id).await?;
    for member in members {
        let lane = member_lane(member);
        let place = place(tx, message, member, &lane).await?;
        if stored.message.deleted_at.is_some() {
            place.delete(tx, at).await?;
            continue;
        }
        let reply_to = match &answered {
            Some(answered) => seen_as(tx, answered, member, first).await?,
            None => None,
        };
        let locale = app.member_locale(tx, member).await?;
        let bodies = stored.for_other(&app.member_options(&texts, &locale), reply_to);
        let purpose = |part| Purpose::Copy {
            message,
            to: member,
            part,
        };
        place.update(tx, &[], bodies, purpose, at).await?;
    }
    Ok(())
}

/// Takes away what members are shown of a message that is taken back.
///
/// # Errors
///
/// Returns the database's error.
pub(super) async fn take_back(
    tx: &mut Tx,
    message: MessageRowId,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    for copy in tx.messages().copies(message).await? {
        let channel = tx.dm_channels().of_user(copy.user_id).await?;
        let channel = channel.map(|channel| channel.channel_id);
        let delete = Effect::Delete {
            target: Target::Row(copy.outbox_id),
        };
        let lane = member_lane(copy.user_id);
        enqueue(tx, &lane, channel, &delete, None, at).await?;
    }
    Ok(())
}

/// Tells the staff that a member will not be shown what another wrote, unless the
/// ticket is over.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn not_shown(
    app: &App,
    tx: &mut Tx,
    message: &Message,
    (member, reason): (UserId, &str),
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let ticket = tx.tickets().get(message.thread_id).await?;
    let Some(ticket) = ticket.filter(|ticket| ticket.status == TicketStatus::Open) else {
        return Ok(());
    };
    let values = args! { "member" => member.to_string(), "reason" => reason };
    let locale = app.ticket_locale(tx).await?;
    let words = app.texts.say(&locale, "member-not-shown", &values);
    // In its lane, behind the copy that it is about.
    let post = Effect::Post {
        message: Body {
            reply_to: message.inbox_message_id,
            ..Body::text(words)
        },
    };
    let lane = ticket_lane(ticket.id);
    enqueue(tx, &lane, ticket.channel_id, &post, None, at).await?;
    Ok(())
}

/// What members are called in words about who has a message and who has not.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn name_of(
    tx: &mut Tx,
    message: &Message,
    recipient: Recipient,
) -> Result<String, storage::Error> {
    let member = match recipient {
        Recipient::Other(member) => {
            let known = tx.thread_members().get(message.thread_id, member).await?;
            known.map(|known| known.user_name)
        }
        Recipient::First | Recipient::Staff => None,
    };
    let name = if let Some(name) = member {
        name
    } else {
        let ticket = tx.tickets().get(message.thread_id).await?;
        ticket.map(|ticket| ticket.user_name).unwrap_or_default()
    };
    Ok(inert(&name))
}

/// What somebody in an open ticket is called; `None` if they are not in it.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn name_in(
    tx: &mut Tx,
    ticket: &Ticket,
    member: UserId,
) -> Result<Option<String>, storage::Error> {
    if member == ticket.user_id {
        return Ok(Some(ticket.user_name.clone()));
    }
    let others = tx.thread_members().of_ticket(ticket.id).await?;
    let mut others = others.into_iter();
    let found = others.find(|other| other.user_id == member);
    Ok(found.map(|found| found.user_name))
}

/// Whom a message is shown to beside those whose it is.
pub(super) async fn shown_to(
    tx: &mut Tx,
    message: MessageRowId,
) -> Result<BTreeSet<UserId>, storage::Error> {
    let copies = tx.messages().copies(message).await?;
    Ok(copies.iter().map(|copy| copy.user_id).collect())
}

/// What a member is shown of a message, in their lane.
async fn place<'a>(
    tx: &mut Tx,
    message: MessageRowId,
    member: UserId,
    lane: &'a Lane,
) -> Result<Place<'a>, storage::Error> {
    let channel = tx.dm_channels().of_user(member).await?;
    Ok(Place {
        message,
        to: Recipient::Other(member),
        lane,
        channel: channel.map(|channel| channel.channel_id),
    })
}

/// Tells a member of a ticket something in their language.
///
/// # Errors
///
/// Returns the database's error.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    (ticket, member): (TicketId, UserId),
    key: &str,
    purpose: Option<&Purpose>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let locale = app.member_locale(tx, member).await?;
    let texts = app.texts_of(tx, ticket).await?;
    let words = texts.say(&locale, key, &args! {});
    post(tx, member, Body::text(words), purpose, at).await
}

async fn post(
    tx: &mut Tx,
    member: UserId,
    message: Body,
    purpose: Option<&Purpose>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let channel = tx.dm_channels().of_user(member).await?;
    let channel = channel.map(|channel| channel.channel_id);
    let post = Effect::Post { message };
    enqueue(tx, &member_lane(member), channel, &post, purpose, at).await?;
    Ok(())
}
