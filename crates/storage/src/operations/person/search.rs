//! Finding every row that concerns a person.
//!
//! What is found stands in lists of keys beside the database, which are gone
//! with the connection: there may be more than memory holds.

use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, SqliteConnection};

use super::{
    columns::{LOGS, Role},
    table::{Column, Table, tables},
};
use crate::{Bot, Error, discord::UserId};

/// What somebody wrote or sent with a message, beside its text.
const SAID: &[&str] = &["message_versions", "message_extras", "attachments"];

/// How many names of a person are told.
const NAMES: usize = 5;

/// Which entries of the inbox another member wrote that are held, or wait.
const UNREAD: &str = "(id IN (SELECT entry_id FROM main.held_messages
                               WHERE user_id <> (SELECT number FROM temp.needle WHERE rowid = 1))
                       OR (state = 'new' AND lane GLOB 'member:*' AND lane
                           <> 'member:' || (SELECT text FROM temp.needle WHERE rowid = 1)))";

/// Everything in a database that concerns a person.
#[derive(Debug)]
pub(super) struct Search {
    /// The tables, each before those its rows belong to.
    pub(super) tables: Vec<Table>,
    /// What the person is called, newest first.
    pub(super) names: Vec<String>,
    /// How many rows of each table go or lose something.
    pub(super) rows: BTreeMap<String, u64>,
}

impl Search {
    /// Looks for the person in every table, on a connection that then has the lists.
    pub(super) async fn run(
        conn: &mut SqliteConnection,
        bot: Bot,
        person: UserId,
    ) -> Result<Self, Error> {
        let mut search = Self {
            tables: tables(conn).await?,
            names: Vec::new(),
            rows: BTreeMap::new(),
        };
        list_needles(conn, bot, person).await?;
        search.name(conn).await?;
        for table in &search.tables {
            for list in [table.gone(), table.changed()] {
                let key = table.listed_key();
                say(
                    conn,
                    &format!("CREATE TABLE {list} ({key}, UNIQUE ({key}))"),
                )
                .await?;
            }
            look_in(conn, table, search.stays(table)).await?;
        }
        while follow(conn, &search.tables).await? > 0 {}
        for table in &search.tables {
            find_changed(conn, table, search.stays(table)).await?;
        }
        take_what_was_said(conn, &search.tables).await?;
        for table in &search.tables {
            let count = count(conn, &table.gone()).await? + count(conn, &table.changed()).await?;
            if count > 0 {
                search.rows.insert(table.name.clone(), count);
            }
        }
        Ok(search)
    }

    /// Whether nothing was found.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The tables of which rows go as a whole, and the lists of those.
    pub(super) fn gone(&self) -> Vec<(&str, String)> {
        let lists = self.tables.iter();
        lists
            .map(|table| (table.name.as_str(), table.stands_in(&table.gone())))
            .collect()
    }

    /// Which rows of a log stay though the person is mentioned in them, as a condition:
    /// what somebody else wrote and is yet to be read.
    fn stays(&self, table: &Table) -> Option<&'static str> {
        let has_held = self
            .tables
            .iter()
            .any(|other| other.name == "held_messages");
        (has_held && table.name == "inbox").then_some(UNREAD)
    }

    /// Finds out what the person is called.
    async fn name(&mut self, conn: &mut SqliteConnection) -> Result<(), Error> {
        for table in &self.tables {
            let Some(id) = table.column("user_id") else {
                continue;
            };
            if table.column("user_name").is_none() {
                continue;
            }
            let select = format!(
                r#"SELECT user_name FROM "{}" WHERE {} GROUP BY user_name
                    ORDER BY max(rowid) DESC LIMIT {NAMES}"#,
                table.name,
                is_person(id),
            );
            let names: Vec<String> = sqlx::query_scalar(AssertSqlSafe(select))
                .fetch_all(&mut *conn)
                .await?;
            for name in names {
                if !self.names.contains(&name) && self.names.len() < NAMES {
                    self.names.push(name);
                }
            }
        }
        Ok(())
    }
}

/// How many rows a list has.
pub(super) async fn count(conn: &mut SqliteConnection, list: &str) -> Result<u64, Error> {
    let count = format!("SELECT count(*) FROM {list}");
    let count: i64 = sqlx::query_scalar(AssertSqlSafe(count))
        .fetch_one(conn)
        .await?;
    Ok(count.unsigned_abs())
}

/// The number of a list's last row.
pub(super) async fn count_up_to_last(
    conn: &mut SqliteConnection,
    list: &str,
) -> Result<u64, Error> {
    let highest = format!("SELECT ifnull(max(rowid), 0) FROM {list}");
    let highest: i64 = sqlx::query_scalar(AssertSqlSafe(highest))
        .fetch_one(conn)
        .await?;
    Ok(highest.unsigned_abs())
}

/// Has a statement done, and tells how many rows it was about.
pub(super) async fn say(conn: &mut SqliteConnection, statement: &str) -> Result<u64, Error> {
    let done = sqlx::query(AssertSqlSafe(statement.to_owned()))
        .persistent(false)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

/// Lists how the person, the channel of their direct messages, their tickets and
/// those tickets' channels are called; the person first.
async fn list_needles(conn: &mut SqliteConnection, bot: Bot, person: UserId) -> Result<(), Error> {
    let person = person.get();
    say(
        conn,
        "CREATE TEMP TABLE needle (text TEXT NOT NULL UNIQUE, number INTEGER)",
    )
    .await?;
    say(
        conn,
        &format!("INSERT INTO needle (rowid, text, number) VALUES (1, '{person}', {person})"),
    )
    .await?;
    let of_person = "user_id = (SELECT number FROM needle WHERE rowid = 1)";
    let mut sources = vec!["CAST(channel_id AS TEXT), channel_id FROM dm_channels"];
    if bot == Bot::Modmail {
        sources.push("id, NULL FROM threads");
        sources.push("channel_id, CAST(channel_id AS INTEGER) FROM threads");
    }
    for source in sources {
        let insert = "INSERT OR IGNORE INTO needle (text, number)";
        say(conn, &format!("{insert} SELECT {source} WHERE {of_person}")).await?;
    }
    say(conn, "DELETE FROM needle WHERE text IS NULL").await?;
    Ok(())
}

/// Whether a column holds the person's id, as a condition.
pub(super) fn is_person(column: &Column) -> String {
    let form = if column.is_number { "number" } else { "text" };
    let name = &column.name;
    format!(r#""{name}" = (SELECT {form} FROM temp.needle WHERE rowid = 1)"#)
}

/// Whether a column names a place of the person, as a condition.
fn is_place(column: &Column) -> String {
    let form = if column.is_number { "number" } else { "text" };
    let name = &column.name;
    // The first is the person.
    format!(
        r#""{name}" IN (SELECT {form} FROM temp.needle WHERE {form} IS NOT NULL AND rowid > 1)"#
    )
}

/// Whether a text has the person's id in it, standing alone, as a condition: `<@12>`
/// has 12, and 3124 does not.
pub(super) fn mentions(column: &Column) -> String {
    let person = "(SELECT text FROM temp.needle WHERE rowid = 1)";
    stands_alone(&column.name, person)
}

/// Whether a text has one of the needles in it.
fn has_needle(column: &Column) -> String {
    let alone = stands_alone(&column.name, "needle.text");
    format!("EXISTS (SELECT 1 FROM temp.needle WHERE {alone})")
}

fn stands_alone(column: &str, needle: &str) -> String {
    let other = "[^0-9A-Za-z]";
    format!(
        r#"(instr("{column}", {needle}) > 0
            AND ' ' || "{column}" || ' ' GLOB '*{other}' || {needle} || '{other}*')"#
    )
}

/// Lists the rows of a table that are about the person, but for those that stay.
async fn look_in(
    conn: &mut SqliteConnection,
    table: &Table,
    stays: Option<&str>,
) -> Result<(), Error> {
    let conditions: Vec<_> = if LOGS.contains(&table.name.as_str()) {
        let asked = table.columns.iter().filter_map(|column| match column.role {
            Role::None => None,
            Role::Place if column.is_number => Some(is_place(column)),
            _ if column.is_number => Some(is_person(column)),
            _ => Some(has_needle(column)),
        });
        asked.collect()
    } else {
        let about = table.columns_that(Role::About).map(is_person);
        let places = table.columns_that(Role::Place).map(is_place);
        about.chain(places).collect()
    };
    if !conditions.is_empty() {
        let (gone, key, name) = (table.gone(), table.key(), &table.name);
        let (condition, stays) = (conditions.join(" OR "), stays.unwrap_or("false"));
        let insert = format!(
            r#"INSERT OR IGNORE INTO {gone} SELECT {key} FROM main."{name}"
                WHERE ({condition}) AND NOT {stays}"#
        );
        say(conn, &insert).await?;
    }
    Ok(())
}

/// Lists the rows that belong to those that go, such as the files of messages.
/// Returns how many there were.
async fn follow(conn: &mut SqliteConnection, tables: &[Table]) -> Result<u64, Error> {
    let mut found = 0;
    for table in tables {
        for reference in &table.references {
            let parent = tables.iter().find(|other| other.name == reference.table);
            let Some(parent) = parent else { continue };
            let (gone, key, name) = (table.gone(), table.key(), &table.name);
            let (column, to, of) = (&reference.column, &reference.to, &parent.name);
            let whole = parent.stands_in(&parent.gone());
            let insert = format!(
                r#"INSERT OR IGNORE INTO {gone} SELECT {key} FROM main."{name}"
                    WHERE "{column}" IN (SELECT "{to}" FROM main."{of}" WHERE {whole})"#
            );
            found += say(conn, &insert).await?;
        }
    }
    Ok(found)
}

/// Lists the rows of a table that stay, and that the person did something to or
/// is mentioned in.
async fn find_changed(
    conn: &mut SqliteConnection,
    table: &Table,
    stays: Option<&str>,
) -> Result<(), Error> {
    if LOGS.contains(&table.name.as_str()) && stays.is_none() {
        return Ok(());
    }
    let did = table.columns_that(Role::DoneBy).map(is_person);
    let mentioned = table.columns_that(Role::Text).map(mentions);
    let conditions: Vec<_> = did.chain(mentioned).collect();
    if conditions.is_empty() {
        return Ok(());
    }
    let (changed, key, name) = (table.changed(), table.key(), &table.name);
    let (condition, gone) = (conditions.join(" OR "), table.stands_in(&table.gone()));
    let insert = format!(
        r#"INSERT INTO {changed} SELECT {key} FROM main."{name}"
            WHERE ({condition}) AND NOT {gone}"#
    );
    say(conn, &insert).await?;
    Ok(())
}

/// Lists, as what goes, what the person sent along with messages in the tickets of
/// others.
async fn take_what_was_said(conn: &mut SqliteConnection, tables: &[Table]) -> Result<(), Error> {
    let messages = tables.iter().find(|table| table.name == "thread_messages");
    let Some(messages) = messages else {
        return Ok(());
    };
    let Some(writer) = messages.column("user_id").map(is_person) else {
        return Ok(());
    };
    let stays = messages.stands_in(&messages.changed());
    for table in tables
        .iter()
        .filter(|table| SAID.contains(&table.name.as_str()))
    {
        let (gone, changed) = (table.gone(), table.changed());
        let (key, name) = (table.key(), &table.name);
        let insert = format!(
            r#"INSERT OR IGNORE INTO {gone} SELECT {key} FROM main."{name}"
                WHERE message_id IN (SELECT id FROM thread_messages WHERE {writer} AND {stays})"#
        );
        say(conn, &insert).await?;
        let listed = table.listed_key();
        let delete =
            format!("DELETE FROM {changed} WHERE ({listed}) IN (SELECT {listed} FROM {gone})");
        say(conn, &delete).await?;
    }
    Ok(())
}
