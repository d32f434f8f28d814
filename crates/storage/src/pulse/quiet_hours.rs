//! When a recipient wants silence.

use sqlx::SqliteConnection;

use super::Recipient;
use crate::Error;

/// The hours of silence of each day, in minutes of the recipient's local day
/// (0 to 1439). If the end comes before the start, the night passes midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quiet {
    /// The first minute of silence.
    pub start_minute: u16,
    /// The first minute after it.
    pub end_minute: u16,
}

/// Access to hours of silence within a transaction.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::pulse::Store::open(&folder.path().join("pulse.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use storage::pulse::{Quiet, Recipient};
/// use twilight_model::id::Id;
///
/// let ada = Recipient::User(Id::new(7).into());
/// let night = Quiet { start_minute: 22 * 60, end_minute: 7 * 60 };
/// tx.quiet_hours().set(ada, night).await?;
/// assert_eq!(tx.quiet_hours().of(ada).await?, Some(night));
/// assert!(tx.quiet_hours().clear(ada).await?);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct QuietHours<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> QuietHours<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Sets a recipient's hours of silence.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if a minute is none of the day, or if the database does not answer.
    pub async fn set(&mut self, recipient: Recipient, quiet: Quiet) -> Result<(), Error> {
        let (of, id) = recipient.key()?;
        sqlx::query!(
            "INSERT INTO quiet_hours (recipient, id, start_minute, end_minute) VALUES (?, ?, ?, ?)
             ON CONFLICT (recipient, id) DO UPDATE
                SET start_minute = excluded.start_minute, end_minute = excluded.end_minute",
            of,
            id,
            quiet.start_minute,
            quiet.end_minute,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// A recipient's hours of silence, if they want any.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn of(&mut self, recipient: Recipient) -> Result<Option<Quiet>, Error> {
        let (of, id) = recipient.key()?;
        let quiet = sqlx::query_as!(
            Quiet,
            "SELECT start_minute, end_minute FROM quiet_hours WHERE recipient = ? AND id = ?",
            of,
            id,
        )
        .fetch_optional(&mut *self.conn)
        .await?;
        Ok(quiet)
    }

    /// Forgets a recipient's hours of silence. `false` if there are none.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn clear(&mut self, recipient: Recipient) -> Result<bool, Error> {
        let (of, id) = recipient.key()?;
        let done = sqlx::query!(
            "DELETE FROM quiet_hours WHERE recipient = ? AND id = ?",
            of,
            id
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}
