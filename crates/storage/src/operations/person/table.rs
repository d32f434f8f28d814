//! The tables of a database, whatever they are called.

use sqlx::{Row as _, SqliteConnection, TypeInfo as _, ValueRef as _, sqlite::SqliteRow};

use super::columns::{self, Role};
use crate::Error;

/// A column.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) nullable: bool,
    /// Whether it holds numbers.
    pub(super) is_number: bool,
    pub(super) role: Role,
}

/// A table with rows of its own.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    /// What tells its rows apart.
    key: Vec<String>,
    /// Which of its columns is which one of another table, whose rows take it along.
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

impl Value {
    pub(super) fn of(row: &SqliteRow, index: usize) -> sqlx::Result<Self> {
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

/// Every table of a database that rows of ours stand in, each before those that
/// its rows belong to.
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
        tables.push(table(conn, name, without_rowid).await?);
    }
    Ok(children_first(tables))
}

async fn table(
    conn: &mut SqliteConnection,
    name: String,
    without_rowid: bool,
) -> Result<Table, Error> {
    let columns: Vec<(String, String, bool, i64)> = sqlx::query_as(
        r#"SELECT name, type, "notnull", pk FROM pragma_table_info(?) ORDER BY cid"#,
    )
    .bind(&name)
    .fetch_all(&mut *conn)
    .await?;
    let references: Vec<(String, String, Option<String>)> = sqlx::query_as(
        r#"SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)
            WHERE on_delete <> 'SET NULL'"#,
    )
    .bind(&name)
    .fetch_all(&mut *conn)
    .await?;
    let key = if without_rowid {
        let mut key: Vec<_> = columns.iter().filter(|column| column.3 > 0).collect();
        key.sort_by_key(|column| column.3);
        key.into_iter().map(|column| column.0.clone()).collect()
    } else {
        vec!["rowid".to_owned()]
    };
    let columns = columns
        .into_iter()
        .map(|(column, declared, not_null, _)| Column {
            nullable: !not_null,
            is_number: declared.contains("INT"),
            role: columns::role(&name, &column, &declared),
            name: column,
        });
    let references = references.into_iter().map(|(column, table, to)| Reference {
        column,
        table,
        to: to.unwrap_or_else(|| "id".to_owned()),
    });
    Ok(Table {
        columns: columns.collect(),
        key,
        references: references.collect(),
        name,
    })
}

/// Brings each table before those it refers to.
fn children_first(mut tables: Vec<Table>) -> Vec<Table> {
    let mut ordered = Vec::with_capacity(tables.len());
    while !tables.is_empty() {
        let is_free = |table: &Table| {
            let others = tables.iter().filter(|other| other.name != table.name);
            !others
                .flat_map(|other| &other.references)
                .any(|reference| reference.table == table.name)
        };
        // In a circle any is as good as another.
        let next = tables.iter().position(is_free).unwrap_or_default();
        ordered.push(tables.remove(next));
    }
    ordered
}

impl Table {
    /// The column of that name.
    pub(super) fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// Columns that have this to do with people.
    pub(super) fn columns_that(&self, role: Role) -> impl Iterator<Item = &Column> {
        self.columns
            .iter()
            .filter(move |column| column.role == role)
    }

    /// What tells its rows apart, as columns of a statement.
    pub(super) fn key(&self) -> String {
        let columns: Vec<_> = self.key.iter().map(|name| format!(r#""{name}""#)).collect();
        columns.join(", ")
    }

    /// The columns of a list of its rows.
    pub(super) fn listed_key(&self) -> String {
        let columns: Vec<_> = (0..self.key.len())
            .map(|index| format!("k{index}"))
            .collect();
        columns.join(", ")
    }

    /// The list of its rows that go as a whole.
    pub(super) fn gone(&self) -> String {
        format!(r#"temp."gone_{}""#, self.name)
    }

    /// The list of its rows that stay without the person.
    pub(super) fn changed(&self) -> String {
        format!(r#"temp."changed_{}""#, self.name)
    }

    /// Whether a row stands in a list, as a condition.
    pub(super) fn stands_in(&self, list: &str) -> String {
        let (key, listed) = (self.key(), self.listed_key());
        format!("({key}) IN (SELECT {listed} FROM {list})")
    }
}
