//! Processes that are killed while they write.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    os::unix::fs::MetadataExt as _,
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

use storage::{
    modmail::{Schema, Store},
    operations::{self, Watcher},
};

use crate::{NOON, World, backups::entry};

/// The process: see `tests/process/killed.rs`.
const PROCESS: &str = env!("CARGO_BIN_EXE_storage-killed");

/// Starts the process with a task and a folder to work in.
fn start(task: &str, folder: &Path) -> anyhow::Result<Child> {
    let child = Command::new(PROCESS)
        .arg(task)
        .arg(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    Ok(child)
}

#[tokio::test]
async fn what_was_acknowledged_is_there_whenever_the_process_was_killed() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    world.store.database().close().await;
    for round in 1..=8_u32 {
        let mut child = start("write", world.folder.path())?;
        let mut lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
        let mut acknowledged = None;
        // Another moment each round, counted in what it has said.
        for _ in 0..round * 13 {
            let Some(line) = lines.next().transpose()? else {
                break;
            };
            let number = line
                .rsplit_once("acknowledged ")
                .map(|parts| parts.1.parse::<u32>());
            acknowledged = number.transpose()?.or(acknowledged);
        }
        tokio::time::sleep(Duration::from_micros(1_700 * u64::from(round))).await;
        child.kill()?;
        child.wait()?;
        for line in lines {
            let line = line?;
            let number = line
                .rsplit_once("acknowledged ")
                .map(|parts| parts.1.parse::<u32>());
            acknowledged = number.and_then(Result::ok).or(acknowledged);
        }
        let acknowledged = acknowledged.expect("it wrote something");

        let store = Store::open(&world.path()).await?;
        let found = store.database().verify().await?;
        assert!(found.is_sound(), "{:?}", found.problems);
        let waiting = store.read().await?.inbox().waiting(None, i64::MAX).await?;
        let mut numbers: Vec<u32> = waiting
            .iter()
            .filter_map(|entry| entry.source.strip_prefix("message:")?.parse().ok())
            .collect();
        numbers.sort_unstable();
        let whole = (0..=acknowledged).all(|number| numbers.binary_search(&number).is_ok());
        assert!(whole, "round {round}: up to {acknowledged} of {numbers:?}");
        store.database().close().await;
        // The next round goes on behind what is there, without gaps.
        let mut conn = world.stranger().await?;
        sqlx::query("DELETE FROM inbox WHERE CAST(substr(source, 9) AS INTEGER) > ?")
            .bind(acknowledged)
            .execute(&mut conn)
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_row_that_does_not_fit_is_not_acknowledged_and_those_before_are_there()
-> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    world.store.database().close().await;
    // No file may become larger than this, which only the commit finds out.
    let limited = "trap '' XFSZ; ulimit -f 1600; exec \"$0\" \"$@\"";

    let written = Command::new("sh")
        .args(["-c", limited])
        .args([PROCESS, "write-alone"])
        .arg(world.folder.path())
        .output()?;

    let said = String::from_utf8(written.stdout)?;
    assert!(said.contains("refused"), "{said}");
    let acknowledged = said.matches("acknowledged").count();
    assert!(acknowledged > 0, "{said}");
    let store = Store::open(&world.path()).await?;
    let found = store.database().verify().await?;
    assert!(found.is_sound(), "{:?}", found.problems);
    let kept = usize::try_from(found.rows["inbox"])?;
    assert!(kept >= acknowledged, "{kept} of {acknowledged}");
    Ok(())
}

#[tokio::test]
async fn a_backup_that_is_killed_leaves_nothing_that_looks_whole() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    for number in 0..400 {
        world.store.receive(entry(number)).await?;
    }
    world.store.database().close().await;
    let backups = world.folder.path().join("backups");
    fs::create_dir(&backups)?;
    for round in 0..6_u64 {
        let mut child = start("back-up", world.folder.path())?;
        let mut lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
        // Its second backup is in the making.
        lines
            .by_ref()
            .map_while(Result::ok)
            .find(|line| line.contains("beginning 1"));
        tokio::time::sleep(Duration::from_millis(9 * round)).await;
        child.kill()?;
        child.wait()?;

        for found in fs::read_dir(&backups)? {
            let path = found?.path();
            if path.extension().is_some_and(|extension| extension == "zst") {
                let checked = operations::verify(&path, &Watcher::default()).await?;
                assert!(checked.found.is_sound(), "{:?}", checked.found.problems);
                fs::remove_file(path)?;
            } else {
                assert!(
                    path.to_string_lossy().contains(".partial"),
                    "{}",
                    path.display()
                );
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_restore_that_is_killed_leaves_one_database_or_the_other() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    for number in 0..400 {
        world.store.receive(entry(number)).await?;
    }
    crate::backups::back_up(&world, world.folder.path(), NOON).await?;
    for number in 400..500 {
        world.store.receive(entry(number)).await?;
    }
    world.store.database().close().await;
    let now = fs::read(world.path())?;
    for round in 0..6_u64 {
        fs::write(world.path(), &now)?;
        let mut child = start("restore", world.folder.path())?;
        let mut lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
        lines
            .by_ref()
            .map_while(Result::ok)
            .find(|line| line.contains("beginning 0"));
        tokio::time::sleep(Duration::from_millis(9 * round)).await;
        child.kill()?;
        child.wait()?;

        for found in fs::read_dir(world.folder.path())? {
            let path = found?.path();
            if path
                .extension()
                .is_none_or(|extension| extension != "sqlite")
            {
                continue;
            }
            assert_eq!(fs::metadata(&path)?.nlink(), 1, "{}", path.display());
            let found = operations::verify(&path, &Watcher::default()).await?.found;
            assert!(found.is_sound(), "{}: {:?}", path.display(), found.problems);
            assert!([400, 500].contains(&found.rows["inbox"]), "{found:?}");
            if path != world.path() {
                fs::remove_file(path)?;
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_full_disk_is_told_in_a_sentence_and_nothing_is_left() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    for number in 0..400 {
        world.store.receive(entry(number)).await?;
    }
    let small = tempfile::tempdir()?;
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"])
        .arg(small.path())
        .stderr(Stdio::null())
        .status();
    if !mounted.is_ok_and(|mounted| mounted.success()) {
        eprintln!("skipped: mounting a small file system is not allowed here");
        return Ok(());
    }

    let refused = crate::backups::back_up(&world, small.path(), NOON).await;
    let left = fs::read_dir(small.path()).map(Iterator::count);
    let unmounted = Command::new("umount").arg(small.path()).status()?;

    assert!(unmounted.success());
    let said = refused.expect_err("it is full").to_string();
    let told = "(there is no space left); free some there";
    assert!(said.contains(told), "{said}");
    assert_eq!(left?, 0);
    Ok(())
}
