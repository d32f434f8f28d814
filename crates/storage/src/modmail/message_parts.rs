//! The other messages at Discord that a long message became.

use serde::{Deserialize, Serialize};

use super::{MessageRowId, Messages};
use crate::{Error, discord::MessageId};

/// Where a part of a message is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum Side {
    /// In the member's direct messages.
    Dm,
    /// In the ticket's channel.
    Inbox,
}

/// A part of a message, from the second on. The first is the message itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where it is seen.
    pub side: Side,
    /// Which part it is; 2 for the first that is not the message itself.
    pub part: i64,
    /// The message at Discord.
    pub discord_message_id: MessageId,
}

impl Messages<'_> {
    /// Notes another message at Discord that a message became.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if there is no such message, if the part is
    /// known already, or if the database does not answer.
    pub(super) async fn add_part(&mut self, id: MessageRowId, part: &Part) -> Result<(), Error> {
        sqlx::query!(
            "INSERT INTO message_parts (discord_message_id, message_id, side, part)
             VALUES (?, ?, ?, ?)",
            part.discord_message_id,
            id,
            part.side,
            part.part,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// The parts of a message from the second on, each side in its order.
    #[tracing::instrument(level = "debug", name = "db.messages.parts", skip_all, fields(message.id = %id))]
    pub async fn parts(&mut self, id: MessageRowId) -> Result<Vec<Part>, Error> {
        let parts = sqlx::query_as!(
            Part,
            "SELECT side, part, discord_message_id FROM message_parts
              WHERE message_id = ? ORDER BY side, part",
            id,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(parts)
    }

    /// The message that a message at Discord is a part of, from the second on.
    pub async fn by_part(&mut self, part: MessageId) -> Result<Option<MessageRowId>, Error> {
        let id = sqlx::query_scalar!(
            "SELECT message_id FROM message_parts WHERE discord_message_id = ?",
            part,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(id)
    }
}
