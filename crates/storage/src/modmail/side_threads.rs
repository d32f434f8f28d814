//! Discord's threads below the channels of tickets.

use sqlx::SqliteConnection;

use super::{Ticket, TicketId, Tickets};
use crate::{Error, discord::ChannelId};

/// Access to threads below the channels of tickets within a transaction.
#[derive(Debug)]
pub struct SideThreads<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> SideThreads<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Adds a thread to a ticket. `false` if it is known.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if there is no such ticket, or if the database
    /// does not answer.
    pub async fn add(&mut self, channel: ChannelId, ticket: TicketId) -> Result<bool, Error> {
        let done = sqlx::query!(
            "INSERT INTO side_threads (channel_id, thread_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            channel,
            ticket,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Forgets a thread that is gone.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn forget(&mut self, channel: ChannelId) -> Result<(), Error> {
        sqlx::query!("DELETE FROM side_threads WHERE channel_id = ?", channel)
            .execute(&mut *self.conn)
            .await?;
        Ok(())
    }

    /// The threads of a ticket.
    #[tracing::instrument(level = "debug", name = "db.side_threads.of_ticket", skip_all, fields(ticket.id = %ticket))]
    pub async fn of_ticket(&mut self, ticket: TicketId) -> Result<Vec<ChannelId>, Error> {
        let channels = sqlx::query_scalar!(
            "SELECT channel_id FROM side_threads WHERE thread_id = ? ORDER BY channel_id",
            ticket,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(channels)
    }

    /// The ticket that a thread belongs to.
    async fn ticket_of(&mut self, channel: ChannelId) -> Result<Option<TicketId>, Error> {
        let ticket = sqlx::query_scalar!(
            "SELECT thread_id FROM side_threads WHERE channel_id = ?",
            channel,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(ticket)
    }
}

impl Tickets<'_> {
    /// The ticket that is in a channel, or whose channel a thread is below.
    #[tracing::instrument(level = "debug", name = "db.tickets.around", skip_all, fields(channel.id = %channel))]
    pub async fn around(&mut self, channel: ChannelId) -> Result<Option<Ticket>, Error> {
        if let Some(ticket) = self.by_channel(channel).await? {
            return Ok(Some(ticket));
        }
        match SideThreads::new(self.conn).ticket_of(channel).await? {
            Some(ticket) => self.get(ticket).await,
            None => Ok(None),
        }
    }
}
