//! Backups and databases at rest.

use std::fs;

use storage::{
    Bot, OpenError,
    files::Files,
    modmail::Schema,
    operations::{self, OperationError, Watcher},
};

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
