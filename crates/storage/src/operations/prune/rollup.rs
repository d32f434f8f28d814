//! Averages of measured values, which stay when the values go.

use std::time::Instant;

use time::OffsetDateTime;

use super::batches::Batches;
use crate::{Database, Error, moment::stamp};

/// How many rows are looked for at once.
const SIGHT: i64 = 20_000;

/// Rolls up every whole day of which there are values, unless that was done.
/// Returns how many averages there are of them.
///
/// A bucket of which values have gone since is left as it was.
pub(super) async fn roll_up(
    database: &Database,
    batches: &mut Batches<'_>,
    now: OffsetDateTime,
) -> Result<u64, Error> {
    let mut written = 0;
    for metric in metrics(database).await? {
        for day in days_to_do(database, &metric, now).await? {
            // The days come last, so that a day of which there is one is done.
            for resolution in [300, 3600, 86_400] {
                let mut tx = database.begin_write().await?;
                let begun = Instant::now();
                let done = sqlx::query(
                    "INSERT INTO metric_rollups
                            (metric_name, resolution_sec, timestamp, samples, minimum, maximum, mean)
                     SELECT metric_name, ?1,
                            strftime('%Y-%m-%dT%H:%M:%S.000Z', unixepoch(timestamp) / ?1 * ?1, 'unixepoch') AS bucket,
                            count(*), min(value), max(value), avg(value)
                       FROM metric_logs
                      WHERE metric_name = ?2 AND timestamp >= ?3
                        AND timestamp < strftime('%Y-%m-%dT%H:%M:%S.000Z', ?3, '+1 day')
                      GROUP BY bucket
                     ON CONFLICT (metric_name, resolution_sec, timestamp) DO UPDATE
                        SET samples = excluded.samples, minimum = excluded.minimum,
                            maximum = excluded.maximum, mean = excluded.mean
                      WHERE excluded.samples >= metric_rollups.samples",
                )
                .bind(resolution)
                .bind(&metric)
                .bind(&day)
                .execute(&mut *tx)
                .await?;
                tx.commit().await?;
                written += done.rows_affected();
                batches.make_way(database, begun.elapsed()).await?;
            }
        }
    }
    Ok(written)
}

/// Removes values of days that are over by `before` and were rolled up.
pub(super) async fn remove_raw(
    database: &Database,
    batches: &mut Batches<'_>,
    before: OffsetDateTime,
) -> Result<u64, Error> {
    let mut removed = 0;
    for metric in metrics(database).await? {
        loop {
            let mut tx = database.begin_read().await?;
            let ids: Vec<i64> = sqlx::query_scalar(
                "SELECT id FROM metric_logs WHERE metric_name = ? AND timestamp < ?
                  ORDER BY timestamp LIMIT ?",
            )
            .bind(&metric)
            .bind(stamp(midnight(before)))
            .bind(SIGHT)
            .fetch_all(&mut *tx)
            .await?;
            drop(tx);
            if ids.is_empty() {
                break;
            }
            let statement = "DELETE FROM metric_logs WHERE id IN (SELECT value FROM json_each(?))";
            removed += batches.run(database, statement, &ids).await?;
        }
    }
    Ok(removed)
}

/// How many values [`remove_raw`] would remove.
pub(super) async fn count_raw(database: &Database, before: OffsetDateTime) -> Result<u64, Error> {
    let mut tx = database.begin_read().await?;
    let count: i64 = sqlx::query_scalar("SELECT count(*) FROM metric_logs WHERE timestamp < ?")
        .bind(stamp(midnight(before)))
        .fetch_one(&mut *tx)
        .await?;
    Ok(count.unsigned_abs())
}

/// Buckets are never cut in two.
fn midnight(at: OffsetDateTime) -> OffsetDateTime {
    at.to_offset(time::UtcOffset::UTC)
        .replace_time(time::Time::MIDNIGHT)
}

async fn metrics(database: &Database) -> Result<Vec<String>, Error> {
    // From each name to the next along the index, instead of over every value.
    let names = "WITH RECURSIVE names (name) AS (
                     SELECT min(metric_name) FROM metric_logs
                      UNION ALL
                     SELECT (SELECT min(metric_name) FROM metric_logs WHERE metric_name > name)
                       FROM names WHERE name IS NOT NULL
                 )
                 SELECT name FROM names WHERE name IS NOT NULL";
    let mut tx = database.begin_read().await?;
    Ok(sqlx::query_scalar(names).fetch_all(&mut *tx).await?)
}

/// The beginnings of the days of which there are more values than were rolled
/// up.
async fn days_to_do(
    database: &Database,
    metric: &str,
    now: OffsetDateTime,
) -> Result<Vec<String>, Error> {
    let mut tx = database.begin_read().await?;
    let days = sqlx::query_scalar(
        "SELECT raw.day
           FROM (SELECT substr(timestamp, 1, 10) || 'T00:00:00.000Z' AS day, count(*) AS samples
                   FROM metric_logs WHERE metric_name = ?1 AND timestamp < ?2
                  GROUP BY 1) AS raw
           LEFT JOIN metric_rollups AS done
                  ON done.metric_name = ?1 AND done.resolution_sec = 86400
                 AND done.timestamp = raw.day
          WHERE done.samples IS NULL OR done.samples < raw.samples",
    )
    .bind(metric)
    .bind(stamp(midnight(now)))
    .fetch_all(&mut *tx)
    .await?;
    Ok(days)
}
