//! For how long each part of the page was in which state.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, moment::stamp};

/// A stretch of time in which a part of the page was in one state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComponentInterval {
    /// The page's name for the part.
    pub component_id: String,
    /// When it began.
    pub started_at: OffsetDateTime,
    /// When it ended; nothing if it goes on.
    pub ended_at: Option<OffsetDateTime>,
    /// How the part was, in the page's word.
    pub status: String,
}

/// Access to intervals within a transaction.
#[derive(Debug)]
pub struct ComponentIntervals<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> ComponentIntervals<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Notes that a part is in a state since a moment. That changes nothing if it was in it before, and
    /// never turns time around: none begins before the last one did.
    pub async fn record(
        &mut self,
        component: &str,
        status: &str,
        since: OffsetDateTime,
    ) -> Result<(), Error> {
        let since = stamp(since);
        sqlx::query!(
            "UPDATE component_intervals SET ended_at = max(?3, started_at)
              WHERE component_id = ?1 AND ended_at IS NULL AND status <> ?2",
            component,
            status,
            since,
        )
        .execute(&mut *self.conn)
        .await?;
        sqlx::query!(
            "INSERT INTO component_intervals (component_id, started_at, status)
             SELECT ?1, max(?3, COALESCE((SELECT max(started_at) FROM component_intervals
                                           WHERE component_id = ?1), ?3)), ?2
              WHERE NOT EXISTS (SELECT 1 FROM component_intervals
                                 WHERE component_id = ?1 AND ended_at IS NULL)
             ON CONFLICT (component_id, started_at) DO UPDATE
                SET status = excluded.status, ended_at = NULL",
            component,
            status,
            since,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// The intervals of some parts that lie between two moments at least in part, by part, oldest first.
    #[tracing::instrument(level = "debug", name = "db.component_intervals.between", skip_all)]
    pub async fn between(
        &mut self,
        components: &[&str],
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<Vec<ComponentInterval>, Error> {
        let components = serde_json::to_string(components)?;
        let (from, to) = (stamp(from), stamp(to));
        let intervals = sqlx::query_as!(
            ComponentInterval,
            r#"SELECT component_id, started_at AS "started_at: OffsetDateTime",
                      ended_at AS "ended_at: OffsetDateTime", status
                 FROM json_each(?1) CROSS JOIN component_intervals ON component_id = value
                WHERE started_at < ?3 AND (ended_at IS NULL OR ended_at > ?2)
                ORDER BY component_id, started_at"#,
            components,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(intervals)
    }
}
