//! Opening tickets, whoever brings it about.

use botkit::delivery::Effect;
use storage::{
    discord::UserId,
    modmail::{Answer, Category, MessageKind, NewMessage, NewTicket, Opened, TicketId, Tx},
};
use time::OffsetDateTime;

use super::{card::put_card, naming, placement};
use crate::{
    App,
    decide::opening::opening,
    event::Author,
    outgoing::{enqueue, ticket_lane},
    purpose::Purpose,
    render::{Card, Membership},
};

/// A ticket that is to be opened.
#[derive(Debug)]
pub(crate) struct OpenRequest<'a> {
    /// Under which name.
    pub(crate) ticket: TicketId,
    /// With whom.
    pub(crate) member: &'a Author,
    /// What is known about them.
    pub(crate) card: &'a Card,
    /// Of which kind.
    pub(crate) category: Option<&'a Category>,
    /// What they answered to its questions.
    pub(crate) answers: &'a [Answer],
    /// Who of the staff opens it, if the member does not.
    pub(crate) opened_by: Option<UserId>,
}

/// Opens a ticket within the caller's transaction, who has looked that there is
/// none: the row now, its channel and card as soon as Discord can.
#[tracing::instrument(level = "debug", name = "tickets.opening.open", skip_all, fields(ticket.id = %request.ticket, user.id = %request.member.id))]
pub(crate) async fn open(
    app: &App,
    tx: &mut Tx,
    request: &OpenRequest<'_>,
    at: OffsetDateTime,
) -> anyhow::Result<()> {
    let OpenRequest { ticket, member, .. } = *request;
    let opened = tx
        .tickets()
        .open(NewTicket {
            id: ticket,
            user: member.id,
            user_name: member.name.clone(),
            at,
        })
        .await?;
    anyhow::ensure!(
        matches!(opened, Opened::New(_)),
        "a ticket of {} is open already",
        member.id
    );
    let guild = app.tickets.guild;
    let servers = (guild, app.tickets.members());
    tx.places().put(ticket, servers, request.opened_by).await?;
    if let Some(category) = request.category {
        tx.categories().assign(ticket, Some(category.id)).await?;
    }
    if app.members.membership {
        match request.card.membership {
            Membership::Member { .. } => {}
            Membership::Stranger => tx.tickets().set_user_left(ticket, true).await?,
            Membership::Unknown => tx.tickets().doubt(ticket, at).await?,
        }
    }
    keep_answers(tx, request, at).await?;
    let user = member.id;
    tx.after_commit(move || {
        tracing::info!(ticket.id = %ticket, user.id = %user, "ticket {ticket} opened");
    });
    Ok(place(app, tx, request, at).await?)
}

/// Has the channel of a ticket made, with its card on top.
#[tracing::instrument(level = "debug", name = "tickets.opening.place", skip_all, fields(ticket.id = %request.ticket, user.id = %request.member.id))]
pub(crate) async fn place(
    app: &App,
    tx: &mut Tx,
    request: &OpenRequest<'_>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let OpenRequest { ticket, member, .. } = *request;
    let locale = app.ticket_locale(tx).await?;
    let number = tx.tickets().number(ticket).await?;
    let refused = naming::choose(app, tx, ticket, &member.name).await?;
    let status = tx
        .tickets()
        .status_details(ticket)
        .await?
        .unwrap_or_default();
    let mut opening = opening(
        &app.texts,
        &locale,
        &app.tickets,
        request.category,
        (ticket, number),
        member,
        request.card,
        request.answers,
        &app.status_display
            .first(request.category, &status, &member.name),
        at,
    );
    if refused {
        match (&mut opening.card, &mut opening.place) {
            (Some(card), _) | (None, Effect::CreatePost { message: card, .. }) => {
                naming::explain(app, &locale, card);
            }
            _ => {}
        }
    }
    placement::where_there_is_room(app, tx, &mut opening.place, at).await?;
    let lane = ticket_lane(ticket);
    let purpose = Purpose::Channel { ticket };
    enqueue(tx, &lane, None, &opening.place, Some(&purpose), at).await?;
    if let Some(card) = opening.card {
        put_card(tx, ticket, card, at).await?;
    }
    if let Some(message) = opening.answers {
        enqueue(tx, &lane, None, &Effect::Post { message }, None, at).await?;
    }
    Ok(())
}

/// What was answered belongs to what was said.
async fn keep_answers(
    tx: &mut Tx,
    request: &OpenRequest<'_>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    if request.answers.is_empty() {
        return Ok(());
    }
    let lines = request.answers.iter();
    let lines: Vec<String> = lines
        .map(|line| format!("{}: {}", line.question, line.answer))
        .collect();
    let message = tx
        .messages()
        .add(&NewMessage {
            ticket: request.ticket,
            kind: MessageKind::System,
            user: request.member.id,
            user_name: request.member.name.clone(),
            anonymous: false,
            content: lines.join("\n"),
            dm_message: None,
            inbox_message: None,
            number: None,
            at,
        })
        .await?;
    tx.messages().delivered(message).await
}
