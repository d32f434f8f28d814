//! Roles whose members may not write to us, and the people it shall not hit.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{RoleId, UserId},
    moment::stamp,
};

/// That nobody with a role may write to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleBlock {
    /// The role.
    pub role_id: RoleId,
    /// Who blocked it.
    pub blocked_by: UserId,
    /// When.
    pub blocked_at: OffsetDateTime,
    /// When it is over, if ever.
    pub expires_at: Option<OffsetDateTime>,
    /// Why.
    pub reason: Option<String>,
}

/// That a person may write to us whatever roles they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// The person.
    pub user_id: UserId,
    /// Who allowed it.
    pub allowed_by: UserId,
    /// When.
    pub allowed_at: OffsetDateTime,
}

/// Access to blocked roles and allowed people within a transaction.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::modmail::Store::open(&folder.path().join("modmail.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use storage::modmail::RoleBlock;
/// use twilight_model::id::Id;
///
/// let (muted, staff, ada) = (Id::new(3).into(), Id::new(5).into(), Id::new(7).into());
/// tx.role_blocks()
///     .block(&RoleBlock {
///         role_id: muted,
///         blocked_by: staff,
///         blocked_at: now,
///         expires_at: None,
///         reason: None,
///     })
///     .await?;
/// assert!(tx.role_blocks().any_of(&[muted], now).await?.is_some());
///
/// tx.role_blocks().allow(ada, staff, now).await?;
/// assert!(tx.role_blocks().is_allowed(ada).await?);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct RoleBlocks<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> RoleBlocks<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Blocks a role, in place of an earlier block.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn block(&mut self, block: &RoleBlock) -> Result<(), Error> {
        let (at, expires_at) = (stamp(block.blocked_at), block.expires_at.map(stamp));
        sqlx::query!(
            "INSERT INTO blocked_roles (role_id, blocked_by, blocked_at, expires_at, reason)
             VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (role_id) DO UPDATE
                SET blocked_by = excluded.blocked_by, blocked_at = excluded.blocked_at,
                    expires_at = excluded.expires_at, reason = excluded.reason",
            block.role_id,
            block.blocked_by,
            at,
            expires_at,
            block.reason,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// A role's block, over or not.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn get(&mut self, role: RoleId) -> Result<Option<RoleBlock>, Error> {
        let block = sqlx::query_as!(
            RoleBlock,
            "SELECT role_id, blocked_by, blocked_at, expires_at, reason FROM blocked_roles
              WHERE role_id = ?",
            role,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(block)
    }

    /// The first block that keeps somebody with these roles out at a moment.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn any_of(
        &mut self,
        roles: &[RoleId],
        at: OffsetDateTime,
    ) -> Result<Option<RoleBlock>, Error> {
        let (roles, at) = (serde_json::to_string(roles)?, stamp(at));
        let block = sqlx::query_as!(
            RoleBlock,
            "SELECT role_id, blocked_by, blocked_at, expires_at, reason FROM blocked_roles
              WHERE role_id IN (SELECT CAST(value AS INTEGER) FROM json_each(?))
                AND (expires_at IS NULL OR expires_at > ?)
              ORDER BY role_id LIMIT 1",
            roles,
            at,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(block)
    }

    /// Lifts a role's block. `false` if there is none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn unblock(&mut self, role: RoleId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM blocked_roles WHERE role_id = ?", role)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The blocked roles of a page, over or not, by their role, from behind
    /// `after` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn page(
        &mut self,
        after: Option<RoleId>,
        limit: i64,
    ) -> Result<Vec<RoleBlock>, Error> {
        let blocks = sqlx::query_as!(
            RoleBlock,
            "SELECT role_id, blocked_by, blocked_at, expires_at, reason FROM blocked_roles
              WHERE role_id > coalesce(?, 0)
              ORDER BY role_id LIMIT ?",
            after,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(blocks)
    }

    /// How many roles are blocked, over or not.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn count(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM blocked_roles")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }

    /// Lets a person write to us whatever roles they have. `false` if they may
    /// already.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn allow(
        &mut self,
        user: UserId,
        by: UserId,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let at = stamp(at);
        let done = sqlx::query!(
            "INSERT INTO allowed_users (user_id, allowed_by, allowed_at) VALUES (?, ?, ?)
             ON CONFLICT (user_id) DO NOTHING",
            user,
            by,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Takes that back. `false` if they were not allowed.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn disallow(&mut self, user: UserId) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM allowed_users WHERE user_id = ?", user)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Whether a person may write to us whatever roles they have.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn is_allowed(&mut self, user: UserId) -> Result<bool, Error> {
        let found = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM allowed_users WHERE user_id = ?) AS "found!: bool""#,
            user,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(found)
    }

    /// Those who may, by their id, from behind `after` on.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn allowed(
        &mut self,
        after: Option<UserId>,
        limit: i64,
    ) -> Result<Vec<Allowance>, Error> {
        let allowances = sqlx::query_as!(
            Allowance,
            "SELECT user_id, allowed_by, allowed_at FROM allowed_users
              WHERE user_id > coalesce(?, 0)
              ORDER BY user_id LIMIT ?",
            after,
            limit,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(allowances)
    }
}
