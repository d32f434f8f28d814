//! Looking through a backup or a database at rest.

use std::{
    fs::File,
    io::{self, Read as _},
    path::Path,
};

use super::{
    Manifest, OperationError, Step, Watcher,
    archive::{self, Into},
    blocking, duplicate, references,
    scratch::Scratch,
};
use crate::{Bot, Database, Error, Verification, database, files::Files};

/// What a file turned out to be, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Whose it is.
    pub bot: Bot,
    /// The manifest, if it is a backup.
    pub backup: Option<Manifest>,
    /// What was found in the database.
    pub found: Verification,
}

/// Looks through the backup or database at `path`: checksums, structure,
/// references, numbers of rows, and whether the files that rows name are there
/// and unchanged. Changes nothing.
///
/// A backup's database is unpacked for that where the system keeps what is
/// temporary (`TMPDIR`).
///
/// # Errors
///
/// Refuses what is neither, what cannot be read at all, and a database that no bot
/// would open for its second name. What is wrong with
/// a database that can be read is in [`Checked::found`].
#[tracing::instrument(name = "db.verify_file", skip_all, fields(path = %path.display()))]
pub async fn verify(path: &Path, watcher: &Watcher) -> Result<Checked, OperationError> {
    let begins = beginning(path)?;
    if begins.starts_with(archive::MAGIC) {
        let scratch = Scratch::temporary()?;
        let copy = scratch.path().join("database.sqlite");
        let manifest = unpack(path, Into::Database(copy.clone()), watcher).await?;
        let found = check_unpacked(path, &copy, &manifest, watcher).await?;
        return Ok(Checked {
            bot: manifest.bot,
            backup: Some(manifest),
            found,
        });
    }
    let Some(bot) = database::owner_of(path)? else {
        return Err(OperationError::Unknown { path: path.into() });
    };
    database::refuse_two_names(path)?;
    watcher.tell(Step::Checking, 0, 0);
    let database = Database::open_at_rest(path, bot).await?;
    let found = look_through(&database).await;
    database.close().await;
    Ok(Checked {
        bot,
        backup: None,
        found: found.map_err(OperationError::database(path, path))?,
    })
}

/// The first bytes of a file.
fn beginning(path: &Path) -> Result<Vec<u8>, OperationError> {
    database::refuse_special(path)?;
    let read = || {
        let mut bytes = Vec::new();
        File::open(path)?.take(16).read_to_end(&mut bytes)?;
        io::Result::Ok(bytes)
    };
    read().map_err(OperationError::file(path))
}

/// Reads a whole backup, off the tasks' threads. A copy of a database is as good.
pub(super) async fn unpack(
    path: &Path,
    into: Into,
    watcher: &Watcher,
) -> Result<Manifest, OperationError> {
    if let (Ok(Some(bot)), Into::Database(to) | Into::Both(to, _)) =
        (database::owner_of(path), &into)
    {
        return duplicate::unpack(path, bot, to).await;
    }
    let (path, watcher) = (path.to_owned(), watcher.clone());
    blocking(move || archive::read(&path, &into, &watcher)).await
}

/// Looks through the database out of a backup, which nothing else uses.
///
/// # Errors
///
/// Refuses one that this program cannot use or that differs from its manifest.
pub(super) async fn check_unpacked(
    backup: &Path,
    copy: &Path,
    manifest: &Manifest,
    watcher: &Watcher,
) -> Result<Verification, OperationError> {
    watcher.tell(Step::Checking, 0, 0);
    // Its sum was right, so whatever is wrong was wrong when it was made; the
    // sentence names the backup, not a file that is gone by then.
    let database = Database::open_at_rest(copy, manifest.bot).await;
    let database = database.map_err(|error| error.about(backup))?;
    let found = checked(&database).await;
    database.close().await;
    let mut found = found.map_err(OperationError::database(backup, backup))?;
    if found.rows != manifest.rows {
        let differs = "its tables have other numbers of rows than its manifest says";
        found.problems.push(differs.to_owned());
    }
    Ok(found)
}

/// Looks through a database, also for what acts by itself in it and is not ours.
async fn checked(database: &Database) -> Result<Verification, Error> {
    let mut found = database.verify().await?;
    let parts = database.compare_parts().await?;
    found.problems.extend(parts.missing());
    for (kind, name) in parts.strange {
        let problem = format!("it has the {kind} `{name}`, which is not of this program");
        found.problems.push(problem);
    }
    Ok(found)
}

/// Looks through a database and the files that belong to it.
async fn look_through(database: &Database) -> Result<Verification, Error> {
    let mut found = checked(database).await?;
    let mut tx = database.begin_read().await?;
    let named = references::files(&mut tx, database.bot()).await;
    drop(tx);
    let files = Files::beside(database.path());
    for name in named.unwrap_or_default() {
        match files.read(&name).await {
            Ok(_) => {}
            Err(Error::File { path, source }) if source.kind() == io::ErrorKind::NotFound => {
                let path = path.display();
                found
                    .problems
                    .push(format!("the file {path}, which rows name, is gone"));
            }
            Err(Error::Damaged { path }) => {
                let path = path.display();
                found.problems.push(format!("the file {path} has changed"));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}
