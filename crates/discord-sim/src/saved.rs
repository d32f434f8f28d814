//! A world written down, to be gone on with in another process.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::{
    sim::Sim,
    world::{Application, Channel, Guild, Message, User},
};

/// Everything that exists in a world at one moment, with its identifiers.
///
/// Gateway sessions, registered commands, interactions, webhooks, invites, the contents of files
/// and what was deleted are not part of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedWorld {
    /// The moment, by the world's clock.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    applications: Vec<Application>,
    users: Vec<User>,
    guilds: Vec<Guild>,
    channels: Vec<Channel>,
    messages: Vec<Message>,
}

impl Sim {
    /// Writes the world down.
    pub fn save(&self) -> SavedWorld {
        SavedWorld {
            at: self.now(),
            applications: self.applications.values().cloned().collect(),
            users: self.users.values().cloned().collect(),
            guilds: self.guilds.values().cloned().collect(),
            channels: self.channels.values().cloned().collect(),
            messages: self.messages.values().cloned().collect(),
        }
    }

    /// The world that was written down, whose clock goes on where it stood.
    pub fn load(saved: SavedWorld) -> Self {
        let mut sim = Self::new();
        let passed = sim.now() - saved.at;
        let world = &mut sim.world;
        world.clock.advance(-passed);
        let SavedWorld {
            applications,
            users,
            guilds,
            channels,
            messages,
            ..
        } = saved;
        world.applications = applications
            .into_iter()
            .map(|application| (application.id, application))
            .collect();
        world.users = users.into_iter().map(|user| (user.id, user)).collect();
        world.guilds = guilds.into_iter().map(|guild| (guild.id, guild)).collect();
        world.channels = channels
            .into_iter()
            .map(|channel| (channel.id, channel))
            .collect();
        world.messages = messages
            .into_iter()
            .map(|message| ((message.channel, message.id), message))
            .collect();
        // Identifiers of the last millisecond must not be handed out again.
        let messages = world.messages.keys().map(|(_, id)| id);
        let used = messages
            .chain(world.channels.keys())
            .chain(world.users.keys());
        let used = used.copied().max().unwrap_or_default();
        world.ids.skip(used);
        sim
    }
}
