//! Moments, as the database spells them.

use serde::{Serialize as _, Serializer};
use time::{OffsetDateTime, UtcOffset};

/// RFC 3339 in UTC with exactly three digits after the second.
///
/// One fixed form, so that the order of the texts is the order in time. What is
/// finer than a millisecond is cut off: Discord's own ids carry no more.
pub fn stamp(at: OffsetDateTime) -> String {
    let at = at.to_offset(UtcOffset::UTC);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
        at.year(),
        u8::from(at.month()),
        at.day(),
        at.hour(),
        at.minute(),
        at.second(),
        at.millisecond(),
    )
}

/// Serializes a moment as the database spells it.
pub(crate) fn stamped<S: Serializer>(at: &OffsetDateTime, to: S) -> Result<S::Ok, S::Error> {
    stamp(*at).serialize(to)
}

/// The same, where there may be none.
#[expect(clippy::ref_option, reason = "serde calls it with this")]
pub(crate) fn stamped_if_any<S: Serializer>(
    at: &Option<OffsetDateTime>,
    to: S,
) -> Result<S::Ok, S::Error> {
    at.map(stamp).serialize(to)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::{format_description::well_known::Rfc3339, macros::datetime};

    use super::*;

    #[test]
    fn a_moment_has_one_spelling() {
        let here = datetime!(2026-03-01 13:30:00.0009 +01:30);

        assert_eq!(stamp(here), "2026-03-01T12:00:00.000Z");
    }

    proptest! {
        #[test]
        fn the_order_of_texts_is_the_order_in_time(
            (left, right, hours) in (-62_000_000_000_000..250_000_000_000_000_i64, -1_000_000..1_000_000_i64, -23..24_i8)
                .prop_map(|(left, apart, hours)| (left, left + apart, hours))
        ) {
            let moment = |milliseconds: i64| {
                OffsetDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000).unwrap()
            };
            let offset = UtcOffset::from_hms(hours, 0, 0).unwrap();
            let (one, other) = (stamp(moment(left).to_offset(offset)), stamp(moment(right)));

            prop_assert_eq!(one.cmp(&other), left.cmp(&right));
            prop_assert_eq!(OffsetDateTime::parse(&one, &Rfc3339).unwrap(), moment(left));
        }
    }
}
