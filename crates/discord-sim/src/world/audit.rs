//! The audit log: what was done on a server, and by whom.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Audience, World, channel_of};
use crate::{
    id::Id,
    intent,
    put::Put as _,
    refusal::{Refusal, UNKNOWN_GUILD},
};

/// The kinds of entries that are kept here, by Discord's numbers.
pub mod audited {
    /// A channel was made.
    pub const CHANNEL_CREATE: u8 = 10;
    /// A channel was deleted.
    pub const CHANNEL_DELETE: u8 = 12;
    /// A member was removed.
    pub const MEMBER_KICK: u8 = 20;
    /// Somebody was banned.
    pub const MEMBER_BAN_ADD: u8 = 22;
    /// A ban was lifted.
    pub const MEMBER_BAN_REMOVE: u8 = 23;
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEntry {
    /// Names the entry.
    pub id: Id,
    /// What was done; see [`audited`].
    pub kind: u8,
    /// Who did it.
    pub by: Id,
    /// To whom or what.
    pub target: Id,
    /// Why.
    pub reason: Option<String>,
}

impl AuditEntry {
    /// The entry as Discord sends it.
    pub(crate) fn json(&self) -> Value {
        let mut json = json!({
            "id": self.id, "action_type": self.kind, "user_id": self.by,
            "target_id": self.target,
        });
        if let Some(reason) = &self.reason {
            json.put("reason", json!(reason));
        }
        json
    }
}

impl World {
    /// Writes into a server's audit log, and tells the bots that may read it.
    pub(crate) fn log(
        &mut self,
        guild: Id,
        by: Id,
        kind: u8,
        target: Id,
        reason: Option<&str>,
    ) -> Result<(), Refusal> {
        let entry = AuditEntry {
            id: self.next_id(),
            kind,
            by,
            target,
            reason: reason.map(str::to_owned),
        };
        let mut data = entry.json();
        data.put("guild_id", json!(guild));
        self.guilds
            .get_mut(&guild)
            .ok_or(UNKNOWN_GUILD)?
            .audit_log
            .push(entry);
        self.emit(
            Audience::Auditors(guild),
            intent::GUILD_MODERATION,
            "GUILD_AUDIT_LOG_ENTRY_CREATE",
            data,
        );
        Ok(())
    }

    /// Has somebody delete a channel, which the audit log keeps.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such channel.
    pub fn deletes_channel_by(&mut self, by: Id, channel: Id) -> Result<(), Refusal> {
        let guild = channel_of(self, channel)?.guild;
        self.deletes_channel(channel)?;
        match guild {
            Some(guild) => self.log(guild, by, audited::CHANNEL_DELETE, channel, None),
            None => Ok(()),
        }
    }

    /// Has somebody ban a user, which the audit log keeps.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server or user.
    pub fn bans_by(
        &mut self,
        by: Id,
        guild: Id,
        user: Id,
        reason: Option<&str>,
    ) -> Result<(), Refusal> {
        self.bans(guild, user, reason)?;
        self.log(guild, by, audited::MEMBER_BAN_ADD, user, reason)
    }

    /// Has somebody lift a ban, which the audit log keeps.
    ///
    /// # Errors
    ///
    /// Refuses if there is none.
    pub fn unbans_by(
        &mut self,
        by: Id,
        guild: Id,
        user: Id,
        reason: Option<&str>,
    ) -> Result<(), Refusal> {
        self.unbans(guild, user)?;
        self.log(guild, by, audited::MEMBER_BAN_REMOVE, user, reason)
    }
}
