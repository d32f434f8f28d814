//! A bot that cannot start says why in one sentence.

use storage::{Bot, Database};

use crate::world::{PATIENCE, Story, World};

/// The one line the operator reads last.
fn last_line(said: &str) -> &str {
    said.trim_end().lines().last().unwrap_or_default()
}

#[tokio::test]
async fn a_wrong_setting_is_named_with_its_line() -> Story {
    let world = World::new().await?;
    world.configure(&world.settings().replace("page_url", "page_ulr"))?;

    let (code, said) = world.start_in_vain().await?;

    assert_eq!(code, Some(78));
    assert!(
        said.contains("pulse.toml:8") && said.contains("did you mean `page_url`"),
        "{said}"
    );
    world.finish().await
}

#[tokio::test]
async fn a_missing_file_is_named() -> Story {
    let world = World::new().await?;
    std::fs::remove_file(world.path("pulse.toml"))?;

    let (code, said) = world.start_in_vain().await?;

    assert_eq!(code, Some(78));
    assert!(said.contains("no configuration file at"), "{said}");
    world.finish().await
}

#[tokio::test]
async fn a_rejected_token_is_said_plainly() -> Story {
    let world = World::new().await?;
    world.configure(&world.settings().replace("ZnCjm1", "ZnCjm2"))?;

    world.refuses(401, "GET", "users/@me");

    let (code, said) = world.start_in_vain().await?;

    assert_eq!(code, Some(78));
    assert!(
        last_line(&said).contains("rejected the bot's token"),
        "{said}"
    );
    assert!(!said.contains("ZnCjm2"), "the token is not shown: {said}");
    world.finish().await
}

#[tokio::test]
async fn a_port_in_use_is_named() -> Story {
    let world = World::new().await?;
    let taken = std::net::TcpListener::bind("127.0.0.1:0")?;
    let address = taken.local_addr()?;
    world.configure(&format!(
        "{}[health]\nlisten = '{address}'\n",
        world.settings()
    ))?;

    let (code, said) = world.start_in_vain().await?;

    assert_eq!(code, Some(1));
    assert!(last_line(&said).contains(&address.to_string()), "{said}");
    world.finish().await
}

#[tokio::test]
async fn the_other_bots_database_is_left_alone() -> Story {
    let world = World::new().await?;
    let other = world.path("modmail.sqlite");
    let database = Database::open(&other, Bot::Modmail).await?;
    database.migrate().await?;
    database.close().await;
    let before = std::fs::read(&other)?;
    world.configure(&world.settings().replace("pulse.sqlite", "modmail.sqlite"))?;

    let (code, said) = world.start_in_vain().await?;

    assert_eq!(code, Some(1));
    assert!(last_line(&said).contains("modmail"), "{said}");
    assert_eq!(std::fs::read(&other)?, before);
    world.finish().await
}

#[tokio::test]
async fn a_new_bot_makes_its_own_database() -> Story {
    let mut world = World::new().await?;
    world.configure(&world.settings().replace("pulse.sqlite", "new.sqlite"))?;

    world.launch()?;
    world.discord.wait_ready().await?;

    assert!(world.exists("new.sqlite"));
    world.stop().await?;
    world.finish().await
}

#[tokio::test]
async fn a_system_without_certificates_is_told_to_get_some() -> Story {
    let world = World::new().await?;

    for line in [&["run"][..], &["check-config", "--online"]] {
        let mut command = world.command();
        command.args(line).kill_on_drop(true);
        command.env("SSL_CERT_FILE", "/nonexistent");
        command.env("SSL_CERT_DIR", "/nonexistent");
        let ended = tokio::time::timeout(PATIENCE, command.output()).await??;

        let said = [ended.stdout, ended.stderr].concat();
        let said = String::from_utf8(said)?;
        assert!(said.contains("`ca-certificates`"), "{said}");
        assert_eq!(ended.status.code(), Some(78), "{said}");
    }
    world.finish().await
}

/// What `check-config --online` says, and its exit code.
async fn check(world: &World) -> anyhow::Result<(String, Option<i32>)> {
    let mut command = world.command();
    command
        .args(["check-config", "--online"])
        .kill_on_drop(true);
    let ended = tokio::time::timeout(PATIENCE, command.output()).await??;
    Ok((String::from_utf8(ended.stdout)?, ended.status.code()))
}

#[tokio::test]
async fn whether_discord_has_the_bot_can_be_asked_before_a_start() -> Story {
    let world = World::new().await?;
    world.refuses(401, "GET", "users/@me");

    let (fine, done) = check(&world).await?;
    world.configure(&world.settings().replace("ZnCjm1", "ZnCjm2"))?;
    let (wrong, refused) = check(&world).await?;
    world.discord.refuses_connections(true);
    let (unreached, failed) = check(&world).await?;

    assert_eq!(done, Some(0), "{fine}");
    for part in [
        "✓ ",
        "[discord] `token`: the bot is pulse",
        "servers with the bot: 1",
        "is fine, at Discord too",
    ] {
        assert!(fine.contains(part), "{part} in {fine}");
    }
    assert_eq!(refused, Some(78), "{wrong}");
    assert!(
        wrong.contains("✗ Discord rejected the bot's token"),
        "{wrong}"
    );
    assert_eq!(failed, Some(1), "{unreached}");
    assert!(unreached.contains("could not be reached"), "{unreached}");
    for said in [&fine, &wrong, &unreached] {
        assert!(!said.contains("ZnCjm"), "the token is not shown: {said}");
    }
    world.finish().await
}
