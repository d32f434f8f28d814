//! Snapshots that were reviewed by eye. `CHART_SNAPSHOTS=write` writes them anew: look at them before you commit them.

use std::{fs, path::Path};

use tiny_skia::Pixmap;

use super::*;
use crate::theme::Theme;

const HOUR: i64 = 3_600;

/// A number between 0 and 1, always the same for a number.
fn noise(of: i64) -> f64 {
    let mixed = of
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695)
        >> 33;
    f64::from(u16::try_from(mixed.rem_euclid(1_000)).unwrap_or_default()) / 1_000.0
}

fn wave(minute: i64) -> f64 {
    let minute = f64::from(i32::try_from(minute).unwrap_or_default());
    (minute / 720.0 * std::f64::consts::TAU).sin()
}

/// Twelve hours of minutes, with an outage of the collector and one of what it watches.
fn line(title: &str, current: &str, unit: Unit, value: impl Fn(i64) -> f64) -> LineChart {
    let known = (0..720).filter(|minute| !(300..345).contains(minute));
    let points = known.map(|minute| Point {
        at: minute * 60,
        value: value(minute),
    });
    LineChart {
        title: title.to_owned(),
        current: current.to_owned(),
        unit,
        points: points.collect(),
        gap: 150,
        empty: "No data".to_owned(),
    }
}

/// A dashboard as `/status` shows it.
fn dashboard(theme: Theme) -> Sheet {
    let outage = 480..540;
    let down = |minute: i64| outage.contains(&minute);
    let hours = (0..=12)
        .step_by(2)
        .map(|hour| (hour * HOUR, format!("{:02}:00", hour + 6)));
    let mut login = line("Oculus logins", "99.2 %", Unit::Share, |minute| {
        if down(minute) {
            0.93 + 0.01 * noise(minute)
        } else {
            0.99 + 0.008 * noise(minute)
        }
    });
    login.points.truncate(600);
    Sheet {
        title: "VRChat".to_owned(),
        note: "2026-03-01, Europe/Paris".to_owned(),
        theme,
        time: TimeAxis {
            from: 0,
            to: 12 * HOUR,
            ticks: hours.collect(),
            shades: vec![
                Shade {
                    from: 8 * HOUR,
                    to: 9 * HOUR,
                    cause: Cause::Incident,
                },
                Shade {
                    from: 2 * HOUR,
                    to: 3 * HOUR,
                    cause: Cause::Maintenance,
                },
            ],
            legend: vec![
                (Cause::Incident, "Incident".to_owned()),
                (Cause::Maintenance, "Maintenance".to_owned()),
            ],
        },
        charts: vec![
            line("People online", "42\u{202f}310", Unit::Count, |minute| {
                45_000.0 + 12_000.0 * wave(minute) + 300.0 * noise(minute)
            }),
            line("API latency (relative)", "", Unit::Relative, |minute| {
                if down(minute) {
                    0.9
                } else {
                    0.2 + 0.1 * noise(minute)
                }
            }),
            line("API requests (relative)", "", Unit::Relative, |minute| {
                0.5 + 0.4 * wave(minute)
            }),
            line("API errors", "0.04 %", Unit::Share, |minute| {
                if down(minute) {
                    0.06
                } else {
                    0.000_4 * (1.0 + noise(minute))
                }
            }),
            line("Steam logins", "99.8 %", Unit::Share, |minute| {
                if down(minute) {
                    0.95
                } else {
                    0.995 + 0.004 * noise(minute)
                }
            }),
            login,
        ],
    }
}

fn uptime(theme: Theme) -> UptimeSheet {
    let day = |row: i64, day: i64| match noise(row * 1_000 + day * 7) {
        _ if day < 12 => Slot::default(),
        chance if chance > 0.97 => Slot {
            shares: vec![(Health::Well, 0.7), (Health::Major, 0.3)],
        },
        chance if chance > 0.93 => Slot {
            shares: vec![(Health::Well, 0.98), (Health::Degraded, 0.02)],
        },
        chance if chance > 0.91 => Slot {
            shares: vec![(Health::Well, 0.9), (Health::Maintenance, 0.1)],
        },
        _ => Slot {
            shares: vec![(Health::Well, 1.0)],
        },
    };
    let rows = ["API", "Authentication / Login", "Realtime Networking"];
    let rows = rows.iter().zip(1..).map(|(name, row)| UptimeRow {
        name: (*name).to_owned(),
        figure: "99.98 %".to_owned(),
        slots: (0..90).map(|number| day(row, number)).collect(),
    });
    UptimeSheet {
        title: "VRChat: uptime".to_owned(),
        note: "Europe/Paris".to_owned(),
        theme,
        ends: ("90 days ago".to_owned(), "today".to_owned()),
        rows: rows.collect(),
        legend: vec![
            (Health::Well, "Operational".to_owned()),
            (Health::Degraded, "Degraded performance".to_owned()),
            (Health::Major, "Major outage".to_owned()),
            (Health::Maintenance, "Maintenance".to_owned()),
        ],
    }
}

/// Compares a picture with the one that was looked at. Processors may round the edges of
/// letters differently.
fn is_as_before(name: &str, png: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/tests/pictures")
        .join(format!("{name}.png"));
    if std::env::var("CHART_SNAPSHOTS").is_ok_and(|what| what == "write") {
        fs::write(&file, png)?;
    }
    let before = Pixmap::decode_png(&fs::read(&file)?)?;
    let now = Pixmap::decode_png(png)?;
    assert_eq!(
        (before.width(), before.height()),
        (now.width(), now.height())
    );
    let pairs = before.data().iter().zip(now.data());
    let differing = pairs
        .filter(|(before, now)| before.abs_diff(**now) > 16)
        .count();
    assert!(
        differing <= now.data().len() / 5_000,
        "{name}: {differing} differ"
    );
    Ok(())
}

#[test]
fn pictures_look_as_somebody_has_seen_them() -> Result<(), Box<dyn std::error::Error>> {
    let dark = dashboard(Theme::Dark).png()?;
    assert!(dark.len() < 250_000, "{}", dark.len());
    is_as_before("dashboard-dark", &dark)?;
    let mut one = dashboard(Theme::Light);
    one.charts.truncate(1);
    is_as_before("one-light", &one.png()?)?;
    for (chart, title) in one
        .charts
        .iter_mut()
        .zip(["접속 중 · オンライン · 在线人数"])
    {
        title.clone_into(&mut chart.title);
    }
    one.title = "VRChat の状態".to_owned();
    is_as_before("one-cjk", &one.png()?)?;
    is_as_before("uptime-light", &uptime(Theme::Light).png()?)?;
    is_as_before("uptime-dark", &uptime(Theme::Dark).png()?)
}

#[test]
fn six_charts_make_a_square() -> Result<(), Box<dyn std::error::Error>> {
    let png = Pixmap::decode_png(&dashboard(Theme::Light).png()?)?;

    assert_eq!((png.width(), png.height()), (1_200, 1_200));
    Ok(())
}
