//! The documents of a Statuspage, as far as we use them.

use serde::Deserialize;
use serde_json::Value;
use time::OffsetDateTime;

use super::{
    List, Losses, each_once,
    fields::{Link, Moment, Text, Word, or_ignored, or_nothing},
    items,
};
use crate::{limits, snapshot};

/// What stands for a status that a page leaves out.
const UNSAID: &str = "unknown";

/// `summary.json`.
#[derive(Debug, Deserialize)]
pub(super) struct Summary {
    #[serde(default, deserialize_with = "or_nothing")]
    pub(super) page: Page,
    pub(super) status: Option<Status>,
    pub(super) components: Option<Vec<Value>>,
    pub(super) incidents: Option<Vec<Value>>,
    #[serde(default, deserialize_with = "or_nothing")]
    pub(super) scheduled_maintenances: Vec<Value>,
}

/// `incidents.json`.
#[derive(Debug, Deserialize)]
pub(super) struct Incidents {
    #[serde(default, deserialize_with = "or_nothing")]
    pub(super) page: Page,
    pub(super) incidents: Vec<Value>,
}

/// `scheduled-maintenances.json`.
#[derive(Debug, Deserialize)]
pub(super) struct Maintenances {
    pub(super) scheduled_maintenances: Vec<Value>,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Page {
    #[serde(default, deserialize_with = "or_ignored")]
    pub(super) name: Text,
    #[serde(default)]
    pub(super) url: Link,
    pub(super) updated_at: Option<Moment>,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Status {
    #[serde(default, deserialize_with = "or_ignored")]
    pub(super) indicator: Option<Word>,
    #[serde(default, deserialize_with = "or_ignored")]
    pub(super) description: Text,
}

#[derive(Debug, Deserialize)]
pub(super) struct Component {
    pub(super) id: Word,
    pub(super) name: Word,
    #[serde(default, deserialize_with = "or_ignored")]
    status: Option<Word>,
    #[serde(default, deserialize_with = "or_ignored")]
    pub(super) position: i64,
    #[serde(default, deserialize_with = "or_ignored")]
    pub(super) group_id: Option<Word>,
    #[serde(default, deserialize_with = "or_ignored")]
    pub(super) group: bool,
    #[serde(default, deserialize_with = "or_ignored")]
    pub(super) only_show_if_degraded: bool,
}

#[derive(Debug, Deserialize)]
pub(super) struct Incident {
    id: Word,
    #[serde(default, deserialize_with = "or_ignored")]
    name: Text,
    #[serde(default, deserialize_with = "or_ignored")]
    status: Option<Word>,
    #[serde(default, deserialize_with = "or_ignored")]
    impact: Option<Word>,
    created_at: Option<Moment>,
    updated_at: Option<Moment>,
    started_at: Option<Moment>,
    resolved_at: Option<Moment>,
    #[serde(default)]
    shortlink: Link,
    #[serde(default, deserialize_with = "or_ignored", rename = "incident_updates")]
    updates: Vec<Value>,
    #[serde(default, deserialize_with = "or_ignored")]
    components: Vec<Value>,
}

#[derive(Debug, Deserialize)]
struct Update {
    id: Word,
    #[serde(default, deserialize_with = "or_ignored")]
    status: Option<Word>,
    #[serde(default, deserialize_with = "or_ignored")]
    body: Text,
    created_at: Option<Moment>,
    updated_at: Option<Moment>,
    display_at: Option<Moment>,
    #[serde(default, deserialize_with = "or_ignored")]
    affected_components: Vec<Value>,
}

#[derive(Debug, Deserialize)]
struct Affected {
    code: Word,
    #[serde(default, deserialize_with = "or_ignored")]
    name: Text,
    #[serde(default, deserialize_with = "or_ignored")]
    new_status: Option<Word>,
}

#[derive(Debug, Deserialize)]
struct Named {
    name: Text,
}

#[derive(Debug, Deserialize)]
pub(super) struct Maintenance {
    id: Word,
    #[serde(default, deserialize_with = "or_ignored")]
    name: Text,
    #[serde(default, deserialize_with = "or_ignored")]
    status: Option<Word>,
    scheduled_for: Moment,
    scheduled_until: Moment,
    created_at: Option<Moment>,
    updated_at: Option<Moment>,
    #[serde(default)]
    shortlink: Link,
    #[serde(default, deserialize_with = "or_ignored", rename = "incident_updates")]
    updates: Vec<Value>,
    #[serde(default, deserialize_with = "or_ignored")]
    components: Vec<Value>,
}

/// Reads the times of one item.
struct Times<'a> {
    /// What the item is, such as `incident abc`.
    of: &'a str,
    /// The moment of reading.
    now: OffsetDateTime,
    losses: &'a mut Losses,
}

impl Times<'_> {
    /// When something has happened; nothing where the page does not say or cannot be right.
    fn read(&mut self, key: &str, claimed: Option<Moment>) -> Option<OffsetDateTime> {
        self.checked(key, claimed?.likely(self.now))
    }

    /// The same for what is to happen.
    fn planned(&mut self, key: &str, claimed: Moment) -> Option<OffsetDateTime> {
        self.checked(key, claimed.planned(self.now))
    }

    fn checked(&mut self, key: &str, read: Option<OffsetDateTime>) -> Option<OffsetDateTime> {
        if read.is_none() {
            let of = self.of;
            self.losses
                .add_bad(|| format!("`{key}` of {of} cannot be true"));
        }
        read
    }
}

/// Turns incidents into ours; what is lost inside them goes to `losses`.
pub(super) fn incidents(
    mut incidents: Vec<Incident>,
    at: OffsetDateTime,
    losses: &mut Losses,
) -> Vec<snapshot::Incident> {
    each_once(&mut incidents, |incident| &incident.id.0);
    incidents
        .into_iter()
        .map(|incident| incident.into_ours(at, losses))
        .collect()
}

impl Component {
    pub(super) fn status(&self) -> &str {
        word(self.status.as_ref(), UNSAID)
    }
}

fn word<'a>(said: Option<&'a Word>, otherwise: &'a str) -> &'a str {
    said.map_or(otherwise, |said| said.0.as_str())
}

impl Incident {
    fn into_ours(self, at: OffsetDateTime, losses: &mut Losses) -> snapshot::Incident {
        let name = format!("incident {}", self.id.0);
        let mut times = Times {
            of: &name,
            now: at,
            losses,
        };
        let started_at = times.read("started_at", self.started_at);
        let created_at = times.read("created_at", self.created_at);
        let updated_at = times.read("updated_at", self.updated_at);
        let resolved_at = times.read("resolved_at", self.resolved_at);
        // One time that is right stands in for those that are not.
        let created_at = created_at.or(started_at).or(updated_at).unwrap_or(at);
        let of = format!(" of {name}");
        let is_over = match word(self.status.as_ref(), UNSAID) {
            "investigating" | "identified" | "monitoring" => false,
            "resolved" | "postmortem" => true,
            // A word nobody knows, or none: the end is there or it is not.
            _ => self.resolved_at.is_some(),
        };
        let otherwise = if is_over { "resolved" } else { "investigating" };
        let status = word(self.status.as_ref(), otherwise);
        let updates = updates(self.updates, &of, (status, at, created_at), losses);
        let last_update = updates.iter().map(|update| update.updated_at).max();
        let updated_at = updated_at.or(last_update).unwrap_or(created_at);
        let said_over = updates.iter().find(|update| update.status == "resolved");
        let resolved_at = resolved_at
            .or(said_over.map(|said_over| said_over.published_at))
            .unwrap_or(updated_at);
        let components = names(self.components, &of, losses);
        snapshot::Incident {
            id: self.id.0,
            title: self.name.0,
            impact: word(self.impact.as_ref(), "none").to_owned(),
            status: status.to_owned(),
            started_at: started_at.unwrap_or(created_at),
            resolved_at: is_over.then_some(resolved_at),
            created_at,
            updated_at,
            link: self.shortlink.0,
            components,
            updates,
        }
    }
}

impl Update {
    /// The update as ours; `otherwise` stands in for times that cannot be true, and `status` for one that is missing.
    fn into_ours(
        self,
        status: &str,
        at: OffsetDateTime,
        otherwise: OffsetDateTime,
        losses: &mut Losses,
    ) -> snapshot::Update {
        let name = format!("update {}", self.id.0);
        let mut times = Times {
            of: &name,
            now: at,
            losses,
        };
        let created_at = times.read("created_at", self.created_at);
        let updated_at = times.read("updated_at", self.updated_at);
        let published_at = times.read("display_at", self.display_at);
        let created_at = created_at.or(published_at).unwrap_or(otherwise);
        let list = List {
            what: "affected component",
            of: &format!(" of {name}"),
            most: limits::AFFECTED,
        };
        snapshot::Update {
            id: self.id.0,
            status: word(self.status.as_ref(), status).to_owned(),
            body: self.body.0,
            published_at: published_at.unwrap_or(created_at),
            created_at,
            updated_at: updated_at.unwrap_or(created_at),
            components: items::<Affected>(self.affected_components, list, losses)
                .into_iter()
                .map(|item| snapshot::Affected {
                    id: item.code.0,
                    name: item.name.0,
                    status: word(item.new_status.as_ref(), UNSAID).to_owned(),
                })
                .collect(),
        }
    }
}

impl Maintenance {
    /// The maintenance as ours; nothing if nobody can tell when it is to be.
    pub(super) fn into_ours(
        self,
        at: OffsetDateTime,
        losses: &mut Losses,
    ) -> Option<snapshot::Maintenance> {
        let name = format!("maintenance {}", self.id.0);
        let mut times = Times {
            of: &name,
            now: at,
            losses,
        };
        let scheduled_for = times.planned("scheduled_for", self.scheduled_for)?;
        let scheduled_until = times.planned("scheduled_until", self.scheduled_until)?;
        let created_at = times.read("created_at", self.created_at);
        let updated_at = times.read("updated_at", self.updated_at);
        let created_at = created_at.or(updated_at).unwrap_or(at);
        let of = format!(" of {name}");
        let status = word(self.status.as_ref(), "scheduled");
        let updates = updates(self.updates, &of, (status, at, created_at), losses);
        let components = names(self.components, &of, losses);
        Some(snapshot::Maintenance {
            id: self.id.0,
            title: self.name.0,
            status: status.to_owned(),
            scheduled_for,
            scheduled_until,
            created_at,
            updated_at: updated_at.unwrap_or(created_at),
            link: self.shortlink.0,
            components,
            updates,
        })
    }
}

/// The updates of an incident or a maintenance, `of` which they are; what stands in for their status and times follows.
fn updates(
    values: Vec<Value>,
    of: &str,
    (status, at, otherwise): (&str, OffsetDateTime, OffsetDateTime),
    losses: &mut Losses,
) -> Vec<snapshot::Update> {
    let list = List {
        what: "update",
        of,
        most: limits::UPDATES,
    };
    let mut updates: Vec<Update> = items(values, list, losses);
    each_once(&mut updates, |update| &update.id.0);
    let updates = updates.into_iter();
    updates
        .map(|update| update.into_ours(status, at, otherwise, losses))
        .collect()
}

/// The names of the components that something concerns.
fn names(values: Vec<Value>, of: &str, losses: &mut Losses) -> Vec<String> {
    let list = List {
        what: "component",
        of,
        most: limits::AFFECTED,
    };
    let named = items::<Named>(values, list, losses).into_iter();
    named.map(|item| item.name.0).collect()
}
