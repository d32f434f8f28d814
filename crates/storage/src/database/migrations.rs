//! Bringing a database file up to date.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use sqlx::{
    ConnectOptions as _, Connection as _, SqliteConnection,
    migrate::{Migrate as _, Migrator},
    sqlite::SqliteConnectOptions,
};

use super::{Database, OpenError};
use crate::{Bot, Error};

static COMMON: Migrator = sqlx::migrate!("../../migrations/common");
static MODMAIL: Migrator = sqlx::migrate!("../../migrations/modmail");
static PULSE: Migrator = sqlx::migrate!("../../migrations/pulse");

/// Where sqlx notes what was applied.
const TABLE: &str = "_sqlx_migrations";

/// One step of a schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migration {
    /// When it was written, as `YYYYMMDDHHMMSS`. Steps are taken in this order.
    pub version: i64,
    /// What it is about.
    pub description: String,
}

/// Which steps a file has taken, and which it has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MigrationStatus {
    /// Those it has.
    pub applied: Vec<Migration>,
    /// Those it lacks.
    pub pending: Vec<Migration>,
}

/// What bringing a file up to date did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upgrade {
    /// The steps that were taken.
    pub applied: Vec<Migration>,
    /// Where the copy lies that was made before, if the file was in use.
    pub copy: Option<PathBuf>,
}

/// How the parts of a file differ from those that its migrations make: what each is
/// and what it is called.
#[derive(Debug)]
pub(crate) struct Differences {
    /// Triggers and views that no migration made.
    pub(crate) strange: Vec<(String, String)>,
    missing: Vec<(String, String)>,
}

impl Differences {
    /// What is missing, each in a sentence.
    pub(crate) fn missing(&self) -> impl Iterator<Item = String> {
        let missing = self.missing.iter();
        missing.map(|(kind, name)| format!("the {kind} `{name}` is missing"))
    }
}

impl MigrationStatus {
    /// That of a file which is yet to be made.
    pub fn of_none(bot: Bot) -> Self {
        Self::new(bot, &HashSet::new())
    }

    fn new(bot: Bot, known: &HashSet<i64>) -> Self {
        let (applied, pending) = migrator(bot)
            .iter()
            .map(|migrator| Migration {
                version: migrator.version,
                description: migrator.description.clone().into_owned(),
            })
            .partition(|item| known.contains(&item.version));
        Self { applied, pending }
    }
}

/// Every step of a bot's schema: the common ones and its own, in order.
pub(super) fn migrator(bot: Bot) -> Migrator {
    let own = match bot {
        Bot::Modmail => &MODMAIL,
        Bot::Pulse => &PULSE,
    };
    Migrator::with_migrations(COMMON.iter().chain(own.iter()).cloned().collect())
}

/// Each migration of a bot: the comment at its beginning, and all of it.
pub(crate) fn statements(bot: Bot) -> Vec<(String, String)> {
    let of = |sql: &str| {
        let lines = sql.lines().map_while(|line| line.strip_prefix("--"));
        let lines: Vec<_> = lines.map(str::trim).collect();
        (lines.join("\n"), sql.to_owned())
    };
    migrator(bot)
        .iter()
        .map(|migrator| of(migrator.sql.as_str()))
        .collect()
}

impl Database {
    /// Which migrations the file has and which it lacks. Changes nothing.
    ///
    /// # Errors
    ///
    /// Returns [`OpenError::Newer`] if the file has some that this program does
    /// not know, and [`OpenError::Driver`] if it cannot be read.
    pub async fn migrations(&self) -> Result<MigrationStatus, OpenError> {
        let known = self.known_migrations().await?;
        Ok(MigrationStatus::new(self.bot(), &known))
    }

    /// Brings the file up to date. If there is something to do in a file that
    /// was in use, a verified copy of it is put beside it first
    /// (`modmail.sqlite.before-<version>`).
    ///
    /// # Errors
    ///
    /// Returns [`OpenError::Copy`] or [`OpenError::Damaged`] if the copy fails,
    /// what [`Database::migrate`] returns if a migration does, and
    /// [`OpenError::Incomplete`] if it lacks a part that it should have.
    pub async fn upgrade(&self) -> Result<Upgrade, OpenError> {
        let status = self.migrations().await?;
        if !status.applied.is_empty() {
            self.refuse_incomplete().await?;
        }
        let copy = match status.pending.first() {
            Some(first) if !status.applied.is_empty() => {
                Some(self.keep_before(first.version).await?)
            }
            _ => None,
        };
        if !status.pending.is_empty() {
            self.migrate().await?;
        }
        Ok(Upgrade {
            applied: status.pending,
            copy,
        })
    }

    /// Refuses a file that lacks migrations, or parts that it should have.
    pub(crate) async fn refuse_unready(&self) -> Result<(), OpenError> {
        let pending = self.migrations().await?.pending.len();
        if pending > 0 {
            let path = self.path().into();
            return Err(OpenError::Pending { path, pending });
        }
        self.refuse_incomplete().await
    }

    /// Refuses a file that lacks what its migrations have made: without an index or
    /// a trigger some statements fail for ever, too.
    async fn refuse_incomplete(&self) -> Result<(), OpenError> {
        let parts = self.compare_parts().await;
        let parts = parts.map_err(OpenError::refused(self.path()))?;
        match parts.missing().next() {
            Some(missing) => Err(OpenError::Incomplete {
                path: self.path().into(),
                missing,
            }),
            None => Ok(()),
        }
    }

    /// Applies the migrations the file lacks, all or none: what is half way can be
    /// used by no program. Returns how many those were.
    ///
    /// # Errors
    ///
    /// Returns [`OpenError::Migrate`] if one fails, which undoes all of them, and
    /// [`OpenError::Newer`] or [`OpenError::Altered`] if the file is not of this
    /// program.
    #[tracing::instrument(name = "db.migrate", skip_all)]
    pub async fn migrate(&self) -> Result<usize, OpenError> {
        let path = self.path();
        let pending = self.migrations().await?.pending.len();
        if pending == 0 {
            return Ok(0);
        }
        let mut tx = self.begin_write().await.map_err(OpenError::driver(path))?;
        migrator(self.bot())
            .run_direct(None, &mut *tx, false)
            .await
            .map_err(OpenError::migrate(path))?;
        tx.commit().await.map_err(OpenError::driver(path))?;
        Ok(pending)
    }

    /// How the parts of the file differ from those that its migrations make.
    pub(crate) async fn compare_parts(&self) -> Result<Differences, Error> {
        const PARTS: &str = r"SELECT type, name, coalesce(sql, '') FROM sqlite_schema
              WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'";
        type Parts = Vec<(String, String, String)>;
        let mut conn = self.inner.readers.acquire().await?;
        let found: Parts = sqlx::query_as(PARTS).fetch_all(&mut *conn).await?;
        let is_noted = found.iter().any(|(_, name, _)| name == TABLE);
        let known = if is_noted {
            conn.list_applied_migrations(TABLE).await
        } else {
            Ok(Vec::new())
        };
        drop(conn);
        let known: HashSet<_> = known
            .map_err(|error| sqlx::Error::Migrate(Box::new(error)))?
            .into_iter()
            .map(|applied| applied.version)
            .collect();
        let mut ours = migrator(self.bot());
        ours.migrations
            .to_mut()
            .retain(|step| known.contains(&step.version));
        let mut model = SqliteConnectOptions::new()
            .in_memory(true)
            .connect()
            .await?;
        let made = ours.run_direct(None, &mut model, false).await;
        made.map_err(|error| sqlx::Error::Migrate(Box::new(error)))?;
        let made: Parts = sqlx::query_as(PARTS).fetch_all(&mut model).await?;
        model.close().await?;
        let names: HashSet<_> = found.iter().map(|(kind, name, _)| (kind, name)).collect();
        let missing = made
            .iter()
            .filter(|(kind, name, _)| !names.contains(&(kind, name)));
        // Tables and indexes of others do nothing by themselves: Litestream has some.
        let acts = |kind: &str| ["trigger", "view"].contains(&kind);
        let strange = found
            .iter()
            .filter(|part| acts(&part.0) && !made.contains(part));
        let whole = |(kind, name, _): &(String, String, String)| (kind.clone(), name.clone());
        Ok(Differences {
            strange: strange.map(whole).collect(),
            missing: missing.map(whole).collect(),
        })
    }

    /// The versions noted in the file, all of which this program knows.
    pub(super) async fn known_migrations(&self) -> Result<HashSet<i64>, OpenError> {
        let path = self.path();
        let conn = self.inner.readers.acquire().await;
        let mut conn = conn.map_err(OpenError::driver(path))?;
        applied(&mut conn, path, self.bot()).await
    }
}

/// Refuses a file that a newer or altered version of the program has used.
///
/// Uses a connection of its own, since those of the pools turn on write-ahead
/// logging, which changes the file.
pub(super) async fn refuse_newer(path: &Path, bot: Bot) -> Result<(), OpenError> {
    let options = SqliteConnectOptions::new().filename(path);
    let mut conn = options.connect().await.map_err(OpenError::driver(path))?;
    let known = applied(&mut conn, path, bot).await;
    conn.close().await.map_err(OpenError::driver(path))?;
    known.map(drop)
}

async fn applied(
    conn: &mut SqliteConnection,
    path: &Path,
    bot: Bot,
) -> Result<HashSet<i64>, OpenError> {
    // Not asked for with sqlx's own call, which would make the table.
    let noted: Option<i64> =
        sqlx::query_scalar("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")
            .bind(TABLE)
            .fetch_optional(&mut *conn)
            .await
            .map_err(OpenError::driver(path))?;
    if noted.is_none() {
        return Ok(HashSet::new());
    }
    let applied = conn
        .list_applied_migrations(TABLE)
        .await
        .map_err(OpenError::migrate(path))?;
    let migrator = migrator(bot);
    // Newest first, since that is the one worth naming.
    for applied_migration in applied.iter().rev() {
        let (path, version) = (path.into(), applied_migration.version);
        match migrator.iter().find(|known| known.version == version) {
            None => return Err(OpenError::Newer { path, version }),
            Some(known) if known.checksum != applied_migration.checksum => {
                return Err(OpenError::Altered { path, version });
            }
            Some(_) => {}
        }
    }
    Ok(applied
        .iter()
        .map(|applied_migration| applied_migration.version)
        .collect())
}
