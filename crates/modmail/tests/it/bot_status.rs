//! What the bot shows beside its name, and maintenance.

use discord_sim::Trouble;
use serde_json::{Value, json};
use time::Duration;

use crate::{
    blocks::{calls, press, times_told},
    world::{Builder, SOON, Story, World, said},
};

/// A world in which grace owns the bot.
async fn owned(builder: Builder) -> anyhow::Result<World> {
    let mut world = builder.build().await?;
    world.set("staff", &format!("owners = [{}]", world.grace))?;
    world.run().await?;
    Ok(world)
}

/// Waits until everybody sees the bot with this status, and an activity with this text
/// or none.
async fn shows(world: &World, status: &str, text: Option<&str>) -> anyhow::Result<()> {
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let seen = world.discord.wait_until(SOON, |sim| {
        let presence = sim.presence(bot);
        let activity = presence.pointer("/activities/0");
        let shown = activity.and_then(|activity| {
            let state = activity.get("state").or_else(|| activity.get("name"));
            state.and_then(Value::as_str)
        });
        (presence.get("status")? == status && shown == text).then_some(())
    });
    Ok(seen.await?)
}

#[tokio::test]
async fn what_is_chosen_is_shown_at_once_and_over_every_connection() -> Story {
    let mut world = owned(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    shows(&world, "online", None).await?;
    let options = [
        ("status", "idle"),
        ("activity", "watching"),
        ("text", "your  messages"),
    ];
    let answer = world
        .slash(world.grace, lobby, "status presence", &options)
        .await?;
    assert!(
        said(&answer).contains("watching your messages"),
        "{}",
        said(&answer)
    );
    shows(&world, "idle", Some("your messages")).await?;

    world.discord.trouble(&Trouble::Cut);
    world.open_ticket(world.ada).await?;
    shows(&world, "idle", Some("your messages")).await?;
    world.kill_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    world.run().await?;
    shows(&world, "idle", Some("your messages")).await?;

    let options = [("text", "write to me"), ("activity", "custom")];
    world
        .slash(world.grace, lobby, "status presence", &options)
        .await?;
    shows(&world, "idle", Some("write to me")).await?;
    calls(&world, lobby, "status presence", json!({ "reset": true })).await?;
    shows(&world, "online", None).await?;
    world.finish().await
}

#[tokio::test]
async fn a_presence_that_says_nothing_or_too_much_is_refused() -> Story {
    let world = owned(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    let long = "x".repeat(129);
    for (options, refusal) in [
        (json!({}), "Say what to show"),
        (
            json!({ "reset": true, "status": "idle" }),
            "Say what to show",
        ),
        (json!({ "activity": "playing" }), "Add a text"),
        (json!({ "text": long }), "at most 128 characters"),
    ] {
        let answer = calls(&world, lobby, "status presence", options).await?;
        assert!(said(&answer).contains(refusal), "{}", said(&answer));
    }
    world.at_rest().await?;
    shows(&world, "online", None).await?;
    world.finish().await
}

#[tokio::test]
async fn a_maintenance_is_shown_and_loses_nothing_of_what_members_write() -> Story {
    let world = owned(World::builder()).await?;
    let lobby = world.text_channel("lobby")?;
    let open = world.open_ticket(world.ada).await?.channel.id;
    let options = [("state", "on"), ("time", "2h"), ("reason", "we are moving")];
    let begun = world
        .slash(world.grace, lobby, "status maintenance", &options)
        .await?;
    assert!(said(&begun).contains("Maintenance has begun"));
    shows(&world, "dnd", Some("Maintenance: we are moving")).await?;

    let first = world.discord.sends_dm(world.bob, "first")?;
    world.told_about(world.bob, "away for maintenance").await?;
    let second = world.discord.sends_dm(world.bob, "second")?;
    world.signed(world.bob, first, "⏳").await?;
    world.signed(world.bob, second, "⏳").await?;
    world.discord.sends_dm(world.ada, "in my open ticket")?;
    world.shown(open, "in my open ticket").await?;
    world.at_rest().await?;
    assert_eq!(times_told(&world, world.bob, "away for maintenance"), 1);
    assert_eq!(times_told(&world, world.bob, "aren't taking messages"), 0);

    let status = world.slash(world.grace, lobby, "status show", &[]).await?;
    assert!(said(&status).contains("There's been maintenance"));
    let chosen = world
        .slash(world.grace, lobby, "status presence", &[("status", "idle")])
        .await?;
    assert!(said(&chosen).contains("once the maintenance is over"));
    for command in ["pause off", "pause new"] {
        let refused = world.slash(world.grace, lobby, command, &[]).await?;
        assert!(said(&refused).contains("There's maintenance"), "{command}");
    }
    press(&world, world.grace, &begun, "status maintenance").await?;

    world.signed(world.bob, first, "✅").await?;
    world.signed(world.bob, second, "✅").await?;
    shows(&world, "idle", None).await?;
    let off = [("state", "off")];
    let over = world
        .slash(world.grace, lobby, "status maintenance", &off)
        .await?;
    assert!(said(&over).contains("There's no maintenance"));
    let status = world.slash(world.grace, lobby, "status show", &[]).await?;
    assert!(said(&status).contains("Nothing is paused"));
    world.finish().await
}

#[tokio::test]
async fn a_maintenance_ends_at_its_time_also_during_a_downtime() -> Story {
    let mut world = owned(World::builder().movable_clock()).await?;
    let lobby = world.text_channel("lobby")?;
    let options = [("state", "on"), ("time", "1h")];
    world
        .slash(world.grace, lobby, "status maintenance", &options)
        .await?;
    let held = world.discord.sends_dm(world.ada, "hello")?;
    world.signed(world.ada, held, "⏳").await?;

    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(2))?;
    world.run().await?;

    world.signed(world.ada, held, "✅").await?;
    world.ticket("ada", 2).await?;
    shows(&world, "online", None).await?;
    world.finish().await
}
