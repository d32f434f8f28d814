//! The files that came with messages.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::MessageRowId;
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
    /// Why there is no copy.
    pub failure: Option<String>,
    /// When it came.
    pub created_at: OffsetDateTime,
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
    /// When it comes.
    pub at: OffsetDateTime,
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
            r#"INSERT INTO attachments (message_id, name, content_type, size, sha256, url, created_at)
               VALUES (?, ?, ?, ?, ?, ?, ?)
               RETURNING id AS "id!: AttachmentId""#,
            attachment.message,
            attachment.name,
            attachment.content_type,
            size,
            attachment.sha256,
            attachment.url,
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(id)
    }

    /// The files that came with a message, in their order.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn of_message(&mut self, message: MessageRowId) -> Result<Vec<Attachment>, Error> {
        let attachments = sqlx::query_as!(
            Attachment,
            "SELECT id, message_id, name, content_type, size, sha256, url, failure, created_at
               FROM attachments
              WHERE message_id = ?
              ORDER BY id",
            message,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(attachments)
    }

    /// Those that have no copy yet and were not given up, oldest first.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn uncopied(&mut self, limit: i64) -> Result<Vec<Attachment>, Error> {
        let attachments = sqlx::query_as!(
            Attachment,
            "SELECT id, message_id, name, content_type, size, sha256, url, failure, created_at
               FROM attachments
              WHERE sha256 IS NULL AND failure IS NULL
              ORDER BY id LIMIT ?",
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(attachments)
    }

    /// Notes that there is a copy now.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such attachment.
    pub async fn copied(&mut self, id: AttachmentId, sha256: &str) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE attachments SET sha256 = ?, failure = NULL WHERE id = ?",
            sha256,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("attachments", &done)
    }

    /// Notes that there will be no copy, and why.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such attachment.
    pub async fn not_copied(&mut self, id: AttachmentId, reason: &str) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE attachments SET failure = ? WHERE id = ?",
            reason,
            id
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("attachments", &done)
    }

    /// A file.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn get(&mut self, id: AttachmentId) -> Result<Option<Attachment>, Error> {
        let attachment = sqlx::query_as!(
            Attachment,
            "SELECT id, message_id, name, content_type, size, sha256, url, failure, created_at
               FROM attachments WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(attachment)
    }

    /// All files, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page(
        &mut self,
        before: Option<AttachmentId>,
        limit: i64,
    ) -> Result<Vec<Attachment>, Error> {
        let before = before.unwrap_or(AttachmentId(i64::MAX));
        let attachments = sqlx::query_as!(
            Attachment,
            "SELECT id, message_id, name, content_type, size, sha256, url, failure, created_at
               FROM attachments WHERE id < ?
              ORDER BY id DESC LIMIT ?",
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(attachments)
    }

    /// How many files there are.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM attachments")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }
}
