//! Who may call which command, or do what at the web panel, whatever their level says.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use twilight_model::id::{Id, marker::GenericMarker};

use crate::{
    Error,
    discord::{RoleId, UserId},
    moment::stamp,
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
    /// Whom two columns name.
    fn of(kind: SubjectType, id: &str) -> Option<Self> {
        let id = id.parse().ok().and_then(Id::<GenericMarker>::new_checked)?;
        Some(match kind {
            SubjectType::User => Self::User(id.cast().into()),
            SubjectType::Role => Self::Role(id.cast().into()),
        })
    }

    /// The two columns it becomes.
    fn columns(self) -> (SubjectType, String) {
        match self {
            Self::User(user) => (SubjectType::User, user.to_string()),
            Self::Role(role) => (SubjectType::Role, role.to_string()),
        }
    }
}

/// What is said about a permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum Effect {
    /// They may, though their level does not suffice.
    Allow,
    /// They may not, though it does.
    Deny,
}

/// What is said about one permission of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelPermission {
    /// Whose.
    pub subject: Subject,
    /// What for.
    pub permission: String,
    /// Whether they have it.
    pub effect: Effect,
}

/// A change of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PermissionChange {
    /// Its number.
    pub id: i64,
    /// Whose permission.
    pub subject: Subject,
    /// What for.
    pub permission: String,
    /// What was said before; nothing if the level decided.
    pub before: Option<Effect>,
    /// What was said from then on; nothing if the level decides again.
    pub effect: Option<Effect>,
    /// Who changed it.
    pub changed_by: UserId,
    /// When.
    pub changed_at: OffsetDateTime,
    /// The change that it took back.
    pub undoes: Option<i64>,
}

/// A change as its row has it.
struct ChangeRow {
    id: i64,
    subject_type: SubjectType,
    subject_id: String,
    permission: String,
    before: Option<Effect>,
    effect: Option<Effect>,
    changed_by: UserId,
    changed_at: OffsetDateTime,
    undoes: Option<i64>,
}

impl ChangeRow {
    fn change(self) -> Option<PermissionChange> {
        Some(PermissionChange {
            id: self.id,
            subject: Subject::of(self.subject_type, &self.subject_id)?,
            permission: self.permission,
            before: self.before,
            effect: self.effect,
            changed_by: self.changed_by,
            changed_at: self.changed_at,
            undoes: self.undoes,
        })
    }
}

/// What is wanted of a permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewPermission<'a> {
    /// Whose.
    pub subject: Subject,
    /// What for.
    pub permission: &'a str,
    /// Whether they are to have it; nothing if their level decides.
    pub effect: Option<Effect>,
    /// Who wants it.
    pub by: UserId,
    /// When.
    pub at: OffsetDateTime,
    /// The change that it takes back.
    pub undoes: Option<i64>,
}

/// Access to permissions within a transaction.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::modmail::Store::open(&folder.path().join("modmail.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use storage::modmail::{Effect, NewPermission, Subject};
/// use twilight_model::id::Id;
///
/// let helpers = Subject::Role(Id::new(3).into());
/// let wanted = NewPermission {
///     subject: helpers,
///     permission: "command:close",
///     effect: Some(Effect::Allow),
///     by: Id::new(7).into(),
///     at: now,
///     undoes: None,
/// };
/// assert!(tx.panel_permissions().put(&wanted).await?.is_some());
///
/// let all = tx.panel_permissions().all().await?;
/// assert_eq!(all[0].subject, helpers);
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

    /// All that is said, by permission.
    #[tracing::instrument(level = "debug", name = "db.panel_permissions.all", skip_all)]
    pub async fn all(&mut self) -> Result<Vec<PanelPermission>, Error> {
        let rows = sqlx::query!(
            "SELECT subject_type, subject_id, permission, effect FROM panel_permissions
              ORDER BY permission, subject_type, id",
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let known = rows.into_iter().filter_map(|row| {
            Some(PanelPermission {
                subject: Subject::of(row.subject_type, &row.subject_id)?,
                permission: row.permission,
                effect: row.effect,
            })
        });
        Ok(known.collect())
    }

    /// Says something else about a permission, or nothing any more, and notes that.
    /// Returns the number of the change, `None` if it was so already. What takes a change
    /// back is always noted, or that would be taken back again and again.
    #[tracing::instrument(level = "debug", name = "db.panel_permissions.put", skip_all)]
    pub async fn put(&mut self, wanted: &NewPermission<'_>) -> Result<Option<i64>, Error> {
        let (kind, id) = wanted.subject.columns();
        let before = sqlx::query_scalar!(
            "SELECT effect FROM panel_permissions
              WHERE subject_type = ? AND subject_id = ? AND permission = ?",
            kind,
            id,
            wanted.permission,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        if before == wanted.effect && wanted.undoes.is_none() {
            return Ok(None);
        }
        sqlx::query!(
            "DELETE FROM panel_permissions
              WHERE subject_type = ? AND subject_id = ? AND permission = ?",
            kind,
            id,
            wanted.permission,
        )
        .execute(&mut *self.conn)
        .await?;
        if let Some(effect) = wanted.effect {
            let at = wanted.at.unix_timestamp();
            sqlx::query!(
                "INSERT INTO panel_permissions
                     (subject_type, subject_id, permission, effect, granted_by, granted_at)
                 VALUES (?, ?, ?, ?, ?, ?)",
                kind,
                id,
                wanted.permission,
                effect,
                wanted.by,
                at,
            )
            .execute(&mut *self.conn)
            .await?;
        }
        let at = stamp(wanted.at);
        let noted = sqlx::query!(
            "INSERT INTO panel_permission_changes
                 (subject_type, subject_id, permission, before, effect, changed_by, changed_at, undoes)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            kind,
            id,
            wanted.permission,
            before,
            wanted.effect,
            wanted.by,
            at,
            wanted.undoes,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(Some(noted.last_insert_rowid()))
    }

    /// The last change that still stands: neither taken back nor taking another back.
    #[tracing::instrument(level = "debug", name = "db.panel_permissions.last_change", skip_all)]
    pub async fn last_change(&mut self) -> Result<Option<PermissionChange>, Error> {
        let row = sqlx::query_as!(
            ChangeRow,
            "SELECT id, subject_type, subject_id, permission, before, effect, changed_by,
                    changed_at, undoes
               FROM panel_permission_changes
              WHERE undoes IS NULL
                AND id NOT IN (SELECT undoes FROM panel_permission_changes
                                WHERE undoes IS NOT NULL)
              ORDER BY id DESC LIMIT 1",
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(row.and_then(ChangeRow::change))
    }

    /// How many changes there were.
    #[tracing::instrument(level = "debug", name = "db.panel_permissions.count_changes", skip_all)]
    pub async fn count_changes(&mut self) -> Result<i64, Error> {
        let count = sqlx::query_scalar!("SELECT count(*) FROM panel_permission_changes")
            .fetch_one(&mut *self.conn)
            .await?;
        Ok(count)
    }

    /// Some changes, the newest first.
    #[tracing::instrument(level = "debug", name = "db.panel_permissions.changes", skip_all)]
    pub async fn changes(&mut self, skip: i64, limit: i64) -> Result<Vec<PermissionChange>, Error> {
        let rows = sqlx::query_as!(
            ChangeRow,
            "SELECT id, subject_type, subject_id, permission, before, effect, changed_by,
                    changed_at, undoes
               FROM panel_permission_changes ORDER BY id DESC LIMIT ? OFFSET ?",
            limit,
            skip,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(rows.into_iter().filter_map(ChangeRow::change).collect())
    }
}
