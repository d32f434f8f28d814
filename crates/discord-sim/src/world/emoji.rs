//! The emoji of servers, and who may use them.

use serde_json::{Value, json};

use super::World;
use crate::{
    id::Id,
    refusal::{Refusal, UNKNOWN_GUILD},
};

impl World {
    /// Adds an emoji to a server.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such server.
    pub fn emoji(&mut self, guild: Id, name: &str) -> Result<Id, Refusal> {
        let id = self.next_id();
        let guild = self.guilds.get_mut(&guild).ok_or(UNKNOWN_GUILD)?;
        guild.emojis.insert(id, name.to_owned());
        Ok(id)
    }

    /// Whether somebody may use an emoji as Discord writes it: characters are everybody's,
    /// others belong to a server. People, with a subscription, use those of any; a bot those
    /// of the servers it is on.
    pub(crate) fn has_emoji(&self, user: Id, emoji: &str) -> bool {
        let Some((_, id)) = emoji.split_once(':') else {
            return true;
        };
        let Ok(id) = id.parse::<Id>() else {
            return false;
        };
        let bot = self.applications.contains_key(&user);
        let mut guilds = self.guilds.values();
        guilds.any(|guild| {
            guild.emojis.contains_key(&id) && (!bot || guild.members.contains_key(&user))
        })
    }
}

impl super::Guild {
    /// The emoji as Discord sends them.
    pub(crate) fn emojis_json(&self) -> Vec<Value> {
        let emojis = self.emojis.iter().map(|(id, name)| {
            json!({
                "id": id, "name": name, "roles": [], "require_colons": true,
                "managed": false, "animated": false, "available": true,
            })
        });
        emojis.collect()
    }
}
