//! A clock that is put forward or back, also over a restart.

use discord_sim::{Fault, Rule};
use time::Duration;

use crate::{
    closing::gone,
    world::{Story, World},
};

#[tokio::test]
async fn what_fell_due_in_a_jump_over_a_restart_happens_once() -> Story {
    let mut world = World::builder().movable_clock().start().await?;
    world.discord.sends_dm(world.ada, "a")?;
    world.discord.sends_dm(world.bob, "b")?;
    let (ada, bob) = (world.ticket("ada", 2).await?, world.ticket("bob", 2).await?);
    world
        .discord
        .sends(world.grace, ada.id, "!close 2h as planned")?;
    world
        .discord
        .sends(world.grace, bob.id, "!close 9h as planned")?;
    world.shown(ada.id, "This ticket closes").await?;
    world.shown(bob.id, "This ticket closes").await?;
    world.stop_bot().await?;

    world.set_clock_ahead(Duration::hours(3))?;
    world.start_bot()?;
    gone(&world, ada.id).await?;
    // And back: what has happened does not happen again.
    world.stop_bot().await?;
    world.set_clock_ahead(Duration::ZERO)?;
    world.run().await?;
    world.discord.sends_dm(world.ada, "again")?;
    world.ticket("ada", 2).await?;
    world.at_rest().await?;

    let told = world.told(world.ada);
    let farewells = told.iter().filter(|text| text.contains("as planned"));
    assert_eq!(farewells.count(), 1, "{told:?}");
    assert!(
        world
            .discord
            .read(|sim| sim.channel_by_id(bob.id).is_some())
    );
    world.finish().await
}

#[tokio::test]
async fn a_jump_under_the_running_bot_brings_about_what_falls_due_by_it() -> Story {
    let world = World::builder().movable_clock().start().await?;
    world.discord.sends_dm(world.ada, "a")?;
    world.discord.sends_dm(world.bob, "b")?;
    let (ada, bob) = (world.ticket("ada", 2).await?, world.ticket("bob", 2).await?);
    world
        .discord
        .sends(world.grace, ada.id, "!close 2h as planned")?;
    world.shown(ada.id, "This ticket closes").await?;

    world.set_clock_ahead(Duration::hours(3))?;
    // Whoever plans something has the bot look at its clock.
    world
        .slash(world.grace, bob.id, "close", &[("after", "9h")])
        .await?;

    gone(&world, ada.id).await?;
    world.told_about(world.ada, "as planned").await?;
    assert!(
        world
            .discord
            .read(|sim| sim.channel_by_id(bob.id).is_some())
    );
    world.finish().await
}

#[tokio::test]
async fn a_clock_that_is_put_back_holds_nothing_up_and_mixes_nothing_up() -> Story {
    let mut world = World::builder().movable_clock().build().await?;
    world.set_clock_ahead(Duration::DAY)?;
    world.run().await?;
    let ticket = world.open_ticket_about(world.ada, "one").await?.channel;
    world.discord.sends(world.grace, ticket.id, "!r first")?;
    world.shown(ticket.id, "#1 · ✅").await?;
    let path = format!("channels/{}/messages", ticket.id);
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    world.discord.sends_dm(world.ada, "two")?;
    // Its next attempt is noted for a moment of tomorrow.
    world.logged("will try again").await?;

    world.set_clock_ahead(Duration::ZERO)?;
    world.discord.sends_dm(world.ada, "three")?;
    world.discord.act(discord_sim::Action::ClearFaults)?;
    world.shown(ticket.id, "ada | three").await?;
    world.stop_bot().await?;
    world.start_bot()?;
    let four = world.discord.sends_dm(world.ada, "four")?;
    world.signed(world.ada, four, "✅").await?;
    world.discord.sends(world.grace, ticket.id, "!r second")?;
    world.shown(ticket.id, "#2 · ✅").await?;

    let said = world.said_in(ticket.id).split_off(1);
    let said: Vec<_> = said
        .iter()
        .filter(|text| text.starts_with("ada | "))
        .collect();
    let expected = ["ada | one", "ada | two", "ada | three", "ada | four"];
    assert_eq!(said, expected);
    world.finish().await
}
