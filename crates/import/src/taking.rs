//! Taking over rows one by one, and following what the other bot does to them.
//!
//! A row that was touched here stays as it is. One that was not is brought to
//! where the other bot has it, and goes when it is gone there.

use std::{
    any::type_name,
    collections::{HashMap, HashSet},
};

use serde_json::Value;
use storage::{
    Error, Schema, Tx,
    bulk::{self, Following, Key},
};

use super::{
    error::Trouble,
    origin::Origin,
    report::{Report, TWICE},
    source::Source,
};

/// Where a row comes from: its table there, and what it is called.
#[derive(Debug, Clone, Copy)]
pub(super) struct SourceRow<'a> {
    pub(super) table: &'a str,
    pub(super) key: &'a str,
}

/// One transaction that takes over rows.
#[derive(Debug)]
pub(super) struct Taking<'t, S: Schema> {
    pub(super) tx: &'t mut Tx<S>,
    pub(super) origin: Origin,
    pub(super) report: Report,
    key: Key,
    /// What was met in each table there.
    seen: HashMap<String, HashSet<String>>,
    /// The rows of each kind as they stood here, by their state.
    stored: HashMap<&'static str, HashMap<String, Value>>,
}

impl<'t, S: Schema> Taking<'t, S> {
    pub(super) async fn new(tx: &'t mut Tx<S>, origin: Origin) -> Result<Self, Error> {
        let key = tx.key().await?;
        Ok(Self {
            tx,
            origin,
            report: Report::new(origin),
            key,
            seen: HashMap::new(),
            stored: HashMap::new(),
        })
    }

    /// A digest of a text that only this database can make, as short as can be told
    /// from all others.
    pub(super) fn digest(&self, text: &str) -> String {
        let mut digest = self.key.digest(text);
        digest.truncate(32);
        digest
    }

    /// Leaves out a row.
    pub(super) fn omit(&mut self, from: SourceRow<'_>, why: &'static str) {
        self.report.omit(from.table, from.key, why);
    }

    /// Takes in a row, counts it and records that it came in, or that ours
    /// stayed: it is not asked again, unless it changes there.
    pub(super) async fn take<R: Following<Schema = S>>(
        &mut self,
        from: SourceRow<'_>,
        row: R,
    ) -> Result<(), Error> {
        // It may name a person who wants to be forgotten.
        let (source, key) = (self.origin.name(), self.digest(from.key));
        let seen = self.seen.entry(from.table.to_owned()).or_default();
        if !seen.insert(key.clone()) {
            self.omit(from, TWICE);
            return Ok(());
        }
        let value = serde_json::to_value(&row)?;
        let state = self.state(&value);
        let mut imported = self.tx.imported();
        let known = imported.known(source, from.table, &[&key]).await?;
        match known.get(&key).map(|known| known.state.clone()) {
            None => {
                let new = self.tx.insert(&[row]).await?;
                if self.tx.left_out() > 0 {
                    self.report.omit_erased(from.table, from.key);
                    return Ok(());
                }
                self.report.table(from.table).settle(1, new);
            }
            Some(Some(before)) if before != state => {
                let Some(old) = self.stored::<R>().await?.remove(&before) else {
                    self.report.table(from.table).keep(1);
                    return Ok(());
                };
                self.tx.replace::<R>(&old, &value).await?;
                self.report.table(from.table).renew(1);
            }
            Some(_) => {
                self.report.table(from.table).keep(1);
                return Ok(());
            }
        }
        let origin = bulk::Origin {
            key,
            target: None,
            state: Some(state),
        };
        let mut imported = self.tx.imported();
        imported.record(source, from.table, &[origin]).await
    }

    /// Removes what came from a table, was not met there any more and was not
    /// touched here.
    pub(super) async fn drop_gone<R: Following<Schema = S>>(
        &mut self,
        table: &str,
    ) -> Result<(), Error> {
        let source = self.origin.name();
        let seen = self.seen.remove(table).unwrap_or_default();
        let known = self.tx.imported().all(source, table).await?;
        for (key, state) in known {
            let Some(state) = state.filter(|_| !seen.contains(&key)) else {
                continue;
            };
            if let Some(row) = self.stored::<R>().await?.remove(&state) {
                self.tx.remove::<R>(&row).await?;
                self.tx.imported().drop(source, table, &key).await?;
                self.report
                    .remark("rows that are gone there and were not touched here, and went here");
            }
        }
        Ok(())
    }

    /// The same for a table of another bot's database, if that has it.
    pub(super) async fn drop_gone_from<R: Following<Schema = S>>(
        &mut self,
        source: &Source,
        table: &str,
    ) -> Result<(), Trouble> {
        if source.has(table) {
            self.drop_gone::<R>(table).await?;
        }
        Ok(())
    }

    async fn stored<R: Following<Schema = S>>(
        &mut self,
    ) -> Result<&mut HashMap<String, Value>, Error> {
        let kind = type_name::<R>();
        if !self.stored.contains_key(kind) {
            let rows = self.tx.stored::<R>().await?;
            let rows = rows.into_iter().map(|row| (self.state(&row), row));
            let rows = rows.collect();
            self.stored.insert(kind, rows);
        }
        Ok(self.stored.entry(kind).or_default())
    }

    /// What a row is, however it is spelled.
    fn state(&self, row: &Value) -> String {
        let Value::Object(fields) = row else {
            return self.digest(&row.to_string());
        };
        let mut parts: Vec<_> = fields
            .iter()
            .map(|(name, value)| (name, plain(value)))
            .collect();
        parts.sort();
        self.digest(&format!("{parts:?}"))
    }
}

/// A value as its text: the database keeps now a number, now a text.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Bool(yes) => Some(u8::from(*yes).to_string()),
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
