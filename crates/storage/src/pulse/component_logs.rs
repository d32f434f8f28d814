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
    #[tracing::instrument(level = "debug", name = "db.component_logs.latest", skip_all)]
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
}
