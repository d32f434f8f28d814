//! People, and the applications among them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Command, World};
use crate::{
    id::Id,
    intent::PRIVILEGED,
    refusal::{Form, Refusal, UNKNOWN_APPLICATION, UNKNOWN_USER},
};

/// The locales Discord knows.
pub(crate) const LOCALES: [&str; 34] = [
    "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "he",
    "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru", "sv-SE",
    "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
];

/// Refuses a locale that Discord does not know.
pub(super) fn check_locale(locale: &str, field: &str) -> Result<(), Refusal> {
    let mut form = Form::default();
    if !LOCALES.contains(&locale) {
        form.choice(field, "the locales Discord knows");
    }
    form.finish()
}

/// A person or a bot.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct User {
    /// Names the user.
    pub id: Id,
    /// The unique name.
    pub name: String,
    /// The name that is shown, if it differs.
    pub global_name: Option<String>,
    /// Whether it belongs to an application.
    pub bot: bool,
    /// The language the client is set to, such as `en-US`.
    pub locale: String,
    /// The bots this user has blocked.
    pub blocked: BTreeSet<Id>,
    /// Whether strangers and bots cannot write to this user.
    pub dms_closed: bool,
}

/// A bot's application. It shares its identifier with the bot's user.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Application {
    /// Names the application and its bot.
    pub id: Id,
    /// The application's name.
    pub name: String,
    /// What the bot proves itself with.
    pub token: String,
    /// The privileged intents that were granted, as a bit field.
    pub granted_intents: u64,
    /// Where interactions go instead of the gateway.
    #[serde(default)]
    pub interactions_url: Option<String>,
    /// The registered commands of all servers.
    #[serde(skip)]
    pub(crate) commands: BTreeMap<Id, Command>,
    /// What the bot last said about itself at the gateway.
    pub presence: Value,
}

impl World {
    /// What a bot shows of itself, as it last said at the gateway; nothing by itself.
    pub fn presence(&self, bot: Id) -> Value {
        let application = self.applications.get(&bot);
        application.map_or(Value::Null, |application| application.presence.clone())
    }

    /// Adds a bot with every privileged intent granted; it is on no server yet.
    pub fn bot(&mut self, name: &str, token: &str) -> Id {
        let id = self.user(name);
        if let Some(user) = self.users.get_mut(&id) {
            user.bot = true;
        }
        let application = Application {
            id,
            name: name.to_owned(),
            token: token.to_owned(),
            granted_intents: PRIVILEGED,
            interactions_url: None,
            commands: BTreeMap::new(),
            presence: Value::Null,
        };
        self.applications.insert(id, application);
        id
    }

    /// Adds a person who is on no server yet.
    pub fn user(&mut self, name: &str) -> Id {
        let id = self.next_id();
        let user = User {
            id,
            name: name.to_owned(),
            global_name: None,
            bot: false,
            locale: "en-US".to_owned(),
            blocked: BTreeSet::new(),
            dms_closed: false,
        };
        self.users.insert(id, user);
        id
    }

    /// Grants a bot these privileged intents and no others.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such bot.
    pub fn grants_intents(&mut self, bot: Id, intents: u64) -> Result<(), Refusal> {
        let application = self.applications.get_mut(&bot).ok_or(UNKNOWN_APPLICATION)?;
        application.granted_intents = intents & PRIVILEGED;
        Ok(())
    }

    /// Has interactions with a bot go to a web address, or to the gateway again.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such bot.
    pub fn interacts_at(&mut self, bot: Id, url: Option<&str>) -> Result<(), Refusal> {
        let application = self.applications.get_mut(&bot).ok_or(UNKNOWN_APPLICATION)?;
        application.interactions_url = url.map(str::to_owned);
        Ok(())
    }

    /// Has a person block a bot, or unblock it.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such person.
    pub fn blocks(&mut self, user: Id, bot: Id, blocked: bool) -> Result<(), Refusal> {
        let user = self.users.get_mut(&user).ok_or(UNKNOWN_USER)?;
        if blocked {
            user.blocked.insert(bot);
        } else {
            user.blocked.remove(&bot);
        }
        Ok(())
    }

    /// Has a person close private messages to bots, or open them again.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such person.
    pub fn closes_dms(&mut self, user: Id, closed: bool) -> Result<(), Refusal> {
        self.users.get_mut(&user).ok_or(UNKNOWN_USER)?.dms_closed = closed;
        Ok(())
    }

    /// Sets the language of a person's client.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such person, or no such language.
    pub fn speaks(&mut self, user: Id, locale: &str) -> Result<(), Refusal> {
        check_locale(locale, "locale")?;
        let user = self.users.get_mut(&user).ok_or(UNKNOWN_USER)?;
        locale.clone_into(&mut user.locale);
        Ok(())
    }

    /// The user with this identifier.
    pub fn user_of(&self, id: Id) -> Option<&User> {
        self.users.get(&id)
    }

    /// The application with this identifier.
    pub fn application(&self, id: Id) -> Option<&Application> {
        self.applications.get(&id)
    }

    /// The bot that was added first.
    ///
    /// # Errors
    ///
    /// Refuses if there is none.
    pub fn first_bot(&self) -> Result<Id, Refusal> {
        let first = self.applications.keys().next().copied();
        first.ok_or_else(|| UNKNOWN_APPLICATION.into())
    }

    /// The bot a token belongs to. The gateway takes it with or without `Bot `.
    pub(crate) fn bot_of_token(&self, token: &str) -> Option<Id> {
        let token = token.trim_start_matches("Bot ");
        self.applications
            .values()
            .find(|application| application.token == token)
            .map(|application| application.id)
    }

    /// Whether a bot may write to a person: not blocked, not closed, a server shared.
    pub(crate) fn may_dm(&self, bot: Id, user: Id) -> bool {
        let Some(user) = self.users.get(&user) else {
            return false;
        };
        let mut guilds = self.guilds.values().map(|guild| &guild.members);
        !user.bot
            && !user.dms_closed
            && !user.blocked.contains(&bot)
            && guilds.any(|members| members.contains_key(&bot) && members.contains_key(&user.id))
    }
}
