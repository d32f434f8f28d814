//! What is to be done at Discord.

use std::fmt;

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use time::OffsetDateTime;

pub use crate::inbox::Backlog;
use crate::{Error, discord::ChannelId, moment::stamp, number::signed};

/// Names one row. Later rows have greater ids.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct OutboxId(i64);

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum State {
    /// It waits for its turn or the next try.
    Pending,
    /// Discord has taken it.
    Sent,
    /// It was given up.
    Failed,
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRow {
    /// Rows of one lane are done in order.
    pub lane: String,
    /// The channel it happens in, if that exists already.
    pub channel: Option<ChannelId>,
    /// What to do, as JSON.
    pub effect: String,
    /// What it is for, so that its outcome can be noted there.
    pub purpose: Option<String>,
    /// When it was decided.
    pub at: OffsetDateTime,
}

/// Something to be done, and how far that has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number.
    pub id: OutboxId,
    /// Rows of one lane are done in order.
    pub lane: String,
    /// The channel it happens in, if that exists already.
    pub channel: Option<ChannelId>,
    /// What to do, as JSON.
    pub effect: String,
    /// What it is for.
    pub purpose: Option<String>,
    /// Where it stands.
    pub state: State,
    /// How often it was tried in vain.
    pub attempts: i64,
    /// What went wrong last.
    pub last_error: Option<String>,
    /// The id Discord gave to what came of it.
    pub result: Option<u64>,
    /// When it was decided.
    pub created_at: OffsetDateTime,
    /// It is not tried before this.
    pub not_before: Option<OffsetDateTime>,
}

/// Asks for rows; what stands behind the table is given.
macro_rules! rows {
    ($rest:literal $(, $value:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            "SELECT id, lane, channel_id AS channel, effect, purpose, state, attempts, last_error,
             result, created_at, not_before
               FROM outbox " + $rest
            $(, $value)*
        )
    };
}

/// Access to the outbox within a transaction.
#[derive(Debug)]
pub struct Outbox<'c> {
    conn: &'c mut SqliteConnection,
}

impl OutboxId {
    /// The bare number, for nonces and logs.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl From<i64> for OutboxId {
    fn from(id: i64) -> Self {
        Self(id)
    }
}

impl fmt::Display for OutboxId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<'c> Outbox<'c> {
    pub(crate) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Puts something on the list.
    pub async fn enqueue(&mut self, row: NewRow) -> Result<OutboxId, Error> {
        let at = stamp(row.at);
        let id = sqlx::query_scalar!(
            r#"INSERT INTO outbox (lane, channel_id, effect, purpose, created_at)
               VALUES (?, ?, ?, ?, ?)
               RETURNING id AS "id!: OutboxId""#,
            row.lane,
            row.channel,
            row.effect,
            row.purpose,
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(id)
    }

    /// Puts many things on the list, in one statement. Ids in their order.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer, or if an
    /// effect is not JSON.
    #[tracing::instrument(level = "debug", name = "db.outbox.enqueue_all", skip_all)]
    pub async fn enqueue_all(&mut self, rows: &[NewRow]) -> Result<Vec<OutboxId>, Error> {
        let values: Vec<_> = rows
            .iter()
            .map(|row| {
                let channel = row.channel.map(|channel| channel.get().get());
                (&row.lane, channel, &row.effect, &row.purpose, stamp(row.at))
            })
            .collect();
        let values = serde_json::to_string(&values)?;
        let mut ids = sqlx::query_scalar!(
            r#"INSERT INTO outbox (lane, channel_id, effect, purpose, created_at)
               SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
                 FROM json_each(?) ORDER BY key
               RETURNING id AS "id!: OutboxId""#,
            values,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        // Rows go in by their order, but SQLite does not promise to tell of
        // them in that order.
        ids.sort_unstable();
        Ok(ids)
    }

    /// What is pending, oldest first, from behind `after` on.
    #[tracing::instrument(level = "debug", name = "db.outbox.pending", skip_all)]
    pub async fn pending(
        &mut self,
        after: Option<OutboxId>,
        limit: i64,
    ) -> Result<Vec<Row>, Error> {
        let after = after.unwrap_or(OutboxId(0));
        let rows = rows!(
            "WHERE state = 'pending' AND id > ? ORDER BY id LIMIT ?",
            after,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows)
    }

    /// What is pending in a lane, in its order.
    #[tracing::instrument(level = "debug", name = "db.outbox.pending_in", skip_all)]
    pub async fn pending_in(&mut self, lane: &str) -> Result<Vec<Row>, Error> {
        let rows = rows!("WHERE state = 'pending' AND lane = ? ORDER BY id", lane)
            .fetch_all(&mut *self.conn)
            .await?;
        Ok(rows)
    }

    /// The newest row of a lane for a purpose, whatever became of it.
    pub async fn latest_for(&mut self, lane: &str, purpose: &str) -> Result<Option<Row>, Error> {
        let row = rows!(
            "WHERE lane = ? AND purpose = ? ORDER BY id DESC LIMIT 1",
            lane,
            purpose,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(row)
    }

    /// Has a pending row do something else from its next attempt on. `false` if
    /// it is not pending any more.
    pub async fn replace(&mut self, id: OutboxId, effect: &str) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE outbox SET effect = ? WHERE id = ? AND state = 'pending'",
            effect,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// A row, whatever became of it.
    pub async fn get(&mut self, id: OutboxId) -> Result<Option<Row>, Error> {
        let row = rows!("WHERE id = ?", id)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(row)
    }

    /// Notes that a row did not work out and when it may be tried again.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if it is not pending.
    pub async fn attempted(
        &mut self,
        id: OutboxId,
        error: &str,
        not_before: impl Into<Option<OffsetDateTime>> + Send,
    ) -> Result<(), Error> {
        let not_before = not_before.into().map(stamp);
        let done = sqlx::query!(
            "UPDATE outbox SET attempts = attempts + 1, last_error = ?, not_before = ?
              WHERE id = ? AND state = 'pending'",
            error,
            not_before,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("outbox", &done)
    }

    /// Notes that a row was refused and is to be tried otherwise, or later. No
    /// attempt is counted: what was refused has had no effect.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if it is not pending.
    pub async fn replan(
        &mut self,
        id: OutboxId,
        effect: &str,
        error: &str,
        not_before: OffsetDateTime,
    ) -> Result<(), Error> {
        let not_before = stamp(not_before);
        let done = sqlx::query!(
            "UPDATE outbox SET effect = ?, last_error = ?, not_before = ?
              WHERE id = ? AND state = 'pending'",
            effect,
            error,
            not_before,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("outbox", &done)
    }

    /// Notes that Discord has taken a row, and the id it gave to the outcome.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if it is not pending.
    pub async fn sent(
        &mut self,
        id: OutboxId,
        result: Option<u64>,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let (result, at) = (result.map(signed).transpose()?, stamp(at));
        let done = sqlx::query!(
            "UPDATE outbox
                SET state = 'sent', result = ?, last_error = NULL, not_before = NULL, settled_at = ?
              WHERE id = ? AND state = 'pending'",
            result,
            at,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("outbox", &done)
    }

    /// Gives a row up.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if it is not pending.
    pub async fn failed(
        &mut self,
        id: OutboxId,
        reason: &str,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE outbox
                SET state = 'failed', attempts = attempts + 1, last_error = ?, not_before = NULL,
                    settled_at = ?
              WHERE id = ? AND state = 'pending'",
            reason,
            at,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("outbox", &done)
    }

    /// Gives the pending rows of a lane their channel, now that it exists.
    /// Returns how many those were.
    pub async fn bind_lane(&mut self, lane: &str, channel: ChannelId) -> Result<u64, Error> {
        let done = sqlx::query!(
            "UPDATE outbox SET channel_id = ?
              WHERE lane = ? AND state = 'pending' AND channel_id IS NULL",
            channel,
            lane,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected())
    }

    /// The id Discord gave to what came of a row.
    pub async fn result_of(&mut self, id: OutboxId) -> Result<Option<u64>, Error> {
        let result = sqlx::query_scalar!("SELECT result FROM outbox WHERE id = ?", id)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(result.flatten())
    }

    /// The ids of what came of rows in a channel since a moment, oldest first:
    /// what is there beyond these was sent without us noticing.
    #[tracing::instrument(level = "debug", name = "db.outbox.results_since", skip_all, fields(channel.id = %channel))]
    pub async fn results_since(
        &mut self,
        channel: ChannelId,
        at: OffsetDateTime,
    ) -> Result<Vec<u64>, Error> {
        let at = stamp(at);
        let results = sqlx::query_scalar!(
            r#"SELECT result AS "result!: u64" FROM outbox
                WHERE channel_id = ? AND settled_at >= ? AND result IS NOT NULL
                ORDER BY settled_at, result"#,
            channel,
            at,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(results)
    }

    /// Puts a row that was given up on the list again, as a new one. `None` if
    /// it was not given up.
    pub async fn retry(
        &mut self,
        id: OutboxId,
        at: OffsetDateTime,
    ) -> Result<Option<OutboxId>, Error> {
        let at = stamp(at);
        let id = sqlx::query_scalar!(
            r#"INSERT INTO outbox (lane, channel_id, effect, purpose, created_at)
               SELECT lane, channel_id, effect, purpose, ?
                 FROM outbox WHERE id = ? AND state = 'failed'
               RETURNING id AS "id!: OutboxId""#,
            at,
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(id)
    }

    /// Has a row that was given up do something else, should it be put on the
    /// list again. `false` if it was not given up.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the effect is not JSON, or if the database
    /// does not answer.
    pub async fn amend(&mut self, id: OutboxId, effect: &str) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE outbox SET effect = ? WHERE id = ? AND state = 'failed'",
            effect,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// How much there is to do.
    pub async fn backlog(&mut self) -> Result<Backlog, Error> {
        let backlog = sqlx::query_as!(
            Backlog,
            r#"SELECT (SELECT count(*) FROM outbox WHERE state = 'pending') AS "waiting!: i64",
                      (SELECT created_at FROM outbox WHERE state = 'pending' ORDER BY id LIMIT 1)
                          AS "oldest?: OffsetDateTime",
                      (SELECT count(*) FROM outbox WHERE state = 'failed') AS "failed!: i64""#,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(backlog)
    }
}
