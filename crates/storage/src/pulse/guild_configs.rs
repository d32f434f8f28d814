//! The servers that want to hear.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{ChannelId, GuildId},
    moment::stamp,
};

/// A server's choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuildConfig {
    /// The server.
    pub guild_id: GuildId,
    /// Where it wants to hear.
    pub channel_id: Option<ChannelId>,
    /// Whether it is told anything.
    pub enabled: bool,
    /// Why not, if the bot itself decided so.
    pub disabled_reason: Option<String>,
    /// Its language, as a tag such as `en` or `ko`.
    pub language: Option<String>,
    /// Its time zone, as an IANA name.
    pub time_zone: Option<String>,
    /// When it registered.
    pub created_at: OffsetDateTime,
    /// When its choices changed last.
    pub updated_at: OffsetDateTime,
}

/// Access to the servers' choices within a transaction.
#[derive(Debug)]
pub struct GuildConfigs<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> GuildConfigs<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// A server's choices, if it is registered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn get(&mut self, guild: GuildId) -> Result<Option<GuildConfig>, Error> {
        let config = sqlx::query_as!(
            GuildConfig,
            "SELECT guild_id, channel_id, enabled, disabled_reason, language, time_zone,
                    created_at, updated_at
               FROM guild_configs WHERE guild_id = ?",
            guild,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(config)
    }

    /// Registers a server, or moves it to another channel. It is enabled then.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn register(
        &mut self,
        guild: GuildId,
        channel: ChannelId,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO guild_configs (guild_id, channel_id, enabled, created_at, updated_at)
             VALUES (?1, ?2, 1, ?3, ?3)
             ON CONFLICT (guild_id) DO UPDATE
                SET channel_id = excluded.channel_id, enabled = 1, disabled_reason = NULL,
                    updated_at = excluded.updated_at",
            guild,
            channel,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Turns telling on or off. `false` if the server is not registered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn set_enabled(
        &mut self,
        guild: GuildId,
        enabled: bool,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE guild_configs SET enabled = ?, disabled_reason = NULL, updated_at = ?
              WHERE guild_id = ?",
            enabled,
            at,
            guild,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Turns telling off because it does not work. `false` if the server is not
    /// registered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn give_up(
        &mut self,
        guild: GuildId,
        reason: &str,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE guild_configs SET enabled = 0, disabled_reason = ?, updated_at = ?
              WHERE guild_id = ?",
            reason,
            at,
            guild,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Notes the language a server wants. `false` if it is not registered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn set_language(
        &mut self,
        guild: GuildId,
        language: Option<&str>,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE guild_configs SET language = ?, updated_at = ? WHERE guild_id = ?",
            language,
            at,
            guild,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Forgets a server and what it chose. `false` if it is not registered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn unregister(&mut self, guild: GuildId) -> Result<bool, Error> {
        sqlx::query!(
            "DELETE FROM recipient_filters WHERE recipient = 'guild' AND id = ?",
            guild
        )
        .execute(&mut *self.conn)
        .await?;
        sqlx::query!(
            "DELETE FROM quiet_hours WHERE recipient = 'guild' AND id = ?",
            guild
        )
        .execute(&mut *self.conn)
        .await?;
        let done = sqlx::query!("DELETE FROM guild_configs WHERE guild_id = ?", guild)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The servers that are told.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn enabled(&mut self) -> Result<Vec<GuildConfig>, Error> {
        let configs = sqlx::query_as!(
            GuildConfig,
            "SELECT guild_id, channel_id, enabled, disabled_reason, language, time_zone,
                    created_at, updated_at
               FROM guild_configs WHERE enabled = 1
              ORDER BY guild_id",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(configs)
    }

    /// Notes the time zone a server wants, as an IANA name. `false` if it is not
    /// registered.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn set_time_zone(
        &mut self,
        guild: GuildId,
        time_zone: Option<&str>,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "UPDATE guild_configs SET time_zone = ?, updated_at = ? WHERE guild_id = ?",
            time_zone,
            at,
            guild,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The registered servers, told or not, by their id as text, from behind
    /// `after` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page(
        &mut self,
        after: Option<GuildId>,
        limit: i64,
    ) -> Result<Vec<GuildConfig>, Error> {
        let configs = sqlx::query_as!(
            GuildConfig,
            "SELECT guild_id, channel_id, enabled, disabled_reason, language, time_zone,
                    created_at, updated_at
               FROM guild_configs
              WHERE guild_id > coalesce(CAST(? AS TEXT), '')
              ORDER BY guild_id LIMIT ?",
            after,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(configs)
    }

    /// How many servers are registered, told or not.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM guild_configs")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }
}
