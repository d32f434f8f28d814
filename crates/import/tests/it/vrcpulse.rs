//! What comes from `VRCPulse`.

use import::{Mode, Origin};
use storage::{Hold, pulse::Schema};

use super::{change, counts, source, stranger, value};
use crate::World;

#[tokio::test]
async fn every_table_comes_in_and_what_is_no_row_is_named() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Vrcpulse).await?;
    let hold = Hold::take(&world.path())?;

    let report = import::vrcpulse(&path, &world.store, &hold, Mode::Import, &mut |_, _| {}).await?;

    for (table, expected) in [
        ("guild_configs", [2, 2, 0, 0]),
        ("user_configs", [1, 1, 0, 0]),
        ("user_reports", [3, 3, 0, 0]),
        ("status_logs", [2, 2, 0, 0]),
        ("component_logs", [3, 2, 0, 1]),
        ("incidents", [1, 1, 0, 0]),
        ("incident_updates", [3, 2, 0, 1]),
        ("maintenances", [1, 1, 0, 0]),
        ("metric_logs", [4, 3, 0, 1]),
        ("sent_alerts", [5, 2, 0, 3]),
        ("command_logs", [2, 2, 0, 0]),
        // One is ours already, one is no number, one is not known.
        ("bot_config", [4, 1, 1, 2]),
    ] {
        assert_eq!(counts(&report, table), expected, "{table}");
    }
    let reasons = &report.tables["sent_alerts"].left_out;
    assert_eq!(reasons["it names no recipient"], 1);
    assert_eq!(reasons["the same stands there twice"], 1);
    for (query, expected) in [
        (
            "SELECT group_concat(timestamp || '=' || value, ' ') FROM
                 (SELECT * FROM metric_logs WHERE metric_name = 'visits' ORDER BY timestamp)",
            "2026-01-04T00:00:00.000Z=135000.0 2026-01-04T00:01:00.000Z=134999.5",
        ),
        (
            "SELECT created_at || updated_at || language FROM guild_configs WHERE enabled = 1",
            "2026-01-04T00:00:00.123Z2026-01-05T00:00:00.000Zko",
        ),
        (
            "SELECT content FROM user_reports WHERE user_id = '501'",
            "로그인이 안 돼요",
        ),
        (
            "SELECT group_concat(status) FROM user_reports",
            "active,expired,active",
        ),
        (
            "SELECT value FROM bot_config WHERE key = 'report_threshold'",
            "5",
        ),
        (
            "SELECT published_at FROM incident_updates WHERE id = 'u2'",
            "2026-01-04T02:00:00.000Z",
        ),
    ] {
        assert_eq!(value(&world.path(), query).await?, expected, "{query}");
    }
    let mut conn = stranger(&world.path()).await?;
    let kept: f64 =
        sqlx::query_scalar("SELECT value FROM metric_logs WHERE metric_name = 'api_errors'")
            .fetch_one(&mut conn)
            .await?;
    assert!(
        (kept - 0.123_456_789_012_345_68).abs() < f64::EPSILON / 8.0,
        "{kept}"
    );
    Ok(())
}

#[tokio::test]
async fn a_setting_that_was_changed_here_stays() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Vrcpulse).await?;
    let hold = Hold::take(&world.path())?;
    let mut conn = stranger(&world.path()).await?;
    sqlx::raw_sql("UPDATE bot_config SET value = '9' WHERE key = 'report_threshold'")
        .execute(&mut conn)
        .await?;

    let report = import::vrcpulse(&path, &world.store, &hold, Mode::Import, &mut |_, _| {}).await?;

    assert_eq!(counts(&report, "bot_config"), [4, 0, 2, 2]);
    let threshold = "SELECT value FROM bot_config WHERE key = 'report_threshold'";
    assert_eq!(value(&world.path(), threshold).await?, "9");
    Ok(())
}

#[tokio::test]
async fn what_was_removed_here_does_not_come_back_in_any_table() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Vrcpulse).await?;
    let hold = Hold::take(&world.path())?;
    import::vrcpulse(&path, &world.store, &hold, Mode::Import, &mut |_, _| {}).await?;
    let tables = [
        "guild_configs",
        "user_configs",
        "user_reports",
        "status_logs",
        "component_logs",
        "incident_updates",
        "incidents",
        "maintenances",
        "metric_logs",
        "sent_alerts",
        "command_logs",
    ];
    for table in tables {
        change(&world.path(), &format!("DELETE FROM {table}")).await?;
    }

    let again = import::vrcpulse(&path, &world.store, &hold, Mode::Import, &mut |_, _| {}).await?;

    for table in tables {
        assert_eq!(counts(&again, table)[1], 0, "{table}");
        let mut conn = stranger(&world.path()).await?;
        let count = sqlx::AssertSqlSafe(format!("SELECT count(*) FROM {table}"));
        let rows: i64 = sqlx::query_scalar(count).fetch_one(&mut conn).await?;
        assert_eq!(rows, 0, "{table}");
    }
    Ok(())
}

#[tokio::test]
async fn what_happened_there_since_comes_in() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Vrcpulse).await?;
    let hold = Hold::take(&world.path())?;
    import::vrcpulse(&path, &world.store, &hold, Mode::Import, &mut |_, _| {}).await?;
    change(
        &path,
        "UPDATE incidents SET title = 'Login was down', updated_at = '2026-01-05 00:00:00';
         UPDATE maintenances SET status = 'completed';
         UPDATE user_reports SET status = 'counted' WHERE user_id = '501';
         UPDATE guild_configs SET channel_id = '900000000000000999' WHERE enabled = 1;
         DELETE FROM guild_configs WHERE enabled = 0;
         DELETE FROM user_configs;
         INSERT INTO metric_logs (metric_name, value, unit, interval_sec, timestamp, created_at)
         VALUES ('visits', 1, 'count', 60, '2026-01-04 00:02:00', '2026-01-04 00:03:00')",
    )
    .await?;
    change(&world.path(), "UPDATE maintenances SET title = 'ours'").await?;

    let again = import::vrcpulse(&path, &world.store, &hold, Mode::Import, &mut |_, _| {}).await?;

    assert_eq!(again.tables["incidents"].renewed, 1);
    assert_eq!(counts(&again, "metric_logs")[1], 1);
    for (query, expected) in [
        ("SELECT title FROM incidents", "Login was down"),
        ("SELECT title || status FROM maintenances", "oursscheduled"),
        (
            "SELECT status FROM user_reports WHERE user_id = '501'",
            "counted",
        ),
        (
            "SELECT group_concat(channel_id) FROM guild_configs",
            "900000000000000999",
        ),
        ("SELECT count(*) || '' FROM user_configs", "0"),
        ("SELECT count(*) || '' FROM incident_updates", "2"),
    ] {
        assert_eq!(value(&world.path(), query).await?, expected, "{query}");
    }
    Ok(())
}

#[tokio::test]
async fn how_long_each_part_was_in_which_state_is_worked_out() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Vrcpulse).await?;
    let hold = Hold::take(&world.path())?;
    let intervals = "SELECT group_concat(status || substr(started_at, 12, 2) || '-' ||
                                        ifnull(substr(ended_at, 12, 2), ''), ' ')
                       FROM (SELECT * FROM component_intervals ORDER BY started_at)";

    import::vrcpulse(&path, &world.store, &hold, Mode::Import, &mut |_, _| {}).await?;

    let first = "operational00-01 major_outage01-";
    assert_eq!(value(&world.path(), intervals).await?, first);
    change(
        &path,
        "INSERT INTO component_logs (component_id, name, status, source_timestamp, created_at)
         VALUES ('sc8glkrd3yr4', 'x', 'major_outage', '2026-01-04 02:00:00', '2026-01-04 02:00:00'),
                ('sc8glkrd3yr4', 'x', 'operational', '2026-01-04 03:00:00', '2026-01-04 03:00:00')",
    )
    .await?;
    import::vrcpulse(&path, &world.store, &hold, Mode::Import, &mut |_, _| {}).await?;
    assert_eq!(
        value(&world.path(), intervals).await?,
        "operational00-01 major_outage01-03 operational03-"
    );
    Ok(())
}
