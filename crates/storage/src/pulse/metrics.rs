//! Measured values.

use std::collections::BTreeMap;

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

/// What was measured within a stretch of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Bucket {
    /// When it begins, in seconds since 1970.
    pub at: i64,
    /// How many values there are.
    pub samples: i64,
    /// The smallest of them.
    pub minimum: f64,
    /// The largest of them.
    pub maximum: f64,
    /// Their mean.
    pub mean: f64,
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

    /// A metric's values between two moments, summed up in stretches of so many seconds, oldest first. Where there are
    /// roll-ups of that length, they stand in for values that are kept no more.
    #[tracing::instrument(level = "debug", name = "db.metrics.buckets", skip_all)]
    pub async fn buckets(
        &mut self,
        metric: &str,
        from: OffsetDateTime,
        to: OffsetDateTime,
        seconds: i64,
    ) -> Result<Vec<Bucket>, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let raw = sqlx::query_as!(
            Bucket,
            r#"SELECT unixepoch(timestamp) / ?4 * ?4 AS "at!: i64", count(*) AS "samples!: i64",
                      min(value) AS "minimum!: f64", max(value) AS "maximum!: f64",
                      avg(value) AS "mean!: f64"
                 FROM metric_logs
                WHERE metric_name = ?1 AND timestamp >= ?2 AND timestamp < ?3
                GROUP BY 1"#,
            metric,
            from,
            to,
            seconds,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let rolled_up = sqlx::query_as!(
            Bucket,
            r#"SELECT unixepoch(timestamp) AS "at!: i64", samples, minimum, maximum, mean
                 FROM metric_rollups
                WHERE metric_name = ?1 AND resolution_sec = ?4
                  AND timestamp >= ?2 AND timestamp < ?3"#,
            metric,
            from,
            to,
            seconds,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let mut buckets = BTreeMap::<_, Bucket>::new();
        for bucket in rolled_up.into_iter().chain(raw) {
            let known = buckets.get(&bucket.at);
            if known.is_none_or(|known| known.samples <= bucket.samples) {
                buckets.insert(bucket.at, bucket);
            }
        }
        Ok(buckets.into_values().collect())
    }
}
