//! Channels: making, changing and deleting them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    Call, Outcome, Reply, body::number, count_change, invites, messages, needs, needs_in_guild,
    pins, posts, threads,
};
use crate::{
    id::Id,
    permissions,
    refusal::{
        Form, MISSING_PERMISSIONS, NO_SUCH_ROUTE, NOT_IN_DM, Refusal, UNKNOWN_CHANNEL,
        UNKNOWN_OVERWRITE, WRONG_CHANNEL_TYPE,
    },
    sim::Sim,
    world::{Channel, ChannelSpec, Overwrite, World, audited, channel_of, kind},
};

/// How long a topic may be; a forum's guidelines may be longer.
const TOPIC: usize = 1_024;
const GUIDELINES: usize = 4_096;

pub(super) fn route(sim: &mut Sim, bot: Id, call: &Call, parts: &[&str]) -> Outcome {
    let (channel, rest) = parts.split_first().ok_or(NO_SUCH_ROUTE)?;
    let channel = super::id(channel)?;
    channel_of(sim, channel)?;
    match (call.method.as_str(), rest) {
        ("GET", []) => {
            needs(sim, channel, bot, 0)?;
            Ok(Reply::ok(sim.channel_json(channel)))
        }
        ("PATCH", []) => modify(sim, bot, call, channel),
        ("DELETE", []) => delete(sim, bot, call, channel),
        (method, ["permissions", target]) => {
            let target = super::id(target)?;
            overwrite(sim, bot, call, method, channel, target)
        }
        ("POST", ["typing"]) => {
            needs(sim, channel, bot, 0)?;
            sim.types(bot, channel)?;
            Ok(Reply::nothing())
        }
        (_, ["invites"]) => invites::of_channel(sim, bot, call, channel),
        (_, ["webhooks"]) => posts::of_channel(sim, bot, call, channel),
        (_, ["pins", rest @ ..]) => pins::route(sim, bot, call, channel, rest, false),
        (_, ["messages", "pins", rest @ ..]) => pins::route(sim, bot, call, channel, rest, true),
        (_, ["threads" | "thread-members", ..] | ["messages", _, "threads"]) => {
            threads::route(sim, bot, call, channel, rest)
        }
        (_, ["messages", rest @ ..]) => messages::route(sim, bot, call, channel, rest),
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

/// `POST /guilds/{guild}/channels`
pub(super) fn create(world: &mut World, bot: Id, call: &Call, guild: Id) -> Outcome {
    needs_in_guild(world, guild, bot, permissions::MANAGE_CHANNELS)?;
    let body = call.json();
    let mut form = Form::default();
    let kind = number(body, "type").unwrap_or(0);
    let Some(kind) = u8::try_from(kind).ok().filter(|kind| is_guild_kind(*kind)) else {
        return Err(WRONG_CHANNEL_TYPE.into());
    };
    check_fields(body, kind, &mut form);
    form.finish()?;
    world.lets_through(guild, call.text("name"))?;
    let mut spec = ChannelSpec {
        guild: Some(guild),
        kind,
        name: call
            .text("name")
            .map(|text| tidy(text, kind))
            .unwrap_or_default(),
        parent: parent_of(body)?,
        overwrites: overwrites_of(world, guild, world.permissions_in(guild, bot), body)?,
        ..ChannelSpec::default()
    };
    spec.topic = text_of(body, "topic");
    spec.position = number(body, "position").and_then(|number| u32::try_from(number).ok());
    spec.nsfw = body.get("nsfw").and_then(Value::as_bool).unwrap_or(false);
    spec.slowmode_seconds = small(body, "rate_limit_per_user").unwrap_or(0);
    spec.default_auto_archive = small(body, "default_auto_archive_duration");
    spec.tags = tags_of(world, body);
    // A channel made inside a category without overwrites takes the category's.
    if body.get("permission_overwrites").is_none_or(Value::is_null)
        && let Some(parent) = spec.parent.and_then(|parent| world.channels.get(&parent))
    {
        spec.overwrites = parent.overwrites.clone();
    }
    let id = world.add_channel(spec)?;
    let reason = call.reason.as_deref();
    world.log(guild, bot, audited::CHANNEL_CREATE, id, reason)?;
    Ok(Reply::new(201, world.channel_json(id)))
}

/// What the fields that making and changing share must look like.
fn check_fields(body: &Value, kind: u8, form: &mut Form) {
    let longest = if matches!(kind, kind::FORUM | kind::MEDIA) {
        GUIDELINES
    } else {
        TOPIC
    };
    if let Some(topic) = body.get("topic").and_then(Value::as_str) {
        form.length("topic", topic, 0, longest);
    }
    if let Some(tags) = body.get("available_tags").and_then(Value::as_array) {
        for (number, tag) in tags.iter().enumerate() {
            let name = tag.get("name").and_then(Value::as_str).unwrap_or_default();
            form.length(&format!("available_tags.{number}.name"), name, 1, 20);
        }
    }
}

fn is_guild_kind(byte: u8) -> bool {
    matches!(
        byte,
        kind::TEXT
            | kind::VOICE
            | kind::CATEGORY
            | kind::ANNOUNCEMENT
            | kind::STAGE
            | kind::FORUM
            | kind::MEDIA
    )
}

/// Text channels are written in small letters with hyphens.
fn tidy(name: &str, byte: u8) -> String {
    if matches!(
        byte,
        kind::TEXT | kind::ANNOUNCEMENT | kind::FORUM | kind::MEDIA
    ) {
        name.trim().to_lowercase().replace(' ', "-")
    } else {
        name.trim().to_owned()
    }
}

fn small(body: &Value, key: &str) -> Option<u32> {
    number(body, key).and_then(|number| u32::try_from(number).ok())
}

fn text_of(body: &Value, key: &str) -> Option<String> {
    let text = body.get(key).and_then(Value::as_str);
    text.filter(|text| !text.is_empty()).map(str::to_owned)
}

fn parent_of(body: &Value) -> Result<Option<Id>, Refusal> {
    match body.get("parent_id") {
        None | Some(Value::Null) => Ok(None),
        Some(id) => serde_json::from_value(id.clone())
            .map(Some)
            .ok()
            .ok_or_else(|| {
                Refusal::field("parent_id", "NUMBER_TYPE_COERCE", "Value is not snowflake.")
            }),
    }
}

/// Permission bits, which Discord takes as text or as a number.
pub(super) fn bits(value: Option<&Value>) -> u64 {
    match value {
        Some(Value::String(text)) => text.parse().unwrap_or(0),
        Some(number) => number.as_u64().unwrap_or(0),
        None => 0,
    }
}

/// The permissions that a bot may allow and deny in a channel that is there: its own,
/// or all if an overwrite there allows it to manage them.
fn grantable(world: &World, channel: &Channel, bot: Id) -> u64 {
    let Some(guild) = channel.guild else { return 0 };
    let members = world.guilds.get(&guild).map(|guild| &guild.members);
    let roles = members.and_then(|members| Some(members.get(&bot)?.roles.clone()));
    let mut named = roles.unwrap_or_default().into_iter().chain([guild, bot]);
    let manages = named.any(|target| {
        let overwrite = channel.overwrites.get(&target);
        overwrite.is_some_and(|overwrite| overwrite.allow & permissions::MANAGE_ROLES != 0)
    });
    if manages {
        return u64::MAX;
    }
    let parent = channel.parent.map(|parent| world.permissions(parent, bot));
    world.permissions_in(guild, bot)
        | world.permissions(channel.id, bot)
        | parent.unwrap_or_default()
}

/// The exceptions that a body names, none of which is about more than is `grantable`.
fn overwrites_of(
    world: &World,
    guild: Id,
    grantable: u64,
    body: &Value,
) -> Result<BTreeMap<Id, Overwrite>, Refusal> {
    let list = body.get("permission_overwrites").and_then(Value::as_array);
    let mut overwrites = BTreeMap::new();
    for (place, permission_overwrite) in list.into_iter().flatten().enumerate() {
        let id = permission_overwrite
            .get("id")
            .and_then(|id| serde_json::from_value(id.clone()).ok());
        let Some(id) = id else {
            let path = format!("permission_overwrites.{place}.id");
            return Err(Refusal::field(
                &path,
                "BASE_TYPE_REQUIRED",
                "This field is required",
            ));
        };
        let overwrite = Overwrite {
            member: number(permission_overwrite, "type") == Some(1),
            allow: bits(permission_overwrite.get("allow")),
            deny: bits(permission_overwrite.get("deny")),
        };
        has_target(world, guild, id, overwrite.member)?;
        // Nobody hands out in a new channel what they may not do themselves.
        if (overwrite.allow | overwrite.deny) & !grantable != 0 {
            return Err(MISSING_PERMISSIONS.into());
        }
        overwrites.insert(id, overwrite);
    }
    Ok(overwrites)
}

/// Refuses an exception for somebody, or a role, that is not there.
fn has_target(world: &World, guild: Id, target: Id, member: bool) -> Result<(), Refusal> {
    let roles = world.guilds.get(&guild).map(|guild| &guild.roles);
    let there = if member {
        world.users.contains_key(&target)
    } else {
        roles.is_some_and(|roles| roles.contains_key(&target))
    };
    if there {
        Ok(())
    } else {
        Err(UNKNOWN_OVERWRITE.into())
    }
}

fn tags_of(world: &mut World, body: &Value) -> Vec<Value> {
    let tags = body.get("available_tags").and_then(Value::as_array);
    let tags = tags.into_iter().flatten().map(|tag| {
        let known = tag.get("id").filter(|id| !id.is_null()).cloned();
        json!({
            "id": known.unwrap_or_else(|| json!(world.next_id())),
            "name": tag.get("name"),
            "moderated": tag.get("moderated").and_then(Value::as_bool).unwrap_or(false),
            "emoji_id": tag.get("emoji_id"), "emoji_name": tag.get("emoji_name"),
        })
    });
    tags.collect()
}

fn modify(sim: &mut Sim, bot: Id, call: &Call, id: Id) -> Outcome {
    let channel = channel_of(sim, id)?.clone();
    let Some(guild) = channel.guild else {
        return Err(NOT_IN_DM.into());
    };
    if channel.is_thread() {
        return threads::modify(sim, bot, call, id);
    }
    needs(sim, id, bot, permissions::MANAGE_CHANNELS)?;
    let body = call.json();
    let mut form = Form::default();
    check_fields(body, channel.kind, &mut form);
    form.finish()?;
    sim.lets_through(guild, call.text("name"))?;
    let overwrites = match body.get("permission_overwrites") {
        Some(Value::Array(_)) => {
            needs(sim, id, bot, permissions::MANAGE_ROLES)?;
            Some(overwrites_of(
                sim,
                guild,
                grantable(sim, &channel, bot),
                body,
            )?)
        }
        _ => None,
    };
    let parent = parent_of(body)?;
    if let Some(parent) = parent.filter(|parent| channel.parent != Some(*parent)) {
        sim.room_in_category(guild, parent)?;
    }
    let name = body
        .get("name")
        .and_then(Value::as_str)
        .map(|name| tidy(name, channel.kind));
    let renamed = name.as_ref().is_some_and(|name| *name != channel.name);
    let retopiced = body.get("topic").is_some() && text_of(body, "topic") != channel.topic;
    if renamed || retopiced {
        count_change(sim, id)?;
    }
    let tags = body
        .get("available_tags")
        .is_some()
        .then(|| tags_of(sim, body));
    sim.change_channel(id, |channel| {
        apply(channel, body);
        channel.name = name.unwrap_or_else(|| channel.name.clone());
        if let Some(overwrites) = overwrites {
            channel.overwrites = overwrites;
        }
        if body.get("parent_id").is_some() {
            channel.parent = parent;
        }
        if let Some(tags) = tags {
            channel.tags = tags;
        }
    })?;
    sim.sync_with(&channel)?;
    Ok(Reply::ok(sim.channel_json(id)))
}

fn apply(channel: &mut Channel, body: &Value) {
    if body.get("topic").is_some() {
        channel.topic = text_of(body, "topic");
    }
    if let Some(position) = small(body, "position") {
        channel.position = position;
    }
    if let Some(nsfw) = body.get("nsfw").and_then(Value::as_bool) {
        channel.nsfw = nsfw;
    }
    if let Some(seconds) = small(body, "rate_limit_per_user") {
        channel.slowmode_seconds = seconds;
    }
    if let Some(minutes) = small(body, "default_auto_archive_duration") {
        channel.default_auto_archive = Some(minutes);
    }
}

fn delete(world: &mut World, bot: Id, call: &Call, id: Id) -> Outcome {
    let channel = channel_of(world, id)?;
    let is_thread = channel.is_thread();
    let Some(guild) = channel.guild else {
        // Deleting a private conversation only hides it from one's own list.
        return Ok(Reply::ok(world.channel_json(id)));
    };
    let wanted = if is_thread {
        permissions::MANAGE_THREADS
    } else {
        permissions::MANAGE_CHANNELS
    };
    needs(world, id, bot, wanted)?;
    let json = world.channel_json(id);
    world.deletes_channel(id)?;
    let reason = call.reason.as_deref();
    world.log(guild, bot, audited::CHANNEL_DELETE, id, reason)?;
    Ok(Reply::ok(json))
}

fn overwrite(
    world: &mut World,
    bot: Id,
    call: &Call,
    method: &str,
    channel: Id,
    target: Id,
) -> Outcome {
    let guild = channel_of(world, channel)?.guild.ok_or(NOT_IN_DM)?;
    needs(world, channel, bot, permissions::MANAGE_ROLES)?;
    let before = channel_of(world, channel)?.clone();
    match method {
        "PUT" => {
            let body = call.json();
            let member = number(body, "type") == Some(1);
            has_target(world, guild, target, member)?;
            let (allow, deny) = (bits(body.get("allow")), bits(body.get("deny")));
            if (allow | deny) & !grantable(world, &before, bot) != 0 {
                return Err(MISSING_PERMISSIONS.into());
            }
            let overwrite = Overwrite {
                member,
                allow,
                deny,
            };
            world.change_channel(channel, |channel| {
                channel.overwrites.insert(target, overwrite);
            })?;
        }
        "DELETE" => {
            let found_channel = world.channels.get(&channel).ok_or(UNKNOWN_CHANNEL)?;
            if !found_channel.overwrites.contains_key(&target) {
                return Err(UNKNOWN_OVERWRITE.into());
            }
            world.change_channel(channel, |channel| {
                channel.overwrites.remove(&target);
            })?;
        }
        _ => return Err(NO_SUCH_ROUTE.into()),
    }
    world.sync_with(&before)?;
    Ok(Reply::nothing())
}
