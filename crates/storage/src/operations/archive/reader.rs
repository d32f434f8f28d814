//! Reading a backup, which may be anything.

use std::{
    collections::HashSet,
    fs::{self, DirBuilder, File},
    io::{self, BufReader, Read, Write},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use super::{
    Entry, FileSum, Manifest,
    manifest::FORMAT,
    sums::{Counted, Summed},
};
use crate::{
    Bot, disk,
    files::Files,
    operations::{OperationError, Step, Watcher},
};

/// The largest manifest that is read, in bytes, and how much more for each file.
const LARGEST_MANIFEST: u64 = 64 << 20;
const PER_FILE: u64 = 256;

/// The most files that a backup holds.
const MOST_FILES: usize = 10_000_000;

/// How many times as large as the backup its database may be, beyond a size that
/// does no harm. What is said in tickets never comes near it; a few bytes that
/// become a disk full do.
const LARGEST_RATIO: u64 = 1_000;
const HARMLESS: u64 = 256 << 20;

/// How much of a name is told that no backup has.
const TOLD: usize = 100;

/// Where to put what is in a backup.
#[derive(Debug, Clone)]
pub(in crate::operations) enum Into {
    /// It is only looked at.
    Nowhere,
    /// The database goes here, and the files are only looked at.
    Database(PathBuf),
    /// The database goes here, and the files there.
    Both(PathBuf, Files),
}

/// Reads a whole backup, compares everything in it with its manifest, and puts
/// it where it is to go.
///
/// What goes wrong with reading is a [`OperationError::NoBackup`]; what goes
/// wrong with writing is the disk's matter.
pub(in crate::operations) fn read(
    path: &Path,
    into: &Into,
    watcher: &Watcher,
) -> Result<Manifest, OperationError> {
    let refused = OperationError::file(path);
    let file = File::open(path).and_then(|file| Ok((file.metadata()?.len(), file)));
    let (all, file) = file.map_err(refused)?;
    let told = |done| watcher.tell(Step::Unpacking, done, all);
    let counted = Counted::new(file, &told);
    let wrong = |problem: String| OperationError::NoBackup {
        path: path.into(),
        problem,
    };
    let broken = |error: io::Error| wrong(broken(&error));
    let zstd = zstd::Decoder::new(BufReader::new(counted)).map_err(broken)?;
    let mut tar = tar::Archive::new(zstd);
    let mut seen = Seen {
        largest: HARMLESS.max(all.saturating_mul(LARGEST_RATIO)),
        ..Seen::default()
    };
    // As they stand there: no backup has headers that say how others are meant.
    for entry in tar.entries().map_err(broken)?.raw(true) {
        let mut entry = entry.map_err(broken)?;
        if seen.manifest.is_some() {
            return Err(wrong("there is something behind its end".to_owned()));
        }
        let name = entry.path_bytes().into_owned();
        let known = Entry::called(&name).filter(|_| entry.header().entry_type().is_file());
        let Some(known) = known else {
            let name = String::from_utf8_lossy(&name);
            let name: String = name
                .chars()
                .take(TOLD)
                .flat_map(char::escape_debug)
                .collect();
            return Err(wrong(format!("it holds `{name}`, which no backup does")));
        };
        seen.take(known, &mut entry, into)
            .map_err(|failure| match failure {
                Failure::Reading(error) => broken(error),
                Failure::Refused(why) => wrong(why.to_owned()),
                Failure::Writing(path, error) => OperationError::file(path)(error),
            })?;
    }
    // The checksum of all of it stands behind what tar reads.
    io::copy(&mut tar.into_inner(), &mut io::sink()).map_err(broken)?;
    seen.compare().map_err(wrong)
}

/// Whose backup a file is, by how it begins. `None` if it is none.
pub(in crate::operations) fn owner_of(path: &Path) -> io::Result<Option<Bot>> {
    if !fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    let file = File::open(path)?;
    let first = || {
        let mut tar = tar::Archive::new(zstd::Decoder::new(file)?);
        let first = tar.entries()?.raw(true).next().transpose()?;
        io::Result::Ok(first.and_then(|first| Entry::called(&first.path_bytes())))
    };
    match first() {
        Ok(Some(Entry::Database(bot))) => Ok(Some(bot)),
        _ => Ok(None),
    }
}

fn broken(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => "it ends in the middle".to_owned(),
        _ => format!("it cannot be read: {error}"),
    }
}

enum Failure {
    Reading(io::Error),
    Refused(&'static str),
    Writing(PathBuf, io::Error),
}

/// What has been read so far.
#[derive(Default)]
struct Seen {
    database: Option<(Bot, FileSum)>,
    files: Vec<(Bot, String, FileSum)>,
    /// Their names.
    names: HashSet<String>,
    manifest: Option<Vec<u8>>,
    /// How large the database may be.
    largest: u64,
}

impl Seen {
    fn take(&mut self, entry: Entry, from: &mut impl Read, into: &Into) -> Result<(), Failure> {
        match entry {
            Entry::Manifest => {
                let mut text = Vec::new();
                let largest = LARGEST_MANIFEST + PER_FILE * self.files.len() as u64;
                from.take(largest + 1)
                    .read_to_end(&mut text)
                    .map_err(Failure::Reading)?;
                if text.len() as u64 > largest {
                    return Err(Failure::Refused("its manifest is far too large"));
                }
                self.manifest = Some(text);
            }
            Entry::Database(bot) => {
                if self.database.is_some() {
                    return Err(Failure::Refused("it holds two databases"));
                }
                let from = &mut Limited {
                    inner: from,
                    left: self.largest,
                };
                let sum = match into {
                    Into::Nowhere => pour(from, &mut io::sink(), Path::new(""))?,
                    Into::Database(path) | Into::Both(path, _) => put(from, path)?,
                };
                self.database = Some((bot, sum));
            }
            Entry::File(bot, name) => {
                if !self.names.insert(name.clone()) {
                    return Err(Failure::Refused("it holds a file twice"));
                }
                if self.files.len() >= MOST_FILES {
                    return Err(Failure::Refused("it holds more files than any backup"));
                }
                let sum = match into {
                    Into::Both(_, files) => put(from, &files.path(&name))?,
                    _ => pour(from, &mut io::sink(), Path::new(""))?,
                };
                self.files.push((bot, name, sum));
            }
        }
        Ok(())
    }

    fn compare(mut self) -> Result<Manifest, String> {
        let Some(text) = self.manifest else {
            return Err("it has no manifest, so its end is missing".to_owned());
        };
        let manifest: Manifest = serde_json::from_slice(&text).map_err(|error| {
            let why = error.to_string();
            let why = why.escape_debug();
            format!("its manifest cannot be understood: {why}")
        })?;
        if manifest.format != FORMAT {
            let format = manifest.format;
            return Err(format!(
                "it has the layout {format}, which a newer program wrote"
            ));
        }
        let bot = manifest.bot;
        if self.database != Some((bot, manifest.database.clone())) {
            return Err("its database is not the one its manifest names".to_owned());
        }
        if let Some((_, name, _)) = self
            .files
            .iter()
            .find(|(of, name, sum)| *of != bot || *name != sum.sha256)
        {
            return Err(format!("its file {name} is damaged"));
        }
        self.files.sort_unstable_by(|a, b| a.1.cmp(&b.1));
        let files: Vec<_> = self.files.into_iter().map(|(_, _, sum)| sum).collect();
        if files != manifest.files {
            return Err("its files are not those its manifest names".to_owned());
        }
        Ok(manifest)
    }
}

/// Reads no more than is allowed.
struct Limited<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| {
            let why = "its database is thousands of times as large as it is, which none is";
            io::Error::other(why)
        })?;
        Ok(read)
    }
}

/// Writes to a new file that nobody else may read.
fn put(from: &mut impl Read, path: &Path) -> Result<FileSum, Failure> {
    let failed = |error| Failure::Writing(path.into(), error);
    if let Some(folder) = path.parent() {
        let mut builder = DirBuilder::new();
        builder.recursive(true).mode(0o700);
        builder.create(folder).map_err(failed)?;
    }
    let mut options = File::options();
    let mut file = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .map_err(failed)?;
    let sum = pour(from, &mut file, path)?;
    disk::sync_file(&file, path).map_err(failed)?;
    Ok(sum)
}

fn pour(from: &mut impl Read, to: &mut impl Write, path: &Path) -> Result<FileSum, Failure> {
    let mut from = Summed::new(from);
    let mut buffer = vec![0; 128 * 1024];
    loop {
        let read = from.read(&mut buffer).map_err(Failure::Reading)?;
        let Some(bytes) = buffer.get(..read).filter(|buffer| !buffer.is_empty()) else {
            return Ok(from.sum());
        };
        to.write_all(bytes)
            .map_err(|error| Failure::Writing(path.into(), error))?;
    }
}
