//! Handing out everything about a person.

use std::{
    collections::BTreeMap,
    fs::{self, DirBuilder, File},
    io::{self, Write as _},
    os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _},
    path::{Path, PathBuf},
};

use serde_json::{Map, Value as Json, json};

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
            return Err(OperationError::Exists { path: path.clone() });
        }
    }
    let database = Database::open_read_only(path, bot).await?;
    let search = search(&database, person).await;
    database.close().await;
    let search = search.map_err(OperationError::database(path, path))?;
    if search.hits.is_empty() {
        return Ok(None);
    }
    let new_folder = !folder.exists();
    let written = write(
        &search,
        &Files::beside(path),
        folder,
        &target,
        &files_folder,
        person,
    );
    if written.is_err() {
        drop(fs::remove_file(&target));
        drop(fs::remove_dir_all(&files_folder));
        if new_folder {
            drop(fs::remove_dir(folder));
        }
    }
    written.map(Some)
}

async fn search(database: &Database, person: UserId) -> Result<Search, Error> {
    let mut tx = database.begin_read().await?;
    Search::run(&mut tx, database.bot(), person).await
}

fn write(
    search: &Search,
    files: &Files,
    folder: &Path,
    target: &Path,
    files_folder: &Path,
    person: UserId,
) -> Result<Exported, OperationError> {
    let mut builder = DirBuilder::new();
    builder.recursive(true).mode(0o700);
    builder
        .create(folder)
        .map_err(OperationError::file(folder))?;
    let mut tables: Map<String, Json> = Map::new();
    for hit in &search.hits {
        let Some(table) = search.tables.get(hit.table) else {
            continue;
        };
        let rows = tables.entry(table.name.clone());
        if let Json::Array(rows) = rows.or_insert_with(|| json!([])) {
            rows.push(object(table, &hit.row.values));
        }
    }
    let document = json!({ "person": person.to_string(), "tables": tables });
    let text = serde_json::to_vec_pretty(&document).map_err(io::Error::from);
    text.and_then(|text| private(target, &text))
        .map_err(OperationError::file(target))?;
    let (mut count, mut lost) = (0, Vec::new());
    for name in search.files() {
        let bytes = match files.read_now(&name) {
            Ok(bytes) => bytes,
            Err(error) if error.is_loss() => {
                lost.push(name);
                continue;
            }
            Err(error) => return Err(OperationError::database(files.path(&name), target)(error)),
        };
        let path = files_folder.join(&name);
        builder
            .create(files_folder)
            .and_then(|()| private(&path, &bytes))
            .map_err(OperationError::file(&path))?;
        count += 1;
    }
    Ok(Exported {
        path: target.into(),
        rows: search.counts(),
        files: count,
        lost,
    })
}

fn private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = File::options();
    let mut file = options
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn object(table: &Table, values: &[Value]) -> Json {
    let pairs = table.columns.iter().zip(values).map(|(column, value)| {
        let value = match value {
            Value::Null => Json::Null,
            // Ids are larger than what most programs take for a number.
            Value::Integer(integer) if integer.unsigned_abs() > 1 << 53 => {
                Json::String(integer.to_string())
            }
            Value::Integer(integer) => Json::from(*integer),
            Value::Real(real) => Json::from(*real),
            Value::Text(text) => Json::from(text.as_str()),
            Value::Bytes(bytes) => Json::from(bytes.as_slice()),
        };
        (column.name.clone(), value)
    });
    Json::Object(pairs.collect())
}
