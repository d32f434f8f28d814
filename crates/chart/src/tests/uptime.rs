//! Bars of uptime, from numbers to pixels.

use tiny_skia::Pixmap;

use super::*;
use crate::{
    theme::Theme,
    uptime::{BAR, LEAST},
};

/// A sheet of one row with one slot.
fn sheet(shares: Vec<(Health, f64)>) -> UptimeSheet {
    UptimeSheet {
        title: "VRChat".to_owned(),
        note: "UTC".to_owned(),
        theme: Theme::Dark,
        ends: ("90 days ago".to_owned(), "today".to_owned()),
        rows: vec![UptimeRow {
            name: "API".to_owned(),
            figure: "99.98 %".to_owned(),
            slots: vec![Slot { shares }],
        }],
        legend: Vec::new(),
    }
}

/// How many pixels of the height of the bar have the colour of each.
fn heights(shares: Vec<(Health, f64)>, of: &[Health]) -> Result<Vec<f32>, String> {
    let png = sheet(shares).png().map_err(|error| error.to_string())?;
    let width = 850.0;
    let height = |health: &Health| {
        let count = count(&png, health.colour())?;
        Ok(axis::place(count / 10) * 10.0 / width)
    };
    of.iter().map(height).collect()
}

#[test]
fn a_bar_shows_how_long_it_was_how() -> Result<(), String> {
    let of = [Health::Well, Health::Partial, Health::Major];

    let half = heights(vec![(Health::Well, 0.5), (Health::Major, 0.25)], &of)?;
    let minutes = heights(vec![(Health::Well, 0.999), (Health::Partial, 0.001)], &of)?;
    let nothing = heights(Vec::new(), &of)?;

    let expected = [
        vec![BAR / 2.0, 0.0, BAR / 4.0],
        // Minutes of trouble are to be seen.
        vec![BAR - LEAST, LEAST, 0.0],
        vec![0.0, 0.0, 0.0],
    ];
    for (shown, expected) in [half, minutes, nothing].iter().zip(expected) {
        for (shown, expected) in shown.iter().zip(&expected) {
            assert!((shown - expected).abs() < 0.2, "{shown} {expected}");
        }
    }
    Ok(())
}

#[test]
fn a_sheet_of_no_or_too_many_parts_is_refused() {
    let one = sheet(Vec::new());
    for count in [0, 60] {
        let sheet = UptimeSheet {
            rows: vec![one.rows[0].clone(); count],
            ..one.clone()
        };
        assert!(matches!(sheet.png(), Err(Error::Size(refused)) if refused == count));
    }
}

#[test]
fn bars_stand_side_by_side_over_the_whole_width() -> Result<(), String> {
    let slot = |part| Slot {
        shares: vec![(Health::Well, part)],
    };
    let mut sheet = sheet(Vec::new());
    sheet.rows[0].slots = (0..90)
        .map(|day| slot(f64::from(u8::from(day != 45))))
        .collect();

    let png = sheet.png().map_err(|error| error.to_string())?;

    let pixels = Pixmap::decode_png(&png).map_err(|error| error.to_string())?;
    let row = (24..876).map(|left| pixels.pixel(left, 100).map(|pixel| pixel.demultiply()));
    let row: Vec<_> = row.collect();
    let bars = row.chunk_by(|one, other| one == other);
    let green = Some(Health::Well.colour());
    let bars = bars.filter(|bar| bar.first().is_some_and(|pixel| *pixel == green));
    assert_eq!(bars.count(), 89);
    Ok(())
}
