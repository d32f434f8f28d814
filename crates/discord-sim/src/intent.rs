//! Intents: which events a bot asked for.

pub(crate) const GUILDS: u64 = 1;
pub(crate) const GUILD_MEMBERS: u64 = 1 << 1;
pub(crate) const GUILD_MODERATION: u64 = 1 << 2;
pub(crate) const GUILD_EXPRESSIONS: u64 = 1 << 3;
pub(crate) const GUILD_WEBHOOKS: u64 = 1 << 5;
pub(crate) const GUILD_INVITES: u64 = 1 << 6;
pub(crate) const GUILD_PRESENCES: u64 = 1 << 8;
pub(crate) const GUILD_MESSAGES: u64 = 1 << 9;
pub(crate) const GUILD_MESSAGE_REACTIONS: u64 = 1 << 10;
pub(crate) const GUILD_MESSAGE_TYPING: u64 = 1 << 11;
pub(crate) const DIRECT_MESSAGES: u64 = 1 << 12;
pub(crate) const DIRECT_MESSAGE_REACTIONS: u64 = 1 << 13;
pub(crate) const DIRECT_MESSAGE_TYPING: u64 = 1 << 14;
pub(crate) const MESSAGE_CONTENT: u64 = 1 << 15;

/// The intents Discord grants by hand.
pub(crate) const PRIVILEGED: u64 = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT;

/// Every bit that is an intent: 0 to 16, 20, 21, 24 and 25.
pub(crate) const KNOWN: u64 = 0x1_ffff | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;

/// What it takes to hear of messages, on a server or in private.
pub(crate) const fn of_messages(guild: bool) -> u64 {
    if guild {
        GUILD_MESSAGES
    } else {
        DIRECT_MESSAGES
    }
}

/// What it takes to hear of reactions, on a server or in private.
pub(crate) const fn of_reactions(guild: bool) -> u64 {
    if guild {
        GUILD_MESSAGE_REACTIONS
    } else {
        DIRECT_MESSAGE_REACTIONS
    }
}

/// What it takes to hear of typing, on a server or in private.
pub(crate) const fn of_typing(guild: bool) -> u64 {
    if guild {
        GUILD_MESSAGE_TYPING
    } else {
        DIRECT_MESSAGE_TYPING
    }
}
