//! Removing what has been kept long enough, while the bot goes on.

mod batches;
mod retention;
mod rollup;
mod rules;

use std::{collections::BTreeMap, fmt, path::Path, time::Duration};

use sqlx::AssertSqlSafe;
use time::OffsetDateTime;

pub use self::retention::{ModmailRetention, Period, PulseRetention, Retention, Subject};
use self::{
    batches::Batches,
    rules::{Rule, rules},
};
use super::{OperationError, Step, Watcher, references};
use crate::{
    Bot, Database, Error,
    files::{Files, Swept},
    moment::stamp,
};

/// How many rows are looked for at once.
const SIGHT: usize = 20_000;

/// How long a file may lie there before a row names it.
const GRACE: Duration = Duration::from_hours(24);

/// What was removed, or would be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pruned {
    /// How many rows of each kind.
    pub rows: BTreeMap<Subject, u64>,
    /// How many averages of measured values were written.
    pub rolled_up: u64,
    /// Files that no row names any more.
    pub files: Swept,
    /// The longest that anybody else who wanted to write had to wait.
    pub longest_hold: Duration,
}

impl Pruned {
    /// How many rows and files went.
    pub fn removed(&self) -> u64 {
        self.rows.values().sum::<u64>() + self.files.files
    }
}

impl fmt::Display for Pruned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<_> = self
            .rows
            .iter()
            .filter(|(_, rows)| **rows > 0)
            .map(|(subject, rows)| match subject {
                // The files themselves are counted below.
                Subject::Files => format!("{rows} names of files"),
                _ => format!("{rows} {}", subject.name()),
            })
            .collect();
        if self.files.files > 0 {
            parts.push(format!("{} stored files", self.files.files));
        }
        if parts.is_empty() {
            return f.write_str("nothing");
        }
        f.write_str(&parts.join(", "))
    }
}

/// Removes what has been kept long enough from the database at `path`, also
/// while its bot runs; with `rehearse` only counts it.
///
/// Measured values are rolled up (5 minutes, an hour, a day) before they go.
/// It goes in small steps, so that nobody waits for the writer for long.
///
/// # Errors
///
/// Refuses what [`Database::open`] refuses, and a database that is not up to
/// date. What was removed before something went wrong stays removed.
#[tracing::instrument(name = "db.prune", skip_all, fields(path = %path.display()))]
pub async fn prune(
    path: &Path,
    bot: Bot,
    retention: &Retention,
    now: OffsetDateTime,
    rehearse: bool,
    watcher: &Watcher,
) -> Result<Pruned, OperationError> {
    if rehearse {
        let database = Database::open_read_only(path, bot).await?;
        let counted = rehearse_open(&database, retention, now).await;
        database.close().await;
        return counted;
    }
    let database = Database::open_existing(path, bot).await?;
    let pruned = prune_open(&database, retention, now, watcher).await;
    database.close().await;
    pruned
}

async fn rehearse_open(
    database: &Database,
    retention: &Retention,
    now: OffsetDateTime,
) -> Result<Pruned, OperationError> {
    database.refuse_unready().await?;
    let path = database.path();
    let counted = count(database, retention, now).await;
    counted.map_err(OperationError::database(path, path))
}

/// Does [`prune`] with a database that is open.
///
/// # Errors
///
/// Those of [`prune`].
pub async fn prune_open(
    database: &Database,
    retention: &Retention,
    now: OffsetDateTime,
    watcher: &Watcher,
) -> Result<Pruned, OperationError> {
    let path = database.path();
    let pruned = remove(database, retention, now, watcher).await;
    pruned.map_err(OperationError::database(path, path))
}

async fn remove(
    database: &Database,
    retention: &Retention,
    now: OffsetDateTime,
    watcher: &Watcher,
) -> Result<Pruned, Error> {
    let mut pruned = Pruned::default();
    let mut batches = Batches::new(watcher);
    watcher.tell(Step::Checking, 0, 0);
    if database.bot() == Bot::Pulse {
        pruned.rolled_up = rollup::roll_up(database, &mut batches, now).await?;
    }
    for Period { subject, days } in retention.periods(database.bot()) {
        let before = now - time::Duration::days(days.into());
        let mut rows = 0;
        if subject == Subject::Metrics {
            rows += rollup::remove_raw(database, &mut batches, before).await?;
        }
        for rule in rules(subject, database.bot()) {
            loop {
                let found = format!("SELECT {} LIMIT {SIGHT}", rule.old);
                let mut tx = database.begin_read().await?;
                let ids: Vec<i64> = sqlx::query_scalar(AssertSqlSafe(found))
                    .bind(stamp(before))
                    .fetch_all(&mut *tx)
                    .await?;
                drop(tx);
                let changed = batches.run(database, rule.then, &ids).await?;
                rows += changed;
                if ids.len() < SIGHT || changed == 0 {
                    break;
                }
            }
        }
        pruned.rows.insert(subject, rows);
    }
    pruned.files = sweep(database, None).await?;
    pruned.longest_hold = batches.longest();
    Ok(pruned)
}

async fn count(
    database: &Database,
    retention: &Retention,
    now: OffsetDateTime,
) -> Result<Pruned, Error> {
    let mut pruned = Pruned::default();
    let (mut unnamed_before, mut unheld_before) = (String::new(), String::new());
    for Period { subject, days } in retention.periods(database.bot()) {
        let before = now - time::Duration::days(days.into());
        let mut rows = 0;
        if subject == Subject::Metrics {
            rows += rollup::count_raw(database, before).await?;
        }
        for rule in rules(subject, database.bot()) {
            rows += count_old(database, rule, &stamp(before)).await?;
            if subject == Subject::Files {
                // Those of messages that go by then go with them.
                let with_messages = unnamed_before.clone().min(stamp(before));
                rows -= count_old(database, rule, &with_messages).await?;
            }
        }
        if matches!(subject, Subject::Messages | Subject::Files) {
            unnamed_before = unnamed_before.max(stamp(before));
        }
        if subject == Subject::Messages {
            unheld_before = stamp(before);
        }
        pruned.rows.insert(subject, rows);
    }
    pruned.files = sweep(database, Some((&unnamed_before, &unheld_before))).await?;
    Ok(pruned)
}

async fn count_old(database: &Database, rule: &Rule, before: &str) -> Result<u64, Error> {
    let counted = format!("SELECT count(*) FROM (SELECT {})", rule.old);
    let mut tx = database.begin_read().await?;
    let counted: i64 = sqlx::query_scalar(AssertSqlSafe(counted))
        .bind(before)
        .fetch_one(&mut *tx)
        .await?;
    Ok(counted.unsigned_abs())
}

/// Removes the files that no row names and that are older than a day. For a
/// rehearsal it only counts them, as if messages in tickets that were closed
/// before a moment named none, nor those that are held since before another.
async fn sweep(database: &Database, rehearsed: Option<(&str, &str)>) -> Result<Swept, Error> {
    let files = Files::beside(database.path());
    // The files first: a row that is written meanwhile is seen then.
    let mut old = files.older_than(GRACE).await?;
    let mut tx = database.begin_read().await?;
    let named = match rehearsed {
        None => references::files(&mut tx, database.bot()).await?,
        Some(before) => references::files_but_of(&mut tx, database.bot(), before).await?,
    };
    drop(tx);
    old.retain(|older_than| !named.contains(older_than));
    files.sweep(old, GRACE, rehearsed.is_some()).await
}
