//! Members who wait for the staff, and what was told of that.

use time::OffsetDateTime;

use super::{Hidden, MessageRowId, TicketId, Tickets};
use crate::{
    Error,
    discord::{ChannelId, UserId},
    moment::stamp,
};

/// An open ticket whose member waits for the staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// The ticket.
    pub thread_id: TicketId,
    /// The number that people know it by.
    pub number: i64,
    /// What its member was called when it opened.
    pub user_name: String,
    /// The channel the staff see it in, once that is made.
    pub channel_id: Option<ChannelId>,
    /// Who takes care of it.
    pub claimed_by: Option<UserId>,
    /// The first message that is not answered: the wait is known by it.
    pub message_id: MessageRowId,
    /// Since when the staff could answer: since that message or, if the ticket was
    /// put aside after it, since it was taken up again.
    pub since: OffsetDateTime,
    /// Whether it is the first answer that the member waits for.
    pub first: bool,
    /// The last step of the escalation that was told; 0 if none was.
    pub told: i64,
}

/// Asks for tickets that wait for the staff and are not put aside; which of them is
/// given. An answer that is on its way counts until it turns out not to arrive.
macro_rules! waits {
    ($which:literal $(, $value:expr)* $(,)?) => {
        sqlx::query_as!(
            Wait,
            r#"SELECT threads.id AS "thread_id!: TicketId", number AS "number!",
                      threads.user_name AS "user_name!",
                      channel_id, claimed_by, asked.id AS "message_id!: MessageRowId",
                      max(asked.created_at, coalesce(taken_up_at, asked.created_at))
                          AS "since!: OffsetDateTime",
                      opened_by IS NULL AND NOT EXISTS (
                          SELECT 1 FROM thread_messages AS answer
                           WHERE answer.thread_id = threads.id AND answer.kind = 'staff'
                             AND answer.delivery <> 'failed') AS "first!: bool",
                      coalesce((SELECT max(step) FROM wait_warnings
                                 WHERE wait_warnings.message_id = asked.id), 0) AS "told!: i64"
                 FROM threads
                 JOIN ticket_numbers ON ticket_numbers.thread_id = threads.id
                 JOIN thread_messages AS asked ON asked.id = (
                      SELECT written.id FROM thread_messages AS written
                       WHERE written.thread_id = threads.id AND written.kind = 'user'
                         AND written.id > coalesce(
                             (SELECT answer.id FROM thread_messages AS answer
                               WHERE answer.thread_id = threads.id AND answer.kind = 'staff'
                                 AND answer.delivery <> 'failed'
                               ORDER BY answer.id DESC LIMIT 1), 0)
                       ORDER BY written.id LIMIT 1)
                WHERE threads.status = 1 AND waiting_for = 'staff' AND snoozed_until IS NULL
                  AND "# + $which + "
                ORDER BY 7, number"
            $(, $value)*
        )
    };
}

impl Tickets<'_> {
    /// The open tickets whose member waits for the staff, those that wait longest
    /// first. Those put aside are left out, and those `hidden`.
    #[tracing::instrument(level = "debug", name = "db.tickets.waits", skip_all)]
    pub async fn waits(&mut self, hidden: &Hidden) -> Result<Vec<Wait>, Error> {
        let hidden = hidden.listed()?;
        let waits = waits!(
            "coalesce(ticket_category_id, 0) NOT IN (SELECT value FROM json_each(?))",
            hidden,
        );
        Ok(waits.fetch_all(&mut *self.conn).await?)
    }

    /// The same of one ticket; `None` if it does not wait for the staff.
    #[tracing::instrument(level = "debug", name = "db.tickets.wait", skip_all, fields(ticket.id = %id))]
    pub async fn wait(&mut self, id: TicketId) -> Result<Option<Wait>, Error> {
        let wait = waits!("threads.id = ?", id);
        Ok(wait.fetch_optional(&mut *self.conn).await?)
    }

    /// Notes that the steps of an escalation up to this one were told of a wait.
    /// `false` if this one was before.
    #[tracing::instrument(level = "debug", name = "db.tickets.told_of_wait", skip_all, fields(message.id = %message))]
    pub async fn told_of_wait(
        &mut self,
        message: MessageRowId,
        step: i64,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO wait_warnings (message_id, step, told_at) VALUES (?, ?, ?)
             ON CONFLICT DO NOTHING",
            message,
            step,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Notes that the member of a ticket is told that nobody is there. `false` if they
    /// were before.
    #[tracing::instrument(level = "debug", name = "db.tickets.told_out_of_hours", skip_all, fields(ticket.id = %id))]
    pub async fn told_out_of_hours(
        &mut self,
        id: TicketId,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO out_of_hours_answers (thread_id, answered_at) VALUES (?, ?)
             ON CONFLICT DO NOTHING",
            id,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}
