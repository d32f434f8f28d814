//! Maintenance, as the page announces it.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::Change;
use crate::{Error, moment::stamp};

/// A stretch of maintenance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Maintenance {
    /// The page's name for it.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// How far it is, in the page's word.
    pub status: String,
    /// When it is to begin.
    pub scheduled_for: OffsetDateTime,
    /// When it is to end.
    pub scheduled_until: OffsetDateTime,
    /// When the page announced it.
    pub created_at: OffsetDateTime,
    /// When the page last changed it.
    pub updated_at: OffsetDateTime,
    /// Where people read about it.
    pub link: Option<String>,
    /// In how many readings in a row the page did not list it, though it was not over.
    pub missing_readings: i64,
}

/// Access to maintenance within a transaction.
#[derive(Debug)]
pub struct Maintenances<'c> {
    pub(super) conn: &'c mut SqliteConnection,
}

impl<'c> Maintenances<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Stores maintenance as the page tells it now.
    pub async fn upsert(&mut self, maintenance: &Maintenance) -> Result<Change, Error> {
        let scheduled_for = stamp(maintenance.scheduled_for);
        let scheduled_until = stamp(maintenance.scheduled_until);
        let created_at = stamp(maintenance.created_at);
        let updated_at = stamp(maintenance.updated_at);
        let inserted = sqlx::query!(
            "INSERT INTO maintenances
                 (id, title, status, scheduled_for, scheduled_until, created_at, updated_at,
                  link)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)
             ON CONFLICT (id) DO NOTHING",
            maintenance.id,
            maintenance.title,
            maintenance.status,
            scheduled_for,
            scheduled_until,
            created_at,
            updated_at,
            maintenance.link,
        )
        .execute(&mut *self.conn)
        .await?;
        if inserted.rows_affected() == 1 {
            return Ok(Change::New);
        }
        let updated = sqlx::query!(
            "UPDATE maintenances
                SET (title, status, scheduled_for, scheduled_until, updated_at, link,
                     missing_readings)
                  = (?2, ?3, ?4, ?5, ?6, ?7, ?8)
              WHERE id = ?1 AND (title, status, scheduled_for, scheduled_until, updated_at, link,
                                 missing_readings)
                    IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            maintenance.id,
            maintenance.title,
            maintenance.status,
            scheduled_for,
            scheduled_until,
            updated_at,
            maintenance.link,
            maintenance.missing_readings,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(Change::of_update(updated.rows_affected()))
    }

    /// A maintenance.
    pub async fn get(&mut self, id: &str) -> Result<Option<Maintenance>, Error> {
        let maintenance = sqlx::query_as!(
            Maintenance,
            "SELECT id, title, status, scheduled_for, scheduled_until, created_at, updated_at, link,
                    missing_readings
               FROM maintenances WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(maintenance)
    }

    /// What is not over as far as the page said, whatever comes first.
    #[tracing::instrument(level = "debug", name = "db.maintenances.ahead", skip_all)]
    pub async fn ahead(&mut self) -> Result<Vec<Maintenance>, Error> {
        let maintenances = sqlx::query_as!(
            Maintenance,
            "SELECT id, title, status, scheduled_for, scheduled_until, created_at, updated_at, link,
                    missing_readings
               FROM maintenances WHERE status <> 'completed'
              ORDER BY scheduled_for",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(maintenances)
    }

    /// The newest maintenance, over or not, newest first.
    #[tracing::instrument(level = "debug", name = "db.maintenances.recent", skip_all)]
    pub async fn recent(&mut self, limit: i64) -> Result<Vec<Maintenance>, Error> {
        let maintenances = sqlx::query_as!(
            Maintenance,
            "SELECT id, title, status, scheduled_for, scheduled_until, created_at, updated_at, link,
                    missing_readings
               FROM maintenances
              ORDER BY scheduled_for DESC LIMIT ?",
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(maintenances)
    }
}
