//! What operators change while the bot runs.

use std::path::Path;

use serde_json::Value;
use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Bot, Database, Error, OpenError, discord::UserId, moment::stamp};

/// A change of one setting.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingChange {
    /// Which setting.
    pub key: String,
    /// What it was before, if it was set.
    pub before: Option<Value>,
    /// What it became; `None` if it was forgotten.
    pub after: Option<Value>,
    /// When.
    pub at: OffsetDateTime,
    /// By whom, if a person did it.
    pub by: Option<UserId>,
    /// The number of the change, which several settings may share.
    pub change: Option<i64>,
    /// The number of the change that this took back.
    pub undoes: Option<i64>,
}

/// The settings whose keys begin with `prefix` in the database at `path`, also while
/// a bot has it open.
///
/// # Errors
///
/// Refuses what is no database of this bot, and one that cannot be read.
pub async fn look_up(
    path: &Path,
    bot: Bot,
    prefix: &str,
) -> Result<Vec<(String, Value)>, OpenError> {
    let database = Database::open_read_only(path, bot).await?;
    let looked = async {
        let mut conn = database.look().await?;
        Settings::new(&mut conn).beginning_with(prefix).await
    };
    let looked: Result<_, Error> = looked.await;
    database.close().await;
    looked.map_err(OpenError::refused(path))
}

/// What keys are at least and less than that begin like this.
fn range(prefix: &str) -> (&str, String) {
    (prefix, format!("{prefix}{}", char::MAX))
}

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
        self.put(key, &text, by, &at).await?;
        if known.as_ref() == Some(value) {
            return Ok(());
        }
        self.note(key, Some(&text), (by, &at), (None, None)).await
    }

    /// The settings whose keys begin like this, by their keys.
    pub async fn beginning_with(&mut self, prefix: &str) -> Result<Vec<(String, Value)>, Error> {
        let (from, to) = range(prefix);
        let rows = sqlx::query!(
            "SELECT key, value FROM settings WHERE key >= ? AND key < ? ORDER BY key",
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let read = |text: String| serde_json::from_str(&text);
        let rows = rows.into_iter().map(|row| Ok((row.key, read(row.value)?)));
        rows.collect()
    }

    /// Forgets a setting, so that its default holds again. `false` if it was not set.
    pub async fn forget(
        &mut self,
        key: &str,
        by: Option<UserId>,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        if !self.delete(key).await? {
            return Ok(false);
        }
        self.note(key, None, (by, &stamp(at)), (None, None)).await?;
        Ok(true)
    }

    /// Sets several settings or forgets them, as one change, which may take back an
    /// earlier one. Returns its number, which is above those before.
    pub async fn change(
        &mut self,
        changes: &[(String, Option<Value>)],
        by: UserId,
        at: OffsetDateTime,
        undoes: Option<i64>,
    ) -> Result<i64, Error> {
        let number = sqlx::query_scalar!(
            r#"SELECT coalesce(max(change_id), 0) + 1 AS "number!: i64"
                 FROM settings_history WHERE change_id IS NOT NULL"#,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        let at = stamp(at);
        for (key, value) in changes {
            let text = value.as_ref().map(Value::to_string);
            match &text {
                Some(text) => self.put(key, text, Some(by), &at).await?,
                None => {
                    self.delete(key).await?;
                }
            }
            let change = (Some(number), undoes);
            self.note(key, text.as_deref(), (Some(by), &at), change)
                .await?;
        }
        Ok(number)
    }

    /// The changes of settings whose keys begin like this, newest first: those of one
    /// change if that is given.
    pub async fn changes(
        &mut self,
        prefix: &str,
        of: Option<i64>,
        skip: i64,
        limit: i64,
    ) -> Result<Vec<SettingChange>, Error> {
        let (from, to) = range(prefix);
        let rows = sqlx::query!(
            r#"SELECT changed.key, changed.value, changed.changed_at, changed.changed_by,
                      changed.change_id, changed.undoes,
                      (SELECT earlier.value FROM settings_history AS earlier
                        WHERE earlier.key = changed.key AND earlier.id < changed.id
                        ORDER BY earlier.id DESC LIMIT 1) AS "earlier: String"
                 FROM settings_history AS changed
                WHERE changed.key >= ?1 AND changed.key < ?2
                  AND (?3 IS NULL OR changed.change_id = ?3)
                ORDER BY changed.id DESC
                LIMIT ?4 OFFSET ?5"#,
            from,
            to,
            of,
            limit,
            skip,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let read = |text: Option<String>| text.map(|text| serde_json::from_str(&text)).transpose();
        let changes = rows.into_iter().map(|row| {
            Ok(SettingChange {
                key: row.key,
                before: read(row.earlier)?,
                after: read(row.value)?,
                at: row.changed_at,
                by: row.changed_by,
                change: row.change_id,
                undoes: row.undoes,
            })
        });
        changes.collect()
    }

    /// How many changes there were of settings whose keys begin like this.
    pub async fn count_changes(&mut self, prefix: &str) -> Result<i64, Error> {
        let (from, to) = range(prefix);
        let count = sqlx::query_scalar!(
            r#"SELECT count(*) AS "count!: i64" FROM settings_history WHERE key >= ? AND key < ?"#,
            from,
            to,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }

    /// The number of the last change of settings whose keys begin like this that was
    /// neither taken back nor takes one back.
    pub async fn last_change(&mut self, prefix: &str) -> Result<Option<i64>, Error> {
        let (from, to) = range(prefix);
        let last = sqlx::query_scalar!(
            r#"SELECT changed.change_id AS "number!: i64"
                 FROM settings_history AS changed
                WHERE changed.key >= ? AND changed.key < ?
                  AND changed.change_id IS NOT NULL AND changed.undoes IS NULL
                  AND NOT EXISTS (SELECT 1 FROM settings_history AS undoing
                                   WHERE undoing.undoes = changed.change_id)
                ORDER BY changed.id DESC
                LIMIT 1"#,
            from,
            to,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(last)
    }

    async fn put(
        &mut self,
        key: &str,
        text: &str,
        by: Option<UserId>,
        at: &str,
    ) -> Result<(), Error> {
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
        Ok(())
    }

    async fn delete(&mut self, key: &str) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM settings WHERE key = ?", key)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn note(
        &mut self,
        key: &str,
        value: Option<&str>,
        (by, at): (Option<UserId>, &str),
        (change, undoes): (Option<i64>, Option<i64>),
    ) -> Result<(), Error> {
        sqlx::query!(
            "INSERT INTO settings_history (key, value, changed_at, changed_by, change_id, undoes)
             VALUES (?, ?, ?, ?, ?, ?)",
            key,
            value,
            at,
            by,
            change,
            undoes,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
