//! Suggestions: what people wish for, and what becomes of it.

use std::fmt;

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{ChannelId, MessageId, UserId},
    moment::stamp,
};

/// Names one suggestion. Later ones have greater ids.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct FeatureId(i64);

/// Where a suggestion stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum FeatureState {
    /// It is being talked about.
    Open,
    /// It is going to be done.
    Planned,
    /// It has been done.
    Done,
    /// It is not going to be done.
    Declined,
}

/// A suggestion to be added. It is open then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFeature {
    /// What is wished for.
    pub content: String,
    /// Who wishes it, if that is known.
    pub author: Option<UserId>,
    /// Where it is shown, if it is.
    pub channel: Option<ChannelId>,
    /// The message that shows it, if there is one already.
    pub message: Option<MessageId>,
    /// When.
    pub at: OffsetDateTime,
}

/// A suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feature {
    /// Its number.
    pub id: FeatureId,
    /// What is wished for.
    pub content: String,
    /// Who wishes it.
    pub author_id: Option<UserId>,
    /// Where it is shown.
    pub channel_id: Option<ChannelId>,
    /// The message that shows it.
    pub message_id: Option<MessageId>,
    /// Where it stands.
    pub state: FeatureState,
    /// What the staff said to it.
    pub answer: Option<String>,
    /// When it was added.
    pub created_at: OffsetDateTime,
    /// Who of the staff decided about it last.
    pub decided_by: Option<UserId>,
}

/// What the staff decided about a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision<'a> {
    /// Where it stands from now on.
    pub state: FeatureState,
    /// What they say to it.
    pub answer: Option<&'a str>,
    /// Who decided.
    pub by: UserId,
    /// When.
    pub at: OffsetDateTime,
}

/// How many people are for a suggestion, and how many against.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Votes {
    /// For it.
    pub up: i64,
    /// Against it.
    pub down: i64,
}

impl FeatureId {
    /// The bare number, for buttons and logs.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl From<i64> for FeatureId {
    fn from(id: i64) -> Self {
        Self(id)
    }
}

impl fmt::Display for FeatureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// Access to suggestions within a transaction.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::modmail::Store::open(&folder.path().join("modmail.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use storage::modmail::NewFeature;
/// use twilight_model::id::Id;
///
/// let ada = Id::new(7).into();
/// let wish = NewFeature {
///     content: "A dark theme".to_owned(),
///     author: Some(ada),
///     channel: None,
///     message: None,
///     at: now,
/// };
/// let id = tx.features().add(&wish).await?;
///
/// let newest = tx.features().page(None, 0, 10).await?;
/// assert_eq!(newest[0].id, id);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Features<'c> {
    pub(super) conn: &'c mut SqliteConnection,
}

impl<'c> Features<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Adds a suggestion.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if its message shows another one, or if the database does not answer.
    pub async fn add(&mut self, feature: &NewFeature) -> Result<FeatureId, Error> {
        let at = stamp(feature.at);
        let id = sqlx::query_scalar!(
            r#"INSERT INTO features_messages (content, author_id, channel_id, message_id, created_at)
               VALUES (?, ?, ?, ?, ?)
               RETURNING id AS "id!: FeatureId""#,
            feature.content,
            feature.author,
            feature.channel,
            feature.message,
            at,
        )
        .fetch_one(&mut *self.conn).await?;
        Ok(id)
    }

    /// A suggestion.
    pub async fn get(&mut self, id: FeatureId) -> Result<Option<Feature>, Error> {
        let feature = sqlx::query_as!(
            Feature,
            "SELECT id, content, author_id, channel_id, message_id, state, answer, created_at,
                    decided_by
               FROM features_messages WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(feature)
    }

    /// The suggestions, or those in a state, newest first.
    #[tracing::instrument(level = "debug", name = "db.features.page", skip_all)]
    pub async fn page(
        &mut self,
        state: Option<FeatureState>,
        skip: i64,
        limit: i64,
    ) -> Result<Vec<Feature>, Error> {
        let features = match state {
            Some(state) => {
                sqlx::query_as!(
                    Feature,
                    "SELECT id, content, author_id, channel_id, message_id, state, answer,
                            created_at, decided_by
                       FROM features_messages WHERE state = ?
                      ORDER BY id DESC LIMIT ? OFFSET ?",
                    state,
                    limit,
                    skip,
                )
                .fetch_all(&mut *self.conn)
                .await?
            }
            None => {
                sqlx::query_as!(
                    Feature,
                    "SELECT id, content, author_id, channel_id, message_id, state, answer,
                            created_at, decided_by
                       FROM features_messages WHERE id > 0
                      ORDER BY id DESC LIMIT ? OFFSET ?",
                    limit,
                    skip,
                )
                .fetch_all(&mut *self.conn)
                .await?
            }
        };
        Ok(features)
    }

    /// How many suggestions there are, or are in a state.
    pub async fn count(&mut self, state: Option<FeatureState>) -> Result<i64, Error> {
        let count = match state {
            Some(state) => {
                sqlx::query_scalar!(
                    "SELECT count(*) FROM features_messages WHERE state = ?",
                    state,
                )
                .fetch_one(&mut *self.conn)
                .await?
            }
            None => {
                sqlx::query_scalar!("SELECT count(*) FROM features_messages")
                    .fetch_one(&mut *self.conn)
                    .await?
            }
        };
        Ok(count)
    }

    /// How many suggestions somebody has made after a moment.
    pub async fn made_after(&mut self, author: UserId, at: OffsetDateTime) -> Result<i64, Error> {
        let at = stamp(at);
        let count = sqlx::query_scalar!(
            "SELECT count(*) FROM features_messages WHERE author_id = ? AND created_at > ?",
            author,
            at,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(count)
    }

    /// Records the message that shows a suggestion; `None` if it is gone.
    pub async fn shown_by(
        &mut self,
        id: FeatureId,
        message: Option<MessageId>,
    ) -> Result<(), Error> {
        sqlx::query!(
            "UPDATE features_messages SET message_id = ? WHERE id = ?",
            message,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Records what the staff decided, in place of what they decided before. `false` if there is no such suggestion.
    pub async fn decide(&mut self, id: FeatureId, decision: &Decision<'_>) -> Result<bool, Error> {
        let at = stamp(decision.at);
        let done = sqlx::query!(
            "UPDATE features_messages
                SET state = ?, answer = ?, decided_by = ?, decided_at = ?
              WHERE id = ?",
            decision.state,
            decision.answer,
            decision.by,
            at,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Counts somebody's vote, in place of the one they gave before; the same again
    /// takes it back. Returns whether they are for it now, if they have a vote.
    pub async fn vote(
        &mut self,
        id: FeatureId,
        user: UserId,
        up: bool,
        at: OffsetDateTime,
    ) -> Result<Option<bool>, Error> {
        let (vote, at) = (if up { 1 } else { -1 }, stamp(at));
        let taken_back = sqlx::query!(
            "DELETE FROM features_votes WHERE feature_id = ? AND user_id = ? AND vote = ?",
            id,
            user,
            vote,
        )
        .execute(&mut *self.conn)
        .await?;
        if taken_back.rows_affected() == 1 {
            return Ok(None);
        }
        sqlx::query!(
            "INSERT INTO features_votes (feature_id, user_id, vote, voted_at) VALUES (?, ?, ?, ?)
             ON CONFLICT (feature_id, user_id) DO UPDATE
                SET vote = excluded.vote, voted_at = excluded.voted_at",
            id,
            user,
            vote,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(Some(up))
    }

    /// How many people are for a suggestion, and how many against.
    pub async fn votes(&mut self, id: FeatureId) -> Result<Votes, Error> {
        let votes = sqlx::query_as!(
            Votes,
            r#"SELECT count(*) FILTER (WHERE vote = 1) AS "up!: i64",
                      count(*) FILTER (WHERE vote = -1) AS "down!: i64"
                 FROM features_votes WHERE feature_id = ?"#,
            id,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(votes)
    }
}
