//! Who does not want to hear reminders that go to a role of theirs.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{GuildId, RoleId, UserId},
    moment::stamp,
};

/// That a person does not want to hear reminders for a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptOut {
    /// The server.
    pub guild_id: GuildId,
    /// The role.
    pub role_id: RoleId,
    /// The person.
    pub user_id: UserId,
    /// Since when.
    pub created_at: OffsetDateTime,
}

/// Access to these wishes within a transaction.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::modmail::Store::open(&folder.path().join("modmail.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use twilight_model::id::Id;
///
/// let (guild, role, ada) = (Id::new(1).into(), Id::new(2).into(), Id::new(7).into());
/// assert!(tx.reminder_optouts().opt_out(guild, role, ada, now).await?);
/// assert_eq!(tx.reminder_optouts().of_role(guild, role).await?, [ada]);
/// assert!(tx.reminder_optouts().opt_in(guild, role, ada).await?);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct ReminderOptOuts<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> ReminderOptOuts<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Notes that a person does not want to hear reminders for a role. `false`
    /// if that is known.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn opt_out(
        &mut self,
        guild: GuildId,
        role: RoleId,
        user: UserId,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO reminder_optouts (guild_id, role_id, user_id, created_at)
             VALUES (?, ?, ?, ?)
             ON CONFLICT DO NOTHING",
            guild,
            role,
            user,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Notes that they want to hear them again. `false` if they do.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn opt_in(
        &mut self,
        guild: GuildId,
        role: RoleId,
        user: UserId,
    ) -> Result<bool, Error> {
        let done = sqlx::query!(
            "DELETE FROM reminder_optouts WHERE guild_id = ? AND role_id = ? AND user_id = ?",
            guild,
            role,
            user,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Those who do not want to hear reminders for a role.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn of_role(&mut self, guild: GuildId, role: RoleId) -> Result<Vec<UserId>, Error> {
        let people = sqlx::query_scalar!(
            "SELECT user_id FROM reminder_optouts WHERE guild_id = ? AND role_id = ?
              ORDER BY user_id",
            guild,
            role,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(people)
    }

    /// What a person does not want to hear, by server and role.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn of_user(&mut self, user: UserId) -> Result<Vec<OptOut>, Error> {
        let wishes = sqlx::query_as!(
            OptOut,
            "SELECT guild_id, role_id, user_id, created_at FROM reminder_optouts
              WHERE user_id = ?
              ORDER BY guild_id, role_id",
            user,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(wishes)
    }

    /// How many such wishes there are.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM reminder_optouts")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }
}
