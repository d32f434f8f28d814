//! What has to be read at Discord because nobody told us.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{
    Error,
    discord::{ChannelId, MessageId, UserId},
    moment::stamp,
};

/// Whose messages a channel holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum Place {
    /// The staff's: it is a ticket's.
    Ticket,
    /// A member's: their direct messages.
    Direct,
}

/// A channel that has to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CatchUp {
    /// The channel.
    pub channel_id: ChannelId,
    /// The member whose channel or ticket it is.
    pub user_id: UserId,
    /// Whose messages it holds.
    pub place: Place,
    /// Read from behind this on; 0 from the beginning.
    pub after_id: i64,
    /// How often that was planned.
    pub gaps: i64,
}

/// Access to what has to be read, within a transaction.
#[derive(Debug)]
pub struct CatchUps<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> CatchUps<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Plans that every known channel is read from behind the last message that
    /// was taken there: all direct messages, and the channels of open tickets with
    /// the threads below them. What is planned already keeps its beginning.
    ///
    /// Nothing is known about how far a channel was read that the bot opened
    /// itself, or that came with an import: it is read from that moment on.
    /// `none_before` is an id that no message from before `at` has.
    pub async fn plan(&mut self, none_before: MessageId, at: OffsetDateTime) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO catch_ups (channel_id, user_id, place, after_id, planned_at)
             SELECT CAST(threads.channel_id AS INTEGER), threads.user_id, 'ticket',
                    coalesce(ticket_positions.last_message_id, ?), ?
               FROM threads
               LEFT JOIN ticket_positions
                 ON ticket_positions.channel_id = CAST(threads.channel_id AS INTEGER)
              WHERE threads.status = 1 AND threads.channel_id IS NOT NULL
             ON CONFLICT (channel_id) DO UPDATE SET gaps = gaps + 1",
            none_before,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        sqlx::query!(
            "INSERT INTO catch_ups (channel_id, user_id, place, after_id, planned_at)
             SELECT CAST(side_threads.channel_id AS INTEGER), threads.user_id, 'ticket',
                    coalesce(ticket_positions.last_message_id,
                             CAST(side_threads.channel_id AS INTEGER)), ?
               FROM side_threads
               JOIN threads ON threads.id = side_threads.thread_id
               LEFT JOIN ticket_positions
                 ON ticket_positions.channel_id = CAST(side_threads.channel_id AS INTEGER)
              WHERE threads.status = 1
             ON CONFLICT (channel_id) DO UPDATE SET gaps = gaps + 1",
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        // The moment in an id: milliseconds since 2015, with a minute to spare.
        sqlx::query!(
            "INSERT INTO catch_ups (channel_id, user_id, place, after_id, planned_at)
             SELECT channel_id, user_id, 'direct',
                    coalesce(last_message_id,
                             max(0, unixepoch(updated_at) * 1000 - 1420070460000) << 22), ?
               FROM dm_channels WHERE true
             ON CONFLICT (channel_id) DO UPDATE SET gaps = gaps + 1",
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        sqlx::query!(
            "INSERT INTO catch_up_threads (thread_id)
             SELECT id FROM threads WHERE status = 1 AND channel_id IS NULL
             ON CONFLICT (thread_id) DO NOTHING",
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// The newest message that was taken anywhere, if any was: up to then somebody
    /// has listened.
    #[tracing::instrument(level = "debug", name = "db.catch_ups.newest_taken", skip_all)]
    pub async fn newest_taken(&mut self) -> Result<Option<u64>, Error> {
        let newest = sqlx::query_scalar!(
            r#"SELECT max(id) AS "id: u64" FROM (
                   SELECT max(last_message_id) AS id FROM dm_channels
                    UNION ALL SELECT max(last_message_id) FROM ticket_positions)"#,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(newest)
    }

    /// Whether a gap was noticed while a ticket's channel was not known. The
    /// answer is yes once: the channel is to be read then.
    #[tracing::instrument(level = "debug", name = "db.catch_ups.take_unplaced", skip_all, fields(ticket.id = %ticket))]
    pub async fn take_unplaced(&mut self, ticket: TicketId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM catch_up_threads WHERE thread_id = ?", ticket)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Plans that one channel is read, unless that is planned already; then it
    /// is read once more.
    pub async fn plan_one(&mut self, catch_up: CatchUp, at: OffsetDateTime) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO catch_ups (channel_id, user_id, place, after_id, planned_at)
             VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (channel_id) DO UPDATE SET gaps = gaps + 1",
            catch_up.channel_id,
            catch_up.user_id,
            catch_up.place,
            catch_up.after_id,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Everything that has to be read, by member; those first who have a ticket,
    /// then those whose channel was used last.
    #[tracing::instrument(level = "debug", name = "db.catch_ups.all", skip_all)]
    pub async fn all(&mut self) -> Result<Vec<CatchUp>, Error> {
        let rows = sqlx::query_as!(
            CatchUp,
            r#"SELECT channel_id AS "channel_id!: ChannelId", user_id AS "user_id!: UserId",
                      place AS "place!: Place", after_id AS "after_id!: i64", gaps AS "gaps!: i64"
                 FROM catch_ups
                ORDER BY user_id NOT IN (SELECT user_id FROM catch_ups WHERE place = 'ticket'),
                         max(after_id) OVER (PARTITION BY user_id) DESC, user_id, place DESC"#,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows)
    }

    /// What has to be read of one member, the ticket's channel first.
    #[tracing::instrument(level = "debug", name = "db.catch_ups.of_user", skip_all, fields(user.id = %user))]
    pub async fn of_user(&mut self, user: UserId) -> Result<Vec<CatchUp>, Error> {
        let rows = sqlx::query_as!(
            CatchUp,
            "SELECT channel_id, user_id, place, after_id, gaps FROM catch_ups
              WHERE user_id = ? ORDER BY place DESC",
            user,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows)
    }

    /// Notes that a channel was read to its end. It stays on the list if that
    /// was planned once more in the meantime.
    pub async fn done(&mut self, read: CatchUp) -> Result<(), Error> {
        sqlx::query!(
            "DELETE FROM catch_ups WHERE channel_id = ? AND gaps = ?",
            read.channel_id,
            read.gaps,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Notes the last message of a person that was taken from a ticket's
    /// channel. Only ever moves forward.
    pub async fn ticket_read(
        &mut self,
        channel: ChannelId,
        message: MessageId,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO ticket_positions (channel_id, last_message_id, updated_at)
             VALUES (?, ?, ?)
             ON CONFLICT (channel_id) DO UPDATE
                SET last_message_id = excluded.last_message_id, updated_at = excluded.updated_at
              WHERE last_message_id < excluded.last_message_id",
            channel,
            message,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
