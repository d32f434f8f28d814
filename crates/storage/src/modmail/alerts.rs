//! Who wants to be told when a member writes.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{Error, discord::UserId, moment::stamp};

/// Access to alerts within a transaction.
#[derive(Debug)]
pub struct Alerts<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Alerts<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Notes that a staff member wants to be told when a member writes next.
    /// `false` if they do already.
    pub async fn ask(
        &mut self,
        staff: UserId,
        member: UserId,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
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
        Ok(done.rows_affected() == 1)
    }

    /// Drops that wish. `false` if there was none.
    pub async fn withdraw(&mut self, staff: UserId, member: UserId) -> Result<bool, Error> {
        let done = sqlx::query!(
            "DELETE FROM staff_alerts
              WHERE thread_user_id = ? AND staff_user_id = ? AND used = 0",
            member,
            staff,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Fulfils the wishes about a member: those who are to be told, once.
    #[tracing::instrument(level = "debug", name = "db.alerts.take", skip_all, fields(user.id = %member))]
    pub async fn take(&mut self, member: UserId) -> Result<Vec<UserId>, Error> {
        let staff = sqlx::query_scalar!(
            r#"UPDATE staff_alerts SET used = 1 WHERE thread_user_id = ? AND used = 0
               RETURNING staff_user_id AS "staff!: UserId""#,
            member,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(staff)
    }

    /// Records that a staff member wants to be told whenever the member of a ticket
    /// writes there. `false` if they are already.
    #[tracing::instrument(level = "debug", name = "db.alerts.subscribe", skip_all, fields(ticket.id = %ticket))]
    pub async fn subscribe(
        &mut self,
        ticket: TicketId,
        staff: UserId,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO thread_subscriptions (thread_id, user_id, created_at) VALUES (?, ?, ?)
             ON CONFLICT DO NOTHING",
            ticket,
            staff,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Drops that wish. `false` if there was none.
    #[tracing::instrument(level = "debug", name = "db.alerts.unsubscribe", skip_all, fields(ticket.id = %ticket))]
    pub async fn unsubscribe(&mut self, ticket: TicketId, staff: UserId) -> Result<bool, Error> {
        let done = sqlx::query!(
            "DELETE FROM thread_subscriptions WHERE thread_id = ? AND user_id = ?",
            ticket,
            staff,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Those who want to be told whenever the member of a ticket writes there.
    #[tracing::instrument(level = "debug", name = "db.alerts.subscribers", skip_all, fields(ticket.id = %ticket))]
    pub async fn subscribers(&mut self, ticket: TicketId) -> Result<Vec<UserId>, Error> {
        let staff = sqlx::query_scalar!(
            "SELECT user_id FROM thread_subscriptions WHERE thread_id = ? ORDER BY user_id",
            ticket,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(staff)
    }
}
