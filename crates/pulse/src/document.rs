//! The documents of the page.

use crate::metric::Metric;

/// What is watched, each by a poller of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Document {
    /// The page as it is now.
    Summary,
    /// The newest incidents, with their endings.
    Incidents,
    /// The newest maintenances, with their endings.
    Maintenances,
    /// A file of measured values.
    Metric(Metric),
}

impl Document {
    /// What it is called in the log, the metrics and the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Incidents => "incidents",
            Self::Maintenances => "maintenances",
            Self::Metric(metric) => metric.name(),
        }
    }

    /// Where it lies on its host.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Summary => "/api/v2/summary.json",
            Self::Incidents => "/api/v2/incidents.json",
            Self::Maintenances => "/api/v2/scheduled-maintenances.json",
            Self::Metric(metric) => metric.path(),
        }
    }

    /// The setting that holds the seconds between two requests.
    pub const fn interval_key(self) -> &'static str {
        match self {
            Self::Summary => "polling.status",
            Self::Incidents => "polling.incident",
            Self::Maintenances => "polling.maintenance",
            Self::Metric(_) => "polling.metrics",
        }
    }
}
