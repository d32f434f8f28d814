//! The write-ahead log of a database that no bot runs on.

use std::path::Path;

use sqlx::{ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};

use crate::Error;

/// Brings everything into the database file itself, which cannot be done while
/// another process looks at what was there before. Whether it was done.
pub(super) async fn fold_in(path: &Path) -> Result<bool, Error> {
    let options = SqliteConnectOptions::new().filename(path);
    let mut conn = options.connect().await?;
    let folded = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)")
        .fetch_one(&mut conn)
        .await;
    conn.close().await?;
    let (busy, _, _): (i64, i64, i64) = folded?;
    Ok(busy == 0)
}
