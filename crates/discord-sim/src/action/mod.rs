//! Everything the simulator can be told and asked, as one type.

mod perform;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use time::OffsetDateTime;

use crate::{
    client::Trouble,
    faults::{Dice, Rule},
    gateway::Session,
    id::Id,
    recording::Recorded,
    world::{Channel, Draft, Interaction, Message, Options},
};

/// Something to do, or to ask, of the world.
///
/// `bot` may be left out everywhere: it is then the bot that was added first.
/// As JSON: `{"do": "send_dm", "user": "…", "draft": {"text": "hello"}}`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "the fields are named as the methods of `World` name them"
)]
pub enum Action {
    /// Adds a bot. Answers with its identifier.
    AddBot { name: String, token: String },
    /// Adds a person. Answers with their identifier.
    AddUser { name: String },
    /// Adds a server. Answers with its identifier.
    AddGuild { name: String, owner: Id },
    /// Adds a role. Answers with its identifier.
    AddRole {
        guild: Id,
        name: String,
        permissions: u64,
    },
    /// Adds a channel of a kind by Discord's numbers. Answers with its identifier.
    AddChannel {
        guild: Id,
        kind: u8,
        name: String,
        parent: Option<Id>,
    },
    /// Adds a bot to a server. Answers with the role it came with.
    InviteBot {
        bot: Option<Id>,
        guild: Id,
        permissions: u64,
    },
    /// Grants a bot these privileged intents and no others.
    GrantIntents { bot: Option<Id>, intents: u64 },
    /// Lets somebody join.
    Join { user: Id, guild: Id },
    /// Lets somebody join by an invite.
    JoinBy { user: Id, code: String },
    /// Lets somebody leave.
    Leave { user: Id, guild: Id },
    /// Bans somebody.
    Ban {
        guild: Id,
        user: Id,
        reason: Option<String>,
        by: Option<Id>,
    },
    /// Lifts a ban.
    Unban { guild: Id, user: Id, by: Option<Id> },
    /// Gives a member a role.
    GiveRole { guild: Id, user: Id, role: Id },
    /// Takes a role from a member.
    TakeRole { guild: Id, user: Id, role: Id },
    /// Changes what a role permits.
    Permit {
        guild: Id,
        role: Id,
        permissions: u64,
    },
    /// Removes a role.
    DeleteRole { guild: Id, role: Id },
    /// Sets a member's name on a server.
    Nickname {
        guild: Id,
        user: Id,
        nick: Option<String>,
    },
    /// Times a member out for so many seconds; 0 ends it.
    TimeOut { guild: Id, user: Id, seconds: i64 },
    /// Sets the language of a person's client.
    Speak { user: Id, locale: String },
    /// Sets the language of a server.
    GuildSpeak { guild: Id, locale: String },
    /// Has a person block a bot, or unblock it.
    Block {
        user: Id,
        bot: Option<Id>,
        blocked: bool,
    },
    /// Has a person close private messages, or open them.
    CloseDms { user: Id, closed: bool },
    /// Writes to a bot in private. Answers with the message's identifier.
    SendDm {
        user: Id,
        bot: Option<Id>,
        draft: Draft,
    },
    /// Writes into a channel. Answers with the message's identifier.
    Send { user: Id, channel: Id, draft: Draft },
    /// Edits an own message.
    Edit {
        user: Id,
        channel: Id,
        message: Id,
        text: String,
    },
    /// Deletes a message.
    Delete { user: Id, channel: Id, message: Id },
    /// Has Discord add a link preview to a message.
    Preview {
        channel: Id,
        message: Id,
        url: String,
    },
    /// Reacts to a message.
    React {
        user: Id,
        channel: Id,
        message: Id,
        emoji: String,
    },
    /// Takes a reaction back.
    Unreact {
        user: Id,
        channel: Id,
        message: Id,
        emoji: String,
    },
    /// Pins a message, or takes the pin away.
    Pin {
        user: Id,
        channel: Id,
        message: Id,
        pinned: bool,
    },
    /// Starts a thread below a channel, on a message or by itself. Answers with its identifier.
    StartThread {
        user: Id,
        channel: Id,
        message: Option<Id>,
        name: String,
    },
    /// Takes a file off an own message.
    DropFile {
        user: Id,
        channel: Id,
        message: Id,
        file: Id,
    },
    /// Has a webhook post into a channel. Answers with the message's identifier.
    Webhook {
        channel: Id,
        name: String,
        draft: Draft,
    },
    /// Adds an emoji to a server. Answers with its identifier.
    AddEmoji { guild: Id, name: String },
    /// Types.
    Type { user: Id, channel: Id },
    /// Runs a typed command. Answers with the interaction's identifier.
    Slash {
        user: Id,
        channel: Id,
        bot: Option<Id>,
        command: String,
        #[serde(default)]
        options: Options,
    },
    /// Types into an option. Answers with the interaction's identifier.
    Autocomplete {
        user: Id,
        channel: Id,
        bot: Option<Id>,
        command: String,
        #[serde(default)]
        options: Options,
        focused: String,
    },
    /// Runs a command from a user's menu. Answers with the interaction's identifier.
    UserMenu {
        user: Id,
        channel: Id,
        bot: Option<Id>,
        command: String,
        target: Id,
    },
    /// Runs a command from a message's menu. Answers with the interaction's identifier.
    MessageMenu {
        user: Id,
        channel: Id,
        bot: Option<Id>,
        command: String,
        target: Id,
    },
    /// Presses a button. Answers with the interaction's identifier.
    Click {
        user: Id,
        channel: Id,
        message: Id,
        custom_id: String,
    },
    /// Chooses from a select. Answers with the interaction's identifier.
    Select {
        user: Id,
        channel: Id,
        message: Id,
        custom_id: String,
        values: Vec<String>,
    },
    /// Sends the form an interaction was answered with. Answers with the new interaction's identifier.
    Submit {
        interaction: Id,
        values: BTreeMap<String, String>,
    },
    /// Deletes a channel by hand; `by` goes into the audit log.
    DeleteChannel { channel: Id, by: Option<Id> },
    /// Boosts a server to a tier from 0 to 3.
    Boost { guild: Id, tier: u8 },
    /// Has a server refuse these words in the names of channels and posts.
    FilterNames { guild: Id, words: Vec<String> },
    /// Adds a tag to a forum. Answers with its identifier.
    AddForumTag {
        forum: Id,
        name: String,
        #[serde(default)]
        moderated: bool,
    },
    /// Has a forum require a tag of each post, or no longer.
    RequireTag { forum: Id, required: bool },
    /// Renames a channel by hand.
    RenameChannel { channel: Id, name: String },
    /// Has a person change a channel, a category or a thread, by the fields that Discord's own
    /// route takes: its permissions, its topic, `archived`, `locked` and so on.
    EditChannel {
        user: Id,
        channel: Id,
        changes: Value,
    },
    /// Moves a channel by hand.
    MoveChannel { channel: Id, parent: Option<Id> },
    /// Sets an exception for a role or a member.
    Overwrite {
        channel: Id,
        target: Id,
        allow: u64,
        deny: u64,
    },
    /// Makes a server unavailable, or available again.
    Outage { guild: Id, down: bool },
    /// Moves the clock forward.
    Advance { seconds: i64 },
    /// Makes trouble at the gateway.
    Trouble { trouble: Trouble },
    /// Adds a fault for requests to come.
    Fault { rule: Rule },
    /// Throws a dice for every request from now on; without one, no more.
    Dice { dice: Option<Dice> },
    /// Forgets all faults and the dice, and accepts connections again.
    ClearFaults,
    /// Refuses every TCP connection and cuts those there are; or accepts them again.
    RefuseConnections { on: bool },
    /// Sets how the simulator behaves; what is left out stays as it is.
    Set { settings: Map<String, Value> },
    /// Asks what a person sees in their conversation with a bot.
    DmMessages { user: Id, bot: Option<Id> },
    /// Asks what stands in a channel.
    Messages { channel: Id },
    /// Asks for the messages that were deleted in a channel, or with it.
    DeletedMessages { channel: Id },
    /// Asks for every message there ever was.
    EveryMessage,
    /// Asks for a server's channels and threads.
    Channels { guild: Id },
    /// Asks what became of an interaction.
    Interaction { interaction: Id },
    /// Asks for the messages that answer an interaction.
    Answers { interaction: Id },
    /// Asks for a bot's commands, everywhere or on one server.
    Commands { bot: Option<Id>, guild: Option<Id> },
    /// Asks for every request after a number.
    Requests { after: u64 },
    /// Asks for the gateway's sessions.
    Sessions,
    /// Asks how near the bots came to a ban.
    InvalidRequests,
    /// Asks what time it is in the world.
    Now,
}

/// What the world says.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It is done.
    Done,
    /// The identifier of what was made.
    Id(Id),
    /// Messages, oldest first.
    Messages(Vec<Message>),
    /// Channels, by identifier.
    Channels(Vec<Channel>),
    /// An interaction.
    Interaction(Box<Interaction>),
    /// Commands, as Discord writes them.
    Commands(Vec<Value>),
    /// Requests, oldest first.
    Requests(Vec<Recorded>),
    /// Sessions.
    Sessions(Vec<Session>),
    /// Invalid requests in the last ten minutes, and the most there ever were.
    InvalidRequests(usize, usize),
    /// A moment.
    Now(#[serde(with = "time::serde::rfc3339")] OffsetDateTime),
}

impl Answer {
    /// The identifier of what was made, if something was.
    pub fn id(&self) -> Option<Id> {
        match self {
            Self::Id(id) => Some(*id),
            _ => None,
        }
    }
}

impl From<Id> for Answer {
    fn from(id: Id) -> Self {
        Self::Id(id)
    }
}

impl From<()> for Answer {
    fn from((): ()) -> Self {
        Self::Done
    }
}
