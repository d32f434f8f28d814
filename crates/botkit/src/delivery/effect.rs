//! What the outbox can ask of Discord.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use storage::{
    discord::{ChannelId, GuildId, MessageId, RoleId, UserId},
    outbox::{OutboxId, Row},
};
use twilight_model::channel::message::{Component, Embed};

use crate::rest::code::MISSING_PERMISSIONS;

/// One change on Discord, as it is kept in the outbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Effect {
    /// Sends a message to the lane's channel.
    Post {
        /// What it says.
        message: Body,
    },
    /// Replaces what a message says.
    Edit {
        /// Which message.
        target: Target,
        /// What it says from now on.
        message: Body,
    },
    /// Deletes a message.
    Delete {
        /// Which message.
        target: Target,
    },
    /// Deletes from the lane's channel what a row may have posted that was given up
    /// while it was perhaps under way.
    Retract {
        /// Which row.
        row: OutboxId,
    },
    /// Adds the bot's reaction to a message.
    React {
        /// Which message.
        target: Target,
        /// A Unicode emoji, or `name:id`.
        emoji: String,
    },
    /// Takes the bot's reaction to a message back.
    Unreact {
        /// Which message.
        target: Target,
        /// A Unicode emoji, or `name:id`.
        emoji: String,
    },
    /// Pins a message.
    Pin {
        /// Which message.
        target: Target,
    },
    /// Makes the lane's channel. Later rows of the lane go there.
    CreateChannel {
        /// Where.
        guild: GuildId,
        /// Discord's request body. Its `topic` is how a channel is found again
        /// whose creation was not confirmed, so it has to be unique.
        channel: Value,
        /// Roles that see it beyond those who see its category.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        grant: Vec<RoleId>,
    },
    /// Makes the lane's channel as a post in a forum. Later rows of the lane go
    /// there.
    CreatePost {
        /// The server of the forum.
        guild: GuildId,
        /// The forum.
        forum: ChannelId,
        /// What it is called, at most 100 characters.
        name: String,
        /// The forum's tags on it, at most five.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        tags: Vec<u64>,
        /// The first message, without files. It is how a post is found again
        /// whose creation was not confirmed, so it has to be unique.
        message: Body,
    },
    /// Makes a category with the permissions of another one.
    CopyCategory {
        /// Where.
        guild: GuildId,
        /// The category that is copied.
        of: ChannelId,
        /// Goes behind its name.
        number: i64,
    },
    /// Changes the lane's channel: its name, its category, its tags.
    EditChannel {
        /// Discord's request body.
        channel: Value,
    },
    /// Moves the lane's channel to another category, whose permissions it takes over.
    /// Single people who were let into it stay.
    Move {
        /// Which category.
        category: ChannelId,
        /// Roles that see the channel beyond those who see the category.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        grant: Vec<RoleId>,
    },
    /// Lets a person or a role into the lane's channel, or has them see it again as its
    /// category says.
    LetIn {
        /// Which person.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        person: Option<UserId>,
        /// Or which role.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        role: Option<RoleId>,
        /// Or else it is taken back.
        lets_in: bool,
    },
    /// Puts the lane's channel away or takes it back, whatever it is: a post is
    /// archived and locked, or opened; any other channel moves.
    Shelve {
        /// Or else it is taken back.
        away: bool,
        /// Where to, if it can move there.
        category: Option<ChannelId>,
        /// What it is called from then on, if that changes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
    },
    /// Puts one of the forum's tags on the lane's post in place of others. Tags
    /// that people put there stay.
    Tag {
        /// Which, if any.
        put: Option<u64>,
        /// Those that go.
        instead_of: Vec<u64>,
    },
    /// Deletes the lane's channel.
    DeleteChannel,
    /// Nothing: what was to be done is given up, as somebody wished.
    GivenUp {
        /// What was to be done, should it be put on the list again.
        effect: Box<Effect>,
        /// Why, in words for staff.
        reason: String,
    },
}

impl Effect {
    /// What it does, in words for the log, and the permission Discord wants for it.
    fn step(&self) -> (&'static str, &'static str) {
        match self {
            Self::Post { .. } => (
                "sending a message",
                "Send Messages, Embed Links, Attach Files",
            ),
            Self::Edit { .. } => ("editing a message", "View Channel, Embed Links"),
            Self::Delete { .. } | Self::Retract { .. } => ("deleting a message", "Manage Messages"),
            Self::React { .. } => (
                "adding a reaction",
                "Add Reactions, Read Message History, Use External Emojis",
            ),
            Self::Unreact { .. } => ("removing a reaction", "Read Message History"),
            Self::Pin { .. } => ("pinning a message", "Pin Messages"),
            Self::CreateChannel { .. } => ("creating a channel", "Manage Channels, Manage Roles"),
            Self::CreatePost { .. } => ("creating a post", "Send Messages (Create Posts)"),
            Self::CopyCategory { .. } => ("creating a category", "Manage Channels, Manage Roles"),
            Self::EditChannel { .. } => ("renaming or changing a channel", "Manage Channels"),
            Self::LetIn { .. } => ("changing who sees a channel", "Manage Roles"),
            Self::Move { .. } => ("moving a channel", "Manage Channels, Manage Roles"),
            Self::Shelve { .. } => (
                "archiving a channel or taking it back",
                "Manage Channels, Manage Threads",
            ),
            Self::Tag { .. } => ("tagging a post", "Manage Threads"),
            Self::DeleteChannel => ("deleting a channel", "Manage Channels"),
            Self::GivenUp { effect, .. } => effect.step(),
        }
    }
}

/// What the log says of a row that failed for good: which step it was, and which
/// permission that needs if it is one that is missing.
pub(super) fn given_up(row: &Row, code: Option<u64>, reason: &str) -> String {
    let Ok(effect) = serde_json::from_str::<Effect>(&row.effect) else {
        return format!("given up: {reason}");
    };
    let (step, permission) = effect.step();
    match code {
        Some(MISSING_PERMISSIONS) => {
            format!("given up: {step}: {reason}; check the permission {permission}")
        }
        _ => format!("given up: {step}: {reason}"),
    }
}

/// A message that an effect is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A message that is known.
    Message(MessageId),
    /// Whatever an earlier row of the outbox became.
    Row(OutboxId),
}

/// What a message says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// Its text, at most 2 000 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub content: String,
    /// Its embeds, at most ten.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub embeds: Vec<Embed>,
    /// Its buttons and menus.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub components: Vec<Component>,
    /// The message it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<MessageId>,
    /// Its files, at most ten.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<File>,
    /// Users it may ping; nobody else is pinged, whatever the text says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ping_users: Vec<UserId>,
    /// Roles it may ping.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ping_roles: Vec<RoleId>,
}

/// A file of a message, kept beside the database.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// The name Discord shows.
    pub name: String,
    /// Which content, see [`storage::files`].
    pub sha256: String,
    /// What a screen reader says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What it is called beside its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether it is covered until somebody clicks.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub spoiler: bool,
    /// How long it plays, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<u64>,
    /// Its wave form, if it was spoken, in base 64.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waveform: Option<String>,
}

impl File {
    /// How Discord is told of the file that is sent under this number.
    pub(super) fn to_json(&self, number: usize) -> Value {
        let mut json = json!({ "id": number, "filename": self.name });
        let seconds = self
            .duration_ms
            .and_then(|length| u32::try_from(length).ok());
        let seconds = seconds.map(|length| f64::from(length) / 1_000.0);
        let known = [
            (
                "description",
                self.description.as_ref().map(|text| json!(text)),
            ),
            ("title", self.title.as_ref().map(|text| json!(text))),
            ("is_spoiler", self.spoiler.then_some(json!(true))),
            ("duration_secs", seconds.map(|length| json!(length))),
            ("waveform", self.waveform.as_ref().map(|text| json!(text))),
        ];
        if let Some(fields) = json.as_object_mut() {
            let known = known
                .into_iter()
                .filter_map(|(key, value)| Some((key, value?)));
            fields.extend(known.map(|(key, value)| (key.to_owned(), value)));
        }
        json
    }
}

impl From<OutboxId> for Target {
    fn from(row: OutboxId) -> Self {
        Self::Row(row)
    }
}

impl Body {
    /// A message that is only text.
    pub fn text(content: impl Into<String>) -> Self {
        Self {
            content: content.into(),
            ..Self::default()
        }
    }

    /// A message that is only an embed.
    #[must_use]
    pub fn embed(embed: Embed) -> Self {
        Self {
            embeds: vec![embed],
            ..Self::default()
        }
    }

    /// Discord's request body, without files.
    pub(super) fn to_json(&self) -> Value {
        let mut body = json!({
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "allowed_mentions": {
                "parse": [],
                "users": self.ping_users,
                "roles": self.ping_roles,
                "replied_user": false,
            },
        });
        if let (Some(reply_to), Some(body)) = (self.reply_to, body.as_object_mut()) {
            let reference = json!({ "message_id": reply_to, "fail_if_not_exists": false });
            body.insert("message_reference".to_owned(), reference);
        }
        body
    }

    /// Whether `message` (Discord's JSON) looks like this body, sent.
    pub(super) fn matches(&self, message: &Value) -> bool {
        let text = |value: &Value, key: &str| {
            value
                .get(key)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        let length = |key: &str| {
            message
                .get(key)
                .and_then(Value::as_array)
                .map_or(0, Vec::len)
        };
        let embeds = message.get("embeds").and_then(Value::as_array);
        let same_embeds = embeds
            .into_iter()
            .flatten()
            .zip(&self.embeds)
            .all(|(sent, ours)| {
                text(sent, "title") == ours.title.as_deref().unwrap_or_default().trim()
                    && text(sent, "description")
                        == ours.description.as_deref().unwrap_or_default().trim()
                    && sent.pointer("/footer/text").and_then(Value::as_str)
                        == ours.footer.as_ref().map(|footer| footer.text.as_str())
            });
        text(message, "content") == self.content.trim()
            // Discord adds embeds of its own to a text with links.
            && length("embeds") >= self.embeds.len()
            && length("attachments") == self.files.len()
            && same_embeds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_pinged_unless_named() {
        let body = Body::text("@everyone <@&5>").to_json();

        assert_eq!(
            body.get("allowed_mentions"),
            Some(&json!({ "parse": [], "users": [], "roles": [], "replied_user": false }))
        );
    }

    #[test]
    fn a_sent_message_is_recognised_by_what_it_shows() {
        let body = Body::text("hello ");
        let sent = json!({ "content": "hello", "embeds": [], "attachments": [] });
        let other = json!({ "content": "hello!", "embeds": [], "attachments": [] });

        assert!(body.matches(&sent));
        assert!(!body.matches(&other));
    }
}
