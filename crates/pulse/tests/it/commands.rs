//! What people ask and what the bot answers.

use discord_sim::{Options, permissions as may};
use serde_json::{Value, json};
use status_sim::{Action, Fault, Impact};

use crate::world::{PATIENCE, Story, World, text};

#[tokio::test]
async fn status_shows_the_page_with_its_groups() -> Story {
    let world = World::started().await?;

    let status = world.status().await?;

    for part in [
        "VRChat: All Systems Operational",
        "🟢 Realtime Networking",
        "USA, West (San José)",
    ] {
        assert!(status.contains(part), "{part} in {status}");
    }
    world.finish().await
}

#[tokio::test]
async fn status_shows_an_incident_as_soon_as_it_was_read() -> Story {
    let world = World::started().await?;
    world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.polled(2).await?;

    let status = world.status().await?;

    for part in [
        "Partial System Outage",
        "Login is down",
        "Major, Investigating",
    ] {
        assert!(status.contains(part), "{part} in {status}");
    }
    world.finish().await
}

#[tokio::test]
async fn status_of_a_large_page_shows_what_is_broken_and_counts_the_rest() -> Story {
    let world = World::started().await?;
    let part = |number: usize| {
        let (group, status) = match number {
            _ if number.is_multiple_of(10) => (None, "operational"),
            435 => (Some(number / 10 * 10), "major_outage"),
            _ => (Some(number / 10 * 10), "operational"),
        };
        json!({
            "id": format!("c{number}"), "name": format!("Part {number}"), "status": status,
            "group": group.is_none(), "group_id": group.map(|group| format!("c{group}")),
        })
    };
    let components: Vec<_> = (0..600).map(part).collect();
    world.happens(Action::Break {
        fault: Fault::forged("/components", components),
        path: Some("/api/v2/summary.json".to_owned()),
        times: None,
    })?;
    world.polled(2).await?;

    let status = world.status().await?;

    for part in [
        "🔴 Part 435 (Part 430)",
        "🟢 539 components work as they should",
    ] {
        assert!(status.contains(part), "{part} in {status}");
    }
    world.finish().await
}

#[tokio::test]
async fn status_shows_how_many_people_are_online() -> Story {
    let world = World::started().await?;
    tokio::time::timeout(PATIENCE, world.page.wait_for("/visits.json", 2)).await?;

    let status = world.status().await?;

    for part in [
        "people online (",
        "in an hour)",
        "of API calls fail",
        "of Steam logins succeed",
    ] {
        assert!(status.contains(part), "{part} in {status}");
    }
    world.finish().await
}

#[tokio::test]
async fn status_can_be_asked_in_private_and_settings_cannot() -> Story {
    let world = World::started().await?;
    let private = world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.opens_dm(world.member, bot)
    })?;

    let asked = world
        .discord
        .runs_slash(world.member, private, "status", Options::new())?;
    let status = world.discord.answer_message(asked, PATIENCE).await?;
    let refused = world
        .discord
        .runs_slash(world.member, private, "config show", Options::new());

    assert!(
        text(&status).contains("All Systems Operational"),
        "{}",
        text(&status)
    );
    assert!(refused.is_err(), "the client does not offer it");
    world.finish().await
}

#[tokio::test]
async fn only_who_manages_the_server_may_register_it() -> Story {
    let world = World::started().await?;
    let options = Options::from([("channel".to_owned(), Value::from(world.alerts.to_string()))]);

    let tried =
        world
            .discord
            .runs_slash(world.member, world.alerts, "config setup", options.clone());
    assert!(tried.is_err(), "the client offers it to every member");
    world
        .discord
        .change(|sim| sim.allows_command(world.member, world.guild, "config"))?;
    let refused = world.ask(world.member, "config setup", options).await?;
    let before = world
        .ask(world.owner, "config show", Options::new())
        .await?;
    let done = world.register().await?;
    let after = world
        .ask(world.owner, "config show", Options::new())
        .await?;

    assert!(
        text(&refused).contains("the permission “Manage Server”"),
        "{}",
        text(&refused)
    );
    assert!(
        text(&before).contains("doesn't get alerts yet"),
        "{}",
        text(&before)
    );
    assert!(
        text(&done).contains(&format!("<#{}>", world.alerts)),
        "{}",
        text(&done)
    );
    assert!(
        text(&after).contains(&format!("<#{}>", world.alerts)),
        "{}",
        text(&after)
    );
    world.finish().await
}

#[tokio::test]
async fn a_channel_the_bot_cannot_see_is_refused() -> Story {
    let world = World::started().await?;
    world.refuses(403, "GET", "channels/*");
    let elsewhere = world.discord.change(|sim| {
        let guild = sim.guild("Elsewhere", world.owner);
        sim.text_channel(guild, "far", None)
    })?;
    let options = Options::from([("channel".to_owned(), Value::from(elsewhere.to_string()))]);

    match world.ask(world.owner, "config setup", options).await {
        Ok(refused) => assert!(text(&refused).contains("can't see"), "{}", text(&refused)),
        // The client itself offers only channels of the server.
        Err(error) => assert!(
            error.downcast_ref::<discord_sim::Refusal>().is_some(),
            "{error:#}"
        ),
    }
    world.finish().await
}

#[tokio::test]
async fn setting_up_names_each_permission_that_is_missing() -> Story {
    let world = World::started().await?;
    let everyone = world.guild;
    let overwrite = |deny| {
        let alerts = world.alerts;
        world
            .discord
            .change(|sim| sim.overwrites(alerts, everyone, 0, deny))
    };

    overwrite(may::SEND_MESSAGES | may::EMBED_LINKS)?;
    let refused = text(&world.register().await?);
    let none = text(
        &world
            .ask(world.owner, "config test", Options::new())
            .await?,
    );
    overwrite(0)?;
    let done = text(&world.register().await?);
    overwrite(may::EMBED_LINKS)?;
    let broken = text(
        &world
            .ask(world.owner, "config test", Options::new())
            .await?,
    );
    overwrite(0)?;
    let tested = text(
        &world
            .ask(world.owner, "config test", Options::new())
            .await?,
    );
    world.told_at_least(1).await?;

    assert!(refused.contains("Send Messages, Embed Links."), "{refused}");
    assert!(none.contains("doesn't get alerts yet"), "{none}");
    assert!(done.contains("Done!"), "{done}");
    assert!(broken.contains("there: Embed Links."), "{broken}");
    assert!(tested.contains("a sample"), "{tested}");
    assert_eq!(world.told(), ["✅ This is a test"]);
    world.finish().await
}

#[tokio::test]
async fn only_channels_that_take_alerts_are_offered() -> Story {
    let world = World::started().await?;
    let category = world
        .discord
        .change(|sim| sim.category(world.guild, "Tickets"))?;
    let options = Options::from([("channel".to_owned(), Value::from(category.to_string()))]);

    let sent = world.ask(world.owner, "config setup", options).await;

    let refused = sent.err().map(|error| error.to_string());
    assert!(
        refused
            .as_ref()
            .is_some_and(|said| said.contains("not offered")),
        "{refused:?}"
    );
    world.finish().await
}

#[tokio::test]
async fn the_bot_says_that_it_is_there_and_what_it_is() -> Story {
    let world = World::started().await?;

    let pong = world.ask(world.member, "ping", Options::new()).await?;
    let about = world.ask(world.member, "about", Options::new()).await?;
    let help = world.ask(world.member, "help", Options::new()).await?;

    assert!(text(&pong).contains("I'm here"));
    assert!(text(&about).contains("pulse-bot"));
    assert!(text(&help).contains("/status"));
    world.finish().await
}

#[tokio::test]
async fn what_was_used_is_noted() -> Story {
    let mut world = World::started().await?;
    world.register().await?;
    world.stop().await?;

    let store = world.database().await?;
    let owner = storage::discord::UserId::from(twilight_model::id::Id::new(world.owner.get()));
    let used = store.read().await?.command_logs().of_user(owner, 9).await?;

    assert_eq!(used.len(), 1);
    assert_eq!(used[0].command_name, "config");
    assert_eq!(used[0].subcommand.as_deref(), Some("setup"));
    world.finish().await
}
