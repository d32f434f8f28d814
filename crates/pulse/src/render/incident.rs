//! Incidents as alerts show them.

use botkit::args;
use twilight_model::channel::message::Embed;

use super::{
    Language,
    html::markdown,
    plain::plain_line,
    sheet::{Sheet, lines},
    words::{Style, UNKNOWN, WELL, impact_colour, impact_mark, moment},
};
use crate::{
    event::{Alert, Kind, Subject},
    snapshot::{Incident, Page},
};

/// Leaves room for the fields within Discord's total.
const LATEST_UPDATE: usize = 3_500;

/// What is sent to everyone who wants to hear of it.
pub fn alert(alert: &Alert<'_>, page: Page<'_>, language: Language<'_>) -> Embed {
    match &alert.subject {
        Subject::One(incident) => one(alert.kind, incident, page, language),
        Subject::More(incidents) => several(alert.kind, incidents, page, language),
    }
}

/// What is sent to see whether alerts arrive.
pub fn sample(language: Language<'_>) -> Embed {
    Sheet::new(WELL)
        .title(&language.say("alert-sample-title", &args! {}), None)
        .description(&language.say("alert-sample", &args! {}), LATEST_UPDATE)
        .finish()
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
        _ => latest(incident, language),
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

fn footer(page: Page<'_>, language: Language<'_>) -> String {
    language.say("alert-footer", &args! { "page" => page.name })
}

/// What the page said last.
fn latest(incident: &Incident, language: Language<'_>) -> String {
    let body = incident.latest();
    let body = body.map(|update| markdown(&update.body, LATEST_UPDATE));
    body.filter(|body| !body.is_empty())
        .unwrap_or_else(|| language.say("alert-no-text", &args! {}))
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
