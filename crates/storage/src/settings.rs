//! What operators change while the bot runs.

use serde_json::Value;
use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId, moment::stamp};

/// A setting and who changed it last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Its name.
    pub key: String,
    /// Its value.
    pub value: Value,
    /// When it was changed last.
    pub updated_at: OffsetDateTime,
    /// Who did that; `None` for the bot itself.
    pub updated_by: Option<UserId>,
}

/// Access to the settings within a transaction.
#[derive(Debug)]
pub struct Settings<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Settings<'c> {
    pub(crate) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// A setting's value, if it was ever set.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn get(&mut self, key: &str) -> Result<Option<Value>, Error> {
        let text = sqlx::query_scalar!("SELECT value FROM settings WHERE key = ?", key)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(text.map(|it| serde_json::from_str(&it)).transpose()?)
    }

    /// Sets a value.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn set(
        &mut self,
        key: &str,
        value: &Value,
        by: Option<UserId>,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let (value, at) = (value.to_string(), stamp(at));
        sqlx::query!(
            "INSERT INTO settings (key, value, updated_at, updated_by) VALUES (?, ?, ?, ?)
             ON CONFLICT (key) DO UPDATE
                SET value = excluded.value, updated_at = excluded.updated_at,
                    updated_by = excluded.updated_by",
            key,
            value,
            at,
            by,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Forgets a value, so that the default holds again. `false` if there was
    /// none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn reset(&mut self, key: &str) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM settings WHERE key = ?", key)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Everything that was set, by name.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn all(&mut self) -> Result<Vec<Setting>, Error> {
        sqlx::query!("SELECT key, value, updated_at, updated_by FROM settings ORDER BY key")
            .fetch_all(&mut *self.conn)
            .await?
            .into_iter()
            .map(|it| {
                Ok(Setting {
                    key: it.key,
                    value: serde_json::from_str(&it.value)?,
                    updated_at: it.updated_at,
                    updated_by: it.updated_by,
                })
            })
            .collect()
    }
}
