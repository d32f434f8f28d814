//! Where it is told that a ticket closed, with what was said in it.

use discord_sim::{Fault, Id, Message, Rule};

use crate::{
    closing::gone,
    history::file,
    world::{SOON, Story, World, said},
};

async fn start() -> anyhow::Result<World> {
    World::builder()
        .channel("log", "closing", "log_channel")
        .start()
        .await
}

/// What the log has, oldest first.
fn logged(world: &World) -> anyhow::Result<Vec<Message>> {
    Ok(world.messages(world.channel("log")?))
}

#[tokio::test]
async fn a_closing_is_told_with_who_why_how_long_and_what_was_said() -> Story {
    let world = start().await?;
    let log = world.channel("log")?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world
        .discord
        .sends(world.grace, ticket, "!reply hi there")?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    world.discord.sends(world.grace, ticket, "not for her")?;

    world
        .discord
        .sends(world.grace, ticket, "!close all\n@everyone happy")?;

    let told = world.shown(log, "was closed by").await?;
    world.at_rest().await?;
    assert_eq!(logged(&world)?.len(), 1);
    let words = said(&told);
    let member = format!("Ticket #1 of **ada** (<@{0}> · `{0}`)", world.ada);
    assert!(words.contains(&member), "{words}");
    let by = format!("closed by <@{}> after ", world.grace);
    assert!(words.contains(&by), "{words}");
    assert!(
        words.contains("· 2 messages\n> all @everyone happy"),
        "{words}"
    );
    assert!(!told.pings.everyone && told.pings.users.is_empty());
    let (html, text) = (file(&world, &told, ".html")?, file(&world, &told, ".txt")?);
    for part in ["hello?", "hi there", "not for her", "@everyone happy"] {
        assert!(html.contains(part), "{part} in {html}");
        assert!(text.contains(part), "{part} in {text}");
    }
    world.finish().await
}

#[tokio::test]
async fn every_way_in_which_a_ticket_ends_is_told_once() -> Story {
    let world = World::builder()
        .channel("log", "closing", "log_channel")
        .set("closing", "by_member = true")
        .start()
        .await?;
    let log = world.channel("log")?;
    let deleted = world.open_ticket(world.ada).await?.channel.id;
    world
        .discord
        .change(|sim| sim.deletes_channel_by(world.grace, deleted))?;
    world.shown(log, "Ticket #1").await?;
    let later = world
        .open_ticket_about(world.ada, "again")
        .await?
        .channel
        .id;
    world.discord.sends(world.grace, later, "!close 1s")?;
    world.shown(log, "Ticket #2").await?;
    gone(&world, later).await?;
    let open = world.open_ticket_about(world.ada, "more").await?.channel.id;
    let direct = world.discord.dm_messages(world.ada)[0].channel;
    world.slash(world.ada, direct, "end", &[]).await?;
    world.shown(log, "Ticket #3").await?;
    gone(&world, open).await?;

    world.at_rest().await?;
    assert_eq!(logged(&world)?.len(), 3);
    world.finish().await
}

/// The process is killed at the message to the log, whether it took place or not.
#[tokio::test]
async fn killed_while_it_tells_of_a_closing_the_bot_tells_it_once() -> anyhow::Result<()> {
    for fate in [Fault::LostRequest, Fault::LostAnswer] {
        let mut world = start().await?;
        let log = world.channel("log")?;
        let ticket = world.open_ticket(world.ada).await?.channel.id;
        let path = format!("channels/{log}/messages");
        let rule = Rule::times(1_000, "POST", &path, fate.clone());
        world.discord.fails(rule);
        world.discord.sends(world.grace, ticket, "!close done")?;
        let met = |sim: &discord_sim::World| {
            let mut made = sim.requests();
            made.any(|request| request.fault.is_some()).then_some(())
        };
        world.discord.wait_until(SOON, met).await?;

        world.kill_bot().await?;
        world.discord.act(discord_sim::Action::ClearFaults)?;
        world.start_bot()?;

        let told = world.shown(log, "was closed by").await?;
        world.at_rest().await?;
        assert_eq!(logged(&world)?.len(), 1, "{fate:?}");
        assert!(file(&world, &told, ".txt")?.contains("hello?"), "{fate:?}");
        gone(&world, ticket).await?;
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_kill_at_any_moment_of_closing_leaves_one_line_in_the_log() -> Story {
    let mut world = start().await?;
    // Milliseconds after the call: before, within and after each of its steps.
    for (round, pause) in [0, 10, 30, 80].into_iter().enumerate() {
        let about = format!("round {round}");
        let ticket = world.open_ticket_about(world.ada, &about).await?.channel.id;
        world.discord.sends(world.grace, ticket, "!close done")?;
        tokio::time::sleep(std::time::Duration::from_millis(pause)).await;
        world.kill_bot().await?;
        world.run().await?;
        gone(&world, ticket).await?;
        let number = format!("Ticket #{} of", round + 1);
        world.shown(world.channel("log")?, &number).await?;
    }

    world.at_rest().await?;
    assert_eq!(logged(&world)?.len(), 4);
    // Whoever was killed may have deleted it already.
    world.may_refuse(404, "DELETE", "channels/*");
    world.finish().await
}

/// Without room on the disk the line comes without its files.
#[tokio::test]
async fn a_closing_is_told_though_its_transcript_cannot_be_kept() -> Story {
    let world = World::builder()
        .channel("log", "closing", "log_channel")
        .set("files", "quota = 10")
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.discord.sends(world.grace, ticket, "!close done")?;

    let told = world.shown(world.channel("log")?, "was closed by").await?;

    assert!(told.attachments.is_empty());
    let staff: Id = world.text_channel("staff")?;
    let number = discord_sim::Options::from([("number".to_owned(), 1.into())]);
    let asked = world
        .discord
        .runs_slash(world.grace, staff, "transcript", number)?;
    let answer = world.discord.answer_message(asked, SOON).await?;
    assert!(file(&world, &answer, ".txt")?.contains("hello?"));
    world.finish().await
}
