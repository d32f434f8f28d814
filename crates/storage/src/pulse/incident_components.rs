//! Which parts of the page incidents are about.

use time::OffsetDateTime;

use super::Incidents;
use crate::Error;

/// A part of the page that an update names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AffectedComponent {
    /// The page's name for it.
    pub component_id: String,
    /// What it is called.
    pub name: String,
    /// How it is, in the page's word.
    pub status: String,
}

impl Incidents<'_> {
    /// Notes the parts an update names, in place of those it named before.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if there is no such update, or if the database does not answer.
    pub async fn set_affected(
        &mut self,
        update: &str,
        components: &[AffectedComponent],
    ) -> Result<(), Error> {
        sqlx::query!(
            "DELETE FROM incident_components WHERE update_id = ?",
            update
        )
        .execute(&mut *self.conn)
        .await?;
        let rows: Vec<_> = components
            .iter()
            .map(|it| (&it.component_id, &it.name, &it.status))
            .collect();
        let rows = serde_json::to_string(&rows)?;
        sqlx::query!(
            "INSERT INTO incident_components (update_id, component_id, name, status)
             SELECT ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)",
            update,
            rows,
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }

    /// The parts an update names, by name.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn affected_by_update(
        &mut self,
        update: &str,
    ) -> Result<Vec<AffectedComponent>, Error> {
        let components = sqlx::query_as!(
            AffectedComponent,
            "SELECT component_id, name, status FROM incident_components WHERE update_id = ?
              ORDER BY name",
            update,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        Ok(components)
    }

    /// The parts an incident is about, by name, each as the last update that
    /// names it has it.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn affected(&mut self, incident: &str) -> Result<Vec<AffectedComponent>, Error> {
        let components = sqlx::query!(
            r#"SELECT part.component_id AS "component_id!", part.name AS "name!", part.status AS "status!",
                      max(news.published_at) AS "published_at: OffsetDateTime"
                 FROM incident_updates news
                 JOIN incident_components part ON part.update_id = news.id
                WHERE news.incident_id = ?
                GROUP BY part.component_id
                ORDER BY part.name"#,
            incident,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let components = components.into_iter().map(|it| AffectedComponent {
            component_id: it.component_id,
            name: it.name,
            status: it.status,
        });
        Ok(components.collect())
    }
}
