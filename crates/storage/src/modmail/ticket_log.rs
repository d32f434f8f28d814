//! What becomes of tickets: where they are seen, that they end, and the numbers
//! of their answers.

use time::OffsetDateTime;

use super::{TicketId, TicketStatus, Tickets};
use crate::{
    Error,
    discord::{ChannelId, UserId},
    moment::stamp,
};

/// A change of a ticket's status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusChange {
    /// Where it stood from then on.
    pub status: TicketStatus,
    /// When.
    pub changed_at: OffsetDateTime,
    /// Who did it, if somebody did by hand.
    pub changed_by: Option<UserId>,
    /// Why.
    pub reason: Option<String>,
}

impl Tickets<'_> {
    /// Notes the channel the staff see a ticket in.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.bind_channel", skip_all, fields(ticket.id = %id, channel.id = %channel))]
    pub async fn bind_channel(&mut self, id: TicketId, channel: ChannelId) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE threads SET channel_id = ? WHERE id = ?",
            channel,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("threads", &done)
    }

    /// Notes whether the member of a ticket has left the server.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.set_user_left", skip_all, fields(ticket.id = %id))]
    pub async fn set_user_left(&mut self, id: TicketId, left: bool) -> Result<(), Error> {
        let done = sqlx::query!("UPDATE threads SET user_left = ? WHERE id = ?", left, id)
            .execute(&mut *self.conn)
            .await?;
        Error::one_row("threads", &done)
    }

    /// Closes a ticket. `false` if it was closed already.
    #[tracing::instrument(level = "debug", name = "db.tickets.close", skip_all, fields(ticket.id = %id))]
    pub async fn close(
        &mut self,
        id: TicketId,
        by: Option<UserId>,
        reason: Option<&str>,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE threads SET status = 0, closed_at = ?, closed_by = ?, close_reason = ?
              WHERE id = ? AND status = 1",
            at,
            by,
            reason,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        self.note(id, TicketStatus::Closed, by, reason, &at).await?;
        Ok(true)
    }

    /// Takes the number for the staff's next answer. No number comes twice.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.next_number", skip_all, fields(ticket.id = %id))]
    pub async fn next_number(&mut self, id: TicketId) -> Result<i64, Error> {
        let number = sqlx::query_scalar!(
            r#"UPDATE threads SET next_message_number = next_message_number + 1 WHERE id = ?
               RETURNING next_message_number - 1 AS "number!: i64""#,
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        number.ok_or(Error::Affected {
            table: "threads",
            expected: 1,
            actual: 0,
        })
    }

    /// Every change of a ticket's status, oldest first.
    #[tracing::instrument(level = "debug", name = "db.tickets.status_history", skip_all, fields(ticket.id = %id))]
    pub async fn status_history(&mut self, id: TicketId) -> Result<Vec<StatusChange>, Error> {
        let changes = sqlx::query_as!(
            StatusChange,
            "SELECT status, changed_at, changed_by, reason FROM thread_status
              WHERE thread_id = ? ORDER BY id",
            id,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(changes)
    }

    pub(super) async fn note(
        &mut self,
        id: TicketId,
        status: TicketStatus,
        by: Option<UserId>,
        reason: Option<&str>,
        at: &str,
    ) -> Result<(), Error> {
        sqlx::query!(
            "INSERT INTO thread_status (thread_id, status, changed_at, changed_by, reason)
             VALUES (?, ?, ?, ?, ?)",
            id,
            status,
            at,
            by,
            reason,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
