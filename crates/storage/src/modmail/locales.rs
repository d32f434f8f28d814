//! The languages of people and servers, as tags such as `pt-BR`.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{GuildId, UserId},
    moment::stamp,
};

/// Access to the languages of people and servers within a transaction.
#[derive(Debug)]
pub struct Locales<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Locales<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// A person's language, if it is known: the one they have chosen, else their client's.
    #[tracing::instrument(level = "debug", name = "db.locales.of_user", skip_all, fields(user.id = %user))]
    pub async fn of_user(&mut self, user: UserId) -> Result<Option<String>, Error> {
        match self.chosen_by(user).await? {
            Some(chosen) => Ok(Some(chosen)),
            None => self.of_client(user).await,
        }
    }

    /// The language of a person's client, if it is known.
    pub async fn of_client(&mut self, user: UserId) -> Result<Option<String>, Error> {
        let locale = sqlx::query_scalar!("SELECT locale FROM user_locales WHERE user_id = ?", user)
            .fetch_optional(&mut *self.conn)
            .await?;
        Ok(locale)
    }

    /// The language that a person has chosen.
    pub async fn chosen_by(&mut self, user: UserId) -> Result<Option<String>, Error> {
        let chosen =
            sqlx::query_scalar!("SELECT locale FROM chosen_locales WHERE user_id = ?", user)
                .fetch_optional(&mut *self.conn)
                .await?;
        Ok(chosen)
    }

    /// Records the language that a person chooses; none takes the choice back.
    pub async fn choose(
        &mut self,
        user: UserId,
        locale: Option<&str>,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let Some(locale) = locale else {
            sqlx::query!("DELETE FROM chosen_locales WHERE user_id = ?", user)
                .execute(&mut *self.conn)
                .await?;
            return Ok(());
        };
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO chosen_locales (user_id, locale, updated_at) VALUES (?, ?, ?)
             ON CONFLICT (user_id) DO UPDATE
                SET locale = excluded.locale, updated_at = excluded.updated_at",
            user,
            locale,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// A server's language, if it is known.
    #[tracing::instrument(level = "debug", name = "db.locales.of_guild", skip_all, fields(guild.id = %guild))]
    pub async fn of_guild(&mut self, guild: GuildId) -> Result<Option<String>, Error> {
        let locale =
            sqlx::query_scalar!("SELECT locale FROM guild_locales WHERE guild_id = ?", guild)
                .fetch_optional(&mut *self.conn)
                .await?;
        Ok(locale)
    }

    /// Records the language of a person's client.
    #[tracing::instrument(level = "debug", name = "db.locales.set_user", skip_all, fields(user.id = %user))]
    pub async fn set_user(
        &mut self,
        user: UserId,
        locale: &str,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO user_locales (user_id, locale, updated_at) VALUES (?, ?, ?)
             ON CONFLICT (user_id) DO UPDATE
                SET locale = excluded.locale, updated_at = excluded.updated_at
              WHERE locale <> excluded.locale",
            user,
            locale,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Records a server's language.
    #[tracing::instrument(level = "debug", name = "db.locales.set_guild", skip_all, fields(guild.id = %guild))]
    pub async fn set_guild(
        &mut self,
        guild: GuildId,
        locale: &str,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO guild_locales (guild_id, locale, updated_at) VALUES (?, ?, ?)
             ON CONFLICT (guild_id) DO UPDATE
                SET locale = excluded.locale, updated_at = excluded.updated_at
              WHERE locale <> excluded.locale",
            guild,
            locale,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
