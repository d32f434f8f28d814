//! The roles that the staff have chosen to be shown beside their names.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use super::TicketId;
use crate::{
    Error,
    discord::{RoleId, UserId},
    moment::stamp,
};

/// Access to the roles that are shown within a transaction.
#[derive(Debug)]
pub struct ShownRoles<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> ShownRoles<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// What somebody has chosen for a ticket, or for all if that is none.
    pub async fn chosen(
        &mut self,
        user: UserId,
        ticket: Option<TicketId>,
    ) -> Result<Option<RoleId>, Error> {
        let role = sqlx::query_scalar!(
            r#"SELECT role_id AS "role!: RoleId" FROM shown_roles
                WHERE user_id = ? AND thread_id IS ?"#,
            user,
            ticket,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(role)
    }

    /// Records what somebody chooses for a ticket, or for all if that is none, in
    /// place of what they chose before; no role takes it back. `false` if there was
    /// nothing to take back.
    pub async fn choose(
        &mut self,
        user: UserId,
        ticket: Option<TicketId>,
        role: Option<RoleId>,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let done = sqlx::query!(
            "DELETE FROM shown_roles WHERE user_id = ? AND thread_id IS ?",
            user,
            ticket,
        )
        .execute(&mut *self.conn)
        .await?;
        let Some(role) = role else {
            return Ok(done.rows_affected() == 1);
        };
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO shown_roles (user_id, thread_id, role_id, updated_at) VALUES (?, ?, ?, ?)",
            user,
            ticket,
            role,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(true)
    }
}
