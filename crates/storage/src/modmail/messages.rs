//! What was said in tickets: adding messages and finding them again.

use std::fmt;

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use time::OffsetDateTime;

pub use super::message_log::Version;
use super::{TicketId, TicketStatus};
use crate::{
    Error,
    discord::{MessageId, UserId},
    moment::stamp,
};

/// Names one message within this database. Later ones have greater ids.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct MessageRowId(i64);

/// Whose message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum MessageKind {
    /// The member's, for the staff.
    User,
    /// A staff member's, for the member.
    Staff,
    /// A staff member's, for the staff alone.
    Note,
    /// The bot's.
    System,
}

/// Whether it has reached whom it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum Delivery {
    /// It is on its way.
    Pending,
    /// It has.
    Sent,
    /// It has not, and will not by itself.
    Failed,
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its number within the database.
    pub id: MessageRowId,
    /// The ticket it was said in.
    pub thread_id: TicketId,
    /// Whose it is.
    pub kind: MessageKind,
    /// Who wrote it.
    pub user_id: UserId,
    /// What they were called then.
    pub user_name: String,
    /// Whether the member does not learn who wrote it.
    pub is_anonymous: bool,
    /// What it says now.
    pub content: String,
    /// The message in the member's direct messages.
    pub dm_message_id: Option<MessageId>,
    /// The message in the ticket's channel.
    pub inbox_message_id: Option<MessageId>,
    /// Its number among the staff's answers in the ticket.
    pub message_number: Option<i64>,
    /// When it was written.
    pub created_at: OffsetDateTime,
    /// Where the ticket stood then.
    pub thread_status: TicketStatus,
    /// Whether it has reached whom it is for.
    pub delivery: Delivery,
    /// Why not.
    pub delivery_error: Option<String>,
    /// When it was changed last.
    pub edited_at: Option<OffsetDateTime>,
    /// When it was deleted.
    pub deleted_at: Option<OffsetDateTime>,
    /// Who deleted it.
    pub deleted_by: Option<UserId>,
}

/// A message to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMessage {
    /// The ticket it is said in.
    pub ticket: TicketId,
    /// Whose it is.
    pub kind: MessageKind,
    /// Who wrote it.
    pub user: UserId,
    /// What they are called.
    pub user_name: String,
    /// Whether the member shall not learn who wrote it.
    pub anonymous: bool,
    /// What it says.
    pub content: String,
    /// The message in the member's direct messages, if there is one already.
    pub dm_message: Option<MessageId>,
    /// The message in the ticket's channel, if there is one already.
    pub inbox_message: Option<MessageId>,
    /// Its number among the staff's answers.
    pub number: Option<i64>,
    /// When it was written.
    pub at: OffsetDateTime,
}

/// Asks for messages; what stands behind the table is given.
macro_rules! messages {
    ($rest:literal $(, $value:expr)* $(,)?) => {
        sqlx::query_as!(
            Message,
            "SELECT id, thread_id, kind, user_id, user_name, is_anonymous, content, dm_message_id,
             inbox_message_id, message_number, created_at, thread_status, delivery,
             delivery_error, edited_at, deleted_at, deleted_by
               FROM thread_messages " + $rest
            $(, $value)*
        )
    };
}

/// Access to messages within a transaction.
#[derive(Debug)]
pub struct Messages<'c> {
    pub(super) conn: &'c mut SqliteConnection,
}

impl MessageRowId {
    /// The bare number.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl From<i64> for MessageRowId {
    fn from(id: i64) -> Self {
        Self(id)
    }
}

impl fmt::Display for MessageRowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<'c> Messages<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// When a member wrote their nth last message, if there are so many.
    pub async fn nth_last_of(
        &mut self,
        member: UserId,
        nth: i64,
    ) -> Result<Option<OffsetDateTime>, Error> {
        let before = nth - 1;
        let at = sqlx::query_scalar!(
            "SELECT created_at FROM thread_messages
              WHERE user_id = ? AND kind = 'user' ORDER BY id DESC LIMIT 1 OFFSET ?",
            member,
            before,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(at)
    }

    /// Adds a message; it is on its way from then on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if there is no such ticket, if its direct
    /// message or its number is there already, or if the database does not
    /// answer.
    pub async fn add(&mut self, message: &NewMessage) -> Result<MessageRowId, Error> {
        let at = stamp(message.at);
        // Without RETURNING: the driver is content with the one row, and outside of
        // a transaction does not tell if the commit behind it fails.
        let done = sqlx::query!(
            "INSERT INTO thread_messages
                 (thread_id, kind, user_id, user_name, is_anonymous, content, dm_message_id,
                  inbox_message_id, message_number, created_at, thread_status)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
                     coalesce((SELECT status FROM threads WHERE id = ?1), 0))",
            message.ticket,
            message.kind,
            message.user,
            message.user_name,
            message.anonymous,
            message.content,
            message.dm_message,
            message.inbox_message,
            message.number,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(MessageRowId(done.last_insert_rowid()))
    }

    /// A message.
    pub async fn get(&mut self, id: MessageRowId) -> Result<Option<Message>, Error> {
        let message = messages!("WHERE id = ?", id)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(message)
    }

    /// The message of a message in a member's direct messages.
    pub async fn by_dm(&mut self, dm: MessageId) -> Result<Option<Message>, Error> {
        let message = messages!("WHERE dm_message_id = ?", dm)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(message)
    }

    /// The message of a message in a ticket's channel.
    pub async fn by_inbox(&mut self, inbox: MessageId) -> Result<Option<Message>, Error> {
        let message = messages!("WHERE inbox_message_id = ? ORDER BY id DESC LIMIT 1", inbox)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(message)
    }

    /// The staff's answer with a number.
    #[tracing::instrument(level = "debug", name = "db.messages.by_number", skip_all, fields(ticket.id = %ticket))]
    pub async fn by_number(
        &mut self,
        ticket: TicketId,
        number: i64,
    ) -> Result<Option<Message>, Error> {
        let message = messages!("WHERE thread_id = ? AND message_number = ?", ticket, number)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(message)
    }

    /// What was said in a ticket, oldest first, from behind `after` on.
    #[tracing::instrument(level = "debug", name = "db.messages.of_ticket", skip_all, fields(ticket.id = %ticket))]
    pub async fn of_ticket(
        &mut self,
        ticket: TicketId,
        after: Option<MessageRowId>,
        limit: i64,
    ) -> Result<Vec<Message>, Error> {
        let after = after.unwrap_or(MessageRowId(0));
        let messages = messages!(
            "WHERE thread_id = ? AND id > ? ORDER BY id LIMIT ?",
            ticket,
            after,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(messages)
    }

    /// What was said in a ticket, newest first, from before `before` on.
    #[tracing::instrument(level = "debug", name = "db.messages.newest_of_ticket", skip_all, fields(ticket.id = %ticket))]
    pub async fn newest_of_ticket(
        &mut self,
        ticket: TicketId,
        before: Option<MessageRowId>,
        limit: i64,
    ) -> Result<Vec<Message>, Error> {
        let before = before.unwrap_or(MessageRowId(i64::MAX));
        let messages = messages!(
            "WHERE thread_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
            ticket,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(messages)
    }

    /// What did not reach all of those whom it is for in a ticket, oldest first.
    #[tracing::instrument(level = "debug", name = "db.messages.failed_of", skip_all, fields(ticket.id = %ticket))]
    pub async fn failed_of(&mut self, ticket: TicketId) -> Result<Vec<Message>, Error> {
        let messages = messages!(
            "WHERE thread_id = ? AND deleted_at IS NULL
                AND (delivery = 'failed'
                     OR EXISTS (SELECT 1 FROM message_copies
                                 WHERE message_id = thread_messages.id AND state = 'failed'))
              ORDER BY id",
            ticket,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(messages)
    }

    /// How many messages of the member are still on their way into a ticket.
    #[tracing::instrument(level = "debug", name = "db.messages.count_arriving", skip_all, fields(ticket.id = %ticket))]
    pub async fn count_arriving(&mut self, ticket: TicketId) -> Result<i64, Error> {
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM thread_messages
              WHERE thread_id = ? AND kind = 'user' AND delivery = 'pending'",
            ticket,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }

    /// Whether the staff's answer to what the member wrote last is still on its way.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    #[tracing::instrument(level = "debug", name = "db.messages.is_answer_pending", skip_all, fields(ticket.id = %ticket))]
    pub async fn is_answer_pending(&mut self, ticket: TicketId) -> Result<bool, Error> {
        let is_pending = sqlx::query_scalar!(
            r#"SELECT coalesce(
                       (SELECT kind = 'staff' AND delivery = 'pending' FROM thread_messages
                         WHERE thread_id = ?1 AND kind IN ('user', 'staff')
                           AND delivery <> 'failed'
                         ORDER BY id DESC LIMIT 1), 0)
                  AND NOT coalesce(
                       (SELECT kind = 'staff' FROM thread_messages
                         WHERE thread_id = ?1 AND kind IN ('user', 'staff')
                           AND delivery = 'sent'
                         ORDER BY id DESC LIMIT 1), 0) AS "is_pending!: bool""#,
            ticket,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(is_pending)
    }
}
