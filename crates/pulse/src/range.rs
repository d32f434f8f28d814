//! How far back something looks.

use time::{Duration, OffsetDateTime};

/// A stretch of time that ends now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Range {
    /// One hour.
    Hour,
    /// Half a day.
    HalfDay,
    /// A day.
    Day,
    /// A week.
    Week,
    /// 30 days.
    Month,
    /// 90 days.
    Quarter,
}

impl Range {
    /// Those that charts show.
    pub const CHARTS: [Self; 5] = [
        Self::Hour,
        Self::HalfDay,
        Self::Day,
        Self::Week,
        Self::Month,
    ];
    /// The names of those.
    pub const CHART_NAMES: [&str; 5] = ["1h", "12h", "24h", "7d", "30d"];
    /// Those that uptime is told of.
    pub const UPTIME: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Quarter];
    /// The names of those.
    pub const UPTIME_NAMES: [&str; 4] = ["24h", "7d", "30d", "90d"];

    /// What people type.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hour => "1h",
            Self::HalfDay => "12h",
            Self::Day => "24h",
            Self::Week => "7d",
            Self::Month => "30d",
            Self::Quarter => "90d",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        let all = [
            Self::Hour,
            Self::HalfDay,
            Self::Day,
            Self::Week,
            Self::Month,
            Self::Quarter,
        ];
        all.into_iter().find(|range| range.name() == name)
    }

    /// How long it is.
    pub const fn length(self) -> Duration {
        match self {
            Self::Hour => Duration::HOUR,
            Self::HalfDay => Duration::hours(12),
            Self::Day => Duration::DAY,
            Self::Week => Duration::days(7),
            Self::Month => Duration::days(30),
            Self::Quarter => Duration::days(90),
        }
    }

    /// Seconds of values that are summed up as one point of a chart. These lengths are rolled up before values go.
    pub const fn resolution(self) -> i64 {
        match self {
            Self::Hour | Self::HalfDay | Self::Day => 60,
            Self::Week => 300,
            Self::Month | Self::Quarter => 3_600,
        }
    }

    /// So many bars show it.
    pub const fn bars(self) -> usize {
        match self {
            Self::Hour | Self::HalfDay => 12,
            Self::Day => 24,
            Self::Week => 56,
            Self::Month => 30,
            Self::Quarter => 90,
        }
    }

    /// When a picture ends that is asked for at a moment: the end of its last pixel, so that a picture can be shown
    /// again until there is more to be seen.
    pub fn end(self, at: OffsetDateTime) -> OffsetDateTime {
        let grid = match self {
            Self::Hour | Self::HalfDay => 60,
            Self::Day => 120,
            Self::Week => 900,
            Self::Month | Self::Quarter => 3_600,
        };
        let passed = at.unix_timestamp().rem_euclid(grid);
        at.replace_nanosecond(0).unwrap_or(at) + Duration::seconds(grid - passed)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn each_is_found_by_its_name() {
        assert_eq!(Range::CHARTS.map(Range::name), Range::CHART_NAMES);
        assert_eq!(Range::UPTIME.map(Range::name), Range::UPTIME_NAMES);
        for range in Range::CHARTS.into_iter().chain(Range::UPTIME) {
            assert_eq!(Range::named(range.name()), Some(range));
        }
    }

    #[test]
    fn a_picture_ends_at_the_end_of_a_pixel() {
        let at = datetime!(2026-03-01 12:34:56.7 UTC);

        assert_eq!(Range::HalfDay.end(at), datetime!(2026-03-01 12:35 UTC));
        assert_eq!(Range::Month.end(at), datetime!(2026-03-01 13:00 UTC));
    }
}
