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
    columns::Role,
    search::{Search, count, count_up_to_last, is_person, mentions, say},
    table::Table,
};
use crate::{
    Bot, Database, Error, Hold,
    database::{beside, leave_to_owner, real, sync_folder_of},
    discord::UserId,
    disk,
    erased::{self, NOBODY, NOTHING},
    files::Files,
};

/// How many rows go at a time, until it is told how far this has come.
const BATCH: u64 = 1_000;

/// What was erased, or would be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    /// What the person was called, newest first.
    pub names: Vec<String>,
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
        let mut conn = database.look().await?;
        // Of one moment, while the bot goes on.
        let mut tx = conn.begin().await?;
        let search = Search::run(&mut tx, bot, person).await?;
        let files = Files::beside(path).names().await?;
        let files = references::unnamed(&mut tx, bot, files, &search.gone()).await?;
        drop(tx);
        conn.close().await?;
        Result::<_, Error>::Ok((search, files.len()))
    };
    let found = found.await;
    database.close().await;
    let (search, files) = found.map_err(OperationError::database(path, path))?;
    let unfinished = mark(path).exists();
    Ok((!search.is_empty() || unfinished).then(|| Erased {
        names: search.names,
        rows: search.rows,
        files,
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
/// who wrote `(erased)`. A block of the person is erased, too. A digest of the id
/// stays, by which imports know whom not to bring back.
///
/// # Errors
///
/// Returns [`crate::OpenError::Held`] while a bot has the database, what SQLite or
/// the system has against it, and [`OperationError::More`] if there are more rows
/// than `at_most`, if that is given. Everything is then as it was, or, if it
/// was tidying up by then, is brought to its end by doing it again; so is what
/// ends with [`OperationError::Read`], since another process reads what was there.
#[tracing::instrument(name = "db.erase", skip_all)]
pub async fn erase(
    path: &Path,
    bot: Bot,
    person: UserId,
    at_most: Option<u64>,
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
    let removed = remove(&database, person, at_most, watcher).await;
    database.close().await;
    let removed = removed?;
    if removed.is_none() && !unfinished {
        return Ok(None);
    }
    let (names, rows) = removed.unwrap_or_default();
    watcher.tell(Step::Copying, 0, 0);
    let files = remove_files(path, bot).await.map_err(refused())?;
    tidy(path).await.map_err(refused())?;
    if !log::fold_in(path).await.map_err(refused())? {
        return Err(OperationError::Read { path: path.into() });
    }
    disk::remove(&mark(path))
        .and_then(|()| sync_folder_of(path))
        .map_err(OperationError::file(mark(path)))?;
    Ok(Some(Erased {
        names,
        rows,
        files,
        copies: copies(path),
        unfinished,
    }))
}

/// The file that is there from the moment that rows are removed until nothing
/// is left of them.
fn mark(path: &Path) -> PathBuf {
    beside(&real(path), ".erasing")
}

/// What the person was called, and how many rows of each table were about them.
type Removed = (Vec<String>, BTreeMap<String, u64>);

/// All of it in one transaction.
async fn remove(
    database: &Database,
    person: UserId,
    at_most: Option<u64>,
    watcher: &Watcher,
) -> Result<Option<Removed>, OperationError> {
    let path = database.path();
    let refused = || OperationError::database(path, path);
    let begun = async {
        let mut tx = database.begin_write().await?;
        // What refers to a row may go after it.
        tx.execute("PRAGMA defer_foreign_keys = ON").await?;
        tx.execute("PRAGMA secure_delete = ON").await?;
        let search = Search::run(&mut tx, database.bot(), person).await?;
        Result::<_, Error>::Ok((tx, search))
    };
    let (mut tx, search) = begun.await.map_err(refused())?;
    if search.is_empty() {
        return Ok(None);
    }
    let rows = search.rows.values().sum();
    if at_most.is_some_and(|most| rows > most) {
        let path = path.into();
        return Err(OperationError::More { path, rows });
    }
    let removing = async {
        Removal {
            conn: &mut tx,
            watcher,
            done: 0,
            all: rows,
        }
        .run(&search)
        .await?;
        erased::remember(&mut tx, &person.to_string()).await
    };
    removing.await.map_err(refused())?;
    let mark = mark(path);
    let was_there = mark.exists();
    let committed = match leave(&mark) {
        Ok(()) => tx.commit().await.map_err(Error::from),
        Err(error) => Err(Error::file(&mark)(error)),
    };
    if committed.is_err() && !was_there {
        // Nothing is gone, so there is nothing to be brought to its end.
        drop(fs::remove_file(&mark));
    }
    committed.map_err(refused())?;
    Ok(Some((search.names, search.rows)))
}

/// Makes the mark, so that it survives a power cut.
fn leave(mark: &Path) -> io::Result<()> {
    let options = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(mark);
    options.and_then(|file| disk::sync_file(&file, mark))?;
    leave_to_owner(mark);
    sync_folder_of(mark)
}

/// What goes, table by table.
struct Removal<'t> {
    conn: &'t mut SqliteConnection,
    watcher: &'t Watcher,
    done: u64,
    all: u64,
}

impl Removal<'_> {
    async fn run(&mut self, search: &Search) -> Result<(), Error> {
        let indexes = text_indexes(self.conn).await?;
        // The indexes are written anew afterwards, so nothing is gained by taking
        // out each word on its own, which costs a hundred times as much.
        careful(self.conn, &indexes, false).await?;
        for table in &search.tables {
            let name = &table.name;
            let delete = format!(r#"DELETE FROM main."{name}" WHERE"#);
            self.in_batches(table, &table.gone(), &delete).await?;
        }
        for table in &search.tables {
            self.blank(table).await?;
        }
        careful(self.conn, &indexes, true).await
    }

    /// Does something about the rows of a list.
    async fn in_batches(&mut self, table: &Table, list: &str, what: &str) -> Result<(), Error> {
        // Some may have been taken from the list again.
        let all = count_up_to_last(self.conn, list).await?;
        let listed = table.listed_key();
        for begin in (0..all).step_by(usize::try_from(BATCH).unwrap_or(usize::MAX)) {
            let end = begin + BATCH;
            let batch = format!(
                "{what} ({}) IN (SELECT {listed} FROM {list} WHERE rowid > {begin} AND rowid <= {end})",
                table.key()
            );
            say(self.conn, &batch).await?;
            self.watcher
                .tell(Step::Erasing, self.done + end.min(all), self.all);
        }
        self.done += all;
        Ok(())
    }

    /// Takes the person out of the rows of a table that stay.
    async fn blank(&mut self, table: &Table) -> Result<(), Error> {
        let (changed, name) = (table.changed(), &table.name);
        if count(self.conn, &changed).await? == 0 {
            return Ok(());
        }
        let listed = table.stands_in(&changed);
        let person = "(SELECT text FROM temp.needle WHERE rowid = 1)";
        for column in table.columns_that(Role::Text) {
            let (of, mentioned) = (&column.name, mentions(column));
            let update = format!(
                r#"UPDATE main."{name}" SET "{of}" = replace("{of}", {person}, '{NOBODY}')
                    WHERE {listed} AND {mentioned}"#
            );
            say(self.conn, &update).await?;
        }
        for column in table.columns_that(Role::DoneBy) {
            let (of, who) = (&column.name, is_person(column));
            let also = match (name.as_str(), of.as_str()) {
                ("thread_messages", "user_id") => {
                    format!(", user_name = '{NOTHING}', content = '{NOTHING}'")
                }
                ("threads", "claimed_by") => ", claimed_name = NULL".to_owned(),
                _ => String::new(),
            };
            let nobody = if column.nullable {
                "NULL".to_owned()
            } else {
                NOBODY.to_string()
            };
            let update =
                format!(r#"UPDATE main."{name}" SET "{of}" = {nobody}{also} WHERE {who} AND"#);
            let done = self.done;
            self.in_batches(table, &changed, &update).await?;
            self.done = done;
        }
        self.done += count(self.conn, &changed).await?;
        Ok(())
    }
}

/// The indexes of words.
async fn text_indexes(conn: &mut SqliteConnection) -> Result<Vec<String>, Error> {
    let indexes = sqlx::query_scalar(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%USING fts5 %'",
    );
    Ok(indexes.fetch_all(conn).await?)
}

/// Says whether indexes take out at once what goes, rather than when they are
/// merged.
async fn careful(
    conn: &mut SqliteConnection,
    indexes: &[String],
    careful: bool,
) -> Result<(), Error> {
    for index in indexes {
        let careful = i32::from(careful);
        let set = format!(
            r#"INSERT INTO "{index}" ("{index}", rank) VALUES ('secure-delete', {careful})"#
        );
        say(conn, &set).await?;
    }
    Ok(())
}

/// Removes files that no row names any more. The person's are among them.
async fn remove_files(path: &Path, bot: Bot) -> Result<usize, Error> {
    let files = Files::beside(path);
    let mut conn = SqliteConnectOptions::new().filename(path).connect().await?;
    let unnamed = references::unnamed(&mut conn, bot, files.names().await?, &[]).await;
    conn.close().await?;
    let unnamed = unnamed?;
    for name in &unnamed {
        let path = files.path(name);
        disk::remove(&path).map_err(Error::file(path))?;
    }
    // A power cut would bring them back, and nobody would know of it.
    files.sync_shelves().map_err(Error::file(files.folder()))?;
    Ok(unnamed.len())
}

/// Writes the database anew, so that nothing is left in it of what is gone.
async fn tidy(path: &Path) -> Result<(), Error> {
    let mut conn = SqliteConnectOptions::new()
        .filename(path)
        .pragma("secure_delete", "ON")
        .connect()
        .await?;
    for index in text_indexes(&mut conn).await? {
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
    let path = real(path);
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
