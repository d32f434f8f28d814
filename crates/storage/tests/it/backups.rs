//! Backups that are taken while the bot goes on.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
};

use storage::{
    Bot, OpenError,
    files::Files,
    inbox::NewEntry,
    modmail::{Schema, Store},
    operations::{self, Backup, OperationError, Watcher},
};
use time::{Duration, OffsetDateTime};

use crate::{NOON, World};

pub(crate) fn entry(number: u32) -> NewEntry {
    NewEntry {
        source: format!("message:{number}"),
        lane: "user:7".to_owned(),
        kind: "message".to_owned(),
        payload: "{}".to_owned(),
        received_at: NOON,
    }
}

pub(crate) async fn back_up(
    world: &World<Schema>,
    into: &Path,
    at: OffsetDateTime,
) -> Result<Backup, OperationError> {
    operations::back_up(&world.path(), Bot::Modmail, into, at, &Watcher::default()).await
}

/// Keeps a file and has a message name it.
pub(crate) async fn attach(world: &World<Schema>, content: &[u8]) -> anyhow::Result<String> {
    let stored = Files::beside(&world.path()).put(content).await?;
    let mut conn = world.stranger().await?;
    sqlx::query(
        "INSERT OR IGNORE INTO threads (id, user_id, user_name) VALUES ('one', 7, 'ada');
         INSERT INTO thread_messages (thread_id, user_id, user_name, content) VALUES ('one', 7, 'ada', 'look');
         INSERT INTO attachments (message_id, name, size, sha256, url, created_at)
         VALUES (last_insert_rowid(), 'a.png', ?, ?, 'https://example.com', '2026-03-01T12:00:00.000Z')",
    )
    .bind(i64::try_from(stored.size)?)
    .bind(&stored.sha256)
    .execute(&mut conn)
    .await?;
    Ok(stored.sha256)
}

fn names(folder: &Path) -> anyhow::Result<Vec<String>> {
    let mut names = Vec::new();
    for found in fs::read_dir(folder)? {
        names.push(found?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
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
        let mut taken = Vec::new();
        for second in 0..3 {
            while acknowledged.load(Ordering::Relaxed) < 50 * (second + 1) {
                tokio::task::yield_now().await;
            }
            let begun_with = acknowledged.load(Ordering::Relaxed);
            let at = NOON + Duration::seconds(second.into());
            taken.push((begun_with, back_up(&world, into.path(), at).await?));
        }
        stop.store(true, Ordering::Relaxed);
        anyhow::Ok(taken)
    };

    let ((), taken) = tokio::try_join!(write, copy)?;

    let folder = tempfile::tempdir()?;
    for (begun_with, backup) in taken {
        let path = folder.path().join("modmail.sqlite");
        let watcher = Watcher::default();
        operations::restore(
            &backup.path,
            &path,
            Bot::Modmail,
            backup.manifest.taken_at,
            &watcher,
        )
        .await?;
        let store = Store::open(&path).await?;
        assert_eq!(store.database().verify().await?.rows, backup.manifest.rows);
        let waiting = store.read().await?.inbox().waiting(None, i64::MAX).await?;
        let sources: Vec<_> = waiting.into_iter().map(|entry| entry.source).collect();
        // No gap: a row is there if and only if all earlier ones are.
        let expected: Vec<_> = (1..=sources.len())
            .map(|number| format!("message:{number}"))
            .collect();
        assert_eq!(sources, expected);
        assert!(sources.len() >= usize::try_from(begun_with)?);
        store.database().close().await;
    }
    Ok(())
}

#[tokio::test]
async fn a_backup_is_one_file_called_after_its_moment_and_for_nobody_else_to_read()
-> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;

    let backup = back_up(&world, into.path(), NOON).await?;
    let again = back_up(&world, into.path(), NOON).await;

    assert_eq!(names(into.path())?, ["modmail-20260301T120000Z.tar.zst"]);
    assert_eq!(backup.size, fs::metadata(&backup.path)?.len());
    let mode = fs::metadata(&backup.path)?.permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert!(
        matches!(again, Err(OperationError::Exists { .. })),
        "{again:?}"
    );
    Ok(())
}

#[tokio::test]
async fn the_files_that_rows_name_are_in_it_and_lost_ones_are_named() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let files = Files::beside(&world.path());
    let whole = attach(&world, b"whole").await?;
    let broken = attach(&world, b"broken").await?;
    let gone = attach(&world, b"gone").await?;
    let unnamed = files.put(*b"of no row").await?;
    fs::write(files.path(&broken), "other")?;
    fs::remove_file(files.path(&gone))?;

    let manifest = back_up(&world, into.path(), NOON).await?.manifest;

    let sums: Vec<_> = manifest.files.iter().map(|file| &file.sha256).collect();
    assert_eq!(sums, [&whole]);
    let mut lost = vec![broken, gone];
    lost.sort();
    assert_eq!(manifest.lost, lost);
    assert!(!sums.contains(&&unnamed.sha256));
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
    let into = tempfile::tempdir()?;

    let refused = back_up(&world, into.path(), NOON).await;

    let said = refused.expect_err("it is damaged").to_string();
    assert!(said.contains("modmail.sqlite is damaged"), "{said}");
    assert!(names(into.path())?.is_empty());
    Ok(())
}

#[tokio::test]
async fn what_a_killed_backup_left_is_cleared_away_by_the_next() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let mine = "my-modmail-20260228T120000Z.tar.zst.partial";
    for left in [
        "modmail-20260228T120000Z.tar.zst.partial",
        "modmail-20260228T120000Z.sqlite.partial",
        "modmail-20260228T120000Z.sqlite.partial-journal",
        mine,
    ] {
        fs::write(into.path().join(left), "half")?;
    }

    back_up(&world, into.path(), NOON).await?;

    assert_eq!(
        names(into.path())?,
        ["modmail-20260301T120000Z.tar.zst", mine]
    );
    Ok(())
}

#[tokio::test]
async fn what_another_process_is_writing_is_left_to_it() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let busy = into.path().join("modmail-20260228T120000Z.tar.zst.partial");
    let file = fs::File::create(&busy)?;
    file.lock()?;

    back_up(&world, into.path(), NOON).await?;

    assert!(busy.exists());
    Ok(())
}

#[tokio::test]
async fn a_folder_that_is_none_is_refused_in_a_sentence() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let missing = world.folder.path().join("missing");

    for folder in [missing.as_path(), &world.path()] {
        let refused = back_up(&world, folder, NOON).await;
        let said = refused.expect_err("it is no folder").to_string();
        let expected = format!(
            "there is no folder {}; create it first, or name another",
            folder.display()
        );
        assert_eq!(said, expected);
    }
    Ok(())
}

#[tokio::test]
async fn the_other_bots_database_is_not_backed_up_as_this_ones() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;

    let watcher = Watcher::default();
    let refused = operations::back_up(&world.path(), Bot::Pulse, into.path(), NOON, &watcher).await;

    let refused = refused.expect_err("it is modmail's");
    let OperationError::Open(OpenError::OtherBot { .. }) = refused else {
        panic!("{refused}");
    };
    assert!(names(into.path())?.is_empty());
    Ok(())
}

#[tokio::test]
async fn rotation_removes_only_what_it_made() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    for hour in 0..4 {
        back_up(&world, into.path(), NOON - Duration::hours(hour)).await?;
    }
    // Called like one, and none; and one that somebody gave another name.
    let foreign = into.path().join("modmail-20250101T000000Z.tar.zst");
    fs::write(&foreign, "my holiday pictures")?;
    let kept = into.path().join("before-the-party.tar.zst");
    fs::copy(into.path().join("modmail-20260301T090000Z.tar.zst"), &kept)?;
    let keep = "daily=7".parse()?;

    let later = NOON + Duration::HOUR;
    let rehearsed = operations::rotate(into.path(), Bot::Modmail, keep, later, true)?;
    let all_there = names(into.path())?.len();
    let done = operations::rotate(into.path(), Bot::Modmail, keep, NOON, false)?;

    let ending = |path: &PathBuf| {
        path.file_name()
            .map(|name| name.to_string_lossy().into_owned())
    };
    let gone: Vec<_> = done.removed.iter().filter_map(ending).collect();
    assert_eq!(
        gone,
        [
            "modmail-20260301T110000Z.tar.zst",
            "modmail-20260301T100000Z.tar.zst",
            "modmail-20260301T090000Z.tar.zst",
        ]
    );
    assert_eq!(rehearsed.removed.len(), 4);
    assert_eq!(all_there, 6);
    assert_eq!(done.foreign, std::slice::from_ref(&foreign));
    assert!(foreign.exists() && kept.exists());
    assert_eq!(names(into.path())?.len(), 3);
    Ok(())
}

#[tokio::test]
async fn a_backup_from_the_future_does_not_cost_the_one_just_taken() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    back_up(&world, into.path(), NOON + Duration::days(40_000)).await?;
    back_up(&world, into.path(), NOON).await?;
    back_up(&world, into.path(), NOON - Duration::DAY).await?;

    let keep = "daily=1".parse()?;
    let rotation = operations::rotate(into.path(), Bot::Modmail, keep, NOON, false)?;

    assert_eq!(rotation.kept.len(), 2);
    let yesterday = into.path().join("modmail-20260228T120000Z.tar.zst");
    assert_eq!(rotation.removed, [yesterday]);
    assert_eq!(names(into.path())?.len(), 2);
    Ok(())
}
