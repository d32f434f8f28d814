//! Which files are opened, and what is said about those that are not.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context as _, ensure};
use storage::{
    Bot, Database, OpenError, Store, modmail,
    operations::{self, Watcher},
    pulse,
};
use tempfile::TempDir;
use twilight_model::id::Id;

use crate::{World, backups::entry};

/// Every file of a folder with its content.
fn files(folder: &Path) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.path().is_file() {
            let name = entry.file_name().to_string_lossy().into_owned();
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// Tries every way to open `name` as modmail's. Makes sure that it is refused in
/// one sentence that names the file, and that nothing has changed.
async fn refused(folder: &TempDir, name: &str) -> anyhow::Result<OpenError> {
    let path = folder.path().join(name);
    let before = files(folder.path())?;

    let mut errors = Vec::new();
    errors.extend(Database::open_read_only(&path, Bot::Modmail).await.err());
    ensure!(files(folder.path())? == before);
    errors.extend(modmail::Store::open_migrated(&path).await.err());
    ensure!(files(folder.path())? == before);
    errors.extend(Database::open(&path, Bot::Modmail).await.err());
    ensure!(files(folder.path())? == before);
    errors.extend(modmail::Store::open(&path).await.err());
    ensure!(files(folder.path())? == before);

    for error in &errors {
        let sentence = error.to_string();
        assert!(sentence.contains(&*path.to_string_lossy()), "{sentence}");
        assert!(!sentence.contains('\n'), "{sentence}");
    }
    ensure!(errors.len() == 4, "only these refused it: {errors:?}");
    errors.pop().context("it is refused")
}

#[tokio::test]
async fn a_missing_file_is_made_with_all_tables() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;

    let status = world.store.database().migrations().await?;

    assert!(status.pending.is_empty());
    assert!(!status.applied.is_empty());
    assert!(world.store.database().verify().await?.is_sound());
    Ok(())
}

#[cfg(unix)]
#[tokio::test]
async fn a_new_file_is_readable_by_its_owner_alone() -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let world = World::<modmail::Schema>::new().await?;

    for entry in fs::read_dir(world.folder.path())? {
        let mode = entry?.metadata()?.permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    Ok(())
}

#[tokio::test]
async fn a_file_is_opened_again_with_what_was_in_it() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("pulse.sqlite");
    let store = pulse::Store::open(&path).await?;
    let mut tx = store.write().await?;
    tx.bot_config()
        .set("polling.status", "30", crate::NOON)
        .await?;
    tx.commit().await?;
    store.database().close().await;

    let store = pulse::Store::open_migrated(&path).await?;

    let value = store
        .read()
        .await?
        .bot_config()
        .get("polling.status")
        .await?;
    assert_eq!(value.as_deref(), Some("30"));
    Ok(())
}

#[tokio::test]
async fn a_closed_database_leaves_one_file() -> anyhow::Result<()> {
    let world = World::<pulse::Schema>::new().await?;

    world.store.database().close().await;

    let names: Vec<_> = files(world.folder.path())?.into_keys().collect();
    assert_eq!(names, ["pulse.sqlite"]);
    Ok(())
}

#[tokio::test]
async fn an_empty_file_becomes_a_database() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    fs::write(&path, "")?;

    modmail::Store::open(&path).await?;
    Ok(())
}

#[tokio::test]
async fn the_other_bots_file_is_refused() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let store = pulse::Store::open(&folder.path().join("pulse.sqlite")).await?;
    store.database().close().await;

    let error = refused(&folder, "pulse.sqlite").await?;

    assert!(
        matches!(
            error,
            OpenError::OtherBot {
                other: Bot::Pulse,
                ..
            }
        ),
        "{error}"
    );
    Ok(())
}

#[tokio::test]
async fn another_programs_database_is_refused() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("db.sqlite");
    stranger(&path, "CREATE TABLE threads (id TEXT PRIMARY KEY)").await?;

    let error = refused(&folder, "db.sqlite").await?;

    assert!(matches!(error, OpenError::Foreign { .. }), "{error}");
    Ok(())
}

/// What SQLite leaves of a first transaction whose process is killed just before
/// it ends: the pages it wrote, and a journal that says there were none before.
///
/// See <https://www.sqlite.org/fileformat.html#the_rollback_journal>.
async fn killed_while_marking(path: &Path) -> anyhow::Result<()> {
    const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    const SECTOR: u32 = 512;
    let [records, nonce, pages_before, page] = [0_u32, 1, 0, 4_096];
    stranger(path, "PRAGMA application_id = 1198017901").await?;
    let mut journal = MAGIC.to_vec();
    for field in [records, nonce, pages_before, SECTOR, page] {
        journal.extend(field.to_be_bytes());
    }
    journal.resize(usize::try_from(SECTOR)?, 0);
    fs::write(path.with_extension("sqlite-journal"), journal)?;
    Ok(())
}

#[tokio::test]
async fn a_file_whose_marking_was_cut_short_is_marked_anew() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    killed_while_marking(&path).await?;

    modmail::Store::open(&path).await?.database().close().await;

    let again = modmail::Store::open(&path).await?;
    assert!(again.database().verify().await?.is_sound());
    Ok(())
}

#[tokio::test]
async fn a_newer_database_is_refused() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    modmail::Store::open(&path).await?.database().close().await;
    let future = "INSERT INTO _sqlx_migrations VALUES (99990101000000, 'more', '', TRUE, x'00', 1)";
    stranger(&path, future).await?;

    let error = refused(&folder, "modmail.sqlite").await?;

    assert!(
        matches!(
            error,
            OpenError::Newer {
                version: 99_990_101_000_000,
                ..
            }
        ),
        "{error}"
    );
    Ok(())
}

#[tokio::test]
async fn a_database_of_an_altered_program_is_refused() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    modmail::Store::open(&path).await?.database().close().await;
    stranger(
        &path,
        "UPDATE _sqlx_migrations SET checksum = x'00' WHERE version = 20261122100100",
    )
    .await?;

    let error = refused(&folder, "modmail.sqlite").await?;

    assert!(matches!(error, OpenError::Altered { .. }), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("notes.txt"), "a shopping list")?;
    fs::write(folder.path().join("noise"), [7; 5_000])?;

    for name in ["notes.txt", "noise"] {
        let error = refused(&folder, name).await?;
        assert!(matches!(error, OpenError::NoDatabase { .. }), "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn a_folder_is_refused() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    fs::create_dir(folder.path().join("data"))?;

    let error = refused(&folder, "data").await?;

    assert!(matches!(error, OpenError::Folder { .. }), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_path_that_leads_nowhere_is_refused() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("file"), "")?;

    let error = refused(&folder, "missing/modmail.sqlite").await?;
    assert!(matches!(error, OpenError::NoFolder { .. }), "{error}");

    let error = refused(&folder, "file/modmail.sqlite").await?;
    assert!(matches!(error, OpenError::Unusable { .. }), "{error}");
    Ok(())
}

#[tokio::test]
async fn looking_only_never_makes_a_file() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");

    let looked = Database::open_read_only(&path, Bot::Modmail).await;
    let opened = modmail::Store::open_migrated(&path).await;

    assert!(
        matches!(looked, Err(OpenError::Missing { .. })),
        "{looked:?}"
    );
    assert!(
        matches!(opened, Err(OpenError::Missing { .. })),
        "{opened:?}"
    );
    assert!(!path.exists());
    Ok(())
}

#[tokio::test]
async fn a_database_that_lacks_migrations_is_not_migrated_unasked() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    Database::open(&path, Bot::Modmail).await?.close().await;

    let opened = Store::<modmail::Schema>::open_migrated(&path).await;

    assert!(
        matches!(opened, Err(OpenError::Pending { .. })),
        "{opened:?}"
    );
    Ok(())
}

/// Does something to a file as any other program would.
async fn stranger(path: &Path, sql: &'static str) -> anyhow::Result<()> {
    use sqlx::{ConnectOptions as _, Connection as _, Executor as _, sqlite::SqliteConnectOptions};
    let mut conn = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .connect()
        .await?;
    conn.execute(sql).await?;
    conn.close().await?;
    Ok(())
}

#[tokio::test]
async fn looking_leaves_nothing_behind() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    world.store.database().close().await;
    let before = files(world.folder.path())?;

    let looking = Database::open_read_only(&world.path(), Bot::Modmail).await?;
    assert!(looking.verify().await?.is_sound());
    looking.close().await;

    let after = files(world.folder.path())?;
    assert_eq!(
        after.keys().collect::<Vec<_>>(),
        before.keys().collect::<Vec<_>>()
    );
    assert!(after == before);
    Ok(())
}

#[tokio::test]
async fn a_first_page_that_was_half_written_is_taken_back() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("modmail.sqlite");
    // What a power cut leaves while the mark is written into a new file: a journal
    // that says that there was nothing, and a page that did not reach the disk.
    let mut journal = vec![0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
    for number in [0_u32, 0x1234_5678, 0, 512, 4096] {
        journal.extend(number.to_be_bytes());
    }
    journal.resize(512, 0);
    fs::write(path.with_extension("sqlite-journal"), journal)?;
    fs::write(&path, vec![0; 4096])?;

    let looked = Database::open_read_only(&path, Bot::Modmail).await;
    let database = modmail::Store::open(&path).await?;

    assert!(
        matches!(looked, Err(OpenError::Missing { .. })),
        "{looked:?}"
    );
    database.database().close().await;
    let found = operations::verify(&path, &Watcher::default()).await?.found;
    assert!(found.is_sound(), "{:?}", found.problems);
    // Without the journal it is somebody else's.
    let other = folder.path().join("zeros.sqlite");
    fs::write(&other, vec![0; 4096])?;
    let refused = modmail::Store::open(&other).await;
    assert!(
        matches!(refused, Err(OpenError::NoDatabase { .. })),
        "{refused:?}"
    );
    Ok(())
}

#[tokio::test]
async fn what_only_looks_needs_nothing_beside_the_database() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let note = "INSERT INTO member_notes (user_id, author_id, content, created_at)
        VALUES (7, 9, 'known', '2026-03-01T12:00:00.000Z')";
    sqlx::query(note)
        .execute(&mut world.stranger().await?)
        .await?;
    world.store.database().close().await;
    let (path, into) = (world.path(), tempfile::tempdir()?);
    // As on a file system that is only read: SQLite cannot put there what it needs.
    fs::create_dir(path.with_extension("sqlite-shm"))?;
    let (watcher, person) = (Watcher::default(), Id::new(7).into());

    let status = operations::status(&path, Bot::Modmail).await?;
    let backup =
        operations::back_up(&path, Bot::Modmail, into.path(), crate::NOON, &watcher).await?;
    let exported = operations::export(&path, Bot::Modmail, person, into.path()).await?;
    let rehearsed = operations::rehearse_erasing(&path, Bot::Modmail, person).await?;
    let retention = operations::ModmailRetention::default().into();
    let now = crate::NOON;
    operations::prune(&path, Bot::Modmail, &retention, now, true, &watcher).await?;

    assert!(status.pending.is_empty());
    assert_eq!(backup.manifest.rows["member_notes"], 1);
    assert!(exported.is_some_and(|exported| exported.rows["member_notes"] == 1));
    assert!(rehearsed.is_some_and(|found| found.rows["member_notes"] == 1));
    Ok(())
}

#[tokio::test]
async fn a_damaged_database_is_said_to_be_damaged_wherever_that_is_met() -> anyhow::Result<()> {
    for whole in [true, false] {
        let world = World::<modmail::Schema>::new().await?;
        for number in 0..500 {
            world.store.receive(entry(number)).await?;
        }
        world.store.database().close().await;
        let mut bytes = fs::read(world.path())?;
        let from = if whole { 4_096 } else { bytes.len() - 65_536 };
        bytes[from..].fill(0x5a);
        fs::write(world.path(), bytes)?;

        let said = match modmail::Store::open(&world.path()).await {
            Err(error) => error.to_string(),
            Ok(store) => {
                let waiting = store.read().await?.inbox().waiting(None, 1_000).await;
                waiting.err().context("it was read")?.to_string()
            }
        };

        let remedy = said.contains("is damaged (") && said.contains("restore a backup");
        ensure!(remedy, "{said}");
    }
    Ok(())
}
