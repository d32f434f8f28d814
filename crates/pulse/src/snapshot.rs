//! What a status page says, in our own plain types.
//!
//! Words such as a status or an impact stay text: a page may use one tomorrow that nobody knows today.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// What a page says at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The page's name, such as `VRChat`.
    pub name: String,
    /// Where people read the page.
    pub link: Option<String>,
    /// When the page was last touched, by its own account; nothing if that cannot be true.
    pub updated_at: Option<OffsetDateTime>,
    /// The overall state: `none`, `minor`, `major`, `critical`, `maintenance` or a new word.
    pub indicator: String,
    /// The overall state in the page's own words.
    pub description: String,
    /// Groups and components in the page's order, each group before its components.
    pub components: Vec<Component>,
    /// Whether those are all of them: each that the page lists could be read.
    #[serde(default)]
    pub lists_components: bool,
    /// The incidents that are not over.
    pub incidents: Vec<Incident>,
    /// Whether that is all of them: the page lists them, and each could be read.
    #[serde(default)]
    pub lists_incidents: bool,
    /// The maintenances that are coming or going on.
    pub maintenances: Vec<Maintenance>,
}

/// The page, as alerts name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page<'a> {
    /// Its name.
    pub name: &'a str,
    /// Where people read it.
    pub link: Option<&'a str>,
}

/// A component, or a group of components.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Component {
    /// The page's name for it that never changes.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// `operational`, `degraded_performance`, `partial_outage`, `major_outage`, `under_maintenance` or a new word.
    pub status: String,
    /// The id of the group it belongs to.
    pub group: Option<String>,
    /// Whether it is a group itself.
    pub is_group: bool,
    /// Whether the page shows it only while it is not well.
    #[serde(default)]
    pub hidden_while_well: bool,
}

/// An incident with its updates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incident {
    /// The page's name for it that never changes.
    pub id: String,
    /// Its title.
    pub title: String,
    /// `none`, `minor`, `major`, `critical` or a new word.
    pub impact: String,
    /// `investigating`, `identified`, `monitoring`, `resolved`, `postmortem` or a new word.
    pub status: String,
    /// When the trouble began; may have been set back by the page's owner.
    pub started_at: OffsetDateTime,
    /// When it ended. Set exactly when the incident is over.
    pub resolved_at: Option<OffsetDateTime>,
    /// When the incident was put on the page.
    pub created_at: OffsetDateTime,
    /// When the page last changed anything about it.
    pub updated_at: OffsetDateTime,
    /// Where people read about it.
    pub link: Option<String>,
    /// The names of the components it concerns.
    pub components: Vec<String>,
    /// Newest first.
    pub updates: Vec<Update>,
}

/// One update of an incident or a maintenance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    /// The page's name for it that never changes.
    pub id: String,
    /// The status that came with it.
    pub status: String,
    /// What it says.
    pub body: String,
    /// When it was published, by what the page shows.
    pub published_at: OffsetDateTime,
    /// When it was written.
    pub created_at: OffsetDateTime,
    /// When it was last edited.
    pub updated_at: OffsetDateTime,
    /// What it says about components.
    pub components: Vec<Affected>,
}

/// What an update says about one component.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Affected {
    /// The component.
    pub id: String,
    /// What the update calls it, such as `Group - Component`.
    pub name: String,
    /// Its status from then on.
    pub status: String,
}

/// A planned maintenance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Maintenance {
    /// The page's name for it that never changes.
    pub id: String,
    /// Its title.
    pub title: String,
    /// `scheduled`, `in_progress`, `verifying`, `completed` or a new word.
    pub status: String,
    /// When it is to begin.
    pub scheduled_for: OffsetDateTime,
    /// When it is to end.
    pub scheduled_until: OffsetDateTime,
    /// When it was put on the page.
    pub created_at: OffsetDateTime,
    /// When the page last changed anything about it.
    pub updated_at: OffsetDateTime,
    /// Where people read about it.
    pub link: Option<String>,
    /// The names of the components it concerns.
    #[serde(default)]
    pub components: Vec<String>,
    /// Newest first.
    #[serde(default)]
    pub updates: Vec<Update>,
}

/// How an incident or maintenance stands that its page lists no more though it never said that it is over. Our own word.
pub const UNLISTED: &str = "unlisted";

impl Snapshot {
    /// The page itself.
    pub fn page(&self) -> Page<'_> {
        Page {
            name: &self.name,
            link: self.link.as_deref(),
        }
    }
}

impl Component {
    /// How bad its status is: the worst first, what is well last.
    pub fn severity(&self) -> u8 {
        match self.status.as_str() {
            "major_outage" => 0,
            "partial_outage" => 1,
            "degraded_performance" => 2,
            "under_maintenance" => 4,
            "operational" => 5,
            // A word nobody knows.
            _ => 3,
        }
    }

    /// Whether the page shows it now.
    pub fn is_shown(&self) -> bool {
        !(self.hidden_while_well && self.is_well())
    }

    /// Whether it works as it should.
    pub fn is_well(&self) -> bool {
        self.status == "operational"
    }
}

impl Incident {
    /// How bad its impact is, the worst first.
    pub fn severity(&self) -> u8 {
        match self.impact.as_str() {
            "critical" => 0,
            "major" => 1,
            "minor" => 2,
            "none" | "maintenance" => 4,
            // A word nobody knows.
            _ => 3,
        }
    }

    /// Whether it has ended.
    pub fn is_over(&self) -> bool {
        self.resolved_at.is_some()
    }

    /// The names of the components it concerns. A page may unlink them at the end: then
    /// what its updates have named.
    pub fn affected(&self) -> Vec<&str> {
        affected(&self.components, &self.updates)
    }

    /// What was said last. Owners may give several updates one moment: then the first in the page's own order.
    pub fn latest(&self) -> Option<&Update> {
        latest(&self.updates)
    }
}

impl Maintenance {
    /// What was said last, by the same rule as for [incidents](Incident::latest).
    pub fn latest(&self) -> Option<&Update> {
        latest(&self.updates)
    }

    /// The names of the components it concerns, by the same rule as for [incidents](Incident::affected).
    pub fn affected(&self) -> Vec<&str> {
        affected(&self.components, &self.updates)
    }
}

fn latest(updates: &[Update]) -> Option<&Update> {
    let newest_last = updates.iter().rev();
    newest_last.max_by_key(|update| update.published_at)
}

fn affected<'a>(linked: &'a [String], updates: &'a [Update]) -> Vec<&'a str> {
    if !linked.is_empty() {
        return linked.iter().map(String::as_str).collect();
    }
    let components = updates.iter().flat_map(|update| &update.components);
    let mut names: Vec<_> = components
        .map(|component| component.name.as_str())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}
