//! Which values the lines of a chart stand for, and what stands beside them.

/// What values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// How many there are.
    Count,
    /// A share of a whole, from 0 to 1; shown in percent.
    Share,
    /// From 0 to 1, in a unit that only the publisher knows.
    Relative,
}

/// From which value to which a chart reaches, and its lines.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scale {
    /// Lowest first: the lowest is the bottom of the chart, the highest its top.
    pub(crate) lines: Vec<f64>,
    unit: Unit,
    step: f64,
}

impl Scale {
    /// A scale for values between two.
    ///
    /// Counts begin at 0 unless that would press them into the upper half. Shares begin
    /// at 0, but where all are above a half they end at 100 % and show how much is missing;
    /// neither makes a mountain of less than a percent of the whole.
    pub(crate) fn of(unit: Unit, lowest: f64, highest: f64) -> Self {
        let (low, high) = match unit {
            Unit::Relative => (0.0, 1.0),
            Unit::Count if lowest > highest / 2.0 => {
                let least = (highest * 0.02).max(4.0);
                let missing = (least - (highest - lowest)).max(0.0) / 2.0;
                ((lowest - missing).max(0.0), highest + missing)
            }
            Unit::Count => (0.0, highest.max(4.0)),
            Unit::Share if lowest >= 0.5 => (lowest.min(0.99), 1.0),
            Unit::Share => (0.0, highest.clamp(0.01, 1.0)),
        };
        let smallest = if unit == Unit::Count { 1.0 } else { 0.000_1 };
        let step = round_step((high - low) / 4.0).max(smallest);
        let bottom = (low / step + 1e-9).floor();
        let top = (high / step - 1e-9).ceil();
        let mut lines = Vec::new();
        let mut line = bottom;
        while line <= top && lines.len() < 12 {
            lines.push(line * step);
            line += 1.0;
        }
        Self { lines, unit, step }
    }

    /// Where on the chart a value is, from 0 at the bottom to 1 at the top.
    pub(crate) fn place(&self, value: f64) -> f32 {
        let bottom = self.lines.first().copied().unwrap_or_default();
        let top = self.lines.last().copied().unwrap_or_default();
        crate::axis::share(value - bottom, top - bottom)
    }

    /// Whether the bottom of the chart is 0.
    pub(crate) fn begins_at_zero(&self) -> bool {
        self.lines.first().is_some_and(|line| *line == 0.0)
    }

    /// What stands beside a line.
    pub(crate) fn label(&self, line: f64) -> String {
        match self.unit {
            Unit::Count => grouped(line),
            Unit::Share => {
                let percent = self.step * 100.0;
                let decimals = [1.0, 0.1, 0.01].iter();
                let decimals = decimals.filter(|least| percent < **least - 1e-9).count();
                format!("{:.decimals$}\u{202f}%", line * 100.0)
            }
            Unit::Relative => format!("{line:.1}"),
        }
    }
}

/// 1, 2 or 5 of a power of ten, no less than this.
fn round_step(wanted: f64) -> f64 {
    if !wanted.is_finite() || wanted <= 0.0 {
        return 0.0;
    }
    let power = 10_f64.powf(wanted.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|times| times * power);
    let fits = steps
        .into_iter()
        .find(|step| *step >= wanted * (1.0 - 1e-9));
    fits.unwrap_or(10.0 * power)
}

/// A whole number in groups of three.
fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_scale_shows_what_matters() {
        for (unit, lowest, highest, expected) in [
            (Unit::Count, 10_000.0, 42_310.0, "0|20 000|40 000|60 000"),
            (
                Unit::Count,
                38_000.0,
                42_310.0,
                "38 000|40 000|42 000|44 000",
            ),
            (Unit::Count, 0.0, 0.0, "0|1|2|3|4"),
            (Unit::Share, 0.985, 0.998, "98.5 %|99.0 %|99.5 %|100.0 %"),
            (Unit::Share, 0.999, 1.0, "99.0 %|99.5 %|100.0 %"),
            (Unit::Share, 0.62, 0.998, "60 %|70 %|80 %|90 %|100 %"),
            (Unit::Share, 0.1, 0.98, "0 %|50 %|100 %"),
            (Unit::Share, 0.0, 0.000_2, "0.0 %|0.5 %|1.0 %"),
            (Unit::Share, 0.001, 0.07, "0 %|2 %|4 %|6 %|8 %"),
            (Unit::Relative, 0.4, 0.6, "0.0|0.5|1.0"),
        ] {
            let scale = Scale::of(unit, lowest, highest);
            let labels = scale.lines.iter().map(|line| scale.label(*line));
            let labels: Vec<_> = labels.collect();
            let labels = labels.join("|").replace('\u{202f}', " ");
            assert_eq!(labels, expected, "{unit:?} {lowest} {highest}");
        }
    }

    #[test]
    fn a_value_is_where_its_line_is() {
        let scale = Scale::of(Unit::Count, 0.0, 40_000.0);

        assert!((scale.place(0.0) - 0.0).abs() < 1e-6);
        assert!((scale.place(10_000.0) - 0.25).abs() < 1e-6);
        assert!((scale.place(40_000.0) - 1.0).abs() < 1e-6);
    }

    proptest! {
        #[test]
        fn a_scale_is_short_and_holds_all_values(
            unit in prop::sample::select(vec![Unit::Count, Unit::Share]),
            one in 0.0..1.0_f64,
            other in 0.0..1.0_f64,
            size in 0_i32..9,
        ) {
            let size = if unit == Unit::Count { 10_f64.powi(size) } else { 1.0 };
            let (low, high) = (one.min(other) * size, one.max(other) * size);

            let scale = Scale::of(unit, low, high);

            prop_assert!((2..=8).contains(&scale.lines.len()), "{scale:?}");
            prop_assert!(scale.lines.first().is_some_and(|first| *first <= low + size * 1e-6));
            prop_assert!(scale.lines.last().is_some_and(|last| *last >= high - size * 1e-6));
        }
    }
}
