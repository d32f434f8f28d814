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
/// let newest = tx.features().page(None, 10).await?;
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
            "SELECT id, content, author_id, channel_id, message_id, state, answer, created_at
               FROM features_messages WHERE id = ?",
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(feature)
    }

    /// The suggestions, newest first, from before `before` on.
    #[tracing::instrument(level = "debug", name = "db.features.page", skip_all)]
    pub async fn page(
        &mut self,
        before: Option<FeatureId>,
        limit: i64,
    ) -> Result<Vec<Feature>, Error> {
        let before = before.unwrap_or(FeatureId(i64::MAX));
        let features = sqlx::query_as!(
            Feature,
            "SELECT id, content, author_id, channel_id, message_id, state, answer, created_at
               FROM features_messages WHERE id < ?
              ORDER BY id DESC LIMIT ?",
            before,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(features)
    }
}
