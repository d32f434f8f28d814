//! The state of the page.

mod happen;
mod maintenance;
mod parts;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::OffsetDateTime;

use crate::{ComponentStatus, Impact, IncidentStatus, Indicator};

/// What an action made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The incident or maintenance it was about; empty for actions about neither.
    pub id: String,
    /// The update it posted or edited; empty if none.
    pub update: String,
}

/// An action that makes no sense on the page as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused(pub(crate) String);

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Refused {}

/// A component or a group of components.
#[derive(Debug, Clone)]
pub(crate) struct Component {
    pub(crate) id: String,
    pub(crate) name: String,
    /// The group it belongs to.
    pub(crate) parent: Option<String>,
    pub(crate) is_group: bool,
    pub(crate) position: usize,
    pub(crate) status: ComponentStatus,
    pub(crate) updated_at: OffsetDateTime,
}

/// What an update says about one component.
#[derive(Debug, Clone)]
pub(crate) struct Affected {
    pub(crate) id: String,
    pub(crate) old: ComponentStatus,
    pub(crate) new: ComponentStatus,
}

/// One update of an incident or a maintenance.
#[derive(Debug, Clone)]
pub(crate) struct Update {
    pub(crate) id: String,
    pub(crate) status: IncidentStatus,
    pub(crate) body: String,
    pub(crate) created_at: OffsetDateTime,
    pub(crate) updated_at: OffsetDateTime,
    /// When its owner says it was.
    pub(crate) display_at: OffsetDateTime,
    /// Whether those who subscribed to the page hear of it.
    pub(crate) is_told: bool,
    /// Absent for the automatic reminder of a maintenance.
    pub(crate) affected: Option<Vec<Affected>>,
}

/// An incident, or a maintenance if it has a window.
#[derive(Debug, Clone)]
pub(crate) struct Incident {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) status: IncidentStatus,
    pub(crate) impact: Impact,
    /// When its owner says it began.
    pub(crate) started_at: OffsetDateTime,
    pub(crate) created_at: OffsetDateTime,
    pub(crate) updated_at: OffsetDateTime,
    pub(crate) monitoring_at: Option<OffsetDateTime>,
    pub(crate) resolved_at: Option<OffsetDateTime>,
    pub(crate) window: Option<(OffsetDateTime, OffsetDateTime)>,
    pub(crate) components: Vec<String>,
    /// Newest first, as on the page.
    pub(crate) updates: Vec<Update>,
}

/// The page.
#[derive(Debug, Clone)]
pub(crate) struct World {
    pub(crate) updated_at: OffsetDateTime,
    pub(crate) components: Vec<Component>,
    /// Incidents and maintenances, newest first.
    pub(crate) incidents: Vec<Incident>,
    pub(crate) indicator: Option<Indicator>,
    pub(crate) description: Option<String>,
    /// Keys that every item carries beyond the known ones.
    pub(crate) extra: BTreeMap<String, Value>,
    made: u64,
}

impl World {
    /// The page as it is on a good day: two groups of four components.
    pub(crate) fn vrchat(at: OffsetDateTime) -> Self {
        let groups = [
            (
                "64b3rr3cxgk5",
                "API / Website",
                [
                    ("ll3syftt0xwm", "Authentication / Login"),
                    ("fcb1zgxm9b3s", "Social / Friends List"),
                    ("6yydlg6mdf01", "SDK Asset Uploads"),
                    ("ftp7mrsh0fwm", "Realtime Player State Changes"),
                ],
            ),
            (
                "t1jm7fqqq43h",
                "Realtime Networking",
                [
                    // The accent as a character of its own, which readers have to put together.
                    ("sc8glkrd3yr4", "USA, West (San Jose\u{301})"),
                    ("76vv54mp1zfz", "USA, East (Washington D.C.)"),
                    ("yxhq0fcg5lkj", "Europe (Amsterdam)"),
                    ("3rv208r2qv7z", "Japan (Tokyo)"),
                ],
            ),
        ];
        let component = |id: &str, name: &str, parent: Option<&str>, index: usize| Component {
            id: id.to_owned(),
            name: name.to_owned(),
            parent: parent.map(str::to_owned),
            is_group: parent.is_none(),
            position: index + 1,
            status: ComponentStatus::Operational,
            updated_at: at,
        };
        let mut components = Vec::new();
        for (index, (group, name, children)) in groups.iter().enumerate() {
            for (index, (id, name)) in children.iter().enumerate() {
                components.push(component(id, name, Some(group), index));
            }
            // Groups come after their children in the list.
            components.push(component(group, name, None, index));
        }
        Self {
            updated_at: at,
            components,
            incidents: Vec::new(),
            indicator: None,
            description: None,
            extra: BTreeMap::new(),
            made: 0,
        }
    }

    /// What the page says as a whole.
    pub(crate) fn overall(&self) -> (Indicator, String) {
        let indicator = self.indicator.clone().unwrap_or_else(|| self.computed());
        let description = self
            .description
            .clone()
            .unwrap_or_else(|| indicator.description().to_owned());
        (indicator, description)
    }

    /// The worst of what is going on.
    fn computed(&self) -> Indicator {
        let going_on = || {
            let live = |incident: &&Incident| {
                !incident.status.is_over() && incident.status != IncidentStatus::Scheduled
            };
            self.incidents
                .iter()
                .filter(live)
                .map(|incident| &incident.impact)
        };
        [
            (Impact::Critical, Indicator::Critical),
            (Impact::Major, Indicator::Major),
            (Impact::Minor, Indicator::Minor),
            (Impact::Maintenance, Indicator::Maintenance),
        ]
        .into_iter()
        .find(|(impact, _)| going_on().any(|going| going == impact))
        .map_or(Indicator::None, |(_, indicator)| indicator)
    }

    /// "Group - Component", as updates name a component.
    pub(crate) fn long_name(&self, id: &str) -> String {
        let Some(component) = self.components.iter().find(|component| component.id == id) else {
            return id.to_owned();
        };
        let parent = self
            .components
            .iter()
            .find(|group| Some(&group.id) == component.parent.as_ref());
        parent.map_or_else(
            || component.name.clone(),
            |group| format!("{} - {}", group.name, component.name),
        )
    }
}
