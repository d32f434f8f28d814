//! Measured values.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, moment::stamp};

/// A measured value, as its source tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct NewSample {
    /// When it was measured.
    pub timestamp: OffsetDateTime,
    /// The value, in the metric's unit. Finite.
    pub value: f64,
}

/// A measured value.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// When it was measured.
    pub timestamp: OffsetDateTime,
    /// The value, in the metric's unit.
    pub value: f64,
}

/// Access to measured values within a transaction.
#[derive(Debug)]
pub struct Metrics<'c> {
    pub(super) conn: &'c mut SqliteConnection,
}

impl<'c> Metrics<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Stores a series in one statement: what is missing is added, what is
    /// known with another value is corrected. Returns how many values that
    /// changed.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if a value is not finite, or if the database
    /// does not answer.
    #[tracing::instrument(level = "debug", name = "db.metrics.ingest", skip_all)]
    pub async fn ingest(
        &mut self,
        metric: &str,
        unit: &str,
        interval_seconds: i64,
        samples: &[NewSample],
        at: OffsetDateTime,
    ) -> Result<u64, Error> {
        let values: Vec<_> = samples
            .iter()
            .map(|sample| (stamp(sample.timestamp), sample.value))
            .collect();
        let (values, at) = (serde_json::to_string(&values)?, stamp(at));
        let done = sqlx::query!(
            "INSERT INTO metric_logs (metric_name, value, unit, interval_sec, timestamp, created_at)
             SELECT ?1, value ->> 1, ?2, ?3, value ->> 0, ?4
               FROM json_each(?5) WHERE true
             ON CONFLICT (metric_name, timestamp) DO UPDATE
                SET value = excluded.value, unit = excluded.unit,
                    interval_sec = excluded.interval_sec
              WHERE metric_logs.value <> excluded.value",
            metric,
            unit,
            interval_seconds,
            at,
            values,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected())
    }

    /// A metric's values from one moment up to but not including another,
    /// oldest first.
    #[tracing::instrument(level = "debug", name = "db.metrics.range", skip_all)]
    pub async fn range(
        &mut self,
        metric: &str,
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<Vec<Sample>, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let samples = sqlx::query_as!(
            Sample,
            "SELECT timestamp, value FROM metric_logs
              WHERE metric_name = ? AND timestamp >= ? AND timestamp < ?
              ORDER BY timestamp",
            metric,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(samples)
    }
}
