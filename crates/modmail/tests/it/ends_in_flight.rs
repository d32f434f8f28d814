//! Tickets that end while something of them is under way.

use discord_sim::{Action, Fault, Id, Options, Rule};

use crate::{
    closing::gone,
    world::{SOON, Story, World, said},
};

/// A world that keeps the channels of closed tickets, and a ticket of ada's in which
/// grace may force an end.
async fn start(settings: &str) -> anyhow::Result<(World, Id)> {
    let world = World::builder()
        .archiving()
        .settings(settings)
        .start()
        .await?;
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.grace, world.moderators))?;
    let ticket = world.open_ticket_about(world.ada, "one").await?.channel.id;
    Ok((world, ticket))
}

/// Waits until a text is shown once on the server, and returns where.
async fn shown_once(world: &World, text: &str) -> anyhow::Result<Id> {
    let once = world.discord.wait_until(SOON, |sim| {
        let channels = sim.channels(world.guild).into_iter();
        let shown = channels.flat_map(|channel| sim.channel_messages(channel.id));
        let shown = shown.filter(|message| said(message).contains(text));
        let places: Vec<Id> = shown.map(|message| message.channel).collect();
        (places.len() == 1).then(|| places[0])
    });
    Ok(once.await?)
}

#[tokio::test]
async fn a_copy_whose_answer_was_lost_does_not_stay_in_the_archive() -> Story {
    let (world, old) = start("").await?;
    let path = format!("channels/{old}/messages");
    world.discord.fails_once("POST", &path, Fault::LostAnswer);
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    let urgent = world.discord.sends_dm(world.ada, "two")?;
    world.shown(old, "ada | two").await?;
    world.logged("will try again").await?;

    world.closes(world.grace, old, "force_close", &[]).await?;
    world.discord.act(Action::ClearFaults)?;

    world.signed(world.ada, urgent, "✅").await?;
    assert_ne!(shown_once(&world, "ada | two").await?, old);
    world.finish_unaware().await
}

#[tokio::test]
async fn a_copy_that_nobody_knows_of_after_a_crash_does_not_stay_in_the_archive() -> Story {
    let (mut world, old) = start("").await?;
    let path = format!("channels/{old}/messages");
    world.discord.fails_once("POST", &path, Fault::Slow(60_000));
    let urgent = world.discord.sends_dm(world.ada, "two")?;
    world.shown(old, "ada | two").await?;

    world.closes(world.grace, old, "force_close", &[]).await?;
    world.kill_bot().await?;
    world.run().await?;

    world.signed(world.ada, urgent, "✅").await?;
    assert_ne!(shown_once(&world, "ada | two").await?, old);
    world.finish_unaware().await
}

#[tokio::test]
async fn the_parts_of_a_message_that_are_there_do_not_stay_in_the_archive() -> Story {
    let (world, old) = start("[style]\nform = \"plain\"\n").await?;
    let path = format!("channels/{old}/messages");
    world.discord.fails_once("POST", &path, Fault::Slow(1_500));
    let long = format!("beginning {}", "word ".repeat(700));
    let urgent = world.discord.sends_dm(world.ada, long.trim())?;
    world.shown(old, "beginning").await?;
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    world.logged("will try again").await?;

    world.closes(world.grace, old, "force_close", &[]).await?;
    world.discord.act(Action::ClearFaults)?;

    world.signed(world.ada, urgent, "✅").await?;
    assert_ne!(shown_once(&world, "beginning").await?, old);
    world.finish().await
}

#[tokio::test]
async fn a_command_whose_channel_is_gone_before_its_answer_is_no_error() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let callback = "interactions/*/*/callback";
    world
        .discord
        .fails(Rule::once("POST", callback, Fault::Refused(10_003)));

    world
        .discord
        .runs_slash(world.grace, ticket, "close", Options::new())?;

    gone(&world, ticket).await?;
    world.logged("cannot be answered any more").await?;
    world.at_rest().await?;
    assert_eq!(world.times_logged("ERROR")?, 0);
    world.finish().await
}

#[tokio::test]
async fn a_command_in_a_ticket_that_closes_just_then_is_told_so() -> Story {
    let (world, ticket) = start("").await?;
    let path = format!("channels/{ticket}");
    world.discord.fails_once("PATCH", &path, Fault::Slow(1_500));
    world.closes(world.grace, ticket, "close", &[]).await?;

    let reply = world
        .slash(world.grace, ticket, "reply", &[("text", "one more thing")])
        .await?;
    let taken = world.slash(world.grace, ticket, "take", &[]).await?;
    world.discord.sends(world.grace, ticket, "!snooze 2d")?;
    world.at_rest().await?;

    for answer in [said(&reply), said(&taken)] {
        assert!(answer.contains("was closed by"), "{answer}");
    }
    assert_eq!(world.times_logged("ERROR")?, 0);
    world.finish().await
}
