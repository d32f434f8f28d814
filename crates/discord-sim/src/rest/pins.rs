//! Pinned messages, by the old routes and the new.

use serde_json::{Value, json};

use super::{Call, Outcome, Reply, needs};
use crate::{
    clock::stamp,
    id::Id,
    permissions,
    refusal::NO_SUCH_ROUTE,
    world::{Message, World},
};

pub(super) fn route(
    world: &mut World,
    bot: Id,
    call: &Call,
    channel: Id,
    parts: &[&str],
    new: bool,
) -> Outcome {
    match (call.method.as_str(), parts) {
        ("GET", []) => {
            needs(world, channel, bot, 0)?;
            list(world, bot, call, channel, new)
        }
        (method @ ("PUT" | "DELETE"), [message]) => {
            needs(world, channel, bot, 0)?;
            let either = permissions::PIN_MESSAGES | permissions::MANAGE_MESSAGES;
            if world.permissions(channel, bot) & either == 0 {
                return Err(crate::refusal::MISSING_PERMISSIONS.into());
            }
            world.set_pinned(bot, channel, super::id(message)?, method == "PUT")?;
            Ok(Reply::nothing())
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

fn pinned(world: &World, channel: Id) -> Vec<&Message> {
    let mut pins: Vec<&Message> = world
        .range(channel)
        .filter(|world| world.pinned_at.is_some())
        .collect();
    pins.sort_by_key(|pin| std::cmp::Reverse(pin.pinned_at));
    pins
}

fn list(world: &World, bot: Id, call: &Call, channel: Id, new: bool) -> Outcome {
    let pins = pinned(world, channel);
    if !new {
        let plain = pins.iter().map(|pin| world.message_json(pin, Some(bot)));
        return Ok(Reply::ok(Value::Array(plain.collect())));
    }
    let limit = call.limit(50, 50)?;
    let before = call.parameter("before").unwrap_or("9999");
    let earlier: Vec<&Message> = pins
        .into_iter()
        .filter(|pin| {
            pin.pinned_at
                .map(stamp)
                .is_some_and(|at| at.as_str() < before)
        })
        .collect();
    let items: Vec<Value> = earlier
        .iter()
        .take(limit)
        .map(|pin| {
            let at = pin.pinned_at.map(stamp);
            json!({ "pinned_at": at, "message": world.message_json(pin, Some(bot)) })
        })
        .collect();
    Ok(Reply::ok(
        json!({ "items": items, "has_more": earlier.len() > limit }),
    ))
}
