//! Tickets: the conversations between one member and the staff.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{
    Error,
    discord::{ChannelId, UserId},
    moment::stamp,
};

/// Where a ticket stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[repr(i64)]
pub enum TicketStatus {
    /// It is over.
    Closed = 0,
    /// Messages go both ways.
    Open = 1,
}

/// A ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// Its name.
    pub id: TicketId,
    /// The member it is with.
    pub user_id: UserId,
    /// What they were called when it opened.
    pub user_name: String,
    /// The channel the staff see it in, once that is made.
    pub channel_id: Option<ChannelId>,
    /// When it opened.
    pub created_at: OffsetDateTime,
    /// The number the staff's next answer gets.
    pub next_message_number: i64,
    /// Where it stands.
    pub status: TicketStatus,
    /// Whether the member left the server.
    pub user_left: bool,
    /// When it closed.
    pub closed_at: Option<OffsetDateTime>,
    /// Who closed it; `None` while it is open, and if nobody did by hand.
    pub closed_by: Option<UserId>,
    /// Why it closed.
    pub close_reason: Option<String>,
    /// The channel category it is in.
    pub category_id: Option<ChannelId>,
    /// What that is called.
    pub category_name: Option<String>,
    /// The permissions one needs to see it, as Discord's decimal bits.
    pub required_permissions: Option<String>,
    /// The staff member who opened it, if the member did not.
    pub opened_by: Option<UserId>,
    /// The staff member who takes care of it.
    pub claimed_by: Option<UserId>,
    /// What the staff wrote on it.
    pub label: Option<String>,
}

/// A ticket to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTicket {
    /// Its name.
    pub id: TicketId,
    /// The member it is with.
    pub user: UserId,
    /// What they are called.
    pub user_name: String,
    /// When it opens.
    pub at: OffsetDateTime,
}

/// What became of an attempt to open a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::large_enum_variant,
    reason = "lives for a moment, and a box is in the way of matching"
)]
pub enum Opened {
    /// There is a new one.
    New(TicketId),
    /// The member has an open one already: this one.
    AlreadyOpen(Ticket),
}

/// Asks for tickets; what stands behind the table is given.
macro_rules! tickets {
    ($rest:literal $(, $value:expr)* $(,)?) => {
        sqlx::query_as!(
            Ticket,
            "SELECT id, user_id, user_name, channel_id, created_at, next_message_number, status,
             user_left, closed_at, closed_by, close_reason, category_id, category_name,
             required_permissions, opened_by, claimed_by, label
               FROM threads " + $rest
            $(, $value)*
        )
    };
}

/// Access to tickets within a transaction.
#[derive(Debug)]
pub struct Tickets<'c> {
    pub(super) conn: &'c mut SqliteConnection,
}

impl<'c> Tickets<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Opens a ticket, unless the member has an open one or was added to one.
    pub async fn open(&mut self, ticket: NewTicket) -> Result<Opened, Error> {
        let at = stamp(ticket.at);
        let done = sqlx::query!(
            "INSERT INTO threads (id, user_id, user_name, created_at, status)
             SELECT ?1, ?2, ?3, ?4, 1
              WHERE NOT EXISTS (SELECT 1 FROM thread_members WHERE user_id = ?2 AND present = 1)
             ON CONFLICT (user_id) WHERE status = 1 DO NOTHING",
            ticket.id,
            ticket.user,
            ticket.user_name,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        if done.rows_affected() == 1 {
            self.note(ticket.id, TicketStatus::Open, None, None, &at)
                .await?;
            return Ok(Opened::New(ticket.id));
        }
        let open = self.open_of(ticket.user).await?;
        open.map(Opened::AlreadyOpen).ok_or(Error::Affected {
            table: "threads",
            expected: 1,
            actual: 0,
        })
    }

    /// A ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.get", skip_all, fields(ticket.id = %id))]
    pub async fn get(&mut self, id: TicketId) -> Result<Option<Ticket>, Error> {
        let ticket = tickets!("WHERE id = ?", id)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(ticket)
    }

    /// The open ticket that a member's messages go into, if there is one: their own,
    /// or the one they were added to.
    pub async fn open_of(&mut self, user: UserId) -> Result<Option<Ticket>, Error> {
        let ticket = tickets!(
            "WHERE id = coalesce(
                 (SELECT id FROM threads WHERE user_id = ?1 AND status = 1),
                 (SELECT thread_id FROM thread_members WHERE user_id = ?1 AND present = 1))",
            user,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(ticket)
    }

    /// The ticket of a channel, open or closed; the newest if it had several.
    pub async fn by_channel(&mut self, channel: ChannelId) -> Result<Option<Ticket>, Error> {
        let ticket = tickets!(
            "WHERE channel_id = ? ORDER BY created_at DESC LIMIT 1",
            channel,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(ticket)
    }

    /// The tickets of a member, newest first, from before a moment on.
    #[tracing::instrument(level = "debug", name = "db.tickets.of_member", skip_all, fields(user.id = %user))]
    pub async fn of_member(
        &mut self,
        user: UserId,
        before: Option<OffsetDateTime>,
        limit: i64,
    ) -> Result<Vec<Ticket>, Error> {
        // Sorts behind every moment.
        let before = before.map_or_else(|| "~".to_owned(), stamp);
        let tickets = tickets!(
            "WHERE user_id = ? AND created_at < ? ORDER BY created_at DESC LIMIT ?",
            user,
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(tickets)
    }

    /// How many members have opened a ticket since a moment, or are asked before they
    /// get one, whose account is not older than that of `oldest`.
    pub async fn count_openers(
        &mut self,
        since: OffsetDateTime,
        oldest: UserId,
    ) -> Result<i64, Error> {
        let since = stamp(since);
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM (
                 SELECT user_id FROM threads
                  WHERE created_at > ?1 AND user_id >= ?2 AND opened_by IS NULL
                 UNION
                 SELECT user_id FROM pending_category_selections
                  WHERE started_at > ?1 AND user_id >= ?2)",
            since,
            oldest,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }

    /// How many tickets are open.
    pub async fn count_open(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM threads WHERE status = 1")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }

    /// How many tickets a member has had, open or closed.
    #[tracing::instrument(name = "db.tickets.count_of", skip_all, err)]
    pub async fn count_of(&mut self, user: UserId) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM threads WHERE user_id = ?", user)
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }

    /// The number that people know a ticket by: unique, and never another's.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if there is no such ticket, or if the database does
    /// not answer.
    #[tracing::instrument(level = "debug", name = "db.tickets.number", skip_all, fields(ticket.id = %id))]
    pub async fn number(&mut self, id: TicketId) -> Result<i64, Error> {
        let number =
            sqlx::query_scalar!("SELECT number FROM ticket_numbers WHERE thread_id = ?", id,)
                .fetch_one(&mut *self.conn)
                .await?;
        Ok(number)
    }
}
