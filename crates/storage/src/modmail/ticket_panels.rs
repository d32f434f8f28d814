//! Messages with a button or a menu that opens a ticket.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{ChannelId, MessageId, UserId},
    moment::stamp,
};

/// Names one of these messages.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct TicketPanelId(i64);

/// A message with a button or a menu that opens a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TicketPanel {
    /// Which.
    pub id: TicketPanelId,
    /// Where it is.
    pub channel_id: ChannelId,
    /// The message, once it is posted.
    pub message_id: Option<MessageId>,
    /// What it says; the usual words if nothing.
    pub content: Option<String>,
    /// Who had it posted.
    pub posted_by: UserId,
    /// When.
    pub created_at: OffsetDateTime,
    /// What Discord has taken of it, as JSON.
    pub shown: Option<String>,
}

/// Access to these messages within a transaction.
#[derive(Debug)]
pub struct TicketPanels<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> TicketPanels<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Adds one that is to be posted.
    pub async fn add(
        &mut self,
        channel: ChannelId,
        content: Option<&str>,
        by: UserId,
        at: OffsetDateTime,
    ) -> Result<TicketPanelId, Error> {
        let at = stamp(at);
        let id = sqlx::query_scalar!(
            r#"INSERT INTO ticket_panels (channel_id, content, posted_by, created_at)
               VALUES (?, ?, ?, ?)
               RETURNING id AS "id!: TicketPanelId""#,
            channel,
            content,
            by,
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(id)
    }

    /// One of them.
    pub async fn get(&mut self, id: TicketPanelId) -> Result<Option<TicketPanel>, Error> {
        let panel = sqlx::query_as!(
            TicketPanel,
            "SELECT id, channel_id, message_id, content, posted_by, created_at, shown
               FROM ticket_panels WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(panel)
    }

    /// All of them, oldest first.
    pub async fn all(&mut self) -> Result<Vec<TicketPanel>, Error> {
        let panels = sqlx::query_as!(
            TicketPanel,
            "SELECT id, channel_id, message_id, content, posted_by, created_at, shown
               FROM ticket_panels ORDER BY id",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(panels)
    }

    /// Records the message, and what Discord has taken of it.
    pub async fn shown(
        &mut self,
        id: TicketPanelId,
        message: Option<MessageId>,
        shown: &str,
    ) -> Result<(), Error> {
        sqlx::query!(
            "UPDATE ticket_panels SET message_id = coalesce(?, message_id), shown = ? WHERE id = ?",
            message,
            shown,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Forgets one that is not there. `false` if it was not known.
    pub async fn forget(&mut self, id: TicketPanelId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM ticket_panels WHERE id = ?", id)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Those in a channel.
    pub async fn in_channel(&mut self, channel: ChannelId) -> Result<Vec<TicketPanel>, Error> {
        let panels = sqlx::query_as!(
            TicketPanel,
            "SELECT id, channel_id, message_id, content, posted_by, created_at, shown
               FROM ticket_panels WHERE channel_id = ? ORDER BY id",
            channel,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(panels)
    }
}
