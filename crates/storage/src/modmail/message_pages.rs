//! Messages as a list, across tickets.

use super::{Message, MessageRowId, Messages};
use crate::{Error, discord::UserId};

impl Messages<'_> {
    /// What somebody wrote in any ticket, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page_of_author(
        &mut self,
        user: UserId,
        before: Option<MessageRowId>,
        limit: i64,
    ) -> Result<Vec<Message>, Error> {
        let before = before.unwrap_or(MessageRowId::from(i64::MAX));
        let messages = sqlx::query_as!(
            Message,
            "SELECT id, thread_id, kind, user_id, user_name, is_anonymous, content, dm_message_id,
                    inbox_message_id, message_number, created_at, thread_status, delivery,
                    delivery_error, edited_at, deleted_at, deleted_by
               FROM thread_messages
              WHERE user_id = ? AND id < ?
              ORDER BY id DESC LIMIT ?",
            user,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(messages)
    }

    /// What did not reach whom it is for, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page_undelivered(
        &mut self,
        before: Option<MessageRowId>,
        limit: i64,
    ) -> Result<Vec<Message>, Error> {
        let before = before.unwrap_or(MessageRowId::from(i64::MAX));
        let messages = sqlx::query_as!(
            Message,
            "SELECT id, thread_id, kind, user_id, user_name, is_anonymous, content, dm_message_id,
                    inbox_message_id, message_number, created_at, thread_status, delivery,
                    delivery_error, edited_at, deleted_at, deleted_by
               FROM thread_messages
              WHERE delivery = 'failed' AND id < ?
              ORDER BY id DESC LIMIT ?",
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(messages)
    }

    /// How many messages somebody wrote in any ticket.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count_of_author(&mut self, user: UserId) -> Result<i64, Error> {
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM thread_messages WHERE user_id = ?",
            user,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }

    /// How many messages did not reach whom they are for.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count_undelivered(&mut self) -> Result<i64, Error> {
        let count =
            sqlx::query_scalar!("SELECT count(*) FROM thread_messages WHERE delivery = 'failed'",)
                .fetch_one(&mut *self.conn)
                .await?;
        Ok(count)
    }
}
