//! The way into a bot's database: reading, writing, and what comes in floods.

use std::{fmt, marker::PhantomData, path::Path};

use sqlx::{Sqlite, Transaction};

use crate::{
    Bot, Database, Error, OpenError, audit_log::AuditLog, dm_channels::DmChannels, erased::LeftOut,
    inbox, inbox::Inbox, outbox::Outbox, sessions::Sessions, settings::Settings,
};

/// Whose tables a store offers. There is one of these for each bot.
pub trait Schema: sealed::Sealed + Send + Sync + 'static {
    /// The bot.
    const BOT: Bot;
}

pub(crate) mod sealed {
    use crate::Database;

    /// What a schema needs, known to this crate alone.
    pub trait Sealed: Sized {
        /// The ways in for rows that come in floods, besides the inbox.
        type Appenders: Clone + std::fmt::Debug + Send + Sync;

        /// Starts them.
        fn appenders(database: &Database) -> Self::Appenders;
    }
}

/// A bot's database, up to date. Clones are handles on the same one.
#[derive(Debug)]
pub struct Store<S: Schema> {
    database: Database,
    pub(crate) appenders: S::Appenders,
}

/// A series of operations that happens as a whole or not at all.
///
/// Dropping it without [`Tx::commit`] undoes everything.
#[derive(Debug)]
pub struct Tx<S> {
    pub(crate) conn: Transaction<'static, Sqlite>,
    pub(crate) left_out: LeftOut,
    after: AfterCommit,
    /// The database that hears how writing to it went.
    written: Option<Database>,
    schema: PhantomData<fn() -> S>,
}

/// What waits for a commit.
#[derive(Default)]
struct AfterCommit(Vec<Box<dyn FnOnce() + Send + Sync>>);

impl fmt::Debug for AfterCommit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AfterCommit").field(&self.0.len()).finish()
    }
}

impl<S: Schema> Clone for Store<S> {
    fn clone(&self) -> Self {
        Self {
            database: self.database.clone(),
            appenders: self.appenders.clone(),
        }
    }
}

impl<S: Schema> Store<S> {
    /// Opens a bot's database, making one if there is none, and brings it up to
    /// date.
    ///
    /// If there is something to migrate in a file that was in use, a verified
    /// copy of it is put beside it first (`modmail.sqlite.before-<version>`).
    ///
    /// # Errors
    ///
    /// Refuses what [`Database::open`] refuses; also if the copy or a migration
    /// fails.
    pub async fn open(path: &Path) -> Result<Self, OpenError> {
        let database = Database::open(path, S::BOT).await?;
        let upgrade = database.upgrade().await?;
        if let Some(copy) = upgrade.copy {
            tracing::info!("kept a copy in {} before migrating", copy.display());
        }
        if !upgrade.applied.is_empty() {
            let applied = upgrade.applied.len();
            tracing::info!("applied {applied} migration(s) to {}", path.display());
        }
        Ok(Self::new(database))
    }

    /// Opens a bot's database if it is up to date, migrating nothing.
    ///
    /// # Errors
    ///
    /// Refuses what [`Database::open`] refuses, a missing file, and with
    /// [`OpenError::Pending`] one that lacks migrations.
    pub async fn open_migrated(path: &Path) -> Result<Self, OpenError> {
        if !path.exists() {
            return Err(OpenError::Missing { path: path.into() });
        }
        let database = Database::open(path, S::BOT).await?;
        if let Err(error) = database.refuse_unready().await {
            database.close().await;
            return Err(error);
        }
        Ok(Self::new(database))
    }

    fn new(database: Database) -> Self {
        let appenders = S::appenders(&database);
        Self {
            database,
            appenders,
        }
    }

    /// The file behind it.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Starts looking. What this sees stays as it is now until it is dropped.
    pub async fn read(&self) -> Result<Tx<S>, Error> {
        Ok(Tx::new(self.database.begin_read().await?, None))
    }

    /// Waits its turn, then starts changing.
    #[tracing::instrument(level = "debug", name = "db.write", skip_all)]
    pub async fn write(&self) -> Result<Tx<S>, Error> {
        let begun = self.database.begin_write().await;
        let conn = begun.inspect_err(|_| self.database.wrote(false))?;
        Ok(Tx::new(conn, Some(self.database.clone())))
    }

    /// Puts an entry in the inbox, in one commit with whatever else arrives.
    /// Returns when it is on the disk; `None` if its source was known already.
    ///
    /// It takes a turn among the writers, so whoever has a [`Store::write`] open
    /// commits that first.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the table refuses the entry,
    /// [`Error::Append`] if the database takes nothing, and [`Error::Closed`]
    /// after [`Database::close`].
    pub async fn receive(&self, entry: inbox::NewEntry) -> Result<Option<inbox::EntryId>, Error> {
        let received = self.database.receive(entry).await;
        self.database.wrote(received.is_ok());
        received
    }
}

impl<S> Tx<S> {
    fn new(conn: Transaction<'static, Sqlite>, written: Option<Database>) -> Self {
        Self {
            conn,
            left_out: LeftOut::default(),
            after: AfterCommit::default(),
            written,
            schema: PhantomData,
        }
    }

    /// What arrived and is to be dealt with.
    pub fn inbox(&mut self) -> Inbox<'_> {
        Inbox::new(&mut self.conn)
    }

    /// What is to be done at Discord.
    pub fn outbox(&mut self) -> Outbox<'_> {
        Outbox::new(&mut self.conn)
    }

    /// Where the shards left off.
    pub fn sessions(&mut self) -> Sessions<'_> {
        Sessions::new(&mut self.conn)
    }

    /// What operators change while the bot runs.
    pub fn settings(&mut self) -> Settings<'_> {
        Settings::new(&mut self.conn)
    }

    /// Who changed what.
    pub fn audit_log(&mut self) -> AuditLog<'_> {
        AuditLog::new(&mut self.conn)
    }

    /// The direct-message channels.
    pub fn dm_channels(&mut self) -> DmChannels<'_> {
        DmChannels::new(&mut self.conn)
    }

    /// Does something once all this is permanent, such as telling the log of it;
    /// never, if it is undone.
    pub fn after_commit(&mut self, act: impl FnOnce() + Send + Sync + 'static) {
        self.after.0.push(Box::new(act));
    }

    /// Makes everything done so far permanent.
    #[tracing::instrument(level = "debug", name = "db.commit", skip_all)]
    pub async fn commit(self) -> Result<(), Error> {
        let committed = self.conn.commit().await;
        if let Some(database) = &self.written {
            database.wrote(committed.is_ok());
        }
        committed?;
        for act in self.after.0 {
            act();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    };

    use crate::modmail;

    #[tokio::test]
    async fn what_waits_for_a_commit_happens_with_it_and_never_without() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let store = modmail::Store::open(&folder.path().join("bot.sqlite")).await?;
        let done = Arc::new(AtomicU8::new(0));
        let act = || {
            let done = Arc::clone(&done);
            move || {
                done.fetch_add(1, Ordering::Relaxed);
            }
        };

        let mut undone = store.write().await?;
        undone.after_commit(act());
        drop(undone);
        let mut tx = store.write().await?;
        tx.after_commit(act());
        assert_eq!(done.load(Ordering::Relaxed), 0);
        tx.commit().await?;

        assert_eq!(done.load(Ordering::Relaxed), 1);
        Ok(())
    }
}
