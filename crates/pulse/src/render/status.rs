//! The page as `/status` shows it.

use std::collections::BTreeMap;

use botkit::args;
use twilight_model::channel::message::Embed;

use super::{
    Language,
    plain::plain_line,
    sheet::Sheet,
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

/// How many fields a list may take.
const LIST_FIELDS: usize = 2;

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
    for (key, listed) in going_on(snapshot, language) {
        let heading = language.say(key, &args! {});
        sheet = sheet.list(&heading, &listed, LIST_FIELDS, |count| language.more(count));
    }
    let parts = parts(snapshot, language);
    if sheet.takes(&parts) {
        for (heading, listed) in parts {
            sheet = sheet.field(&heading, &listed.join("\n"), false);
        }
        return sheet.finish();
    }
    summed_up(sheet, snapshot, language)
}

/// What does not work, the worst first, and how much does: of a page that is too large to be shown whole.
fn summed_up(sheet: Sheet, snapshot: &Snapshot, language: Language<'_>) -> Embed {
    let parts = snapshot.components.iter().filter(|part| !part.is_group);
    let (well, mut ailing): (Vec<_>, Vec<_>) = parts.partition(|part| part.is_well());
    ailing.sort_by_key(|part| part.severity());
    let listed: Vec<_> = ailing
        .iter()
        .map(|part| match &part.group {
            Some(group) => format!("{} ({})", component(part), listed(group)),
            None => component(part),
        })
        .collect();
    let more = |count: usize| {
        let mut marks = BTreeMap::<_, usize>::new();
        for part in ailing.iter().rev().take(count) {
            let mark = (part.severity(), component_mark(&part.status));
            *marks.entry(mark).or_default() += 1;
        }
        let marks = marks
            .iter()
            .map(|((_, mark), count)| format!("{mark} {count}"));
        let marks: Vec<_> = marks.collect();
        format!("{} ({})", language.more(count), marks.join(", "))
    };
    let healthy = match well.len() {
        0 => String::new(),
        count => language.say("status-healthy", &args! { "count" => count }),
    };
    let troubles = language.say("status-troubles", &args! {});
    let components = language.say("status-components", &args! {});
    sheet
        .list(&troubles, &listed, LIST_FIELDS, more)
        .field(&components, &healthy, false)
        .finish()
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

/// Incidents and maintenances, under the key of their heading; the worst incidents first.
fn going_on(snapshot: &Snapshot, language: Language<'_>) -> [(&'static str, Vec<String>); 2] {
    let mut incidents: Vec<_> = snapshot.incidents.iter().collect();
    incidents.sort_by_key(|incident| incident.severity());
    let incidents = incidents.into_iter().map(|one| incident(one, language));
    let maintenances = snapshot.maintenances.iter();
    let maintenances = maintenances.map(|one| maintenance(one, language));
    [
        ("status-incidents", incidents.collect()),
        ("status-maintenances", maintenances.collect()),
    ]
}

/// Every component: those that stand alone, and each group.
fn parts(snapshot: &Snapshot, language: Language<'_>) -> Vec<(String, Vec<String>)> {
    let (mut alone, mut grouped) = (Vec::new(), BTreeMap::<&str, Vec<String>>::new());
    for part in snapshot.components.iter().filter(|part| !part.is_group) {
        match &part.group {
            Some(group) => grouped.entry(group).or_default().push(component(part)),
            None => alone.push(component(part)),
        }
    }
    let mut parts = vec![(language.say("status-components", &args! {}), alone)];
    for group in snapshot.components.iter().filter(|part| part.is_group) {
        let children = grouped.get(group.name.as_str()).cloned();
        parts.push((component(group), children.unwrap_or_default()));
    }
    parts
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
