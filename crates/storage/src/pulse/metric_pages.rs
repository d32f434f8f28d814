//! Measured values as a list, and which metrics there are.

use time::OffsetDateTime;

use super::{Metrics, Sample};
use crate::{Error, moment::stamp};

impl Metrics<'_> {
    /// A metric's values, newest first, from before a moment on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page(
        &mut self,
        metric: &str,
        before: Option<OffsetDateTime>,
        limit: i64,
    ) -> Result<Vec<Sample>, Error> {
        // Sorts behind every moment.
        let before = before.map_or_else(|| "~".to_owned(), stamp);
        let samples = sqlx::query_as!(
            Sample,
            "SELECT timestamp, value FROM metric_logs
              WHERE metric_name = ? AND timestamp < ?
              ORDER BY timestamp DESC LIMIT ?",
            metric,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(samples)
    }

    /// The metrics that have values, in alphabetical order.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn names(&mut self) -> Result<Vec<String>, Error> {
        // Leaps from name to name instead of walking over all values.
        let names = sqlx::query_scalar!(
            r#"WITH RECURSIVE metric (name) AS (
                   SELECT min(metric_name) FROM metric_logs
                    UNION ALL
                   SELECT (SELECT min(metric_name) FROM metric_logs WHERE metric_name > name)
                     FROM metric WHERE name IS NOT NULL
               )
               SELECT name AS "name!: String" FROM metric WHERE name IS NOT NULL"#,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(names)
    }

    /// How many values a metric has.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count(&mut self, metric: &str) -> Result<i64, Error> {
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM metric_logs WHERE metric_name = ?",
            metric,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }
}
