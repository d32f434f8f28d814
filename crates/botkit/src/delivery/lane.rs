//! Which effects stay in order: those of one lane.

use std::{fmt, str::FromStr};

use storage::discord::{ChannelId, UserId};

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

impl FromStr for Lane {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (kind, rest) = text.split_once(':').ok_or(())?;
        let id = || rest.parse().map_err(|_| ());
        match kind {
            "user" => Ok(Self::User(UserId::from(twilight_model::id::Id::from(
                id()?,
            )))),
            "channel" => Ok(Self::Channel(ChannelId::from(
                twilight_model::id::Id::from(id()?),
            ))),
            "named" => Ok(Self::Named(rest.to_owned())),
            _ => Err(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use twilight_model::id::Id;

    use super::*;

    #[test]
    fn a_lane_is_read_back_as_it_was_written() {
        for lane in [
            Lane::User(Id::new(5).into()),
            Lane::Channel(Id::new(6).into()),
            Lane::Named("ticket:7".to_owned()),
        ] {
            assert_eq!(lane.to_string().parse(), Ok(lane));
        }
        assert_eq!("nonsense".parse::<Lane>(), Err(()));
        assert_eq!("user:0".parse::<Lane>(), Err(()));
    }
}
