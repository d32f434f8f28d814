//! Tickets as a list: newest first, page by page.

use time::OffsetDateTime;

use super::{Thread, ThreadId, Threads};
use crate::{Error, discord::UserId, moment::stamp};

/// Sorts behind every moment and every id.
const LAST: &str = "~";

/// Where a page of tickets ended; the next begins behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ThreadCursor {
    /// When its last ticket opened.
    pub created_at: OffsetDateTime,
    /// The ticket.
    pub id: ThreadId,
}

impl Thread {
    /// Where a page that ends with this ticket ended.
    pub fn cursor(&self) -> ThreadCursor {
        ThreadCursor {
            created_at: self.created_at,
            id: self.id,
        }
    }
}

/// What is compared with the columns.
fn bounds(before: Option<ThreadCursor>) -> (String, String) {
    before.map_or_else(
        || (LAST.to_owned(), LAST.to_owned()),
        |it| (stamp(it.created_at), it.id.to_string()),
    )
}

impl Threads<'_> {
    /// All tickets, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page(
        &mut self,
        before: Option<ThreadCursor>,
        limit: i64,
    ) -> Result<Vec<Thread>, Error> {
        let (at, id) = bounds(before);
        let threads = sqlx::query_as!(
            Thread,
            "SELECT id, user_id, user_name, channel_id, created_at, next_message_number, status,
                    user_left, closed_at, closed_by, close_reason, category_id, category_name,
                    required_permissions, opened_by, claimed_by, label
               FROM threads
              WHERE (created_at, id) < (?, ?)
              ORDER BY created_at DESC, id DESC LIMIT ?",
            at,
            id,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(threads)
    }

    /// The open tickets, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page_open(
        &mut self,
        before: Option<ThreadCursor>,
        limit: i64,
    ) -> Result<Vec<Thread>, Error> {
        let (at, id) = bounds(before);
        let threads = sqlx::query_as!(
            Thread,
            "SELECT id, user_id, user_name, channel_id, created_at, next_message_number, status,
                    user_left, closed_at, closed_by, close_reason, category_id, category_name,
                    required_permissions, opened_by, claimed_by, label
               FROM threads INDEXED BY threads_open
              WHERE status = 1 AND (created_at, id) < (?, ?)
              ORDER BY created_at DESC, id DESC LIMIT ?",
            at,
            id,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(threads)
    }

    /// The closed tickets, those that opened last first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page_closed(
        &mut self,
        before: Option<ThreadCursor>,
        limit: i64,
    ) -> Result<Vec<Thread>, Error> {
        let (at, id) = bounds(before);
        let threads = sqlx::query_as!(
            Thread,
            "SELECT id, user_id, user_name, channel_id, created_at, next_message_number, status,
                    user_left, closed_at, closed_by, close_reason, category_id, category_name,
                    required_permissions, opened_by, claimed_by, label
               FROM threads INDEXED BY threads_closed_created
              WHERE status = 0 AND (created_at, id) < (?, ?)
              ORDER BY created_at DESC, id DESC LIMIT ?",
            at,
            id,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(threads)
    }

    /// A member's tickets, newest first, from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page_of_member(
        &mut self,
        user: UserId,
        before: Option<ThreadCursor>,
        limit: i64,
    ) -> Result<Vec<Thread>, Error> {
        let (at, id) = bounds(before);
        let threads = sqlx::query_as!(
            Thread,
            "SELECT id, user_id, user_name, channel_id, created_at, next_message_number, status,
                    user_left, closed_at, closed_by, close_reason, category_id, category_name,
                    required_permissions, opened_by, claimed_by, label
               FROM threads
              WHERE user_id = ? AND (created_at, id) < (?, ?)
              ORDER BY created_at DESC, id DESC LIMIT ?",
            user,
            at,
            id,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(threads)
    }

    /// The tickets a staff member takes care of or took care of, newest first,
    /// from before `before` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page_claimed_by(
        &mut self,
        staff: UserId,
        before: Option<ThreadCursor>,
        limit: i64,
    ) -> Result<Vec<Thread>, Error> {
        let (at, id) = bounds(before);
        let threads = sqlx::query_as!(
            Thread,
            "SELECT id, user_id, user_name, channel_id, created_at, next_message_number, status,
                    user_left, closed_at, closed_by, close_reason, category_id, category_name,
                    required_permissions, opened_by, claimed_by, label
               FROM threads
              WHERE claimed_by = ? AND (created_at, id) < (?, ?)
              ORDER BY created_at DESC, id DESC LIMIT ?",
            staff,
            at,
            id,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(threads)
    }

    /// How many tickets there are, open or closed.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM threads")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }

    /// Notes the permissions one needs to see a ticket, as Discord's decimal
    /// bits.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    pub async fn set_required_permissions(
        &mut self,
        id: ThreadId,
        permissions: Option<&str>,
    ) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE threads SET required_permissions = ? WHERE id = ?",
            permissions,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("threads", &done)
    }
}
