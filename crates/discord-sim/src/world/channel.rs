//! Channels: text, categories, forums and private conversations.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::OffsetDateTime;

use super::{Audience, ThreadState, World};
use crate::{
    id::Id,
    intent,
    put::Put as _,
    refusal::{CANNOT_DM, MAX_CHANNELS, Refusal, UNKNOWN_CHANNEL, UNKNOWN_GUILD},
};

/// How many channels a server may have, categories included.
pub(crate) const CHANNELS_PER_GUILD: usize = 500;
/// How many channels a category may have.
pub(crate) const CHANNELS_PER_CATEGORY: usize = 50;

/// The kinds of channels, by Discord's numbers.
pub mod kind {
    /// A text channel.
    pub const TEXT: u8 = 0;
    /// A private conversation.
    pub const DM: u8 = 1;
    /// A voice channel.
    pub const VOICE: u8 = 2;
    /// A category.
    pub const CATEGORY: u8 = 4;
    /// An announcement channel.
    pub const ANNOUNCEMENT: u8 = 5;
    /// A thread in an announcement channel.
    pub const ANNOUNCEMENT_THREAD: u8 = 10;
    /// A thread everybody sees who sees its channel.
    pub const PUBLIC_THREAD: u8 = 11;
    /// A thread for those who were added.
    pub const PRIVATE_THREAD: u8 = 12;
    /// A stage.
    pub const STAGE: u8 = 13;
    /// A forum.
    pub const FORUM: u8 = 15;
    /// A forum of pictures.
    pub const MEDIA: u8 = 16;
}

/// A channel of a server, a thread or a private conversation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Channel {
    /// Names the channel.
    pub id: Id,
    /// What kind it is; see [`kind`].
    pub kind: u8,
    /// The server it is on, if on any.
    pub guild: Option<Id>,
    /// Its name; empty in private.
    pub name: String,
    /// Its topic.
    pub topic: Option<String>,
    /// Its place in the list.
    pub position: u32,
    /// The category it is in, or the channel a thread is in.
    pub parent: Option<Id>,
    /// Exceptions for roles and members.
    pub overwrites: BTreeMap<Id, Overwrite>,
    /// Both sides of a private conversation.
    pub recipients: Vec<Id>,
    /// Whether it is for adults.
    pub nsfw: bool,
    /// How many seconds a member waits between two messages.
    pub slowmode_seconds: u32,
    /// After how many idle minutes its threads archive themselves.
    pub default_auto_archive: Option<u32>,
    /// A forum's tags, as Discord writes them.
    pub tags: Vec<Value>,
    /// The newest message there ever was.
    pub last_message: Option<Id>,
    /// When something was last pinned.
    #[serde(with = "time::serde::rfc3339::option")]
    pub last_pin: Option<OffsetDateTime>,
    /// What only threads have.
    pub thread: Option<ThreadState>,
    /// Flags, as a bit field.
    pub flags: u64,
}

/// An exception from the permissions of a role or a member.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq)]
pub struct Overwrite {
    /// Whether it is for a member rather than a role.
    pub member: bool,
    /// What it adds.
    pub allow: u64,
    /// What it takes away.
    pub deny: u64,
}

/// What a new channel is to be.
#[derive(Debug, Default, Clone)]
pub(crate) struct ChannelSpec {
    pub(crate) guild: Option<Id>,
    pub(crate) kind: u8,
    pub(crate) name: String,
    pub(crate) topic: Option<String>,
    pub(crate) parent: Option<Id>,
    pub(crate) position: Option<u32>,
    pub(crate) overwrites: BTreeMap<Id, Overwrite>,
    pub(crate) nsfw: bool,
    pub(crate) slowmode_seconds: u32,
    pub(crate) default_auto_archive: Option<u32>,
    pub(crate) tags: Vec<Value>,
}

impl Channel {
    /// A channel nobody has written into yet.
    pub(crate) fn new(id: Id, spec: ChannelSpec) -> Self {
        Self {
            id,
            kind: spec.kind,
            guild: spec.guild,
            name: spec.name,
            topic: spec.topic,
            position: spec.position.unwrap_or(0),
            parent: spec.parent,
            overwrites: spec.overwrites,
            recipients: Vec::new(),
            nsfw: spec.nsfw,
            slowmode_seconds: spec.slowmode_seconds,
            default_auto_archive: spec.default_auto_archive,
            tags: spec.tags,
            last_message: None,
            last_pin: None,
            thread: None,
            flags: 0,
        }
    }

    /// Whether it hangs below another channel.
    pub fn is_thread(&self) -> bool {
        matches!(
            self.kind,
            kind::ANNOUNCEMENT_THREAD | kind::PUBLIC_THREAD | kind::PRIVATE_THREAD
        )
    }

    /// Whether messages can be sent into it.
    pub fn takes_messages(&self) -> bool {
        self.is_thread()
            || matches!(
                self.kind,
                kind::TEXT | kind::DM | kind::VOICE | kind::ANNOUNCEMENT | kind::STAGE
            )
    }
}

/// The channel with this identifier, or Discord's refusal.
pub(crate) fn channel_of(world: &World, id: Id) -> Result<&Channel, Refusal> {
    world
        .channels
        .get(&id)
        .ok_or_else(|| UNKNOWN_CHANNEL.into())
}

impl World {
    /// Adds a category.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server or it is full.
    pub fn category(&mut self, guild: Id, name: &str) -> Result<Id, Refusal> {
        self.channel(guild, kind::CATEGORY, name, None)
    }

    /// Adds a text channel, in a category if one is given.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server or it, or the category, is full.
    pub fn text_channel(
        &mut self,
        guild: Id,
        name: &str,
        parent: Option<Id>,
    ) -> Result<Id, Refusal> {
        self.channel(guild, kind::TEXT, name, parent)
    }

    /// Adds a channel of any kind, in a category if one is given.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server or it, or the category, is full.
    pub fn channel(
        &mut self,
        guild: Id,
        kind: u8,
        name: &str,
        parent: Option<Id>,
    ) -> Result<Id, Refusal> {
        self.add_channel(ChannelSpec {
            guild: Some(guild),
            kind,
            name: name.to_owned(),
            parent,
            ..ChannelSpec::default()
        })
    }

    /// Adds a channel to a server that has room for it.
    pub(crate) fn add_channel(&mut self, mut spec: ChannelSpec) -> Result<Id, Refusal> {
        let guild = spec.guild.ok_or(UNKNOWN_GUILD)?;
        if !self.guilds.contains_key(&guild) {
            return Err(UNKNOWN_GUILD.into());
        }
        let count = self.channels(guild).len();
        if self.settings.channel_limits && count >= CHANNELS_PER_GUILD {
            return Err(MAX_CHANNELS.into());
        }
        if let Some(parent) = spec.parent {
            self.room_in_category(guild, parent)?;
        }
        if spec.position.is_none() {
            spec.position = u32::try_from(count).ok();
        }
        let id = self.next_id();
        self.channels.insert(id, Channel::new(id, spec));
        let data = self.channel_json(id);
        self.emit(
            Audience::Channel(id),
            intent::GUILDS,
            "CHANNEL_CREATE",
            data,
        );
        Ok(id)
    }

    /// Whether a category can take one more channel.
    pub(crate) fn room_in_category(&self, guild: Id, parent: Id) -> Result<(), Refusal> {
        let category = self.channels.get(&parent);
        let right = category.is_some_and(|category| {
            category.guild == Some(guild) && category.kind == kind::CATEGORY
        });
        if !right {
            let text = "Category does not exist";
            return Err(Refusal::field("parent_id", "CHANNEL_PARENT_INVALID", text));
        }
        let inside = |channel: &&Channel| channel.parent == Some(parent) && !channel.is_thread();
        let count = self.channels.values().filter(inside).count();
        if self.settings.channel_limits && count >= CHANNELS_PER_CATEGORY {
            let text = "Maximum number of channels in category reached (50)";
            return Err(Refusal::field(
                "parent_id",
                "CHANNEL_PARENT_MAX_CHANNELS",
                text,
            ));
        }
        Ok(())
    }

    /// A server's channels without its threads, by identifier.
    pub fn channels(&self, guild: Id) -> Vec<&Channel> {
        let here = |channel: &&Channel| channel.guild == Some(guild) && !channel.is_thread();
        self.channels.values().filter(here).collect()
    }

    /// The channel with this identifier, if it still exists.
    pub fn channel_by_id(&self, id: Id) -> Option<&Channel> {
        self.channels.get(&id)
    }

    /// A server's first channel of this name.
    pub fn channel_by_name(&self, guild: Id, name: &str) -> Option<&Channel> {
        self.channels
            .values()
            .find(|channel| channel.guild == Some(guild) && channel.name == name)
    }

    /// The channels that were deleted, by identifier.
    pub fn deleted_channels(&self) -> impl Iterator<Item = &Channel> {
        self.deleted_channels.values()
    }

    /// The private conversation of two users, if they have one.
    pub fn dm_channel(&self, user: Id, bot: Id) -> Option<&Channel> {
        self.channels.values().find(|channel| {
            channel.kind == kind::DM
                && channel.recipients.contains(&user)
                && channel.recipients.contains(&bot)
        })
    }

    /// The private conversation of a person and a bot, begun if need be.
    ///
    /// # Errors
    ///
    /// Refuses if one of them is unknown, or both are bots.
    pub fn opens_dm(&mut self, user: Id, bot: Id) -> Result<Id, Refusal> {
        if let Some(channel) = self.dm_channel(user, bot) {
            return Ok(channel.id);
        }
        let both = (self.users.get(&user), self.users.get(&bot));
        if !matches!(both, (Some(user), Some(bot)) if user.bot != bot.bot) {
            return Err(CANNOT_DM.into());
        }
        let id = self.next_id();
        let spec = ChannelSpec {
            kind: kind::DM,
            ..ChannelSpec::default()
        };
        let mut channel = Channel::new(id, spec);
        channel.recipients = vec![user, bot];
        self.channels.insert(id, channel);
        Ok(id)
    }

    /// Deletes a channel, as if a member did it by hand. A category leaves its channels behind.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such channel.
    pub fn deletes_channel(&mut self, id: Id) -> Result<(), Refusal> {
        let (name, is_guild) = {
            let channel = channel_of(self, id)?;
            let name = if channel.is_thread() {
                "THREAD_DELETE"
            } else {
                "CHANNEL_DELETE"
            };
            (name, channel.guild.is_some())
        };
        if is_guild {
            let data = self.channel_json(id);
            self.emit(Audience::Channel(id), intent::GUILDS, name, data);
        }
        if let Some(channel) = self.channels.remove(&id) {
            self.deleted_channels.insert(id, channel);
        }
        let messages: Vec<(Id, Id)> = self.range(id).map(|item| (id, item.id)).collect();
        for key in messages {
            if let Some(message) = self.messages.remove(&key) {
                self.drop_files(&message);
                self.deleted_messages.insert(key, message);
            }
        }
        let below: Vec<Id> = self
            .channels
            .values()
            .filter(|channel| channel.parent == Some(id))
            .map(|channel| channel.id)
            .collect();
        for child in below {
            if self.channels.get(&child).is_some_and(Channel::is_thread) {
                self.deletes_channel(child)?;
            } else {
                self.change_channel(child, |channel| channel.parent = None)?;
            }
        }
        Ok(())
    }

    /// Renames a channel, as if a member did it by hand.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such channel.
    pub fn renames_channel(&mut self, id: Id, name: &str) -> Result<(), Refusal> {
        self.change_channel(id, |channel| name.clone_into(&mut channel.name))
    }

    /// Sets a channel's topic, as if a member did it by hand.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such channel.
    pub fn describes_channel(&mut self, id: Id, topic: &str) -> Result<(), Refusal> {
        self.change_channel(id, |channel| channel.topic = Some(topic.to_owned()))
    }

    /// Sets the forum's tags on a post, as if a member did it by hand.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such post.
    pub fn tags(&mut self, post: Id, tags: &[Id]) -> Result<(), Refusal> {
        if channel_of(self, post)?.thread.is_none() {
            return Err(UNKNOWN_CHANNEL.into());
        }
        self.change_channel(post, |channel| {
            if let Some(thread) = &mut channel.thread {
                thread.tags = tags.to_vec();
            }
        })
    }

    /// Moves a channel into a category, or out of one.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such channel or the category is full.
    pub fn moves_channel(&mut self, id: Id, parent: Option<Id>) -> Result<(), Refusal> {
        let guild = channel_of(self, id)?.guild;
        if let (Some(guild), Some(parent)) = (guild, parent) {
            self.room_in_category(guild, parent)?;
        }
        self.change_channel(id, |channel| channel.parent = parent)
    }

    /// Sets an exception for a role or a member; all zero removes it.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such channel.
    pub fn overwrites(
        &mut self,
        channel: Id,
        target: Id,
        allow: u64,
        deny: u64,
    ) -> Result<(), Refusal> {
        let member = self.users.contains_key(&target);
        let before = channel_of(self, channel)?.clone();
        self.change_channel(channel, |channel| {
            if allow == 0 && deny == 0 {
                channel.overwrites.remove(&target);
            } else {
                let overwrite = Overwrite {
                    member,
                    allow,
                    deny,
                };
                channel.overwrites.insert(target, overwrite);
            }
        })?;
        self.sync_with(&before)
    }

    /// Changes a channel and tells whoever sees it, before or after.
    pub(crate) fn change_channel(
        &mut self,
        id: Id,
        change: impl FnOnce(&mut Channel),
    ) -> Result<(), Refusal> {
        let channel = self.channels.get_mut(&id).ok_or(UNKNOWN_CHANNEL)?;
        change(channel);
        let name = if channel.is_thread() {
            "THREAD_UPDATE"
        } else {
            "CHANNEL_UPDATE"
        };
        if channel.guild.is_some() {
            let data = self.channel_json(id);
            self.emit(Audience::Channel(id), intent::GUILDS, name, data);
        }
        Ok(())
    }

    /// Tells whoever sees a channel that its pins changed.
    pub(crate) fn pins_changed(&mut self, id: Id) {
        let now = self.now();
        let Some(channel) = self.channels.get_mut(&id) else {
            return;
        };
        channel.last_pin = Some(now);
        let mut data = json!({
            "channel_id": id,
            "last_pin_timestamp": crate::clock::stamp(now),
        });
        let mut intents = intent::DIRECT_MESSAGES;
        if let Some(guild) = channel.guild {
            data.put("guild_id", json!(guild));
            intents = intent::GUILDS;
        }
        self.emit(Audience::Channel(id), intents, "CHANNEL_PINS_UPDATE", data);
    }
}
