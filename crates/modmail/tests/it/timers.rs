//! What happens by itself happens once, whatever the process goes through.

use discord_sim::Id;
use storage::{
    discord::UserId,
    modmail::{Closure, TicketId},
};
use time::{Duration, OffsetDateTime};

use crate::{
    closing::gone,
    world::{Story, World},
};

/// A moment of the machine's own clock, which the bot lives by.
#[expect(clippy::disallowed_methods, reason = "the bot is another process")]
fn in_future(by: Duration) -> OffsetDateTime {
    OffsetDateTime::now_utc() + by
}

/// Plans that a member's ticket closes, as `/close` with a time does.
async fn plan(world: &World, member: Id, at: OffsetDateTime) -> anyhow::Result<TicketId> {
    let store = world.store().await?;
    let mut tx = store.write().await?;
    let member = UserId::from(twilight_model::id::Id::new(member.get()));
    let ticket = tx.tickets().open_of(member).await?;
    let ticket = ticket
        .ok_or_else(|| anyhow::anyhow!("there is no ticket"))?
        .id;
    let closure = Closure {
        thread_id: ticket,
        scheduled_time: at,
        silent: false,
        created_by: UserId::from(twilight_model::id::Id::new(world.grace.get())),
        reason: Some("as planned".to_owned()),
    };
    tx.closures().schedule(&closure).await?;
    tx.commit().await?;
    store.database().close().await;
    Ok(ticket)
}

/// How often a member was told that it was closed as planned.
fn farewells(world: &World, member: Id) -> usize {
    let told = world.told(member);
    told.iter()
        .filter(|text| text.contains("as planned"))
        .count()
}

#[tokio::test]
async fn closures_that_were_due_during_a_downtime_and_after_it_happen_once() -> Story {
    let mut world = World::start().await?;
    world.discord.sends_dm(world.ada, "a")?;
    world.discord.sends_dm(world.bob, "b")?;
    let (ada, bob) = (world.ticket("ada", 2).await?, world.ticket("bob", 2).await?);
    world.told_about(world.ada, "reached the staff").await?;
    world.told_about(world.bob, "reached the staff").await?;
    world.kill_bot().await?;
    plan(&world, world.ada, in_future(-Duration::HOUR)).await?;
    plan(&world, world.bob, in_future(Duration::seconds(3))).await?;

    world.start_bot()?;
    gone(&world, ada.id).await?;
    assert!(
        world
            .discord
            .read(|sim| sim.channel_by_id(bob.id).is_some())
    );
    world.kill_bot().await?;
    world.start_bot()?;
    gone(&world, bob.id).await?;
    world.told_about(world.bob, "as planned").await?;
    world.told_about(world.ada, "as planned").await?;
    world.stop_bot().await?;
    world.start_bot()?;

    // A message shows that the bot is through with what was to be done.
    world.discord.sends_dm(world.ada, "again")?;
    world.ticket("ada", 2).await?;
    assert_eq!(farewells(&world, world.ada), 1);
    assert_eq!(farewells(&world, world.bob), 1);
    world.may_refuse(404, "DELETE", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn a_closure_that_was_called_off_does_not_happen() -> Story {
    let mut world = World::start().await?;
    world.discord.sends_dm(world.ada, "a")?;
    world.discord.sends_dm(world.bob, "b")?;
    let (ada, bob) = (world.ticket("ada", 2).await?, world.ticket("bob", 2).await?);
    world.told_about(world.ada, "reached the staff").await?;
    world.told_about(world.bob, "reached the staff").await?;
    world.stop_bot().await?;
    let ticket = plan(&world, world.ada, in_future(Duration::seconds(15))).await?;
    plan(&world, world.bob, in_future(Duration::seconds(16))).await?;
    world.run().await?;

    let store = world.store().await?;
    let mut tx = store.write().await?;
    assert!(tx.closures().cancel(ticket).await?);
    tx.commit().await?;
    store.database().close().await;

    // That one would have been earlier.
    gone(&world, bob.id).await?;
    world.at_rest().await?;
    assert!(
        world
            .discord
            .read(|sim| sim.channel_by_id(ada.id).is_some())
    );
    assert_eq!(farewells(&world, world.ada), 0);
    world.finish().await
}
