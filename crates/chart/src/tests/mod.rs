//! Pictures as whoever looks at them gets them.

mod lines;
mod snapshots;
mod uptime;

use proptest::{collection::vec, prelude::*};
use tiny_skia::Pixmap;

use super::*;

fn bars(values: Vec<f64>) -> Bars {
    Bars {
        title: "Tickets".to_owned(),
        labels: (0..values.len()).map(|number| number.to_string()).collect(),
        series: vec![Series {
            name: "opened".to_owned(),
            values,
        }],
    }
}

/// How many pixels of a picture have this colour.
fn count(png: &[u8], colour: tiny_skia::ColorU8) -> Result<usize, String> {
    let pixels = Pixmap::decode_png(png).map_err(|error| error.to_string())?;
    let pixels = pixels.pixels().iter();
    let same = pixels.filter(|pixel| pixel.demultiply() == colour);
    Ok(same.count())
}

#[test]
fn a_bar_is_as_high_as_its_value() -> Result<(), String> {
    let of = |value| {
        let chart = bars(vec![value, 8.0]);
        let png = picture(&[Panel::Bars(chart)]).map_err(|error| error.to_string())?;
        count(&png, colour::SERIES[0])
    };

    let [none, half, whole] = [of(0.0)?, of(4.0)?, of(8.0)?];

    // The other bar, and the box of the legend, are always there.
    let (first, second) = (half - none, whole - half);
    assert!(
        first > 1_000 && first.abs_diff(second) < first / 20,
        "{first} {second}"
    );
    Ok(())
}

#[test]
fn the_fullest_cell_is_the_brightest_and_an_empty_one_is_not() -> Result<(), String> {
    let map = HeatMap {
        title: "Hours".to_owned(),
        rows: vec!["Mo".to_owned()],
        columns: vec!["0".to_owned(), "1".to_owned()],
        cells: vec![vec![0.0, 9.0]],
    };

    let png = picture(&[Panel::HeatMap(map)]).map_err(|error| error.to_string())?;

    let [hot, cold] = [count(&png, colour::HOT)?, count(&png, colour::GRID)?];
    assert!(hot > 5_000 && cold > 5_000, "{hot} {cold}");
    Ok(())
}

#[test]
fn a_picture_of_nothing_or_of_too_much_is_refused() {
    let chart = bars(vec![1.0]);
    let many = vec![Panel::Bars(chart); 30];

    assert!(matches!(picture(&[]), Err(Error::Size(0))));
    assert!(matches!(picture(&many), Err(Error::Size(30))));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_drawn_becomes_a_picture(
        values in vec(any::<f64>(), 0..40),
        title in "\\PC{0,80}",
        row in "\\PC{0,30}",
        cells in vec(vec(any::<f64>(), 0..30), 0..8),
    ) {
        let chart = Bars { title: title.clone(), ..bars(values) };
        let map = HeatMap {
            title,
            rows: vec![row; cells.len()],
            columns: vec![String::new(); 24],
            cells,
        };

        let png = picture(&[Panel::Bars(chart), Panel::HeatMap(map)]).expect("it can be drawn");

        prop_assert!(Pixmap::decode_png(&png).is_ok());
    }
}
