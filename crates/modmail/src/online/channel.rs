//! A channel as Discord describes it.

use serde::Deserialize;
use twilight_model::{
    channel::{ChannelFlags, ChannelType},
    id::{
        Id,
        marker::{ChannelMarker, GuildMarker, TagMarker},
    },
};

use crate::decide::visibility::Place;

/// A channel, as far as that matters here.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Channel {
    #[serde(rename = "type")]
    pub(super) kind: ChannelType,
    #[serde(default)]
    pub(super) guild_id: Option<Id<GuildMarker>>,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) parent_id: Option<Id<ChannelMarker>>,
    #[serde(default = "ChannelFlags::empty")]
    pub(super) flags: ChannelFlags,
    #[serde(default)]
    pub(super) available_tags: Vec<Tag>,
    #[serde(flatten)]
    pub(super) place: Place,
}

impl Channel {
    pub(super) fn named(&self) -> String {
        format!("“{}”", self.name)
    }

    pub(super) fn requires_tag(&self) -> bool {
        self.flags.contains(ChannelFlags::REQUIRE_TAG)
    }
}

/// A tag of a forum.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Tag {
    pub(super) id: Id<TagMarker>,
    pub(super) name: String,
    #[serde(default)]
    pub(super) moderated: bool,
}
