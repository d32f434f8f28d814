//! Deciding who hears of an event, and in which words.

use std::sync::Arc;

use serde_json::{Value, json};

use super::intent;
use crate::{
    put::Put as _,
    {id::Id, permissions, world::World},
};

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

impl World {
    /// Sends an event to whoever should hear of it; `intents` of 0 asks for none.
    pub(crate) fn dispatch(
        &mut self,
        audience: Audience,
        intents: u64,
        name: &'static str,
        data: &Value,
    ) {
        if self.happenings.receiver_count() > 0 {
            self.happened(json!({ "event": name, "data": data }));
        }
        let guild = self.guild_of_audience(audience);
        let listeners: Vec<(String, Id, u64)> = self
            .gateway
            .sessions
            .values()
            .filter(|it| intents == 0 || it.intents & intents != 0)
            .filter(|it| it.shard.0 == guild.map_or(0, |guild| guild.shard(it.shard.1)))
            .map(|it| (it.id.clone(), it.bot, it.intents))
            .collect();
        let mut whole: Option<Arc<str>> = None;
        for (session, bot, granted) in listeners {
            if !self.hears(audience, bot) {
                continue;
            }
            let text = if guild.is_some() && hides_content(name, data, bot, granted) {
                without_content(data).to_string().into()
            } else {
                Arc::clone(whole.get_or_insert_with(|| data.to_string().into()))
            };
            self.gateway.push(&session, name, text);
        }
    }

    fn guild_of_audience(&self, audience: Audience) -> Option<Id> {
        match audience {
            Audience::Guild(guild) | Audience::GuildBut(guild, _) | Audience::Auditors(guild) => {
                Some(guild)
            }
            Audience::Channel(channel) => self.channels.get(&channel).and_then(|it| it.guild),
            Audience::Application(_, guild) => guild,
        }
    }

    fn hears(&self, audience: Audience, bot: Id) -> bool {
        let member = |guild: &Id| {
            self.guilds
                .get(guild)
                .is_some_and(|it| it.members.contains_key(&bot))
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

/// Whether a bot may know that there is a message, but not what it says.
fn hides_content(name: &str, data: &Value, bot: Id, intents: u64) -> bool {
    let own = data.pointer("/author/id") == Some(&json!(bot));
    let mentioned = data
        .get("mentions")
        .and_then(Value::as_array)
        .is_some_and(|it| it.iter().any(|it| it.get("id") == Some(&json!(bot))));
    name.starts_with("MESSAGE_")
        && data.get("content").is_some()
        && intents & intent::MESSAGE_CONTENT == 0
        && !own
        && !mentioned
}

fn without_content(data: &Value) -> Value {
    let mut data = data.clone();
    data.put("content", json!(""));
    for list in ["embeds", "attachments", "components"] {
        data.put(list, json!([]));
    }
    if let Some(data) = data.as_object_mut() {
        data.remove("poll");
        data.remove("referenced_message");
    }
    data
}
