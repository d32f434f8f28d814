//! Which parts of the page an incident or a maintenance concerns.

use serde::Serialize;

use super::{Incidents, Maintenances};
use crate::Error;

/// What an update says about a part of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Part {
    /// The page's name for it.
    pub id: String,
    /// What the update calls it.
    pub name: String,
    /// How it is from then on, in the page's word.
    pub status: String,
}

impl Incidents<'_> {
    /// The parts of the page that an incident concerns, by name.
    pub async fn parts_of(&mut self, incident: &str) -> Result<Vec<String>, Error> {
        let names = sqlx::query_scalar!(
            "SELECT name FROM incident_parts WHERE incident_id = ? ORDER BY name",
            incident,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(names)
    }

    /// What an update says about parts of the page, by name.
    pub async fn components_of(&mut self, update: &str) -> Result<Vec<Part>, Error> {
        let parts = sqlx::query_as!(
            Part,
            "SELECT component_id AS id, name, status FROM incident_components
              WHERE update_id = ? ORDER BY name",
            update,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(parts)
    }
}

impl Incidents<'_> {
    /// Stores which parts of the page an incident concerns, by their names.
    pub async fn set_parts(&mut self, incident: &str, names: &[String]) -> Result<(), Error> {
        let names = serde_json::to_string(names)?;
        sqlx::query!(
            "DELETE FROM incident_parts
              WHERE incident_id = ?1 AND name NOT IN (SELECT value FROM json_each(?2))",
            incident,
            names,
        )
        .execute(&mut *self.conn)
        .await?;
        sqlx::query!(
            "INSERT OR IGNORE INTO incident_parts (incident_id, name)
             SELECT ?1, value FROM json_each(?2)",
            incident,
            names,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Stores what an update says about parts of the page.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the update is not known, or if the database does not answer.
    pub async fn set_components(&mut self, update: &str, parts: &[Part]) -> Result<(), Error> {
        let parts = serde_json::to_string(parts)?;
        sqlx::query!(
            "DELETE FROM incident_components WHERE update_id = ?",
            update
        )
        .execute(&mut *self.conn)
        .await?;
        sqlx::query!(
            "INSERT OR IGNORE INTO incident_components (update_id, component_id, name, status)
             SELECT ?1, value ->> 'id', value ->> 'name', value ->> 'status' FROM json_each(?2)",
            update,
            parts,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}

impl Maintenances<'_> {
    /// The parts of the page that a maintenance concerns, by name.
    pub async fn parts_of(&mut self, maintenance: &str) -> Result<Vec<String>, Error> {
        let names = sqlx::query_scalar!(
            "SELECT name FROM maintenance_parts WHERE maintenance_id = ? ORDER BY name",
            maintenance,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(names)
    }

    /// What an update says about parts of the page, by name.
    pub async fn components_of(&mut self, update: &str) -> Result<Vec<Part>, Error> {
        let parts = sqlx::query_as!(
            Part,
            "SELECT component_id AS id, name, status FROM maintenance_components
              WHERE update_id = ? ORDER BY name",
            update,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(parts)
    }

    /// Stores which parts of the page a maintenance concerns, by their names.
    pub async fn set_parts(&mut self, maintenance: &str, names: &[String]) -> Result<(), Error> {
        let names = serde_json::to_string(names)?;
        sqlx::query!(
            "DELETE FROM maintenance_parts
              WHERE maintenance_id = ?1 AND name NOT IN (SELECT value FROM json_each(?2))",
            maintenance,
            names,
        )
        .execute(&mut *self.conn)
        .await?;
        sqlx::query!(
            "INSERT OR IGNORE INTO maintenance_parts (maintenance_id, name)
             SELECT ?1, value FROM json_each(?2)",
            maintenance,
            names,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// Stores what an update says about parts of the page.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the update is not known, or if the database does not answer.
    pub async fn set_components(&mut self, update: &str, parts: &[Part]) -> Result<(), Error> {
        let parts = serde_json::to_string(parts)?;
        sqlx::query!(
            "DELETE FROM maintenance_components WHERE update_id = ?",
            update
        )
        .execute(&mut *self.conn)
        .await?;
        sqlx::query!(
            "INSERT OR IGNORE INTO maintenance_components (update_id, component_id, name, status)
             SELECT ?1, value ->> 'id', value ->> 'name', value ->> 'status' FROM json_each(?2)",
            update,
            parts,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
