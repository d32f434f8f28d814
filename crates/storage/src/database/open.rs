//! Opening a database file the way both bots need it.

use std::{
    fs::{self, OpenOptions},
    path::Path,
    time::Duration,
};

use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{
    Database, OpenError, beside, header, header::Found, leave_to_owner, make_private, migrations,
    real,
};
use crate::{Bot, Cause};

/// How long a statement waits for another process before it gives up.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// How many readers work side by side.
const READERS: u32 = 4;

/// How many pages of 4 KiB a reader keeps. What it lacks is a copy from the system's
/// own cache away, and SQLite's usual 2 MB would stand in memory once a reader.
const READERS_PAGES: &str = "128";

/// A reader with nothing to read for so long goes, and with it its pages and what it
/// knows of its statements: a megabyte each. Another is there in a millisecond.
const READERS_IDLE: Duration = Duration::from_secs(20);

impl Database {
    /// Opens a bot's file, making one without tables if there is none.
    ///
    /// # Errors
    ///
    /// Refuses, leaving everything as it was, what is not a database of this bot
    /// or is one of a newer version; see [`OpenError`].
    #[tracing::instrument(name = "db.open", skip_all, fields(path = %path.display()))]
    pub async fn open(path: &Path, bot: Bot) -> Result<Self, OpenError> {
        let mut found = header::look(path, bot, true)?;
        if found == Found::Interrupted {
            take_back(path).await.map_err(OpenError::driver(path))?;
            found = header::look(path, bot, true)?;
        }
        if found == Found::Ours {
            migrations::refuse_newer(path, bot).await?;
            // Reading it took back what a killed process had begun: perhaps the mark.
            found = header::look(path, bot, true)?;
        }
        if found != Found::Ours {
            initialise(path, bot, found).await?;
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(BUSY_TIMEOUT);
        let writer = pool(1, None, path, options.clone()).await?;
        let options = options.pragma("query_only", "ON");
        let options = options.pragma("cache_size", READERS_PAGES);
        let readers = pool(READERS, Some(READERS_IDLE), path, options).await?;
        Ok(Self::new(path, bot, writer, readers, false))
    }

    /// Opens a bot's file, which must exist and be up to date.
    pub(crate) async fn open_existing(path: &Path, bot: Bot) -> Result<Self, OpenError> {
        if header::look(path, bot, true)? != Found::Ours {
            return Err(OpenError::Missing { path: path.into() });
        }
        let database = Self::open(path, bot).await?;
        if let Err(error) = database.refuse_unready().await {
            database.close().await;
            return Err(error);
        }
        Ok(database)
    }

    /// Refuses what [`Database::open`] refuses without opening the file.
    ///
    /// # Errors
    ///
    /// See [`Database::open`].
    pub fn refuse(path: &Path, bot: Bot) -> Result<(), OpenError> {
        header::look(path, bot, true).map(drop)
    }

    /// Opens a bot's file for looking only, and leaves even what SQLite would
    /// tidy up as it is. It must exist.
    ///
    /// # Errors
    ///
    /// Refuses what [`Database::open`] refuses, and a missing file.
    pub(crate) async fn open_at_rest(path: &Path, bot: Bot) -> Result<Self, OpenError> {
        // Without a log beside it nobody has it open, and it needs no locks; unless it
        // is one that has none.
        header::refuse_special(path)?;
        let resting = header::is_logged(path) && !beside(&real(path), "-wal").exists();
        Self::look_at(
            path,
            bot,
            SqliteConnectOptions::new().read_only(true),
            resting,
        )
        .await
    }

    /// Opens a bot's file for looking only, also while the bot runs. It must exist.
    ///
    /// # Errors
    ///
    /// Refuses what [`Database::open`] refuses, and a missing file.
    #[tracing::instrument(name = "db.open_read_only", skip_all, fields(path = %path.display()))]
    pub async fn open_read_only(path: &Path, bot: Bot) -> Result<Self, OpenError> {
        // Where we may, we open it for writing without ever doing so: only then
        // does SQLite tidy up the files beside it when we leave.
        header::refuse_special(path)?;
        let writable = OpenOptions::new().write(true).open(path).is_ok();
        let options = SqliteConnectOptions::new().read_only(!writable);
        match Self::look_at(path, bot, options.clone(), false).await {
            // SQLite puts something beside a file even to look at it, which a file
            // system that is only read does not take. Nobody writes there, either.
            Err(OpenError::Hindered {
                cause: Cause::ReadOnly | Cause::Folder,
                ..
            }) if !header::has_log(path) => {
                Self::look_at(path, bot, options.read_only(true), true).await
            }
            opened => opened,
        }
    }

    async fn look_at(
        path: &Path,
        bot: Bot,
        options: SqliteConnectOptions,
        resting: bool,
    ) -> Result<Self, OpenError> {
        if header::look(path, bot, false)? != Found::Ours {
            return Err(OpenError::Missing { path: path.into() });
        }
        let options = options
            .filename(path)
            .immutable(resting)
            .pragma("query_only", "ON")
            .busy_timeout(BUSY_TIMEOUT);
        let readers = pool(READERS, None, path, options).await?;
        let database = Self::new(path, bot, readers.clone(), readers, resting);
        if let Err(error) = database.known_migrations().await {
            database.close().await;
            return Err(error);
        }
        Ok(database)
    }
}

async fn pool(
    size: u32,
    idle: Option<Duration>,
    path: &Path,
    options: SqliteConnectOptions,
) -> Result<SqlitePool, OpenError> {
    SqlitePoolOptions::new()
        .max_connections(size)
        // A connection to a file does not go stale.
        .test_before_acquire(false)
        .idle_timeout(idle)
        .max_lifetime(None)
        // After a full disk SQLite has ended the transaction by itself, and the
        // driver believes it goes on: such a connection begins no other.
        .before_acquire(|conn, _| Box::pin(async move { Ok(!conn.is_in_transaction()) }))
        .connect_with(options)
        .await
        .map_err(OpenError::driver(path))
}

/// Has SQLite take back a change that was not brought to its end.
async fn take_back(path: &Path) -> sqlx::Result<()> {
    let options = SqliteConnectOptions::new().filename(path);
    let mut conn = options.busy_timeout(BUSY_TIMEOUT).connect().await?;
    conn.execute("SELECT count(*) FROM sqlite_schema").await?;
    conn.close().await
}

/// Makes a file that carries the bot's mark and nothing else.
///
/// The mark comes before write-ahead logging, so that it stands in the file
/// itself, where [`header`] looks for it.
async fn initialise(path: &Path, bot: Bot, found: Found) -> Result<(), OpenError> {
    if found == Found::Nothing {
        make_private(path).map_err(|error| OpenError::unusable(path, error))?;
        leave_to_owner(path);
    }
    let marked = mark(path, bot).await;
    if marked.is_err() && found == Found::Nothing {
        // It was ours to make; why it failed matters more than this.
        drop(fs::remove_file(path));
    }
    marked.map_err(OpenError::driver(path))
}

async fn mark(path: &Path, bot: Bot) -> sqlx::Result<()> {
    let mut conn = SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(BUSY_TIMEOUT)
        .connect()
        .await?;
    let mark = format!("PRAGMA application_id = {}", bot.application_id());
    conn.execute(AssertSqlSafe(mark)).await?;
    conn.close().await
}
