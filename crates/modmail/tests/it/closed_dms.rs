//! Members whom the bot cannot write to.

use discord_sim::{Action, Fault, Rule};

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

#[tokio::test]
async fn an_answer_that_arrived_before_direct_messages_were_closed_is_told_as_delivered() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    world.told_about(world.ada, "reached the staff").await?;
    let dm = world.discord.dm_messages(world.ada)[0].channel;
    let path = format!("channels/{dm}/messages");
    // The answer arrives, and the bot does not hear of that.
    world.discord.fails_once("POST", &path, Fault::LostAnswer);
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    world.discord.sends(world.grace, ticket.id, "!reply hi")?;
    world.told_about(world.ada, "grace | hi").await?;

    world
        .discord
        .change(|sim| sim.closes_dms(world.ada, true))?;
    world.discord.act(Action::ClearFaults)?;

    world.shown(ticket.id, "#1 · ✅ delivered").await?;
    world.at_rest().await?;
    let said = world.said_in(ticket.id);
    assert!(
        !said.iter().any(|said| said.contains("wasn't delivered")),
        "{said:?}"
    );
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}
