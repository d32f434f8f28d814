//! The emoji and stickers of a server.

use serde_json::{Value, json};

use super::{Call, Outcome, Reply, needs_in_guild};
use crate::{
    id::Id,
    permissions,
    refusal::{
        MAX_EMOJIS, MAX_STICKERS, NO_SUCH_ROUTE, Refusal, UNKNOWN_EMOJI, UNKNOWN_GUILD,
        UNKNOWN_STICKER,
    },
    world::{Guild, Sticker, World},
};

/// How many emoji and stickers a server has that nobody boosts.
const EMOJIS: usize = 50;
const STICKERS: usize = 5;

fn there(world: &mut World, guild: Id) -> Result<&mut Guild, Refusal> {
    world
        .guilds
        .get_mut(&guild)
        .ok_or_else(|| UNKNOWN_GUILD.into())
}

fn may_change(world: &World, bot: Id, guild: Id) -> Result<(), Refusal> {
    let bits = permissions::MANAGE_GUILD_EXPRESSIONS;
    needs_in_guild(world, guild, bot, bits)
}

/// `/guilds/{guild}/emojis`
pub(super) fn emojis(
    world: &mut World,
    bot: Id,
    call: &Call,
    guild: Id,
    parts: &[&str],
) -> Outcome {
    match (call.method.as_str(), parts) {
        ("GET", []) => Ok(Reply::ok(Value::Array(there(world, guild)?.emojis_json()))),
        ("GET", [emoji]) => {
            let emoji = super::id(emoji)?;
            Ok(Reply::ok(emoji_json(there(world, guild)?, emoji)?))
        }
        ("POST", []) => {
            may_change(world, bot, guild)?;
            check_picture(call.text("image").unwrap_or_default())?;
            if there(world, guild)?.emojis.len() >= EMOJIS {
                return Err(MAX_EMOJIS.into());
            }
            let emoji = world.emoji(guild, call.text("name").unwrap_or_default())?;
            world.expressions_changed(guild);
            let json = emoji_json(there(world, guild)?, emoji)?;
            Ok(Reply::new(201, json))
        }
        ("PATCH", [emoji]) => {
            may_change(world, bot, guild)?;
            let emoji = super::id(emoji)?;
            let known = there(world, guild)?.emojis.get_mut(&emoji);
            let known = known.ok_or(UNKNOWN_EMOJI)?;
            if let Some(name) = call.text("name") {
                name.clone_into(known);
            }
            world.expressions_changed(guild);
            Ok(Reply::ok(emoji_json(there(world, guild)?, emoji)?))
        }
        ("DELETE", [emoji]) => {
            may_change(world, bot, guild)?;
            let emoji = super::id(emoji)?;
            there(world, guild)?
                .emojis
                .remove(&emoji)
                .ok_or(UNKNOWN_EMOJI)?;
            world.expressions_changed(guild);
            Ok(Reply::nothing())
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

fn emoji_json(guild: &Guild, emoji: Id) -> Result<Value, Refusal> {
    let found = guild
        .emojis_json()
        .into_iter()
        .find(|emojis| emojis.get("id") == Some(&json!(emoji)));
    found.ok_or_else(|| UNKNOWN_EMOJI.into())
}

/// Pictures come as data in the JSON.
fn check_picture(text: &str) -> Result<(), Refusal> {
    let fits = text.starts_with("data:image/") && text.contains(";base64,");
    if fits {
        return Ok(());
    }
    let text = "Invalid image data";
    Err(Refusal::field("image", "IMAGE_INVALID", text))
}

/// `/guilds/{guild}/stickers`
pub(super) fn stickers(
    world: &mut World,
    bot: Id,
    call: &Call,
    guild: Id,
    parts: &[&str],
) -> Outcome {
    match (call.method.as_str(), parts) {
        ("GET", []) => {
            let stickers = there(world, guild)?.stickers.values().map(Sticker::json);
            Ok(Reply::ok(Value::Array(stickers.collect())))
        }
        ("GET", [sticker]) => {
            let sticker = super::id(sticker)?;
            Ok(Reply::ok(known(world, guild, sticker)?.json()))
        }
        ("POST", []) => create(world, bot, call, guild),
        ("PATCH", [sticker]) => {
            may_change(world, bot, guild)?;
            let sticker = super::id(sticker)?;
            let known = known(world, guild, sticker)?;
            let text = |key: &str| call.text(key).map(str::to_owned);
            known.name = text("name").unwrap_or_else(|| known.name.clone());
            known.tags = text("tags").unwrap_or_else(|| known.tags.clone());
            if call.json().get("description").is_some() {
                known.description = text("description");
            }
            let json = known.json();
            world.expressions_changed(guild);
            Ok(Reply::ok(json))
        }
        ("DELETE", [sticker]) => {
            may_change(world, bot, guild)?;
            let sticker = known(world, guild, super::id(sticker)?)?.id;
            there(world, guild)?.stickers.remove(&sticker);
            world.expressions_changed(guild);
            Ok(Reply::nothing())
        }
        _ => Err(NO_SUCH_ROUTE.into()),
    }
}

/// `GET /stickers/{sticker}`
pub(super) fn any_sticker(world: &World, call: &Call, parts: &[&str]) -> Outcome {
    let ("GET", [sticker]) = (call.method.as_str(), parts) else {
        return Err(NO_SUCH_ROUTE.into());
    };
    let sticker = world.sticker(super::id(sticker)?);
    Ok(Reply::ok(sticker.ok_or(UNKNOWN_STICKER)?.json()))
}

fn known(world: &mut World, guild: Id, sticker: Id) -> Result<&mut Sticker, Refusal> {
    let found = there(world, guild)?.stickers.get_mut(&sticker);
    found.ok_or_else(|| UNKNOWN_STICKER.into())
}

fn create(world: &mut World, bot: Id, call: &Call, guild: Id) -> Outcome {
    may_change(world, bot, guild)?;
    let Some((_, file)) = call.files.first() else {
        let text = "This field is required";
        return Err(Refusal::field("file", "BASE_TYPE_REQUIRED", text).into());
    };
    let ending = file.filename.rsplit('.').next().unwrap_or_default();
    let format = match ending {
        "png" => 1,
        "apng" => 2,
        "json" => 3,
        "gif" => 4,
        _ => {
            let text = "Invalid Asset";
            return Err(Refusal::field("file", "STICKER_INVALID_ASSET", text).into());
        }
    };
    if there(world, guild)?.stickers.len() >= STICKERS {
        return Err(MAX_STICKERS.into());
    }
    let text = |key: &str| call.text(key).unwrap_or_default().to_owned();
    let sticker = Sticker {
        id: world.next_id(),
        guild,
        name: text("name"),
        tags: text("tags"),
        description: call.text("description").map(str::to_owned),
        format,
    };
    let json = sticker.json();
    there(world, guild)?.stickers.insert(sticker.id, sticker);
    world.expressions_changed(guild);
    Ok(Reply::new(201, json))
}
