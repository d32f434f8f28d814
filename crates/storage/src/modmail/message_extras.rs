//! What messages hold beside text and files.

use super::{MessageRowId, Messages, TicketId};
use crate::Error;

impl Messages<'_> {
    /// Keeps what a new message holds beside text and files, each as JSON.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if there is no such message, if it has extras
    /// already, if one is not JSON, or if the database does not answer.
    #[tracing::instrument(level = "debug", name = "db.messages.add_extras", skip_all, fields(message.id = %id))]
    pub async fn add_extras(&mut self, id: MessageRowId, extras: &[String]) -> Result<(), Error> {
        for (position, data) in (1_i64..).zip(extras) {
            sqlx::query!(
                "INSERT INTO message_extras (message_id, position, data) VALUES (?, ?, ?)",
                id,
                position,
                data,
            )
            .execute(&mut *self.conn)
            .await?;
        }
        Ok(())
    }

    /// What a message holds beside text and files, each as JSON.
    #[tracing::instrument(level = "debug", name = "db.messages.extras", skip_all, fields(message.id = %id))]
    pub async fn extras(&mut self, id: MessageRowId) -> Result<Vec<String>, Error> {
        let extras = sqlx::query_scalar!(
            "SELECT data FROM message_extras WHERE message_id = ? ORDER BY position",
            id,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(extras)
    }

    /// What the messages of a ticket hold beside text and files from one on until
    /// another, each as JSON with the message it belongs to.
    #[tracing::instrument(level = "debug", name = "db.messages.extras_between", skip_all, fields(ticket.id = %ticket))]
    pub async fn extras_between(
        &mut self,
        ticket: TicketId,
        (first, last): (MessageRowId, MessageRowId),
    ) -> Result<Vec<(MessageRowId, String)>, Error> {
        let extras = sqlx::query!(
            r#"SELECT message_id AS "message: MessageRowId", data
                 FROM thread_messages JOIN message_extras ON message_id = thread_messages.id
                WHERE thread_id = ? AND thread_messages.id BETWEEN ? AND ?
                ORDER BY message_id, position"#,
            ticket,
            first,
            last,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(extras
            .into_iter()
            .map(|row| (row.message, row.data))
            .collect())
    }
}
