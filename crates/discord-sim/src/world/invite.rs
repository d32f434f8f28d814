//! Invites: codes that let people join a server.

use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

use super::{Audience, World, channel_of};
use crate::{
    clock::stamp,
    id::Id,
    intent,
    put::Put as _,
    refusal::{NOT_IN_DM, Refusal, UNKNOWN_INVITE},
};

/// An invite.
#[derive(Debug, Clone)]
pub(crate) struct Invite {
    pub(crate) code: String,
    pub(crate) guild: Id,
    pub(crate) channel: Id,
    pub(crate) inviter: Id,
    pub(crate) created_at: OffsetDateTime,
    /// How many seconds it is good for; 0 is for ever.
    pub(crate) max_age: i64,
    /// How many people may use it; 0 is any number.
    pub(crate) max_uses: u64,
    pub(crate) uses: u64,
    pub(crate) temporary: bool,
}

impl Invite {
    fn expires_at(&self) -> Option<OffsetDateTime> {
        (self.max_age > 0).then(|| self.created_at + Duration::seconds(self.max_age))
    }
}

impl World {
    /// Adds an invite to a channel; its code is made here.
    pub(crate) fn add_invite(
        &mut self,
        inviter: Id,
        channel: Id,
        (max_age, max_uses): (i64, u64),
        temporary: bool,
    ) -> Result<String, Refusal> {
        let guild = channel_of(self, channel)?.guild.ok_or(NOT_IN_DM)?;
        let code = format!("sim{:x}", self.next_id().get().rotate_left(9));
        let invite = Invite {
            code: code.clone(),
            guild,
            channel,
            inviter,
            created_at: self.now(),
            max_age,
            max_uses,
            uses: 0,
            temporary,
        };
        let mut data = self.invite_json(&invite);
        data.put("channel_id", json!(channel));
        self.invites.insert(code.clone(), invite);
        self.emit(
            Audience::Channel(channel),
            intent::GUILD_INVITES,
            "INVITE_CREATE",
            data,
        );
        Ok(code)
    }

    /// The invite with this code, while it is good.
    pub(crate) fn invite(&self, code: &str) -> Result<&Invite, Refusal> {
        let now = self.now();
        let good = |invite: &&Invite| invite.expires_at().is_none_or(|end| now < end);
        self.invites
            .get(code)
            .filter(good)
            .ok_or_else(|| UNKNOWN_INVITE.into())
    }

    /// The invites of a server that are good.
    pub(crate) fn invites_of(&self, guild: Id) -> impl Iterator<Item = &Invite> {
        let here = self
            .invites
            .values()
            .filter(move |invite| invite.guild == guild);
        here.filter(|invite| self.invite(&invite.code).is_ok())
    }

    /// Removes an invite.
    pub(crate) fn remove_invite(&mut self, code: &str) -> Result<(), Refusal> {
        let invite = self.invite(code)?.clone();
        self.invites.remove(code);
        let data = json!({
            "code": code, "guild_id": invite.guild, "channel_id": invite.channel,
        });
        self.emit(
            Audience::Channel(invite.channel),
            intent::GUILD_INVITES,
            "INVITE_DELETE",
            data,
        );
        Ok(())
    }

    /// Lets somebody join a server by an invite's code.
    ///
    /// # Errors
    ///
    /// Refuses a code that is not good, and who may not join.
    pub fn joins_by(&mut self, user: Id, code: &str) -> Result<(), Refusal> {
        let guild = self.invite(code)?.guild;
        self.joins(user, guild)?;
        let used_up = self.invites.get_mut(code).is_some_and(|invite| {
            invite.uses += 1;
            invite.max_uses > 0 && invite.uses >= invite.max_uses
        });
        if used_up {
            self.remove_invite(code)?;
        }
        Ok(())
    }

    /// An invite as Discord sends it.
    pub(crate) fn invite_json(&self, invite: &Invite) -> Value {
        let guild = self.guilds.get(&invite.guild);
        let channel = self.channels.get(&invite.channel);
        json!({
            "type": 0, "code": invite.code, "inviter": self.user_json(invite.inviter),
            "max_age": invite.max_age, "max_uses": invite.max_uses, "uses": invite.uses,
            "temporary": invite.temporary, "created_at": stamp(invite.created_at), "flags": 0,
            "expires_at": invite.expires_at().map(stamp), "guild_id": invite.guild,
            "guild": {
                "id": invite.guild, "name": guild.map(|guild| &guild.name), "splash": null, "banner": null,
                "description": null, "icon": null, "features": [], "verification_level": 0,
                "vanity_url_code": null, "nsfw_level": 0, "nsfw": false,
                "premium_subscription_count": 0,
            },
            "channel": {
                "id": invite.channel, "type": channel.map_or(0, |channel| channel.kind),
                "name": channel.map(|channel| &channel.name),
            },
        })
    }
}
