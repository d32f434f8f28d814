//! Reminders at times that clocks skip or show twice, and several at one time.

use time::{Duration, OffsetDateTime, macros::datetime};

use crate::{
    reminders::{numbered, remind, saying, waiting},
    world::{Story, World},
};

/// Starts the bot anew at another moment.
async fn later(world: &mut World, at: OffsetDateTime) -> anyhow::Result<()> {
    world.stop_bot().await?;
    world.set_clock_to(at)?;
    world.run().await
}

#[tokio::test]
async fn a_time_that_clocks_skip_or_show_twice_is_one_moment() -> Story {
    let mut world = World::builder().movable_clock().build().await?;
    world.set_clock_to(datetime!(2028-03-25 12:00 UTC))?;
    world.run().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let zone = [("zone", "Europe/Paris")];
    world
        .slash(world.grace, ticket, "preferences timezone", &zone)
        .await?;

    // At two the clocks there show three, so that half past two comes as late as half past
    // three; in autumn they show it twice, and the first counts.
    let moments = [
        ("2028-03-26 02:30", datetime!(2028-03-26 01:30 UTC)),
        ("2028-10-29 02:30", datetime!(2028-10-29 00:30 UTC)),
    ];
    for (when, at) in moments {
        let told = remind(&world, ticket, when, &format!("written as {when}")).await?;
        let moment = at.unix_timestamp().to_string();
        assert!(told.contains(&format!("<t:{moment}:")), "{when}: {told}");
    }
    let kept: Vec<_> = waiting(&world).await?;
    assert_eq!(kept.len(), 2);

    for (when, at) in moments {
        later(&mut world, at - Duration::minutes(2)).await?;
        world.at_rest().await?;
        let text = format!("reminded: written as {when}");
        assert_eq!(saying(&world, ticket, &text).len(), 0, "{when}");
        later(&mut world, at + Duration::seconds(1)).await?;
        world.shown(ticket, &text).await?;
        world.at_rest().await?;
        assert_eq!(saying(&world, ticket, &text).len(), 1, "{when}");
    }
    world.finish().await
}

#[tokio::test]
async fn reminders_of_one_minute_all_come_and_nobody_else_removes_one() -> Story {
    let mut world = World::builder().movable_clock().start().await?;
    let promoted =
        |sim: &mut discord_sim::World| sim.gives_role(world.guild, world.bob, world.supporters);
    world.discord.change(promoted)?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    for text in ["one", "two", "three"] {
        remind(&world, ticket, "2h", &format!("number {text}")).await?;
    }

    let refused = numbered(&world, world.bob, ticket, "remove_reminder", 1).await?;
    assert!(refused.contains("somebody else's"), "{refused}");
    world.stop_bot().await?;
    world.set_clock_ahead(Duration::minutes(121))?;
    world.run().await?;

    for text in ["one", "two", "three"] {
        let text = format!("reminded: number {text}");
        world.shown(ticket, &text).await?;
        world.at_rest().await?;
        assert_eq!(saying(&world, ticket, &text).len(), 1, "{text}");
    }
    assert_eq!(waiting(&world).await?, []);
    world.finish().await
}
