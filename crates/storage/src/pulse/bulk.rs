//! Rows of the status bot in bulk, a statement for each table.
//!
//! What is here already stays as it is, and what was here before and is gone
//! stays away.

#![expect(
    missing_docs,
    reason = "the fields are named for the columns they fill"
)]

use serde::Serialize;
use sqlx::SqliteConnection;

use super::Schema;
use crate::{Error, bulk::bulk_row};

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
       FROM json_each(?) WHERE value ->> 'known' IS NULL
         OR EXISTS (SELECT 1 FROM guild_configs WHERE guild_id = value ->> 'id')
     ON CONFLICT (guild_id) DO NOTHING",
    remembered as "guild_configs" by ["id"]
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
       FROM json_each(?) WHERE value ->> 'known' IS NULL
         OR EXISTS (SELECT 1 FROM user_configs WHERE user_id = value ->> 'id')
     ON CONFLICT (user_id) DO NOTHING",
    remembered as "user_configs" by ["id"],
    people { about: &["id"] }
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
       FROM json_each(?) WHERE value ->> 'known' IS NULL
         OR EXISTS (SELECT 1 FROM status_logs WHERE source_timestamp = value ->> 'source')
     ON CONFLICT (source_timestamp) DO NOTHING",
    remembered as "status_logs" by ["source"]
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
       FROM json_each(?) WHERE value ->> 'known' IS NULL
         OR EXISTS (SELECT 1 FROM incidents WHERE id = value ->> 'id')
     ON CONFLICT (id) DO NOTHING",
    remembered as "incidents" by ["id"]
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
       FROM json_each(?) WHERE (value ->> 'known' IS NULL
          OR EXISTS (SELECT 1 FROM incident_updates WHERE id = value ->> 'id'))
        AND EXISTS (SELECT 1 FROM incidents WHERE id = value ->> 'incident')
     ON CONFLICT (id) DO NOTHING",
    remembered as "incident_updates" by ["id"]
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
       FROM json_each(?) WHERE value ->> 'known' IS NULL
         OR EXISTS (SELECT 1 FROM maintenances WHERE id = value ->> 'id')
     ON CONFLICT (id) DO NOTHING",
    remembered as "maintenances" by ["id"]
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
       FROM batch WHERE value ->> 'known' IS NULL
         OR EXISTS (SELECT 1 FROM metric_logs
                     WHERE metric_name = batch.value ->> 'name'
                       AND timestamp = batch.value ->> 'timestamp')
     ON CONFLICT (metric_name, timestamp) DO NOTHING",
    remembered as "metric_logs" by ["name", "timestamp"]
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
       FROM json_each(?) WHERE value ->> 'known' IS NULL
     ON CONFLICT DO NOTHING",
    remembered as "sent_alerts" by ["guild", "user", "kind", "reference"],
    people { about: &["user"] }
);

/// Trouble somebody reported.
#[derive(Debug, Serialize)]
pub struct ReportRow {
    pub key: String,
    pub guild: Option<u64>,
    pub user: u64,
    pub kind: String,
    pub content: Option<String>,
    pub status: String,
    pub at: String,
}

bulk_row!(
    ReportRow,
    "WITH batch AS MATERIALIZED (
         SELECT value FROM json_each(?)
          WHERE value ->> 'known' IS NULL)
     INSERT INTO user_reports (guild_id, user_id, incident_type, content, status, created_at)
     SELECT value ->> 'guild', value ->> 'user', value ->> 'kind', value ->> 'content',
            value ->> 'status', value ->> 'at'
       FROM batch",
    remembered as "user_reports" by ["key"],
    people { about: &["user"] }
);

/// The state of a part of the page.
#[derive(Debug, Serialize)]
pub struct ComponentRow {
    pub key: String,
    pub component: String,
    pub name: String,
    pub status: String,
    pub source: String,
    pub at: String,
}

bulk_row!(
    ComponentRow,
    "WITH batch AS MATERIALIZED (
         SELECT value FROM json_each(?)
          WHERE value ->> 'known' IS NULL)
     INSERT INTO component_logs (component_id, name, status, source_timestamp, created_at)
     SELECT value ->> 'component', value ->> 'name', value ->> 'status', value ->> 'source',
            value ->> 'at'
       FROM batch",
    remembered as "component_logs" by ["key"]
);

/// A command that was used.
#[derive(Debug, Serialize)]
pub struct CommandRow {
    pub key: String,
    pub name: String,
    pub subcommand: Option<String>,
    pub user: u64,
    pub guild: Option<u64>,
    pub channel: Option<u64>,
    pub at: String,
}

bulk_row!(
    CommandRow,
    "WITH batch AS MATERIALIZED (
         SELECT value FROM json_each(?)
          WHERE value ->> 'known' IS NULL)
     INSERT INTO command_logs (command_name, subcommand, user_id, guild_id, channel_id, executed_at)
     SELECT value ->> 'name', value ->> 'subcommand', value ->> 'user', value ->> 'guild',
            value ->> 'channel', value ->> 'at'
       FROM batch",
    remembered as "command_logs" by ["key"],
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
