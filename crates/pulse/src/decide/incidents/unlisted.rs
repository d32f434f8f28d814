//! Incidents that their page does not list any more though it never said that they are over.

/// How many readings in a row have to miss an incident before it counts as gone: caches and pages err for a while.
pub const READINGS: i64 = 5;

/// How the list of incidents stands to one that goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listing {
    /// It is there.
    There,
    /// It is missing.
    Missing,
    /// The list is the same as before.
    AsBefore,
}

/// How many readings in a row have missed an incident, after one more.
///
/// The list is short: an incident that goes on for very long leaves it, and is in the summary all the same.
pub fn count(before: i64, listing: Listing, is_in_summary: bool) -> i64 {
    match listing {
        Listing::There => 0,
        Listing::AsBefore if before == 0 => 0,
        Listing::Missing | Listing::AsBefore if is_in_summary => 1,
        Listing::Missing | Listing::AsBefore => before + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_count_that_miss_an_incident_in_both_places() {
        for (what, before, listing, is_in_summary, expected) in [
            ("the list has it", 3, Listing::There, false, 0),
            ("the list misses it", 0, Listing::Missing, false, 1),
            ("the list still misses it", 1, Listing::AsBefore, false, 2),
            ("the list still has it", 0, Listing::AsBefore, false, 0),
            ("the list is too short", 4, Listing::Missing, true, 1),
            ("the list stays too short", 1, Listing::AsBefore, true, 1),
        ] {
            assert_eq!(count(before, listing, is_in_summary), expected, "{what}");
        }
    }
}
