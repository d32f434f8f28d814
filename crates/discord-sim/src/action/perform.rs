//! Doing what an [`Action`] says.

use serde_json::{Map, Value, json};
use time::Duration;

use super::{Action, Answer};
use crate::{
    id::Id,
    put::Put as _,
    refusal::{Refusal, UNKNOWN_INTERACTION},
    sim::Sim,
    world::{Channel, Message},
};

fn messages(list: Vec<&Message>) -> Answer {
    Answer::Messages(list.into_iter().cloned().collect())
}

impl Sim {
    /// Does something, or answers a question.
    ///
    /// # Errors
    ///
    /// Refuses what Discord, or a person's client, would refuse.
    pub fn act(&mut self, action: Action) -> Result<Answer, Refusal> {
        self.dispatch();
        if self.recording.is_watched() {
            self.recording.happened(json!({ "act": action }));
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
            Action::FilterNames { guild, words } => {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                self.filters_names(guild, &words)?.into()
            }
            Action::AddForumTag {
                forum,
                name,
                moderated,
            } => self.forum_tag(forum, &name, moderated)?.into(),
            Action::RequireTag { forum, required } => self.requires_tag(forum, required)?.into(),
            Action::RenameChannel { channel, name } => self.renames_channel(channel, &name)?.into(),
            Action::EditChannel {
                user,
                channel,
                changes,
            } => self.edits_channel(user, channel, changes)?.into(),
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
            Action::JoinBy { user, code } => self.joins_by(user, &code)?.into(),
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
            Action::Unban { guild, user, by } => match by {
                Some(by) => self.unbans_by(by, guild, user, None)?.into(),
                None => self.unbans(guild, user)?.into(),
            },
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
            Action::GuildSpeak { guild, locale } => self.guild_speaks(guild, &locale)?.into(),
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
            other => return self.arrange(other),
        })
    }

    /// What people do to messages and channels beside writing; the rest is passed on.
    fn arrange(&mut self, action: Action) -> Result<Answer, Refusal> {
        Ok(match action {
            Action::Pin {
                user,
                channel,
                message,
                pinned,
            } => self.pins(user, channel, message, pinned)?.into(),
            Action::StartThread {
                user,
                channel,
                message,
                name,
            } => self.starts_thread(user, channel, message, &name)?.into(),
            Action::DropFile {
                user,
                channel,
                message,
                file,
            } => self.drops_file(user, channel, message, file)?.into(),
            Action::Webhook {
                channel,
                name,
                draft,
            } => self.webhook_posts(channel, &name, &draft)?.into(),
            Action::AddEmoji { guild, name } => self.emoji(guild, &name)?.into(),
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
            Action::Set { settings } => self.set(settings)?,
            other => return self.tell(&other),
        }
        Ok(Answer::Done)
    }

    /// Changes the settings that are named.
    fn set(&mut self, changes: Map<String, Value>) -> Result<(), Refusal> {
        let unfit = |error: serde_json::Error| {
            Refusal::field("settings", "SETTINGS_INVALID", &error.to_string())
        };
        let mut settings = serde_json::to_value(&self.settings).map_err(unfit)?;
        for (key, value) in changes {
            settings.put(&key, value);
        }
        self.settings = serde_json::from_value(settings).map_err(unfit)?;
        Ok(())
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
                let here = |channel: &&Channel| channel.guild == Some(*guild);
                Answer::Channels(self.channels.values().filter(here).cloned().collect())
            }
            Action::Interaction { interaction } => {
                let interaction = self.interaction(*interaction).ok_or(UNKNOWN_INTERACTION)?;
                Answer::Interaction(Box::new(interaction.clone()))
            }
            Action::Answers { interaction } => messages(self.answers(*interaction)),
            Action::Commands { bot, guild } => {
                Answer::Commands(self.commands(self.bot_or_first(*bot)?, *guild))
            }
            Action::Requests { after } => {
                let later = self.requests().filter(|request| request.number > *after);
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
