//! Where the work is done, and how it is timed.

use std::{
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use storage::{Bot, Schema, Store, modmail, pulse};
use tempfile::TempDir;
use time::{OffsetDateTime, macros::datetime};
use tokio::runtime::Runtime;

/// When everything made up begins.
pub(crate) const BEGIN: OffsetDateTime = datetime!(2024-01-01 00:00 UTC);

/// A runtime, and a folder for what is measured once.
pub(crate) struct Stage {
    pub(crate) runtime: Runtime,
    folder: TempDir,
}

impl Stage {
    /// `beside` is where the folder is made: the disk that is measured.
    pub(crate) fn new(beside: &Path) -> anyhow::Result<Self> {
        std::fs::create_dir_all(beside)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let folder = tempfile::tempdir_in(beside)?;
        Ok(Self { runtime, folder })
    }

    /// An empty database, with its tables.
    pub(crate) fn store<S: Schema>(&self, name: &str) -> anyhow::Result<Store<S>> {
        let path = self.folder.path().join(name);
        Ok(self.runtime.block_on(Store::open(&path))?)
    }

    /// The same tables in a file that nobody has open.
    pub(crate) fn file(&self, name: &str, bot: Bot) -> anyhow::Result<PathBuf> {
        let path = self.folder.path().join(name);
        self.runtime.block_on(make(&path, bot))?;
        Ok(path)
    }

    /// The same tables, as a program has them that uses sqlx and nothing else.
    /// Journal, `synchronous` and the number of connections that write are ours.
    pub(crate) fn bare(&self, name: &str, bot: Bot) -> anyhow::Result<SqlitePool> {
        let path = self.file(name, bot)?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full);
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .test_before_acquire(false);
        Ok(self.runtime.block_on(pool.connect_with(options))?)
    }
}

/// Makes a file with a bot's tables.
pub(crate) async fn make(path: &Path, bot: Bot) -> anyhow::Result<()> {
    match bot {
        Bot::Modmail => modmail::Store::open(path).await?.database().close().await,
        Bot::Pulse => pulse::Store::open(path).await?.database().close().await,
    }
    Ok(())
}

/// How long both take, in turns, so that whatever else the machine does hits
/// both. The first turn warms up and does not count.
pub(crate) fn side_by_side(
    turns: u32,
    mut ours: impl FnMut() -> anyhow::Result<()>,
    mut theirs: impl FnMut() -> anyhow::Result<()>,
) -> anyhow::Result<(Duration, Duration)> {
    let (mut all_ours, mut all_theirs) = (Vec::new(), Vec::new());
    for turn in 0..=turns {
        let one = timed(&mut ours)?;
        let other = timed(&mut theirs)?;
        if turn > 0 {
            all_ours.push(one);
            all_theirs.push(other);
        }
    }
    Ok((share(&mut all_ours, 50), share(&mut all_theirs, 50)))
}

pub(crate) fn timed(work: &mut impl FnMut() -> anyhow::Result<()>) -> anyhow::Result<Duration> {
    let begin = Instant::now();
    work()?;
    Ok(begin.elapsed())
}

/// The time that so many out of a hundred did not exceed; 50 is the median.
pub(crate) fn share(times: &mut [Duration], percent: usize) -> Duration {
    times.sort_unstable();
    let at = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(at).copied().unwrap_or_default()
}

/// Numbers that look random and are the same each time.
#[derive(Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number from 0 up to but not including 1.
    pub(crate) fn part(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(self.0 >> 32).unwrap_or_default()) / (f64::from(u32::MAX) + 1.0)
    }

    /// A number below another.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is from 0 up to but not including the end"
    )]
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        (self.part() * f64::from(end)) as u32
    }
}
