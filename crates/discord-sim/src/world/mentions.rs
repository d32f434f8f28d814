//! Who a message pings, and who it only names.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::World;
use crate::{id::Id, permissions};

/// Everybody a message pings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mentions {
    /// People.
    pub users: Vec<Id>,
    /// Roles.
    pub roles: Vec<Id>,
    /// Everyone who can see the channel.
    pub everyone: bool,
}

/// What `allowed_mentions` permits.
#[derive(Debug)]
struct Allowed {
    parse: Vec<String>,
    users: Vec<Id>,
    roles: Vec<Id>,
    replied_user: bool,
}

impl Allowed {
    /// Without `allowed_mentions`, everything may ping; with it, only what it names.
    fn read(value: &Value) -> Self {
        if value.is_null() {
            return Self {
                parse: ["users", "roles", "everyone"].map(str::to_owned).to_vec(),
                users: Vec::new(),
                roles: Vec::new(),
                replied_user: true,
            };
        }
        let list = |key: &str| value.get(key).cloned().unwrap_or(Value::Null);
        Self {
            parse: serde_json::from_value(list("parse")).unwrap_or_default(),
            users: serde_json::from_value(list("users")).unwrap_or_default(),
            roles: serde_json::from_value(list("roles")).unwrap_or_default(),
            replied_user: list("replied_user").as_bool().unwrap_or(false),
        }
    }

    fn parses(&self, what: &str) -> bool {
        self.parse.iter().any(|parse| parse == what)
    }
}

impl World {
    /// Whom a text pings, given what `allowed_mentions` permits and whom it answers.
    pub(crate) fn mentions(
        &self,
        channel: Id,
        author: Id,
        text: &str,
        allowed: &Value,
        replied_to: Option<Id>,
    ) -> Mentions {
        let allowed = Allowed::read(allowed);
        let mut found = Mentions::default();
        for user in named(text, "<@").into_iter().chain(named(text, "<@!")) {
            let may = allowed.parses("users") || allowed.users.contains(&user);
            if may && self.users.contains_key(&user) && !found.users.contains(&user) {
                found.users.push(user);
            }
        }
        if let Some(user) = replied_to.filter(|replied| *replied != author)
            && allowed.replied_user
            && !found.users.contains(&user)
        {
            found.users.push(user);
        }
        let guild = self
            .channels
            .get(&channel)
            .and_then(|channel| channel.guild);
        let Some(guild) = guild.and_then(|guild| self.guilds.get(&guild)) else {
            return found;
        };
        let everyone = self.permissions(channel, author) & permissions::MENTION_EVERYONE != 0;
        for role in named(text, "<@&") {
            let may = allowed.parses("roles") || allowed.roles.contains(&role);
            let pingable = guild
                .roles
                .get(&role)
                .is_some_and(|role| role.mentionable || everyone);
            if may && pingable && !found.roles.contains(&role) {
                found.roles.push(role);
            }
        }
        found.everyone = everyone
            && allowed.parses("everyone")
            && (text.contains("@everyone") || text.contains("@here"));
        found
    }
}

/// The identifiers in a text that stand behind this opening and before `>`.
fn named(text: &str, opening: &str) -> Vec<Id> {
    text.split(opening)
        .skip(1)
        .filter_map(|rest| rest.split_once('>'))
        .filter_map(|(id, _)| id.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_mentions_are_found() {
        assert_eq!(named("<@12> <@&3> <@4", "<@"), [Id::new(12)]);
        assert_eq!(named("<@12> <@&3>", "<@&"), [Id::new(3)]);
    }
}
