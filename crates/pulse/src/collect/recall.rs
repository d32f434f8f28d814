//! What was known before, and our types as rows.

use std::collections::BTreeMap;

use storage::pulse::{self, Tx};

use crate::{
    decide::{incidents, page},
    snapshot::{Incident, Maintenance, Update},
};

/// What is known about the page and its components.
pub(super) async fn page(tx: &mut Tx) -> Result<page::Known, storage::Error> {
    let page = tx.status_logs().latest().await?;
    let components = tx.component_logs().latest().await?;
    Ok(page::Known {
        page: page.map(|it| page::State {
            indicator: it.indicator,
            description: it.description,
            since: it.source_timestamp,
        }),
        components: components
            .into_iter()
            .map(|it| (it.component_id, (it.name, it.status)))
            .collect(),
    })
}

/// What is known about the incidents of a list.
pub(super) async fn incidents(
    tx: &mut Tx,
    listed: &[Incident],
    is_watched: bool,
) -> Result<incidents::Known, storage::Error> {
    let mut known = BTreeMap::new();
    for Incident { id, .. } in listed {
        if let Some(row) = tx.incidents().get(id).await? {
            let updates = tx.incidents().updates_of(id).await?;
            known.insert(id.clone(), incident(row, updates));
        }
    }
    Ok(incidents::Known {
        is_watched,
        incidents: known,
    })
}

fn incident(row: pulse::Incident, updates: Vec<pulse::IncidentUpdate>) -> Incident {
    let update = |it: pulse::IncidentUpdate| Update {
        id: it.id,
        status: it.status,
        body: it.body,
        published_at: it.published_at,
        created_at: it.created_at,
        updated_at: it.updated_at,
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
        updated_at: row.updated_at,
        link: None,
        components: Vec::new(),
        updates: updates.into_iter().map(update).collect(),
    }
}

pub(super) fn incident_row(it: &Incident) -> pulse::Incident {
    pulse::Incident {
        id: it.id.clone(),
        title: it.title.clone(),
        impact: it.impact.clone(),
        status: it.status.clone(),
        started_at: it.started_at,
        resolved_at: it.resolved_at,
        created_at: it.created_at,
        updated_at: it.updated_at,
    }
}

pub(super) fn update_row(incident: &str, it: &Update) -> pulse::IncidentUpdate {
    pulse::IncidentUpdate {
        id: it.id.clone(),
        incident_id: incident.to_owned(),
        body: it.body.clone(),
        status: it.status.clone(),
        published_at: it.published_at,
        created_at: it.created_at,
        updated_at: it.updated_at,
    }
}

pub(super) fn maintenance_row(it: &Maintenance) -> pulse::Maintenance {
    pulse::Maintenance {
        id: it.id.clone(),
        title: it.title.clone(),
        status: it.status.clone(),
        scheduled_for: it.scheduled_for,
        scheduled_until: it.scheduled_until,
        created_at: it.created_at,
        updated_at: it.updated_at,
    }
}
