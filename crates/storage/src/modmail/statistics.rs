//! How tickets went in a stretch of time, as rows to count.

use futures_util::TryStreamExt as _;
use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::{CategoryId, Hidden};
use crate::{Error, discord::UserId, moment::stamp};

/// What is counted: what happened in a stretch of time and has all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// From when.
    pub from: OffsetDateTime,
    /// Until when, which is not in it any more.
    pub until: OffsetDateTime,
    /// What this person of the staff did: tickets they answered first, tickets they
    /// closed, answers they wrote, ratings of tickets they answered in.
    pub staff: Option<UserId>,
    /// In tickets of this category.
    pub category: Option<CategoryId>,
    /// In none of these.
    pub hidden: Hidden,
}

/// A ticket that opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedTicket {
    /// When.
    pub opened_at: OffsetDateTime,
    /// Of which category it is.
    pub category: Option<CategoryId>,
    /// Whether the staff opened it.
    pub by_staff: bool,
    /// When its member first wrote.
    pub asked_at: Option<OffsetDateTime>,
    /// When the first answer behind that was written that has reached them.
    pub answered_at: Option<OffsetDateTime>,
    /// Who wrote that.
    pub answered_by: Option<UserId>,
}

/// A ticket that closed and has not been taken up again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedTicket {
    /// When it opened.
    pub opened_at: OffsetDateTime,
    /// When it closed.
    pub closed_at: OffsetDateTime,
    /// Of which category it is.
    pub category: Option<CategoryId>,
    /// Who closed it, if somebody did by hand.
    pub closed_by: Option<UserId>,
    /// Whether that was its member.
    pub by_member: bool,
}

/// What one of the staff answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Who.
    pub staff: UserId,
    /// How many answers of theirs have reached members.
    pub answers: i64,
    /// In how many tickets.
    pub tickets: i64,
}

/// How often members gave a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rated {
    /// From 1, bad, to 5, good.
    pub score: i64,
    /// How often.
    pub times: i64,
}

/// Access to what is counted, within a transaction.
#[derive(Debug)]
pub struct Statistics<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Statistics<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Takes up each ticket that opened, one after the other: there may be too many to
    /// have them in memory at once.
    #[tracing::instrument(level = "debug", name = "db.statistics.opened", skip_all)]
    pub async fn opened(
        &mut self,
        scope: &Scope,
        mut each: impl FnMut(OpenedTicket) + Send,
    ) -> Result<(), Error> {
        let (from, until) = (stamp(scope.from), stamp(scope.until));
        let hidden = scope.hidden.listed()?;
        let mut rows = sqlx::query_as!(
            OpenedTicket,
            r#"SELECT threads.created_at AS "opened_at!: OffsetDateTime",
                      ticket_category_id AS "category: CategoryId",
                      opened_by IS NOT NULL AS "by_staff!: bool",
                      asked.created_at AS "asked_at?: OffsetDateTime",
                      answer.created_at AS "answered_at?: OffsetDateTime",
                      answer.user_id AS "answered_by?: UserId"
                 FROM threads
                 LEFT JOIN thread_messages AS asked ON asked.id = (
                      SELECT written.id FROM thread_messages AS written
                       WHERE written.thread_id = threads.id AND written.kind = 'user'
                       ORDER BY written.id LIMIT 1)
                 LEFT JOIN thread_messages AS answer ON answer.id = (
                      SELECT written.id FROM thread_messages AS written
                       WHERE written.thread_id = threads.id AND written.kind = 'staff'
                         AND written.delivery = 'sent' AND written.id > asked.id
                       ORDER BY written.id LIMIT 1)
                WHERE threads.created_at >= ?1 AND threads.created_at < ?2
                  AND (?3 IS NULL OR answer.user_id = ?3)
                  AND (?4 IS NULL OR ticket_category_id = ?4)
                  AND coalesce(ticket_category_id, 0) NOT IN (SELECT value FROM json_each(?5))"#,
            from,
            until,
            scope.staff,
            scope.category,
            hidden,
        )
        .fetch(&mut *self.conn);
        while let Some(row) = rows.try_next().await? {
            each(row);
        }
        Ok(())
    }

    /// Takes up each ticket whose last closing was then.
    #[tracing::instrument(level = "debug", name = "db.statistics.closed", skip_all)]
    pub async fn closed(
        &mut self,
        scope: &Scope,
        mut each: impl FnMut(ClosedTicket) + Send,
    ) -> Result<(), Error> {
        let (from, until) = (stamp(scope.from), stamp(scope.until));
        let hidden = scope.hidden.listed()?;
        let mut rows = sqlx::query_as!(
            ClosedTicket,
            r#"SELECT created_at AS "opened_at!: OffsetDateTime", closed_at AS "closed_at!: OffsetDateTime",
                      ticket_category_id AS "category: CategoryId",
                      closed_by AS "closed_by: UserId",
                      coalesce(closed_by = user_id, 0) AS "by_member!: bool"
                 FROM threads
                WHERE status = 0 AND closed_at >= ?1 AND closed_at < ?2
                  AND (?3 IS NULL OR closed_by = ?3)
                  AND (?4 IS NULL OR ticket_category_id = ?4)
                  AND coalesce(ticket_category_id, 0) NOT IN (SELECT value FROM json_each(?5))"#,
            from,
            until,
            scope.staff,
            scope.category,
            hidden,
        )
        .fetch(&mut *self.conn);
        while let Some(row) = rows.try_next().await? {
            each(row);
        }
        Ok(())
    }

    /// What each of the staff answered, whoever answered most first.
    #[tracing::instrument(level = "debug", name = "db.statistics.answered", skip_all)]
    pub async fn answered(&mut self, scope: &Scope) -> Result<Vec<Answered>, Error> {
        let (from, until) = (stamp(scope.from), stamp(scope.until));
        let hidden = scope.hidden.listed()?;
        let rows = sqlx::query_as!(
            Answered,
            r#"SELECT message.user_id AS "staff!: UserId", count(*) AS "answers!: i64",
                      count(DISTINCT message.thread_id) AS "tickets!: i64"
                 FROM thread_messages AS message
                 JOIN threads ON threads.id = message.thread_id
                WHERE message.kind = 'staff' AND message.delivery = 'sent'
                  AND message.created_at >= ?1 AND message.created_at < ?2
                  AND (?3 IS NULL OR message.user_id = ?3)
                  AND (?4 IS NULL OR ticket_category_id = ?4)
                  AND coalesce(ticket_category_id, 0) NOT IN (SELECT value FROM json_each(?5))
                GROUP BY message.user_id
                ORDER BY 2 DESC, 1"#,
            from,
            until,
            scope.staff,
            scope.category,
            hidden,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows)
    }

    /// How often members gave each score, the lowest first.
    #[tracing::instrument(level = "debug", name = "db.statistics.rated", skip_all)]
    pub async fn rated(&mut self, scope: &Scope) -> Result<Vec<Rated>, Error> {
        let (from, until) = (stamp(scope.from), stamp(scope.until));
        let hidden = scope.hidden.listed()?;
        let rows = sqlx::query_as!(
            Rated,
            r#"SELECT score AS "score!: i64", count(*) AS "times!: i64"
               FROM ticket_ratings JOIN threads ON threads.id = thread_id
              WHERE rated_at >= ?1 AND rated_at < ?2
                AND (?3 IS NULL OR EXISTS (
                     SELECT 1 FROM thread_messages AS message
                      WHERE message.thread_id = threads.id AND message.user_id = ?3
                        AND message.kind = 'staff' AND message.delivery = 'sent'))
                AND (?4 IS NULL OR ticket_category_id = ?4)
                AND coalesce(ticket_category_id, 0) NOT IN (SELECT value FROM json_each(?5))
              GROUP BY score ORDER BY score"#,
            from,
            until,
            scope.staff,
            scope.category,
            hidden,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows)
    }
}
