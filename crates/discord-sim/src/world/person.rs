//! What people do: they write, edit, delete, react and type.

use serde_json::{Value, json};

use super::{Audience, Deed, Draft, NewMessage, Reaction, World, channel_of};
use crate::{
    clock::stamp,
    id::Id,
    intent, permissions,
    put::Put as _,
    refusal::{
        CANNOT_DM, EMPTY_MESSAGE, MAX_REACTIONS, MISSING_ACCESS, MISSING_PERMISSIONS,
        NOT_A_TEXT_CHANNEL, NOT_THE_AUTHOR, REACTION_BLOCKED, Refusal, TOO_LARGE, UNKNOWN_EMOJI,
        UNKNOWN_MESSAGE,
    },
};

/// How long a person's text may be: 4 000 with a subscription.
const TEXT_OF_A_PERSON: usize = 4_000;
/// How many different emoji a message carries.
const REACTIONS: usize = 20;
/// Marks a message as a voice message.
const VOICE: u64 = 1 << 13;
/// Marks a message as forwarding another.
const HAS_SNAPSHOT: u64 = 1 << 14;

impl World {
    /// Has a person write to a bot in private.
    ///
    /// # Errors
    ///
    /// Refuses what Discord refuses a person: no shared server, nothing in it, too much in it.
    pub fn sends_dm(&mut self, user: Id, bot: Id, draft: &Draft) -> Result<Id, Refusal> {
        let share = |guild: &super::Guild| {
            guild.members.contains_key(&user) && guild.members.contains_key(&bot)
        };
        // A person may go on in a conversation they have with a bot after leaving.
        if self.dm_channel(user, bot).is_none() && !self.guilds.values().any(share) {
            return Err(CANNOT_DM.into());
        }
        let channel = self.opens_dm(user, bot)?;
        self.sends(user, channel, draft)
    }

    /// Has a person write into a channel.
    ///
    /// # Errors
    ///
    /// Refuses what Discord refuses a person.
    pub fn sends(&mut self, user: Id, channel: Id, draft: &Draft) -> Result<Id, Refusal> {
        self.may_write(user, channel)?;
        let empty = draft.text.trim().is_empty()
            && draft.files.is_empty()
            && draft.stickers.is_empty()
            && draft.poll.is_empty()
            && draft.forwards.is_none()
            && draft.embeds.is_empty()
            && draft.components.is_empty();
        if empty {
            return Err(EMPTY_MESSAGE.into());
        }
        if draft.text.chars().count() > TEXT_OF_A_PERSON {
            let text = "Must be 4000 or fewer in length.";
            return Err(Refusal::field("content", "BASE_TYPE_MAX_LENGTH", text));
        }
        // A subscription raises this to 500 MB; what a bot cannot relay must exist.
        if draft
            .files
            .iter()
            .any(|file| file.contents().len() > 500 * 1024 * 1024)
        {
            return Err(TOO_LARGE.into());
        }
        let mut new = NewMessage {
            channel,
            author: user,
            content: draft.text.clone(),
            ..NewMessage::default()
        };
        for file in &draft.files {
            let mut attachment = self.store_upload(file);
            if draft.voice {
                attachment.content_type = Some("audio/ogg".to_owned());
                attachment.duration_seconds = Some(2.5);
                attachment.waveform = Some("AAAAAAAA".to_owned());
                new.flags |= VOICE;
            }
            new.attachments.push(attachment);
        }
        for name in &draft.stickers {
            let id = self.next_id();
            new.stickers
                .push(json!({ "id": id, "name": name, "format_type": 1 }));
        }
        if let Some((question, answers)) = draft.poll.split_first() {
            new.poll = Some(self.poll_of(question, answers));
        }
        let mut replied_to = None;
        if let Some(id) = draft.reply_to {
            replied_to = Some(self.message_of(channel, id)?.author);
            new.kind = 19;
            new.reference = Some(self.reference(channel, id, 0));
        }
        if let Some((from, id)) = draft.forwards {
            new.snapshots = vec![self.snapshot(from, id)?];
            new.reference = Some(self.reference(from, id, 1));
            new.flags |= HAS_SNAPSHOT;
        }
        draft.put_made(&mut new);
        new.pings = self.mentions(channel, user, &draft.text, &Value::Null, replied_to);
        self.post(new)
    }

    /// Whether somebody may write into a channel.
    pub(crate) fn may_write(&self, user: Id, channel: Id) -> Result<(), Refusal> {
        let found_channel = channel_of(self, channel)?;
        let may = self.permissions(channel, user);
        if may & permissions::VIEW_CHANNEL == 0 {
            return Err(MISSING_ACCESS.into());
        }
        if !found_channel.takes_messages() {
            return Err(NOT_A_TEXT_CHANNEL.into());
        }
        if may & permissions::SEND_MESSAGES == 0 || self.is_timed_out(found_channel.guild, user) {
            return Err(MISSING_PERMISSIONS.into());
        }
        self.thread_permits(user, channel, Deed::Write)
    }

    fn is_timed_out(&self, guild: Option<Id>, user: Id) -> bool {
        let member = guild
            .and_then(|guild| self.guilds.get(&guild))
            .and_then(|guild| guild.members.get(&user));
        let until = member.and_then(|member| member.timed_out_until);
        until.is_some_and(|until| until > self.now())
    }

    /// Has a person change the text of a message of theirs.
    ///
    /// # Errors
    ///
    /// Refuses if it is not there or not theirs.
    pub fn edits(&mut self, user: Id, channel: Id, id: Id, text: &str) -> Result<(), Refusal> {
        if self.message_of(channel, id)?.author != user {
            return Err(NOT_THE_AUTHOR.into());
        }
        self.thread_permits(user, channel, Deed::Change)?;
        let now = self.now();
        let pings = self.mentions(channel, user, text, &Value::Null, None);
        self.change_message(channel, id, |message| {
            let before = std::mem::replace(&mut message.content, text.to_owned());
            message.earlier.push(before);
            message.edited_at = Some(now);
            message.pings = pings;
        })?;
        self.tell_of_message(channel, id, "MESSAGE_UPDATE");
        Ok(())
    }

    /// Has Discord add a link preview to a message, which is an update without an edit.
    ///
    /// # Errors
    ///
    /// Refuses if it is not there.
    pub fn previews(&mut self, channel: Id, id: Id, url: &str) -> Result<(), Refusal> {
        let embed = json!({ "type": "link", "url": url, "title": "A page" });
        self.change_message(channel, id, |message| message.embeds.push(embed))?;
        self.tell_of_message(channel, id, "MESSAGE_UPDATE");
        Ok(())
    }

    /// Has a person delete a message: their own, or another's with the permission to.
    ///
    /// # Errors
    ///
    /// Refuses if it is not there or they may not.
    pub fn deletes(&mut self, user: Id, channel: Id, id: Id) -> Result<(), Refusal> {
        let own = self.message_of(channel, id)?.author == user;
        let moderator = self.permissions(channel, user) & permissions::MANAGE_MESSAGES != 0;
        if !own && !moderator {
            return Err(MISSING_PERMISSIONS.into());
        }
        self.thread_permits(user, channel, Deed::Delete)?;
        self.remove_message(channel, id)
    }

    /// Has somebody react to a message. The same reaction twice is one.
    ///
    /// # Errors
    ///
    /// Refuses if the message is not there, or they may not, or it carries 20 emoji already.
    pub fn reacts(&mut self, user: Id, channel: Id, id: Id, emoji: &str) -> Result<(), Refusal> {
        if !is_emoji(emoji) {
            return Err(UNKNOWN_EMOJI.into());
        }
        let message = self.message_of(channel, id)?;
        let author = message.author;
        // One that is there already anybody may add to.
        let there = message
            .reactions
            .iter()
            .any(|reaction| reaction.emoji == emoji);
        if !there && !self.has_emoji(user, emoji) {
            return Err(UNKNOWN_EMOJI.into());
        }
        let may = self.permissions(channel, user);
        if may & permissions::VIEW_CHANNEL == 0 {
            return Err(MISSING_ACCESS.into());
        }
        self.thread_permits(user, channel, Deed::React)?;
        if self
            .users
            .get(&author)
            .is_some_and(|value| value.blocked.contains(&user))
        {
            return Err(REACTION_BLOCKED.into());
        }
        let message = self
            .messages
            .get_mut(&(channel, id))
            .ok_or(UNKNOWN_MESSAGE)?;
        let full = message.reactions.len() >= REACTIONS;
        match message
            .reactions
            .iter_mut()
            .find(|reaction| reaction.emoji == emoji)
        {
            Some(reaction) if reaction.users.contains(&user) => return Ok(()),
            Some(reaction) => reaction.users.push(user),
            None if may & permissions::ADD_REACTIONS == 0 => {
                return Err(MISSING_PERMISSIONS.into());
            }
            None if full => return Err(MAX_REACTIONS.into()),
            None => message.reactions.push(Reaction {
                emoji: emoji.to_owned(),
                users: vec![user],
            }),
        }
        self.tell_of_reaction(user, channel, id, emoji, true);
        Ok(())
    }

    /// Has somebody take a reaction back.
    ///
    /// # Errors
    ///
    /// Refuses if the message is not there.
    pub fn unreacts(&mut self, user: Id, channel: Id, id: Id, emoji: &str) -> Result<(), Refusal> {
        self.thread_permits(user, channel, Deed::React)?;
        let mut had = false;
        self.change_message(channel, id, |message| {
            if let Some(reaction) = message
                .reactions
                .iter_mut()
                .find(|reaction| reaction.emoji == emoji)
            {
                had = reaction.users.contains(&user);
                reaction.users.retain(|other| *other != user);
            }
            message
                .reactions
                .retain(|reaction| !reaction.users.is_empty());
        })?;
        if had {
            self.tell_of_reaction(user, channel, id, emoji, false);
        }
        Ok(())
    }

    fn tell_of_reaction(&mut self, user: Id, channel: Id, id: Id, emoji: &str, added: bool) {
        let mut data = json!({
            "user_id": user, "channel_id": channel, "message_id": id,
            "emoji": emoji_json(emoji), "burst": false, "type": 0,
        });
        let guild = self
            .channels
            .get(&channel)
            .and_then(|channel| channel.guild);
        if let Some(guild) = guild {
            data.put("guild_id", json!(guild));
        }
        let mut name = "MESSAGE_REACTION_REMOVE";
        if added {
            name = "MESSAGE_REACTION_ADD";
            if let Some(message) = self.messages.get(&(channel, id)) {
                data.put("message_author_id", json!(message.author));
            }
            if let Some(guild) = guild {
                data.put("member", self.member_json(guild, user));
            }
        }
        let intents = intent::of_reactions(guild.is_some());
        self.emit(Audience::Channel(channel), intents, name, data);
    }

    /// Has somebody type.
    ///
    /// # Errors
    ///
    /// Refuses if they could not send what they type.
    pub fn types(&mut self, user: Id, channel: Id) -> Result<(), Refusal> {
        self.may_write(user, channel)?;
        let guild = self
            .channels
            .get(&channel)
            .and_then(|channel| channel.guild);
        let mut data = json!({
            "channel_id": channel, "user_id": user,
            "timestamp": self.now().unix_timestamp(),
        });
        if let Some(guild) = guild {
            data.put("guild_id", json!(guild));
            data.put("member", self.member_json(guild, user));
        }
        let intents = intent::of_typing(guild.is_some());
        self.emit(Audience::Channel(channel), intents, "TYPING_START", data);
        Ok(())
    }

    /// A pointer to a message, as Discord writes it: 0 answers it, 1 forwards it.
    pub(crate) fn reference(&self, channel: Id, id: Id, kind: u8) -> Value {
        let mut json = json!({ "type": kind, "channel_id": channel, "message_id": id });
        if let Some(guild) = self
            .channels
            .get(&channel)
            .and_then(|channel| channel.guild)
        {
            json.put("guild_id", json!(guild));
        }
        json
    }

    /// A copy of a message that is forwarded.
    pub(crate) fn snapshot(&self, channel: Id, id: Id) -> Result<Value, Refusal> {
        let message = self.message_of(channel, id)?;
        let whole = self.message_json(message, None);
        let kept = [
            "type",
            "content",
            "mentions",
            "mention_roles",
            "attachments",
            "embeds",
            "timestamp",
            "edited_timestamp",
            "flags",
            "components",
            "sticker_items",
        ];
        let part = kept
            .iter()
            .filter_map(|key| Some(((*key).to_owned(), whole.get(*key)?.clone())));
        let part: serde_json::Map<String, Value> = part.collect();
        Ok(json!({ "message": part }))
    }

    fn poll_of(&self, question: &str, answers: &[String]) -> Value {
        let answers: Vec<Value> = answers
            .iter()
            .zip(1..)
            .map(|(text, id)| json!({ "answer_id": id, "poll_media": { "text": text } }))
            .collect();
        json!({
            "question": { "text": question },
            "answers": answers,
            "expiry": stamp(self.now() + time::Duration::DAY),
            "allow_multiselect": false,
            "layout_type": 1,
            "results": { "is_finalized": false, "answer_counts": [] },
        })
    }
}

/// Whether this is how Discord writes an emoji: a character that is not plain text, or `name:id`.
pub(crate) fn is_emoji(emoji: &str) -> bool {
    match emoji.split_once(':') {
        Some((name, id)) => !name.is_empty() && id.parse::<Id>().is_ok(),
        None => {
            !emoji.is_empty()
                && emoji.chars().count() <= 16
                && !emoji.chars().all(|character| {
                    character.is_ascii_alphanumeric() && !character.is_ascii_digit()
                })
        }
    }
}

/// An emoji as Discord writes it in JSON.
pub(crate) fn emoji_json(emoji: &str) -> Value {
    match emoji.split_once(':') {
        Some((name, id)) => json!({ "id": id, "name": name }),
        None => json!({ "id": null, "name": emoji }),
    }
}
