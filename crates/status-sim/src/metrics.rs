//! The eight metric files: a day of minutes each, the same in every run.

use std::f64::consts::TAU;

use serde_json::{Value, json};
use time::OffsetDateTime;

/// A window of 24 hours, both ends included.
const POINTS: i64 = 1_441;

/// The shape of one file's curve.
#[derive(Clone, Copy)]
struct Curve {
    low: f64,
    high: f64,
    /// Whether the publisher stretches the window to 0..1.
    stretched: bool,
}

/// The file at `path`; nothing for a path that is no metric file.
pub(crate) fn at(path: &str, now: OffsetDateTime) -> Option<Value> {
    let (seed, curve) = match path {
        "/visits.json" => (
            1,
            Curve {
                low: 70_000.0,
                high: 135_000.0,
                stretched: false,
            },
        ),
        "/apilatency.json" => (
            2,
            Curve {
                low: 0.0,
                high: 1.0,
                stretched: true,
            },
        ),
        "/apirequests.json" => (
            3,
            Curve {
                low: 0.0,
                high: 1.0,
                stretched: true,
            },
        ),
        "/apierrors.json" => (
            4,
            Curve {
                low: 1e-6,
                high: 1e-4,
                stretched: false,
            },
        ),
        "/extauth_steam.json" => (
            5,
            Curve {
                low: 0.93,
                high: 0.97,
                stretched: false,
            },
        ),
        "/extauth_oculus.json" => (
            6,
            Curve {
                low: 0.90,
                high: 0.96,
                stretched: false,
            },
        ),
        "/extauth_steam_count.json" => (
            7,
            Curve {
                low: 0.5,
                high: 0.7,
                stretched: false,
            },
        ),
        "/extauth_oculus_count.json" => (
            8,
            Curve {
                low: 0.2,
                high: 0.4,
                stretched: false,
            },
        ),
        _ => return None,
    };
    let newest = now.unix_timestamp().div_euclid(60);
    let minutes = newest - POINTS + 1..=newest;
    let raw: Vec<(i64, f64)> = minutes
        .map(|minute| (minute * 60, share(seed, minute)))
        .collect();
    let (least, most) = if curve.stretched {
        let values = || raw.iter().map(|(_, value)| *value);
        (
            values().fold(f64::MAX, f64::min),
            values().fold(f64::MIN, f64::max),
        )
    } else {
        (0.0, 1.0)
    };
    let points = raw.into_iter().map(|(at, value)| {
        let share = (value - least) / (most - least);
        let value = curve.low + (curve.high - curve.low) * share;
        // People are counted, everything else is measured.
        if seed == 1 {
            json!([at, value.round()])
        } else {
            json!([at, value])
        }
    });
    Some(points.collect())
}

/// A daily wave with a little noise, between 0 and 1.
#[expect(clippy::cast_precision_loss, reason = "minutes and noise are small")]
fn share(seed: u64, minute: i64) -> f64 {
    let day = minute.rem_euclid(1_440) as f64 / 1_440.0;
    let wave = 0.5 - 0.45 * (TAU * (day + seed as f64 / 16.0)).cos();
    let mut noise = seed.wrapping_mul(0x9e37_79b9) ^ minute.unsigned_abs();
    noise = (noise ^ (noise >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    noise = (noise ^ (noise >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let jitter = (noise >> 40) as f64 / (1_u64 << 24) as f64;
    wave + 0.05 * (jitter - 0.5)
}
