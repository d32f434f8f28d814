//! The documents of a Statuspage, as far as we use them.

use serde::Deserialize;
use serde_json::Value;

use super::{
    fields::{Link, Moment, Text, Word},
    items,
};
use crate::snapshot;

/// `summary.json`.
#[derive(Debug, Deserialize)]
pub(super) struct Summary {
    pub(super) page: Page,
    pub(super) status: Status,
    pub(super) components: Vec<Value>,
    pub(super) incidents: Vec<Value>,
    pub(super) scheduled_maintenances: Vec<Value>,
}

/// `incidents.json`.
#[derive(Debug, Deserialize)]
pub(super) struct Incidents {
    pub(super) page: Page,
    pub(super) incidents: Vec<Value>,
}

/// `scheduled-maintenances.json`.
#[derive(Debug, Deserialize)]
pub(super) struct Maintenances {
    pub(super) scheduled_maintenances: Vec<Value>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Page {
    pub(super) name: Text,
    #[serde(default)]
    pub(super) url: Link,
    pub(super) updated_at: Moment,
}

#[derive(Debug, Deserialize)]
pub(super) struct Status {
    pub(super) indicator: Word,
    pub(super) description: Text,
}

#[derive(Debug, Deserialize)]
pub(super) struct Component {
    pub(super) id: Word,
    pub(super) name: Word,
    pub(super) status: Word,
    #[serde(default)]
    pub(super) position: i64,
    #[serde(default)]
    pub(super) group_id: Option<Word>,
    #[serde(default)]
    pub(super) group: bool,
}

#[derive(Debug, Deserialize)]
pub(super) struct Incident {
    id: Word,
    name: Text,
    status: Word,
    impact: Word,
    created_at: Moment,
    updated_at: Moment,
    started_at: Option<Moment>,
    resolved_at: Option<Moment>,
    #[serde(default)]
    shortlink: Link,
    #[serde(default, rename = "incident_updates")]
    updates: Vec<Value>,
    #[serde(default)]
    components: Vec<Value>,
}

#[derive(Debug, Deserialize)]
struct Update {
    id: Word,
    status: Word,
    body: Text,
    created_at: Moment,
    updated_at: Moment,
    display_at: Option<Moment>,
    /// Absent, null or a list.
    affected_components: Option<Vec<Value>>,
}

#[derive(Debug, Deserialize)]
struct Affected {
    code: Word,
    name: Text,
    new_status: Word,
}

#[derive(Debug, Deserialize)]
struct Named {
    name: Text,
}

#[derive(Debug, Deserialize)]
pub(super) struct Maintenance {
    id: Word,
    name: Text,
    status: Word,
    scheduled_for: Moment,
    scheduled_until: Moment,
    created_at: Moment,
    updated_at: Moment,
    #[serde(default)]
    shortlink: Link,
}

/// Turns incidents into ours; what is lost inside them is named in `lost`.
pub(super) fn incidents(
    incidents: Vec<Incident>,
    lost: &mut Vec<String>,
) -> Vec<snapshot::Incident> {
    incidents
        .into_iter()
        .map(|incident| incident.into_ours(lost))
        .collect()
}

impl Incident {
    fn into_ours(self, lost: &mut Vec<String>) -> snapshot::Incident {
        let updates: Vec<snapshot::Update> = items::<Update>(self.updates, "update", lost)
            .into_iter()
            .map(|item| item.into_ours(lost))
            .collect();
        let is_over = match self.status.0.as_str() {
            "investigating" | "identified" | "monitoring" => false,
            "resolved" | "postmortem" => true,
            // A word nobody knows: the end is there or it is not.
            _ => self.resolved_at.is_some(),
        };
        let said_over = updates.iter().find(|update| update.status == "resolved");
        let resolved_at = self
            .resolved_at
            .map(|resolved_at| resolved_at.0)
            .or(said_over.map(|said_over| said_over.published_at))
            .unwrap_or(self.updated_at.0);
        snapshot::Incident {
            id: self.id.0,
            title: self.name.0,
            impact: self.impact.0,
            status: self.status.0,
            started_at: self.started_at.unwrap_or(self.created_at).0,
            resolved_at: is_over.then_some(resolved_at),
            created_at: self.created_at.0,
            updated_at: self.updated_at.0,
            link: self.shortlink.0,
            components: items::<Named>(self.components, "component", lost)
                .into_iter()
                .map(|item| item.name.0)
                .collect(),
            updates,
        }
    }
}

impl Update {
    fn into_ours(self, lost: &mut Vec<String>) -> snapshot::Update {
        let affected = self.affected_components.unwrap_or_default();
        snapshot::Update {
            id: self.id.0,
            status: self.status.0,
            body: self.body.0,
            published_at: self.display_at.unwrap_or(self.created_at).0,
            created_at: self.created_at.0,
            updated_at: self.updated_at.0,
            components: items::<Affected>(affected, "affected component", lost)
                .into_iter()
                .map(|item| snapshot::Affected {
                    id: item.code.0,
                    name: item.name.0,
                    status: item.new_status.0,
                })
                .collect(),
        }
    }
}

impl Maintenance {
    pub(super) fn into_ours(self) -> snapshot::Maintenance {
        snapshot::Maintenance {
            id: self.id.0,
            title: self.name.0,
            status: self.status.0,
            scheduled_for: self.scheduled_for.0,
            scheduled_until: self.scheduled_until.0,
            created_at: self.created_at.0,
            updated_at: self.updated_at.0,
            link: self.shortlink.0,
        }
    }
}
