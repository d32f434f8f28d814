//! Time zones: what a clock on the wall shows there, and at which moments it does.

use jiff::{
    Timestamp, civil,
    tz::{self, AmbiguousOffset, TimeZone},
};
use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time};

/// A time zone of the IANA database, which is compiled in: a zone is read when it is
/// first asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(TimeZone);

/// When a clock on the wall shows a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moments {
    /// The first time. Where clocks go forward past the time, they show it an hour
    /// late: 02:30 is the moment when they show 03:30.
    pub first: OffsetDateTime,
    /// The second time, where clocks go back and show it again.
    pub second: Option<OffsetDateTime>,
}

impl Default for Zone {
    fn default() -> Self {
        Self(TimeZone::UTC)
    }
}

impl Zone {
    /// The zone with this name, such as `Europe/Paris`, in upper or lower case; spaces
    /// stand for underscores.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        let zone = tz::db().get(&underscored(name)).ok()?;
        (!zone.is_unknown()).then_some(Self(zone))
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The names of zones that contain what somebody has typed, those first of which
    /// a part begins with it.
    #[must_use]
    pub fn names_like(typed: &str) -> Vec<String> {
        let typed = underscored(typed).to_lowercase();
        let begins = |name: &String| {
            let name = name.to_lowercase();
            name.starts_with(&typed) || name.contains(&format!("/{typed}"))
        };
        let all = tz::db().available().map(|name| name.as_str().to_owned());
        let (mut first, then): (Vec<_>, Vec<_>) = all
            .filter(|name| name.to_lowercase().contains(&typed))
            .filter(|name| name != "Etc/Unknown")
            .partition(begins);
        first.extend(then);
        first
    }

    /// What a clock on the wall shows at a moment.
    #[must_use]
    pub fn wall(&self, at: OffsetDateTime) -> PrimitiveDateTime {
        let moment = Timestamp::new(at.unix_timestamp(), 0).unwrap_or_default();
        let shown = self.0.to_datetime(moment);
        written(shown).unwrap_or_else(|| PrimitiveDateTime::new(at.date(), at.time()))
    }

    /// When a clock on the wall shows this; `None` beyond the years that can be
    /// reckoned with.
    #[must_use]
    pub fn moments(&self, wall: PrimitiveDateTime) -> Option<Moments> {
        let (date, time) = (wall.date(), wall.time());
        let shown = civil::DateTime::new(
            i16::try_from(date.year()).ok()?,
            u8::from(date.month()).cast_signed(),
            date.day().cast_signed(),
            time.hour().cast_signed(),
            time.minute().cast_signed(),
            time.second().cast_signed(),
            0,
        )
        .ok()?;
        let found = self.0.to_ambiguous_timestamp(shown);
        let again = matches!(found.offset(), AmbiguousOffset::Fold { .. });
        Some(Moments {
            first: moment(found.compatible().ok()?)?,
            second: if again {
                moment(found.later().ok()?)
            } else {
                None
            },
        })
    }
}

fn underscored(name: &str) -> String {
    name.trim().replace(' ', "_")
}

fn moment(at: Timestamp) -> Option<OffsetDateTime> {
    OffsetDateTime::from_unix_timestamp(at.as_second()).ok()
}

fn written(shown: civil::DateTime) -> Option<PrimitiveDateTime> {
    let month = Month::try_from(shown.month().cast_unsigned()).ok()?;
    let day = shown.day().cast_unsigned();
    let date = Date::from_calendar_date(shown.year().into(), month, day).ok()?;
    let time = Time::from_hms(
        shown.hour().cast_unsigned(),
        shown.minute().cast_unsigned(),
        shown.second().cast_unsigned(),
    );
    Some(PrimitiveDateTime::new(date, time.ok()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::datetime;

    use super::*;

    fn paris() -> Zone {
        Zone::find("europe/paris").expect("Paris is there")
    }

    #[test]
    fn zones_are_found_by_their_names_and_by_nothing_else() {
        assert_eq!(paris().name(), "Europe/Paris");
        let found = Zone::find(" america/new york ");
        assert_eq!(found.as_ref().map(Zone::name), Some("America/New_York"));
        assert_eq!(Zone::find("utc").as_ref().map(Zone::name), Some("UTC"));
        for wrong in ["", "Paris", "Europe", "Etc/Unknown", "CET-1CEST", "+02:00"] {
            assert_eq!(Zone::find(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn names_are_proposed_by_any_part_of_them() {
        let names = Zone::names_like("new y");
        assert_eq!(names.first().map(String::as_str), Some("America/New_York"));
        assert!(Zone::names_like("par").contains(&"Europe/Paris".to_owned()));
        assert_eq!(Zone::names_like("nowhere at all"), [""; 0]);
        assert!(Zone::names_like("").len() > 400);
    }

    #[test]
    fn a_time_in_the_gap_comes_late_and_one_in_the_overlap_comes_twice() {
        let table = [
            (
                datetime!(2026-07-01 09:00),
                datetime!(2026-07-01 07:00 UTC),
                None,
            ),
            // Clocks go from 02:00 to 03:00.
            (
                datetime!(2026-03-29 02:30),
                datetime!(2026-03-29 01:30 UTC),
                None,
            ),
            // Clocks go from 03:00 to 02:00.
            (
                datetime!(2026-10-25 02:30),
                datetime!(2026-10-25 00:30 UTC),
                Some(datetime!(2026-10-25 01:30 UTC)),
            ),
        ];
        for (wall, first, second) in table {
            assert_eq!(paris().moments(wall), Some(Moments { first, second }));
        }
        assert_eq!(
            paris().wall(datetime!(2026-03-29 01:30 UTC)),
            datetime!(2026-03-29 03:30)
        );
    }

    proptest! {
        #[test]
        fn what_a_clock_shows_leads_back_to_its_moment(
            seconds in 0_i64..4_000_000_000,
            index in 0_usize..400,
        ) {
            let name = Zone::names_like("").swap_remove(index);
            let zone = Zone::find(&name).expect("it was listed");
            let at = OffsetDateTime::from_unix_timestamp(seconds)?;

            let moments = zone.moments(zone.wall(at)).expect("the year is near");

            prop_assert!(
                moments.first == at || moments.second == Some(at),
                "{name}: {at} {moments:?}"
            );
        }
    }
}
