//! Who did something on the server, as far as its audit log may be read.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use botkit::{rest::Rest, snowflake::created_at};
use serde::Deserialize;
use storage::discord::{GuildId, UserId};
use time::OffsetDateTime;
use twilight_http::routing::Route;
use twilight_model::{
    guild::audit_log::AuditLogEventType,
    id::{
        Id,
        marker::{AuditLogEntryMarker, UserMarker},
    },
};

use crate::event::Doing;

/// Discord writes its log a moment after the event: how often it is read, and
/// the pause in between.
const LOOKS: u32 = 3;
const DELAY: Duration = Duration::from_millis(700);

/// How many entries of a kind are looked at.
const NEWEST: u16 = 20;

/// Where the audit log may be read, as far as that is known.
#[derive(Debug, Default)]
pub(crate) struct Access(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    /// How often permissions have changed.
    changes: u64,
    servers: HashMap<GuildId, bool>,
}

impl Access {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How often permissions have changed by now: to be asked before they are looked at.
    pub(crate) fn changes(&self) -> u64 {
        self.known().changes
    }

    /// Remembers whether the audit log of a server may be read, unless permissions have
    /// changed since there were so many [changes](Self::changes).
    pub(crate) fn learn(&self, guild: GuildId, may: bool, changes: u64) {
        let mut known = self.known();
        if known.changes == changes {
            known.servers.insert(guild, may);
        }
    }

    /// Forgets all of it: permissions have changed.
    pub(crate) fn forget(&self) {
        let mut known = self.known();
        known.changes += 1;
        known.servers.clear();
    }

    /// Whether there is any use in reading it.
    fn may_read(&self, guild: GuildId) -> bool {
        self.known().servers.get(&guild).copied().unwrap_or(true)
    }
}

#[derive(Deserialize)]
struct Log {
    audit_log_entries: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: Id<AuditLogEntryMarker>,
    target_id: Option<String>,
    user_id: Option<Id<UserMarker>>,
    reason: Option<String>,
}

/// Finds out who did `kind` to `target`, not before `since` if that is given.
/// Whatever is in the way, such as a missing permission, leaves it unknown.
pub(crate) async fn who(
    rest: &Rest,
    (access, guild): (&Access, GuildId),
    kind: AuditLogEventType,
    target: u64,
    since: Option<OffsetDateTime>,
) -> Doing {
    if !access.may_read(guild) {
        return Doing::default();
    }
    let target = target.to_string();
    for look in 0..LOOKS {
        if look > 0 {
            tokio::time::sleep(DELAY).await;
        }
        let log = rest
            .get::<Log>(&Route::GetAuditLogs {
                action_type: Some(u16::from(kind).into()),
                after: None,
                before: None,
                guild_id: guild.get().get(),
                limit: Some(NEWEST),
                user_id: None,
            })
            .await;
        let entries = match log {
            Ok(log) => log.audit_log_entries,
            Err(error) => {
                tracing::info!("the audit log does not tell who did it: {error}");
                return Doing::default();
            }
        };
        let found = entries.into_iter().find(|entry| {
            entry.target_id.as_ref() == Some(&target)
                && since.is_none_or(|since| created_at(entry.id.get()) >= since)
        });
        if let Some(entry) = found {
            return Doing {
                by: entry.user_id.map(UserId::from),
                reason: entry.reason,
            };
        }
    }
    Doing::default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_at_before_permissions_changed_is_not_learned() {
        let (access, guild) = (Access::default(), GuildId::from(Id::new(1)));
        let before = access.changes();

        access.forget();
        access.learn(guild, false, before);
        assert!(access.may_read(guild), "they may let it now");

        access.learn(guild, false, access.changes());
        assert!(!access.may_read(guild));
    }
}
