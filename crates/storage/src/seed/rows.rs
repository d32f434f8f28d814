//! Rows in bulk, a statement for each table.

use serde::Serialize;
use sqlx::SqliteConnection;

use crate::Error;

/// What is written at a time. Moments are spelled as the database does.
#[derive(Debug, Default)]
pub(super) struct Batch {
    pub(super) opened: Vec<OpenedRow>,
    pub(super) messages: Vec<MessageRow>,
    pub(super) versions: Vec<VersionRow>,
    pub(super) attachments: Vec<AttachmentRow>,
    pub(super) settled: Vec<SettledRow>,
    pub(super) dm_channels: Vec<DmChannelRow>,
}

/// A batch in JSON, as the statements take it.
#[derive(Debug)]
pub(super) struct Spelled {
    opened: String,
    messages: String,
    versions: String,
    attachments: String,
    settled: String,
    dm_channels: String,
}

/// A ticket that opens.
#[derive(Debug, Serialize)]
pub(super) struct OpenedRow {
    pub(super) id: String,
    pub(super) user: u64,
    pub(super) name: String,
    pub(super) channel: u64,
    pub(super) at: String,
}

/// Something said in a ticket.
#[derive(Debug, Serialize)]
pub(super) struct MessageRow {
    pub(super) id: u32,
    #[serde(rename = "thread")]
    pub(super) ticket: String,
    pub(super) kind: &'static str,
    pub(super) user: u64,
    pub(super) name: String,
    pub(super) anonymous: bool,
    pub(super) dm: Option<u64>,
    pub(super) inbox: u64,
    pub(super) number: Option<u32>,
    pub(super) content: String,
    pub(super) error: Option<&'static str>,
    pub(super) edited_at: Option<String>,
    pub(super) deleted_at: Option<String>,
    pub(super) deleted_by: Option<u64>,
    pub(super) at: String,
}

/// What a message said before it was edited.
#[derive(Debug, Serialize)]
pub(super) struct VersionRow {
    pub(super) message: u32,
    pub(super) content: &'static str,
    pub(super) at: String,
}

/// A file that came with a message.
#[derive(Debug, Serialize)]
pub(super) struct AttachmentRow {
    pub(super) message: u32,
    pub(super) name: &'static str,
    pub(super) size: u64,
    pub(super) sha256: String,
    pub(super) url: String,
    pub(super) at: String,
}

/// How a ticket stands in the end.
#[derive(Debug, Serialize)]
pub(super) struct SettledRow {
    pub(super) id: String,
    pub(super) next_number: u32,
    pub(super) closed_at: Option<String>,
    pub(super) closed_by: Option<u64>,
    pub(super) reason: Option<&'static str>,
}

/// Where a member is written to.
#[derive(Debug, Serialize)]
pub(super) struct DmChannelRow {
    pub(super) user: u64,
    pub(super) channel: u64,
    pub(super) last: u64,
    pub(super) at: String,
}

/// Whether there is something already.
pub(super) async fn has_tickets(conn: &mut SqliteConnection) -> Result<bool, Error> {
    let one = sqlx::query_scalar!("SELECT user_id FROM threads LIMIT 1")
        .fetch_optional(conn)
        .await?;
    Ok(one.is_some())
}

impl Batch {
    /// Takes its time, so it is done beside the writing.
    pub(super) fn spell(&self) -> Result<Spelled, Error> {
        Ok(Spelled {
            opened: serde_json::to_string(&self.opened)?,
            messages: serde_json::to_string(&self.messages)?,
            versions: serde_json::to_string(&self.versions)?,
            attachments: serde_json::to_string(&self.attachments)?,
            settled: serde_json::to_string(&self.settled)?,
            dm_channels: serde_json::to_string(&self.dm_channels)?,
        })
    }
}

/// Writes it all.
pub(super) async fn write(conn: &mut SqliteConnection, batch: &Spelled) -> Result<(), Error> {
    open(conn, &batch.opened).await?;
    say(conn, &batch.messages).await?;
    amend(conn, &batch.versions).await?;
    attach(conn, &batch.attachments).await?;
    settle(conn, &batch.settled).await?;
    remember(conn, &batch.dm_channels).await
}

async fn open(conn: &mut SqliteConnection, rows: &str) -> Result<(), Error> {
    // Closed until they are settled, since of one member's tickets in a batch
    // only the last may be open.
    sqlx::query!(
        "INSERT INTO threads (id, user_id, user_name, channel_id, created_at, status)
         SELECT value ->> 'id', value ->> 'user', value ->> 'name', value ->> 'channel',
                value ->> 'at', 0
           FROM json_each(?)",
        rows,
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "INSERT INTO thread_status (thread_id, status, changed_at)
         SELECT value ->> 'id', 1, value ->> 'at' FROM json_each(?)",
        rows,
    )
    .execute(conn)
    .await?;
    Ok(())
}

async fn say(conn: &mut SqliteConnection, rows: &str) -> Result<(), Error> {
    // Materialized, or SQLite would spell the object anew for each column.
    sqlx::query!(
        "WITH batch AS MATERIALIZED (SELECT value FROM json_each(?))
         INSERT INTO thread_messages
             (id, thread_id, kind, user_id, user_name, is_anonymous, dm_message_id,
              inbox_message_id, message_number, content, delivery, delivery_error, edited_at,
              deleted_at, deleted_by, created_at)
         SELECT value ->> 'id', value ->> 'thread', value ->> 'kind', value ->> 'user',
                value ->> 'name', value ->> 'anonymous', value ->> 'dm', value ->> 'inbox',
                value ->> 'number', value ->> 'content',
                iif(value ->> 'error' IS NULL, 'sent', 'failed'), value ->> 'error',
                value ->> 'edited_at', value ->> 'deleted_at', value ->> 'deleted_by',
                value ->> 'at'
           FROM batch",
        rows,
    )
    .execute(conn)
    .await?;
    Ok(())
}

async fn amend(conn: &mut SqliteConnection, rows: &str) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO message_versions (message_id, version, content, replaced_at)
         SELECT value ->> 'message', 1, value ->> 'content', value ->> 'at' FROM json_each(?)",
        rows,
    )
    .execute(conn)
    .await?;
    Ok(())
}

async fn attach(conn: &mut SqliteConnection, rows: &str) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO attachments (message_id, name, content_type, size, sha256, url, created_at)
         SELECT value ->> 'message', value ->> 'name', 'text/plain', value ->> 'size',
                value ->> 'sha256', value ->> 'url', value ->> 'at'
           FROM json_each(?)",
        rows,
    )
    .execute(conn)
    .await?;
    Ok(())
}

async fn settle(conn: &mut SqliteConnection, rows: &str) -> Result<(), Error> {
    sqlx::query!(
        "UPDATE threads
            SET status = value ->> 'closed_at' IS NULL,
                next_message_number = value ->> 'next_number',
                closed_at = value ->> 'closed_at',
                closed_by = value ->> 'closed_by',
                close_reason = value ->> 'reason'
           FROM json_each(?)
          WHERE threads.id = value ->> 'id'",
        rows,
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query!(
        "INSERT INTO thread_status (thread_id, status, changed_at, changed_by, reason)
         SELECT value ->> 'id', 0, value ->> 'closed_at', value ->> 'closed_by', value ->> 'reason'
           FROM json_each(?) WHERE value ->> 'closed_at' IS NOT NULL",
        rows,
    )
    .execute(conn)
    .await?;
    Ok(())
}

async fn remember(conn: &mut SqliteConnection, rows: &str) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO dm_channels (user_id, channel_id, last_message_id, updated_at)
         SELECT value ->> 'user', value ->> 'channel', value ->> 'last', value ->> 'at'
           FROM json_each(?) WHERE true
         ON CONFLICT (user_id) DO UPDATE
            SET last_message_id = excluded.last_message_id, updated_at = excluded.updated_at",
        rows,
    )
    .execute(conn)
    .await?;
    Ok(())
}
