//! The files that came with messages.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::{MessageRowId, TicketId};
use crate::{Error, moment::stamp, number::signed};

/// Names one attachment within this database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct AttachmentId(i64);

/// A file that came with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its number.
    pub id: AttachmentId,
    /// The message it came with.
    pub message_id: MessageRowId,
    /// What it is called.
    pub name: String,
    /// Its media type, if Discord told it.
    pub content_type: Option<String>,
    /// Its size in bytes.
    pub size: u64,
    /// The name of our copy, see [`crate::files`].
    pub sha256: Option<String>,
    /// Where Discord keeps it, for a while.
    pub url: String,
    /// Why there is no copy, or none any more.
    pub failure: Option<String>,
    /// When it came.
    pub created_at: OffsetDateTime,
    /// What else Discord told of it, as the bot spells it.
    pub details: Option<String>,
    /// When it was taken off its message.
    pub removed_at: Option<OffsetDateTime>,
}

/// A file that comes with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAttachment {
    /// The message it comes with.
    pub message: MessageRowId,
    /// What it is called.
    pub name: String,
    /// Its media type, if Discord tells it.
    pub content_type: Option<String>,
    /// Its size in bytes.
    pub size: u64,
    /// The name of our copy, if there is one already.
    pub sha256: Option<String>,
    /// Where Discord keeps it.
    pub url: String,
    /// Why there is no copy, if that is known.
    pub failure: Option<String>,
    /// When it comes.
    pub at: OffsetDateTime,
    /// What else Discord tells of it, as JSON.
    pub details: Option<String>,
}

/// Access to attachments within a transaction.
#[derive(Debug)]
pub struct Attachments<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Attachments<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Adds a file to a message.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if there is no such message, or if the database
    /// does not answer.
    pub async fn add(&mut self, attachment: NewAttachment) -> Result<AttachmentId, Error> {
        let (at, size) = (stamp(attachment.at), signed(attachment.size)?);
        let id = sqlx::query_scalar!(
            r#"INSERT INTO attachments
                   (message_id, name, content_type, size, sha256, url, failure, created_at,
                    details)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
               RETURNING id AS "id!: AttachmentId""#,
            attachment.message,
            attachment.name,
            attachment.content_type,
            size,
            attachment.sha256,
            attachment.url,
            attachment.failure,
            at,
            attachment.details,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(id)
    }

    /// The files that came with a message, in their order.
    #[tracing::instrument(level = "debug", name = "db.attachments.of_message", skip_all, fields(message.id = %message))]
    pub async fn of_message(&mut self, message: MessageRowId) -> Result<Vec<Attachment>, Error> {
        let attachments = sqlx::query_as!(
            Attachment,
            "SELECT id, message_id, name, content_type, size, sha256, url, failure, created_at,
                    details, removed_at
               FROM attachments
              WHERE message_id = ?
              ORDER BY id",
            message,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(attachments)
    }

    /// The files of the messages of a ticket from one on until another.
    #[tracing::instrument(level = "debug", name = "db.attachments.between", skip_all, fields(ticket.id = %ticket))]
    pub async fn between(
        &mut self,
        ticket: TicketId,
        (first, last): (MessageRowId, MessageRowId),
    ) -> Result<Vec<Attachment>, Error> {
        let attachments = sqlx::query_as!(
            Attachment,
            "SELECT attachments.id, message_id, name, content_type, size, sha256, url, failure,
                    attachments.created_at, details, removed_at
               FROM thread_messages JOIN attachments ON message_id = thread_messages.id
              WHERE thread_id = ? AND thread_messages.id BETWEEN ? AND ?
              ORDER BY message_id, attachments.id",
            ticket,
            first,
            last,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(attachments)
    }

    /// Records that the copy of a file of a message is gone, and why. `false` if
    /// that is known, or the message has no such file.
    pub async fn lost(
        &mut self,
        message: MessageRowId,
        sha256: &str,
        reason: &str,
    ) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE attachments SET failure = ?
              WHERE message_id = ? AND sha256 = ? AND failure IS NULL",
            reason,
            message,
            sha256,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() > 0)
    }

    /// Notes that a file was taken off its message. `false` if that is known.
    pub async fn remove(&mut self, id: AttachmentId, at: OffsetDateTime) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE attachments SET removed_at = ? WHERE id = ? AND removed_at IS NULL",
            at,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}
