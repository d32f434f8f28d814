//! Why an operation was not done, in sentences for whoever asked for it.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{Bot, Cause, Error, OpenError};

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
    /// There is an export of an earlier time.
    #[error("{} was exported before and is not overwritten; move it away, or name another folder", path.display())]
    Exported {
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
    /// Something outside is in the way.
    #[error("cannot use {} ({cause}); {}", path.display(), cause.remedy())]
    Hindered {
        /// The file or folder.
        path: PathBuf,
        /// What is at fault.
        cause: Cause,
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
    #[error("cannot work on {} ({}); {}", path.display(), source.cause(), source.remedy())]
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
    pub fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| match (source.kind(), Cause::of(&source)) {
            (io::ErrorKind::NotFound, _) => Self::Missing { path },
            (_, Some(cause)) => Self::Hindered { path, cause },
            (_, None) => Self::File { path, source },
        }
    }

    /// Says which database was read and which file was written when it refused.
    pub(super) fn database(
        read: impl Into<PathBuf>,
        written: impl Into<PathBuf>,
    ) -> impl FnOnce(Error) -> Self {
        let (read, written) = (read.into(), written.into());
        move |source| match source {
            Error::File { path, source } => Self::file(path)(source),
            Error::Corrupt { problem } => Self::Damaged {
                path: read,
                problem,
            },
            Error::Driver(error) => match Cause::of_database_at(&read, &error) {
                Some(cause @ Cause::Full) => Self::Hindered {
                    path: written,
                    cause,
                },
                Some(cause) => Self::Hindered { path: read, cause },
                None => Self::Database {
                    path: read,
                    source: Error::Driver(error),
                },
            },
            source => Self::Database { path: read, source },
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
