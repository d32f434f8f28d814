//! Where tickets are: their server, copies of full categories, and what keeps a
//! channel from being made.

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{
    Error,
    discord::{ChannelId, GuildId, UserId},
    moment::stamp,
};

/// Why the channel of a ticket cannot be made for now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(rename_all = "snake_case")]
#[sqlx(rename_all = "snake_case")]
pub enum PlacementFailure {
    /// The server has as many channels as it may have.
    Full,
    /// The bot lacks a permission, or is refused for another reason.
    Forbidden,
    /// The category or forum it belongs into is gone.
    Missing,
}

/// A copy of a full Discord category.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overflow {
    /// The category it is a copy of.
    pub parent_id: ChannelId,
    /// Which copy: the first is number 2.
    pub number: i64,
    /// The copy, once it is made.
    pub channel_id: Option<ChannelId>,
}

/// Access to places within a transaction.
#[derive(Debug)]
pub struct Places<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Places<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Notes the server a ticket's channel is in, the one whose member it is with,
    /// and who opened it if the member did not.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if there is no such ticket.
    #[tracing::instrument(level = "debug", name = "db.places.put", skip_all, fields(ticket.id = %ticket, guild.id = %guild))]
    pub async fn put(
        &mut self,
        ticket: TicketId,
        (guild, members): (GuildId, GuildId),
        opened_by: Option<UserId>,
    ) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE threads SET guild_id = ?, members_guild_id = ?, opened_by = ? WHERE id = ?",
            guild,
            members,
            opened_by,
            ticket,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("threads", &done)
    }

    /// The server a ticket's channel is in, if that was noted.
    #[tracing::instrument(level = "debug", name = "db.places.guild_of", skip_all, fields(ticket.id = %ticket))]
    pub async fn guild_of(&mut self, ticket: TicketId) -> Result<Option<GuildId>, Error> {
        let guild = sqlx::query_scalar!("SELECT guild_id FROM threads WHERE id = ?", ticket)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(guild.flatten())
    }

    /// Takes the members of open tickets of which that was not noted, by an earlier
    /// build, for those of this server.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn take_for_members_of(&mut self, guild: GuildId) -> Result<u64, Error> {
        let done = sqlx::query!(
            "UPDATE threads SET members_guild_id = ?
              WHERE status = 1 AND members_guild_id IS NULL",
            guild,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected())
    }

    /// Whether a ticket is with a member of this server.
    #[tracing::instrument(level = "debug", name = "db.places.is_with_member_of", skip_all, fields(ticket.id = %ticket))]
    pub async fn is_with_member_of(
        &mut self,
        ticket: TicketId,
        guild: GuildId,
    ) -> Result<bool, Error> {
        let is = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM threads WHERE id = ? AND members_guild_id = ?)
                   AS "is!: bool""#,
            ticket,
            guild,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(is)
    }

    /// Since when the oldest open ticket waits for its channel that is being made:
    /// not one for which something is in the way.
    pub async fn unplaced_since(&mut self) -> Result<Option<OffsetDateTime>, Error> {
        let since = sqlx::query_scalar!(
            r#"SELECT min(created_at) AS "since: OffsetDateTime" FROM threads
                WHERE status = 1 AND channel_id IS NULL
                  AND id NOT IN (SELECT thread_id FROM ticket_obstacles)"#,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(since)
    }

    /// The open tickets that wait for their channel.
    #[tracing::instrument(level = "debug", name = "db.places.unplaced", skip_all)]
    pub async fn unplaced(&mut self) -> Result<Vec<TicketId>, Error> {
        let tickets = sqlx::query_scalar!(
            "SELECT id FROM threads WHERE status = 1 AND channel_id IS NULL ORDER BY id",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(tickets)
    }

    /// How many of the open tickets opened after a moment.
    pub async fn opened_after(&mut self, at: OffsetDateTime) -> Result<i64, Error> {
        let at = stamp(at);
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM threads WHERE status = 1 AND created_at > ?",
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }

    /// The open ticket that opened last and has a channel, beside `ticket`.
    #[tracing::instrument(level = "debug", name = "db.places.newest_but", skip_all)]
    pub async fn newest_but(
        &mut self,
        ticket: Option<TicketId>,
    ) -> Result<Option<(TicketId, ChannelId)>, Error> {
        let newest = sqlx::query!(
            r#"SELECT id, channel_id AS "channel_id!: ChannelId" FROM threads
                WHERE status = 1 AND channel_id IS NOT NULL AND id IS NOT ?
                ORDER BY created_at DESC LIMIT 1"#,
            ticket,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(newest.map(|newest| (newest.id, newest.channel_id)))
    }

    /// The category a copy was made of, and its number; `None` for one that is
    /// no copy.
    pub async fn copy(&mut self, channel: ChannelId) -> Result<Option<Overflow>, Error> {
        let overflow = sqlx::query_as!(
            Overflow,
            r#"SELECT parent_id AS "parent_id!: ChannelId", number AS "number!: i64", channel_id
                 FROM overflow_categories WHERE channel_id = ?"#,
            channel,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(overflow)
    }

    /// A copy of a category.
    pub async fn overflow(
        &mut self,
        parent: ChannelId,
        number: i64,
    ) -> Result<Option<Overflow>, Error> {
        let overflow = sqlx::query_as!(
            Overflow,
            "SELECT parent_id, number, channel_id FROM overflow_categories
              WHERE parent_id = ? AND number = ?",
            parent,
            number,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(overflow)
    }

    /// Notes that a copy of a category is to be made. `false` if that stands
    /// there already.
    pub async fn plan_overflow(
        &mut self,
        parent: ChannelId,
        number: i64,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO overflow_categories (parent_id, number, created_at) VALUES (?, ?, ?)
             ON CONFLICT DO NOTHING",
            parent,
            number,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Notes the copy that was made.
    pub async fn made_overflow(
        &mut self,
        parent: ChannelId,
        number: i64,
        channel: ChannelId,
    ) -> Result<(), Error> {
        sqlx::query!(
            "UPDATE overflow_categories SET channel_id = ? WHERE parent_id = ? AND number = ?",
            channel,
            parent,
            number,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Forgets a copy, and those behind it: it could not be made, or is gone.
    pub async fn forget_overflow(&mut self, parent: ChannelId, number: i64) -> Result<(), Error> {
        sqlx::query!(
            "DELETE FROM overflow_categories WHERE parent_id = ? AND number >= ?",
            parent,
            number,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Notes what keeps a ticket's channel from being made, or from showing what
    /// the member writes. Says whether that is new for this ticket, and whether no
    /// open ticket waits for its channel because of the same.
    #[tracing::instrument(level = "debug", name = "db.places.record_failure", skip_all, fields(ticket.id = %ticket))]
    pub async fn record_failure(
        &mut self,
        ticket: TicketId,
        kind: PlacementFailure,
        at: OffsetDateTime,
    ) -> Result<(bool, bool), Error> {
        let at = stamp(at);
        let known = sqlx::query_scalar!(
            r#"SELECT EXISTS (
                   SELECT 1 FROM ticket_obstacles
                     JOIN threads ON threads.id = ticket_obstacles.thread_id
                    WHERE kind = ? AND threads.status = 1 AND threads.channel_id IS NULL)
                   AS "known!: bool""#,
            kind,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        let first = sqlx::query_scalar!(
            r#"SELECT NOT EXISTS (SELECT 1 FROM ticket_obstacles WHERE thread_id = ?)
                   AS "first!: bool""#,
            ticket,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        sqlx::query!(
            "INSERT INTO ticket_obstacles (thread_id, kind, since) VALUES (?, ?, ?)
             ON CONFLICT (thread_id) DO UPDATE SET kind = excluded.kind",
            ticket,
            kind,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok((first, !known))
    }

    /// What is [in the way](Self::record_failure) of a ticket.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    #[tracing::instrument(level = "debug", name = "db.places.failure", skip_all, fields(ticket.id = %ticket))]
    pub async fn failure(&mut self, ticket: TicketId) -> Result<Option<PlacementFailure>, Error> {
        let failure = sqlx::query_scalar!(
            r#"SELECT kind AS "kind: PlacementFailure" FROM ticket_obstacles WHERE thread_id = ?"#,
            ticket,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(failure)
    }

    /// Forgets what was [in the way](Self::record_failure) of a ticket. `false` if nothing
    /// did.
    #[tracing::instrument(level = "debug", name = "db.places.clear", skip_all, fields(ticket.id = %ticket))]
    pub async fn clear(&mut self, ticket: TicketId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM ticket_obstacles WHERE thread_id = ?", ticket)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}
