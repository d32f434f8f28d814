//! Starts that cannot succeed, and what they say.

use std::{fs, net::TcpListener, os::unix::fs::PermissionsExt as _, process::Command};

use crate::world::{Story, TOKEN, World};

/// What the bot says when it is started with a changed configuration, and its
/// exit code.
pub(crate) async fn refusal(
    world: &World,
    change: impl FnOnce(String) -> String,
) -> anyhow::Result<(String, Option<i32>)> {
    let config = fs::read_to_string(world.config())?;
    fs::write(world.config(), change(config))?;
    let mut command = tokio::process::Command::from(world.command());
    let ended = tokio::time::timeout(crate::world::SOON, command.kill_on_drop(true).output());
    let ended = ended.await??;
    let said = String::from_utf8(ended.stderr)?;
    Ok((said, ended.status.code()))
}

/// The lines that are no log lines: what is said to the operator.
pub(crate) fn sentences(said: &str) -> Vec<&str> {
    said.lines()
        .filter(|line| {
            !line.contains(" INFO ") && !line.contains(" DEBUG ") && !line.contains(" WARN ")
        })
        .collect()
}

#[tokio::test]
async fn no_configuration_names_the_example() -> Story {
    let world = World::builder().build().await?;
    fs::remove_file(world.config())?;

    let ended = world.command().output()?;

    let said = String::from_utf8(ended.stderr)?;
    assert!(said.contains("no configuration file at"), "{said}");
    assert_eq!(said.lines().count(), 1);
    assert_eq!(ended.status.code(), Some(78));
    world.finish().await
}

#[tokio::test]
async fn a_system_without_certificates_is_told_to_get_some() -> Story {
    let world = World::builder().build().await?;
    let mut command = tokio::process::Command::from(world.command());
    command.env("SSL_CERT_FILE", "/nonexistent");
    command.env("SSL_CERT_DIR", "/nonexistent");

    let ended = tokio::time::timeout(crate::world::SOON, command.kill_on_drop(true).output());

    let ended = ended.await??;
    let said = String::from_utf8(ended.stderr)?;
    assert!(said.contains("`ca-certificates`"), "{said}");
    assert_eq!(ended.status.code(), Some(78), "{said}");
    world.finish().await
}

#[tokio::test]
async fn a_wrong_key_is_named_with_its_line() -> Story {
    let world = World::builder().build().await?;

    let (said, code) = refusal(&world, |value| value.replace("category", "categry")).await?;

    assert!(
        said.contains("categry") && said.contains("`category`"),
        "{said}"
    );
    assert_eq!(code, Some(78));
    assert!(!world.database().exists(), "nothing half-made");
    world.finish().await
}

#[tokio::test]
async fn an_empty_token_is_refused_before_anything_is_made() -> Story {
    let world = World::builder().build().await?;

    let (said, code) = refusal(&world, |value| value.replace(TOKEN, "")).await?;

    assert!(said.contains("`token` is empty"), "{said}");
    assert_eq!(code, Some(78));
    assert!(!world.database().exists());
    world.finish().await
}

#[tokio::test]
async fn a_rejected_token_ends_the_start_with_the_remedy() -> Story {
    let world = World::builder().build().await?;

    let (said, code) = refusal(&world, |value| value.replace(TOKEN, "MTk4.other.token")).await?;

    let sentences = sentences(&said);
    assert_eq!(sentences.len(), 1, "{said}");
    assert!(sentences[0].contains("developer portal"), "{said}");
    assert_eq!(code, Some(78), "a restart would not help");
    assert!(!said.contains("MTk4.other"), "the token is not repeated");
    world.refuses(401, "GET", "users/@me");
    world.finish().await
}

#[tokio::test]
async fn an_intent_that_is_not_granted_is_named() -> Story {
    let world = World::builder().build().await?;
    world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.grants_intents(bot, 0)
    })?;

    let (said, code) = refusal(&world, |value| value).await?;

    assert!(said.contains("Message Content Intent"), "{said}");
    assert_eq!(code, Some(78));
    world.finish().await
}

#[tokio::test]
async fn a_database_that_cannot_be_written_is_named() -> Story {
    let world = World::builder().build().await?;

    let (said, code) = refusal(&world, |value| {
        value.replace("modmail.sqlite", "no/such/folder/modmail.sqlite")
    })
    .await?;

    let sentences = sentences(&said);
    assert_eq!(sentences.len(), 1, "{said}");
    assert!(sentences[0].contains("no/such/folder"), "{said}");
    assert_eq!(code, Some(1));
    world.finish().await
}

#[tokio::test]
async fn the_other_bots_database_is_refused_and_left_alone() -> Story {
    let world = World::builder().build().await?;
    let other = storage::pulse::Store::open(&world.database()).await?;
    other.database().close().await;
    drop(other);
    let before = fs::read(world.database())?;

    let (said, code) = refusal(&world, |value| value).await?;

    let sentences = sentences(&said);
    assert_eq!(sentences.len(), 1, "{said}");
    assert!(sentences[0].contains("pulse"), "{said}");
    assert_eq!(code, Some(1));
    assert_eq!(fs::read(world.database())?, before);
    world.finish().await
}

#[tokio::test]
async fn a_second_bot_on_the_same_database_is_refused() -> Story {
    let world = World::start().await?;

    let (said, code) = refusal(&world, |value| value).await?;

    let sentences = sentences(&said);
    assert_eq!(sentences.len(), 1, "{said}");
    assert!(sentences[0].contains("in use"), "{said}");
    assert_eq!(code, Some(1));
    world.finish().await
}

#[tokio::test]
async fn a_second_process_with_a_health_page_is_told_of_the_database() -> Story {
    let world = World::start().await?;
    let taken = TcpListener::bind("127.0.0.1:0")?;
    let address = taken.local_addr()?;

    let (said, code) = refusal(&world, |value| {
        format!("{value}\n[health]\nlisten = \"{address}\"\n")
    })
    .await?;

    let sentences = sentences(&said);
    assert_eq!(sentences.len(), 1, "{said}");
    assert!(sentences[0].contains("stop that bot first"), "{said}");
    assert_eq!(code, Some(1));
    world.finish().await
}

#[tokio::test]
async fn a_port_in_use_is_named() -> Story {
    let world = World::builder().build().await?;
    let taken = TcpListener::bind("127.0.0.1:0")?;
    let address = taken.local_addr()?;

    let (said, code) = refusal(&world, |value| {
        format!("{value}\n[health]\nlisten = \"{address}\"\n")
    })
    .await?;

    let sentences = sentences(&said);
    assert_eq!(sentences.len(), 1, "{said}");
    assert!(sentences[0].contains(&address.to_string()), "{said}");
    assert!(sentences[0].contains("[health]"), "{said}");
    assert!(sentences[0].contains("may be running already"), "{said}");
    assert_eq!(code, Some(1));
    assert!(!world.database().exists(), "nothing half-made");
    world.finish().await
}

#[tokio::test]
async fn a_discord_that_cannot_be_reached_at_first_is_waited_for() -> Story {
    let mut world = World::builder().build().await?;
    world.discord.refuses_connections(true);
    world.start_bot()?;
    world.logged("cannot start yet").await?;

    world.discord.refuses_connections(false);

    world.discord.wait_ready().await?;
    world.finish().await
}

#[tokio::test]
async fn a_bot_that_waits_for_discord_stops_when_it_is_asked_to() -> Story {
    let mut world = World::builder().build().await?;
    world.discord.refuses_connections(true);
    world.start_bot()?;
    world.logged("cannot start yet").await?;

    world.stop_bot().await?;
    world.finish().await
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_ends_no_start() -> Story {
    let mut world = World::builder().build().await?;
    for path in ["users/@me", "oauth2/applications/@me", "applications/@me"] {
        world
            .discord
            .fails_once("GET", path, discord_sim::Fault::MalformedJson);
    }

    world.run().await?;
    world.finish().await
}

#[tokio::test]
async fn check_config_warns_of_a_database_without_a_folder() -> Story {
    let world = World::builder().build().await?;
    let config = fs::read_to_string(world.config())?;
    fs::write(
        world.config(),
        config.replace("modmail.sqlite", "nowhere/modmail.sqlite"),
    )?;

    let checked = world.command().arg("check-config").output()?;

    let said = String::from_utf8(checked.stdout)?;
    assert!(
        said.contains("warning: the folder of the database"),
        "{said}"
    );
    assert_eq!(checked.status.code(), Some(0));
    world.finish().await
}

#[tokio::test]
async fn check_config_warns_of_a_folder_that_cannot_be_written() -> Story {
    let world = World::builder().build().await?;
    let folder = world.database().with_file_name("fixed");
    fs::create_dir(&folder)?;
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555))?;
    world.reconfigure(|settings| settings.replace("modmail.sqlite", "fixed/modmail.sqlite"))?;

    let checked = world.command().arg("check-config").output()?;

    let said = String::from_utf8(checked.stdout)?;
    // Whoever may do everything may write there, too.
    let warned = fs::write(folder.join("probe"), "").is_err();
    assert_eq!(
        said.contains("warning: the bot cannot write to"),
        warned,
        "{said}"
    );
    assert_eq!(checked.status.code(), Some(0));
    world.finish().await
}

#[tokio::test]
async fn check_config_says_what_is_fine_and_what_is_not() -> Story {
    let world = World::builder().build().await?;

    let fine = world.command().arg("check-config").output()?;
    let config = fs::read_to_string(world.config())?;
    let spoiled = config
        .replace("guild =", "gild =")
        .replace("supporters = [", "supporters = [true, ")
        .replace("[log]", "[logs]");
    fs::write(world.config(), spoiled)?;
    let wrong = world.command().arg("check-config").output()?;

    assert_eq!(fine.status.code(), Some(0));
    assert_eq!(wrong.status.code(), Some(78));
    let said = String::from_utf8(wrong.stdout)?;
    for mistake in ["`gild`", "`supporters`", "[logs]"] {
        assert!(said.contains(mistake), "{mistake} in {said}");
    }
    world.finish().await
}

#[tokio::test]
async fn a_token_or_a_database_that_everybody_may_read_is_warned_of() -> Story {
    let world = World::builder().build().await?;
    let token = world.folder.path().join("token");
    fs::write(&token, TOKEN)?;
    fs::write(world.database(), "")?;
    world.reconfigure(|settings| {
        let given = format!("token = \"{TOKEN}\"");
        settings.replace(&given, &format!("token_file = \"{}\"", token.display()))
    })?;
    let check = |mode| -> anyhow::Result<String> {
        for file in [&token, &world.database()] {
            fs::set_permissions(file, fs::Permissions::from_mode(mode))?;
        }
        let ended = world.command().arg("check-config").output()?;
        assert_eq!(ended.status.code(), Some(0));
        Ok(String::from_utf8(ended.stdout)?)
    };

    let open = check(0o644)?;
    let closed = check(0o640)?;

    for (what, file) in [("token", &token), ("database", &world.database())] {
        let file = file.display();
        let warning = format!(
            "warning: everybody on this machine may read the {what} {file}; run `chmod o= {file}`"
        );
        assert!(open.contains(&warning), "{open}");
    }
    assert!(!closed.contains("warning"), "{closed}");
    world.finish().await
}

#[tokio::test]
async fn a_pipe_in_place_of_a_file_is_refused_at_once() -> Story {
    let world = World::builder().build().await?;
    let pipe = world.folder.path().join("pipe");
    anyhow::ensure!(Command::new("mkfifo").arg(&pipe).status()?.success());
    let pipe = pipe.display().to_string();

    let database = world.database().display().to_string();
    let (said, code) = refusal(&world, |settings| settings.replace(&database, &pipe)).await?;
    assert!(
        said.contains("`path`") && said.contains("pipe or a device"),
        "{said}"
    );
    assert_eq!(code, Some(78));
    let token = format!("token = \"{TOKEN}\"");
    let file = format!("token_file = \"{pipe}\"");
    let (said, code) = refusal(&world, |settings| {
        settings.replace(&pipe, &database).replace(&token, &file)
    })
    .await?;
    assert!(
        said.contains("`token_file`") && said.contains("pipe or a device"),
        "{said}"
    );
    assert_eq!(code, Some(78));
    fs::remove_file(world.config())?;
    anyhow::ensure!(
        Command::new("mkfifo")
            .arg(world.config())
            .status()?
            .success()
    );
    let mut command = tokio::process::Command::from(world.command());
    let ended = tokio::time::timeout(crate::world::SOON, command.kill_on_drop(true).output());
    let ended = ended.await??;
    let said = String::from_utf8(ended.stderr)?;
    assert!(said.contains("pipe or a device"), "{said}");
    assert_eq!(ended.status.code(), Some(78));
    world.finish().await
}
