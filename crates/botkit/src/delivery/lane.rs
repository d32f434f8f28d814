//! Which effects stay in order: those of one lane.

use std::fmt;

use storage::discord::{ChannelId, UserId};
use twilight_model::id::{
    Id,
    marker::{ChannelMarker, UserMarker},
};

/// A queue of the outbox. Effects of one lane happen one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Lane {
    /// The direct messages with a person. The channel is opened when needed.
    User(UserId),
    /// A channel that exists.
    Channel(ChannelId),
    /// A channel that the lane itself makes, under a name the bot chose.
    Named(String),
}

impl fmt::Display for Lane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(id) => write!(f, "user:{id}"),
            Self::Channel(id) => write!(f, "channel:{id}"),
            Self::Named(name) => write!(f, "named:{name}"),
        }
    }
}

impl Lane {
    /// Reads what [`Lane`]'s `Display` wrote.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once(':')?;
        match kind {
            "user" => rest
                .parse::<Id<UserMarker>>()
                .ok()
                .map(|rest| Self::User(rest.into())),
            "channel" => rest
                .parse::<Id<ChannelMarker>>()
                .ok()
                .map(|rest| Self::Channel(rest.into())),
            "named" => Some(Self::Named(rest.to_owned())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lane_is_read_back_as_it_was_written() {
        for lane in [
            Lane::User(Id::new(5).into()),
            Lane::Channel(Id::new(6).into()),
            Lane::Named("ticket:7".to_owned()),
        ] {
            assert_eq!(Lane::read(&lane.to_string()), Some(lane));
        }
        assert_eq!(Lane::read("nonsense"), None);
        assert_eq!(Lane::read("user:0"), None);
    }
}
