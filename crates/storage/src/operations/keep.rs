//! Which backups stay when new ones come.

use std::{collections::HashSet, str::FromStr};

use time::OffsetDateTime;

/// How many backups stay: the newest of each of so many days, weeks and months
/// that have one. The newest of all stays in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keep {
    /// How many days.
    pub daily: usize,
    /// How many weeks, from Monday to Sunday.
    pub weekly: usize,
    /// How many months.
    pub monthly: usize,
}

/// A text that does not say how many backups stay.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not of the form daily=7,weekly=4,monthly=12")]
pub struct KeepError(String);

impl FromStr for Keep {
    type Err = KeepError;

    fn from_str(text: &str) -> Result<Self, KeepError> {
        let mut keep = Self {
            daily: 0,
            weekly: 0,
            monthly: 0,
        };
        for part in text.split(',') {
            let wrong = || KeepError(text.to_owned());
            let (what, number) = part.trim().split_once('=').ok_or_else(wrong)?;
            let number = number.parse().map_err(|_not_a_number| wrong())?;
            match what {
                "daily" => keep.daily = number,
                "weekly" => keep.weekly = number,
                "monthly" => keep.monthly = number,
                _ => return Err(wrong()),
            }
        }
        if keep.daily + keep.weekly + keep.monthly == 0 {
            return Err(KeepError(text.to_owned()));
        }
        Ok(keep)
    }
}

impl Keep {
    /// The moments of those among the backups that go.
    pub(super) fn expired(self, taken: &[OffsetDateTime]) -> Vec<OffsetDateTime> {
        let mut newest_first = taken.to_vec();
        newest_first.sort_unstable_by(|a, b| b.cmp(a));
        let mut stay: HashSet<_> = newest_first.first().copied().into_iter().collect();
        stay.extend(newest_of_each(
            &newest_first,
            self.daily,
            OffsetDateTime::date,
        ));
        stay.extend(newest_of_each(&newest_first, self.weekly, |at| {
            let (year, week, _day) = at.date().to_iso_week_date();
            (year, week)
        }));
        stay.extend(newest_of_each(&newest_first, self.monthly, |at| {
            (at.year(), at.month())
        }));
        newest_first.retain(|item| !stay.contains(item));
        newest_first
    }
}

/// The newest of each of the last `count` spans that have any.
fn newest_of_each<S: PartialEq>(
    newest_first: &[OffsetDateTime],
    count: usize,
    span: impl Fn(OffsetDateTime) -> S,
) -> Vec<OffsetDateTime> {
    let mut newest = Vec::new();
    let mut last = None;
    for at in newest_first {
        let span = span(*at);
        if last.as_ref() != Some(&span) {
            newest.push(*at);
            last = Some(span);
        }
    }
    newest.truncate(count);
    newest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::{Duration, macros::datetime};

    use super::*;

    const END: OffsetDateTime = datetime!(2026-11-22 05:15 UTC);

    fn taken_every(step: Duration, count: u32) -> Vec<OffsetDateTime> {
        (0..count).map(|number| END - step * number).collect()
    }

    #[test]
    fn a_year_of_daily_backups_leaves_some_of_each() -> Result<(), KeepError> {
        let keep: Keep = "daily=7,weekly=4,monthly=12".parse()?;
        let taken = taken_every(Duration::DAY, 400);

        let gone = keep.expired(&taken);

        // The seven days reach into the weeks, and those into the months.
        let stay: Vec<_> = taken
            .iter()
            .filter(|taken_every| !gone.contains(taken_every))
            .collect();
        assert_eq!(stay.len(), 21);
        assert_eq!(*stay[0], END);
        assert_eq!(*stay[20], datetime!(2025-12-31 05:15 UTC));
        Ok(())
    }

    #[test]
    fn of_two_backups_on_one_day_the_newer_stays() -> Result<(), KeepError> {
        let keep: Keep = "daily=2".parse()?;

        let gone = keep.expired(&taken_every(Duration::HOUR, 6));

        assert_eq!(gone, taken_every(Duration::HOUR, 6)[1..]);
        Ok(())
    }

    #[test]
    fn what_says_nothing_is_refused() {
        for text in ["", "daily", "daily=x", "hourly=3", "daily=0", "daily=1,,"] {
            assert!(text.parse::<Keep>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_newest_always_stays_and_what_is_left_stays_again(
            hours in proptest::collection::vec(0..20_000_i64, 1..60),
            (daily, weekly, monthly) in (0..9_usize, 0..6_usize, 0..14_usize),
        ) {
            let keep = Keep { daily, weekly, monthly };
            let mut taken: Vec<_> = hours.iter().map(|hour| END - Duration::hours(*hour)).collect();
            taken.sort_unstable();
            taken.dedup();

            let gone = keep.expired(&taken);
            let left: Vec<_> = taken.iter().copied().filter(|hours| !gone.contains(hours)).collect();

            prop_assert_eq!(left.last(), taken.last());
            prop_assert!(left.len() <= (daily + weekly + monthly).max(1));
            prop_assert!(keep.expired(&left).is_empty());
        }
    }
}
