//! What was known before, and our types as rows.

use std::collections::BTreeMap;

use storage::pulse::{self, Tx};
use time::OffsetDateTime;

use crate::{
    decide::{incidents, page},
    limits,
    snapshot::{Incident, Maintenance, Update},
};

/// What is known about the page and its components.
pub(super) async fn page(tx: &mut Tx) -> Result<page::Known, storage::Error> {
    let page = tx.status_logs().latest().await?;
    let components = tx.component_logs().latest().await?;
    Ok(page::Known {
        page: page.map(|page| page::State {
            indicator: page.indicator,
            description: page.description,
            since: page.source_timestamp,
        }),
        components: components
            .into_iter()
            .map(|component| (component.component_id, (component.name, component.status)))
            .collect(),
    })
}

/// What is known about the incidents of a list.
pub(super) async fn incidents(
    tx: &mut Tx,
    listed: &[Incident],
    is_watched: bool,
    looked_at: Option<OffsetDateTime>,
    at: OffsetDateTime,
) -> Result<incidents::Known, storage::Error> {
    let mut known = BTreeMap::new();
    for Incident { id, .. } in listed {
        if let Some(row) = tx.incidents().get(id).await? {
            let updates = tx.incidents().updates_of(id).await?;
            known.insert(id.clone(), incident(row, updates, at));
        }
    }
    Ok(incidents::Known {
        is_watched,
        looked_at,
        incidents: known,
    })
}

fn incident(
    row: pulse::Incident,
    updates: Vec<pulse::IncidentUpdate>,
    at: OffsetDateTime,
) -> Incident {
    // A time that cannot be true, from before times were checked, is older than whatever the page says.
    let changed = |claimed| limits::likely(claimed, at).unwrap_or(limits::OLDEST);
    let update = |incident_update: pulse::IncidentUpdate| Update {
        id: incident_update.id,
        status: incident_update.status,
        body: incident_update.body,
        published_at: incident_update.published_at,
        created_at: incident_update.created_at,
        updated_at: changed(incident_update.updated_at),
        components: Vec::new(),
    };
    Incident {
        id: row.id,
        title: row.title,
        impact: row.impact,
        status: row.status,
        started_at: row.started_at,
        resolved_at: row.resolved_at,
        created_at: row.created_at,
        updated_at: changed(row.updated_at),
        link: None,
        components: Vec::new(),
        updates: updates.into_iter().map(update).collect(),
    }
}

pub(super) fn incident_row(incident: &Incident) -> pulse::Incident {
    pulse::Incident {
        id: incident.id.clone(),
        title: incident.title.clone(),
        impact: incident.impact.clone(),
        status: incident.status.clone(),
        started_at: incident.started_at,
        resolved_at: incident.resolved_at,
        created_at: incident.created_at,
        updated_at: incident.updated_at,
    }
}

pub(super) fn update_row(incident: &str, update: &Update) -> pulse::IncidentUpdate {
    pulse::IncidentUpdate {
        id: update.id.clone(),
        incident_id: incident.to_owned(),
        body: update.body.clone(),
        status: update.status.clone(),
        published_at: update.published_at,
        created_at: update.created_at,
        updated_at: update.updated_at,
    }
}

pub(super) fn maintenance_row(maintenance: &Maintenance) -> pulse::Maintenance {
    pulse::Maintenance {
        id: maintenance.id.clone(),
        title: maintenance.title.clone(),
        status: maintenance.status.clone(),
        scheduled_for: maintenance.scheduled_for,
        scheduled_until: maintenance.scheduled_until,
        created_at: maintenance.created_at,
        updated_at: maintenance.updated_at,
    }
}
