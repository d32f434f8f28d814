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
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
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
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
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

    /// Removes a note. `false` if there is none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn remove(&mut self, id: NoteId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM member_notes WHERE id = ?", id)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// A note.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn get(&mut self, id: NoteId) -> Result<Option<Note>, Error> {
        let note = sqlx::query_as!(
            Note,
            "SELECT id, user_id, author_id, content, created_at FROM member_notes WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(note)
    }

    /// The notes on a member, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page_of_member(
        &mut self,
        user: UserId,
        before: Option<NoteId>,
        limit: i64,
    ) -> Result<Vec<Note>, Error> {
        let before = before.unwrap_or(NoteId(i64::MAX));
        let notes = sqlx::query_as!(
            Note,
            "SELECT id, user_id, author_id, content, created_at FROM member_notes
              WHERE user_id = ? AND id < ?
              ORDER BY id DESC LIMIT ?",
            user,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(notes)
    }

    /// The notes somebody wrote, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page_of_author(
        &mut self,
        author: UserId,
        before: Option<NoteId>,
        limit: i64,
    ) -> Result<Vec<Note>, Error> {
        let before = before.unwrap_or(NoteId(i64::MAX));
        let notes = sqlx::query_as!(
            Note,
            "SELECT id, user_id, author_id, content, created_at FROM member_notes
              WHERE author_id = ? AND id < ?
              ORDER BY id DESC LIMIT ?",
            author,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(notes)
    }

    /// Changes what a note says. `false` if there is none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn edit(&mut self, id: NoteId, content: &str) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE member_notes SET content = ? WHERE id = ?",
            content,
            id
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// How many notes there are on a member.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count_of(&mut self, user: UserId) -> Result<i64, Error> {
        let count =
            sqlx::query_scalar!("SELECT count(*) FROM member_notes WHERE user_id = ?", user)
                .fetch_one(&mut *self.conn)
                .await?;
        Ok(count)
    }
}
