//! What a hostile file can ask for is bounded.

use std::fs;

use anyhow::Context as _;
use import::{Mode, Origin};
use storage::modmail::Schema;

use super::{change, source, take};
use crate::World;

async fn refused(origin: Origin, path: &std::path::Path) -> anyhow::Result<String> {
    let checked = import::check(origin, path).await;
    Ok(checked.err().context("it is sound")?.to_string())
}

#[tokio::test]
async fn a_value_that_is_too_long_is_refused_before_it_is_read() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Rustmail).await?;
    change(
        &path,
        "UPDATE thread_messages SET content = zeroblob(64 * 1024 * 1024) WHERE id = 1",
    )
    .await?;

    let told = refused(Origin::Rustmail, &path).await?;

    assert!(told.contains("over 8 MiB"), "{told}");
    Ok(())
}

#[tokio::test]
async fn a_value_that_is_made_while_it_is_read_is_refused() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let generated = source(folder.path(), Origin::Rustmail).await?;
    change(
        &generated,
        "ALTER TABLE snippets ADD COLUMN big TEXT
            GENERATED ALWAYS AS (printf('%.*c', 900000000, 'x')) VIRTUAL",
    )
    .await?;

    let told = refused(Origin::Rustmail, &generated).await?;

    assert!(told.contains("`snippets.big` is generated"), "{told}");
    Ok(())
}

#[tokio::test]
async fn a_document_with_too_many_values_is_refused() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("logs.json");
    let many = "0,".repeat(2_100_000);
    fs::write(&path, format!("{{\"messages\": [{many}0]}}"))?;

    let told = refused(Origin::ModmailDev, &path).await?;

    assert!(told.contains("too many values"), "{told}");
    Ok(())
}

#[tokio::test]
async fn a_document_that_is_too_long_or_too_deep_is_refused() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("logs.json");
    let text = "x".repeat(70 * 1024 * 1024);
    fs::write(&path, format!("{{\"key\": \"{text}\"}}"))?;
    let told = refused(Origin::ModmailDev, &path).await?;
    assert!(told.contains("over 64 MiB"), "{told}");

    fs::write(&path, format!("{{\"key\": {}", "[".repeat(100_000)))?;
    assert!(
        refused(Origin::ModmailDev, &path)
            .await?
            .contains("damaged")
    );

    // A length that is not there.
    let path = folder.path().join("logs.bson");
    fs::remove_file(folder.path().join("logs.json"))?;
    fs::write(&path, [0xff, 0xff, 0xff, 0x00, 0x02])?;
    assert!(
        refused(Origin::ModmailDev, &path)
            .await?
            .contains("damaged")
    );
    Ok(())
}

#[tokio::test]
async fn folders_that_lead_into_themselves_are_refused() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    std::os::unix::fs::symlink(folder.path(), folder.path().join("again"))?;

    let told = refused(Origin::ModmailDev, folder.path()).await?;

    assert!(told.contains("folders in folders"), "{told}");
    Ok(())
}

#[tokio::test]
async fn a_message_that_was_edited_without_end_is_refused() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Dragory).await?;
    change(
        &path,
        r#"WITH RECURSIVE numbers (n) AS (SELECT 100 UNION ALL SELECT n + 1 FROM numbers WHERE n < 110)
           INSERT INTO thread_messages (id, thread_id, message_type, user_name, body, is_anonymous,
                                        created_at, metadata)
           SELECT n, 'aaaaaaaa-0000-4000-8000-000000000001', 8, '', hex(zeroblob(3500000)), 0,
                  '2024-05-01 09:00:00', '{"originalThreadMessage":{"id":2,"body":"x"},"newBody":"y"}'
             FROM numbers"#,
    )
    .await?;

    let told = take(Origin::Dragory, &path, &world.store, Mode::Import).await;

    let told = told.err().context("it was imported")?.to_string();
    assert!(told.contains("edited without end"), "{told}");
    Ok(())
}
