//! Everything that can happen on the page.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{ComponentStatus, Fault, Impact, IncidentStatus, Indicator};

/// One thing that happens on the page. As JSON: `{"do": "start_incident", "title": "Login is down"}`.
///
/// Components are named by id or by name, incidents and maintenances by the id that [`crate::Outcome`] gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
pub enum Action {
    /// An incident begins, with a first update.
    StartIncident {
        /// Its name.
        title: String,
        /// How bad it is.
        #[serde(default)]
        impact: Impact,
        /// The components it concerns, and what becomes of them.
        #[serde(default)]
        components: Vec<(String, ComponentStatus)>,
        /// The text of the first update.
        #[serde(default)]
        body: Option<String>,
    },
    /// An incident or a maintenance gets another update.
    PostUpdate {
        /// The incident or maintenance.
        id: String,
        /// Its status from now on.
        status: IncidentStatus,
        /// What is said.
        body: String,
        /// Components that change with it.
        #[serde(default)]
        components: Vec<(String, ComponentStatus)>,
    },
    /// The same without a word to those who subscribed to the page.
    PostSilently {
        /// The incident or maintenance.
        id: String,
        /// Its status from now on.
        status: IncidentStatus,
        /// What is said.
        body: String,
    },
    /// The text of an update is changed after the fact.
    EditUpdate {
        /// The update.
        update: String,
        /// Its new text.
        body: String,
    },
    /// An update is said to have been so much earlier. The first one takes the beginning of its incident along, one
    /// that ended it the end.
    Backdate {
        /// The update.
        update: String,
        /// How many seconds earlier.
        seconds: i64,
    },
    /// An incident ends; its components work again.
    Resolve {
        /// The incident.
        id: String,
        /// What is said.
        #[serde(default)]
        body: Option<String>,
    },
    /// A resolved incident is explained.
    Postmortem {
        /// The incident.
        id: String,
        /// The explanation.
        body: String,
    },
    /// An incident that is over already is put on record.
    HistoricalIncident {
        /// Its name.
        title: String,
        /// How bad it was.
        #[serde(default)]
        impact: Impact,
        /// The text of its only update.
        body: String,
    },
    /// An incident or maintenance vanishes from every document, as when its owner deletes it.
    Delete {
        /// The incident or maintenance.
        id: String,
    },
    /// The owner takes the components off an incident or maintenance; what updates said of them stays.
    Unlink {
        /// The incident or maintenance.
        id: String,
    },
    /// A maintenance is announced.
    ScheduleMaintenance {
        /// Its name.
        title: String,
        /// Seconds until it begins.
        starts_in: i64,
        /// Seconds it is meant to take.
        lasts: i64,
        /// The components it concerns.
        #[serde(default)]
        components: Vec<String>,
        /// The text of the announcement.
        #[serde(default)]
        body: Option<String>,
    },
    /// The automatic reminder of a maintenance is posted.
    RemindMaintenance {
        /// The maintenance.
        id: String,
    },
    /// A maintenance is put off, or brought forward.
    MoveMaintenance {
        /// The maintenance.
        id: String,
        /// Seconds until it begins.
        starts_in: i64,
        /// Seconds it is meant to take.
        lasts: i64,
    },
    /// A maintenance is called off: it is over without having begun.
    CancelMaintenance {
        /// The maintenance.
        id: String,
    },
    /// A maintenance begins.
    StartMaintenance {
        /// The maintenance.
        id: String,
    },
    /// A maintenance is done and being looked over.
    VerifyMaintenance {
        /// The maintenance.
        id: String,
    },
    /// A maintenance ends; its components work again.
    CompleteMaintenance {
        /// The maintenance.
        id: String,
    },
    /// A component changes without an incident.
    SetComponent {
        /// The component.
        component: String,
        /// Its status from now on.
        status: ComponentStatus,
    },
    /// A component or a group is called something else from now on.
    RenameComponent {
        /// The component or group.
        component: String,
        /// Its new name.
        name: String,
    },
    /// There is one more group, at the end of the page. Its name may be another's, too.
    AddGroup {
        /// Its name.
        name: String,
        /// The names of its components.
        components: Vec<String>,
    },
    /// A component is taken off the page, or a group with all that is in it.
    RemoveComponent {
        /// The component or group.
        component: String,
    },
    /// The owner overrides what the page says as a whole; nothing given means "by the rules" again.
    SetIndicator {
        /// The indicator.
        #[serde(default)]
        indicator: Option<Indicator>,
        /// The words beside it.
        #[serde(default)]
        description: Option<String>,
    },
    /// Every item of every list carries a key that nobody knows.
    AddField {
        /// The key.
        name: String,
        /// What it holds.
        value: Value,
    },
    /// `page.updated_at` moves though nothing changed.
    Touch,
    /// The page's clock moves.
    Advance {
        /// By how many seconds; back, if there are fewer than none.
        seconds: i64,
    },
    /// From now on every document stays as it is, until [`Action::Thaw`].
    Freeze,
    /// Documents follow the page again.
    Thaw,
    /// Requests are answered badly.
    Break {
        /// How.
        fault: Fault,
        /// Only requests for this path, such as `/api/v2/summary.json`.
        #[serde(default)]
        path: Option<String>,
        /// Only so many requests.
        #[serde(default)]
        times: Option<u32>,
    },
    /// Every request is answered well again.
    Repair,
}

impl Action {
    /// An incident begins that touches no component.
    pub fn start_incident(title: &str, impact: Impact) -> Self {
        Self::StartIncident {
            title: title.to_owned(),
            impact,
            components: Vec::new(),
            body: None,
        }
    }

    /// An incident ends with the usual words.
    pub fn resolve(id: &str) -> Self {
        Self::Resolve {
            id: id.to_owned(),
            body: None,
        }
    }

    /// Every request meets this fault until [`Action::Repair`].
    pub fn break_all(fault: Fault) -> Self {
        Self::Break {
            fault,
            path: None,
            times: None,
        }
    }

    /// The next requests for any path meet this fault.
    pub fn break_next(times: u32, fault: Fault) -> Self {
        Self::Break {
            fault,
            path: None,
            times: Some(times),
        }
    }
}
