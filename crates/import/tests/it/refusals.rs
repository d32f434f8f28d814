//! What is not taken over, and how that is told.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context as _;
use import::{ImportError, Mode, Origin};
use sqlx::Connection as _;
use storage::{Hold, OpenError};

use super::{Heir, change, everything, files, fixture, source, stranger};
use crate::World;

/// Tries an import that has to fail, and gives what is told.
pub(crate) async fn refused(origin: Origin, path: &Path) -> anyhow::Result<String> {
    let heir = Heir::of(origin).await?;
    let before = everything(&heir.path()).await?;

    let error = heir.import(origin, path, Mode::Import).await;
    let error = error.err().context("it was imported")?.to_string();

    assert_eq!(everything(&heir.path()).await?, before, "{origin}: {error}");
    let checked = import::check(origin, path).await;
    let checked = checked.err().context("it is sound")?;
    assert_eq!(checked.to_string(), error, "{origin}");
    let place = path.display().to_string();
    assert!(
        error.contains(&place) && error.contains("; "),
        "{origin}: {error}"
    );
    Ok(error)
}

#[tokio::test]
async fn what_is_no_file_of_that_bot_is_told_in_a_sentence() -> anyhow::Result<()> {
    for origin in Origin::ALL {
        let folder = tempfile::tempdir()?;
        let missing = folder.path().join("missing");
        assert!(refused(origin, &missing).await?.contains("nothing at"));

        let text = folder.path().join("text.txt");
        fs::write(&text, "Dear Sir or Madam, ")?;
        let told = refused(origin, &text).await?;
        assert!(
            told.contains("not an SQLite") || told.contains("neither BSON nor JSON"),
            "{told}"
        );

        let other = folder.path().join("other.sqlite");
        change(&other, "CREATE TABLE bookmarks (url TEXT)").await?;
        let told = refused(origin, &other).await?;
        assert!(
            told.contains("not the data of") || told.contains("neither BSON nor JSON"),
            "{told}"
        );

        let empty = folder.path().join("folder");
        fs::create_dir(&empty)?;
        let told = refused(origin, &empty).await?;
        assert!(
            told.contains("is a folder") || told.contains("no .bson or .json"),
            "{told}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn one_bot_is_not_taken_for_another() -> anyhow::Result<()> {
    for origin in [Origin::Rustmail, Origin::Vrcpulse, Origin::Dragory] {
        let folder = tempfile::tempdir()?;
        let path = source(folder.path(), origin).await?;
        for other in [Origin::Rustmail, Origin::Vrcpulse, Origin::Dragory] {
            if other != origin {
                let told = refused(other, &path).await?;
                let known = ["is not the data of", "too old"];
                assert!(known.iter().any(|text| told.contains(text)), "{told}");
            }
        }
        let ours = Heir::of(origin).await?;
        let told = refused(origin, &ours.path()).await?;
        let known = ["is not the data of", "too old"];
        assert!(known.iter().any(|text| told.contains(text)), "{told}");
    }
    Ok(())
}

#[tokio::test]
async fn a_file_that_was_copied_in_part_is_refused() -> anyhow::Result<()> {
    for origin in [Origin::Rustmail, Origin::Vrcpulse, Origin::Dragory] {
        let folder = tempfile::tempdir()?;
        let path = source(folder.path(), origin).await?;
        let whole = fs::read(&path)?;
        let part = folder.path().join("part.sqlite");
        for length in [99, 4_096, whole.len() / 2, whole.len() - 4_096] {
            fs::write(&part, &whole[..length])?;
            let told = refused(origin, &part).await?;
            assert!(told.contains("damaged"), "{told}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_dump_that_was_cut_off_is_refused() -> anyhow::Result<()> {
    let text = fs::read(fixture("modmail-dev/logs.json"))?;
    let folder = tempfile::tempdir()?;
    let part = folder.path().join("logs.json");
    for length in [text.len() / 3, text.len() / 2, text.len() - 3] {
        fs::write(&part, &text[..length])?;
        let told = refused(Origin::ModmailDev, &part).await?;
        assert!(told.contains("damaged"), "{told}");
    }
    let part = folder.path().join("logs.bson");
    fs::write(&part, [0x40, 0, 0, 0, 0x02, b'k', b'e', b'y', 0])?;
    let told = refused(Origin::ModmailDev, &part).await?;
    assert!(told.contains("damaged"), "{told}");
    Ok(())
}

#[tokio::test]
async fn a_layout_that_is_not_known_is_refused() -> anyhow::Result<()> {
    for (origin, newer, older) in [
        (
            Origin::Rustmail,
            "INSERT INTO _sqlx_migrations VALUES (20290101000000, 'x', '2029-01-01', 1, x'00', 1)",
            "ALTER TABLE threads DROP COLUMN user_left",
        ),
        (
            Origin::Vrcpulse,
            "INSERT INTO seaql_migrations VALUES ('m20260301_001_insights', 1)",
            "ALTER TABLE metric_logs DROP COLUMN unit",
        ),
        (
            Origin::Dragory,
            "INSERT INTO knex_migrations (name) VALUES ('20290101000000_x.js')",
            "ALTER TABLE thread_messages DROP COLUMN body",
        ),
    ] {
        let folder = tempfile::tempdir()?;
        let path = source(folder.path(), origin).await?;
        change(&path, older).await?;
        assert!(refused(origin, &path).await?.contains("too old"));

        fs::remove_file(&path)?;
        let path = source(folder.path(), origin).await?;
        change(&path, newer).await?;
        assert!(refused(origin, &path).await?.contains("not known here"));
    }
    Ok(())
}

#[tokio::test]
async fn a_damaged_page_is_refused() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Rustmail).await?;
    let mut bytes = fs::read(&path)?;
    let middle = bytes.len() / 2 / 4_096 * 4_096;
    bytes[middle..middle + 64].fill(0xa5);
    fs::write(&path, bytes)?;

    let told = refused(Origin::Rustmail, &path).await?;

    assert!(told.contains("damaged"), "{told}");
    Ok(())
}

#[tokio::test]
async fn a_bot_that_still_runs_loses_nothing_and_is_left_alone() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path: PathBuf = source(folder.path(), Origin::Rustmail).await?;
    let mut conn = stranger(&path).await?;
    sqlx::raw_sql(
        "PRAGMA journal_mode = WAL;
         INSERT INTO snippets (key, content, created_by) VALUES ('late', 'in the log', '501')",
    )
    .execute(&mut conn)
    .await?;
    let before = files(&path)?;
    assert!(before.len() > 1, "nothing lies beside it");
    let heir = Heir::of(Origin::Rustmail).await?;

    let report = heir.import(Origin::Rustmail, &path, Mode::Import).await?;

    assert_eq!(report.tables["snippets"].imported, 3);
    assert_eq!(files(&path)?, before);
    conn.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_database_that_a_bot_runs_on_is_left_alone() -> anyhow::Result<()> {
    let world = World::<storage::modmail::Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;
    let hold = Hold::take(&world.path())?;
    let nobody = &mut |_, _| {};

    let refused =
        import::take_over(Origin::Rustmail, &path, &world.path(), Mode::Import, nobody).await;

    assert!(
        matches!(refused, Err(ImportError::Open(OpenError::Held { .. }))),
        "{refused:?}"
    );
    drop(hold);
    let database = world.path();
    let done = import::take_over(Origin::Rustmail, &path, &database, Mode::Import, nobody).await?;
    assert!(done.imported() > 10, "{done:?}");
    Ok(())
}

#[tokio::test]
async fn what_is_not_ours_or_lacks_its_database_stays_as_it_is() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Rustmail).await?;
    let database = folder.path().join("modmail.sqlite");
    fs::write(folder.path().join("modmail.sqlite-wal"), "what was said")?;
    let before = files(folder.path())?;

    for database in [&path, &database] {
        let nobody = &mut |_, _| {};
        let refused =
            import::take_over(Origin::Rustmail, &path, database, Mode::Import, nobody).await;

        assert!(matches!(refused, Err(ImportError::Open(_))), "{refused:?}");
        assert_eq!(files(folder.path())?, before);
    }
    Ok(())
}

#[tokio::test]
async fn a_dry_run_makes_no_database() -> anyhow::Result<()> {
    for origin in Origin::ALL {
        let folder = tempfile::tempdir()?;
        let path = source(folder.path(), origin).await?;
        let target = tempfile::tempdir()?;
        let database = target.path().join("new.sqlite");

        let told =
            import::take_over(origin, &path, &database, Mode::DryRun, &mut |_, _| {}).await?;

        assert!(told.imported() > 10, "{origin}: {told:?}");
        assert_eq!(fs::read_dir(target.path())?.count(), 0, "{origin}");
    }
    Ok(())
}

#[tokio::test]
async fn the_bot_whose_file_it_is_is_named() -> anyhow::Result<()> {
    for origin in [Origin::Rustmail, Origin::Vrcpulse, Origin::Dragory] {
        let folder = tempfile::tempdir()?;
        let path = source(folder.path(), origin).await?;
        for other in Origin::ALL.into_iter().filter(|other| *other != origin) {
            let told = refused(other, &path).await?;
            let name = match other {
                Origin::ModmailDev => "an SQLite database".to_owned(),
                _ => format!("it is that of {origin}"),
            };
            assert!(told.contains(&name), "{told}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_pipe_is_not_waited_for() -> anyhow::Result<()> {
    for origin in Origin::ALL {
        let folder = tempfile::tempdir()?;
        let pipe = folder.path().join("pipe.json");
        assert!(
            std::process::Command::new("mkfifo")
                .arg(&pipe)
                .status()?
                .success()
        );

        let told = refused(origin, &pipe).await?;

        assert!(told.contains("no ordinary file"), "{told}");
    }
    Ok(())
}

#[tokio::test]
async fn what_is_compressed_or_in_another_alphabet_is_named_as_such() -> anyhow::Result<()> {
    let text = fs::read_to_string(fixture("modmail-dev/logs.json"))?;
    let little: Vec<_> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<_> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
    for (bytes, name) in [
        (b"\x1f\x8b\x08\0\0\0\0\0".to_vec(), "compressed with gzip"),
        (b"\x28\xb5\x2f\xfd\0\0\0\0".to_vec(), "compressed with zstd"),
        (b"PK\x03\x04\0\0\0\0".to_vec(), "a ZIP archive"),
        (
            b"\x6d\xe2\x99\x81\0\0\0\0".to_vec(),
            "an archive of mongodump",
        ),
        (little.clone(), "UTF-16"),
        (marked(b"\xff\xfe", &little), "UTF-16"),
        (big.clone(), "UTF-16"),
        (marked(b"\xfe\xff", &big), "UTF-16"),
    ] {
        for origin in Origin::ALL {
            let folder = tempfile::tempdir()?;
            let path = folder.path().join("logs.json");
            fs::write(&path, &bytes)?;

            let told = refused(origin, &path).await?;

            assert!(told.contains(name), "{told}");
            assert!(!told.contains("damaged"), "{told}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_compressed_file_in_a_dump_is_named() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    fs::write(
        folder.path().join("logs.bson.gz"),
        b"\x1f\x8b\x08\0\0\0\0\0",
    )?;

    let told = import::check(Origin::ModmailDev, folder.path()).await;
    let told = told.err().context("it is sound")?.to_string();

    assert!(
        told.contains("logs.bson.gz is compressed with gzip"),
        "{told}"
    );
    Ok(())
}

#[tokio::test]
async fn the_mark_of_utf8_does_not_matter() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("logs.json");
    let text = fs::read(fixture("modmail-dev/logs.json"))?;
    fs::write(&path, [b"\xef\xbb\xbf", text.as_slice()].concat())?;
    let heir = Heir::of(Origin::ModmailDev).await?;

    let report = heir.import(Origin::ModmailDev, &path, Mode::Import).await?;

    assert_eq!(report.tables["logs"].imported, 3);
    Ok(())
}

#[tokio::test]
async fn a_database_without_its_log_is_not_taken_for_empty() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Rustmail).await?;
    let mut conn = stranger(&path).await?;
    sqlx::raw_sql(
        "DELETE FROM thread_messages; DELETE FROM threads; PRAGMA journal_mode = WAL;
         INSERT INTO threads (id, user_id, user_name, channel_id) VALUES ('late', 7, 'x', '1')",
    )
    .execute(&mut conn)
    .await?;
    let alone = tempfile::tempdir()?;
    let copy = alone.path().join("db.sqlite");
    fs::copy(&path, &copy)?;

    let told = refused(Origin::Rustmail, &copy).await?;

    assert!(told.contains("-wal"), "{told}");
    conn.close().await?;
    Ok(())
}

#[tokio::test]
async fn a_database_that_may_lack_its_log_says_so() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Rustmail).await?;
    change(&path, "PRAGMA journal_mode = WAL").await?;
    let heir = Heir::of(Origin::Rustmail).await?;

    let report = heir.import(Origin::Rustmail, &path, Mode::Import).await?;

    let told = report.remarks.keys().any(|what| what.contains("-wal"));
    assert!(told && report.imported() > 10, "{report:?}");
    Ok(())
}

#[tokio::test]
async fn a_failed_import_leaves_no_database() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Rustmail).await?;
    let target = tempfile::tempdir()?;
    let database = target.path().join("new.sqlite");
    // SQLite cannot write there.
    fs::create_dir(target.path().join("new.sqlite-wal"))?;
    fs::create_dir(target.path().join("new.sqlite-journal"))?;

    let nobody = &mut |_, _| {};
    let failed = import::take_over(Origin::Rustmail, &path, &database, Mode::Import, nobody).await;

    assert!(failed.is_err(), "{failed:?}");
    let left: Vec<_> = fs::read_dir(target.path())?.collect::<Result<_, _>>()?;
    assert!(left.iter().all(|entry| entry.path().is_dir()), "{left:?}");
    Ok(())
}
