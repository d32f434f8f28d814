//! What the page has to say about a maintenance as it goes on.

use time::OffsetDateTime;

use super::Maintenances;
use crate::{Error, moment::stamp};

/// One thing the page said about a maintenance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaintenanceUpdate {
    /// The page's name for it.
    pub id: String,
    /// The maintenance it is about.
    pub maintenance_id: String,
    /// What it says.
    pub body: String,
    /// How far the page was with the maintenance then, in the page's word.
    pub status: String,
    /// When it was published.
    pub published_at: OffsetDateTime,
    /// When it was written.
    pub created_at: OffsetDateTime,
    /// When it was changed last.
    pub updated_at: OffsetDateTime,
}

impl Maintenances<'_> {
    /// What the page said about a maintenance, oldest first.
    #[tracing::instrument(level = "debug", name = "db.maintenances.updates_of", skip_all)]
    pub async fn updates_of(&mut self, maintenance: &str) -> Result<Vec<MaintenanceUpdate>, Error> {
        let updates = sqlx::query_as!(
            MaintenanceUpdate,
            r#"SELECT id, maintenance_id, body, status,
                      published_at AS "published_at: OffsetDateTime",
                      created_at AS "created_at: OffsetDateTime",
                      updated_at AS "updated_at: OffsetDateTime"
                 FROM maintenance_updates WHERE maintenance_id = ?
                ORDER BY published_at, id"#,
            maintenance,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(updates)
    }

    /// Stores an update as the page tells it now; `false` if that changes nothing, as an older copy of it
    /// does.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if its maintenance is not known, or if the
    /// database does not answer.
    pub async fn upsert_update(&mut self, update: &MaintenanceUpdate) -> Result<bool, Error> {
        let published_at = stamp(update.published_at);
        let created_at = stamp(update.created_at);
        let updated_at = stamp(update.updated_at);
        let done = sqlx::query!(
            "INSERT INTO maintenance_updates
                 (id, maintenance_id, body, status, published_at, created_at, updated_at)
             VALUES (?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (id) DO UPDATE
                SET (body, status, published_at, updated_at)
                  = (excluded.body, excluded.status, excluded.published_at, excluded.updated_at)
              WHERE updated_at <= excluded.updated_at",
            update.id,
            update.maintenance_id,
            update.body,
            update.status,
            published_at,
            created_at,
            updated_at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}
