//! What holds for the whole bot and can change while it runs.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, moment::stamp};

/// Access to the bot's values within a transaction.
#[derive(Debug)]
pub struct BotConfig<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> BotConfig<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// A value, if there is one.
    pub async fn get(&mut self, key: &str) -> Result<Option<String>, Error> {
        let value = sqlx::query_scalar!("SELECT value FROM bot_config WHERE key = ?", key)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(value)
    }

    /// Sets a value.
    pub async fn set(&mut self, key: &str, value: &str, at: OffsetDateTime) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO bot_config (key, value, updated_at) VALUES (?, ?, ?)
             ON CONFLICT (key) DO UPDATE
                SET value = excluded.value, updated_at = excluded.updated_at",
            key,
            value,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
