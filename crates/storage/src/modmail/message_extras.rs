//! What messages hold beside text and files.

use super::{MessageRowId, Messages};
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
}
