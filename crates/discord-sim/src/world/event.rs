//! What happens in the world, and who of the bots may hear of it.

use serde_json::Value;

use super::World;
use crate::{id::Id, permissions};

/// Whom an event is for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Audience {
    /// The bots of a server.
    Guild(Id),
    /// The bots that may read a server's audit log.
    Auditors(Id),
    /// The bots of a server except this one.
    GuildBut(Id, Id),
    /// The bots that see a channel.
    Channel(Id),
    /// One bot; the server decides about the shard.
    Application(Id, Option<Id>),
}

/// Something that happened and is to be dispatched.
#[derive(Debug)]
pub(crate) struct Event {
    /// What Discord calls it.
    pub(crate) name: &'static str,
    pub(crate) data: Value,
    /// Any of these intents is enough to hear of it; 0 asks for none.
    pub(crate) intents: u64,
    /// The server it happened on, if on any.
    pub(crate) guild: Option<Id>,
    /// Who may hear of it.
    pub(crate) bots: Vec<Id>,
}

impl World {
    /// Notes an event for those who may hear of it as the world is now: a channel that is about
    /// to go is still seen.
    pub(super) fn emit(
        &mut self,
        audience: Audience,
        intents: u64,
        name: &'static str,
        data: Value,
    ) {
        let bots = self.applications.keys().copied();
        let event = Event {
            name,
            data,
            intents,
            guild: self.guild_of_audience(audience),
            bots: bots.filter(|bot| self.hears(audience, *bot)).collect(),
        };
        self.events.push(event);
    }

    /// What happened since this was asked last, in order.
    pub(crate) fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    fn guild_of_audience(&self, audience: Audience) -> Option<Id> {
        match audience {
            Audience::Guild(guild) | Audience::GuildBut(guild, _) | Audience::Auditors(guild) => {
                Some(guild)
            }
            Audience::Channel(channel) => self
                .channels
                .get(&channel)
                .and_then(|channel| channel.guild),
            Audience::Application(_, guild) => guild,
        }
    }

    fn hears(&self, audience: Audience, bot: Id) -> bool {
        let member = |guild: &Id| {
            self.guilds
                .get(guild)
                .is_some_and(|guild| guild.members.contains_key(&bot))
        };
        match audience {
            Audience::Guild(guild) => member(&guild),
            Audience::Auditors(guild) => {
                self.permissions_in(guild, bot) & permissions::VIEW_AUDIT_LOG != 0
            }
            Audience::GuildBut(guild, other) => bot != other && member(&guild),
            Audience::Channel(channel) => {
                self.permissions(channel, bot) & permissions::VIEW_CHANNEL != 0
            }
            Audience::Application(application, _) => bot == application,
        }
    }
}
