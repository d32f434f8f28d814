//! Reading the audit log.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Call, Outcome, Reply, needs_in_guild};
use crate::{
    id::Id,
    permissions,
    refusal::UNKNOWN_GUILD,
    world::{AuditEntry, World},
};

/// `GET /guilds/{guild}/audit-logs`, newest first unless `after` is asked for.
pub(super) fn list(world: &World, bot: Id, call: &Call, guild: Id) -> Outcome {
    needs_in_guild(world, guild, bot, permissions::VIEW_AUDIT_LOG)?;
    let limit = call.limit(50, 100)?;
    let bound = |name: &str| {
        call.parameter(name)
            .and_then(|parameter| parameter.parse::<Id>().ok())
    };
    let (by, before, after) = (bound("user_id"), bound("before"), bound("after"));
    let target = bound("target_id");
    let kind = call
        .parameter("action_type")
        .and_then(|parameter| parameter.parse::<u8>().ok());
    let fits = |audit_entry: &&AuditEntry| {
        by.is_none_or(|id| audit_entry.by == id)
            && target.is_none_or(|id| audit_entry.target == id)
            && kind.is_none_or(|kind| audit_entry.kind == kind)
            && before.is_none_or(|id| audit_entry.id < id)
            && after.is_none_or(|id| audit_entry.id > id)
    };
    let log = &world.guilds.get(&guild).ok_or(UNKNOWN_GUILD)?.audit_log;
    let mut entries: Vec<&AuditEntry> = log.iter().filter(fits).collect();
    if after.is_none() {
        entries.reverse();
    }
    entries.truncate(limit);
    let people: BTreeSet<Id> = entries.iter().map(|entry| entry.by).collect();
    let users: Vec<Value> = people
        .into_iter()
        .map(|person| world.user_json(person))
        .collect();
    let entries: Vec<Value> = entries.into_iter().map(AuditEntry::json).collect();
    Ok(Reply::ok(json!({
        "audit_log_entries": entries, "users": users, "integrations": [], "webhooks": [],
        "guild_scheduled_events": [], "threads": [], "application_commands": [],
        "auto_moderation_rules": [],
    })))
}
