//! The commands that applications registered.

use serde_json::Value;

use super::World;
use crate::{
    id::Id,
    refusal::{Refusal, UNKNOWN_COMMAND},
};

/// A registered command.
#[derive(Debug, Clone)]
pub(crate) struct Command {
    pub(crate) id: Id,
    /// The one server it is for.
    pub(crate) guild: Option<Id>,
    /// As Discord sends it.
    pub(crate) json: Value,
}

impl Command {
    pub(crate) fn name(&self) -> &str {
        self.json
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    /// 1 typed, 2 from a user's menu, 3 from a message's menu.
    pub(crate) fn kind(&self) -> i64 {
        self.json.get("type").and_then(Value::as_i64).unwrap_or(1)
    }
}

impl World {
    /// The commands a bot registered everywhere, or on one server.
    pub(crate) fn registered(&self, bot: Id, guild: Option<Id>) -> impl Iterator<Item = &Command> {
        let application = self.applications.get(&bot).into_iter();
        let all = application.flat_map(|application| application.commands.values());
        all.filter(move |value| value.guild == guild)
    }

    /// The commands a bot registered everywhere, or on one server, as Discord sends them.
    pub fn commands(&self, bot: Id, guild: Option<Id>) -> Vec<Value> {
        self.registered(bot, guild)
            .map(|item| item.json.clone())
            .collect()
    }

    /// The command a person finds under this name: the server's own before everybody's.
    pub(crate) fn command(
        &self,
        bot: Id,
        guild: Option<Id>,
        name: &str,
        kind: i64,
    ) -> Result<&Command, Refusal> {
        let named = |command: &&Command| command.kind() == kind && command.name() == name;
        let own = guild.and_then(|guild| self.registered(bot, Some(guild)).find(named));
        let command = own.or_else(|| self.registered(bot, None).find(named));
        command.ok_or_else(|| UNKNOWN_COMMAND.into())
    }
}
