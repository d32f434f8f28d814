//! Erasing everything about a person.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _, SqliteConnection,
    sqlite::SqliteConnectOptions,
};

use super::{
    super::{OperationError, Step, Watcher, log, references},
    NOBODY, mention,
    search::{Concern, Hit, Search},
    table::Value,
};
use crate::{Bot, Database, Error, Hold, database::beside, discord::UserId, files::Files};

/// What stands where the words of an erased person stood.
const NOTHING: &str = "(erased)";

/// What was erased, or would be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    /// How many rows of each table were removed or changed.
    pub rows: BTreeMap<String, u64>,
    /// How many files.
    pub files: usize,
    /// Copies of the database from earlier, which still have everything.
    pub copies: Vec<PathBuf>,
    /// Whether traces that an interrupted one left go along.
    pub unfinished: bool,
}

/// Counts what [`erase`] would do. `None` if nothing is known of the person and
/// no earlier one was interrupted.
///
/// # Errors
///
/// Refuses what [`Database::open_read_only`] refuses.
pub async fn rehearse_erasing(
    path: &Path,
    bot: Bot,
    person: UserId,
) -> Result<Option<Erased>, OperationError> {
    let database = Database::open_read_only(path, bot).await?;
    let found = async {
        let mut tx = database.begin_read().await?;
        let search = Search::run(&mut tx, bot, person).await?;
        Result::<_, Error>::Ok(search)
    };
    let found = found.await;
    database.close().await;
    let search = found.map_err(OperationError::database(path, path))?;
    let unfinished = mark(path).exists();
    Ok((!search.hits.is_empty() || unfinished).then(|| Erased {
        rows: search.counts(),
        files: search.files().len(),
        copies: copies(path),
        unfinished,
    }))
}

/// Removes from the database at `path`, and from the files beside it, all that
/// concerns a person, so that not a byte of it is left there. Its bot must not
/// run. `None` if nothing is known of the person, which changes nothing.
///
/// Killed before the last traces are gone, it leaves `modmail.sqlite.erasing`
/// beside the database; the next one, be it of anybody, removes them first.
///
/// Tickets of the person go as a whole. Where they only did something, as staff
/// in the ticket of somebody else, the row stays and they are nobody (the id 1)
/// who wrote `(erased)`. A block of the person is erased, too.
///
/// # Errors
///
/// Returns [`crate::OpenError::Held`] while a bot has the database, and what
/// SQLite or the system has against it. Everything is then as it was, or, if it
/// was tidying up by then, is brought to its end by doing it again; so is what
/// ends with [`OperationError::Read`], since another process reads what was there.
#[tracing::instrument(name = "db.erase", skip_all)]
pub async fn erase(
    path: &Path,
    bot: Bot,
    person: UserId,
    watcher: &Watcher,
) -> Result<Option<Erased>, OperationError> {
    let database = Database::open_read_only(path, bot).await?;
    database.close().await;
    let _hold = Hold::take(path)?;
    // One that is not up to date may lack what is looked for here.
    let database = Database::open_existing(path, bot).await?;
    let refused = || OperationError::database(path, path);
    let unfinished = mark(path).exists();
    watcher.tell(Step::Checking, 0, 0);
    let removed = remove(&database, person).await;
    database.close().await;
    let removed = removed.map_err(refused())?;
    if removed.is_none() && !unfinished {
        return Ok(None);
    }
    let (rows, files) = removed.unwrap_or_default();
    watcher.tell(Step::Copying, 0, 0);
    let files = remove_files(path, bot, files).await.map_err(refused())?;
    tidy(path).await.map_err(refused())?;
    if !log::fold_in(path).await.map_err(refused())? {
        return Err(OperationError::Read { path: path.into() });
    }
    fs::remove_file(mark(path)).map_err(OperationError::file(mark(path)))?;
    Ok(Some(Erased {
        rows,
        files,
        copies: copies(path),
        unfinished,
    }))
}

/// The file that is there from the moment that rows are removed until nothing
/// is left of them.
fn mark(path: &Path) -> PathBuf {
    beside(path, ".erasing")
}

type Removed = (BTreeMap<String, u64>, Vec<String>);

/// All of it in one transaction.
async fn remove(database: &Database, person: UserId) -> Result<Option<Removed>, Error> {
    let mut tx = database.begin_write().await?;
    // What refers to a row may go after it.
    tx.execute("PRAGMA defer_foreign_keys = ON").await?;
    tx.execute("PRAGMA secure_delete = ON").await?;
    let search = Search::run(&mut tx, database.bot(), person).await?;
    if search.hits.is_empty() {
        return Ok(None);
    }
    let id = person.to_string();
    // Last found first: what belongs to a row before the row.
    for hit in search.hits.iter().rev() {
        match &hit.concern {
            Concern::Whole => {
                if let Some(table) = search.tables.get(hit.table) {
                    table.delete(&mut tx, hit.row.key.clone()).await?;
                }
            }
            Concern::Part(columns) => blank(&mut tx, &search, hit, columns, &id).await?,
        }
    }
    let found = (search.counts(), search.files().into_iter().collect());
    let mark = mark(database.path());
    let marked = File::create(&mark).and_then(|create| create.sync_all());
    marked.map_err(Error::file(mark))?;
    tx.commit().await?;
    Ok(Some(found))
}

/// Takes the person out of a row that stays.
async fn blank(
    conn: &mut SqliteConnection,
    search: &Search,
    hit: &Hit,
    columns: &[usize],
    id: &str,
) -> Result<(), Error> {
    let Some(table) = search.tables.get(hit.table) else {
        return Ok(());
    };
    for index in columns {
        let (Some(column), Some(value)) = (table.columns.get(*index), hit.row.values.get(*index))
        else {
            continue;
        };
        let nobody = NOBODY.to_string();
        let blank = match value {
            _ if column.nullable && value.text().as_deref() == Some(id) => Value::Null,
            Value::Integer(_) => Value::Integer(NOBODY),
            Value::Text(text) => Value::Text(mention::replaced(text, id, &nobody)),
            other => other.clone(),
        };
        table
            .set(conn, hit.row.key.clone(), &column.name, blank)
            .await?;
        if table.name == "thread_messages" && column.name == "user_id" {
            blank_message(conn, search, hit).await?;
        }
    }
    Ok(())
}

/// Takes away what somebody wrote and sent in the ticket of somebody else.
async fn blank_message(
    conn: &mut SqliteConnection,
    search: &Search,
    hit: &Hit,
) -> Result<(), Error> {
    let Some(table) = search.tables.get(hit.table) else {
        return Ok(());
    };
    for column in ["user_name", "content"] {
        let nothing = Value::Text(NOTHING.to_owned());
        table
            .set(conn, hit.row.key.clone(), column, nothing)
            .await?;
    }
    let id = table
        .position("id")
        .and_then(|position| hit.row.values.get(position));
    let Some(id) = id else { return Ok(()) };
    for table in &search.tables {
        let said = ["message_versions", "message_extras", "attachments"];
        if !said.contains(&table.name.as_str()) {
            continue;
        }
        for row in table.having(conn, "message_id", id.clone()).await? {
            table.delete(conn, row.key).await?;
        }
    }
    Ok(())
}

/// Removes files that no row names any more. The person's are among them.
async fn remove_files(path: &Path, bot: Bot, mut of_person: Vec<String>) -> Result<usize, Error> {
    let mut conn = SqliteConnectOptions::new().filename(path).connect().await?;
    let named = references::files(&mut conn, bot).await;
    conn.close().await?;
    let (named, files) = (named?, Files::beside(path));
    of_person.extend(files.names().await?);
    of_person.sort();
    of_person.dedup();
    let mut removed = 0;
    for name in of_person.iter().filter(|person| !named.contains(*person)) {
        match fs::remove_file(files.path(name)) {
            Ok(()) => removed += 1,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Error::file(files.path(name))(error)),
        }
    }
    Ok(removed)
}

/// Writes the database anew, so that nothing is left in it of what is gone.
async fn tidy(path: &Path) -> Result<(), Error> {
    let mut conn = SqliteConnectOptions::new()
        .filename(path)
        .pragma("secure_delete", "ON")
        .connect()
        .await?;
    let indexes: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%USING fts5 %'",
    )
    .fetch_all(&mut conn)
    .await?;
    for index in indexes {
        // Words of texts that are gone stay in an index until it is merged.
        let optimize = format!(r#"INSERT INTO "{index}" ("{index}") VALUES ('optimize')"#);
        conn.execute(AssertSqlSafe(optimize)).await?;
    }
    conn.execute("VACUUM").await?;
    conn.close().await?;
    Ok(())
}

/// Databases beside this one that are copies of it, and what a killed `restore`
/// left.
fn copies(path: &Path) -> Vec<PathBuf> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let (name, replaced) = (
        path.file_name().unwrap_or_default().to_string_lossy(),
        format!("{stem}-replaced-"),
    );
    let folder = path.parent().filter(|parent| *parent != Path::new(""));
    let Ok(entries) = fs::read_dir(folder.unwrap_or(Path::new("."))) else {
        return Vec::new();
    };
    let names = entries.filter_map(|entry| entry.ok().map(|value| value.path()));
    let mut copies: Vec<_> = names
        .filter(|path| {
            let other = path.file_name().unwrap_or_default().to_string_lossy();
            other.starts_with(&format!("{name}.before-"))
                || other.starts_with(&replaced)
                || other == format!(".{name}-litestream")
                || other == format!("{name}.restoring")
        })
        .collect();
    copies.sort();
    copies
}
