//! Made-up data: databases to try things out on, the same each time.
//!
//! What is made depends on the [`Plan`] alone. It is all or nothing: a database
//! that could not be filled is as it was.

mod days;
mod dice;
mod rows;
mod story;
mod words;

use std::path::PathBuf;

use time::{Duration, OffsetDateTime, macros::datetime};
use tokio::{sync::mpsc, task};

use self::{days::Days, rows::Batch, story::Story};
use crate::{Error, files::Files, modmail, pulse};

/// How many messages are written at a time.
const BATCH: u32 = 4_000;

/// The longest time a plan may span, in days.
const MOST_DAYS: u32 = 3_650;

/// How much to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// How many tickets.
    pub tickets: u32,
    /// How many messages they have in all. Each ticket begins with one.
    pub messages: u32,
    /// How many days it all takes.
    pub days: u32,
    /// When the last of them ends.
    pub until: OffsetDateTime,
    /// Other seeds give other data.
    pub seed: u64,
    /// Whether the members' direct-message channels are known: a bot reads what came
    /// there meanwhile, so it is busy with them when it starts.
    pub direct_channels: bool,
}

/// Why a database was not filled.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SeedError {
    /// The plan cannot be kept.
    #[error("there have to be {0}")]
    Plan(&'static str),
    /// There is something in the database already.
    #[error("{} has {content} already; made-up data goes into an empty database only, so name another folder", path.display())]
    InUse {
        /// The database.
        path: PathBuf,
        /// What is in it.
        content: &'static str,
    },
    /// The database or the disk does not take it.
    #[error("cannot fill {} ({}); {}", path.display(), source.cause(), source.remedy())]
    Refused {
        /// The database.
        path: PathBuf,
        /// What went wrong.
        source: Error,
    },
}

impl Default for Plan {
    /// A small server in the month before November 2026.
    fn default() -> Self {
        Self {
            tickets: 50,
            messages: 1_000,
            days: 30,
            until: datetime!(2026-11-01 00:00 UTC),
            seed: 1,
            direct_channels: true,
        }
    }
}

impl Plan {
    /// When the first day begins.
    fn from(&self) -> OffsetDateTime {
        self.until - self.span()
    }

    fn span(&self) -> Duration {
        Duration::days(self.days.into())
    }

    /// Whether it can be kept.
    ///
    /// # Errors
    ///
    /// Returns [`SeedError::Plan`] if it cannot.
    pub fn check(&self) -> Result<(), SeedError> {
        if self.messages < self.tickets {
            return Err(SeedError::Plan("at least as many messages as threads"));
        }
        if !(1..=MOST_DAYS).contains(&self.days) {
            return Err(SeedError::Plan("1 to 3650 days"));
        }
        Ok(())
    }
}

/// Fills the database of the modmail bot: tickets, what was said in them, files,
/// notes and snippets. `progress` is told how many messages there are of how
/// many.
///
/// # Errors
///
/// Returns [`SeedError::InUse`] if there are tickets already; see there for the
/// rest.
pub async fn modmail(
    store: &modmail::Store,
    plan: &Plan,
    progress: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<(), SeedError> {
    plan.check()?;
    let path = store.database().path();
    let refused = |source| SeedError::Refused {
        path: path.into(),
        source,
    };
    let mut tx = store.write().await.map_err(refused)?;
    if rows::has_tickets(&mut tx.conn).await.map_err(refused)? {
        return Err(SeedError::InUse {
            path: path.into(),
            content: "tickets",
        });
    }
    let mut stored = Vec::new();
    for content in words::FILES {
        let file = Files::beside(path).put(content.as_bytes()).await;
        stored.push(file.map_err(refused)?);
    }
    let mut tale = Story::new(*plan, stored);
    tale.prepare(&mut tx).await.map_err(refused)?;
    // Made up on one core while the other writes.
    let (sender, mut batches) = mpsc::channel(2);
    let telling = task::spawn_blocking(move || {
        loop {
            let mut batch = Batch::default();
            let told = tale.go_on(BATCH, &mut batch);
            let spelled = batch.spell()?;
            let unwanted = sender.blocking_send((told, spelled)).is_err();
            if unwanted || told == tale.plan.messages {
                return Ok(tale);
            }
        }
    });
    while let Some((told, batch)) = batches.recv().await {
        rows::write(&mut tx.conn, &batch).await.map_err(refused)?;
        progress(told.into(), plan.messages.into());
    }
    let told = telling.await.unwrap_or(Err(Error::Closed));
    let mut tale = told.map_err(refused)?;
    tale.finish(&mut tx).await.map_err(refused)?;
    tx.commit().await.map_err(refused)
}

/// Fills the database of the pulse bot: the page's states, incidents and
/// maintenance, who was told, and eight measured values a minute. `progress` is
/// told how many days there are of how many.
///
/// # Errors
///
/// Returns [`SeedError::InUse`] if there are incidents already; see there for
/// the rest.
pub async fn pulse(
    store: &pulse::Store,
    plan: &Plan,
    progress: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<(), SeedError> {
    plan.check()?;
    let path = store.database().path();
    let refused = |source| SeedError::Refused {
        path: path.into(),
        source,
    };
    let mut tx = store.write().await.map_err(refused)?;
    let known = tx.incidents().recent(1).await.map_err(refused)?;
    if !known.is_empty() {
        return Err(SeedError::InUse {
            path: path.into(),
            content: "incidents",
        });
    }
    let mut days = Days::new(*plan);
    days.page(&mut tx).await.map_err(refused)?;
    for day in 0..plan.days {
        days.measure(day, &mut tx).await.map_err(refused)?;
        days.commands(day, &mut tx).await.map_err(refused)?;
        progress(u64::from(day) + 1, plan.days.into());
    }
    tx.commit().await.map_err(refused)
}
