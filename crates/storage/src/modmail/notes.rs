//! What the staff want to remember about members.

use std::fmt;

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId, moment::stamp};

/// Names one note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct NoteId(i64);

impl From<i64> for NoteId {
    fn from(id: i64) -> Self {
        Self(id)
    }
}

impl fmt::Display for NoteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// A note on a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its number.
    pub id: NoteId,
    /// The member.
    pub user_id: UserId,
    /// Who wrote it.
    pub author_id: UserId,
    /// What it says.
    pub content: String,
    /// When it was written.
    pub created_at: OffsetDateTime,
    /// When it was pinned, if it is.
    pub pinned_at: Option<OffsetDateTime>,
}

/// Access to notes within a transaction.
#[derive(Debug)]
pub struct Notes<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Notes<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Adds a note on a member.
    pub async fn add(
        &mut self,
        user: UserId,
        author: UserId,
        content: &str,
        at: OffsetDateTime,
    ) -> Result<NoteId, Error> {
        let at = stamp(at);
        let id = sqlx::query_scalar!(
            r#"INSERT INTO member_notes (user_id, author_id, content, created_at)
               VALUES (?, ?, ?, ?)
               RETURNING id AS "id!: NoteId""#,
            user,
            author,
            content,
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(id)
    }

    /// A note.
    pub async fn get(&mut self, id: NoteId) -> Result<Option<Note>, Error> {
        let note = sqlx::query_as!(
            Note,
            "SELECT id, user_id, author_id, content, created_at, pinned_at FROM member_notes
              WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(note)
    }

    /// The notes on a member behind the first `skip`: those that are pinned, then the
    /// others, each newest first.
    #[tracing::instrument(level = "debug", name = "db.notes.of_member", skip_all, fields(user.id = %user))]
    pub async fn of_member(
        &mut self,
        user: UserId,
        skip: i64,
        limit: i64,
    ) -> Result<Vec<Note>, Error> {
        let notes = sqlx::query_as!(
            Note,
            "SELECT id, user_id, author_id, content, created_at, pinned_at FROM member_notes
              WHERE user_id = ?
              ORDER BY pinned_at IS NULL, id DESC LIMIT ? OFFSET ?",
            user,
            limit,
            skip,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(notes)
    }

    /// How many notes there are on a member.
    #[tracing::instrument(level = "debug", name = "db.notes.count_of", skip_all, fields(user.id = %user))]
    pub async fn count_of(&mut self, user: UserId) -> Result<i64, Error> {
        let count =
            sqlx::query_scalar!("SELECT count(*) FROM member_notes WHERE user_id = ?", user)
                .fetch_one(&mut *self.conn)
                .await?;
        Ok(count)
    }

    /// Pins a note, or takes it down if nobody pins it. `false` if it is so already,
    /// or if there is no such note.
    #[tracing::instrument(level = "debug", name = "db.notes.pin", skip_all)]
    pub async fn pin(
        &mut self,
        id: NoteId,
        by: Option<UserId>,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = by.map(|_| stamp(at));
        let done = sqlx::query!(
            "UPDATE member_notes SET pinned_at = ?1, pinned_by = ?2
              WHERE id = ?3 AND (pinned_at IS NULL) <> (?1 IS NULL)",
            at,
            by,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Deletes a note. `false` if there is no such note.
    pub async fn delete(&mut self, id: NoteId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM member_notes WHERE id = ?", id)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}
