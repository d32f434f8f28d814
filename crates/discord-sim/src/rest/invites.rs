//! Invites: making, showing and revoking them.

use serde_json::Value;

use super::{Call, Outcome, Reply, body::number, needs, needs_in_guild};
use crate::{
    id::Id,
    permissions,
    refusal::NO_SUCH_ROUTE,
    world::{World, channel_of},
};

/// How many seconds an invite is good for if nothing is said: a day.
const USUAL_AGE: i64 = 86_400;

/// `/invites/{code}`
pub(super) fn route(world: &mut World, bot: Id, call: &Call, parts: &[&str]) -> Outcome {
    let [code] = parts else {
        return Err(NO_SUCH_ROUTE.into());
    };
    let invite = world.invite(code)?;
    let json = world.invite_json(invite);
    match call.method.as_str() {
        "GET" => Ok(Reply::ok(json)),
        "DELETE" => {
            let channel = invite.channel;
            if needs_in_guild(world, invite.guild, bot, permissions::MANAGE_GUILD).is_err() {
                needs(world, channel, bot, permissions::MANAGE_CHANNELS)?;
            }
            world.remove_invite(code)?;
            Ok(Reply::ok(json))
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

/// `/channels/{channel}/invites`
pub(super) fn of_channel(world: &mut World, bot: Id, call: &Call, channel: Id) -> Outcome {
    match call.method.as_str() {
        "GET" => {
            needs(world, channel, bot, permissions::MANAGE_CHANNELS)?;
            let guild = channel_of(world, channel)?.guild.unwrap_or_default();
            let here = world
                .invites_of(guild)
                .filter(|invites| invites.channel == channel);
            let list = here.map(|invite| world.invite_json(invite)).collect();
            Ok(Reply::ok(Value::Array(list)))
        }
        "POST" => create(world, bot, call.json(), channel),
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

/// `GET /guilds/{guild}/invites`
pub(super) fn of_guild(world: &World, bot: Id, guild: Id) -> Outcome {
    needs_in_guild(world, guild, bot, permissions::MANAGE_GUILD)?;
    let list = world
        .invites_of(guild)
        .map(|invites| world.invite_json(invites));
    Ok(Reply::ok(Value::Array(list.collect())))
}

fn create(world: &mut World, bot: Id, body: &Value, channel: Id) -> Outcome {
    needs(world, channel, bot, permissions::CREATE_INSTANT_INVITE)?;
    let age = number(body, "max_age").unwrap_or(USUAL_AGE);
    let uses = body.get("max_uses").and_then(Value::as_u64).unwrap_or(0);
    let flag = |key: &str| body.get(key).and_then(Value::as_bool).unwrap_or(false);
    let temporary = flag("temporary");
    let guild = channel_of(world, channel)?.guild.unwrap_or_default();
    // One like it is handed out again, unless it is to be a new one.
    let like = |invite: &&crate::world::Invite| {
        invite.channel == channel
            && invite.inviter == bot
            && (invite.max_age, invite.max_uses, invite.temporary) == (age, uses, temporary)
    };
    let known = world
        .invites_of(guild)
        .find(like)
        .map(|invite| invite.code.clone());
    let code = match known.filter(|_| !flag("unique")) {
        Some(code) => code,
        None => world.add_invite(bot, channel, (age, uses), temporary)?,
    };
    Ok(Reply::ok(world.invite_json(world.invite(&code)?)))
}
