//! What the staff want to be reminded of.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{
    Error,
    discord::{ChannelId, GuildId, RoleId, UserId},
    moment::stamp,
};

/// Names one reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct ReminderId(i64);

impl ReminderId {
    /// The number that people see.
    pub const fn number(self) -> i64 {
        self.0
    }
}

impl From<i64> for ReminderId {
    fn from(number: i64) -> Self {
        Self(number)
    }
}

/// Something to be reminded of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReminder {
    /// The ticket it is about.
    pub thread_id: TicketId,
    /// Who wants it.
    pub user_id: UserId,
    /// Where it is said.
    pub channel_id: ChannelId,
    /// The server that is in.
    pub guild_id: GuildId,
    /// What is said.
    pub content: String,
    /// When.
    pub trigger_time: OffsetDateTime,
    /// The roles it is for; none means for who wants it.
    pub target_roles: Vec<RoleId>,
    /// How it comes again, in the words it was given in.
    pub recurrence: Option<String>,
    /// When it was wanted.
    pub at: OffsetDateTime,
}

/// Something to be reminded of, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// Its number.
    pub id: ReminderId,
    /// The ticket it is about.
    pub thread_id: TicketId,
    /// Who wants it.
    pub user_id: UserId,
    /// Where it is said.
    pub channel_id: ChannelId,
    /// The server that is in.
    pub guild_id: GuildId,
    /// What is said.
    pub content: String,
    /// When.
    pub trigger_time: OffsetDateTime,
    /// The roles it is for; none means for who wants it.
    pub target_roles: Vec<RoleId>,
    /// How it comes again, in the words it was given in.
    pub recurrence: Option<String>,
    /// When it was wanted.
    pub created_at: OffsetDateTime,
}

/// A reminder as it lies in the table.
struct Row {
    id: ReminderId,
    thread_id: TicketId,
    user_id: UserId,
    channel_id: ChannelId,
    guild_id: GuildId,
    content: String,
    trigger_time: OffsetDateTime,
    target_roles: String,
    recurrence: Option<String>,
    created_at: OffsetDateTime,
}

impl Row {
    fn read(self) -> Reminder {
        Reminder {
            id: self.id,
            thread_id: self.thread_id,
            user_id: self.user_id,
            channel_id: self.channel_id,
            guild_id: self.guild_id,
            content: self.content,
            trigger_time: self.trigger_time,
            // What cannot be read is no role: then it is for who wants it.
            target_roles: serde_json::from_str(&self.target_roles).unwrap_or_default(),
            recurrence: self.recurrence,
            created_at: self.created_at,
        }
    }
}

/// Access to reminders within a transaction.
#[derive(Debug)]
pub struct Reminders<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Reminders<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Adds a reminder. Due to the second.
    pub async fn add(&mut self, reminder: &NewReminder) -> Result<ReminderId, Error> {
        let due = reminder.trigger_time.unix_timestamp();
        let at = reminder.at.unix_timestamp();
        let roles = serde_json::to_string(&reminder.target_roles)?;
        let id = sqlx::query_scalar!(
            r#"INSERT INTO reminders
                   (thread_id, user_id, channel_id, guild_id, reminder_content, trigger_time,
                    target_roles, recurrence, created_at)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
               RETURNING id AS "id!: ReminderId""#,
            reminder.thread_id,
            reminder.user_id,
            reminder.channel_id,
            reminder.guild_id,
            reminder.content,
            due,
            roles,
            reminder.recurrence,
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(id)
    }

    /// What is due by a moment and has not fired, earliest first, with the moment of
    /// each.
    #[tracing::instrument(level = "debug", name = "db.reminders.due", skip_all)]
    pub async fn due(
        &mut self,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<(ReminderId, OffsetDateTime)>, Error> {
        let at = at.unix_timestamp();
        let due = sqlx::query!(
            "SELECT id, trigger_time FROM reminders
              WHERE completed = 0 AND trigger_time <= ?
              ORDER BY trigger_time LIMIT ?",
            at,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(due
            .into_iter()
            .map(|row| (row.id, row.trigger_time))
            .collect())
    }

    /// Whether something of a ticket is due by a moment and has not fired.
    #[tracing::instrument(level = "debug", name = "db.reminders.any_due", skip_all, fields(ticket.id = %ticket))]
    pub async fn any_due(&mut self, ticket: TicketId, at: OffsetDateTime) -> Result<bool, Error> {
        let at = at.unix_timestamp();
        let any = sqlx::query_scalar!(
            r#"SELECT EXISTS (
                   SELECT 1 FROM reminders
                    WHERE thread_id = ? AND completed = 0 AND trigger_time <= ?
               ) AS "any!: bool""#,
            ticket,
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(any)
    }

    /// One that has not fired.
    #[tracing::instrument(level = "debug", name = "db.reminders.get", skip_all)]
    pub async fn get(&mut self, id: ReminderId) -> Result<Option<Reminder>, Error> {
        let row = sqlx::query_as!(
            Row,
            "SELECT id, thread_id, user_id, channel_id, guild_id, reminder_content AS content,
                    trigger_time, target_roles, recurrence, created_at
               FROM reminders WHERE id = ? AND completed = 0",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(row.map(Row::read))
    }

    /// Those of a person that have not fired, earliest first.
    #[tracing::instrument(level = "debug", name = "db.reminders.of_user", skip_all, fields(user.id = %user))]
    pub async fn of_user(&mut self, user: UserId) -> Result<Vec<Reminder>, Error> {
        let rows = sqlx::query_as!(
            Row,
            "SELECT id, thread_id, user_id, channel_id, guild_id, reminder_content AS content,
                    trigger_time, target_roles, recurrence, created_at
               FROM reminders WHERE user_id = ? AND completed = 0 ORDER BY trigger_time, id",
            user,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows.into_iter().map(Row::read).collect())
    }

    /// Those of a ticket that have not fired, earliest first.
    #[tracing::instrument(level = "debug", name = "db.reminders.of_ticket", skip_all, fields(ticket.id = %ticket))]
    pub async fn of_ticket(&mut self, ticket: TicketId) -> Result<Vec<Reminder>, Error> {
        let rows = sqlx::query_as!(
            Row,
            "SELECT id, thread_id, user_id, channel_id, guild_id, reminder_content AS content,
                    trigger_time, target_roles, recurrence, created_at
               FROM reminders WHERE thread_id = ? AND completed = 0 ORDER BY trigger_time, id",
            ticket,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows.into_iter().map(Row::read).collect())
    }

    /// Puts a reminder off to when it comes again. `false` if it has fired for the
    /// last time or is gone.
    #[tracing::instrument(level = "debug", name = "db.reminders.repeat", skip_all)]
    pub async fn repeat(&mut self, id: ReminderId, next: OffsetDateTime) -> Result<bool, Error> {
        let next = next.unix_timestamp();
        let done = sqlx::query!(
            "UPDATE reminders SET trigger_time = ? WHERE id = ? AND completed = 0",
            next,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Records that somebody does not want to hear reminders for a role of theirs.
    /// `false` if that was known.
    #[tracing::instrument(level = "debug", name = "db.reminders.opt_out", skip_all, fields(user.id = %user))]
    pub async fn opt_out(
        &mut self,
        guild: GuildId,
        role: RoleId,
        user: UserId,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO reminder_optouts (guild_id, role_id, user_id, created_at)
             VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            guild,
            role,
            user,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Records that they want to hear them again. `false` if they did.
    #[tracing::instrument(level = "debug", name = "db.reminders.opt_in", skip_all, fields(user.id = %user))]
    pub async fn opt_in(
        &mut self,
        guild: GuildId,
        role: RoleId,
        user: UserId,
    ) -> Result<bool, Error> {
        let done = sqlx::query!(
            "DELETE FROM reminder_optouts WHERE guild_id = ? AND role_id = ? AND user_id = ?",
            guild,
            role,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Who does not want to hear reminders for a role.
    #[tracing::instrument(level = "debug", name = "db.reminders.opted_out", skip_all)]
    pub async fn opted_out(&mut self, guild: GuildId, role: RoleId) -> Result<Vec<UserId>, Error> {
        let users = sqlx::query_scalar!(
            "SELECT user_id FROM reminder_optouts WHERE guild_id = ? AND role_id = ?",
            guild,
            role,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(users)
    }

    /// Notes that a reminder fires for the last time, in the transaction that says
    /// so, or that it is cancelled. `false` if it has fired already or is gone.
    pub async fn complete(&mut self, id: ReminderId) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE reminders SET completed = 1 WHERE id = ? AND completed = 0",
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Cancels those of a ticket that have not fired. Returns them.
    #[tracing::instrument(level = "debug", name = "db.reminders.cancel", skip_all, fields(ticket.id = %ticket))]
    pub async fn cancel(&mut self, ticket: TicketId) -> Result<Vec<Reminder>, Error> {
        let rows = sqlx::query_as!(
            Row,
            "UPDATE reminders SET completed = 1 WHERE thread_id = ? AND completed = 0
             RETURNING id, thread_id, user_id, channel_id, guild_id, reminder_content AS content,
                       trigger_time, target_roles, recurrence, created_at",
            ticket,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows.into_iter().map(Row::read).collect())
    }
}
