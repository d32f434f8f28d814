//! How much of the time something worked, how often it did not, and for how long.

use chart::{Health, Slot};
use time::{Duration, OffsetDateTime};

/// A stretch of time in which a component had one state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// When it began.
    pub from: OffsetDateTime,
    /// When it ended, or until when it is known.
    pub to: OffsetDateTime,
    /// The state, in the page's word.
    pub status: String,
}

/// How a component did.
#[derive(Debug, Clone, PartialEq)]
pub struct Uptime {
    /// Of the time of which something is known, the share without outage; nothing if nothing is known.
    pub share: Option<f64>,
    /// How often it had an outage.
    pub outages: usize,
    /// How long outages lasted together.
    pub down: Duration,
    /// Stretches of the same length.
    pub slots: Vec<Slot>,
}

/// What a state means; nothing if nobody knows, as of a component that the page lists no more.
pub fn health(status: &str) -> Option<Health> {
    Some(match status {
        "operational" => Health::Well,
        "degraded_performance" => Health::Degraded,
        "partial_outage" => Health::Partial,
        "major_outage" => Health::Major,
        "under_maintenance" => Health::Maintenance,
        _ => return None,
    })
}

/// Works out how a component did between two moments, of what is known of it, oldest first. Partial and major outages
/// count as down; what is slow or being worked on does not.
pub fn uptime(
    stretches: &[Stretch],
    from: OffsetDateTime,
    to: OffsetDateTime,
    slots: usize,
) -> Uptime {
    let (mut known, mut down, mut outages) = (Duration::ZERO, Duration::ZERO, 0);
    let mut ended = None;
    for stretch in stretches {
        let length = overlap(stretch, from, to);
        let Some(health) = health(&stretch.status).filter(|_| length > Duration::ZERO) else {
            continue;
        };
        known += length;
        if matches!(health, Health::Partial | Health::Major) {
            down += length;
            // One that gets worse or better meanwhile is still one.
            outages += usize::from(ended != Some(stretch.from));
            ended = Some(stretch.to);
        }
    }
    let share = (known > Duration::ZERO).then(|| 1.0 - down / known);
    let count = u32::try_from(slots).unwrap_or(1).max(1);
    let length = (to - from) / count;
    let slot = |index: u32| {
        let from = from + length * index;
        slot(stretches, from, from + length)
    };
    Uptime {
        share,
        outages,
        down,
        slots: (0..count).map(slot).collect(),
    }
}

fn slot(stretches: &[Stretch], from: OffsetDateTime, to: OffsetDateTime) -> Slot {
    let mut shares: Vec<(Health, f64)> = Vec::new();
    for stretch in stretches {
        let length = overlap(stretch, from, to);
        let Some(health) = health(&stretch.status).filter(|_| length > Duration::ZERO) else {
            continue;
        };
        let share = length / (to - from);
        match shares.iter_mut().find(|(known, _)| *known == health) {
            Some((_, sum)) => *sum += share,
            None => shares.push((health, share)),
        }
    }
    shares.sort_by_key(|(health, _)| *health);
    Slot { shares }
}

fn overlap(stretch: &Stretch, from: OffsetDateTime, to: OffsetDateTime) -> Duration {
    (stretch.to.min(to) - stretch.from.max(from)).max(Duration::ZERO)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

    fn stretch(from: i64, to: i64, status: &str) -> Stretch {
        Stretch {
            from: NOON + Duration::hours(from),
            to: NOON + Duration::hours(to),
            status: status.to_owned(),
        }
    }

    #[test]
    fn outages_count_once_each_and_as_long_as_they_last() {
        let stretches = [
            stretch(-30, 2, "operational"),
            stretch(2, 3, "partial_outage"),
            stretch(3, 4, "major_outage"),
            stretch(4, 6, "degraded_performance"),
            stretch(6, 7, "major_outage"),
            stretch(7, 10, "operational"),
        ];

        let uptime = uptime(&stretches, NOON, NOON + Duration::hours(10), 5);

        assert_eq!(uptime.outages, 2);
        assert_eq!(uptime.down, Duration::hours(3));
        assert!(uptime.share.is_some_and(|share| (share - 0.7).abs() < 1e-9));
        let shares: Vec<_> = uptime
            .slots
            .iter()
            .map(|slot| slot.shares.clone())
            .collect();
        assert_eq!(shares[0], [(Health::Well, 1.0)]);
        assert_eq!(shares[1], [(Health::Partial, 0.5), (Health::Major, 0.5)]);
        assert_eq!(shares[2], [(Health::Degraded, 1.0)]);
        assert_eq!(shares[3], [(Health::Well, 0.5), (Health::Major, 0.5)]);
    }

    #[test]
    fn what_is_not_known_is_neither_up_nor_down() {
        let stretches = [
            stretch(5, 8, "operational"),
            stretch(8, 9, "removed"),
            stretch(9, 10, "a new word"),
        ];

        let partly = uptime(&stretches, NOON, NOON + Duration::hours(10), 2);
        let nothing = uptime(&[], NOON, NOON + Duration::hours(10), 2);

        assert_eq!(partly.share, Some(1.0));
        assert_eq!(partly.slots[0], Slot::default());
        assert_eq!(nothing.share, None);
        assert_eq!(nothing.outages, 0);
    }
}
