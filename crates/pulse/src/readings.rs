//! What charts show: measured values, and what went on meanwhile.

use chart::{Cause, Shade};
use storage::pulse::{Bucket, Tx};
use time::OffsetDateTime;

use crate::{metric::Metric, range::Range};

/// So much that went on is shaded, the newest.
const SHADES: i64 = 100;

/// Measured values of some time, and what went on meanwhile.
#[derive(Debug, Clone, PartialEq)]
pub struct Readings {
    /// How far back they go.
    pub range: Range,
    /// When they end.
    pub to: OffsetDateTime,
    /// The values of each metric that was asked for.
    pub series: Vec<(Metric, Vec<Bucket>)>,
    /// Incidents and maintenances.
    pub shades: Vec<Shade>,
}

impl Readings {
    /// What was measured until the moment `at`.
    ///
    /// # Errors
    ///
    /// Returns the database's error if it does not answer.
    pub async fn at(
        tx: &mut Tx,
        metrics: &[Metric],
        range: Range,
        at: OffsetDateTime,
    ) -> Result<Self, storage::Error> {
        let to = range.end(at);
        let from = to - range.length();
        let mut series = Vec::new();
        for metric in metrics {
            let (name, resolution) = (metric.name(), range.resolution());
            let buckets = tx.metrics().buckets(name, from, to, resolution).await?;
            series.push((*metric, buckets));
        }
        Ok(Self {
            range,
            to,
            series,
            shades: shades(tx, from, to, at).await?,
        })
    }

    /// When they begin.
    pub fn from(&self) -> OffsetDateTime {
        self.to - self.range.length()
    }
}

async fn shades(
    tx: &mut Tx,
    from: OffsetDateTime,
    to: OffsetDateTime,
    at: OffsetDateTime,
) -> Result<Vec<Shade>, storage::Error> {
    let shade = |from: OffsetDateTime, to: OffsetDateTime, cause| Shade {
        from: from.unix_timestamp(),
        to: to.unix_timestamp(),
        cause,
    };
    let maintenances = tx.maintenances().recent(SHADES).await?;
    let begun = maintenances.iter().filter(|one| {
        one.status != "scheduled" && one.scheduled_for < to && one.scheduled_until > from
    });
    let mut shades: Vec<_> = begun
        .map(|one| {
            let end = one.scheduled_until.min(at);
            shade(one.scheduled_for, end, Cause::Maintenance)
        })
        .collect();
    let incidents = tx.incidents().between(from, to, SHADES).await?;
    shades.extend(incidents.iter().map(|one| {
        let end = one.resolved_at.unwrap_or(at);
        shade(one.started_at, end, Cause::Incident)
    }));
    Ok(shades)
}
