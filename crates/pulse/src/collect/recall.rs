//! What was known before, and our types as rows.

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
    at: OffsetDateTime,
) -> Result<incidents::Known, storage::Error> {
    let mut known = incidents::Known::default();
    for Incident { id, .. } in listed {
        if let Some(row) = tx.incidents().get(id).await? {
            let turns = incidents::Turns {
                ends: row.ends,
                returns: row.returns,
            };
            known.turns.insert(id.clone(), turns);
            let row = whole(tx, row, at).await?;
            known.incidents.insert(id.clone(), row);
        }
    }
    Ok(known)
}

/// An incident with its updates and the components it concerns.
pub(super) async fn whole(
    tx: &mut Tx,
    row: pulse::Incident,
    at: OffsetDateTime,
) -> Result<Incident, storage::Error> {
    let updates = tx.incidents().updates_of(&row.id).await?;
    let components = tx.incidents().parts_of(&row.id).await?;
    Ok(incident(row, updates, components, at))
}

/// Gives incidents back what they concerned, where the page has taken the link away.
pub(super) async fn linked(tx: &mut Tx, listed: &mut [Incident]) -> Result<(), storage::Error> {
    for incident in listed {
        if incident.affected().is_empty() {
            incident.components = tx.incidents().parts_of(&incident.id).await?;
        }
    }
    Ok(())
}

fn incident(
    row: pulse::Incident,
    updates: Vec<pulse::IncidentUpdate>,
    components: Vec<String>,
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
        link: row.link,
        components,
        updates: updates.into_iter().map(update).collect(),
    }
}

/// An incident that has taken these turns, and that was there just now.
pub(super) fn incident_row(incident: &Incident, turns: incidents::Turns) -> pulse::Incident {
    pulse::Incident {
        id: incident.id.clone(),
        title: incident.title.clone(),
        impact: incident.impact.clone(),
        status: incident.status.clone(),
        started_at: incident.started_at,
        resolved_at: incident.resolved_at,
        created_at: incident.created_at,
        updated_at: incident.updated_at,
        link: incident.link.clone(),
        ends: turns.ends,
        returns: turns.returns,
        missing_readings: 0,
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
        link: maintenance.link.clone(),
        missing_readings: 0,
    }
}

/// A maintenance with its updates and the components it concerns.
pub(super) async fn whole_maintenance(
    tx: &mut Tx,
    row: pulse::Maintenance,
    at: OffsetDateTime,
) -> Result<Maintenance, storage::Error> {
    let updates = tx.maintenances().updates_of(&row.id).await?;
    let components = tx.maintenances().parts_of(&row.id).await?;
    let newest_first = updates.into_iter().rev();
    let updates = newest_first.map(|update| Update {
        id: update.id,
        status: update.status,
        body: update.body,
        published_at: update.published_at,
        created_at: update.created_at,
        updated_at: limits::likely(update.updated_at, at).unwrap_or(limits::OLDEST),
        components: Vec::new(),
    });
    Ok(Maintenance {
        id: row.id,
        title: row.title,
        status: row.status,
        scheduled_for: row.scheduled_for,
        scheduled_until: row.scheduled_until,
        created_at: row.created_at,
        updated_at: row.updated_at,
        link: row.link,
        components,
        updates: updates.collect(),
    })
}

pub(super) fn maintenance_update_row(
    maintenance: &str,
    update: &Update,
) -> pulse::MaintenanceUpdate {
    pulse::MaintenanceUpdate {
        id: update.id.clone(),
        maintenance_id: maintenance.to_owned(),
        body: update.body.clone(),
        status: update.status.clone(),
        published_at: update.published_at,
        created_at: update.created_at,
        updated_at: update.updated_at,
    }
}

/// What an update says about components.
pub(super) fn parts(update: &Update) -> Vec<pulse::Part> {
    let components = update.components.iter();
    let part = components.map(|component| pulse::Part {
        id: component.id.clone(),
        name: component.name.clone(),
        status: component.status.clone(),
    });
    part.collect()
}

/// The names of components, as they are kept.
pub(super) fn names(affected: &[&str]) -> Vec<String> {
    affected.iter().map(|&name| name.to_owned()).collect()
}
