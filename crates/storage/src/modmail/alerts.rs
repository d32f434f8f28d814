//! Who wants to be told when a member writes.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

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
}
