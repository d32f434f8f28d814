//! Rows of what a bot keeps besides tickets in bulk, a statement for each table.

#![expect(
    missing_docs,
    reason = "the fields are named for the columns they fill"
)]

use serde::Serialize;
use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::super::{Schema, TicketId};
use crate::{
    Error,
    bulk::{bulk_row, following},
    discord::{ChannelId, GuildId, RoleId, UserId},
    moment::{stamped, stamped_if_any},
};

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

following!(
    SnippetRow,
    r#"SELECT json_object('key', key, 'content', content, 'author', created_by, 'at', created_at,
                        'updated_at', updated_at) AS "row!: String"
       FROM snippets"#,
    "DELETE FROM snippets WHERE key = ? ->> 'key'",
    replaced by "UPDATE snippets SET content = ?1 ->> 'content', created_by = ?1 ->> 'author',
                         updated_at = ?1 ->> 'updated_at'
      WHERE key = ?1 ->> 'key'"
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

following!(
    BlockedRow,
    r#"SELECT json_object('user', user_id, 'name', user_name, 'by', blocked_by, 'at', blocked_at,
                        'until', expires_at, 'reason', reason) AS "row!: String"
       FROM blocked_users"#,
    "DELETE FROM blocked_users WHERE user_id = ? ->> 'user'"
);

/// A role that may not write.
#[derive(Debug, Serialize)]
pub struct BlockedRoleRow {
    pub role: RoleId,
    pub by: UserId,
    #[serde(serialize_with = "stamped")]
    pub at: OffsetDateTime,
    #[serde(serialize_with = "stamped_if_any")]
    pub until: Option<OffsetDateTime>,
    pub reason: Option<String>,
}

bulk_row!(
    BlockedRoleRow,
    "INSERT INTO blocked_roles (role_id, blocked_by, blocked_at, expires_at, reason)
     SELECT value ->> 'role', value ->> 'by', value ->> 'at', value ->> 'until',
            value ->> 'reason'
       FROM json_each(?) WHERE true
     ON CONFLICT (role_id) DO NOTHING",
    people { made_by: &["by"] }
);

following!(
    BlockedRoleRow,
    r#"SELECT json_object('role', role_id, 'by', blocked_by, 'at', blocked_at, 'until', expires_at,
                        'reason', reason) AS "row!: String"
       FROM blocked_roles"#,
    "DELETE FROM blocked_roles WHERE role_id = ? ->> 'role'"
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

following!(
    AllowedRow,
    r#"SELECT json_object('user', user_id, 'by', allowed_by, 'at', allowed_at) AS "row!: String"
       FROM allowed_users"#,
    "DELETE FROM allowed_users WHERE user_id = ? ->> 'user'"
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

following!(
    AlertRow,
    r#"SELECT json_object('staff', staff_user_id, 'member', thread_user_id, 'at', created_at)
            AS "row!: String"
       FROM staff_alerts WHERE used = 0"#,
    "DELETE FROM staff_alerts
      WHERE staff_user_id = ?1 ->> 'staff' AND thread_user_id = ?1 ->> 'member' AND used = 0"
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

following!(
    SubscriptionRow,
    r#"SELECT json_object('thread', thread_id, 'user', user_id, 'at', created_at) AS "row!: String"
       FROM thread_subscriptions"#,
    "DELETE FROM thread_subscriptions
      WHERE thread_id = ?1 ->> 'thread' AND user_id = ?1 ->> 'user'"
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

following!(
    NoteRow,
    r#"SELECT json_object('member', user_id, 'author', author_id, 'content', content,
                        'at', created_at) AS "row!: String"
       FROM member_notes"#,
    "DELETE FROM member_notes
      WHERE id = (SELECT min(id) FROM member_notes
                   WHERE user_id = ?1 ->> 'member' AND author_id = ?1 ->> 'author'
                     AND content = ?1 ->> 'content' AND created_at = ?1 ->> 'at')"
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

following!(
    ReminderRow,
    r#"SELECT json_object('thread', thread_id, 'user', user_id, 'channel', channel_id,
                        'guild', guild_id, 'content', reminder_content, 'due', trigger_time,
                        'at', created_at, 'done', completed, 'roles', target_roles)
            AS "row!: String"
       FROM reminders"#,
    "DELETE FROM reminders
      WHERE id = (SELECT min(id) FROM reminders
                   WHERE thread_id = ?1 ->> 'thread' AND user_id = ?1 ->> 'user'
                     AND reminder_content = ?1 ->> 'content' AND trigger_time = ?1 ->> 'due')"
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

following!(
    OptOutRow,
    r#"SELECT json_object('guild', guild_id, 'role', role_id, 'user', user_id, 'at', created_at)
            AS "row!: String"
       FROM reminder_optouts"#,
    "DELETE FROM reminder_optouts
      WHERE guild_id = ?1 ->> 'guild' AND role_id = ?1 ->> 'role' AND user_id = ?1 ->> 'user'"
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

following!(
    ClosingRow,
    r#"SELECT json_object('thread', thread_id, 'due', scheduled_time, 'silent', silent,
                        'by', created_by, 'reason', reason) AS "row!: String"
       FROM scheduled_closures"#,
    "DELETE FROM scheduled_closures WHERE thread_id = ? ->> 'thread'"
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

following!(
    CategoryRow,
    r#"SELECT json_object('name', name, 'description', description, 'emoji', emoji,
                        'channel', discord_category_id, 'position', position, 'enabled', enabled,
                        'at', created_at, 'updated_at', updated_at) AS "row!: String"
       FROM ticket_categories"#,
    "UPDATE ticket_categories SET enabled = 0 WHERE name = ? ->> 'name'",
    replaced by "UPDATE ticket_categories
        SET description = ?1 ->> 'description', emoji = ?1 ->> 'emoji',
            discord_category_id = ?1 ->> 'channel', position = ?1 ->> 'position',
            enabled = ?1 ->> 'enabled', updated_at = ?1 ->> 'updated_at'
      WHERE name = ?1 ->> 'name'"
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

following!(
    CategoryRoleRow,
    r#"SELECT json_object('category', category_id, 'role', role_id, 'at', created_at) AS "row!: String"
       FROM ticket_category_roles WHERE purpose = 'ping'"#,
    "DELETE FROM ticket_category_roles
      WHERE category_id = ?1 ->> 'category' AND role_id = ?1 ->> 'role' AND purpose = 'ping'"
);
