//! Backups: consistent copies of a database and its files, while the bot runs.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use time::OffsetDateTime;

use crate::{Bot, Database, Error, files::Files};

/// A backup that is whole and sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The copy of the database.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// How many rows each of its tables has.
    pub rows: BTreeMap<String, i64>,
    /// What became of the files that lie beside the database.
    pub files: CopiedFiles,
}

/// The files that belong to a backup.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CopiedFiles {
    /// How many there are.
    pub all: usize,
    /// How many of them the folder did not have yet.
    pub new: usize,
    /// The size in bytes of those that are new.
    pub new_size: u64,
    /// Where those lie that are damaged. They were left out.
    pub damaged: Vec<PathBuf>,
}

/// Why there is no backup. Nothing half made is left.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BackupError {
    /// The folder that was named is none.
    #[error("there is no folder {}; create it first, or name another", path.display())]
    NoFolder {
        /// What was named.
        path: PathBuf,
    },
    /// There is a backup of that moment already.
    #[error("{} exists already and is not overwritten; try again in a second", path.display())]
    Exists {
        /// The backup.
        path: PathBuf,
    },
    /// The copy is not sound, so the database is not either.
    #[error("{} is damaged ({problem}); restore an earlier backup", path.display())]
    Damaged {
        /// The database.
        path: PathBuf,
        /// The first thing found.
        problem: String,
    },
    /// Something could not be read or written.
    #[error("cannot copy {} into {} ({}); free some space there, or fix the permissions", path.display(), folder.display(), source.cause())]
    Copy {
        /// What was to be copied.
        path: PathBuf,
        /// Where it was to go.
        folder: PathBuf,
        /// What went wrong.
        source: Error,
    },
}

/// Copies a database, and the files beside it, into a folder. The bot may go
/// on writing meanwhile: what was committed before this began is in the copy.
///
/// The copy is called `modmail-2026-03-01T12-00-00Z.sqlite` after the moment,
/// which is `at`. It gets that name when it is whole and was looked through.
/// The files go into `modmail.files` there, which all backups in a folder
/// share, since a file never changes.
///
/// # Errors
///
/// See [`BackupError`].
#[tracing::instrument(name = "db.backup", skip_all, fields(path = %database.path().display()))]
pub async fn take(
    database: &Database,
    folder: &Path,
    at: OffsetDateTime,
) -> Result<Backup, BackupError> {
    if !folder.is_dir() {
        let path = folder.into();
        return Err(BackupError::NoFolder { path });
    }
    let path = folder.join(name(database.bot(), at));
    if path.exists() {
        return Err(BackupError::Exists { path });
    }
    let refused = |source| BackupError::Copy {
        path: database.path().into(),
        folder: folder.into(),
        source,
    };
    let copy = database.copy_beside(&path).await.map_err(refused)?;
    let found = copy.verify().await.map_err(refused)?;
    if let Some(problem) = found.problems.into_iter().next() {
        let path = database.path().into();
        return Err(BackupError::Damaged { path, problem });
    }
    let size = copy.size().map_err(refused)?;
    // The database first: a file is stored before the row that names it, so the
    // other way round one could be missing.
    let from = Files::beside(database.path());
    let into = Files::beside(&folder.join(database.bot().file_name()));
    let mut fresh = Fresh::default();
    let files = copy_files(&from, &into, &mut fresh)
        .await
        .map_err(refused)?;
    copy.put_in_place().map_err(refused)?;
    fresh.keep();
    Ok(Backup {
        path,
        size,
        rows: found.rows,
        files,
    })
}

/// What a backup is called. Colons are no part of it: not every file system
/// takes them.
fn name(bot: Bot, at: OffsetDateTime) -> String {
    let at = at.to_offset(time::UtcOffset::UTC);
    format!(
        "{bot}-{:04}-{:02}-{:02}T{:02}-{:02}-{:02}Z.sqlite",
        at.year(),
        u8::from(at.month()),
        at.day(),
        at.hour(),
        at.minute(),
        at.second(),
    )
}

async fn copy_files(from: &Files, into: &Files, fresh: &mut Fresh) -> Result<CopiedFiles, Error> {
    let mut copied = CopiedFiles::default();
    for name in from.names().await? {
        let path = into.path(&name);
        let known = fs::metadata(&path).is_ok();
        let bytes = match from.read(&name).await {
            // Erased since the names were listed.
            Err(Error::File { source, .. }) if source.kind() == io::ErrorKind::NotFound => continue,
            Err(Error::Damaged { path }) => {
                copied.damaged.push(path);
                continue;
            }
            read => read?,
        };
        copied.all += 1;
        if !known {
            fresh.0.push(path);
        }
        let stored = into.put(bytes).await?;
        if !known {
            copied.new += 1;
            copied.new_size += stored.size;
        }
    }
    Ok(copied)
}

/// The files a backup has added so far. Dropped, they are gone again.
#[derive(Default)]
struct Fresh(Vec<PathBuf>);

impl Fresh {
    fn keep(mut self) {
        self.0.clear();
    }
}

impl Drop for Fresh {
    fn drop(&mut self) {
        for path in &self.0 {
            drop(fs::remove_file(path));
            // The shelf and the folder go with the last file on them.
            for folder in path.ancestors().skip(1).take(2) {
                drop(fs::remove_dir(folder));
            }
        }
    }
}
