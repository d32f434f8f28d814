//! What becomes of messages: delivered or not, edited, deleted.

use time::OffsetDateTime;

use super::{MessageKind, MessageRowId, Messages, TicketId};
use crate::{
    Error,
    discord::{MessageId, UserId},
    moment::stamp,
};

/// What a message said before an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// 1 for what was written first.
    pub version: i64,
    /// What it said.
    pub content: String,
    /// When something else took its place.
    pub replaced_at: OffsetDateTime,
}

impl Messages<'_> {
    /// Whether somebody has written a note in a ticket.
    #[tracing::instrument(level = "debug", name = "db.messages.noted_by", skip_all, fields(ticket.id = %ticket))]
    pub async fn noted_by(&mut self, ticket: TicketId, person: UserId) -> Result<bool, Error> {
        let kind = MessageKind::Note;
        let noted = sqlx::query_scalar!(
            r#"SELECT EXISTS (
                   SELECT 1 FROM thread_messages WHERE thread_id = ? AND user_id = ? AND kind = ?)
                   AS "noted!: bool""#,
            ticket,
            person,
            kind,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(noted)
    }

    /// Notes which message of the ticket's channel it is.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such message.
    pub(super) async fn bind_inbox(
        &mut self,
        id: MessageRowId,
        inbox: MessageId,
    ) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE thread_messages SET inbox_message_id = ? WHERE id = ?",
            inbox,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("thread_messages", &done)
    }

    /// Notes which of the member's direct messages it is.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such message.
    pub(super) async fn bind_dm(&mut self, id: MessageRowId, dm: MessageId) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE thread_messages SET dm_message_id = ? WHERE id = ?",
            dm,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("thread_messages", &done)
    }

    /// Notes that it has reached whom it is for.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such message.
    pub async fn delivered(&mut self, id: MessageRowId) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE thread_messages SET delivery = 'sent', delivery_error = NULL WHERE id = ?",
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("thread_messages", &done)
    }

    /// Notes that it does not reach whom it is for, and why.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such message.
    pub async fn undelivered(&mut self, id: MessageRowId, reason: &str) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE thread_messages SET delivery = 'failed', delivery_error = ? WHERE id = ?",
            reason,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("thread_messages", &done)
    }

    /// Notes that it is on its way once more.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such message.
    pub async fn tried_again(&mut self, id: MessageRowId) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE thread_messages SET delivery = 'pending', delivery_error = NULL WHERE id = ?",
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("thread_messages", &done)
    }

    /// Takes a message back that is still on its way, so that it can be decided
    /// about anew. `false` if it has been settled.
    pub async fn withdraw(&mut self, id: MessageRowId) -> Result<bool, Error> {
        let done = sqlx::query!(
            "DELETE FROM thread_messages WHERE id = ? AND delivery = 'pending'",
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Changes what a message says and keeps what it said. `false` if it says
    /// just that already, or if it is deleted.
    pub async fn edit(
        &mut self,
        id: MessageRowId,
        content: &str,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let kept = sqlx::query!(
            "INSERT INTO message_versions (message_id, version, content, replaced_at)
             SELECT id, 1 + (SELECT count(*) FROM message_versions WHERE message_id = ?1), content, ?2
               FROM thread_messages
              WHERE id = ?1 AND content <> ?3 AND deleted_at IS NULL",
            id,
            at,
            content,
        )
        .execute(&mut *self.conn)
        .await?;
        if kept.rows_affected() == 0 {
            return Ok(false);
        }
        let done = sqlx::query!(
            "UPDATE thread_messages SET content = ?, edited_at = ? WHERE id = ?",
            content,
            at,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("thread_messages", &done)?;
        Ok(true)
    }

    /// The messages of a ticket's member that were edited or deleted from a moment
    /// on, in the order in which they were written.
    #[tracing::instrument(level = "debug", name = "db.messages.changed_since", skip_all, fields(ticket.id = %ticket))]
    pub async fn changed_since(
        &mut self,
        ticket: TicketId,
        at: OffsetDateTime,
    ) -> Result<Vec<MessageRowId>, Error> {
        let at = stamp(at);
        let messages = sqlx::query_scalar!(
            r#"SELECT id AS "id!: MessageRowId" FROM thread_messages
                WHERE thread_id = ?1 AND kind = 'user' AND (edited_at >= ?2 OR deleted_at >= ?2)
                ORDER BY id"#,
            ticket,
            at,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(messages)
    }

    /// What a message said before each edit, oldest first.
    #[tracing::instrument(level = "debug", name = "db.messages.versions", skip_all, fields(message.id = %id))]
    pub async fn versions(&mut self, id: MessageRowId) -> Result<Vec<Version>, Error> {
        let versions = sqlx::query_as!(
            Version,
            "SELECT version, content, replaced_at FROM message_versions
              WHERE message_id = ? ORDER BY version",
            id,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(versions)
    }

    /// What the messages of a ticket said before each edit from one on until another,
    /// oldest first, each with the message it belongs to.
    #[tracing::instrument(level = "debug", name = "db.messages.versions_between", skip_all, fields(ticket.id = %ticket))]
    pub async fn versions_between(
        &mut self,
        ticket: TicketId,
        (first, last): (MessageRowId, MessageRowId),
    ) -> Result<Vec<(MessageRowId, Version)>, Error> {
        let versions = sqlx::query!(
            r#"SELECT message_id AS "message: MessageRowId", version, message_versions.content,
                      replaced_at
                 FROM thread_messages JOIN message_versions ON message_id = thread_messages.id
                WHERE thread_id = ? AND thread_messages.id BETWEEN ? AND ?
                ORDER BY message_id, version"#,
            ticket,
            first,
            last,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let versions = versions.into_iter().map(|row| {
            let version = Version {
                version: row.version,
                content: row.content,
                replaced_at: row.replaced_at,
            };
            (row.message, version)
        });
        Ok(versions.collect())
    }

    /// Marks a message as deleted; what it said is kept. `false` if it was
    /// deleted already.
    pub async fn delete(
        &mut self,
        id: MessageRowId,
        by: Option<UserId>,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE thread_messages SET deleted_at = ?, deleted_by = ?
              WHERE id = ? AND deleted_at IS NULL",
            at,
            by,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}
