//! Tickets that close later.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{Error, discord::UserId};

/// That a ticket closes, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    /// The ticket.
    pub thread_id: TicketId,
    /// When it closes.
    pub scheduled_time: OffsetDateTime,
    /// Whether the member is not told.
    pub silent: bool,
    /// Who wants it.
    pub created_by: UserId,
    /// Why.
    pub reason: Option<String>,
}

/// Access to planned closures within a transaction.
#[derive(Debug)]
pub struct Closures<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Closures<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Plans that a ticket closes, in place of what was planned before. Planned
    /// to the second.
    pub async fn schedule(&mut self, closure: &Closure) -> Result<(), Error> {
        let at = closure.scheduled_time.unix_timestamp();
        sqlx::query!(
            "INSERT INTO scheduled_closures (thread_id, scheduled_time, silent, created_by, reason)
             VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (thread_id) DO UPDATE
                SET scheduled_time = excluded.scheduled_time, silent = excluded.silent,
                    created_by = excluded.created_by, reason = excluded.reason",
            closure.thread_id,
            at,
            closure.silent,
            closure.created_by,
            closure.reason,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// What is planned for a ticket.
    #[tracing::instrument(level = "debug", name = "db.closures.of_ticket", skip_all, fields(ticket.id = %ticket))]
    pub async fn of_ticket(&mut self, ticket: TicketId) -> Result<Option<Closure>, Error> {
        let closure = sqlx::query_as!(
            Closure,
            "SELECT thread_id, scheduled_time, silent, created_by, reason FROM scheduled_closures
              WHERE thread_id = ?",
            ticket,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(closure)
    }

    /// Drops what is planned for a ticket: it is called off, or it happens in
    /// this very transaction. `false` if nothing was planned.
    #[tracing::instrument(level = "debug", name = "db.closures.cancel", skip_all, fields(ticket.id = %ticket))]
    pub async fn cancel(&mut self, ticket: TicketId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM scheduled_closures WHERE thread_id = ?", ticket)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// What is to happen by a moment, earliest first. What closes the ticket of a
    /// member waits while something is held of them that is not refused.
    #[tracing::instrument(level = "debug", name = "db.closures.due", skip_all)]
    pub async fn due(&mut self, at: OffsetDateTime, limit: i64) -> Result<Vec<Closure>, Error> {
        let at = at.unix_timestamp();
        let closures = sqlx::query_as!(
            Closure,
            "SELECT thread_id, scheduled_time, silent, created_by, reason FROM scheduled_closures
              WHERE scheduled_time <= ? AND NOT EXISTS (
                    SELECT 1 FROM threads JOIN held_messages AS held ON held.user_id = threads.user_id
                     WHERE threads.id = thread_id AND held.let_in_at IS NULL
                       AND held.reason <> 'blocked')
              ORDER BY scheduled_time LIMIT ?",
            at,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(closures)
    }

    /// When the next one is to happen, but for those that wait.
    pub async fn next(&mut self) -> Result<Option<OffsetDateTime>, Error> {
        let next = sqlx::query_scalar!(
            "SELECT scheduled_time FROM scheduled_closures
              WHERE NOT EXISTS (
                    SELECT 1 FROM threads JOIN held_messages AS held ON held.user_id = threads.user_id
                     WHERE threads.id = thread_id AND held.let_in_at IS NULL
                       AND held.reason <> 'blocked')
              ORDER BY scheduled_time LIMIT 1",
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(next)
    }
}
