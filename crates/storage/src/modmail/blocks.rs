//! Who may not write to us.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId, moment::stamp};

/// That a person may not write to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The person.
    pub user_id: UserId,
    /// What they were called then.
    pub user_name: String,
    /// Who blocked them.
    pub blocked_by: UserId,
    /// When.
    pub blocked_at: OffsetDateTime,
    /// When it is over, if ever.
    pub expires_at: Option<OffsetDateTime>,
    /// Why.
    pub reason: Option<String>,
}

/// Access to blocks within a transaction.
#[derive(Debug)]
pub struct Blocks<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Blocks<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Blocks a person, in place of an earlier block.
    pub async fn block(&mut self, block: &Block) -> Result<(), Error> {
        let (at, expires_at) = (stamp(block.blocked_at), block.expires_at.map(stamp));
        sqlx::query!(
            "INSERT INTO blocked_users
                 (user_id, user_name, blocked_by, blocked_at, expires_at, reason)
             VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT (user_id) DO UPDATE
                SET user_name = excluded.user_name, blocked_by = excluded.blocked_by,
                    blocked_at = excluded.blocked_at, expires_at = excluded.expires_at,
                    reason = excluded.reason",
            block.user_id,
            block.user_name,
            block.blocked_by,
            at,
            expires_at,
            block.reason,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// The block that keeps a person out at a moment.
    pub async fn of(&mut self, user: UserId, at: OffsetDateTime) -> Result<Option<Block>, Error> {
        let at = stamp(at);
        let block = sqlx::query_as!(
            Block,
            "SELECT user_id, user_name, blocked_by, blocked_at, expires_at, reason
               FROM blocked_users
              WHERE user_id = ? AND (expires_at IS NULL OR expires_at > ?)",
            user,
            at,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(block)
    }

    /// Lifts a person's block. `false` if there is none.
    pub async fn unblock(&mut self, user: UserId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM blocked_users WHERE user_id = ?", user)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}
