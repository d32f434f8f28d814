//! Users and private conversations.

use serde_json::{Value, json};

use super::{Call, Outcome, Reply};
use crate::{
    id::Id,
    refusal::{CANNOT_DM, NO_SUCH_ROUTE, Refusal, UNKNOWN_USER},
    world::World,
};

pub(super) fn route(world: &mut World, bot: Id, call: &Call, parts: &[&str]) -> Outcome {
    match (call.method.as_str(), parts) {
        ("GET", ["@me"]) => Ok(Reply::ok(world.own_user_json(bot))),
        ("GET", ["@me", "guilds"]) => Ok(Reply::ok(guilds(world, bot))),
        ("DELETE", ["@me", "guilds", guild]) => {
            world.leaves(bot, super::id(guild)?)?;
            Ok(Reply::nothing())
        }
        ("POST", ["@me", "channels"]) => open_dm(world, bot, call),
        ("GET", [user]) => {
            let user = super::id(user)?;
            if !world.users.contains_key(&user) {
                return Err(UNKNOWN_USER.into());
            }
            Ok(Reply::ok(world.user_json(user)))
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

fn guilds(world: &World, bot: Id) -> Value {
    let own = world
        .guilds
        .values()
        .filter(|guild| guild.members.contains_key(&bot));
    let list = own.map(|value| {
        json!({
            "id": value.id, "name": value.name, "icon": null, "banner": null,
            "owner": value.owner == bot, "features": [],
            "permissions": world.permissions_in(value.id, bot).to_string(),
        })
    });
    Value::Array(list.collect())
}

fn open_dm(world: &mut World, bot: Id, call: &Call) -> Outcome {
    let recipient = call.json().get("recipient_id").cloned();
    let recipient = recipient.and_then(|recipient| serde_json::from_value::<Id>(recipient).ok());
    let Some(recipient) = recipient else {
        let text = "This field is required";
        return Err(Refusal::field("recipient_id", "BASE_TYPE_REQUIRED", text).into());
    };
    let Some(user) = world.users.get(&recipient) else {
        let text = "Invalid Recipient(s)";
        let mut refusal = Refusal::from(UNKNOWN_USER);
        (refusal.status, refusal.code, refusal.message) = (400, 50033, text.to_owned());
        return Err(refusal.into());
    };
    if user.bot {
        return Err(CANNOT_DM.into());
    }
    let channel = world.opens_dm(recipient, bot)?;
    Ok(Reply::ok(world.channel_json(channel)))
}
