//! What is at fault when the system or SQLite refuses, and what to do about it.

use std::{fmt, fs::File, io, path::Path};

/// What is at fault when the system or SQLite refuses something.
///
/// Every error that whoever runs a bot reads takes its words from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cause {
    /// The disk is full, or the quota is used up.
    Full,
    /// The file system is mounted for reading only.
    ReadOnly,
    /// The system does not let this user.
    Denied,
    /// No file can be made beside a database, where SQLite needs some.
    Folder,
    /// The process has as many files open as it may.
    Handles,
    /// There is no memory left.
    Memory,
    /// Another program has the database locked.
    Locked,
    /// A file would become larger than one may be.
    Large,
    /// The disk does not do what it should.
    Disk,
}

/// SQLite's codes. Those above 255 say more about the one in their last byte.
mod code {
    pub(super) const BUSY: i32 = 5;
    pub(super) const LOCKED: i32 = 6;
    pub(super) const NO_MEMORY: i32 = 7;
    pub(super) const READ_ONLY: i32 = 8;
    pub(super) const READ_ONLY_FOLDER: i32 = 1_544;
    pub(super) const IO: i32 = 10;
    pub(super) const IO_NO_MEMORY: i32 = 3_082;
    pub(super) const IO_SHARED_SIZE: i32 = 4_874;
    pub(super) const FULL: i32 = 13;
    pub(super) const CANNOT_OPEN: i32 = 14;
}

/// How many files SQLite has open at once for a connection: the database, its log or
/// journal, what processes share, something temporary, and the folder of each.
const FILES_OF_CONNECTION: usize = 8;

impl Cause {
    /// What keeps the process from having so many more files open at once; `None` if
    /// it can.
    pub fn against_files(count: usize) -> Option<Self> {
        let opened = (0..count).map(|_| File::open("/dev/null"));
        let opened: io::Result<Vec<File>> = opened.collect();
        opened.err().as_ref().and_then(Self::of)
    }

    /// What is at fault when the system refuses; `None` if it is nothing of these.
    pub fn of(error: &io::Error) -> Option<Self> {
        /// Of the process, and of the whole system.
        const TOO_MANY_FILES: [i32; 2] = [24, 23];
        let number = error.raw_os_error();
        if number.is_some_and(|number| TOO_MANY_FILES.contains(&number)) {
            return Some(Self::Handles);
        }
        match error.kind() {
            io::ErrorKind::StorageFull
            | io::ErrorKind::QuotaExceeded
            | io::ErrorKind::WriteZero => Some(Self::Full),
            io::ErrorKind::ReadOnlyFilesystem => Some(Self::ReadOnly),
            io::ErrorKind::PermissionDenied => Some(Self::Denied),
            io::ErrorKind::OutOfMemory => Some(Self::Memory),
            io::ErrorKind::FileTooLarge => Some(Self::Large),
            _ => None,
        }
    }

    /// What is at fault when SQLite refuses; `None` if it is nothing of these.
    pub fn of_database(error: &sqlx::Error) -> Option<Self> {
        if let sqlx::Error::Io(error) = error {
            return Self::of(error);
        }
        let code = code_of(error)?;
        match code {
            code::READ_ONLY_FOLDER => return Some(Self::Folder),
            code::IO_NO_MEMORY => return Some(Self::Memory),
            // Where SQLite makes room in the file that processes share.
            code::IO_SHARED_SIZE => return Some(Self::Full),
            _ => {}
        }
        match code & 0xff {
            code::BUSY | code::LOCKED => Some(Self::Locked),
            code::NO_MEMORY => Some(Self::Memory),
            code::READ_ONLY => Some(Self::ReadOnly),
            code::IO => Some(Self::Disk),
            code::FULL => Some(Self::Full),
            // It does not say why.
            code::CANNOT_OPEN => Self::against_files(FILES_OF_CONNECTION),
            _ => None,
        }
    }

    /// The same of the database at `path`: where SQLite only says that it cannot
    /// open something, the system is asked why.
    pub(crate) fn of_database_at(path: &Path, error: &sqlx::Error) -> Option<Self> {
        let known = Self::of_database(error);
        if known.is_none() && code_of(error).is_some_and(|code| code & 0xff == code::CANNOT_OPEN) {
            let opened = File::open(path);
            return opened.map_or_else(|error| Self::of(&error), |_| Some(Self::Folder));
        }
        known
    }

    /// What whoever runs the bot can do about it.
    pub fn remedy(self) -> &'static str {
        match self {
            Self::Full => "free some there",
            Self::ReadOnly => {
                "check its permissions and how its file system is mounted, or use another place"
            }
            Self::Denied => "run this as the user it belongs to, or change its permissions",
            Self::Folder => "give permission to write in its folder, or use another place",
            Self::Handles => {
                "allow the process more open files (`ulimit -n`, or `LimitNOFILE` under systemd)"
            }
            Self::Memory => {
                "give the process more memory (`ulimit -v`, or `MemoryMax` under systemd)"
            }
            Self::Locked => "end that program, or wait until it is done",
            Self::Large => {
                "allow larger files (`ulimit -f`, or `LimitFSIZE` under systemd), or use a file \
                 system that does"
            }
            Self::Disk => "look what the system says about the disk (`dmesg`)",
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full => "there is no space left",
            Self::ReadOnly => "it can only be read",
            Self::Denied => "there is no permission",
            Self::Folder => "no file can be made beside it",
            Self::Handles => "the process has too many files open",
            Self::Memory => "there is not enough memory",
            Self::Locked => "another program has it locked",
            Self::Large => "no file may become that large",
            Self::Disk => "the disk fails to read or write",
        })
    }
}

/// SQLite's own number for what went wrong, if it was SQLite.
pub(crate) fn code_of(error: &sqlx::Error) -> Option<i32> {
    let sqlx::Error::Database(error) = error else {
        return None;
    };
    error.code()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Error, OpenError, operations::OperationError};

    #[test]
    fn whatever_the_system_refuses_is_told_with_its_remedy() {
        let path = Path::new("/data/bot.sqlite");
        // As Linux numbers them, and macOS, too, except the quota.
        for (number, cause) in [
            (12, Cause::Memory),
            (13, Cause::Denied),
            (23, Cause::Handles),
            (24, Cause::Handles),
            (27, Cause::Large),
            (28, Cause::Full),
            (30, Cause::ReadOnly),
        ] {
            let refused = || io::Error::from_raw_os_error(number);

            let opened = OpenError::unusable(path, refused()).to_string();
            let done = OperationError::file(path)(refused()).to_string();
            let used = Error::file(path)(refused());

            let told = format!("cannot use /data/bot.sqlite ({cause}); {}", cause.remedy());
            assert_eq!((opened.as_str(), done.as_str()), (&*told, &*told));
            assert_eq!(used.remedy(), cause.remedy());
        }
    }

    /// A refusal of SQLite's with this code.
    #[derive(Debug, thiserror::Error)]
    #[error("code {0}")]
    struct Refusal(i32);

    impl sqlx::error::DatabaseError for Refusal {
        fn message(&self) -> &'static str {
            "refused"
        }

        fn code(&self) -> Option<std::borrow::Cow<'_, str>> {
            Some(self.0.to_string().into())
        }

        fn as_error(&self) -> &(dyn std::error::Error + Send + Sync + 'static) {
            self
        }

        fn as_error_mut(&mut self) -> &mut (dyn std::error::Error + Send + Sync + 'static) {
            self
        }

        fn into_error(self: Box<Self>) -> Box<dyn std::error::Error + Send + Sync + 'static> {
            self
        }

        fn kind(&self) -> sqlx::error::ErrorKind {
            sqlx::error::ErrorKind::Other
        }
    }

    #[test]
    fn what_sqlite_refuses_has_the_same_causes() {
        for (code, cause) in [
            (5, Some(Cause::Locked)),
            (517, Some(Cause::Locked)),
            (7, Some(Cause::Memory)),
            (8, Some(Cause::ReadOnly)),
            (1544, Some(Cause::Folder)),
            (778, Some(Cause::Disk)),
            (3082, Some(Cause::Memory)),
            (4874, Some(Cause::Full)),
            (13, Some(Cause::Full)),
            (1, None),
            (2067, None),
        ] {
            let error = sqlx::Error::Database(Box::new(Refusal(code)));

            assert_eq!(Cause::of_database(&error), cause, "{code}");
        }
    }

    #[test]
    fn where_sqlite_cannot_open_something_the_system_is_asked_why() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("bot.sqlite");
        std::fs::write(&path, "")?;
        let error = sqlx::Error::Database(Box::new(Refusal(14)));

        let there = Cause::of_database_at(&path, &error);
        let gone = Cause::of_database_at(&folder.path().join("gone"), &error);

        assert_eq!((there, gone), (Some(Cause::Folder), None));
        Ok(())
    }

    #[tokio::test]
    async fn a_database_that_is_locked_is_told_with_its_remedy() -> anyhow::Result<()> {
        use sqlx::{ConnectOptions as _, Executor as _, sqlite::SqliteConnectOptions};
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("bot.sqlite");
        let options = SqliteConnectOptions::new()
            .filename(&path)
            .create_if_missing(true)
            .busy_timeout(std::time::Duration::ZERO);
        let mut first = options.connect().await?;
        let mut second = options.connect().await?;
        first.execute("BEGIN EXCLUSIVE").await?;

        let refused = second.execute("BEGIN EXCLUSIVE").await;

        let error = Error::from(refused.expect_err("the first has it"));
        let said = "the database did not do it (another program has it locked); end that program, or wait until it is done";
        assert_eq!(error.to_string(), said);
        assert!(std::error::Error::source(&error).is_none(), "said twice");
        Ok(())
    }
}
