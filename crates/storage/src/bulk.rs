//! Rows in bulk, a statement for each table: how another bot's data comes in.

use std::collections::BTreeMap;

use serde::Serialize;
use sqlx::SqliteConnection;

use crate::{Error, Schema, Tx};

/// A row that is written together with others of its kind.
pub trait BulkRow: sealed::Insert + Serialize + Send + Sync {
    /// The bot in whose database it goes.
    type Schema: Schema;
}

pub(crate) mod sealed {
    use sqlx::SqliteConnection;

    use crate::Error;

    /// The statement, known to this crate alone.
    pub trait Insert {
        /// Writes rows, given as JSON, and returns how many were new.
        fn insert(
            conn: &mut SqliteConnection,
            rows: String,
        ) -> impl Future<Output = Result<u64, Error>> + Send;
    }
}

/// Gives a kind of row the statement that writes rows from a JSON array. The
/// keys of those that nothing else keeps from coming in twice are remembered.
macro_rules! bulk_row {
    ($row:ident, $sql:literal $(, remembered as $kind:literal)?) => {
        impl crate::bulk::BulkRow for $row {
            type Schema = Schema;
        }

        impl crate::bulk::sealed::Insert for $row {
            async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
                let done = sqlx::query!($sql, rows).execute(&mut *conn).await?;
                $(remember(conn, $kind, &rows).await?;)?
                Ok(done.rows_affected())
            }
        }
    };
}
pub(crate) use bulk_row;

impl<S: Schema> Tx<S> {
    /// Writes rows of one kind and returns how many were new.
    pub async fn insert<R: BulkRow<Schema = S>>(&mut self, rows: &[R]) -> Result<u64, Error> {
        R::insert(&mut self.conn, serde_json::to_string(rows)?).await
    }

    /// What came from other bots.
    pub fn imported(&mut self) -> Imported<'_> {
        Imported {
            conn: &mut self.conn,
        }
    }
}

/// Where an imported row came from.
#[derive(Debug, Serialize)]
pub struct Origin {
    /// What it is called there.
    pub key: String,
    /// What it is called here, if rows that follow it have to know.
    pub target: Option<String>,
}

/// Access to the record of imported rows, by source and kind.
#[derive(Debug)]
pub struct Imported<'c> {
    conn: &'c mut SqliteConnection,
}

impl Imported<'_> {
    /// Of these rows, those that were imported before, with what they are called
    /// here.
    #[tracing::instrument(level = "debug", name = "db.imported.known", skip_all)]
    pub async fn known(
        &mut self,
        source: &str,
        kind: &str,
        keys: &[&str],
    ) -> Result<BTreeMap<String, Option<String>>, Error> {
        let keys = serde_json::to_string(keys)?;
        let rows = sqlx::query!(
            "SELECT key, target FROM imported
              WHERE source = ? AND kind = ? AND key IN (SELECT value FROM json_each(?))",
            source,
            kind,
            keys,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows.into_iter().map(|row| (row.key, row.target)).collect())
    }

    /// Records that rows were imported.
    #[tracing::instrument(level = "debug", name = "db.imported.record", skip_all)]
    pub async fn record(&mut self, source: &str, kind: &str, rows: &[Origin]) -> Result<(), Error> {
        let rows = serde_json::to_string(rows)?;
        sqlx::query!(
            "INSERT INTO imported (source, kind, key, target)
             SELECT ?, ?, value ->> 'key', value ->> 'target' FROM json_each(?) WHERE true
             ON CONFLICT (source, kind, key) DO NOTHING",
            source,
            kind,
            rows,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
