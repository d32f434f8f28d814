//! Servers, their roles and their members.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::json;
use time::OffsetDateTime;

use super::{Audience, AuditEntry, Sticker, World, people::check_locale};
use crate::{
    clock::stamp,
    id::Id,
    intent, permissions,
    put::Put as _,
    refusal::{
        BANNED, Refusal, UNKNOWN_BAN, UNKNOWN_GUILD, UNKNOWN_MEMBER, UNKNOWN_ROLE, UNKNOWN_USER,
    },
};

/// A server.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Guild {
    /// Names the server, and its role for everyone.
    pub id: Id,
    /// The server's name.
    pub name: String,
    /// Who owns it.
    pub owner: Id,
    /// The language it is set to.
    pub locale: String,
    /// How far it is boosted, 0 to 3.
    pub boost_tier: u8,
    /// The roles, with the one for everyone.
    pub roles: BTreeMap<Id, Role>,
    /// Who is there.
    pub members: BTreeMap<Id, Member>,
    /// Who may not come back.
    pub bans: BTreeMap<Id, Ban>,
    /// Who may use which command there whatever the command's own default says.
    #[serde(default)]
    pub(crate) allowed_commands: BTreeSet<(Id, String)>,
    /// What was done by whom, oldest first.
    pub audit_log: Vec<AuditEntry>,
    /// The emoji of its own, by their names.
    #[serde(default)]
    pub emojis: BTreeMap<Id, String>,
    /// The stickers of its own.
    #[serde(default)]
    pub(crate) stickers: BTreeMap<Id, Sticker>,
    /// What its channels may not be called, in small letters.
    #[serde(default)]
    pub filtered_words: Vec<String>,
}

/// A role of a server.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Role {
    /// Names the role.
    pub id: Id,
    /// The role's name.
    pub name: String,
    /// What it permits, as a bit field.
    pub permissions: u64,
    /// How high it stands; 0 is the role for everyone.
    pub position: u32,
    /// Whether everybody may ping it.
    pub mentionable: bool,
    /// The bot it belongs to, if it came with one.
    pub bot: Option<Id>,
    /// The color of its members' names; 0 is none.
    #[serde(default)]
    pub color: u32,
    /// Whether its members are listed apart.
    #[serde(default)]
    pub hoist: bool,
}

/// Somebody's being on a server.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Member {
    /// Who it is.
    pub user: Id,
    /// The name there, if it differs.
    pub nick: Option<String>,
    /// The roles they have.
    pub roles: Vec<Id>,
    /// Since when they are there.
    #[serde(with = "time::serde::rfc3339")]
    pub joined_at: OffsetDateTime,
    /// Until when they may not speak.
    #[serde(with = "time::serde::rfc3339::option")]
    pub timed_out_until: Option<OffsetDateTime>,
}

/// A ban.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ban {
    /// Who it is.
    pub user: Id,
    /// Why.
    pub reason: Option<String>,
}

impl World {
    /// Adds a server; its owner joins it.
    pub fn guild(&mut self, name: &str, owner: Id) -> Id {
        let id = self.next_id();
        let everyone = Role {
            id,
            name: "@everyone".to_owned(),
            permissions: permissions::EVERYONE,
            position: 0,
            mentionable: false,
            bot: None,
            color: 0,
            hoist: false,
        };
        let guild = Guild {
            id,
            name: name.to_owned(),
            owner,
            locale: "en-US".to_owned(),
            boost_tier: 0,
            roles: BTreeMap::from([(id, everyone)]),
            members: BTreeMap::new(),
            bans: BTreeMap::new(),
            allowed_commands: BTreeSet::new(),
            audit_log: Vec::new(),
            emojis: BTreeMap::new(),
            stickers: BTreeMap::new(),
            filtered_words: Vec::new(),
        };
        self.guilds.insert(id, guild);
        // The owner is a user of this world, or simply nobody.
        let _owner = self.joins(owner, id);
        id
    }

    /// The server with this identifier.
    pub fn guild_of(&self, id: Id) -> Option<&Guild> {
        self.guilds.get(&id)
    }
    /// Lets a person use a command in a server, as its administrators may under Integrations.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server.
    pub fn allows_command(&mut self, user: Id, guild: Id, name: &str) -> Result<(), Refusal> {
        let guild = self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?;
        guild.allowed_commands.insert((user, name.to_owned()));
        Ok(())
    }

    /// Boosts a server to a tier from 0 to 3, which raises what can be uploaded there.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server.
    pub fn boosts(&mut self, guild: Id, tier: u8) -> Result<(), Refusal> {
        self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?.boost_tier = tier;
        self.guild_changed(guild);
        Ok(())
    }

    /// Sets the language of a server.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server, or no such language.
    pub fn guild_speaks(&mut self, guild: Id, locale: &str) -> Result<(), Refusal> {
        check_locale(locale, "preferred_locale")?;
        let found_guild = self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?;
        locale.clone_into(&mut found_guild.locale);
        self.guild_changed(guild);
        Ok(())
    }

    /// Tells the bots of a server that something about it is new.
    fn guild_changed(&mut self, guild: Id) {
        if let Some(data) = self.guilds.get(&guild).map(|guild| guild.json(false)) {
            self.emit(Audience::Guild(guild), intent::GUILDS, "GUILD_UPDATE", data);
        }
    }

    /// Adds a role.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server.
    pub fn role(&mut self, guild: Id, name: &str, permissions: u64) -> Result<Id, Refusal> {
        self.new_role(guild, name, permissions, None, |_| {})
    }

    /// Adds a role at a place, or above all others, and makes it complete.
    pub(crate) fn new_role(
        &mut self,
        guild: Id,
        name: &str,
        permissions: u64,
        position: Option<u32>,
        complete: impl FnOnce(&mut Role),
    ) -> Result<Id, Refusal> {
        let id = self.next_id();
        let guild = self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?;
        let top = u32::try_from(guild.roles.len()).unwrap_or(u32::MAX);
        let mut role = Role {
            id,
            name: name.to_owned(),
            permissions,
            position: position.unwrap_or(top),
            mentionable: false,
            bot: None,
            color: 0,
            hoist: false,
        };
        complete(&mut role);
        // Whoever stands there already makes room.
        if let Some(place) = position {
            let above = guild
                .roles
                .values_mut()
                .filter(|role| role.position >= place);
            above.for_each(|role| role.position += 1);
        }
        let (guild, json) = (guild.id, role.json());
        self.guilds
            .get_mut(&guild)
            .and_then(|guild| guild.roles.insert(id, role));
        let data = json!({ "guild_id": guild, "role": json });
        self.emit(
            Audience::Guild(guild),
            intent::GUILDS,
            "GUILD_ROLE_CREATE",
            data,
        );
        Ok(id)
    }

    /// Changes what a role permits.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server or role.
    pub fn permits(&mut self, guild: Id, role: Id, permissions: u64) -> Result<(), Refusal> {
        self.change_role(guild, role, |role| role.permissions = permissions)
    }

    /// Changes a role.
    pub(crate) fn change_role(
        &mut self,
        guild: Id,
        role: Id,
        change: impl FnOnce(&mut Role),
    ) -> Result<(), Refusal> {
        let found_guild = self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?;
        let found_guild = found_guild.roles.get_mut(&role).ok_or(UNKNOWN_ROLE)?;
        change(found_guild);
        let data = json!({ "guild_id": guild, "role": found_guild.json() });
        self.emit(
            Audience::Guild(guild),
            intent::GUILDS,
            "GUILD_ROLE_UPDATE",
            data,
        );
        Ok(())
    }

    /// Removes a role, from its members too.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server or role.
    pub fn deletes_role(&mut self, guild: Id, role: Id) -> Result<(), Refusal> {
        let found_guild = self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?;
        found_guild.roles.remove(&role).ok_or(UNKNOWN_ROLE)?;
        for member in found_guild.members.values_mut() {
            member.roles.retain(|other| *other != role);
        }
        let data = json!({ "guild_id": guild, "role_id": role });
        self.emit(
            Audience::Guild(guild),
            intent::GUILDS,
            "GUILD_ROLE_DELETE",
            data,
        );
        Ok(())
    }

    /// Lets somebody join a server. Who is there already stays as they are.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server or user, or the user is banned.
    pub fn joins(&mut self, user: Id, guild: Id) -> Result<(), Refusal> {
        let joined_at = self.now();
        if !self.users.contains_key(&user) {
            return Err(UNKNOWN_USER.into());
        }
        let found_guild = self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?;
        if found_guild.bans.contains_key(&user) {
            return Err(BANNED.into());
        }
        if found_guild.members.contains_key(&user) {
            return Ok(());
        }
        let member = Member {
            user,
            nick: None,
            roles: Vec::new(),
            joined_at,
            timed_out_until: None,
        };
        found_guild.members.insert(user, member);
        if self.applications.contains_key(&user) {
            self.announce_guild(guild, user);
        }
        let mut data = self.member_json(guild, user);
        data.put("guild_id", json!(guild));
        self.emit(
            Audience::Guild(guild),
            intent::GUILD_MEMBERS,
            "GUILD_MEMBER_ADD",
            data,
        );
        Ok(())
    }

    /// Adds a bot to a server, with a role of its own that permits this.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server or bot.
    pub fn invites_bot(&mut self, bot: Id, guild: Id, permissions: u64) -> Result<Id, Refusal> {
        let name = self.users.get(&bot).ok_or(UNKNOWN_USER)?.name.clone();
        let role = self.role(guild, &name, permissions)?;
        if let Some(role) = self
            .guilds
            .get_mut(&guild)
            .and_then(|guild| guild.roles.get_mut(&role))
        {
            role.bot = Some(bot);
        }
        self.joins(bot, guild)?;
        self.gives_role(guild, bot, role)?;
        Ok(role)
    }

    /// Lets somebody leave a server.
    ///
    /// # Errors
    ///
    /// Refuses if they are not there.
    pub fn leaves(&mut self, user: Id, guild: Id) -> Result<(), Refusal> {
        let found_guild = self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?;
        found_guild.members.remove(&user).ok_or(UNKNOWN_MEMBER)?;
        if self.applications.contains_key(&user) {
            let data = json!({ "id": guild });
            let audience = Audience::Application(user, Some(guild));
            self.emit(audience, intent::GUILDS, "GUILD_DELETE", data);
        }
        let data = json!({ "guild_id": guild, "user": self.user_json(user) });
        self.emit(
            Audience::Guild(guild),
            intent::GUILD_MEMBERS,
            "GUILD_MEMBER_REMOVE",
            data,
        );
        Ok(())
    }

    /// Bans somebody, who leaves if they are there.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server or user.
    pub fn bans(&mut self, guild: Id, user: Id, reason: Option<&str>) -> Result<(), Refusal> {
        if !self.users.contains_key(&user) {
            return Err(UNKNOWN_USER.into());
        }
        let found_guild = self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?;
        let ban = Ban {
            user,
            reason: reason.map(str::to_owned),
        };
        found_guild.bans.insert(user, ban);
        if found_guild.members.contains_key(&user) {
            self.leaves(user, guild)?;
        }
        let data = json!({ "guild_id": guild, "user": self.user_json(user) });
        self.emit(
            Audience::Guild(guild),
            intent::GUILD_MODERATION,
            "GUILD_BAN_ADD",
            data,
        );
        Ok(())
    }

    /// Lifts a ban.
    ///
    /// # Errors
    ///
    /// Refuses if there is none.
    pub fn unbans(&mut self, guild: Id, user: Id) -> Result<(), Refusal> {
        let found_guild = self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?;
        found_guild.bans.remove(&user).ok_or(UNKNOWN_BAN)?;
        let data = json!({ "guild_id": guild, "user": self.user_json(user) });
        self.emit(
            Audience::Guild(guild),
            intent::GUILD_MODERATION,
            "GUILD_BAN_REMOVE",
            data,
        );
        Ok(())
    }

    /// Gives a member a role.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server, role or member.
    pub fn gives_role(&mut self, guild: Id, user: Id, role: Id) -> Result<(), Refusal> {
        let found_guild = self.guilds.get(&guild).ok_or(UNKNOWN_GUILD)?;
        if !found_guild.roles.contains_key(&role) {
            return Err(UNKNOWN_ROLE.into());
        }
        self.change_member(guild, user, |member| {
            if !member.roles.contains(&role) {
                member.roles.push(role);
            }
        })
    }

    /// Takes a role from a member.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server or member.
    pub fn takes_role(&mut self, guild: Id, user: Id, role: Id) -> Result<(), Refusal> {
        self.change_member(guild, user, |member| {
            member.roles.retain(|other| *other != role);
        })
    }

    /// Sets a member's name on a server.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server or member.
    pub fn nicknames(&mut self, guild: Id, user: Id, nick: Option<&str>) -> Result<(), Refusal> {
        self.change_member(guild, user, |member| member.nick = nick.map(str::to_owned))
    }

    /// Times a member out until a moment, or lets them speak again.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server or member.
    pub fn times_out(
        &mut self,
        guild: Id,
        user: Id,
        until: Option<OffsetDateTime>,
    ) -> Result<(), Refusal> {
        self.change_member(guild, user, |member| member.timed_out_until = until)
    }

    fn change_member(
        &mut self,
        guild: Id,
        user: Id,
        change: impl FnOnce(&mut Member),
    ) -> Result<(), Refusal> {
        let found_guild = self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?;
        change(found_guild.members.get_mut(&user).ok_or(UNKNOWN_MEMBER)?);
        let mut data = self.member_json(guild, user);
        data.put("guild_id", json!(guild));
        // A bot hears of its own changes without the intent, as Discord documents.
        if self.applications.contains_key(&user) {
            let audience = Audience::Application(user, Some(guild));
            self.emit(audience, 0, "GUILD_MEMBER_UPDATE", data.clone());
        }
        self.emit(
            Audience::GuildBut(guild, user),
            intent::GUILD_MEMBERS,
            "GUILD_MEMBER_UPDATE",
            data,
        );
        Ok(())
    }

    /// Removes a server, or makes it unavailable as during an outage.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server.
    pub fn guild_outage(&mut self, guild: Id, down: bool) -> Result<(), Refusal> {
        if !self.guilds.contains_key(&guild) {
            return Err(UNKNOWN_GUILD.into());
        }
        if down {
            let data = json!({ "id": guild, "unavailable": true });
            self.emit(Audience::Guild(guild), intent::GUILDS, "GUILD_DELETE", data);
        } else {
            let bots: Vec<Id> = self.applications.keys().copied().collect();
            for bot in bots {
                self.announce_guild(guild, bot);
            }
        }
        Ok(())
    }

    /// Shows a bot a server it is on.
    fn announce_guild(&mut self, guild: Id, bot: Id) {
        let data = self.guild_create_json(guild, bot, false);
        let audience = Audience::Application(bot, Some(guild));
        self.emit(audience, intent::GUILDS, "GUILD_CREATE", data);
    }

    /// Members whose name or nickname begins with this, without regard to case.
    pub(crate) fn members_matching(&self, guild: Id, query: &str) -> Vec<Id> {
        let query = query.to_lowercase();
        let Some(guild) = self.guilds.get(&guild) else {
            return Vec::new();
        };
        let begins = |text: &str| text.to_lowercase().starts_with(&query);
        guild
            .members
            .values()
            .filter(|member| {
                let name = self
                    .users
                    .get(&member.user)
                    .is_some_and(|user| begins(&user.name));
                name || member.nick.as_deref().is_some_and(begins)
            })
            .map(|member| member.user)
            .collect()
    }

    /// The moment somebody joined, as Discord writes it.
    pub(crate) fn joined_stamp(&self, guild: Id, user: Id) -> String {
        let guild = self.guilds.get(&guild);
        let member = guild.and_then(|guild| guild.members.get(&user));
        member
            .map(|member| stamp(member.joined_at))
            .unwrap_or_default()
    }
}
