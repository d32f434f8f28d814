//! Mentions of the bot on the members' server.

use crate::{
    blocks::times,
    world::{Builder, Story, World},
};

fn builder() -> Builder {
    World::builder().channel("alerts", "tickets", "alerts_channel")
}

fn mention(world: &World) -> anyhow::Result<String> {
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    Ok(format!("<@{bot}> can anybody help?"))
}

#[tokio::test]
async fn a_mention_is_told_to_the_staff_once_in_a_while_and_answered() -> Story {
    let answer = "mentions = true\nmention_answer = \"Please write to me directly.\"";
    let world = builder().set("tickets", answer).start().await?;
    let (lobby, alerts) = (world.text_channel("lobby")?, world.channel("alerts")?);

    let asked = world.discord.sends(world.ada, lobby, mention(&world)?)?;
    world.discord.sends(world.ada, lobby, mention(&world)?)?;
    world.discord.sends(world.grace, lobby, mention(&world)?)?;
    world
        .discord
        .sends(world.bob, lobby, "nobody is mentioned")?;

    let told = world.shown(alerts, "has mentioned me").await?;
    assert!(
        told.content.contains(&format!("{lobby}/{asked}")),
        "{told:?}"
    );
    world.shown(lobby, "write to me directly").await?;
    world.at_rest().await?;
    // The second may stand on the other side of the moment at which a while ends.
    assert!(times(&world, alerts, "has mentioned me") <= 2);
    assert_eq!(times(&world, alerts, &world.grace.to_string()), 0);
    assert_eq!(times(&world, alerts, &world.bob.to_string()), 0);
    assert!(world.channel("ada").is_err());
    world.finish().await
}

#[tokio::test]
async fn mentions_are_nobodys_business_unless_that_is_wanted() -> Story {
    let world = builder().start().await?;
    let (lobby, alerts) = (world.text_channel("lobby")?, world.channel("alerts")?);

    world.discord.sends(world.ada, lobby, mention(&world)?)?;

    world.at_rest().await?;
    assert_eq!(times(&world, alerts, "has mentioned me"), 0);
    assert_eq!(world.said_in(lobby).len(), 1);
    world.finish().await
}
