//! What staff write in a ticket among themselves.

use storage::modmail::{MessageKind, NewMessage, Ticket, Tx};
use time::OffsetDateTime;
use twilight_model::channel::Message;

use crate::{
    attachments,
    event::{Copied, Said},
    outgoing::json,
};

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
