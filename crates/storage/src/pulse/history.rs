//! Incidents and maintenance as lists: newest first, page by page.

use time::OffsetDateTime;

use super::{Incident, Incidents, Maintenance, Maintenances};
use crate::{Error, moment::stamp};

/// Sorts behind every moment and every id.
const LAST: &str = "\u{10ffff}";

/// Where a page ended; the next begins behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryCursor {
    /// When the last of the page began.
    pub began: OffsetDateTime,
    /// Its id.
    pub id: String,
}

impl Incident {
    /// Where a page that ends with this incident ended.
    pub fn cursor(&self) -> HistoryCursor {
        HistoryCursor {
            began: self.started_at,
            id: self.id.clone(),
        }
    }
}

impl Maintenance {
    /// Where a page that ends with this maintenance ended.
    pub fn cursor(&self) -> HistoryCursor {
        HistoryCursor {
            began: self.scheduled_for,
            id: self.id.clone(),
        }
    }
}

/// What is compared with the columns.
fn bounds(before: Option<HistoryCursor>) -> (String, String) {
    before.map_or_else(
        || (LAST.to_owned(), LAST.to_owned()),
        |it| (stamp(it.began), it.id),
    )
}

impl Incidents<'_> {
    /// The incidents, over or not, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page(
        &mut self,
        before: Option<HistoryCursor>,
        limit: i64,
    ) -> Result<Vec<Incident>, Error> {
        let (at, id) = bounds(before);
        let incidents = sqlx::query_as!(
            Incident,
            "SELECT id, title, impact, status, started_at, resolved_at, created_at, updated_at
               FROM incidents
              WHERE (started_at, id) < (?, ?)
              ORDER BY started_at DESC, id DESC LIMIT ?",
            at,
            id,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(incidents)
    }

    /// How many incidents began from one moment up to but not including
    /// another.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count(&mut self, from: OffsetDateTime, to: OffsetDateTime) -> Result<i64, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM incidents WHERE started_at >= ? AND started_at < ?",
            from,
            to,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }

    /// Notes where the page tells of an incident. `false` if it is not known.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn set_link(&mut self, id: &str, link: Option<&str>) -> Result<bool, Error> {
        let done = sqlx::query!("UPDATE incidents SET link = ? WHERE id = ?", link, id)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Where the page tells of an incident, if that is known.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn link(&mut self, id: &str) -> Result<Option<String>, Error> {
        let link = sqlx::query_scalar!("SELECT link FROM incidents WHERE id = ?", id)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(link.flatten())
    }
}

impl Maintenances<'_> {
    /// Maintenance, over or not, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page(
        &mut self,
        before: Option<HistoryCursor>,
        limit: i64,
    ) -> Result<Vec<Maintenance>, Error> {
        let (at, id) = bounds(before);
        let maintenances = sqlx::query_as!(
            Maintenance,
            "SELECT id, title, status, scheduled_for, scheduled_until, created_at, updated_at
               FROM maintenances
              WHERE (scheduled_for, id) < (?, ?)
              ORDER BY scheduled_for DESC, id DESC LIMIT ?",
            at,
            id,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(maintenances)
    }

    /// How much maintenance was to begin from one moment up to but not including
    /// another.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count(&mut self, from: OffsetDateTime, to: OffsetDateTime) -> Result<i64, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM maintenances WHERE scheduled_for >= ? AND scheduled_for < ?",
            from,
            to,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }

    /// Notes where the page tells of maintenance. `false` if it is not known.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn set_link(&mut self, id: &str, link: Option<&str>) -> Result<bool, Error> {
        let done = sqlx::query!("UPDATE maintenances SET link = ? WHERE id = ?", link, id)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Where the page tells of maintenance, if that is known.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn link(&mut self, id: &str) -> Result<Option<String>, Error> {
        let link = sqlx::query_scalar!("SELECT link FROM maintenances WHERE id = ?", id)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(link.flatten())
    }
}
