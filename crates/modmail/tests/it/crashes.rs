//! The process is killed at each step of what it does.

use discord_sim::{Fault, Rule};

use crate::{
    changes::dm,
    closing::gone,
    world::{SOON, Story, World, said},
};

/// What befalls the request at which the process dies: it never took place, or
/// it did and nobody knows.
pub(crate) const FATES: [Fault; 2] = [Fault::LostRequest, Fault::LostAnswer];

/// Has the request of this kind that comes after `skip` others meet its fate,
/// does something, kills the bot when it did, and starts it again.
pub(crate) async fn killed_at(
    world: &mut World,
    (method, path, skip): (&str, &str, u32),
    fate: Fault,
    act: impl AsyncFnOnce(&World) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    world.discord.fails(Rule {
        skip,
        ..Rule::times(1_000, method, path, fate)
    });
    act(world).await?;
    let met = |sim: &discord_sim::World| {
        let mut made = sim.requests();
        made.any(|request| request.fault.is_some()).then_some(())
    };
    world.discord.wait_until(SOON, met).await?;
    world.kill_bot().await?;
    world.discord.act(discord_sim::Action::ClearFaults)?;
    world.start_bot()
}

#[tokio::test]
async fn killed_anywhere_between_a_message_and_its_sign_the_bot_relays_it_once()
-> anyhow::Result<()> {
    // The channel, the card, the copy, the sign, the greeting.
    for step in [
        ("POST", "guilds/*/channels", 0),
        ("POST", "channels/*/messages", 0),
        ("POST", "channels/*/messages", 1),
        ("PUT", "channels/*/messages/*/reactions/**", 0),
        ("POST", "channels/*/messages", 2),
    ] {
        for fate in FATES {
            let mut world = World::start().await?;
            killed_at(&mut world, step, fate.clone(), async |world| {
                world.discord.sends_dm(world.ada, "hello?")?;
                Ok(())
            })
            .await?;

            let what = format!("{step:?} {fate:?}");
            world.told_about(world.ada, "reached the staff").await?;
            let written = world.discord.dm_messages(world.ada)[0].id;
            world.signed(world.ada, written, "✅").await?;
            let ticket = world.ticket("ada", 2).await?;
            assert_eq!(world.said_in(ticket.id)[1..], ["ada | hello?"], "{what}");
            let channels = world.discord.read(|sim| sim.channels(world.guild).len());
            assert_eq!(channels, 2, "the category and one ticket: {what}");
            let told = world.told(world.ada);
            assert_eq!(told.len(), 1, "{what}: {told:?}");
            world.finish().await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn killed_before_a_message_is_decided_about_the_bot_relays_it_in_order() -> Story {
    let mut world = World::start().await?;
    storage::testing::refuse_writes(&world.database(), "INSERT ON threads").await?;
    world.discord.sends_dm(world.ada, "one")?;
    world.discord.sends_dm(world.ada, "two")?;
    world.logged("cannot deal with").await?;
    world.kill_bot().await?;
    storage::testing::permit_writes(&world.database()).await?;
    world.discord.sends_dm(world.ada, "three")?;

    world.start_bot()?;

    let ticket = world.ticket("ada", 4).await?;
    let expected = ["ada | one", "ada | two", "ada | three"];
    assert_eq!(world.said_in(ticket.id)[1..], expected);
    world.finish().await
}

#[tokio::test]
async fn killed_anywhere_between_an_answer_and_its_delivery_the_bot_delivers_it_once()
-> anyhow::Result<()> {
    for to_member in [false, true] {
        for fate in FATES {
            let mut world = World::start().await?;
            let ticket = world.open_ticket(world.ada).await?.channel;
            let channel = if to_member { dm(&world) } else { ticket.id };
            let path = format!("channels/{channel}/messages");
            let step = ("POST", path.as_str(), 0);
            killed_at(&mut world, step, fate.clone(), async |world| {
                world.discord.sends(world.grace, ticket.id, "!r hi")?;
                Ok(())
            })
            .await?;

            world.shown(ticket.id, "#1 · ✅ delivered").await?;
            let what = format!("to the member: {to_member}, {fate:?}");
            let told = world.told(world.ada);
            let answers = told.iter().filter(|other| *other == "grace | hi");
            assert_eq!(answers.count(), 1, "{what}: {told:?}");
            let copies = world.messages(ticket.id);
            let copies = copies.iter().filter(|copy| said(copy).contains("#1 · "));
            assert_eq!(copies.count(), 1, "{what}");
            // What was typed may be gone already when the bot was killed.
            world.may_refuse(404, "DELETE", "channels/*/messages/*");
            world.finish().await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn killed_at_each_step_of_closing_the_bot_closes_once() -> anyhow::Result<()> {
    for step in ["farewell", "channel"] {
        for fate in FATES {
            let mut world = World::start().await?;
            let ticket = world.open_ticket(world.ada).await?.channel.id;
            let farewell = format!("channels/{}/messages", dm(&world));
            let channel = format!("channels/{ticket}");
            let at = match step {
                "farewell" => ("POST", farewell.as_str(), 0),
                _ => ("DELETE", channel.as_str(), 0),
            };
            killed_at(&mut world, at, fate.clone(), async |world| {
                world.discord.sends(world.grace, ticket, "!close done")?;
                Ok(())
            })
            .await?;

            gone(&world, ticket).await?;
            world.told_about(world.ada, "has been closed").await?;
            // What comes next shows that the bot is through.
            world.discord.sends_dm(world.ada, "again")?;
            world.ticket("ada", 2).await?;
            let told = world.told(world.ada);
            let farewells = told.iter().filter(|text| text.contains("has been closed"));
            assert_eq!(farewells.count(), 1, "{step} {fate:?}: {told:?}");
            world.may_refuse(404, "DELETE", "channels/*");
            world.finish().await?;
        }
    }
    Ok(())
}
