//! The messages of a ticket without their texts: enough to put them in order, and
//! little enough to have all of one ticket in memory.

use std::ops::Range;

use storage::modmail::MessageKind;
use time::OffsetDateTime;

use super::{
    doc::Doc,
    error::ImportError,
    numbering,
    source::{MOST_ROWS, Source},
    ticket::{Dated, put_in_order},
};

/// How many messages are read at a time, and of how many bytes.
const MOST: usize = 1_000;
const HEAVY: u64 = 16 * 1024 * 1024;

/// How many bytes one message may be with all that was done to it.
const HEAVIEST: u64 = 64 * 1024 * 1024;

/// A message without its text.
#[derive(Debug, Clone)]
pub(super) struct Outline {
    /// Its row there.
    pub(super) id: i64,
    pub(super) kind: MessageKind,
    pub(super) at: Option<OffsetDateTime>,
    /// A message of Discord's that came about at the same time.
    pub(super) message: Option<u64>,
    pub(super) number: Option<i64>,
    /// How many bytes its texts have.
    pub(super) weight: u64,
    /// The rows that tell what was done to it.
    pub(super) changes: Vec<i64>,
}

impl Outline {
    pub(super) fn new(row: &Doc, kind: MessageKind, at: Option<OffsetDateTime>) -> Self {
        Self {
            id: row.number("id").unwrap_or_default(),
            kind,
            at,
            message: row.id("inbox_message_id").or(row.id("dm_message_id")),
            number: row.number("message_number"),
            weight: row.number("weight").unwrap_or_default().unsigned_abs(),
            changes: Vec::new(),
        }
    }
}

impl Dated for Outline {
    fn at(&self) -> Option<OffsetDateTime> {
        self.at
    }

    fn message(&self) -> Option<u64> {
        self.message
    }

    fn put_at(&mut self, at: OffsetDateTime) {
        self.at = Some(at);
    }
}

/// Refuses a ticket that no bot has: of too many messages, or with one to which
/// too much was done.
pub(super) fn check(
    source: &Source,
    ticket: &str,
    outlines: &[Outline],
) -> Result<(), ImportError> {
    let ticket: String = ticket.chars().take(100).collect();
    let ticket = ticket.escape_debug();
    if outlines.len() as u64 > MOST_ROWS {
        return Err(source.outsized(format!(
            "over {MOST_ROWS} messages are in the ticket {ticket}"
        )));
    }
    if outlines.iter().any(|outline| outline.weight > HEAVIEST) {
        return Err(source.outsized(format!(
            "a message in the ticket {ticket} was edited without end"
        )));
    }
    Ok(())
}

/// The fields of outlines: of these columns those that are there, and the bytes
/// of those that are heavy.
pub(super) fn fields(
    source: &Source,
    table: &str,
    columns: &[&'static str],
    heavy: &[&str],
) -> Vec<(&'static str, String)> {
    let has = |column: &&&str| source.has_column(table, column);
    let plain = columns.iter().filter(has);
    let mut fields: Vec<_> = plain.map(|name| (*name, format!(r#""{name}""#))).collect();
    let bytes = heavy.iter().filter(has);
    let bytes: Vec<_> = bytes
        .map(|name| format!(r#"ifnull(octet_length("{name}"), 0)"#))
        .collect();
    fields.push(("weight", bytes.join(" + ")));
    fields
}

/// Puts outlines into the order in time, and returns how many moments were
/// guessed and the highest number.
pub(super) fn sort(begin: OffsetDateTime, outlines: &mut [Outline]) -> (u64, Option<i64>) {
    let guessed = put_in_order(begin, outlines);
    let numbers = outlines.iter().filter_map(|outline| outline.number);
    (
        guessed,
        numbers.filter(|number| *number <= numbering::MOST).max(),
    )
}

/// Parts of the outlines whose texts are in memory together.
pub(super) fn parts(outlines: &[Outline]) -> Vec<Range<usize>> {
    let (mut parts, mut begin, mut weight) = (Vec::new(), 0, 0);
    for (index, outline) in outlines.iter().enumerate() {
        let is_full = index - begin >= MOST || weight + outline.weight > HEAVY;
        if is_full && index > begin {
            parts.push(begin..index);
            (begin, weight) = (index, 0);
        }
        weight += outline.weight;
    }
    if begin < outlines.len() {
        parts.push(begin..outlines.len());
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighing(weight: u64) -> Outline {
        let mut outline = Outline::new(&Doc::default(), MessageKind::User, None);
        outline.weight = weight;
        outline
    }

    #[test]
    fn no_part_has_too_many_messages_or_bytes_but_one_message_is_always_read() {
        let light: Vec<_> = (0..2_500).map(|_| weighing(10)).collect();
        assert_eq!(parts(&light), [0..1_000, 1_000..2_000, 2_000..2_500]);

        let heavy = [
            weighing(HEAVY),
            weighing(HEAVY + 1),
            weighing(1),
            weighing(1),
        ];
        assert_eq!(parts(&heavy), [0..1, 1..2, 2..4]);
        assert_eq!(parts(&[]), []);
    }
}
