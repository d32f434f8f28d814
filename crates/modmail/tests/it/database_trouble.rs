//! A database that is busy for long, or does not take what is written.

use discord_sim::{Fault, Id, Rule};
use storage::testing::{permit_writes, refuse_writes};

use crate::world::{Story, World};

/// The channels that are called as ada is.
fn tickets(world: &World) -> usize {
    world.discord.read(|sim| {
        let channels = sim.channels(world.guild).into_iter();
        channels.filter(|channel| channel.name == "ada").count()
    })
}

/// Waits until ada's last message is signed, and expects all she wrote in one
/// ticket, in order.
async fn relayed(world: &World, last: Id, texts: &[&str]) -> anyhow::Result<()> {
    world.signed(world.ada, last, "✅").await?;
    world.told_about(world.ada, "reached the staff").await?;
    let ticket = world.ticket("ada", texts.len() + 1).await?;
    let expected: Vec<_> = texts.iter().map(|text| format!("ada | {text}")).collect();
    assert_eq!(world.said_in(ticket.id).split_off(1), expected);
    assert_eq!(tickets(world), 1);
    let told = world.told(world.ada);
    let greetings = told
        .iter()
        .filter(|text| text.contains("reached the staff"));
    assert_eq!(greetings.count(), 1, "{told:?}");
    assert!(
        !told.iter().any(|text| text.contains("couldn't")),
        "{told:?}"
    );
    Ok(())
}

#[tokio::test]
async fn what_arrives_while_the_database_is_busy_is_relayed_once_it_is_free() -> Story {
    let world = World::start().await?;
    let store = world.store().await?;

    let held = store.write().await?;
    world.discord.sends_dm(world.ada, "one")?;
    let two = world.discord.sends_dm(world.ada, "two")?;
    world.logged("cannot keep what was received").await?;
    assert_eq!(tickets(&world), 0);
    drop(held);
    relayed(&world, two, &["one", "two"]).await?;

    // The same for a ticket that is there.
    let refused = world.times_logged("cannot keep what was received")?;
    let held = store.write().await?;
    let three = world.discord.sends_dm(world.ada, "three")?;
    world
        .logged_times("cannot keep what was received", refused + 1)
        .await?;
    drop(held);
    relayed(&world, three, &["one", "two", "three"]).await?;
    world.finish().await
}

#[tokio::test]
async fn an_outcome_that_the_busy_database_does_not_take_is_written_later() -> Story {
    let world = World::start().await?;
    let one = world.discord.sends_dm(world.ada, "one")?;
    relayed(&world, one, &["one"]).await?;
    let ticket = world.ticket("ada", 2).await?;
    let posts = format!("channels/{}/messages", ticket.id);
    // Slow enough for the database to be taken between the request and its end.
    world.discord.fails_once("POST", &posts, Fault::Slow(2_000));

    let two = world.discord.sends_dm(world.ada, "two")?;
    world.shown(ticket.id, "ada | two").await?;
    let store = world.store().await?;
    let held = store.write().await?;
    world.logged("cannot write an outcome").await?;
    drop(held);

    relayed(&world, two, &["one", "two"]).await?;
    world.finish().await
}

#[tokio::test]
async fn a_write_that_fails_loses_and_doubles_nothing_whichever_it_is() -> anyhow::Result<()> {
    for (kind, log) in [
        ("INSERT ON inbox", "cannot keep what was received"),
        ("INSERT ON threads", "cannot deal with"),
        ("INSERT ON outbox", "cannot deal with"),
        ("UPDATE OF state ON outbox", "cannot write an outcome"),
    ] {
        let world = World::start().await?;
        refuse_writes(&world.database(), kind).await?;
        world.discord.sends_dm(world.ada, "one")?;
        let two = world.discord.sends_dm(world.ada, "two")?;
        world.logged(log).await?;
        permit_writes(&world.database()).await?;

        relayed(&world, two, &["one", "two"]).await?;
        assert_eq!(world.times_logged(" opened")?, 1, "{kind}");
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_process_that_dies_over_a_failing_write_leaves_the_rest_to_the_next() -> Story {
    let mut world = World::start().await?;
    let one = world.discord.sends_dm(world.ada, "one")?;
    relayed(&world, one, &["one"]).await?;
    let ticket = world.ticket("ada", 2).await?;
    refuse_writes(&world.database(), "UPDATE OF state ON outbox").await?;
    let two = world.discord.sends_dm(world.ada, "two")?;
    world.shown(ticket.id, "ada | two").await?;
    world.logged("cannot write an outcome").await?;
    world.kill_bot().await?;
    permit_writes(&world.database()).await?;
    world
        .discord
        .fails(Rule::once("POST", "channels/*/messages", Fault::LostAnswer));

    world.start_bot()?;

    relayed(&world, two, &["one", "two"]).await?;
    world.finish().await
}
