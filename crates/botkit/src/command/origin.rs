//! Who called, from where, and by which form.

use twilight_model::{
    application::command::CommandType,
    application::interaction::{
        Interaction, InteractionContextType, InteractionData, InteractionDataResolved,
        InteractionType, application_command::CommandData,
    },
    channel::{Attachment, Message, message::MessageFlags},
    guild::Permissions,
    id::{
        Id,
        marker::{ChannelMarker, GuildMarker, MessageMarker, RoleMarker, UserMarker},
    },
    user::User,
};

use super::{Context, Install, Spec};
use crate::text::ENGLISH;

/// The form of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// A slash command.
    Slash,
    /// A message that begins with the prefix.
    Prefix,
    /// An entry of a context menu.
    Menu,
    /// A button or a list under a message.
    Component,
    /// A form that was filled in.
    Modal,
}

/// A person as Discord described them along with the call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: Id<UserMarker>,
    /// Their name, unique on Discord.
    pub name: String,
    /// The name they show: in the server, else everywhere, else their name.
    pub display: String,
    /// Whether it is a bot.
    pub bot: bool,
}

impl Person {
    /// A person, with the name they carry in the server if there is one.
    pub fn new(user: &User, nick: Option<&str>) -> Self {
        let display = nick.or(user.global_name.as_deref()).unwrap_or(&user.name);
        Self {
            id: user.id,
            name: user.name.clone(),
            display: display.to_owned(),
            bot: user.bot,
        }
    }
}

/// What a context menu was opened on.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// A person.
    User(Id<UserMarker>),
    /// A message.
    Message(Box<Message>),
}

/// Everything about a call but its arguments.
#[derive(Debug, Clone, PartialEq)]
pub struct Origin {
    /// Names the call for good: `interaction:123` or `message:123`.
    pub source: String,
    /// Its form.
    pub form: Form,
    /// The prefix it was written with.
    pub prefix: Option<String>,
    /// Where it was called.
    pub place: Context,
    /// By whom the bot was added that answers.
    pub install: Install,
    /// The server.
    pub guild: Option<Id<GuildMarker>>,
    /// The channel.
    pub channel: Option<Id<ChannelMarker>>,
    /// The message that is the call or that carries the component.
    pub message: Option<Id<MessageMarker>>,
    /// Whether others than the caller see the message that carries the component.
    pub shared: bool,
    /// The message that the call is a reply to.
    pub replied_to: Option<Id<MessageMarker>>,
    /// Who called.
    pub user: Person,
    /// Their roles in the server.
    pub roles: Vec<Id<RoleMarker>>,
    /// What they may do in the channel, if Discord said so.
    pub permissions: Option<Permissions>,
    /// The language to answer in, such as `en-US`.
    pub locale: String,
    /// The language of the server.
    pub guild_locale: Option<String>,
    /// The files that came along.
    pub attachments: Vec<Attachment>,
    /// The message that is the call, where it was typed.
    pub typed: Option<Box<Message>>,
    /// What the context menu was opened on.
    pub target: Option<Target>,
    /// The people the arguments name, as far as Discord described them.
    pub people: Vec<Person>,
}

impl Origin {
    /// How a command is written in the form of this call.
    pub(super) fn usage_of(&self, spec: &Spec) -> String {
        match &self.prefix {
            Some(prefix) => format!("{prefix}{}", spec.usage()),
            None => format!("/{}", spec.slash_usage()),
        }
    }

    /// A call of a command as somebody may write it in the form of this one.
    pub(super) fn example_of(&self, spec: &Spec) -> String {
        match &self.prefix {
            Some(prefix) => format!("{prefix}{}", spec.example()),
            None => format!("/{}", spec.slash_example()),
        }
    }

    /// The origin of an interaction; `None` if Discord names no caller.
    pub fn of_interaction(interaction: &Interaction) -> Option<Self> {
        let member = interaction.member.as_ref();
        let nick = member.and_then(|member| member.nick.as_deref());
        let resolved = resolved(interaction);
        let locale = interaction.locale.as_deref();
        let guild_locale = interaction.guild_locale.clone();
        Some(Self {
            source: format!("interaction:{}", interaction.id),
            form: form(interaction),
            prefix: None,
            place: place(interaction),
            install: match interaction.authorizing_integration_owners.guild {
                Some(_) => Install::Guild,
                None => Install::User,
            },
            guild: interaction.guild_id,
            channel: channel(interaction),
            message: interaction.message.as_ref().map(|message| message.id),
            shared: interaction.message.as_ref().is_some_and(is_shared),
            replied_to: None,
            user: Person::new(interaction.author()?, nick),
            roles: member
                .map(|member| member.roles.clone())
                .unwrap_or_default(),
            permissions: member.and_then(|member| member.permissions),
            locale: locale
                .or(guild_locale.as_deref())
                .unwrap_or(ENGLISH)
                .to_owned(),
            guild_locale,
            attachments: resolved.map(attachments).unwrap_or_default(),
            typed: None,
            target: target(interaction),
            people: resolved.map(people).unwrap_or_default(),
        })
    }

    /// The language of what others than the caller read, too: the server's, where
    /// there is one.
    #[must_use]
    pub fn public_locale(&self) -> &str {
        self.guild_locale.as_deref().unwrap_or(&self.locale)
    }

    /// The origin of a message that begins with a prefix, to be answered in the
    /// given language.
    pub fn of_message(message: &Message, prefix: &str, locale: &str) -> Self {
        let member = message.member.as_ref();
        let nick = member.and_then(|member| member.nick.as_deref());
        let mentioned = message.mentions.iter().map(|mention| {
            let nick = mention
                .member
                .as_ref()
                .and_then(|member| member.nick.as_ref());
            Person {
                id: mention.id,
                name: mention.name.clone(),
                display: nick.unwrap_or(&mention.name).clone(),
                bot: mention.bot,
            }
        });
        Self {
            source: format!("message:{}", message.id),
            form: Form::Prefix,
            prefix: Some(prefix.to_owned()),
            place: match message.guild_id {
                Some(_) => Context::Guild,
                None => Context::BotDm,
            },
            install: Install::Guild,
            guild: message.guild_id,
            channel: Some(message.channel_id),
            message: Some(message.id),
            shared: true,
            replied_to: message
                .reference
                .as_ref()
                .and_then(|reference| reference.message_id),
            user: Person::new(&message.author, nick),
            roles: member
                .map(|member| member.roles.clone())
                .unwrap_or_default(),
            permissions: member.and_then(|member| member.permissions),
            locale: locale.to_owned(),
            guild_locale: None,
            attachments: message.attachments.clone(),
            typed: Some(Box::new(message.clone())),
            target: None,
            people: mentioned.collect(),
        }
    }

    /// Somebody the arguments name, if Discord described them.
    pub fn person(&self, id: Id<UserMarker>) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }
}

/// Whether everybody in its channel sees a message.
fn is_shared(message: &Message) -> bool {
    let ephemeral = MessageFlags::EPHEMERAL;
    !message.flags.is_some_and(|flags| flags.contains(ephemeral))
}

fn form(interaction: &Interaction) -> Form {
    match &interaction.data {
        Some(InteractionData::ApplicationCommand(application_command))
            if application_command.kind != CommandType::ChatInput =>
        {
            Form::Menu
        }
        Some(InteractionData::MessageComponent(_)) => Form::Component,
        Some(InteractionData::ModalSubmit(_)) => Form::Modal,
        _ => Form::Slash,
    }
}

fn place(interaction: &Interaction) -> Context {
    match interaction.context {
        Some(InteractionContextType::BotDm) => Context::BotDm,
        Some(InteractionContextType::PrivateChannel) => Context::PrivateChannel,
        None if interaction.guild_id.is_none() => Context::BotDm,
        _ => Context::Guild,
    }
}

#[expect(deprecated, reason = "the channel may still come as a mere id")]
fn channel(interaction: &Interaction) -> Option<Id<ChannelMarker>> {
    let channel = interaction.channel.as_ref().map(|channel| channel.id);
    channel.or(interaction.channel_id)
}

fn command(interaction: &Interaction) -> Option<&CommandData> {
    match &interaction.data {
        Some(InteractionData::ApplicationCommand(application_command)) => Some(application_command),
        _ => None,
    }
}

fn resolved(interaction: &Interaction) -> Option<&InteractionDataResolved> {
    match &interaction.data {
        Some(InteractionData::ApplicationCommand(application_command)) => {
            application_command.resolved.as_ref()
        }
        Some(InteractionData::MessageComponent(message_component)) => {
            message_component.resolved.as_ref()
        }
        Some(InteractionData::ModalSubmit(modal_submit)) => modal_submit.resolved.as_ref(),
        _ => None,
    }
}

fn target(interaction: &Interaction) -> Option<Target> {
    if interaction.kind != InteractionType::ApplicationCommand {
        return None;
    }
    let data = command(interaction)?;
    let id = data.target_id?;
    match data.kind {
        CommandType::User => Some(Target::User(id.cast())),
        CommandType::Message => {
            let messages = &data.resolved.as_ref()?.messages;
            let message = messages.get(&id.cast())?.clone();
            Some(Target::Message(Box::new(message)))
        }
        _ => None,
    }
}

/// The files in the order they were uploaded.
fn attachments(resolved: &InteractionDataResolved) -> Vec<Attachment> {
    let mut files: Vec<Attachment> = resolved.attachments.values().cloned().collect();
    files.sort_by_key(|file| file.id);
    files
}

fn people(resolved: &InteractionDataResolved) -> Vec<Person> {
    let described = resolved.users.values().map(|user| {
        let member = resolved.members.get(&user.id);
        Person::new(user, member.and_then(|member| member.nick.as_deref()))
    });
    described.collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_message_tells_who_called_from_where() -> Result<(), serde_json::Error> {
        let author = json!({ "id": "3", "username": "ada", "discriminator": "0", "avatar": null });
        let grace = json!({ "id": "31", "username": "grace", "discriminator": "0", "avatar": null, "public_flags": 0 });
        let mut message = json!({
            "id": "9", "channel_id": "2", "guild_id": "1", "content": "!close", "tts": false,
            "timestamp": "2026-03-01T12:00:00+00:00", "edited_timestamp": null, "pinned": false,
            "mention_everyone": false, "mentions": [grace], "mention_roles": [], "embeds": [],
            "attachments": [], "type": 19, "author": author,
            "message_reference": { "message_id": "8", "channel_id": "2" },
            "member": {
                "roles": ["4"], "deaf": false, "mute": false, "flags": 0, "nick": "Countess",
                "joined_at": "2026-01-01T00:00:00+00:00",
            },
        });

        let origin = Origin::of_message(&serde_json::from_value(message.clone())?, "!", "fr");

        assert_eq!(origin.source, "message:9");
        assert_eq!((origin.form, origin.place), (Form::Prefix, Context::Guild));
        assert_eq!(origin.user.display, "Countess");
        assert_eq!(origin.roles, [Id::new(4)]);
        assert_eq!(origin.replied_to, Some(Id::new(8)));
        assert_eq!(origin.locale, "fr");
        assert!(
            origin
                .person(Id::new(31))
                .is_some_and(|person| person.name == "grace")
        );

        if let Some(fields) = message.as_object_mut() {
            fields.remove("guild_id");
            fields.remove("member");
        }
        let origin = Origin::of_message(&serde_json::from_value(message)?, "!", "fr");
        assert_eq!(
            (origin.place, origin.user.display.as_str()),
            (Context::BotDm, "ada")
        );
        Ok(())
    }
}
