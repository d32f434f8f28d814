//! Measured values that come in floods.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, append::Append, moment::stamp};

/// A measured value of any metric.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPoint {
    /// The metric.
    pub metric: String,
    /// What it is measured in.
    pub unit: String,
    /// How many seconds lie between two values.
    pub interval_seconds: i64,
    /// When it was measured.
    pub timestamp: OffsetDateTime,
    /// The value, in the unit. Finite.
    pub value: f64,
    /// When we learned of it.
    pub at: OffsetDateTime,
}

/// Appends them: what is known with another value is corrected.
#[derive(Debug)]
pub(crate) struct Points;

impl Append for Points {
    type Row = NewPoint;
    type Outcome = ();

    async fn append(conn: &mut SqliteConnection, rows: &[NewPoint]) -> Result<Vec<()>, Error> {
        let values: Vec<_> = rows
            .iter()
            .map(|it| {
                let times = (stamp(it.timestamp), stamp(it.at));
                (&it.metric, it.value, &it.unit, it.interval_seconds, times)
            })
            .collect();
        let values = serde_json::to_string(&values)?;
        sqlx::query!(
            "INSERT INTO metric_logs (metric_name, value, unit, interval_sec, timestamp, created_at)
             SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> '$[4][0]',
                    value ->> '$[4][1]'
               FROM json_each(?) WHERE true ORDER BY key
             ON CONFLICT (metric_name, timestamp) DO UPDATE
                SET value = excluded.value, unit = excluded.unit,
                    interval_sec = excluded.interval_sec
              WHERE metric_logs.value <> excluded.value",
            values,
        )
        .execute(&mut *conn)
        .await?;
        Ok(vec![(); rows.len()])
    }
}
