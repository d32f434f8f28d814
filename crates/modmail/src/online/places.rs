//! Whether there are the channels that the settings name, and whether the bot may
//! do there what it has to.

use std::collections::BTreeMap;

use botkit::{
    rest::{RestError, code},
    startup::Inspection,
};
use storage::discord::{ChannelId, RoleId};
use twilight_http::routing::Route;
use twilight_model::{channel::ChannelType, guild::Permissions};

use super::{
    Offered,
    channel::Channel,
    server::Server,
    tags::{self, Wanted},
};
use crate::{
    Config,
    config::StatusTags,
    decide::visibility::{names, strangers},
};

/// What a place is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// Channels are made in it.
    Tickets,
    /// Posts are made in it.
    Posts,
    /// Channels are moved to it.
    Archive,
    /// The staff are told something in it.
    Messages,
    /// The same, with files.
    Log,
}

/// What the bot does with a ticket, whatever it is.
const TICKET: Permissions = Permissions::VIEW_CHANNEL
    .union(Permissions::SEND_MESSAGES)
    .union(Permissions::EMBED_LINKS)
    .union(Permissions::ATTACH_FILES)
    .union(Permissions::READ_MESSAGE_HISTORY);

impl Purpose {
    /// What does not work without.
    const fn needed(self) -> Permissions {
        match self {
            Self::Tickets => TICKET.union(Permissions::MANAGE_CHANNELS),
            Self::Posts => TICKET
                .union(Permissions::SEND_MESSAGES_IN_THREADS)
                .union(Permissions::MANAGE_THREADS),
            Self::Archive => Permissions::VIEW_CHANNEL.union(Permissions::MANAGE_CHANNELS),
            Self::Messages => Permissions::VIEW_CHANNEL
                .union(Permissions::SEND_MESSAGES)
                .union(Permissions::EMBED_LINKS),
            Self::Log => Self::Messages.needed().union(Permissions::ATTACH_FILES),
        }
    }

    /// What makes it better.
    fn useful(self, config: &Config) -> Permissions {
        let mut useful = match self {
            Self::Tickets => {
                Permissions::MANAGE_MESSAGES
                    | Permissions::MANAGE_THREADS
                    | Permissions::PIN_MESSAGES
            }
            Self::Posts => Permissions::MANAGE_MESSAGES,
            Self::Archive | Self::Messages | Self::Log => return Permissions::empty(),
        };
        useful.set(Permissions::ADD_REACTIONS, config.relay.reactions);
        useful
    }

    fn fits(self, kind: ChannelType) -> bool {
        match self {
            Self::Tickets | Self::Archive => kind == ChannelType::GuildCategory,
            Self::Posts => kind == ChannelType::GuildForum,
            Self::Messages | Self::Log => {
                kind.is_thread()
                    || matches!(
                        kind,
                        ChannelType::GuildText
                            | ChannelType::GuildAnnouncement
                            | ChannelType::GuildVoice
                            | ChannelType::GuildStageVoice
                    )
            }
        }
    }

    /// What to do about a channel of another type.
    const fn remedy(self, kind: ChannelType) -> &'static str {
        match (self, kind) {
            (Self::Tickets, ChannelType::GuildForum) => {
                "not a category: set `forum = true` next to it, or name a category"
            }
            (Self::Posts, ChannelType::GuildCategory) => {
                "not a forum: leave out `forum = true`, or name a forum"
            }
            (Self::Posts, _) => "not a forum: name one, or leave out `forum = true`",
            (Self::Tickets | Self::Archive, _) => "not a category: name one",
            (Self::Messages | Self::Log, _) => "where nobody can write: name a text channel",
        }
    }
}

/// What the bot is to be invited with.
pub(super) fn needed(config: &Config) -> Permissions {
    let posts = config.tickets.forum || config.every_category().rows().iter().any(|row| row.forum);
    let channels = Purpose::Tickets.needed() | Purpose::Tickets.useful(config);
    if posts {
        channels | Purpose::Posts.needed()
    } else {
        channels
    }
}

/// Looks at all places. Returns where others than the staff see the tickets, and who.
pub(super) async fn look(
    config: &Config,
    at: &mut Inspection,
    server: &Server,
    offered: &[Offered<'_>],
    allowed: &BTreeMap<ChannelId, Vec<RoleId>>,
) -> Result<BTreeMap<ChannelId, Vec<RoleId>>, RestError> {
    let (tickets, closing) = (&config.tickets, &config.closing);
    let mut looking = Looking {
        config,
        at,
        server,
        allowed,
        fetched: BTreeMap::new(),
        seen: BTreeMap::new(),
    };
    let key = ["tickets", "category"];
    let home = looking.home(&key, tickets.category, tickets.forum).await?;
    if let Some(home) = home {
        looking.pings(&["tickets", "ping_roles"], &home, &tickets.ping_roles);
        if tickets.forum {
            let wanted = Wanted {
                key: &["tickets", "tags"],
                always: &tickets.tags,
                status_key: &["status", "tags"],
                status: config.status.tags,
            };
            tags::look(looking.at, &home, &wanted);
        }
        for Offered { number, category } in offered {
            // Those without a place of their own are at home.
            if category.parent.is_none() {
                let key = ["categories", number.as_str(), "ping_roles"];
                looking.pings(&key, &home, &category.ping_roles);
                // Without tags of their own they take those of all tickets.
                if !category.tags.is_empty() {
                    looking.tags(number, &category.tags, &home, StatusTags::default());
                }
            }
        }
    }
    let own = config.every_category().status_tags();
    for Offered { number, category } in offered {
        let Some(parent) = category.parent else {
            continue;
        };
        let key = ["categories", number.as_str(), "parent"];
        if let Some(home) = looking.home(&key, parent, category.forum).await? {
            let key = ["categories", number.as_str(), "ping_roles"];
            looking.pings(&key, &home, &category.ping_roles);
            if category.forum {
                let status = own.get(&category.name.to_lowercase()).copied();
                looking.tags(number, &category.tags, &home, status.unwrap_or_default());
            }
        }
    }
    if let Some(archive) = closing.archive_category {
        let key = ["closing", "archive_category"];
        looking.place(&key, archive, Purpose::Archive).await?;
    }
    if let Some(channel) = tickets.alerts_channel {
        let key = ["tickets", "alerts_channel"];
        looking.place(&key, channel, Purpose::Messages).await?;
    }
    if let Some(channel) = closing.ratings_channel {
        let key = ["closing", "ratings_channel"];
        looking.place(&key, channel, Purpose::Messages).await?;
    }
    if let Some(channel) = closing.log_channel {
        let key = ["closing", "log_channel"];
        looking.place(&key, channel, Purpose::Log).await?;
    }
    // On a server of the members' own it is theirs to see.
    if let Some(channel) = config.suggestions.channel
        && tickets.members_guild.is_none()
    {
        let key = ["suggestions", "channel"];
        looking.place(&key, channel, Purpose::Messages).await?;
    }
    Ok(looking.seen)
}

struct Looking<'l> {
    config: &'l Config,
    at: &'l mut Inspection,
    server: &'l Server,
    /// Who is to see which place.
    allowed: &'l BTreeMap<ChannelId, Vec<RoleId>>,
    /// What was asked for before: several settings may name one.
    fetched: BTreeMap<ChannelId, Result<Channel, String>>,
    /// Who sees places beside the staff.
    seen: BTreeMap<ChannelId, Vec<RoleId>>,
}

impl Looking<'_> {
    /// Looks at a place where tickets are opened.
    async fn home(
        &mut self,
        key: &[&str],
        channel: ChannelId,
        forum: bool,
    ) -> Result<Option<Channel>, RestError> {
        let purpose = if forum {
            Purpose::Posts
        } else {
            Purpose::Tickets
        };
        self.place(key, channel, purpose).await
    }

    /// Looks at a place; returns it if it is there and of the right type.
    async fn place(
        &mut self,
        key: &[&str],
        id: ChannelId,
        purpose: Purpose,
    ) -> Result<Option<Channel>, RestError> {
        let Some(channel) = self.fetch(key, id).await? else {
            return Ok(None);
        };
        let (name, server) = (channel.named(), &self.server.name);
        if channel.guild_id != Some(self.server.id.get()) {
            let what = format!("{name} is on another server: name one of “{server}”");
            self.at.wrong(key, what);
            return Ok(None);
        }
        if !purpose.fits(channel.kind) {
            let (kind, remedy) = (in_words(channel.kind), purpose.remedy(channel.kind));
            self.at.wrong(key, format!("{name} is {kind}, {remedy}"));
            return Ok(None);
        }
        self.permissions(key, &channel, purpose).await?;
        // A thread is seen by whom its channel lets in.
        if purpose != Purpose::Messages && !channel.kind.is_thread() {
            self.strangers(key, &channel, id);
        }
        Ok(Some(channel))
    }

    async fn fetch(&mut self, key: &[&str], id: ChannelId) -> Result<Option<Channel>, RestError> {
        let fetched = match self.fetched.get(&id) {
            Some(fetched) => fetched.clone(),
            None => channel(self.at, id).await?,
        };
        self.fetched.insert(id, fetched.clone());
        Ok(fetched.map_err(|why| self.at.wrong(key, why)).ok())
    }

    /// Looks what the bot may do in a place.
    async fn permissions(
        &mut self,
        key: &[&str],
        channel: &Channel,
        purpose: Purpose,
    ) -> Result<(), RestError> {
        let mut needed = purpose.needed();
        // A thread has the permissions of its channel, and one of its own.
        let parent: Option<Channel> = match channel.parent_id.filter(|_| channel.kind.is_thread()) {
            Some(parent) => {
                needed.remove(Permissions::SEND_MESSAGES);
                needed |= Permissions::SEND_MESSAGES_IN_THREADS;
                let channel_id = parent.get();
                Some(self.at.rest.get(&Route::GetChannel { channel_id }).await?)
            }
            None => None,
        };
        let place = &parent.as_ref().unwrap_or(channel).place;
        let may = self.server.may_in(self.at, place);
        let name = channel.named();
        let useful = purpose.useful(self.config);
        let (lacking, missed) = (needed - may, useful - may);
        let remedy = "allow it to the bot's role there (Edit, Permissions)";
        if lacking.is_empty() {
            let what = format!("{name}; the bot may do there what it has to");
            self.at.fine(key, what);
        } else {
            let what = format!(
                "in {name} the bot lacks {}: {remedy}",
                names(lacking).join(", ")
            );
            self.at.wrong(key, what);
        }
        if !missed.is_empty() {
            let what = format!(
                "in {name} the bot lacks {}, and does without: {remedy}",
                names(missed).join(", ")
            );
            self.at.doubtful(key, what);
        }
        Ok(())
    }

    /// Looks who sees a place beside the staff.
    fn strangers(&mut self, key: &[&str], channel: &Channel, id: ChannelId) {
        let staff = self.allowed.get(&id).map_or(&[][..], Vec::as_slice);
        let seen = strangers(self.server.id, &self.server.roles, &channel.place, staff);
        if !seen.is_empty() {
            let (name, roles) = (channel.named(), self.server.named(&seen));
            let what = format!(
                "others than the staff see the tickets in {name}: {roles}. Deny View Channel to \
                 them there, or add their roles to [staff]"
            );
            self.at.doubtful(key, what);
            self.seen.insert(id, seen);
        }
    }

    /// Looks whether the bot may ping roles in a place.
    fn pings(&mut self, key: &[&str], channel: &Channel, roles: &[RoleId]) {
        let may = self.server.may_in(self.at, &channel.place);
        if may.contains(Permissions::MENTION_EVERYONE) {
            return;
        }
        let silent = |role: &RoleId| {
            let role = self.server.role(*role);
            role.is_some_and(|role| !role.mentionable)
        };
        let silent: Vec<RoleId> = roles.iter().copied().filter(silent).collect();
        if !silent.is_empty() {
            let what = format!(
                "nobody is pinged: the bot may not ping {}. Switch on “Allow anyone to @mention \
                 this role”, or allow Mention Everyone to the bot in {}",
                self.server.named(&silent),
                channel.named()
            );
            self.at.doubtful(key, what);
        }
    }

    fn tags(&mut self, number: &str, always: &[u64], forum: &Channel, status: StatusTags) {
        let wanted = Wanted {
            key: &["categories", number, "tags"],
            always,
            status_key: &["categories", number, "status_tags"],
            status,
        };
        tags::look(self.at, forum, &wanted);
    }
}

/// A channel, or why there is none and what to do about it.
async fn channel(at: &Inspection, id: ChannelId) -> Result<Result<Channel, String>, RestError> {
    let channel_id = id.get().get();
    match at.rest.get(&Route::GetChannel { channel_id }).await {
        Ok(channel) => Ok(Ok(channel)),
        Err(RestError::Refused {
            code: code::UNKNOWN_CHANNEL,
            ..
        }) => Ok(Err(format!(
            "there is no channel {id}: copy the id again (right-click it, Copy Channel ID)"
        ))),
        Err(RestError::Refused {
            code: code::MISSING_ACCESS,
            ..
        }) => Ok(Err(format!(
            "the bot does not see the channel {id}: allow View Channel to the bot's role there"
        ))),
        Err(error) => Err(error),
    }
}

fn in_words(kind: ChannelType) -> &'static str {
    match kind {
        ChannelType::GuildCategory => "a category",
        ChannelType::GuildForum => "a forum",
        ChannelType::GuildMedia => "a media channel",
        ChannelType::GuildText | ChannelType::GuildAnnouncement => "a text channel",
        ChannelType::GuildVoice | ChannelType::GuildStageVoice => "a voice channel",
        kind if kind.is_thread() => "a thread",
        _ => "a channel of another type",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decide::visibility::INVITED_WITH;

    #[test]
    fn what_is_looked_for_is_what_the_readme_invites_the_bot_with() -> anyhow::Result<()> {
        let settings = include_str!("../../../../deploy/modmail.example.toml");
        let config: Config = botkit::config::parse(settings)?;

        assert_eq!(needed(&config), INVITED_WITH);
        Ok(())
    }

    #[test]
    fn every_permission_that_is_looked_for_has_a_name() -> anyhow::Result<()> {
        let settings = include_str!("../../../../deploy/modmail.example.toml");
        let config: Config = botkit::config::parse(settings)?;
        let purposes = [
            Purpose::Tickets,
            Purpose::Posts,
            Purpose::Archive,
            Purpose::Messages,
            Purpose::Log,
        ];

        for purpose in purposes {
            for one in purpose.needed() | purpose.useful(&config) {
                assert!(!names(one).is_empty(), "{one:?}");
            }
        }
        Ok(())
    }
}
