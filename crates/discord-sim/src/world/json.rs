//! How Discord writes the things of the world.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use serde_json::{Value, json};
use time::Duration;

use super::{
    Attachment, Channel, Guild, Message, Role, Sticker, Upload, World, kind, person::emoji_json,
};
use crate::{
    put::Put as _,
    {clock::stamp, id::Id},
};

/// How long the URL of an attachment works.
const URL_LIFETIME: Duration = Duration::DAY;
/// Marks a file that is covered until somebody clicks.
const IS_SPOILER: u64 = 1 << 3;

impl Role {
    /// The role as Discord sends it.
    pub(crate) fn json(&self) -> Value {
        let mut json = json!({
            "id": self.id, "name": self.name, "permissions": self.permissions.to_string(),
            "position": self.position, "color": self.color, "hoist": self.hoist,
            "colors": {
                "primary_color": self.color, "secondary_color": null, "tertiary_color": null,
            },
            "managed": self.bot.is_some(), "mentionable": self.mentionable,
            "icon": null, "unicode_emoji": null, "flags": 0,
        });
        if let Some(bot) = self.bot {
            json.put("tags", json!({ "bot_id": bot }));
        }
        json
    }
}

impl Guild {
    /// A server as REST sends it.
    pub(crate) fn json(&self, with_counts: bool) -> Value {
        let roles: Vec<Value> = self.roles.values().map(Role::json).collect();
        let stickers: Vec<Value> = self.stickers.values().map(Sticker::json).collect();
        let mut json = json!({
            "id": self.id, "name": self.name, "owner_id": self.owner, "roles": roles,
            "icon": null, "description": null, "home_header": null, "splash": null,
            "discovery_splash": null, "features": [], "banner": null, "application_id": null,
            "region": "deprecated", "afk_channel_id": null, "afk_timeout": 300,
            "system_channel_id": null, "system_channel_flags": 0, "widget_enabled": false,
            "widget_channel_id": null, "verification_level": 0,
            "default_message_notifications": 0, "mfa_level": 0, "explicit_content_filter": 0,
            "max_presences": null, "max_members": 500_000, "max_stage_video_channel_users": 50,
            "max_video_channel_users": 25, "vanity_url_code": null,
            "premium_tier": self.boost_tier, "premium_subscription_count": 0,
            "preferred_locale": self.locale, "rules_channel_id": null,
            "safety_alerts_channel_id": null, "public_updates_channel_id": null,
            "premium_progress_bar_enabled": false, "nsfw": false, "nsfw_level": 0,
            "emojis": self.emojis_json(), "stickers": stickers, "incidents_data": null,
        });
        if with_counts {
            json.put("approximate_member_count", json!(self.members.len()));
            json.put("approximate_presence_count", json!(self.members.len()));
        }
        json
    }
}

impl Channel {
    fn fill(&self, json: &mut Value) {
        let overwrites: Vec<Value> = self
            .overwrites
            .iter()
            .map(|(id, overwrite)| {
                json!({
                    "id": id, "type": u8::from(overwrite.member),
                    "allow": overwrite.allow.to_string(), "deny": overwrite.deny.to_string(),
                })
            })
            .collect();
        json.put("topic", json!(self.topic));
        json.put("position", json!(self.position));
        json.put("nsfw", json!(self.nsfw));
        json.put("permission_overwrites", json!(overwrites));
        if let Some(minutes) = self.default_auto_archive {
            json.put("default_auto_archive_duration", json!(minutes));
        }
        if matches!(self.kind, kind::FORUM | kind::MEDIA) {
            json.put("available_tags", json!(self.tags));
            json.put("default_reaction_emoji", Value::Null);
            json.put("default_sort_order", Value::Null);
            json.put("default_forum_layout", json!(0));
        }
    }
}

impl Message {
    fn reactions_json(&self, viewer: Option<Id>) -> Value {
        let reactions = self.reactions.iter().map(|reaction| {
            json!({
                "emoji": emoji_json(&reaction.emoji), "count": reaction.users.len(),
                "count_details": { "burst": 0, "normal": reaction.users.len() },
                "burst_colors": [], "me_burst": false,
                "me": viewer.is_some_and(|me| reaction.users.contains(&me)),
            })
        });
        Value::Array(reactions.collect())
    }
}

impl World {
    /// A user as Discord sends it; an unknown one as a deleted account.
    pub(crate) fn user_json(&self, id: Id) -> Value {
        let user = self.users.get(&id);
        let mut json = json!({
            "id": id,
            "username": user.map_or("deleted_user", |user| &user.name),
            "global_name": user.and_then(|user| user.global_name.as_deref()),
            "discriminator": "0", "avatar": null, "public_flags": 0, "flags": 0,
            "banner": null, "accent_color": null, "avatar_decoration_data": null,
            "collectibles": null, "primary_guild": null,
        });
        if user.is_some_and(|user| user.bot) {
            json.put("bot", json!(true));
        }
        json
    }

    /// A bot's own user, with what only it is told.
    pub(crate) fn own_user_json(&self, id: Id) -> Value {
        let mut json = self.user_json(id);
        json.put("mfa_enabled", json!(false));
        json.put("locale", json!("en-US"));
        json.put("verified", json!(true));
        json.put("email", Value::Null);
        json
    }

    /// A member as Discord sends it; who is not there comes without roles.
    pub(crate) fn member_json(&self, guild: Id, user: Id) -> Value {
        let member = self
            .guilds
            .get(&guild)
            .and_then(|guild| guild.members.get(&user));
        json!({
            "user": self.user_json(user),
            "nick": member.and_then(|member| member.nick.as_deref()),
            "roles": member.map(|member| member.roles.as_slice()).unwrap_or_default(),
            "joined_at": self.joined_stamp(guild, user),
            "communication_disabled_until": member.and_then(|member| member.timed_out_until).map(stamp),
            "avatar": null, "banner": null, "premium_since": null, "pending": false,
            "mute": false, "deaf": false, "flags": 0,
            "avatar_decoration_data": null, "collectibles": null,
        })
    }

    /// A server as the gateway shows it to a bot: with channels, threads and members.
    pub(crate) fn guild_create_json(&self, guild: Id, bot: Id, everybody: bool) -> Value {
        let Some(found_guild) = self.guilds.get(&guild) else {
            return json!({ "id": guild, "unavailable": true });
        };
        let mut json = found_guild.json(false);
        let members: Vec<Value> = found_guild
            .members
            .keys()
            .filter(|user| everybody || **user == bot)
            .map(|user| self.member_json(guild, *user))
            .collect();
        let list = |channels: Vec<&Channel>| -> Vec<Value> {
            channels
                .iter()
                .map(|channel| self.channel_json(channel.id))
                .collect()
        };
        json.put("joined_at", json!(self.joined_stamp(guild, bot)));
        json.put("large", json!(found_guild.members.len() > 250));
        json.put("unavailable", json!(false));
        json.put("member_count", json!(found_guild.members.len()));
        json.put("members", json!(members));
        json.put("channels", json!(list(self.channels(guild))));
        json.put("threads", json!(list(self.active_threads(guild))));
        for empty in [
            "voice_states",
            "presences",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds",
        ] {
            json.put(empty, json!([]));
        }
        json
    }

    /// A channel as Discord sends it.
    pub(crate) fn channel_json(&self, id: Id) -> Value {
        let known = self
            .channels
            .get(&id)
            .or_else(|| self.deleted_channels.get(&id));
        let Some(channel) = known else {
            return Value::Null;
        };
        let mut json = json!({
            "id": id, "type": channel.kind, "flags": channel.flags,
            "last_message_id": channel.last_message,
        });
        if channel.last_pin.is_some() {
            json.put("last_pin_timestamp", json!(channel.last_pin.map(stamp)));
        }
        let Some(guild) = channel.guild else {
            // The bot that asks is left out; what remains is whom it talks to.
            let others: Vec<Value> = channel
                .recipients
                .iter()
                .filter(|recipient| !self.applications.contains_key(recipient))
                .map(|recipient| self.user_json(*recipient))
                .collect();
            json.put("recipients", json!(others));
            return json;
        };
        json.put("guild_id", json!(guild));
        json.put("name", json!(channel.name));
        json.put("parent_id", json!(channel.parent));
        json.put("rate_limit_per_user", json!(channel.slowmode_seconds));
        if let Some(thread) = &channel.thread {
            json.put("owner_id", json!(thread.owner));
            json.put(
                "thread_metadata",
                thread.json(id, channel.kind == kind::PRIVATE_THREAD),
            );
            json.put("message_count", json!(thread.message_count));
            json.put("member_count", json!(thread.members.len()));
            json.put("total_message_sent", json!(thread.total_messages));
            json.put("applied_tags", json!(thread.tags));
            return json;
        }
        channel.fill(&mut json);
        json
    }

    /// A message as Discord sends it to a bot; `viewer` decides which reactions are its own.
    pub(crate) fn message_json(&self, message: &Message, viewer: Option<Id>) -> Value {
        let mentions: Vec<Value> = message
            .pings
            .users
            .iter()
            .map(|user| self.user_json(*user))
            .collect();
        let attachments: Vec<Value> = message
            .attachments
            .iter()
            .map(|attachment| self.attachment_json(message, attachment))
            .collect();
        let mut json = json!({
            "id": message.id, "channel_id": message.channel, "type": message.kind,
            "content": message.content, "author": self.user_json(message.author),
            "timestamp": stamp(message.id.created_at()),
            "edited_timestamp": message.edited_at.map(stamp),
            "tts": message.tts, "mention_everyone": message.pings.everyone,
            "mentions": mentions, "mention_roles": message.pings.roles,
            "attachments": attachments, "embeds": message.embeds,
            "components": message.components, "pinned": message.pinned_at.is_some(),
            "flags": message.flags,
        });
        if !message.reactions.is_empty() {
            json.put("reactions", message.reactions_json(viewer));
        }
        if !message.stickers.is_empty() {
            json.put("sticker_items", json!(message.stickers));
        }
        if let Some(poll) = &message.poll {
            json.put("poll", poll.clone());
        }
        if !message.snapshots.is_empty() {
            json.put("message_snapshots", json!(message.snapshots));
        }
        if let Some(reference) = &message.reference {
            json.put("message_reference", reference.clone());
        }
        if message.kind == 19 {
            json.put("referenced_message", self.referenced_json(message, viewer));
        }
        if self
            .channels
            .get(&message.id)
            .is_some_and(Channel::is_thread)
        {
            json.put("thread", self.channel_json(message.id));
        }
        self.fill_interaction(message, &mut json);
        fill_webhook(message, &mut json);
        json
    }

    /// The message that is answered, or null once it is deleted.
    fn referenced_json(&self, message: &Message, viewer: Option<Id>) -> Value {
        let id = message
            .reference
            .as_ref()
            .and_then(|reference| reference.get("message_id"));
        let id = id.and_then(Value::as_str).and_then(|id| id.parse().ok());
        let answered = id.and_then(|id: Id| self.messages.get(&(message.channel, id)));
        let mut json = answered.map_or(Value::Null, |answered| self.message_json(answered, viewer)); // One level only, or a chain of answers would be sent whole; and no reactions.
        if let Some(json) = json.as_object_mut() {
            json.remove("referenced_message");
            json.remove("reactions");
        }
        json
    }

    fn fill_interaction(&self, message: &Message, json: &mut Value) {
        let Some(interaction) = message
            .interaction
            .and_then(|interaction| self.interactions.get(&interaction))
        else {
            return;
        };
        json.put("application_id", json!(interaction.application));
        json.put("webhook_id", json!(interaction.application));
        json.put("interaction_metadata", interaction.metadata(self));
    }

    fn attachment_json(&self, message: &Message, attachment: &Attachment) -> Value {
        let url = self.signed_url(message.channel, attachment);
        let mut json = json!({
            "id": attachment.id, "filename": attachment.filename, "size": attachment.size,
            "url": url, "proxy_url": url, "flags": if attachment.spoiler { IS_SPOILER } else { 0 },
        });
        if let Some(kind) = &attachment.content_type {
            json.put("content_type", json!(kind));
        }
        if let Some(text) = &attachment.description {
            json.put("description", json!(text));
        }
        if let Some(title) = &attachment.title {
            json.put("title", json!(title));
        }
        if let Some(seconds) = attachment.duration_seconds {
            json.put("duration_secs", json!(seconds));
            json.put("waveform", json!(attachment.waveform));
        }
        if message.only_for.is_some() {
            json.put("ephemeral", json!(true));
        }
        json
    }

    fn signed_url(&self, channel: Id, attachment: &Attachment) -> String {
        let now = self.now();
        let issued = now.unix_timestamp();
        let expires = (now + URL_LIFETIME).unix_timestamp();
        let name = file_name_in_url(&attachment.filename);
        let path = format!("/attachments/{channel}/{}/{name}", attachment.id);
        let mark = signature(&path, expires, issued);
        format!(
            "http://{}{path}?ex={expires:x}&is={issued:x}&hm={mark}&",
            self.address
        )
    }

    /// Stores an upload of a person or a bot outside of any message, and describes it.
    pub(crate) fn loose_attachment_json(&mut self, channel: Id, upload: &Upload) -> (Id, Value) {
        let store_upload = self.store_upload(upload);
        let url = self.signed_url(channel, &store_upload);
        let mut json = json!({
            "id": store_upload.id, "filename": store_upload.filename, "size": store_upload.size,
            "url": url, "proxy_url": url, "ephemeral": true,
        });
        if let Some(kind) = &store_upload.content_type {
            json.put("content_type", json!(kind));
        }
        (store_upload.id, json)
    }
}

/// What a webhook posts has its name, and no account behind it.
fn fill_webhook(message: &Message, json: &mut Value) {
    let Some(name) = &message.webhook else { return };
    json.put("webhook_id", json!(message.author));
    let author = json!({
        "id": message.author, "username": name, "global_name": null, "bot": true,
        "discriminator": "0000", "avatar": null, "public_flags": 0, "flags": 0,
        "primary_guild": null,
    });
    json.put("author", author);
}

/// Discord replaces what does not belong into a URL by underscores.
fn file_name_in_url(name: &str) -> String {
    let plain = |character: char| {
        if character.is_ascii_alphanumeric() || matches!(character, '.' | '-' | '_') {
            character
        } else {
            '_'
        }
    };
    name.chars().map(plain).collect()
}

/// What makes the URL of an attachment hard to make up.
pub(crate) fn signature(path: &str, expires: i64, issued: i64) -> String {
    let mut hasher = DefaultHasher::new();
    ("discord-sim", path, expires, issued).hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
