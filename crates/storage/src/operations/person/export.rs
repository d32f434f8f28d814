//! Handing out everything about a person.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, DirBuilder, File},
    io::{self, BufWriter, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use futures_util::TryStreamExt as _;
use serde_json::{Map, Value as Json};
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, sqlite::SqliteRow};

use super::{
    super::OperationError,
    search::Search,
    table::{Table, Value},
};
use crate::{Bot, Database, Error, discord::UserId, files::Files};

/// What was handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The file with the rows.
    pub path: PathBuf,
    /// How many rows of each table.
    pub rows: BTreeMap<String, u64>,
    /// How many files.
    pub files: usize,
    /// Files that rows name and that are damaged or gone.
    pub lost: Vec<String>,
}

/// What a bot that runs hands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRows {
    /// The rows; `None` if that is more than was wanted.
    pub json: Option<Vec<u8>>,
    /// How many rows.
    pub count: u64,
    /// How many files go with them.
    pub files: usize,
}

/// Collects what [`export`] writes to its file, without the files of messages and up to
/// so many bytes, from a database that is open. `None` if nothing is known of the person.
///
/// # Errors
///
/// Returns what SQLite has against it.
#[tracing::instrument(name = "db.export_rows", skip_all)]
pub async fn export_rows(
    database: &Database,
    person: UserId,
    at_most: usize,
) -> Result<Option<PersonRows>, Error> {
    let mut conn = database.look().await?;
    // Of one moment, while the bot goes on.
    let mut tx = conn.begin().await?;
    let search = Search::run(&mut tx, database.bot(), person).await?;
    if search.is_empty() {
        return Ok(None);
    }
    let mut out = Bounded {
        bytes: Some(Vec::new()),
        at_most,
    };
    let files = write_rows(&mut tx, &search, person, database.path(), &mut out).await?;
    Ok(Some(PersonRows {
        json: out.bytes,
        count: search.rows.values().sum(),
        files: files.len(),
    }))
}

/// Bytes up to a number of them, or none.
struct Bounded {
    bytes: Option<Vec<u8>>,
    at_most: usize,
}

impl io::Write for Bounded {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        let fits = |bytes: &mut Vec<u8>| bytes.len() + more.len() <= self.at_most;
        self.bytes = self.bytes.take_if(fits);
        if let Some(bytes) = &mut self.bytes {
            bytes.extend_from_slice(more);
        }
        Ok(more.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes every row of the database at `path` that concerns a person to
/// `modmail.json` in `folder`, and their files to `modmail.files` there. The
/// bot may go on. `None` if nothing is known of the person.
///
/// # Errors
///
/// Refuses a folder that already has an export, and what cannot be read or
/// written; then nothing is left.
#[tracing::instrument(name = "db.export", skip_all)]
pub async fn export(
    path: &Path,
    bot: Bot,
    person: UserId,
    folder: &Path,
) -> Result<Option<Exported>, OperationError> {
    let target = folder.join(format!("{bot}.json"));
    let files_folder = folder.join(format!("{bot}.files"));
    for path in [&target, &files_folder] {
        if path.exists() {
            return Err(OperationError::Exported { path: path.clone() });
        }
    }
    let database = Database::open_read_only(path, bot).await?;
    let exported = write_all(&database, person, folder, &target, &files_folder).await;
    database.close().await;
    exported
}

async fn write_all(
    database: &Database,
    person: UserId,
    folder: &Path,
    target: &Path,
    files_folder: &Path,
) -> Result<Option<Exported>, OperationError> {
    let path = database.path();
    let refused = || OperationError::database(path, path);
    let conn = database.look().await.map_err(Error::from);
    let mut conn = conn.map_err(refused())?;
    // Of one moment, while the bot goes on.
    let tx = conn.begin().await.map_err(Error::from);
    let mut tx = tx.map_err(refused())?;
    let search = Search::run(&mut tx, database.bot(), person).await;
    let search = search.map_err(refused())?;
    if search.is_empty() {
        return Ok(None);
    }
    let new_folder = !folder.exists();
    let mut builder = DirBuilder::new();
    builder.recursive(true).mode(0o700);
    builder
        .create(folder)
        .map_err(OperationError::file(folder))?;
    let written = write_file(&mut tx, &search, person, target).await;
    let written = match written {
        Ok(names) => hand_out(&Files::beside(path), &names, files_folder),
        Err(error) => Err(OperationError::database(path, target)(error)),
    };
    if written.is_err() {
        drop(fs::remove_file(target));
        drop(fs::remove_dir_all(files_folder));
        if new_folder {
            drop(fs::remove_dir(folder));
        }
    }
    let (files, lost) = written?;
    Ok(Some(Exported {
        path: target.into(),
        rows: search.rows,
        files,
        lost,
    }))
}

/// Writes the rows to a new file.
async fn write_file(
    conn: &mut SqliteConnection,
    search: &Search,
    person: UserId,
    target: &Path,
) -> Result<BTreeSet<String>, Error> {
    let refused = || Error::file(target);
    let mut out = BufWriter::new(private(target).map_err(refused())?);
    let files = write_rows(conn, search, person, target, &mut out).await?;
    let file = out
        .into_inner()
        .map_err(|error| refused()(error.into_error()))?;
    file.sync_all().map_err(refused())?;
    Ok(files)
}

/// Writes the rows, as they come, and returns the files that those name that are
/// wholly the person's.
async fn write_rows(
    conn: &mut SqliteConnection,
    search: &Search,
    person: UserId,
    target: &Path,
    out: &mut (impl io::Write + Send),
) -> Result<BTreeSet<String>, Error> {
    let refused = || Error::file(target);
    let mut files = BTreeSet::new();
    let mut between = format!("{{\n  \"person\": \"{person}\",\n  \"tables\": {{");
    // Last what belongs to a row, as one reads it.
    for table in search.tables.iter().rev() {
        if !search.rows.contains_key(&table.name) {
            continue;
        }
        write!(out, "{between}\n    \"{}\": [", table.name).map_err(refused())?;
        between.replace_range(.., "\n    ],");
        let lists = [(table.gone(), true), (table.changed(), false)];
        let mut parting = "";
        for (list, whole) in lists {
            let (name, listed) = (&table.name, table.stands_in(&list));
            let select = format!(r#"SELECT * FROM main."{name}" WHERE {listed}"#);
            let mut rows = sqlx::query(AssertSqlSafe(select)).fetch(&mut *conn);
            while let Some(row) = rows.try_next().await? {
                let object = object(table, &row)?;
                let sha256 = object.get("sha256").and_then(Json::as_str);
                files.extend(sha256.filter(|_| whole).map(str::to_owned));
                write!(out, "{parting}\n      {}", Json::Object(object)).map_err(refused())?;
                parting = ",";
            }
        }
    }
    let end = "\n    ]\n  }\n}\n";
    write!(out, "{end}").map_err(refused())?;
    Ok(files)
}

/// Copies files, and returns how many, and which are damaged or gone.
fn hand_out(
    files: &Files,
    names: &BTreeSet<String>,
    folder: &Path,
) -> Result<(usize, Vec<String>), OperationError> {
    let (mut count, mut lost) = (0, Vec::new());
    for name in names {
        let bytes = match files.read_now(name) {
            Ok(bytes) => bytes,
            Err(error) if error.is_loss() => {
                lost.push(name.clone());
                continue;
            }
            Err(error) => return Err(OperationError::database(files.path(name), folder)(error)),
        };
        let path = folder.join(name);
        let written = crate::files::private_folder(folder)
            .and_then(|()| private(&path))
            .and_then(|mut file| {
                file.write_all(&bytes)?;
                file.sync_all()
            });
        written.map_err(OperationError::file(&path))?;
        count += 1;
    }
    Ok((count, lost))
}

fn private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true).mode(0o600).open(path)
}

fn object(table: &Table, row: &SqliteRow) -> Result<Map<String, Json>, Error> {
    let mut object = Map::new();
    for (index, column) in table.columns.iter().enumerate() {
        let value = match Value::of(row, index)? {
            Value::Null => Json::Null,
            // Ids are larger than what most programs take for a number.
            Value::Integer(number) if number.unsigned_abs() > 1 << 53 => {
                Json::String(number.to_string())
            }
            Value::Integer(number) => Json::from(number),
            Value::Real(number) => Json::from(number),
            Value::Text(text) => Json::from(text),
            Value::Bytes(bytes) => Json::from(bytes),
        };
        object.insert(column.name.clone(), value);
    }
    Ok(object)
}
