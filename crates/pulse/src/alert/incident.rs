//! News about incidents.

use botkit::args;
use storage::pulse::{AlertType, Wanted, impact_rank};
use time::OffsetDateTime;
use twilight_model::channel::message::Embed;

use super::{LATEST_UPDATE, Tells, footer, said};
use crate::{
    render::{
        Language,
        plain::plain_line,
        sheet::{Sheet, lines},
        words::{Style, UNKNOWN, WELL, impact_colour, impact_mark, moment},
    },
    snapshot::{Incident, Page},
};

/// The kinds of news about incidents.
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

/// Which incidents it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About<'a> {
    /// One incident.
    One(&'a Incident),
    /// What came along with others at once, in one sum. Never empty; the worst first.
    More(Vec<&'a Incident>),
}

/// News about incidents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentNews<'a> {
    /// What kind of news it is.
    pub kind: Kind,
    /// What it is about.
    pub about: About<'a>,
    /// How many such pieces of news there have been about the incident by now; of several incidents, about the first.
    pub count: i64,
    /// When it happened; of several, the last.
    pub happened_at: OffsetDateTime,
}

impl Kind {
    /// What the log calls it.
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

impl Tells for IncidentNews<'_> {
    fn alert_type(&self) -> AlertType {
        match self.kind {
            Kind::Incident | Kind::IncidentReopened => AlertType::Incident,
            Kind::IncidentResolved | Kind::IncidentUnlisted | Kind::IncidentMissed => {
                AlertType::IncidentResolved
            }
        }
    }

    fn name(&self) -> &'static str {
        self.kind.name()
    }

    fn reference(&self) -> String {
        let (incident, more) = match &self.about {
            About::One(incident) => (Some(*incident), ""),
            About::More(incidents) => (incidents.first().copied(), ":more"),
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

    fn wanted(&self) -> Wanted<'_> {
        let (worst, begun) = match &self.about {
            About::One(incident) => (Some(*incident), Some(incident.id.as_str())),
            // The worst come first.
            About::More(incidents) => (incidents.first().copied(), None),
        };
        Wanted {
            rank: worst.and_then(|worst| impact_rank(&worst.impact)),
            begun,
            ..Wanted::default()
        }
    }

    /// Whoever the beginning does not reach is told of it when alerts work again.
    fn is_told_again(&self) -> bool {
        self.alert_type() == AlertType::Incident
    }

    fn embed(&self, page: Page<'_>, language: Language<'_>) -> Embed {
        match &self.about {
            About::One(incident) => one(self.kind, incident, page, language),
            About::More(incidents) => several(self.kind, incidents, page, language),
        }
    }
}

fn one(kind: Kind, incident: &Incident, page: Page<'_>, language: Language<'_>) -> Embed {
    let (key, colour) = match kind {
        Kind::Incident => ("alert-incident-title", impact_colour(&incident.impact)),
        Kind::IncidentReopened => ("alert-reopened-title", impact_colour(&incident.impact)),
        Kind::IncidentResolved | Kind::IncidentMissed => ("alert-resolved-title", WELL),
        Kind::IncidentUnlisted => ("alert-unlisted-title", UNKNOWN),
    };
    let title = args! {
        "mark" => impact_mark(&incident.impact),
        "title" => language.title(&incident.title),
    };
    let text = match kind {
        Kind::IncidentUnlisted => language.say("alert-unlisted", &args! {}),
        _ => said(incident.latest(), language),
    };
    let mut sheet = Sheet::new(colour)
        .title(&language.say(key, &title), incident.link.as_deref())
        .footer(&footer(page, language))
        .description(&text, LATEST_UPDATE);
    for (key, value) in facts(kind, incident, language) {
        sheet = sheet.field(&language.say(key, &args! {}), &value, true);
    }
    let affected: Vec<_> = incident.affected().into_iter().map(plain_line).collect();
    let heading = language.say("alert-components", &args! {});
    let affected = lines(&affected, |count| language.more(count));
    sheet.field(&heading, &affected, false).finish()
}

/// Incidents that are too many for an alert each.
fn several(kind: Kind, incidents: &[&Incident], page: Page<'_>, language: Language<'_>) -> Embed {
    let worst = incidents.first().map(|worst| impact_colour(&worst.impact));
    let (key, colour) = match kind {
        Kind::Incident => ("alert-more-title", worst.unwrap_or(WELL)),
        Kind::IncidentReopened => ("alert-more-reopened-title", worst.unwrap_or(WELL)),
        Kind::IncidentResolved => ("alert-more-resolved-title", WELL),
        Kind::IncidentUnlisted => ("alert-more-unlisted-title", UNKNOWN),
        Kind::IncidentMissed => ("alert-missed-title", WELL),
    };
    let title = language.say(key, &args! { "count" => incidents.len() });
    let listed: Vec<_> = incidents
        .iter()
        .map(|incident| {
            let title = language.linked(&incident.title, incident.link.as_deref());
            let marked = format!("{} {title}", impact_mark(&incident.impact));
            match incident.resolved_at {
                Some(ended) if kind == Kind::IncidentMissed => {
                    let began = moment(incident.started_at, Style::DateAndTime);
                    let ended = moment(ended, Style::DateAndTime);
                    format!("{marked}: {began} – {ended}")
                }
                _ => marked,
            }
        })
        .collect();
    Sheet::new(colour)
        .title(&title, page.link)
        .footer(&footer(page, language))
        .description(&lines(&listed, |count| language.more(count)), LATEST_UPDATE)
        .finish()
}

fn facts(kind: Kind, incident: &Incident, language: Language<'_>) -> Vec<(&'static str, String)> {
    let impact = language.word("impact", &incident.impact);
    let began = moment(incident.started_at, Style::DateAndTime);
    match (kind, incident.resolved_at) {
        // Nobody knows when it ended.
        (Kind::IncidentUnlisted, _) => vec![("alert-impact", impact), ("alert-began", began)],
        (Kind::IncidentResolved, Some(ended)) => vec![
            ("alert-impact", impact),
            ("alert-began", began),
            ("alert-ended", moment(ended, Style::DateAndTime)),
            (
                "alert-lasted",
                language.duration(ended - incident.started_at),
            ),
        ],
        _ => vec![
            ("alert-impact", impact),
            (
                "alert-progress",
                language.word("progress", &incident.status),
            ),
            (
                "alert-began",
                format!("{began} ({})", moment(incident.started_at, Style::Relative)),
            ),
        ],
    }
}
