//! For tests and fault runs: what time does to a database.

use std::path::Path;

use sqlx::{ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};

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
