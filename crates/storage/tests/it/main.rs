//! What the databases promise, tried on real files.

mod alerts;
mod appending;
mod backups;
mod channel_names;
#[cfg(feature = "cli")]
mod command_line;
mod conversations;
mod copying;
mod crashing;
mod delivery;
mod described;
mod documented;
mod duties;
mod erasing;
mod held;
mod history;
mod locales;
mod membership;
mod migrating;
mod misplaced;
mod models;
mod opening;
mod panel;
mod places;
mod plans;
mod pruning;
mod queue;
mod ratings;
mod readme;
mod remedies;
mod restoring;
mod schema;
mod searching;
mod seeding;
mod sharing;
mod statistics;
mod status;
mod together;
mod verifying;
mod waits;

use std::path::PathBuf;

use sqlx::{ConnectOptions as _, SqliteConnection, sqlite::SqliteConnectOptions};
use storage::{Schema, Store};
use tempfile::TempDir;
use time::{OffsetDateTime, macros::datetime};

const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

/// A store in a folder of its own.
pub(crate) struct World<S: Schema> {
    folder: TempDir,
    store: Store<S>,
}

impl<S: Schema> World<S> {
    async fn new() -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let store = Store::open(&folder.path().join(S::BOT.file_name())).await?;
        Ok(Self { folder, store })
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join(S::BOT.file_name())
    }

    /// A connection as any other program has it.
    async fn stranger(&self) -> sqlx::Result<SqliteConnection> {
        SqliteConnectOptions::new()
            .filename(self.path())
            .connect()
            .await
    }
}
