//! Who may do what, computed from roles and overwrites as Discord documents it.

use super::{Channel, World};
use crate::{
    id::Id,
    permissions::{
        ADMINISTRATOR, ALL, IN_A_DM, SEND_MESSAGES, SEND_MESSAGES_IN_THREADS, VIEW_CHANNEL,
    },
};

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
        let mut bits = guild
            .roles
            .get(&guild.id)
            .map_or(0, |role| role.permissions);
        for role in &member.roles {
            bits |= guild.roles.get(role).map_or(0, |role| role.permissions);
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
            let parent = channel.parent.and_then(|parent| self.channels.get(&parent));
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
            .and_then(|guild| guild.members.get(&user))
            .map(|member| member.roles.as_slice())
            .unwrap_or_default();
        let mut bits = base;
        if let Some(everyone) = channel.overwrites.get(&guild) {
            bits = bits & !everyone.deny | everyone.allow;
        }
        let (mut allow, mut deny) = (0, 0);
        for role in roles {
            if let Some(overwrite) = channel.overwrites.get(role) {
                allow |= overwrite.allow;
                deny |= overwrite.deny;
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
