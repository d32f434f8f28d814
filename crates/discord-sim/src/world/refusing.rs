//! What archived and locked threads refuse, and whose files go with a message.

use super::{Channel, Message, World, channel_of};
use crate::{
    id::Id,
    permissions,
    refusal::{ARCHIVED_THREAD, LOCKED_THREAD, Refusal},
};

/// What somebody is about to do in a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deed {
    /// Write, which opens an archived thread again.
    Write,
    /// Change what is there: edit a message, pin it.
    Change,
    /// React, or take a reaction back.
    React,
    /// Delete a message.
    Delete,
}

impl World {
    /// Refuses what an archived or locked thread refuses; other channels refuse nothing here.
    ///
    /// An archived thread stands still: it is written to, which opens it, and messages are deleted
    /// from it. A locked one is the moderators' alone, but for reactions while it is active.
    pub(crate) fn thread_permits(&self, user: Id, channel: Id, deed: Deed) -> Result<(), Refusal> {
        let Some(thread) = &channel_of(self, channel)?.thread else {
            return Ok(());
        };
        let moderator = self.permissions(channel, user) & permissions::MANAGE_THREADS != 0;
        let barred = thread.locked && !moderator;
        match deed {
            Deed::Change | Deed::React if thread.archived => Err(ARCHIVED_THREAD.into()),
            Deed::Write | Deed::Delete if thread.archived && barred => Err(ARCHIVED_THREAD.into()),
            Deed::Write | Deed::Change if barred => Err(LOCKED_THREAD.into()),
            _ => Ok(()),
        }
    }

    /// Forgets the files of a message that is gone, but for those that a forward still shows.
    pub(super) fn drop_files(&mut self, message: &Message) {
        for file in &message.attachments {
            self.drop_file(file.id);
        }
    }

    /// Forgets a file, unless a forward still shows it.
    pub(crate) fn drop_file(&mut self, file: Id) {
        let name = file.to_string();
        let shows = |message: &Message| {
            let snapshots = message.snapshots.iter();
            let lists = snapshots
                .filter_map(|snapshot| snapshot.pointer("/message/attachments")?.as_array());
            lists.flatten().any(|list| {
                list.get("id").and_then(serde_json::Value::as_str) == Some(name.as_str())
            })
        };
        if !self.messages.values().any(shows) {
            self.files.remove(&file);
        }
    }

    /// Has the channels of a category follow it whose exceptions were the same as its own.
    pub(crate) fn sync_with(&mut self, before: &Channel) -> Result<(), Refusal> {
        let overwrites = channel_of(self, before.id)?.overwrites.clone();
        if overwrites == before.overwrites {
            return Ok(());
        }
        let synced = |channel: &&Channel| {
            channel.parent == Some(before.id)
                && !channel.is_thread()
                && channel.overwrites == before.overwrites
        };
        let below: Vec<Id> = self
            .channels
            .values()
            .filter(synced)
            .map(|channel| channel.id)
            .collect();
        for channel in below {
            self.change_channel(channel, |channel| {
                channel.overwrites.clone_from(&overwrites);
            })?;
        }
        Ok(())
    }
}
