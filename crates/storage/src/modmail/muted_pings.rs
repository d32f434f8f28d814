//! Those of the staff who do not want to be pinged.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId, moment::stamp};

/// Access to those who do not want to be pinged within a transaction.
#[derive(Debug)]
pub struct MutedPings<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> MutedPings<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Records that somebody does not want to be pinged. `false` if that is known.
    pub async fn mute(&mut self, user: UserId, at: OffsetDateTime) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO muted_pings (user_id, muted_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
            user,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Records that somebody wants to be pinged again. `false` if they did all along.
    pub async fn unmute(&mut self, user: UserId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM muted_pings WHERE user_id = ?", user)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Everybody who does not want to be pinged.
    pub async fn all(&mut self) -> Result<Vec<UserId>, Error> {
        let users = sqlx::query_scalar!(
            r#"SELECT user_id AS "user!: UserId" FROM muted_pings ORDER BY user_id"#
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(users)
    }
}
