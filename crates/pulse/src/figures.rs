//! The measured values that `/status` shows.

use storage::pulse::Tx;
use time::{Duration, OffsetDateTime};

use crate::metric::Metric;

/// Older values say nothing about now.
const FRESH: Duration = Duration::minutes(15);
/// With how long ago the number of people is compared.
const COMPARED: Duration = Duration::HOUR;

/// What was measured last; what is missing was not measured lately.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Figures {
    /// People online.
    pub online: Option<f64>,
    /// People online an hour before.
    pub online_before: Option<f64>,
    /// The share of API calls that fail.
    pub errors: Option<f64>,
    /// The share of logins through Steam that succeed.
    pub steam: Option<f64>,
    /// The share of logins through Meta that succeed.
    pub meta: Option<f64>,
}

impl Figures {
    /// What is known at the moment `at`.
    ///
    /// # Errors
    ///
    /// Returns the database's error if it does not answer.
    pub async fn at(tx: &mut Tx, at: OffsetDateTime) -> Result<Self, storage::Error> {
        Ok(Self {
            online: around(tx, Metric::Visits, at).await?,
            online_before: around(tx, Metric::Visits, at - COMPARED).await?,
            errors: around(tx, Metric::ApiErrors, at).await?,
            steam: around(tx, Metric::SteamLogins, at).await?,
            meta: around(tx, Metric::MetaLogins, at).await?,
        })
    }
}

/// The newest value that was fresh at the moment `at`.
async fn around(
    tx: &mut Tx,
    metric: Metric,
    at: OffsetDateTime,
) -> Result<Option<f64>, storage::Error> {
    let samples = tx
        .metrics()
        .range(metric.name(), at - FRESH, at + FRESH)
        .await?;
    let before = samples.iter().rev().find(|sample| sample.timestamp <= at);
    // A source whose clock is a little ahead has only newer ones.
    Ok(before.or(samples.first()).map(|before| before.value))
}
