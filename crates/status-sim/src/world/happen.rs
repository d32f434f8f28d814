//! What each action does to the page.

use time::{Duration, OffsetDateTime};

use super::{Affected, Component, Incident, Outcome, Refused, Update, World};
use crate::{Action, ComponentStatus, Impact, IncidentStatus};

impl World {
    /// Lets something happen at the moment `at`.
    pub(crate) fn apply(&mut self, action: Action, at: OffsetDateTime) -> Result<Outcome, Refused> {
        self.updated_at = at;
        match action {
            Action::StartIncident {
                title,
                impact,
                components,
                body,
            } => {
                let touched = self.touch(&components, at)?;
                let body = body.unwrap_or_else(|| "We are looking into it.".to_owned());
                let status = IncidentStatus::Investigating;
                let id = self.open(title, impact, status.clone(), None, at);
                self.post(&id, status, body, Some(touched), at)
            }
            Action::PostUpdate {
                id,
                status,
                body,
                components,
            } => {
                let touched = self.touch(&components, at)?;
                self.post(&id, status, body, Some(touched), at)
            }
            Action::PostSilently { id, status, body } => {
                let outcome = self.post(&id, status, body, Some(Vec::new()), at)?;
                self.incident(&id)?.update(&outcome.update)?.is_told = false;
                Ok(outcome)
            }
            Action::EditUpdate { update, body } => self.edit(&update, body, at),
            Action::Backdate { update, seconds } => {
                self.backdate(&update, Duration::seconds(seconds), at)
            }
            Action::Resolve { id, body } => {
                let body = body.unwrap_or_else(|| "This incident has been resolved.".to_owned());
                self.finish(&id, IncidentStatus::Resolved, body, at)
            }
            Action::Postmortem { id, body } => {
                self.post(&id, IncidentStatus::Postmortem, body, Some(Vec::new()), at)
            }
            Action::HistoricalIncident {
                title,
                impact,
                body,
            } => {
                let status = IncidentStatus::Resolved;
                let id = self.open(title, impact, status.clone(), None, at);
                self.post(&id, status, body, Some(Vec::new()), at)
            }
            Action::Delete { id } => {
                self.incident(&id)?;
                self.incidents.retain(|incident| incident.id != id);
                Ok(Outcome {
                    id,
                    ..Outcome::default()
                })
            }
            Action::Unlink { id } => {
                self.incident(&id)?.components.clear();
                Ok(Outcome {
                    id,
                    ..Outcome::default()
                })
            }
            other => self.apply_to_maintenance(other, at),
        }
    }

    /// The actions that are about no incident.
    pub(super) fn apply_to_page(
        &mut self,
        action: Action,
        at: OffsetDateTime,
    ) -> Result<Outcome, Refused> {
        match action {
            Action::SetComponent { component, status } => {
                self.touch(&[(component, status)], at)?;
            }
            Action::RenameComponent { component, name } => {
                let component = self.component(&component)?;
                component.name = name;
                component.updated_at = at;
            }
            Action::AddGroup { name, components } => self.add_group(&name, &components, at),
            Action::RemoveComponent { component } => self.remove_component(&component)?,
            Action::SetIndicator {
                indicator,
                description,
            } => {
                self.indicator = indicator;
                self.description = description;
            }
            Action::AddField { name, value } => {
                self.extra.insert(name, value);
            }
            // A touch has moved `updated_at` already; the rest is about the wire.
            _ => {}
        }
        Ok(Outcome::default())
    }

    pub(super) fn open(
        &mut self,
        name: String,
        impact: Impact,
        status: IncidentStatus,
        window: Option<(OffsetDateTime, OffsetDateTime)>,
        at: OffsetDateTime,
    ) -> String {
        let id = self.next_id();
        self.incidents.insert(
            0,
            Incident {
                id: id.clone(),
                name,
                status,
                impact,
                started_at: at,
                created_at: at,
                updated_at: at,
                monitoring_at: None,
                resolved_at: None,
                window,
                components: Vec::new(),
                updates: Vec::new(),
            },
        );
        id
    }

    pub(super) fn post(
        &mut self,
        id: &str,
        status: IncidentStatus,
        body: String,
        affected: Option<Vec<Affected>>,
        at: OffsetDateTime,
    ) -> Result<Outcome, Refused> {
        let update = self.next_id();
        let incident = self.incident(id)?;
        for affected in affected.iter().flatten() {
            if !incident.components.contains(&affected.id) {
                incident.components.push(affected.id.clone());
            }
        }
        match status {
            IncidentStatus::Monitoring | IncidentStatus::Verifying => {
                incident.monitoring_at = Some(at);
            }
            IncidentStatus::Resolved | IncidentStatus::Completed => incident.resolved_at = Some(at),
            IncidentStatus::Postmortem => {}
            _ => incident.resolved_at = None,
        }
        incident.status = status.clone();
        incident.updated_at = at;
        incident.updates.insert(
            0,
            Update {
                id: update.clone(),
                status,
                body,
                created_at: at,
                updated_at: at,
                display_at: at,
                is_told: true,
                affected,
            },
        );
        Ok(Outcome {
            id: id.to_owned(),
            update,
        })
    }

    pub(super) fn finish(
        &mut self,
        id: &str,
        status: IncidentStatus,
        body: String,
        at: OffsetDateTime,
    ) -> Result<Outcome, Refused> {
        let touched = self.all_of(id, &ComponentStatus::Operational, at)?;
        self.post(id, status, body, Some(touched), at)
    }

    /// Gives every component of an incident or maintenance the same status.
    pub(super) fn all_of(
        &mut self,
        id: &str,
        status: &ComponentStatus,
        at: OffsetDateTime,
    ) -> Result<Vec<Affected>, Refused> {
        let concerned = self.incident(id)?.components.clone();
        let changes: Vec<_> = concerned
            .into_iter()
            .map(|component| (component, status.clone()))
            .collect();
        self.touch(&changes, at)
    }

    fn edit(&mut self, update: &str, body: String, at: OffsetDateTime) -> Result<Outcome, Refused> {
        let incident = self.incident_of(update)?;
        let this_update = incident.update(update)?;
        this_update.body = body;
        this_update.updated_at = at;
        Ok(incident.changed(update, at))
    }

    fn backdate(
        &mut self,
        update: &str,
        by: Duration,
        at: OffsetDateTime,
    ) -> Result<Outcome, Refused> {
        let incident = self.incident_of(update)?;
        let this_update = incident.update(update)?;
        this_update.display_at -= by;
        this_update.updated_at = at;
        let (was, status) = (this_update.display_at, this_update.status.clone());
        if incident.updates.last().is_some_and(|one| one.id == update) {
            incident.started_at = was;
        }
        if status.is_over() && incident.resolved_at.is_some() {
            incident.resolved_at = Some(was);
        }
        Ok(incident.changed(update, at))
    }

    /// The incident or maintenance that an update belongs to.
    fn incident_of(&mut self, update: &str) -> Result<&mut Incident, Refused> {
        self.incidents
            .iter_mut()
            .find(|incident| incident.updates.iter().any(|one| one.id == update))
            .ok_or_else(|| Refused(format!("there is no update `{update}`")))
    }

    fn touch(
        &mut self,
        changes: &[(String, ComponentStatus)],
        at: OffsetDateTime,
    ) -> Result<Vec<Affected>, Refused> {
        changes
            .iter()
            .map(|(which, status)| {
                let component = self.component(which)?;
                component.updated_at = at;
                Ok(Affected {
                    id: component.id.clone(),
                    old: std::mem::replace(&mut component.status, status.clone()),
                    new: status.clone(),
                })
            })
            .collect()
    }

    pub(super) fn component(&mut self, which: &str) -> Result<&mut Component, Refused> {
        self.components
            .iter_mut()
            .find(|component| component.id == which || component.name == which)
            .ok_or_else(|| Refused(format!("there is no component `{which}`")))
    }

    pub(super) fn incident(&mut self, id: &str) -> Result<&mut Incident, Refused> {
        self.incidents
            .iter_mut()
            .find(|incident| incident.id == id)
            .ok_or_else(|| Refused(format!("there is no incident or maintenance `{id}`")))
    }

    /// Twelve letters and digits that look drawn and are the same in every run.
    pub(super) fn next_id(&mut self) -> String {
        self.made += 1;
        let mut left = self.made.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 2;
        std::iter::repeat_with(|| {
            let digit = u32::try_from(left % 36).unwrap_or_default();
            left /= 36;
            char::from_digit(digit, 36).unwrap_or('0')
        })
        .take(12)
        .collect()
    }
}

impl Incident {
    fn update(&mut self, id: &str) -> Result<&mut Update, Refused> {
        self.updates
            .iter_mut()
            .find(|update| update.id == id)
            .ok_or_else(|| Refused(format!("there is no update `{id}`")))
    }

    /// One of its updates has changed.
    fn changed(&mut self, update: &str, at: OffsetDateTime) -> Outcome {
        self.updated_at = at;
        Outcome {
            id: self.id.clone(),
            update: update.to_owned(),
        }
    }
}
