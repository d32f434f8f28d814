//! For tests and fault runs: what time and trouble do to a database, and
//! what other programs keep.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _,
    sqlite::SqliteConnectOptions,
};

use crate::Error;

/// Makes what waits in the outbox of the database at `path` older by `minutes`,
/// as if the bot had been down that long.
///
/// # Errors
///
/// Returns [`Error::Driver`] if the file is no database of a bot.
pub async fn age_outbox(path: &Path, minutes: u32) -> Result<(), Error> {
    let mut conn = SqliteConnectOptions::new().filename(path).connect().await?;
    let earlier = format!("-{minutes} minutes");
    sqlx::query!(
        "UPDATE outbox SET created_at = strftime('%Y-%m-%dT%H:%M:%fZ', created_at, ?)
          WHERE state = 'pending'",
        earlier,
    )
    .execute(&mut conn)
    .await?;
    conn.close().await?;
    Ok(())
}

/// The ids of all that has come of rows of the outbox in the database at `path`.
///
/// # Errors
///
/// Returns [`Error::Driver`] if the file is no database of a bot.
pub async fn sent(path: &Path) -> Result<BTreeSet<u64>, Error> {
    let mut conn = SqliteConnectOptions::new().filename(path).connect().await?;
    let sent = sqlx::query_scalar("SELECT result FROM outbox WHERE result IS NOT NULL");
    let sent: Vec<i64> = sent.fetch_all(&mut conn).await?;
    conn.close().await?;
    Ok(sent.into_iter().map(i64::cast_unsigned).collect())
}

/// Every state of every component that the status bot's database at `path` holds, in the order in which they were
/// written: id and status.
///
/// # Errors
///
/// Returns [`Error::Driver`] if the file is no database of the status bot.
pub async fn component_history(path: &Path) -> Result<Vec<(String, String)>, Error> {
    let mut conn = SqliteConnectOptions::new().filename(path).connect().await?;
    let states = sqlx::query_as("SELECT component_id, status FROM component_logs ORDER BY id");
    let states = states.fetch_all(&mut conn).await?;
    conn.close().await?;
    Ok(states)
}

/// Makes the database of another program at `path`, as `script` says.
///
/// # Errors
///
/// Returns [`Error::Driver`] for what SQLite has against it.
pub async fn make_foreign(path: &Path, script: &str) -> Result<(), Error> {
    let options = SqliteConnectOptions::new().filename(path);
    let mut conn = options
        .create_if_missing(true)
        .foreign_keys(false)
        .connect()
        .await?;
    let script = sqlx::raw_sql(AssertSqlSafe(script.to_owned()));
    script.execute(&mut conn).await?;
    conn.close().await?;
    Ok(())
}

/// Has the database at `path` refuse all writes of a kind from now on, also
/// those of a running bot: `INSERT ON inbox`, `UPDATE ON outbox` and the like.
///
/// # Errors
///
/// Returns [`Error::Driver`] if the file is no database of a bot, or if there is
/// no such kind of write.
pub async fn refuse_writes(path: &Path, kind: &'static str) -> Result<(), Error> {
    let refusal = format!(
        "CREATE TRIGGER refused_for_a_test BEFORE {kind}
         BEGIN SELECT RAISE(ABORT, 'refused for a test'); END"
    );
    let mut conn = SqliteConnectOptions::new().filename(path).connect().await?;
    conn.execute(AssertSqlSafe(refusal)).await?;
    conn.close().await?;
    Ok(())
}

/// Ends what [`refuse_writes`] began.
///
/// # Errors
///
/// Returns [`Error::Driver`] if it has not begun.
pub async fn permit_writes(path: &Path) -> Result<(), Error> {
    let mut conn = SqliteConnectOptions::new().filename(path).connect().await?;
    conn.execute("DROP TRIGGER refused_for_a_test").await?;
    conn.close().await?;
    Ok(())
}

/// The rows of each table of the database at `path`, each row as a JSON object and blobs in
/// hexadecimal, in the order in which they came. Indexes of the search are left out.
///
/// # Errors
///
/// Returns [`Error::Driver`] if the file is no database of a bot.
pub async fn contents(path: &Path) -> Result<BTreeMap<String, Vec<String>>, Error> {
    let mut conn = SqliteConnectOptions::new().filename(path).connect().await?;
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
    )
    .fetch_all(&mut conn)
    .await?;
    let mut contents = BTreeMap::new();
    for table in tables {
        let columns: Vec<String> =
            sqlx::query_scalar("SELECT name FROM pragma_table_info(?) ORDER BY cid")
                .bind(&table)
                .fetch_all(&mut conn)
                .await?;
        let fields: Vec<String> = columns
            .iter()
            .map(|name| format!("'{name}', iif(typeof({name}) = 'blob', hex({name}), {name})"))
            .collect();
        let rows = format!("SELECT json_object({}) FROM {table}", fields.join(", "));
        let rows: Vec<String> = sqlx::query_scalar(AssertSqlSafe(rows))
            .fetch_all(&mut conn)
            .await?;
        contents.insert(table, rows);
    }
    conn.close().await?;
    Ok(contents)
}
