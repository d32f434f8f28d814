//! The parts of the page: how each is now, and how it was.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, moment::stamp};

/// A part of the page, as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Component {
    /// The page's name for it.
    pub component_id: String,
    /// What it is called.
    pub name: String,
    /// How it is, in the page's word.
    pub status: String,
    /// What it is shown under.
    pub group_name: Option<String>,
    /// Where it is shown: smaller comes first.
    pub position: i64,
}

/// How a part of the page was for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComponentInterval {
    /// How it was, in the page's word.
    pub status: String,
    /// From when.
    pub started_at: OffsetDateTime,
    /// Until when; `None` if it still is.
    pub ended_at: Option<OffsetDateTime>,
}

/// Access to the parts of the page within a transaction.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::pulse::Store::open(&folder.path().join("pulse.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use time::Duration;
///
/// let later = now + Duration::HOUR;
/// assert!(tx.components().enter("api", "operational", now).await?);
/// assert!(!tx.components().enter("api", "operational", later).await?);
/// assert!(tx.components().enter("api", "major_outage", later).await?);
///
/// let history = tx.components().intervals("api", now, later).await?;
/// assert_eq!(history[0].status, "operational");
/// assert_eq!(history[0].ended_at, Some(later));
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Components<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Components<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// A part of the page, if its state was ever noted.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn get(&mut self, component: &str) -> Result<Option<Component>, Error> {
        let component = sqlx::query_as!(
            Component,
            "SELECT components.component_id, log.name, log.status, group_name, position
               FROM components JOIN component_logs log ON log.id = components.log_id
              WHERE components.component_id = ?",
            component,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(component)
    }

    /// All parts of the page, as they are shown.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn all(&mut self) -> Result<Vec<Component>, Error> {
        let components = sqlx::query_as!(
            Component,
            "SELECT components.component_id, log.name, log.status, group_name, position
               FROM components JOIN component_logs log ON log.id = components.log_id
              ORDER BY position, log.name",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(components)
    }

    /// Notes where a part is shown. `false` if its state was never noted.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn place(
        &mut self,
        component: &str,
        group: Option<&str>,
        position: i64,
    ) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE components SET group_name = ?, position = ? WHERE component_id = ?",
            group,
            position,
            component,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Notes how a part is from a moment on. `false` if it is so already.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if it became what it is after that moment, or if the database does not answer.
    pub async fn enter(
        &mut self,
        component: &str,
        status: &str,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let current = self.current(component).await?;
        if current.is_some_and(|it| it.status == status) {
            return Ok(false);
        }
        let at = stamp(at);
        sqlx::query!(
            "UPDATE component_intervals SET ended_at = ? WHERE component_id = ? AND ended_at IS NULL",
            at,
            component,
        )
        .execute(&mut *self.conn).await?;
        // What was entered at the same moment did not last at all.
        sqlx::query!(
            "INSERT INTO component_intervals (component_id, started_at, status) VALUES (?, ?, ?)
             ON CONFLICT (component_id, started_at) DO UPDATE
                SET status = excluded.status, ended_at = NULL",
            component,
            at,
            status,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(true)
    }

    /// How a part is, and since when.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn current(&mut self, component: &str) -> Result<Option<ComponentInterval>, Error> {
        let interval = sqlx::query_as!(
            ComponentInterval,
            "SELECT status, started_at, ended_at FROM component_intervals
              WHERE component_id = ? AND ended_at IS NULL",
            component,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(interval)
    }

    /// How a part was between two moments, oldest first; the first and the last
    /// may reach beyond them.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn intervals(
        &mut self,
        component: &str,
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<Vec<ComponentInterval>, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let intervals = sqlx::query_as!(
            ComponentInterval,
            "SELECT status, started_at, ended_at FROM component_intervals
              WHERE component_id = ?1 AND started_at < ?3 AND (ended_at IS NULL OR ended_at > ?2)
              ORDER BY started_at",
            component,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(intervals)
    }
}
