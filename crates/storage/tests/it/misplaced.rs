//! Databases that have lost something, go by another name or are somebody else's.

use std::{
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
};

use sqlx::{Connection as _, Executor as _};
use storage::{
    Bot,
    files::Files,
    modmail::{Schema, Store},
    operations::{self, OperationError, Restored, Watcher},
    pulse,
};
use tempfile::TempDir;
use time::{Duration, OffsetDateTime};
use twilight_model::id::Id;

use crate::{
    NOON, World,
    backups::{attach, back_up, entry},
};

async fn restore(
    backup: &Path,
    path: &Path,
    at: OffsetDateTime,
) -> Result<Restored, OperationError> {
    operations::restore(backup, path, Bot::Modmail, at, &Watcher::default()).await
}

async fn verify(path: &Path) -> anyhow::Result<operations::Checked> {
    let checked = operations::verify(path, &Watcher::default()).await?;
    anyhow::ensure!(checked.found.is_sound(), "{:?}", checked.found.problems);
    Ok(checked)
}

/// The path with something put behind the file's name.
fn beside(path: &Path, ending: &str) -> PathBuf {
    format!("{}{ending}", path.display()).into()
}

/// What a killed bot leaves whose database somebody moved away: the log alone.
async fn log_alone(world: &World<Schema>) -> anyhow::Result<(TempDir, PathBuf)> {
    for number in 0..200 {
        world.store.receive(entry(number)).await?;
    }
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    fs::copy(beside(&world.path(), "-wal"), beside(&path, "-wal"))?;
    Ok((folder, path))
}

#[tokio::test]
async fn a_log_without_its_database_never_meets_the_restored_one() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    world.store.receive(entry(1_000)).await?;
    let backup = back_up(&world, into.path(), NOON).await?;
    let (folder, path) = log_alone(&world).await?;
    let log = fs::read(beside(&path, "-wal"))?;

    let restored = restore(&backup.path, &path, NOON).await?;

    assert_eq!(verify(&path).await?.found.rows["inbox"], 1);
    assert_eq!(restored.aside, None);
    // Whoever finds the database again needs it.
    let aside = folder
        .path()
        .join("modmail-replaced-20260301T120000Z.sqlite-wal");
    assert_eq!(fs::read(aside)?, log);
    Ok(())
}

#[tokio::test]
async fn a_log_without_its_database_is_kept_for_it() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let (_folder, path) = log_alone(&world).await?;
    let log = fs::read(beside(&path, "-wal"))?;

    for emptied in [false, true] {
        if emptied {
            fs::write(&path, "")?;
        }
        let opened = Store::open(&path).await.map(drop);
        let migrated = operations::migrate(&path, Bot::Modmail).await;

        let said = opened.expect_err("it is kept").to_string();
        let wanted = format!("move {}-wal away", path.display());
        assert!(said.contains(&wanted), "{said}");
        let migrated = migrated.expect_err("it is kept").to_string();
        assert_eq!(migrated, said);
        assert_eq!(fs::read(beside(&path, "-wal"))?, log);
        assert_eq!(path.exists(), emptied);
    }
    Ok(())
}

#[tokio::test]
async fn a_name_with_another_dot_is_restored_twice_and_erasing_lists_both() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    attach(&world, b"picture").await?;
    let backup = back_up(&world, into.path(), NOON).await?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.prod.sqlite");
    restore(&backup.path, &path, NOON).await?;

    let mut expected = Vec::new();
    for minute in 1..=2 {
        let at = NOON + Duration::minutes(minute);
        let restored = restore(&backup.path, &path, at).await?;
        let name = format!("modmail.prod-replaced-20260301T120{minute}00Z");
        let aside = folder.path().join(format!("{name}.sqlite"));
        assert_eq!(restored.aside.as_ref(), Some(&aside));
        verify(&aside).await?;
        expected.extend([folder.path().join(format!("{name}.files")), aside]);
    }

    let found = operations::rehearse_erasing(&path, Bot::Modmail, Id::new(7).into()).await?;
    assert_eq!(found.expect("it is known").copies, expected);
    Ok(())
}

#[tokio::test]
async fn a_backup_replaces_nothing_but_a_database_of_its_bot() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let backup = back_up(&world, into.path(), NOON).await?.path;
    let theirs = World::<pulse::Schema>::new().await?;
    theirs.store.database().close().await;
    let folder = tempfile::tempdir()?;
    let diary = folder.path().join("diary.txt");
    fs::write(&diary, "Dear diary, nobody must replace you.".repeat(9))?;

    for path in [&theirs.path(), &diary, &backup] {
        let before = fs::read(path)?;

        let refused = restore(&backup, path, NOON).await;

        let said = refused.expect_err("it is no database of ours").to_string();
        assert!(said.starts_with(&*path.to_string_lossy()), "{said}");
        assert!(fs::read(path)? == before, "{said}");
        assert!(!beside(path, ".lock").exists(), "{said}");
    }
    Ok(())
}

#[tokio::test]
async fn a_restore_through_a_link_replaces_what_it_leads_to() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let name = attach(&world, b"picture").await?;
    let backup = back_up(&world, into.path(), NOON).await?;
    let folder = tempfile::tempdir()?;
    let (big, link) = (folder.path().join("big"), folder.path().join("link.sqlite"));
    fs::create_dir(&big)?;
    let path = big.join("modmail.sqlite");
    restore(&backup.path, &path, NOON).await?;
    symlink(&path, &link)?;

    let restored = restore(&backup.path, &link, NOON + Duration::DAY).await?;

    assert!(link.is_symlink());
    assert!(verify(&link).await?.backup.is_none());
    assert_eq!(Files::beside(&link).names().await?, [name]);
    let aside = big.join("modmail-replaced-20260302T120000Z.sqlite");
    assert_eq!(restored.aside, Some(aside.clone()));
    let found = operations::rehearse_erasing(&link, Bot::Modmail, Id::new(7).into()).await?;
    assert!(found.expect("it is known").copies.contains(&aside));
    Ok(())
}

#[tokio::test]
async fn a_link_to_nothing_says_so() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let link = folder.path().join("modmail.sqlite");
    symlink(folder.path().join("away"), &link)?;

    let opened = Store::open(&link).await.map(drop);

    let said = opened.expect_err("nothing is there").to_string();
    assert!(
        said.contains("is a link to a file that does not exist"),
        "{said}"
    );
    Ok(())
}

#[tokio::test]
async fn a_copy_of_a_database_is_restored_with_the_files_it_names() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = world.path();
    let then = attach(&world, b"then").await?;
    let copy = beside(&path, ".before-20260301120000");
    world.store.database().copy_to(&copy).await?;
    let later = attach(&world, b"later").await?;
    world.store.database().close().await;
    let watcher = Watcher::default();
    let rehearsed = operations::rehearse(&copy, Bot::Modmail, &watcher).await?;
    assert_eq!(rehearsed.rows["attachments"], 1);

    let restored = restore(&copy, &path, NOON).await?;

    assert_eq!(verify(&path).await?.found.rows["attachments"], 1);
    assert_eq!(
        Files::beside(&path).names().await?,
        std::slice::from_ref(&then)
    );
    assert!(copy.exists(), "it is still there");
    // And back again, by the copy that the restore made.
    let aside = restored.aside.expect("there was one");
    restore(&aside, &path, NOON + Duration::DAY).await?;
    assert_eq!(verify(&path).await?.found.rows["attachments"], 2);
    let mut both = [then, later];
    both.sort();
    assert_eq!(Files::beside(&path).names().await?, both);
    Ok(())
}

#[tokio::test]
async fn a_copy_that_is_in_use_or_damaged_is_not_restored() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    world.store.receive(entry(1)).await?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    let damaged = folder.path().join("damaged.sqlite");
    world.store.database().copy_to(&damaged).await?;
    let mut bytes = fs::read(&damaged)?;
    let end = bytes.len();
    bytes[end - 32_768..].fill(0x5a);
    fs::write(&damaged, bytes)?;

    for copy in [&world.path(), &damaged] {
        let refused = restore(copy, &path, NOON).await;

        let said = refused.expect_err("it is no whole copy").to_string();
        assert!(said.contains(&*copy.to_string_lossy()), "{said}");
        assert!(!path.exists(), "{said}");
    }
    Ok(())
}

#[tokio::test]
async fn a_database_does_not_take_its_own_place() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    world.store.database().close().await;

    let refused = restore(&world.path(), &world.path(), NOON).await;

    let refused = matches!(refused, Err(OperationError::NoBackup { .. }));
    assert!(refused);
    verify(&world.path()).await?;
    Ok(())
}

#[tokio::test]
async fn a_database_that_lacks_a_part_is_neither_sound_nor_backed_up() -> anyhow::Result<()> {
    for (part, name) in [("TABLE", "catch_ups"), ("INDEX", "outbox_by_purpose")] {
        let world = World::<Schema>::new().await?;
        let into = tempfile::tempdir()?;
        let mut conn = world.stranger().await?;
        conn.execute(sqlx::AssertSqlSafe(format!("DROP {part} {name}")))
            .await?;
        conn.close().await?;

        let checked = operations::verify(&world.path(), &Watcher::default()).await?;
        let backup = back_up(&world, into.path(), NOON).await;

        let named = |said: &String| said.contains(&format!("`{name}` is missing"));
        assert!(
            checked.found.problems.iter().any(named),
            "{name}: {checked:?}"
        );
        let said = backup.expect_err("it is not sound").to_string();
        assert!(named(&said), "{said}");
    }
    Ok(())
}
