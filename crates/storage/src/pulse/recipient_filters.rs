//! What recipients have chosen to hear.

use std::collections::BTreeSet;

use sqlx::SqliteConnection;

use super::{AlertType, Recipient};
use crate::{Error, number::signed};

/// The kind of the rows that name the types of alerts a recipient hears.
const TYPES: &str = "alert_type";
/// The value that stands for no type at all.
const NONE: &str = "none";

/// What a recipient has chosen to hear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The types of alerts; the [usual](AlertType::is_usual) ones if nothing was chosen.
    pub types: BTreeSet<AlertType>,
    /// Incidents below this impact are left out.
    pub minimum_impact: Option<String>,
}

/// Access to what recipients have chosen within a transaction.
#[derive(Debug)]
pub struct RecipientFilters<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> RecipientFilters<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// What a recipient has chosen.
    pub async fn get(&mut self, of: Recipient) -> Result<Filter, Error> {
        let types = self.values(of, TYPES).await?;
        let minimum_impact = self.values(of, "minimum_impact").await?.pop();
        let is_chosen = |alert_type: &AlertType| match types.as_slice() {
            [] => alert_type.is_usual(),
            types => types.iter().any(|name| name == alert_type.name()),
        };
        Ok(Filter {
            types: AlertType::ALL.into_iter().filter(is_chosen).collect(),
            minimum_impact,
        })
    }

    /// Has a recipient hear these types of alerts and no others.
    pub async fn set_types(
        &mut self,
        of: Recipient,
        types: &BTreeSet<AlertType>,
    ) -> Result<(), Error> {
        let names: Vec<_> = types.iter().map(|alert_type| alert_type.name()).collect();
        let names = if names.is_empty() { vec![NONE] } else { names };
        self.replace(of, TYPES, &names).await
    }

    /// Has a recipient hear of incidents from this impact on: `minor`, `major` or `critical`; of all of them if it is
    /// none.
    pub async fn set_minimum_impact(
        &mut self,
        of: Recipient,
        impact: Option<&str>,
    ) -> Result<(), Error> {
        self.replace(of, "minimum_impact", impact.as_slice()).await
    }

    async fn values(&mut self, of: Recipient, kind: &str) -> Result<Vec<String>, Error> {
        let (recipient, id) = columns(of)?;
        let values = sqlx::query_scalar!(
            "SELECT value FROM recipient_filters
              WHERE recipient = ? AND id = ? AND kind = ? ORDER BY value",
            recipient,
            id,
            kind,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(values)
    }

    async fn replace(&mut self, of: Recipient, kind: &str, values: &[&str]) -> Result<(), Error> {
        let (recipient, id) = columns(of)?;
        let values = serde_json::to_string(values)?;
        sqlx::query!(
            "DELETE FROM recipient_filters
              WHERE recipient = ?1 AND id = ?2 AND kind = ?3
                AND value NOT IN (SELECT value FROM json_each(?4))",
            recipient,
            id,
            kind,
            values,
        )
        .execute(&mut *self.conn)
        .await?;
        sqlx::query!(
            "INSERT INTO recipient_filters (recipient, id, kind, value)
             SELECT ?1, ?2, ?3, value FROM json_each(?4) WHERE true
             ON CONFLICT DO NOTHING",
            recipient,
            id,
            kind,
            values,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}

/// The columns that a recipient becomes.
fn columns(recipient: Recipient) -> Result<(&'static str, i64), Error> {
    let (recipient, id) = match recipient {
        Recipient::Guild(guild) => ("guild", guild.get().get()),
        Recipient::User(user) => ("user", user.get().get()),
    };
    Ok((recipient, signed(id)?))
}
