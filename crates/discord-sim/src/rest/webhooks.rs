//! Following up on an interaction.

use super::{Call, Outcome, Reply, callback, check::Wanted, messages};
use crate::{
    id::Id,
    refusal::{NO_SUCH_ROUTE, Refusal, UNKNOWN_MESSAGE},
    world::{Interaction, LOADING, World, interaction_by_token},
};

/// How many follow-ups an interaction takes that a person's own installation made.
const FOLLOW_UPS: usize = 100;

/// `/webhooks/{application}/{token}`
pub(super) fn route(world: &mut World, call: &Call, parts: &[&str]) -> Outcome {
    let [application, token, rest @ ..] = parts else {
        return Err(NO_SUCH_ROUTE.into());
    };
    call.check_body()?;
    let it = interaction_by_token(world, super::id(application)?, token)?.clone();
    match (call.method.as_str(), rest) {
        ("POST", []) => follow_up(world, call, &it),
        (method, ["messages", which]) => {
            let id = which_message(&it, which)?;
            message(world, call, method, &it, id)
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

/// The message an interaction's token gives access to.
fn which_message(it: &Interaction, which: &str) -> Result<Id, Refusal> {
    if which == "@original" {
        return it
            .original
            .or(it.message)
            .ok_or_else(|| UNKNOWN_MESSAGE.into());
    }
    let id = super::id(which)?;
    let own = it.original == Some(id) || it.follow_ups.contains(&id) || it.message == Some(id);
    own.then_some(id).ok_or_else(|| UNKNOWN_MESSAGE.into())
}

fn wanted<'c>(call: &'c Call, it: &Interaction) -> Wanted<'c> {
    Wanted {
        body: call.json(),
        files: &call.files,
        channel: it.channel,
        author: it.application,
    }
}

fn follow_up(world: &mut World, call: &Call, it: &Interaction) -> Outcome {
    // The first one after "is thinking" takes its place.
    if it.is_thinking(world)
        && let Some(original) = it.original
    {
        return fill(world, call, it, original);
    }
    if it.follow_ups.len() >= FOLLOW_UPS {
        return Err(Refusal::field("", "MAX_FOLLOW_UPS", "Too many follow-up messages.").into());
    }
    let new = wanted(call, it).compose(world)?;
    let flags = call
        .json()
        .get("flags")
        .and_then(serde_json::Value::as_u64)
        .unwrap_or(0);
    let id = callback::post(world, it, new, flags)?;
    if let Some(it) = world.interactions.get_mut(&it.id) {
        it.follow_ups.push(id);
    }
    let message = world.message_of(it.channel, id)?;
    Ok(Reply::ok(world.message_json(message, Some(it.application))))
}

/// Puts a message in the place of "is thinking".
fn fill(world: &mut World, call: &Call, it: &Interaction, id: Id) -> Outcome {
    messages::change(world, &wanted(call, it), id)?;
    world.change_message(it.channel, id, |message| {
        message.flags &= !LOADING;
        message.earlier.clear();
    })?;
    let message = world.message_of(it.channel, id)?;
    Ok(Reply::ok(world.message_json(message, Some(it.application))))
}

fn message(world: &mut World, call: &Call, method: &str, it: &Interaction, id: Id) -> Outcome {
    let shown = world.message_of(it.channel, id)?;
    match method {
        "GET" => Ok(Reply::ok(world.message_json(shown, Some(it.application)))),
        "PATCH" if shown.flags & LOADING != 0 => fill(world, call, it, id),
        "PATCH" => {
            messages::change(world, &wanted(call, it), id)?;
            let message = world.message_of(it.channel, id)?;
            Ok(Reply::ok(world.message_json(message, Some(it.application))))
        }
        "DELETE" => {
            world.remove_message(it.channel, id)?;
            Ok(Reply::nothing())
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}
