//! What threads have that other channels have not.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::{clock::stamp, id::Id, put::Put as _};

/// What only threads have.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ThreadState {
    /// Who started it.
    pub owner: Id,
    /// Whether it is archived.
    pub archived: bool,
    /// When that last changed.
    #[serde(with = "time::serde::rfc3339")]
    pub archive_changed_at: OffsetDateTime,
    /// After how many idle minutes it archives itself.
    pub auto_archive_minutes: u32,
    /// Whether only moderators may open it again.
    pub locked: bool,
    /// Whether members may add members; private threads only.
    pub invitable: bool,
    /// How many messages it holds, without the first.
    pub message_count: u32,
    /// How many messages were ever sent in it.
    pub total_messages: u32,
    /// Who follows it.
    pub members: BTreeSet<Id>,
    /// The forum tags on it.
    pub tags: Vec<Id>,
}

impl ThreadState {
    /// The metadata as Discord sends it.
    pub(crate) fn json(&self, created: Id, private: bool) -> Value {
        let mut json = json!({
            "archived": self.archived,
            "archive_timestamp": stamp(self.archive_changed_at),
            "auto_archive_duration": self.auto_archive_minutes,
            "locked": self.locked,
            "create_timestamp": stamp(created.created_at()),
        });
        if private {
            json.put("invitable", json!(self.invitable));
        }
        json
    }
}
