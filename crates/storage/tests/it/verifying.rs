//! Backups and databases at rest.

use std::{fs, path::Path, process::Command, time::Duration};

use storage::{
    Bot, OpenError,
    files::Files,
    modmail::{Schema, Store},
    operations::{self, OperationError, Watcher},
};
use twilight_model::id::Id;

use crate::{
    NOON, World,
    backups::{attach, back_up, entry},
};

#[tokio::test]
async fn a_sound_backup_and_a_sound_database_say_what_they_hold() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    world.store.receive(entry(1)).await?;
    attach(&world, b"picture").await?;
    let backup = back_up(&world, into.path(), NOON).await?;
    let running = operations::verify(&world.path(), &Watcher::default()).await?;
    world.store.database().close().await;

    let resting = operations::verify(&world.path(), &Watcher::default()).await?;
    let packed = operations::verify(&backup.path, &Watcher::default()).await?;

    for checked in [&running, &resting, &packed] {
        assert_eq!(checked.bot, Bot::Modmail);
        assert!(checked.found.is_sound(), "{:?}", checked.found.problems);
        assert_eq!(checked.found.rows["inbox"], 1);
    }
    assert_eq!(packed.backup, Some(backup.manifest));
    assert_eq!(resting.backup, None);
    assert_eq!(
        fs::read_dir(world.folder.path())?.count(),
        2,
        "nothing new lies there"
    );
    Ok(())
}

#[tokio::test]
async fn every_file_that_is_not_as_it_was_is_named() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let files = Files::beside(&world.path());
    let changed = attach(&world, b"before").await?;
    let gone = attach(&world, b"gone").await?;
    fs::write(files.path(&changed), "after")?;
    fs::remove_file(files.path(&gone))?;

    let found = operations::verify(&world.path(), &Watcher::default())
        .await?
        .found;

    assert_eq!(found.problems.len(), 2, "{:?}", found.problems);
    for name in [changed, gone] {
        assert!(
            found.problems.iter().any(|problem| problem.contains(&name)),
            "{name}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_page_that_was_written_over_is_found() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    for number in 0..500 {
        world.store.receive(entry(number)).await?;
    }
    world.store.database().close().await;
    let mut bytes = fs::read(world.path())?;
    let end = bytes.len();
    bytes[end - 32_768..].fill(0x5a);
    fs::write(world.path(), &bytes)?;

    let checked = operations::verify(&world.path(), &Watcher::default()).await;

    match checked {
        Ok(checked) => assert!(!checked.found.is_sound()),
        Err(error) => assert!(error.to_string().contains("is damaged"), "{error}"),
    }
    assert_eq!(fs::read(world.path())?, bytes);
    Ok(())
}

#[tokio::test]
async fn what_is_neither_is_refused_in_a_sentence() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("notes.txt");
    fs::write(&file, "some text that is longer than sixteen bytes")?;
    let missing = folder.path().join("missing");

    let text = operations::verify(&file, &Watcher::default()).await;
    let nothing = operations::verify(&missing, &Watcher::default()).await;
    let directory = operations::verify(folder.path(), &Watcher::default()).await;

    assert!(
        matches!(text, Err(OperationError::Unknown { .. })),
        "{text:?}"
    );
    assert!(
        matches!(nothing, Err(OperationError::Missing { .. })),
        "{nothing:?}"
    );
    let is_folder = matches!(
        directory,
        Err(OperationError::Open(OpenError::Folder { .. }))
    );
    assert!(is_folder, "{directory:?}");
    Ok(())
}

/// Makes a pipe that nobody writes to.
fn pipe(path: &Path) -> anyhow::Result<()> {
    let made = Command::new("mkfifo").arg(path).status()?;
    anyhow::ensure!(made.success(), "no pipe at {}", path.display());
    Ok(())
}

/// Whoever opens a pipe waits for somebody who writes to it.
async fn at_once<T>(work: impl Future<Output = T>) -> anyhow::Result<T> {
    Ok(tokio::time::timeout(Duration::from_secs(20), work).await?)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pipe_or_a_device_keeps_nobody_waiting() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let attached = attach(&world, b"picture").await?;
    let path = Files::beside(&world.path()).path(&attached);
    fs::remove_file(&path)?;
    pipe(&path)?;
    let named = into.path().join("modmail-20250101T000000Z.tar.zst");
    pipe(&named)?;
    pipe(&into.path().join("modmail-20250101T000001Z.tar.zst.partial"))?;
    let watcher = Watcher::default();
    let zero = Path::new("/dev/zero");

    for path in [named.as_path(), zero] {
        let verified = at_once(operations::verify(path, &watcher)).await?;
        let as_backup = operations::owner_of_backup(path);
        let opened = at_once(Store::open(path)).await?;
        let erased = operations::erase(path, Bot::Modmail, Id::new(7).into(), None, &watcher);
        let said = [
            verified.err().map(|error| error.to_string()),
            as_backup.err().map(|error| error.to_string()),
            opened.err().map(|error| error.to_string()),
            at_once(erased).await?.err().map(|error| error.to_string()),
        ];
        for said in said {
            let said = said.unwrap_or_default();
            assert!(said.contains("is a pipe or a device"), "{said}");
        }
    }
    let found = at_once(operations::verify(&world.path(), &watcher))
        .await??
        .found;
    assert!(
        found.problems.iter().any(|said| said.contains(&attached)),
        "{found:?}"
    );
    let backup = at_once(back_up(&world, into.path(), NOON)).await??;
    assert_eq!(backup.manifest.lost, [attached]);
    let keep = "daily=1".parse()?;
    let rotation = operations::rotate(into.path(), Bot::Modmail, keep, NOON, false)?;
    assert_eq!(rotation.foreign, [named]);
    Ok(())
}

#[tokio::test]
async fn what_is_left_of_a_look_into_a_backup_goes_with_the_next() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let backup = back_up(&world, into.path(), NOON).await?;
    // As a process leaves it that was killed.
    let left = std::env::temp_dir().join("guildhall-0-4711");
    fs::create_dir_all(&left)?;
    fs::write(left.join("lock"), "")?;
    fs::write(left.join("database.sqlite"), "what members wrote")?;

    operations::verify(&backup.path, &Watcher::default()).await?;

    assert!(!left.exists());
    Ok(())
}
