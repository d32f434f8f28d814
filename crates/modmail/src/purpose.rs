//! Why a row stands in the outbox: what its outcome means for a ticket.

use serde::{Deserialize, Serialize};
use storage::{
    discord::{ChannelId, MessageId, RoleId, UserId},
    modmail::{CategoryId, FeatureId, MassClosureId, MessageRowId, Side, TicketId, TicketPanelId},
    outbox::Row,
};

/// What an effect is for, kept with its row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "for", rename_all = "snake_case")]
pub enum Purpose {
    /// The channel of a ticket.
    Channel {
        /// Which ticket.
        #[serde(rename = "thread")]
        ticket: TicketId,
    },
    /// The name of a ticket's channel.
    Name {
        /// Which ticket.
        #[serde(rename = "thread")]
        ticket: TicketId,
    },
    /// The tag on a ticket's post.
    Tag {
        /// Which ticket.
        #[serde(rename = "thread")]
        ticket: TicketId,
    },
    /// Somebody else who sees a ticket, or does no more.
    Guest {
        /// Which ticket.
        #[serde(rename = "thread")]
        ticket: TicketId,
        /// Who.
        guest: Guest,
        /// Or else does no more.
        lets_in: bool,
        /// Who of the staff wants it.
        by: UserId,
    },
    /// Another category for a ticket.
    Move {
        /// Which ticket.
        #[serde(rename = "thread")]
        ticket: TicketId,
        /// Which category; none is the usual place.
        category: Option<CategoryId>,
        /// Who of the staff moves it.
        by: UserId,
    },
    /// The end of a ticket's channel.
    End {
        /// Which ticket.
        #[serde(rename = "thread")]
        ticket: TicketId,
    },
    /// The channel of a ticket that goes on.
    Back {
        /// Which ticket.
        #[serde(rename = "thread")]
        ticket: TicketId,
    },
    /// A copy of a full category.
    Overflow {
        /// Which category.
        parent: ChannelId,
        /// Which copy.
        number: i64,
    },
    /// What a member is asked before there is a ticket.
    Prompt {
        /// Which member.
        member: UserId,
    },
    /// The card at the top of a ticket's channel.
    Card,
    /// What the staff are told of beside the ticket it concerns.
    Alert,
    /// How far the closing of all tickets is.
    MassClosure {
        /// Which.
        closure: MassClosureId,
    },
    /// A message that opens tickets.
    Panel {
        /// Which.
        panel: TicketPanelId,
    },
    /// A suggestion, with its votes and what became of it.
    Suggestion {
        /// Which.
        feature: FeatureId,
    },
    /// What a member is told when the staff have their first message.
    Greeting {
        /// Which ticket.
        #[serde(rename = "thread")]
        ticket: TicketId,
    },
    /// The staff's copy of what a member wrote.
    Relay {
        /// The message.
        message: MessageRowId,
        /// Who wrote it.
        member: UserId,
        /// Where they wrote it.
        dm_channel: ChannelId,
        /// What they see it as.
        dm_message: MessageId,
        /// Whether it opened the ticket.
        first: bool,
        /// Which part of it this is, from 1.
        #[serde(default = "whole")]
        part: i64,
    },
    /// That the member has written, to the staff who want to know.
    Ping {
        /// Who has written.
        member: UserId,
        /// Those who wanted to know of this one message.
        once: Vec<UserId>,
    },
    /// What staff answered, to the member.
    Reply {
        /// The message.
        message: MessageRowId,
        /// Who answered.
        staff: UserId,
        /// Which part of it this is, from 1.
        #[serde(default = "whole")]
        part: i64,
    },
    /// What was said in a ticket, to a member who is neither its author nor, of an
    /// answer, the first.
    Copy {
        /// The message.
        message: MessageRowId,
        /// Who is shown it.
        to: UserId,
        /// Which part of it this is, from 1.
        part: i64,
    },
    /// What a member is told who was added to a ticket.
    Added {
        /// Which ticket.
        #[serde(rename = "thread")]
        ticket: TicketId,
        /// Who.
        member: UserId,
    },
    /// A reaction, as the other side sees it.
    Reaction {
        /// The message.
        message: MessageRowId,
        /// Where it was given.
        side: Side,
        /// Which it is.
        emoji: String,
    },
    /// The staff's copy of an answer.
    ReplyCopy {
        /// The message.
        message: MessageRowId,
        /// Which part of it this is, from 1.
        #[serde(default = "whole")]
        part: i64,
    },
}

/// Whom a message goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recipient {
    /// The staff, in the ticket's channel.
    Staff,
    /// The first member of the ticket.
    First,
    /// Any other member; the first, too, of what another wrote.
    Other(UserId),
}

/// Who is let into a ticket beside its staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guest {
    /// One person.
    Person(UserId),
    /// Whoever has a role.
    Role(RoleId),
}

impl Guest {
    /// How a text names them.
    pub(crate) fn mention(self) -> String {
        match self {
            Self::Person(person) => format!("<@{person}>"),
            Self::Role(role) => format!("<@&{role}>"),
        }
    }
}

impl Purpose {
    /// What a row is for; `None` too if that is not understood, which is logged.
    pub(crate) fn of(row: &Row) -> Option<Self> {
        let read = serde_json::from_str(row.purpose.as_deref()?);
        read.inspect_err(|error| {
            tracing::error!(outbox.id = %row.id, "a purpose is not understood: {error}");
        })
        .ok()
    }

    /// The message of which a row carries a part, to whom, and which part.
    pub(crate) const fn carries(&self) -> Option<(MessageRowId, Recipient, i64)> {
        match *self {
            Self::Relay { message, part, .. } | Self::ReplyCopy { message, part } => {
                Some((message, Recipient::Staff, part))
            }
            Self::Reply { message, part, .. } => Some((message, Recipient::First, part)),
            Self::Copy { message, to, part } => Some((message, Recipient::Other(to), part)),
            _ => None,
        }
    }

    /// The same for another part of its message.
    pub(crate) fn for_part(&self, number: i64) -> Self {
        let mut other = self.clone();
        if let Self::Relay { part, .. }
        | Self::ReplyCopy { part, .. }
        | Self::Reply { part, .. }
        | Self::Copy { part, .. } = &mut other
        {
            *part = number;
        }
        other
    }

    /// Whether a row asks a member what their message is about.
    pub(crate) fn is_prompt(row: &Row) -> bool {
        matches!(Self::of(row), Some(Self::Prompt { .. }))
    }
}

/// The part of a message that is in one piece.
const fn whole() -> i64 {
    1
}
