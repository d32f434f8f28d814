//! No query looks through a whole table that grows.

use std::{fs, path::Path};

use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use storage::{modmail, pulse};

use crate::World;

/// Tables that stay small, or whose every row is wanted when they are read.
const SMALL: &[&str] = &[
    "batch",
    "blocked_roles",
    "bot_config",
    "catch_ups",
    "command_aliases",
    // Closings that are told within moments.
    "closing_logs",
    "components",
    // One row a person that somebody had erased.
    "erased",
    "gateway_sessions",
    // Categories that somebody must not see, from `json_each`.
    "hidden",
    "json_each",
    // Those of the last day, and the tickets that are being closed this moment.
    "mass_closures",
    "mass_closure_tickets",
    // The names that a query leaps over, see `Metrics::names`.
    "metric",
    // Those of the staff who want no pings.
    "muted_pings",
    // What the owners said by hand, some a command.
    "panel_permission_changes",
    "panel_permissions",
    // One row a scope.
    "pauses",
    // Whoever has not chosen yet, for some minutes.
    "pending_category_selections",
    // What the operator wrote by hand, some a text.
    "replaced_texts",
    "settings",
    "snippets",
    "sources",
    "sqlite_sequence",
    "ticket_categories",
    // Messages that somebody posted by hand, to be pressed.
    "ticket_panels",
];

/// What a statement says that wants every row of a table that grows: after an
/// expired session, each conversation is looked at again; an import compares all
/// that a bot keeps with what another keeps, while neither runs.
const WHOLE: &[&str] = &[
    "FROM dm_channels WHERE true",
    r#"AS "row!: String""#,
    "INSERT INTO component_intervals",
];

/// Every statement of the crate, from the records that `cargo prepare` keeps.
fn statements() -> anyhow::Result<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".sqlx");
    let mut statements = Vec::new();
    for entry in fs::read_dir(folder)? {
        let record: serde_json::Value = serde_json::from_str(&fs::read_to_string(entry?.path())?)?;
        let query = record.get("query").and_then(|query| query.as_str());
        statements.extend(query.map(str::to_owned));
    }
    Ok(statements)
}

/// What SQLite would do, step by step. `None` if it is the other bot's query.
async fn plan(conn: &mut SqliteConnection, query: &str) -> sqlx::Result<Option<Vec<String>>> {
    let explain = format!("EXPLAIN QUERY PLAN {query}");
    match sqlx::raw_sql(AssertSqlSafe(explain)).fetch_all(conn).await {
        Ok(rows) => rows
            .iter()
            .map(|row| row.try_get("detail"))
            .collect::<Result<_, _>>()
            .map(Some),
        Err(error) if error.to_string().contains("no such table") => Ok(None),
        Err(error) => Err(error),
    }
}

/// The indexes that hold only the few rows something is to be done with.
async fn partial_indexes(conn: &mut SqliteConnection) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar(
        "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '% WHERE %'",
    )
    .fetch_all(conn)
    .await
}

/// The steps that look at a whole table that grows.
///
/// Walking along an index is fine if it holds little, or if the walk ends after
/// a few rows: there is a limit, and nothing is to be sorted first. Asking a
/// full-text index for what matches (`M`) is no walk, nor is asking the list of
/// its terms for some of them. What a subquery gives is walked, too, but how it
/// comes by that are steps of their own.
fn scans(steps: Vec<String>, query: &str, partial: &[String]) -> Vec<String> {
    // Whoever wants a whole table counted gets its smallest index walked.
    let counts = query.starts_with("SELECT count(*) FROM") && !query.contains("WHERE");
    let sorted = steps.iter().any(|step| step.contains("TEMP B-TREE"));
    let ends = query.contains("LIMIT") && !sorted;
    let is_fine = |step: &String| {
        let mut words = step.split_whitespace();
        if words.next() != Some("SCAN") {
            return true;
        }
        let table = words.next().unwrap_or_default();
        if asks_full_text(step) || table == "message_trigram_terms" {
            return true;
        }
        let index = words.skip_while(|word| *word != "INDEX").nth(1);
        SMALL.contains(&table)
            || table == "CONSTANT"
            || table.starts_with("(subquery")
            || WHOLE.iter().any(|item| query.contains(item))
            || index.is_some_and(|index| counts || ends || partial.iter().any(|name| name == index))
    };
    steps.into_iter().filter(|step| !is_fine(step)).collect()
}

/// Whether a full-text index is asked for what matches.
fn asks_full_text(step: &str) -> bool {
    let way = step.split_once("VIRTUAL TABLE INDEX ");
    let way = way.and_then(|way| way.1.split_once(':'));
    way.is_some_and(|way| way.1.contains('M'))
}

#[tokio::test]
async fn no_statement_scans_a_table_that_grows() -> anyhow::Result<()> {
    let modmail = World::<modmail::Schema>::new().await?;
    let pulse = World::<pulse::Schema>::new().await?;
    let mut connections = [modmail.stranger().await?, pulse.stranger().await?];
    let statements = statements()?;
    assert!(
        statements.len() > 100,
        "only {} statements",
        statements.len()
    );

    let mut found = Vec::new();
    for query in &statements {
        let mut planned = false;
        for conn in &mut connections {
            let Some(steps) = plan(conn, query).await? else {
                continue;
            };
            planned = true;
            let partial = partial_indexes(conn).await?;
            let scans = scans(steps, query, &partial);
            found.extend(scans.into_iter().map(|scan| format!("{scan}: {query}")));
        }
        assert!(planned, "neither bot has the tables of: {query}");
    }

    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

#[tokio::test]
async fn a_scan_is_found_where_there_is_one() -> anyhow::Result<()> {
    let modmail = World::<modmail::Schema>::new().await?;
    let mut conn = modmail.stranger().await?;
    let partial = partial_indexes(&mut conn).await?;

    for query in [
        "SELECT id FROM thread_messages WHERE content = ?",
        "SELECT count(*) FROM thread_messages WHERE content = ?",
        "SELECT id FROM thread_messages ORDER BY created_at LIMIT ?",
        "SELECT user_id FROM threads WHERE user_name = ? LIMIT ?",
        "UPDATE outbox SET state = 'sent' WHERE lane = ?",
    ] {
        let steps = plan(&mut conn, query).await?.expect("it is modmail's");
        assert_ne!(scans(steps, query, &partial), [""; 0], "{query}");
    }
    Ok(())
}
