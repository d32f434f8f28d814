//! The ids of a forum's tags, which may stand in quotes as all ids may.

use serde::{Deserialize, Deserializer};
use twilight_model::id::{Id, marker::TagMarker};

/// One tag, if there is one.
pub(super) fn one<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u64>, D::Error> {
    let tag = Option::<Id<TagMarker>>::deserialize(from)?;
    Ok(tag.map(Id::get))
}

/// Several tags.
pub(super) fn all<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u64>, D::Error> {
    let tags = Vec::<Id<TagMarker>>::deserialize(from)?;
    Ok(tags.into_iter().map(Id::get).collect())
}
