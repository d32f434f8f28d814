//! Following up on an interaction, and posting by a webhook.

use super::{Call, Outcome, Reply, callback, check::Wanted, messages, posts};
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
    let application = super::id(application)?;
    if let Ok(webhook) = world.webhook(application) {
        let webhook = webhook.clone();
        return posts::by_token(world, call, &webhook, token, rest);
    }
    let interaction = interaction_by_token(world, application, token)?.clone();
    match (call.method.as_str(), rest) {
        ("POST", []) => follow_up(world, call, &interaction),
        (method, ["messages", which]) => {
            let id = which_message(&interaction, which)?;
            message(world, call, method, &interaction, id)
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

/// The message an interaction's token gives access to.
fn which_message(interaction: &Interaction, which: &str) -> Result<Id, Refusal> {
    if which == "@original" {
        return interaction
            .original
            .or(interaction.message)
            .ok_or_else(|| UNKNOWN_MESSAGE.into());
    }
    let id = super::id(which)?;
    let own = interaction.original == Some(id)
        || interaction.follow_ups.contains(&id)
        || interaction.message == Some(id);
    own.then_some(id).ok_or_else(|| UNKNOWN_MESSAGE.into())
}

fn wanted<'c>(call: &'c Call, interaction: &Interaction) -> Wanted<'c> {
    Wanted {
        body: call.json(),
        files: &call.files,
        channel: interaction.channel,
        author: interaction.application,
    }
}

fn follow_up(world: &mut World, call: &Call, interaction: &Interaction) -> Outcome {
    // The first one after "is thinking" takes its place.
    if interaction.is_thinking(world)
        && let Some(original) = interaction.original
    {
        return fill(world, call, interaction, original);
    }
    if interaction.follow_ups.len() >= FOLLOW_UPS {
        return Err(Refusal::field("", "MAX_FOLLOW_UPS", "Too many follow-up messages.").into());
    }
    let new = wanted(call, interaction).compose(world)?;
    let flags = call
        .json()
        .get("flags")
        .and_then(serde_json::Value::as_u64)
        .unwrap_or(0);
    let id = callback::post(world, interaction, new, flags)?;
    if let Some(this_interaction) = world.interactions.get_mut(&interaction.id) {
        this_interaction.follow_ups.push(id);
    }
    let message = world.message_of(interaction.channel, id)?;
    Ok(Reply::ok(
        world.message_json(message, Some(interaction.application)),
    ))
}

/// Puts a message in the place of "is thinking".
fn fill(world: &mut World, call: &Call, interaction: &Interaction, id: Id) -> Outcome {
    messages::change(world, &wanted(call, interaction), id)?;
    world.change_message(interaction.channel, id, |message| {
        message.flags &= !LOADING;
        message.earlier.clear();
    })?;
    let message = world.message_of(interaction.channel, id)?;
    Ok(Reply::ok(
        world.message_json(message, Some(interaction.application)),
    ))
}

fn message(
    world: &mut World,
    call: &Call,
    method: &str,
    interaction: &Interaction,
    id: Id,
) -> Outcome {
    let shown = world.message_of(interaction.channel, id)?;
    match method {
        "GET" => Ok(Reply::ok(
            world.message_json(shown, Some(interaction.application)),
        )),
        "PATCH" if shown.flags & LOADING != 0 => fill(world, call, interaction, id),
        "PATCH" => {
            messages::change(world, &wanted(call, interaction), id)?;
            let message = world.message_of(interaction.channel, id)?;
            Ok(Reply::ok(
                world.message_json(message, Some(interaction.application)),
            ))
        }
        "DELETE" => {
            world.remove_message(interaction.channel, id)?;
            Ok(Reply::nothing())
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}
