//! Webhooks of channels, and what is posted by them.

use serde_json::{Value, json};

use super::{Call, Outcome, Reply, check::Wanted, messages, needs, needs_in_guild};
use crate::{
    id::Id,
    permissions,
    refusal::{
        INVALID_WEBHOOK_TOKEN, NO_SUCH_ROUTE, NOT_IN_DM, Refusal, UNKNOWN_CHANNEL, UNKNOWN_MESSAGE,
    },
    world::{Webhook, World, channel_of, kind},
};

/// `/webhooks/{webhook}`, by a bot.
pub(super) fn route(world: &mut World, bot: Id, call: &Call, parts: &[&str]) -> Outcome {
    let [webhook] = parts else {
        return Err(NO_SUCH_ROUTE.into());
    };
    let webhook = world.webhook(super::id(webhook)?)?.clone();
    needs(world, webhook.channel, bot, permissions::MANAGE_WEBHOOKS)?;
    manage(world, call, &webhook, false)
}

/// `/webhooks/{webhook}/{token}/…`, by whoever has the token.
pub(super) fn by_token(
    world: &mut World,
    call: &Call,
    webhook: &Webhook,
    token: &str,
    rest: &[&str],
) -> Outcome {
    if webhook.token != token {
        return Err(INVALID_WEBHOOK_TOKEN.into());
    }
    match (call.method.as_str(), rest) {
        ("POST", []) => execute(world, call, webhook),
        (_, []) => manage(world, call, webhook, true),
        (method, ["messages", message]) => {
            let message = super::id(message)?;
            let channel = target(world, call, webhook)?;
            if world.message_of(channel, message)?.author != webhook.id {
                return Err(UNKNOWN_MESSAGE.into());
            }
            change(world, call, method, webhook, (channel, message))
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

/// `/channels/{channel}/webhooks`
pub(super) fn of_channel(world: &mut World, bot: Id, call: &Call, channel: Id) -> Outcome {
    channel_of(world, channel)?.guild.ok_or(NOT_IN_DM)?;
    needs(world, channel, bot, permissions::MANAGE_WEBHOOKS)?;
    match call.method.as_str() {
        "GET" => {
            let list = world.webhooks_of(channel);
            let list = list.map(|list| world.webhook_json(list, false));
            Ok(Reply::ok(Value::Array(list.collect())))
        }
        "POST" => {
            let name = call.text("name").unwrap_or_default();
            let id = world.add_webhook(bot, channel, name)?;
            Ok(Reply::ok(world.webhook_json(world.webhook(id)?, false)))
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

/// `GET /guilds/{guild}/webhooks`
pub(super) fn of_guild(world: &World, bot: Id, guild: Id) -> Outcome {
    needs_in_guild(world, guild, bot, permissions::MANAGE_WEBHOOKS)?;
    let here = world
        .webhooks
        .values()
        .filter(|webhook| webhook.guild == guild);
    let list = here.map(|here| world.webhook_json(here, false));
    Ok(Reply::ok(Value::Array(list.collect())))
}

fn manage(world: &mut World, call: &Call, webhook: &Webhook, by_token: bool) -> Outcome {
    match call.method.as_str() {
        "GET" => Ok(Reply::ok(world.webhook_json(webhook, by_token))),
        "PATCH" => {
            let name = call.text("name").map(str::to_owned);
            let channel = call.json().get("channel_id").cloned();
            let channel = channel.and_then(|channel| serde_json::from_value::<Id>(channel).ok());
            // By its token alone it cannot be moved.
            let channel = channel.filter(|_| !by_token);
            if let Some(channel) = channel
                && channel_of(world, channel)?.guild != Some(webhook.guild)
            {
                return Err(UNKNOWN_CHANNEL.into());
            }
            world.change_webhook(webhook.id, |webhook| {
                webhook.name = name.unwrap_or_else(|| webhook.name.clone());
                webhook.channel = channel.unwrap_or(webhook.channel);
            })?;
            let json = world.webhook_json(world.webhook(webhook.id)?, by_token);
            Ok(Reply::ok(json))
        }
        "DELETE" => {
            world.remove_webhook(webhook.id)?;
            Ok(Reply::nothing())
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

/// The webhook's channel, or the thread in it that is asked for.
fn target(world: &World, call: &Call, webhook: &Webhook) -> Result<Id, Refusal> {
    let Some(thread) = call.parameter("thread_id") else {
        return Ok(webhook.channel);
    };
    let thread = channel_of(world, super::id(thread)?)?;
    if thread.is_thread() && thread.parent == Some(webhook.channel) {
        Ok(thread.id)
    } else {
        Err(UNKNOWN_CHANNEL.into())
    }
}

fn wanted<'c>(call: &'c Call, webhook: &Webhook, channel: Id) -> Wanted<'c> {
    Wanted {
        body: call.json(),
        files: &call.files,
        channel,
        author: webhook.id,
    }
}

fn execute(world: &mut World, call: &Call, webhook: &Webhook) -> Outcome {
    let channel = target(world, call, webhook)?;
    let forum = matches!(channel_of(world, channel)?.kind, kind::FORUM | kind::MEDIA);
    let title = call.text("thread_name").filter(|text| !text.is_empty());
    if forum && title.is_none() {
        let mut refusal = Refusal::from(UNKNOWN_CHANNEL);
        let text = "Webhooks posted to forum channels must have a thread_name or thread_id";
        (refusal.status, refusal.code, refusal.message) = (400, 220_001, text.to_owned());
        return Err(refusal.into());
    }
    let mut new = wanted(call, webhook, channel).compose(world)?;
    new.webhook = Some(call.text("username").unwrap_or(&webhook.name).to_owned());
    let (channel, message) = match title.filter(|_| forum) {
        Some(title) => {
            let tags = call.json().get("applied_tags");
            let spec = json!({ "name": title, "applied_tags": tags });
            let post = world.start_thread(channel, None, webhook.id, &spec)?;
            new.channel = post;
            (post, world.post_as(post, new)?)
        }
        None => (channel, world.post(new)?),
    };
    if call.parameter("wait") != Some("true") {
        return Ok(Reply::nothing());
    }
    let message = world.message_of(channel, message)?;
    Ok(Reply::ok(world.message_json(message, None)))
}

fn change(
    world: &mut World,
    call: &Call,
    method: &str,
    webhook: &Webhook,
    (channel, message): (Id, Id),
) -> Outcome {
    match method {
        "GET" => {}
        "PATCH" => messages::change(world, &wanted(call, webhook, channel), message)?,
        "DELETE" => {
            world.remove_message(channel, message)?;
            return Ok(Reply::nothing());
        }
        _ => return Err(NO_SUCH_ROUTE.into()),
    }
    let message = world.message_of(channel, message)?;
    Ok(Reply::ok(world.message_json(message, None)))
}
