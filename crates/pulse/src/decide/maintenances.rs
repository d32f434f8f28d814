//! What a list of maintenances changes about what we knew, and which of them are about to begin.

use std::collections::BTreeMap;

use time::{Duration, OffsetDateTime};

use crate::{
    alert::maintenance::{Kind, MaintenanceNews},
    snapshot::{Maintenance, UNLISTED},
};

/// How long before a maintenance begins people are reminded of it.
pub const REMINDED: Duration = Duration::HOUR;

/// What we knew of a maintenance before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// How far it was.
    pub status: String,
    /// When it was to begin.
    pub scheduled_for: OffsetDateTime,
    /// When the page had changed it last.
    pub updated_at: OffsetDateTime,
}

/// Compares a list, read at the moment `at`, with what we knew: what people are to be told, what happens first first.
pub fn diff<'a>(
    known: &BTreeMap<String, Before>,
    listed: &'a [Maintenance],
    at: OffsetDateTime,
) -> Vec<MaintenanceNews<'a>> {
    let mut news: Vec<_> = listed
        .iter()
        .filter_map(|planned| what_is_new(known.get(&planned.id), planned, at))
        .collect();
    news.sort_by_key(|news| (news.maintenance.scheduled_for, &news.maintenance.id));
    news
}

/// Whether a copy comes from a cache that lags behind. Where the page's clock was ahead, later changes may bear earlier
/// times.
pub fn is_outdated(before: Option<&Before>, planned: &Maintenance, at: OffsetDateTime) -> bool {
    before.is_some_and(|before| before.updated_at > planned.updated_at && before.updated_at <= at)
}

fn what_is_new<'a>(
    before: Option<&Before>,
    planned: &'a Maintenance,
    at: OffsetDateTime,
) -> Option<MaintenanceNews<'a>> {
    if is_outdated(before, planned, at) {
        return None;
    }
    let news = |kind| MaintenanceNews {
        kind,
        maintenance: planned,
        before: None,
    };
    let was = before.map(|before| before.status.as_str());
    let was_ahead = matches!(was, None | Some("scheduled" | UNLISTED));
    match planned.status.as_str() {
        "scheduled" => match before {
            // Overdue, but not over.
            None if planned.scheduled_until > at => Some(news(Kind::Announced)),
            Some(before) if before.status == UNLISTED => Some(news(Kind::Announced)),
            Some(before) if before.scheduled_for != planned.scheduled_for => {
                Some(MaintenanceNews {
                    before: Some(before.scheduled_for),
                    ..news(Kind::Moved)
                })
            }
            _ => None,
        },
        "in_progress" | "verifying" if was_ahead => Some(news(Kind::Started)),
        // What was never seen before is history.
        "completed" => match was? {
            "scheduled" if planned.updated_at < planned.scheduled_for => {
                Some(news(Kind::Cancelled))
            }
            "completed" | UNLISTED => None,
            _ => Some(news(Kind::Completed)),
        },
        _ => None,
    }
}

/// Whether people are to be reminded of a maintenance at the moment `at`.
pub fn is_soon(planned: &Maintenance, at: OffsetDateTime) -> bool {
    let ahead = planned.scheduled_for - at;
    planned.status == "scheduled" && ahead.is_positive() && ahead <= REMINDED
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-11-20 12:00 UTC);

    fn planned(status: &str, starts_in: i64, updated: i64) -> Maintenance {
        let scheduled_for = NOON + Duration::minutes(starts_in);
        Maintenance {
            id: "m1".to_owned(),
            title: "Database".to_owned(),
            status: status.to_owned(),
            scheduled_for,
            scheduled_until: scheduled_for + Duration::HOUR,
            created_at: NOON - Duration::DAY,
            updated_at: NOON + Duration::minutes(updated),
            link: None,
            components: Vec::new(),
            updates: Vec::new(),
        }
    }

    /// What is told of one that was so before, in words.
    fn told(before: Option<&Maintenance>, now: &Maintenance) -> Option<&'static str> {
        let known = before.map(|before| {
            let was = Before {
                status: before.status.clone(),
                scheduled_for: before.scheduled_for,
                updated_at: before.updated_at,
            };
            (before.id.clone(), was)
        });
        let known = known.into_iter().collect();
        let listed = [now.clone()];
        let news = diff(&known, &listed, NOON);
        news.first().map(|news| news.kind.name())
    }

    #[test]
    fn each_step_is_told_once() {
        let ahead = planned("scheduled", 240, -60);
        for (before, now, expected) in [
            (None, planned("scheduled", 240, -60), Some("maintenance")),
            (Some(&ahead), planned("scheduled", 240, -60), None),
            (
                Some(&ahead),
                planned("scheduled", 300, -1),
                Some("maintenance_moved"),
            ),
            (
                Some(&ahead),
                planned("completed", 240, -1),
                Some("maintenance_cancelled"),
            ),
            (
                Some(&planned("scheduled", -5, -60)),
                planned("in_progress", -5, -5),
                Some("maintenance_started"),
            ),
            (
                Some(&planned("in_progress", -5, -5)),
                planned("verifying", -5, -1),
                None,
            ),
            (
                Some(&planned("verifying", -60, -5)),
                planned("completed", -60, -1),
                Some("maintenance_completed"),
            ),
            // Begun and ended between two readings.
            (
                Some(&planned("scheduled", -60, -90)),
                planned("completed", -60, -1),
                Some("maintenance_completed"),
            ),
            (
                Some(&planned("completed", -60, -5)),
                planned("completed", -60, -1),
                None,
            ),
            // What was over before we saw it, and what is long past its time.
            (None, planned("completed", -600, -540), None),
            (None, planned("scheduled", -600, -900), None),
            (
                None,
                planned("in_progress", -30, -30),
                Some("maintenance_started"),
            ),
            // Gone from the list and back.
            (
                Some(&planned("unlisted", 240, -60)),
                planned("scheduled", 240, -1),
                Some("maintenance"),
            ),
            // From a cache that lags behind.
            (
                Some(&planned("in_progress", -5, -5)),
                planned("scheduled", -5, -60),
                None,
            ),
            // From a page whose clock was ahead.
            (
                Some(&planned("scheduled", -5, 30)),
                planned("in_progress", -5, -1),
                Some("maintenance_started"),
            ),
            (Some(&ahead), planned("a new word", 240, -1), None),
        ] {
            assert_eq!(told(before, &now), expected, "{before:?} {now:?}");
        }
    }

    #[test]
    fn people_are_reminded_within_the_hour_before() {
        for (starts_in, is_due) in [(61, false), (60, true), (1, true), (0, false), (-1, false)] {
            let planned = planned("scheduled", starts_in, -60);
            assert_eq!(is_soon(&planned, NOON), is_due, "{starts_in}");
        }
        assert!(!is_soon(&planned("in_progress", 30, -60), NOON));
    }
}
