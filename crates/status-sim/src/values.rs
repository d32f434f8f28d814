//! The words a status page uses, each open to words it may invent later.

use serde::{Deserialize, Serialize};

/// How bad an incident is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Impact {
    /// A notice.
    None,
    /// Something is slower or partly unavailable.
    #[default]
    Minor,
    /// Something important does not work.
    Major,
    /// Nothing works.
    Critical,
    /// The usual impact of a maintenance.
    Maintenance,
    /// A word that no documentation lists.
    #[serde(untagged)]
    Other(String),
}

/// How far an incident or a maintenance has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IncidentStatus {
    /// Noticed, cause unknown.
    Investigating,
    /// Cause known.
    Identified,
    /// Repaired, being watched.
    Monitoring,
    /// Over.
    Resolved,
    /// Over, and explained.
    Postmortem,
    /// A maintenance that has not begun.
    Scheduled,
    /// A maintenance that is going on.
    InProgress,
    /// A maintenance that is done but not confirmed.
    Verifying,
    /// A maintenance that is over.
    Completed,
    /// A word that no documentation lists.
    #[serde(untagged)]
    Other(String),
}

/// The state of one component.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ComponentStatus {
    /// As it should be.
    Operational,
    /// Slow.
    DegradedPerformance,
    /// Not there for some.
    PartialOutage,
    /// Not there.
    MajorOutage,
    /// Taken down on purpose.
    UnderMaintenance,
    /// A word that no documentation lists.
    #[serde(untagged)]
    Other(String),
}

/// The state of the whole page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Indicator {
    /// All is well.
    None,
    /// Something small is wrong.
    Minor,
    /// Something is wrong.
    Major,
    /// Everything is wrong.
    Critical,
    /// Something is being maintained.
    Maintenance,
    /// A word that no documentation lists.
    #[serde(untagged)]
    Other(String),
}

impl IncidentStatus {
    /// Whether an incident or maintenance in this state is history.
    pub(crate) fn is_over(&self) -> bool {
        matches!(self, Self::Resolved | Self::Postmortem | Self::Completed)
    }
}

impl Indicator {
    /// What a page says beside this indicator when its owner chose no words.
    pub(crate) fn description(&self) -> &'static str {
        match self {
            Self::None => "All Systems Operational",
            Self::Minor => "Partially Degraded Service",
            Self::Major => "Partial System Outage",
            Self::Critical => "Major Service Outage",
            Self::Maintenance => "Service Under Maintenance",
            Self::Other(_) => "Unusual State",
        }
    }
}
