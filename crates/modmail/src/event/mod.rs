//! What happens to this bot, in its own words. This is what the inbox keeps.

use serde::{Deserialize, Serialize};
use storage::discord::{ChannelId, MessageId, UserId};
use twilight_model::{
    channel::{
        Attachment, Message,
        message::{
            MessageFlags, MessageSnapshot, MessageSticker, MessageType, sticker::StickerFormatType,
        },
    },
    poll::{Poll, PollMedia},
};

use crate::name::shown_name;

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

/// Whether a person wrote a message, rather than a bot, or Discord in their
/// name: *ada pinned a message*.
#[must_use]
pub fn is_written(message: &Message) -> bool {
    let said = matches!(message.kind, MessageType::Regular | MessageType::Reply);
    said && !message.author.bot
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
    /// What is neither: stickers, polls, forwarded messages, what it answers.
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
    /// Its size in bytes, or the most it may be.
    pub size: u64,
    /// Where it is for about a day.
    pub url: String,
}

/// A file and what became of copying it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// The file.
    pub upload: Upload,
    /// The SHA-256 of the copy, in hexadecimal; `None` if there is none.
    pub sha256: Option<String>,
}

/// Content that is neither text nor file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extra {
    /// A sticker.
    Sticker {
        /// Which one.
        id: u64,
        /// Its name.
        name: String,
        /// How its file ends, if it has one that can be shown.
        ending: Option<String>,
    },
    /// A poll.
    Poll {
        /// What it asks.
        question: String,
        /// What can be chosen.
        options: Vec<String>,
    },
    /// The text of a forwarded message, and that of its embeds.
    Forwarded {
        /// All of it.
        text: String,
    },
    /// That the file was spoken.
    Voice {
        /// For how long, in whole seconds.
        seconds: u64,
    },
    /// What its author was called beside their name.
    Label {
        /// A role, or what the settings said.
        text: String,
    },
    /// The message it answers.
    Quote {
        /// Which one.
        message: MessageId,
        /// How its text begins.
        text: String,
        /// Whether the other side sees it as an answer, too, so that the text
        /// need not be repeated.
        #[serde(default)]
        linked: bool,
    },
}

/// What the audit log says about something that happened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Doing {
    /// Who did it.
    pub(crate) by: Option<UserId>,
    /// Why.
    pub(crate) reason: Option<String>,
}

/// The largest sticker Discord takes, in bytes.
const LARGEST_STICKER: u64 = 512 * 1024;

/// How much of an answered message is quoted, in characters.
const LONGEST_QUOTE: usize = 200;

impl Said {
    /// Takes over what a message of Discord's says.
    #[must_use]
    pub fn of(message: &Message) -> Self {
        let mut files: Vec<_> = message.attachments.iter().map(Upload::of).collect();
        let mut extras: Vec<_> = quote(message).into_iter().collect();
        let voice = MessageFlags::IS_VOICE_MESSAGE;
        let spoken = |flags: Option<MessageFlags>| flags.is_some_and(|flags| flags.contains(voice));
        if spoken(message.flags) {
            extras.extend(message.attachments.iter().filter_map(length));
        }
        extras.extend(message.sticker_items.iter().map(sticker));
        extras.extend(message.poll.as_ref().map(poll));
        for snapshot in &message.message_snapshots {
            let message = &snapshot.message;
            extras.push(Extra::Forwarded {
                text: forwarded(snapshot),
            });
            if spoken(message.flags) {
                extras.extend(message.attachments.iter().filter_map(length));
            }
            extras.extend(message.sticker_items.iter().map(sticker));
            files.extend(message.attachments.iter().map(Upload::of));
        }
        Self {
            text: message.content.clone(),
            files,
            extras,
        }
    }

    /// Everything that can be copied: the files, and the pictures of stickers,
    /// which lie under `cdn`.
    #[must_use]
    pub fn uploads(&self, cdn: &str) -> Vec<Upload> {
        let pictures = self.extras.iter().filter_map(|extra| match extra {
            Extra::Sticker {
                id,
                name,
                ending: Some(ending),
            } => Some(Upload {
                name: format!("{name}.{ending}"),
                content_type: None,
                size: LARGEST_STICKER,
                url: format!("{cdn}stickers/{id}.{ending}"),
            }),
            _ => None,
        });
        self.files.iter().cloned().chain(pictures).collect()
    }
}

/// What a message answers, if Discord says so.
fn quote(message: &Message) -> Option<Extra> {
    let answered = message.referenced_message.as_ref()?;
    let embed = || {
        answered
            .embeds
            .iter()
            .find_map(|embed| embed.description.clone())
    };
    let text = Some(answered.content.clone()).filter(|content| !content.is_empty());
    let mut text = text.or_else(embed).unwrap_or_default();
    if let Some((at, _)) = text.char_indices().nth(LONGEST_QUOTE) {
        text.truncate(at);
        text.push('…');
    }
    Some(Extra::Quote {
        message: answered.id.into(),
        text,
        linked: false,
    })
}

fn length(attachment: &Attachment) -> Option<Extra> {
    // Half seconds are rounded up: a message is never 0 s long.
    let seconds = std::time::Duration::try_from_secs_f64(attachment.duration_secs?.ceil()).ok()?;
    Some(Extra::Voice {
        seconds: seconds.as_secs(),
    })
}

fn sticker(sticker: &MessageSticker) -> Extra {
    let ending = match sticker.format_type {
        StickerFormatType::Png | StickerFormatType::Apng => Some("png"),
        StickerFormatType::Gif => Some("gif"),
        // A drawing that only Discord's clients can show.
        _ => None,
    };
    Extra::Sticker {
        id: sticker.id.get(),
        name: sticker.name.clone(),
        ending: ending.map(str::to_owned),
    }
}

fn poll(poll: &Poll) -> Extra {
    let text = |media: &PollMedia| {
        let emoji = media.emoji.as_ref().and_then(|emoji| emoji.name.clone());
        let parts = [emoji, media.text.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    Extra::Poll {
        question: text(&poll.question),
        options: poll
            .answers
            .iter()
            .map(|answer| text(&answer.poll_media))
            .collect(),
    }
}

/// The text of a forwarded message and of the embeds somebody made for it; not
/// of link previews, which the link stands for.
fn forwarded(snapshot: &MessageSnapshot) -> String {
    let message = &snapshot.message;
    let mut parts = vec![message.content.clone()];
    for embed in message.embeds.iter().filter(|embed| embed.kind == "rich") {
        let author = embed.author.as_ref().map(|author| author.name.clone());
        let image = embed.image.as_ref().map(|image| image.url.clone());
        let footer = embed.footer.as_ref().map(|footer| footer.text.clone());
        parts.extend(
            [author, embed.title.clone(), embed.url.clone()]
                .into_iter()
                .flatten(),
        );
        parts.extend(embed.description.clone());
        parts.extend(
            embed
                .fields
                .iter()
                .map(|field| format!("{}: {}", field.name, field.value)),
        );
        parts.extend([image, footer].into_iter().flatten());
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n")
}

impl Upload {
    /// Takes over how Discord describes a file.
    #[must_use]
    pub fn of(attachment: &Attachment) -> Self {
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
        let nick = message
            .member
            .as_ref()
            .and_then(|member| member.nick.as_ref());
        let display = nick.or(author.global_name.as_ref());
        Self {
            id: author.id.into(),
            name: author.name.clone(),
            display: shown_name(
                display.unwrap_or(&author.name),
                &author.name,
                author.id.into(),
            ),
        }
    }
}

impl Direct {
    /// Reads a private message; `None` if it is none or no person's.
    #[must_use]
    pub fn of(message: &Message) -> Option<Self> {
        if message.guild_id.is_some() || !is_written(message) {
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
