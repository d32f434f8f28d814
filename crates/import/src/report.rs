//! What became of the rows of the other bot.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use super::origin::Origin;

/// How many rows are named at most that are left out, and how long a name is.
const MOST_NAMED: usize = 2_000_000;
const LAST_NAMED: usize = MOST_NAMED - 1;
const LONGEST_NAME: usize = 200;

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

/// What comes in and waits for the commands of ours that use it.
const WAITING: &[(&[&str], &str)] = &[
    (
        &["snippets", "config.snippets"],
        "snippets that wait: the bot has no command that sends them yet",
    ),
    (
        &[
            "blocked_users",
            "config.blocked",
            "config.blocked_roles",
            "config.blocked_whitelist",
        ],
        "blocks that wait: the bot does not heed them yet, so these people can write",
    ),
    (
        &["reminders", "reminder_optouts"],
        "reminders that wait: the bot does not give them yet",
    ),
    (
        &[
            "staff_alerts",
            "threads.alert_ids",
            "config.notification_squad",
            "config.subscriptions",
        ],
        "alerts that wait: the bot does not give them yet",
    ),
];

impl Report {
    pub(super) fn new(origin: Origin) -> Self {
        Self {
            origin,
            tables: BTreeMap::new(),
            remarks: BTreeMap::new(),
            left_out: Vec::new(),
            altered: BTreeSet::new(),
        }
    }

    /// Notes that a row came in with bytes replaced that are no text.
    pub(super) fn alter(&mut self, table: &str, row: &str) {
        self.remark(ALTERED);
        if self.altered.len() < MOST_NAMED {
            let row = row.chars().take(LONGEST_NAME).collect();
            self.altered.insert((table.to_owned(), row));
        }
    }

    /// Says what came in and is not used yet.
    pub(super) fn remark_waiting(&mut self) {
        for (tables, what) in WAITING {
            let imported = tables.iter().filter_map(|table| self.tables.get(*table));
            let imported = imported.map(|count| count.imported).sum();
            self.remark_times(what, imported);
        }
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
