//! From the first migration to the last, with data in the tables.

use std::{collections::BTreeMap, path::Path};

use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _, SqliteConnection,
    migrate::Migrator, sqlite::SqliteConnectOptions,
};
use storage::{Bot, Database, modmail, pulse};
use time::macros::datetime;

static COMMON: Migrator = sqlx::migrate!("../../migrations/common");
static MODMAIL: Migrator = sqlx::migrate!("../../migrations/modmail");
static PULSE: Migrator = sqlx::migrate!("../../migrations/pulse");

/// A row for each table as its first migration makes it, in the order in which
/// they refer to each other.
const ROWS: &[(&str, &str)] = &[
    (
        "inbox",
        "(source, lane, kind, payload, received_at) VALUES ('message:1', 'user:7', 'message', '{}', '2026-03-01T12:00:00.000Z')",
    ),
    (
        "outbox",
        "(lane, effect, created_at) VALUES ('user:7', '{}', '2026-03-01T12:00:00.000Z')",
    ),
    (
        "gateway_sessions",
        "VALUES (0, 'abc', 'wss://example.com', 5, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "settings",
        "VALUES ('greeting', '\"hello\"', '2026-03-01T12:00:00.000Z', 9)",
    ),
    (
        "dm_channels",
        "VALUES (7, 70, 700, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "audit_log",
        "(actor_id, action, subject, detail, created_at) VALUES (9, 'close', 'thread:1', '', '2026-03-01T12:00:00.000Z')",
    ),
    (
        "ticket_categories",
        "(name, created_at, updated_at) VALUES ('Reports', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z')",
    ),
    (
        "ticket_category_roles",
        "VALUES (1, 5, 'ping', '2026-03-01T12:00:00.000Z')",
    ),
    (
        "pending_category_selections",
        "VALUES (8, 80, NULL, '[1]', '2026-03-01T12:00:00.000Z', '2026-03-01T13:00:00.000Z')",
    ),
    (
        "threads",
        "(id, user_id, user_name, ticket_category_id) VALUES ('one', 7, 'ada', 1)",
    ),
    ("thread_status", "(thread_id, status) VALUES ('one', 1)"),
    (
        "thread_messages",
        "(thread_id, user_id, user_name, dm_message_id, content) VALUES ('one', 7, 'ada', '700', 'Hello, I need help')",
    ),
    (
        "message_versions",
        "VALUES (1, 1, 'Helo', '2026-03-01T12:00:00.000Z')",
    ),
    ("message_parts", "VALUES (701, 1, 'dm', 2)"),
    (
        "attachments",
        "(message_id, name, size, url, created_at) VALUES (1, 'a.png', 3, 'https://example.com/a.png', '2026-03-01T12:00:00.000Z')",
    ),
    (
        "snippets",
        "(key, content, created_by) VALUES ('hi', 'Hello!', '9')",
    ),
    (
        "snippet_versions",
        "VALUES (1, 1, 'Hi!', 9, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "replaced_texts",
        "VALUES ('opened', 'en', 1, 'Hello!', 9, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "replaced_text_changes",
        "(key, language, category_id, text, changed_by, changed_at) VALUES ('opened', 'en', 1, 'Hello!', 9, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "command_aliases",
        "VALUES ('bye', 'reply Bye! && close', 9, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "blocked_users",
        "(user_id, user_name, blocked_by) VALUES ('8', 'bob', '9')",
    ),
    (
        "blocked_roles",
        "VALUES (5, 9, '2026-03-01T12:00:00.000Z', NULL, NULL)",
    ),
    ("allowed_users", "VALUES (8, 9, '2026-03-01T12:00:00.000Z')"),
    (
        "block_changes",
        "(user_id, silent, changed_by, changed_at) VALUES (8, 0, 9, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "held_messages",
        "VALUES (1, 8, 'bob', 80, 800, 'blocked', 1, NULL, '2026-03-01T12:00:00.000Z', NULL, NULL)",
    ),
    (
        "pauses",
        "VALUES ('new', 9, '2026-03-01T12:00:00.000Z', NULL, NULL)",
    ),
    (
        "staff_alerts",
        "(staff_user_id, thread_user_id) VALUES (9, 7)",
    ),
    (
        "thread_subscriptions",
        "VALUES ('one', 9, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "reminders",
        "(thread_id, user_id, channel_id, guild_id, reminder_content, trigger_time) VALUES ('one', 9, 1, 1, 'ask', 1772366400)",
    ),
    (
        "reminder_optouts",
        "VALUES (1, 5, 9, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "scheduled_closures",
        "(thread_id, scheduled_time, created_by) VALUES ('one', 1772366400, '9')",
    ),
    (
        "member_notes",
        "(user_id, author_id, content, created_at) VALUES (7, 9, 'friendly', '2026-03-01T12:00:00.000Z')",
    ),
    (
        "features_messages",
        "(content, created_at) VALUES ('more', '2026-03-01T12:00:00.000Z')",
    ),
    (
        "features_votes",
        "VALUES (1, 7, 1, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "mass_closures",
        "(asked_by, asked_name, asked_at, tickets, silent) VALUES (9, 'grace', '2026-03-01T12:00:00.000Z', 1, 0)",
    ),
    ("mass_closure_tickets", "VALUES ('one', 1)"),
    (
        "ticket_panels",
        "(channel_id, posted_by, created_at) VALUES (1, 9, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "sessions_panel",
        "VALUES ('s', '9', 't', NULL, 1772366400, NULL)",
    ),
    (
        "api_keys",
        "(key_hash, name, permissions) VALUES ('h', 'panel', '[]')",
    ),
    (
        "panel_permissions",
        "(subject_type, subject_id, permission, granted_by) VALUES ('user', '9', 'read', '9')",
    ),
    (
        "panel_permission_changes",
        "(subject_type, subject_id, permission, effect, changed_by, changed_at) VALUES ('user', '9', 'read', 'allow', 9, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "user_locales",
        "VALUES (7, 'pt-BR', '2026-03-01T12:00:00.000Z')",
    ),
    (
        "guild_locales",
        "VALUES (1, 'fr', '2026-03-01T12:00:00.000Z')",
    ),
    ("guild_configs", "(guild_id) VALUES ('1')"),
    ("user_configs", "(user_id) VALUES ('7')"),
    (
        "recipient_filters",
        "VALUES ('guild', 1, 'component', 'api')",
    ),
    ("quiet_hours", "VALUES ('guild', 1, 1320, 360)"),
    (
        "user_reports",
        "(user_id, incident_type) VALUES ('7', 'login')",
    ),
    (
        "status_logs",
        "(indicator, description, source_timestamp) VALUES ('none', 'All well', '2026-03-01T12:00:00.000Z')",
    ),
    (
        "component_logs",
        "(component_id, name, status, source_timestamp) VALUES ('api', 'API', 'operational', '2026-03-01T12:00:00.000Z')",
    ),
    ("components", "(component_id, log_id) VALUES ('api', 1)"),
    (
        "component_intervals",
        "(component_id, started_at, status) VALUES ('api', '2026-03-01T12:00:00.000Z', 'operational')",
    ),
    (
        "incidents",
        "(id, title, impact, status, started_at) VALUES ('i', 'Down', 'major', 'resolved', '2026-03-01T12:00:00.000Z')",
    ),
    (
        "incident_updates",
        "(id, incident_id, body, status, published_at) VALUES ('u', 'i', 'Up', 'resolved', '2026-03-01T12:00:00.000Z')",
    ),
    (
        "incident_components",
        "VALUES ('u', 'api', 'API', 'operational')",
    ),
    (
        "maintenances",
        "(id, title, status, scheduled_for, scheduled_until) VALUES ('m', 'Work', 'scheduled', '2026-03-01T12:00:00.000Z', '2026-03-01T13:00:00.000Z')",
    ),
    (
        "metric_logs",
        "(metric_name, value, unit, interval_sec, timestamp) VALUES ('visits', 5.0, 'count', 60, '2026-03-01T12:00:00.000Z')",
    ),
    (
        "metric_rollups",
        "VALUES ('visits', 300, '2026-03-01T12:00:00.000Z', 5, 1.0, 9.0, 5.0)",
    ),
    (
        "sent_alerts",
        "(guild_id, alert_type, reference_id) VALUES ('1', 'incident', 'i')",
    ),
    (
        "command_logs",
        "(command_name, user_id) VALUES ('status', '7')",
    ),
    ("sources", "(name, etag) VALUES ('summary.json', 'abc')"),
];

/// A bot's whole way, as the crate goes it.
fn migrator(bot: Bot) -> Migrator {
    let own = match bot {
        Bot::Modmail => &MODMAIL,
        Bot::Pulse => &PULSE,
    };
    Migrator::with_migrations(COMMON.iter().chain(own.iter()).cloned().collect())
}

fn versions(bot: Bot) -> Vec<i64> {
    migrator(bot)
        .iter()
        .map(|migrator| migrator.version)
        .collect()
}

/// A database with a bot's mark, as it was before some of its migrations.
async fn earlier(path: &Path, bot: Bot, until: i64) -> anyhow::Result<SqliteConnection> {
    let mut conn = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .connect()
        .await?;
    let mark = format!("PRAGMA application_id = {}", bot.application_id());
    conn.execute(AssertSqlSafe(mark)).await?;
    migrator(bot)
        .run_direct(Some(until), &mut conn, false)
        .await?;
    Ok(conn)
}

async fn rows_of(conn: &mut SqliteConnection, table: &str) -> sqlx::Result<Option<i64>> {
    let count = format!("SELECT count(*) FROM {table}");
    match sqlx::query_scalar(AssertSqlSafe(count))
        .fetch_one(conn)
        .await
    {
        Ok(count) => Ok(Some(count)),
        Err(error) if error.to_string().contains("no such table") => Ok(None),
        Err(error) => Err(error),
    }
}

#[tokio::test]
async fn every_migration_keeps_the_rows_that_were_there() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    for bot in Bot::ALL {
        let path = folder.path().join(bot.file_name());
        let mut conn = earlier(&path, bot, 0).await?;
        let mut filled: BTreeMap<&str, i64> = BTreeMap::new();
        for version in versions(bot) {
            migrator(bot)
                .run_direct(Some(version), &mut conn, false)
                .await?;
            for (table, rows) in &filled {
                let there = rows_of(&mut conn, table).await?;
                assert_eq!(there, Some(*rows), "{table} after {version}");
            }
            for &(table, row) in ROWS {
                let there = rows_of(&mut conn, table).await?;
                if there.is_some() && !filled.contains_key(table) {
                    conn.execute(AssertSqlSafe(format!("INSERT INTO {table} {row}")))
                        .await?;
                    filled.insert(table, there.unwrap_or_default() + 1);
                }
            }
        }
        conn.close().await?;

        let database = Database::open(&path, bot).await?;
        assert!(database.migrations().await?.pending.is_empty());
        let found = database.verify().await?;
        assert!(found.is_sound(), "{:?}", found.problems);
        for (table, rows) in filled {
            assert_eq!(found.rows.get(table), Some(&rows), "{table}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_used_database_is_copied_before_it_is_migrated() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    let versions = versions(Bot::Modmail);
    let [.., before, last] = versions.as_slice() else {
        anyhow::bail!("there are fewer than two migrations");
    };
    earlier(&path, Bot::Modmail, *before).await?.close().await?;

    let store = modmail::Store::open(&path).await?;

    assert!(store.database().migrations().await?.pending.is_empty());
    let copy = folder.path().join(format!("modmail.sqlite.before-{last}"));
    let copy = Database::open(&copy, Bot::Modmail).await?;
    let pending = copy.migrations().await?.pending;
    assert_eq!(pending.len(), 1);
    assert_eq!(pending[0].version, *last);
    Ok(())
}

#[tokio::test]
async fn an_update_happens_as_a_whole_or_not_at_all() -> anyhow::Result<()> {
    // Both are what the last steps make.
    const FIRST: i64 = 20_261_130_103_000;
    const LAST_OBSTACLE: &str = "CREATE TABLE ticket_numbers (number INTEGER) STRICT";
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    let mut conn = earlier(&path, Bot::Modmail, FIRST - 1).await?;
    conn.execute(LAST_OBSTACLE).await?;

    let refused = modmail::Store::open(&path).await;

    assert!(refused.is_err(), "the last step is in the way");
    let applied: i64 = sqlx::query_scalar("SELECT max(version) FROM _sqlx_migrations")
        .fetch_one(&mut conn)
        .await?;
    assert!(applied < FIRST, "{applied} was applied without the rest");
    conn.execute("DROP TABLE ticket_numbers").await?;
    conn.close().await?;
    modmail::Store::open(&path).await?.database().close().await;
    let mut copies = Vec::new();
    for entry in std::fs::read_dir(folder.path())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        copies.extend(
            name.strip_prefix("modmail.sqlite.before-")
                .map(str::to_owned),
        );
    }
    assert_eq!(copies, [FIRST.to_string()]);
    Ok(())
}

#[tokio::test]
async fn times_of_a_page_that_cannot_be_true_are_mended() -> anyhow::Result<()> {
    const MENDING: i64 = 20_261_130_120_100;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("pulse.sqlite");
    let mut conn = earlier(&path, Bot::Pulse, MENDING - 1).await?;
    for row in [
        "status_logs (indicator, description, source_timestamp, created_at) VALUES
            ('none', 'Well', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:01.000Z'),
            ('minor', 'Odd', '-001-12-31T10:00:00.000Z', '2026-03-01T12:05:00.000Z'),
            ('minor', 'Odd', '9999-12-31T23:59:59.999Z', '2026-03-01T12:05:00.000Z'),
            ('major', 'Odd', '2031-01-01T00:00:00.000Z', '2026-03-01T12:10:00.000Z')",
        "incidents (id, title, impact, status, started_at, created_at, updated_at) VALUES
            ('odd', 'Down', 'major', 'identified', '0000-01-01T00:00:00.000Z', '2026-03-01T12:00:00.000Z', '9999-12-31T23:59:59.999Z'),
            ('well', 'Down', 'major', 'identified', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z', '2026-03-01T12:30:00.000Z')",
    ] {
        conn.execute(AssertSqlSafe(format!("INSERT INTO {row}")))
            .await?;
    }
    conn.close().await?;

    let store = pulse::Store::open(&path).await?;

    let mut tx = store.read().await?;
    let latest = tx.status_logs().latest().await?;
    let latest = latest.map(|log| (log.indicator, log.source_timestamp));
    let noon = datetime!(2026-03-01 12:00 UTC);
    let ten_past = datetime!(2026-03-01 12:10 UTC);
    assert_eq!(latest, Some(("major".to_owned(), ten_past)));
    let odd = tx.incidents().get("odd").await?;
    let odd = odd.map(|incident| (incident.started_at, incident.updated_at));
    assert_eq!(odd, Some((noon, datetime!(2000-01-01 00:00 UTC))));
    let well = tx.incidents().get("well").await?;
    let changed = well.map(|incident| incident.updated_at);
    assert_eq!(changed, Some(datetime!(2026-03-01 12:30 UTC)));
    Ok(())
}
