//! The state of each part of the page, as it changed.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, moment::stamp};

/// The state of a part of the page from a moment on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComponentLog {
    /// The page's name for the part.
    pub component_id: String,
    /// What it is called.
    pub name: String,
    /// How it is, in the page's word.
    pub status: String,
    /// When the page said so.
    pub source_timestamp: OffsetDateTime,
    /// When we saw it.
    pub created_at: OffsetDateTime,
}

/// The state of a part of the page, as seen now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewComponentLog {
    /// The page's name for the part.
    pub component_id: String,
    /// What it is called.
    pub name: String,
    /// How it is, in the page's word.
    pub status: String,
    /// When the page said so.
    pub source_timestamp: OffsetDateTime,
    /// When we saw it.
    pub at: OffsetDateTime,
}

/// Access to the states of parts within a transaction.
#[derive(Debug)]
pub struct ComponentLogs<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> ComponentLogs<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Notes a part's state. It is the part's newest from then on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn record(&mut self, component: &NewComponentLog) -> Result<(), Error> {
        let (source_timestamp, at) = (stamp(component.source_timestamp), stamp(component.at));
        let id = sqlx::query_scalar!(
            r#"INSERT INTO component_logs (component_id, name, status, source_timestamp, created_at)
               VALUES (?, ?, ?, ?, ?)
               RETURNING id AS "id!: i64""#,
            component.component_id,
            component.name,
            component.status,
            source_timestamp,
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        sqlx::query!(
            "INSERT INTO components (component_id, log_id) VALUES (?, ?)
             ON CONFLICT (component_id) DO UPDATE SET log_id = excluded.log_id",
            component.component_id,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// The newest state of every part, by name.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn latest(&mut self) -> Result<Vec<ComponentLog>, Error> {
        let states = sqlx::query_as!(
            ComponentLog,
            "SELECT log.component_id, log.name, log.status, log.source_timestamp, log.created_at
               FROM components JOIN component_logs log ON log.id = components.log_id
              ORDER BY log.name",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(states)
    }

    /// The states of a part since a moment, oldest first.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn since(
        &mut self,
        component: &str,
        at: OffsetDateTime,
    ) -> Result<Vec<ComponentLog>, Error> {
        let at = stamp(at);
        let states = sqlx::query_as!(
            ComponentLog,
            "SELECT component_id, name, status, source_timestamp, created_at FROM component_logs
              WHERE component_id = ? AND source_timestamp >= ?
              ORDER BY source_timestamp, id",
            component,
            at,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(states)
    }

    /// The states of a part, newest first, from before a moment on. States of
    /// one moment come together, so a page may be longer than `limit`.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page(
        &mut self,
        component: &str,
        before: Option<OffsetDateTime>,
        limit: i64,
    ) -> Result<Vec<ComponentLog>, Error> {
        // Sorts behind every moment.
        let before = before.map_or_else(|| "~".to_owned(), stamp);
        let states = sqlx::query_as!(
            ComponentLog,
            "SELECT component_id, name, status, source_timestamp, created_at FROM component_logs
              WHERE component_id = ?1 AND source_timestamp < ?2
                AND source_timestamp >= (
                    SELECT min(source_timestamp) FROM (
                        SELECT source_timestamp FROM component_logs
                         WHERE component_id = ?1 AND source_timestamp < ?2
                         ORDER BY source_timestamp DESC LIMIT ?3))
              ORDER BY source_timestamp DESC, id DESC",
            component,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(states)
    }

    /// How many states of a part were noted.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count(&mut self, component: &str) -> Result<i64, Error> {
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM component_logs WHERE component_id = ?",
            component,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }
}
