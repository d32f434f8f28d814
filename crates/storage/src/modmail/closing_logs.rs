//! Closings that the log channel is still to be told of.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{Error, discord::UserId};

/// A closing that is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingLog {
    /// Which change of the ticket's status it is.
    pub status_id: i64,
    /// The ticket.
    pub thread_id: TicketId,
    /// When it closed.
    pub changed_at: OffsetDateTime,
    /// Who closed it, if somebody did by hand.
    pub changed_by: Option<UserId>,
    /// Why.
    pub reason: Option<String>,
}

/// Access to closings that are to be told, within a transaction.
#[derive(Debug)]
pub struct ClosingLogs<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> ClosingLogs<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Has the last closing of a ticket told.
    #[tracing::instrument(level = "debug", name = "db.closing_logs.plan", skip_all, fields(ticket.id = %ticket))]
    pub async fn plan(&mut self, ticket: TicketId) -> Result<(), Error> {
        sqlx::query!(
            "INSERT INTO closing_logs (status_id)
             SELECT id FROM thread_status WHERE thread_id = ? AND status = 0
              ORDER BY id DESC LIMIT 1
             ON CONFLICT DO NOTHING",
            ticket,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// What is to be told, first what closed first.
    #[tracing::instrument(level = "debug", name = "db.closing_logs.waiting", skip_all)]
    pub async fn waiting(&mut self, limit: i64) -> Result<Vec<ClosingLog>, Error> {
        let waiting = sqlx::query_as!(
            ClosingLog,
            r#"SELECT status_id, thread_id, changed_at, changed_by, reason
                 FROM closing_logs CROSS JOIN thread_status ON thread_status.id = status_id
                ORDER BY status_id LIMIT ?"#,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(waiting)
    }

    /// Takes a closing off the list: it is told in this very transaction, or not at
    /// all. `false` if it is not on the list.
    pub async fn take(&mut self, status_id: i64) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM closing_logs WHERE status_id = ?", status_id)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}
