//! Who may do what, computed from roles and overwrites as Discord documents it.

use crate::{
    id::Id,
    world::{Channel, World},
};

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        $($(#[$doc])* pub const $name: u64 = 1 << $bit;)*
    };
}

permissions! {
    /// May remove members.
    KICK_MEMBERS = 1;
    /// May ban members.
    BAN_MEMBERS = 2;
    /// Has every permission.
    ADMINISTRATOR = 3;
    /// May make, change and delete channels.
    MANAGE_CHANNELS = 4;
    /// May change the server.
    MANAGE_GUILD = 5;
    /// May be the first to react with an emoji.
    ADD_REACTIONS = 6;
    /// May read the audit log.
    VIEW_AUDIT_LOG = 7;
    /// May see a channel.
    VIEW_CHANNEL = 10;
    /// May write into a channel.
    SEND_MESSAGES = 11;
    /// May delete and pin other people's messages.
    MANAGE_MESSAGES = 13;
    /// May embed links.
    EMBED_LINKS = 14;
    /// May attach files.
    ATTACH_FILES = 15;
    /// May read what was written before.
    READ_MESSAGE_HISTORY = 16;
    /// May ping everyone and every role.
    MENTION_EVERYONE = 17;
    /// May use emoji of other servers.
    USE_EXTERNAL_EMOJIS = 18;
    /// May change roles and overwrites.
    MANAGE_ROLES = 28;
    /// May change webhooks.
    MANAGE_WEBHOOKS = 29;
    /// May use an application's commands.
    USE_APPLICATION_COMMANDS = 31;
    /// May archive, rename and delete threads.
    MANAGE_THREADS = 34;
    /// May start public threads.
    CREATE_PUBLIC_THREADS = 35;
    /// May start private threads.
    CREATE_PRIVATE_THREADS = 36;
    /// May write into threads.
    SEND_MESSAGES_IN_THREADS = 38;
    /// May time members out.
    MODERATE_MEMBERS = 40;
    /// May pin messages.
    PIN_MESSAGES = 51;
}

/// Every permission there is.
pub const ALL: u64 = (1 << 53) - 1;

/// What everybody may do in a new server.
pub const EVERYONE: u64 = ADD_REACTIONS
    | VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | USE_EXTERNAL_EMOJIS
    | USE_APPLICATION_COMMANDS
    | CREATE_PUBLIC_THREADS
    | SEND_MESSAGES_IN_THREADS;

/// What is allowed to both sides of a private conversation.
const IN_A_DM: u64 = ADD_REACTIONS
    | VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | USE_EXTERNAL_EMOJIS
    | USE_APPLICATION_COMMANDS
    | PIN_MESSAGES;

impl World {
    /// What somebody may do in a server, leaving channels aside.
    pub fn permissions_in(&self, guild: Id, user: Id) -> u64 {
        let Some(guild) = self.guilds.get(&guild) else {
            return 0;
        };
        let Some(member) = guild.members.get(&user) else {
            return 0;
        };
        if guild.owner == user {
            return ALL;
        }
        let mut bits = guild.roles.get(&guild.id).map_or(0, |it| it.permissions);
        for role in &member.roles {
            bits |= guild.roles.get(role).map_or(0, |it| it.permissions);
        }
        if bits & ADMINISTRATOR == 0 { bits } else { ALL }
    }

    /// What somebody may do in a channel.
    pub fn permissions(&self, channel: Id, user: Id) -> u64 {
        let Some(channel) = self.channels.get(&channel) else {
            return 0;
        };
        if channel.guild.is_none() {
            let inside = channel.recipients.contains(&user);
            return if inside { IN_A_DM } else { 0 };
        }
        // A thread has no overwrites: its parent's count.
        if channel.is_thread() {
            let parent = channel.parent.and_then(|it| self.channels.get(&it));
            return parent.map_or(0, |parent| {
                let bits = self.overwritten(parent, user);
                if bits & SEND_MESSAGES_IN_THREADS == 0 {
                    bits & !SEND_MESSAGES
                } else {
                    bits | SEND_MESSAGES
                }
            });
        }
        self.overwritten(channel, user)
    }

    fn overwritten(&self, channel: &Channel, user: Id) -> u64 {
        let Some(guild) = channel.guild else { return 0 };
        let base = self.permissions_in(guild, user);
        if base & ADMINISTRATOR != 0 {
            return base;
        }
        let roles = self
            .guilds
            .get(&guild)
            .and_then(|it| it.members.get(&user))
            .map(|it| it.roles.as_slice())
            .unwrap_or_default();
        let mut bits = base;
        if let Some(everyone) = channel.overwrites.get(&guild) {
            bits = bits & !everyone.deny | everyone.allow;
        }
        let (mut allow, mut deny) = (0, 0);
        for role in roles {
            if let Some(it) = channel.overwrites.get(role) {
                allow |= it.allow;
                deny |= it.deny;
            }
        }
        bits = bits & !deny | allow;
        if let Some(own) = channel.overwrites.get(&user) {
            bits = bits & !own.deny | own.allow;
        }
        // Who cannot see a channel can do nothing in it.
        if bits & VIEW_CHANNEL == 0 { 0 } else { bits }
    }
}
