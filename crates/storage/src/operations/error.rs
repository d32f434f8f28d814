//! Why an operation was not done, in sentences for whoever asked for it.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{Bot, Error, OpenError};

/// SQLite's codes for a full disk and for a damaged file, without what extends
/// them.
const FULL: i32 = 13;

/// Why an operation was not done.
///
/// Each says in one sentence which file it is about, what is wrong and what to
/// do. Nothing has changed, and nothing half made is left.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OperationError {
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The folder that was named is none.
    #[error("there is no folder {}; create it first, or name another", path.display())]
    NoFolder {
        /// What was named.
        path: PathBuf,
    },
    /// There is no such file.
    #[error("there is no file {}; check the path", path.display())]
    Missing {
        /// What was named.
        path: PathBuf,
    },
    /// What was to be made is there already.
    #[error("{} exists already and is not overwritten; try again in a second, or name another place", path.display())]
    Exists {
        /// What is there.
        path: PathBuf,
    },
    /// A database is not sound.
    #[error("{} is damaged ({problem}); restore an earlier backup", path.display())]
    Damaged {
        /// The database.
        path: PathBuf,
        /// The first thing found.
        problem: String,
    },
    /// A backup is not whole.
    #[error("{} is no whole backup ({problem}); copy it here again, or take an earlier one", path.display())]
    NoBackup {
        /// The backup.
        path: PathBuf,
        /// The first thing found.
        problem: String,
    },
    /// A file is neither a backup nor a database.
    #[error("{} is neither a backup nor a database of one of the bots; name another file", path.display())]
    Unknown {
        /// The file.
        path: PathBuf,
    },
    /// The backup is one of the other bot.
    #[error("{} is a backup of the {other} bot, not of the {bot} bot; restore it with that one", path.display())]
    OtherBot {
        /// The backup.
        path: PathBuf,
        /// Whose it was to be.
        bot: Bot,
        /// Whose it is.
        other: Bot,
    },
    /// Another process looks at what was in a database before, which is in the
    /// way of bringing everything into one file.
    #[error("another process still reads {}, which has to be left alone for this; wait until that is done (such as a backup), then do it again", path.display())]
    Read {
        /// The database.
        path: PathBuf,
    },
    /// By now there is more to erase than somebody agreed to.
    #[error("{} has {rows} rows about them by now, more than were shown; look at it again, or say --yes", path.display())]
    More {
        /// The database.
        path: PathBuf,
        /// How many rows there are.
        rows: u64,
    },
    /// The disk is full.
    #[error("there is no space left to write {}; free some there, or name another folder", path.display())]
    NoSpace {
        /// What was to be written.
        path: PathBuf,
    },
    /// The system does not let us use a file or folder.
    #[error("there is no permission to use {}; run this as the user the file belongs to, or change its permissions", path.display())]
    Denied {
        /// The file or folder.
        path: PathBuf,
    },
    /// A file could not be read or written.
    #[error("cannot use {} ({source}); check the path and the disk", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// SQLite refused.
    #[error("cannot work on {} ({}); check the disk, and that the file is sound (`verify`)", path.display(), source.cause())]
    Database {
        /// Which database.
        path: PathBuf,
        /// What it said.
        source: Error,
    },
    /// The process is ending.
    #[error("it was interrupted; do it again")]
    Interrupted,
}

impl OperationError {
    /// Says which file the system's refusal was about.
    pub(super) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { path },
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::FileTooLarge
            | io::ErrorKind::WriteZero => Self::NoSpace { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::Denied { path }
            }
            _ => Self::File { path, source },
        }
    }

    /// Says which database was read and which file was written when it refused.
    pub(super) fn database(
        read: impl Into<PathBuf>,
        written: impl Into<PathBuf>,
    ) -> impl FnOnce(Error) -> Self {
        let (read, written) = (read.into(), written.into());
        move |source| match (code(&source), source) {
            (_, Error::File { path, source }) => Self::file(path)(source),
            (FULL, _) => Self::NoSpace { path: written },
            (_, Error::Corrupt { problem }) => Self::Damaged {
                path: read,
                problem,
            },
            (_, source) => Self::Database { path: read, source },
        }
    }

    /// Says that a file should have been there, if that is what is wrong.
    pub(super) fn no_folder(folder: &Path) -> Result<(), Self> {
        if folder.is_dir() {
            Ok(())
        } else {
            Err(Self::NoFolder {
                path: folder.into(),
            })
        }
    }
}

/// SQLite's own number for what went wrong; 0 if it was not SQLite.
fn code(error: &Error) -> i32 {
    let Error::Driver(sqlx::Error::Database(error)) = error else {
        return 0;
    };
    let code = error.code().and_then(|code| code.parse::<i32>().ok());
    code.unwrap_or_default() & 0xff
}
