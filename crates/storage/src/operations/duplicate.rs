//! A copy of a database, such as `modmail.sqlite.before-<version>`, in the place of a
//! backup.

use std::{fs, path::Path};

use super::{
    Manifest, OperationError,
    archive::{self, FORMAT},
    blocking, references,
};
use crate::{
    Bot, Database, Error,
    database::{beside, real},
};

/// Copies the database at `path`, which nobody may use meanwhile. Returns what a
/// backup of it would say, with the files that its rows name as lost.
///
/// # Errors
///
/// Refuses one that may be in use, and what cannot be read or written.
pub(super) async fn unpack(path: &Path, bot: Bot, to: &Path) -> Result<Manifest, OperationError> {
    if beside(&real(path), "-wal").exists() {
        return Err(OperationError::NoBackup {
            path: path.into(),
            problem: "it is in use, or its newest rows are in the log beside it".to_owned(),
        });
    }
    let taken_at = fs::metadata(path).and_then(|metadata| metadata.modified());
    let taken_at = taken_at.map_err(OperationError::file(path))?.into();
    let (from, copy) = (path.to_owned(), to.to_owned());
    let copied = move || archive::copy(&from, &copy).map_err(OperationError::file(from));
    let sum = blocking(copied).await?;
    let database = Database::open_at_rest(to, bot).await;
    let database = database.map_err(|error| error.about(path))?;
    let looked = async {
        let rows = database.rows().await?;
        let mut tx = database.begin_read().await?;
        // One of an old version may have no such tables.
        let named = references::files(&mut tx, bot).await.unwrap_or_default();
        Result::<_, Error>::Ok((rows, named))
    };
    let (looked, migrations) = (looked.await, database.migrations().await);
    database.close().await;
    let (rows, named) = looked.map_err(OperationError::database(path, to))?;
    let migrations = migrations.map_err(|error| error.about(path))?;
    Ok(Manifest {
        format: FORMAT,
        bot,
        taken_at,
        schema: migrations.applied.last().map_or(0, |last| last.version),
        database: sum,
        rows,
        files: Vec::new(),
        lost: named.into_iter().collect(),
    })
}
