//! What another bot remembers comes in whole, once, or not at all.

mod altered;
mod bounds;
mod dragory;
mod erased;
mod following;
mod modmail_dev;
mod named;
mod refusals;
mod rustmail;
mod vrcpulse;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use import::{ImportError, Mode, Origin, Report};
use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, SqliteConnection,
    sqlite::SqliteConnectOptions,
};
use storage::{Bot, Hold, Schema, Store, modmail::TicketId};
use tempfile::TempDir;

/// A store in a folder of its own.
struct World<S: Schema> {
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
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// Another bot's database, made from the fixture of its name.
async fn source(folder: &Path, origin: Origin) -> anyhow::Result<PathBuf> {
    if origin == Origin::ModmailDev {
        return Ok(fixture("modmail-dev"));
    }
    let path = folder.join("other.sqlite");
    let mut conn = stranger(&path).await?;
    let sql = fs::read_to_string(fixture(&format!("{}.sql", origin.name())))?;
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut conn).await?;
    conn.close().await?;
    Ok(path)
}

/// A connection to another bot's database, as that bot has it.
async fn stranger(path: &Path) -> sqlx::Result<SqliteConnection> {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .foreign_keys(false)
        .connect()
        .await
}

/// Changes another bot's database.
async fn change(path: &Path, sql: &str) -> anyhow::Result<()> {
    let mut conn = stranger(path).await?;
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned()))
        .execute(&mut conn)
        .await?;
    Ok(conn.close().await?)
}

/// A store of whichever bot goes on.
enum Heir {
    Modmail(World<storage::modmail::Schema>),
    Pulse(World<storage::pulse::Schema>),
}

impl Heir {
    async fn of(origin: Origin) -> anyhow::Result<Self> {
        Ok(match origin.heir() {
            Bot::Modmail => Self::Modmail(World::new().await?),
            Bot::Pulse => Self::Pulse(World::new().await?),
        })
    }

    fn path(&self) -> PathBuf {
        match self {
            Self::Modmail(world) => world.path(),
            Self::Pulse(world) => world.path(),
        }
    }

    async fn import(&self, origin: Origin, path: &Path, mode: Mode) -> Result<Report, ImportError> {
        match self {
            Self::Modmail(world) => take(origin, path, &world.store, mode).await,
            Self::Pulse(world) => {
                let hold = Hold::take(&world.path())?;
                import::vrcpulse(path, &world.store, &hold, mode, &mut |_, _| {}).await
            }
        }
    }
}

/// Imports into the database of the ticket bot.
async fn take(
    origin: Origin,
    path: &Path,
    store: &storage::modmail::Store,
    mode: Mode,
) -> Result<Report, ImportError> {
    let hold = Hold::take(store.database().path())?;
    let progress = &mut |_, _| {};
    match origin {
        Origin::Rustmail => import::rustmail(path, store, &hold, mode, progress).await,
        Origin::Dragory => import::dragory(path, store, &hold, mode, progress).await,
        Origin::ModmailDev => import::modmail_dev(path, store, &hold, mode, progress).await,
        Origin::Vrcpulse => panic!("goes to the other bot"),
    }
}

/// Every row of every table, as SQL spells it. Not the numbers that were tried.
async fn everything(path: &Path) -> anyhow::Result<BTreeMap<String, Vec<String>>> {
    let mut conn = stranger(path).await?;
    let tables: Vec<(String, String)> = sqlx::query_as(
        "SELECT schema.name, group_concat('quote(\"' || info.name || '\")', ' || char(31) || ')
           FROM sqlite_schema schema, pragma_table_info(schema.name) info
          WHERE schema.type = 'table' AND schema.sql NOT LIKE '%VIRTUAL%'
            AND schema.name <> 'sqlite_sequence'
          GROUP BY schema.name",
    )
    .fetch_all(&mut conn)
    .await?;
    let mut rows = BTreeMap::new();
    for (table, columns) in tables {
        let query = format!(r#"SELECT {columns} FROM "{table}" ORDER BY 1"#);
        let found = sqlx::query_scalar(AssertSqlSafe(query));
        rows.insert(table, found.fetch_all(&mut conn).await?);
    }
    Ok(rows)
}

/// What lies in a folder, with its bytes.
fn files(path: &Path) -> anyhow::Result<BTreeMap<PathBuf, Vec<u8>>> {
    let folder = if path.is_dir() {
        path
    } else {
        path.parent().unwrap_or(path)
    };
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        files.insert(path.clone(), fs::read(path)?);
    }
    Ok(files)
}

/// A message as it is compared: kind, number, text, moment.
type Line = (String, Option<i64>, String, String);

/// What was said in a ticket, in the order in which it is shown.
async fn lines<S: Schema>(store: &Store<S>, ticket: TicketId) -> anyhow::Result<Vec<Line>> {
    let mut conn = stranger(store.database().path()).await?;
    let lines = sqlx::query_as(
        "SELECT kind, message_number, content, created_at FROM thread_messages
          WHERE thread_id = ? ORDER BY id",
    )
    .bind(ticket.to_string())
    .fetch_all(&mut conn)
    .await?;
    Ok(lines)
}

fn line(kind: &str, number: Option<i64>, content: &str, at: &str) -> Line {
    (kind.to_owned(), number, content.to_owned(), at.to_owned())
}

/// One column of one row, as SQL spells it.
async fn value(path: &Path, query: &'static str) -> anyhow::Result<String> {
    let mut conn = stranger(path).await?;
    Ok(sqlx::query_scalar(query).fetch_one(&mut conn).await?)
}

/// The numbers of a report: found, imported, present, left out.
fn counts(report: &Report, table: &str) -> [u64; 4] {
    let count = report.tables.get(table).cloned().unwrap_or_default();
    [count.found, count.imported, count.present, count.omitted()]
}

#[tokio::test]
async fn an_import_leaves_no_trace_at_its_source_and_accounts_for_every_row() -> anyhow::Result<()>
{
    for origin in Origin::ALL {
        let folder = tempfile::tempdir()?;
        let path = source(folder.path(), origin).await?;
        let before = files(&path)?;
        let heir = Heir::of(origin).await?;

        let report = heir.import(origin, &path, Mode::Import).await?;

        assert_eq!(files(&path)?, before, "{origin}");
        assert!(report.imported() > 10, "{origin}: {report:?}");
        for (table, count) in &report.tables {
            let accounted = count.imported + count.present + count.omitted();
            assert_eq!(count.found, accounted, "{origin}: {table}");
        }
        if origin == Origin::ModmailDev {
            continue;
        }
        for (table, rows) in everything(&path).await? {
            if !table.contains("migrations") {
                let found = counts(&report, &table)[0];
                assert_eq!(found, rows.len() as u64, "{origin}: {table}");
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn importing_twice_is_importing_once() -> anyhow::Result<()> {
    for origin in Origin::ALL {
        let folder = tempfile::tempdir()?;
        let path = source(folder.path(), origin).await?;
        let heir = Heir::of(origin).await?;
        let first = heir.import(origin, &path, Mode::Import).await?;
        let after = everything(&heir.path()).await?;

        let second = heir.import(origin, &path, Mode::Import).await?;

        assert_eq!(second.imported(), 0, "{origin}: {second:?}");
        let again = everything(&heir.path()).await?;
        for (table, rows) in &after {
            assert_eq!(Some(rows), again.get(table), "{origin}: {table}");
        }
        for (table, count) in &first.tables {
            let [found, _, present, omitted] = counts(&second, table);
            let expected = (count.found, count.found - count.omitted(), count.omitted());
            assert_eq!((found, present, omitted), expected, "{origin}: {table}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_dry_run_tells_what_an_import_would_do_and_does_nothing() -> anyhow::Result<()> {
    for origin in Origin::ALL {
        let folder = tempfile::tempdir()?;
        let path = source(folder.path(), origin).await?;
        let heir = Heir::of(origin).await?;
        let before = everything(&heir.path()).await?;

        let told = heir.import(origin, &path, Mode::DryRun).await?;

        assert_eq!(everything(&heir.path()).await?, before, "{origin}");
        let done = heir.import(origin, &path, Mode::Import).await?;
        assert_eq!(told, done, "{origin}");
    }
    Ok(())
}
