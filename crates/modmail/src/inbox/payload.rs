//! What entries of the inbox hold, as JSON.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use storage::{
    discord::{ChannelId, MessageId, UserId},
    modmail::Side,
};
use twilight_model::channel::Message;

use super::{Kind, Source};
use crate::{
    decide::membership::Change,
    event::{Direct, Upload, is_written},
};

/// What an entry of a kind holds.
pub(crate) trait Payload: Serialize + DeserializeOwned {
    /// Which kind.
    const KIND: Kind;
}

impl Payload for Direct {
    const KIND: Kind = Kind::Direct;
}

impl Payload for Message {
    const KIND: Kind = Kind::Staff;
}

impl Payload for Gone {
    const KIND: Kind = Kind::Gone;
}

impl Payload for Edited {
    const KIND: Kind = Kind::Edited;
}

impl Payload for Deleted {
    const KIND: Kind = Kind::Deleted;
}

impl Payload for Happened {
    const KIND: Kind = Kind::Member;
}

/// A message that says something else now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Edited {
    pub(crate) side: Side,
    pub(crate) channel: ChannelId,
    pub(crate) message: MessageId,
    pub(crate) text: String,
    /// When, in microseconds since 1970.
    pub(crate) at: i64,
    /// Where its files lie, without signatures; unknown to earlier builds.
    #[serde(default)]
    pub(crate) files: Option<Vec<String>>,
    /// All of it, if the edit makes a call of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) call: Option<Box<Message>>,
}

/// Messages that are gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Deleted {
    pub(crate) side: Side,
    pub(crate) channel: ChannelId,
    pub(crate) messages: Vec<MessageId>,
}

impl Edited {
    /// What a message says since it was edited. A preview that Discord adds to a
    /// link is no edit.
    pub(crate) fn of(message: &Message, side: Side) -> Option<Self> {
        let at = message.edited_timestamp.filter(|_| is_written(message))?;
        let files = message.attachments.iter().map(|file| file.url.as_str());
        Some(Self {
            side,
            channel: message.channel_id.into(),
            message: message.id.into(),
            text: message.content.clone(),
            at: at.as_micros(),
            files: Some(files.map(Upload::path).map(str::to_owned).collect()),
            call: None,
        })
    }

    /// Where it comes from: each edit of a message is one.
    pub(crate) const fn source(&self) -> Source {
        Source::Edit {
            message: self.message,
            at: self.at,
        }
    }
}

impl Deleted {
    /// A message that is gone.
    pub(crate) fn one(side: Side, channel: ChannelId, message: MessageId) -> Self {
        Self {
            side,
            channel,
            messages: vec![message],
        }
    }
}

/// A channel that is not there any more, as the inbox keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Gone {
    pub(crate) channel: ChannelId,
    /// Whether it is a post or another thread.
    pub(crate) thread: bool,
}

/// Something that happened to a member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Happened {
    pub(crate) member: UserId,
    pub(crate) name: String,
    pub(crate) change: Change,
}
