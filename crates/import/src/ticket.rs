//! Tickets of another bot, in our terms.

use std::collections::BTreeSet;

use storage::{
    discord::{ChannelId, UserId},
    modmail::{MessageKind, TicketId},
};
use time::OffsetDateTime;
use twilight_model::id::{Id, marker::ChannelMarker};

use super::doc::NOBODY;

/// A conversation with a member.
#[derive(Debug)]
pub(super) struct Ticket {
    /// What it is called there.
    pub(super) key: String,
    pub(super) id: TicketId,
    pub(super) user: UserId,
    pub(super) user_name: String,
    pub(super) channel: Option<u64>,
    pub(super) at: OffsetDateTime,
    pub(super) open: bool,
    pub(super) next_number: i64,
    pub(super) user_left: bool,
    /// Where a closed one says no moment, it is that of its last message.
    pub(super) closed_at: Option<OffsetDateTime>,
    pub(super) closed_by: Option<UserId>,
    pub(super) close_reason: Option<String>,
    pub(super) category_id: Option<u64>,
    pub(super) category_name: Option<String>,
    pub(super) required_permissions: Option<String>,
    /// Its category here.
    pub(super) topic: Option<i64>,
    pub(super) opened_by: Option<UserId>,
    pub(super) claimed_by: Option<UserId>,
    pub(super) label: Option<String>,
    pub(super) waiting_for: Option<&'static str>,
    pub(super) waiting_since: Option<OffsetDateTime>,
    pub(super) snoozed_until: Option<OffsetDateTime>,
}

impl Ticket {
    /// A closed one, of which no more is known.
    pub(super) fn new(key: &str, user: UserId, at: OffsetDateTime) -> Self {
        Self {
            key: key.to_owned(),
            id: key.parse().unwrap_or_else(|_| TicketId::derived(at, key)),
            user,
            user_name: String::new(),
            channel: None,
            at,
            open: false,
            next_number: 1,
            user_left: false,
            closed_at: None,
            closed_by: None,
            close_reason: None,
            category_id: None,
            category_name: None,
            required_permissions: None,
            topic: None,
            opened_by: None,
            claimed_by: None,
            label: None,
            waiting_for: None,
            waiting_since: None,
            snoozed_until: None,
        }
    }
}

/// Something said in a ticket.
#[derive(Debug)]
pub(super) struct Said {
    /// What it is called there.
    pub(super) key: String,
    /// How many rows there tell of it.
    pub(super) rows: u64,
    pub(super) kind: MessageKind,
    /// Whether the ticket was open when it was said.
    pub(super) open: bool,
    pub(super) user: UserId,
    pub(super) user_name: String,
    pub(super) anonymous: bool,
    pub(super) dm: Option<u64>,
    pub(super) inbox: Option<u64>,
    pub(super) number: Option<i64>,
    /// When, as far as it is known.
    pub(super) at: Option<OffsetDateTime>,
    pub(super) content: String,
    pub(super) undelivered: bool,
    pub(super) edited_at: Option<OffsetDateTime>,
    pub(super) deleted_at: Option<OffsetDateTime>,
    pub(super) files: Vec<Link>,
    /// What it said before, and when that was replaced.
    pub(super) versions: Vec<(String, OffsetDateTime)>,
}

impl Said {
    pub(super) fn new(key: String, kind: MessageKind) -> Self {
        Self {
            key,
            rows: 1,
            kind,
            open: true,
            user: NOBODY.into(),
            user_name: String::new(),
            anonymous: false,
            dm: None,
            inbox: None,
            number: None,
            at: None,
            content: String::new(),
            undelivered: false,
            edited_at: None,
            deleted_at: None,
            files: Vec::new(),
            versions: Vec::new(),
        }
    }
}

/// What is remarked of messages that [`put_in_order`] guessed.
pub(super) const GUESSED: &str = "messages whose moment could not be read and was guessed";

/// Finds out when each of these was said, in their order, and puts them into
/// the order in time. What says no moment gets that of its id, or that of the one
/// before it. Returns how many were guessed.
pub(super) fn put_in_order<T: Dated>(begin: OffsetDateTime, said: &mut [T]) -> u64 {
    let (mut last, mut guessed) = (begin, 0);
    for message in &mut *said {
        let at = message.at();
        guessed += u64::from(at.is_none());
        let of_id = || message.message().and_then(moment_of);
        last = at.or_else(of_id).unwrap_or(last);
        message.put_at(last);
    }
    said.sort_by_key(Dated::at);
    guessed
}

/// Something said at some time, if it is known.
pub(super) trait Dated {
    fn at(&self) -> Option<OffsetDateTime>;
    /// A message of Discord's that came about then.
    fn message(&self) -> Option<u64>;
    fn put_at(&mut self, at: OffsetDateTime);
}

impl Dated for Said {
    fn at(&self) -> Option<OffsetDateTime> {
        self.at
    }

    fn message(&self) -> Option<u64> {
        self.inbox.or(self.dm)
    }

    fn put_at(&mut self, at: OffsetDateTime) {
        self.at = Some(at);
    }
}

impl Said {
    /// About how many bytes it is.
    pub(super) fn weight(&self) -> usize {
        let versions = self.versions.iter().map(|(content, _)| content.len());
        let files = self
            .files
            .iter()
            .map(|file| file.url.len() + file.name.len());
        self.content.len() + versions.chain(files).sum::<usize>()
    }
}

/// A file of which there is an address only.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) name: String,
    pub(super) size: u64,
    pub(super) url: String,
}

impl Link {
    /// A file called as its address ends.
    pub(super) fn at(url: &str) -> Self {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let name = path.rsplit('/').next().unwrap_or_default();
        Self {
            name: if name.is_empty() { "file" } else { name }.to_owned(),
            size: 0,
            url: url.to_owned(),
        }
    }
}

/// The addresses of Discord's files in a text: all that is left where a bot
/// keeps no files.
pub(super) fn links(text: &str) -> Vec<Link> {
    const PLACES: [&str; 2] = [
        "https://cdn.discordapp.com/attachments/",
        "https://media.discordapp.net/attachments/",
    ];
    text.split(|character: char| {
        character.is_whitespace() || matches!(character, '<' | '>' | '(' | ')' | '|')
    })
    .filter(|word| PLACES.iter().any(|place| word.starts_with(place)))
    .map(Link::at)
    .collect()
}

/// The moment an id of Discord's was given out.
pub(super) fn moment_of(id: u64) -> Option<OffsetDateTime> {
    /// The first second of 2015 in milliseconds.
    const EPOCH: i128 = 1_420_070_400_000;
    // Shorter ones are no ids of Discord's.
    let milliseconds = i128::from(id >> 22) + EPOCH;
    (id >> 22 > 0)
        .then(|| OffsetDateTime::from_unix_timestamp_nanos(milliseconds * 1_000_000).ok())
        .flatten()
}

/// A channel, if a number can be one.
pub(super) fn channel(id: u64) -> Option<ChannelId> {
    Id::<ChannelMarker>::new_checked(id).map(ChannelId::from)
}

/// Messages on their way in.
#[derive(Debug)]
pub(super) struct Messages {
    pub(super) waiting: Vec<(String, Said)>,
    pub(super) weight: usize,
    pub(super) next_id: i64,
    /// The ticket whose answers were numbered last, the numbers that are taken in
    /// it, and the next.
    pub(super) numbers: Option<(String, BTreeSet<i64>, i64)>,
}

impl Messages {
    pub(super) fn new(next_id: i64) -> Self {
        Self {
            waiting: Vec::new(),
            weight: 0,
            next_id,
            numbers: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn addresses_of_files_are_found_in_a_text() {
        let found = links(
            "see <https://cdn.discordapp.com/attachments/1/2/señal.png?ex=1> and \
             https://example.org/x.png\nhttps://media.discordapp.net/attachments/1/3/b.txt",
        );

        let names: Vec<_> = found.iter().map(|link| link.name.as_str()).collect();
        assert_eq!(names, ["señal.png", "b.txt"]);
        assert_eq!(
            found[0].url,
            "https://cdn.discordapp.com/attachments/1/2/señal.png?ex=1"
        );
    }

    #[test]
    fn an_id_tells_when_it_was_given_out() {
        assert_eq!(
            moment_of(175_928_847_299_117_063),
            Some(datetime!(2016-04-30 11:18:25.796 UTC))
        );
        assert_eq!(moment_of(12), None);
    }
}
