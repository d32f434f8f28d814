//! The first answer to an interaction.

use serde_json::{Value, json};

use super::{Call, Outcome, Reply, body::number, check::Wanted, component_check};
use crate::{
    id::Id,
    put::Put as _,
    refusal::{ALREADY_ANSWERED, Form, NO_SUCH_ROUTE, Refusal, UNKNOWN_INTERACTION},
    world::{Given, Interaction, InteractionKind, LOADING, NewMessage, World},
};

/// Seen by the person alone.
pub(super) const EPHEMERAL: u64 = 1 << 6;

/// `POST /interactions/{id}/{token}/callback`
pub(super) fn route(world: &mut World, call: &Call, parts: &[&str]) -> Outcome {
    let ("POST", [id, token, "callback"]) = (call.method.as_str(), parts) else {
        return Err(NO_SUCH_ROUTE.into());
    };
    let unanswered = world.unanswered(super::id(id)?, token)?.clone();
    if unanswered.given.is_some() {
        return Err(ALREADY_ANSWERED.into());
    }
    let body = call.json();
    let data = body.get("data").unwrap_or(&Value::Null);
    let kind = number(body, "type");
    check_fits(&unanswered, kind)?;
    match kind {
        Some(4) => answer(world, call, &unanswered, data)?,
        Some(5) => defer(world, &unanswered, data)?,
        Some(6) => give(world, unanswered.id, Given::DeferredUpdate)?,
        Some(7) => update(world, call, &unanswered, data)?,
        Some(8) => suggest(world, &unanswered, data)?,
        Some(9) => {
            let mut form = Form::default();
            component_check::check_modal(data, &mut form);
            form.finish()?;
            give(world, unanswered.id, Given::Modal(data.clone()))?;
        }
        _ => {}
    }
    if call.parameter("with_response") == Some("true") {
        return Ok(Reply::ok(response(world, unanswered.id, kind)?));
    }
    Ok(Reply::nothing())
}

/// Refuses answers that do not fit what the person did.
fn check_fits(interaction: &Interaction, kind: Option<i64>) -> Result<(), Refusal> {
    use InteractionKind::{Autocomplete, Command, Component, Modal};
    let fits = match kind {
        Some(4 | 5) => interaction.kind != Autocomplete,
        // A form that came from a component may change its message too.
        Some(6 | 7) => {
            interaction.kind == Component
                || interaction.kind == Modal && interaction.message.is_some()
        }
        Some(8) => interaction.kind == Autocomplete,
        Some(9) => matches!(interaction.kind, Command | Component),
        _ => false,
    };
    if fits {
        return Ok(());
    }
    let text = "Value must be one of the types this interaction can be answered with.";
    Err(Refusal::field("type", "BASE_TYPE_CHOICES", text))
}

fn change(world: &mut World, id: Id, change: impl FnOnce(&mut Interaction)) -> Result<(), Refusal> {
    change(world.interactions.get_mut(&id).ok_or(UNKNOWN_INTERACTION)?);
    Ok(())
}

fn give(world: &mut World, id: Id, given: Given) -> Result<(), Refusal> {
    let now = world.now();
    change(world, id, |value| {
        value.given = Some(given);
        value.given_at = Some(now);
    })
}

fn wanted<'c>(call: &'c Call, interaction: &Interaction, data: &'c Value) -> Wanted<'c> {
    Wanted {
        body: data,
        files: &call.files,
        channel: interaction.channel,
        author: interaction.application,
    }
}

/// Discord puts `data.` before the fields it finds wrong.
fn below_data(mut refusal: Refusal) -> Refusal {
    if refusal.code == 50035 {
        refusal.errors = json!({ "data": refusal.errors });
    }
    refusal
}

/// Posts a message as an answer; `flags` decide who sees it.
pub(super) fn post(
    world: &mut World,
    interaction: &Interaction,
    mut new: NewMessage,
    flags: u64,
) -> Result<Id, Refusal> {
    new.interaction = Some(interaction.id);
    new.flags |= flags & EPHEMERAL;
    new.only_for = (flags & EPHEMERAL != 0).then_some(interaction.user);
    world.post(new)
}

fn flags(data: &Value) -> u64 {
    data.get("flags").and_then(Value::as_u64).unwrap_or(0)
}

fn answer(
    world: &mut World,
    call: &Call,
    interaction: &Interaction,
    data: &Value,
) -> Result<(), Refusal> {
    let mut new = wanted(call, interaction, data)
        .compose(world)
        .map_err(below_data)?;
    new.kind = if interaction.kind == InteractionKind::Command {
        20
    } else {
        0
    };
    let id = post(world, interaction, new, flags(data))?;
    give(world, interaction.id, Given::Message)?;
    change(world, interaction.id, |value| {
        value.original = Some(id);
        value.ephemeral = flags(data) & EPHEMERAL != 0;
    })
}

fn defer(world: &mut World, interaction: &Interaction, data: &Value) -> Result<(), Refusal> {
    let new = NewMessage {
        channel: interaction.channel,
        author: interaction.application,
        kind: if interaction.kind == InteractionKind::Command {
            20
        } else {
            0
        },
        flags: LOADING,
        ..NewMessage::default()
    };
    let id = post(world, interaction, new, flags(data))?;
    give(world, interaction.id, Given::Deferred)?;
    change(world, interaction.id, |value| {
        value.original = Some(id);
        value.ephemeral = flags(data) & EPHEMERAL != 0;
    })
}

fn update(
    world: &mut World,
    call: &Call,
    interaction: &Interaction,
    data: &Value,
) -> Result<(), Refusal> {
    if let Some(message) = interaction.message {
        super::messages::change(world, &wanted(call, interaction, data), message)
            .map_err(below_data)?;
    }
    give(world, interaction.id, Given::Update)
}

fn suggest(world: &mut World, interaction: &Interaction, data: &Value) -> Result<(), Refusal> {
    let choices = data
        .get("choices")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let mut form = Form::default();
    if choices.len() > 25 {
        let text = "Must be 25 or fewer in length.";
        form.wrong("data.choices", "BASE_TYPE_MAX_LENGTH", text);
    }
    for (place, choice) in choices.iter().enumerate() {
        let name = choice
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or_default();
        form.length(&format!("data.choices.{place}.name"), name, 1, 100);
        if let Some(value) = choice.get("value").and_then(Value::as_str) {
            form.length(&format!("data.choices.{place}.value"), value, 0, 100);
        }
    }
    form.finish()?;
    give(world, interaction.id, Given::Choices(choices))
}

/// What `with_response` asks for.
fn response(world: &World, id: Id, kind: Option<i64>) -> Result<Value, Refusal> {
    let interaction = world.interactions.get(&id).ok_or(UNKNOWN_INTERACTION)?;
    let number = match interaction.kind {
        InteractionKind::Command => 2,
        InteractionKind::Component => 3,
        InteractionKind::Autocomplete => 4,
        InteractionKind::Modal => 5,
    };
    let mut json = json!({ "interaction": { "id": id, "type": number } });
    let message = interaction
        .original
        .or(interaction.message.filter(|_| kind == Some(7)));
    if let Some(message) = message {
        let message = world.message_of(interaction.channel, message)?;
        json.at("interaction")
            .put("response_message_id", json!(message.id));
        json.at("interaction")
            .put("response_message_loading", json!(kind == Some(5)));
        json.at("interaction")
            .put("response_message_ephemeral", json!(interaction.ephemeral));
        // Of "is thinking" there is nothing to show.
        if kind == Some(5) {
            return Ok(json);
        }
        let whole = world.message_json(message, Some(interaction.application));
        json.put("resource", json!({ "type": kind, "message": whole }));
    }
    Ok(json)
}
