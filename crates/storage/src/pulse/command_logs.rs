//! Which commands were used, by whom, and how it went.

use std::time::Duration;

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    append::Append,
    discord::{ChannelId, GuildId, UserId},
    moment::stamp,
};

/// How a command went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum Outcome {
    /// It did what it was asked.
    Done,
    /// It was not allowed, or not understood.
    Refused,
    /// It broke.
    Failed,
}

/// A command that was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCommandLog {
    /// What it is called.
    pub command: String,
    /// The part of it that was called, if it has parts.
    pub subcommand: Option<String>,
    /// Who used it.
    pub user: UserId,
    /// In which server, if in one.
    pub guild: Option<GuildId>,
    /// In which channel.
    pub channel: Option<ChannelId>,
    /// When.
    pub at: OffsetDateTime,
    /// How it went.
    pub outcome: Outcome,
    /// How long it took.
    pub duration: Duration,
}

/// Names one use of a command. Later ones have greater ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct CommandLogId(i64);

/// A command that was used, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandLog {
    /// Its number.
    pub id: CommandLogId,
    /// What it is called.
    pub command_name: String,
    /// The part of it that was called.
    pub subcommand: Option<String>,
    /// Who used it.
    pub user_id: UserId,
    /// In which server, if in one.
    pub guild_id: Option<GuildId>,
    /// In which channel.
    pub channel_id: Option<ChannelId>,
    /// When.
    pub executed_at: OffsetDateTime,
    /// How it went.
    pub outcome: Option<Outcome>,
    /// How long it took, in milliseconds.
    pub duration_ms: Option<i64>,
}

/// Access to the used commands within a transaction.
#[derive(Debug)]
pub struct CommandLogs<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> CommandLogs<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// The commands a person used, newest first.
    #[tracing::instrument(level = "debug", name = "db.command_logs.of_user", skip_all, fields(user.id = %user))]
    pub async fn of_user(&mut self, user: UserId, limit: i64) -> Result<Vec<CommandLog>, Error> {
        let commands = sqlx::query_as!(
            CommandLog,
            "SELECT id, command_name, subcommand, user_id, guild_id, channel_id, executed_at,
                    outcome, duration_ms
               FROM command_logs WHERE user_id = ?
              ORDER BY id DESC LIMIT ?",
            user,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(commands)
    }

    /// All used commands, newest first, from before `before` on.
    #[tracing::instrument(level = "debug", name = "db.command_logs.page", skip_all)]
    pub async fn page(
        &mut self,
        before: Option<CommandLogId>,
        limit: i64,
    ) -> Result<Vec<CommandLog>, Error> {
        let before = before.unwrap_or(CommandLogId(i64::MAX));
        let commands = sqlx::query_as!(
            CommandLog,
            "SELECT id, command_name, subcommand, user_id, guild_id, channel_id, executed_at,
                    outcome, duration_ms
               FROM command_logs WHERE id < ?
              ORDER BY id DESC LIMIT ?",
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(commands)
    }
}

/// Used commands that come in floods.
#[derive(Debug)]
pub(crate) struct Arrivals;

impl Append for Arrivals {
    type Row = NewCommandLog;
    type Outcome = ();

    async fn append(conn: &mut SqliteConnection, rows: &[NewCommandLog]) -> Result<Vec<()>, Error> {
        let values: Vec<_> = rows
            .iter()
            .map(|row| {
                let outcome = match row.outcome {
                    Outcome::Done => "done",
                    Outcome::Refused => "refused",
                    Outcome::Failed => "failed",
                };
                // Nothing takes half a billion years.
                let took = u64::try_from(row.duration.as_millis()).unwrap_or(u64::MAX);
                let places = (row.user, row.guild, row.channel);
                (
                    &row.command,
                    &row.subcommand,
                    places,
                    stamp(row.at),
                    outcome,
                    took,
                )
            })
            .collect();
        let values = serde_json::to_string(&values)?;
        sqlx::query!(
            "INSERT INTO command_logs
                 (command_name, subcommand, user_id, guild_id, channel_id, executed_at, outcome,
                  duration_ms)
             SELECT value ->> 0, value ->> 1, value ->> '$[2][0]', value ->> '$[2][1]',
                    value ->> '$[2][2]', value ->> 3, value ->> 4, value ->> 5
               FROM json_each(?)",
            values,
        )
        .execute(&mut *conn)
        .await?;
        Ok(vec![(); rows.len()])
    }
}
