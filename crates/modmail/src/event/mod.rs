//! What happens to this bot, in its own words. This is what the inbox keeps.

mod made;

use serde::{Deserialize, Serialize};
use storage::discord::{ChannelId, MessageId, UserId};
use twilight_model::{
    channel::{
        Attachment, AttachmentFlags, Message,
        message::{MessageFlags, MessageSticker, MessageType, sticker::StickerFormatType},
    },
    poll::{Poll, PollMedia},
};

use self::made::Made;
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

/// Whether another bot or a webhook wrote a message of the server, of its own
/// accord or in answer to a command.
#[must_use]
pub fn is_made(message: &Message, me: UserId) -> bool {
    let said = matches!(
        message.kind,
        MessageType::Regular
            | MessageType::Reply
            | MessageType::ChatInputCommand
            | MessageType::ContextMenuCommand
    );
    said && message.author.bot && UserId::from(message.author.id) != me
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
    /// What else Discord knows of it.
    #[serde(default)]
    pub details: Details,
}

/// What Discord knows of a file beside its name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// What a screen reader says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What it is called beside its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whether it is covered until somebody clicks.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub spoiler: bool,
    /// How long it plays, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<u64>,
    /// Its wave form, if it was spoken, in base 64.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waveform: Option<String>,
}

/// A file and what became of copying it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copied {
    /// The file.
    pub upload: Upload,
    /// The SHA-256 of the copy, in hexadecimal; `None` if there is none.
    pub sha256: Option<String>,
    /// Whether that copy is gone, and the file with it.
    pub lost: bool,
    /// Whether there is none because the bot could not keep it.
    pub unkept: bool,
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
    /// The text of a forwarded message, and that of its embeds and components.
    Forwarded {
        /// All of it.
        text: String,
        /// The link to the message, if it stands on a server.
        #[serde(default)]
        from: Option<String>,
    },
    /// A picture or another file that a program shows within its message.
    Media {
        /// Its name.
        name: String,
        /// Where it is.
        url: String,
        /// What a screen reader says.
        description: Option<String>,
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
    /// That the member sees it as plain text, whatever the settings say.
    Plain,
    /// That it goes to this member of the ticket alone.
    To {
        /// Who.
        member: UserId,
        /// What they are called.
        name: String,
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

/// The largest file of a program that is copied, in bytes: Discord does not say
/// how large it is.
const LARGEST_MEDIUM: u64 = 10 * 1024 * 1024;

/// How much of an answered message is quoted, in characters.
const LONGEST_QUOTE: usize = 200;

impl Extra {
    /// Whether it is something that is sent, and not about how or to whom.
    #[must_use]
    pub const fn is_sent(&self) -> bool {
        !matches!(self, Self::Label { .. } | Self::Plain | Self::To { .. })
    }

    /// The one member whom a message goes to that has these.
    #[must_use]
    pub fn only_to(extras: &[Self]) -> Option<(UserId, &str)> {
        extras.iter().find_map(|extra| match extra {
            Self::To { member, name } => Some((*member, name.as_str())),
            _ => None,
        })
    }
}

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
            let forwarded = &snapshot.message;
            let made = Made::of(&forwarded.embeds, &forwarded.components);
            extras.push(Extra::Forwarded {
                text: made.below(&forwarded.content),
                from: origin(message),
            });
            extras.extend(made.media);
            if spoken(forwarded.flags) {
                extras.extend(forwarded.attachments.iter().filter_map(length));
            }
            extras.extend(forwarded.sticker_items.iter().map(sticker));
            files.extend(forwarded.attachments.iter().map(Upload::of));
        }
        let mut text = message.content.clone();
        if message.author.bot {
            let made = Made::of(&message.embeds, &message.components);
            text = made.below(&text);
            extras.extend(made.media);
        }
        Self {
            text,
            files,
            extras,
        }
    }

    /// Everything that can be copied: the files, and the pictures of stickers and
    /// of programs, as far as they lie under `cdn`.
    #[must_use]
    pub fn uploads(&self, cdn: &str) -> Vec<Upload> {
        let pictures = self.extras.iter().filter_map(|extra| match extra {
            Extra::Media {
                name,
                url,
                description,
            } if url.starts_with(cdn) => Some(Upload {
                name: name.clone(),
                content_type: None,
                size: LARGEST_MEDIUM,
                url: url.clone(),
                details: Details {
                    description: description.clone(),
                    ..Details::default()
                },
            }),
            Extra::Sticker {
                id,
                name,
                ending: Some(ending),
            } => Some(Upload {
                name: format!("{name}.{ending}"),
                content_type: None,
                size: LARGEST_STICKER,
                url: format!("{cdn}stickers/{id}.{ending}"),
                details: Details::default(),
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

/// The link to the message that a message forwards, if that stands on a server:
/// nobody else sees what was written in private.
fn origin(message: &Message) -> Option<String> {
    let reference = message.reference.as_ref()?;
    let (guild, channel) = (reference.guild_id?, reference.channel_id?);
    let message = reference.message_id?;
    Some(format!(
        "https://discord.com/channels/{guild}/{channel}/{message}"
    ))
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
            details: Details::of(attachment),
        }
    }

    /// Where it lies, without the signature that Discord renews.
    #[must_use]
    pub fn path(url: &str) -> &str {
        url.split('?').next().unwrap_or(url)
    }
}

impl Details {
    fn of(attachment: &Attachment) -> Self {
        let flags = attachment.flags.unwrap_or(AttachmentFlags::empty());
        let duration = attachment.duration_secs;
        let duration =
            duration.and_then(|seconds| std::time::Duration::try_from_secs_f64(seconds).ok());
        Self {
            description: attachment.description.clone(),
            title: attachment.title.clone(),
            spoiler: flags.contains(AttachmentFlags::IS_SPOILER),
            duration_ms: duration.and_then(|length| u64::try_from(length.as_millis()).ok()),
            waveform: attachment.waveform.clone(),
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
