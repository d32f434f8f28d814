//! Rows of the status bot in bulk, a statement for each table.
//!
//! What is here already stays as it is.

#![expect(
    missing_docs,
    reason = "the fields are named for the columns they fill"
)]

use serde::Serialize;
use sqlx::SqliteConnection;

use super::{Schema, Tx};
use crate::{
    Error,
    bulk::{bulk_row, following},
};

/// A server that is told.
#[derive(Debug, Serialize)]
pub struct GuildRow {
    pub id: u64,
    pub channel: Option<u64>,
    pub enabled: bool,
    pub at: String,
    pub updated_at: String,
    pub language: Option<String>,
}

bulk_row!(
    GuildRow,
    "INSERT INTO guild_configs (guild_id, channel_id, enabled, created_at, updated_at, language)
     SELECT value ->> 'id', value ->> 'channel', value ->> 'enabled', value ->> 'at',
            value ->> 'updated_at', value ->> 'language'
       FROM json_each(?) WHERE true
     ON CONFLICT (guild_id) DO NOTHING"
);

following!(
    GuildRow,
    r#"SELECT json_object('id', guild_id, 'channel', channel_id, 'enabled', enabled, 'at', created_at,
                        'updated_at', updated_at, 'language', language) AS "row!: String"
       FROM guild_configs"#,
    "DELETE FROM guild_configs WHERE guild_id = ? ->> 'id'",
    replaced by "UPDATE guild_configs
        SET channel_id = ?1 ->> 'channel', enabled = ?1 ->> 'enabled',
            updated_at = ?1 ->> 'updated_at', language = ?1 ->> 'language'
      WHERE guild_id = ?1 ->> 'id'"
);

/// A person who is told.
#[derive(Debug, Serialize)]
pub struct UserRow {
    pub id: u64,
    pub enabled: bool,
    pub at: String,
    pub updated_at: String,
    pub language: Option<String>,
}

bulk_row!(
    UserRow,
    "INSERT INTO user_configs (user_id, enabled, created_at, updated_at, language)
     SELECT value ->> 'id', value ->> 'enabled', value ->> 'at', value ->> 'updated_at',
            value ->> 'language'
       FROM json_each(?) WHERE true
     ON CONFLICT (user_id) DO NOTHING",
    people { about: &["id"] }
);

following!(
    UserRow,
    r#"SELECT json_object('id', user_id, 'enabled', enabled, 'at', created_at,
                        'updated_at', updated_at, 'language', language) AS "row!: String"
       FROM user_configs"#,
    "DELETE FROM user_configs WHERE user_id = ? ->> 'id'",
    replaced by "UPDATE user_configs
        SET enabled = ?1 ->> 'enabled', updated_at = ?1 ->> 'updated_at',
            language = ?1 ->> 'language'
      WHERE user_id = ?1 ->> 'id'"
);

/// The page's overall state.
#[derive(Debug, Serialize)]
pub struct StatusRow {
    pub indicator: String,
    pub description: String,
    pub source: String,
    pub at: String,
}

bulk_row!(
    StatusRow,
    "INSERT INTO status_logs (indicator, description, source_timestamp, created_at)
     SELECT value ->> 'indicator', value ->> 'description', value ->> 'source', value ->> 'at'
       FROM json_each(?) WHERE true
     ON CONFLICT (source_timestamp) DO NOTHING"
);

/// An incident.
#[derive(Debug, Serialize)]
pub struct IncidentRow {
    pub id: String,
    pub title: String,
    pub impact: String,
    pub status: String,
    pub started_at: String,
    pub resolved_at: Option<String>,
    pub at: String,
    pub updated_at: String,
}

bulk_row!(
    IncidentRow,
    "INSERT INTO incidents (id, title, impact, status, started_at, resolved_at, created_at, updated_at)
     SELECT value ->> 'id', value ->> 'title', value ->> 'impact', value ->> 'status',
            value ->> 'started_at', value ->> 'resolved_at', value ->> 'at',
            value ->> 'updated_at'
       FROM json_each(?) WHERE true
     ON CONFLICT (id) DO NOTHING"
);

following!(
    IncidentRow,
    r#"SELECT json_object('id', id, 'title', title, 'impact', impact, 'status', status,
                        'started_at', started_at, 'resolved_at', resolved_at, 'at', created_at,
                        'updated_at', updated_at) AS "row!: String"
       FROM incidents"#,
    "DELETE FROM incidents WHERE id = ? ->> 'id'",
    replaced by "UPDATE incidents
        SET title = ?1 ->> 'title', impact = ?1 ->> 'impact', status = ?1 ->> 'status',
            started_at = ?1 ->> 'started_at', resolved_at = ?1 ->> 'resolved_at',
            updated_at = ?1 ->> 'updated_at'
      WHERE id = ?1 ->> 'id'"
);

/// What the page says about an incident.
#[derive(Debug, Serialize)]
pub struct UpdateRow {
    pub id: String,
    pub incident: String,
    pub body: String,
    pub status: String,
    pub published_at: String,
    pub at: String,
    pub updated_at: String,
}

bulk_row!(
    UpdateRow,
    "INSERT INTO incident_updates (id, incident_id, body, status, published_at, created_at, updated_at)
     SELECT value ->> 'id', value ->> 'incident', value ->> 'body', value ->> 'status',
            value ->> 'published_at', value ->> 'at', value ->> 'updated_at'
       FROM json_each(?)
      WHERE EXISTS (SELECT 1 FROM incidents WHERE id = value ->> 'incident')
     ON CONFLICT (id) DO NOTHING"
);

following!(
    UpdateRow,
    r#"SELECT json_object('id', id, 'incident', incident_id, 'body', body, 'status', status,
                        'published_at', published_at, 'at', created_at, 'updated_at', updated_at)
            AS "row!: String"
       FROM incident_updates"#,
    "DELETE FROM incident_updates WHERE id = ? ->> 'id'",
    replaced by "UPDATE incident_updates
        SET body = ?1 ->> 'body', status = ?1 ->> 'status',
            published_at = ?1 ->> 'published_at', updated_at = ?1 ->> 'updated_at'
      WHERE id = ?1 ->> 'id'"
);

/// A maintenance.
#[derive(Debug, Serialize)]
pub struct MaintenanceRow {
    pub id: String,
    pub title: String,
    pub status: String,
    pub scheduled_for: String,
    pub scheduled_until: String,
    pub at: String,
    pub updated_at: String,
}

bulk_row!(
    MaintenanceRow,
    "INSERT INTO maintenances (id, title, status, scheduled_for, scheduled_until, created_at, updated_at)
     SELECT value ->> 'id', value ->> 'title', value ->> 'status', value ->> 'scheduled_for',
            value ->> 'scheduled_until', value ->> 'at', value ->> 'updated_at'
       FROM json_each(?) WHERE true
     ON CONFLICT (id) DO NOTHING"
);

following!(
    MaintenanceRow,
    r#"SELECT json_object('id', id, 'title', title, 'status', status,
                        'scheduled_for', scheduled_for, 'scheduled_until', scheduled_until,
                        'at', created_at, 'updated_at', updated_at) AS "row!: String"
       FROM maintenances"#,
    "DELETE FROM maintenances WHERE id = ? ->> 'id'",
    replaced by "UPDATE maintenances
        SET title = ?1 ->> 'title', status = ?1 ->> 'status',
            scheduled_for = ?1 ->> 'scheduled_for', scheduled_until = ?1 ->> 'scheduled_until',
            updated_at = ?1 ->> 'updated_at'
      WHERE id = ?1 ->> 'id'"
);

/// A measured value.
#[derive(Debug, Serialize)]
pub struct MetricRow {
    pub name: String,
    pub value: f64,
    pub unit: String,
    pub interval: i64,
    pub timestamp: String,
    pub at: String,
}

bulk_row!(
    MetricRow,
    "WITH batch AS MATERIALIZED (SELECT value FROM json_each(?))
     INSERT INTO metric_logs (metric_name, value, unit, interval_sec, timestamp, created_at)
     SELECT value ->> 'name', CAST(value ->> 'value' AS REAL), value ->> 'unit',
            value ->> 'interval', value ->> 'timestamp', value ->> 'at'
       FROM batch WHERE true
     ON CONFLICT (metric_name, timestamp) DO NOTHING"
);

/// Somebody was told something.
#[derive(Debug, Serialize)]
pub struct SentRow {
    pub guild: Option<u64>,
    pub user: Option<u64>,
    pub kind: String,
    pub reference: String,
    pub notified_at: String,
    pub at: String,
}

bulk_row!(
    SentRow,
    "INSERT INTO sent_alerts (guild_id, user_id, alert_type, reference_id, notified_at, created_at)
     SELECT value ->> 'guild', value ->> 'user', value ->> 'kind', value ->> 'reference',
            value ->> 'notified_at', value ->> 'at'
       FROM json_each(?) WHERE true
     ON CONFLICT DO NOTHING",
    people { about: &["user"] }
);

/// Trouble somebody reported.
#[derive(Debug, Serialize)]
pub struct ReportRow {
    pub guild: Option<u64>,
    pub user: u64,
    pub kind: String,
    pub content: Option<String>,
    pub status: String,
    pub at: String,
}

bulk_row!(
    ReportRow,
    "WITH batch AS MATERIALIZED (SELECT value FROM json_each(?))
     INSERT INTO user_reports (guild_id, user_id, incident_type, content, status, created_at)
     SELECT value ->> 'guild', value ->> 'user', value ->> 'kind', value ->> 'content',
            value ->> 'status', value ->> 'at'
       FROM batch",
    people { about: &["user"] }
);

following!(
    ReportRow,
    r#"SELECT json_object('guild', guild_id, 'user', user_id, 'kind', incident_type,
                        'content', content, 'status', status, 'at', created_at) AS "row!: String"
       FROM user_reports"#,
    "DELETE FROM user_reports
      WHERE id = (SELECT min(id) FROM user_reports
                   WHERE user_id = ?1 ->> 'user' AND incident_type = ?1 ->> 'kind'
                     AND created_at = ?1 ->> 'at' AND content IS ?1 ->> 'content')"
);

/// The state of a part of the page.
#[derive(Debug, Serialize)]
pub struct ComponentRow {
    pub component: String,
    pub name: String,
    pub status: String,
    pub source: String,
    pub at: String,
}

bulk_row!(
    ComponentRow,
    "WITH batch AS MATERIALIZED (SELECT value FROM json_each(?))
     INSERT INTO component_logs (component_id, name, status, source_timestamp, created_at)
     SELECT value ->> 'component', value ->> 'name', value ->> 'status', value ->> 'source',
            value ->> 'at'
       FROM batch"
);

/// A command that was used.
#[derive(Debug, Serialize)]
pub struct CommandRow {
    pub name: String,
    pub subcommand: Option<String>,
    pub user: u64,
    pub guild: Option<u64>,
    pub channel: Option<u64>,
    pub at: String,
}

bulk_row!(
    CommandRow,
    "WITH batch AS MATERIALIZED (SELECT value FROM json_each(?))
     INSERT INTO command_logs (command_name, subcommand, user_id, guild_id, channel_id, executed_at)
     SELECT value ->> 'name', value ->> 'subcommand', value ->> 'user', value ->> 'guild',
            value ->> 'channel', value ->> 'at'
       FROM batch",
    people { about: &["user"] }
);

/// A setting that holds for the whole bot, with what it is when nobody changed
/// it: one that somebody changed here stays.
#[derive(Debug, Serialize)]
pub struct ConfigRow {
    pub key: String,
    pub value: String,
    pub default: &'static str,
    pub updated_at: String,
}

bulk_row!(
    ConfigRow,
    "UPDATE bot_config SET value = batch.value ->> 'value',
                           updated_at = batch.value ->> 'updated_at'
       FROM json_each(?) AS batch
      WHERE bot_config.key = batch.value ->> 'key'
        AND bot_config.value = batch.value ->> 'default'
        AND bot_config.value <> batch.value ->> 'value'"
);

following!(
    ConfigRow,
    r#"SELECT json_object('key', key, 'value', value, 'updated_at', updated_at, 'default',
                        iif(key = 'report_threshold', '1', '60')) AS "row!: String"
       FROM bot_config"#,
    "DELETE FROM bot_config WHERE key = ? ->> 'key'",
    replaced by "UPDATE bot_config SET value = ?1 ->> 'value', updated_at = ?1 ->> 'updated_at'
      WHERE key = ?1 ->> 'key'"
);

impl Tx {
    /// Works out for how long each part of the page was in which state, from
    /// the states that came in, before and behind what is known of that already.
    #[tracing::instrument(level = "debug", name = "db.bulk.component_intervals", skip_all)]
    pub async fn add_component_intervals(&mut self) -> Result<(), Error> {
        sqlx::query!(
            "UPDATE component_intervals
                SET ended_at = (SELECT min(source_timestamp) FROM component_logs AS log
                                 WHERE log.component_id = component_intervals.component_id
                                   AND log.source_timestamp > component_intervals.started_at
                                   AND log.status <> component_intervals.status)
              WHERE ended_at IS NULL"
        )
        .execute(&mut *self.conn)
        .await?;
        sqlx::query!(
            "WITH known AS MATERIALIZED (
                 SELECT component_id, min(started_at) AS first, max(started_at) AS last
                   FROM component_intervals GROUP BY component_id),
             changes AS (
                 SELECT component_id, source_timestamp AS started_at, status,
                        lag(status) OVER (PARTITION BY component_id
                                          ORDER BY source_timestamp, id) AS before
                   FROM component_logs)
             INSERT INTO component_intervals (component_id, started_at, ended_at, status)
             SELECT changes.component_id, started_at,
                    iif(started_at < first, min(first, COALESCE(lead(started_at) OVER following, first)),
                        lead(started_at) OVER following),
                    status
               FROM changes LEFT JOIN known ON known.component_id = changes.component_id
              WHERE status IS NOT before
                AND (first IS NULL OR started_at < first OR started_at > last)
             WINDOW following AS (PARTITION BY changes.component_id ORDER BY started_at)
             ON CONFLICT (component_id, started_at) DO NOTHING",
        )
        .execute(&mut *self.conn)
        .await?;
        Ok(())
    }
}
