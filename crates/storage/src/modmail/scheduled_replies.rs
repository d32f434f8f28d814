//! Replies that go to the member later.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{
    Error,
    discord::{MessageId, UserId},
    moment::stamp,
};

/// Names one scheduled reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct ScheduledReplyId(i64);

impl ScheduledReplyId {
    /// The number that people see.
    pub const fn number(self) -> i64 {
        self.0
    }
}

impl From<i64> for ScheduledReplyId {
    fn from(number: i64) -> Self {
        Self(number)
    }
}

/// A reply to be sent later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewScheduledReply {
    /// The ticket whose member gets it.
    pub thread_id: TicketId,
    /// Who replies.
    pub user_id: UserId,
    /// Under which name.
    pub user_name: String,
    /// What they are called beside their name.
    pub label: Option<String>,
    /// Whether the member does not learn who replies.
    pub anonymous: bool,
    /// What it says.
    pub content: String,
    /// What goes along and is neither text nor file, as JSON.
    pub extras: String,
    /// The copies of files that go along, as JSON; those with a `sha256` are kept.
    pub files: String,
    /// The message in the ticket's channel that it answers.
    pub replied_to: Option<MessageId>,
    /// When it is sent.
    pub due_at: OffsetDateTime,
    /// When it was written.
    pub at: OffsetDateTime,
}

/// A reply that is to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScheduledReply {
    /// Its number.
    pub id: ScheduledReplyId,
    /// The ticket whose member gets it.
    pub thread_id: TicketId,
    /// Who replies.
    pub user_id: UserId,
    /// Under which name.
    pub user_name: String,
    /// What they are called beside their name.
    pub label: Option<String>,
    /// Whether the member does not learn who replies.
    pub anonymous: bool,
    /// What it says.
    pub content: String,
    /// What goes along and is neither text nor file, as JSON.
    pub extras: String,
    /// The copies of files that go along, as JSON.
    pub files: String,
    /// The message in the ticket's channel that it answers.
    pub replied_to: Option<MessageId>,
    /// When it is sent.
    pub due_at: OffsetDateTime,
}

/// Access to scheduled replies within a transaction.
#[derive(Debug)]
pub struct ScheduledReplies<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> ScheduledReplies<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Adds a reply that is to be sent.
    #[tracing::instrument(level = "debug", name = "db.scheduled_replies.add", skip_all, fields(ticket.id = %reply.thread_id))]
    pub async fn add(&mut self, reply: &NewScheduledReply) -> Result<ScheduledReplyId, Error> {
        let (due, at) = (stamp(reply.due_at), stamp(reply.at));
        let id = sqlx::query_scalar!(
            r#"INSERT INTO scheduled_replies
                   (thread_id, user_id, user_name, label, anonymous, content, extras, files,
                    replied_to, due_at, created_at)
               VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               RETURNING id AS "id!: ScheduledReplyId""#,
            reply.thread_id,
            reply.user_id,
            reply.user_name,
            reply.label,
            reply.anonymous,
            reply.content,
            reply.extras,
            reply.files,
            reply.replied_to,
            due,
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(id)
    }

    /// One that is still to be sent.
    #[tracing::instrument(level = "debug", name = "db.scheduled_replies.get", skip_all)]
    pub async fn get(&mut self, id: ScheduledReplyId) -> Result<Option<ScheduledReply>, Error> {
        let reply = sqlx::query_as!(
            ScheduledReply,
            "SELECT id, thread_id, user_id, user_name, label, anonymous, content, extras, files,
                    replied_to, due_at
               FROM scheduled_replies WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(reply)
    }

    /// What is still to be sent in a ticket, earliest first.
    #[tracing::instrument(level = "debug", name = "db.scheduled_replies.of_ticket", skip_all, fields(ticket.id = %ticket))]
    pub async fn of_ticket(&mut self, ticket: TicketId) -> Result<Vec<ScheduledReply>, Error> {
        let replies = sqlx::query_as!(
            ScheduledReply,
            "SELECT id, thread_id, user_id, user_name, label, anonymous, content, extras, files,
                    replied_to, due_at
               FROM scheduled_replies WHERE thread_id = ? ORDER BY due_at",
            ticket,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(replies)
    }

    /// What is to be sent by a moment, earliest first, with the moment of each.
    #[tracing::instrument(level = "debug", name = "db.scheduled_replies.due", skip_all)]
    pub async fn due(
        &mut self,
        at: OffsetDateTime,
        limit: i64,
    ) -> Result<Vec<(ScheduledReplyId, OffsetDateTime)>, Error> {
        let at = stamp(at);
        let due = sqlx::query!(
            "SELECT id, due_at FROM scheduled_replies WHERE due_at <= ? ORDER BY due_at LIMIT ?",
            at,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(due.into_iter().map(|row| (row.id, row.due_at)).collect())
    }

    /// Whether something is to be sent in a ticket by a moment.
    #[tracing::instrument(level = "debug", name = "db.scheduled_replies.any_due", skip_all, fields(ticket.id = %ticket))]
    pub async fn any_due(&mut self, ticket: TicketId, at: OffsetDateTime) -> Result<bool, Error> {
        let at = stamp(at);
        let any = sqlx::query_scalar!(
            r#"SELECT EXISTS (
                   SELECT 1 FROM scheduled_replies WHERE thread_id = ? AND due_at <= ?
               ) AS "any!: bool""#,
            ticket,
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(any)
    }

    /// Takes one off the list: it is cancelled, or sent in this very transaction.
    /// `false` if it is off already.
    #[tracing::instrument(level = "debug", name = "db.scheduled_replies.take", skip_all)]
    pub async fn take(&mut self, id: ScheduledReplyId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM scheduled_replies WHERE id = ?", id)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Cancels all that is still to be sent in a ticket. Returns it.
    #[tracing::instrument(level = "debug", name = "db.scheduled_replies.cancel", skip_all, fields(ticket.id = %ticket))]
    pub async fn cancel(&mut self, ticket: TicketId) -> Result<Vec<ScheduledReply>, Error> {
        let replies = sqlx::query_as!(
            ScheduledReply,
            "DELETE FROM scheduled_replies WHERE thread_id = ?
             RETURNING id, thread_id, user_id, user_name, label, anonymous, content, extras, files,
                       replied_to, due_at",
            ticket,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(replies)
    }
}
