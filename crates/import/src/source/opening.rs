//! The file before it is read, and what tables it has.

use std::{collections::BTreeMap, ops::Range, path::Path};

use sqlx::{ConnectOptions as _, SqliteConnection, sqlite::SqliteConnectOptions};
use storage::Bot;

use crate::{error::ImportError, form, origin::Origin, scratch::Scratch};

/// The length of a file's header, and where the `application_id` lies in it.
const HEADER: usize = 100;
const APPLICATION_ID: Range<usize> = 68..72;

/// Looks at a path before SQLite gets to see it, and returns its header.
pub(super) fn look(path: &Path, origin: Origin) -> Result<Vec<u8>, ImportError> {
    if path.is_dir() {
        return Err(ImportError::Folder {
            path: path.to_owned(),
            origin,
        });
    }
    let header = form::begin(path, HEADER).map_err(ImportError::read(path, origin))?;
    if !header.starts_with(form::SQLITE) {
        return Err(match form::wrapping(&header) {
            Some(form) => ImportError::wrapped(path, form),
            None => ImportError::NoDatabase {
                path: path.to_owned(),
                origin,
            },
        });
    }
    let mark = header.get(APPLICATION_ID);
    let ours = Bot::ALL.map(|value| value.application_id().to_be_bytes());
    if mark.is_some_and(|mark| ours.iter().any(|other| other == mark)) {
        return Err(ImportError::Foreign {
            path: path.to_owned(),
            origin,
            why: "it is a database of Guildhall itself".to_owned(),
        });
    }
    Ok(header)
}

pub(super) async fn connect(
    path: &Path,
    scratch: Option<&Scratch>,
) -> sqlx::Result<SqliteConnection> {
    // What the file itself wants to have run is not.
    let options = SqliteConnectOptions::new()
        .pragma("trusted_schema", "OFF")
        .pragma("ignore_check_constraints", "ON");
    let options = match scratch {
        Some(scratch) => options.filename(scratch.of(path)),
        None => options.filename(path).read_only(true).immutable(true),
    };
    options.connect().await
}

pub(super) async fn tables(
    conn: &mut SqliteConnection,
) -> sqlx::Result<BTreeMap<String, Vec<String>>> {
    let columns: Vec<(String, String)> = sqlx::query_as(
        "SELECT schema.name, info.name
           FROM sqlite_schema schema, pragma_table_info(schema.name) info
          WHERE schema.type = 'table' AND schema.name NOT LIKE 'sqlite~_%' ESCAPE '~'
          ORDER BY schema.name, info.cid",
    )
    .fetch_all(conn)
    .await?;
    let mut tables = BTreeMap::<_, Vec<_>>::new();
    for (table, column) in columns {
        tables.entry(table).or_default().push(column);
    }
    Ok(tables)
}

/// A column whose values are made while they are read, which no bot has.
pub(super) async fn generated(conn: &mut SqliteConnection) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar(
        "SELECT schema.name || '.' || info.name
           FROM sqlite_schema schema, pragma_table_xinfo(schema.name) info
          WHERE schema.type = 'table' AND info.hidden IN (2, 3)
          LIMIT 1",
    )
    .fetch_optional(conn)
    .await
}

/// Whether it has indexes of expressions, or of rows that an expression chooses.
pub(super) async fn computes(conn: &mut SqliteConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "SELECT EXISTS (
            SELECT 1 FROM sqlite_schema schema, pragma_index_list(schema.name) list,
                          pragma_index_xinfo(list.name) info
             WHERE schema.type = 'table' AND (list.partial OR info.cid = -2))",
    )
    .fetch_one(conn)
    .await
}
