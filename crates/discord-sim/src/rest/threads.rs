//! Threads and forum posts.

use serde_json::{Value, json};

use super::{Call, Outcome, Reply, check::Wanted, count_change, needs};
use crate::{
    clock::stamp,
    id::Id,
    permissions,
    put::Put as _,
    refusal::{
        ARCHIVED_THREAD, NO_SUCH_ROUTE, NOT_A_TEXT_CHANNEL, Refusal, THREAD_EXISTS,
        UNKNOWN_CHANNEL, UNKNOWN_MEMBER,
    },
    sim::Sim,
    world::{Deed, ThreadState, World, channel_of, kind},
};

pub(super) fn route(
    world: &mut World,
    bot: Id,
    call: &Call,
    channel: Id,
    parts: &[&str],
) -> Outcome {
    needs(world, channel, bot, 0)?;
    match (call.method.as_str(), parts) {
        ("POST", ["threads"]) => start(world, bot, call, channel),
        ("POST", ["messages", message, "threads"]) => {
            let message = super::id(message)?;
            start_on(world, bot, call, channel, message)
        }
        ("GET", ["threads", "archived", "public" | "private"]) => {
            Ok(Reply::ok(archived(world, channel)))
        }
        ("GET", ["thread-members"]) => {
            let thread = thread_of(world, channel)?;
            let list = thread
                .members
                .iter()
                .map(|member| member_json(channel, *member));
            Ok(Reply::ok(Value::Array(list.collect())))
        }
        ("GET", ["thread-members", user]) => {
            let user = whom(user, bot)?;
            if !thread_of(world, channel)?.members.contains(&user) {
                return Err(UNKNOWN_MEMBER.into());
            }
            Ok(Reply::ok(member_json(channel, user)))
        }
        (method @ ("PUT" | "DELETE"), ["thread-members", user]) => {
            let user = whom(user, bot)?;
            world.thread_permits(bot, channel, Deed::Change)?;
            world.change_channel(channel, |channel| {
                if let Some(thread) = channel.thread.as_mut() {
                    if method == "PUT" {
                        thread.members.insert(user);
                    } else {
                        thread.members.remove(&user);
                    }
                }
            })?;
            Ok(Reply::nothing())
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

fn whom(part: &str, bot: Id) -> Result<Id, Refusal> {
    if part == "@me" {
        Ok(bot)
    } else {
        super::id(part)
    }
}

fn thread_of(world: &World, channel: Id) -> Result<&ThreadState, Refusal> {
    let thread = channel_of(world, channel)?.thread.as_ref();
    thread.ok_or_else(|| UNKNOWN_CHANNEL.into())
}

fn member_json(thread: Id, user: Id) -> Value {
    json!({
        "id": thread, "user_id": user, "flags": 0,
        "join_timestamp": stamp(thread.created_at()),
    })
}

/// A thread without a message in a text channel, or a post in a forum.
fn start(world: &mut World, bot: Id, call: &Call, parent: Id) -> Outcome {
    let above = channel_of(world, parent)?;
    let is_forum = matches!(above.kind, kind::FORUM | kind::MEDIA);
    if !is_forum && !matches!(above.kind, kind::TEXT | kind::ANNOUNCEMENT) {
        return Err(NOT_A_TEXT_CHANNEL.into());
    }
    let body = call.json();
    let guild = above.guild.ok_or(UNKNOWN_CHANNEL)?;
    world.lets_through(guild, call.text("name"))?;
    let private = !is_forum && body.get("type").is_none_or(|kind| *kind == json!(12));
    needs(
        world,
        parent,
        bot,
        match (is_forum, private) {
            (true, _) => permissions::SEND_MESSAGES,
            (_, true) => permissions::CREATE_PRIVATE_THREADS,
            _ => permissions::CREATE_PUBLIC_THREADS,
        },
    )?;
    if !is_forum {
        let id = world.start_thread(parent, None, bot, body)?;
        return Ok(Reply::new(201, world.channel_json(id)));
    }
    let message = body.get("message").cloned().unwrap_or_default();
    world.has_its_tag(parent, bot, body.get("applied_tags"))?;
    // Nothing may exist if the first message is refused, so it is looked at before.
    let first = Wanted {
        body: &message,
        files: &call.files,
        channel: parent,
        author: bot,
    };
    let mut new = first.compose(world)?;
    let id = world.start_thread(parent, None, bot, body)?;
    new.channel = id;
    let message = world.post_as(id, new)?;
    let mut json = world.channel_json(id);
    json.put(
        "message",
        world.message_json(world.message_of(id, message)?, Some(bot)),
    );
    Ok(Reply::new(201, json))
}

fn start_on(world: &mut World, bot: Id, call: &Call, parent: Id, message: Id) -> Outcome {
    needs(world, parent, bot, permissions::CREATE_PUBLIC_THREADS)?;
    world.message_of(parent, message)?;
    let guild = channel_of(world, parent)?.guild.ok_or(UNKNOWN_CHANNEL)?;
    world.lets_through(guild, call.text("name"))?;
    if world.channels.contains_key(&message) {
        return Err(THREAD_EXISTS.into());
    }
    let mut spec = call.json().clone();
    spec.put("type", json!(11));
    let id = world.start_thread(parent, Some(message), bot, &spec)?;
    Ok(Reply::new(201, world.channel_json(id)))
}

fn archived(world: &World, parent: Id) -> Value {
    let below = world.channels.values().filter(|channel| {
        channel.parent == Some(parent)
            && channel
                .thread
                .as_ref()
                .is_some_and(|thread| thread.archived)
    });
    let threads: Vec<Value> = below
        .map(|channel| world.channel_json(channel.id))
        .collect();
    json!({ "threads": threads, "members": [], "has_more": false })
}

/// `PATCH /channels/{thread}`
pub(super) fn modify(sim: &mut Sim, bot: Id, call: &Call, id: Id) -> Outcome {
    needs(sim, id, bot, 0)?;
    let thread = thread_of(sim, id)?;
    let body = call.json();
    let opens = body.get("archived") == Some(&json!(false));
    let fields = body.as_object().map_or(0, serde_json::Map::len);
    let locks = body.get("locked").is_some();
    // Whoever may write opens a thread again, and its starter does what is no moderator's alone.
    let allowed = if opens && fields == 1 && !thread.locked {
        permissions::SEND_MESSAGES
    } else if thread.owner == bot && !thread.locked && !locks {
        0
    } else {
        permissions::MANAGE_THREADS
    };
    needs(sim, id, bot, allowed)?;
    if thread.archived && !opens {
        return Err(ARCHIVED_THREAD.into());
    }
    let name = body.get("name").and_then(Value::as_str);
    if name.is_some_and(str::is_empty) {
        let text = "Must be between 1 and 100 in length.";
        return Err(Refusal::field("name", "BASE_TYPE_BAD_LENGTH", text).into());
    }
    let channel = channel_of(sim, id)?;
    if let (Some(guild), Some(parent)) = (channel.guild, channel.parent) {
        sim.lets_through(guild, name)?;
        if let Some(tags) = body.get("applied_tags") {
            sim.has_its_tag(parent, bot, Some(tags))?;
        }
    }
    if name.is_some_and(|name| channel_of(sim, id).is_ok_and(|channel| channel.name != name)) {
        count_change(sim, id)?;
    }
    let now = sim.now();
    let flag = |key: &str| body.get(key).and_then(Value::as_bool);
    sim.change_channel(id, |channel| {
        if let Some(name) = name {
            name.clone_into(&mut channel.name);
        }
        let Some(thread) = channel.thread.as_mut() else {
            return;
        };
        if let Some(archived) = flag("archived") {
            thread.archived = archived;
            thread.archive_changed_at = now;
        }
        thread.locked = flag("locked").unwrap_or(thread.locked);
        thread.invitable = flag("invitable").unwrap_or(thread.invitable);
        let minutes = body.get("auto_archive_duration").and_then(Value::as_u64);
        if let Some(minutes) = minutes.and_then(|minutes| u32::try_from(minutes).ok()) {
            thread.auto_archive_minutes = minutes;
        }
        if let Some(tags) = body.get("applied_tags").cloned() {
            thread.tags = serde_json::from_value(tags).unwrap_or_default();
        }
    })?;
    Ok(Reply::ok(sim.channel_json(id)))
}
