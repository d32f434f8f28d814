//! Backups that are taken while the bot goes on.

use std::{
    fs,
    path::Path,
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
};

use storage::{
    Bot, Database,
    backup::{self, BackupError},
    files::Files,
    inbox::NewEntry,
    modmail::{Schema, Store},
};

use crate::{NOON, World};

fn entry(number: u32) -> NewEntry {
    NewEntry {
        source: format!("message:{number}"),
        lane: "user:7".to_owned(),
        kind: "message".to_owned(),
        payload: "{}".to_owned(),
        received_at: NOON,
    }
}

fn is_empty(folder: &Path) -> anyhow::Result<bool> {
    Ok(fs::read_dir(folder)?.next().is_none())
}

#[tokio::test]
async fn a_backup_has_every_row_that_was_there_when_it_began() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let (stop, acknowledged) = (AtomicBool::new(false), AtomicU32::new(0));
    let write = async {
        for number in 1.. {
            if stop.load(Ordering::Relaxed) {
                break;
            }
            world.store.receive(entry(number)).await?;
            acknowledged.store(number, Ordering::Relaxed);
        }
        anyhow::Ok(())
    };
    let copy = async {
        // By a process of its own, as the chore does.
        let looking = Database::open_read_only(&world.path(), Bot::Modmail).await?;
        let mut taken = Vec::new();
        for second in 0..5 {
            while acknowledged.load(Ordering::Relaxed) < 50 * (second + 1) {
                tokio::task::yield_now().await;
            }
            let begun_with = acknowledged.load(Ordering::Relaxed);
            let at = NOON + time::Duration::seconds(second.into());
            taken.push((begun_with, backup::take(&looking, into.path(), at).await?));
        }
        stop.store(true, Ordering::Relaxed);
        anyhow::Ok(taken)
    };

    let ((), taken) = tokio::try_join!(write, copy)?;

    for (begun_with, backup) in taken {
        let store = Store::open(&backup.path).await?;
        let found = store.database().verify().await?;
        assert!(found.is_sound(), "{:?}", found.problems);
        assert_eq!(found.rows, backup.rows);
        let waiting = store.read().await?.inbox().waiting(None, i64::MAX).await?;
        let sources: Vec<_> = waiting.into_iter().map(|it| it.source).collect();
        // No gap: a row is there if and only if all earlier ones are.
        let expected: Vec<_> = (1..=sources.len())
            .map(|it| format!("message:{it}"))
            .collect();
        assert_eq!(sources, expected);
        assert!(sources.len() >= usize::try_from(begun_with)?);
    }
    Ok(())
}

#[tokio::test]
async fn a_backup_is_called_after_its_moment_and_for_nobody_else_to_read() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;

    let backup = backup::take(world.store.database(), into.path(), NOON).await?;
    let again = backup::take(world.store.database(), into.path(), NOON).await;

    assert_eq!(
        backup.path,
        into.path().join("modmail-2026-03-01T12-00-00Z.sqlite")
    );
    assert_eq!(backup.size, fs::metadata(&backup.path)?.len());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(
            fs::metadata(&backup.path)?.permissions().mode() & 0o777,
            0o600
        );
    }
    assert!(
        matches!(again, Err(BackupError::Exists { .. })),
        "{again:?}"
    );
    assert_eq!(fs::read_dir(into.path())?.count(), 1);
    Ok(())
}

#[tokio::test]
async fn files_are_copied_once_and_damaged_ones_are_named() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let files = Files::beside(&world.path());
    let first = files.put(*b"first").await?;
    backup::take(world.store.database(), into.path(), NOON).await?;
    let second = files.put(*b"second").await?;
    let broken = files.put(*b"broken").await?;
    fs::write(files.path(&broken.sha256), "other")?;

    let later = NOON + time::Duration::HOUR;
    let backup = backup::take(world.store.database(), into.path(), later).await?;

    assert_eq!((backup.files.all, backup.files.new), (2, 1));
    assert_eq!(backup.files.damaged, [files.path(&broken.sha256)]);
    let kept = Files::at(into.path().join("modmail.files"));
    assert_eq!(kept.read(&first.sha256).await?, b"first");
    assert_eq!(kept.read(&second.sha256).await?, b"second");
    Ok(())
}

#[tokio::test]
async fn a_damaged_database_leaves_no_backup() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    for number in 0..500 {
        world.store.receive(entry(number)).await?;
    }
    world.store.database().close().await;
    // The last pages, with rows on them.
    let mut bytes = fs::read(world.path())?;
    let end = bytes.len();
    bytes[end - 32_768..].fill(0x5a);
    fs::write(world.path(), bytes)?;
    let looking = Database::open_read_only(&world.path(), Bot::Modmail).await?;
    let into = tempfile::tempdir()?;

    let refused = backup::take(&looking, into.path(), NOON).await;

    let said = refused.expect_err("it is damaged").to_string();
    assert!(said.contains("modmail.sqlite"), "{said}");
    assert!(is_empty(into.path())?);
    Ok(())
}

#[tokio::test]
async fn a_backup_that_fails_at_its_files_leaves_nothing() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let files = Files::beside(&world.path());
    let names = [files.put(*b"1").await?, files.put(*b"2").await?];
    let mut names: Vec<_> = names.into_iter().map(|it| it.sha256).collect();
    names.sort();
    // Where the second file's shelf is to be lies something else.
    let into = tempfile::tempdir()?;
    let kept = Files::at(into.path().join("modmail.files"));
    let shelf = kept.path(&names[1]);
    let shelf = shelf.parent().expect("files lie on shelves");
    fs::create_dir_all(into.path().join("modmail.files"))?;
    fs::write(shelf, "in the way")?;

    let refused = backup::take(world.store.database(), into.path(), NOON).await;

    assert!(
        matches!(refused, Err(BackupError::Copy { .. })),
        "{refused:?}"
    );
    assert_eq!(fs::read_dir(into.path().join("modmail.files"))?.count(), 1);
    assert_eq!(fs::read_dir(into.path())?.count(), 1);
    Ok(())
}

#[tokio::test]
async fn a_folder_that_is_none_is_refused_in_a_sentence() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let missing = world.folder.path().join("missing");

    for folder in [missing.as_path(), &world.path()] {
        let refused = backup::take(world.store.database(), folder, NOON).await;
        let said = refused.expect_err("it is no folder").to_string();
        let expected = format!(
            "there is no folder {}; create it first, or name another",
            folder.display()
        );
        assert_eq!(said, expected);
    }
    Ok(())
}
