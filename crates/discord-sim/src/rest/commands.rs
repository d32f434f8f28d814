//! Registering an application's commands.

use serde_json::{Value, json};

use super::{Call, Outcome, Reply, body::number, command_check, embeds::without_nulls};
use crate::{
    id::Id,
    put::Put as _,
    refusal::{
        Form, INVALID_JSON, MAX_COMMANDS, MISSING_ACCESS, NO_SUCH_ROUTE, Refusal, UNAUTHORIZED,
        UNKNOWN_APPLICATION, UNKNOWN_COMMAND,
    },
    world::{Command, World},
};

/// How many typed commands an application may have, everywhere or on one server.
const TYPED: usize = 100;
/// How many commands it may have in each of the two menus.
const IN_A_MENU: usize = 15;

pub(super) fn route(
    world: &mut World,
    bot: Id,
    call: &Call,
    application: Id,
    parts: &[&str],
) -> Outcome {
    // A token is good for its own application alone.
    if application != bot {
        return Err(UNAUTHORIZED.into());
    }
    let (guild, rest) = match parts {
        ["commands", rest @ ..] => (None, rest),
        ["guilds", guild, "commands", rest @ ..] => (Some(super::id(guild)?), rest),
        _ => return Err(NO_SUCH_ROUTE.into()),
    };
    if let Some(guild) = guild {
        let there = world.guilds.get(&guild);
        if there.is_none_or(|there| !there.members.contains_key(&bot)) {
            return Err(MISSING_ACCESS.into());
        }
    }
    match (call.method.as_str(), rest) {
        ("GET", []) => Ok(Reply::ok(list(world, bot, guild))),
        ("PUT", []) => replace(world, bot, call, guild),
        ("POST", []) => create(world, bot, call.json(), guild),
        ("GET", [id]) => {
            let command = find(world, bot, guild, super::id(id)?)?;
            Ok(Reply::ok(command.json.clone()))
        }
        ("PATCH", [id]) => {
            let before = find(world, bot, guild, super::id(id)?)?;
            let (id, mut whole) = (before.id, before.json.clone());
            let fields = call.json().as_object().ok_or(INVALID_JSON)?;
            for (key, value) in fields {
                whole.put(key, value.clone());
            }
            check_one(&whole)?;
            let command = store(world, bot, guild, &whole, Some(id))?;
            Ok(Reply::ok(command))
        }
        ("DELETE", [id]) => {
            let id = find(world, bot, guild, super::id(id)?)?.id;
            let application = world
                .applications
                .get_mut(&bot)
                .ok_or(UNKNOWN_APPLICATION)?;
            application.commands.remove(&id);
            Ok(Reply::nothing())
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

fn list(world: &World, bot: Id, guild: Option<Id>) -> Value {
    Value::Array(
        world
            .registered(bot, guild)
            .map(|item| item.json.clone())
            .collect(),
    )
}

fn find(world: &World, bot: Id, guild: Option<Id>, id: Id) -> Result<&Command, Refusal> {
    world
        .registered(bot, guild)
        .find(|item| item.id == id)
        .ok_or_else(|| UNKNOWN_COMMAND.into())
}

fn check_one(body: &Value) -> Result<(), Refusal> {
    let mut form = Form::default();
    command_check::check(body, "", &mut form);
    form.finish()
}

fn limit_of(kind: i64) -> usize {
    if kind == 1 { TYPED } else { IN_A_MENU }
}

fn create(world: &mut World, bot: Id, body: &Value, guild: Option<Id>) -> Outcome {
    check_one(body)?;
    let kind = number(body, "type").unwrap_or(1);
    let name = body.get("name").and_then(Value::as_str).unwrap_or_default();
    // The same name again replaces the command.
    let known = world
        .registered(bot, guild)
        .find(|item| item.kind() == kind && item.name() == name);
    let known = known.map(|known| known.id);
    if known.is_none()
        && world
            .registered(bot, guild)
            .filter(|registered| registered.kind() == kind)
            .count()
            >= limit_of(kind)
    {
        return Err(MAX_COMMANDS.into());
    }
    let status = if known.is_some() { 200 } else { 201 };
    let json = store(world, bot, guild, body, known)?;
    Ok(Reply::new(status, json))
}

fn replace(world: &mut World, bot: Id, call: &Call, guild: Option<Id>) -> Outcome {
    let list = call.json().as_array().ok_or(INVALID_JSON)?;
    let mut form = Form::default();
    let mut seen = std::collections::BTreeSet::new();
    for (place, body) in list.iter().enumerate() {
        command_check::check(body, &place.to_string(), &mut form);
        let kind = number(body, "type").unwrap_or(1);
        if !seen.insert((kind, body.get("name").map(Value::to_string))) {
            let text = "Application command names must be unique";
            let path = format!("{place}.name");
            form.wrong(&path, "APPLICATION_COMMANDS_DUPLICATE_NAME", text);
        }
    }
    form.finish()?;
    for kind in 1..=3 {
        let count = seen.iter().filter(|(other, _)| *other == kind).count();
        if count > limit_of(kind) {
            return Err(MAX_COMMANDS.into());
        }
    }
    let before: Vec<Command> = world.registered(bot, guild).cloned().collect();
    let application = world
        .applications
        .get_mut(&bot)
        .ok_or(UNKNOWN_APPLICATION)?;
    application
        .commands
        .retain(|_, command| command.guild != guild);
    let mut registered = Vec::new();
    for body in list {
        let kind = number(body, "type").unwrap_or(1);
        let name = body.get("name").and_then(Value::as_str).unwrap_or_default();
        let known = before
            .iter()
            .find(|item| item.kind() == kind && item.name() == name);
        registered.push(store(world, bot, guild, body, known.map(|known| known.id))?);
    }
    Ok(Reply::ok(Value::Array(registered)))
}

/// Keeps a command and returns it as Discord sends it.
fn store(
    world: &mut World,
    bot: Id,
    guild: Option<Id>,
    body: &Value,
    known: Option<Id>,
) -> Result<Value, Refusal> {
    let version = world.next_id();
    let id = known.unwrap_or_else(|| world.next_id());
    let mut json = without_nulls(body);
    json.put("id", json!(id));
    json.put("application_id", json!(bot));
    json.put("version", json!(version));
    json.put("type", json!(number(body, "type").unwrap_or(1)));
    json.put(
        "nsfw",
        json!(body.get("nsfw").and_then(Value::as_bool).unwrap_or(false)),
    );
    if json.get("description").is_none() {
        json.put("description", json!(""));
    }
    let permissions = body
        .get("default_member_permissions")
        .cloned()
        .unwrap_or_default();
    json.put("default_member_permissions", permissions);
    if let Some(guild) = guild {
        json.put("guild_id", json!(guild));
    } else {
        if json.get("integration_types").is_none() {
            json.put("integration_types", json!([0]));
        }
        if json.get("contexts").is_none() {
            json.put("contexts", Value::Null);
        }
    }
    let application = world
        .applications
        .get_mut(&bot)
        .ok_or(UNKNOWN_APPLICATION)?;
    let command = Command {
        id,
        guild,
        json: json.clone(),
    };
    application.commands.insert(id, command);
    Ok(json)
}
