//! Dispatching an event: which sessions hear of it, and in which words.

use std::sync::Arc;

use serde_json::{Value, json};

use super::Gateway;
use crate::{id::Id, intent, put::Put as _, world::Event};

impl Gateway {
    /// Sends an event to every session that asked for it and whose bot may hear of it.
    pub(crate) fn dispatch(&mut self, event: &Event) {
        let Event {
            name, data, guild, ..
        } = event;
        let listeners: Vec<(String, Id, u64)> = self
            .sessions
            .values()
            .filter(|session| event.intents == 0 || session.intents & event.intents != 0)
            .filter(|session| {
                session.shard.0 == guild.map_or(0, |guild| guild.shard(session.shard.1))
            })
            .filter(|session| event.bots.contains(&session.bot))
            .map(|session| (session.id.clone(), session.bot, session.intents))
            .collect();
        let mut whole: Option<Arc<str>> = None;
        for (session, bot, granted) in listeners {
            let text = if guild.is_some() && hides_content(name, data, bot, granted) {
                without_content(data).to_string().into()
            } else {
                Arc::clone(whole.get_or_insert_with(|| data.to_string().into()))
            };
            self.push(&session, name, text);
        }
    }
}

/// Whether a bot may know that there is a message, but not what it says.
fn hides_content(name: &str, data: &Value, bot: Id, intents: u64) -> bool {
    let own = data.pointer("/author/id") == Some(&json!(bot));
    let mentioned = data
        .get("mentions")
        .and_then(Value::as_array)
        .is_some_and(|mentions| {
            mentions
                .iter()
                .any(|mention| mention.get("id") == Some(&json!(bot)))
        });
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
