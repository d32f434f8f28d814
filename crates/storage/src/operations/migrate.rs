//! Bringing a database up to date, and telling whether it is.

use std::{fs, path::Path};

use super::OperationError;
use crate::{Bot, Database, Hold, MigrationStatus, OpenError, Upgrade, database::beside};

/// Makes a database if there is none, and brings it up to date. One that was in
/// use is copied first, to `modmail.sqlite.before-<version>` beside it.
///
/// # Errors
///
/// Returns [`OpenError::Held`] while a bot or another of these works on it, and
/// what [`Database::open`] and [`Database::upgrade`] refuse. A database that was
/// to be made is then not there.
pub async fn migrate(path: &Path, bot: Bot) -> Result<Upgrade, OperationError> {
    Database::refuse(path, bot)?;
    let _hold = Hold::take(path)?;
    let there = path.exists();
    let database = Database::open(path, bot).await?;
    let upgraded = database.upgrade().await;
    database.close().await;
    if upgraded.is_err() && !there {
        // It was ours to make; why it failed matters more than this.
        for ending in ["", "-wal", "-shm"] {
            drop(fs::remove_file(beside(path, ending)));
        }
    }
    Ok(upgraded?)
}

/// Which migrations a database has and which it lacks, all of them if there is
/// none. Changes and makes nothing; the bot may go on.
///
/// # Errors
///
/// Returns what [`Database::open_read_only`] refuses, except a missing file.
pub async fn status(path: &Path, bot: Bot) -> Result<MigrationStatus, OperationError> {
    let database = match Database::open_read_only(path, bot).await {
        Err(OpenError::Missing { .. }) => return Ok(MigrationStatus::of_none(bot)),
        opened => opened?,
    };
    let status = database.migrations().await;
    database.close().await;
    Ok(status?)
}
