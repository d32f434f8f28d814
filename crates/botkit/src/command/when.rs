//! Reading `14:30`, `2h`, `2026-12-01 09:00` and `every friday 9:00`.
//!
//! What was written is read without knowing where, and becomes a moment in a
//! [`Zone`]. A time that clocks skip comes as late as they do; of one that they
//! show twice, the first counts that is yet to come.

use std::fmt;

use time::{Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, Weekday};

use super::{duration::cut_duration, read_duration, words::cut_word};
use crate::zone::Zone;

/// A moment as somebody writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// `2h`: so much later.
    After(Duration),
    /// `14:30`: the next time that clocks show it.
    At(Time),
    /// `today 14:30` and `tomorrow 9:00`: so many days later.
    Later(u8, Time),
    /// `friday 9:00`: the next such day.
    Next(Weekday, Time),
    /// `2026-12-01 09:00`.
    On(Date, Time),
    /// `every friday 9:00`.
    Every(Every),
}

/// Moments that come again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Every {
    /// On which days.
    pub days: Days,
    /// When on those.
    pub time: Time,
}

/// Days that come again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Days {
    /// All of them.
    All,
    /// From Monday to Friday.
    Working,
    /// One of the week.
    One(Weekday),
}

/// Reads a moment and nothing else.
#[must_use]
pub fn read_when(text: &str) -> Option<When> {
    let (when, rest) = cut(text)?;
    rest.trim().is_empty().then_some(when)
}

/// The moment at the beginning of a text and the rest; if there is none, the first
/// word.
pub(super) fn cut_when(text: &str) -> (&str, &str) {
    match cut(text) {
        Some((_, rest)) => text.split_at(text.len() - rest.len()),
        None => cut_word(text),
    }
}

/// How a text begins that should be a moment and is none.
pub(super) fn meant(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let words: Vec<&str> = line.split_whitespace().take(3).collect();
    words.join(" ")
}

/// Reads the moment at the beginning of a text.
fn cut(text: &str) -> Option<(When, &str)> {
    let (length, rest) = cut_duration(text.trim_start());
    if let Some(length) = read_duration(length) {
        return Some((When::After(length), rest));
    }
    let mut words = Words(text);
    let first = words.next();
    let when = match first.as_str() {
        "every" => {
            let days = days(&words.next())?;
            let time = words.time()?;
            When::Every(Every { days, time })
        }
        "today" => When::Later(0, words.time()?),
        "tomorrow" => When::Later(1, words.time()?),
        "at" => When::At(time(&words.next())?),
        "on" => {
            let day = words.next();
            on(&day, &mut words)?
        }
        word => match time(word) {
            Some(time) => When::At(time),
            None => on(word, &mut words)?,
        },
    };
    Some((when, words.0))
}

/// A day by its name or its date, and the time that follows.
fn on(day: &str, words: &mut Words<'_>) -> Option<When> {
    if let Some(weekday) = weekday(day) {
        return Some(When::Next(weekday, words.time()?));
    }
    match day.split_once('t') {
        Some((day, at)) => Some(When::On(date(day)?, time(at)?)),
        None => Some(When::On(date(day)?, words.time()?)),
    }
}

/// The words of a text, one after the other.
struct Words<'t>(&'t str);

impl Words<'_> {
    /// The next word in lower case, without a comma behind it; nothing at the end.
    fn next(&mut self) -> String {
        let (word, rest) = cut_word(self.0.trim_start());
        self.0 = rest;
        word.trim_end_matches(',').to_lowercase()
    }

    /// The next word, which is a time, or the one after `at`.
    fn time(&mut self) -> Option<Time> {
        let word = self.next();
        match word.as_str() {
            "at" => time(&self.next()),
            word => time(word),
        }
    }
}

/// Reads `14:30`, `9:00`, `9am` and `9:30pm`.
fn time(word: &str) -> Option<Time> {
    let (clock, half) = match (word.strip_suffix("am"), word.strip_suffix("pm")) {
        (Some(clock), _) => (clock, Some(0)),
        (_, Some(clock)) => (clock, Some(12)),
        _ => (word, None),
    };
    let (hour, minute) = match (clock.split_once(':'), half) {
        (Some((hour, minute)), _) if minute.len() == 2 => (hour, minute),
        (None, Some(_)) => (clock, "0"),
        _ => return None,
    };
    let (hour, minute) = (number(hour, 2)?, number(minute, 2)?);
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    Time::from_hms(hour, minute, 0).ok()
}

/// Reads `2026-12-01`.
fn date(word: &str) -> Option<Date> {
    let mut parts = word.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?;
    let year = year
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(year)?;
    let month = Month::try_from(number(parts.next()?, 2)?).ok()?;
    let day = number(parts.next()?, 2)?;
    if parts.next().is_some() {
        return None;
    }
    Date::from_calendar_date(year.parse().ok()?, month, day).ok()
}

/// A number of at most so many digits.
fn number(digits: &str, most: usize) -> Option<u8> {
    let fits = (1..=most).contains(&digits.len());
    let digits = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit() && fits)
        .then_some(digits)?;
    digits.parse().ok()
}

fn days(word: &str) -> Option<Days> {
    match word {
        "day" => Some(Days::All),
        "weekday" => Some(Days::Working),
        word => weekday(word).map(Days::One),
    }
}

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// Reads `friday` and `fri`.
fn weekday(word: &str) -> Option<Weekday> {
    let mut known = WEEKDAYS.iter();
    let fits = |name: &str| word == name || (word.len() == 3 && name.starts_with(word));
    known.find(|(name, _)| fits(name)).map(|(_, day)| *day)
}

impl When {
    /// The moment that is meant by somebody who writes it now in a zone; `None` if
    /// that is past.
    #[must_use]
    pub fn moment(self, now: OffsetDateTime, zone: &Zone) -> Option<OffsetDateTime> {
        let today = zone.wall(now).date();
        let ahead = |date: Date, time: Time| {
            let moments = zone.moments(PrimitiveDateTime::new(date, time))?;
            let mut both = [Some(moments.first), moments.second].into_iter().flatten();
            both.find(|moment| *moment > now)
        };
        match self {
            Self::After(length) => now.checked_add(length),
            Self::At(time) => days_from(today).find_map(|date| ahead(date, time)),
            Self::Later(days, time) => ahead(days_from(today).nth(days.into())?, time),
            Self::Next(weekday, time) => days_from(today)
                .filter(|date| date.weekday() == weekday)
                .find_map(|date| ahead(date, time)),
            Self::On(date, time) => ahead(date, time),
            Self::Every(every) => every.after(now, zone),
        }
    }
}

impl Every {
    /// The first of the moments after one. A time that clocks show twice counts once.
    #[must_use]
    pub fn after(self, moment: OffsetDateTime, zone: &Zone) -> Option<OffsetDateTime> {
        let today = zone.wall(moment).date();
        let days = days_from(today).filter(|date| self.days.have(date.weekday()));
        let mut moments = days.filter_map(|date| {
            let wall = PrimitiveDateTime::new(date, self.time);
            zone.moments(wall).map(|moments| moments.first)
        });
        moments.find(|next| *next > moment)
    }
}

impl Days {
    fn have(self, weekday: Weekday) -> bool {
        match self {
            Self::All => true,
            Self::Working => !matches!(weekday, Weekday::Saturday | Weekday::Sunday),
            Self::One(one) => one == weekday,
        }
    }
}

/// A day and those after it, over two weeks: a zone may have left one out.
fn days_from(first: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(first), |date| date.next_day()).take(15)
}

/// As [`read_when`] reads it.
impl fmt::Display for Every {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days = match self.days {
            Days::All => "day".to_owned(),
            Days::Working => "weekday".to_owned(),
            Days::One(one) => one.to_string().to_lowercase(),
        };
        let (hour, minute) = (self.time.hour(), self.time.minute());
        write!(f, "every {days} {hour:02}:{minute:02}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::{date, datetime, time};

    use super::*;

    fn paris() -> Zone {
        Zone::find("Europe/Paris").expect("Paris is there")
    }

    /// Friday the 13th, 14:30 in Paris.
    const NOW: OffsetDateTime = datetime!(2026-03-13 13:30 UTC);

    #[test]
    fn what_people_write_is_understood() {
        let nine = time!(9:00);
        let every = |days| When::Every(Every { days, time: nine });
        for (text, when) in [
            ("2h", When::After(Duration::hours(2))),
            ("in 1d12h", When::After(Duration::hours(36))),
            ("14:30", When::At(time!(14:30))),
            ("at 9:00", When::At(nine)),
            ("9am", When::At(nine)),
            ("12am", When::At(time!(0:00))),
            ("12:05PM", When::At(time!(12:05))),
            ("today 9:00", When::Later(0, nine)),
            (" Tomorrow  at 09:00 ", When::Later(1, nine)),
            ("tomorrow, 9:00", When::Later(1, nine)),
            ("friday 9:00", When::Next(Weekday::Friday, nine)),
            ("on Fri at 9am", When::Next(Weekday::Friday, nine)),
            ("2026-12-01 09:00", When::On(date!(2026 - 12 - 01), nine)),
            ("on 2026-12-1, 9:00", When::On(date!(2026 - 12 - 01), nine)),
            ("2026-12-01T09:00", When::On(date!(2026 - 12 - 01), nine)),
            ("every day 9:00", every(Days::All)),
            ("every weekday at 9:00", every(Days::Working)),
            ("EVERY friday 9:00", every(Days::One(Weekday::Friday))),
        ] {
            assert_eq!(read_when(text), Some(when), "{text}");
        }
    }

    #[test]
    fn anything_else_is_no_moment() {
        for wrong in [
            "",
            "now",
            "soon",
            "14",
            "25:00",
            "24:00",
            "12:60",
            "1:5",
            "9:000",
            "13am",
            "0am",
            "9",
            "tomorrow",
            "friday",
            "every",
            "every day",
            "every friday",
            "every 9:00",
            "every 2h",
            "2026-12-01",
            "2026-13-01 9:00",
            "2026-02-30 9:00",
            "26-12-01 9:00",
            "01.12.2026 9:00",
            "+2026-12-01 9:00",
            "-2h",
            "0h",
            "at",
            "on 9:00",
            "yesterday 9:00",
            "９:00",
            "2h thanks",
            "tue9:00",
            "mond 9:00",
        ] {
            assert_eq!(read_when(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_moment_ends_where_the_text_begins() {
        for (text, moment, rest) in [
            ("2h call back", "2h", " call back"),
            (
                "every friday 9:00 ask\nagain",
                "every friday 9:00",
                " ask\nagain",
            ),
            ("tomorrow at 9am, please", "tomorrow at 9am,", " please"),
            (
                "2026-12-01 09:00\nnew year",
                "2026-12-01 09:00",
                "\nnew year",
            ),
            ("soon, please", "soon,", " please"),
        ] {
            assert_eq!(cut_when(text), (moment, rest), "{text}");
        }
    }

    #[test]
    fn moments_are_those_of_the_zone_and_never_past() {
        for (text, moment) in [
            ("2h", Some(datetime!(2026-03-13 15:30 UTC))),
            ("14:31", Some(datetime!(2026-03-13 13:31 UTC))),
            ("14:30", Some(datetime!(2026-03-14 13:30 UTC))),
            ("14:29", Some(datetime!(2026-03-14 13:29 UTC))),
            ("today 18:00", Some(datetime!(2026-03-13 17:00 UTC))),
            ("today 14:30", None),
            ("today 9:00", None),
            ("tomorrow 9:00", Some(datetime!(2026-03-14 08:00 UTC))),
            ("friday 15:00", Some(datetime!(2026-03-13 14:00 UTC))),
            ("friday 9:00", Some(datetime!(2026-03-20 08:00 UTC))),
            ("monday 9:00", Some(datetime!(2026-03-16 08:00 UTC))),
            ("2026-03-13 14:30", None),
            ("2020-01-01 09:00", None),
            ("2026-07-01 09:00", Some(datetime!(2026-07-01 07:00 UTC))),
            ("every day 14:30", Some(datetime!(2026-03-14 13:30 UTC))),
            ("every weekday 9:00", Some(datetime!(2026-03-16 08:00 UTC))),
            ("every friday 15:00", Some(datetime!(2026-03-13 14:00 UTC))),
        ] {
            let when = read_when(text).expect(text);
            assert_eq!(when.moment(NOW, &paris()), moment, "{text}");
        }
    }

    #[test]
    fn a_time_that_clocks_skip_comes_late_once() {
        let every = Every {
            days: Days::All,
            time: time!(2:30),
        };
        let mut at = datetime!(2026-03-28 00:00 UTC);
        let mut moments = Vec::new();
        for _ in 0..3 {
            at = every.after(at, &paris()).expect("there is a next");
            moments.push(at);
        }
        // On the 29th clocks go from 02:00 to 03:00.
        let expected = [
            datetime!(2026-03-28 01:30 UTC),
            datetime!(2026-03-29 01:30 UTC),
            datetime!(2026-03-30 00:30 UTC),
        ];
        assert_eq!(moments, expected);
    }

    #[test]
    fn a_time_that_clocks_show_twice_comes_once_and_is_meant_while_it_is_ahead() {
        let every = Every {
            days: Days::All,
            time: time!(2:30),
        };
        let first = datetime!(2026-10-25 00:30 UTC);
        let before = datetime!(2026-10-24 20:00 UTC);
        assert_eq!(every.after(before, &paris()), Some(first));
        let next = Some(datetime!(2026-10-26 01:30 UTC));
        assert_eq!(every.after(first, &paris()), next);

        let (at, today) = (When::At(time!(2:30)), When::Later(0, time!(2:30)));
        let second = Some(datetime!(2026-10-25 01:30 UTC));
        assert_eq!(at.moment(before, &paris()), Some(first));
        for when in [at, today] {
            assert_eq!(when.moment(first, &paris()), second, "{when:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_panic(text in "(?s).{0,40}", like in "[a-z0-9:, T-]{0,30}") {
            for text in [text, like] {
                let (moment, rest) = cut_when(&text);
                prop_assert_eq!(format!("{moment}{rest}"), text.as_str());
                if let Some(when) = read_when(&text) {
                    let _ = when.moment(NOW, &paris());
                }
            }
        }

        #[test]
        fn what_comes_again_is_read_back(day in 0_usize..9, hour in 0_u8..24, minute in 0_u8..60) {
            let days = match day {
                7 => Days::All,
                8 => Days::Working,
                day => Days::One(WEEKDAYS[day].1),
            };
            let every = Every { days, time: Time::from_hms(hour, minute, 0)? };
            prop_assert_eq!(read_when(&every.to_string()), Some(When::Every(every)));
        }

        #[test]
        fn what_comes_again_comes_on_its_days_and_goes_on(
            seconds in 1_700_000_000_i64..2_500_000_000,
            hour in 0_u8..24,
            minute in 0_u8..60,
            index in 0_usize..400,
        ) {
            let zone = Zone::find(&Zone::names_like("").swap_remove(index)).expect("listed");
            let time = Time::from_hms(hour, minute, 0)?;
            let every = Every { days: Days::All, time };
            let mut at = OffsetDateTime::from_unix_timestamp(seconds)?;
            for _ in 0..4 {
                let next = every.after(at, &zone).expect("there is a next");
                prop_assert!(next > at && next - at <= Duration::hours(26), "{at} {next}");
                at = next;
            }
        }

        #[test]
        fn a_moment_is_always_ahead(text in "(today|tomorrow|friday|every day|2026-03-1[0-9]) [0-2][0-9]:[0-5][0-9]") {
            if let Some(when) = read_when(&text) {
                let moment = when.moment(NOW, &paris());
                prop_assert!(moment.is_none_or(|moment| moment > NOW), "{text}: {moment:?}");
            }
        }
    }
}
