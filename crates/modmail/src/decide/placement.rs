//! What keeps a ticket's channel from being made, read from Discord's refusal.

use botkit::rest::code;
use storage::modmail::PlacementFailure;
use time::{Duration, OffsetDateTime};

/// The longest pause before a channel is tried again that could not be made.
const LONGEST_DELAY: Duration = Duration::seconds(30);

/// What Discord says of a category without room.
pub const CATEGORY_FULL: &str = "parent_id: Maximum number of channels in category reached";

/// Why a channel could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Its category has as many channels as it may have.
    CategoryFull,
    /// It may not be called so.
    Name,
    /// Something that passes, or that staff can put right.
    PlacementFailure(PlacementFailure),
    /// Anything else.
    Other,
}

/// Reads a refusal by its code and Discord's words.
#[must_use]
pub fn read(error_code: u64, reason: &str) -> Refusal {
    match error_code {
        code::INVALID_FORM_BODY if reason.contains("parent_id") => {
            // The codes of fields are not passed on, the words are.
            if reason.contains(CATEGORY_FULL) {
                Refusal::CategoryFull
            } else {
                Refusal::PlacementFailure(PlacementFailure::Missing)
            }
        }
        code::INVALID_FORM_BODY if reason.contains("; name: ") => Refusal::Name,
        code::TOO_MANY_CHANNELS | code::TOO_MANY_THREADS => {
            Refusal::PlacementFailure(PlacementFailure::Full)
        }
        code::MISSING_ACCESS | code::MISSING_PERMISSIONS => {
            Refusal::PlacementFailure(PlacementFailure::Forbidden)
        }
        code::UNKNOWN_CHANNEL | code::UNKNOWN_GUILD | code::WRONG_CHANNEL_TYPE => {
            Refusal::PlacementFailure(PlacementFailure::Missing)
        }
        _ => Refusal::Other,
    }
}

/// How long to wait before a channel is tried again: the longer it has been
/// tried, the longer.
#[must_use]
pub fn delay(since: OffsetDateTime, now: OffsetDateTime) -> Duration {
    let waited: Duration = now - since;
    let half: Duration = waited / 2_i32;
    half.clamp(Duration::SECOND, LONGEST_DELAY)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_refusal_is_told_apart_by_what_can_be_done() {
        let full =
            "Invalid Form Body; parent_id: Maximum number of channels in category reached (50)";
        let gone = "Invalid Form Body; parent_id: Category does not exist";
        for (code, reason, expected) in [
            (50_035, full, Refusal::CategoryFull),
            (
                50_035,
                gone,
                Refusal::PlacementFailure(PlacementFailure::Missing),
            ),
            (50_035, "Invalid Form Body; name: rude", Refusal::Name),
            (50_035, "Invalid Form Body; topic: long", Refusal::Other),
            (
                30_013,
                "",
                Refusal::PlacementFailure(PlacementFailure::Full),
            ),
            (
                160_006,
                "",
                Refusal::PlacementFailure(PlacementFailure::Full),
            ),
            (
                50_013,
                "",
                Refusal::PlacementFailure(PlacementFailure::Forbidden),
            ),
            (
                50_001,
                "",
                Refusal::PlacementFailure(PlacementFailure::Forbidden),
            ),
            (
                10_003,
                "",
                Refusal::PlacementFailure(PlacementFailure::Missing),
            ),
            (
                50_024,
                "",
                Refusal::PlacementFailure(PlacementFailure::Missing),
            ),
            (0, "", Refusal::Other),
        ] {
            assert_eq!(read(code, reason), expected, "{code} {reason}");
        }
    }

    #[test]
    fn pauses_grow_with_the_wait_and_stay_bounded() {
        let noon = datetime!(2026-03-01 12:00 UTC);

        assert_eq!(delay(noon, noon), Duration::SECOND);
        assert_eq!(
            delay(noon, noon + Duration::seconds(10)),
            Duration::seconds(5)
        );
        assert_eq!(delay(noon, noon + Duration::HOUR), LONGEST_DELAY);
    }
}
