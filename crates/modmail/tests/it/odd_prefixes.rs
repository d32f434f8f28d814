//! Commands behind a long prefix that is not ASCII, by every name they have.

use discord_sim::{Draft, Id, Message};

use crate::{
    calls::{registry, reply_to},
    world::{SOON, Story, World, said},
};

/// A letter with a mark, a symbol that is several characters, and a sign.
const PREFIX: &str = "é👩‍🚀?";

/// What the bot answers to what grace writes.
async fn answer(world: &World, ticket: Id, text: &str) -> anyhow::Result<String> {
    let typed = world.discord.sends(world.grace, ticket, text)?;
    let answer = world.discord.wait_until(SOON, |sim| {
        let messages: Vec<Message> = sim.channel_messages(ticket).into_iter().cloned().collect();
        reply_to(&messages, typed).map(said)
    });
    Ok(answer.await?)
}

async fn start() -> anyhow::Result<(World, Id)> {
    let world = World::builder()
        .set("tickets", &format!("prefix = \"{PREFIX}\""))
        .without_rate_limits()
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    Ok((world, ticket))
}

#[tokio::test]
async fn behind_any_prefix_files_lines_and_wrong_times_are_understood() -> Story {
    let (world, ticket) = start().await?;

    let file = Draft::text(format!("{PREFIX}reply")).with_file("answer.txt", "42");
    world.discord.sends(world.grace, ticket, file)?;
    world.shown(ticket, "#1 · ✅").await?;
    let lines = format!("{PREFIX}R\n  first line\n\nsecond \"line\n");
    world.discord.sends(world.grace, ticket, lines.as_str())?;
    world.shown(ticket, "#2 · ✅").await?;
    let wrong = answer(&world, ticket, &format!("{PREFIX}snooze 5x")).await?;

    assert!(wrong.contains("5x"), "{wrong}");
    let told = world.discord.dm_messages(world.ada);
    assert!(told.iter().any(|message| !message.attachments.is_empty()));
    let told = world.told_about(world.ada, "first line\n\nsecond \"line");
    told.await?;
    world.finish().await
}

#[tokio::test]
async fn every_name_of_a_command_stands_for_it() -> Story {
    let (world, ticket) = start().await?;
    world.discord.change(|sim| {
        let owner = world.grace;
        sim.gives_role(world.guild, owner, world.moderators)
    })?;

    let registry = registry();
    for spec in registry.specs().filter(|spec| spec.prefix) {
        for alias in spec.aliases {
            let page = answer(&world, ticket, &format!("{PREFIX}help {alias}")).await?;
            let refused = page.contains("There's no command");
            assert!(!refused && page.contains(spec.name), "{alias}: {page}");
        }
    }
    world.finish().await
}
