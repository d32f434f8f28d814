//! Rows in bulk, a statement for each table: how another bot's data comes in.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value};
use sqlx::SqliteConnection;

pub use crate::erased::Key;
use crate::{
    Error, Schema, Tx,
    erased::{self, LeftOut},
};

/// A row that is written together with others of its kind.
pub trait BulkRow: sealed::Insert + Serialize + Send + Sync {
    /// The bot in whose database it goes.
    type Schema: Schema;
}

/// A row that the other bot may change or drop later, and that follows it as
/// long as nobody touches it here.
pub trait Following: BulkRow + sealed::Follow {}

pub(crate) mod sealed {
    use sqlx::SqliteConnection;

    use super::People;
    use crate::Error;

    /// The statement, known to this crate alone.
    pub trait Insert {
        /// What such a row has to do with people.
        const PEOPLE: People;

        /// Writes rows, given as JSON, and returns how many were new.
        fn insert(
            conn: &mut SqliteConnection,
            rows: String,
        ) -> impl Future<Output = Result<u64, Error>> + Send;
    }

    /// The statements for a row that stands here.
    pub trait Follow {
        /// All rows of the table, each as the JSON that would write it.
        fn stored(
            conn: &mut SqliteConnection,
        ) -> impl Future<Output = Result<Vec<String>, Error>> + Send;

        /// Removes a row that stands as given.
        fn remove(
            conn: &mut SqliteConnection,
            row: String,
        ) -> impl Future<Output = Result<(), Error>> + Send;

        /// Writes a row over the one that stands in its place.
        fn replace(
            conn: &mut SqliteConnection,
            old: String,
            new: String,
        ) -> impl Future<Output = Result<(), Error>> + Send;
    }
}

/// What a kind of row has to do with people: the fields that name them.
#[derive(Debug)]
pub struct People {
    /// Whom a row is about. If one of them was erased, it stays away.
    pub(crate) about: &'static [&'static str],
    /// Who did something about it. The field may be empty.
    pub(crate) done_by: &'static [&'static str],
    /// The same where the field is never empty.
    pub(crate) made_by: &'static [&'static str],
    /// Whose words a row has. They go, and it stays.
    pub(crate) said_by: Option<&'static str>,
    /// The kind of row it belongs to, which is what the field is called, too.
    pub(crate) part_of: Option<&'static str>,
    /// The kind of row it is, for those that belong to it.
    pub(crate) called: Option<&'static str>,
}

impl People {
    pub(crate) const NONE: Self = Self {
        about: &[],
        done_by: &[],
        made_by: &[],
        said_by: None,
        part_of: None,
        called: None,
    };
}

/// Gives a kind of row the statement that writes rows from a JSON array, and says
/// what it has to do with people.
macro_rules! bulk_row {
    ($row:ident, $sql:literal $(, people { $($field:ident: $people:expr),+ })?) => {
        impl crate::bulk::BulkRow for $row {
            type Schema = Schema;
        }

        impl crate::bulk::sealed::Insert for $row {
            const PEOPLE: crate::bulk::People = crate::bulk::People {
                $($($field: $people,)+)?
                ..crate::bulk::People::NONE
            };

            async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
                let done = sqlx::query!($sql, rows).execute(&mut *conn).await?;
                Ok(done.rows_affected())
            }
        }
    };
}
pub(crate) use bulk_row;

/// Gives a kind of row what it takes to follow the other bot: how the rows
/// stand, how one goes, and how one is written over. A kind whose rows nothing
/// belongs to goes and comes anew.
macro_rules! following {
    ($row:ident, $stored:literal, $remove:literal) => {
        following!(@ $row, $stored, $remove, |conn, old, new| {
            <$row as crate::bulk::sealed::Follow>::remove(&mut *conn, old).await?;
            <$row as crate::bulk::sealed::Insert>::insert(conn, format!("[{new}]")).await?;
        });
    };
    ($row:ident, $stored:literal, $remove:literal, replaced by $replace:literal) => {
        following!(@ $row, $stored, $remove, |conn, _old, new| {
            sqlx::query!($replace, new).execute(conn).await?;
        });
    };
    (@ $row:ident, $stored:literal, $remove:literal, |$conn:ident, $old:ident, $new:ident| $replace:block) => {
        impl crate::bulk::Following for $row {}

        impl crate::bulk::sealed::Follow for $row {
            async fn stored(conn: &mut SqliteConnection) -> Result<Vec<String>, Error> {
                Ok(sqlx::query_scalar!($stored).fetch_all(conn).await?)
            }

            async fn remove(conn: &mut SqliteConnection, row: String) -> Result<(), Error> {
                sqlx::query!($remove, row).execute(conn).await?;
                Ok(())
            }

            async fn replace(
                $conn: &mut SqliteConnection,
                $old: String,
                $new: String,
            ) -> Result<(), Error> {
                $replace
                Ok(())
            }
        }
    };
}
pub(crate) use following;

/// Rows as JSON, without the people who were erased.
pub(crate) async fn sifted<R: Serialize + Sync>(
    conn: &mut SqliteConnection,
    left_out: &mut LeftOut,
    people: &People,
    rows: &[R],
) -> Result<String, Error> {
    let text = serde_json::to_string(rows)?;
    if !erased::any(conn).await? {
        return Ok(text);
    }
    let mut rows: Vec<Map<String, Value>> = serde_json::from_str(&text)?;
    left_out.sift(conn, people, &mut rows).await?;
    Ok(serde_json::to_string(&rows)?)
}

impl<S: Schema> Tx<S> {
    /// Writes rows of one kind and returns how many were new. What is about erased
    /// people stays away.
    pub async fn insert<R: BulkRow<Schema = S>>(&mut self, rows: &[R]) -> Result<u64, Error> {
        let rows = sifted(&mut self.conn, &mut self.left_out, &R::PEOPLE, rows).await?;
        R::insert(&mut self.conn, rows).await
    }

    /// How many of the rows that were written last stayed away, since somebody they
    /// are about was erased.
    pub fn left_out(&self) -> u64 {
        self.left_out.rows()
    }

    /// What makes a digest of this database that of no other.
    pub async fn key(&mut self) -> Result<Key, Error> {
        Key::of(&mut self.conn).await
    }

    /// All rows of a kind, as they are stored here.
    pub async fn stored<R: Following<Schema = S>>(&mut self) -> Result<Vec<Value>, Error> {
        let rows = R::stored(&mut self.conn).await?;
        let rows = rows.iter().map(|row| serde_json::from_str(row));
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Removes a row that stands as given.
    pub async fn remove<R: Following<Schema = S>>(&mut self, row: &Value) -> Result<(), Error> {
        R::remove(&mut self.conn, row.to_string()).await
    }

    /// Writes a row over the one that stands in its place, without the people
    /// who were erased.
    pub async fn replace<R: Following<Schema = S>>(
        &mut self,
        old: &Value,
        new: &Value,
    ) -> Result<(), Error> {
        let new = std::slice::from_ref(new);
        let new = sifted(&mut self.conn, &mut self.left_out, &R::PEOPLE, new).await?;
        let new: Vec<Value> = serde_json::from_str(&new)?;
        for new in new {
            R::replace(&mut self.conn, old.to_string(), new.to_string()).await?;
        }
        Ok(())
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
    /// What it was when it came in, if it may change there.
    pub state: Option<String>,
}

/// What is known of a row that was imported before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// What it is called here.
    pub target: Option<String>,
    /// What it was when it came in.
    pub state: Option<String>,
}

/// Access to the record of imported rows, by source and kind.
#[derive(Debug)]
pub struct Imported<'c> {
    conn: &'c mut SqliteConnection,
}

impl Imported<'_> {
    /// Of these rows, those that were imported before.
    #[tracing::instrument(level = "debug", name = "db.imported.known", skip_all)]
    pub async fn known(
        &mut self,
        source: &str,
        kind: &str,
        keys: &[&str],
    ) -> Result<BTreeMap<String, Known>, Error> {
        let keys = serde_json::to_string(keys)?;
        let rows = sqlx::query!(
            "SELECT key, target, state FROM imported
              WHERE source = ? AND kind = ? AND key IN (SELECT value FROM json_each(?))",
            source,
            kind,
            keys,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let known = rows.into_iter().map(|row| {
            let known = Known {
                target: row.target,
                state: row.state,
            };
            (row.key, known)
        });
        Ok(known.collect())
    }

    /// The rows of a kind that are called `prefix`, a slash and more.
    #[tracing::instrument(level = "debug", name = "db.imported.below", skip_all)]
    pub async fn below(
        &mut self,
        source: &str,
        kind: &str,
        prefix: &str,
    ) -> Result<Vec<(String, Known)>, Error> {
        // What follows a slash is a nought.
        let (begin, end) = (format!("{prefix}/"), format!("{prefix}0"));
        let rows = sqlx::query!(
            "SELECT key, target, state FROM imported
              WHERE source = ? AND kind = ? AND key > ? AND key < ?",
            source,
            kind,
            begin,
            end,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let known = rows.into_iter().map(|row| {
            let known = Known {
                target: row.target,
                state: row.state,
            };
            (row.key, known)
        });
        Ok(known.collect())
    }

    /// All rows of a kind of which there are few, with what they were.
    #[tracing::instrument(level = "debug", name = "db.imported.all", skip_all)]
    pub async fn all(
        &mut self,
        source: &str,
        kind: &str,
    ) -> Result<Vec<(String, Option<String>)>, Error> {
        let rows = sqlx::query!(
            "SELECT key, state FROM imported WHERE source = ? AND kind = ?",
            source,
            kind,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows.into_iter().map(|row| (row.key, row.state)).collect())
    }

    /// Records that rows were imported, and what they were.
    #[tracing::instrument(level = "debug", name = "db.imported.record", skip_all)]
    pub async fn record(&mut self, source: &str, kind: &str, rows: &[Origin]) -> Result<(), Error> {
        let rows = serde_json::to_string(rows)?;
        sqlx::query!(
            "INSERT INTO imported (source, kind, key, target, state)
             SELECT ?, ?, value ->> 'key', value ->> 'target', value ->> 'state'
               FROM json_each(?) WHERE true
             ON CONFLICT (source, kind, key)
             DO UPDATE SET target = excluded.target, state = excluded.state",
            source,
            kind,
            rows,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Forgets that a row was imported, so that it may come in again.
    #[tracing::instrument(level = "debug", name = "db.imported.drop", skip_all)]
    pub async fn drop(&mut self, source: &str, kind: &str, key: &str) -> Result<(), Error> {
        sqlx::query!(
            "DELETE FROM imported WHERE source = ? AND kind = ? AND key = ?",
            source,
            kind,
            key,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
