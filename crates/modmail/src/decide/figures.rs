//! How tickets went, counted.

use std::collections::BTreeMap;

use botkit::zone::Zone;
use storage::{
    discord::UserId,
    modmail::{CategoryId, ClosedTicket, OpenedTicket},
};
use time::{Date, Duration, OffsetDateTime};

use crate::hours::{Calendar, Hours};

/// The hours of a week, day by day from Monday.
pub type Week = [[u32; 24]; 7];

/// What is known of lengths of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// Half are at most so long.
    pub median: Duration,
    /// Nine in ten are.
    pub p90: Duration,
    /// Of so many.
    pub count: usize,
}

/// From when until when something went on, each time, in seconds of Unix.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lengths(Vec<(i64, i64)>);

impl Lengths {
    fn add(&mut self, from: OffsetDateTime, until: OffsetDateTime) {
        let from = from.unix_timestamp();
        // Whoever imports tickets may have had clocks that disagreed.
        self.0.push((from, until.unix_timestamp().max(from)));
    }

    /// How long it took, by nearest rank; of the staff's time alone if there are
    /// `hours`. `None` if it never went on.
    #[must_use]
    pub fn spread(&self, hours: Option<&Hours>) -> Option<Spread> {
        let from = self.0.iter().map(|(from, _)| *from).min()?;
        let until = self.0.iter().map(|(_, until)| *until).max()?;
        let calendar = hours.map(|hours| Calendar::new(hours, from, until));
        let lengths = self.0.iter().map(|(from, until)| match &calendar {
            Some(calendar) => calendar.between(*from, *until),
            None => until - from,
        });
        let mut lengths: Vec<i64> = lengths.collect();
        lengths.sort_unstable();
        Some(Spread {
            median: Duration::seconds(rank(&lengths, 50)?),
            p90: Duration::seconds(rank(&lengths, 90)?),
            count: lengths.len(),
        })
    }
}

/// The least of some ordered values that at least so many in a hundred do not exceed.
fn rank(ordered: &[i64], percent: usize) -> Option<i64> {
    let rank = (ordered.len() * percent).div_ceil(100);
    ordered.get(rank.checked_sub(1)?).copied()
}

/// What one of the staff did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfStaff {
    /// How long those waited whom they answered first.
    pub first: Lengths,
    /// How many tickets they closed.
    pub closed: u32,
}

/// How the tickets of a category went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfCategory {
    /// How many opened.
    pub opened: u32,
    /// How many closed.
    pub closed: u32,
    /// How long their members waited for the first answer.
    pub first: Lengths,
}

/// How tickets went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    zone: Zone,
    /// How many members opened.
    pub opened_by_members: u32,
    /// How many the staff opened.
    pub opened_by_staff: u32,
    /// How many members have no answer.
    pub unanswered: u32,
    /// How long members waited for the first answer.
    pub first: Lengths,
    /// How many the staff closed.
    pub closed_by_staff: u32,
    /// How many members closed.
    pub closed_by_members: u32,
    /// How many closed by themselves.
    pub closed_by_itself: u32,
    /// How long tickets were open until they closed for the last time.
    pub resolution: Lengths,
    /// What each of the staff did.
    pub staff: BTreeMap<UserId, OfStaff>,
    /// How each category went, and those without one.
    pub categories: BTreeMap<Option<CategoryId>, OfCategory>,
    /// How many tickets opened in each hour of the week.
    pub week: Week,
    /// How many opened and closed on each day.
    pub days: BTreeMap<Date, (u32, u32)>,
}

impl Figures {
    /// Nothing yet. Days and hours are those that clocks show in a zone.
    #[must_use]
    pub fn new(zone: Zone) -> Self {
        Self {
            zone,
            opened_by_members: 0,
            opened_by_staff: 0,
            unanswered: 0,
            first: Lengths::default(),
            closed_by_staff: 0,
            closed_by_members: 0,
            closed_by_itself: 0,
            resolution: Lengths::default(),
            staff: BTreeMap::new(),
            categories: BTreeMap::new(),
            week: [[0; 24]; 7],
            days: BTreeMap::new(),
        }
    }

    /// How many opened.
    #[must_use]
    pub fn opened(&self) -> u32 {
        self.opened_by_members + self.opened_by_staff
    }

    /// How many closed.
    #[must_use]
    pub fn closed(&self) -> u32 {
        self.closed_by_staff + self.closed_by_members + self.closed_by_itself
    }

    /// Counts a ticket that opened.
    pub fn count_opened(&mut self, ticket: &OpenedTicket) {
        let wall = self.zone.wall(ticket.opened_at);
        let day = usize::from(wall.weekday().number_days_from_monday());
        let hours = self.week.get_mut(day);
        if let Some(count) = hours.and_then(|hours| hours.get_mut(usize::from(wall.hour()))) {
            *count += 1;
        }
        self.days.entry(wall.date()).or_default().0 += 1;
        let category = self.categories.entry(ticket.category).or_default();
        category.opened += 1;
        if ticket.by_staff {
            self.opened_by_staff += 1;
            return;
        }
        self.opened_by_members += 1;
        let (Some(asked), Some(answered), Some(by)) =
            (ticket.asked_at, ticket.answered_at, ticket.answered_by)
        else {
            self.unanswered += 1;
            return;
        };
        self.first.add(asked, answered);
        category.first.add(asked, answered);
        self.staff.entry(by).or_default().first.add(asked, answered);
    }

    /// Counts a ticket that closed.
    pub fn count_closed(&mut self, ticket: &ClosedTicket) {
        let day = self.zone.wall(ticket.closed_at).date();
        self.days.entry(day).or_default().1 += 1;
        self.categories.entry(ticket.category).or_default().closed += 1;
        self.resolution.add(ticket.opened_at, ticket.closed_at);
        match ticket.closed_by {
            None => self.closed_by_itself += 1,
            Some(_) if ticket.by_member => self.closed_by_members += 1,
            Some(staff) => {
                self.closed_by_staff += 1;
                self.staff.entry(staff).or_default().closed += 1;
            }
        }
    }

    /// How many opened and closed, in at most so many stretches of as many days each,
    /// with the first day of each.
    #[must_use]
    pub fn by_stretch(&self, most: usize) -> Vec<(Date, u32, u32)> {
        let (Some(first), Some(last)) = (self.days.keys().next(), self.days.keys().next_back())
        else {
            return Vec::new();
        };
        let all = usize::try_from((*last - *first).whole_days()).unwrap_or(0) + 1;
        let length = all.div_ceil(most.max(1));
        let mut stretches: Vec<(Date, u32, u32)> = Vec::new();
        let days = std::iter::successors(Some(*first), |day| day.next_day());
        for (number, day) in days.take(all).enumerate() {
            if number % length == 0 {
                stretches.push((day, 0, 0));
            }
            let counts = self.days.get(&day).copied().unwrap_or_default();
            if let Some((_, opened, closed)) = stretches.last_mut() {
                *opened += counts.0;
                *closed += counts.1;
            }
        }
        stretches
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, option::of, prelude::*};
    use time::macros::{date, datetime};
    use twilight_model::id::Id;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-03-02 12:00 UTC);

    fn lengths(seconds: &[i64]) -> Lengths {
        Lengths(seconds.iter().map(|length| (0, *length)).collect())
    }

    #[test]
    fn ranks_are_the_nearest() {
        let ten: Vec<i64> = (1..=10).rev().collect();
        for (seconds, median, p90) in [
            (&[7][..], 7, 7),
            (&[1, 3][..], 1, 3),
            (&[1, 2, 3][..], 2, 3),
            (&ten, 5, 9),
        ] {
            let spread = lengths(seconds).spread(None).expect("there are some");
            assert_eq!(spread.median, Duration::seconds(median), "{seconds:?}");
            assert_eq!(spread.p90, Duration::seconds(p90), "{seconds:?}");
            assert_eq!(spread.count, seconds.len());
        }
        assert_eq!(lengths(&[]).spread(None), None);
    }

    #[test]
    fn days_and_hours_are_those_of_the_zone() {
        let mut figures = Figures::new(Zone::find("Asia/Tokyo").unwrap_or_default());
        // A Sunday evening in London, a Monday morning in Tokyo.
        let opened_at = datetime!(2026-03-01 22:30 UTC);
        figures.count_opened(&OpenedTicket {
            opened_at,
            category: None,
            by_staff: false,
            asked_at: None,
            answered_at: None,
            answered_by: None,
        });

        assert_eq!(figures.week[0][7], 1);
        let days: Vec<_> = figures.days.into_iter().collect();
        assert_eq!(days, [(date!(2026 - 03 - 02), (1, 0))]);
    }

    fn opened() -> impl Strategy<Value = OpenedTicket> {
        let all = (0..90_000_i64, any::<bool>(), of(0..600_i64), of(0..3_u64));
        all.prop_map(|(minutes, by_staff, after, staff)| {
            let opened_at = NOON + Duration::minutes(minutes);
            let answered = after.zip(staff);
            OpenedTicket {
                opened_at,
                category: None,
                by_staff,
                asked_at: Some(opened_at),
                answered_at: answered.map(|(after, _)| opened_at + Duration::minutes(after)),
                answered_by: answered.map(|(_, staff)| Id::new(1 + staff).into()),
            }
        })
    }

    proptest! {
        #[test]
        fn every_ticket_is_counted_once_wherever_it_is_counted(tickets in vec(opened(), 0..60)) {
            let mut figures = Figures::new(Zone::default());
            for ticket in &tickets {
                figures.count_opened(ticket);
            }

            let all = u32::try_from(tickets.len())?;
            prop_assert_eq!(figures.opened(), all);
            prop_assert_eq!(figures.week.iter().flatten().sum::<u32>(), all);
            for most in [1, 7, 40] {
                let stretches = figures.by_stretch(most);
                prop_assert!(stretches.len() <= most);
                prop_assert_eq!(stretches.iter().map(|(_, opened, _)| opened).sum::<u32>(), all);
            }
            let members = tickets.iter().filter(|ticket| !ticket.by_staff);
            let mut waited: Vec<Duration> = members
                .clone()
                .filter_map(|ticket| Some(ticket.answered_at? - ticket.asked_at?))
                .collect();
            waited.sort_unstable();
            let answered = waited.len();
            prop_assert_eq!(usize::try_from(figures.unanswered)?, members.count() - answered);
            let staff = figures.staff.values().filter_map(|staff| staff.first.spread(None));
            prop_assert_eq!(staff.map(|spread| spread.count).sum::<usize>(), answered);
            if let Some(spread) = figures.first.spread(None) {
                let below = |length| waited.iter().filter(|waited| **waited <= length).count();
                prop_assert!(below(spread.median) * 2 >= answered);
                prop_assert!(below(spread.p90) * 10 >= answered * 9);
                let just = Duration::seconds(1);
                prop_assert!(below(spread.median - just) * 2 < answered);
                prop_assert!(below(spread.p90 - just) * 10 < answered * 9);
            }
        }
    }
}
