//! Finding every row that concerns a person.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::SqliteConnection;

use super::{
    mention,
    table::{Found, Table, tables},
};
use crate::{Bot, Error, discord::UserId};

/// Tables that tell what happened: rows of theirs that mention a person, or a
/// ticket of theirs, concern the person as a whole.
const LOGS: &[&str] = &["inbox", "outbox", "audit_log"];

/// Columns by which a row is somebody's own, though their names sound as those
/// of people who only did something about it.
const OWN: &[(&str, &str)] = &[
    ("features_messages", "author_id"),
    ("staff_alerts", "staff_user_id"),
];

/// What a row has to do with the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Concern {
    /// It is about them.
    Whole,
    /// They did something to it: the columns that say so.
    Part(Vec<usize>),
}

/// A row, where it stands and why it was found.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    pub(super) table: usize,
    pub(super) row: Found,
    pub(super) concern: Concern,
}

/// Everything in a database that concerns a person.
#[derive(Debug)]
pub(super) struct Search {
    pub(super) tables: Vec<Table>,
    pub(super) hits: Vec<Hit>,
    /// How the person, their private channel, and their tickets are called.
    pub(super) needles: Vec<String>,
}

impl Search {
    /// Looks for the person in every column of every table.
    pub(super) async fn run(
        conn: &mut SqliteConnection,
        bot: Bot,
        person: UserId,
    ) -> Result<Self, Error> {
        let id = person.to_string();
        let tables = tables(conn).await?;
        let needles = needles(conn, bot, &id).await?;
        let mut search = Self {
            tables,
            hits: Vec::new(),
            needles,
        };
        for index in 0..search.tables.len() {
            search.look_in(conn, index, &id).await?;
        }
        search.follow(conn).await?;
        Ok(search)
    }

    async fn look_in(
        &mut self,
        conn: &mut SqliteConnection,
        index: usize,
        id: &str,
    ) -> Result<(), Error> {
        let Some(table) = self.tables.get(index) else {
            return Ok(());
        };
        for row in table.containing(conn, &self.needles).await? {
            if let Some(concern) = concern(table, &row, id, &self.needles) {
                let table = index;
                self.hits.push(Hit {
                    table,
                    row,
                    concern,
                });
            }
        }
        Ok(())
    }

    /// Adds the rows that belong to those that are wholly the person's, such as
    /// the files of their messages.
    async fn follow(&mut self, conn: &mut SqliteConnection) -> Result<(), Error> {
        let mut next = 0;
        let mut known: BTreeSet<_> = self.hits.iter().map(identity).collect();
        while let Some(hit) = self.hits.get(next).cloned() {
            next += 1;
            if hit.concern != Concern::Whole {
                continue;
            }
            let Some(parent) = self.tables.get(hit.table).cloned() else {
                continue;
            };
            for (index, table) in self.tables.clone().iter().enumerate() {
                for reference in table
                    .references
                    .iter()
                    .filter(|reference| reference.table == parent.name)
                {
                    let value = parent
                        .position(&reference.to)
                        .and_then(|position| hit.row.values.get(position));
                    let Some(value) = value else { continue };
                    for row in table.having(conn, &reference.column, value.clone()).await? {
                        let found = Hit {
                            table: index,
                            row,
                            concern: Concern::Whole,
                        };
                        if known.insert(identity(&found)) {
                            self.hits.push(found);
                        } else {
                            // It was found before, maybe as a part.
                            let same = |hit: &&mut Hit| identity(hit) == identity(&found);
                            if let Some(before) = self.hits.iter_mut().skip(next).find(same) {
                                before.concern = Concern::Whole;
                            }
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// How many rows there are of each table.
    pub(super) fn counts(&self) -> BTreeMap<String, u64> {
        let mut counts = BTreeMap::new();
        for hit in &self.hits {
            if let Some(table) = self.tables.get(hit.table) {
                *counts.entry(table.name.clone()).or_default() += 1;
            }
        }
        counts
    }

    /// The files that rows of the person name.
    pub(super) fn files(&self) -> BTreeSet<String> {
        let whole = self.hits.iter().filter(|hit| hit.concern == Concern::Whole);
        let names = whole.filter_map(|hit| {
            let place = self.tables.get(hit.table)?.position("sha256")?;
            hit.row.values.get(place)?.text()
        });
        names.collect()
    }
}

fn identity(hit: &Hit) -> (usize, String) {
    (hit.table, format!("{:?}", hit.row.key))
}

/// How the person, the channel of their direct messages, their tickets and
/// those tickets' channels are called in logs.
async fn needles(conn: &mut SqliteConnection, bot: Bot, id: &str) -> Result<Vec<String>, Error> {
    let mut needles = vec![id.to_owned()];
    let number: i64 = id.parse().unwrap_or_default();
    let channels: Vec<String> =
        sqlx::query_scalar("SELECT CAST(channel_id AS TEXT) FROM dm_channels WHERE user_id = ?")
            .bind(number)
            .fetch_all(&mut *conn)
            .await?;
    needles.extend(channels);
    if bot == Bot::Modmail {
        let tickets: Vec<(String, Option<String>)> =
            sqlx::query_as("SELECT id, channel_id FROM threads WHERE user_id = ?")
                .bind(number)
                .fetch_all(&mut *conn)
                .await?;
        for (ticket, channel) in tickets {
            needles.push(ticket);
            needles.extend(channel);
        }
    }
    Ok(needles)
}

fn concern(table: &Table, row: &Found, id: &str, needles: &[String]) -> Option<Concern> {
    let mut parts = Vec::new();
    for (index, value) in row.values.iter().enumerate() {
        let (Some(column), Some(text)) = (table.columns.get(index), value.text()) else {
            continue;
        };
        let column = column.name.as_str();
        if !needles.iter().any(|needle| mention::has(&text, needle)) {
            continue;
        }
        let table = table.name.as_str();
        if LOGS.contains(&table) {
            return Some(Concern::Whole);
        }
        let is_id = text == id;
        if !is_id && !needles.contains(&text) {
            // Within other text; of that only the person's own id goes.
            if mention::has(&text, id) {
                parts.push(index);
            }
            continue;
        }
        let did_something = column.ends_with("_by")
            || column.starts_with("author")
            || column.starts_with("staff")
            || column.starts_with("actor");
        // What staff write in the tickets of others stays as a part of those.
        let in_a_ticket = table == "thread_messages" && is_id && column == "user_id";
        let own = OWN.contains(&(table, column)) || !(did_something || in_a_ticket);
        if own {
            return Some(Concern::Whole);
        }
        parts.push(index);
    }
    (!parts.is_empty()).then_some(Concern::Part(parts))
}
