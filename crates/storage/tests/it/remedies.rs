//! What is said when something outside is in the way: which file, what is at fault,
//! and what to do.

use std::fs;

use sqlx::{Connection as _, Executor as _};
use storage::{
    Bot, Database, Hold, Store,
    modmail::Schema,
    operations::{self, ModmailRetention, Watcher},
};
use twilight_model::id::Id;

use crate::{NOON, World};

/// What an error says: that it names `path`, and each of `words`.
#[track_caller]
fn says<T>(done: Result<T, impl std::fmt::Display>, words: &[&str]) {
    let said = done.err().map(|error| error.to_string());
    let said = said.unwrap_or_else(|| "it was done".to_owned());
    for word in words {
        assert!(said.contains(word), "`{word}` is not in: {said}");
    }
}

#[tokio::test]
async fn a_database_that_another_process_locked_is_said_to_be() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    world.store.database().close().await;
    let mut other = world.stranger().await?;
    other.execute("PRAGMA locking_mode = EXCLUSIVE").await?;
    other
        .execute("UPDATE threads SET user_name = user_name")
        .await?;

    let opened = Store::<Schema>::open(&world.path()).await;

    let path = world.path().display().to_string();
    says(
        opened,
        &[&path, "another program has it locked", "end that program"],
    );
    other.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_database_without_a_log_that_another_process_changes_is_not_called_sound()
-> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    world.store.database().close().await;
    let mut other = world.stranger().await?;
    other.execute("PRAGMA journal_mode = DELETE").await?;
    other.execute("BEGIN EXCLUSIVE").await?;

    let verified = operations::verify(&world.path(), &Watcher::default()).await;

    let path = world.path().display().to_string();
    says(verified, &[&path, "another program has it locked"]);
    other.execute("ROLLBACK").await?;
    let verified = operations::verify(&world.path(), &Watcher::default()).await?;
    assert!(verified.found.is_sound(), "{:?}", verified.found);
    other.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_folder_where_the_lock_belongs_is_said_to_be_in_the_way() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    let lock = folder.path().join("modmail.sqlite.lock");
    fs::create_dir(&lock)?;

    let taken = Hold::take(&path);

    let lock = lock.display().to_string();
    says(taken, &[&lock, "is in the way", "move it away"]);
    Ok(())
}

#[tokio::test]
async fn a_chore_on_a_database_of_before_names_what_brings_it_up_to_date() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    Database::open(&path, Bot::Modmail).await?.close().await;
    let retention = ModmailRetention::default().into();
    let watcher = Watcher::default();

    let pruned = operations::prune(&path, Bot::Modmail, &retention, NOON, false, &watcher).await;
    let erased = operations::erase(&path, Bot::Modmail, Id::new(7).into(), None, &watcher).await;

    says(pruned, &["run `db migrate`"]);
    says(erased, &["run `db migrate`"]);
    Ok(())
}

#[tokio::test]
async fn a_second_export_into_a_folder_is_not_told_to_wait() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let to = world.folder.path().join("ada");
    fs::create_dir(&to)?;
    fs::write(to.join("modmail.json"), "{}")?;

    let exported = operations::export(&world.path(), Bot::Modmail, Id::new(7).into(), &to).await;

    says(exported, &["modmail.json", "move it away"]);
    Ok(())
}

#[tokio::test]
async fn a_database_without_one_of_its_parts_is_refused_at_the_start() -> anyhow::Result<()> {
    for (part, name) in [
        ("TABLE", "catch_ups"),
        ("INDEX", "threads_one_open_per_user"),
        ("TRIGGER", "threads_numbered"),
    ] {
        let world = World::<Schema>::new().await?;
        let mut other = world.stranger().await?;
        other
            .execute(sqlx::AssertSqlSafe(format!("DROP {part} {name}")))
            .await?;
        other.close().await?;
        world.store.database().close().await;

        let path = world.path().display().to_string();
        let part = format!("`{name}`");
        let words = [path.as_str(), &part, "db verify", "restore a backup"];
        says(Store::<Schema>::open(&world.path()).await, &words);
        says(Store::<Schema>::open_migrated(&world.path()).await, &words);
    }
    Ok(())
}

#[tokio::test]
async fn a_database_with_a_second_name_is_not_called_sound() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    world.store.database().close().await;
    let second = world.folder.path().join("second.sqlite");
    fs::hard_link(world.path(), &second)?;

    let verified = operations::verify(&second, &Watcher::default()).await;

    let second = second.display().to_string();
    says(verified, &[&second, "second name", "remove one"]);
    Ok(())
}
