//! The tables are those that are documented, and keep what they promise.

use sqlx::{AssertSqlSafe, SqliteConnection};
use storage::{Schema, modmail, pulse};

use crate::{
    World,
    documented::{Index, MODMAIL, MODMAIL_INDEXES, PULSE, PULSE_CONFIG, PULSE_INDEXES, Table},
};

async fn compare<S: Schema>(tables: &[Table], indexes: &[Index]) -> anyhow::Result<()> {
    let world = World::<S>::new().await?;
    let mut conn = world.stranger().await?;

    for (table, columns) in tables {
        let found: Vec<(String, String)> =
            sqlx::query_as("SELECT name, type FROM pragma_table_info(?)")
                .bind(table)
                .fetch_all(&mut conn)
                .await?;
        for (column, kind) in *columns {
            let documented = (column.to_string(), kind.to_string());
            assert!(found.contains(&documented), "{table}.{column}: {found:?}");
        }
    }
    for (index, table, unique, columns) in indexes {
        let found: Option<bool> =
            sqlx::query_scalar(r#"SELECT "unique" FROM pragma_index_list(?) WHERE name = ?"#)
                .bind(table)
                .bind(index)
                .fetch_optional(&mut conn)
                .await?;
        assert_eq!(found, Some(*unique), "{index} on {table}");
        let found: Vec<Option<String>> =
            sqlx::query_scalar("SELECT name FROM pragma_index_info(?) ORDER BY seqno")
                .bind(index)
                .fetch_all(&mut conn)
                .await?;
        let found: Vec<_> = found.iter().map(Option::as_deref).collect();
        assert_eq!(&found, columns, "{index} on {table}");
    }
    Ok(())
}

/// The columns that make up the primary key.
async fn primary_key(conn: &mut SqliteConnection, table: &str) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk")
        .bind(table)
        .fetch_all(conn)
        .await
}

#[tokio::test]
async fn the_modmail_tables_are_those_documented() -> anyhow::Result<()> {
    compare::<modmail::Schema>(MODMAIL, MODMAIL_INDEXES).await
}

#[tokio::test]
async fn the_pulse_tables_are_those_documented() -> anyhow::Result<()> {
    compare::<pulse::Schema>(PULSE, PULSE_INDEXES).await
}

#[tokio::test]
async fn the_first_documented_column_is_the_primary_key() -> anyhow::Result<()> {
    let modmail = World::<modmail::Schema>::new().await?;
    let pulse = World::<pulse::Schema>::new().await?;
    for (tables, mut conn) in [
        (MODMAIL, modmail.stranger().await?),
        (PULSE, pulse.stranger().await?),
    ] {
        for (table, columns) in tables {
            assert_eq!(
                primary_key(&mut conn, table).await?,
                [columns[0].0],
                "{table}"
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn pulse_starts_with_the_documented_values() -> anyhow::Result<()> {
    let world = World::<pulse::Schema>::new().await?;

    let values: Vec<(String, String)> = sqlx::query_as("SELECT key, value FROM bot_config")
        .fetch_all(&mut world.stranger().await?)
        .await?;

    let mut values: Vec<_> = values
        .iter()
        .map(|(key, value)| (&**key, &**value))
        .collect();
    let mut documented = PULSE_CONFIG.to_vec();
    values.sort_unstable();
    documented.sort_unstable();
    assert_eq!(values, documented);
    Ok(())
}

#[tokio::test]
async fn documented_defaults_hold() -> anyhow::Result<()> {
    let world = World::<pulse::Schema>::new().await?;
    let mut conn = world.stranger().await?;
    sqlx::raw_sql(
        "INSERT INTO guild_configs (guild_id) VALUES ('1');
         INSERT INTO user_configs (user_id) VALUES ('1');
         INSERT INTO user_reports (user_id, incident_type) VALUES ('1', 'login');",
    )
    .execute(&mut conn)
    .await?;

    let defaults: (bool, bool, String) = sqlx::query_as(
        "SELECT (SELECT enabled FROM guild_configs), (SELECT enabled FROM user_configs),
                (SELECT status FROM user_reports)",
    )
    .fetch_one(&mut conn)
    .await?;

    assert_eq!(defaults, (true, true, "active".to_owned()));
    Ok(())
}

/// Every table is STRICT, unless a documented type forbids it.
#[tokio::test]
async fn tables_are_strict_where_they_can_be() -> anyhow::Result<()> {
    let modmail = World::<modmail::Schema>::new().await?;
    let pulse = World::<pulse::Schema>::new().await?;
    for mut conn in [modmail.stranger().await?, pulse.stranger().await?] {
        let lax: Vec<String> = sqlx::query_scalar(
            "SELECT name FROM pragma_table_list
              WHERE schema = 'main' AND type = 'table' AND NOT strict
                AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_sqlx%' ESCAPE '\\'",
        )
        .fetch_all(&mut conn)
        .await?;
        for table in lax {
            let forbidding: i64 = sqlx::query_scalar(
                "SELECT count(*) FROM pragma_table_info(?)
                  WHERE type IN ('DATETIME', 'BOOLEAN', 'BIGINT', 'DOUBLE')",
            )
            .bind(&table)
            .fetch_one(&mut conn)
            .await?;
            assert!(forbidding > 0, "{table} could be STRICT");
        }
    }
    Ok(())
}

#[tokio::test]
async fn wrong_values_are_refused() -> anyhow::Result<()> {
    let modmail = World::<modmail::Schema>::new().await?;
    let mut conn = modmail.stranger().await?;
    sqlx::raw_sql("INSERT INTO threads (id, user_id, user_name) VALUES ('t', 1, 'ada')")
        .execute(&mut conn)
        .await?;
    refuses(
        &mut conn,
        &[
            "UPDATE threads SET status = 2",
            "UPDATE threads SET created_at = 1",
            "UPDATE threads SET user_id = 'ada'",
            "UPDATE threads SET user_left = 'no'",
            "INSERT INTO threads (id, user_id, user_name) VALUES ('second', 1, 'ada')",
            "INSERT INTO thread_status (thread_id, status) VALUES ('missing', 1)",
            "INSERT INTO thread_messages (thread_id, user_id, user_name, content) VALUES ('missing', 1, '', '')",
            "INSERT INTO thread_messages (thread_id, user_id, user_name, content, kind) VALUES ('t', 1, '', '', 'x')",
            "INSERT INTO inbox (source, lane, kind, payload, received_at) VALUES ('', '', '', 'no json', '')",
            "INSERT INTO panel_permissions (subject_type, subject_id, permission, granted_by) VALUES ('x', '', '', '')",
            "INSERT INTO reminders (thread_id, user_id, channel_id, guild_id, reminder_content, trigger_time)
             VALUES ('t', 'x', 1, 1, '', 1)",
        ],
    )
    .await?;

    let pulse = World::<pulse::Schema>::new().await?;
    let mut conn = pulse.stranger().await?;
    refuses(
        &mut conn,
        &[
            "INSERT INTO sent_alerts (alert_type, reference_id) VALUES ('incident', 'x')",
            "INSERT INTO sent_alerts (guild_id, user_id, alert_type, reference_id) VALUES ('1', '1', 'incident', 'x')",
            "INSERT INTO sent_alerts (guild_id, alert_type, reference_id) VALUES ('1', 'gossip', 'x')",
            "INSERT INTO incident_updates (id, incident_id, body, status, published_at) VALUES ('u', 'none', '', 'x', '')",
            "INSERT INTO user_reports (user_id, incident_type, status) VALUES ('1', 'login', 'lost')",
        ],
    )
    .await
}

async fn refuses(conn: &mut SqliteConnection, statements: &[&str]) -> anyhow::Result<()> {
    for statement in statements {
        let refused = sqlx::raw_sql(AssertSqlSafe(*statement))
            .execute(&mut *conn)
            .await;
        assert!(refused.is_err(), "{statement}");
    }
    Ok(())
}

#[tokio::test]
async fn of_three_equal_alerts_one_is_stored() -> anyhow::Result<()> {
    let world = World::<pulse::Schema>::new().await?;
    let mut conn = world.stranger().await?;
    for (column, rows) in [("guild_id", 1), ("user_id", 2)] {
        let insert = format!(
            "INSERT OR IGNORE INTO sent_alerts ({column}, alert_type, reference_id)
             VALUES ('7', 'incident', 'abc')"
        );
        for _ in 0..3 {
            sqlx::raw_sql(AssertSqlSafe(&*insert))
                .execute(&mut conn)
                .await?;
        }

        let stored: i64 = sqlx::query_scalar("SELECT count(*) FROM sent_alerts")
            .fetch_one(&mut conn)
            .await?;

        assert_eq!(stored, rows);
    }
    Ok(())
}

#[tokio::test]
async fn each_table_is_described_by_the_comment_above_it() -> anyhow::Result<()> {
    let described = storage::operations::schema().await?;

    for (table, comment) in [
        ("user_locales", "The language of each person's client,"),
        ("guild_locales", "The language of each server that tickets"),
        ("ticket_categories", "The kinds of ticket"),
    ] {
        let (_, after) = described
            .split_once(&format!("\n### {table}\n\n"))
            .ok_or_else(|| anyhow::anyhow!("{table} is not described"))?;
        assert!(after.starts_with(comment), "{table}: {:?}", after.get(..80));
    }
    Ok(())
}
