//! The servers and the people who want to hear, and what they chose.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{ChannelId, GuildId, UserId},
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
    /// The language its staff chose, as a tag such as `en` or `ko`.
    pub language: Option<String>,
    /// The language it is set to at Discord, as far as that is known.
    pub locale: Option<String>,
    /// Its time zone, as an IANA name.
    pub time_zone: Option<String>,
    /// When it registered.
    pub created_at: OffsetDateTime,
    /// When its choices changed last.
    pub updated_at: OffsetDateTime,
}

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

/// Declares access to the choices of one kind of recipient.
macro_rules! configs {
    ($(#[$doc:meta])* $configs:ident of $config:ident, $id:ty, $table:literal by $key:literal) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $configs<'c> {
            conn: &'c mut SqliteConnection,
        }

        impl<'c> $configs<'c> {
            pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
                Self { conn }
            }

            /// A recipient's choices, if it is registered.
            pub async fn get(&mut self, id: $id) -> Result<Option<$config>, Error> {
                let sql = sqlx::query_as!(
                    $config,
                    "SELECT * FROM " + $table + " WHERE " + $key + " = ?",
                    id,
                );
                Ok(sql.fetch_optional(&mut *self.conn).await?)
            }

            /// The recipients that are told.
            pub async fn enabled(&mut self) -> Result<Vec<$config>, Error> {
                let sql = sqlx::query_as!(
                    $config,
                    "SELECT * FROM " + $table + " WHERE enabled = 1 ORDER BY " + $key,
                );
                Ok(sql.fetch_all(&mut *self.conn).await?)
            }

            /// Turns telling on or off. `false` if the recipient is not
            /// registered.
            pub async fn set_enabled(
                &mut self,
                id: $id,
                enabled: bool,
                at: OffsetDateTime,
            ) -> Result<bool, Error> {
                let at = stamp(at);
                let sql = sqlx::query!(
                    "UPDATE " + $table
                        + " SET enabled = ?, disabled_reason = NULL, updated_at = ? WHERE "
                        + $key + " = ?",
                    enabled,
                    at,
                    id,
                );
                Ok(sql.execute(&mut *self.conn).await?.rows_affected() == 1)
            }
        }
    };
}

configs! {
    /// Access to the servers' choices within a transaction.
    GuildConfigs of GuildConfig, GuildId, "guild_configs" by "guild_id"
}

configs! {
    /// Access to people's choices within a transaction.
    UserConfigs of UserConfig, UserId, "user_configs" by "user_id"
}

impl GuildConfigs<'_> {
    /// Registers a server, or moves it to another channel. It is enabled then.
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

    /// Records the language a server is set to at Discord. `false` if that is known,
    /// or if the server is not registered.
    pub async fn set_locale(&mut self, guild: GuildId, locale: &str) -> Result<bool, Error> {
        let done = sqlx::query!(
            "UPDATE guild_configs SET locale = ?1 WHERE guild_id = ?2 AND locale IS NOT ?1",
            locale,
            guild,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Turns telling off because it does not work. `false` if the server is not
    /// registered.
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
}

impl UserConfigs<'_> {
    /// Registers a person. They are enabled then.
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
}
