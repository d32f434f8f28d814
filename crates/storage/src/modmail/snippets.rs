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

/// What a snippet said before it was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnippetVersion {
    /// Which one, counted from 1.
    pub version: i64,
    /// What it said.
    pub content: String,
    /// Who changed it.
    pub replaced_by: UserId,
    /// When.
    pub replaced_at: OffsetDateTime,
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

    /// The snippet with a key; if there is none, one whose key differs in case alone.
    pub async fn get(&mut self, key: &str) -> Result<Option<Snippet>, Error> {
        // SQLite folds letters of ASCII alone.
        let folded = key.to_lowercase();
        let snippet = sqlx::query_as!(
            Snippet,
            "SELECT key, content, created_by, created_at, updated_at, uses FROM snippets
              WHERE key = ?1 COLLATE NOCASE OR key = ?2
              ORDER BY key = ?1 DESC LIMIT 1",
            key,
            folded,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(snippet)
    }

    /// Has a snippet say something else and keeps what it said. `false` if there is
    /// none, or it says that already.
    pub async fn edit(
        &mut self,
        key: &str,
        content: &str,
        by: UserId,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let kept = sqlx::query!(
            "INSERT INTO snippet_versions (snippet_id, version, content, replaced_by, replaced_at)
             SELECT id, 1 + (SELECT count(*) FROM snippet_versions WHERE snippet_id = snippets.id),
                    content, ?3, ?4
               FROM snippets
              WHERE key = ?1 AND content <> ?2",
            key,
            content,
            by,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        if kept.rows_affected() == 0 {
            return Ok(false);
        }
        sqlx::query!(
            "UPDATE snippets SET content = ?2, updated_at = ?3 WHERE key = ?1",
            key,
            content,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(true)
    }

    /// Counts that a snippet was sent.
    pub async fn used(&mut self, key: &str) -> Result<(), Error> {
        sqlx::query!("UPDATE snippets SET uses = uses + 1 WHERE key = ?", key)
            .execute(&mut *self.conn)
            .await?;
        Ok(())
    }

    /// What a snippet said before, the newest first, or from a version on back.
    #[tracing::instrument(level = "debug", name = "db.snippets.versions", skip_all)]
    pub async fn versions(
        &mut self,
        key: &str,
        newest: Option<i64>,
        limit: u32,
    ) -> Result<Vec<SnippetVersion>, Error> {
        let versions = sqlx::query_as!(
            SnippetVersion,
            "SELECT version, snippet_versions.content, replaced_by, replaced_at
               FROM snippet_versions
               JOIN snippets ON snippets.id = snippet_id
              WHERE key = ? AND version <= coalesce(?, version)
              ORDER BY version DESC LIMIT ?",
            key,
            newest,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(versions)
    }

    /// The snippets whose key has a text in it, those first whose key begins with it,
    /// and among these the most used.
    #[tracing::instrument(level = "debug", name = "db.snippets.matching", skip_all)]
    pub async fn matching(&mut self, text: &str, limit: u32) -> Result<Vec<Snippet>, Error> {
        let text = text.to_lowercase();
        let snippets = sqlx::query_as!(
            Snippet,
            "SELECT key, content, created_by, created_at, updated_at, uses FROM snippets
              WHERE instr(lower(key), ?1) > 0
              ORDER BY instr(lower(key), ?1) > 1, uses DESC, key
              LIMIT ?2",
            text,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(snippets)
    }

    /// Removes a snippet. `false` if there is none.
    pub async fn delete(&mut self, key: &str) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM snippets WHERE key = ?", key)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// How many snippets there are.
    pub async fn count(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM snippets")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }

    /// The snippets by their key, but the first `skip`.
    #[tracing::instrument(level = "debug", name = "db.snippets.list", skip_all)]
    pub async fn list(&mut self, skip: i64, limit: i64) -> Result<Vec<Snippet>, Error> {
        let snippets = sqlx::query_as!(
            Snippet,
            "SELECT key, content, created_by, created_at, updated_at, uses FROM snippets
              ORDER BY key LIMIT ? OFFSET ?",
            limit,
            skip,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(snippets)
    }
}
