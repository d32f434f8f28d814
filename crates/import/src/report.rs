//! What became of the rows of the other bot.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    fmt,
};

use time::OffsetDateTime;

use super::{equivalents::Theirs, origin::Origin};

/// How many rows are named at most that are left out, and how long a name is.
const MOST_NAMED: usize = 2_000_000;
const LAST_NAMED: usize = MOST_NAMED - 1;
const LONGEST_NAME: usize = 200;

/// Why a row stays away that is about somebody who was erased.
pub(super) const ERASED: &str = "whom it is about was erased here";

/// Why a row that was met before in the same data is left out.
pub(super) const TWICE: &str = "the same stands there twice";

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
    /// Every row that was left out, and why.
    pub left_out: Vec<LeftOut>,
    /// The rows that came in with bytes replaced that are no text: their table and
    /// what they are called there.
    pub altered: BTreeSet<(String, String)>,
    /// When the reminders are due that came in, of open tickets.
    pub reminders: Vec<OffsetDateTime>,
    /// What the settings are here that stand in the other bot's database.
    pub settings: Vec<Theirs>,
    /// Rows that are not to be named.
    hidden: BTreeSet<(String, String)>,
}

/// What is said of such rows.
const ALTERED: &str = "rows with bytes that are no text, which came in as \u{fffd}";

/// A row that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its table there.
    pub table: String,
    /// What it is called there, or how many rows of one kind these are.
    pub row: String,
    /// Why.
    pub why: &'static str,
}

/// What became of the rows of one table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// How many there are in the source.
    pub found: u64,
    /// How many were taken over.
    pub imported: u64,
    /// How many we had, and brought to where the other bot has them.
    pub renewed: u64,
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
            left_out: Vec::new(),
            altered: BTreeSet::new(),
            reminders: Vec::new(),
            settings: Vec::new(),
            hidden: BTreeSet::new(),
        }
    }

    /// Notes that rows had bytes replaced that are no text, once it is known which
    /// were left out: the others came in so.
    pub(super) fn alter(&mut self, rows: &BTreeSet<(String, String)>) {
        if rows.is_empty() {
            return;
        }
        let left_out = self
            .left_out
            .iter()
            .filter(|left_out| left_out.why != TWICE);
        // A row of a ticket is named with it.
        let named = left_out.flat_map(|LeftOut { table, row, .. }| {
            let own = row.rsplit('/').next().unwrap_or(row);
            [row.as_str(), own].map(|row| (table.clone(), row.to_owned()))
        });
        let left_out: HashSet<(String, String)> = named.collect();
        for (table, row) in rows {
            let row: String = row.chars().take(LONGEST_NAME).collect();
            let named = (table.clone(), row);
            if left_out.contains(&named) || self.hidden.contains(&named) {
                continue;
            }
            self.remark(ALTERED);
            if self.altered.len() < MOST_NAMED {
                self.altered.insert(named);
            }
        }
    }

    /// Leaves out a row about somebody who was erased: not even its name is told.
    pub(super) fn omit_erased(&mut self, table: &str, row: &str) {
        self.omit(table, "one", ERASED);
        let row = row.chars().take(LONGEST_NAME).collect();
        self.hidden.insert((table.to_owned(), row));
    }

    /// How many rows were taken over in all.
    pub fn imported(&self) -> u64 {
        self.tables.values().map(|count| count.imported).sum()
    }

    pub(super) fn table(&mut self, table: &str) -> &mut Count {
        self.tables.entry(table.to_owned()).or_default()
    }

    /// Leaves out a row that is called `row` there.
    pub(super) fn omit(&mut self, table: &str, row: impl fmt::Display, why: &'static str) {
        self.omit_rows(table, 1, row, why);
    }

    /// Leaves out several rows of one kind.
    pub(super) fn omit_rows(
        &mut self,
        table: &str,
        rows: u64,
        row: impl fmt::Display,
        why: &'static str,
    ) {
        if rows == 0 {
            return;
        }
        self.table(table).omit(rows, why);
        let row = match self.left_out.len() {
            MOST_NAMED.. => return,
            LAST_NAMED => "this and all further rows, which are too many to be named".to_owned(),
            // A name comes from the other bot's file, and may be of any length.
            _ => row.to_string().chars().take(LONGEST_NAME).collect(),
        };
        self.left_out.push(LeftOut {
            table: table.to_owned(),
            row,
            why,
        });
    }

    /// Leaves out all rows of a kind, unnamed.
    pub(super) fn omit_all(&mut self, table: &str, rows: u64, why: &'static str) {
        self.omit_rows(table, rows, format_args!("all {rows}"), why);
    }

    pub(super) fn remark(&mut self, what: &'static str) {
        self.remark_times(what, 1);
    }

    pub(super) fn remark_times(&mut self, what: &'static str, times: u64) {
        if times > 0 {
            *self.remarks.entry(what).or_default() += times;
        }
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

    pub(super) fn renew(&mut self, rows: u64) {
        self.found += rows;
        self.renewed += rows;
    }

    pub(super) fn keep(&mut self, rows: u64) {
        self.found += rows;
        self.present += rows;
    }

    fn omit(&mut self, rows: u64, why: &'static str) {
        self.found += rows;
        *self.left_out.entry(why).or_default() += rows;
    }

    /// Of `all` rows, as many as were `new` were taken over.
    pub(super) fn settle(&mut self, all: u64, new: u64) {
        self.import(new);
        self.keep(all.saturating_sub(new));
    }
}
