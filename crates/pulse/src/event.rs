//! What people are told of, and by which name it is remembered that they were.

use time::OffsetDateTime;

use crate::snapshot::Incident;

/// The kinds of alerts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// There is a new incident.
    Incident,
    /// An incident is over.
    IncidentResolved,
}

/// Something people are to be told, once each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alert<'a> {
    /// What kind of news it is.
    pub kind: Kind,
    /// The incident it is about.
    pub incident: &'a Incident,
    /// When it happened.
    pub happened_at: OffsetDateTime,
}

impl Kind {
    /// The name under which it is remembered who was told.
    pub fn name(self) -> &'static str {
        match self {
            Self::Incident => "incident",
            Self::IncidentResolved => "incident_resolved",
        }
    }
}

impl Alert<'_> {
    /// What tells this piece of news from others of its kind: nobody hears the same reference twice.
    pub fn reference(&self) -> &str {
        match self.kind {
            Kind::Incident | Kind::IncidentResolved => &self.incident.id,
        }
    }
}
