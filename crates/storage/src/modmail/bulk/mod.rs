//! Rows of tickets in bulk, a statement for each table.

#![expect(
    missing_docs,
    reason = "the fields are named for the columns they fill"
)]

mod belongings;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::Serialize;
use sqlx::SqliteConnection;

pub use self::belongings::{
    AlertRow, AllowedRow, BlockedRoleRow, BlockedRow, CategoryRoleRow, CategoryRow, ClosingRow,
    NoteRow, OptOutRow, ReminderRow, SnippetRow, SubscriptionRow,
};
use super::Schema;
use crate::{
    Error,
    bulk::{People, bulk_row, sealed::Insert as _, sifted},
    erased::{self, LeftOut},
};

/// A ticket. Moments are spelled as the database does.
#[derive(Debug, Serialize)]
pub struct TicketRow {
    pub id: String,
    pub user: u64,
    pub name: String,
    pub channel: Option<u64>,
    pub at: String,
    pub status: u8,
    pub next: i64,
    pub left: bool,
    pub closed_at: Option<String>,
    pub closed_by: Option<u64>,
    pub reason: Option<String>,
    pub category_id: Option<u64>,
    pub category_name: Option<String>,
    pub permissions: Option<String>,
    pub ticket_category: Option<i64>,
    pub opened_by: Option<u64>,
    pub claimed_by: Option<u64>,
    pub label: Option<String>,
    pub waiting_for: Option<&'static str>,
    pub waiting_since: Option<String>,
    pub snoozed_until: Option<String>,
}

bulk_row!(
    TicketRow,
    "WITH batch AS MATERIALIZED (SELECT value FROM json_each(?))
     INSERT INTO threads
         (id, user_id, user_name, channel_id, created_at, next_message_number, status,
          user_left, closed_at, closed_by, close_reason, category_id, category_name,
          required_permissions, ticket_category_id, opened_by, claimed_by, label, waiting_for,
          waiting_since, snoozed_until)
     SELECT value ->> 'id', value ->> 'user', value ->> 'name', value ->> 'channel',
            value ->> 'at', value ->> 'next', value ->> 'status', value ->> 'left',
            value ->> 'closed_at', value ->> 'closed_by', value ->> 'reason',
            value ->> 'category_id', value ->> 'category_name', value ->> 'permissions',
            value ->> 'ticket_category', value ->> 'opened_by', value ->> 'claimed_by',
            value ->> 'label', value ->> 'waiting_for', value ->> 'waiting_since',
            value ->> 'snoozed_until'
       FROM batch",
    people {
        about: &["user"],
        done_by: &["closed_by", "opened_by", "claimed_by"],
        called: Some("thread")
    }
);

/// Something said in a ticket.
#[derive(Debug, Serialize)]
pub struct MessageRow {
    pub id: i64,
    #[serde(rename = "thread")]
    pub ticket: String,
    pub kind: &'static str,
    pub status: u8,
    pub user: u64,
    pub name: String,
    pub anonymous: bool,
    pub dm: Option<u64>,
    pub inbox: Option<u64>,
    pub number: Option<i64>,
    pub content: String,
    pub error: Option<&'static str>,
    pub edited_at: Option<String>,
    pub deleted_at: Option<String>,
    pub at: String,
}

bulk_row!(
    MessageRow,
    "WITH batch AS MATERIALIZED (SELECT value FROM json_each(?))
     INSERT INTO thread_messages
         (id, thread_id, kind, thread_status, user_id, user_name, is_anonymous, dm_message_id,
          inbox_message_id, message_number, content, delivery, delivery_error, edited_at,
          deleted_at, created_at)
     SELECT value ->> 'id', value ->> 'thread', value ->> 'kind', value ->> 'status',
            value ->> 'user', value ->> 'name', value ->> 'anonymous', value ->> 'dm', value ->> 'inbox',
            value ->> 'number', value ->> 'content',
            iif(value ->> 'error' IS NULL, 'sent', 'failed'), value ->> 'error',
            value ->> 'edited_at', value ->> 'deleted_at', value ->> 'at'
       FROM batch",
    people {
        said_by: Some("user"),
        part_of: Some("thread"),
        called: Some("message")
    }
);

/// What a message said before it was edited.
#[derive(Debug, Serialize)]
pub struct VersionRow {
    pub message: i64,
    pub version: usize,
    pub content: String,
    pub at: String,
}

bulk_row!(
    VersionRow,
    "INSERT INTO message_versions (message_id, version, content, replaced_at)
     SELECT value ->> 'message', value ->> 'version', value ->> 'content', value ->> 'at'
       FROM json_each(?) WHERE true
     ON CONFLICT (message_id, version) DO NOTHING",
    people {
        part_of: Some("message")
    }
);

/// A file of which there is no copy.
#[derive(Debug, Serialize)]
pub struct FileRow {
    pub message: i64,
    pub name: String,
    pub size: u64,
    pub url: String,
    pub failure: &'static str,
    pub at: String,
}

bulk_row!(
    FileRow,
    "INSERT INTO attachments (message_id, name, size, url, failure, created_at)
     SELECT value ->> 'message', value ->> 'name', value ->> 'size', value ->> 'url',
            value ->> 'failure', value ->> 'at'
       FROM json_each(?)",
    people {
        part_of: Some("message")
    }
);

/// What a message says now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub content: String,
    pub edited_at: Option<String>,
    pub deleted_at: Option<String>,
    /// How many earlier versions of it are kept.
    pub versions: i64,
}

/// A message that was edited or deleted over there.
#[derive(Debug, Serialize)]
pub struct ChangeRow {
    pub id: i64,
    pub content: String,
    pub edited_at: Option<String>,
    pub deleted_at: Option<String>,
}

/// Questions and changes about many tickets at once.
#[derive(Debug)]
pub struct Bulk<'c> {
    pub(super) conn: &'c mut SqliteConnection,
    pub(super) left_out: &'c mut LeftOut,
}

impl Bulk<'_> {
    /// Which of these tickets there are, and whether they are open.
    #[tracing::instrument(level = "debug", name = "db.bulk.existing", skip_all)]
    pub async fn existing(&mut self, ids: &[String]) -> Result<BTreeMap<String, bool>, Error> {
        let ids = serde_json::to_string(ids)?;
        let found = sqlx::query!(
            r#"SELECT id AS "id: String", status = 1 AS "open: bool" FROM threads
                WHERE id IN (SELECT value FROM json_each(?))"#,
            ids,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(found.into_iter().map(|row| (row.id, row.open)).collect())
    }

    /// Which of these members have an open ticket.
    #[tracing::instrument(level = "debug", name = "db.bulk.busy", skip_all)]
    pub async fn busy(&mut self, users: &[u64]) -> Result<HashSet<u64>, Error> {
        let users = serde_json::to_string(users)?;
        let found = sqlx::query_scalar!(
            r#"SELECT user_id AS "user_id: i64" FROM threads
                WHERE status = 1 AND user_id IN (SELECT value FROM json_each(?))"#,
            users,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(found.into_iter().map(i64::unsigned_abs).collect())
    }

    /// Which of these people were erased here.
    #[tracing::instrument(level = "debug", name = "db.bulk.erased", skip_all)]
    pub async fn erased(&mut self, users: &[u64]) -> Result<HashSet<u64>, Error> {
        let people = users.iter().map(u64::to_string).collect();
        let erased = erased::among(&mut *self.conn, people).await?;
        Ok(erased
            .iter()
            .filter_map(|person| person.parse().ok())
            .collect())
    }

    /// Which of these direct messages stand in some ticket already.
    #[tracing::instrument(level = "debug", name = "db.bulk.known_dms", skip_all)]
    pub async fn known_dms(&mut self, ids: &[String]) -> Result<HashSet<String>, Error> {
        let ids = serde_json::to_string(ids)?;
        let found = sqlx::query_scalar!(
            r#"SELECT dm_message_id AS "id!: String" FROM thread_messages
                WHERE dm_message_id IN (SELECT value FROM json_each(?))"#,
            ids,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(found.into_iter().collect())
    }

    /// How tickets stand: what the bots change about them, and how much was said
    /// and done in each.
    #[tracing::instrument(level = "debug", name = "db.bulk.status_details", skip_all)]
    pub async fn status_details(
        &mut self,
        ids: &[String],
    ) -> Result<BTreeMap<String, String>, Error> {
        let ids = serde_json::to_string(ids)?;
        let found = sqlx::query!(
            r#"SELECT id AS "id: String",
                      json_array(user_name, channel_id, status, user_left, closed_at, closed_by,
                                 close_reason, claimed_by, label, waiting_for, snoozed_until,
                                 (SELECT count(*) FROM thread_messages AS message
                                   WHERE message.thread_id = threads.id),
                                 (SELECT count(*) FROM thread_status AS change
                                   WHERE change.thread_id = threads.id)) AS "status_details!: String"
                 FROM threads WHERE id IN (SELECT value FROM json_each(?))"#,
            ids,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(found
            .into_iter()
            .map(|row| (row.id, row.status_details))
            .collect())
    }

    /// Brings tickets to where the other bot has them.
    #[tracing::instrument(level = "debug", name = "db.bulk.renew", skip_all)]
    pub async fn renew(&mut self, tickets: &[TicketRow]) -> Result<(), Error> {
        let tickets = sifted(self.conn, self.left_out, &TicketRow::PEOPLE, tickets).await?;
        sqlx::query!(
            "WITH batch AS MATERIALIZED (SELECT value FROM json_each(?))
             UPDATE threads
                SET user_name = value ->> 'name', channel_id = value ->> 'channel',
                    status = value ->> 'status', user_left = value ->> 'left',
                    closed_at = value ->> 'closed_at', closed_by = value ->> 'closed_by',
                    close_reason = value ->> 'reason', category_id = value ->> 'category_id',
                    category_name = value ->> 'category_name',
                    required_permissions = value ->> 'permissions',
                    ticket_category_id = value ->> 'ticket_category',
                    claimed_by = value ->> 'claimed_by', label = value ->> 'label',
                    waiting_for = value ->> 'waiting_for',
                    waiting_since = value ->> 'waiting_since',
                    snoozed_until = value ->> 'snoozed_until'
               FROM batch WHERE threads.id = value ->> 'id'",
            tickets,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// What messages say now.
    #[tracing::instrument(level = "debug", name = "db.bulk.said", skip_all)]
    pub async fn said(&mut self, ids: &[i64]) -> Result<BTreeMap<i64, Said>, Error> {
        let ids = serde_json::to_string(ids)?;
        let found = sqlx::query!(
            r#"SELECT id AS "id: i64", content, edited_at AS "edited_at: String",
                      deleted_at AS "deleted_at: String",
                      (SELECT count(*) FROM message_versions AS version
                        WHERE version.message_id = thread_messages.id) AS "versions: i64"
                 FROM thread_messages WHERE id IN (SELECT value FROM json_each(?))"#,
            ids,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let said = found.into_iter().map(|row| {
            let said = Said {
                content: row.content,
                edited_at: row.edited_at,
                deleted_at: row.deleted_at,
                versions: row.versions,
            };
            (row.id, said)
        });
        Ok(said.collect())
    }

    /// Writes down that messages were edited or deleted over there.
    #[tracing::instrument(level = "debug", name = "db.bulk.change", skip_all)]
    pub async fn change(&mut self, changes: &[ChangeRow]) -> Result<(), Error> {
        let changes = sifted(self.conn, self.left_out, &People::NONE, changes).await?;
        sqlx::query!(
            "WITH batch AS MATERIALIZED (SELECT value FROM json_each(?))
             UPDATE thread_messages
                SET content = value ->> 'content', edited_at = value ->> 'edited_at',
                    deleted_at = value ->> 'deleted_at'
               FROM batch WHERE thread_messages.id = value ->> 'id'",
            changes,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// The numbers that answers of a ticket have.
    pub async fn numbers(&mut self, ticket: &str) -> Result<(BTreeSet<i64>, i64), Error> {
        let taken = sqlx::query_scalar!(
            r#"SELECT message_number AS "number!" FROM thread_messages
                WHERE thread_id = ? AND message_number IS NOT NULL"#,
            ticket,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let next = sqlx::query_scalar!(
            "SELECT next_message_number FROM threads WHERE id = ?",
            ticket
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok((taken.into_iter().collect(), next.unwrap_or(1)))
    }

    /// The number that the next message's row may have.
    pub async fn next_message_id(&mut self) -> Result<i64, Error> {
        let last = sqlx::query_scalar!(
            r#"SELECT max(COALESCE((SELECT max(id) FROM thread_messages), 0),
                          COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'thread_messages'), 0))
                      AS "last!: i64""#,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(last + 1)
    }

    /// Keeps the numbers of further answers behind those that are taken.
    pub async fn go_on_numbering(&mut self, next: &BTreeMap<String, i64>) -> Result<(), Error> {
        let next = serde_json::to_string(next)?;
        sqlx::query!(
            "UPDATE threads SET next_message_number = value
               FROM json_each(?)
              WHERE threads.id = json_each.key AND next_message_number < value",
            next,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Lets closed tickets end with their last message.
    #[tracing::instrument(level = "debug", name = "db.bulk.end_with_last", skip_all)]
    pub async fn end_with_last(&mut self, tickets: &[String]) -> Result<(), Error> {
        let tickets = serde_json::to_string(tickets)?;
        sqlx::query!(
            "UPDATE threads
                SET closed_at = COALESCE(
                        (SELECT max(created_at) FROM thread_messages WHERE thread_id = threads.id),
                        created_at)
              WHERE id IN (SELECT value FROM json_each(?))",
            tickets,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Writes down when new tickets opened.
    #[tracing::instrument(level = "debug", name = "db.bulk.opened", skip_all)]
    pub async fn opened(&mut self, tickets: &[String]) -> Result<(), Error> {
        let tickets = serde_json::to_string(tickets)?;
        sqlx::query!(
            "INSERT INTO thread_status (thread_id, status, changed_at, changed_by)
             SELECT id, 1, created_at, opened_by FROM threads
              WHERE id IN (SELECT value FROM json_each(?))",
            tickets,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Writes down that tickets were opened again, with the last thing said.
    #[tracing::instrument(level = "debug", name = "db.bulk.reopened", skip_all)]
    pub async fn reopened(&mut self, tickets: &[String]) -> Result<(), Error> {
        let tickets = serde_json::to_string(tickets)?;
        sqlx::query!(
            "INSERT INTO thread_status (thread_id, status, changed_at)
             SELECT id, 1,
                    COALESCE((SELECT max(created_at) FROM thread_messages
                               WHERE thread_id = threads.id), created_at)
               FROM threads WHERE id IN (SELECT value FROM json_each(?))",
            tickets,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Writes down when those of the tickets that are closed were closed.
    #[tracing::instrument(level = "debug", name = "db.bulk.closed", skip_all)]
    pub async fn closed(&mut self, tickets: &[String]) -> Result<(), Error> {
        let tickets = serde_json::to_string(tickets)?;
        sqlx::query!(
            "INSERT INTO thread_status (thread_id, status, changed_at, changed_by, reason)
             SELECT id, 0, closed_at, closed_by, close_reason FROM threads
              WHERE id IN (SELECT value FROM json_each(?)) AND status = 0",
            tickets,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// The number of a kind of ticket, open for new ones or not.
    pub async fn category(&mut self, name: &str) -> Result<Option<i64>, Error> {
        let id = sqlx::query_scalar!(
            r#"SELECT id AS "id: i64" FROM ticket_categories WHERE name = ?"#,
            name,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(id)
    }
}
