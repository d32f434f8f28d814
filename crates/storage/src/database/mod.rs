//! A database file: one writer, many readers.

mod copy;
mod error;
mod header;
mod hold;
mod migrations;
mod open;

use std::{
    fs::{self, OpenOptions},
    io,
    os::unix::fs::{MetadataExt as _, chown},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use sqlx::{
    ConnectOptions as _, Sqlite, SqliteConnection, SqlitePool, Transaction,
    sqlite::SqliteConnectOptions,
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

pub(crate) use self::{
    copy::Unnamed,
    header::{owner_of, refuse_replacing, refuse_special},
    hold::refuse_two_names,
    migrations::statements,
};
pub use self::{
    copy::Verification,
    error::OpenError,
    hold::Hold,
    migrations::{Migration, MigrationStatus, Upgrade},
};
use crate::{
    Bot, Error,
    append::{Append, Appender},
    disk, inbox,
};

/// An open database file. Clones are handles on the same one.
///
/// There is one connection that writes, which makes it the queue writers stand
/// in: nobody is ever told that the database is locked. Readers see the state
/// at their beginning and wait for no one. What was committed survives a power
/// cut (`synchronous = FULL`).
#[derive(Debug, Clone)]
pub struct Database {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    path: PathBuf,
    bot: Bot,
    writer: SqlitePool,
    readers: SqlitePool,
    /// Whether nobody can be writing to it, so that it needs no locks.
    resting: bool,
    /// The tasks that append, and how they learn that it is over.
    tasks: TaskTracker,
    closing: CancellationToken,
    arrivals: Appender<inbox::Arrivals>,
    /// Whether the last attempt to write failed.
    refuses: AtomicBool,
}

impl Database {
    fn new(path: &Path, bot: Bot, writer: SqlitePool, readers: SqlitePool, resting: bool) -> Self {
        let tasks = TaskTracker::new();
        let closing = CancellationToken::new();
        let arrivals = Appender::start(writer.clone(), &tasks, closing.clone());
        Self {
            inner: Arc::new(Inner {
                path: path.into(),
                bot,
                writer,
                readers,
                resting,
                tasks,
                closing,
                arrivals,
                refuses: AtomicBool::new(false),
            }),
        }
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.inner.path
    }

    /// Whose database it is.
    pub fn bot(&self) -> Bot {
        self.inner.bot
    }

    /// Writes what still waits, then closes the file.
    ///
    /// Transactions that are open are waited for; what is begun afterwards
    /// fails.
    pub async fn close(&self) {
        self.inner.closing.cancel();
        self.inner.tasks.close();
        self.inner.tasks.wait().await;
        self.inner.readers.close().await;
        // SQLite folds the log in when the last connection goes, which may be one
        // that is let go of elsewhere, later. Here somebody waits for it.
        let folded = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(&self.inner.writer)
            .await;
        if let Err(error) = folded {
            tracing::debug!("the log stays beside the database: {error}");
        }
        self.inner.writer.close().await;
    }

    /// A connection of its own that only looks at the file.
    pub(crate) async fn look(&self) -> sqlx::Result<SqliteConnection> {
        SqliteConnectOptions::new()
            .filename(self.path())
            .read_only(true)
            .immutable(self.inner.resting)
            .connect()
            .await
    }

    /// Starts a transaction that cannot write.
    pub(crate) async fn begin_read(&self) -> sqlx::Result<Transaction<'static, Sqlite>> {
        self.inner.readers.begin().await
    }

    /// Waits its turn, then starts the one transaction that may write.
    ///
    /// `BEGIN IMMEDIATE` takes the lock here rather than at the first write,
    /// where losing it would mean starting over.
    pub(crate) async fn begin_write(&self) -> sqlx::Result<Transaction<'static, Sqlite>> {
        self.inner.writer.begin_with("BEGIN IMMEDIATE").await
    }

    /// Records how an attempt to write ended.
    pub(crate) fn wrote(&self, well: bool) {
        self.inner.refuses.store(!well, Ordering::Relaxed);
    }

    /// Whether the last attempt to write failed, as on a full disk.
    pub fn refuses_writes(&self) -> bool {
        self.inner.refuses.load(Ordering::Relaxed)
    }

    /// Brings the log into the file as far as nobody needs it, which keeps nobody
    /// waiting. A commit that finds the log long does the same, with whoever
    /// wants to write waiting for it.
    pub(crate) async fn fold_in(&self) -> sqlx::Result<()> {
        let mut conn = self.inner.readers.acquire().await?;
        sqlx::query("PRAGMA wal_checkpoint(PASSIVE)")
            .execute(&mut *conn)
            .await?;
        Ok(())
    }

    /// Adds an entry to the inbox, together with whatever else arrives.
    pub(crate) async fn receive(
        &self,
        entry: inbox::NewEntry,
    ) -> Result<Option<inbox::EntryId>, Error> {
        self.inner.arrivals.append(entry).await
    }

    /// A way in for another kind of row that comes in floods.
    pub(crate) fn appender<A: Append>(&self) -> Appender<A> {
        Appender::start(
            self.inner.writer.clone(),
            &self.inner.tasks,
            self.inner.closing.clone(),
        )
    }
}

/// The path with something put behind the file's name.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// A path without links on the way: SQLite keeps what belongs to a database beside
/// the file itself, whatever it was called by.
pub(crate) fn real(path: &Path) -> PathBuf {
    let whole = fs::canonicalize(path);
    whole.unwrap_or_else(
        |_| match (fs::canonicalize(folder_of(path)), path.file_name()) {
            (Ok(folder), Some(name)) => folder.join(name),
            _ => path.to_owned(),
        },
    )
}

/// The folder that a file lies in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    folder.unwrap_or(Path::new("."))
}

/// Makes the names in the folder that a file lies in survive a power cut.
pub(crate) fn sync_folder_of(path: &Path) -> io::Result<()> {
    disk::sync(folder_of(path))
}

/// Makes an empty file that nobody else may read: what members write is nobody
/// else's business.
fn make_private(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Gives a new file to whoever owns its folder. Under systemd root does the
/// chores, and the bot, which is somebody else, has to open what they made.
pub(crate) fn leave_to_owner(path: &Path) {
    if let Ok(folder) = fs::metadata(folder_of(path)) {
        // Only root can, and only then is there need to.
        drop(chown(path, Some(folder.uid()), Some(folder.gid())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_transaction_that_sqlite_ended_by_itself_blocks_no_other() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let database = Database::open(&folder.path().join("bot.sqlite"), Bot::Modmail).await?;

        // What SQLite does on a full disk, behind the driver's back.
        let mut ended = database.begin_write().await?;
        sqlx::raw_sql("ROLLBACK").execute(&mut *ended).await?;
        drop(ended);

        for _ in 0..3 {
            database.begin_write().await?.commit().await?;
        }
        Ok(())
    }
}
