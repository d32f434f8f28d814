//! Moments, as other bots spell them.

use serde_json::Value;
use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

/// Above this a number counts milliseconds, not seconds (the year 5138).
const MOST_SECONDS: f64 = 1e11;

/// Above this it counts microseconds.
const MOST_MILLISECONDS: f64 = 1e14;

/// The moment a value tells: a number of seconds, milliseconds or microseconds
/// since 1970, also as text, or a date in the order of ISO 8601. What says no
/// time zone is in UTC.
pub(super) fn moment(value: &Value) -> Option<OffsetDateTime> {
    match value {
        Value::Number(number) => since_epoch(number.as_f64()?),
        Value::String(text) => {
            let text = text.trim();
            match text.parse::<f64>() {
                Ok(number) => since_epoch(number),
                Err(_) => date(text),
            }
        }
        _ => None,
    }
}

fn since_epoch(number: f64) -> Option<OffsetDateTime> {
    let milliseconds = match number.abs() {
        found if found < MOST_SECONDS => number * 1e3,
        found if found < MOST_MILLISECONDS => number,
        _ => number / 1e3,
    };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a moment out of range is none, whatever it is cut to"
    )]
    let nanoseconds = (milliseconds.round() as i128).checked_mul(1_000_000)?;
    in_range(OffsetDateTime::from_unix_timestamp_nanos(nanoseconds).ok()?)
}

/// `2026-03-01`, `2026-03-01 12:00:00`, `2026-03-01T12:00:00.123456+02:00` and
/// what lies between.
fn date(text: &str) -> Option<OffsetDateTime> {
    let (day, rest) = text.split_at_checked(10)?;
    let mut parts = day.split('-');
    let year = parts.next()?.parse().ok()?;
    let month = Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
    let day = Date::from_calendar_date(year, month, parts.next()?.parse().ok()?).ok()?;
    if parts.next().is_some() {
        return None;
    }
    let rest = rest.trim_start_matches(['T', 't', ' ']);
    let end = rest
        .find(|character: char| !character.is_ascii_digit() && character != ':' && character != '.')
        .unwrap_or(rest.len());
    let (clock, zone) = rest.split_at_checked(end)?;
    let moment = PrimitiveDateTime::new(day, time_of_day(clock)?).assume_offset(offset(zone)?);
    in_range(moment.checked_to_offset(UtcOffset::UTC)?)
}

fn time_of_day(text: &str) -> Option<Time> {
    if text.is_empty() {
        return Some(Time::MIDNIGHT);
    }
    let mut parts = text.split(':');
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let (second, fraction) = match parts.next() {
        None => ("0", ""),
        Some(seconds) => seconds.split_once('.').unwrap_or((seconds, "")),
    };
    // Nine digits are nanoseconds, whatever was given.
    let nanoseconds = fraction.chars().chain(std::iter::repeat('0')).take(9);
    let nanoseconds = nanoseconds.collect::<String>().parse().ok()?;
    Time::from_hms_nano(hour, minute, second.parse().ok()?, nanoseconds).ok()
}

fn offset(text: &str) -> Option<UtcOffset> {
    let text = text.trim();
    if matches!(text, "" | "Z" | "z" | "UTC" | "GMT") {
        return Some(UtcOffset::UTC);
    }
    let sign: i8 = if text.starts_with('-') { -1 } else { 1 };
    let digits: String = text
        .strip_prefix(['+', '-'])?
        .chars()
        .filter(|character| *character != ':')
        .collect();
    let hours: i8 = digits.get(..2)?.parse().ok()?;
    let minutes: i8 = match digits.get(2..) {
        None | Some("") => 0,
        Some(minutes) => minutes.get(..2)?.parse().ok()?,
    };
    UtcOffset::from_hms(sign * hours, sign * minutes, 0).ok()
}

/// What the database can spell: years of four digits.
fn in_range(at: OffsetDateTime) -> Option<OffsetDateTime> {
    (0..=9999).contains(&at.year()).then_some(at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;
    use time::macros::datetime;

    use super::*;
    use storage::stamp;

    #[test]
    fn every_spelling_of_a_moment_is_understood() {
        let noon = datetime!(2026-03-01 12:00:00.25 UTC);
        for value in [
            json!(1_772_366_400_250_i64),
            json!("1772366400250"),
            json!(1_772_366_400_250_000_i64),
            json!(1_772_366_400.25),
            json!("2026-03-01 12:00:00.25"),
            json!("2026-03-01T12:00:00.250000Z"),
            json!("2026-03-01 13:30:00.25+01:30"),
            json!("2026-03-01 07:00:00.250 -0500"),
            json!("2026-03-01 12:00:00.25 UTC"),
        ] {
            assert_eq!(moment(&value), Some(noon), "{value}");
        }
        assert_eq!(
            moment(&json!(1_772_366_400)),
            moment(&json!("2026-03-01 12:00"))
        );
        assert_eq!(
            moment(&json!("2026-03-01")),
            Some(datetime!(2026-03-01 0:00 UTC))
        );
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for value in [
            json!(null),
            json!(""),
            json!("soon"),
            json!("2026-13-01"),
            json!("2026-03-01 25:00:00"),
            json!("2026-03-01T12:00:00+ab"),
            json!("2026-03-ää"),
            json!(1e300),
            json!({}),
        ] {
            assert_eq!(moment(&value), None, "{value}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in ".{0,40}") {
            let _ = moment(&Value::String(text));
        }

        #[test]
        fn our_own_spelling_comes_back(milliseconds in 0..250_000_000_000_000_i64) {
            let at = OffsetDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000).unwrap();
            prop_assert_eq!(moment(&Value::String(stamp(at))), Some(at));
        }
    }
}
