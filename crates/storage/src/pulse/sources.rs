//! What the files that are asked for said of their versions.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, moment::stamp};

/// The version of a file, in the words of who serves it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// What its `ETag` was.
    pub etag: Option<String>,
    /// What its `Last-Modified` was.
    pub last_modified: Option<String>,
}

/// Access to versions within a transaction.
#[derive(Debug)]
pub struct Sources<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Sources<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// The version of the file with this name that was read last.
    pub async fn get(&mut self, name: &str) -> Result<Option<Source>, Error> {
        let source = sqlx::query_as!(
            Source,
            "SELECT etag, last_modified FROM sources WHERE name = ?",
            name,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(source)
    }

    /// Notes the version that was read at the moment `at`.
    pub async fn set(
        &mut self,
        name: &str,
        source: &Source,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO sources (name, etag, last_modified, checked_at, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?4)
             ON CONFLICT (name) DO UPDATE
                SET etag = ?2, last_modified = ?3, checked_at = ?4, changed_at = ?4",
            name,
            source.etag,
            source.last_modified,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
