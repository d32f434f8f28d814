//! Everything the simulator can be told and asked, as one type.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

use crate::{
    faults::{Dice, Rule},
    gateway::{Session, Trouble},
    id::Id,
    recording::Recorded,
    refusal::{Refusal, UNKNOWN_INTERACTION},
    world::{Channel, Draft, Interaction, Message, Options, Settings, World},
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
    Unban { guild: Id, user: Id },
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
    /// Renames a channel by hand.
    RenameChannel { channel: Id, name: String },
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
    /// Sets how the simulator behaves.
    Set { settings: Settings },
    /// Asks what a person sees in their conversation with a bot.
    DmMessages { user: Id, bot: Option<Id> },
    /// Asks what stands in a channel.
    Messages { channel: Id },
    /// Asks for the messages that were deleted in a channel, or with it.
    DeletedMessages { channel: Id },
    /// Asks for every message there ever was.
    EveryMessage,
    /// Asks for a server's channels.
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

fn messages(list: Vec<&Message>) -> Answer {
    Answer::Messages(list.into_iter().cloned().collect())
}

impl World {
    /// Does something, or answers a question.
    ///
    /// # Errors
    ///
    /// Refuses what Discord, or a person's client, would refuse.
    pub fn act(&mut self, action: Action) -> Result<Answer, Refusal> {
        if self.happenings.receiver_count() > 0 {
            self.happened(json!({ "act": action }));
        }
        self.build(action)
    }

    fn bot_or_first(&self, bot: Option<Id>) -> Result<Id, Refusal> {
        bot.map_or_else(|| self.first_bot(), Ok)
    }

    /// What makes up the world; the rest is passed on.
    fn build(&mut self, action: Action) -> Result<Answer, Refusal> {
        Ok(match action {
            Action::AddBot { name, token } => self.bot(&name, &token).into(),
            Action::AddUser { name } => self.user(&name).into(),
            Action::AddGuild { name, owner } => self.guild(&name, owner).into(),
            Action::AddRole {
                guild,
                name,
                permissions,
            } => self.role(guild, &name, permissions)?.into(),
            Action::AddChannel {
                guild,
                kind,
                name,
                parent,
            } => self.channel(guild, kind, &name, parent)?.into(),
            Action::InviteBot {
                bot,
                guild,
                permissions,
            } => {
                let bot = self.bot_or_first(bot)?;
                self.invites_bot(bot, guild, permissions)?.into()
            }
            Action::GrantIntents { bot, intents } => {
                let bot = self.bot_or_first(bot)?;
                self.grants_intents(bot, intents)?.into()
            }
            Action::DeleteChannel { channel, by } => match by {
                Some(by) => self.deletes_channel_by(by, channel)?.into(),
                None => self.deletes_channel(channel)?.into(),
            },
            Action::Boost { guild, tier } => self.boosts(guild, tier)?.into(),
            Action::RenameChannel { channel, name } => self.renames_channel(channel, &name)?.into(),
            Action::MoveChannel { channel, parent } => self.moves_channel(channel, parent)?.into(),
            Action::Overwrite {
                channel,
                target,
                allow,
                deny,
            } => self.overwrites(channel, target, allow, deny)?.into(),
            Action::Outage { guild, down } => self.guild_outage(guild, down)?.into(),
            other => return self.staff(other),
        })
    }

    /// What concerns members; the rest is passed on.
    fn staff(&mut self, action: Action) -> Result<Answer, Refusal> {
        Ok(match action {
            Action::Join { user, guild } => self.joins(user, guild)?.into(),
            Action::Leave { user, guild } => self.leaves(user, guild)?.into(),
            Action::Ban {
                guild,
                user,
                reason,
                by,
            } => match by {
                Some(by) => self.bans_by(by, guild, user, reason.as_deref())?.into(),
                None => self.bans(guild, user, reason.as_deref())?.into(),
            },
            Action::Unban { guild, user } => self.unbans(guild, user)?.into(),
            Action::GiveRole { guild, user, role } => self.gives_role(guild, user, role)?.into(),
            Action::TakeRole { guild, user, role } => self.takes_role(guild, user, role)?.into(),
            Action::Permit {
                guild,
                role,
                permissions,
            } => self.permits(guild, role, permissions)?.into(),
            Action::DeleteRole { guild, role } => self.deletes_role(guild, role)?.into(),
            Action::Nickname { guild, user, nick } => {
                self.nicknames(guild, user, nick.as_deref())?.into()
            }
            Action::TimeOut {
                guild,
                user,
                seconds,
            } => {
                let until = (seconds > 0).then(|| self.now() + Duration::seconds(seconds));
                self.times_out(guild, user, until)?.into()
            }
            Action::Speak { user, locale } => self.speaks(user, &locale)?.into(),
            Action::Block { user, bot, blocked } => {
                let bot = self.bot_or_first(bot)?;
                self.blocks(user, bot, blocked)?.into()
            }
            Action::CloseDms { user, closed } => self.closes_dms(user, closed)?.into(),
            other => return self.write(other),
        })
    }

    /// What people write; the rest is passed on.
    fn write(&mut self, action: Action) -> Result<Answer, Refusal> {
        Ok(match action {
            Action::SendDm { user, bot, draft } => {
                let bot = self.bot_or_first(bot)?;
                self.sends_dm(user, bot, &draft)?.into()
            }
            Action::Send {
                user,
                channel,
                draft,
            } => self.sends(user, channel, &draft)?.into(),
            Action::Edit {
                user,
                channel,
                message,
                text,
            } => self.edits(user, channel, message, &text)?.into(),
            Action::Delete {
                user,
                channel,
                message,
            } => self.deletes(user, channel, message)?.into(),
            Action::Preview {
                channel,
                message,
                url,
            } => self.previews(channel, message, &url)?.into(),
            Action::React {
                user,
                channel,
                message,
                emoji,
            } => self.reacts(user, channel, message, &emoji)?.into(),
            Action::Unreact {
                user,
                channel,
                message,
                emoji,
            } => self.unreacts(user, channel, message, &emoji)?.into(),
            Action::Type { user, channel } => self.types(user, channel)?.into(),
            other => return self.interact(other),
        })
    }

    /// What people ask of a bot; the rest is passed on.
    fn interact(&mut self, action: Action) -> Result<Answer, Refusal> {
        Ok(match action {
            Action::Slash {
                user,
                channel,
                bot,
                command,
                options,
            } => {
                let bot = self.bot_or_first(bot)?;
                self.runs_slash(user, channel, bot, &command, &options)?
                    .into()
            }
            Action::Autocomplete {
                user,
                channel,
                bot,
                command,
                options,
                focused,
            } => {
                let bot = self.bot_or_first(bot)?;
                self.types_option(user, channel, bot, &command, &options, &focused)?
                    .into()
            }
            Action::UserMenu {
                user,
                channel,
                bot,
                command,
                target,
            } => {
                let bot = self.bot_or_first(bot)?;
                self.uses_user_menu(user, channel, bot, &command, target)?
                    .into()
            }
            Action::MessageMenu {
                user,
                channel,
                bot,
                command,
                target,
            } => {
                let bot = self.bot_or_first(bot)?;
                self.uses_message_menu(user, channel, bot, &command, target)?
                    .into()
            }
            Action::Click {
                user,
                channel,
                message,
                custom_id,
            } => self.clicks(user, channel, message, &custom_id)?.into(),
            Action::Select {
                user,
                channel,
                message,
                custom_id,
                values,
            } => self
                .selects(user, channel, message, &custom_id, &values)?
                .into(),
            Action::Submit {
                interaction,
                values,
            } => self.submits(interaction, &values)?.into(),
            other => return self.disturb(other),
        })
    }

    /// What goes wrong on purpose; the rest is passed on.
    fn disturb(&mut self, action: Action) -> Result<Answer, Refusal> {
        match action {
            Action::Advance { seconds } => self.clock.advance(Duration::seconds(seconds)),
            Action::Trouble { trouble } => self.trouble(&trouble),
            Action::Fault { rule } => self.faults.rules.push(rule),
            Action::Dice { dice } => self.faults.dice = dice,
            Action::ClearFaults => {
                self.faults.rules.clear();
                self.faults.dice = None;
                self.faults.refusing = false;
            }
            Action::RefuseConnections { on } => self.faults.refusing = on,
            Action::Set { settings } => self.settings = settings,
            other => return self.tell(&other),
        }
        Ok(Answer::Done)
    }

    /// Answers a question.
    fn tell(&self, action: &Action) -> Result<Answer, Refusal> {
        Ok(match action {
            Action::DmMessages { user, bot } => {
                messages(self.dm_messages(*user, self.bot_or_first(*bot)?))
            }
            Action::Messages { channel } => messages(self.channel_messages(*channel)),
            Action::DeletedMessages { channel } => messages(self.deleted_messages(*channel)),
            Action::EveryMessage => messages(self.every_message()),
            Action::Channels { guild } => {
                Answer::Channels(self.channels(*guild).into_iter().cloned().collect())
            }
            Action::Interaction { interaction } => {
                let it = self.interaction(*interaction).ok_or(UNKNOWN_INTERACTION)?;
                Answer::Interaction(Box::new(it.clone()))
            }
            Action::Answers { interaction } => messages(self.answers(*interaction)),
            Action::Commands { bot, guild } => {
                Answer::Commands(self.commands(self.bot_or_first(*bot)?, *guild))
            }
            Action::Requests { after } => {
                let later = self.requests().filter(|it| it.number > *after);
                Answer::Requests(later.cloned().collect())
            }
            Action::Sessions => Answer::Sessions(self.sessions().cloned().collect()),
            Action::InvalidRequests => {
                let (recent, most) = self.invalid_requests();
                Answer::InvalidRequests(recent, most)
            }
            // Everything else was dealt with on the way here.
            _ => Answer::Now(self.now()),
        })
    }

    /// The gateway's sessions, whether a client is there or not.
    pub fn sessions(&self) -> impl Iterator<Item = &Session> {
        self.gateway.sessions.values()
    }

    /// How many gateway connections are open, and how many there ever were.
    pub fn connections(&self) -> (usize, u64) {
        (self.gateway.connections.len(), self.gateway.opened)
    }

    /// Everything that can be seen of the world, for a reader outside the process.
    pub(crate) fn summary(&self) -> Value {
        let messages: Vec<&Message> = self.messages.values().collect();
        let channels: Vec<&Channel> = self.channels.values().collect();
        let users: Vec<_> = self.users.values().collect();
        let guilds: Vec<_> = self.guilds.values().collect();
        let sessions: Vec<_> = self.sessions().collect();
        let (invalid, _) = self.invalid_requests();
        json!({
            "users": users, "guilds": guilds, "channels": channels, "messages": messages,
            "sessions": sessions, "requests": self.request_count(), "invalid_requests": invalid,
        })
    }
}
