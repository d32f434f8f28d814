//! What the bot breaks down over is set aside, and somebody hears of it.

use time::macros::datetime;

use crate::world::{Story, World};

#[tokio::test]
async fn without_a_channel_for_alerts_a_ticket_hears_of_what_was_set_aside() -> Story {
    // In the last minutes that a moment can have, no menu can have an end.
    let world = World::builder()
        .movable_clock()
        .settings("[menu]\ntimeout_seconds = 3600\n")
        .start()
        .await?;
    let other = world.open_ticket(world.bob).await?.channel.id;
    world.at_rest().await?;

    world.set_clock_to(datetime!(9999-12-31 23:30 UTC))?;
    let lost = world.discord.sends_dm(world.ada, "one")?;
    let told = world.shown(other, "I broke down over something of").await?;
    world.signed(world.ada, lost, "❌").await?;
    world.set_clock_ahead(time::Duration::ZERO)?;
    let two = world.discord.sends_dm(world.ada, "two")?;

    world.signed(world.ada, two, "✅").await?;
    assert!(
        told.content.contains(&format!("<@{}>", world.ada)),
        "{}",
        told.content
    );
    world.finish().await
}
