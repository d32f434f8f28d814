//! What becomes of maintenances.

use time::{Duration, OffsetDateTime};

use super::{Outcome, Refused, World};
use crate::{Action, ComponentStatus, Impact, IncidentStatus};

impl World {
    /// The actions that are about a maintenance, and those behind them.
    pub(super) fn apply_to_maintenance(
        &mut self,
        action: Action,
        at: OffsetDateTime,
    ) -> Result<Outcome, Refused> {
        match action {
            Action::ScheduleMaintenance {
                title,
                starts_in,
                lasts,
                components,
                body,
            } => self.announce(title, window(starts_in, lasts, at), &components, body, at),
            Action::RemindMaintenance { id } => {
                let body = "The scheduled maintenance will begin in the next 60 minutes.";
                self.post(&id, IncidentStatus::Scheduled, body.to_owned(), None, at)
            }
            Action::MoveMaintenance {
                id,
                starts_in,
                lasts,
            } => {
                let maintenance = self.incident(&id)?;
                maintenance.window = Some(window(starts_in, lasts, at));
                maintenance.updated_at = at;
                Ok(Outcome {
                    id,
                    ..Outcome::default()
                })
            }
            Action::CancelMaintenance { id } => {
                let body = "The scheduled maintenance has been canceled.".to_owned();
                self.post(&id, IncidentStatus::Completed, body, Some(Vec::new()), at)
            }
            Action::StartMaintenance { id } => {
                let touched = self.all_of(&id, &ComponentStatus::UnderMaintenance, at)?;
                let body = "Scheduled maintenance is currently in progress.".to_owned();
                self.post(&id, IncidentStatus::InProgress, body, Some(touched), at)
            }
            Action::VerifyMaintenance { id } => {
                let body = "Verification is currently underway.".to_owned();
                self.post(&id, IncidentStatus::Verifying, body, Some(Vec::new()), at)
            }
            Action::CompleteMaintenance { id } => {
                let body = "The scheduled maintenance has been completed.".to_owned();
                self.finish(&id, IncidentStatus::Completed, body, at)
            }
            page => self.apply_to_page(page, at),
        }
    }

    fn announce(
        &mut self,
        title: String,
        window: (OffsetDateTime, OffsetDateTime),
        components: &[String],
        body: Option<String>,
        at: OffsetDateTime,
    ) -> Result<Outcome, Refused> {
        let concerned = components
            .iter()
            .map(|component| Ok(self.component(component)?.id.clone()))
            .collect::<Result<_, _>>()?;
        let body = body.unwrap_or_else(|| "There will be maintenance.".to_owned());
        let status = IncidentStatus::Scheduled;
        let id = self.open(title, Impact::Maintenance, status.clone(), Some(window), at);
        self.incident(&id)?.components = concerned;
        self.post(&id, status, body, Some(Vec::new()), at)
    }
}

/// When a maintenance is meant to begin and to end.
fn window(starts_in: i64, lasts: i64, at: OffsetDateTime) -> (OffsetDateTime, OffsetDateTime) {
    let begins = at + Duration::seconds(starts_in);
    (begins, begins + Duration::seconds(lasts))
}
