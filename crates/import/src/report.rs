//! What became of the rows of the other bot.

use std::collections::BTreeMap;

use super::Origin;

/// What an import did, table by table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Whose data it was.
    pub origin: Origin,
    /// The tables of the other bot, by name. One that is empty there is left
    /// out.
    pub tables: BTreeMap<String, Count>,
    /// What was changed on the way, and how often.
    pub remarks: BTreeMap<&'static str, u64>,
}

/// What became of the rows of one table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// How many there are in the source.
    pub found: u64,
    /// How many were taken over.
    pub imported: u64,
    /// How many we had already.
    pub present: u64,
    /// How many were left out, by reason.
    pub left_out: BTreeMap<&'static str, u64>,
}

impl Report {
    pub(super) fn new(origin: Origin) -> Self {
        Self {
            origin,
            tables: BTreeMap::new(),
            remarks: BTreeMap::new(),
        }
    }

    /// How many rows were taken over in all.
    pub fn imported(&self) -> u64 {
        self.tables.values().map(|table| table.imported).sum()
    }

    pub(super) fn table(&mut self, table: &str) -> &mut Count {
        self.tables.entry(table.to_owned()).or_default()
    }

    pub(super) fn remark(&mut self, what: &'static str) {
        *self.remarks.entry(what).or_default() += 1;
    }
}

impl Count {
    /// How many were left out, for whatever reason.
    pub fn omitted(&self) -> u64 {
        self.left_out.values().sum()
    }

    pub(super) fn import(&mut self, rows: u64) {
        self.found += rows;
        self.imported += rows;
    }

    pub(super) fn keep(&mut self, rows: u64) {
        self.found += rows;
        self.present += rows;
    }

    pub(super) fn omit(&mut self, rows: u64, why: &'static str) {
        if rows > 0 {
            self.found += rows;
            *self.left_out.entry(why).or_default() += rows;
        }
    }

    /// Of `all` rows, as many as were `new` were taken over.
    pub(super) fn settle(&mut self, all: usize, new: u64) {
        self.import(new);
        self.keep((all as u64).saturating_sub(new));
    }
}
