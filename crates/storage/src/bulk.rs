//! Rows in bulk, a statement for each table: how another bot's data comes in.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value};
use sqlx::SqliteConnection;

use crate::{
    Error, Schema, Tx,
    erased::{self, Key},
};

/// A row that is written together with others of its kind.
pub trait BulkRow: sealed::Insert + Serialize + Send + Sync {
    /// The bot in whose database it goes.
    type Schema: Schema;
}

pub(crate) mod sealed {
    use sqlx::SqliteConnection;

    use super::{People, Remembered};
    use crate::Error;

    /// The statement, known to this crate alone.
    pub trait Insert {
        /// What such a row has to do with people.
        const PEOPLE: People;
        /// How it is known again after it was removed here.
        const REMEMBERED: Option<Remembered>;

        /// Writes rows, given as JSON, and returns how many were new.
        fn insert(
            conn: &mut SqliteConnection,
            rows: String,
        ) -> impl Future<Output = Result<u64, Error>> + Send;
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

/// How a row is known again that came in before and was removed here since. Its
/// statement finds `known` in it then.
#[derive(Debug, Clone, Copy)]
pub struct Remembered {
    /// Under which kind.
    pub(crate) kind: &'static str,
    /// By which of its fields.
    pub(crate) by: &'static [&'static str],
}

/// Whose rows are remembered so.
const REMEMBERED_FROM: &str = "vrcpulse";

/// Gives a kind of row the statement that writes rows from a JSON array, and says
/// how it is known again and what it has to do with people.
macro_rules! bulk_row {
    ($row:ident, $sql:literal
        $(, remembered as $kind:literal by $by:tt)?
        $(, people { $($field:ident: $people:expr),+ })?
    ) => {
        impl crate::bulk::BulkRow for $row {
            type Schema = Schema;
        }

        impl crate::bulk::sealed::Insert for $row {
            const PEOPLE: crate::bulk::People = crate::bulk::People {
                $($($field: $people,)+)?
                ..crate::bulk::People::NONE
            };
            const REMEMBERED: Option<crate::bulk::Remembered> = {
                let remembered: &[crate::bulk::Remembered] = &[
                    $(crate::bulk::Remembered { kind: $kind, by: &$by })?
                ];
                remembered.first().copied()
            };

            async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
                let done = sqlx::query!($sql, rows).execute(&mut *conn).await?;
                Ok(done.rows_affected())
            }
        }
    };
}
pub(crate) use bulk_row;

impl<S: Schema> Tx<S> {
    /// Writes rows of one kind and returns how many were new. What is about erased
    /// people stays away, and so does what came in before and was removed here.
    pub async fn insert<R: BulkRow<Schema = S>>(&mut self, rows: &[R]) -> Result<u64, Error> {
        let text = serde_json::to_string(rows)?;
        let sifted = erased::any(&mut self.conn).await?;
        if !sifted && R::REMEMBERED.is_none() {
            return R::insert(&mut self.conn, text).await;
        }
        let mut rows: Vec<Map<String, Value>> = serde_json::from_str(&text)?;
        if sifted {
            self.left_out
                .sift(&mut self.conn, &R::PEOPLE, &mut rows)
                .await?;
        }
        if let Some(remembered) = R::REMEMBERED {
            self.recall(remembered, &R::PEOPLE, &mut rows).await?;
        }
        R::insert(&mut self.conn, serde_json::to_string(&rows)?).await
    }

    /// How many rows stayed away since this was last asked, since somebody they are
    /// about was erased.
    pub fn left_out(&mut self) -> u64 {
        self.left_out.take()
    }

    /// Marks those of the rows that came in before, and remembers all of them.
    async fn recall(
        &mut self,
        remembered: Remembered,
        people: &People,
        rows: &mut [Map<String, Value>],
    ) -> Result<(), Error> {
        // What names a person is remembered as something that does not.
        let names_people = remembered
            .by
            .iter()
            .any(|field| people.about.contains(field));
        let veil = if names_people {
            Some(Key::of(&mut self.conn).await?)
        } else {
            None
        };
        let keys = rows.iter().map(|row| {
            let key = key_of(row, remembered.by);
            veil.as_ref()
                .map_or_else(|| key.clone(), |veil| veil.digest(&key))
        });
        let keys: Vec<_> = keys.collect();
        let asked: Vec<_> = keys.iter().map(String::as_str).collect();
        let mut imported = self.imported();
        let known = imported
            .known(REMEMBERED_FROM, remembered.kind, &asked)
            .await?;
        for (row, key) in rows.iter_mut().zip(&keys) {
            if known.contains_key(key) {
                row.insert("known".to_owned(), true.into());
            }
        }
        let origins = keys.into_iter().map(|key| Origin { key, target: None });
        let origins: Vec<_> = origins.collect();
        imported
            .record(REMEMBERED_FROM, remembered.kind, &origins)
            .await
    }

    /// What came from other bots.
    pub fn imported(&mut self) -> Imported<'_> {
        Imported {
            conn: &mut self.conn,
        }
    }
}

/// What a row is called, by some of its fields.
fn key_of(row: &Map<String, Value>, fields: &[&str]) -> String {
    let values = fields.iter().map(|field| match row.get(*field) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(value) => value.to_string(),
    });
    values.collect::<Vec<_>>().join("/")
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
