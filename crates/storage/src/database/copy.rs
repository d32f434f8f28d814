//! Copies of a database file, and whether it is sound.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, SqliteConnection,
    sqlite::SqliteConnectOptions,
};

use super::{Database, OpenError, beside, make_private, real, sync_folder_of};
use crate::{Error, disk};

/// What looking through a whole file brought to light.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verification {
    /// What is wrong, in SQLite's words. Empty if all is well.
    pub problems: Vec<String>,
    /// How many rows each table has.
    pub rows: BTreeMap<String, i64>,
}

impl Verification {
    /// Whether nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

impl Database {
    /// Writes a consistent copy to `target`, which must not exist. Readers and
    /// writers go on meanwhile.
    ///
    /// The copy appears under its name when it is whole.
    ///
    /// # Errors
    ///
    /// Returns [`Error::File`] if `target` exists or cannot be written, and
    /// [`Error::Driver`] if SQLite cannot copy.
    #[tracing::instrument(name = "db.copy", skip_all)]
    pub async fn copy_to(&self, target: &Path) -> Result<(), Error> {
        if target.exists() {
            let exists = io::Error::from(io::ErrorKind::AlreadyExists);
            return Err(Error::file(target)(exists));
        }
        self.copy_beside(target).await?.put_in_place()
    }

    /// Copies the file to `<its name>.before-<version>` and makes sure that the
    /// copy is sound.
    ///
    /// A copy from an earlier attempt at the same migration is replaced: the
    /// file may have changed since.
    pub(super) async fn keep_before(&self, version: i64) -> Result<PathBuf, OpenError> {
        let path = self.path();
        let refused = |reason| OpenError::Copy {
            path: path.into(),
            reason,
        };
        let target = beside(&real(path), &format!(".before-{version}"));
        let copy = self.copy_beside(&target).await.map_err(refused)?;
        let found = copy.verify().await.map_err(refused)?;
        if let Some(problem) = found.problems.into_iter().next() {
            return Err(OpenError::Damaged {
                path: path.into(),
                problem,
            });
        }
        copy.put_in_place().map_err(refused)?;
        Ok(target)
    }

    /// Looks through the whole file: structure, references, and how many rows
    /// there are.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if it cannot be read at all.
    #[tracing::instrument(name = "db.verify", skip_all)]
    pub async fn verify(&self) -> Result<Verification, Error> {
        let mut conn = self.inner.readers.acquire().await?;
        verify(&mut conn).await
    }

    /// How many rows each table has.
    pub(crate) async fn rows(&self) -> Result<BTreeMap<String, i64>, Error> {
        rows(&mut *self.inner.readers.acquire().await?).await
    }

    /// Copies to a temporary name beside `target`.
    ///
    /// On a connection of its own: the writer would keep everyone waiting, and
    /// SQLite refuses to copy on one that is `query_only`.
    pub(crate) async fn copy_beside(&self, target: &Path) -> Result<Unnamed, Error> {
        let copy = Unnamed::make(target)?;
        let Some(name) = copy.partial.to_str() else {
            let unspeakable = io::Error::new(io::ErrorKind::InvalidFilename, "not UTF-8");
            return Err(Error::file(&copy.partial)(unspeakable));
        };
        let mut conn = self.look().await?;
        let copied = sqlx::query!("VACUUM INTO ?", name).execute(&mut conn).await;
        conn.close().await?;
        copied?;
        Ok(copy)
    }
}

/// A copy that does not have its name yet. Dropped, it is gone.
#[derive(Debug)]
pub(crate) struct Unnamed {
    partial: PathBuf,
    target: PathBuf,
}

impl Unnamed {
    /// Makes the empty file that the copy is written to.
    fn make(target: &Path) -> Result<Self, Error> {
        let partial = beside(target, ".partial");
        clear(&partial).map_err(Error::file(&partial))?;
        make_private(&partial).map_err(Error::file(&partial))?;
        Ok(Self {
            partial,
            target: target.into(),
        })
    }

    /// What a copy to `target` leaves if the process is killed meanwhile.
    pub(crate) fn left_of(target: &Path) -> Vec<PathBuf> {
        let partial = beside(target, ".partial");
        vec![beside(&partial, "-journal"), partial]
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> &Path {
        &self.partial
    }

    /// A connection that can only look.
    pub(crate) async fn connect(&self) -> Result<SqliteConnection, Error> {
        let options = SqliteConnectOptions::new().filename(&self.partial);
        Ok(options.read_only(true).connect().await?)
    }

    /// Looks through the copy.
    pub(crate) async fn verify(&self) -> Result<Verification, Error> {
        let mut conn = self.connect().await?;
        let found = verify(&mut conn).await;
        conn.close().await?;
        found
    }

    /// Its size in bytes.
    pub(crate) fn size(&self) -> Result<u64, Error> {
        let looked = fs::metadata(&self.partial);
        Ok(looked.map_err(Error::file(&self.partial))?.len())
    }

    /// Gives the copy its name, for good.
    pub(crate) fn put_in_place(self) -> Result<(), Error> {
        self.rename().map_err(Error::file(&self.target))
    }

    fn rename(&self) -> io::Result<()> {
        disk::sync(&self.partial)?;
        disk::rename(&self.partial, &self.target)?;
        sync_folder_of(&self.target)
    }
}

impl Drop for Unnamed {
    fn drop(&mut self) {
        // Why there is no copy matters more than this. There is nothing to
        // remove if it got its name.
        drop(clear(&self.partial));
    }
}

/// Removes a copy that was begun, and the journal SQLite leaves beside it when
/// the disk is full or the process is killed.
fn clear(partial: &Path) -> io::Result<()> {
    for path in [partial, &beside(partial, "-journal")] {
        match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

async fn verify(conn: &mut SqliteConnection) -> Result<Verification, Error> {
    let mut problems: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check")
        .fetch_all(&mut *conn)
        .await?;
    problems.retain(|problem| problem != "ok");
    let dangling: Vec<(String, String)> =
        sqlx::query_as(r#"SELECT "table", parent FROM pragma_foreign_key_check LIMIT 100"#)
            .fetch_all(&mut *conn)
            .await?;
    problems.extend(
        dangling
            .into_iter()
            .map(|(table, parent)| format!("a row of {table} refers to a missing one of {parent}")),
    );
    let rows = rows(conn).await?;
    Ok(Verification { problems, rows })
}

async fn rows(conn: &mut SqliteConnection) -> Result<BTreeMap<String, i64>, Error> {
    let tables: Vec<String> = sqlx::query_scalar(
        // Without the indexes of the search, which are tables, too.
        "SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          ORDER BY name",
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut rows = BTreeMap::new();
    for table in tables {
        let count = format!(r#"SELECT count(*) FROM "{table}""#);
        let count = sqlx::query_scalar(AssertSqlSafe(count))
            .fetch_one(&mut *conn)
            .await?;
        rows.insert(table, count);
    }
    Ok(rows)
}
