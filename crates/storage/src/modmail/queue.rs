//! The open tickets in the order in which somebody has to look after them.

use time::OffsetDateTime;

use super::{Hidden, Tickets, Waiting};
use crate::{
    Error,
    discord::{ChannelId, UserId},
};

/// An open ticket, as far as a list of them shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    /// The number people know it by.
    pub number: i64,
    /// What its member was called when it opened.
    pub user_name: String,
    /// The channel the staff see it in, once that is made.
    pub channel_id: Option<ChannelId>,
    /// Whose turn it is; `None` before anybody has written.
    pub waiting_for: Option<Waiting>,
    /// Since when, or since when it is open.
    pub since: OffsetDateTime,
    /// Who takes care of it.
    pub claimed_by: Option<UserId>,
    /// What the staff wrote on it.
    pub label: Option<String>,
    /// Until when it is put aside.
    pub snoozed_until: Option<OffsetDateTime>,
}

/// Which open tickets are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claimed {
    /// All of them.
    Whatever,
    /// Those that this person takes care of.
    By(UserId),
    /// Those that nobody takes care of.
    ByNobody,
}

impl Claimed {
    /// By whom, and whether by nobody: what the queries ask for.
    fn wanted(self) -> (Option<UserId>, bool) {
        match self {
            Self::Whatever => (None, false),
            Self::By(person) => (Some(person), false),
            Self::ByNobody => (None, true),
        }
    }
}

impl Tickets<'_> {
    /// Some of the open tickets: first those that wait for the staff, then those
    /// that wait for their member, last those put aside; the longest waiting
    /// first. The first `skip` and those `hidden` are left out, at most `limit` come.
    #[tracing::instrument(level = "debug", name = "db.tickets.queue", skip_all)]
    pub async fn queue(
        &mut self,
        claimed: Claimed,
        hidden: &Hidden,
        skip: i64,
        limit: i64,
    ) -> Result<Vec<Queued>, Error> {
        let (by, nobody) = claimed.wanted();
        let hidden = hidden.listed()?;
        let tickets = sqlx::query_as!(
            Queued,
            r#"SELECT number AS "number!", user_name, channel_id, waiting_for,
                      coalesce(waiting_since, created_at) AS "since!: OffsetDateTime",
                      claimed_by, label, snoozed_until
                 FROM threads JOIN ticket_numbers ON thread_id = id
                WHERE status = 1 AND (?1 IS NULL OR claimed_by = ?1)
                  AND (NOT ?2 OR claimed_by IS NULL)
                  AND coalesce(ticket_category_id, 0) NOT IN (SELECT value FROM json_each(?3))
                ORDER BY snoozed_until IS NOT NULL, waiting_for = 'member',
                         coalesce(waiting_since, created_at), number
                LIMIT ?4 OFFSET ?5"#,
            by,
            nobody,
            hidden,
            limit,
            skip,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(tickets)
    }

    /// How many tickets [`queue`](Self::queue) is about.
    #[tracing::instrument(level = "debug", name = "db.tickets.count_queue", skip_all)]
    pub async fn count_queue(&mut self, claimed: Claimed, hidden: &Hidden) -> Result<i64, Error> {
        let (by, nobody) = claimed.wanted();
        let hidden = hidden.listed()?;
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM threads
              WHERE status = 1 AND (?1 IS NULL OR claimed_by = ?1)
                AND (NOT ?2 OR claimed_by IS NULL)
                AND coalesce(ticket_category_id, 0) NOT IN (SELECT value FROM json_each(?3))",
            by,
            nobody,
            hidden,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }
}
