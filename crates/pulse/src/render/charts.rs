//! Measured values as a picture, and in words.

use botkit::{args, zone::Zone};
use chart::{Cause, LineChart, Point, Sheet, Theme, TimeAxis, Unit};
use storage::pulse::Bucket;

use super::{
    Language,
    plain::plain_line,
    ticks::{day, ticks},
    words::{grouped, percent},
};
use crate::{metric::Metric, readings::Readings};

/// Older values, in seconds, say nothing about now.
const FRESH: i64 = 15 * 60;
/// Discord takes so many characters of what describes a picture.
const ALT: usize = 1_024;

/// How a picture is to look.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// The page's name.
    pub page: &'a str,
    /// The time zone of whoever looks at it.
    pub zone: &'a Zone,
    /// What it stands among.
    pub theme: Theme,
}

/// What a metric is called.
pub fn name(metric: Metric, language: Language<'_>) -> String {
    let key = match metric {
        Metric::Visits => "chart-visits",
        Metric::ApiLatency => "chart-api-latency",
        Metric::ApiRequests => "chart-api-requests",
        Metric::ApiErrors => "chart-api-errors",
        Metric::SteamLogins => "chart-steam",
        Metric::MetaLogins => "chart-meta",
        Metric::SteamLoginCount => "chart-steam-count",
        Metric::MetaLoginCount => "chart-meta-count",
    };
    language.say(key, &args! {})
}

/// A value of a metric as people read it; nothing where it has no meaning by itself.
pub fn value(metric: Metric, value: f64) -> Option<String> {
    match unit(metric) {
        Unit::Count => Some(grouped(value)),
        Unit::Share => Some(percent(value)),
        Unit::Relative => None,
    }
}

/// Of two metrics only the publisher knows what they are measured in, of two it scales each window anew.
fn unit(metric: Metric) -> Unit {
    match metric {
        Metric::Visits => Unit::Count,
        Metric::ApiErrors | Metric::SteamLogins | Metric::MetaLogins => Unit::Share,
        Metric::ApiLatency
        | Metric::ApiRequests
        | Metric::SteamLoginCount
        | Metric::MetaLoginCount => Unit::Relative,
    }
}

/// The charts of what was measured.
pub fn sheet(readings: &Readings, look: Look<'_>, language: Language<'_>) -> Sheet {
    let (from, to) = (readings.from(), readings.to);
    let (first, last) = (look.zone.wall(from).date(), look.zone.wall(to).date());
    let dates = if first == last {
        day(last, language)
    } else {
        format!("{} – {}", day(first, language), day(last, language))
    };
    let legend = [
        (Cause::Incident, "chart-incident"),
        (Cause::Maintenance, "chart-maintenance"),
    ];
    let is_shown = |cause| readings.shades.iter().any(|shade| shade.cause == cause);
    let legend = legend.into_iter().filter(|(cause, _)| is_shown(*cause));
    Sheet {
        title: plain_line(look.page),
        note: format!("{dates}, {}", look.zone.name()),
        theme: look.theme,
        time: TimeAxis {
            from: from.unix_timestamp(),
            to: to.unix_timestamp(),
            ticks: ticks(readings.range, to, look.zone, language),
            shades: readings.shades.clone(),
            legend: legend
                .map(|(cause, key)| (cause, language.say(key, &args! {})))
                .collect(),
        },
        charts: readings
            .series
            .iter()
            .map(|(metric, buckets)| line(*metric, buckets, readings, language))
            .collect(),
    }
}

fn line(
    metric: Metric,
    buckets: &[Bucket],
    readings: &Readings,
    language: Language<'_>,
) -> LineChart {
    let resolution = readings.range.resolution();
    // What was summed up is shown from its lowest to its highest: no peak is lost.
    let points = buckets.iter().flat_map(|bucket| {
        let point = |after: i64, value: f64| Point {
            at: bucket.at + after,
            value,
        };
        if bucket.samples == 1 || resolution <= 60 {
            vec![point(0, bucket.mean)]
        } else {
            vec![
                point(resolution / 4, bucket.minimum),
                point(resolution * 3 / 4, bucket.maximum),
            ]
        }
    });
    let newest = buckets.last();
    let newest = newest.filter(|last| last.at + FRESH >= readings.to.unix_timestamp());
    // Nobody knows in what some are measured: a share is drawn as one, of more only the shape can be told.
    let most = buckets.iter().map(|bucket| bucket.maximum);
    let unit = match unit(metric) {
        Unit::Relative if most.fold(0.0, f64::max) > 1.0 => Unit::Count,
        unit => unit,
    };
    LineChart {
        title: name(metric, language),
        current: newest
            .and_then(|last| value(metric, last.mean))
            .unwrap_or_default(),
        unit,
        points: points.collect(),
        gap: (resolution * 5 / 2).max(180),
        empty: language.say("chart-empty", &args! {}),
    }
}

/// The same in words, for whoever cannot see it.
pub fn alt(readings: &Readings, sheet: &Sheet, language: Language<'_>) -> String {
    let charts = sheet.charts.iter().map(|chart| {
        let now = match chart.current.as_str() {
            "" if chart.points.is_empty() => chart.empty.as_str(),
            current => current,
        };
        if now.is_empty() {
            chart.title.clone()
        } else {
            format!("{}: {now}", chart.title)
        }
    });
    let charts: Vec<_> = charts.collect();
    let values = args! {
        "page" => sheet.title.as_str(),
        "range" => readings.range.name(),
        "charts" => charts.join("; "),
    };
    super::cut::cut(&language.say("chart-alt", &values), ALT)
}

/// The lowest, the middle and the highest of what was measured.
pub fn extremes(buckets: &[Bucket]) -> Option<[f64; 3]> {
    let lowest = buckets.iter().map(|bucket| bucket.minimum);
    let highest = buckets.iter().map(|bucket| bucket.maximum);
    let mut means: Vec<_> = buckets.iter().map(|bucket| bucket.mean).collect();
    means.sort_by(f64::total_cmp);
    let middle = *means.get(means.len() / 2)?;
    Some([lowest.reduce(f64::min)?, middle, highest.reduce(f64::max)?])
}
