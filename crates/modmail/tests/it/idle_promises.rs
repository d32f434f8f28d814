//! Whatever the staff do with a ticket comes before its closing for a member who
//! does not answer, and what was promised to either side is kept.

use discord_sim::{Id, Options};
use time::Duration;

use crate::{
    closing::gone,
    world::{SOON, Story, World, said},
};

/// A world with ada's ticket, in which staff have answered. Bob has one just like
/// it, to which nothing else is done: what happens to his would happen to hers.
async fn answered() -> anyhow::Result<(World, Id)> {
    let world = World::builder()
        .settings("[closing]\nidle_hours = 48\nidle_grace_hours = 24\n")
        .movable_clock()
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let other = world.open_ticket(world.bob).await?.channel.id;
    for ticket in [ticket, other] {
        world
            .discord
            .sends(world.grace, ticket, "!reply which order?")?;
        world.shown(ticket, "#1 · ✅ delivered").await?;
    }
    Ok((world, ticket))
}

/// The same ticket, once its member has been warned.
async fn warned() -> anyhow::Result<(World, Id)> {
    let (mut world, ticket) = answered().await?;
    later(&mut world, 49).await?;
    world
        .told_about(world.ada, "haven't heard back from you")
        .await?;
    world
        .shown(ticket, "hasn't replied for a long time")
        .await?;
    Ok((world, ticket))
}

/// Starts the bot anew at a later hour.
async fn later(world: &mut World, hours: i64) -> anyhow::Result<()> {
    world.stop_bot().await?;
    world.set_clock_ahead(Duration::hours(hours))?;
    world.run().await
}

/// Waits until bob's ticket has been closed for his silence, and tells whether
/// ada's is still there.
async fn outlasts(world: &World, ticket: Id) -> anyhow::Result<bool> {
    world.told_about(world.bob, "has been closed").await?;
    world.at_rest().await?;
    Ok(world
        .discord
        .read(|sim| sim.channel_by_id(ticket).is_some()))
}

/// Waits until bob has been warned, and tells whether ada's ticket is still there.
async fn is_left_alone(world: &World, ticket: Id) -> anyhow::Result<bool> {
    world
        .told_about(world.bob, "haven't heard back from you")
        .await?;
    world.at_rest().await?;
    Ok(world
        .discord
        .read(|sim| sim.channel_by_id(ticket).is_some()))
}

fn told(world: &World, text: &str) -> usize {
    let told = world.told(world.ada);
    told.iter().filter(|item| item.contains(text)).count()
}

#[tokio::test]
async fn a_planned_closing_takes_the_place_of_the_idle_one() -> Story {
    let (mut world, ticket) = answered().await?;
    let after = [("after", "10d")];
    world.slash(world.grace, ticket, "close", &after).await?;

    later(&mut world, 100).await?;
    assert!(is_left_alone(&world, ticket).await?);
    assert_eq!(told(&world, "haven't heard back from you"), 0);
    later(&mut world, 241).await?;

    gone(&world, ticket).await?;
    world.finish().await
}

#[tokio::test]
async fn a_closing_that_is_planned_after_the_warning_takes_the_warning_back() -> Story {
    let (mut world, ticket) = warned().await?;
    let after = [("after", "10d")];
    world.slash(world.grace, ticket, "close", &after).await?;

    world.told_about(world.ada, "stays open").await?;
    later(&mut world, 100).await?;
    assert!(outlasts(&world, ticket).await?);
    assert_eq!(told(&world, "haven't heard back from you"), 1);
    world.finish().await
}

#[tokio::test]
async fn close_cancel_calls_off_the_idle_closing_as_well() -> Story {
    let (mut world, ticket) = warned().await?;
    let cancel = Options::from([("cancel".to_owned(), true.into())]);

    let asked = world
        .discord
        .runs_slash(world.grace, ticket, "close", cancel.clone())?;
    let off = world.discord.answer_message(asked, SOON).await?;
    let asked = world
        .discord
        .runs_slash(world.grace, ticket, "close", cancel)?;
    let nothing = world.discord.answer_message(asked, SOON).await?;

    assert!(said(&off).contains("stays open"), "{}", said(&off));
    assert!(
        said(&nothing).contains("isn't scheduled"),
        "{}",
        said(&nothing)
    );
    world.told_about(world.ada, "stays open").await?;
    later(&mut world, 80).await?;
    assert!(outlasts(&world, ticket).await?);
    // From then on the member has the whole time again.
    later(&mut world, 99).await?;
    let twice = world.discord.wait_until(SOON, |sim| {
        let bot = sim.first_bot().ok()?;
        let messages = sim.dm_messages(world.ada, bot).into_iter();
        let warnings =
            messages.filter(|message| said(message).contains("haven't heard back from you"));
        (warnings.count() == 2).then_some(())
    });
    twice.await?;
    world.finish().await
}

#[tokio::test]
async fn whatever_staff_do_after_the_warning_takes_it_back() -> anyhow::Result<()> {
    let commands: [(&str, &[(&str, &str)]); 4] = [
        ("snooze", &[("time", "30d")]),
        ("take", &[]),
        ("rename", &[("label", "vip")]),
        ("reply", &[("text", "wait, please")]),
    ];
    for (what, options) in [("", [].as_slice())].into_iter().chain(commands) {
        let (mut world, ticket) = warned().await?;

        if what.is_empty() {
            world.discord.sends(world.grace, ticket, "a note")?;
        } else {
            world.slash(world.grace, ticket, what, options).await?;
        }

        world.told_about(world.ada, "stays open").await?;
        later(&mut world, 80).await?;
        assert!(outlasts(&world, ticket).await?, "{what}");
        assert_eq!(told(&world, "haven't heard back from you"), 1, "{what}");
        assert_eq!(told(&world, "stays open"), 1, "{what}");
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_note_before_the_warning_puts_it_off() -> Story {
    let (mut world, ticket) = answered().await?;
    later(&mut world, 40).await?;
    world.discord.sends(world.grace, ticket, "asked the bank")?;
    world.at_rest().await?;

    later(&mut world, 60).await?;
    assert!(is_left_alone(&world, ticket).await?);
    assert_eq!(told(&world, "haven't heard back from you"), 0);
    later(&mut world, 89).await?;

    world
        .told_about(world.ada, "haven't heard back from you")
        .await?;
    world.finish().await
}

#[tokio::test]
async fn a_rest_that_is_over_gives_the_member_the_whole_time_again() -> Story {
    let (mut world, ticket) = answered().await?;
    let aside = [("time", "3d")];
    world.slash(world.grace, ticket, "snooze", &aside).await?;

    later(&mut world, 73).await?;
    world.shown(ticket, "no longer snoozed").await?;
    assert!(is_left_alone(&world, ticket).await?);
    assert_eq!(told(&world, "haven't heard back from you"), 0);
    later(&mut world, 122).await?;

    world
        .told_about(world.ada, "haven't heard back from you")
        .await?;
    world.finish().await
}
