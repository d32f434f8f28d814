//! Incidents as alerts show them.

use botkit::args;
use twilight_model::channel::message::Embed;

use super::{
    Language,
    plain::{plain, plain_line},
    sheet::{Sheet, lines},
    words::{Style, WELL, impact_colour, impact_mark, moment},
};
use crate::{
    event::{Alert, Kind},
    snapshot::Incident,
};

/// Leaves room for the fields within Discord's total.
const LATEST_UPDATE: usize = 3_500;

/// What is sent to everyone who wants to hear of it.
pub fn alert(alert: &Alert<'_>, page: &str, language: Language<'_>) -> Embed {
    let incident = alert.incident;
    let (key, colour) = match alert.kind {
        Kind::Incident => ("alert-incident-title", impact_colour(&incident.impact)),
        Kind::IncidentResolved => ("alert-resolved-title", WELL),
    };
    let title = args! {
        "mark" => impact_mark(&incident.impact),
        "title" => plain_line(&incident.title),
    };
    let footer = args! { "page" => page };
    let mut sheet = Sheet::new(colour)
        .title(&language.say(key, &title), incident.link.as_deref())
        .footer(&language.say("alert-footer", &footer))
        .description(&latest(incident, language), LATEST_UPDATE);
    for (key, value) in facts(alert, language) {
        sheet = sheet.field(&language.say(key, &args! {}), &value, true);
    }
    let more = |count| language.say("status-more", &args! { "count" => count });
    let affected: Vec<_> = incident
        .components
        .iter()
        .map(|component| plain_line(component))
        .collect();
    let heading = language.say("alert-components", &args! {});
    sheet
        .field(&heading, &lines(&affected, more), false)
        .finish()
}

/// What the page said last.
fn latest(incident: &Incident, language: Language<'_>) -> String {
    let body = incident.latest().map(|incident| plain(&incident.body));
    body.filter(|body| !body.is_empty())
        .unwrap_or_else(|| language.say("alert-no-text", &args! {}))
}

fn facts(alert: &Alert<'_>, language: Language<'_>) -> Vec<(&'static str, String)> {
    let incident = alert.incident;
    let impact = language.word("impact", &incident.impact);
    let began = moment(incident.started_at, Style::DateAndTime);
    match (alert.kind, incident.resolved_at) {
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
