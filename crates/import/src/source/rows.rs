//! The rows of its tables.

use std::{
    collections::BTreeMap,
    sync::{Arc, PoisonError},
};

use futures_util::{StreamExt as _, TryStreamExt as _, stream::BoxStream};
use sqlx::AssertSqlSafe;

use super::{Source, damaged, encoding::doc};
use crate::{doc::Doc, error::ImportError};

/// The most rows of a table that has to be in memory as a whole.
pub(crate) const MOST_ROWS: u64 = 2_000_000;

impl Source {
    /// How many rows a table has; none if there is no such table.
    pub(crate) async fn count(&mut self, table: &str) -> Result<u64, ImportError> {
        if !self.has(table) {
            return Ok(0);
        }
        self.count_where(table, "true").await
    }

    /// How many rows a table has that are to be in memory as a whole.
    pub(crate) async fn count_all(&mut self, table: &str) -> Result<u64, ImportError> {
        let count = self.count(table).await?;
        if count > MOST_ROWS {
            return Err(self.outsized(format!("`{table}` has {count} rows")));
        }
        Ok(count)
    }

    pub(super) async fn count_where(
        &mut self,
        table: &str,
        condition: &str,
    ) -> Result<u64, ImportError> {
        let query = format!("SELECT count(*) FROM {} WHERE {condition}", quoted(table));
        let count: i64 = sqlx::query_scalar(AssertSqlSafe(query))
            .fetch_one(&mut self.conn)
            .await
            .map_err(damaged(&self.path, self.origin))?;
        Ok(count.unsigned_abs())
    }

    /// The rows of a table, one after the other; none if there is no such table.
    pub(crate) fn rows(
        &mut self,
        table: &str,
        order: &str,
    ) -> BoxStream<'_, Result<Doc, ImportError>> {
        let columns: Vec<_> = self.taken(table).map(column).collect();
        self.select(table, &columns, &format!("ORDER BY {order}"))
    }

    /// Some fields of the rows of a table, each with its expression.
    pub(crate) fn outlines(
        &mut self,
        table: &str,
        fields: &[(&str, String)],
        order: &str,
    ) -> BoxStream<'_, Result<Doc, ImportError>> {
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, field)| format!("'{name}', {field}"))
            .collect();
        self.select(table, &fields, &format!("ORDER BY {order}"))
    }

    /// The rows of a table that have these numbers, by number.
    pub(crate) async fn numbered(
        &mut self,
        table: &str,
        ids: &[i64],
    ) -> Result<BTreeMap<i64, Doc>, ImportError> {
        let columns: Vec<_> = self.taken(table).map(column).collect();
        let ids = serde_json::to_string(ids).unwrap_or_default();
        let condition = format!("WHERE id IN (SELECT value FROM json_each('{ids}'))");
        let rows: Vec<Doc> = self
            .select(table, &columns, &condition)
            .try_collect()
            .await?;
        let numbered = rows
            .into_iter()
            .filter_map(|row| Some((row.number("id")?, row)));
        Ok(numbered.collect())
    }

    fn select(
        &mut self,
        table: &str,
        fields: &[String],
        rest: &str,
    ) -> BoxStream<'_, Result<Doc, ImportError>> {
        if fields.is_empty() || !self.has(table) {
            return futures_util::stream::empty().boxed();
        }
        // As bytes, since what stands there as text need not be any.
        let (fields, from) = (fields.join(", "), quoted(table));
        let query = format!("SELECT CAST(json_object({fields}) AS BLOB) FROM {from} {rest}");
        let (path, origin, table) = (self.path.clone(), self.origin, table.to_owned());
        let (altered, encoding) = (Arc::clone(&self.altered), self.encoding);
        sqlx::query_scalar::<_, Vec<u8>>(AssertSqlSafe(query))
            .fetch(&mut self.conn)
            .map_err(damaged(&path, origin))
            .map_err({
                let table = table.clone();
                move |error| error.in_table(&table)
            })
            .and_then(move |row| {
                let doc = doc(&row, encoding).map_err(|error| ImportError::Damaged {
                    path: path.clone(),
                    origin,
                    problem: format!("in `{}`: {error}", table.escape_debug()),
                });
                if let Ok((row, true)) = &doc {
                    let mut altered = altered.lock().unwrap_or_else(PoisonError::into_inner);
                    altered.insert((table.clone(), row.called()));
                }
                std::future::ready(doc.map(|(doc, _)| doc))
            })
            .boxed()
    }
}

pub(super) fn quoted(name: &str) -> String {
    format!(r#""{}""#, name.replace('"', "\"\""))
}

/// A column as a field. It holds now a number, now a text; numbers with a
/// fraction go as text, or JSON would round them.
fn column(name: &'static str) -> String {
    format!(
        "'{name}', CASE typeof(\"{name}\") WHEN 'real' THEN printf('%!.17g', \"{name}\")
         WHEN 'blob' THEN CAST(\"{name}\" AS TEXT) ELSE \"{name}\" END",
    )
}
