//! Rows of tickets in bulk, a statement for each table.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::Serialize;
use sqlx::SqliteConnection;

use crate::Error;

/// A ticket. Moments are spelled as the database does.
#[derive(Debug, Serialize)]
pub(super) struct TicketRow {
    pub(super) id: String,
    pub(super) user: u64,
    pub(super) name: String,
    pub(super) channel: Option<u64>,
    pub(super) at: String,
    pub(super) status: u8,
    pub(super) next: i64,
    pub(super) left: bool,
    pub(super) closed_at: Option<String>,
    pub(super) closed_by: Option<u64>,
    pub(super) reason: Option<String>,
    pub(super) category_id: Option<u64>,
    pub(super) category_name: Option<String>,
    pub(super) permissions: Option<String>,
    pub(super) ticket_category: Option<i64>,
    pub(super) opened_by: Option<u64>,
    pub(super) claimed_by: Option<u64>,
    pub(super) label: Option<String>,
    pub(super) waiting_for: Option<&'static str>,
}

/// Something said in a ticket.
#[derive(Debug, Serialize)]
pub(super) struct MessageRow {
    pub(super) id: i64,
    pub(super) thread: String,
    pub(super) kind: &'static str,
    pub(super) user: u64,
    pub(super) name: String,
    pub(super) anonymous: bool,
    pub(super) dm: Option<u64>,
    pub(super) inbox: Option<u64>,
    pub(super) number: Option<i64>,
    pub(super) content: String,
    pub(super) error: Option<&'static str>,
    pub(super) edited_at: Option<String>,
    pub(super) deleted_at: Option<String>,
    pub(super) at: String,
}

/// What a message said before it was edited.
#[derive(Debug, Serialize)]
pub(super) struct VersionRow {
    pub(super) message: i64,
    pub(super) version: usize,
    pub(super) content: String,
    pub(super) at: String,
}

/// A file of which there is no copy.
#[derive(Debug, Serialize)]
pub(super) struct FileRow {
    pub(super) message: i64,
    pub(super) name: String,
    pub(super) size: u64,
    pub(super) url: String,
    pub(super) failure: &'static str,
    pub(super) at: String,
}

/// Where a row came from.
#[derive(Debug, Serialize)]
pub(super) struct OriginRow {
    pub(super) key: String,
    pub(super) target: Option<String>,
}

/// Of the rows of one kind, those that were imported before, with what they are
/// called here.
pub(super) async fn imported(
    conn: &mut SqliteConnection,
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
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|it| (it.key, it.target)).collect())
}

pub(super) async fn remember(
    conn: &mut SqliteConnection,
    source: &str,
    kind: &str,
    rows: &[OriginRow],
) -> Result<(), Error> {
    let rows = serde_json::to_string(rows)?;
    sqlx::query!(
        "INSERT INTO imported (source, kind, key, target)
         SELECT ?, ?, value ->> 'key', value ->> 'target' FROM json_each(?) WHERE true
         ON CONFLICT (source, kind, key) DO NOTHING",
        source,
        kind,
        rows,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Which of these tickets there are, and whether they are open.
pub(super) async fn existing(
    conn: &mut SqliteConnection,
    ids: &[String],
) -> Result<BTreeMap<String, bool>, Error> {
    let ids = serde_json::to_string(ids)?;
    let found = sqlx::query!(
        r#"SELECT id AS "id: String", status = 1 AS "open: bool" FROM threads
            WHERE id IN (SELECT value FROM json_each(?))"#,
        ids,
    )
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(|it| (it.id, it.open)).collect())
}

/// Which of these members have an open ticket.
pub(super) async fn busy(
    conn: &mut SqliteConnection,
    users: &[u64],
) -> Result<HashSet<u64>, Error> {
    let users = serde_json::to_string(users)?;
    let found = sqlx::query_scalar!(
        r#"SELECT user_id AS "user_id: i64" FROM threads
            WHERE status = 1 AND user_id IN (SELECT value FROM json_each(?))"#,
        users,
    )
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(i64::unsigned_abs).collect())
}

/// Which of these direct messages stand in some ticket already.
pub(super) async fn known_dms(
    conn: &mut SqliteConnection,
    ids: &[String],
) -> Result<HashSet<String>, Error> {
    let ids = serde_json::to_string(ids)?;
    let found = sqlx::query_scalar!(
        r#"SELECT dm_message_id AS "id!: String" FROM thread_messages
            WHERE dm_message_id IN (SELECT value FROM json_each(?))"#,
        ids,
    )
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().collect())
}

/// The numbers that answers of a ticket have.
pub(super) async fn numbers(
    conn: &mut SqliteConnection,
    thread: &str,
) -> Result<(BTreeSet<i64>, i64), Error> {
    let taken = sqlx::query_scalar!(
        r#"SELECT message_number AS "number!" FROM thread_messages
            WHERE thread_id = ? AND message_number IS NOT NULL"#,
        thread,
    )
    .fetch_all(&mut *conn)
    .await?;
    let next = sqlx::query_scalar!(
        "SELECT next_message_number FROM threads WHERE id = ?",
        thread
    )
    .fetch_one(conn)
    .await?;
    Ok((taken.into_iter().collect(), next))
}

/// The number that the next message's row may have.
pub(super) async fn next_message_id(conn: &mut SqliteConnection) -> Result<i64, Error> {
    let last = sqlx::query_scalar!(
        r#"SELECT max(COALESCE((SELECT max(id) FROM thread_messages), 0),
                      COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'thread_messages'), 0))
                  AS "last!: i64""#,
    )
    .fetch_one(conn)
    .await?;
    Ok(last + 1)
}

pub(super) async fn open(conn: &mut SqliteConnection, rows: &[TicketRow]) -> Result<(), Error> {
    let rows = serde_json::to_string(rows)?;
    sqlx::query!(
        "WITH batch AS MATERIALIZED (SELECT value FROM json_each(?))
         INSERT INTO threads
             (id, user_id, user_name, channel_id, created_at, next_message_number, status,
              user_left, closed_at, closed_by, close_reason, category_id, category_name,
              required_permissions, ticket_category_id, opened_by, claimed_by, label, waiting_for)
         SELECT value ->> 'id', value ->> 'user', value ->> 'name', value ->> 'channel',
                value ->> 'at', value ->> 'next', value ->> 'status', value ->> 'left',
                value ->> 'closed_at', value ->> 'closed_by', value ->> 'reason',
                value ->> 'category_id', value ->> 'category_name', value ->> 'permissions',
                value ->> 'ticket_category', value ->> 'opened_by', value ->> 'claimed_by',
                value ->> 'label', value ->> 'waiting_for'
           FROM batch",
        rows,
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn say(conn: &mut SqliteConnection, rows: &[MessageRow]) -> Result<(), Error> {
    let rows = serde_json::to_string(rows)?;
    sqlx::query!(
        "WITH batch AS MATERIALIZED (SELECT value FROM json_each(?))
         INSERT INTO thread_messages
             (id, thread_id, kind, user_id, user_name, is_anonymous, dm_message_id,
              inbox_message_id, message_number, content, delivery, delivery_error, edited_at,
              deleted_at, created_at)
         SELECT value ->> 'id', value ->> 'thread', value ->> 'kind', value ->> 'user',
                value ->> 'name', value ->> 'anonymous', value ->> 'dm', value ->> 'inbox',
                value ->> 'number', value ->> 'content',
                iif(value ->> 'error' IS NULL, 'sent', 'failed'), value ->> 'error',
                value ->> 'edited_at', value ->> 'deleted_at', value ->> 'at'
           FROM batch",
        rows,
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn amend(conn: &mut SqliteConnection, rows: &[VersionRow]) -> Result<(), Error> {
    let rows = serde_json::to_string(rows)?;
    sqlx::query!(
        "INSERT INTO message_versions (message_id, version, content, replaced_at)
         SELECT value ->> 'message', value ->> 'version', value ->> 'content', value ->> 'at'
           FROM json_each(?)",
        rows,
    )
    .execute(conn)
    .await?;
    Ok(())
}

pub(super) async fn attach(conn: &mut SqliteConnection, rows: &[FileRow]) -> Result<(), Error> {
    let rows = serde_json::to_string(rows)?;
    sqlx::query!(
        "INSERT INTO attachments (message_id, name, size, url, failure, created_at)
         SELECT value ->> 'message', value ->> 'name', value ->> 'size', value ->> 'url',
                value ->> 'failure', value ->> 'at'
           FROM json_each(?)",
        rows,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Keeps the numbers of further answers behind those that are taken.
pub(super) async fn go_on_numbering(
    conn: &mut SqliteConnection,
    next: &BTreeMap<String, i64>,
) -> Result<(), Error> {
    let next = serde_json::to_string(next)?;
    sqlx::query!(
        "UPDATE threads SET next_message_number = value
           FROM json_each(?)
          WHERE threads.id = json_each.key AND next_message_number < value",
        next,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Lets closed tickets end with their last message.
pub(super) async fn end_with_last(
    conn: &mut SqliteConnection,
    threads: &[String],
) -> Result<(), Error> {
    let threads = serde_json::to_string(threads)?;
    sqlx::query!(
        "UPDATE threads
            SET closed_at = COALESCE(
                    (SELECT max(created_at) FROM thread_messages WHERE thread_id = threads.id),
                    created_at)
          WHERE id IN (SELECT value FROM json_each(?))",
        threads,
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes down when tickets opened and closed, as they stand now.
pub(super) async fn history(conn: &mut SqliteConnection, threads: &[String]) -> Result<(), Error> {
    let threads = serde_json::to_string(threads)?;
    sqlx::query!(
        "INSERT INTO thread_status (thread_id, status, changed_at, changed_by)
         SELECT id, 1, created_at, opened_by FROM threads
          WHERE id IN (SELECT value FROM json_each(?))",
        threads,
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "INSERT INTO thread_status (thread_id, status, changed_at, changed_by, reason)
         SELECT id, 0, closed_at, closed_by, close_reason FROM threads
          WHERE id IN (SELECT value FROM json_each(?)) AND status = 0",
        threads,
    )
    .execute(conn)
    .await?;
    Ok(())
}
