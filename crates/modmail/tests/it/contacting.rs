//! Tickets that staff open, and where they find them.

use crate::world::{PERMISSIONS, Story, World, said};

/// The permission to make channels.
const MANAGE_CHANNELS: u64 = 1 << 4;

#[tokio::test]
async fn whoever_opens_a_ticket_is_led_to_its_channel() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    let ada = world.ada.to_string();

    let answer = world
        .slash(world.grace, general, "new_thread", &[("member", &ada)])
        .await?;
    world
        .discord
        .sends(world.grace, general, "!nt bob may I ask you something?")?;
    let typed = world.shown(general, "Ticket #2").await?;

    let ticket = world.ticket("ada", 1).await?.id;
    let answer = said(&answer);
    assert!(answer.contains(&format!("<#{ticket}>")), "{answer}");
    assert!(answer.contains("Ticket #1"), "{answer}");
    let ticket = world.ticket("bob", 2).await?.id;
    let typed = said(&typed);
    assert!(typed.contains(&format!("<#{ticket}>")), "{typed}");
    assert!(typed.contains("on its way to them"), "{typed}");
    world.finish().await
}

#[tokio::test]
async fn whoever_opens_a_ticket_that_has_no_channel_yet_is_told_why() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    let ada = world.ada.to_string();
    let permit = |bits| {
        world
            .discord
            .change(|sim| sim.permits(world.guild, world.bot_role, bits))
    };
    permit(PERMISSIONS & !MANAGE_CHANNELS)?;

    let answer = world
        .slash(world.grace, general, "new_thread", &[("member", &ada)])
        .await?;
    permit(PERMISSIONS)?;

    let answer = said(&answer);
    assert!(answer.contains("can't create the channel"), "{answer}");
    assert!(answer.contains("Discord doesn't let me"), "{answer}");
    world.ticket("ada", 1).await?;
    world.refuses(403, "POST", "guilds/*/channels");
    world.finish().await
}
