//! Reading and writing `1d12h`.

use time::Duration;

use super::words::cut_word;

/// A hundred years: beyond it, adding to a moment might overflow.
const LONGEST: Duration = Duration::days(36_500);

/// Reads `2h`, `1d12h` or `90s`: whole numbers with a unit each (`w`, `d` or, in
/// French, `j`, `h`, `m`, `s`), largest unit first or not, in either case. `in 2h` and
/// `dans 2h` are the same.
///
/// `None` for anything else, for no time at all and for more than a century.
#[must_use]
pub fn read_duration(text: &str) -> Option<Duration> {
    let word = without_in(text).unwrap_or(text);
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
            'd' | 'j' => 86_400,
            'w' => 604_800,
            _ => return None,
        };
        let count: i64 = digits.parse().ok()?;
        digits.clear();
        total = total.checked_add(Duration::seconds(count.checked_mul(seconds)?))?;
    }
    (digits.is_empty() && !total.is_zero() && total <= LONGEST).then_some(total)
}

/// What stands behind `in`, if the text begins with that.
fn without_in(text: &str) -> Option<&str> {
    let (first, rest) = cut_word(text);
    let rest = rest.trim_start();
    let is_in = ["in", "dans"].map(|word| first.eq_ignore_ascii_case(word));
    (is_in.contains(&true) && !rest.is_empty()).then_some(rest)
}

/// The word at the beginning and the rest; `in` and the next word count as one if
/// they are a length of time.
pub(super) fn cut_duration(text: &str) -> (&str, &str) {
    let joined = without_in(text).map(|rest| {
        let (_, after) = cut_word(rest);
        text.split_at(text.len() - after.len())
    });
    joined
        .filter(|(both, _)| read_duration(both).is_some())
        .unwrap_or_else(|| cut_word(text))
}

/// The time in words with which a text begins, such as `in 5 minutes`, `half an
/// hour` or `tomorrow`: whoever wrote it meant a time, and none we can read.
pub(super) fn time_in_words(text: &str) -> Option<String> {
    let line = text.lines().next().unwrap_or_default();
    let words: Vec<String> = line.split_whitespace().take(6).map(plain).collect();
    let at = |index: usize| words.get(index).map_or("", String::as_str);
    let led = usize::from(LEADS.contains(&at(0)));
    let counted = words.iter().skip(led).take_while(|word| counts(word));
    let last = led + counted.count();
    let is_time = DAYS.contains(&at(led))
        || (UNITS.contains(&at(last)) && (last > led || at(0) == "next"))
        || (matches!(at(0), "in" | "dans") && is_number_with_unit(at(led)));
    let end = if DAYS.contains(&at(led)) || !UNITS.contains(&at(last)) {
        led
    } else {
        last
    };
    let meant = line.split_whitespace().take(end + 1);
    is_time.then(|| meant.collect::<Vec<_>>().join(" "))
}

/// What goes before a time.
const LEADS: &[&str] = &[
    "in", "after", "for", "on", "next", "dans", "après", "pendant",
];
/// What stands for a count.
const COUNTS: &[&str] = &[
    "a", "an", "half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "couple", "of", "few", "several", "some", "un", "une", "deux", "trois", "quatre",
    "cinq", "sept", "huit", "neuf", "dix", "quelques",
];
const UNITS: &[&str] = &[
    "s",
    "sec",
    "secs",
    "second",
    "seconds",
    "m",
    "min",
    "mins",
    "minute",
    "minutes",
    "h",
    "hr",
    "hrs",
    "hour",
    "hours",
    "d",
    "day",
    "days",
    "w",
    "wk",
    "wks",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "j",
    "jour",
    "jours",
    "heure",
    "heures",
    "demi-heure",
    "semaine",
    "semaines",
    "mois",
    "ans",
];
const DAYS: &[&str] = &[
    "tomorrow",
    "tonight",
    "later",
    "soon",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "demain",
    "bientôt",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
];

/// A word in lower case, without what stands around it.
fn plain(word: &str) -> String {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
        .to_lowercase()
}

fn counts(word: &str) -> bool {
    COUNTS.contains(&word)
        || (!word.is_empty()
            && word
                .chars()
                .all(|letter| letter.is_ascii_digit() || letter == '.'))
}

/// `5min`, and other numbers that run into letters.
fn is_number_with_unit(word: &str) -> bool {
    let unit = word.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.');
    unit.len() < word.len() && UNITS.contains(&unit)
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
        assert_eq!(read_duration("1j12h"), Some(Duration::hours(36)));
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

    #[test]
    fn in_may_go_before_a_duration() {
        assert_eq!(read_duration("in 2h"), Some(Duration::hours(2)));
        assert_eq!(read_duration("In  1d12h"), Some(Duration::hours(36)));
        assert_eq!(read_duration("dans 2j"), Some(Duration::days(2)));
        assert_eq!(read_duration("in"), None);
        assert_eq!(cut_duration("in 2h thanks"), ("in 2h", " thanks"));
        assert_eq!(cut_duration("in time"), ("in", " time"));
    }

    #[test]
    fn a_time_in_words_is_told_from_other_words() {
        for (text, time) in [
            ("in 5 minutes", "in 5 minutes"),
            ("in 5min thanks", "in 5min"),
            ("In an hour, thanks", "In an hour,"),
            ("half an hour", "half an hour"),
            ("in a couple of days", "in a couple of days"),
            ("for two weeks", "for two weeks"),
            ("Tomorrow!", "Tomorrow!"),
            ("on Monday", "on Monday"),
            ("next week please", "next week"),
            ("dans 5 minutes", "dans 5 minutes"),
            ("dans 5min merci", "dans 5min"),
            ("Demain, merci", "Demain,"),
            ("une demi-heure", "une demi-heure"),
            ("dans quelques jours", "dans quelques jours"),
            ("pendant deux semaines", "pendant deux semaines"),
            ("lundi", "lundi"),
        ] {
            assert_eq!(time_in_words(text).as_deref(), Some(time), "{text}");
        }
        for text in [
            "",
            "in",
            "in time",
            "in a hurry",
            "on hold",
            "for a friend",
            "next",
            "a duplicate",
            "days of waiting",
            "solved in 5 minutes",
            "thanks, see you tomorrow",
            "two tickets are enough",
            "dans le salon",
            "un doublon",
            "merci, à demain",
        ] {
            assert_eq!(time_in_words(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_panic_or_go_beyond_a_century(
            text in "(?s).{0,40}",
            like in "[0-9wdjhmsin .]{0,40}",
        ) {
            for text in [&text, &like] {
                if let Some(duration) = read_duration(text) {
                    prop_assert!(duration > Duration::ZERO && duration <= LONGEST, "{text}");
                }
            }
        }

        #[test]
        fn what_is_written_is_read_back(seconds in 1_i64..3_000_000_000) {
            let duration = Duration::seconds(seconds);
            prop_assert_eq!(read_duration(&write_duration(duration)), Some(duration));
        }
    }
}
