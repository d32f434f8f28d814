//! What the page has to say about an incident as it goes on.

use time::OffsetDateTime;

use super::{Change, Incidents};
use crate::{Error, moment::stamp};

/// One thing the page said about an incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentUpdate {
    /// The page's name for it.
    pub id: String,
    /// The incident it is about.
    pub incident_id: String,
    /// What it says.
    pub body: String,
    /// How far the page was with the incident then, in the page's word.
    pub status: String,
    /// When it was published.
    pub published_at: OffsetDateTime,
    /// When it was written.
    pub created_at: OffsetDateTime,
    /// When it was changed last.
    pub updated_at: OffsetDateTime,
}

impl Incidents<'_> {
    /// What the page said about an incident, oldest first.
    #[tracing::instrument(level = "debug", name = "db.incidents.updates_of", skip_all)]
    pub async fn updates_of(&mut self, incident: &str) -> Result<Vec<IncidentUpdate>, Error> {
        let updates = sqlx::query_as!(
            IncidentUpdate,
            "SELECT id, incident_id, body, status, published_at, created_at, updated_at
               FROM incident_updates WHERE incident_id = ?
              ORDER BY published_at, rowid",
            incident,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(updates)
    }

    /// Stores an update as the page tells it now.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if its incident is not known, or if the
    /// database does not answer.
    pub async fn upsert_update(&mut self, update: &IncidentUpdate) -> Result<Change, Error> {
        let published_at = stamp(update.published_at);
        let created_at = stamp(update.created_at);
        let updated_at = stamp(update.updated_at);
        let inserted = sqlx::query!(
            "INSERT INTO incident_updates
                 (id, incident_id, body, status, published_at, created_at, updated_at)
             VALUES (?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (id) DO NOTHING",
            update.id,
            update.incident_id,
            update.body,
            update.status,
            published_at,
            created_at,
            updated_at,
        )
        .execute(&mut *self.conn)
        .await?;
        if inserted.rows_affected() == 1 {
            return Ok(Change::New);
        }
        let updated = sqlx::query!(
            "UPDATE incident_updates
                SET (body, status, published_at, updated_at) = (?2, ?3, ?4, ?5)
              WHERE id = ?1
                AND (body, status, published_at, updated_at) IS NOT (?2, ?3, ?4, ?5)",
            update.id,
            update.body,
            update.status,
            published_at,
            updated_at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(Change::of_update(updated.rows_affected()))
    }
}
