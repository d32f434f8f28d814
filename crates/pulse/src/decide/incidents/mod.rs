//! What a list of incidents changes about what we knew.
//!
//! The list may be the unresolved incidents of the summary or the newest fifty of the history: an incident that is
//! missing from it is not thereby over. It is over when the page says so, at the time the page says.

use std::collections::BTreeMap;

use time::{Duration, OffsetDateTime};

use crate::{
    event::{Alert, Kind, Subject},
    limits::ALERTS,
    snapshot::{Incident, Update},
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
    /// When it happened.
    pub happened_at: OffsetDateTime,
}

/// What follows from a list of incidents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes<'a> {
    /// Incidents that are new or changed, the page's own times included.
    pub incidents: Vec<&'a Incident>,
    /// Updates that are new or edited, with the id of their incident.
    pub updates: Vec<(&'a str, &'a Update)>,
    /// What people are to be told, oldest first; what is too much to be told one by one comes last.
    pub alerts: Vec<Alert<'a>>,
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
        changes.updates.extend(new_updates(before, incident));
        if known.is_watched {
            news.extend(what_is_new(before, incident));
        }
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
fn alerts(mut news: Vec<News<'_>>) -> Vec<Alert<'_>> {
    news.sort_by_key(|item| (item.happened_at, item.kind, &item.incident.id));
    let (mut alerts, mut sums) = (Vec::new(), Vec::new());
    let kinds = [
        Kind::Incident,
        Kind::IncidentReopened,
        Kind::IncidentResolved,
    ];
    for kind in kinds {
        let of_kind = || news.iter().filter(|item| item.kind == kind);
        let mut worst: Vec<_> = of_kind().collect();
        // Stable: of equally bad ones the first are told.
        worst.sort_by_key(|item| item.incident.severity());
        let (told, summed) = worst.split_at(worst.len().min(ALERTS));
        alerts.extend(told.iter().map(|item| Alert {
            kind,
            subject: Subject::One(item.incident),
            happened_at: item.happened_at,
        }));
        let last = summed.iter().map(|item| item.happened_at).max();
        sums.extend(last.map(|happened_at| Alert {
            kind,
            subject: Subject::More(summed.iter().map(|item| item.incident).collect()),
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

/// What is worth telling about one incident.
fn what_is_new<'a>(before: Option<&Incident>, incident: &'a Incident) -> Option<News<'a>> {
    match (before, incident.resolved_at) {
        (None, None) => Some(News {
            kind: Kind::Incident,
            incident,
            // The owner may set `started_at` back; the page has told it since then at the latest.
            happened_at: incident.updated_at,
        }),
        (Some(before), Some(resolved_at)) if !before.is_over() => Some(News {
            kind: Kind::IncidentResolved,
            incident,
            happened_at: resolved_at,
        }),
        (Some(before), None) if before.is_over() => Some(News {
            kind: Kind::IncidentReopened,
            incident,
            happened_at: incident.updated_at,
        }),
        // Known and as it was, or history that was put on record afterwards.
        _ => None,
    }
}

#[cfg(test)]
mod tests;
