//! The time zones that people live in, by their names.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId, moment::stamp};

/// Access to people's time zones within a transaction.
#[derive(Debug)]
pub struct TimeZones<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> TimeZones<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// A person's time zone, if they have told it.
    #[tracing::instrument(level = "debug", name = "db.time_zones.of_user", skip_all, fields(user.id = %user))]
    pub async fn of_user(&mut self, user: UserId) -> Result<Option<String>, Error> {
        let zone = sqlx::query_scalar!("SELECT zone FROM user_time_zones WHERE user_id = ?", user)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(zone)
    }

    /// Records a person's time zone.
    #[tracing::instrument(level = "debug", name = "db.time_zones.set", skip_all, fields(user.id = %user))]
    pub async fn set(&mut self, user: UserId, zone: &str, at: OffsetDateTime) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO user_time_zones (user_id, zone, updated_at) VALUES (?, ?, ?)
             ON CONFLICT (user_id) DO UPDATE
                SET zone = excluded.zone, updated_at = excluded.updated_at",
            user,
            zone,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Forgets a person's time zone. `false` if they had told none.
    #[tracing::instrument(level = "debug", name = "db.time_zones.forget", skip_all, fields(user.id = %user))]
    pub async fn forget(&mut self, user: UserId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM user_time_zones WHERE user_id = ?", user)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}
