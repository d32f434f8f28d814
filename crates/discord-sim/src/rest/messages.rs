//! Messages: reading, sending, editing and deleting them.

use serde_json::{Value, json};
use time::Duration;

use super::{Call, Outcome, Reply, check::Wanted, needs, reactions};
use crate::{
    id::{self, Id},
    permissions,
    put::Put as _,
    refusal::{
        BULK_DELETE_COUNT, BULK_DELETE_OLD, CANNOT_DM, EMPTY_MESSAGE, MISSING_PERMISSIONS,
        NO_SUCH_ROUTE, NOT_IN_DM, NOT_THE_AUTHOR, Refusal, SYSTEM_MESSAGE,
    },
    world::{Deed, Message, NewMessage, World, channel_of, kind},
};

/// For how long a nonce is remembered. Discord says "the past few minutes".
const NONCE: Duration = Duration::minutes(5);

pub(super) fn route(
    world: &mut World,
    bot: Id,
    call: &Call,
    channel: Id,
    parts: &[&str],
) -> Outcome {
    match (call.method.as_str(), parts) {
        ("GET", []) => list(world, bot, call, channel),
        ("POST", []) => create(world, bot, call, channel),
        ("POST", ["bulk-delete"]) => bulk_delete(world, bot, call, channel),
        ("GET", [message]) => {
            needs(world, channel, bot, permissions::READ_MESSAGE_HISTORY)?;
            let message = visible(world, channel, super::id(message)?)?;
            Ok(Reply::ok(world.message_json(message, Some(bot))))
        }
        ("PATCH", [message]) => {
            needs(world, channel, bot, 0)?;
            edit(world, bot, call, channel, super::id(message)?)
        }
        ("DELETE", [message]) => delete(world, bot, channel, super::id(message)?),
        (_, [message, "reactions", rest @ ..]) => {
            let message = super::id(message)?;
            reactions::route(world, bot, call, (channel, message), rest)
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

/// Ephemeral messages cannot be fetched like others.
fn visible(world: &World, channel: Id, id: Id) -> Result<&Message, Refusal> {
    let message = world.message_of(channel, id)?;
    if message.only_for.is_some() {
        return Err(crate::refusal::UNKNOWN_MESSAGE.into());
    }
    Ok(message)
}

fn list(world: &World, bot: Id, call: &Call, channel: Id) -> Outcome {
    needs(world, channel, bot, 0)?;
    let limit = call.limit(50, 100)?;
    // Without the permission to read what was before, the list is simply empty.
    if world.permissions(channel, bot) & permissions::READ_MESSAGE_HISTORY == 0 {
        return Ok(Reply::ok(json!([])));
    }
    let bound = |name: &str| call.parameter(name).map(super::id).transpose();
    let (around, before, after) = (bound("around")?, bound("before")?, bound("after")?);
    if [around, before, after].iter().flatten().count() > 1 {
        let text = "Only one of around, before, after may be specified.";
        return Err(Refusal::field("", "MUTUALLY_EXCLUSIVE", text).into());
    }
    let all = world.channel_messages(channel);
    let mut found: Vec<&Message> = match (around, before, after) {
        (Some(id), ..) => {
            let half = limit / 2;
            let earlier = all.iter().rev().filter(|item| item.id < id).take(half);
            let later = all.iter().filter(|item| item.id >= id).take(limit - half);
            earlier.chain(later).copied().collect()
        }
        (_, Some(id), _) => all
            .into_iter()
            .rev()
            .filter(|item| item.id < id)
            .take(limit)
            .collect(),
        (.., Some(id)) => all
            .into_iter()
            .filter(|item| item.id > id)
            .take(limit)
            .collect(),
        _ => all.into_iter().rev().take(limit).collect(),
    };
    found.sort_by_key(|number| std::cmp::Reverse(number.id));
    let list = found
        .iter()
        .map(|number| world.message_json(number, Some(bot)));
    Ok(Reply::ok(Value::Array(list.collect())))
}

/// Refuses unless the bot may write into a channel.
pub(super) fn may_write(world: &World, bot: Id, channel: Id) -> Result<(), Refusal> {
    needs(world, channel, bot, 0)?;
    let found_channel = channel_of(world, channel)?;
    if found_channel.kind == kind::DM {
        let person = found_channel
            .recipients
            .iter()
            .find(|recipient| **recipient != bot);
        if person.is_none_or(|person| !world.may_dm(bot, *person)) {
            return Err(CANNOT_DM.into());
        }
    }
    world.may_write(bot, channel)
}

fn create(world: &mut World, bot: Id, call: &Call, channel: Id) -> Outcome {
    may_write(world, bot, channel)?;
    let body = call.json();
    let wanted = Wanted {
        body,
        files: &call.files,
        channel,
        author: bot,
    };
    may_attach(world, &wanted)?;
    let nonce = body.get("nonce").filter(|nonce| !nonce.is_null()).cloned();
    let enforced = body.get("enforce_nonce") == Some(&json!(true));
    if let Some(first) = nonce.as_ref().filter(|_| enforced).and_then(|nonce| {
        let since = id::floor(world.now() - NONCE);
        let recent = world
            .range(channel)
            .rev()
            .take_while(|world| world.id >= since);
        recent
            .into_iter()
            .find(|world| world.author == bot && world.nonce.as_ref() == Some(nonce))
    }) {
        return Ok(Reply::ok(with_nonce(world, first, bot)));
    }
    let mut new = if is_forward(body) {
        wanted.check(world)?;
        forward(world, bot, body, channel)?
    } else {
        let replied_to = reply(world, bot, body, channel)?;
        let mut new = wanted.compose(world)?;
        if let Some((reference, author)) = replied_to {
            new.kind = 19;
            new.reference = Some(reference);
            new.pings = wanted.pings(world, &new.content, Some(author));
        }
        new
    };
    new.nonce = nonce;
    let id = world.post(new)?;
    let message = world.message_of(channel, id)?;
    Ok(Reply::ok(with_nonce(world, message, bot)))
}

/// The answer to sending a message is the one place where its nonce is shown.
fn with_nonce(world: &World, message: &Message, bot: Id) -> Value {
    let mut json = world.message_json(message, Some(bot));
    if let Some(nonce) = &message.nonce {
        json.put("nonce", nonce.clone());
    }
    json
}

/// Refuses files and embeds where the bot may not send them.
fn may_attach(world: &World, wanted: &Wanted<'_>) -> Result<(), Refusal> {
    let has = world.permissions(wanted.channel, wanted.author);
    if !wanted.files.is_empty() && has & permissions::ATTACH_FILES == 0 {
        return Err(MISSING_PERMISSIONS.into());
    }
    let embeds = wanted.body.get("embeds").and_then(Value::as_array);
    if embeds.is_some_and(|embeds| !embeds.is_empty()) && has & permissions::EMBED_LINKS == 0 {
        return Err(MISSING_PERMISSIONS.into());
    }
    Ok(())
}

fn is_forward(body: &Value) -> bool {
    body.pointer("/message_reference/type")
        .and_then(Value::as_u64)
        == Some(1)
}

/// The message a reference names: its channel and itself.
fn target(body: &Value, channel: Id) -> Result<Option<(Id, Id)>, Refusal> {
    let Some(reference) = body
        .get("message_reference")
        .filter(|message_reference| !message_reference.is_null())
    else {
        return Ok(None);
    };
    let read = |key: &str| {
        let id = reference.get(key).filter(|reference| !reference.is_null());
        id.and_then(|id| serde_json::from_value::<Id>(id.clone()).ok())
    };
    let Some(message) = read("message_id") else {
        let path = "message_reference.message_id";
        return Err(Refusal::field(
            path,
            "BASE_TYPE_REQUIRED",
            "This field is required",
        ));
    };
    Ok(Some((read("channel_id").unwrap_or(channel), message)))
}

fn reply(
    world: &World,
    bot: Id,
    body: &Value,
    channel: Id,
) -> Result<Option<(Value, Id)>, Refusal> {
    let Some((_, id)) = target(body, channel)? else {
        return Ok(None);
    };
    if world.permissions(channel, bot) & permissions::READ_MESSAGE_HISTORY == 0 {
        let text = "Cannot reply without permission to read message history";
        let mut refusal = Refusal::from(MISSING_PERMISSIONS);
        (refusal.status, refusal.code, refusal.message) = (400, 160_002, text.to_owned());
        return Err(refusal);
    }
    match world.messages.get(&(channel, id)) {
        Some(message) => Ok(Some((world.reference(channel, id, 0), message.author))),
        None if body.pointer("/message_reference/fail_if_not_exists") == Some(&json!(false)) => {
            Ok(None)
        }
        None => Err(Refusal::field(
            "message_reference",
            "MESSAGE_REFERENCE_UNKNOWN_MESSAGE",
            "Unknown message",
        )),
    }
}

fn forward(world: &World, bot: Id, body: &Value, channel: Id) -> Result<NewMessage, Refusal> {
    let Some((from, id)) = target(body, channel)? else {
        return Err(EMPTY_MESSAGE.into());
    };
    needs(world, from, bot, permissions::READ_MESSAGE_HISTORY)?;
    Ok(NewMessage {
        channel,
        author: bot,
        snapshots: vec![world.snapshot(from, id)?],
        reference: Some(world.reference(from, id, 1)),
        flags: 1 << 14,
        ..NewMessage::default()
    })
}

fn edit(world: &mut World, bot: Id, call: &Call, channel: Id, id: Id) -> Outcome {
    let message = visible(world, channel, id)?;
    world.thread_permits(bot, channel, Deed::Change)?;
    if message.author != bot {
        let only_flags = call
            .json()
            .as_object()
            .is_some_and(|call| call.keys().all(|key| key == "flags"));
        if !only_flags {
            return Err(NOT_THE_AUTHOR.into());
        }
        needs(world, channel, bot, permissions::MANAGE_MESSAGES)?;
    }
    let wanted = Wanted {
        body: call.json(),
        files: &call.files,
        channel,
        author: bot,
    };
    change(world, &wanted, id)?;
    let message = world.message_of(channel, id)?;
    Ok(Reply::ok(world.message_json(message, Some(bot))))
}

/// Changes the fields of a message that are named, and no others.
pub(super) fn change(world: &mut World, wanted: &Wanted<'_>, id: Id) -> Result<(), Refusal> {
    let channel = wanted.channel;
    wanted.check(world)?;
    let mut after = world.message_of(channel, id)?.clone();
    let body = wanted.body;
    if let Some(content) = body.get("content") {
        let content = content.as_str().unwrap_or_default().trim().to_owned();
        after.pings = wanted.pings(world, &content, None);
        let before = std::mem::replace(&mut after.content, content);
        after.earlier.push(before);
    }
    if body.get("embeds").is_some() {
        after.embeds = wanted.embeds();
    }
    if body.get("components").is_some() {
        after.components = wanted.components();
    }
    if let Some(flags) = body.get("flags").and_then(Value::as_u64) {
        after.flags = after.flags & !(1 << 2) | flags & (1 << 2 | 1 << 15);
    }
    let mut dropped = Vec::new();
    if let Some(kept) = body.get("attachments").and_then(Value::as_array) {
        let kept = wanted.attached(kept, &after.attachments)?;
        dropped = after
            .attachments
            .iter()
            .map(|attachment| attachment.id)
            .collect();
        dropped.retain(|id| !kept.contains(id));
        after
            .attachments
            .retain(|attachment| kept.contains(&attachment.id));
    }
    after.attachments.extend(wanted.store_files(world));
    let empty = after.content.is_empty()
        && after.embeds.is_empty()
        && after.components.is_empty()
        && after.attachments.is_empty()
        && after.stickers.is_empty()
        && after.snapshots.is_empty()
        && after.poll.is_none();
    if empty {
        return Err(EMPTY_MESSAGE.into());
    }
    after.edited_at = Some(world.now());
    let hidden = after.only_for.is_some();
    world.change_message(channel, id, |message| *message = after)?;
    for file in dropped {
        world.drop_file(file);
    }
    if !hidden {
        world.tell_of_message(channel, id, "MESSAGE_UPDATE");
    }
    Ok(())
}

fn delete(world: &mut World, bot: Id, channel: Id, id: Id) -> Outcome {
    needs(world, channel, bot, 0)?;
    let message = visible(world, channel, id)?;
    let own = message.author == bot;
    if !matches!(message.kind, 0 | 6..=11 | 18..=20 | 22..=24) {
        return Err(SYSTEM_MESSAGE.into());
    }
    if !own {
        if channel_of(world, channel)?.kind == kind::DM {
            return Err(NOT_IN_DM.into());
        }
        needs(world, channel, bot, permissions::MANAGE_MESSAGES)?;
    }
    world.thread_permits(bot, channel, Deed::Delete)?;
    world.remove_message(channel, id)?;
    Ok(Reply::nothing())
}

fn bulk_delete(world: &mut World, bot: Id, call: &Call, channel: Id) -> Outcome {
    if channel_of(world, channel)?.kind == kind::DM {
        return Err(NOT_IN_DM.into());
    }
    needs(world, channel, bot, permissions::MANAGE_MESSAGES)?;
    let ids = call.json().get("messages").cloned().unwrap_or_default();
    let ids: Vec<Id> = serde_json::from_value(ids).unwrap_or_default();
    if !(2..=100).contains(&ids.len()) {
        return Err(BULK_DELETE_COUNT.into());
    }
    let oldest = id::floor(world.now() - id::BULK_DELETE_AGE);
    if ids.iter().any(|id| *id < oldest) {
        return Err(BULK_DELETE_OLD.into());
    }
    world.thread_permits(bot, channel, Deed::Delete)?;
    world.remove_messages(channel, &ids);
    Ok(Reply::nothing())
}
