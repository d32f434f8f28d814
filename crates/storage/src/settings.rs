//! What operators change while the bot runs.

use serde_json::Value;
use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId, moment::stamp};

/// Access to the settings within a transaction.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::modmail::Store::open(&folder.path().join("modmail.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use serde_json::json;
/// use twilight_model::id::Id;
///
/// let ada = Some(Id::new(7).into());
/// tx.settings().set("greeting", &json!("Hello!"), ada, now).await?;
/// assert_eq!(tx.settings().get("greeting").await?, Some(json!("Hello!")));
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Settings<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Settings<'c> {
    pub(crate) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// A setting's value, if it was ever set.
    pub async fn get(&mut self, key: &str) -> Result<Option<Value>, Error> {
        let text = sqlx::query_scalar!("SELECT value FROM settings WHERE key = ?", key)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
    }

    /// Sets a value, and notes that it changed if it did.
    pub async fn set(
        &mut self,
        key: &str,
        value: &Value,
        by: Option<UserId>,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let known = self.get(key).await?;
        let (text, at) = (value.to_string(), stamp(at));
        sqlx::query!(
            "INSERT INTO settings (key, value, updated_at, updated_by) VALUES (?, ?, ?, ?)
             ON CONFLICT (key) DO UPDATE
                SET value = excluded.value, updated_at = excluded.updated_at,
                    updated_by = excluded.updated_by",
            key,
            text,
            at,
            by,
        )
        .execute(&mut *self.conn)
        .await?;
        if known.as_ref() == Some(value) {
            return Ok(());
        }
        self.note(key, Some(&text), by, &at).await
    }

    async fn note(
        &mut self,
        key: &str,
        value: Option<&str>,
        by: Option<UserId>,
        at: &str,
    ) -> Result<(), Error> {
        sqlx::query!(
            "INSERT INTO settings_history (key, value, changed_at, changed_by) VALUES (?, ?, ?, ?)",
            key,
            value,
            at,
            by,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
