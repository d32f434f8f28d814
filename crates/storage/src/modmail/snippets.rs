//! Answers the staff keep at hand.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId, moment::stamp};

/// An answer kept at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// What it is called up by.
    pub key: String,
    /// What it says.
    pub content: String,
    /// Who made it.
    pub created_by: UserId,
    /// When it was made.
    pub created_at: OffsetDateTime,
    /// When it was changed last.
    pub updated_at: OffsetDateTime,
    /// How often it was used.
    pub uses: i64,
}

/// What became of an attempt to make a snippet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Created {
    /// There is a new one.
    New,
    /// The key is taken.
    Taken,
}

/// Access to snippets within a transaction.
#[derive(Debug)]
pub struct Snippets<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Snippets<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Makes a snippet, unless there is one with that key.
    pub async fn create(
        &mut self,
        key: &str,
        content: &str,
        by: UserId,
        at: OffsetDateTime,
    ) -> Result<Created, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO snippets (key, content, created_by, created_at, updated_at)
             VALUES (?, ?, ?, ?4, ?4)
             ON CONFLICT (key) DO NOTHING",
            key,
            content,
            by,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(match done.rows_affected() {
            0 => Created::Taken,
            _ => Created::New,
        })
    }

    /// A snippet.
    pub async fn get(&mut self, key: &str) -> Result<Option<Snippet>, Error> {
        let snippet = sqlx::query_as!(
            Snippet,
            "SELECT key, content, created_by, created_at, updated_at, uses FROM snippets
              WHERE key = ?",
            key,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(snippet)
    }

    /// Removes a snippet. `false` if there is none.
    pub async fn delete(&mut self, key: &str) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM snippets WHERE key = ?", key)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// All snippets by their key.
    #[tracing::instrument(level = "debug", name = "db.snippets.list", skip_all)]
    pub async fn list(&mut self) -> Result<Vec<Snippet>, Error> {
        let snippets = sqlx::query_as!(
            Snippet,
            "SELECT key, content, created_by, created_at, updated_at, uses FROM snippets
              ORDER BY key",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(snippets)
    }
}
