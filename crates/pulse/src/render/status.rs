//! The page as `/status` shows it.

use std::collections::{BTreeMap, BTreeSet};

use botkit::args;
use twilight_model::channel::message::Embed;

use super::{
    Language,
    plain::plain_line,
    sheet::{Sheet, pages},
    words::{
        Style, UNKNOWN, WELL, component_mark, grouped, impact_colour, listed, moment, percent,
    },
};
use crate::{
    figures::Figures,
    snapshot::{Component, Incident, Maintenance, Snapshot},
    view::View,
};

/// How many fields a list may take.
const LIST_FIELDS: usize = 2;

/// What `/status` shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// One page of it.
    pub embed: Embed,
    /// Which one, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// Everything the page says now, and since when nobody knows better.
///
/// What does not fit onto one message is summed up on the first page, the worst first, and listed on further ones.
pub fn status(view: &View, figures: &Figures, wanted: usize, language: Language<'_>) -> Shown {
    let Some(snapshot) = &view.snapshot else {
        return Shown {
            embed: unread(view, language),
            page: 1,
            pages: 1,
        };
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
    let key = if snapshot.description.is_empty() {
        "status-title-only"
    } else {
        "status-title"
    };
    let sheet = Sheet::new(colour).title(&language.say(key, &title), snapshot.link.as_deref());
    let (first, is_whole) = overview(sheet.clone(), view, snapshot, figures, language);
    if is_whole {
        return Shown {
            embed: first.finish(),
            page: 1,
            pages: 1,
        };
    }
    let lists = pages(&everything(snapshot, language));
    let pages = lists.len() + 1;
    let page = wanted.clamp(1, pages);
    let numbers = args! { "page" => page, "pages" => pages };
    let numbers = language.say("status-page", &numbers);
    let embed = match page.checked_sub(2).and_then(|index| lists.get(index)) {
        Some(list) => sheet
            .description(list, usize::MAX)
            .footer(&numbers)
            .finish(),
        None => first.footer(&numbers).finish(),
    };
    Shown { embed, page, pages }
}

/// The first page, and whether it shows everything.
fn overview(
    sheet: Sheet,
    view: &View,
    snapshot: &Snapshot,
    figures: &Figures,
    language: Language<'_>,
) -> (Sheet, bool) {
    let now = language.say("status-now", &args! {});
    let mut sheet = sheet
        .description(&freshness(view, language), usize::MAX)
        .field(&now, &measured(figures, language).join("\n"), false);
    let mut is_whole = true;
    for (key, listed) in going_on(snapshot, language) {
        let heading = language.say(key, &args! {});
        is_whole &= sheet.takes_whole(&heading, &listed, LIST_FIELDS);
        sheet = sheet.list(&heading, &listed, LIST_FIELDS, |count| language.more(count));
    }
    let parts = parts(&grouped_parts(snapshot), language);
    if sheet.takes(&parts) {
        for (heading, listed) in parts {
            sheet = sheet.field(&heading, &listed.join("\n"), false);
        }
        return (sheet, is_whole);
    }
    (summed_up(sheet, snapshot, language), false)
}

/// All that is going on, and every component: the groups in which something is wrong come first.
fn everything(snapshot: &Snapshot, language: Language<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for (key, listed) in going_on(snapshot, language) {
        if !listed.is_empty() {
            lines.push(format!("**{}**", language.say(key, &args! {})));
            lines.extend(listed);
        }
    }
    let mut by_worst = grouped_parts(snapshot);
    // Stable: what is equally bad stays in the order of the page.
    by_worst.sort_by_key(|(_, parts)| parts.iter().map(|part| part.severity()).min());
    for (heading, listed) in parts(&by_worst, language) {
        if !listed.is_empty() {
            lines.push(format!("**{heading}**"));
            lines.extend(listed);
        }
    }
    lines
}

/// What does not work, the worst first, and how much does: of a page that is too large to be shown whole.
fn summed_up(sheet: Sheet, snapshot: &Snapshot, language: Language<'_>) -> Sheet {
    let parts = snapshot.components.iter();
    let parts = parts.filter(|part| !part.is_group && part.is_shown());
    let groups = snapshot.components.iter().filter(|part| part.is_group);
    let groups: BTreeMap<_, _> = groups.map(|group| (&group.id, &group.name)).collect();
    let (well, mut ailing): (Vec<_>, Vec<_>) = parts.partition(|part| part.is_well());
    ailing.sort_by_key(|part| part.severity());
    let listed: Vec<_> = ailing
        .iter()
        .map(
            |part| match part.group.as_ref().and_then(|id| groups.get(id)) {
                Some(group) => format!("{} ({})", component(part), listed(group)),
                None => component(part),
            },
        )
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
    let read = language.say(key, &args! { "when" => when.unwrap_or_default() });
    match view.history_failing_since {
        Some(since) if view.failing_since.is_none() => {
            let since = args! { "when" => moment(since, Style::Relative) };
            format!("{read}\n{}", language.say("status-history-stale", &since))
        }
        _ => read,
    }
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

/// A group, if it is one, and its components.
type Part<'a> = (Option<&'a Component>, Vec<&'a Component>);

/// The components that stand alone, and each group, in the order of the page. Groups may share a name, but no id.
fn grouped_parts(snapshot: &Snapshot) -> Vec<Part<'_>> {
    let shown = || snapshot.components.iter().filter(|part| part.is_shown());
    let groups: Vec<_> = shown().filter(|part| part.is_group).collect();
    let known: BTreeSet<_> = groups.iter().map(|group| &group.id).collect();
    let mut by_group = BTreeMap::<_, Vec<_>>::new();
    for part in shown().filter(|part| !part.is_group) {
        let group = part.group.as_ref().filter(|id| known.contains(id));
        by_group.entry(group).or_default().push(part);
    }
    let mut parts = vec![(None, by_group.remove(&None).unwrap_or_default())];
    for group in groups {
        let children = by_group.remove(&Some(&group.id));
        parts.push((Some(group), children.unwrap_or_default()));
    }
    parts
}

/// Parts as they are shown: a heading and a line for each component.
fn parts(parts: &[Part<'_>], language: Language<'_>) -> Vec<(String, Vec<String>)> {
    let heading = |group: Option<&Component>| match group {
        Some(group) => component(group),
        None => language.say("status-components", &args! {}),
    };
    parts
        .iter()
        .map(|(group, children)| {
            let lines = children.iter().map(|child| component(child));
            (heading(*group), lines.collect())
        })
        .collect()
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
            "title" => language.linked(&incident.title, incident.link.as_deref()),
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
            "title" => language.linked(&maintenance.title, maintenance.link.as_deref()),
            "progress" => language.word("progress", &maintenance.status),
            "from" => moment(maintenance.scheduled_for, Style::DateAndTime),
            "until" => moment(maintenance.scheduled_until, Style::DateAndTime),
        },
    )
}
