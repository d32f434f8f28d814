//! Looking at a file before SQLite gets to see it.
//!
//! SQLite creates, converts and tidies up as soon as it opens a file. A file
//! that is to be refused shall stay as it is, with nothing new beside it.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _},
    path::Path,
};

use super::{OpenError, beside, hold, real};
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
    /// The beginnings of one: a power cut came while its first page was written.
    /// SQLite takes that back as soon as it opens the file.
    Interrupted,
    /// This bot's database.
    Ours,
}

/// What the journal of a change that was not brought to its end begins with.
const JOURNAL: &[u8] = &[0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

/// Looks at `path`, changing nothing.
pub(super) fn look(path: &Path, bot: Bot, writing: bool) -> Result<Found, OpenError> {
    refuse_special(path)?;
    let file = match OpenOptions::new().read(true).write(writing).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return refuse_remains(path).map(|()| Found::Nothing);
        }
        Err(error) => return Err(OpenError::unusable(path, error)),
    };
    let header = read_header(file).map_err(|error| OpenError::unusable(path, error))?;
    if header.is_empty() {
        refuse_remains(path)?;
    }
    if !header.is_empty() && header.iter().all(|byte| *byte == 0) && has_journal(path) {
        return Ok(Found::Interrupted);
    }
    judge(path, bot, &header)
}

/// Refuses a place where a database was and is no longer: a new one would hide that,
/// and SQLite would clear away what is left of it.
fn refuse_remains(path: &Path) -> Result<(), OpenError> {
    if has_log(path) {
        return Err(OpenError::LogAlone { path: path.into() });
    }
    if hold::was_lost(path) {
        return Err(OpenError::Lost { path: path.into() });
    }
    Ok(())
}

/// Whether something stands in the log of a database that is not in its file yet.
pub(super) fn has_log(path: &Path) -> bool {
    let log = fs::metadata(beside(&real(path), "-wal"));
    log.is_ok_and(|log| log.len() > 0)
}

/// Whether changes to a database go through a log beside it, so that nobody has it
/// open where there is none.
pub(super) fn is_logged(path: &Path) -> bool {
    /// Where a database says what one needs to know to read it.
    const READ_VERSION: usize = 19;
    const WITH_LOG: u8 = 2;
    let header = File::open(path).and_then(read_header);
    header.is_ok_and(|header| header.get(READ_VERSION) == Some(&WITH_LOG))
}

/// Refuses what a backup must not take the place of: what is neither a database of
/// this bot nor the ruin of one.
pub(crate) fn refuse_replacing(path: &Path, bot: Bot) -> Result<(), OpenError> {
    refuse_special(path)?;
    let header = match File::open(path).and_then(read_header) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        header => header.map_err(|error| OpenError::unusable(path, error))?,
    };
    let is_cut = header.len() < HEADER && header.starts_with(MAGIC);
    if is_cut || header.iter().all(|byte| *byte == 0) {
        return Ok(());
    }
    judge(path, bot, &header).map(drop)
}

/// Refuses what has no end or keeps whoever opens it waiting, such as a pipe.
pub(crate) fn refuse_special(path: &Path) -> Result<(), OpenError> {
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && path.is_symlink() => {
            Err(OpenError::Dangling { path: path.into() })
        }
        Ok(found) if found.is_dir() => Err(OpenError::Folder { path: path.into() }),
        Ok(found) if !found.is_file() => Err(OpenError::Special { path: path.into() }),
        _ => Ok(()),
    }
}

/// Whether a change that was not brought to its end is beside a file.
fn has_journal(path: &Path) -> bool {
    let journal = beside(&real(path), "-journal");
    let begins = File::open(journal).and_then(|file| {
        let mut begins = Vec::new();
        file.take(JOURNAL.len() as u64).read_to_end(&mut begins)?;
        Ok(begins)
    });
    begins.is_ok_and(|begins| begins == JOURNAL)
}

/// Whose database lies at `path`. `None` if it is neither bot's.
pub(crate) fn owner_of(path: &Path) -> Result<Option<Bot>, OpenError> {
    refuse_special(path)?;
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
    if id == 0 && bare && !beside(&real(path), "-wal").exists() {
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
