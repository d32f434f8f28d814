//! Why an import did not happen, in sentences for whoever runs the bot.

use std::{
    io,
    path::{Path, PathBuf},
};

use storage::{Cause, Error, OpenError, operations::OperationError};

use super::{form::Wrapping, origin::Origin};

/// Why nothing was imported.
///
/// Each says in one sentence which file it is, what is wrong and what to do.
/// Neither the other bot's data nor our database was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// There is nothing at the path.
    #[error("there is nothing at {}; check the path, {origin} keeps its data in {}", path.display(), origin.usual_place())]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
        /// Whose data it was to be.
        origin: Origin,
    },
    /// The path leads to a folder, and a file was wanted.
    #[error("{} is a folder; name the database file inside it, {origin} keeps its data in {}", path.display(), origin.usual_place())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Whose data it was to be.
        origin: Origin,
    },
    /// Something on this machine is in the way of reading it.
    #[error("cannot read {} ({cause}); {}", path.display(), cause.remedy())]
    Hindered {
        /// Which file.
        path: PathBuf,
        /// What is at fault.
        cause: Cause,
    },
    /// The system does not let us read it, for a reason of its own.
    #[error("cannot read {} ({source}); check the disk, or copy it to another", path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file is something else than a database.
    #[error("{} is not an SQLite database; {origin} keeps its data in {}", path.display(), origin.usual_place())]
    NoDatabase {
        /// Which file.
        path: PathBuf,
        /// Whose data it was to be.
        origin: Origin,
    },
    /// There is something else than a file, such as a pipe.
    #[error("{} is no ordinary file; name the file that {origin} keeps its data in, {}", path.display(), origin.usual_place())]
    NoFile {
        /// Where.
        path: PathBuf,
        /// Whose data it was to be.
        origin: Origin,
    },
    /// The data is in something that has to come off first.
    #[error("{} is {}; {}", path.display(), wrapping.what, wrapping.remedy)]
    Wrapped {
        /// Which file.
        path: PathBuf,
        /// In what.
        wrapping: Wrapping,
    },
    /// The database is written through a log, and without that there is nothing
    /// in it.
    #[error("{} holds nothing without the file that ends in `-wal` and belongs beside it; stop {origin} and copy both", path.display())]
    WithoutLog {
        /// Which file.
        path: PathBuf,
        /// Whose data it is.
        origin: Origin,
    },
    /// There is more in the data than any bot writes.
    #[error("{} is not read ({what}), since no {origin} comes that far; look who made the file", path.display())]
    Outsized {
        /// Which file.
        path: PathBuf,
        /// Whose data it was to be.
        origin: Origin,
        /// What there is too much of.
        what: String,
    },
    /// The data is not that bot's.
    #[error("{} is not the data of {origin} ({why}); name another file, or use the import for the bot it belongs to", path.display())]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// Whose data it was to be.
        origin: Origin,
        /// What tells.
        why: String,
    },
    /// The data is of a version of that bot whose layout is not known.
    #[error("{} is of a version of {origin} that is not known here ({why}); use a version of this program that knows it", path.display())]
    Layout {
        /// Which file.
        path: PathBuf,
        /// Whose data it is.
        origin: Origin,
        /// What tells.
        why: String,
    },
    /// The data is of an old version of that bot.
    #[error("{} is of a version of {origin} that is too old ({why}); update {origin} and start it once, which brings its data up to date", path.display())]
    Outdated {
        /// Which file.
        path: PathBuf,
        /// Whose data it is.
        origin: Origin,
        /// What tells.
        why: String,
    },
    /// The file is damaged or not all there.
    #[error("{} is damaged or only a part of what it was ({problem}); stop {origin} and copy it again", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// Whose data it is.
        origin: Origin,
        /// The first thing found.
        problem: String,
    },
    /// There is no room for the copy that is looked at instead of a file that
    /// was in use.
    #[error("cannot copy {} to look at it: {source}, or stop the bot it belongs to", path.display())]
    Copy {
        /// Which file.
        path: PathBuf,
        /// What is in the way, and what to do about it.
        source: OperationError,
    },
    /// Our database cannot be opened, or a bot runs on it.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Our database or the disk does not take it.
    #[error("cannot import into {} ({}); {}", path.display(), source.cause(), source.remedy())]
    Refused {
        /// Our database.
        path: PathBuf,
        /// What went wrong.
        source: Error,
    },
}

impl ImportError {
    /// What reading a file came to.
    pub(super) fn read(path: &Path, origin: Origin) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.kind() {
            io::ErrorKind::NotFound => Self::Missing { path, origin },
            io::ErrorKind::InvalidInput => Self::NoFile { path, origin },
            io::ErrorKind::FileTooLarge => Self::Outsized {
                path,
                origin,
                what: source.to_string(),
            },
            io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidData => Self::Damaged {
                path,
                origin,
                problem: source.to_string(),
            },
            _ => match Cause::of(&source) {
                Some(cause) => Self::Hindered { path, cause },
                None => Self::Unreadable { path, source },
            },
        }
    }
}

impl ImportError {
    /// The same, with the table that was read.
    pub(super) fn in_table(mut self, table: &str) -> Self {
        if let Self::Damaged { problem, .. } = &mut self {
            *problem = format!("in `{}`: {problem}", table.escape_debug());
        }
        self
    }

    /// What a file in a wrapping comes to.
    pub(super) fn wrapped(path: &Path, wrapping: Wrapping) -> Self {
        Self::Wrapped {
            path: path.to_owned(),
            wrapping,
        }
    }
}

/// What stops an import once it has begun.
#[derive(Debug)]
pub(super) enum Trouble {
    /// Reading the other bot's data.
    Source(ImportError),
    /// Writing into our database.
    Ours(Error),
}

impl Trouble {
    /// As it is told, given where our database lies.
    pub(super) fn with(path: &Path) -> impl FnOnce(Self) -> ImportError {
        let path = path.to_owned();
        move |trouble| match trouble {
            Self::Source(error) => error,
            Self::Ours(source) => ImportError::Refused { path, source },
        }
    }
}

impl From<ImportError> for Trouble {
    fn from(error: ImportError) -> Self {
        Self::Source(error)
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Ours(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lacking_here_is_not_blamed_on_their_file() {
        // No memory, too many open files.
        for (number, remedy) in [(12, "more memory"), (24, "more open files")] {
            let refused = io::Error::from_raw_os_error(number);

            let told = ImportError::read(Path::new("/other.sqlite"), Origin::Rustmail)(refused);

            let told = told.to_string();
            assert!(told.starts_with("cannot read /other.sqlite ("), "{told}");
            assert!(told.contains(remedy), "{told}");
        }
    }
}
