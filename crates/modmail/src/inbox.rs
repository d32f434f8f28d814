//! How the entries of the inbox are spelled.

use std::fmt;

use storage::discord::{ChannelId, UserId};
use twilight_model::id::{
    Id,
    marker::{ChannelMarker, UserMarker},
};

/// Whose turn an entry takes: entries of one lane are received and decided about
/// in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Lane {
    /// What a member writes in private, and what happens to them.
    Member(UserId),
    /// What is written in a channel of the server, and what happens to it.
    Channel(ChannelId),
}

impl fmt::Display for Lane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(id) => write!(f, "member:{id}"),
            Self::Channel(id) => write!(f, "channel:{id}"),
        }
    }
}

impl Lane {
    /// Reads what [`Lane`]'s `Display` wrote.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':')?;
        match kind {
            "member" => Some(Self::Member(id.parse::<Id<UserMarker>>().ok()?.into())),
            "channel" => Some(Self::Channel(id.parse::<Id<ChannelMarker>>().ok()?.into())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lane_is_read_as_it_was_written() {
        for lane in [
            Lane::Member(Id::new(7).into()),
            Lane::Channel(Id::new(8).into()),
        ] {
            assert_eq!(Lane::read(&lane.to_string()), Some(lane));
        }
        for text in ["", "member", "member:", "member:0", "member:x", "user:7"] {
            assert_eq!(Lane::read(text), None, "{text}");
        }
    }
}
