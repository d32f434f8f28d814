//! Answers of the staff: sending them, changing them, taking them back, delivering them again.

use botkit::delivery::{Effect, Lane, Target};
use storage::{
    discord::{MessageId, UserId},
    modmail::{Delivery, Message, MessageKind, MessageRowId, Side, Ticket, TicketId, Tx},
};
use time::OffsetDateTime;

use super::{status, together};
use crate::{
    App, attachments,
    decide::reply::{Answers, Given, Refusal, reply as decide},
    event::{Copied, Extra, Said},
    message_parts::{self, Place, seen_as},
    outgoing::{enqueue, json, member_lane, ticket_lane},
    purpose::{Purpose, Recipient},
    stored_message::StoredMessage,
};

/// An answer as staff gave it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reply<'a> {
    /// Who answers.
    pub(crate) staff: UserId,
    /// Under which name.
    pub(crate) name: &'a str,
    /// What they are called beside their name.
    pub(crate) label: Option<&'a str>,
    /// Whether the member does not learn who answers.
    pub(crate) anonymous: bool,
    /// What it says.
    pub(crate) said: &'a Said,
    /// The files that go along.
    pub(crate) files: &'a [Copied],
    /// The message in the ticket's channel that it answers.
    pub(crate) replied_to: Option<MessageId>,
}

/// Sends an answer to the member of a ticket within the caller's transaction.
/// Returns its number, or why it cannot be sent.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.reply.send", skip_all, fields(ticket.id = %ticket.id, user.id = %ticket.user_id))]
pub(crate) async fn send(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    given: &Reply<'_>,
    at: OffsetDateTime,
) -> Result<Result<i64, Refusal>, storage::Error> {
    let others = match recipients(tx, ticket, &given.said.extras).await? {
        Ok(others) => others,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let number = tx.tickets().next_number(ticket.id).await?;
    let answered = answered(tx, given.replied_to, ticket.id).await?;
    let locales = app.locales(tx, ticket.user_id).await?;
    let texts = app.texts_of(tx, ticket.id).await?;
    let decided = decide(
        &app.render_options(&locales.ticket),
        &app.member_options(&texts, &locales.member),
        ticket.id,
        number,
        &Given {
            staff: given.staff,
            name: given.name,
            label: given.label,
            anonymous: given.anonymous,
            text: &given.said.text,
            files: given.files,
            extras: &given.said.extras,
            answers: answers(tx, given.replied_to, answered.as_ref(), ticket).await?,
        },
        at,
    );
    let answer = match decided {
        Ok(answer) => answer,
        Err(refusal) => return Ok(Err(refusal)),
    };

    let message = tx.messages().add(&answer.message).await?;
    attachments::store(tx, message, given.files, at).await?;
    let label = given.label.map(|text| Extra::Label {
        text: text.to_owned(),
    });
    let extras: Vec<_> = given.said.extras.iter().chain(&label).map(json).collect();
    tx.messages().add_extras(message, &extras).await?;
    let purpose = |part| Purpose::ReplyCopy { message, part };
    copy(message, ticket, &ticket_lane(ticket.id))
        .send(tx, 1, answer.copies, purpose, at)
        .await?;
    let purpose = |part| Purpose::Reply {
        message,
        staff: given.staff,
        part,
    };
    if others.first {
        direct(tx, message, ticket, &member_lane(ticket.user_id))
            .await?
            .send(tx, 1, answer.directs, purpose, at)
            .await?;
    }
    if !others.members.is_empty()
        && let Some(stored) = StoredMessage::of(tx, message).await?
    {
        for member in others.members {
            let reply_to = match &answered {
                Some(answered) => seen_as(tx, answered, member, ticket.user_id).await?,
                None => None,
            };
            together::show(app, tx, &stored, (member, reply_to), at).await?;
        }
    }
    status::staff_wrote(app, tx, ticket.id, at).await?;
    Ok(Ok(number))
}

/// Whom an answer goes to.
struct Recipients {
    /// Whether the first member of the ticket is among them.
    first: bool,
    /// The others.
    members: Vec<UserId>,
}

/// Finds out whom an answer with these extras goes to.
async fn recipients(
    tx: &mut Tx,
    ticket: &Ticket,
    extras: &[Extra],
) -> Result<Result<Recipients, Refusal>, storage::Error> {
    let others = tx.thread_members().of_ticket(ticket.id).await?;
    let others = others.iter().map(|member| member.user_id);
    let only = Extra::only_to(extras).map(|(member, _)| member);
    let found = Recipients {
        first: only.is_none_or(|only| only == ticket.user_id),
        members: others
            .filter(|member| only.is_none_or(|only| only == *member))
            .collect(),
    };
    Ok(match only {
        Some(only) if !found.first && found.members.is_empty() => Err(Refusal::NotInTicket(only)),
        _ => Ok(found),
    })
}

/// Takes a note away that has become an answer, within the caller's transaction.
///
/// # Errors
///
/// Returns the database's error.
pub(crate) async fn replace_note(
    tx: &mut Tx,
    ticket: &Ticket,
    note: &Message,
    by: UserId,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    tx.messages().delete(note.id, Some(by), at).await?;
    // A link to a file leads to the message that has it.
    let files = tx.attachments().of_message(note.id).await?;
    let whole = files.iter().all(|file| file.sha256.is_some());
    if let Some(message) = note.inbox_message_id.filter(|_| whole) {
        let delete = Effect::Delete {
            target: Target::Message(message),
        };
        let lane = ticket_lane(ticket.id);
        enqueue(tx, &lane, ticket.channel_id, &delete, None, at).await?;
    }
    Ok(())
}

/// Has an answer say `text` on both sides, within the caller's transaction.
/// `false` if that is what it says.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.reply.edit", skip_all, fields(ticket.id = %ticket.id, user.id = %ticket.user_id))]
pub(crate) async fn edit(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    answer: &Message,
    text: &str,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let message = answer.id;
    if !tx.messages().edit(message, text, at).await? {
        return Ok(false);
    }
    let Some(stored) = StoredMessage::of(tx, message).await? else {
        return Ok(true);
    };
    let locales = app.locales(tx, ticket.user_id).await?;
    let copies = stored.for_staff(&app.render_options(&locales.ticket));
    let texts = app.texts_of(tx, ticket.id).await?;
    let directs = stored.for_member(&app.member_options(&texts, &locales.member));
    let purpose = |part| Purpose::ReplyCopy { message, part };
    copy(message, ticket, &ticket_lane(ticket.id))
        .update(tx, &[], copies, purpose, at)
        .await?;
    let purpose = |part| Purpose::Reply {
        message,
        staff: answer.user_id,
        part,
    };
    if stored.is_for(ticket.user_id) {
        direct(tx, message, ticket, &member_lane(ticket.user_id))
            .await?
            .update(tx, &[], directs, purpose, at)
            .await?;
    }
    together::update(app, tx, &stored, ticket.user_id, at).await?;
    Ok(true)
}

/// Deletes an answer on the member's side and marks its copy, within the caller's
/// transaction.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.reply.delete", skip_all, fields(ticket.id = %ticket.id, user.id = %ticket.user_id))]
pub(crate) async fn delete(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    message: MessageRowId,
    by: UserId,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    tx.messages().delete(message, Some(by), at).await?;
    if let Some(stored) = StoredMessage::of(tx, message).await? {
        let locale = app.ticket_locale(tx).await?;
        let copies = stored.for_staff(&app.render_options(&locale));
        let purpose = |part| Purpose::ReplyCopy { message, part };
        copy(message, ticket, &ticket_lane(ticket.id))
            .update(tx, &[], copies, purpose, at)
            .await?;
        together::update(app, tx, &stored, ticket.user_id, at).await?;
    }
    direct(tx, message, ticket, &member_lane(ticket.user_id))
        .await?
        .delete(tx, at)
        .await
}

/// Puts the failed parts of messages on the list again, within the caller's
/// transaction. Returns how many messages have such parts that are still known.
///
/// # Errors
///
/// Returns the database's error.
#[tracing::instrument(level = "debug", name = "tickets.reply.retry", skip_all, fields(ticket.id = %ticket.id, user.id = %ticket.user_id))]
pub(crate) async fn retry(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    messages: &[Message],
    at: OffsetDateTime,
) -> Result<usize, storage::Error> {
    let (mut count, mut answers) = (0, false);
    for message in messages {
        if retry_one(app, tx, ticket, message, at).await? {
            count += 1;
            answers |= message.kind != MessageKind::User;
        }
    }
    if answers {
        status::staff_wrote(app, tx, ticket.id, at).await?;
    }
    Ok(count)
}

/// Puts the failed parts of a message on the list again; `false` if there are none,
/// or they are no longer known.
async fn retry_one(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    message: &Message,
    at: OffsetDateTime,
) -> Result<bool, storage::Error> {
    let side = match message.kind {
        MessageKind::User => Side::Inbox,
        _ => Side::Dm,
    };
    let posts = tx.messages().posts(message.id, side).await?;
    let mut any = false;
    for post in posts.iter().filter(|post| post.state == Delivery::Failed) {
        if let Some(row) = tx.outbox().retry(post.outbox_id, at).await? {
            let mut messages = tx.messages();
            messages
                .carried_by(message.id, side, post.part, row)
                .await?;
            any = true;
        }
    }
    for copy in tx.messages().copies(message.id).await? {
        if copy.state == Delivery::Failed
            && let Some(row) = tx.outbox().retry(copy.outbox_id, at).await?
        {
            let (mut messages, part) = (tx.messages(), copy.part);
            messages
                .copy_carried_by(message.id, copy.user_id, part, row)
                .await?;
            any = true;
        }
    }
    if !any {
        return Ok(false);
    }
    if message.delivery != Delivery::Failed {
        // The staff have it; a member is shown what another wrote.
        return Ok(true);
    }
    let before = StoredMessage::of(tx, message.id).await?;
    tx.messages().tried_again(message.id).await?;
    if let (Side::Dm, Some(before)) = (side, before) {
        // The copy no longer says that it has failed.
        let locale = app.ticket_locale(tx).await?;
        let options = app.render_options(&locale);
        let (old, new) = (
            before.for_staff(&options),
            before.pending().for_staff(&options),
        );
        let message = message.id;
        let purpose = |part| Purpose::ReplyCopy { message, part };
        copy(message, ticket, &ticket_lane(ticket.id))
            .update(tx, &old, new, purpose, at)
            .await?;
    }
    Ok(true)
}

/// The staff's side of an answer.
fn copy<'a>(message: MessageRowId, ticket: &Ticket, lane: &'a Lane) -> Place<'a> {
    Place {
        message,
        to: Recipient::Staff,
        lane,
        channel: ticket.channel_id,
    }
}

/// The first member's side of an answer.
async fn direct<'a>(
    tx: &mut Tx,
    message: MessageRowId,
    ticket: &Ticket,
    lane: &'a Lane,
) -> Result<Place<'a>, storage::Error> {
    let channel = tx.dm_channels().of_user(ticket.user_id).await?;
    Ok(Place {
        message,
        to: Recipient::First,
        lane,
        channel: channel.map(|channel| channel.channel_id),
    })
}

/// The message of the ticket that an answer is a reply to.
async fn answered(
    tx: &mut Tx,
    replied_to: Option<MessageId>,
    ticket: TicketId,
) -> Result<Option<Message>, storage::Error> {
    let Some(replied_to) = replied_to else {
        return Ok(None);
    };
    let answered = message_parts::of_discord(tx, Side::Inbox, replied_to).await?;
    Ok(answered.filter(|answered| answered.thread_id == ticket))
}

/// The same as the staff and as the first member see it.
async fn answers(
    tx: &mut Tx,
    replied_to: Option<MessageId>,
    answered: Option<&Message>,
    ticket: &Ticket,
) -> Result<Answers, storage::Error> {
    let Some(answered) = answered else {
        return Ok(Answers::default());
    };
    let member = ticket.user_id;
    Ok(Answers {
        inbox: replied_to,
        dm: seen_as(tx, answered, member, member).await?,
    })
}
