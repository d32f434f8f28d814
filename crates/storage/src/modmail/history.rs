//! Tickets as people look them up later.

use time::OffsetDateTime;

use super::{CategoryId, Messages, Ticket, TicketId, TicketStatus, Tickets};
use crate::{
    Error,
    discord::{ChannelId, GuildId, UserId},
};

/// Tickets that somebody does not get to see, by their categories.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hidden {
    /// Those of these categories.
    pub categories: Vec<CategoryId>,
    /// Those of none.
    pub uncategorized: bool,
}

impl Hidden {
    /// Whether tickets of a category are hidden.
    #[must_use]
    pub fn hides(&self, category: Option<CategoryId>) -> bool {
        category.map_or(self.uncategorized, |id| self.categories.contains(&id))
    }

    /// As a list of JSON for SQL, in which 0 stands for no category.
    pub(super) fn listed(&self) -> Result<String, Error> {
        let ids = self.categories.iter().map(|id| id.get());
        let none = self.uncategorized.then_some(0);
        Ok(serde_json::to_string(&ids.chain(none).collect::<Vec<_>>())?)
    }
}

/// Which tickets are looked up: those that have all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lookup {
    /// Those that this member was in.
    pub member: Option<UserId>,
    /// Those that this person answered in.
    pub answered_by: Option<UserId>,
    /// Those that this person closed.
    pub closed_by: Option<UserId>,
    /// None of these.
    pub hidden: Hidden,
}

/// A ticket as it stands in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub id: TicketId,
    /// The number that people know it by.
    pub number: i64,
    /// The member it is with.
    pub user_id: UserId,
    /// When it opened.
    pub created_at: OffsetDateTime,
    /// Where it stands.
    pub status: TicketStatus,
    /// When it closed.
    pub closed_at: Option<OffsetDateTime>,
    /// Who closed it.
    pub closed_by: Option<UserId>,
    /// Why.
    pub close_reason: Option<String>,
    /// Its channel.
    pub channel_id: Option<ChannelId>,
    /// The server of that.
    pub guild_id: Option<GuildId>,
    /// Whether the channel was kept when it closed.
    pub archived: bool,
    /// How many messages both sides wrote.
    pub messages: i64,
}

/// Asks for tickets of a list; which of them is given.
macro_rules! listed {
    ($which:literal $(, $value:expr)* $(,)?) => {
        sqlx::query_as!(
            Listed,
            r#"SELECT threads.id, number AS "number!: i64", threads.user_id, threads.created_at,
                      status, closed_at, closed_by, close_reason, channel_id, guild_id, archived,
                      (SELECT count(*) FROM thread_messages AS message
                        WHERE message.thread_id = threads.id AND message.kind IN ('user', 'staff'))
                          AS "messages!: i64"
                 FROM threads JOIN ticket_numbers ON ticket_numbers.thread_id = threads.id
                WHERE "# + $which + "
                  AND coalesce(ticket_category_id, 0) NOT IN (SELECT value FROM json_each(?))
                ORDER BY threads.created_at DESC, threads.id DESC
                LIMIT ? OFFSET ?"
            $(, $value)*
        )
    };
}

/// Counts the same.
macro_rules! counted {
    ($which:literal $(, $value:expr)* $(,)?) => {
        sqlx::query_scalar!(
            "SELECT count(*) FROM threads WHERE " + $which + "
                AND coalesce(ticket_category_id, 0) NOT IN (SELECT value FROM json_each(?))"
            $(, $value)*
        )
    };
}

impl Tickets<'_> {
    /// The tickets that are looked up behind the first `skip`, newest first. None if
    /// nothing is asked for.
    #[tracing::instrument(level = "debug", name = "db.tickets.look_up", skip_all)]
    pub async fn look_up(
        &mut self,
        lookup: &Lookup,
        skip: i64,
        limit: i64,
    ) -> Result<Vec<Listed>, Error> {
        let (member, answered, closed) = (lookup.member, lookup.answered_by, lookup.closed_by);
        let hidden = lookup.hidden.listed()?;
        // What narrows it down most comes first: SQLite plans before it knows what is
        // asked for.
        let conn = &mut *self.conn;
        let found = if let Some(member) = member {
            listed!(
                "threads.id IN (SELECT id FROM threads WHERE user_id = ?
                                UNION ALL
                                SELECT thread_id FROM thread_members WHERE user_id = ?)
                 AND (? IS NULL OR closed_by = ?)
                 AND (? IS NULL OR EXISTS (SELECT 1 FROM thread_messages
                       WHERE thread_id = threads.id AND user_id = ? AND kind = 'staff'))",
                member,
                member,
                closed,
                closed,
                answered,
                answered,
                hidden,
                limit,
                skip,
            )
            .fetch_all(conn)
            .await
        } else if let Some(closed) = closed {
            listed!(
                "closed_by = ?
                 AND (? IS NULL OR EXISTS (SELECT 1 FROM thread_messages
                       WHERE thread_id = threads.id AND user_id = ? AND kind = 'staff'))",
                closed,
                answered,
                answered,
                hidden,
                limit,
                skip,
            )
            .fetch_all(conn)
            .await
        } else {
            listed!(
                "threads.id IN (SELECT thread_id FROM thread_messages
                   WHERE user_id = ? AND kind = 'staff')",
                answered,
                hidden,
                limit,
                skip,
            )
            .fetch_all(conn)
            .await
        };
        Ok(found?)
    }

    /// How many tickets are looked up.
    #[tracing::instrument(level = "debug", name = "db.tickets.count_looked_up", skip_all)]
    pub async fn count_looked_up(&mut self, lookup: &Lookup) -> Result<i64, Error> {
        let (member, answered, closed) = (lookup.member, lookup.answered_by, lookup.closed_by);
        let hidden = lookup.hidden.listed()?;
        let conn = &mut *self.conn;
        let count = if let Some(member) = member {
            counted!(
                "threads.id IN (SELECT id FROM threads WHERE user_id = ?
                                UNION ALL
                                SELECT thread_id FROM thread_members WHERE user_id = ?)
                 AND (? IS NULL OR closed_by = ?)
                 AND (? IS NULL OR EXISTS (SELECT 1 FROM thread_messages
                       WHERE thread_id = threads.id AND user_id = ? AND kind = 'staff'))",
                member,
                member,
                closed,
                closed,
                answered,
                answered,
                hidden,
            )
            .fetch_one(conn)
            .await
        } else if let Some(closed) = closed {
            counted!(
                "closed_by = ?
                 AND (? IS NULL OR EXISTS (SELECT 1 FROM thread_messages
                       WHERE thread_id = threads.id AND user_id = ? AND kind = 'staff'))",
                closed,
                answered,
                answered,
                hidden,
            )
            .fetch_one(conn)
            .await
        } else {
            counted!(
                "threads.id IN (SELECT thread_id FROM thread_messages
                   WHERE user_id = ? AND kind = 'staff')",
                answered,
                hidden,
            )
            .fetch_one(conn)
            .await
        };
        Ok(count?)
    }

    /// The ticket that people know by a number.
    #[tracing::instrument(level = "debug", name = "db.tickets.by_number", skip_all)]
    pub async fn by_number(&mut self, number: i64) -> Result<Option<Ticket>, Error> {
        let id = sqlx::query_scalar!(
            r#"SELECT thread_id AS "id!: TicketId" FROM ticket_numbers WHERE number = ?"#,
            number,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        match id {
            Some(id) => self.get(id).await,
            None => Ok(None),
        }
    }
}

impl Messages<'_> {
    /// How many messages both sides wrote in a ticket, notes left aside.
    #[tracing::instrument(level = "debug", name = "db.messages.count_said", skip_all, fields(ticket.id = %ticket))]
    pub async fn count_said(&mut self, ticket: TicketId) -> Result<i64, Error> {
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM thread_messages
              WHERE thread_id = ? AND kind IN ('user', 'staff')",
            ticket,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }
}
