//! The entries of the inbox: where they come from, whose turn they take, and what they hold.
//!
//! This is the one place that writes and reads how the database spells that.

mod payload;

use std::{fmt, str::FromStr};

use storage::{
    discord::{ChannelId, GuildId, MessageId, UserId},
    inbox::Entry,
};
use twilight_model::id::{Id, marker::ChannelMarker, marker::UserMarker};

pub(crate) use self::payload::{Deleted, Edited, Gone, Happened, Payload};

/// Where an entry comes from. Each source is taken once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    /// A message that was written.
    Message(MessageId),
    /// An edit of a message.
    Edit {
        /// Which message.
        message: MessageId,
        /// When, in microseconds since 1970.
        at: i64,
    },
    /// The deletion of a message, the first if several are deleted at once.
    Deletion(MessageId),
    /// The deletion of a channel.
    Gone(ChannelId),
    /// A member joining a server.
    Joined {
        /// Which server.
        guild: GuildId,
        /// Which member.
        member: UserId,
        /// When, in microseconds since 1970.
        at: i64,
    },
    /// Another event about a member, by the gateway session and its number there.
    Member(String),
}

impl Source {
    /// What the sources of all edits of a message begin with.
    pub(crate) fn edits_of(message: MessageId) -> String {
        format!("edit:{message}:")
    }

    /// The source of an entry; `None` if this crate does not write such a one.
    pub(crate) fn of(entry: &Entry) -> Option<Self> {
        Self::read(&entry.source)
    }

    /// Reads what `Display` wrote.
    fn read(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once(':')?;
        match kind {
            "message" => Some(Self::Message(id(rest)?.into())),
            "edit" => {
                let (message, at) = rest.split_once(':')?;
                Some(Self::Edit {
                    message: id(message)?.into(),
                    at: at.parse().ok()?,
                })
            }
            "delete" => Some(Self::Deletion(id(rest)?.into())),
            "gone" => Some(Self::Gone(id(rest)?.into())),
            "joined" => {
                let mut parts = rest.split(':');
                let (guild, member, at) = (parts.next()?, parts.next()?, parts.next()?);
                Some(Self::Joined {
                    guild: id(guild)?.into(),
                    member: id(member)?.into(),
                    at: at.parse().ok().filter(|_| parts.next().is_none())?,
                })
            }
            "member" => Some(Self::Member(rest.to_owned())),
            _ => None,
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Message(id) => write!(f, "message:{id}"),
            Self::Edit { message, at } => write!(f, "{}{at}", Self::edits_of(*message)),
            Self::Deletion(id) => write!(f, "delete:{id}"),
            Self::Gone(id) => write!(f, "gone:{id}"),
            Self::Joined { guild, member, at } => write!(f, "joined:{guild}:{member}:{at}"),
            Self::Member(event) => write!(f, "member:{event}"),
        }
    }
}

fn id<T>(text: &str) -> Option<Id<T>> {
    Id::from_str(text).ok()
}

/// What an entry holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A private message: a [`Direct`](crate::event::Direct).
    Direct,
    /// A message of the server, as Discord describes it.
    Staff,
    /// A [`Gone`].
    Gone,
    /// An [`Edited`].
    Edited,
    /// A [`Deleted`].
    Deleted,
    /// A [`Happened`].
    Member,
    /// Nothing: that a command was carried out.
    Command,
}

impl Kind {
    /// All kinds.
    const ALL: [Self; 7] = [
        Self::Direct,
        Self::Staff,
        Self::Gone,
        Self::Edited,
        Self::Deleted,
        Self::Member,
        Self::Command,
    ];

    /// How the database spells it.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Staff => "staff",
            Self::Gone => "gone",
            Self::Edited => "edited",
            Self::Deleted => "deleted",
            Self::Member => "member",
            Self::Command => "command",
        }
    }

    /// The kind of an entry; `None` if there is no such kind.
    pub(crate) fn of(entry: &Entry) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|item| item.as_str() == entry.kind)
    }
}

/// Whose turn an entry takes: entries of one lane are received and decided about
/// in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Lane {
    /// What a member writes in private, and what happens to them.
    Member(UserId),
    /// What is written in a channel of the server, and what happens to it.
    Channel(ChannelId),
    /// Commands, which are carried out as they come.
    Command,
}

impl fmt::Display for Lane {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(id) => write!(f, "member:{id}"),
            Self::Channel(id) => write!(f, "channel:{id}"),
            Self::Command => f.write_str("command"),
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

    /// Every source with what databases hold for it.
    fn sources() -> Vec<(Source, &'static str)> {
        let message = Id::new(1_234_567_890).into();
        let (guild, member) = (Id::new(5).into(), Id::new(7).into());
        let at = 1_772_366_400_123_456;
        vec![
            (Source::Message(message), "message:1234567890"),
            (
                Source::Edit { message, at },
                "edit:1234567890:1772366400123456",
            ),
            (Source::Deletion(message), "delete:1234567890"),
            (Source::Gone(Id::new(8).into()), "gone:8"),
            (
                Source::Joined { guild, member, at },
                "joined:5:7:1772366400123456",
            ),
            (Source::Member("abc:17".to_owned()), "member:abc:17"),
        ]
    }

    #[test]
    fn sources_are_spelled_as_databases_hold_them() {
        for (source, stored) in sources() {
            assert_eq!(source.to_string(), stored);
            assert_eq!(Source::read(stored), Some(source));
        }
    }

    #[test]
    fn what_is_no_source_is_not_read_as_one() {
        for text in [
            "",
            "message",
            "message:",
            "message:0",
            "edit:5",
            "edit:5:x",
            "joined:5:7",
            "joined:5:7:1:2",
            "interaction:5",
        ] {
            assert_eq!(Source::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_edits_of_a_message_are_found_by_their_beginning() {
        let message = Id::new(9).into();
        let edit = Source::Edit { message, at: 3 };

        assert!(edit.to_string().starts_with(&Source::edits_of(message)));
    }

    #[test]
    fn lanes_are_spelled_as_databases_hold_them() {
        for (lane, stored) in [
            (Lane::Member(Id::new(7).into()), "member:7"),
            (Lane::Channel(Id::new(8).into()), "channel:8"),
            (Lane::Command, "command"),
        ] {
            assert_eq!(lane.to_string(), stored);
            if lane != Lane::Command {
                assert_eq!(Lane::read(stored), Some(lane));
            }
        }
        for text in ["", "member", "member:", "member:0", "member:x", "user:7"] {
            assert_eq!(Lane::read(text), None, "{text}");
        }
    }

    #[test]
    fn kinds_are_spelled_as_databases_hold_them() {
        let stored = Kind::ALL.map(Kind::as_str);

        let expected = [
            "direct", "staff", "gone", "edited", "deleted", "member", "command",
        ];
        assert_eq!(stored, expected);
    }
}
