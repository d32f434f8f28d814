//! Made-up data keeps every rule, and is the same each time.

use std::{collections::BTreeMap, path::Path};

use sqlx::{AssertSqlSafe, ConnectOptions as _, sqlite::SqliteConnectOptions};
use storage::{
    Bot, Schema as _,
    files::Files,
    modmail, pulse,
    seed::{self, Plan, SeedError},
};

use crate::World;

/// Small enough for a test, and with more than one batch.
const PLAN: Plan = Plan {
    tickets: 60,
    messages: 5_000,
    days: 4,
    until: crate::NOON,
    seed: 7,
    direct_channels: true,
};

async fn seeded(folder: &Path, plan: &Plan) -> anyhow::Result<()> {
    let store = modmail::Store::open(&folder.join(Bot::Modmail.file_name())).await?;
    seed::modmail(&store, plan, &mut |_, _| {}).await?;
    store.database().close().await;
    let store = pulse::Store::open(&folder.join(Bot::Pulse.file_name())).await?;
    seed::pulse(&store, plan, &mut |_, _| {}).await?;
    store.database().close().await;
    Ok(())
}

/// Every row of every table as SQL spells it. Without what tells when the
/// database was made.
async fn rows(path: &Path) -> anyhow::Result<BTreeMap<String, Vec<String>>> {
    let mut conn = SqliteConnectOptions::new().filename(path).connect().await?;
    let tables: Vec<(String, String)> = sqlx::query_as(
        "SELECT schema.name, group_concat('quote(\"' || info.name || '\")', ' || char(31) || ')
           FROM sqlite_schema schema, pragma_table_info(schema.name) info
          WHERE schema.type = 'table' AND schema.name NOT IN ('_sqlx_migrations', 'bot_config')
          GROUP BY schema.name",
    )
    .fetch_all(&mut conn)
    .await?;
    let mut rows = BTreeMap::new();
    for (table, columns) in tables {
        let query = format!(r#"SELECT {columns} FROM "{table}" ORDER BY 1"#);
        let query = sqlx::query_scalar(AssertSqlSafe(query));
        rows.insert(table, query.fetch_all(&mut conn).await?);
    }
    Ok(rows)
}

#[tokio::test]
async fn the_same_seed_gives_the_same_rows_and_another_gives_others() -> anyhow::Result<()> {
    let folders = [
        tempfile::tempdir()?,
        tempfile::tempdir()?,
        tempfile::tempdir()?,
    ];
    let [one, same, other] = &folders;
    seeded(one.path(), &PLAN).await?;
    seeded(same.path(), &PLAN).await?;
    seeded(other.path(), &Plan { seed: 8, ..PLAN }).await?;

    for bot in Bot::ALL {
        let name = bot.file_name();
        let first = rows(&one.path().join(name)).await?;
        assert!(first == rows(&same.path().join(name)).await?, "{bot}");
        assert!(first != rows(&other.path().join(name)).await?, "{bot}");
    }
    Ok(())
}

#[tokio::test]
async fn what_is_made_up_is_sound_and_as_much_as_was_asked_for() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    seeded(folder.path(), &PLAN).await?;

    let path = folder.path().join(modmail::Schema::BOT.file_name());
    let store = modmail::Store::open(&path).await?;
    let found = store.database().verify().await?;
    assert!(found.is_sound(), "{:?}", found.problems);
    let count = |table: &str| found.rows[table];
    assert_eq!((count("threads"), count("thread_messages")), (60, 5_000));
    for table in [
        "attachments",
        "message_versions",
        "member_notes",
        "snippets",
        "dm_channels",
    ] {
        assert!(count(table) > 0, "{table} is empty");
    }
    assert_eq!(store.read().await?.tickets().count_open().await?, 6);
    assert_eq!(count("thread_status"), 60 + 54);
    assert_eq!(Files::beside(&path).names().await?.len(), 4);

    let store = pulse::Store::open(&folder.path().join("pulse.sqlite")).await?;
    let found = store.database().verify().await?;
    assert!(found.is_sound(), "{:?}", found.problems);
    let count = |table: &str| found.rows[table];
    assert_eq!(count("metric_logs"), 4 * 8 * 1_440);
    assert_eq!((count("incidents"), count("incident_updates")), (2, 8));
    assert_eq!(
        store.read().await?.component_logs().latest().await?.len(),
        6
    );
    Ok(())
}

#[tokio::test]
async fn the_answers_in_a_ticket_are_numbered_on() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    seed::modmail(&world.store, &PLAN, &mut |_, _| {}).await?;
    let open: Vec<String> = sqlx::query_scalar("SELECT id FROM threads WHERE status = 1")
        .fetch_all(&mut world.stranger().await?)
        .await?;
    let mut tx = world.store.read().await?;

    assert!(!open.is_empty());
    for id in open {
        let ticket = tx.tickets().get(id.parse()?).await?;
        let ticket = ticket.expect("it was just read");
        let said = tx.messages().of_ticket(ticket.id, None, 1_000).await?;
        let numbers: Vec<_> = said
            .iter()
            .filter_map(|message| message.message_number)
            .collect();
        let expected: Vec<_> = (1..ticket.next_message_number).collect();
        assert_eq!(numbers, expected);
        assert!(said[0].created_at >= ticket.created_at);
        assert_eq!(said[0].user_id, ticket.user_id);
    }
    Ok(())
}

#[tokio::test]
async fn a_database_in_use_is_left_alone() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    seeded(folder.path(), &PLAN).await?;
    let path = folder.path().join("modmail.sqlite");
    let before = rows(&path).await?;
    let store = modmail::Store::open(&path).await?;

    let refused = seed::modmail(&store, &PLAN, &mut |_, _| {}).await;

    assert!(
        matches!(refused, Err(SeedError::InUse { .. })),
        "{refused:?}"
    );
    let store = pulse::Store::open(&folder.path().join("pulse.sqlite")).await?;
    let refused = seed::pulse(&store, &PLAN, &mut |_, _| {}).await;
    assert!(
        matches!(refused, Err(SeedError::InUse { .. })),
        "{refused:?}"
    );
    assert!(before == rows(&path).await?);
    Ok(())
}

#[tokio::test]
async fn a_plan_that_cannot_be_kept_is_refused() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let silent = Plan {
        messages: 59,
        ..PLAN
    };
    let timeless = Plan { days: 0, ..PLAN };

    for plan in [silent, timeless] {
        let refused = seed::modmail(&world.store, &plan, &mut |_, _| {}).await;
        assert!(matches!(refused, Err(SeedError::Plan(_))), "{refused:?}");
    }
    let nothing = Plan {
        tickets: 0,
        messages: 0,
        ..PLAN
    };
    seed::modmail(&world.store, &nothing, &mut |_, _| {}).await?;
    Ok(())
}
