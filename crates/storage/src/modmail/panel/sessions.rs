//! Who is signed in at the web panel.

use std::fmt;

use sqlx::SqliteConnection;
use time::OffsetDateTime;

use crate::{Error, discord::UserId};

/// That a person is signed in. Its `Debug` tells none of the secrets.
#[derive(Clone, PartialEq, Eq)]
pub struct PanelSession {
    /// The secret their browser keeps.
    pub session_id: String,
    /// The person.
    pub user_id: UserId,
    /// What opens Discord's API in their name.
    pub access_token: String,
    /// What renews that.
    pub refresh_token: Option<String>,
    /// When it is over; kept to the second.
    pub expires_at: OffsetDateTime,
    /// The name of their picture.
    pub avatar_hash: Option<String>,
}

impl fmt::Debug for PanelSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PanelSession")
            .field("user_id", &self.user_id)
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}

/// Access to the panel's sessions within a transaction.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::modmail::Store::open(&folder.path().join("modmail.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use storage::modmail::PanelSession;
/// use time::Duration;
/// use twilight_model::id::Id;
///
/// let session = PanelSession {
///     session_id: "from a good source of chance".to_owned(),
///     user_id: Id::new(7).into(),
///     access_token: "secret".to_owned(),
///     refresh_token: None,
///     expires_at: now + Duration::WEEK,
///     avatar_hash: None,
/// };
/// tx.panel_sessions().create(&session).await?;
/// assert_eq!(tx.panel_sessions().get(&session.session_id, now).await?, Some(session));
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct PanelSessions<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> PanelSessions<'c> {
    pub(in crate::modmail) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Signs a person in.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the session is known already, or if the database does not answer.
    pub async fn create(&mut self, session: &PanelSession) -> Result<(), Error> {
        let expires_at = session.expires_at.unix_timestamp();
        sqlx::query!(
            "INSERT INTO sessions_panel
                 (session_id, user_id, access_token, refresh_token, expires_at, avatar_hash)
             VALUES (?, ?, ?, ?, ?, ?)",
            session.session_id,
            session.user_id,
            session.access_token,
            session.refresh_token,
            expires_at,
            session.avatar_hash,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// A session, unless it is over at a moment.
    pub async fn get(
        &mut self,
        session: &str,
        at: OffsetDateTime,
    ) -> Result<Option<PanelSession>, Error> {
        let at = at.unix_timestamp();
        let session = sqlx::query_as!(
            PanelSession,
            "SELECT session_id, user_id, access_token, refresh_token, expires_at, avatar_hash
               FROM sessions_panel WHERE session_id = ? AND expires_at > ?",
            session,
            at,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(session)
    }

    /// Signs a session out. `false` if there is none.
    pub async fn remove(&mut self, session: &str) -> Result<bool, Error> {
        let done = sqlx::query!("DELETE FROM sessions_panel WHERE session_id = ?", session)
            .execute(&mut *self.conn)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}
