//! What a bot keeps besides tickets: snippets, blocks, notes, alerts and such.
//!
//! There are few of each, so they come in one by one. What is here already
//! stays as it is.

use sqlx::{SqliteConnection, sqlite::SqliteQueryResult};
use time::OffsetDateTime;

use super::{intake::Intake, rows};
use crate::{
    Error,
    discord::{ChannelId, GuildId, RoleId, UserId},
    files::name_of,
    modmail::ThreadId,
    moment::stamp,
};

/// Where a row comes from: its table there, and what it is called.
#[derive(Debug, Clone, Copy)]
pub(super) struct SourceRow<'a> {
    pub(super) table: &'a str,
    pub(super) key: &'a str,
}

/// An answer the staff keep at hand.
#[derive(Debug)]
pub(super) struct Snippet {
    pub(super) key: String,
    pub(super) content: String,
    pub(super) author: UserId,
    pub(super) at: OffsetDateTime,
    pub(super) updated_at: OffsetDateTime,
}

/// Somebody who may not write.
#[derive(Debug)]
pub(super) struct Blocked {
    pub(super) user: UserId,
    pub(super) name: String,
    pub(super) by: UserId,
    pub(super) at: OffsetDateTime,
    pub(super) until: Option<OffsetDateTime>,
    pub(super) reason: Option<String>,
}

/// A reminder somebody set.
#[derive(Debug)]
pub(super) struct Reminder {
    pub(super) thread: ThreadId,
    pub(super) user: UserId,
    pub(super) channel: ChannelId,
    pub(super) guild: GuildId,
    pub(super) content: String,
    pub(super) due: OffsetDateTime,
    pub(super) at: OffsetDateTime,
    pub(super) done: bool,
    pub(super) roles: Vec<RoleId>,
}

/// A ticket that is to close.
#[derive(Debug)]
pub(super) struct Closing {
    pub(super) thread: ThreadId,
    pub(super) due: OffsetDateTime,
    pub(super) silent: bool,
    pub(super) by: UserId,
    pub(super) reason: Option<String>,
}

/// A kind of ticket.
#[derive(Debug)]
pub(super) struct Category {
    pub(super) name: String,
    pub(super) description: Option<String>,
    pub(super) emoji: Option<String>,
    pub(super) channel: Option<ChannelId>,
    pub(super) position: i64,
    pub(super) enabled: bool,
    pub(super) at: OffsetDateTime,
    pub(super) updated_at: OffsetDateTime,
}

impl Intake<'_> {
    /// Leaves out a row.
    pub(super) fn omit(&mut self, table: &str, why: &'static str) {
        self.report.table(table).omit(1, why);
    }

    /// Whether a row is new; counts it if not.
    async fn is_new(&mut self, from: SourceRow<'_>) -> Result<bool, Error> {
        let key = veiled(from.key);
        let keys = [key.as_str()];
        let known = rows::imported(self.conn, self.origin.name(), from.table, &keys).await?;
        if known.is_empty() {
            return Ok(true);
        }
        self.report.table(from.table).keep(1);
        Ok(false)
    }

    /// Counts a row and remembers that it came in, or that ours stayed: it is
    /// not asked again.
    async fn settle(&mut self, from: SourceRow<'_>, done: &SqliteQueryResult) -> Result<(), Error> {
        self.report
            .table(from.table)
            .settle(1, done.rows_affected());
        let origin = rows::OriginRow {
            key: veiled(from.key),
            target: None,
        };
        rows::remember(self.conn, self.origin.name(), from.table, &[origin]).await
    }

    pub(super) async fn snippet(&mut self, from: SourceRow<'_>, it: Snippet) -> Result<(), Error> {
        if !self.is_new(from).await? {
            return Ok(());
        }
        let (at, updated_at) = (stamp(it.at), stamp(it.updated_at));
        let done = sqlx::query!(
            "INSERT INTO snippets (key, content, created_by, created_at, updated_at)
             VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (key) DO NOTHING",
            it.key,
            it.content,
            it.author,
            at,
            updated_at,
        )
        .execute(&mut *self.conn)
        .await?;
        self.settle(from, &done).await
    }

    pub(super) async fn block(&mut self, from: SourceRow<'_>, it: Blocked) -> Result<(), Error> {
        if !self.is_new(from).await? {
            return Ok(());
        }
        let (at, until) = (stamp(it.at), it.until.map(stamp));
        let done = sqlx::query!(
            "INSERT INTO blocked_users (user_id, user_name, blocked_by, blocked_at, expires_at, reason)
             VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT (user_id) DO NOTHING",
            it.user,
            it.name,
            it.by,
            at,
            until,
            it.reason,
        )
        .execute(&mut *self.conn)
        .await?;
        self.settle(from, &done).await
    }

    pub(super) async fn block_role(
        &mut self,
        from: SourceRow<'_>,
        role: RoleId,
        by: UserId,
        at: OffsetDateTime,
        reason: Option<String>,
    ) -> Result<(), Error> {
        if !self.is_new(from).await? {
            return Ok(());
        }
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO blocked_roles (role_id, blocked_by, blocked_at, reason)
             VALUES (?, ?, ?, ?)
             ON CONFLICT (role_id) DO NOTHING",
            role,
            by,
            at,
            reason,
        )
        .execute(&mut *self.conn)
        .await?;
        self.settle(from, &done).await
    }

    pub(super) async fn allow(
        &mut self,
        from: SourceRow<'_>,
        user: UserId,
        by: UserId,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        if !self.is_new(from).await? {
            return Ok(());
        }
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO allowed_users (user_id, allowed_by, allowed_at) VALUES (?, ?, ?)
             ON CONFLICT (user_id) DO NOTHING",
            user,
            by,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        self.settle(from, &done).await
    }

    pub(super) async fn alert(
        &mut self,
        from: SourceRow<'_>,
        staff: UserId,
        member: UserId,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        if !self.is_new(from).await? {
            return Ok(());
        }
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO staff_alerts (staff_user_id, thread_user_id, created_at)
             VALUES (?, ?, ?)
             ON CONFLICT (thread_user_id, staff_user_id) WHERE used = 0 DO NOTHING",
            staff,
            member,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        self.settle(from, &done).await
    }

    pub(super) async fn subscription(
        &mut self,
        from: SourceRow<'_>,
        thread: ThreadId,
        user: UserId,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        if !self.is_new(from).await? {
            return Ok(());
        }
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO thread_subscriptions (thread_id, user_id, created_at) VALUES (?, ?, ?)
             ON CONFLICT (thread_id, user_id) DO NOTHING",
            thread,
            user,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        self.settle(from, &done).await
    }

    pub(super) async fn note(
        &mut self,
        from: SourceRow<'_>,
        member: UserId,
        author: UserId,
        content: String,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        if !self.is_new(from).await? {
            return Ok(());
        }
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO member_notes (user_id, author_id, content, created_at)
             VALUES (?, ?, ?, ?)",
            member,
            author,
            content,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        self.settle(from, &done).await
    }

    pub(super) async fn reminder(
        &mut self,
        from: SourceRow<'_>,
        it: Reminder,
    ) -> Result<(), Error> {
        if !self.is_new(from).await? {
            return Ok(());
        }
        let (due, at) = (it.due.unix_timestamp(), it.at.unix_timestamp());
        let roles = serde_json::to_string(&it.roles)?;
        let done = sqlx::query!(
            "INSERT INTO reminders (thread_id, user_id, channel_id, guild_id, reminder_content,
                                    trigger_time, created_at, completed, target_roles)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            it.thread,
            it.user,
            it.channel,
            it.guild,
            it.content,
            due,
            at,
            it.done,
            roles,
        )
        .execute(&mut *self.conn)
        .await?;
        self.settle(from, &done).await
    }

    pub(super) async fn opt_out(
        &mut self,
        from: SourceRow<'_>,
        guild: GuildId,
        role: RoleId,
        user: UserId,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        if !self.is_new(from).await? {
            return Ok(());
        }
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO reminder_optouts (guild_id, role_id, user_id, created_at)
             VALUES (?, ?, ?, ?)
             ON CONFLICT (guild_id, role_id, user_id) DO NOTHING",
            guild,
            role,
            user,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        self.settle(from, &done).await
    }

    pub(super) async fn closing(&mut self, from: SourceRow<'_>, it: Closing) -> Result<(), Error> {
        if !self.is_new(from).await? {
            return Ok(());
        }
        let due = it.due.unix_timestamp();
        let done = sqlx::query!(
            "INSERT INTO scheduled_closures (thread_id, scheduled_time, silent, created_by, reason)
             VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (thread_id) DO NOTHING",
            it.thread,
            due,
            it.silent,
            it.by,
            it.reason,
        )
        .execute(&mut *self.conn)
        .await?;
        self.settle(from, &done).await
    }

    /// Takes in a kind of ticket and tells its number here, if it is here.
    pub(super) async fn category(
        &mut self,
        from: SourceRow<'_>,
        it: Category,
    ) -> Result<Option<i64>, Error> {
        if self.is_new(from).await? {
            let (at, updated_at) = (stamp(it.at), stamp(it.updated_at));
            let done = sqlx::query!(
                "INSERT INTO ticket_categories (name, description, emoji, discord_category_id,
                                                position, enabled, created_at, updated_at)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                 ON CONFLICT (name) DO NOTHING",
                it.name,
                it.description,
                it.emoji,
                it.channel,
                it.position,
                it.enabled,
                at,
                updated_at,
            )
            .execute(&mut *self.conn)
            .await?;
            self.settle(from, &done).await?;
        }
        category(self.conn, &it.name).await
    }

    pub(super) async fn category_role(
        &mut self,
        from: SourceRow<'_>,
        category: i64,
        role: RoleId,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        if !self.is_new(from).await? {
            return Ok(());
        }
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO ticket_category_roles (category_id, role_id, purpose, created_at)
             VALUES (?, ?, 'ping', ?)
             ON CONFLICT (category_id, role_id, purpose) DO NOTHING",
            category,
            role,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        self.settle(from, &done).await
    }
}

async fn category(conn: &mut SqliteConnection, name: &str) -> Result<Option<i64>, Error> {
    let id = sqlx::query_scalar!(
        r#"SELECT id AS "id: i64" FROM ticket_categories WHERE name = ?"#,
        name
    )
    .fetch_optional(conn)
    .await?;
    Ok(id)
}

/// A digest of what a row is called, since that may name a person who wants to
/// be forgotten.
fn veiled(key: &str) -> String {
    let digest = name_of(key.as_bytes());
    digest.get(..32).unwrap_or(&digest).to_owned()
}
