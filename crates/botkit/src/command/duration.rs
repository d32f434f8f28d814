//! Reading and writing `1d12h`.

use time::Duration;

/// A hundred years: beyond it, adding to a moment might overflow.
const LONGEST: Duration = Duration::days(36_500);

/// Reads `2h`, `1d12h` or `90s`: whole numbers with a unit each (`w`, `d`, `h`,
/// `m`, `s`), largest unit first or not, in either case.
///
/// `None` for anything else, for no time at all and for more than a century.
#[must_use]
pub fn read_duration(word: &str) -> Option<Duration> {
    let mut total = Duration::ZERO;
    let mut digits = String::new();
    for letter in word.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        let seconds: i64 = match letter.to_ascii_lowercase() {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            'w' => 604_800,
            _ => return None,
        };
        let count: i64 = digits.parse().ok()?;
        digits.clear();
        total = total.checked_add(Duration::seconds(count.checked_mul(seconds)?))?;
    }
    (digits.is_empty() && !total.is_zero() && total <= LONGEST).then_some(total)
}

/// Writes a length of time the way [`read_duration`] reads it, to the second.
#[must_use]
pub fn write_duration(duration: Duration) -> String {
    let mut left = duration.whole_seconds().max(0);
    let mut written = String::new();
    for (unit, seconds) in [('d', 86_400), ('h', 3_600), ('m', 60), ('s', 1)] {
        let count = left / seconds;
        left %= seconds;
        if count > 0 {
            written.push_str(&count.to_string());
            written.push(unit);
        }
    }
    if written.is_empty() {
        written.push_str("0s");
    }
    written
}

/// Whether somebody who wrote this meant a length of time: digits first, then
/// nothing but letters, digits, points and commas.
pub(super) fn resembles_duration(word: &str) -> bool {
    let word = word.strip_prefix(['-', '+']).unwrap_or(word);
    word.starts_with(|character: char| character.is_ascii_digit())
        && word
            .chars()
            .all(|character| character.is_alphanumeric() || matches!(character, '.' | ','))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn units_add_up() {
        assert_eq!(read_duration("2h"), Some(Duration::hours(2)));
        assert_eq!(read_duration("1D12h"), Some(Duration::hours(36)));
        assert_eq!(read_duration("1w1s"), Some(Duration::seconds(604_801)));
    }

    #[test]
    fn anything_else_is_no_duration() {
        let wrong = [
            "",
            "h",
            "2",
            "2x",
            "-2h",
            "1.5h",
            "0h",
            "2h3",
            "999999999999999999999w",
            "99999w",
            "9223372036854775807w",
            "２h",
        ];
        for word in wrong {
            assert_eq!(read_duration(word), None, "{word}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(seconds in 1_i64..3_000_000_000) {
            let duration = Duration::seconds(seconds);
            prop_assert_eq!(read_duration(&write_duration(duration)), Some(duration));
        }
    }
}
