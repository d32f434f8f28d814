//! From numbers to places.

/// How much of the whole a value is, from 0 to 1; nothing for what is no number.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a share of a picture needs no more digits"
)]
pub(crate) fn share(value: f64, whole: f64) -> f32 {
    let share = value / whole;
    if share.is_finite() {
        share.clamp(0.0, 1.0) as f32
    } else {
        0.0
    }
}

/// A count as a place.
pub(crate) fn place(number: usize) -> f32 {
    u16::try_from(number).map_or(f32::from(u16::MAX), f32::from)
}

/// The largest of some values; 0 if there is none.
pub(crate) fn largest(values: impl Iterator<Item = f64>) -> f64 {
    values.filter(|value| value.is_finite()).fold(0.0, f64::max)
}

/// How far apart the lines of a scale up to `most` are: 1, 2 or 5 of a power of ten,
/// and at least 1, for half a ticket is none.
pub(crate) fn step(most: f64) -> f64 {
    let wanted = most / 4.0;
    if !wanted.is_finite() || wanted <= 1.0 {
        return 1.0;
    }
    let power = 10_f64.powf(wanted.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|times| times * power);
    let fits = steps.into_iter().find(|step| *step >= wanted);
    fits.unwrap_or(10.0 * power)
}

/// The lines of a scale that reaches `most`, from 0.
pub(crate) fn lines(most: f64) -> Vec<f64> {
    let step = step(most);
    let mut lines = vec![0.0];
    let mut line = 0.0;
    while line < most || lines.len() < 2 {
        line += step;
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_scale_has_round_lines() {
        for (most, expected) in [
            (0.0, vec![0.0, 1.0]),
            (1.0, vec![0.0, 1.0]),
            (3.0, vec![0.0, 1.0, 2.0, 3.0]),
            (7.0, vec![0.0, 2.0, 4.0, 6.0, 8.0]),
            (20.0, vec![0.0, 5.0, 10.0, 15.0, 20.0]),
            (130.0, vec![0.0, 50.0, 100.0, 150.0]),
        ] {
            assert_eq!(lines(most), expected, "{most}");
        }
    }

    proptest! {
        #[test]
        fn a_scale_is_short_and_reaches_the_most(most in 0.0..1e12_f64) {
            let lines = lines(most);

            prop_assert!((2..=6).contains(&lines.len()), "{lines:?}");
            prop_assert!(lines.last().is_some_and(|last| *last >= most));
        }

        #[test]
        fn a_share_is_one(value in any::<f64>(), whole in any::<f64>()) {
            prop_assert!((0.0..=1.0).contains(&share(value, whole)));
        }
    }
}
