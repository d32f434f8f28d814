//! What can go wrong once a database is open.

use std::{io, path::PathBuf, sync::Arc};

use sqlx::sqlite::SqliteQueryResult;

use crate::cause::{Cause, code_of};

/// A database operation that did not work out.
///
/// Nothing a member or the staff did leads here: outcomes that are part of the
/// game, such as "already closed", are ordinary return values.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// SQLite or the driver refused.
    // Not as its source: that says everything twice.
    #[error("the database did not do it ({}); {}", told(.0), remedy(.0))]
    Driver(sqlx::Error),
    /// SQLite found that the database file is damaged.
    #[error("the database is damaged ({problem}); stop the bot and restore a backup")]
    Corrupt {
        /// What it found.
        problem: String,
    },
    /// SQLite or the driver refused a whole batch of appended rows.
    #[error("the database did not take the batch")]
    Append(#[source] Arc<Error>),
    /// A statement changed more or fewer rows than it must.
    #[error("expected {expected} changed row(s) in `{table}`, got {actual}")]
    Affected {
        /// The table it was to change.
        table: &'static str,
        /// How many rows it must change.
        expected: u64,
        /// How many it did change.
        actual: u64,
    },
    /// The database has been closed.
    #[error("the database is closed")]
    Closed,
    /// A value could not be written as JSON, or what is stored is none.
    #[error("a value is not the JSON it should be")]
    Json(#[from] serde_json::Error),
    /// A file could not be read or written.
    #[error("cannot use {}", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A file is larger than one may be, or than what is left of the quota.
    #[error("there is no room for a file of {size} bytes; raise the quota, or prune")]
    NoRoom {
        /// Its size in bytes.
        size: u64,
    },
    /// A file's content is not what its name promises.
    #[error("{} is damaged: its content does not match its name", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
    },
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match damage(&error) {
            Some(problem) => Self::Corrupt { problem },
            None => Self::Driver(error),
        }
    }
}

/// What SQLite found damaged in a database file, if that is why it refused.
pub(crate) fn damage(error: &sqlx::Error) -> Option<String> {
    const CORRUPT: i32 = 11;
    const NO_DATABASE: i32 = 26;
    let code = code_of(error)?;
    [CORRUPT, NO_DATABASE]
        .contains(&(code & 0xff))
        .then(|| words(error))
}

/// What to do where nobody knows what is at fault.
const LOOK: &str = "check the disk, and look through the database with `db verify`";

/// What SQLite or the driver said.
pub(crate) fn words(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(error) => error.message().to_owned(),
        error => error.to_string(),
    }
}

/// What is at fault, or else what was said.
fn told(error: &sqlx::Error) -> String {
    Cause::of_database(error).map_or_else(|| words(error), |cause| cause.to_string())
}

fn remedy(error: &sqlx::Error) -> &'static str {
    Cause::of_database(error).map_or(LOOK, Cause::remedy)
}

impl Error {
    /// Makes sure that a statement changed exactly one row of `table`.
    pub(crate) fn one_row(table: &'static str, done: &SqliteQueryResult) -> Result<(), Self> {
        match done.rows_affected() {
            1 => Ok(()),
            actual => Err(Self::Affected {
                table,
                expected: 1,
                actual,
            }),
        }
    }

    /// What went wrong, as far as an operator can do something about it.
    pub fn cause(&self) -> String {
        match self {
            Self::Driver(error) => told(error),
            Self::Corrupt { problem } => problem.clone(),
            Self::Append(error) => error.cause(),
            Self::File { path, source } => match Cause::of(source) {
                Some(cause) => format!("{}: {cause}", path.display()),
                None => format!("{}: {source}", path.display()),
            },
            error => error.to_string(),
        }
    }

    /// What an operator can do about it.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Driver(error) => remedy(error),
            Self::Corrupt { .. } => "restore a backup",
            Self::Append(error) => error.remedy(),
            Self::File { source, .. } => Cause::of(source).map_or(LOOK, Cause::remedy),
            _ => LOOK,
        }
    }

    /// Whether it says that a stored file is lost: gone, or not what it was.
    pub(crate) fn is_loss(&self) -> bool {
        match self {
            Self::Damaged { .. } => true,
            Self::File { source, .. } => source.kind() == io::ErrorKind::NotFound,
            _ => false,
        }
    }

    /// Says which file it was about.
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File { path, source }
    }
}
