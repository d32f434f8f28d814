//! Who changed what.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId, moment::stamp};

/// Names one entry. Later entries have greater ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct AuditId(i64);

/// Something that somebody did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its number.
    pub id: AuditId,
    /// Who; `None` for the bot itself.
    pub actor: Option<UserId>,
    /// What was done.
    pub action: String,
    /// To what.
    pub subject: String,
    /// Anything else worth knowing.
    pub detail: String,
    /// When.
    pub created_at: OffsetDateTime,
}

/// Access to the audit log within a transaction.
#[derive(Debug)]
pub struct Audit<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Audit<'c> {
    pub(crate) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Notes that somebody did something. For good: entries are never altered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn record(
        &mut self,
        actor: Option<UserId>,
        action: &str,
        subject: &str,
        detail: &str,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO audit_log (actor_id, action, subject, detail, created_at)
             VALUES (?, ?, ?, ?, ?)",
            actor,
            action,
            subject,
            detail,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// What was done, newest first, from before an entry on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn recent(
        &mut self,
        before: Option<AuditId>,
        limit: i64,
    ) -> Result<Vec<Record>, Error> {
        let before = before.unwrap_or(AuditId(i64::MAX));
        let records = sqlx::query_as!(
            Record,
            "SELECT id, actor_id AS actor, action, subject, detail, created_at FROM audit_log
              WHERE id < ?
              ORDER BY id DESC LIMIT ?",
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(records)
    }

    /// What somebody did, newest first, from before an entry on; `None` for the
    /// bot itself.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page_of_actor(
        &mut self,
        actor: Option<UserId>,
        before: Option<AuditId>,
        limit: i64,
    ) -> Result<Vec<Record>, Error> {
        let before = before.unwrap_or(AuditId(i64::MAX));
        let records = sqlx::query_as!(
            Record,
            "SELECT id, actor_id AS actor, action, subject, detail, created_at FROM audit_log
              WHERE actor_id IS ? AND id < ?
              ORDER BY id DESC LIMIT ?",
            actor,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(records)
    }

    /// What was done to something, newest first, from before an entry on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page_of_subject(
        &mut self,
        subject: &str,
        before: Option<AuditId>,
        limit: i64,
    ) -> Result<Vec<Record>, Error> {
        let before = before.unwrap_or(AuditId(i64::MAX));
        let records = sqlx::query_as!(
            Record,
            "SELECT id, actor_id AS actor, action, subject, detail, created_at FROM audit_log
              WHERE subject = ? AND id < ?
              ORDER BY id DESC LIMIT ?",
            subject,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(records)
    }

    /// How much was done.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM audit_log")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }
}
