//! Incidents, as the page tells them.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, moment::stamp};

/// An incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    /// The page's name for it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How bad it is, in the page's word.
    pub impact: String,
    /// How far the page is with it, in the page's word.
    pub status: String,
    /// When it began.
    pub started_at: OffsetDateTime,
    /// When it was over.
    pub resolved_at: Option<OffsetDateTime>,
    /// When the page first told of it.
    pub created_at: OffsetDateTime,
    /// When the page last changed it.
    pub updated_at: OffsetDateTime,
    /// Where people read about it.
    pub link: Option<String>,
    /// How often it has ended.
    pub ends: i64,
    /// How often it has gone on after an end.
    pub returns: i64,
    /// How often in a row the page's list has left it out.
    pub missing_readings: i64,
}

/// What storing something the page told made of what was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It was not known.
    New,
    /// It was known, but not like this.
    Changed,
    /// It was known just like this.
    Same,
}

/// Access to incidents and their updates within a transaction.
#[derive(Debug)]
pub struct Incidents<'c> {
    pub(super) conn: &'c mut SqliteConnection,
}

impl<'c> Incidents<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// An incident.
    pub async fn get(&mut self, id: &str) -> Result<Option<Incident>, Error> {
        let incident = sqlx::query_as!(
            Incident,
            "SELECT id, title, impact, status, started_at, resolved_at, created_at, updated_at,
                    link, ends, returns, missing_readings
               FROM incidents WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(incident)
    }

    /// Stores an incident as the page tells it now.
    pub async fn upsert(&mut self, incident: &Incident) -> Result<Change, Error> {
        let started_at = stamp(incident.started_at);
        let resolved_at = incident.resolved_at.map(stamp);
        let created_at = stamp(incident.created_at);
        let updated_at = stamp(incident.updated_at);
        let inserted = sqlx::query!(
            "INSERT INTO incidents
                 (id, title, impact, status, started_at, resolved_at, created_at, updated_at,
                  link, ends, returns, missing_readings)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (id) DO NOTHING",
            incident.id,
            incident.title,
            incident.impact,
            incident.status,
            started_at,
            resolved_at,
            created_at,
            updated_at,
            incident.link,
            incident.ends,
            incident.returns,
            incident.missing_readings,
        )
        .execute(&mut *self.conn)
        .await?;
        if inserted.rows_affected() == 1 {
            return Ok(Change::New);
        }
        let updated = sqlx::query!(
            "UPDATE incidents
                SET (title, impact, status, started_at, resolved_at, updated_at,
                     link, ends, returns, missing_readings)
                  = (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
              WHERE id = ?1
                AND (title, impact, status, started_at, resolved_at, updated_at,
                     link, ends, returns, missing_readings)
                    IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            incident.id,
            incident.title,
            incident.impact,
            incident.status,
            started_at,
            resolved_at,
            updated_at,
            incident.link,
            incident.ends,
            incident.returns,
            incident.missing_readings,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(Change::of_update(updated.rows_affected()))
    }

    /// Notes how often in a row the page's list has left an incident out.
    pub async fn set_missing(&mut self, id: &str, readings: i64) -> Result<(), Error> {
        sqlx::query!(
            "UPDATE incidents SET missing_readings = ? WHERE id = ?",
            readings,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// The incidents that are not over, oldest first.
    #[tracing::instrument(level = "debug", name = "db.incidents.unresolved", skip_all)]
    pub async fn unresolved(&mut self) -> Result<Vec<Incident>, Error> {
        let incidents = sqlx::query_as!(
            Incident,
            "SELECT id, title, impact, status, started_at, resolved_at, created_at, updated_at,
                    link, ends, returns, missing_readings
               FROM incidents WHERE resolved_at IS NULL
              ORDER BY started_at",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(incidents)
    }

    /// The incidents that went on between two moments at least in part, at most `limit`, newest first.
    #[tracing::instrument(level = "debug", name = "db.incidents.between", skip_all)]
    pub async fn between(
        &mut self,
        from: OffsetDateTime,
        to: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<Incident>, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let incidents = sqlx::query_as!(
            Incident,
            "SELECT id, title, impact, status, started_at, resolved_at, created_at, updated_at,
                    link, ends, returns, missing_readings
               FROM incidents
              WHERE started_at < ?2 AND (resolved_at IS NULL OR resolved_at > ?1)
              ORDER BY started_at DESC LIMIT ?3",
            from,
            to,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(incidents)
    }

    /// The newest incidents, over or not, newest first.
    #[tracing::instrument(level = "debug", name = "db.incidents.recent", skip_all)]
    pub async fn recent(&mut self, limit: i64) -> Result<Vec<Incident>, Error> {
        let incidents = sqlx::query_as!(
            Incident,
            "SELECT id, title, impact, status, started_at, resolved_at, created_at, updated_at,
                    link, ends, returns, missing_readings
               FROM incidents
              ORDER BY started_at DESC LIMIT ?",
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(incidents)
    }
}

impl Change {
    /// What an update that only touches what differs says about a known row.
    pub(super) fn of_update(rows: u64) -> Self {
        match rows {
            0 => Self::Same,
            _ => Self::Changed,
        }
    }
}
