//! What staff write in a ticket among themselves.

use botkit::{args, delivery::Body};
use storage::{
    discord::UserId,
    modmail::{MessageKind, NewMessage, Ticket, Tx},
};
use time::OffsetDateTime;
use twilight_model::channel::Message;

use super::status;
use crate::{
    App, attachments,
    event::{Copied, Said},
    outgoing::json,
};

/// Tells the staff that somebody writes in a ticket who is not of them: once for
/// each.
pub(crate) async fn tell_of_outsider(
    app: &App,
    tx: &mut Tx,
    ticket: &Ticket,
    message: &Message,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let person = UserId::from(message.author.id);
    if tx.messages().noted_by(ticket.id, person).await? {
        return Ok(());
    }
    let values = args! { "person" => person.to_string() };
    let locale = app.ticket_locale(tx).await?;
    let words = app.texts.say(&locale, "outsider-writes", &values);
    status::say(tx, ticket.id, Body::text(words), at).await
}

/// Keeps what staff said among themselves.
#[tracing::instrument(level = "debug", name = "tickets.notes.add", skip_all, fields(ticket.id = %ticket.id, user.id = %ticket.user_id))]
pub(crate) async fn add(
    tx: &mut Tx,
    ticket: &Ticket,
    message: &Message,
    said: &Said,
    files: &[Copied],
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let row = tx
        .messages()
        .add(&NewMessage {
            ticket: ticket.id,
            kind: MessageKind::Note,
            user: message.author.id.into(),
            user_name: message.author.name.clone(),
            anonymous: false,
            content: said.text.clone(),
            dm_message: None,
            inbox_message: Some(message.id.into()),
            number: None,
            at,
        })
        .await?;
    let extras: Vec<_> = said.extras.iter().map(json).collect();
    tx.messages().add_extras(row, &extras).await?;
    attachments::store(tx, row, files, at).await?;
    tx.messages().delivered(row).await
}
