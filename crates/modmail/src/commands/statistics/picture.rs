//! A picture of how tickets went.

use anyhow::Context as _;
use botkit::{args, command::Ctx};
use chart::{Bars, HeatMap, Panel, Series};
use time::Date;

use crate::{App, commands::paging::say, decide::figures::Figures};

/// So many bars stand side by side.
const BARS: usize = 40;

/// The days of a week, by their texts.
const DAYS: [&str; 7] = [
    "stats-monday",
    "stats-tuesday",
    "stats-wednesday",
    "stats-thursday",
    "stats-friday",
    "stats-saturday",
    "stats-sunday",
];

/// Draws what opened and closed day by day, and when in the week tickets open, off the
/// threads that serve everybody.
pub(super) async fn draw(
    ctx: &Ctx<'_, App>,
    figures: &Figures,
    zone: &str,
) -> anyhow::Result<Vec<u8>> {
    let panels = [
        Panel::Bars(bars(ctx, figures)),
        Panel::HeatMap(week(ctx, figures, zone)),
    ];
    let drawing = tokio::task::spawn_blocking(move || chart::picture(&panels));
    Ok(drawing.await.context("drawing broke down")??)
}

fn bars(ctx: &Ctx<'_, App>, figures: &Figures) -> Bars {
    let stretches = figures.by_stretch(BARS);
    let label = |day: Date| {
        let values = args! {
            "day" => format!("{:02}", day.day()),
            "month" => format!("{:02}", u8::from(day.month())),
        };
        say(ctx, "stats-date", &values)
    };
    let series = |key, values: Vec<f64>| Series {
        name: say(ctx, key, &args! {}),
        values,
    };
    let of = |count: fn(&(Date, u32, u32)) -> u32| {
        let counts = stretches.iter().map(count);
        counts.map(f64::from).collect()
    };
    Bars {
        title: say(ctx, "stats-chart-days", &args! {}),
        labels: stretches.iter().map(|(day, ..)| label(*day)).collect(),
        series: vec![
            series("stats-chart-opened", of(|(_, opened, _)| *opened)),
            series("stats-chart-closed", of(|(.., closed)| *closed)),
        ],
    }
}

fn week(ctx: &Ctx<'_, App>, figures: &Figures, zone: &str) -> HeatMap {
    let hour = |hour: usize| {
        if hour.is_multiple_of(3) {
            hour.to_string()
        } else {
            String::new()
        }
    };
    let row = |hours: &[u32; 24]| hours.iter().map(|count| f64::from(*count)).collect();
    HeatMap {
        title: say(
            ctx,
            "stats-chart-week",
            &args! { "zone" => zone.to_owned() },
        ),
        rows: DAYS.map(|key| say(ctx, key, &args! {})).to_vec(),
        columns: (0..24).map(hour).collect(),
        cells: figures.week.iter().map(row).collect(),
    }
}
