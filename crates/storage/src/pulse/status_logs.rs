//! The page's overall state, as it changed.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, moment::stamp};

/// The page's overall state from a moment on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusLog {
    /// How bad it is, in the page's word.
    pub indicator: String,
    /// The same as a sentence.
    pub description: String,
    /// When the page said so.
    pub source_timestamp: OffsetDateTime,
    /// When we saw it.
    pub created_at: OffsetDateTime,
}

/// Access to the page's states within a transaction.
#[derive(Debug)]
pub struct StatusLogs<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> StatusLogs<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Notes a state. `false` if one with the same stamp is known.
    pub async fn record(
        &mut self,
        indicator: &str,
        description: &str,
        source_timestamp: OffsetDateTime,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let (source_timestamp, at) = (stamp(source_timestamp), stamp(at));
        let done = sqlx::query!(
            "INSERT INTO status_logs (indicator, description, source_timestamp, created_at)
             VALUES (?, ?, ?, ?)
             ON CONFLICT (source_timestamp) DO NOTHING",
            indicator,
            description,
            source_timestamp,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The newest state.
    pub async fn latest(&mut self) -> Result<Option<StatusLog>, Error> {
        let status = sqlx::query_as!(
            StatusLog,
            "SELECT indicator, description, source_timestamp, created_at FROM status_logs
              ORDER BY source_timestamp DESC LIMIT 1",
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(status)
    }
}
