//! Reading a file of measured values.

use serde_json::Value;
use time::{Duration, OffsetDateTime};

use super::{Losses, NotADocument, Reading, parse};
use crate::limits::POINTS;

/// How far a source's clock may be ahead of ours.
const AHEAD: Duration = Duration::minutes(10);

/// A value and when it was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// When.
    pub at: OffsetDateTime,
    /// The value.
    pub value: f64,
}

/// Reads a list of `[Unix seconds, number]` that was fetched at the moment `at`.
///
/// # Errors
///
/// Returns [`NotADocument`] when the body is not a list in JSON.
pub fn series(body: &[u8], at: OffsetDateTime) -> Result<Reading<Vec<Point>>, NotADocument> {
    let items: Vec<Value> = parse(body, "list of points")?;
    let total = items.len();
    let beyond = total.saturating_sub(POINTS);
    let content: Vec<_> = items
        .iter()
        .skip(beyond)
        .filter_map(|item| point(item, at + AHEAD))
        .collect();
    let mut losses = Losses::default();
    losses.add_beyond("point", beyond);
    let bad = total - beyond - content.len();
    losses.add_bad_many(bad, || format!("{bad} of {total} points"));
    Ok(Reading { content, losses })
}

/// A point; nothing if it is none or lies in the future.
fn point(item: &Value, latest: OffsetDateTime) -> Option<Point> {
    let [at, value] = item.as_array()?.as_slice() else {
        return None;
    };
    let at = OffsetDateTime::from_unix_timestamp(seconds(at)?).ok()?;
    let value = value.as_f64().filter(|value| value.is_finite())?;
    let is_past = at > OffsetDateTime::UNIX_EPOCH && at <= latest;
    is_past.then_some(Point { at, value })
}

/// Whole seconds, even if they are written with a fraction.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the conversion saturates, and such moments are refused"
)]
fn seconds(value: &Value) -> Option<i64> {
    value
        .as_i64()
        .or_else(|| Some(value.as_f64()?.floor() as i64))
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use time::macros::datetime;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    fn read(list: &Value) -> Reading<Vec<Point>> {
        series(list.to_string().as_bytes(), NOON).unwrap()
    }

    #[test]
    fn points_are_moments_and_numbers() {
        let noon = NOON.unix_timestamp();

        let read = read(&json!([[noon - 60, 70_000], [noon, 0.5]]));

        assert_eq!(read.losses, Losses::default());
        assert_eq!(
            read.content[0],
            Point {
                at: NOON - Duration::MINUTE,
                value: 70_000.0
            }
        );
        assert_eq!(
            read.content[1],
            Point {
                at: NOON,
                value: 0.5
            }
        );
    }

    #[test]
    fn what_is_no_point_is_left_out_and_counted() {
        let noon = NOON.unix_timestamp();
        let far = noon + 86_400;

        let read = read(&json!([
            [noon, null],
            [null, 1],
            ["x", 1],
            [noon],
            [noon, 1, 2],
            7,
            [far, 1],
            [-5, 1],
            [1e300, 1],
            [1.5, 2]
        ]));

        assert_eq!(
            read.content,
            [Point {
                at: OffsetDateTime::UNIX_EPOCH + Duration::SECOND,
                value: 2.0
            }]
        );
        assert_eq!(read.losses.bad(), 9);
    }

    #[test]
    fn objects_are_no_list_of_points() {
        assert!(series(br#"{"value": 1}"#, NOON).is_err());
        assert!(series(b"", NOON).is_err());
    }
}
