//! Rows of the status bot in bulk, a statement for each table.

use serde::Serialize;
use sqlx::SqliteConnection;

use crate::Error;

/// Writes rows of one kind; what is here already stays as it is.
pub(super) trait Insert: Serialize + Send + Sync + Sized {
    /// Writes rows, given as JSON, and tells how many were new.
    fn insert(
        conn: &mut SqliteConnection,
        rows: String,
    ) -> impl Future<Output = Result<u64, Error>> + Send;
}

/// A server that is told.
#[derive(Debug, Serialize)]
pub(super) struct GuildRow {
    pub(super) id: u64,
    pub(super) channel: Option<u64>,
    pub(super) enabled: bool,
    pub(super) at: String,
    pub(super) updated_at: String,
    pub(super) language: Option<String>,
}

impl Insert for GuildRow {
    async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
        let done = sqlx::query!(
            "INSERT INTO guild_configs (guild_id, channel_id, enabled, created_at, updated_at, language)
             SELECT value ->> 'id', value ->> 'channel', value ->> 'enabled', value ->> 'at',
                    value ->> 'updated_at', value ->> 'language'
               FROM json_each(?) WHERE true
             ON CONFLICT (guild_id) DO NOTHING",
            rows,
        )
        .execute(conn)
        .await?;
        Ok(done.rows_affected())
    }
}

/// A person who is told.
#[derive(Debug, Serialize)]
pub(super) struct UserRow {
    pub(super) id: u64,
    pub(super) enabled: bool,
    pub(super) at: String,
    pub(super) updated_at: String,
    pub(super) language: Option<String>,
}

impl Insert for UserRow {
    async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
        let done = sqlx::query!(
            "INSERT INTO user_configs (user_id, enabled, created_at, updated_at, language)
             SELECT value ->> 'id', value ->> 'enabled', value ->> 'at', value ->> 'updated_at',
                    value ->> 'language'
               FROM json_each(?) WHERE true
             ON CONFLICT (user_id) DO NOTHING",
            rows,
        )
        .execute(conn)
        .await?;
        Ok(done.rows_affected())
    }
}

/// The page's overall state.
#[derive(Debug, Serialize)]
pub(super) struct StatusRow {
    pub(super) indicator: String,
    pub(super) description: String,
    pub(super) source: String,
    pub(super) at: String,
}

impl Insert for StatusRow {
    async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
        let done = sqlx::query!(
            "INSERT INTO status_logs (indicator, description, source_timestamp, created_at)
             SELECT value ->> 'indicator', value ->> 'description', value ->> 'source', value ->> 'at'
               FROM json_each(?) WHERE true
             ON CONFLICT (source_timestamp) DO NOTHING",
            rows,
        )
        .execute(conn)
        .await?;
        Ok(done.rows_affected())
    }
}

/// An incident.
#[derive(Debug, Serialize)]
pub(super) struct IncidentRow {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) impact: String,
    pub(super) status: String,
    pub(super) started_at: String,
    pub(super) resolved_at: Option<String>,
    pub(super) at: String,
    pub(super) updated_at: String,
}

impl Insert for IncidentRow {
    async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
        let done = sqlx::query!(
            "INSERT INTO incidents (id, title, impact, status, started_at, resolved_at, created_at, updated_at)
             SELECT value ->> 'id', value ->> 'title', value ->> 'impact', value ->> 'status',
                    value ->> 'started_at', value ->> 'resolved_at', value ->> 'at',
                    value ->> 'updated_at'
               FROM json_each(?) WHERE true
             ON CONFLICT (id) DO NOTHING",
            rows,
        )
        .execute(conn)
        .await?;
        Ok(done.rows_affected())
    }
}

/// What the page says about an incident.
#[derive(Debug, Serialize)]
pub(super) struct UpdateRow {
    pub(super) id: String,
    pub(super) incident: String,
    pub(super) body: String,
    pub(super) status: String,
    pub(super) published_at: String,
    pub(super) at: String,
    pub(super) updated_at: String,
}

impl Insert for UpdateRow {
    async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
        let done = sqlx::query!(
            "INSERT INTO incident_updates (id, incident_id, body, status, published_at, created_at, updated_at)
             SELECT value ->> 'id', value ->> 'incident', value ->> 'body', value ->> 'status',
                    value ->> 'published_at', value ->> 'at', value ->> 'updated_at'
               FROM json_each(?) WHERE true
             ON CONFLICT (id) DO NOTHING",
            rows,
        )
        .execute(conn)
        .await?;
        Ok(done.rows_affected())
    }
}

/// A maintenance.
#[derive(Debug, Serialize)]
pub(super) struct MaintenanceRow {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) status: String,
    pub(super) scheduled_for: String,
    pub(super) scheduled_until: String,
    pub(super) at: String,
    pub(super) updated_at: String,
}

impl Insert for MaintenanceRow {
    async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
        let done = sqlx::query!(
            "INSERT INTO maintenances (id, title, status, scheduled_for, scheduled_until, created_at, updated_at)
             SELECT value ->> 'id', value ->> 'title', value ->> 'status', value ->> 'scheduled_for',
                    value ->> 'scheduled_until', value ->> 'at', value ->> 'updated_at'
               FROM json_each(?) WHERE true
             ON CONFLICT (id) DO NOTHING",
            rows,
        )
        .execute(conn)
        .await?;
        Ok(done.rows_affected())
    }
}

/// A measured value.
#[derive(Debug, Serialize)]
pub(super) struct MetricRow {
    pub(super) name: String,
    pub(super) value: f64,
    pub(super) unit: String,
    pub(super) interval: i64,
    pub(super) timestamp: String,
    pub(super) at: String,
}

impl Insert for MetricRow {
    async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
        let done = sqlx::query!(
            "WITH batch AS MATERIALIZED (SELECT value FROM json_each(?))
             INSERT INTO metric_logs (metric_name, value, unit, interval_sec, timestamp, created_at)
             SELECT value ->> 'name', CAST(value ->> 'value' AS REAL), value ->> 'unit',
                    value ->> 'interval', value ->> 'timestamp', value ->> 'at'
               FROM batch WHERE true
             ON CONFLICT (metric_name, timestamp) DO NOTHING",
            rows,
        )
        .execute(conn)
        .await?;
        Ok(done.rows_affected())
    }
}

/// Somebody was told something.
#[derive(Debug, Serialize)]
pub(super) struct SentRow {
    pub(super) guild: Option<u64>,
    pub(super) user: Option<u64>,
    pub(super) kind: String,
    pub(super) reference: String,
    pub(super) notified_at: String,
    pub(super) at: String,
}

impl Insert for SentRow {
    async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
        let done = sqlx::query!(
            "INSERT INTO sent_alerts (guild_id, user_id, alert_type, reference_id, notified_at, created_at)
             SELECT value ->> 'guild', value ->> 'user', value ->> 'kind', value ->> 'reference',
                    value ->> 'notified_at', value ->> 'at'
               FROM json_each(?) WHERE true
             ON CONFLICT DO NOTHING",
            rows,
        )
        .execute(conn)
        .await?;
        Ok(done.rows_affected())
    }
}

/// Trouble somebody reported.
#[derive(Debug, Serialize)]
pub(super) struct ReportRow {
    pub(super) key: String,
    pub(super) guild: Option<u64>,
    pub(super) user: u64,
    pub(super) kind: String,
    pub(super) content: Option<String>,
    pub(super) status: String,
    pub(super) at: String,
}

impl Insert for ReportRow {
    async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
        let done = sqlx::query!(
            "WITH batch AS MATERIALIZED (
                 SELECT value FROM json_each(?)
                  WHERE NOT EXISTS (
                      SELECT 1 FROM imported
                       WHERE source = 'vrcpulse' AND kind = 'user_reports' AND key = value ->> 'key'))
             INSERT INTO user_reports (guild_id, user_id, incident_type, content, status, created_at)
             SELECT value ->> 'guild', value ->> 'user', value ->> 'kind', value ->> 'content',
                    value ->> 'status', value ->> 'at'
               FROM batch",
            rows,
        )
        .execute(&mut *conn)
        .await?;
        remember(conn, "user_reports", &rows).await?;
        Ok(done.rows_affected())
    }
}

/// The state of a part of the page.
#[derive(Debug, Serialize)]
pub(super) struct ComponentRow {
    pub(super) key: String,
    pub(super) component: String,
    pub(super) name: String,
    pub(super) status: String,
    pub(super) source: String,
    pub(super) at: String,
}

impl Insert for ComponentRow {
    async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
        let done = sqlx::query!(
            "WITH batch AS MATERIALIZED (
                 SELECT value FROM json_each(?)
                  WHERE NOT EXISTS (
                      SELECT 1 FROM imported
                       WHERE source = 'vrcpulse' AND kind = 'component_logs' AND key = value ->> 'key'))
             INSERT INTO component_logs (component_id, name, status, source_timestamp, created_at)
             SELECT value ->> 'component', value ->> 'name', value ->> 'status', value ->> 'source',
                    value ->> 'at'
               FROM batch",
            rows,
        )
        .execute(&mut *conn)
        .await?;
        remember(conn, "component_logs", &rows).await?;
        Ok(done.rows_affected())
    }
}

/// A command that was used.
#[derive(Debug, Serialize)]
pub(super) struct CommandRow {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) subcommand: Option<String>,
    pub(super) user: u64,
    pub(super) guild: Option<u64>,
    pub(super) channel: Option<u64>,
    pub(super) at: String,
}

impl Insert for CommandRow {
    async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
        let done = sqlx::query!(
            "WITH batch AS MATERIALIZED (
                 SELECT value FROM json_each(?)
                  WHERE NOT EXISTS (
                      SELECT 1 FROM imported
                       WHERE source = 'vrcpulse' AND kind = 'command_logs' AND key = value ->> 'key'))
             INSERT INTO command_logs (command_name, subcommand, user_id, guild_id, channel_id, executed_at)
             SELECT value ->> 'name', value ->> 'subcommand', value ->> 'user', value ->> 'guild',
                    value ->> 'channel', value ->> 'at'
               FROM batch",
            rows,
        )
        .execute(&mut *conn)
        .await?;
        remember(conn, "command_logs", &rows).await?;
        Ok(done.rows_affected())
    }
}

/// A setting that holds for the whole bot, with what it is when nobody changed it.
#[derive(Debug, Serialize)]
pub(super) struct ConfigRow {
    pub(super) key: String,
    pub(super) value: String,
    pub(super) default: &'static str,
    pub(super) updated_at: String,
}

impl Insert for ConfigRow {
    /// A setting somebody changed here stays.
    async fn insert(conn: &mut SqliteConnection, rows: String) -> Result<u64, Error> {
        let done = sqlx::query!(
            "UPDATE bot_config SET value = batch.value ->> 'value',
                                   updated_at = batch.value ->> 'updated_at'
               FROM json_each(?) AS batch
              WHERE bot_config.key = batch.value ->> 'key'
                AND bot_config.value = batch.value ->> 'default'
                AND bot_config.value <> batch.value ->> 'value'",
            rows,
        )
        .execute(conn)
        .await?;
        Ok(done.rows_affected())
    }
}

/// Remembers rows that nothing else keeps from coming in twice.
async fn remember(conn: &mut SqliteConnection, table: &str, rows: &str) -> Result<(), Error> {
    sqlx::query!(
        "INSERT INTO imported (source, kind, key)
         SELECT 'vrcpulse', ?, value ->> 'key' FROM json_each(?) WHERE true
         ON CONFLICT (source, kind, key) DO NOTHING",
        table,
        rows,
    )
    .execute(conn)
    .await?;
    Ok(())
}
