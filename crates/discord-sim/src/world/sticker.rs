//! The stickers of servers.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Audience, World};
use crate::{id::Id, intent};

/// A sticker of a server.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Sticker {
    pub(crate) id: Id,
    pub(crate) guild: Id,
    pub(crate) name: String,
    /// The emoji it stands for.
    pub(crate) tags: String,
    pub(crate) description: Option<String>,
    /// 1 PNG, 2 APNG, 3 Lottie, 4 GIF.
    pub(crate) format: u8,
}

impl Sticker {
    /// The sticker as Discord sends it.
    pub(crate) fn json(&self) -> Value {
        json!({
            "id": self.id, "guild_id": self.guild, "name": self.name, "tags": self.tags,
            "description": self.description, "type": 2, "format_type": self.format,
            "available": true,
        })
    }

    /// The sticker as it stands on a message.
    pub(crate) fn item(&self) -> Value {
        json!({ "id": self.id, "name": self.name, "format_type": self.format })
    }
}

impl World {
    /// The sticker with this identifier, of whichever server.
    pub(crate) fn sticker(&self, id: Id) -> Option<&Sticker> {
        self.guilds
            .values()
            .find_map(|guild| guild.stickers.get(&id))
    }

    /// Tells a server's bots of its emoji and stickers, after a change.
    pub(crate) fn expressions_changed(&mut self, guild: Id) {
        let Some(found_guild) = self.guilds.get(&guild) else {
            return;
        };
        let emojis = found_guild.emojis_json();
        let stickers: Vec<Value> = found_guild.stickers.values().map(Sticker::json).collect();
        for (name, data) in [
            (
                "GUILD_EMOJIS_UPDATE",
                json!({ "guild_id": guild, "emojis": emojis }),
            ),
            (
                "GUILD_STICKERS_UPDATE",
                json!({ "guild_id": guild, "stickers": stickers }),
            ),
        ] {
            self.emit(
                Audience::Guild(guild),
                intent::GUILD_EXPRESSIONS,
                name,
                data,
            );
        }
    }
}
