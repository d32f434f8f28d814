//! What is known of the members of tickets on their server.

use time::OffsetDateTime;

use super::{TicketId, Tickets};
use crate::{
    Error,
    discord::{GuildId, UserId},
    moment::stamp,
};

/// What the staff of a ticket were told about its member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Whether the member has left the server.
    pub user_left: bool,
    /// Until when they are timed out; may be over.
    pub timed_out_until: Option<OffsetDateTime>,
}

/// An open ticket of whose member it is not known whether they are still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The ticket.
    pub ticket: TicketId,
    /// Its member.
    pub member: UserId,
    /// What they are called.
    pub name: String,
    /// Since when Discord is to be asked.
    pub since: OffsetDateTime,
}

impl Tickets<'_> {
    /// What the staff of a ticket were told about its member.
    #[tracing::instrument(level = "debug", name = "db.tickets.membership", skip_all, fields(ticket.id = %id))]
    pub async fn membership(&mut self, id: TicketId) -> Result<Option<Membership>, Error> {
        let membership = sqlx::query_as!(
            Membership,
            "SELECT user_left, timed_out_until FROM threads WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(membership)
    }

    /// Notes until when the member of a ticket is timed out, if they are.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.timed_out", skip_all, fields(ticket.id = %id))]
    pub async fn timed_out(
        &mut self,
        id: TicketId,
        until: Option<OffsetDateTime>,
    ) -> Result<(), Error> {
        let until = until.map(stamp);
        let done = sqlx::query!(
            "UPDATE threads SET timed_out_until = ? WHERE id = ?",
            until,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("threads", &done)
    }

    /// Has Discord be asked about the members of all open tickets who are of this
    /// server: what happened to them was perhaps missed.
    pub async fn doubt_all(&mut self, guild: GuildId, at: OffsetDateTime) -> Result<u64, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE threads SET membership_due_at = ? WHERE status = 1 AND members_guild_id = ?",
            at,
            guild,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected())
    }

    /// Has Discord be asked about the member of one ticket, not before a moment.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.tickets.doubt", skip_all, fields(ticket.id = %id))]
    pub async fn doubt(&mut self, id: TicketId, from: OffsetDateTime) -> Result<(), Error> {
        let from = stamp(from);
        let done = sqlx::query!(
            "UPDATE threads SET membership_due_at = ? WHERE id = ?",
            from,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("threads", &done)
    }

    /// The open tickets about whose member Discord is to be asked by a moment,
    /// those first that have waited longest.
    #[tracing::instrument(level = "debug", name = "db.tickets.doubts", skip_all)]
    pub async fn doubts(&mut self, by: OffsetDateTime, limit: i64) -> Result<Vec<Doubt>, Error> {
        let by = stamp(by);
        let doubts = sqlx::query_as!(
            Doubt,
            r#"SELECT id AS ticket, user_id AS member, user_name AS name,
                      membership_due_at AS "since!: OffsetDateTime"
                 FROM threads
                WHERE status = 1 AND membership_due_at <= ?
                ORDER BY membership_due_at LIMIT ?"#,
            by,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(doubts)
    }

    /// Notes that Discord has answered. `false` if it is to be asked once more,
    /// or the ticket was closed meanwhile.
    pub async fn settle_doubt(&mut self, doubt: &Doubt) -> Result<bool, Error> {
        let since = stamp(doubt.since);
        let done = sqlx::query!(
            "UPDATE threads SET membership_due_at = NULL
              WHERE id = ? AND status = 1 AND membership_due_at = ?",
            doubt.ticket,
            since,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}
