//! Members who were asked what their message is about and have not answered.

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use time::{Duration, OffsetDateTime};

use super::CategoryId;
use crate::{
    Error,
    discord::{ChannelId, MessageId, UserId},
    inbox::{Entry, EntryId},
    moment::stamp,
};

/// A member who is to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// The member.
    pub user_id: UserId,
    /// Where they are asked.
    pub prompt_channel_id: ChannelId,
    /// With which message, once it is sent.
    pub prompt_message_id: Option<MessageId>,
    /// When they were asked.
    pub started_at: OffsetDateTime,
    /// From when on nobody waits for them any more.
    pub expires_at: OffsetDateTime,
    /// What they chose; `None` is the default.
    pub chosen: Option<CategoryId>,
    /// What they answered to the questions of its form.
    pub answers: Vec<Answer>,
    /// Since when that counts; `None` while they may still choose.
    pub decided_at: Option<OffsetDateTime>,
}

/// The answer to a question of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// A selection as it stands in the database.
struct Bare {
    user_id: UserId,
    prompt_channel_id: ChannelId,
    prompt_message_id: Option<MessageId>,
    started_at: OffsetDateTime,
    expires_at: OffsetDateTime,
    chosen: Option<CategoryId>,
    answers: String,
    decided_at: Option<OffsetDateTime>,
}

/// Access to selections within a transaction.
#[derive(Debug)]
pub struct Selections<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Selections<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Begins to wait for a member, with the inbox entry that made us ask.
    /// `false` if somebody waits for them already.
    pub async fn begin(
        &mut self,
        user: UserId,
        channel: ChannelId,
        at: OffsetDateTime,
        expires_at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let (at, expires_at) = (stamp(at), stamp(expires_at));
        let done = sqlx::query!(
            "INSERT INTO pending_category_selections
               (user_id, prompt_channel_id, started_at, expires_at)
             VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            user,
            channel,
            at,
            expires_at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The selection of a member, if somebody waits for them.
    pub async fn of_member(&mut self, user: UserId) -> Result<Option<Selection>, Error> {
        let row = sqlx::query_as!(
            Bare,
            "SELECT user_id, prompt_channel_id, prompt_message_id, started_at, expires_at, chosen,
                    answers, decided_at
               FROM pending_category_selections WHERE user_id = ?",
            user,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        row.as_ref().map(whole).transpose()
    }

    /// Lets an inbox entry wait for the member's choice. Once more changes
    /// nothing.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Affected`] if nobody waits for the member.
    pub async fn queue(&mut self, user: UserId, entry: EntryId) -> Result<(), Error> {
        let done = sqlx::query!(
            "UPDATE pending_category_selections
                SET queued = CASE
                    WHEN EXISTS (SELECT 1 FROM json_each(queued) WHERE value = ?1) THEN queued
                    ELSE json_insert(queued, '$[#]', ?1) END
              WHERE user_id = ?2",
            entry,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Error::one_row("pending_category_selections", &done)
    }

    /// The inbox entries that wait for the member's choice, oldest first.
    #[tracing::instrument(level = "debug", name = "db.selections.queued", skip_all, fields(user.id = %user))]
    pub async fn queued(&mut self, user: UserId) -> Result<Vec<Entry>, Error> {
        let entries = sqlx::query_as!(
            Entry,
            "SELECT id, source, lane, kind, payload, attempts, received_at
               FROM inbox
              WHERE state = 'new' AND id IN (
                    SELECT value FROM pending_category_selections, json_each(queued)
                     WHERE user_id = ?)
              ORDER BY id",
            user,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(entries)
    }

    /// Whether the inbox entry of a source waits for the member's choice.
    pub async fn holds(&mut self, user: UserId, source: &str) -> Result<bool, Error> {
        let holds = sqlx::query_scalar!(
            r#"SELECT EXISTS (
                   SELECT 1 FROM inbox
                    WHERE source = ? AND state = 'new' AND id IN (
                          SELECT value FROM pending_category_selections, json_each(queued)
                           WHERE user_id = ?)) AS "it!: bool""#,
            source,
            user,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(holds)
    }

    /// Notes the message a member was asked with.
    pub async fn asked(&mut self, user: UserId, message: MessageId) -> Result<(), Error> {
        sqlx::query!(
            "UPDATE pending_category_selections SET prompt_message_id = ? WHERE user_id = ?",
            message,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Notes what a member leans to, before they have answered its questions.
    /// `false` if nothing is to be chosen any more.
    pub async fn lean(&mut self, user: UserId, category: CategoryId) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE pending_category_selections SET chosen = ?
              WHERE user_id = ? AND decided_at IS NULL",
            category,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Makes a member's choice count; `None` is the default. `false` if nothing
    /// is to be chosen any more. One that comes late, but before anybody gave up
    /// waiting, is as good as any.
    #[tracing::instrument(level = "debug", name = "db.selections.choose", skip_all, fields(user.id = %user))]
    pub async fn choose(
        &mut self,
        user: UserId,
        category: Option<CategoryId>,
        answers: &[Answer],
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let answers = serde_json::to_string(answers)?;
        let (at, later) = (stamp(at), stamp(at + Duration::SECOND));
        let done = sqlx::query!(
            "UPDATE pending_category_selections
                SET chosen = ?, answers = ?, decided_at = ?, expires_at = max(expires_at, ?)
              WHERE user_id = ? AND decided_at IS NULL",
            category,
            answers,
            at,
            later,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Makes what is known so far of a member's choice count. `false` if nothing
    /// is to be chosen any more.
    pub async fn settle(&mut self, user: UserId, at: OffsetDateTime) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE pending_category_selections SET decided_at = ?
              WHERE user_id = ? AND decided_at IS NULL",
            at,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The members whose choice counts, or for whom nobody waits any more.
    #[tracing::instrument(level = "debug", name = "db.selections.ripe", skip_all)]
    pub async fn ripe(&mut self, at: OffsetDateTime, limit: i64) -> Result<Vec<UserId>, Error> {
        let at = stamp(at);
        let members = sqlx::query_scalar!(
            "SELECT user_id FROM pending_category_selections
              WHERE decided_at IS NOT NULL OR expires_at <= ?
              ORDER BY expires_at LIMIT ?",
            at,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(members)
    }

    /// When the next member is not waited for any more, or since when a choice
    /// counts that nothing was made of yet.
    pub async fn next(&mut self) -> Result<Option<OffsetDateTime>, Error> {
        let decided = sqlx::query_scalar!(
            r#"SELECT decided_at AS "at!: OffsetDateTime" FROM pending_category_selections
                WHERE decided_at IS NOT NULL ORDER BY decided_at LIMIT 1"#,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        if decided.is_some() {
            return Ok(decided);
        }
        let next = sqlx::query_scalar!(
            "SELECT expires_at FROM pending_category_selections ORDER BY expires_at LIMIT 1",
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(next)
    }

    /// How many members are not waited for any more only after a moment.
    pub async fn expire_after(&mut self, at: OffsetDateTime) -> Result<i64, Error> {
        let at = stamp(at);
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM pending_category_selections WHERE expires_at > ?",
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }

    /// Ends the wait for a member: what follows happens in this very
    /// transaction. `false` if nobody waited.
    pub async fn end(&mut self, user: UserId) -> Result<bool, Error> {
        let done = sqlx::query!(
            "DELETE FROM pending_category_selections WHERE user_id = ?",
            user
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}

fn whole(row: &Bare) -> Result<Selection, Error> {
    Ok(Selection {
        user_id: row.user_id,
        prompt_channel_id: row.prompt_channel_id,
        prompt_message_id: row.prompt_message_id,
        started_at: row.started_at,
        expires_at: row.expires_at,
        chosen: row.chosen,
        answers: serde_json::from_str(&row.answers)?,
        decided_at: row.decided_at,
    })
}
