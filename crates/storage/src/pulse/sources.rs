//! What we know of each document we poll.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, moment::stamp};

/// A document we poll.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What we call it.
    pub name: String,
    /// Its version, in the server's word, for the next request.
    pub etag: Option<String>,
    /// When it was changed, in the server's word, for the next request.
    pub last_modified: Option<String>,
    /// When we asked last and were answered.
    pub checked_at: Option<OffsetDateTime>,
    /// When it last told us something new.
    pub changed_at: Option<OffsetDateTime>,
    /// Since when it cannot be had; `None` if it can.
    pub failing_since: Option<OffsetDateTime>,
    /// Why not.
    pub last_error: Option<String>,
}

/// Access to what we know of documents within a transaction.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::pulse::Store::open(&folder.path().join("pulse.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// tx.sources().changed("summary", Some("\"abc\""), None, now).await?;
/// tx.sources().failed("summary", "no answer", now).await?;
///
/// let summary = tx.sources().get("summary").await?.expect("it was asked for");
/// assert_eq!(summary.etag.as_deref(), Some("\"abc\""));
/// assert_eq!(summary.failing_since, Some(now));
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Sources<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Sources<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Notes that a document told something new, and how the server names this
    /// version of it.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn changed(
        &mut self,
        name: &str,
        etag: Option<&str>,
        last_modified: Option<&str>,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO sources (name, etag, last_modified, checked_at, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?4)
             ON CONFLICT (name) DO UPDATE
                SET etag = excluded.etag, last_modified = excluded.last_modified,
                    checked_at = excluded.checked_at, changed_at = excluded.changed_at,
                    failing_since = NULL, last_error = NULL",
            name,
            etag,
            last_modified,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Notes that a document is what it was.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn unchanged(&mut self, name: &str, at: OffsetDateTime) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO sources (name, checked_at) VALUES (?, ?)
             ON CONFLICT (name) DO UPDATE
                SET checked_at = excluded.checked_at, failing_since = NULL, last_error = NULL",
            name,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Notes that a document cannot be had, and why.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn failed(
        &mut self,
        name: &str,
        error: &str,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO sources (name, failing_since, last_error) VALUES (?, ?, ?)
             ON CONFLICT (name) DO UPDATE
                SET failing_since = coalesce(sources.failing_since, excluded.failing_since),
                    last_error = excluded.last_error",
            name,
            at,
            error,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// A document, if it was ever asked for.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn get(&mut self, name: &str) -> Result<Option<Source>, Error> {
        let source = sqlx::query_as!(
            Source,
            "SELECT name, etag, last_modified, checked_at, changed_at, failing_since, last_error
               FROM sources WHERE name = ?",
            name,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(source)
    }

    /// All documents by name.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn all(&mut self) -> Result<Vec<Source>, Error> {
        let sources = sqlx::query_as!(
            Source,
            "SELECT name, etag, last_modified, checked_at, changed_at, failing_since, last_error
               FROM sources ORDER BY name",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(sources)
    }

    /// Forgets a document, so that it is asked for as if for the first time.
    /// `false` if it is not known.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn forget(&mut self, name: &str) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM sources WHERE name = ?", name)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}
