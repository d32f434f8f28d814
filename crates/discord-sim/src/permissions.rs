//! The permissions, as Discord numbers them.

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        $($(#[$doc])* pub const $name: u64 = 1 << $bit;)*
    };
}

permissions! {
    /// May invite people.
    CREATE_INSTANT_INVITE = 0;
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
    /// May change emoji and stickers.
    MANAGE_GUILD_EXPRESSIONS = 30;
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
pub(crate) const IN_A_DM: u64 = ADD_REACTIONS
    | VIEW_CHANNEL
    | SEND_MESSAGES
    | EMBED_LINKS
    | ATTACH_FILES
    | READ_MESSAGE_HISTORY
    | USE_EXTERNAL_EMOJIS
    | USE_APPLICATION_COMMANDS
    | PIN_MESSAGES;
