//! The page as `/status` shows it.

use std::collections::BTreeMap;

use botkit::args;
use twilight_model::channel::message::Embed;

use super::{
    Language,
    plain::plain_line,
    sheet::{Sheet, lines},
    words::{
        Style, UNKNOWN, WELL, component_mark, grouped, impact_colour, linked, listed, moment,
        percent,
    },
};
use crate::{
    figures::Figures,
    snapshot::{Component, Incident, Maintenance, Snapshot},
    view::View,
};

/// Everything the page says now, and since when nobody knows better.
pub fn status(view: &View, figures: &Figures, language: Language<'_>) -> Embed {
    let Some(snapshot) = &view.snapshot else {
        return unread(view, language);
    };
    let colour = match snapshot.indicator.as_str() {
        _ if view.failing_since.is_some() => UNKNOWN,
        "none" => WELL,
        indicator => impact_colour(indicator),
    };
    let title = args! {
        "page" => plain_line(&snapshot.name),
        "description" => plain_line(&snapshot.description),
    };
    let now = language.say("status-now", &args! {});
    let mut sheet = Sheet::new(colour)
        .title(
            &language.say("status-title", &title),
            snapshot.link.as_deref(),
        )
        .description(&freshness(view, language), usize::MAX)
        .field(&now, &measured(figures, language).join("\n"), false);
    for (heading, listed) in sections(snapshot, language) {
        let listed = lines(&listed, |count| language.more(count));
        sheet = sheet.field(&heading, &listed, false);
    }
    sheet.finish()
}

fn unread(view: &View, language: Language<'_>) -> Embed {
    let text = match view.failing_since {
        Some(since) => language.say(
            "status-unread-failing",
            &args! { "when" => moment(since, Style::Relative) },
        ),
        None => language.say("status-unread", &args! {}),
    };
    Sheet::new(UNKNOWN)
        .title(&language.say("status-unread-title", &args! {}), None)
        .description(&text, usize::MAX)
        .finish()
}

/// What was measured lately.
fn measured(figures: &Figures, language: Language<'_>) -> Vec<String> {
    let online = figures.online.map(|now| {
        let people = grouped(now);
        match figures.online_before {
            Some(before) => {
                let sign = if now < before { "−" } else { "+" };
                let change = format!("{sign}{}", grouped((now - before).abs()));
                language.say(
                    "status-online-change",
                    &args! { "people" => people, "change" => change },
                )
            }
            None => language.say("status-online", &args! { "people" => people }),
        }
    });
    let share = |key: &str, value: Option<f64>| {
        value.map(|value| language.say(key, &args! { "share" => percent(value) }))
    };
    let lines = [
        online,
        share("status-errors", figures.errors),
        share("status-steam", figures.steam),
        share("status-meta", figures.meta),
    ];
    lines.into_iter().flatten().collect()
}

/// How far what is shown can be trusted.
fn freshness(view: &View, language: Language<'_>) -> String {
    let key = if view.failing_since.is_some() {
        "status-stale"
    } else {
        "status-fresh"
    };
    let when = view.read_at.map(|at| moment(at, Style::Relative));
    language.say(key, &args! { "when" => when.unwrap_or_default() })
}

/// What is going on first, then every group with its components.
fn sections(snapshot: &Snapshot, language: Language<'_>) -> Vec<(String, Vec<String>)> {
    let incidents = snapshot.incidents.iter().map(|one| incident(one, language));
    let maintenances = snapshot
        .maintenances
        .iter()
        .map(|one| maintenance(one, language));
    let mut sections = vec![
        (
            language.say("status-incidents", &args! {}),
            incidents.collect(),
        ),
        (
            language.say("status-maintenances", &args! {}),
            maintenances.collect(),
        ),
    ];
    let (mut alone, mut grouped) = (Vec::new(), BTreeMap::<&str, Vec<String>>::new());
    for part in snapshot.components.iter().filter(|part| !part.is_group) {
        match &part.group {
            Some(group) => grouped.entry(group).or_default().push(component(part)),
            None => alone.push(component(part)),
        }
    }
    sections.push((language.say("status-components", &args! {}), alone));
    for group in snapshot.components.iter().filter(|part| part.is_group) {
        let children = grouped.get(group.name.as_str()).cloned();
        sections.push((component(group), children.unwrap_or_default()));
    }
    sections
}

fn component(component: &Component) -> String {
    format!(
        "{} {}",
        component_mark(&component.status),
        listed(&component.name)
    )
}

fn incident(incident: &Incident, language: Language<'_>) -> String {
    language.say(
        "status-incident",
        &args! {
            "title" => linked(&incident.title, incident.link.as_deref()),
            "impact" => language.word("impact", &incident.impact),
            "progress" => language.word("progress", &incident.status),
            "when" => moment(incident.started_at, Style::Relative),
        },
    )
}

fn maintenance(maintenance: &Maintenance, language: Language<'_>) -> String {
    language.say(
        "status-maintenance",
        &args! {
            "title" => linked(&maintenance.title, maintenance.link.as_deref()),
            "progress" => language.word("progress", &maintenance.status),
            "from" => moment(maintenance.scheduled_for, Style::DateAndTime),
            "until" => moment(maintenance.scheduled_until, Style::DateAndTime),
        },
    )
}
