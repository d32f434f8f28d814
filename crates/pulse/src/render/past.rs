//! Incidents and maintenances, past ones as well: lists, and one in full.

use botkit::args;
use storage::pulse::{Incident, Maintenance, Part};
use time::OffsetDateTime;
use twilight_model::channel::message::Embed;

use super::{
    Language,
    cut::cut,
    html::markdown,
    plain::plain_line,
    sheet::{Sheet, pages},
    words::{Style, UNKNOWN, WELL, component_mark, impact_colour, impact_mark, listed, moment},
};

/// So many stand on a page of a list.
pub const LISTED: usize = 8;
/// Longer updates are cut.
const UPDATE: usize = 1_800;
/// So many components are named of an update.
const NAMED: usize = 10;

/// A page of something, and how many there are.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// One page of it.
    pub embed: Embed,
    /// Which one, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
}

/// One thing the page said, with what it said about components.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// How far it was, in the page's word.
    pub status: String,
    /// What it said.
    pub body: String,
    /// When it was published.
    pub at: OffsetDateTime,
    /// The components it named.
    pub components: Vec<Part>,
}

/// A page of incidents: those that go on first.
pub fn incidents(all: &[Incident], wanted: usize, language: Language<'_>) -> Shown {
    let (going_on, over): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.resolved_at.is_none());
    let title = language.say("incidents-title", &args! {});
    let colour = match going_on.first() {
        Some(first) => impact_colour(&first.impact),
        None => WELL,
    };
    let line = |one: &&Incident| {
        let values = args! {
            "mark" => impact_mark(&one.impact),
            "title" => language.linked(&one.title, one.link.as_deref()),
            "impact" => language.word("impact", &one.impact),
            "progress" => language.word("progress", &one.status),
            "when" => moment(one.started_at, Style::DateAndTime),
            "lasted" => one
                .resolved_at
                .map(|ended| language.duration(ended - one.started_at))
                .unwrap_or_default(),
        };
        let key = match one.resolved_at {
            Some(_) => "incidents-past",
            None => "incidents-active",
        };
        language.say(key, &values)
    };
    let headings = ["incidents-now", "incidents-before"];
    let empty = "incidents-none";
    let lists = [
        going_on.iter().map(line).collect(),
        over.iter().map(line).collect(),
    ];
    list(&title, colour, headings, lists, empty, wanted, language)
}

/// A page of maintenances: those to come and going on first.
pub fn maintenances(all: &[Maintenance], wanted: usize, language: Language<'_>) -> Shown {
    let (ahead, over): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.status != "completed");
    let title = language.say("maintenances-title", &args! {});
    let colour = if ahead.is_empty() {
        WELL
    } else {
        impact_colour("maintenance")
    };
    let line = |one: &&Maintenance| {
        let values = args! {
            "title" => language.linked(&one.title, one.link.as_deref()),
            "progress" => language.word("progress", &one.status),
            "from" => moment(one.scheduled_for, Style::DateAndTime),
            "until" => moment(one.scheduled_until, Style::DateAndTime),
        };
        language.say("status-maintenance", &values)
    };
    let headings = ["maintenances-now", "maintenances-before"];
    let empty = "maintenances-none";
    let lists = [
        ahead.iter().map(line).collect(),
        over.iter().map(line).collect(),
    ];
    list(&title, colour, headings, lists, empty, wanted, language)
}

fn list(
    title: &str,
    colour: u32,
    headings: [&str; 2],
    lists: [Vec<String>; 2],
    empty: &str,
    wanted: usize,
    language: Language<'_>,
) -> Shown {
    let mut lines = Vec::new();
    for (heading, list) in headings.iter().zip(lists) {
        let heading = language.say(heading, &args! {});
        lines.extend(list.into_iter().map(|line| (heading.clone(), line)));
    }
    let pages: Vec<_> = lines.chunks(LISTED).collect();
    let page = wanted.clamp(1, pages.len().max(1));
    let mut shown = Vec::new();
    let mut before = None;
    for (heading, line) in pages.get(page - 1).copied().unwrap_or_default() {
        if before != Some(heading) {
            shown.push(format!("**{heading}**"));
        }
        before = Some(heading);
        shown.push(line.clone());
    }
    if shown.is_empty() {
        shown.push(language.say(empty, &args! {}));
    }
    let text = shown.join("\n");
    let sheet = Sheet::new(colour).title(title, None);
    numbered(sheet, &text, page, pages.len().max(1), language)
}

fn numbered(sheet: Sheet, text: &str, page: usize, pages: usize, language: Language<'_>) -> Shown {
    let numbers = args! { "page" => page, "pages" => pages };
    let footer = match pages {
        1 => String::new(),
        _ => language.say("status-page", &numbers),
    };
    Shown {
        embed: sheet.footer(&footer).description(text, usize::MAX).finish(),
        page,
        pages,
    }
}

/// An incident in full.
pub fn incident(
    incident: &Incident,
    said: &[Said],
    parts: &[String],
    wanted: usize,
    language: Language<'_>,
) -> Shown {
    let values = args! {
        "mark" => impact_mark(&incident.impact),
        "title" => language.title(&incident.title),
    };
    let (key, colour) = match incident.resolved_at {
        Some(_) => ("alert-resolved-title", WELL),
        None => ("alert-incident-title", impact_colour(&incident.impact)),
    };
    let began = moment(incident.started_at, Style::DateAndTime);
    let mut facts = vec![
        ("alert-impact", language.word("impact", &incident.impact)),
        (
            "alert-progress",
            language.word("progress", &incident.status),
        ),
        ("alert-began", began),
    ];
    if let Some(ended) = incident.resolved_at {
        facts.push(("alert-ended", moment(ended, Style::DateAndTime)));
        let lasted = language.duration(ended - incident.started_at);
        facts.push(("alert-lasted", lasted));
    }
    let title = (language.say(key, &values), incident.link.as_deref());
    in_full(colour, title, &facts, parts, said, wanted, language)
}

/// A maintenance in full.
pub fn maintenance(
    maintenance: &Maintenance,
    said: &[Said],
    parts: &[String],
    wanted: usize,
    language: Language<'_>,
) -> Shown {
    let from = moment(maintenance.scheduled_for, Style::DateAndTime);
    let until = moment(maintenance.scheduled_until, Style::DateAndTime);
    let facts = [
        (
            "alert-progress",
            language.word("progress", &maintenance.status),
        ),
        ("maintenance-from", from),
        ("maintenance-until", until),
    ];
    let colour = match maintenance.status.as_str() {
        "completed" => UNKNOWN,
        _ => impact_colour("maintenance"),
    };
    let title = format!("🔵 {}", language.title(&maintenance.title));
    let title = (title, maintenance.link.as_deref());
    in_full(colour, title, &facts, parts, said, wanted, language)
}

fn in_full(
    colour: u32,
    (title, link): (String, Option<&str>),
    facts: &[(&str, String)],
    parts: &[String],
    said: &[Said],
    wanted: usize,
    language: Language<'_>,
) -> Shown {
    let mut sheet = Sheet::new(colour).title(&title, link);
    for (key, value) in facts {
        sheet = sheet.field(&language.say(key, &args! {}), value, true);
    }
    let parts: Vec<_> = parts.iter().map(|part| plain_line(part)).collect();
    let heading = language.say("alert-components", &args! {});
    let parts = super::sheet::lines(&parts, |count| language.more(count));
    sheet = sheet.field(&heading, &parts, false);
    let updates: Vec<_> = said.iter().rev().map(|one| update(one, language)).collect();
    let pages = pages(&updates);
    let page = wanted.clamp(1, pages.len().max(1));
    let text = pages.get(page - 1).cloned();
    let text = text.unwrap_or_else(|| language.say("alert-no-text", &args! {}));
    numbered(sheet, &text, page, pages.len().max(1), language)
}

/// An update: how far it was then, what it said, and how that left components.
fn update(said: &Said, language: Language<'_>) -> String {
    let status = language.word("progress", &said.status);
    let at = moment(said.at, Style::DateAndTime);
    let body = markdown(&said.body, UPDATE);
    let mut lines = vec![format!("**{status}** · {at}")];
    lines.extend((!body.is_empty()).then_some(body));
    let parts = said.components.iter().take(NAMED).map(|part| {
        let mark = component_mark(&part.status);
        let status = language.word("component", &part.status);
        format!("{mark} {}: {status}", listed(&part.name))
    });
    lines.extend(parts);
    let others = said.components.len().saturating_sub(NAMED);
    lines.extend((others > 0).then(|| language.more(others)));
    // An empty line before the next.
    lines.push(String::new());
    cut(&lines.join("\n"), 3_500)
}
