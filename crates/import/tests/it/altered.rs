//! Texts with bytes that are none come in with U+FFFD, and are named.

use std::fs;

use import::{Mode, Origin, Report};
use sqlx::{AssertSqlSafe, Connection as _};
use storage::modmail::Schema;

use super::{Heir, World, change, fixture, refusals::refused, source, stranger, take};

const ALTERED: &str = "rows with bytes that are no text, which came in as \u{fffd}";

/// How many messages stand in our database with exactly this text.
async fn said(world: &World<Schema>, text: &str) -> anyhow::Result<i64> {
    let mut conn = stranger(&world.path()).await?;
    let count = sqlx::query_scalar("SELECT count(*) FROM thread_messages WHERE content = ?")
        .bind(text)
        .fetch_one(&mut conn)
        .await?;
    conn.close().await?;
    Ok(count)
}

/// What a report names as altered.
fn altered(report: &Report) -> Vec<(&str, &str)> {
    let altered = report.altered.iter();
    altered
        .map(|(table, row)| (table.as_str(), row.as_str()))
        .collect()
}

#[tokio::test]
async fn one_bad_byte_in_a_database_does_not_stop_an_import() -> anyhow::Result<()> {
    for (origin, column) in [(Origin::Rustmail, "content"), (Origin::Dragory, "body")] {
        let folder = tempfile::tempdir()?;
        let path = source(folder.path(), origin).await?;
        // A text that is none, and the same as a blob.
        let bad = format!(
            "UPDATE thread_messages SET {column} = CAST(x'62ff61' AS TEXT) WHERE id = 1;
             UPDATE thread_messages SET {column} = x'62fe63' WHERE id = 2"
        );
        change(&path, &bad).await?;
        let world = World::<Schema>::new().await?;

        let report = take(origin, &path, &world.store, Mode::Import).await?;

        let named = [("thread_messages", "1"), ("thread_messages", "2")];
        assert_eq!(altered(&report), named, "{origin}");
        assert_eq!(report.remarks.get(ALTERED), Some(&2), "{origin}");
        assert_eq!(said(&world, "b\u{fffd}a").await?, 1, "{origin}");
        assert_eq!(said(&world, "b\u{fffd}c").await?, 1, "{origin}");
    }
    Ok(())
}

#[tokio::test]
async fn a_row_that_is_left_out_is_not_among_those_that_came_in_altered() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Rustmail).await?;
    let bad = "CAST(x'62ff61' AS TEXT)";
    let statements = format!(
        "INSERT INTO threads (id, user_id, user_name, channel_id, created_at, status, user_left)
         VALUES ('nobodys', {bad}, 'x', '100000000000000077', '2026-01-01 12:00:00', 0, 0);
         INSERT INTO snippets (key, content, created_by, created_at, updated_at)
         VALUES ('', {bad}, '100000000000000001', '2026-01-01 12:00:00', '2026-01-01 12:00:00'),
                ('greeting', {bad}, '100000000000000001', '2026-01-01 12:00:00', '2026-01-01 12:00:00');"
    );
    change(&path, &statements).await?;
    let world = World::<Schema>::new().await?;

    let report = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    let left_out: Vec<_> = report.left_out.iter().map(|row| row.row.as_str()).collect();
    assert!(left_out.contains(&"nobodys"), "{left_out:?}");
    assert_eq!(altered(&report), [("snippets", "greeting")]);
    assert_eq!(report.remarks.get(ALTERED), Some(&1));
    Ok(())
}

#[tokio::test]
async fn a_database_in_utf16_comes_in_as_one_in_utf8() -> anyhow::Result<()> {
    for origin in [Origin::Rustmail, Origin::Dragory, Origin::Vrcpulse] {
        let folder = tempfile::tempdir()?;
        let path = source(folder.path(), origin).await?;
        let heir = Heir::of(origin).await?;
        let plain = heir.import(origin, &path, Mode::Import).await?;
        for encoding in ["UTF-16le", "UTF-16be"] {
            let folder = tempfile::tempdir()?;
            let path = folder.path().join("other.sqlite");
            let sql = fs::read_to_string(fixture(&format!("{}.sql", origin.name())))?;
            change(&path, &format!("PRAGMA encoding = '{encoding}';\n{sql}")).await?;
            let heir = Heir::of(origin).await?;

            let report = heir.import(origin, &path, Mode::Import).await?;

            assert_eq!(report, plain, "{encoding}");
            assert!(report.imported() > 0);
        }
    }
    Ok(())
}

#[tokio::test]
async fn one_bad_byte_in_a_dump_does_not_stop_an_import() -> anyhow::Result<()> {
    let logs = fs::read_to_string(fixture("modmail-dev/logs.json"))?;
    let (before, after) = logs
        .split_once("Grüße 日本語")
        .ok_or_else(|| anyhow::anyhow!("the fixture has no such message"))?;
    // Half of an emoji, as an escape; and a byte that begins nothing.
    for (bad, expected) in [
        (&b"cut \\ud83d"[..], "cut \u{fffd}"),
        (&b"\xff!"[..], "\u{fffd}!"),
    ] {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("logs.json");
        fs::write(&path, [before.as_bytes(), bad, after.as_bytes()].concat())?;
        let world = World::<Schema>::new().await?;

        let report = take(Origin::ModmailDev, &path, &world.store, Mode::Import).await?;

        assert_eq!(altered(&report), [("logs", "0123456789ab")]);
        assert_eq!(report.remarks.get(ALTERED), Some(&1));
        assert_eq!(said(&world, expected).await?, 1, "{expected}");
    }
    Ok(())
}

#[tokio::test]
async fn what_is_damaged_in_a_dump_is_told_with_its_document() -> anyhow::Result<()> {
    let logs = fs::read_to_string(fixture("modmail-dev/logs.json"))?;
    let first = logs.lines().next().unwrap_or_default();
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("logs.json");
    fs::write(&path, format!("{first}\n{{\"key\": nonsense}}\n"))?;

    let told = refused(Origin::ModmailDev, &path).await?;

    assert!(told.contains("in its document 2: "), "{told}");
    Ok(())
}

#[tokio::test]
async fn rules_and_indexes_of_a_foreign_file_are_not_worked_out() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Rustmail).await?;
    let mut conn = stranger(&path).await?;
    // Rules that no row keeps and an index that has other values, to see that
    // nobody looks: in a file of somebody's they may take all the memory there is.
    sqlx::raw_sql(AssertSqlSafe(
        "PRAGMA ignore_check_constraints = ON;
         CREATE TABLE ruled (text TEXT CHECK (text <> text));
         INSERT INTO ruled VALUES ('one');
         CREATE INDEX computed ON ruled (length(text));
         PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = 'CREATE INDEX computed ON ruled (length(text) + 1)'
          WHERE name = 'computed';",
    ))
    .execute(&mut conn)
    .await?;
    conn.close().await?;
    let world = World::<Schema>::new().await?;

    let report = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    assert!(report.imported() > 0);
    Ok(())
}
