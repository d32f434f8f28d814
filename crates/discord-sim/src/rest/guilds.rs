//! Servers: their channels, roles and bans.

use serde_json::{Value, json};

use super::{
    Call, Outcome, Reply, audit, channels, expressions, invites, members, needs_in_guild, posts,
    roles,
};
use crate::{
    id::Id,
    permissions,
    refusal::{NO_SUCH_ROUTE, UNKNOWN_BAN, UNKNOWN_GUILD},
    world::{Ban, Guild, World},
};

pub(super) fn route(world: &mut World, bot: Id, call: &Call, parts: &[&str]) -> Outcome {
    let (guild, rest) = parts.split_first().ok_or(NO_SUCH_ROUTE)?;
    let guild = super::id(guild)?;
    needs_in_guild(world, guild, bot, 0)?;
    match (call.method.as_str(), rest) {
        ("GET", []) => {
            let counts = call.parameter("with_counts") == Some("true");
            Ok(Reply::ok(there(world, guild)?.json(counts)))
        }
        ("GET", ["channels"]) => {
            let seen = world.channels(guild);
            let list = seen.iter().map(|channel| world.channel_json(channel.id));
            Ok(Reply::ok(Value::Array(list.collect())))
        }
        ("POST", ["channels"]) => channels::create(world, bot, call, guild),
        ("GET", ["threads", "active"]) => Ok(Reply::ok(active_threads(world, guild))),
        ("GET", ["audit-logs"]) => audit::list(world, bot, call, guild),
        ("GET", ["invites"]) => invites::of_guild(world, bot, guild),
        ("GET", ["webhooks"]) => posts::of_guild(world, bot, guild),
        (_, ["emojis", rest @ ..]) => expressions::emojis(world, bot, call, guild, rest),
        (_, ["stickers", rest @ ..]) => expressions::stickers(world, bot, call, guild, rest),
        (_, ["roles", rest @ ..]) => roles::route(world, bot, call, guild, rest),
        ("GET", ["bans"]) => {
            needs_in_guild(world, guild, bot, permissions::BAN_MEMBERS)?;
            bans(world, call, guild)
        }
        (method, ["bans", user]) => {
            needs_in_guild(world, guild, bot, permissions::BAN_MEMBERS)?;
            ban(world, bot, call, method, guild, super::id(user)?)
        }
        (_, ["members", rest @ ..]) => members::route(world, bot, call, guild, rest),
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

fn there(world: &World, guild: Id) -> Result<&Guild, Reply> {
    world.guilds.get(&guild).ok_or_else(|| UNKNOWN_GUILD.into())
}

fn active_threads(world: &World, guild: Id) -> Value {
    let threads: Vec<Value> = world
        .active_threads(guild)
        .iter()
        .map(|active_thread| world.channel_json(active_thread.id))
        .collect();
    json!({ "threads": threads, "members": [], "has_more": false })
}

fn ban_json(world: &World, ban: &Ban) -> Value {
    json!({ "user": world.user_json(ban.user), "reason": ban.reason })
}

fn bans(world: &World, call: &Call, guild: Id) -> Outcome {
    let limit = call.limit(1_000, 1_000)?;
    let bound = |name: &str| {
        call.parameter(name)
            .and_then(|parameter| parameter.parse::<Id>().ok())
    };
    let (after, before) = (bound("after"), bound("before"));
    let list = there(world, guild)?
        .bans
        .values()
        .filter(|ban| after.is_none_or(|id| ban.user > id))
        .filter(|ban| before.is_none_or(|id| ban.user < id))
        .take(limit)
        .map(|ban| ban_json(world, ban));
    Ok(Reply::ok(Value::Array(list.collect())))
}

fn ban(world: &mut World, bot: Id, call: &Call, method: &str, guild: Id, user: Id) -> Outcome {
    match method {
        "GET" => {
            let ban = there(world, guild)?.bans.get(&user).ok_or(UNKNOWN_BAN)?;
            Ok(Reply::ok(ban_json(world, ban)))
        }
        "PUT" => {
            world.bans_by(bot, guild, user, call.reason.as_deref())?;
            Ok(Reply::nothing())
        }
        "DELETE" => {
            world.unbans_by(bot, guild, user, call.reason.as_deref())?;
            Ok(Reply::nothing())
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}
