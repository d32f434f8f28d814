//! Business hours: when the staff are there, and how much of their time passes.

use std::collections::BTreeMap;

use botkit::zone::Zone;
use time::{Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time, Weekday};

/// The minutes of a day.
const DAY: u16 = 24 * 60;

/// So many days ahead the next opening is looked for: holidays are shorter.
const AHEAD: usize = 800;

/// A stretch of a day, in minutes since midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    from: u16,
    until: u16,
}

impl Span {
    /// Reads `09:00-17:30`; `24:00` is the end of the day.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (from, until) = text.split_once('-')?;
        let (from, until) = (minutes(from)?, minutes(until)?);
        (from < until).then_some(Self { from, until })
    }

    /// Whether both have minutes in common.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.from < other.until && other.from < self.until
    }
}

fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let number = |digits: &str| match digits.len() {
        1 | 2 if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits.parse::<u16>().ok(),
        _ => None,
    };
    let (hours, minutes) = (number(hours)?, number(minutes).filter(|count| *count < 60)?);
    let all = hours * 60 + minutes;
    (all <= DAY).then_some(all)
}

/// A day that is not like the others of its week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exception {
    /// That of one year.
    Once(Date),
    /// That of every year.
    Yearly(u8, u8),
}

impl Exception {
    /// Reads `2026-12-24` or, of every year, `12-24`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('-').collect();
        let (year, month, day) = match parts.as_slice() {
            [year, month, day] if year.len() == 4 => (Some(year.parse().ok()?), *month, *day),
            [month, day] => (None, *month, *day),
            _ => return None,
        };
        let day: u8 = day.parse().ok()?;
        let month: u8 = month.parse().ok()?;
        // A year in which February has 29 days.
        let date =
            Date::from_calendar_date(year.unwrap_or(2024), Month::try_from(month).ok()?, day);
        let date = date.ok()?;
        Some(match year {
            Some(_) => Self::Once(date),
            None => Self::Yearly(month, day),
        })
    }
}

/// When the staff are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    zone: Zone,
    week: [Vec<Span>; 7],
    exceptions: BTreeMap<Exception, Vec<Span>>,
}

impl Hours {
    /// The hours of each day of the week, from Monday, and of days that are not like
    /// them, by the clocks of a zone.
    #[must_use]
    pub const fn new(
        zone: Zone,
        week: [Vec<Span>; 7],
        exceptions: BTreeMap<Exception, Vec<Span>>,
    ) -> Self {
        Self {
            zone,
            week,
            exceptions,
        }
    }

    fn of(&self, date: Date) -> &[Span] {
        let month = u8::from(date.month());
        let yearly = Exception::Yearly(month, date.day());
        let exception = self.exceptions.get(&Exception::Once(date));
        let usual = || self.week.get(since_monday(date.weekday()));
        let spans = exception.or_else(|| self.exceptions.get(&yearly));
        spans.or_else(usual).map(Vec::as_slice).unwrap_or_default()
    }

    /// When the staff are there from a moment on, a stretch of time after the other;
    /// they may be there already.
    fn stretches(
        &self,
        at: OffsetDateTime,
    ) -> impl Iterator<Item = (OffsetDateTime, OffsetDateTime)> + '_ {
        let today = self.zone.wall(at).date();
        let first = today.previous_day().unwrap_or(today);
        let days = std::iter::successors(Some(first), |day| day.next_day()).take(AHEAD);
        let all = days.flat_map(move |day| {
            let mut spans = self.of(day).to_vec();
            spans.sort_unstable_by_key(|span| span.from);
            spans.into_iter().filter_map(move |span| {
                Some((self.moment(day, span.from)?, self.moment(day, span.until)?))
            })
        });
        // Where clocks go forward, stretches may run into each other.
        let mut behind = OffsetDateTime::UNIX_EPOCH;
        all.filter_map(move |(from, until)| {
            let from = from.max(behind);
            behind = until.max(behind);
            (from < until && until > at).then_some((from, until))
        })
    }

    fn moment(&self, day: Date, minute: u16) -> Option<OffsetDateTime> {
        let (day, minute) = if minute == DAY {
            (day.next_day()?, 0)
        } else {
            (day, minute)
        };
        let hour = u8::try_from(minute / 60).ok()?;
        let time = Time::from_hms(hour, u8::try_from(minute % 60).ok()?, 0).ok()?;
        let moments = self.zone.moments(PrimitiveDateTime::new(day, time))?;
        Some(moments.first)
    }

    /// Whether the staff are there.
    #[must_use]
    pub fn is_open(&self, at: OffsetDateTime) -> bool {
        self.stretches(at)
            .next()
            .is_some_and(|(from, _)| from <= at)
    }

    /// When they are there next; `None` if that is not in sight.
    #[must_use]
    pub fn opens(&self, at: OffsetDateTime) -> Option<OffsetDateTime> {
        let next = self.stretches(at).next();
        next.map(|(from, _)| from.max(at))
    }

    /// When so much of their time has passed; `None` if that is not in sight.
    #[must_use]
    pub fn after(&self, at: OffsetDateTime, mut time: Duration) -> Option<OffsetDateTime> {
        for (from, until) in self.stretches(at) {
            let from = from.max(at);
            if until - from >= time {
                return Some(from + time);
            }
            time -= until - from;
        }
        None
    }
}

fn since_monday(day: Weekday) -> usize {
    usize::from(day.number_days_from_monday())
}

/// How much of the staff's time has passed, reckoned ahead for many questions.
#[derive(Debug)]
pub struct Calendar {
    /// From when, until when, and how many seconds passed before.
    stretches: Vec<(i64, i64, i64)>,
}

impl Calendar {
    /// For moments between two, as seconds of Unix.
    #[must_use]
    pub fn new(hours: &Hours, from: i64, until: i64) -> Self {
        let mut stretches = Vec::new();
        let mut passed = 0;
        let mut at = from;
        while at < until {
            let Ok(moment) = OffsetDateTime::from_unix_timestamp(at) else {
                break;
            };
            let mut last = at;
            for (begin, end) in hours.stretches(moment) {
                let (begin, end) = (begin.unix_timestamp().max(at), end.unix_timestamp());
                if begin >= until {
                    last = until;
                    break;
                }
                stretches.push((begin, end, passed));
                passed += end - begin;
                last = end;
            }
            if last <= at {
                break;
            }
            at = last;
        }
        Self { stretches }
    }

    /// How many seconds of it passed between two moments.
    #[must_use]
    pub fn between(&self, from: i64, until: i64) -> i64 {
        (self.passed(until) - self.passed(from)).max(0)
    }

    fn passed(&self, at: i64) -> i64 {
        let behind = self.stretches.partition_point(|(from, ..)| *from <= at);
        let last = behind
            .checked_sub(1)
            .and_then(|last| self.stretches.get(last));
        last.map_or(0, |(from, until, before)| before + at.min(*until) - from)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::{date, datetime};

    use super::*;

    fn spans(texts: &[&str]) -> Vec<Span> {
        texts.iter().filter_map(|text| Span::read(text)).collect()
    }

    /// From nine to five, with a break on Mondays, in Paris; closed on weekends, at
    /// Christmas, and on one day in June until noon.
    fn paris() -> Hours {
        let usual = || spans(&["09:00-17:00"]);
        let week = [
            spans(&["13:00-17:00", "09:00-12:00"]),
            usual(),
            usual(),
            usual(),
            usual(),
            vec![],
            vec![],
        ];
        let exceptions = BTreeMap::from([
            (Exception::Yearly(12, 25), vec![]),
            (
                Exception::Once(date!(2026 - 06 - 03)),
                spans(&["12:00-17:00"]),
            ),
        ]);
        Hours::new(
            Zone::find("Europe/Paris").unwrap_or_default(),
            week,
            exceptions,
        )
    }

    #[test]
    fn stretches_and_days_are_read_and_nothing_else_is() {
        let read = Span::read("9:00 - 24:00");
        assert_eq!(
            read,
            Some(Span {
                from: 540,
                until: DAY
            })
        );
        for wrong in [
            "",
            "9-17",
            "09:00",
            "17:00-09:00",
            "09:00-09:00",
            "09:00-24:01",
            "09:60-10:00",
            "-1:00-2:00",
            "+9:00-10:00",
        ] {
            assert_eq!(Span::read(wrong), None, "{wrong}");
        }
        assert_eq!(Exception::read("12-25"), Some(Exception::Yearly(12, 25)));
        assert_eq!(Exception::read("02-29"), Some(Exception::Yearly(2, 29)));
        let once = Exception::read("2026-12-24");
        assert_eq!(once, Some(Exception::Once(date!(2026 - 12 - 24))));
        for wrong in [
            "",
            "christmas",
            "2026-02-29",
            "13-01",
            "26-12-24",
            "2026/12/24",
            "24.12.",
        ] {
            assert_eq!(Exception::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn whether_somebody_is_there_and_who_comes_next() {
        let hours = paris();
        for (at, opens) in [
            // Tuesday, as it is in winter and in summer.
            (
                datetime!(2026-03-03 07:59 UTC),
                datetime!(2026-03-03 08:00 UTC),
            ),
            (
                datetime!(2026-06-02 06:00 UTC),
                datetime!(2026-06-02 07:00 UTC),
            ),
            // Monday at noon, on its evening, and on a Friday evening.
            (
                datetime!(2026-03-02 11:00 UTC),
                datetime!(2026-03-02 12:00 UTC),
            ),
            (
                datetime!(2026-03-02 16:00 UTC),
                datetime!(2026-03-03 08:00 UTC),
            ),
            (
                datetime!(2026-03-06 20:00 UTC),
                datetime!(2026-03-09 08:00 UTC),
            ),
            // At Christmas, a Friday, and on the day in June.
            (
                datetime!(2026-12-25 10:00 UTC),
                datetime!(2026-12-28 08:00 UTC),
            ),
            (
                datetime!(2026-06-03 08:00 UTC),
                datetime!(2026-06-03 10:00 UTC),
            ),
        ] {
            assert!(!hours.is_open(at), "{at}");
            assert_eq!(hours.opens(at), Some(opens), "{at}");
            assert!(hours.is_open(opens), "{opens}");
        }
        let never = Hours::new(Zone::default(), Default::default(), BTreeMap::new());
        assert_eq!(never.opens(datetime!(2026-03-02 11:00 UTC)), None);
    }

    #[test]
    fn only_the_time_of_the_staff_passes() {
        let hours = paris();
        let friday = datetime!(2026-03-06 15:00 UTC);
        for (hour, expected) in [
            (1, datetime!(2026-03-06 16:00 UTC)),
            (2, datetime!(2026-03-09 09:00 UTC)),
            (5, datetime!(2026-03-09 13:00 UTC)),
            (9, datetime!(2026-03-10 09:00 UTC)),
        ] {
            let after = hours.after(friday, Duration::hours(hour));
            assert_eq!(after, Some(expected), "{hour}");
        }
    }

    proptest! {
        #[test]
        fn what_is_reckoned_ahead_is_what_passes(
            start in 1_700_000_000_i64..1_900_000_000,
            before in 0_i64..40 * 86_400,
            seconds in 1_i64..90 * 3_600,
        ) {
            let hours = paris();
            let at = OffsetDateTime::from_unix_timestamp(start)?;

            let end = hours.after(at, Duration::seconds(seconds)).expect("it comes");

            let end = end.unix_timestamp();
            let calendar = Calendar::new(&hours, start - before, end + 86_400);
            prop_assert_eq!(calendar.between(start, end), seconds);
        }
    }
}
