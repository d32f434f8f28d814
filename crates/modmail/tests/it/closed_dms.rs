//! Members whom the bot cannot write to.

use crate::world::{SOON, Story, World};

#[tokio::test]
async fn closed_direct_messages_are_known_as_soon_as_the_greeting_fails() -> Story {
    let world = World::start().await?;
    world
        .discord
        .change(|sim| sim.closes_dms(world.ada, true))?;

    world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = world.ticket("ada", 2).await?;

    world
        .shown(ticket.id, "doesn't accept direct messages")
        .await?;
    let card = world.discord.wait_until(SOON, |sim| {
        let messages = sim.channel_messages(ticket.id);
        let card = serde_json::to_string(&messages.first()?.embeds).ok()?;
        card.contains("closed when this ticket was opened")
            .then_some(())
    });
    card.await?;
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn a_post_says_on_its_card_that_direct_messages_are_closed() -> Story {
    let mut world = World::builder().build().await?;
    let forum = world
        .discord
        .change(|sim| sim.channel(world.guild, discord_sim::kind::FORUM, "tickets", None))?;
    let category = format!("category = {}", world.category);
    world.reconfigure(|settings| {
        settings.replace(&category, &format!("category = {forum}\nforum = true"))
    })?;
    world
        .discord
        .change(|sim| sim.closes_dms(world.ada, true))?;
    world.run().await?;

    world.discord.sends_dm(world.ada, "hello?")?;

    let card = world.discord.wait_until(SOON, |sim| {
        let post = sim.active_threads(world.guild).into_iter().next()?.id;
        let messages = sim.channel_messages(post);
        let card = serde_json::to_string(&messages.first()?.embeds).ok()?;
        card.contains("closed when this ticket was opened")
            .then_some(())
    });
    card.await?;
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}
