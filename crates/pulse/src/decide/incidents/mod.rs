//! What a list of incidents changes about what we knew.
//!
//! The list may be the unresolved incidents of the summary or the newest fifty of the history: an incident that is
//! missing from it is not thereby over. It is over when the page says so, at the time the page says, or when several
//! readings in a row have missed it ([`unlisted`]).

pub mod unlisted;

use std::collections::BTreeMap;

use time::{Duration, OffsetDateTime};

use crate::{
    alert::{
        Tells as _,
        incident::{About, IncidentNews, Kind},
    },
    limits::ALERTS,
    snapshot::{Incident, UNLISTED, Update},
};

/// What we knew before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Whether the page was ever read before. The first reading alerts nobody.
    pub is_watched: bool,
    /// When the page was read last.
    pub looked_at: Option<OffsetDateTime>,
    /// The incidents of the list that we know, by id.
    pub incidents: BTreeMap<String, Incident>,
    /// How often each of them has ended and come back.
    pub turns: BTreeMap<String, Turns>,
    /// When the list with the endings was read last; nothing if it never was, or if this is not that list.
    pub listed_at: Option<OffsetDateTime>,
}

/// How often an incident has ended and come back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Turns {
    /// How often it has ended.
    pub ends: i64,
    /// How often it has gone on after an end.
    pub returns: i64,
}

/// How old news may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// A beginning that was longer ago than this and could have been seen before is written down but told to nobody.
    pub oldest_news: Duration,
}

/// One piece of news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct News<'a> {
    /// What kind of news it is.
    pub kind: Kind,
    /// The incident it is about.
    pub incident: &'a Incident,
    /// How many such pieces of news there have been about it by now.
    pub count: i64,
    /// When it happened.
    pub happened_at: OffsetDateTime,
}

/// What follows from a list of incidents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes<'a> {
    /// Incidents that are new or changed, the page's own times included.
    pub incidents: Vec<&'a Incident>,
    /// What became of the turns of those that took one.
    pub turns: BTreeMap<&'a str, Turns>,
    /// Updates that are new or edited, with the id of their incident.
    pub updates: Vec<(&'a str, &'a Update)>,
    /// What people are to be told, oldest first; what is too much to be told one by one comes last.
    pub alerts: Vec<IncidentNews<'a>>,
    /// What is too old to be told.
    pub too_old: Vec<News<'a>>,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            oldest_news: Duration::hours(6),
        }
    }
}

/// Compares a list of incidents, read at the moment `at`, with what we knew.
pub fn diff<'a>(
    known: &Known,
    incidents: &'a [Incident],
    at: OffsetDateTime,
    policy: Policy,
) -> Changes<'a> {
    let mut changes = Changes::default();
    let mut news = Vec::new();
    for incident in incidents {
        let before = known.incidents.get(&incident.id);
        if before.is_some_and(|before| is_outdated(before, incident, at)) {
            continue;
        }
        if before.is_none_or(|before| facts(before) != facts(incident)) {
            changes.incidents.push(incident);
        }
        let updates: Vec<_> = new_updates(before, incident).collect();
        let turns = known.turns.get(&incident.id).copied().unwrap_or_default();
        let taken = turn(before, incident, &updates, turns);
        if taken != turns {
            changes.turns.insert(&incident.id, taken);
        }
        if known.is_watched {
            news.extend(what_is_new(known, before, incident, taken, policy));
        }
        changes.updates.extend(updates);
    }
    let (news, too_old) = news.into_iter().partition(|item| {
        // Whoever was told of a beginning is told of what follows, however late.
        let follows = item.kind != Kind::Incident;
        // It began while nobody looked, and goes on.
        let is_new = known
            .looked_at
            .is_some_and(|looked_at| item.incident.created_at > looked_at);
        follows || is_new || at - item.happened_at <= policy.oldest_news
    });
    changes.alerts = alerts(news);
    changes.too_old = too_old;
    changes
}

/// An alert for each piece of news, or of very many for the worst ones, and a sum of the others.
fn alerts(mut news: Vec<News<'_>>) -> Vec<IncidentNews<'_>> {
    news.sort_by_key(|item| (item.happened_at, item.kind, &item.incident.id));
    let (mut alerts, mut sums) = (Vec::new(), Vec::new());
    let kinds = [
        Kind::Incident,
        Kind::IncidentReopened,
        Kind::IncidentResolved,
        Kind::IncidentUnlisted,
        Kind::IncidentMissed,
    ];
    for kind in kinds {
        let of_kind = || news.iter().filter(|item| item.kind == kind);
        let mut worst: Vec<_> = of_kind().collect();
        // Stable: of equally bad ones the first are told.
        worst.sort_by_key(|item| item.incident.severity());
        // What was missed is old news: one message for all of it.
        let most = if kind == Kind::IncidentMissed {
            0
        } else {
            ALERTS
        };
        let (told, summed) = worst.split_at(worst.len().min(most));
        alerts.extend(told.iter().map(|item| IncidentNews {
            kind,
            about: About::One(item.incident),
            count: item.count,
            happened_at: item.happened_at,
        }));
        let last = summed.iter().map(|item| item.happened_at).max();
        sums.extend(last.map(|happened_at| IncidentNews {
            kind,
            about: About::More(summed.iter().map(|item| item.incident).collect()),
            count: summed.first().map_or(0, |first| first.count),
            happened_at,
        }));
    }
    // As before: by time, then kind, then id.
    alerts.sort_by_cached_key(|alert| (alert.happened_at, alert.kind, alert.reference()));
    alerts.extend(sums);
    alerts
}

/// Whether a copy comes from a cache that lags behind.
fn is_outdated(before: &Incident, incident: &Incident, at: OffsetDateTime) -> bool {
    let is_known = |update: &Update| before.updates.iter().any(|known| known.id == update.id);
    // The clock of the page was ahead: later changes may bear earlier times. No old copy holds updates new to us.
    let tells_more = before.updated_at > at && !incident.updates.iter().all(is_known);
    before.updated_at > incident.updated_at && !tells_more
}

/// Everything about an incident that is kept in its row.
fn facts(incident: &Incident) -> impl PartialEq + '_ {
    (
        (&incident.title, &incident.impact, &incident.status),
        (
            incident.started_at,
            incident.resolved_at,
            incident.created_at,
            incident.updated_at,
        ),
        &incident.link,
    )
}

fn new_updates<'a>(
    before: Option<&Incident>,
    incident: &'a Incident,
) -> impl Iterator<Item = (&'a str, &'a Update)> {
    let before = before.into_iter().flat_map(|before| &before.updates);
    let before: BTreeMap<_, _> = before.map(|update| (&update.id, update)).collect();
    let is_new = |update: &&Update| {
        before.get(&update.id).is_none_or(|known| {
            known.updated_at <= update.updated_at
                && (
                    &known.body,
                    &known.status,
                    known.published_at,
                    known.updated_at,
                ) != (
                    &update.body,
                    &update.status,
                    update.published_at,
                    update.updated_at,
                )
        })
    };
    let mut updates: Vec<_> = incident.updates.iter().filter(is_new).collect();
    updates.sort_by_key(|update| update.published_at);
    updates
        .into_iter()
        .map(|update| (incident.id.as_str(), update))
}

/// How often an incident has ended and come back, with what is new about it.
fn turn(
    before: Option<&Incident>,
    incident: &Incident,
    updates: &[(&str, &Update)],
    turns: Turns,
) -> Turns {
    let ended = i64::from(incident.is_over());
    let Some(before) = before else {
        return Turns {
            ends: turns.ends + ended,
            ..turns
        };
    };
    match (before.resolved_at, incident.resolved_at) {
        (None, Some(_)) => Turns {
            ends: turns.ends + 1,
            ..turns
        },
        (Some(_), None) => Turns {
            returns: turns.returns + 1,
            ..turns
        },
        // It came back and ended again while nobody looked.
        (Some(first), Some(second))
            if second > first
                && updates
                    .iter()
                    .any(|(_, update)| goes_on(update) && update.published_at > first) =>
        {
            Turns {
                ends: turns.ends + 1,
                returns: turns.returns + 1,
            }
        }
        _ => turns,
    }
}

/// Whether an update tells of an incident that is not over.
fn goes_on(update: &Update) -> bool {
    matches!(
        update.status.as_str(),
        "investigating" | "identified" | "monitoring"
    )
}

/// What is worth telling about one incident that has taken these turns.
fn what_is_new<'a>(
    known: &Known,
    before: Option<&Incident>,
    incident: &'a Incident,
    taken: Turns,
    policy: Policy,
) -> Option<News<'a>> {
    let turns = known.turns.get(&incident.id).copied().unwrap_or_default();
    let (kind, count, happened_at) = match (before, incident.resolved_at) {
        // The owner may set `started_at` back; the page has told it since then at the latest.
        (None, None) => (Kind::Incident, 0, incident.updated_at),
        (None, Some(ended_at)) if was_missed(known, incident, ended_at, policy) => {
            (Kind::IncidentMissed, 0, ended_at)
        }
        (Some(_), Some(ended_at)) if taken.ends > turns.ends => {
            let kind = if incident.status == UNLISTED {
                Kind::IncidentUnlisted
            } else {
                Kind::IncidentResolved
            };
            (kind, taken.ends, ended_at)
        }
        (Some(_), None) if taken.returns > turns.returns => {
            (Kind::IncidentReopened, taken.returns, incident.updated_at)
        }
        // Known and as it was, or history that was put on record afterwards.
        _ => return None,
    };
    Some(News {
        kind,
        incident,
        count,
        happened_at,
    })
}

/// Whether an incident that is new and over went on at a time when we did not look.
fn was_missed(
    known: &Known,
    incident: &Incident,
    ended_at: OffsetDateTime,
    policy: Policy,
) -> bool {
    // Clocks differ, and ends may be set back. What we knew once and have forgotten ended long before.
    let is_new = known
        .listed_at
        .is_some_and(|listed_at| ended_at + policy.oldest_news >= listed_at);
    let lasted = ended_at - incident.created_at > Duration::SECOND;
    is_new && (lasted || incident.updates.iter().any(goes_on))
}

#[cfg(test)]
mod tests;
