//! Pinned messages, by the old routes and the new.

use serde_json::{Value, json};

use super::{Call, Outcome, Reply, needs};
use crate::{
    clock::stamp,
    id::Id,
    permissions,
    refusal::{MAX_PINS, NO_SUCH_ROUTE},
    world::{Message, NewMessage, World},
};

/// How many messages may be pinned in a channel.
const PINS: usize = 250;

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
            pin(world, bot, channel, super::id(message)?, method == "PUT")
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

fn pin(world: &mut World, bot: Id, channel: Id, message: Id, on: bool) -> Outcome {
    let pinned_already = world.message_of(channel, message)?.pinned_at.is_some();
    if on == pinned_already {
        return Ok(Reply::nothing());
    }
    if on && pinned(world, channel).len() >= PINS {
        return Err(MAX_PINS.into());
    }
    let now = world.now();
    world.change_message(channel, message, |message| {
        message.pinned_at = on.then_some(now);
    })?;
    world.pins_changed(channel);
    world.tell_of_message(channel, message, "MESSAGE_UPDATE");
    if on {
        // Discord says so in the channel, in a message of its own type.
        let reference = world.reference(channel, message, 0);
        world.post(NewMessage {
            channel,
            author: bot,
            kind: 6,
            reference: Some(reference),
            ..NewMessage::default()
        })?;
    }
    Ok(Reply::nothing())
}
