//! The people who want to hear.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId, moment::stamp};

/// A person's choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserConfig {
    /// The person.
    pub user_id: UserId,
    /// Whether they are told anything.
    pub enabled: bool,
    /// Why not, if the bot itself decided so.
    pub disabled_reason: Option<String>,
    /// Their language, as a tag such as `en` or `ko`.
    pub language: Option<String>,
    /// Their time zone, as an IANA name.
    pub time_zone: Option<String>,
    /// When they registered.
    pub created_at: OffsetDateTime,
    /// When their choices changed last.
    pub updated_at: OffsetDateTime,
}

/// Access to people's choices within a transaction.
#[derive(Debug)]
pub struct UserConfigs<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> UserConfigs<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// A person's choices, if they are registered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn get(&mut self, user: UserId) -> Result<Option<UserConfig>, Error> {
        let config = sqlx::query_as!(
            UserConfig,
            "SELECT user_id, enabled, disabled_reason, language, time_zone, created_at, updated_at
               FROM user_configs WHERE user_id = ?",
            user,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(config)
    }

    /// Registers a person. They are enabled then.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn register(&mut self, user: UserId, at: OffsetDateTime) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO user_configs (user_id, enabled, created_at, updated_at)
             VALUES (?1, 1, ?2, ?2)
             ON CONFLICT (user_id) DO UPDATE
                SET enabled = 1, disabled_reason = NULL, updated_at = excluded.updated_at",
            user,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Turns telling on or off. `false` if the person is not registered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn set_enabled(
        &mut self,
        user: UserId,
        enabled: bool,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE user_configs SET enabled = ?, disabled_reason = NULL, updated_at = ?
              WHERE user_id = ?",
            enabled,
            at,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Turns telling off because it does not work. `false` if the person is not
    /// registered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn give_up(
        &mut self,
        user: UserId,
        reason: &str,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE user_configs SET enabled = 0, disabled_reason = ?, updated_at = ?
              WHERE user_id = ?",
            reason,
            at,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Notes the language a person wants. `false` if they are not registered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn set_language(
        &mut self,
        user: UserId,
        language: Option<&str>,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE user_configs SET language = ?, updated_at = ? WHERE user_id = ?",
            language,
            at,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Forgets a person and what they chose. `false` if they are not registered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn unregister(&mut self, user: UserId) -> Result<bool, Error> {
        sqlx::query!(
            "DELETE FROM recipient_filters WHERE recipient = 'user' AND id = ?",
            user
        )
        .execute(&mut *self.conn)
        .await?;
        sqlx::query!(
            "DELETE FROM quiet_hours WHERE recipient = 'user' AND id = ?",
            user
        )
        .execute(&mut *self.conn)
        .await?;
        let done = sqlx::query!("DELETE FROM user_configs WHERE user_id = ?", user)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The people who are told.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn enabled(&mut self) -> Result<Vec<UserConfig>, Error> {
        let configs = sqlx::query_as!(
            UserConfig,
            "SELECT user_id, enabled, disabled_reason, language, time_zone, created_at, updated_at
               FROM user_configs WHERE enabled = 1
              ORDER BY user_id",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(configs)
    }

    /// Notes the time zone a person wants, as an IANA name. `false` if they are not
    /// registered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn set_time_zone(
        &mut self,
        user: UserId,
        time_zone: Option<&str>,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE user_configs SET time_zone = ?, updated_at = ? WHERE user_id = ?",
            time_zone,
            at,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The registered people, told or not, by their id as text, from behind
    /// `after` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page(
        &mut self,
        after: Option<UserId>,
        limit: i64,
    ) -> Result<Vec<UserConfig>, Error> {
        let configs = sqlx::query_as!(
            UserConfig,
            "SELECT user_id, enabled, disabled_reason, language, time_zone, created_at, updated_at
               FROM user_configs
              WHERE user_id > coalesce(CAST(? AS TEXT), '')
              ORDER BY user_id LIMIT ?",
            after,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(configs)
    }

    /// How many people are registered, told or not.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM user_configs")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }
}
