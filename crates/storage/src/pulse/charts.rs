//! Measured values over any span, as many points as a chart can show.

use sqlx::SqliteConnection;
use time::{Duration, OffsetDateTime};

use crate::{Error, moment::stamp};

/// The spans up to which each resolution is taken. With a value a minute none
/// of them gives more than about 1 500 points.
const UP_TO: [(Duration, i64); 3] = [
    (Duration::DAY, 0),
    (Duration::days(5), 300),
    (Duration::days(60), 3600),
];

/// The resolution for any longer span.
const DAY: i64 = 86_400;

/// A point of a chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// When its time begins.
    pub at: OffsetDateTime,
    /// The lowest value in that time.
    pub minimum: f64,
    /// The highest.
    pub maximum: f64,
    /// The average.
    pub mean: f64,
}

/// What a chart is drawn of.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The time each point stands for; `None` if each is a measured value.
    pub resolution: Option<Duration>,
    /// The points, oldest first. Where nothing was measured there is none.
    pub points: Vec<Point>,
}

/// Measured values and what was rolled up of them.
#[derive(Debug)]
pub struct Charts<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Charts<'c> {
    pub(crate) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// A metric from one moment until before another: measured values for up to
    /// a day, beyond that averages of five minutes, an hour or a day. What has
    /// not been rolled up yet is averaged as it is read; values that have been
    /// removed are stood in for by their averages.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if SQLite refuses.
    pub async fn range(
        &mut self,
        metric: &str,
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<Chart, Error> {
        let span = to - from;
        let fitting = UP_TO.into_iter().find(|(longest, _)| span <= *longest);
        let mut seconds = fitting.map_or(DAY, |it| it.1);
        if seconds == 0 {
            let points = self.raw(metric, from, to, 1).await?;
            let gone = points.is_empty() && self.was_rolled_up(metric, from, to).await?;
            if !gone {
                return Ok(Chart {
                    resolution: None,
                    points,
                });
            }
            seconds = 300;
        }
        let (from_text, to_text) = (stamp(from), stamp(to));
        let mut points = sqlx::query_as!(
            Point,
            "SELECT timestamp AS at, minimum, maximum, mean FROM metric_rollups
              WHERE metric_name = ? AND resolution_sec = ? AND timestamp >= ? AND timestamp < ?
              ORDER BY timestamp",
            metric,
            seconds,
            from_text,
            to_text,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let rest = match points.last() {
            Some(last) => last.at + Duration::seconds(seconds),
            None => from,
        };
        points.extend(self.raw(metric, rest.max(from), to, seconds).await?);
        Ok(Chart {
            resolution: Some(Duration::seconds(seconds)),
            points,
        })
    }

    async fn was_rolled_up(
        &mut self,
        metric: &str,
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<bool, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let found = sqlx::query_scalar!(
            "SELECT samples FROM metric_rollups
              WHERE metric_name = ? AND resolution_sec = 300 AND timestamp >= ? AND timestamp < ?
              LIMIT 1",
            metric,
            from,
            to,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(found.is_some())
    }

    /// Measured values, averaged over so many seconds each.
    async fn raw(
        &mut self,
        metric: &str,
        from: OffsetDateTime,
        to: OffsetDateTime,
        seconds: i64,
    ) -> Result<Vec<Point>, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let points = sqlx::query_as!(
            Point,
            r#"SELECT strftime('%Y-%m-%dT%H:%M:%S.000Z', unixepoch(timestamp) / ?1 * ?1, 'unixepoch')
                          AS "at!: OffsetDateTime",
                      min(value) AS "minimum!: f64", max(value) AS "maximum!: f64",
                      avg(value) AS "mean!: f64"
                 FROM metric_logs
                WHERE metric_name = ?2 AND timestamp >= ?3 AND timestamp < ?4
                GROUP BY 1 ORDER BY 1"#,
            seconds,
            metric,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(points)
    }
}
