//! What members thought of tickets that are over.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{Error, discord::UserId, moment::stamp};

/// What a member thought of a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// The ticket.
    pub thread_id: TicketId,
    /// Whose it was.
    pub user_id: UserId,
    /// From 1, bad, to 5, good.
    pub score: i64,
    /// What they wrote besides, at most 1 000 characters.
    pub comment: Option<String>,
    /// When they rated it.
    pub rated_at: OffsetDateTime,
}

/// Access to ratings within a transaction.
#[derive(Debug)]
pub struct Ratings<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Ratings<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Notes what a member thinks of their ticket, in place of what they thought
    /// before. `false` if they thought so already, or if the ticket is not theirs
    /// or not closed.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the score is none, or if the database does not answer.
    #[tracing::instrument(level = "debug", name = "db.ratings.rate", skip_all, fields(ticket.id = %ticket, user.id = %user))]
    pub async fn rate(
        &mut self,
        ticket: TicketId,
        user: UserId,
        score: i64,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO ticket_ratings (thread_id, score, rated_at)
             SELECT id, ?, ? FROM threads WHERE id = ? AND user_id = ? AND status = 0
             ON CONFLICT (thread_id) DO UPDATE
                SET score = excluded.score, rated_at = excluded.rated_at
              WHERE score <> excluded.score",
            score,
            at,
            ticket,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Notes what a member wrote besides, in place of what they wrote before.
    /// `false` if they have not rated the ticket, or if it is not theirs.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the comment is empty or too long, or if the
    /// database does not answer.
    #[tracing::instrument(level = "debug", name = "db.ratings.comment", skip_all, fields(ticket.id = %ticket, user.id = %user))]
    pub async fn comment(
        &mut self,
        ticket: TicketId,
        user: UserId,
        comment: &str,
    ) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE ticket_ratings SET comment = ?
              WHERE thread_id = ?
                AND (SELECT user_id FROM threads WHERE id = thread_id) = ?",
            comment,
            ticket,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// What the member thought of a ticket, if they said so.
    #[tracing::instrument(level = "debug", name = "db.ratings.of_ticket", skip_all, fields(ticket.id = %ticket))]
    pub async fn of_ticket(&mut self, ticket: TicketId) -> Result<Option<Rating>, Error> {
        let rating = sqlx::query_as!(
            Rating,
            "SELECT thread_id, user_id, score, comment, rated_at
               FROM ticket_ratings JOIN threads ON threads.id = thread_id
              WHERE thread_id = ?",
            ticket,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(rating)
    }
}
