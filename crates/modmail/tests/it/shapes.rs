//! What the bot sends and is answered, held against Discord's own description.

use discord_sim::{Draft, openapi::Judge};

use crate::world::World;

#[tokio::test]
async fn whatever_the_bot_sends_is_as_discord_describes_it() -> anyhow::Result<()> {
    let Some(judge) = Judge::load()? else {
        eprintln!("skipped: Discord's description is not at hand");
        return Ok(());
    };
    let mut world = World::start().await?;
    let picture = Draft::text("look").with_file("cat.png", vec![1, 2, 3]);
    world.discord.sends_dm(world.ada, picture)?;
    let ticket = world.ticket("ada", 2).await?;
    for (command, options) in [
        ("reply", vec![("text", "hi")]),
        ("help", vec![]),
        ("ping", vec![]),
        ("about", vec![]),
    ] {
        world
            .slash(world.grace, ticket.id, command, &options)
            .await?;
    }
    // Without words it opens a form.
    let options = discord_sim::Options::new();
    let asked = world
        .discord
        .runs_slash(world.grace, ticket.id, "reply", options)?;
    world.discord.answered(asked).await?;
    let answer = Draft::text("!reply with a file").with_file("map.pdf", vec![4; 10]);
    world.discord.sends(world.grace, ticket.id, answer)?;
    world.shown(ticket.id, "#2 · ✅").await?;
    world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.blocks(world.ada, bot, true)
    })?;
    world.discord.sends(world.grace, ticket.id, "!r blocked")?;
    world.shown(ticket.id, "reply #3 wasn't delivered").await?;
    world.kill_bot().await?;
    world.run().await?;
    world
        .discord
        .sends(world.grace, ticket.id, "!close solved")?;
    let gone = world.discord.wait_until(crate::world::SOON, |sim| {
        sim.channel_by_id(ticket.id).is_none().then_some(())
    });
    gone.await?;

    let problems = judge.check(&world.discord);

    assert!(problems.is_empty(), "{}", problems.join("\n"));
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await?;
    Ok(())
}

#[tokio::test]
async fn whatever_comes_before_a_ticket_is_as_discord_describes_it() -> anyhow::Result<()> {
    let Some(judge) = Judge::load()? else {
        eprintln!("skipped: Discord's description is not at hand");
        return Ok(());
    };
    let mut world = World::builder().build().await?;
    let (forum, general, clerks) = world.discord.change(|sim| {
        let forum = sim.channel(world.guild, discord_sim::kind::FORUM, "bugs", None)?;
        for n in 0..50 {
            sim.text_channel(world.guild, &format!("old-{n}"), Some(world.category))?;
        }
        let general = sim.text_channel(world.guild, "general", None)?;
        let clerks = sim.role(world.guild, "Clerks", 0)?;
        Ok::<_, discord_sim::Refusal>((forum, general, clerks))
    })?;
    world.reconfigure(|settings| {
        format!(
            "{settings}\n[[categories]]\nname = \"Bugs\"\nparent = {forum}\nforum = true\ntags = [10_000_000_000_000_077]\n\
             \n[[categories]]\nname = \"Billing\"\nemoji = \"💶\"\nstaff_roles = [{clerks}]\n\
             questions = [{{ label = \"Which order?\" }}]\n"
        )
    })?;
    world.run().await?;
    world.discord.sends_dm(world.ada, "hello?")?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let prompt = world.discord.wait_until(crate::world::SOON, |sim| {
        let messages = sim.dm_messages(world.ada, bot);
        let asked = messages
            .iter()
            .find(|message| !message.components.is_empty())?;
        Some((*asked).clone())
    });
    let prompt = prompt.await?;
    let menu = &prompt.components[0]["components"][0];
    let billing = menu["options"][1]["value"].as_str().unwrap();
    let id = menu["custom_id"].as_str().unwrap();
    let chosen = world
        .discord
        .selects(world.ada, prompt.channel, prompt.id, id, &[billing])?;
    world.discord.answered(chosen).await?;
    world.discord.submits(chosen, &[("answer-1", "42")])?;
    world.ticket("ada", 2).await?;
    world
        .discord
        .sends(world.grace, general, "!nt bob Bugs Is it still broken?")?;
    world.told_about(world.bob, "still broken").await?;

    let problems = judge.check(&world.discord);

    assert!(problems.is_empty(), "{}", problems.join("\n"));
    world.refuses(400, "POST", "guilds/*/channels");
    world.finish().await?;
    Ok(())
}
