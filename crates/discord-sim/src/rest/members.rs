//! Members of servers.

use serde_json::Value;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::{Call, Outcome, Reply, needs_in_guild};
use crate::{
    id::Id,
    intent, permissions,
    refusal::{
        MISSING_ACCESS, MISSING_PERMISSIONS, NO_SUCH_ROUTE, Refusal, UNKNOWN_GUILD, UNKNOWN_MEMBER,
    },
    world::{World, audited},
};

pub(super) fn route(world: &mut World, bot: Id, call: &Call, guild: Id, parts: &[&str]) -> Outcome {
    match (call.method.as_str(), parts) {
        ("GET", []) => list(world, bot, call, guild),
        ("GET", ["search"]) => search(world, call, guild),
        ("GET", [user]) => {
            let user = member(world, guild, super::id(user)?)?;
            Ok(Reply::ok(world.member_json(guild, user)))
        }
        ("PATCH", [user]) => modify(world, bot, call, guild, user),
        ("DELETE", [user]) => {
            let user = member(world, guild, super::id(user)?)?;
            needs_in_guild(world, guild, bot, permissions::KICK_MEMBERS)?;
            world.leaves(user, guild)?;
            let reason = call.reason.as_deref();
            world.log(guild, bot, audited::MEMBER_KICK, user, reason)?;
            Ok(Reply::nothing())
        }
        (method @ ("PUT" | "DELETE"), [user, "roles", role]) => {
            let user = member(world, guild, super::id(user)?)?;
            let role = super::id(role)?;
            may_give(world, bot, guild, role)?;
            if method == "PUT" {
                world.gives_role(guild, user, role)?;
            } else {
                world.takes_role(guild, user, role)?;
            }
            Ok(Reply::nothing())
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

fn member(world: &World, guild: Id, user: Id) -> Result<Id, Refusal> {
    let guild = world.guilds.get(&guild).ok_or(UNKNOWN_GUILD)?;
    let known = guild.members.contains_key(&user);
    known.then_some(user).ok_or_else(|| UNKNOWN_MEMBER.into())
}

/// Nobody gives or takes a role that stands as high as their own highest.
pub(super) fn may_give(world: &World, bot: Id, guild: Id, role: Id) -> Result<(), Refusal> {
    needs_in_guild(world, guild, bot, permissions::MANAGE_ROLES)?;
    let there = world.guilds.get(&guild).ok_or(UNKNOWN_GUILD)?;
    let height = |role: &Id| there.roles.get(role).map_or(0, |role| role.position);
    let own = there
        .members
        .get(&bot)
        .into_iter()
        .flat_map(|member| &member.roles);
    let highest = own.map(height).max().unwrap_or(0);
    if there.owner != bot && height(&role) >= highest {
        return Err(MISSING_PERMISSIONS.into());
    }
    Ok(())
}

/// Only bots that may hear of members may have them listed.
fn list(world: &World, bot: Id, call: &Call, guild: Id) -> Outcome {
    let application = world.applications.get(&bot);
    if application.is_none_or(|bot| bot.granted_intents & intent::GUILD_MEMBERS == 0) {
        return Err(MISSING_ACCESS.into());
    }
    let limit = call.limit(1, 1_000)?;
    let after = call
        .parameter("after")
        .and_then(|parameter| parameter.parse().ok());
    let after: Id = after.unwrap_or_default();
    let there = world.guilds.get(&guild).ok_or(UNKNOWN_GUILD)?;
    let members = there.members.keys().filter(|key| **key > after).take(limit);
    let members = members.map(|member| world.member_json(guild, *member));
    Ok(Reply::ok(Value::Array(members.collect())))
}

fn search(world: &World, call: &Call, guild: Id) -> Outcome {
    let limit = call.limit(1, 1_000)?;
    let Some(query) = call.parameter("query") else {
        let text = "This field is required";
        return Err(Refusal::field("query", "BASE_TYPE_REQUIRED", text).into());
    };
    let found = world.members_matching(guild, query).into_iter().take(limit);
    let members = found.map(|found| world.member_json(guild, found));
    Ok(Reply::ok(Value::Array(members.collect())))
}

fn modify(world: &mut World, bot: Id, call: &Call, guild: Id, user: &str) -> Outcome {
    let user = if user == "@me" { bot } else { super::id(user)? };
    let user = member(world, guild, user)?;
    let body = call.json();
    if let Some(nick) = body.get("nick") {
        world.nicknames(guild, user, nick.as_str())?;
    }
    if let Some(until) = body.get("communication_disabled_until") {
        needs_in_guild(world, guild, bot, permissions::MODERATE_MEMBERS)?;
        let until = until
            .as_str()
            .and_then(|until| OffsetDateTime::parse(until, &Rfc3339).ok());
        world.times_out(guild, user, until)?;
    }
    Ok(Reply::ok(world.member_json(guild, user)))
}
