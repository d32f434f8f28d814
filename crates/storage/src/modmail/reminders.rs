//! What the staff want to be reminded of.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{
    Error,
    discord::{ChannelId, GuildId, RoleId, UserId},
};

/// Names one reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct ReminderId(i64);

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
    fn read(self) -> Result<Reminder, Error> {
        Ok(Reminder {
            id: self.id,
            thread_id: self.thread_id,
            user_id: self.user_id,
            channel_id: self.channel_id,
            guild_id: self.guild_id,
            content: self.content,
            trigger_time: self.trigger_time,
            target_roles: serde_json::from_str(&self.target_roles)?,
            recurrence: self.recurrence,
            created_at: self.created_at,
        })
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

    /// What is due by a moment and has not fired, earliest first.
    #[tracing::instrument(level = "debug", name = "db.reminders.due", skip_all)]
    pub async fn due(&mut self, at: OffsetDateTime, limit: i64) -> Result<Vec<Reminder>, Error> {
        let at = at.unix_timestamp();
        let rows = sqlx::query_as!(
            Row,
            "SELECT id, thread_id, user_id, channel_id, guild_id, reminder_content AS content,
                    trigger_time, target_roles, recurrence, created_at
               FROM reminders
              WHERE completed = 0 AND trigger_time <= ?
              ORDER BY trigger_time LIMIT ?",
            at,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        rows.into_iter().map(Row::read).collect()
    }

    /// Notes that a reminder fires, in the transaction that says so. `false` if
    /// it has fired already or is gone.
    pub async fn complete(&mut self, id: ReminderId) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE reminders SET completed = 1 WHERE id = ? AND completed = 0",
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}
