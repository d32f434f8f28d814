//! Line charts, from numbers to pixels.

use tiny_skia::{ColorU8, Pixmap};

use super::*;
use crate::{
    canvas::Area,
    line::Plot,
    sheet::area,
    theme::{Palette, Theme},
    uptime::Health,
};

const HOUR: i64 = 3_600;

/// A chart of an hour of minutes, of which each is as large as this says.
pub(super) fn chart(unit: Unit, value: impl Fn(i64) -> Option<f64>) -> LineChart {
    let points = (0..=60).filter_map(|minute| {
        let value = value(minute)?;
        let at = minute * 60;
        Some(Point { at, value })
    });
    LineChart {
        title: "People online".to_owned(),
        current: "42".to_owned(),
        unit,
        points: points.collect(),
        gap: 150,
        empty: "nothing is known".to_owned(),
    }
}

fn sheet(chart: LineChart, shades: Vec<Shade>) -> Sheet {
    Sheet {
        title: "VRChat".to_owned(),
        note: "UTC".to_owned(),
        theme: Theme::Dark,
        time: TimeAxis {
            from: 0,
            to: HOUR,
            ticks: vec![(0, "0:00".to_owned()), (HOUR / 2, "0:30".to_owned())],
            shades,
            legend: Vec::new(),
        },
        charts: vec![chart],
    }
}

/// The picture, and where moments and values are in it.
fn drawn(sheet: &Sheet) -> Result<(Pixmap, Plot), String> {
    let png = sheet.png().map_err(|error| error.to_string())?;
    let pixels = Pixmap::decode_png(&png).map_err(|error| error.to_string())?;
    let canvas = Canvas::new(1.0, 1.0, colour::BACKGROUND).map_err(|error| error.to_string())?;
    let canvas = canvas.ok_or("there is no canvas")?;
    let plot = sheet.charts[0].plot(&canvas, &sheet.time, area(1, 0));
    Ok((pixels, plot))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is a place in the picture"
)]
fn pixel(pixels: &Pixmap, left: f32, top: f32) -> ColorU8 {
    let pixel = pixels.pixel(left as u32, top as u32);
    pixel.map_or(colour::TEXT, |pixel| pixel.demultiply())
}

/// Whether the line goes through a place, give or take a pixel.
fn has_line(pixels: &Pixmap, left: f32, top: f32, palette: &Palette) -> bool {
    let around = [-1.0, 0.0, 1.0].map(|beside| pixel(pixels, left, top + beside));
    around.contains(&palette.line)
}

#[test]
fn the_line_is_where_the_values_are() -> Result<(), String> {
    let palette = Theme::Dark.palette();
    let chart = chart(Unit::Count, |minute| {
        Some(if minute < 30 { 10.0 } else { 30.0 })
    });

    let (pixels, plot) = drawn(&sheet(chart, Vec::new()))?;

    // The scale goes from 0 to 30 in tens.
    let Area { top, height, .. } = plot.area;
    let third = top + height * 2.0 / 3.0;
    assert!((plot.top(10.0) - third).abs() < 0.01 && (plot.top(30.0) - top).abs() < 0.01);
    for minute in [3, 12, 25] {
        assert!(
            has_line(&pixels, plot.left(minute * 60), third, &palette),
            "{minute}"
        );
        assert!(
            !has_line(&pixels, plot.left(minute * 60), top, &palette),
            "{minute}"
        );
    }
    for minute in [33, 45, 58] {
        assert!(
            has_line(&pixels, plot.left(minute * 60), top, &palette),
            "{minute}"
        );
        assert!(
            !has_line(&pixels, plot.left(minute * 60), third, &palette),
            "{minute}"
        );
    }
    Ok(())
}

#[test]
fn the_axis_is_one_of_time_and_not_of_points() -> Result<(), String> {
    let chart = chart(Unit::Count, |minute| (minute <= 15).then_some(10.0));

    let (_, plot) = drawn(&sheet(chart, Vec::new()))?;

    let quarter = plot.area.left + plot.area.width / 4.0;
    assert!((plot.left(15 * 60) - quarter).abs() < 0.01);
    assert!((plot.left(HOUR) - plot.area.right()).abs() < 0.01);
    Ok(())
}

#[test]
fn a_gap_is_a_gap_and_a_point_alone_is_seen() -> Result<(), String> {
    let palette = Theme::Dark.palette();
    let known = |minute| !(20..40).contains(&minute) || minute == 30;
    let chart = chart(Unit::Count, |minute| known(minute).then_some(12.0));

    let (pixels, plot) = drawn(&sheet(chart, Vec::new()))?;

    let height = plot.top(12.0);
    for (minute, expected) in [
        (10, true),
        (22, false),
        (26, false),
        (30, true),
        (36, false),
    ] {
        let left = plot.left(minute * 60);
        assert_eq!(
            has_line(&pixels, left, height, &palette),
            expected,
            "{minute}"
        );
    }
    Ok(())
}

#[test]
fn a_rate_near_a_whole_fills_the_chart_and_ends_at_a_hundred_percent() -> Result<(), String> {
    let palette = Theme::Light.palette();
    let chart = chart(Unit::Share, |minute| {
        Some(if minute < 30 { 1.0 } else { 0.98 })
    });
    let sheet = Sheet {
        theme: Theme::Light,
        ..sheet(chart, Vec::new())
    };

    let (pixels, plot) = drawn(&sheet)?;

    assert!((plot.top(1.0) - plot.area.top).abs() < 0.01);
    assert!((plot.top(0.98) - plot.area.bottom()).abs() < 0.01);
    assert!(has_line(
        &pixels,
        plot.left(45 * 60),
        plot.area.bottom(),
        &palette
    ));
    Ok(())
}

#[test]
fn what_went_on_is_shaded_from_its_begin_to_its_end() -> Result<(), String> {
    let (from, to) = (10 * 60, 25 * 60);
    let cause = Cause::Incident;
    let ended_before = Shade {
        from: -900,
        to: -1,
        cause,
    };
    let short = Shade {
        from: 40 * 60,
        to: 40 * 60 + 1,
        cause: Cause::Maintenance,
    };
    let shades = vec![Shade { from, to, cause }, ended_before, short];
    let chart = chart(Unit::Count, |_| None);

    let (pixels, plot) = drawn(&sheet(chart, shades))?;

    let top = plot.area.top + 1.0;
    let is = |minute: i64, health: Health| {
        pixel(&pixels, plot.left(minute * 60) + 1.0, top) == health.colour()
    };
    for (minute, expected) in [(0, false), (9, false), (11, true), (24, true), (26, false)] {
        assert_eq!(is(minute, Health::Major), expected, "{minute}");
    }
    assert!(
        is(40, Health::Maintenance),
        "a short one is to be seen as well"
    );
    Ok(())
}

#[test]
fn no_peak_is_lost_among_very_many_points() -> Result<(), String> {
    let minutes = 90 * 24 * 60;
    let value = |minute: i64| if minute == 65_432 { 900.0 } else { 100.0 };
    let points = (0..minutes).map(|minute| Point {
        at: minute * 60,
        value: value(minute),
    });
    let mut sheet = sheet(chart(Unit::Count, |_| None), Vec::new());
    sheet.time.to = minutes * 60;
    sheet.charts[0].points = points.collect();

    let (pixels, plot) = drawn(&sheet)?;

    let pieces = sheet.charts[0].pieces(&plot, &sheet.time);
    assert_eq!(pieces.len(), 1);
    assert!(pieces[0].len() < 4_500, "{}", pieces[0].len());
    let peak = (plot.left(65_432 * 60), plot.top(900.0));
    assert!(pieces[0].contains(&peak));
    let around = (-1..=1).map(|beside| {
        pixel(
            &pixels,
            peak.0 + f32::from(i8::try_from(beside).unwrap_or(0)),
            peak.1 + 8.0,
        )
    });
    assert!(
        around
            .into_iter()
            .any(|colour| colour != colour::BACKGROUND)
    );
    Ok(())
}

#[test]
fn a_sheet_of_nothing_or_of_too_much_is_refused() {
    let one = sheet(chart(Unit::Count, |_| Some(1.0)), Vec::new());
    for count in [0, 13] {
        let charts = vec![one.charts[0].clone(); count];
        let sheet = Sheet {
            charts,
            ..one.clone()
        };
        assert!(matches!(sheet.png(), Err(Error::Size(refused)) if refused == count));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_drawn_as_lines_becomes_a_picture(
        values in vec((any::<i32>(), any::<f64>()), 0..60),
        from in any::<i32>(),
        length in 0..100_000_i64,
        title in "\\PC{0,80}",
        unit in prop::sample::select(vec![Unit::Count, Unit::Share, Unit::Relative]),
    ) {
        let mut points: Vec<_> = values
            .into_iter()
            .map(|(at, value)| Point { at: i64::from(at), value })
            .collect();
        points.sort_by_key(|point| point.at);
        let mut chart = chart(unit, |_| None);
        chart.points = points;
        chart.title.clone_from(&title);
        let mut sheet = sheet(chart, Vec::new());
        sheet.title = title;
        sheet.time.from = i64::from(from);
        sheet.time.to = i64::from(from) + length;

        let png = sheet.png().expect("it can be drawn");

        prop_assert!(Pixmap::decode_png(&png).is_ok());
    }
}
