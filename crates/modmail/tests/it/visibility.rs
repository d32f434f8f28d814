//! Who sees the tickets, and who writes in them without being of the staff.

use botkit::text::testing::Marked;
use discord_sim::permissions::VIEW_CHANNEL;

use crate::world::{Story, World};

async fn alerting() -> anyhow::Result<World> {
    World::builder()
        .hidden()
        .channel("alerts", "tickets", "alerts_channel")
        .build()
        .await
}

#[tokio::test]
async fn staff_are_told_once_if_everybody_sees_the_tickets() -> Story {
    let mut world = alerting().await?;
    let alerts = world.channel("alerts")?;
    world
        .discord
        .change(|sim| sim.overwrites(world.category, world.guild, 0, 0))?;

    world.run().await?;
    let alert = world.shown(alerts, "Others than the staff").await?.content;
    world.stop_bot().await?;
    world.run().await?;
    world.logged_times("others than the staff see", 2).await?;

    assert!(alert.contains("@everyone"), "{alert}");
    assert!(alert.contains(&format!("<#{}>", world.category)), "{alert}");
    world.at_rest().await?;
    assert_eq!(world.messages(alerts).len(), 1);
    world.finish().await
}

#[tokio::test]
async fn the_warning_of_a_first_start_is_in_the_servers_language() -> Story {
    let world = World::builder()
        .marked()
        .channel("alerts", "tickets", "alerts_channel")
        .start()
        .await?;
    let alerts = world.channel("alerts")?;

    let words = Marked::SERVER.begins("⚠️ Others than the staff");
    world.shown(alerts, &words).await?;

    world.finish().await
}

#[tokio::test]
async fn staff_are_told_when_a_role_that_is_not_theirs_comes_to_see_the_tickets() -> Story {
    let mut world = alerting().await?;
    let alerts = world.channel("alerts")?;
    world.run().await?;
    let visitors = world.discord.change(|sim| {
        let visitors = sim.role(world.guild, "Visitors", 0)?;
        sim.overwrites(world.category, visitors, VIEW_CHANNEL, 0)?;
        Ok::<_, discord_sim::Refusal>(visitors)
    })?;

    let alert = world.shown(alerts, "Others than the staff").await?.content;

    assert!(alert.contains(&format!("<@&{visitors}>")), "{alert}");
    assert!(!alert.contains("@everyone"), "{alert}");
    world.at_rest().await?;
    assert_eq!(world.messages(alerts).len(), 1);
    world.finish().await
}

#[tokio::test]
async fn whoever_is_not_of_the_staff_and_writes_in_a_ticket_is_told_of_once() -> Story {
    let world = World::builder()
        .hidden()
        .set("tickets", "reply_without_command = true")
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world
        .discord
        .change(|sim| sim.overwrites(ticket, world.bob, VIEW_CHANNEL, 0))?;

    world.discord.sends(world.bob, ticket, "what is this?")?;
    let told = world.shown(ticket, "isn't on the staff").await?.content;
    world.discord.sends(world.bob, ticket, "hello?")?;
    world.discord.sends(world.grace, ticket, "hello Ada")?;
    world.told_about(world.ada, "hello Ada").await?;
    world.shown(ticket, "#1 · ✅ delivered").await?;

    assert!(told.contains(&format!("<@{}>", world.bob)), "{told}");
    let warnings = world.said_in(ticket);
    let warnings = warnings
        .iter()
        .filter(|warning| warning.contains("isn't on"));
    assert_eq!(warnings.count(), 1);
    let heard = world.told(world.ada);
    assert!(
        !heard.iter().any(|heard| heard.contains("what is this")),
        "{heard:?}"
    );
    world.finish().await
}
