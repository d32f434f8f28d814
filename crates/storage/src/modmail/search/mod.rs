//! Finding what was said: by words, their beginnings, phrases, and in languages
//! without spaces by any piece of text.

mod candidates;
mod excerpt;
mod page;
mod wanted;

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use time::OffsetDateTime;

pub use self::excerpt::Piece;
use super::{Hidden, Message, MessageKind, MessageRowId, TicketId};
use crate::discord::UserId;

/// What to look for, and where.
///
/// Whatever a person types is a good `text`:
/// * words, all of which have to be there, in any order; letters' case and marks
///   do not matter;
/// * `"a phrase"` between double quotes, whose words have to follow one another;
/// * `begin*`, a word or a phrase's last word of which only the beginning is
///   given, at least two letters.
///
/// Anything else is nothing but text. From the seventeenth word or phrase on, it
/// is not looked at.
///
/// Words of languages that are written without spaces are found within a
/// sentence, and so is then what stands beside them in the query.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Query {
    /// As it was typed.
    pub text: String,
    /// Only what was said in this ticket.
    pub ticket: Option<TicketId>,
    /// Only what was said in tickets of this member, by whomever.
    pub member: Option<UserId>,
    /// Only messages of this kind.
    pub kind: Option<MessageKind>,
    /// Only what was said at this moment or later.
    pub from: Option<OffsetDateTime>,
    /// Only what was said before this moment.
    pub until: Option<OffsetDateTime>,
    /// Also messages that were deleted.
    pub with_deleted: bool,
    /// Nothing that was said in these tickets.
    pub hidden: Hidden,
    /// Where the page before ended; `None` for the first.
    pub after: Option<Position>,
    /// How many messages make a page.
    pub limit: u32,
}

/// A page of what was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The messages, in their order.
    pub hits: Vec<Hit>,
    /// How they are ordered.
    pub order: Order,
    /// Where the next page begins. `None` if there is nothing more; a page may
    /// have fewer messages than asked for, even none, and another may follow.
    pub next: Option<Position>,
}

/// How what was found is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// What fits best comes first (BM25), and of equals the newest.
    Best,
    /// The newest comes first: within one ticket or the tickets of one member,
    /// for one or two characters of a script without spaces, for symbols,
    /// and where more than a thousand messages match, of which no order by
    /// words would tell anybody anything.
    Newest,
}

/// A message that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The message.
    pub message: Message,
    /// The place in it that fits, in pieces.
    pub excerpt: Vec<Piece>,
}

/// The end of a page.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position(At);

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
enum At {
    /// Behind this one of those up to `newest`, by what fits best.
    Best {
        score: f64,
        id: MessageRowId,
        newest: MessageRowId,
    },
    /// Before this one.
    Newest(MessageRowId),
}

/// Access to the search within a transaction.
#[derive(Debug)]
pub struct Search<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Search<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }
}
