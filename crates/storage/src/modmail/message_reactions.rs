//! What people reacted to messages with.

use super::{MessageRowId, Messages, Side};
use crate::{Error, discord::UserId};

impl Messages<'_> {
    /// Notes a reaction. Whether it is the first with this emoji on this side.
    pub async fn reacted(
        &mut self,
        id: MessageRowId,
        side: Side,
        emoji: &str,
        user: UserId,
    ) -> Result<bool, Error> {
        let done = sqlx::query!(
            "INSERT INTO message_reactions (message_id, side, emoji, user_id) VALUES (?, ?, ?, ?)
             ON CONFLICT DO NOTHING",
            id,
            side,
            emoji,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1 && self.count_reactions(id, side, emoji).await? == 1)
    }

    /// Forgets a reaction. Whether it was the last with this emoji on this side.
    pub async fn unreacted(
        &mut self,
        id: MessageRowId,
        side: Side,
        emoji: &str,
        user: UserId,
    ) -> Result<bool, Error> {
        let done = sqlx::query!(
            "DELETE FROM message_reactions
              WHERE message_id = ? AND side = ? AND emoji = ? AND user_id = ?",
            id,
            side,
            emoji,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1 && self.count_reactions(id, side, emoji).await? == 0)
    }

    /// What people on this side reacted with.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn reactions(&mut self, id: MessageRowId, side: Side) -> Result<Vec<String>, Error> {
        let emojis = sqlx::query_scalar!(
            "SELECT DISTINCT emoji FROM message_reactions WHERE message_id = ? AND side = ?",
            id,
            side,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(emojis)
    }

    async fn count_reactions(
        &mut self,
        id: MessageRowId,
        side: Side,
        emoji: &str,
    ) -> Result<i64, Error> {
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM message_reactions
              WHERE message_id = ? AND side = ? AND emoji = ?",
            id,
            side,
            emoji,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }
}
