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

/// What an alert is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject<'a> {
    /// One incident.
    One(&'a Incident),
    /// What came along with others at once, in one sum. Never empty; the worst first.
    More(Vec<&'a Incident>),
}

/// Something people are to be told, once each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert<'a> {
    /// What kind of news it is.
    pub kind: Kind,
    /// What it is about.
    pub subject: Subject<'a>,
    /// When it happened; of several, the last.
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
    pub fn reference(&self) -> String {
        match &self.subject {
            Subject::One(incident) => incident.id.clone(),
            // An incident is told in one sum at most.
            Subject::More(incidents) => {
                let first = incidents.first().map(|incident| incident.id.as_str());
                format!("{}:more", first.unwrap_or_default())
            }
        }
    }
}
