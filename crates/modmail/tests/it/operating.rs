//! What whoever runs the bot does with its database: `modmail-bot db …`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Output, Stdio},
};

use crate::world::{Story, World};

/// Does something with the database of the bot.
fn db(world: &World, line: &[&str]) -> anyhow::Result<Output> {
    Ok(world.command().arg("db").args(line).output()?)
}

/// What was said by something that was done.
fn done(world: &World, line: &[&str]) -> anyhow::Result<String> {
    let output = db(world, line)?;
    anyhow::ensure!(output.status.success(), "{line:?}: {output:?}");
    Ok(String::from_utf8(output.stdout)?)
}

/// The sentence of something that was refused.
fn refused(world: &World, line: &[&str]) -> anyhow::Result<String> {
    let output = db(world, line)?;
    let said = String::from_utf8(output.stderr)?.trim_end().to_owned();
    anyhow::ensure!(output.status.code() == Some(1), "{line:?}: {said}");
    anyhow::ensure!(said.starts_with("modmail-bot: "), "{line:?}: {said}");
    anyhow::ensure!(
        !said.contains('\n') && said.contains(';'),
        "{line:?}: {said}"
    );
    Ok(said)
}

/// A bot with a ticket of ada, in which she said something.
async fn told() -> anyhow::Result<World> {
    let world = World::start().await?;
    world.discord.sends_dm(world.ada, "the butler did it")?;
    world.ticket("ada", 2).await?;
    world.told_about(world.ada, "reached the staff").await?;
    Ok(world)
}

fn folder(world: &World, name: &str) -> anyhow::Result<String> {
    let path = world.folder.path().join(name);
    fs::create_dir_all(&path)?;
    Ok(path.display().to_string())
}

/// The one file in a folder.
fn only_file(folder: &str) -> anyhow::Result<String> {
    let mut found: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|value| value.path()))
        .collect::<Result<_, _>>()?;
    anyhow::ensure!(found.len() == 1, "{found:?}");
    Ok(found.remove(0).display().to_string())
}

/// How many tickets of ada the database knows.
async fn remembered(world: &World) -> anyhow::Result<i64> {
    let store = world.store().await?;
    let ada = twilight_model::id::Id::new(world.ada.get()).into();
    let tickets = store.read().await?.tickets().count_of(ada).await?;
    store.database().close().await;
    Ok(tickets)
}

#[tokio::test]
async fn a_running_bot_is_backed_up_and_a_stopped_one_restored() -> Story {
    let mut world = told().await?;
    let backups = folder(&world, "backups")?;

    let said = done(&world, &["backup", "--into", &backups, "--keep", "daily=7"])?;
    let backup = only_file(&backups)?;
    assert!(said.contains(&format!("{backup}: sound")), "{said}");
    assert!(done(&world, &["verify", &backup])?.contains("sound"));
    assert!(done(&world, &["verify"])?.contains("modmail.sqlite: sound"));

    // Not under the feet of a bot that runs.
    let running = refused(&world, &["restore", &backup])?;
    assert!(running.contains("in use"), "{running}");
    let rehearsed = done(&world, &["restore", &backup, "--dry-run"])?;
    assert!(rehearsed.contains("it would replace"), "{rehearsed}");
    world.discord.sends_dm(world.bob, "it was me")?;
    world.ticket("bob", 2).await?;
    world.stop_bot().await?;

    let said = done(&world, &["restore", &backup])?;
    assert!(said.contains("the previous database is now"), "{said}");
    let store = world.store().await?;
    assert_eq!(store.read().await?.tickets().count_open().await?, 1);
    store.database().close().await;

    // The bot goes on from there, and the ticket with it.
    world.run().await?;
    world.discord.sends_dm(world.ada, "or was it?")?;
    world.ticket("ada", 3).await?;
    world.stop_bot().await?;
    world.finish().await
}

#[tokio::test]
async fn a_person_is_handed_out_and_erased_once_the_bot_has_stopped() -> Story {
    let mut world = told().await?;
    let (ada, to) = (world.ada.to_string(), folder(&world, "export")?);

    let said = done(&world, &["export", &ada, "--to", &to])?;
    assert!(said.contains("rows"), "{said}");
    let exported = fs::read_to_string(only_file(&to)?)?;
    assert!(exported.contains("the butler did it"), "{exported}");
    let running = refused(&world, &["erase", &ada, "--yes"])?;
    assert!(running.contains("in use"), "{running}");
    world.stop_bot().await?;
    assert_eq!(remembered(&world).await?, 1);

    let rehearsed = done(&world, &["erase", &ada, "--dry-run"])?;
    assert!(rehearsed.contains("would erase"), "{rehearsed}");
    assert_eq!(remembered(&world).await?, 1);
    let erased = done(&world, &["erase", &ada, "--yes"])?;
    for told in [&rehearsed, &erased] {
        let tables = told.lines().filter(|line| line.starts_with("  threads "));
        assert_eq!(tables.count(), 1, "{told}");
    }

    assert_eq!(remembered(&world).await?, 0);
    let bytes = fs::read(world.database())?;
    for trace in [ada.as_str(), "the butler did it"] {
        let there = bytes
            .windows(trace.len())
            .any(|pair| pair == trace.as_bytes());
        assert!(!there, "{trace} is still there");
    }
    let again = refused(&world, &["erase", &ada, "--yes"])?;
    assert!(again.contains("nothing is known about"), "{again}");
    assert!(done(&world, &["verify"])?.contains("sound"));
    world.finish().await
}

#[tokio::test]
async fn what_is_old_goes_while_the_bot_runs_if_somebody_asks_for_it() -> Story {
    let world = World::builder()
        .settings("[retention]\ninbox = 30\n")
        .start()
        .await?;
    world.discord.sends_dm(world.ada, "hello?")?;
    world.ticket("ada", 2).await?;

    let rehearsed = done(&world, &["prune", "--dry-run"])?;
    let pruned = done(&world, &["prune", "--days", "outbox=30"])?;
    let short = refused(&world, &["prune", "--days", "inbox=1"])?;
    let wrong = refused(&world, &["prune", "--days", "metrics=1"])?;

    assert!(rehearsed.contains("would remove nothing"), "{rehearsed}");
    assert!(pruned.contains("removed nothing"), "{pruned}");
    assert!(short.contains("at least 7"), "{short}");
    assert!(wrong.contains("`metrics`"), "{wrong}");
    world.finish().await
}

#[tokio::test]
async fn several_that_bring_a_database_up_to_date_at_once_leave_it_whole() -> Story {
    let world = World::builder().build().await?;
    let missing = done(&world, &["migrate", "--status"])?;
    assert!(missing.contains("not created yet: 0 applied"), "{missing}");
    assert!(!world.database().exists());

    let mut started = Vec::new();
    for _ in 0..3 {
        let mut command = world.command();
        command.args(["db", "migrate"]).stdout(Stdio::piped());
        started.push(command.stderr(Stdio::piped()).spawn()?);
    }
    let mut done_by = 0;
    for migrating in started {
        let output = migrating.wait_with_output()?;
        let said = String::from_utf8(output.stderr)?;
        done_by += u32::from(output.status.success());
        assert!(output.status.success() || said.contains("in use"), "{said}");
    }

    assert!(done_by > 0);
    assert!(done(&world, &["migrate", "--status"])?.contains(", 0 pending"));
    assert!(done(&world, &["verify"])?.contains("sound"));
    world.finish().await
}

#[tokio::test]
async fn another_bots_tickets_come_in_once_and_ours_stay() -> Story {
    let mut world = told().await?;
    let dump = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../import/tests/fixtures/modmail-dev")
        .display()
        .to_string();

    let running = refused(&world, &["import", "modmail-dev", &dump])?;
    assert!(running.contains("in use"), "{running}");
    world.stop_bot().await?;
    let rehearsed = done(&world, &["import", "modmail-dev", &dump, "--dry-run"])?;
    assert!(rehearsed.contains("nothing was changed"), "{rehearsed}");
    let first = done(&world, &["import", "modmail-dev", &dump])?;
    let second = done(&world, &["import", "modmail-dev", &dump])?;

    assert!(!first.contains(": 0 rows imported"), "{first}");
    assert!(second.contains(": 0 rows imported"), "{second}");
    assert_eq!(remembered(&world).await?, 1);
    let other = refused(&world, &["import", "vrcpulse", &dump])?;
    assert!(other.contains("pulse-bot"), "{other}");
    let missing = refused(&world, &["import", "rustmail", "nowhere.sqlite"])?;
    assert!(missing.contains("nothing at nowhere.sqlite"), "{missing}");
    world.finish().await
}

#[tokio::test]
async fn the_tables_are_described_where_there_are_no_settings() -> Story {
    let world = World::builder().build().await?;
    fs::remove_file(world.config())?;

    let schema = done(&world, &["schema"])?;
    let backup = db(&world, &["backup", "--into", "."])?;

    assert!(schema.contains("thread_messages"), "{schema}");
    assert_eq!(backup.status.code(), Some(78), "{backup:?}");
    world.finish().await
}
