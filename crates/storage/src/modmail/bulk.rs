//! Rows of tickets in bulk, a statement for each table.

#![expect(
    missing_docs,
    reason = "the fields are named for the columns they fill"
)]

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::Serialize;
use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::{Schema, TicketId};
use crate::{
    Error,
    bulk::bulk_row,
    discord::{ChannelId, GuildId, RoleId, UserId},
    erased,
    moment::{stamped, stamped_if_any},
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
}

bulk_row!(
    TicketRow,
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
         (id, thread_id, kind, user_id, user_name, is_anonymous, dm_message_id,
          inbox_message_id, message_number, content, delivery, delivery_error, edited_at,
          deleted_at, created_at)
     SELECT value ->> 'id', value ->> 'thread', value ->> 'kind', value ->> 'user',
            value ->> 'name', value ->> 'anonymous', value ->> 'dm', value ->> 'inbox',
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
       FROM json_each(?)",
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

/// An answer the staff keep at hand.
#[derive(Debug, Serialize)]
pub struct SnippetRow {
    pub key: String,
    pub content: String,
    pub author: UserId,
    #[serde(serialize_with = "stamped")]
    pub at: OffsetDateTime,
    #[serde(serialize_with = "stamped")]
    pub updated_at: OffsetDateTime,
}

bulk_row!(
    SnippetRow,
    "INSERT INTO snippets (key, content, created_by, created_at, updated_at)
     SELECT value ->> 'key', value ->> 'content', value ->> 'author', value ->> 'at',
            value ->> 'updated_at'
       FROM json_each(?) WHERE true
     ON CONFLICT (key) DO NOTHING",
    people {
        made_by: &["author"]
    }
);

/// Somebody who may not write.
#[derive(Debug, Serialize)]
pub struct BlockedRow {
    pub user: UserId,
    pub name: String,
    pub by: UserId,
    #[serde(serialize_with = "stamped")]
    pub at: OffsetDateTime,
    #[serde(serialize_with = "stamped_if_any")]
    pub until: Option<OffsetDateTime>,
    pub reason: Option<String>,
}

bulk_row!(
    BlockedRow,
    "INSERT INTO blocked_users (user_id, user_name, blocked_by, blocked_at, expires_at, reason)
     SELECT value ->> 'user', value ->> 'name', value ->> 'by', value ->> 'at',
            value ->> 'until', value ->> 'reason'
       FROM json_each(?) WHERE true
     ON CONFLICT (user_id) DO NOTHING",
    people {
        about: &["user"],
        made_by: &["by"]
    }
);

/// A role that may not write.
#[derive(Debug, Serialize)]
pub struct BlockedRoleRow {
    pub role: RoleId,
    pub by: UserId,
    #[serde(serialize_with = "stamped")]
    pub at: OffsetDateTime,
    pub reason: Option<String>,
}

bulk_row!(
    BlockedRoleRow,
    "INSERT INTO blocked_roles (role_id, blocked_by, blocked_at, reason)
     SELECT value ->> 'role', value ->> 'by', value ->> 'at', value ->> 'reason'
       FROM json_each(?) WHERE true
     ON CONFLICT (role_id) DO NOTHING",
    people { made_by: &["by"] }
);

/// Somebody who may write whatever role they have.
#[derive(Debug, Serialize)]
pub struct AllowedRow {
    pub user: UserId,
    pub by: UserId,
    #[serde(serialize_with = "stamped")]
    pub at: OffsetDateTime,
}

bulk_row!(
    AllowedRow,
    "INSERT INTO allowed_users (user_id, allowed_by, allowed_at)
     SELECT value ->> 'user', value ->> 'by', value ->> 'at' FROM json_each(?) WHERE true
     ON CONFLICT (user_id) DO NOTHING",
    people {
        about: &["user"],
        made_by: &["by"]
    }
);

/// A staff member who wants to hear when a member writes.
#[derive(Debug, Serialize)]
pub struct AlertRow {
    pub staff: UserId,
    pub member: UserId,
    #[serde(serialize_with = "stamped")]
    pub at: OffsetDateTime,
}

bulk_row!(
    AlertRow,
    "INSERT INTO staff_alerts (staff_user_id, thread_user_id, created_at)
     SELECT value ->> 'staff', value ->> 'member', value ->> 'at' FROM json_each(?) WHERE true
     ON CONFLICT (thread_user_id, staff_user_id) WHERE used = 0 DO NOTHING",
    people {
        about: &["staff", "member"]
    }
);

/// Somebody who wants to hear of everything in a ticket.
#[derive(Debug, Serialize)]
pub struct SubscriptionRow {
    #[serde(rename = "thread")]
    pub ticket: TicketId,
    pub user: UserId,
    #[serde(serialize_with = "stamped")]
    pub at: OffsetDateTime,
}

bulk_row!(
    SubscriptionRow,
    "INSERT INTO thread_subscriptions (thread_id, user_id, created_at)
     SELECT value ->> 'thread', value ->> 'user', value ->> 'at' FROM json_each(?) WHERE true
     ON CONFLICT (thread_id, user_id) DO NOTHING",
    people {
        about: &["user"],
        part_of: Some("thread")
    }
);

/// A note about a member.
#[derive(Debug, Serialize)]
pub struct NoteRow {
    pub member: UserId,
    pub author: UserId,
    pub content: String,
    #[serde(serialize_with = "stamped")]
    pub at: OffsetDateTime,
}

bulk_row!(
    NoteRow,
    "INSERT INTO member_notes (user_id, author_id, content, created_at)
     SELECT value ->> 'member', value ->> 'author', value ->> 'content', value ->> 'at'
       FROM json_each(?)",
    people {
        about: &["member"],
        made_by: &["author"]
    }
);

/// A reminder somebody set.
#[derive(Debug, Serialize)]
pub struct ReminderRow {
    #[serde(rename = "thread")]
    pub ticket: TicketId,
    pub user: UserId,
    pub channel: ChannelId,
    pub guild: GuildId,
    pub content: String,
    #[serde(with = "time::serde::timestamp")]
    pub due: OffsetDateTime,
    #[serde(with = "time::serde::timestamp")]
    pub at: OffsetDateTime,
    pub done: bool,
    pub roles: Vec<RoleId>,
}

bulk_row!(
    ReminderRow,
    "INSERT INTO reminders (thread_id, user_id, channel_id, guild_id, reminder_content,
                            trigger_time, created_at, completed, target_roles)
     SELECT value ->> 'thread', value ->> 'user', value ->> 'channel', value ->> 'guild',
            value ->> 'content', value ->> 'due', value ->> 'at', value ->> 'done',
            value ->> 'roles'
       FROM json_each(?)",
    people {
        about: &["user"],
        part_of: Some("thread")
    }
);

/// Somebody who does not want to be pinged by reminders for a role.
#[derive(Debug, Serialize)]
pub struct OptOutRow {
    pub guild: GuildId,
    pub role: RoleId,
    pub user: UserId,
    #[serde(serialize_with = "stamped")]
    pub at: OffsetDateTime,
}

bulk_row!(
    OptOutRow,
    "INSERT INTO reminder_optouts (guild_id, role_id, user_id, created_at)
     SELECT value ->> 'guild', value ->> 'role', value ->> 'user', value ->> 'at'
       FROM json_each(?) WHERE true
     ON CONFLICT (guild_id, role_id, user_id) DO NOTHING",
    people { about: &["user"] }
);

/// A ticket that is to close.
#[derive(Debug, Serialize)]
pub struct ClosingRow {
    #[serde(rename = "thread")]
    pub ticket: TicketId,
    #[serde(with = "time::serde::timestamp")]
    pub due: OffsetDateTime,
    pub silent: bool,
    pub by: UserId,
    pub reason: Option<String>,
}

bulk_row!(
    ClosingRow,
    "INSERT INTO scheduled_closures (thread_id, scheduled_time, silent, created_by, reason)
     SELECT value ->> 'thread', value ->> 'due', value ->> 'silent', value ->> 'by',
            value ->> 'reason'
       FROM json_each(?) WHERE true
     ON CONFLICT (thread_id) DO NOTHING",
    people {
        made_by: &["by"],
        part_of: Some("thread")
    }
);

/// A kind of ticket.
#[derive(Debug, Serialize)]
pub struct CategoryRow {
    pub name: String,
    pub description: Option<String>,
    pub emoji: Option<String>,
    pub channel: Option<ChannelId>,
    pub position: i64,
    pub enabled: bool,
    #[serde(serialize_with = "stamped")]
    pub at: OffsetDateTime,
    #[serde(serialize_with = "stamped")]
    pub updated_at: OffsetDateTime,
}

bulk_row!(
    CategoryRow,
    "INSERT INTO ticket_categories (name, description, emoji, discord_category_id, position,
                                    enabled, created_at, updated_at)
     SELECT value ->> 'name', value ->> 'description', value ->> 'emoji', value ->> 'channel',
            value ->> 'position', value ->> 'enabled', value ->> 'at', value ->> 'updated_at'
       FROM json_each(?) WHERE true
     ON CONFLICT (name) DO NOTHING"
);

/// A role that is pinged for a kind of ticket.
#[derive(Debug, Serialize)]
pub struct CategoryRoleRow {
    pub category: i64,
    pub role: RoleId,
    #[serde(serialize_with = "stamped")]
    pub at: OffsetDateTime,
}

bulk_row!(
    CategoryRoleRow,
    "INSERT INTO ticket_category_roles (category_id, role_id, purpose, created_at)
     SELECT value ->> 'category', value ->> 'role', 'ping', value ->> 'at'
       FROM json_each(?) WHERE true
     ON CONFLICT (category_id, role_id, purpose) DO NOTHING"
);

/// Questions and changes about many tickets at once.
#[derive(Debug)]
pub struct Bulk<'c> {
    pub(super) conn: &'c mut SqliteConnection,
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

    /// Writes down when tickets opened and closed, as they stand now.
    #[tracing::instrument(level = "debug", name = "db.bulk.history", skip_all)]
    pub async fn history(&mut self, tickets: &[String]) -> Result<(), Error> {
        let tickets = serde_json::to_string(tickets)?;
        sqlx::query!(
            "INSERT INTO thread_status (thread_id, status, changed_at, changed_by)
             SELECT id, 1, created_at, opened_by FROM threads
              WHERE id IN (SELECT value FROM json_each(?))",
            tickets,
        )
        .execute(&mut *self.conn)
        .await?;
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
