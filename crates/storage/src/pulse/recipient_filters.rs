//! What a recipient wants to hear.

use sqlx::SqliteConnection;

use super::Recipient;
use crate::Error;

/// What a choice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(rename_all = "snake_case")]
pub enum FilterKind {
    /// A kind of alert they want.
    AlertType,
    /// A part of the page they care about.
    Component,
    /// How bad it has to be.
    MinimumImpact,
    /// A role to be mentioned.
    MentionRole,
    /// How many reports it takes.
    Threshold,
    /// When they want a summary.
    Digest,
}

/// A choice. No choice of a kind means no restriction of that kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// What it is about.
    pub kind: FilterKind,
    /// What was chosen.
    pub value: String,
}

/// Access to choices within a transaction.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::pulse::Store::open(&folder.path().join("pulse.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use storage::pulse::{FilterKind, Recipient};
/// use twilight_model::id::Id;
///
/// let ada = Recipient::User(Id::new(7).into());
/// tx.recipient_filters().replace(ada, FilterKind::Component, &["api", "login"]).await?;
/// let parts = tx.recipient_filters().values(ada, FilterKind::Component).await?;
/// assert_eq!(parts, ["api", "login"]);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct RecipientFilters<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> RecipientFilters<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// Adds a choice. `false` if it is made already.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn add(
        &mut self,
        recipient: Recipient,
        kind: FilterKind,
        value: &str,
    ) -> Result<bool, Error> {
        let (of, id) = recipient.key()?;
        let done = sqlx::query!(
            "INSERT INTO recipient_filters (recipient, id, kind, value) VALUES (?, ?, ?, ?)
             ON CONFLICT DO NOTHING",
            of,
            id,
            kind,
            value,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Takes a choice back. `false` if it was not made.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn remove(
        &mut self,
        recipient: Recipient,
        kind: FilterKind,
        value: &str,
    ) -> Result<bool, Error> {
        let (of, id) = recipient.key()?;
        let done = sqlx::query!(
            "DELETE FROM recipient_filters WHERE recipient = ? AND id = ? AND kind = ? AND value = ?",
            of,
            id,
            kind,
            value,
        )
        .execute(&mut *self.conn).await?;
        Ok(done.rows_affected() == 1)
    }

    /// Makes these the choices of a kind, in place of all others of it.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn replace(
        &mut self,
        recipient: Recipient,
        kind: FilterKind,
        values: &[&str],
    ) -> Result<(), Error> {
        let (of, id) = recipient.key()?;
        sqlx::query!(
            "DELETE FROM recipient_filters WHERE recipient = ? AND id = ? AND kind = ?",
            of,
            id,
            kind,
        )
        .execute(&mut *self.conn)
        .await?;
        let values = serde_json::to_string(values)?;
        sqlx::query!(
            "INSERT INTO recipient_filters (recipient, id, kind, value)
             SELECT ?, ?, ?, value FROM json_each(?) WHERE true
             ON CONFLICT DO NOTHING",
            of,
            id,
            kind,
            values,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// What was chosen of a kind, in alphabetical order.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn values(
        &mut self,
        recipient: Recipient,
        kind: FilterKind,
    ) -> Result<Vec<String>, Error> {
        let (of, id) = recipient.key()?;
        let values = sqlx::query_scalar!(
            "SELECT value FROM recipient_filters WHERE recipient = ? AND id = ? AND kind = ?
              ORDER BY value",
            of,
            id,
            kind,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(values)
    }

    /// All choices of a recipient.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn of(&mut self, recipient: Recipient) -> Result<Vec<Filter>, Error> {
        let (of, id) = recipient.key()?;
        let filters = sqlx::query_as!(
            Filter,
            "SELECT kind, value FROM recipient_filters WHERE recipient = ? AND id = ?
              ORDER BY kind, value",
            of,
            id,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(filters)
    }

    /// Forgets all choices of a recipient. Returns how many those were.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn clear(&mut self, recipient: Recipient) -> Result<u64, Error> {
        let (of, id) = recipient.key()?;
        let done = sqlx::query!(
            "DELETE FROM recipient_filters WHERE recipient = ? AND id = ?",
            of,
            id,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(done.rows_affected())
    }
}
