//! Keys that open the API to other programs.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::Error;

/// Names one key. Later ones have greater ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct ApiKeyId(i64);

/// A key to be made. It is active then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewApiKey {
    /// The hash of the key; the key itself is never kept.
    pub key_hash: String,
    /// What it is for.
    pub name: String,
    /// What it may do.
    pub permissions: Vec<String>,
    /// When it is over, if ever.
    pub expires_at: Option<OffsetDateTime>,
    /// When it is made. Moments of keys are kept to the second.
    pub at: OffsetDateTime,
}

/// A key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiKey {
    /// Its number.
    pub id: ApiKeyId,
    /// The hash of the key.
    pub key_hash: String,
    /// What it is for.
    pub name: String,
    /// What it may do.
    pub permissions: Vec<String>,
    /// When it was made.
    pub created_at: OffsetDateTime,
    /// When it is over, if ever.
    pub expires_at: Option<OffsetDateTime>,
    /// When it was used last.
    pub last_used_at: Option<OffsetDateTime>,
    /// Whether it opens anything.
    pub is_active: bool,
}

/// A key as it lies in the table.
struct Row {
    id: ApiKeyId,
    key_hash: String,
    name: String,
    permissions: String,
    created_at: OffsetDateTime,
    expires_at: Option<OffsetDateTime>,
    last_used_at: Option<OffsetDateTime>,
    is_active: bool,
}

impl Row {
    fn read(self) -> Result<ApiKey, Error> {
        Ok(ApiKey {
            id: self.id,
            key_hash: self.key_hash,
            name: self.name,
            permissions: serde_json::from_str(&self.permissions)?,
            created_at: self.created_at,
            expires_at: self.expires_at,
            last_used_at: self.last_used_at,
            is_active: self.is_active,
        })
    }
}

/// Access to keys within a transaction.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::modmail::Store::open(&folder.path().join("modmail.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use storage::modmail::NewApiKey;
///
/// let key = NewApiKey {
///     key_hash: "a hash".to_owned(),
///     name: "dashboard".to_owned(),
///     permissions: vec!["threads:read".to_owned()],
///     expires_at: None,
///     at: now,
/// };
/// let id = tx.api_keys().create(&key).await?;
///
/// let found = tx.api_keys().usable("a hash", now).await?;
/// assert_eq!(found.map(|it| it.permissions), Some(key.permissions));
///
/// tx.api_keys().remove(id).await?;
/// assert_eq!(tx.api_keys().usable("a hash", now).await?, None);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct ApiKeys<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> ApiKeys<'c> {
    pub(in crate::modmail) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Makes a key.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if there is one with that hash, or if the database does not answer.
    pub async fn create(&mut self, key: &NewApiKey) -> Result<ApiKeyId, Error> {
        let permissions = serde_json::to_string(&key.permissions)?;
        let expires_at = key.expires_at.map(OffsetDateTime::unix_timestamp);
        let at = key.at.unix_timestamp();
        let id = sqlx::query_scalar!(
            r#"INSERT INTO api_keys (key_hash, name, permissions, created_at, expires_at)
               VALUES (?, ?, ?, ?, ?)
               RETURNING id AS "id!: ApiKeyId""#,
            key.key_hash,
            key.name,
            permissions,
            at,
            expires_at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(id)
    }

    /// The key with a hash, if it is active and not over at a moment.
    pub async fn usable(
        &mut self,
        key_hash: &str,
        at: OffsetDateTime,
    ) -> Result<Option<ApiKey>, Error> {
        let at = at.unix_timestamp();
        let row = sqlx::query_as!(
            Row,
            "SELECT id, key_hash, name, permissions, created_at, expires_at, last_used_at, is_active
               FROM api_keys
              WHERE key_hash = ? AND is_active = 1 AND (expires_at IS NULL OR expires_at > ?)",
            key_hash,
            at,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        row.map(Row::read).transpose()
    }

    /// Removes a key. `false` if there is none.
    pub async fn remove(&mut self, id: ApiKeyId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM api_keys WHERE id = ?", id)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}
