//! Who wants to be told when a member writes.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::ThreadId;
use crate::{Error, discord::UserId, moment::stamp};

/// Names one wish to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct AlertId(i64);

/// That a staff member wants to be told when a member writes next, or was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// Its number.
    pub id: AlertId,
    /// The staff member.
    pub staff_user_id: UserId,
    /// The member.
    pub thread_user_id: UserId,
    /// When it was asked for.
    pub created_at: OffsetDateTime,
    /// Whether it has happened.
    pub used: bool,
}

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
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
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
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
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
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
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

    /// Notes that a staff member wants to be told of everything in a ticket.
    /// `false` if they do already.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if there is no such ticket, or if the database does not answer.
    pub async fn subscribe(
        &mut self,
        thread: ThreadId,
        staff: UserId,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO thread_subscriptions (thread_id, user_id, created_at) VALUES (?, ?, ?)
             ON CONFLICT DO NOTHING",
            thread,
            staff,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Drops that wish. `false` if there was none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn unsubscribe(&mut self, thread: ThreadId, staff: UserId) -> Result<bool, Error> {
        let done = sqlx::query!(
            "DELETE FROM thread_subscriptions WHERE thread_id = ? AND user_id = ?",
            thread,
            staff,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Those who want to be told of everything in a ticket.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn subscribers(&mut self, thread: ThreadId) -> Result<Vec<UserId>, Error> {
        let staff = sqlx::query_scalar!(
            "SELECT user_id FROM thread_subscriptions WHERE thread_id = ? ORDER BY user_id",
            thread,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(staff)
    }

    /// Those who want to be told when a member writes next.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn waiting_for(&mut self, member: UserId) -> Result<Vec<UserId>, Error> {
        let staff = sqlx::query_scalar!(
            "SELECT staff_user_id FROM staff_alerts WHERE thread_user_id = ? AND used = 0
              ORDER BY staff_user_id",
            member,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(staff)
    }

    /// The members a staff member waits for.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn awaited_by(&mut self, staff: UserId) -> Result<Vec<UserId>, Error> {
        let members = sqlx::query_scalar!(
            "SELECT thread_user_id FROM staff_alerts WHERE staff_user_id = ? AND used = 0
              ORDER BY thread_user_id",
            staff,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(members)
    }

    /// The tickets a staff member wants to be told everything of.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn subscribed_by(&mut self, staff: UserId) -> Result<Vec<ThreadId>, Error> {
        let threads = sqlx::query_scalar!(
            "SELECT thread_id FROM thread_subscriptions WHERE user_id = ? ORDER BY thread_id",
            staff,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(threads)
    }

    /// Wishes to be told when somebody writes next, newest first, also those that
    /// were fulfilled. `before` is the last one of the page before.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page(&mut self, before: Option<AlertId>, limit: i64) -> Result<Vec<Alert>, Error> {
        let before = before.unwrap_or(AlertId(i64::MAX));
        let alerts = sqlx::query_as!(
            Alert,
            "SELECT id, staff_user_id, thread_user_id, created_at, used FROM staff_alerts
              WHERE id < ?
              ORDER BY id DESC LIMIT ?",
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(alerts)
    }

    /// How many wishes wait for a member to write.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count_waiting(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM staff_alerts WHERE used = 0")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }
}
