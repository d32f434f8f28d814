//! Messages, and what can happen to them.

use axum::body::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::OffsetDateTime;

use super::{Audience, Mentions, World, channel_of};
use crate::{
    id::Id,
    intent,
    put::Put as _,
    refusal::{Refusal, UNKNOWN_CHANNEL, UNKNOWN_MESSAGE},
};

/// The largest file a bot, or a member without a subscription, may attach: 10 MiB.
pub(crate) const UPLOAD_LIMIT: usize = 10 * 1024 * 1024;

/// A message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// Names the message.
    pub id: Id,
    /// Where it stands.
    pub channel: Id,
    /// Who wrote it.
    pub author: Id,
    /// Its type: 0 plain, 19 a reply, 20 a command's answer.
    pub kind: u8,
    /// Its text.
    pub content: String,
    /// Earlier texts, oldest first.
    pub earlier: Vec<String>,
    /// When it was last edited.
    #[serde(with = "time::serde::rfc3339::option")]
    pub edited_at: Option<OffsetDateTime>,
    /// Whom it pinged.
    pub pings: Mentions,
    /// The files that hang on it.
    pub attachments: Vec<Attachment>,
    /// Its embeds, as Discord writes them.
    pub embeds: Vec<Value>,
    /// Its buttons, selects and the like, as Discord writes them.
    pub components: Vec<Value>,
    /// Its stickers, as Discord writes them.
    pub stickers: Vec<Value>,
    /// Its poll, as Discord writes it.
    pub poll: Option<Value>,
    /// What people reacted with, oldest first.
    pub reactions: Vec<Reaction>,
    /// When it was pinned.
    #[serde(with = "time::serde::rfc3339::option")]
    pub pinned_at: Option<OffsetDateTime>,
    /// Its flags, as a bit field; 64 means that only one person sees it.
    pub flags: u64,
    /// What it answers or forwards, as Discord writes it.
    pub reference: Option<Value>,
    /// What it forwards, as Discord writes it.
    pub snapshots: Vec<Value>,
    /// What the sender marked it with, to find it again.
    pub nonce: Option<Value>,
    /// The interaction it answers.
    pub interaction: Option<Id>,
    /// The one person who sees it, if it is ephemeral.
    pub only_for: Option<Id>,
    /// Whether it was spoken aloud.
    pub tts: bool,
    /// Under which name a webhook posted it.
    #[serde(default)]
    pub webhook: Option<String>,
}

/// A file on a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attachment {
    /// Names the file.
    pub id: Id,
    /// Its name.
    pub filename: String,
    /// What a screen reader says.
    pub description: Option<String>,
    /// Its media type.
    pub content_type: Option<String>,
    /// Its size in bytes.
    pub size: usize,
    /// How long it plays, for voice messages.
    pub duration_seconds: Option<f64>,
    /// Its wave form, for voice messages, in base 64.
    pub waveform: Option<String>,
    /// What it is called beside its name.
    #[serde(default)]
    pub title: Option<String>,
    /// Whether it is covered until somebody clicks.
    #[serde(default)]
    pub spoiler: bool,
}

/// What people reacted with, all with the same emoji.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reaction {
    /// The emoji: a character, or `name:id`.
    pub emoji: String,
    /// Who, in order.
    pub users: Vec<Id>,
}

/// A file that is about to be sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Upload {
    /// Its name.
    pub filename: String,
    /// Its media type.
    pub content_type: Option<String>,
    /// Its bytes, unless `text` or `size` stands for them.
    pub bytes: Vec<u8>,
    /// Its bytes, as text.
    pub text: Option<String>,
    /// Its length in bytes, when what is in it does not matter.
    pub size: Option<usize>,
    /// What a screen reader says.
    pub description: Option<String>,
    /// What it is called beside its name.
    pub title: Option<String>,
    /// Whether it is covered until somebody clicks.
    pub spoiler: bool,
}

impl Upload {
    /// What is in the file.
    pub(crate) fn contents(&self) -> Bytes {
        if let Some(size) = self.size {
            return vec![b'x'; size].into();
        }
        match &self.text {
            Some(text) => text.clone().into_bytes().into(),
            None => self.bytes.clone().into(),
        }
    }
}

/// What a person is about to send.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// The files.
    pub files: Vec<Upload>,
    /// The message it answers, in the same channel.
    pub reply_to: Option<Id>,
    /// The message it forwards: its channel and itself.
    pub forwards: Option<(Id, Id)>,
    /// The names of its stickers.
    pub stickers: Vec<String>,
    /// Whether its one file is a voice message.
    pub voice: bool,
    /// The question of its poll, then the answers.
    pub poll: Vec<String>,
    /// Its embeds, as Discord writes them; a bot's or a webhook's.
    pub embeds: Vec<Value>,
    /// All that it consists of, as Discord writes it; a bot's or a webhook's.
    pub components: Vec<Value>,
}

impl Draft {
    /// A message of text alone.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// The same with one more file.
    #[must_use]
    pub fn with_file(mut self, filename: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.push(Upload {
            filename: filename.to_owned(),
            bytes: bytes.into(),
            ..Upload::default()
        });
        self
    }

    /// The same as an answer to a message of the same channel.
    #[must_use]
    pub fn replying_to(mut self, message: Id) -> Self {
        self.reply_to = Some(message);
        self
    }
}

impl From<&str> for Draft {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<String> for Draft {
    fn from(text: String) -> Self {
        Self::text(text)
    }
}

/// A message that passed every rule and is about to exist.
#[derive(Debug, Default)]
pub(crate) struct NewMessage {
    pub(crate) channel: Id,
    pub(crate) author: Id,
    pub(crate) kind: u8,
    pub(crate) content: String,
    pub(crate) pings: Mentions,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) embeds: Vec<Value>,
    pub(crate) components: Vec<Value>,
    pub(crate) stickers: Vec<Value>,
    pub(crate) poll: Option<Value>,
    pub(crate) flags: u64,
    pub(crate) reference: Option<Value>,
    pub(crate) snapshots: Vec<Value>,
    pub(crate) nonce: Option<Value>,
    pub(crate) interaction: Option<Id>,
    pub(crate) only_for: Option<Id>,
    pub(crate) tts: bool,
    pub(crate) webhook: Option<String>,
}

impl World {
    /// Puts a message where it belongs and tells whoever sees it.
    pub(crate) fn post(&mut self, new: NewMessage) -> Result<Id, Refusal> {
        let id = self.next_id();
        self.post_as(id, new)
    }

    /// The same with an identifier that is known: what a forum's post begins with
    /// has that of the post.
    pub(crate) fn post_as(&mut self, id: Id, new: NewMessage) -> Result<Id, Refusal> {
        if !self.channels.contains_key(&new.channel) {
            return Err(UNKNOWN_CHANNEL.into());
        }
        let message = Message {
            id,
            channel: new.channel,
            author: new.author,
            kind: new.kind,
            content: new.content,
            earlier: Vec::new(),
            edited_at: None,
            pings: new.pings,
            attachments: new.attachments,
            embeds: new.embeds,
            components: new.components,
            stickers: new.stickers,
            poll: new.poll,
            reactions: Vec::new(),
            pinned_at: None,
            flags: new.flags,
            reference: new.reference,
            snapshots: new.snapshots,
            nonce: new.nonce,
            interaction: new.interaction,
            only_for: new.only_for,
            tts: new.tts,
            webhook: new.webhook,
        };
        let hidden = message.only_for.is_some();
        self.messages.insert((new.channel, id), message);
        if !hidden {
            self.count_message(new.channel, id);
            self.tell_of_message(new.channel, id, "MESSAGE_CREATE");
        }
        Ok(id)
    }

    fn count_message(&mut self, channel: Id, id: Id) {
        let now = self.now();
        let Some(channel) = self.channels.get_mut(&channel) else {
            return;
        };
        channel.last_message = Some(id);
        if let Some(thread) = channel.thread.as_mut() {
            thread.message_count += 1;
            thread.total_messages += 1;
            if thread.archived {
                thread.archived = false;
                thread.archive_changed_at = now;
            }
        }
    }

    /// Sends a message's present state to whoever sees it.
    pub(crate) fn tell_of_message(&mut self, channel: Id, id: Id, name: &'static str) {
        let Some(message) = self.messages.get(&(channel, id)) else {
            return;
        };
        let guild = self
            .channels
            .get(&channel)
            .and_then(|channel| channel.guild);
        let mut data = self.message_json(message, None);
        if let Some(nonce) = message.nonce.clone().filter(|_| name == "MESSAGE_CREATE") {
            data.put("nonce", nonce);
        }
        if let Some(guild) = guild {
            data.put("guild_id", json!(guild));
            // A webhook is nobody's member.
            if message.webhook.is_none() {
                let mut member = self.member_json(guild, message.author);
                if let Some(member) = member.as_object_mut() {
                    member.remove("user");
                }
                data.put("member", member);
            }
        }
        let intents = intent::of_messages(guild.is_some());
        self.emit(Audience::Channel(channel), intents, name, data);
    }

    /// The message with this identifier, or Discord's refusal.
    pub(crate) fn message_of(&self, channel: Id, id: Id) -> Result<&Message, Refusal> {
        channel_of(self, channel)?;
        self.messages
            .get(&(channel, id))
            .ok_or_else(|| UNKNOWN_MESSAGE.into())
    }

    /// Changes a message, if it is there.
    pub(crate) fn change_message(
        &mut self,
        channel: Id,
        id: Id,
        change: impl FnOnce(&mut Message),
    ) -> Result<(), Refusal> {
        let message = self.messages.get_mut(&(channel, id));
        change(message.ok_or(UNKNOWN_MESSAGE)?);
        Ok(())
    }

    /// Everything in a channel by identifier, ephemeral messages too.
    pub(crate) fn range(&self, channel: Id) -> impl DoubleEndedIterator<Item = &Message> {
        let whole = (channel, Id::new(0))..=(channel, Id::new(u64::MAX));
        self.messages.range(whole).map(|(_, message)| message)
    }

    /// What everybody who may look sees in a channel, oldest first.
    pub fn channel_messages(&self, channel: Id) -> Vec<&Message> {
        let open = |message: &&Message| message.only_for.is_none();
        self.range(channel).filter(open).collect()
    }

    /// What a person sees in their conversation with a bot, oldest first.
    pub fn dm_messages(&self, user: Id, bot: Id) -> Vec<&Message> {
        let channel = self.dm_channel(user, bot);
        channel.map_or_else(Vec::new, |channel| self.channel_messages(channel.id))
    }

    /// Messages that were deleted, alone or with their channel, oldest first.
    pub fn deleted_messages(&self, channel: Id) -> Vec<&Message> {
        let whole = (channel, Id::new(0))..=(channel, Id::new(u64::MAX));
        self.deleted_messages
            .range(whole)
            .map(|(_, deleted_message)| deleted_message)
            .collect()
    }

    /// Every message there ever was, deleted ones too, ephemeral ones too, oldest first.
    pub fn every_message(&self) -> Vec<&Message> {
        let mut all: Vec<&Message> = self
            .messages
            .values()
            .chain(self.deleted_messages.values())
            .collect();
        all.sort_by_key(|item| item.id);
        all
    }

    /// Deletes a message and tells whoever saw it.
    pub(crate) fn remove_message(&mut self, channel: Id, id: Id) -> Result<(), Refusal> {
        let message = self
            .messages
            .remove(&(channel, id))
            .ok_or(UNKNOWN_MESSAGE)?;
        let hidden = message.only_for.is_some();
        self.drop_files(&message);
        self.deleted_messages.insert((channel, id), message);
        if let Some(thread) = self
            .channels
            .get_mut(&channel)
            .and_then(|channel| channel.thread.as_mut())
        {
            thread.message_count = thread.message_count.saturating_sub(1);
        }
        if !hidden {
            let (data, intents) = self.about(channel, json!({ "id": id, "channel_id": channel }));
            self.emit(Audience::Channel(channel), intents, "MESSAGE_DELETE", data);
        }
        Ok(())
    }

    /// Deletes several messages at once; unknown ones are passed over.
    pub(crate) fn remove_messages(&mut self, channel: Id, ids: &[Id]) {
        for id in ids {
            if let Some(message) = self.messages.remove(&(channel, *id)) {
                self.drop_files(&message);
                self.deleted_messages.insert((channel, *id), message);
            }
        }
        let (data, intents) = self.about(channel, json!({ "ids": ids, "channel_id": channel }));
        self.emit(
            Audience::Channel(channel),
            intents,
            "MESSAGE_DELETE_BULK",
            data,
        );
    }

    /// Adds the server to what is said about a message, and names the intent it takes.
    pub(crate) fn about(&self, channel: Id, mut data: Value) -> (Value, u64) {
        let guild = self
            .channels
            .get(&channel)
            .and_then(|channel| channel.guild);
        if let Some(guild) = guild {
            data.put("guild_id", json!(guild));
        }
        (data, intent::of_messages(guild.is_some()))
    }

    /// Stores what was uploaded and describes it.
    pub(crate) fn store_upload(&mut self, upload: &Upload) -> Attachment {
        let id = self.next_id();
        let contents = upload.contents();
        let attachment = Attachment {
            id,
            filename: upload.filename.clone(),
            description: upload.description.clone(),
            content_type: upload.content_type.clone(),
            size: contents.len(),
            duration_seconds: None,
            waveform: None,
            title: upload.title.clone(),
            spoiler: upload.spoiler,
        };
        self.files.insert(id, contents);
        attachment
    }

    /// What is in an attachment.
    pub fn file(&self, attachment: Id) -> Option<&Bytes> {
        self.files.get(&attachment)
    }

    /// The largest file that may be sent into a channel, in bytes.
    pub(crate) fn upload_limit(&self, channel: Id) -> usize {
        let guild = self
            .channels
            .get(&channel)
            .and_then(|channel| channel.guild);
        match guild
            .and_then(|guild| self.guilds.get(&guild))
            .map(|guild| guild.boost_tier)
        {
            Some(2) => 50 * 1024 * 1024,
            Some(3) => 100 * 1024 * 1024,
            _ => UPLOAD_LIMIT,
        }
    }
}
