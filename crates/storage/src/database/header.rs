//! Looking at a file before SQLite gets to see it.
//!
//! SQLite creates, converts and tidies up as soon as it opens a file. A file
//! that is to be refused shall stay as it is, with nothing new beside it.

use std::{
    fs::{File, OpenOptions},
    io::{self, Read as _},
    path::Path,
};

use super::{OpenError, beside};
use crate::Bot;

/// What every SQLite file begins with.
const MAGIC: &[u8] = b"SQLite format 3\0";

/// The file's header, and the header of the schema's first page behind it.
const HEADER: usize = 108;

/// Where the `application_id` lies.
const APPLICATION_ID: std::ops::Range<usize> = 68..72;

/// Where the kind of the schema's first page and its number of entries lie.
const SCHEMA_PAGE: usize = 100;
const SCHEMA_ENTRIES: std::ops::Range<usize> = 103..105;

/// The page kind of a table that fits in one page.
const LEAF: u8 = 0x0d;

/// What lies at a path.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing: a database may be made there.
    Nothing,
    /// A file without content: a database may be made in it.
    Empty,
    /// This bot's database.
    Ours,
}

/// Looks at `path`, changing nothing.
pub(super) fn look(path: &Path, bot: Bot, writing: bool) -> Result<Found, OpenError> {
    if path.is_dir() {
        return Err(OpenError::Folder { path: path.into() });
    }
    let file = match OpenOptions::new().read(true).write(writing).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(OpenError::unusable(path, error)),
    };
    let header = read_header(file).map_err(|error| OpenError::unusable(path, error))?;
    judge(path, bot, &header)
}

/// Whose database lies at `path`. `None` if it is neither bot's.
pub(crate) fn owner_of(path: &Path) -> Result<Option<Bot>, OpenError> {
    let header = File::open(path).and_then(read_header);
    let header = header.map_err(|error| OpenError::unusable(path, error))?;
    let owner = Bot::ALL
        .into_iter()
        .find(|bot| matches!(judge(path, *bot, &header), Ok(Found::Ours)));
    Ok(owner)
}

fn read_header(file: File) -> io::Result<Vec<u8>> {
    let mut header = Vec::with_capacity(HEADER);
    file.take(HEADER as u64).read_to_end(&mut header)?;
    Ok(header)
}

fn judge(path: &Path, bot: Bot, header: &[u8]) -> Result<Found, OpenError> {
    if header.is_empty() {
        return Ok(Found::Empty);
    }
    if header.len() < HEADER || !header.starts_with(MAGIC) {
        return Err(OpenError::NoDatabase { path: path.into() });
    }
    let id = number(header.get(APPLICATION_ID));
    if id == bot.application_id().cast_unsigned() {
        return Ok(Found::Ours);
    }
    let other = Bot::ALL
        .into_iter()
        .find(|other| other.application_id().cast_unsigned() == id);
    if let Some(other) = other {
        return Err(OpenError::OtherBot {
            path: path.into(),
            bot,
            other,
        });
    }
    let bare = header.get(SCHEMA_PAGE) == Some(&LEAF) && number(header.get(SCHEMA_ENTRIES)) == 0;
    if id == 0 && bare && !beside(path, "-wal").exists() {
        return Ok(Found::Empty);
    }
    Err(OpenError::Foreign {
        path: path.into(),
        bot,
    })
}

fn number(bytes: Option<&[u8]>) -> u32 {
    let bytes = bytes.unwrap_or_default();
    bytes
        .iter()
        .fold(0, |number, byte| (number << 8) | u32::from(*byte))
}
