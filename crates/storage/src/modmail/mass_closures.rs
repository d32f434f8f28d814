//! Closing every open ticket at once.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{
    Error,
    discord::{ChannelId, UserId},
    moment::stamp,
    outbox::OutboxId,
};

/// Names one wish to close all tickets.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct MassClosureId(i64);

impl MassClosureId {
    /// The bare number, for buttons and logs.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl From<i64> for MassClosureId {
    fn from(id: i64) -> Self {
        Self(id)
    }
}

/// A wish to close all tickets, before it is confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMassClosure {
    /// Who wants it.
    pub asked_by: UserId,
    /// Their name.
    pub asked_name: String,
    /// When they asked.
    pub asked_at: OffsetDateTime,
    /// How many tickets they were told of.
    pub tickets: i64,
    /// Whether members are not told.
    pub silent: bool,
    /// Why.
    pub reason: Option<String>,
}

/// A wish to close all tickets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MassClosure {
    /// Which.
    pub id: MassClosureId,
    /// Who wants it.
    pub asked_by: UserId,
    /// Their name.
    pub asked_name: String,
    /// When they asked.
    pub asked_at: OffsetDateTime,
    /// How many tickets they were told of, or, once confirmed, how many there were.
    pub tickets: i64,
    /// Whether members are not told.
    pub silent: bool,
    /// Why.
    pub reason: Option<String>,
    /// When they confirmed it.
    pub confirmed_at: Option<OffsetDateTime>,
    /// Where it is told how far it has come; `None` is in private.
    pub report_channel_id: Option<ChannelId>,
    /// What tells it.
    pub report_row: Option<OutboxId>,
}

/// Access to mass closures within a transaction.
#[derive(Debug)]
pub struct MassClosures<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> MassClosures<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Records that somebody wants all tickets closed, and forgets what nobody
    /// confirmed or what is done, of before a moment.
    pub async fn ask(
        &mut self,
        new: &NewMassClosure,
        forget_before: OffsetDateTime,
    ) -> Result<MassClosureId, Error> {
        let (at, before) = (stamp(new.asked_at), stamp(forget_before));
        sqlx::query!(
            "DELETE FROM mass_closures
              WHERE asked_at < ? AND id NOT IN (SELECT closure_id FROM mass_closure_tickets)",
            before,
        )
        .execute(&mut *self.conn)
        .await?;
        let id = sqlx::query_scalar!(
            r#"INSERT INTO mass_closures (asked_by, asked_name, asked_at, tickets, silent, reason)
               VALUES (?, ?, ?, ?, ?, ?)
               RETURNING id AS "id!: MassClosureId""#,
            new.asked_by,
            new.asked_name,
            at,
            new.tickets,
            new.silent,
            new.reason,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(id)
    }

    /// One of them.
    pub async fn get(&mut self, id: MassClosureId) -> Result<Option<MassClosure>, Error> {
        let closure = sqlx::query_as!(
            MassClosure,
            "SELECT id, asked_by, asked_name, asked_at, tickets, silent, reason, confirmed_at,
                    report_channel_id, report_row
               FROM mass_closures WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(closure)
    }

    /// Records of how many tickets whoever asked was told since.
    pub async fn told_of(&mut self, id: MassClosureId, tickets: i64) -> Result<(), Error> {
        sqlx::query!(
            "UPDATE mass_closures SET tickets = ? WHERE id = ?",
            tickets,
            id
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Drops a wish that was not confirmed.
    pub async fn withdraw(&mut self, id: MassClosureId) -> Result<(), Error> {
        sqlx::query!(
            "DELETE FROM mass_closures WHERE id = ? AND confirmed_at IS NULL",
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Has every ticket closed that is open now. Returns how many those are.
    #[tracing::instrument(level = "debug", name = "db.mass_closures.confirm", skip_all)]
    pub async fn confirm(&mut self, id: MassClosureId, at: OffsetDateTime) -> Result<i64, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO mass_closure_tickets (thread_id, closure_id)
             SELECT id, ? FROM threads WHERE status = 1
             ON CONFLICT DO NOTHING",
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        let tickets = i64::try_from(done.rows_affected()).unwrap_or(i64::MAX);
        sqlx::query!(
            "UPDATE mass_closures SET confirmed_at = ?, tickets = ? WHERE id = ?",
            at,
            tickets,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(tickets)
    }

    /// Records what tells how far it has come, and where.
    pub async fn reported(
        &mut self,
        id: MassClosureId,
        (channel, row): (Option<ChannelId>, OutboxId),
    ) -> Result<(), Error> {
        sqlx::query!(
            "UPDATE mass_closures SET report_channel_id = ?, report_row = ? WHERE id = ?",
            channel,
            row,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// When the oldest was confirmed of which there is something to do.
    pub async fn next(&mut self) -> Result<Option<OffsetDateTime>, Error> {
        let next = sqlx::query_scalar!(
            r#"SELECT confirmed_at AS "at!: OffsetDateTime"
                 FROM mass_closures
                WHERE id IN (SELECT closure_id FROM mass_closure_tickets)
                ORDER BY id LIMIT 1"#,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(next)
    }

    /// The tickets that are still to be closed.
    #[tracing::instrument(level = "debug", name = "db.mass_closures.due", skip_all)]
    pub async fn due(&mut self, limit: i64) -> Result<Vec<TicketId>, Error> {
        let due = sqlx::query_scalar!(
            r#"SELECT thread_id AS "ticket!: TicketId" FROM mass_closure_tickets
                ORDER BY thread_id LIMIT ?"#,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(due)
    }

    /// The wish by which a ticket is still to be closed.
    pub async fn of_ticket(&mut self, ticket: TicketId) -> Result<Option<MassClosure>, Error> {
        let id = sqlx::query_scalar!(
            r#"SELECT closure_id AS "id!: MassClosureId" FROM mass_closure_tickets
                WHERE thread_id = ?"#,
            ticket,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        match id {
            Some(id) => self.get(id).await,
            None => Ok(None),
        }
    }

    /// Takes a ticket off the list: it closes in this very transaction, or was closed
    /// otherwise.
    pub async fn done(&mut self, ticket: TicketId) -> Result<(), Error> {
        sqlx::query!(
            "DELETE FROM mass_closure_tickets WHERE thread_id = ?",
            ticket
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// How many tickets are still to be closed.
    pub async fn remaining(&mut self, id: MassClosureId) -> Result<i64, Error> {
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM mass_closure_tickets WHERE closure_id = ?",
            id,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }
}
