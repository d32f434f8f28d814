//! What holds for the whole bot and can change while it runs.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, moment::stamp};

/// A value and since when it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigValue {
    /// Its name.
    pub key: String,
    /// What it is.
    pub value: String,
    /// Since when it holds.
    pub updated_at: OffsetDateTime,
}

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
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn get(&mut self, key: &str) -> Result<Option<String>, Error> {
        let value = sqlx::query_scalar!("SELECT value FROM bot_config WHERE key = ?", key)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(value)
    }

    /// Sets a value.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
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

    /// All values by name.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn all(&mut self) -> Result<Vec<ConfigValue>, Error> {
        let values = sqlx::query_as!(
            ConfigValue,
            "SELECT key, value, updated_at FROM bot_config ORDER BY key",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(values)
    }

    /// Forgets a value. `false` if there is none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn remove(&mut self, key: &str) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM bot_config WHERE key = ?", key)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}
