//! What a list of incidents changes about what we knew.
//!
//! The list may be the unresolved incidents of the summary or the newest fifty of the history: an incident that is
//! missing from it is not thereby over. It is over when the page says so, at the time the page says.

use std::collections::BTreeMap;

use time::{Duration, OffsetDateTime};

use crate::{
    event::{Alert, Kind},
    snapshot::{Incident, Update},
};

/// What we knew before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// Whether the page was ever read before. The first reading alerts nobody.
    pub is_watched: bool,
    /// The incidents of the list that we know, by id.
    pub incidents: BTreeMap<String, Incident>,
}

/// How old news may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Policy {
    /// After a time of not looking, what happened longer ago than this is written down but told to nobody.
    pub oldest_news: Duration,
}

/// What follows from a list of incidents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes<'a> {
    /// Incidents that are new or changed, the page's own times included.
    pub incidents: Vec<&'a Incident>,
    /// Updates that are new or edited, with the id of their incident.
    pub updates: Vec<(&'a str, &'a Update)>,
    /// What people are to be told, oldest first.
    pub alerts: Vec<Alert<'a>>,
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
    for incident in incidents {
        let before = known.incidents.get(&incident.id);
        // A copy older than ours comes from a cache that lags behind.
        if before.is_some_and(|before| before.updated_at > incident.updated_at) {
            continue;
        }
        if before.is_none_or(|before| facts(before) != facts(incident)) {
            changes.incidents.push(incident);
        }
        changes.updates.extend(new_updates(before, incident));
        if known.is_watched {
            changes.alerts.extend(news(before, incident));
        }
    }
    changes
        .alerts
        .retain(|alert| at - alert.happened_at <= policy.oldest_news);
    changes
        .alerts
        .sort_by_key(|alert| (alert.happened_at, alert.kind, &alert.incident.id));
    changes
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
    let is_new = move |update: &&Update| {
        let known =
            before.and_then(|before| before.updates.iter().find(|item| item.id == update.id));
        known.is_none_or(|known| {
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
fn news<'a>(before: Option<&Incident>, incident: &'a Incident) -> Option<Alert<'a>> {
    match (before, incident.resolved_at) {
        (None, None) => Some(Alert {
            kind: Kind::Incident,
            incident,
            // The owner may set `started_at` back; the page has told it since then at the latest.
            happened_at: incident.updated_at,
        }),
        (Some(before), Some(resolved_at)) if !before.is_over() => Some(Alert {
            kind: Kind::IncidentResolved,
            incident,
            happened_at: resolved_at,
        }),
        // Known and as it was, or history that was put on record afterwards.
        _ => None,
    }
}

#[cfg(test)]
mod tests;
