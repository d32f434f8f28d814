//! Members of tickets besides the first.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{Error, discord::UserId, moment::stamp};

/// Somebody who was added to a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreadMember {
    /// Who.
    pub user_id: UserId,
    /// What they are called.
    pub user_name: String,
}

/// Access to the members of tickets besides the first, within a transaction.
#[derive(Debug)]
pub struct ThreadMembers<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> ThreadMembers<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Who is in an open ticket besides the first, in the order they were added in.
    #[tracing::instrument(level = "debug", name = "db.thread_members.of_ticket", skip_all, fields(ticket.id = %ticket))]
    pub async fn of_ticket(&mut self, ticket: TicketId) -> Result<Vec<ThreadMember>, Error> {
        let members = sqlx::query_as!(
            ThreadMember,
            "SELECT user_id, user_name FROM thread_members
              WHERE thread_id = ? AND present = 1 ORDER BY added_at, user_id",
            ticket,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(members)
    }

    /// Somebody who is or was in a ticket besides the first.
    #[tracing::instrument(level = "debug", name = "db.thread_members.get", skip_all, fields(ticket.id = %ticket, user.id = %user))]
    pub async fn get(
        &mut self,
        ticket: TicketId,
        user: UserId,
    ) -> Result<Option<ThreadMember>, Error> {
        let member = sqlx::query_as!(
            ThreadMember,
            "SELECT user_id, user_name FROM thread_members WHERE thread_id = ? AND user_id = ?",
            ticket,
            user,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(member)
    }

    /// Adds somebody to an open ticket, who may have been in it before. `false` if they
    /// have an open ticket or are in one.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if there is no such ticket, or if the database does
    /// not answer.
    #[tracing::instrument(level = "debug", name = "db.thread_members.add", skip_all, fields(ticket.id = %ticket, user.id = %member.user_id))]
    pub async fn add(
        &mut self,
        ticket: TicketId,
        member: &ThreadMember,
        by: UserId,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO thread_members (thread_id, user_id, user_name, added_by, added_at)
             SELECT ?1, ?2, ?3, ?4, ?5
              WHERE NOT EXISTS (SELECT 1 FROM threads WHERE user_id = ?2 AND status = 1)
                AND NOT EXISTS (SELECT 1 FROM thread_members WHERE user_id = ?2 AND present = 1)
             ON CONFLICT (thread_id, user_id) DO UPDATE
                SET user_name = excluded.user_name, added_by = excluded.added_by,
                    added_at = excluded.added_at, removed_at = NULL, present = 1",
            ticket,
            member.user_id,
            member.user_name,
            by,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Removes somebody from a ticket. `false` if they are not in it.
    #[tracing::instrument(level = "debug", name = "db.thread_members.remove", skip_all, fields(ticket.id = %ticket, user.id = %user))]
    pub async fn remove(
        &mut self,
        ticket: TicketId,
        user: UserId,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE thread_members SET present = 0, removed_at = ?
              WHERE thread_id = ? AND user_id = ? AND removed_at IS NULL",
            at,
            ticket,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Has those come back who were in a ticket when it closed, now that it goes on.
    /// Returns the others: they have another ticket, or are asked what theirs is about.
    #[tracing::instrument(level = "debug", name = "db.thread_members.come_back", skip_all, fields(ticket.id = %ticket))]
    pub async fn come_back(&mut self, ticket: TicketId) -> Result<Vec<ThreadMember>, Error> {
        sqlx::query!(
            "UPDATE OR IGNORE thread_members SET present = 1
              WHERE thread_id = ? AND removed_at IS NULL AND present = 0
                AND NOT EXISTS (SELECT 1 FROM threads
                     WHERE user_id = thread_members.user_id AND status = 1)
                AND NOT EXISTS (SELECT 1 FROM pending_category_selections
                     WHERE user_id = thread_members.user_id)",
            ticket,
        )
        .execute(&mut *self.conn)
        .await?;
        let others = sqlx::query_as!(
            ThreadMember,
            "SELECT user_id, user_name FROM thread_members
              WHERE thread_id = ? AND removed_at IS NULL AND present = 0
              ORDER BY added_at, user_id",
            ticket,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(others)
    }
}
