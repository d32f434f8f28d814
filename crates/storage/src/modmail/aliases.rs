//! Words of the staff's own for commands.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::Created;
use crate::{Error, discord::UserId, moment::stamp};

/// A word of the staff's own for commands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// The word.
    pub name: String,
    /// What it stands for, as it was written: `reply Bye! && close 2h`.
    pub steps: String,
    /// Who made it.
    pub created_by: UserId,
    /// When.
    pub created_at: OffsetDateTime,
}

/// Access to aliases within a transaction.
#[derive(Debug)]
pub struct Aliases<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Aliases<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Makes an alias, unless there is one with that name.
    pub async fn create(
        &mut self,
        name: &str,
        steps: &str,
        by: UserId,
        at: OffsetDateTime,
    ) -> Result<Created, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO command_aliases (name, steps, created_by, created_at)
             VALUES (?, ?, ?, ?)
             ON CONFLICT (name) DO NOTHING",
            name,
            steps,
            by,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(match done.rows_affected() {
            0 => Created::Taken,
            _ => Created::New,
        })
    }

    /// The alias with a name.
    pub async fn get(&mut self, name: &str) -> Result<Option<Alias>, Error> {
        let alias = sqlx::query_as!(
            Alias,
            "SELECT name, steps, created_by, created_at FROM command_aliases WHERE name = ?",
            name,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(alias)
    }

    /// Removes an alias. `false` if there is none.
    pub async fn delete(&mut self, name: &str) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM command_aliases WHERE name = ?", name)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// How many aliases there are.
    pub async fn count(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM command_aliases")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }

    /// The aliases whose name has a text in it, by name, but the first `skip`.
    #[tracing::instrument(level = "debug", name = "db.aliases.list", skip_all)]
    pub async fn list(&mut self, text: &str, skip: i64, limit: i64) -> Result<Vec<Alias>, Error> {
        let aliases = sqlx::query_as!(
            Alias,
            "SELECT name, steps, created_by, created_at FROM command_aliases
              WHERE instr(name, ?) > 0
              ORDER BY name LIMIT ? OFFSET ?",
            text,
            limit,
            skip,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(aliases)
    }
}
