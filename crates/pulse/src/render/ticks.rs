//! The moments that are named below a chart.

use botkit::{args, zone::Zone};
use time::{Date, Duration, OffsetDateTime, PrimitiveDateTime, Time};

use super::Language;
use crate::range::Range;

/// Moments between two, in a time zone, with what is written below them: full hours or days on the wall there.
pub(super) fn ticks(
    range: Range,
    to: OffsetDateTime,
    zone: &Zone,
    language: Language<'_>,
) -> Vec<(i64, String)> {
    let from = to - range.length();
    let (first, last) = (zone.wall(from).date(), zone.wall(to).date());
    let days = std::iter::successors(Some(first), |day| day.next_day());
    let days = days.take_while(|day| *day <= last);
    let moments = days.flat_map(|day| of_day(range, day));
    let mut ticks = Vec::new();
    for wall in moments {
        let Some(moments) = zone.moments(wall) else {
            continue;
        };
        let at = moments.first;
        let is_after = ticks
            .last()
            .is_none_or(|(last, _)| *last < at.unix_timestamp());
        if (from..=to).contains(&at) && is_after {
            ticks.push((at.unix_timestamp(), label(range, zone.wall(at), language)));
        }
    }
    ticks
}

/// Those of a day.
fn of_day(range: Range, day: Date) -> Vec<PrimitiveDateTime> {
    let step = match range {
        Range::Hour => Duration::minutes(10),
        Range::HalfDay => Duration::hours(2),
        Range::Day => Duration::hours(4),
        Range::Week => Duration::DAY,
        Range::Month | Range::Quarter => {
            // Five days apart, the same ones whenever the chart begins.
            let is_shown = day.to_julian_day().rem_euclid(5) == 0;
            return if is_shown {
                vec![day.midnight()]
            } else {
                Vec::new()
            };
        }
    };
    let begin = PrimitiveDateTime::new(day, Time::MIDNIGHT);
    let steps = std::iter::successors(Some(begin), |at| at.checked_add(step));
    steps.take_while(|at| at.date() == day).collect()
}

fn label(range: Range, wall: PrimitiveDateTime, language: Language<'_>) -> String {
    match range {
        Range::Hour | Range::HalfDay | Range::Day => {
            format!("{:02}:{:02}", wall.hour(), wall.minute())
        }
        Range::Week | Range::Month | Range::Quarter => day(wall.date(), language),
    }
}

/// A day, as short as can be.
pub(super) fn day(day: Date, language: Language<'_>) -> String {
    let values = args! {
        "day" => format!("{:02}", day.day()),
        "month" => format!("{:02}", u8::from(day.month())),
    };
    language.say("chart-day", &values)
}

#[cfg(test)]
mod tests {
    use botkit::text::ENGLISH;
    use time::macros::datetime;

    use super::*;

    fn labels(range: Range, to: OffsetDateTime, zone: &str) -> Vec<String> {
        let texts = crate::texts().unwrap();
        let language = Language {
            texts: &texts,
            locale: ENGLISH,
        };
        let ticks = ticks(range, to, &Zone::find(zone).unwrap(), language);
        ticks.into_iter().map(|(_, label)| label).collect()
    }

    #[test]
    fn hours_are_those_on_the_wall() {
        let to = datetime!(2026-03-01 12:00 UTC);

        assert_eq!(
            labels(Range::HalfDay, to, "Asia/Kolkata"),
            ["06:00", "08:00", "10:00", "12:00", "14:00", "16:00"]
        );
        assert_eq!(labels(Range::Hour, to, "UTC").len(), 7);
        assert_eq!(labels(Range::Week, to, "UTC").len(), 7);
        assert_eq!(labels(Range::Month, to, "UTC").len(), 6);
    }

    #[test]
    fn a_clock_that_is_put_forward_leaves_out_an_hour() {
        let to = datetime!(2026-03-29 06:00 UTC);

        let labels = labels(Range::HalfDay, to, "Europe/Berlin");

        // At two it is three; no hour is there twice.
        assert_eq!(
            labels,
            [
                "20:00", "22:00", "00:00", "03:00", "04:00", "06:00", "08:00"
            ]
        );
    }
}
