//! Why a database could not be opened, in sentences for whoever runs the bot.

use std::{
    io,
    path::{Path, PathBuf},
};

use sqlx::migrate::MigrateError;

use crate::{
    Bot, Cause, Error,
    error::{damage, words},
};

/// Why a database file could not be opened or brought up to date.
///
/// Each says in one sentence which file it is, what is wrong and what to do.
/// The file is as it was.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// There is no such file, and none was to be made.
    #[error("there is no database at {}; check the path", path.display())]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The path leads to a folder.
    #[error("{} is a folder; name the database file inside it", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
    },
    /// The path leads to something that is no file, such as a pipe or a device.
    #[error("{} is a pipe or a device; name an ordinary file", path.display())]
    Special {
        /// What it leads to.
        path: PathBuf,
    },
    /// The database has a second name, by which another process may use it: what
    /// SQLite keeps beside it goes by the name, so that they would ruin it.
    #[error("{} has a second name (a hard link), which would ruin it; remove one of the two names, or make a copy", path.display())]
    TwoNames {
        /// Which file.
        path: PathBuf,
    },
    /// The path is a symbolic link to nothing.
    #[error("{} is a link to a file that does not exist; put the file there, or remove the link", path.display())]
    Dangling {
        /// The link.
        path: PathBuf,
    },
    /// There is the log of a database, and not the database. What is in it would be
    /// lost with a new one.
    #[error("the log of {path} lies there without its database; put the database back beside it, or move {path}-wal away", path = path.display())]
    LogAlone {
        /// Where the database is missing.
        path: PathBuf,
    },
    /// The database was deleted or moved while a bot ran on it.
    #[error("the database {path} was deleted or moved while the bot ran; put it back or restore a backup, or, to begin with an empty one, remove {path}.lock", path = path.display())]
    Lost {
        /// Where it was.
        path: PathBuf,
    },
    /// The folder the file is to lie in does not exist.
    #[error("cannot create {}, since its folder does not exist; create the folder first", path.display())]
    NoFolder {
        /// The file that was to be made.
        path: PathBuf,
    },
    /// Something outside is in the way.
    #[error("cannot use {} ({cause}); {}", path.display(), cause.remedy())]
    Hindered {
        /// Which file.
        path: PathBuf,
        /// What is at fault.
        cause: Cause,
    },
    /// The system does not let us use the file, for a reason of its own.
    #[error("cannot use {} ({reason}); check the path and the disk", path.display())]
    Unusable {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// Something lies where the file belongs that is locked while a bot runs.
    #[error("{} is in the way of a file that the bot keeps there while it runs; move it away", path.display())]
    LockInWay {
        /// What lies there.
        path: PathBuf,
    },
    /// Another process runs a bot on it.
    #[error("another process has {} in use; stop that bot first, or give this one a database of its own", path.display())]
    Held {
        /// Which file.
        path: PathBuf,
    },
    /// The file is something else than a database.
    #[error("{} is not an SQLite database; name another file, or move this one away", path.display())]
    NoDatabase {
        /// Which file.
        path: PathBuf,
    },
    /// The file belongs to the other bot.
    #[error("{} is the database of the {other} bot, not of the {bot} bot; each bot needs a file of its own", path.display())]
    OtherBot {
        /// Which file.
        path: PathBuf,
        /// Whose it was to be.
        bot: Bot,
        /// Whose it is.
        other: Bot,
    },
    /// The file is a database of some other program.
    #[error("{} is the database of another program, not of the {bot} bot; name another file, or use an import", path.display())]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// Whose it was to be.
        bot: Bot,
    },
    /// The file was used by a newer version of the bot.
    #[error("{} was made by a newer version of the bot (it has schema {version}); start that version or a later one", path.display())]
    Newer {
        /// Which file.
        path: PathBuf,
        /// The newest migration this program does not know.
        version: i64,
    },
    /// Migrations are due and were not to be applied.
    #[error("{} lacks {pending} migration(s); run `db migrate`, which a start without `--no-migrate` does, too", path.display())]
    Pending {
        /// Which file.
        path: PathBuf,
        /// How many are due.
        pending: usize,
    },
    /// A migration in the file is not the one this program knows.
    #[error("{} was made by a changed program (migration {version} differs); start an unchanged version", path.display())]
    Altered {
        /// Which file.
        path: PathBuf,
        /// The migration.
        version: i64,
    },
    /// The copy that goes before a migration could not be made.
    #[error("cannot copy {} before migrating it ({}); {}", path.display(), reason.cause(), reason.remedy())]
    Copy {
        /// Which file.
        path: PathBuf,
        /// Why not.
        reason: Error,
    },
    /// A part of the database is gone that its migrations made.
    #[error("{} is not whole ({missing}); look through it with `db verify`, and restore a backup", path.display())]
    Incomplete {
        /// Which file.
        path: PathBuf,
        /// The first thing that is missing.
        missing: String,
    },
    /// The file is damaged.
    #[error("{} is damaged ({problem}); restore a backup", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// The first thing found.
        problem: String,
    },
    /// A migration did not go through.
    #[error("cannot bring {} up to date ({reason}); look through it with `db verify`, or report it with this message", path.display())]
    Migrate {
        /// Which file.
        path: PathBuf,
        /// What went wrong.
        reason: MigrateError,
    },
    /// SQLite refused.
    #[error("cannot open {} ({}); check the disk, and look through the file with `db verify`", path.display(), words(reason))]
    Driver {
        /// Which file.
        path: PathBuf,
        /// What it said.
        reason: sqlx::Error,
    },
}

impl OpenError {
    pub(crate) fn unusable(path: &Path, reason: io::Error) -> Self {
        let path = path.into();
        match (reason.kind(), Cause::of(&reason)) {
            (io::ErrorKind::NotFound, _) => Self::NoFolder { path },
            (_, Some(cause)) => Self::Hindered { path, cause },
            (_, None) => Self::Unusable { path, reason },
        }
    }

    /// The same of another file, of which this one is a copy.
    pub(crate) fn about(mut self, other: &Path) -> Self {
        match &mut self {
            Self::Missing { path, .. }
            | Self::Folder { path, .. }
            | Self::Special { path, .. }
            | Self::TwoNames { path, .. }
            | Self::Dangling { path, .. }
            | Self::LogAlone { path, .. }
            | Self::Lost { path, .. }
            | Self::NoFolder { path, .. }
            | Self::Hindered { path, .. }
            | Self::Unusable { path, .. }
            | Self::LockInWay { path }
            | Self::Held { path, .. }
            | Self::NoDatabase { path, .. }
            | Self::OtherBot { path, .. }
            | Self::Foreign { path, .. }
            | Self::Newer { path, .. }
            | Self::Pending { path, .. }
            | Self::Altered { path, .. }
            | Self::Copy { path, .. }
            | Self::Incomplete { path, .. }
            | Self::Damaged { path, .. }
            | Self::Migrate { path, .. }
            | Self::Driver { path, .. } => other.clone_into(path),
        }
        self
    }

    pub(super) fn driver(path: &Path) -> impl FnOnce(sqlx::Error) -> Self {
        let path = path.into();
        move |reason: sqlx::Error| {
            if let Some(problem) = damage(&reason) {
                return Self::Damaged { path, problem };
            }
            match Cause::of_database_at(&path, &reason) {
                Some(cause) => Self::Hindered { path, cause },
                None => Self::Driver { path, reason },
            }
        }
    }

    pub(crate) fn refused(path: &Path) -> impl FnOnce(Error) -> Self {
        let path: PathBuf = path.into();
        move |error| match error {
            Error::Corrupt { problem } => Self::Damaged { path, problem },
            Error::Driver(reason) => Self::driver(&path)(reason),
            error => Self::Driver {
                path,
                reason: sqlx::Error::Protocol(error.to_string()),
            },
        }
    }

    pub(super) fn migrate(path: &Path) -> impl FnOnce(MigrateError) -> Self {
        let path = path.into();
        move |source| match source {
            MigrateError::VersionMismatch(version) => Self::Altered { path, version },
            MigrateError::VersionMissing(version) => Self::Newer { path, version },
            MigrateError::Execute(reason) if is_told(&reason) => Self::driver(&path)(reason),
            reason => Self::Migrate { path, reason },
        }
    }
}

/// Whether it is known what is at fault.
fn is_told(error: &sqlx::Error) -> bool {
    damage(error).is_some() || Cause::of_database(error).is_some()
}
