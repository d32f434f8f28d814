//! What whoever runs the bot does with its database: `pulse-bot db …`.

use std::{fs, path::Path, process::Output};

use anyhow::{Result, ensure};
use storage::{Bot, operations};
use time::{Duration, OffsetDateTime};

use crate::world::{PATIENCE, Story, World};

/// Does something with the database of the bot.
async fn db(world: &World, line: &[&str]) -> Result<Output> {
    Ok(world.command().arg("db").args(line).output().await?)
}

/// What was said by something that was done.
async fn done(world: &World, line: &[&str]) -> Result<String> {
    let output = db(world, line).await?;
    ensure!(output.status.success(), "{line:?}: {output:?}");
    Ok(String::from_utf8(output.stdout)?)
}

/// The sentence of something that was refused.
async fn refused(world: &World, line: &[&str]) -> Result<String> {
    let output = db(world, line).await?;
    let said = String::from_utf8(output.stderr)?.trim_end().to_owned();
    ensure!(output.status.code() == Some(1), "{line:?}: {said}");
    ensure!(said.starts_with("pulse-bot: "), "{line:?}: {said}");
    ensure!(
        !said.contains('\n') && said.contains(';'),
        "{line:?}: {said}"
    );
    Ok(said)
}

/// How many rows a table has.
async fn rows(world: &World, table: &str) -> Result<i64> {
    let store = world.database().await?;
    let rows = store.database().verify().await?.rows;
    store.database().close().await;
    Ok(rows.get(table).copied().unwrap_or_default())
}

#[tokio::test]
async fn a_running_bot_is_backed_up_and_a_stopped_one_restored() -> Story {
    let mut world = World::registered().await?;
    let backups = world.path("backups");
    fs::create_dir(&backups)?;
    let into = backups.display().to_string();

    done(&world, &["backup", "--into", &into]).await?;
    let backup = fs::read_dir(&backups)?.next().transpose()?;
    let backup = backup
        .map(|backup| backup.path().display().to_string())
        .unwrap_or_default();
    assert_eq!(operations::owner_of_backup(Path::new(&backup))?, Bot::Pulse);
    assert!(done(&world, &["verify", &backup]).await?.contains("sound"));
    let running = refused(&world, &["restore", &backup]).await?;
    assert!(running.contains("in use"), "{running}");
    world.stop().await?;

    let file = world.path("pulse.sqlite");
    // What a disk that has gone bad has left of it.
    let length = fs::metadata(&file)?.len();
    fs::File::options()
        .write(true)
        .open(&file)?
        .set_len(length / 2)?;
    let broken = refused(&world, &["verify"]).await?;
    assert!(broken.contains("pulse.sqlite"), "{broken}");
    done(&world, &["restore", &backup]).await?;

    assert_eq!(rows(&world, "guild_configs").await?, 1);
    assert!(done(&world, &["verify"]).await?.contains("sound"));
    assert!(
        done(&world, &["migrate", "--status"])
            .await?
            .contains(", 0 pending")
    );
    world.finish().await
}

#[tokio::test]
async fn a_person_is_handed_out_and_erased() -> Story {
    let world = World::new().await?;
    let (member, to) = (world.member.to_string(), world.path("export"));
    let to = to.display().to_string();
    let unknown = refused(&world, &["erase", &member, "--yes"]).await?;
    assert!(unknown.contains("nothing is known about"), "{unknown}");
    report(&world, OffsetDateTime::UNIX_EPOCH).await?;

    done(&world, &["export", &member, "--to", &to]).await?;
    done(&world, &["erase", &member, "--yes"]).await?;

    assert_eq!(rows(&world, "user_reports").await?, 0);
    assert_eq!(fs::read_dir(&to)?.count(), 1);
    world.finish().await
}

/// Writes down that the member reported something.
async fn report(world: &World, at: OffsetDateTime) -> Result<()> {
    let store = world.database().await?;
    let mut tx = store.write().await?;
    let member = twilight_model::id::Id::new(world.member.get()).into();
    let report = storage::pulse::NewUserReport {
        guild: None,
        user: member,
        incident_type: "login".to_owned(),
        content: Some("cannot log in".to_owned()),
        at,
    };
    tx.user_reports().record(&report).await?;
    tx.commit().await?;
    store.database().close().await;
    Ok(())
}

#[tokio::test]
async fn a_bot_that_starts_removes_what_was_kept_long_enough() -> Story {
    let mut world = World::new().await?;
    let now = world.discord.read(discord_sim::Sim::now);
    report(&world, now - Duration::days(366)).await?;
    report(&world, now - Duration::days(364)).await?;
    let rehearsed = done(&world, &["prune", "--dry-run"]).await?;
    assert!(rehearsed.contains("would remove 1 reports"), "{rehearsed}");
    assert_eq!(rows(&world, "user_reports").await?, 2);

    world.start().await?;

    let removed = async {
        while rows(&world, "user_reports").await? > 1 {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(PATIENCE, removed).await??;
    assert_eq!(rows(&world, "user_reports").await?, 1);
    let again = done(&world, &["prune"]).await?;
    assert!(again.contains("removed nothing"), "{again}");
    world.finish().await
}

#[tokio::test]
async fn what_another_bot_remembers_comes_in_once() -> Story {
    let world = World::new().await?;
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR"));
    let fixture = fixture.join("../import/tests/fixtures/vrcpulse.sql");
    let other = world.path("vrcpulse.sqlite");
    storage::testing::make_foreign(&other, &fs::read_to_string(fixture)?).await?;
    let other = other.display().to_string();

    let rehearsed = done(&world, &["import", "vrcpulse", &other, "--dry-run"]).await?;
    let first = done(&world, &["import", "vrcpulse", &other]).await?;
    let second = done(&world, &["import", "vrcpulse", &other]).await?;

    assert!(rehearsed.contains("nothing was changed"), "{rehearsed}");
    assert!(!first.contains(": 0 rows imported"), "{first}");
    assert!(second.contains(": 0 rows imported"), "{second}");
    let wrong = refused(&world, &["import", "rustmail", &other]).await?;
    assert!(wrong.contains("modmail-bot"), "{wrong}");
    world.finish().await
}
