//! Who may not write to us.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{RoleId, UserId},
    moment::stamp,
};

/// Whom a block keeps out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blocked {
    /// A person.
    User(UserId),
    /// Everybody with a role.
    Role(RoleId),
}

/// That somebody may not write to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Who.
    pub who: Blocked,
    /// What a person was called then; empty for a role.
    pub name: String,
    /// Who blocked them.
    pub blocked_by: UserId,
    /// When.
    pub blocked_at: OffsetDateTime,
    /// When it is over, if ever.
    pub expires_at: Option<OffsetDateTime>,
    /// Why.
    pub reason: Option<String>,
}

/// Names a change of who is blocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, sqlx::Type)]
#[sqlx(transparent)]
pub struct BlockChangeId(i64);

/// A change of who is blocked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockChange {
    /// Its number.
    pub id: BlockChangeId,
    /// Who was blocked by it, or no longer.
    pub who: Blocked,
    /// Whether they were told nothing of it.
    pub silent: bool,
    /// The block it replaced or lifted, if there was one.
    pub was: Option<Block>,
    /// Whether they were exempted before it.
    pub was_allowed: bool,
    /// Whether it is the last change that concerns them.
    pub is_last: bool,
}

/// Access to blocks within a transaction.
#[derive(Debug)]
pub struct Blocks<'c> {
    conn: &'c mut SqliteConnection,
}

impl BlockChangeId {
    /// The bare number, for buttons.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl From<i64> for BlockChangeId {
    fn from(id: i64) -> Self {
        Self(id)
    }
}

impl Block {
    /// Whether it keeps anybody out at a moment.
    pub fn holds(&self, at: OffsetDateTime) -> bool {
        self.expires_at.is_none_or(|expires_at| expires_at > at)
    }
}

impl<'c> Blocks<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Blocks somebody, in place of an earlier block.
    pub async fn block(&mut self, block: &Block) -> Result<(), Error> {
        let (at, expires_at) = (stamp(block.blocked_at), block.expires_at.map(stamp));
        match block.who {
            Blocked::User(user) => sqlx::query!(
                "INSERT INTO blocked_users
                     (user_id, user_name, blocked_by, blocked_at, expires_at, reason)
                 VALUES (?, ?, ?, ?, ?, ?)
                 ON CONFLICT (user_id) DO UPDATE
                    SET user_name = excluded.user_name, blocked_by = excluded.blocked_by,
                        blocked_at = excluded.blocked_at, expires_at = excluded.expires_at,
                        reason = excluded.reason",
                user,
                block.name,
                block.blocked_by,
                at,
                expires_at,
                block.reason,
            ),
            Blocked::Role(role) => sqlx::query!(
                "INSERT INTO blocked_roles (role_id, blocked_by, blocked_at, expires_at, reason)
                 VALUES (?, ?, ?, ?, ?)
                 ON CONFLICT (role_id) DO UPDATE
                    SET blocked_by = excluded.blocked_by, blocked_at = excluded.blocked_at,
                        expires_at = excluded.expires_at, reason = excluded.reason",
                role,
                block.blocked_by,
                at,
                expires_at,
                block.reason,
            ),
        }
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// The block of somebody, whether it is over or not; see [`Block::holds`].
    pub async fn of(&mut self, who: Blocked) -> Result<Option<Block>, Error> {
        match who {
            Blocked::User(user) => {
                let row = sqlx::query!(
                    "SELECT user_name, blocked_by, blocked_at, expires_at, reason
                       FROM blocked_users WHERE user_id = ?",
                    user,
                )
                .fetch_optional(&mut *self.conn)
                .await?;
                Ok(row.map(|row| Block {
                    who,
                    name: row.user_name,
                    blocked_by: row.blocked_by,
                    blocked_at: row.blocked_at,
                    expires_at: row.expires_at,
                    reason: row.reason,
                }))
            }
            Blocked::Role(role) => {
                let roles = self.roles().await?;
                let mut roles = roles.into_iter();
                Ok(roles.find(|block| block.who == Blocked::Role(role)))
            }
        }
    }

    /// Every block of a role, newest first, those that are over among them.
    pub async fn roles(&mut self) -> Result<Vec<Block>, Error> {
        let rows = sqlx::query!(
            "SELECT role_id, blocked_by, blocked_at, expires_at, reason
               FROM blocked_roles ORDER BY blocked_at DESC, role_id",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let blocks = rows.into_iter().map(|row| Block {
            who: Blocked::Role(row.role_id),
            name: String::new(),
            blocked_by: row.blocked_by,
            blocked_at: row.blocked_at,
            expires_at: row.expires_at,
            reason: row.reason,
        });
        Ok(blocks.collect())
    }

    /// A part of the blocks of people, newest first, those that are over among them.
    pub async fn users(&mut self, skip: i64, limit: i64) -> Result<Vec<Block>, Error> {
        let rows = sqlx::query!(
            "SELECT user_id, user_name, blocked_by, blocked_at, expires_at, reason
               FROM blocked_users ORDER BY blocked_at DESC, user_id LIMIT ? OFFSET ?",
            limit,
            skip,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let blocks = rows.into_iter().map(|row| Block {
            who: Blocked::User(row.user_id),
            name: row.user_name,
            blocked_by: row.blocked_by,
            blocked_at: row.blocked_at,
            expires_at: row.expires_at,
            reason: row.reason,
        });
        Ok(blocks.collect())
    }

    /// How many people have a block, be it over or not.
    pub async fn count_users(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM blocked_users")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }

    /// Lifts the block of somebody. `false` if there is none.
    pub async fn unblock(&mut self, who: Blocked) -> Result<bool, Error> {
        let done = match who {
            Blocked::User(user) => {
                sqlx::query!("DELETE FROM blocked_users WHERE user_id = ?", user)
            }
            Blocked::Role(role) => {
                sqlx::query!("DELETE FROM blocked_roles WHERE role_id = ?", role)
            }
        }
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Exempts a person from blocks of roles and from rules about their account.
    pub async fn allow(
        &mut self,
        user: UserId,
        by: UserId,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO allowed_users (user_id, allowed_by, allowed_at) VALUES (?, ?, ?)
             ON CONFLICT (user_id) DO NOTHING",
            user,
            by,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Exempts a person no longer.
    pub async fn disallow(&mut self, user: UserId) -> Result<(), Error> {
        sqlx::query!("DELETE FROM allowed_users WHERE user_id = ?", user)
            .execute(&mut *self.conn)
            .await?;
        Ok(())
    }

    /// Whether a person is exempted from blocks of roles and from rules about their
    /// account.
    pub async fn is_allowed(&mut self, user: UserId) -> Result<bool, Error> {
        let allowed = sqlx::query_scalar!(
            r#"SELECT EXISTS (SELECT 1 FROM allowed_users WHERE user_id = ?) AS "it!: bool""#,
            user,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(allowed)
    }

    /// Records a change that is about to be made: the block that it replaces or lifts,
    /// if there is one, and whether a person is exempted.
    pub async fn record_change(
        &mut self,
        who: Blocked,
        was: Option<&Block>,
        silent: bool,
        by: UserId,
        at: OffsetDateTime,
    ) -> Result<BlockChangeId, Error> {
        let (user, role) = match who {
            Blocked::User(user) => (Some(user), None),
            Blocked::Role(role) => (None, Some(role)),
        };
        let at = stamp(at);
        let was_name = was.map(|block| block.name.as_str());
        let was_by = was.map(|block| block.blocked_by);
        let was_at = was.map(|block| stamp(block.blocked_at));
        let was_expires_at = was.and_then(|block| block.expires_at).map(stamp);
        let was_reason = was.and_then(|block| block.reason.as_deref());
        let id = sqlx::query_scalar!(
            r#"INSERT INTO block_changes (user_id, role_id, silent, changed_by, changed_at,
                                          was_name, was_by, was_at, was_expires_at, was_reason,
                                          was_allowed)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
                       EXISTS (SELECT 1 FROM allowed_users WHERE user_id = ?1))
               RETURNING id AS "id!: BlockChangeId""#,
            user,
            role,
            silent,
            by,
            at,
            was_name,
            was_by,
            was_at,
            was_expires_at,
            was_reason,
        )
        .fetch_one(&mut *self.conn)
        .await?;
        Ok(id)
    }

    /// A recorded change, if it is still on record.
    pub async fn change(&mut self, id: BlockChangeId) -> Result<Option<BlockChange>, Error> {
        let row = sqlx::query!(
            r#"SELECT change.user_id, change.role_id, change.silent, change.changed_by, change.was_name,
                      change.was_by, change.was_at, change.was_expires_at, change.was_reason,
                      change.was_allowed AS "was_allowed: bool",
                      NOT EXISTS (
                          SELECT 1 FROM block_changes AS later
                           WHERE later.user_id = change.user_id AND later.id > change.id)
                      AND NOT EXISTS (
                          SELECT 1 FROM block_changes AS later
                           WHERE later.role_id = change.role_id AND later.id > change.id)
                          AS "is_last!: bool"
                 FROM block_changes AS change WHERE change.id = ?"#,
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let who = match (row.user_id, row.role_id) {
            (Some(user), _) => Blocked::User(user),
            (None, Some(role)) => Blocked::Role(role),
            // The table's check rules this out.
            (None, None) => return Ok(None),
        };
        // Whoever blocked them may have been erased.
        let was_by = row.was_by.unwrap_or(row.changed_by);
        let was = row.was_at.map(|blocked_at| Block {
            who,
            name: row.was_name.unwrap_or_default(),
            blocked_by: was_by,
            blocked_at,
            expires_at: row.was_expires_at,
            reason: row.was_reason,
        });
        Ok(Some(BlockChange {
            id,
            who,
            silent: row.silent,
            was,
            was_allowed: row.was_allowed,
            is_last: row.is_last,
        }))
    }
}
