//! How components did, as a picture and in words.

use botkit::args;
use chart::{Health, UptimeRow, UptimeSheet};
use time::OffsetDateTime;
use twilight_model::channel::message::Embed;

use super::{
    Language,
    charts::Look,
    cut::cut,
    plain::plain_line,
    sheet::{Sheet, lines},
    ticks::day,
    words::{UNKNOWN, WELL, listed},
};
use crate::{range::Range, uptime::Uptime};

/// A component and how it did.
pub type Row = (String, Uptime);

/// The bars of some components.
pub fn sheet(
    rows: &[Row],
    range: Range,
    to: OffsetDateTime,
    look: Look<'_>,
    language: Language<'_>,
) -> UptimeSheet {
    let all = [
        (Health::Well, "operational"),
        (Health::Degraded, "degraded_performance"),
        (Health::Partial, "partial_outage"),
        (Health::Major, "major_outage"),
        (Health::Maintenance, "under_maintenance"),
    ];
    let slots = || rows.iter().flat_map(|(_, uptime)| &uptime.slots);
    let is_shown = |health| {
        let mut shares = slots().flat_map(|slot| &slot.shares);
        shares.any(|(known, _)| *known == health)
    };
    let legend = all.into_iter().filter(|(health, _)| is_shown(*health));
    let end = |at: OffsetDateTime| {
        let wall = look.zone.wall(at);
        let date = day(wall.date(), language);
        format!("{date} {:02}:{:02}", wall.hour(), wall.minute())
    };
    let title = args! { "page" => plain_line(look.page), "range" => range.name() };
    UptimeSheet {
        title: language.say("uptime-title", &title),
        note: look.zone.name().to_owned(),
        theme: look.theme,
        ends: (end(to - range.length()), end(to)),
        rows: rows
            .iter()
            .map(|(name, uptime)| UptimeRow {
                name: plain_line(name),
                figure: figure(uptime, language),
                slots: uptime.slots.clone(),
            })
            .collect(),
        legend: legend
            .map(|(health, word)| (health, language.word("component", word)))
            .collect(),
    }
}

/// The same in words.
pub fn embed(rows: &[Row], range: Range, page: &str, language: Language<'_>) -> Embed {
    let title = args! { "page" => plain_line(page), "range" => range.name() };
    let is_well = rows.iter().all(|(_, uptime)| uptime.outages == 0);
    let told: Vec<_> = rows.iter().map(|row| in_words(row, language)).collect();
    Sheet::new(if is_well { WELL } else { UNKNOWN })
        .title(&language.say("uptime-title", &title), None)
        .description(&lines(&told, |count| language.more(count)), usize::MAX)
        .field(
            &language.say("uptime-how", &args! {}),
            &language.say("uptime-explained", &args! {}),
            false,
        )
        .finish()
}

/// What the picture shows, for whoever cannot see it.
pub fn alt(rows: &[Row], range: Range, page: &str, language: Language<'_>) -> String {
    let parts: Vec<_> = rows
        .iter()
        .map(|(name, uptime)| format!("{}: {}", plain_line(name), figure(uptime, language)))
        .collect();
    let values = args! {
        "page" => plain_line(page),
        "range" => range.name(),
        "charts" => parts.join("; "),
    };
    cut(&language.say("chart-alt", &values), 1_024)
}

fn in_words((name, uptime): &Row, language: Language<'_>) -> String {
    let values = args! {
        "name" => listed(name),
        "share" => figure(uptime, language),
        "count" => uptime.outages,
        "down" => language.duration(uptime.down),
    };
    let key = if uptime.outages == 0 {
        "uptime-line-well"
    } else {
        "uptime-line"
    };
    language.say(key, &values)
}

/// The share of time without outage. What is not whole is never rounded to a hundred percent.
fn figure(uptime: &Uptime, language: Language<'_>) -> String {
    match uptime.share {
        Some(share) => {
            let percent = (share * 10_000.0).floor() / 100.0;
            format!("{percent:.2}\u{202f}%")
        }
        None => language.say("uptime-unknown", &args! {}),
    }
}
