//! Backups that take the place of a database.

use std::{fs, io::Write as _, path::Path};

use sqlx::{Connection as _, Executor as _};
use storage::{
    Bot, Hold, OpenError,
    files::Files,
    modmail::{Schema, Store},
    operations::{self, OperationError, Restored, Watcher},
};
use time::Duration;

use crate::{
    NOON, World,
    backups::{attach, back_up, entry},
};

async fn restore(backup: &Path, path: &Path) -> Result<Restored, OperationError> {
    let later = NOON + Duration::DAY;
    operations::restore(backup, path, Bot::Modmail, later, &Watcher::default()).await
}

/// Everything under a folder with its content, except the empty file of a hold.
fn contents(folder: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(contents(&path)?);
        } else if path.extension().is_none_or(|extension| extension != "lock") {
            found.push((path.display().to_string(), fs::read(&path)?));
        }
    }
    found.sort();
    Ok(found)
}

/// A tar archive of our own making, compressed.
fn archive(path: &Path, entries: &[(&str, &[u8])]) -> anyhow::Result<()> {
    let zstd = zstd::Encoder::new(fs::File::create(path)?, 1)?;
    let mut tar = tar::Builder::new(zstd);
    for (name, content) in entries {
        let mut header = tar::Header::new_old();
        // Past the library, which refuses what leads out of the folder.
        for (place, byte) in header.as_old_mut().name.iter_mut().zip(name.bytes()) {
            *place = byte;
        }
        header.set_size(content.len() as u64);
        header.set_entry_type(tar::EntryType::Regular);
        header.set_cksum();
        tar.append(&header, *content)?;
    }
    tar.into_inner()?.finish()?.flush()?;
    Ok(())
}

#[tokio::test]
async fn a_restored_database_is_as_it_was_and_what_was_there_is_kept() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    world.store.receive(entry(1)).await?;
    let old = attach(&world, b"old").await?;
    let backup = back_up(&world, into.path(), NOON).await?;
    world.store.receive(entry(2)).await?;
    let new = attach(&world, b"new").await?;
    world.store.database().close().await;

    let restored = restore(&backup.path, &world.path()).await?;

    let aside = restored.aside.expect("there was a database");
    let expected = "modmail-replaced-20260302T120000Z.sqlite";
    assert_eq!(aside, world.folder.path().join(expected));
    for (path, rows, files) in [(world.path(), 1, vec![&old]), (aside, 2, vec![&old, &new])] {
        let found = operations::verify(&path, &Watcher::default()).await?.found;
        assert!(found.is_sound(), "{:?}", found.problems);
        assert_eq!(found.rows.get("inbox"), Some(&rows));
        let mut there = Files::beside(&path).names().await?;
        there.sort();
        let mut files: Vec<_> = files.into_iter().cloned().collect();
        files.sort();
        assert_eq!(there, files);
    }
    assert!(
        !world
            .folder
            .path()
            .join("modmail.sqlite.restoring")
            .exists()
    );
    Ok(())
}

#[tokio::test]
async fn what_stood_in_the_log_of_a_killed_bot_is_kept_and_not_taken_over() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let backup = back_up(&world, into.path(), NOON).await?;
    for number in 0..20 {
        world.store.receive(entry(number)).await?;
    }
    // As a killed process leaves it: the rows are in the log alone.
    let killed = tempfile::tempdir()?;
    let path = killed.path().join("modmail.sqlite");
    for ending in ["", "-wal"] {
        let from = format!("{}{ending}", world.path().display());
        fs::copy(from, format!("{}{ending}", path.display()))?;
    }

    let restored = restore(&backup.path, &path).await?;

    let rows = async |path: &Path| -> anyhow::Result<i64> {
        let found = operations::verify(path, &Watcher::default()).await?.found;
        Ok(found.rows["inbox"])
    };
    assert_eq!(rows(&path).await?, 0);
    assert_eq!(rows(&restored.aside.expect("it was there")).await?, 20);
    Ok(())
}

#[tokio::test]
async fn what_stands_in_the_log_is_not_left_behind_while_somebody_reads() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let backup = back_up(&world, into.path(), NOON).await?;
    world.store.database().close().await;
    let mut other = world.stranger().await?;
    other
        .execute("PRAGMA journal_mode = WAL; BEGIN; SELECT count(*) FROM threads")
        .await?;
    let mut writer = world.stranger().await?;
    writer.execute("PRAGMA user_version = 7").await?;

    let refused = restore(&backup.path, &world.path()).await;

    let read = matches!(refused, Err(OperationError::Read { .. }));
    assert!(read, "{refused:?}");
    let version: i64 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(&mut writer)
        .await?;
    assert_eq!(version, 7, "the old database is there, with its log");
    other.close().await?;
    writer.close().await?;
    assert!(restore(&backup.path, &world.path()).await?.aside.is_some());
    Ok(())
}

#[tokio::test]
async fn a_damaged_database_is_kept_too() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let backup = back_up(&world, into.path(), NOON).await?;
    world.store.database().close().await;
    fs::write(world.path(), "SQLite format 3\0")?;

    let restored = restore(&backup.path, &world.path()).await?;

    assert!(Store::open_migrated(&world.path()).await.is_ok());
    let aside = restored.aside.expect("there was something");
    assert_eq!(fs::read_to_string(aside)?, "SQLite format 3\0");
    Ok(())
}

#[tokio::test]
async fn a_database_is_made_where_there_was_none() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let name = attach(&world, b"picture").await?;
    let backup = back_up(&world, into.path(), NOON).await?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");

    let restored = restore(&backup.path, &path).await?;

    assert_eq!(restored.aside, None);
    assert_eq!(Files::beside(&path).read(&name).await?, b"picture");
    Ok(())
}

#[tokio::test]
async fn nothing_is_restored_while_a_bot_runs() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let backup = back_up(&world, into.path(), NOON).await?;
    world.store.database().close().await;
    let _bot = Hold::take(&world.path())?;
    let before = contents(world.folder.path())?;

    let refused = restore(&backup.path, &world.path()).await;

    let held = matches!(refused, Err(OperationError::Open(OpenError::Held { .. })));
    assert!(held, "{refused:?}");
    assert_eq!(contents(world.folder.path())?, before);
    Ok(())
}

#[tokio::test]
async fn a_rehearsal_changes_nothing() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    attach(&world, b"picture").await?;
    let backup = back_up(&world, into.path(), NOON).await?;
    world.store.database().close().await;
    let before = contents(world.folder.path())?;

    let watcher = Watcher::default();
    let manifest = operations::rehearse(&backup.path, Bot::Modmail, &watcher).await?;

    assert_eq!(manifest, backup.manifest);
    assert_eq!(contents(world.folder.path())?, before);
    Ok(())
}

#[tokio::test]
async fn whatever_is_no_whole_backup_is_refused_and_changes_nothing() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let sha256 = attach(&world, b"picture").await?;
    let good = back_up(&world, into.path(), NOON).await?;
    world.store.database().close().await;
    let bytes = fs::read(&good.path)?;
    let database = fs::read(world.path())?;
    let before = contents(world.folder.path())?;
    let bad = into.path().join("bad.tar.zst");
    let first: String = sha256.chars().take(2).collect();
    let shelf = format!("modmail.files/{first}/{sha256}");
    let zeros = vec![0; 300 << 20];
    let manifest = vec![b' '; 65 << 20];
    let cases: [(&str, &dyn Fn() -> anyhow::Result<()>); 12] = [
        ("a bomb", &|| archive(&bad, &[("modmail.sqlite", &zeros)])),
        ("a huge manifest", &|| {
            let entries: &[(&str, &[u8])] =
                &[("modmail.sqlite", &database), ("manifest.json", &manifest)];
            archive(&bad, entries)
        }),
        ("two databases", &|| {
            let entries: &[(&str, &[u8])] =
                &[("modmail.sqlite", &database), ("modmail.sqlite", &database)];
            archive(&bad, entries)
        }),
        ("a file twice", &|| {
            let entries: &[(&str, &[u8])] = &[
                ("modmail.sqlite", &database),
                (&shelf, b"x"),
                (&shelf, b"x"),
            ];
            archive(&bad, entries)
        }),
        ("a header about the next one", &|| {
            with_header(&bad, tar::EntryType::XHeader, "modmail.sqlite")
        }),
        ("empty", &|| Ok(fs::write(&bad, "")?)),
        ("half copied", &|| {
            Ok(fs::write(&bad, &bytes[..bytes.len() / 2])?)
        }),
        ("one byte short", &|| {
            Ok(fs::write(&bad, &bytes[..bytes.len() - 1])?)
        }),
        ("a changed byte", &|| {
            let mut bytes = bytes.clone();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 0x10;
            Ok(fs::write(&bad, bytes)?)
        }),
        ("no manifest", &|| {
            archive(&bad, &[("modmail.sqlite", &database)])
        }),
        ("a way out", &|| {
            let entries: &[(&str, &[u8])] =
                &[("modmail.sqlite", &database), ("../../escaped", b"x")];
            archive(&bad, entries)
        }),
        ("another file under a name", &|| {
            let entries: &[(&str, &[u8])] = &[("modmail.sqlite", &database), (&shelf, b"x")];
            archive(&bad, entries)
        }),
    ];
    for (what, make) in cases {
        make()?;

        let refused = restore(&bad, &world.path()).await;
        let checked = operations::verify(&bad, &Watcher::default()).await;

        let said = refused.expect_err(what).to_string();
        assert!(
            said.contains("bad.tar.zst is no whole backup"),
            "{what}: {said}"
        );
        assert!(!said.contains('\n'), "{said}");
        assert!(checked.is_err(), "{what}");
        assert_eq!(contents(world.folder.path())?, before, "{what}");
    }
    let escaped = into.path().parent().map(|parent| parent.join("escaped"));
    assert!(!escaped.is_some_and(|escaped| escaped.exists()));
    Ok(())
}

/// An archive with an entry of a kind that no backup has.
fn with_header(path: &Path, kind: tar::EntryType, name: &str) -> anyhow::Result<()> {
    let mut zstd = zstd::Encoder::new(fs::File::create(path)?, 0)?;
    let mut header = tar::Header::new_ustar();
    header.set_entry_type(kind);
    header.set_path(name)?;
    // As much as nobody can hold, and none of it is there.
    header.set_size(8 << 40);
    header.set_cksum();
    std::io::Write::write_all(&mut zstd, header.as_bytes())?;
    zstd.finish()?;
    Ok(())
}

#[tokio::test]
async fn a_name_in_a_backup_does_nothing_to_a_terminal() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let bad = folder.path().join("bad.tar.zst");
    archive(&bad, &[("\u{1b}]0;mine\u{7}", b"x")])?;

    let refused = operations::verify(&bad, &Watcher::default()).await;

    let said = refused.expect_err("it is none").to_string();
    assert!(!said.contains(char::is_control), "{said:?}");
    Ok(())
}

#[tokio::test]
async fn a_trigger_that_is_not_ours_is_not_sound() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let trigger = "CREATE TRIGGER theirs AFTER INSERT ON inbox BEGIN DELETE FROM outbox; END";
    sqlx::query(trigger)
        .execute(&mut world.stranger().await?)
        .await?;
    let backup = back_up(&world, into.path(), NOON).await?;

    let checked = operations::verify(&backup.path, &Watcher::default()).await?;
    let database = operations::verify(&world.path(), &Watcher::default()).await?;
    let refused = restore(&backup.path, &into.path().join("modmail.sqlite")).await;

    for found in [checked.found, database.found] {
        let named = found
            .problems
            .iter()
            .any(|problem| problem.contains("`theirs`"));
        assert!(named, "{:?}", found.problems);
    }
    let said = refused.expect_err("it is not sound").to_string();
    assert!(said.contains("`theirs`"), "{said}");
    Ok(())
}

#[tokio::test]
async fn another_bots_backup_is_refused() -> anyhow::Result<()> {
    let world = World::<storage::pulse::Schema>::new().await?;
    let into = tempfile::tempdir()?;
    let watcher = Watcher::default();
    let backup =
        operations::back_up(&world.path(), Bot::Pulse, into.path(), NOON, &watcher).await?;
    let folder = tempfile::tempdir()?;

    let refused = restore(&backup.path, &folder.path().join("modmail.sqlite")).await;

    let said = refused.expect_err("it is pulse's").to_string();
    assert!(
        said.contains("is a backup of the pulse bot, not of the modmail bot"),
        "{said}"
    );
    assert_eq!(fs::read_dir(folder.path())?.count(), 0);
    Ok(())
}
