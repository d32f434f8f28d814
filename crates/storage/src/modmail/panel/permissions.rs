//! Who may do what at the web panel.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{
    Error,
    discord::{RoleId, UserId},
};

/// Who is allowed something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A person.
    User(UserId),
    /// Everyone with a role.
    Role(RoleId),
}

/// Which of the kinds of subject it is.
#[derive(Debug, Clone, Copy, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub(crate) enum SubjectType {
    /// A person.
    User,
    /// A role.
    Role,
}

impl Subject {
    /// The two columns it becomes.
    fn columns(self) -> (SubjectType, String) {
        match self {
            Self::User(user) => (SubjectType::User, user.to_string()),
            Self::Role(role) => (SubjectType::Role, role.to_string()),
        }
    }
}

/// Access to what is allowed within a transaction.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::modmail::Store::open(&folder.path().join("modmail.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use storage::modmail::Subject;
/// use twilight_model::id::Id;
///
/// let (ada, helpers) = (Id::new(7).into(), Id::new(3).into());
/// tx.panel_permissions()
///     .grant(Subject::Role(helpers), "threads:read", ada, now)
///     .await?;
///
/// let allowed = tx.panel_permissions().of_member(ada, &[helpers]).await?;
/// assert_eq!(allowed, ["threads:read"]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct PanelPermissions<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> PanelPermissions<'c> {
    pub(in crate::modmail) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Allows somebody something. `false` if they may already.
    pub async fn grant(
        &mut self,
        subject: Subject,
        permission: &str,
        by: UserId,
        at: OffsetDateTime,
    ) -> Result<bool, Error> {
        let ((kind, id), at) = (subject.columns(), at.unix_timestamp());
        let done = sqlx::query!(
            "INSERT INTO panel_permissions
                 (subject_type, subject_id, permission, granted_by, granted_at)
             VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (subject_type, subject_id, permission) DO NOTHING",
            kind,
            id,
            permission,
            by,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Takes that back. `false` if they were not allowed it.
    pub async fn revoke(&mut self, subject: Subject, permission: &str) -> Result<bool, Error> {
        let (kind, id) = subject.columns();
        let done = sqlx::query!(
            "DELETE FROM panel_permissions
              WHERE subject_type = ? AND subject_id = ? AND permission = ?",
            kind,
            id,
            permission,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// What a person with these roles may do, in alphabetical order.
    #[tracing::instrument(level = "debug", name = "db.panel_permissions.of_member", skip_all, fields(user.id = %user))]
    pub async fn of_member(
        &mut self,
        user: UserId,
        roles: &[RoleId],
    ) -> Result<Vec<String>, Error> {
        let roles = serde_json::to_string(roles)?;
        let permissions = sqlx::query_scalar!(
            "SELECT permission FROM panel_permissions
              WHERE subject_type = 'user' AND subject_id = CAST(? AS TEXT)
              UNION
             SELECT permission FROM panel_permissions
              WHERE subject_type = 'role'
                AND subject_id IN (SELECT CAST(value AS TEXT) FROM json_each(?))
              ORDER BY permission",
            user,
            roles,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(permissions)
    }
}
