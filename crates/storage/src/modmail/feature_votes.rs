//! What people think of suggestions.

use time::OffsetDateTime;

use super::{FeatureId, Features};
use crate::{Error, discord::UserId, moment::stamp};

/// What a person thinks of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[repr(i64)]
pub enum Vote {
    /// They do not want it.
    Against = -1,
    /// They want it.
    For = 1,
}

/// How the votes on a suggestion stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// How many want it.
    pub votes_for: i64,
    /// How many do not.
    pub votes_against: i64,
}

impl Features<'_> {
    /// Notes what a person thinks of a suggestion, in place of what they thought
    /// before. `false` if they thought so already.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if there is no such suggestion, or if the database does not answer.
    pub async fn vote(
        &mut self,
        id: FeatureId,
        user: UserId,
        vote: Vote,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO features_votes (feature_id, user_id, vote, voted_at) VALUES (?, ?, ?, ?)
             ON CONFLICT (feature_id, user_id) DO UPDATE
                SET vote = excluded.vote, voted_at = excluded.voted_at
              WHERE vote <> excluded.vote",
            id,
            user,
            vote,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Takes a person's vote back. `false` if there is none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn withdraw_vote(&mut self, id: FeatureId, user: UserId) -> Result<bool, Error> {
        let done = sqlx::query!(
            "DELETE FROM features_votes WHERE feature_id = ? AND user_id = ?",
            id,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// What a person thinks of a suggestion, if they have said so.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn vote_of(&mut self, id: FeatureId, user: UserId) -> Result<Option<Vote>, Error> {
        let vote = sqlx::query_scalar!(
            "SELECT vote FROM features_votes WHERE feature_id = ? AND user_id = ?",
            id,
            user,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(vote)
    }

    /// How the votes on a suggestion stand.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn tally(&mut self, id: FeatureId) -> Result<Tally, Error> {
        let tally = sqlx::query_as!(
            Tally,
            r#"SELECT count(*) FILTER (WHERE vote = 1) AS "votes_for!: i64",
                      count(*) FILTER (WHERE vote = -1) AS "votes_against!: i64"
                 FROM features_votes WHERE feature_id = ?"#,
            id,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(tally)
    }
}
