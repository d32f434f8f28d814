//! What people and webhooks do beyond writing: pin, start threads, take a file off a message.

use serde_json::json;

use super::{Deed, Draft, Message, NewMessage, World, channel_of, kind};
use crate::{
    id::Id,
    permissions,
    refusal::{
        MAX_PINS, MISSING_ACCESS, MISSING_PERMISSIONS, NOT_A_TEXT_CHANNEL, NOT_THE_AUTHOR, Refusal,
        THREAD_EXISTS, UNKNOWN_MESSAGE,
    },
};

/// How many messages may be pinned in a channel.
const PINS: usize = 250;
/// Discord's own notes: that a message was pinned, that a thread was started.
const PINNED: u8 = 6;
const THREAD_CREATED: u8 = 18;
/// Marks a message made of components alone.
const COMPONENTS_V2: u64 = 1 << 15;

impl World {
    /// Has a person pin a message, or take the pin away.
    ///
    /// # Errors
    ///
    /// Refuses without the permission, and what Discord refuses anybody.
    pub fn pins(&mut self, user: Id, channel: Id, message: Id, on: bool) -> Result<(), Refusal> {
        let either = permissions::PIN_MESSAGES | permissions::MANAGE_MESSAGES;
        let private = channel_of(self, channel)?.guild.is_none();
        if !private && self.permissions(channel, user) & either == 0 {
            return Err(MISSING_PERMISSIONS.into());
        }
        self.set_pinned(user, channel, message, on)
    }

    /// Pins a message or takes the pin away, and says so in the channel.
    pub(crate) fn set_pinned(
        &mut self,
        by: Id,
        channel: Id,
        message: Id,
        on: bool,
    ) -> Result<(), Refusal> {
        let already = self.message_of(channel, message)?.pinned_at.is_some();
        if on == already {
            return Ok(());
        }
        let pinned = |message: &&Message| message.pinned_at.is_some();
        self.thread_permits(by, channel, Deed::Change)?;
        if on && self.range(channel).filter(pinned).count() >= PINS {
            return Err(MAX_PINS.into());
        }
        let now = self.now();
        self.change_message(channel, message, |message| {
            message.pinned_at = on.then_some(now);
        })?;
        self.pins_changed(channel);
        self.tell_of_message(channel, message, "MESSAGE_UPDATE");
        if on {
            // Discord says so in the channel, in a message of its own type.
            let reference = self.reference(channel, message, 0);
            self.post(NewMessage {
                channel,
                author: by,
                kind: PINNED,
                reference: Some(reference),
                ..NewMessage::default()
            })?;
        }
        Ok(())
    }

    /// Has a person start a thread everybody sees below a text channel, on a message of
    /// it or by itself. Returns the thread.
    ///
    /// # Errors
    ///
    /// Refuses without the permission, and a second thread on one message.
    pub fn starts_thread(
        &mut self,
        user: Id,
        channel: Id,
        on: Option<Id>,
        name: &str,
    ) -> Result<Id, Refusal> {
        if !matches!(
            channel_of(self, channel)?.kind,
            kind::TEXT | kind::ANNOUNCEMENT
        ) {
            return Err(NOT_A_TEXT_CHANNEL.into());
        }
        let has = self.permissions(channel, user);
        if has & permissions::VIEW_CHANNEL == 0 {
            return Err(MISSING_ACCESS.into());
        }
        if has & permissions::CREATE_PUBLIC_THREADS == 0 {
            return Err(MISSING_PERMISSIONS.into());
        }
        if let Some(message) = on {
            self.message_of(channel, message)?;
            if self.channels.contains_key(&message) {
                return Err(THREAD_EXISTS.into());
            }
        }
        let spec = json!({ "name": name, "type": kind::PUBLIC_THREAD });
        let thread = self.start_thread(channel, on, user, &spec)?;
        if on.is_none() {
            let mut reference = json!({ "type": 0, "channel_id": thread });
            if let Some(guild) = channel_of(self, channel)?.guild
                && let Some(fields) = reference.as_object_mut()
            {
                fields.insert("guild_id".to_owned(), json!(guild));
            }
            self.post(NewMessage {
                channel,
                author: user,
                kind: THREAD_CREATED,
                content: name.to_owned(),
                reference: Some(reference),
                ..NewMessage::default()
            })?;
        }
        Ok(thread)
    }

    /// Has a webhook post into a channel under a name. Returns the message.
    ///
    /// # Errors
    ///
    /// Refuses where nothing can be written.
    pub fn webhook_posts(&mut self, channel: Id, name: &str, draft: &Draft) -> Result<Id, Refusal> {
        if !channel_of(self, channel)?.takes_messages() {
            return Err(NOT_A_TEXT_CHANNEL.into());
        }
        let webhook = self.next_id();
        let mut new = NewMessage {
            channel,
            author: webhook,
            content: draft.text.clone(),
            webhook: Some(name.to_owned()),
            ..NewMessage::default()
        };
        for file in &draft.files {
            let file = self.store_upload(file);
            new.attachments.push(file);
        }
        draft.put_made(&mut new);
        self.post(new)
    }

    /// Has a person take a file off a message of theirs, which is an edit.
    ///
    /// # Errors
    ///
    /// Refuses if the message is not theirs, or the file not on it.
    pub fn drops_file(
        &mut self,
        user: Id,
        channel: Id,
        message: Id,
        file: Id,
    ) -> Result<(), Refusal> {
        let before = self.message_of(channel, message)?;
        if before.author != user {
            return Err(NOT_THE_AUTHOR.into());
        }
        if !before
            .attachments
            .iter()
            .any(|attachment| attachment.id == file)
        {
            return Err(UNKNOWN_MESSAGE.into());
        }
        self.thread_permits(user, channel, Deed::Change)?;
        let now = self.now();
        self.change_message(channel, message, |message| {
            message
                .attachments
                .retain(|attachment| attachment.id != file);
            message.edited_at = Some(now);
        })?;
        self.drop_file(file);
        self.tell_of_message(channel, message, "MESSAGE_UPDATE");
        Ok(())
    }
}

impl Draft {
    /// Adds what only bots and webhooks send.
    pub(crate) fn put_made(&self, new: &mut NewMessage) {
        new.embeds.clone_from(&self.embeds);
        new.components.clone_from(&self.components);
        if !self.components.is_empty() {
            new.flags |= COMPONENTS_V2;
        }
    }
}
