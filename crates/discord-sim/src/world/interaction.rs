//! Interactions: what a person asks of a bot by a command, a button, a select or a form.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::{Duration, OffsetDateTime};

use super::{Application, Audience, Message, World, channel_of};
use crate::{
    id::Id,
    permissions,
    put::Put as _,
    refusal::{
        INVALID_WEBHOOK_TOKEN, MISSING_ACCESS, MISSING_PERMISSIONS, Refusal, UNKNOWN_INTERACTION,
        UNKNOWN_WEBHOOK,
    },
};

/// How long a bot may take for its first answer.
pub(crate) const FIRST_ANSWER: Duration = Duration::seconds(3);
/// How long a bot may follow up.
pub(crate) const FOLLOW_UPS: Duration = Duration::minutes(15);

/// What a person did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InteractionKind {
    /// Ran a command, typed or from a menu.
    Command,
    /// Pressed a button or chose from a select.
    Component,
    /// Is typing an option whose values the bot suggests.
    Autocomplete,
    /// Sent a form.
    Modal,
}

impl InteractionKind {
    fn number(self) -> u8 {
        match self {
            Self::Command => 2,
            Self::Component => 3,
            Self::Autocomplete => 4,
            Self::Modal => 5,
        }
    }
}

/// How a bot answered first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// With a message.
    Message,
    /// With "is thinking"; the message comes later.
    Deferred,
    /// By changing the message the component is on.
    Update,
    /// By saying that the message will change later, or not at all.
    DeferredUpdate,
    /// With suggestions, as Discord writes them.
    Choices(Vec<Value>),
    /// With a form, as Discord writes it.
    Modal(Value),
}

/// Something a person asked of a bot, and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Interaction {
    /// Names the interaction.
    pub id: Id,
    /// What the bot answers with.
    pub token: String,
    /// Which bot was asked.
    pub application: Id,
    /// What the person did.
    pub kind: InteractionKind,
    /// The command's name, or the component's or form's custom identifier.
    pub name: String,
    /// Who asked.
    pub user: Id,
    /// Where.
    pub channel: Id,
    /// On which server, if on any.
    pub guild: Option<Id>,
    /// The message the component is on.
    pub message: Option<Id>,
    /// How the bot answered first, once it has.
    pub given: Option<Given>,
    /// When it did.
    #[serde(with = "time::serde::rfc3339::option")]
    pub given_at: Option<OffsetDateTime>,
    /// The message that is the first answer.
    pub original: Option<Id>,
    /// Further messages, oldest first.
    pub follow_ups: Vec<Id>,
    /// Whether the first answer is seen by the person alone.
    pub ephemeral: bool,
}

impl Interaction {
    /// How a message says which interaction it answers.
    pub(crate) fn metadata(&self, world: &World) -> Value {
        let mut json = json!({
            "id": self.id, "type": self.kind.number(), "user": world.user_json(self.user),
            "authorizing_integration_owners": owners(self.guild),
        });
        if let (InteractionKind::Component, Some(message)) = (self.kind, self.message) {
            json.put("interacted_message_id", json!(message));
        }
        if self.kind == InteractionKind::Modal {
            json.put(
                "triggering_interaction_metadata",
                json!({
                    "id": self.id, "type": 2, "user": world.user_json(self.user),
                    "authorizing_integration_owners": owners(self.guild),
                }),
            );
        }
        json
    }

    /// Whether the original answer is still only "is thinking".
    pub(crate) fn is_thinking(&self, world: &World) -> bool {
        let original = self
            .original
            .and_then(|original| world.messages.get(&(self.channel, original)));
        original.is_some_and(|original| original.flags & LOADING != 0)
    }
}

/// Marks a message as "is thinking".
pub(crate) const LOADING: u64 = 1 << 7;

/// Who installed the application, by kind of installation.
fn owners(guild: Option<Id>) -> Value {
    json!({ "0": guild.unwrap_or_default() })
}

/// What a person does with a bot.
#[derive(Debug)]
pub(crate) struct Invocation {
    pub(crate) application: Id,
    pub(crate) user: Id,
    pub(crate) channel: Id,
    pub(crate) kind: InteractionKind,
    pub(crate) name: String,
    pub(crate) data: Value,
    pub(crate) message: Option<Id>,
}

impl World {
    /// Tells a bot what a person does, and remembers it.
    pub(crate) fn invoke(&mut self, invocation: Invocation) -> Result<Id, Refusal> {
        let channel = channel_of(self, invocation.channel)?;
        let guild = channel.guild;
        let may = self.permissions(invocation.channel, invocation.user);
        if may & permissions::VIEW_CHANNEL == 0 {
            return Err(MISSING_ACCESS.into());
        }
        let by_command = matches!(
            invocation.kind,
            InteractionKind::Command | InteractionKind::Autocomplete
        );
        if by_command && may & permissions::USE_APPLICATION_COMMANDS == 0 {
            return Err(MISSING_PERMISSIONS.into());
        }
        let id = self.next_id();
        let token = format!("sim{:x}", id.get().rotate_left(17) ^ 0x005a_17c0_ffee_d15c);
        let interaction = Interaction {
            id,
            token,
            application: invocation.application,
            kind: invocation.kind,
            name: invocation.name,
            user: invocation.user,
            channel: invocation.channel,
            guild,
            message: invocation.message,
            given: None,
            given_at: None,
            original: None,
            follow_ups: Vec::new(),
            ephemeral: false,
        };
        let data = self.interaction_json(&interaction, &invocation.data);
        let audience = Audience::Application(invocation.application, guild);
        self.interactions.insert(id, interaction);
        let elsewhere = |application: &Application| application.interactions_url.is_some();
        if !self
            .application(invocation.application)
            .is_some_and(elsewhere)
        {
            self.emit(audience, 0, "INTERACTION_CREATE", data);
        }
        Ok(id)
    }

    fn interaction_json(&self, interaction: &Interaction, data: &Value) -> Value {
        let locale = self
            .users
            .get(&interaction.user)
            .map_or("en-US", |user| &user.locale);
        let mut json = json!({
            "id": interaction.id, "application_id": interaction.application, "type": interaction.kind.number(),
            "data": data, "channel_id": interaction.channel, "channel": self.channel_json(interaction.channel),
            "token": interaction.token, "version": 1, "locale": locale, "entitlements": [],
            "app_permissions": self.permissions(interaction.channel, interaction.application).to_string(),
            "authorizing_integration_owners": owners(interaction.guild),
            "context": u8::from(interaction.guild.is_none()),
            "attachment_size_limit": self.upload_limit(interaction.channel),
        });
        if let Some(guild) = interaction.guild {
            let language = self
                .guilds
                .get(&guild)
                .map_or("en-US", |guild| &guild.locale);
            let mut member = self.member_json(guild, interaction.user);
            member.put(
                "permissions",
                json!(
                    self.permissions(interaction.channel, interaction.user)
                        .to_string()
                ),
            );
            json.put("member", member);
            json.put("guild_id", json!(guild));
            json.put("guild_locale", json!(language));
            json.put(
                "guild",
                json!({ "id": guild, "locale": language, "features": [] }),
            );
        } else {
            json.put("user", self.user_json(interaction.user));
        }
        if let Some(message) = interaction
            .message
            .and_then(|id| self.messages.get(&(interaction.channel, id)))
        {
            json.put(
                "message",
                self.message_json(message, Some(interaction.application)),
            );
        }
        json
    }

    /// What became of an interaction.
    pub fn interaction(&self, id: Id) -> Option<&Interaction> {
        self.interactions.get(&id)
    }

    /// The messages that answer an interaction, the first answer first.
    ///
    /// "Is thinking" is no message. Where the channel was deleted since, what was
    /// answered there before counts all the same.
    pub fn answers(&self, id: Id) -> Vec<&Message> {
        let Some(interaction) = self.interactions.get(&id) else {
            return Vec::new();
        };
        interaction
            .original
            .iter()
            .chain(&interaction.follow_ups)
            .filter_map(|message| {
                let key = (interaction.channel, *message);
                let there = self.channels.contains_key(&interaction.channel);
                let gone = || self.deleted_messages.get(&key).filter(|_| !there);
                self.messages.get(&key).or_else(gone)
            })
            .filter(|message| message.flags & LOADING == 0)
            .collect()
    }

    /// The interaction that may be answered first with this identifier and token.
    pub(crate) fn unanswered(&self, id: Id, token: &str) -> Result<&Interaction, Refusal> {
        let interaction = self
            .interactions
            .get(&id)
            .filter(|interaction| interaction.token == token);
        let interaction = interaction.ok_or(UNKNOWN_INTERACTION)?;
        let late = self.now() - interaction.id.created_at() > FIRST_ANSWER;
        if interaction.given.is_none() && late {
            return Err(UNKNOWN_INTERACTION.into());
        }
        Ok(interaction)
    }
}

/// The interaction an application may follow up on with this token.
pub(crate) fn interaction_by_token<'w>(
    world: &'w World,
    application: Id,
    token: &str,
) -> Result<&'w Interaction, Refusal> {
    let interaction = world
        .interactions
        .values()
        .rev()
        .find(|interaction| interaction.application == application && interaction.token == token)
        .ok_or(UNKNOWN_WEBHOOK)?;
    if interaction.given.is_none() {
        return Err(UNKNOWN_WEBHOOK.into());
    }
    if world.now() - interaction.id.created_at() > FOLLOW_UPS {
        return Err(INVALID_WEBHOOK_TOKEN.into());
    }
    Ok(interaction)
}
