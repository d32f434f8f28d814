//! Copies of a database, and the one that is made before migrating.

use std::fs;

use sqlx::Executor as _;
use storage::{Bot, Database, Error, modmail};

use crate::{NOON, World};

#[tokio::test]
async fn a_copy_holds_what_was_committed_though_someone_is_writing() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let mut tx = world.store.write().await?;
    tx.settings()
        .set("greeting", &"hello".into(), None, NOON)
        .await?;
    tx.commit().await?;
    let mut writing = world.store.write().await?;
    writing
        .settings()
        .set("greeting", &"unfinished".into(), None, NOON)
        .await?;

    let target = world.folder.path().join("copy.sqlite");
    world.store.database().copy_to(&target).await?;

    let copy = modmail::Store::open(&target).await?;
    let greeting = copy.read().await?.settings().get("greeting").await?;
    assert_eq!(greeting, Some("hello".into()));
    assert!(copy.database().verify().await?.is_sound());
    Ok(())
}

#[tokio::test]
async fn a_copy_replaces_nothing() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let target = world.folder.path().join("precious");
    fs::write(&target, "precious")?;

    let refused = world.store.database().copy_to(&target).await;

    assert!(matches!(refused, Err(Error::File { .. })), "{refused:?}");
    assert_eq!(fs::read_to_string(&target)?, "precious");
    Ok(())
}

#[tokio::test]
async fn what_a_killed_copy_left_behind_is_cleared_away() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let target = into.path().join("copy.sqlite");
    for left in ["copy.sqlite.partial", "copy.sqlite.partial-journal"] {
        fs::write(into.path().join(left), "half")?;
    }

    world.store.database().copy_to(&target).await?;

    assert_eq!(fs::read_dir(into.path())?.count(), 1);
    assert!(modmail::Store::open(&target).await.is_ok());
    Ok(())
}

#[tokio::test]
async fn the_copy_of_a_file_that_was_looked_at_only_is_whole() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    world.store.database().close().await;
    let looking = Database::open_read_only(&world.path(), Bot::Modmail).await?;

    let target = world.folder.path().join("copy.sqlite");
    looking.copy_to(&target).await?;

    let copy = Database::open(&target, Bot::Modmail).await?;
    assert_eq!(copy.verify().await?, looking.verify().await?);
    Ok(())
}

#[tokio::test]
async fn a_new_database_needs_no_copy() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;

    world.store.database().close().await;

    assert_eq!(fs::read_dir(world.folder.path())?.count(), 1);
    Ok(())
}

#[tokio::test]
async fn a_reference_that_leads_nowhere_is_found() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let mut conn = world.stranger().await?;
    conn.execute(
        "PRAGMA foreign_keys = OFF;
         INSERT INTO thread_status (thread_id, status) VALUES ('missing', 1);",
    )
    .await?;

    let found = world.store.database().verify().await?;

    assert_eq!(
        found.problems,
        ["a row of thread_status refers to a missing one of threads"]
    );
    Ok(())
}
