//! The roles of a server: making, changing and removing them.

use serde_json::Value;

use super::{Call, Outcome, Reply, members::may_give, needs_in_guild};
use crate::{
    id::Id,
    permissions,
    refusal::{
        MAX_ROLES, MISSING_PERMISSIONS, NO_SUCH_ROUTE, Refusal, UNKNOWN_GUILD, UNKNOWN_ROLE,
    },
    world::{Guild, Role, World},
};

/// How many roles a server may have.
const ROLES: usize = 250;

pub(super) fn route(world: &mut World, bot: Id, call: &Call, guild: Id, parts: &[&str]) -> Outcome {
    match (call.method.as_str(), parts) {
        ("GET", []) => {
            let roles = there(world, guild)?.roles.values().map(Role::json);
            Ok(Reply::ok(Value::Array(roles.collect())))
        }
        ("GET", [role]) => {
            let role = there(world, guild)?.roles.get(&super::id(role)?);
            Ok(Reply::ok(role.ok_or(UNKNOWN_ROLE)?.json()))
        }
        ("POST", []) => create(world, bot, call.json(), guild),
        ("PATCH", [role]) => {
            let role = super::id(role)?;
            may_give(world, bot, guild, role)?;
            change(world, bot, call.json(), guild, role)
        }
        ("DELETE", [role]) => {
            let role = super::id(role)?;
            may_give(world, bot, guild, role)?;
            world.deletes_role(guild, role)?;
            Ok(Reply::nothing())
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

fn there(world: &World, guild: Id) -> Result<&Guild, Refusal> {
    world.guilds.get(&guild).ok_or_else(|| UNKNOWN_GUILD.into())
}

/// Nobody hands out what they may not do themselves.
fn may_permit(world: &World, bot: Id, guild: Id, bits: u64) -> Result<(), Refusal> {
    if bits & !world.permissions_in(guild, bot) == 0 {
        Ok(())
    } else {
        Err(MISSING_PERMISSIONS.into())
    }
}

fn create(world: &mut World, bot: Id, body: &Value, guild: Id) -> Outcome {
    needs_in_guild(world, guild, bot, permissions::MANAGE_ROLES)?;
    let server = there(world, guild)?;
    if server.roles.len() >= ROLES {
        return Err(MAX_ROLES.into());
    }
    // Without a word about them it permits what everybody may do.
    let usual = server.roles.get(&guild).map_or(0, |role| role.permissions);
    let bits = match body.get("permissions") {
        None | Some(Value::Null) => usual,
        given => {
            let bits = super::channels::bits(given);
            may_permit(world, bot, guild, bits)?;
            bits
        }
    };
    let name = body
        .get("name")
        .and_then(Value::as_str)
        .unwrap_or("new role");
    let role = world.new_role(guild, name, bits, Some(1), |role| apply(role, body))?;
    let role = there(world, guild)?.roles.get(&role).ok_or(UNKNOWN_ROLE)?;
    Ok(Reply::ok(role.json()))
}

fn change(world: &mut World, bot: Id, body: &Value, guild: Id, role: Id) -> Outcome {
    let bits = body
        .get("permissions")
        .filter(|permissions| !permissions.is_null());
    let bits = bits.map(|bits| super::channels::bits(Some(bits)));
    if let Some(bits) = bits {
        may_permit(world, bot, guild, bits)?;
    }
    world.change_role(guild, role, |role| {
        if let Some(name) = body.get("name").and_then(Value::as_str) {
            name.clone_into(&mut role.name);
        }
        role.permissions = bits.unwrap_or(role.permissions);
        apply(role, body);
    })?;
    let role = there(world, guild)?.roles.get(&role).ok_or(UNKNOWN_ROLE)?;
    Ok(Reply::ok(role.json()))
}

/// What making and changing a role share.
fn apply(role: &mut Role, body: &Value) {
    let color = body.pointer("/colors/primary_color").or(body.get("color"));
    if let Some(color) = color.and_then(Value::as_u64) {
        role.color = u32::try_from(color).unwrap_or(0);
    }
    let flag = |key: &str| body.get(key).and_then(Value::as_bool);
    role.hoist = flag("hoist").unwrap_or(role.hoist);
    role.mentionable = flag("mentionable").unwrap_or(role.mentionable);
}
