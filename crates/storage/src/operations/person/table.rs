//! The tables of a database, whatever they are called.

use sqlx::{
    AssertSqlSafe, Row as _, SqliteConnection, TypeInfo as _, ValueRef as _, sqlite::SqliteRow,
};

use crate::Error;

/// A column.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) nullable: bool,
}

/// A table with rows of its own.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    /// What tells its rows apart.
    key: Vec<String>,
    /// Which of its columns is which one of another table.
    pub(super) references: Vec<Reference>,
}

/// A column that names a row of another table.
#[derive(Debug, Clone)]
pub(super) struct Reference {
    pub(super) column: String,
    pub(super) table: String,
    pub(super) to: String,
}

/// A value as SQLite has it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Null,
    Integer(i64),
    Real(f64),
    Text(String),
    Bytes(Vec<u8>),
}

/// A row with what tells it apart.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) key: Vec<Value>,
    pub(super) values: Vec<Value>,
}

impl Value {
    /// How it looks as text. `None` for what is no text and no whole number.
    pub(super) fn text(&self) -> Option<String> {
        match self {
            Self::Integer(number) => Some(number.to_string()),
            Self::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn of(row: &SqliteRow, index: usize) -> sqlx::Result<Self> {
        let raw = row.try_get_raw(index)?;
        if raw.is_null() {
            return Ok(Self::Null);
        }
        match raw.type_info().name() {
            "INTEGER" | "BOOLEAN" => row.try_get_unchecked(index).map(Self::Integer),
            "REAL" => row.try_get_unchecked(index).map(Self::Real),
            "BLOB" => row.try_get_unchecked(index).map(Self::Bytes),
            _ => row.try_get_unchecked(index).map(Self::Text),
        }
    }
}

type Query<'q> = sqlx::query::Query<'q, sqlx::Sqlite, sqlx::sqlite::SqliteArguments>;

fn bind(query: Query<'_>, value: Value) -> Query<'_> {
    match value {
        Value::Null => query.bind(None::<i64>),
        Value::Integer(integer) => query.bind(integer),
        Value::Real(real) => query.bind(real),
        Value::Text(text) => query.bind(text),
        Value::Bytes(bytes) => query.bind(bytes),
    }
}

/// Every table of a database that rows of ours stand in.
pub(super) async fn tables(conn: &mut SqliteConnection) -> Result<Vec<Table>, Error> {
    let names: Vec<(String, bool)> = sqlx::query_as(
        r"SELECT name, wr FROM pragma_table_list
           WHERE schema = 'main' AND type = 'table' AND name NOT LIKE '\_sqlx\_%' ESCAPE '\'
             AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
           ORDER BY name",
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut tables = Vec::with_capacity(names.len());
    for (name, without_rowid) in names {
        let columns: Vec<(String, bool, i64)> =
            sqlx::query_as(r#"SELECT name, "notnull", pk FROM pragma_table_info(?) ORDER BY cid"#)
                .bind(&name)
                .fetch_all(&mut *conn)
                .await?;
        let references: Vec<(String, String, Option<String>)> =
            sqlx::query_as(r#"SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)"#)
                .bind(&name)
                .fetch_all(&mut *conn)
                .await?;
        let key = if without_rowid {
            let mut key: Vec<_> = columns.iter().filter(|column| column.2 > 0).collect();
            key.sort_by_key(|column| column.2);
            key.into_iter().map(|column| column.0.clone()).collect()
        } else {
            vec!["rowid".to_owned()]
        };
        let columns = columns.into_iter().map(|(name, not_null, _)| Column {
            name,
            nullable: !not_null,
        });
        let references = references.into_iter().map(|(column, table, to)| Reference {
            column,
            table,
            to: to.unwrap_or_else(|| "id".to_owned()),
        });
        tables.push(Table {
            name,
            columns: columns.collect(),
            key,
            references: references.collect(),
        });
    }
    Ok(tables)
}

impl Table {
    /// Where a column stands.
    pub(super) fn position(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|item| item.name == column)
    }

    /// The rows in which one of `needles` occurs in a column, be it within
    /// other text.
    pub(super) async fn containing(
        &self,
        conn: &mut SqliteConnection,
        needles: &[String],
    ) -> Result<Vec<Found>, Error> {
        let mut conditions = Vec::new();
        for column in &self.columns {
            for number in 1..=needles.len() {
                conditions.push(format!(r#"instr("{}", ?{number}) > 0"#, column.name));
            }
        }
        let values = needles.iter().cloned().map(Value::Text).collect();
        self.rows(conn, &conditions.join(" OR "), values).await
    }

    /// The rows of which a column is `value`.
    pub(super) async fn having(
        &self,
        conn: &mut SqliteConnection,
        column: &str,
        value: Value,
    ) -> Result<Vec<Found>, Error> {
        self.rows(conn, &format!(r#""{column}" = ?1"#), vec![value])
            .await
    }

    async fn rows(
        &self,
        conn: &mut SqliteConnection,
        condition: &str,
        values: Vec<Value>,
    ) -> Result<Vec<Found>, Error> {
        let quoted = |name: &String| format!(r#""{name}""#);
        let columns: Vec<_> = self
            .key
            .iter()
            .map(quoted)
            .chain(self.columns.iter().map(|column| quoted(&column.name)))
            .collect();
        let (columns, name) = (columns.join(", "), &self.name);
        let select = format!(r#"SELECT {columns} FROM "{name}" WHERE {condition}"#);
        let query = sqlx::query(AssertSqlSafe(select));
        let rows = values
            .into_iter()
            .fold(query, bind)
            .fetch_all(&mut *conn)
            .await?;
        let keys = self.key.len();
        rows.iter()
            .map(|row| {
                let all = keys + self.columns.len();
                let mut key = (0..all)
                    .map(|number| Value::of(row, number))
                    .collect::<sqlx::Result<Vec<_>>>()?;
                let values = key.split_off(keys);
                Ok(Found { key, values })
            })
            .collect()
    }

    /// Removes a row. Whatever belongs to it alone goes along.
    pub(super) async fn delete(
        &self,
        conn: &mut SqliteConnection,
        key: Vec<Value>,
    ) -> Result<u64, Error> {
        let delete = format!(r#"DELETE FROM "{}" WHERE {}"#, self.name, self.by_key(1));
        let query = sqlx::query(AssertSqlSafe(delete));
        let done = key
            .into_iter()
            .fold(query, bind)
            .execute(&mut *conn)
            .await?;
        Ok(done.rows_affected())
    }

    /// Writes another value into a column of a row.
    pub(super) async fn set(
        &self,
        conn: &mut SqliteConnection,
        key: Vec<Value>,
        column: &str,
        value: Value,
    ) -> Result<(), Error> {
        let (name, by_key) = (&self.name, self.by_key(2));
        let update = format!(r#"UPDATE "{name}" SET "{column}" = ?1 WHERE {by_key}"#);
        let query = bind(sqlx::query(AssertSqlSafe(update)), value);
        key.into_iter()
            .fold(query, bind)
            .execute(&mut *conn)
            .await?;
        Ok(())
    }

    fn by_key(&self, first: usize) -> String {
        let numbered = self.key.iter().enumerate();
        let conditions: Vec<_> = numbered
            .map(|(index, column)| format!(r#""{column}" = ?{}"#, first + index))
            .collect();
        conditions.join(" AND ")
    }
}
