//! What the staff want to remember about members.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId, moment::stamp};

/// Names one note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct NoteId(i64);

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

    /// The notes on a member, newest first.
    #[tracing::instrument(level = "debug", name = "db.notes.of_member", skip_all, fields(user.id = %user))]
    pub async fn of_member(&mut self, user: UserId, limit: i64) -> Result<Vec<Note>, Error> {
        let notes = sqlx::query_as!(
            Note,
            "SELECT id, user_id, author_id, content, created_at FROM member_notes
              WHERE user_id = ?
              ORDER BY id DESC LIMIT ?",
            user,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(notes)
    }
}
