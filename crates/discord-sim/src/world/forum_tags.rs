//! The tags of forums, and forums whose posts need one.

use serde_json::{Value, json};

use super::{Channel, World, channel_of, kind};
use crate::{
    id::Id,
    permissions,
    refusal::{NO_TAG_FOR_MEMBERS, NOT_A_TEXT_CHANNEL, Refusal, TAG_REQUIRED},
};

/// The flag of a forum whose posts need a tag.
const REQUIRE_TAG: u64 = 1 << 4;

impl World {
    /// Adds a tag to a forum, perhaps one that only moderators put on posts.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such forum.
    pub fn forum_tag(&mut self, forum: Id, name: &str, moderated: bool) -> Result<Id, Refusal> {
        is_forum(channel_of(self, forum)?)?;
        let id = self.next_id();
        let tag = json!({
            "id": id, "name": name, "moderated": moderated, "emoji_id": null, "emoji_name": null,
        });
        self.change_channel(forum, |channel| channel.tags.push(tag))?;
        Ok(id)
    }

    /// Has a forum require a tag of each post, or no longer.
    ///
    /// # Errors
    ///
    /// Refuses if there is no such forum.
    pub fn requires_tag(&mut self, forum: Id, required: bool) -> Result<(), Refusal> {
        is_forum(channel_of(self, forum)?)?;
        self.change_channel(forum, |channel| {
            channel.flags &= !REQUIRE_TAG;
            if required {
                channel.flags |= REQUIRE_TAG;
            }
        })
    }

    /// Refuses a post without a tag where the forum requires one.
    pub(crate) fn has_its_tag(
        &self,
        forum: Id,
        bot: Id,
        tags: Option<&Value>,
    ) -> Result<(), Refusal> {
        let channel = channel_of(self, forum)?;
        let tagged = tags.and_then(Value::as_array);
        if channel.flags & REQUIRE_TAG == 0 || tagged.is_some_and(|tags| !tags.is_empty()) {
            return Ok(());
        }
        let may_moderate = self.permissions(forum, bot) & permissions::MANAGE_THREADS != 0;
        let moderated = |tag: &Value| tag["moderated"] == true;
        if !may_moderate && channel.tags.iter().all(moderated) {
            return Err(NO_TAG_FOR_MEMBERS.into());
        }
        Err(TAG_REQUIRED.into())
    }
}

fn is_forum(channel: &Channel) -> Result<(), Refusal> {
    if matches!(channel.kind, kind::FORUM | kind::MEDIA) {
        Ok(())
    } else {
        Err(NOT_A_TEXT_CHANNEL.into())
    }
}
