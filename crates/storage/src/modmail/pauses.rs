//! While members' messages are held.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId, moment::stamp};

/// Which messages are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum PauseScope {
    /// Those that would open a ticket or take one up again.
    New,
    /// All of them.
    All,
    /// Those that would open a ticket, while there is a raid.
    Raid,
}

/// That messages are held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// Which.
    pub scope: PauseScope,
    /// Who wanted it; `None` is a rule.
    pub began_by: Option<UserId>,
    /// Since when.
    pub began_at: OffsetDateTime,
    /// Until when, if that is known.
    pub ends_at: Option<OffsetDateTime>,
    /// Why.
    pub reason: Option<String>,
    /// Whether it is for maintenance.
    pub maintenance: bool,
}

/// Access to pauses within a transaction.
#[derive(Debug)]
pub struct Pauses<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Pauses<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Begins a pause, in place of one of the same scope. `false` if it replaced one.
    pub async fn begin(&mut self, pause: &Pause) -> Result<bool, Error> {
        let is_new = !self.end(pause.scope).await?;
        let (at, ends_at) = (stamp(pause.began_at), pause.ends_at.map(stamp));
        sqlx::query!(
            "INSERT INTO pauses (scope, began_by, began_at, ends_at, reason, maintenance)
             VALUES (?, ?, ?, ?, ?, ?)",
            pause.scope,
            pause.began_by,
            at,
            ends_at,
            pause.reason,
            pause.maintenance,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(is_new)
    }

    /// Ends a pause. `false` if there is none.
    pub async fn end(&mut self, scope: PauseScope) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM pauses WHERE scope = ?", scope)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Every pause, those that are over and not yet ended among them.
    pub async fn all(&mut self) -> Result<Vec<Pause>, Error> {
        let pauses = sqlx::query_as!(
            Pause,
            r#"SELECT scope, began_by, began_at, ends_at, reason, maintenance AS "maintenance: bool"
                 FROM pauses ORDER BY scope"#,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(pauses)
    }
}
