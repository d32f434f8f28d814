//! What happens to this bot, in its own words. This is what the inbox keeps.

use serde::{Deserialize, Serialize};
use storage::discord::{ChannelId, MessageId, UserId};
use twilight_model::channel::Message;

/// A message a member wrote to the bot in private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Direct {
    /// The message.
    pub message: MessageId,
    /// The channel of direct messages with the member.
    pub channel: ChannelId,
    /// Who wrote it.
    pub author: Author,
    /// What it says.
    pub said: Said,
}

/// Who wrote a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// Their id.
    pub id: UserId,
    /// Their name, unique on Discord.
    pub name: String,
    /// The name they show.
    pub display: String,
}

/// What a message consists of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Its text.
    pub text: String,
    /// Its files.
    #[serde(default)]
    pub files: Vec<Upload>,
    /// What is neither: stickers, polls, forwarded messages, a line each.
    #[serde(default)]
    pub extras: Vec<Extra>,
}

/// A file as Discord has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upload {
    /// Its name.
    pub name: String,
    /// Its media type, if Discord knows.
    pub content_type: Option<String>,
    /// Its size in bytes.
    pub size: u64,
    /// Where it is for about a day.
    pub url: String,
}

/// Content that has no text of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extra {
    /// A sticker, by its name.
    Sticker(String),
    /// A poll, by its question.
    Poll(String),
    /// The text of a forwarded message.
    Forwarded(String),
}

impl Said {
    /// Takes over what a message of Discord's says.
    #[must_use]
    pub fn of(message: &Message) -> Self {
        let stickers = message.sticker_items.iter();
        let mut extras: Vec<_> = stickers.map(|it| Extra::Sticker(it.name.clone())).collect();
        if let Some(question) = message
            .poll
            .as_ref()
            .and_then(|it| it.question.text.clone())
        {
            extras.push(Extra::Poll(question));
        }
        let mut files: Vec<_> = message.attachments.iter().map(Upload::of).collect();
        for snapshot in &message.message_snapshots {
            extras.push(Extra::Forwarded(snapshot.message.content.clone()));
            files.extend(snapshot.message.attachments.iter().map(Upload::of));
        }
        Self {
            text: message.content.clone(),
            files,
            extras,
        }
    }
}

impl Upload {
    /// Takes over how Discord describes a file.
    #[must_use]
    pub fn of(attachment: &twilight_model::channel::Attachment) -> Self {
        Self {
            name: attachment.filename.clone(),
            content_type: attachment.content_type.clone(),
            size: attachment.size,
            url: attachment.url.clone(),
        }
    }
}

impl Author {
    fn of(message: &Message) -> Self {
        let author = &message.author;
        let nick = message.member.as_ref().and_then(|it| it.nick.as_ref());
        let display = nick.or(author.global_name.as_ref());
        Self {
            id: author.id.into(),
            name: author.name.clone(),
            display: display.unwrap_or(&author.name).clone(),
        }
    }
}

impl Direct {
    /// Reads a private message; `None` if it is none or no person's.
    #[must_use]
    pub fn of(message: &Message) -> Option<Self> {
        if message.guild_id.is_some() || message.author.bot {
            return None;
        }
        Some(Self {
            message: message.id.into(),
            channel: message.channel_id.into(),
            author: Author::of(message),
            said: Said::of(message),
        })
    }
}
