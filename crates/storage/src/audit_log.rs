//! Who changed what.

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId, moment::stamp};

/// Access to the audit log within a transaction.
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
/// let ada = Id::new(7).into();
/// tx.audit_log().record(ada, "config.set", "closing.idle_hours", "24", now).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct AuditLog<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> AuditLog<'c> {
    pub(crate) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Notes what somebody did to something.
    pub async fn record(
        &mut self,
        actor: UserId,
        action: &str,
        subject: &str,
        detail: &str,
        at: OffsetDateTime,
    ) -> Result<(), Error> {
        let at = stamp(at);
        sqlx::query!(
            "INSERT INTO audit_log (actor_id, action, subject, detail, created_at)
             VALUES (?, ?, ?, ?, ?)",
            actor,
            action,
            subject,
            detail,
            at,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
