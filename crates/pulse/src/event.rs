//! What people are told of, and by which name it is remembered that they were.

use time::OffsetDateTime;

use crate::snapshot::Incident;

/// The kinds of alerts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// There is a new incident.
    Incident,
    /// An incident that was over goes on.
    IncidentReopened,
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
            Self::IncidentReopened => "incident_reopened",
            Self::IncidentResolved => "incident_resolved",
        }
    }
}

impl Alert<'_> {
    /// What tells this piece of news from others of its kind: nobody hears the same reference twice.
    pub fn reference(&self) -> String {
        match &self.subject {
            Subject::One(incident) if self.kind == Kind::Incident => incident.id.clone(),
            // An incident may end and come back several times.
            Subject::One(incident) => {
                let changed = incident.updated_at.unix_timestamp_nanos() / 1_000_000;
                format!("{}:{changed}", incident.id)
            }
            Subject::More(incidents) => {
                let first = incidents.first().map(|incident| Self {
                    kind: self.kind,
                    subject: Subject::One(incident),
                    happened_at: self.happened_at,
                });
                format!(
                    "{}:more",
                    first.map(|first| first.reference()).unwrap_or_default()
                )
            }
        }
    }
}
