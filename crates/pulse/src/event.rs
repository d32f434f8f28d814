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
    /// The page lists an incident no more that it never said to be over.
    IncidentUnlisted,
    /// Incidents began and ended while nobody looked.
    IncidentMissed,
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
    /// How many such pieces of news there have been about the incident by now; of several incidents, about the first.
    pub count: i64,
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
            Self::IncidentUnlisted => "incident_unlisted",
            Self::IncidentMissed => "incident_missed",
        }
    }
}

impl Alert<'_> {
    /// What tells this piece of news from others of its kind: nobody hears the same reference twice.
    pub fn reference(&self) -> String {
        let (incident, more) = match &self.subject {
            Subject::One(incident) => (Some(*incident), ""),
            Subject::More(incidents) => (incidents.first().copied(), ":more"),
        };
        let id = incident.map_or("", |incident| &incident.id);
        match self.kind {
            Kind::Incident => format!("{id}{more}"),
            // An incident may end and come back several times.
            Kind::IncidentReopened | Kind::IncidentResolved | Kind::IncidentUnlisted => {
                format!("{id}:{}{more}", self.count)
            }
            Kind::IncidentMissed => format!("{id}:missed"),
        }
    }
}
