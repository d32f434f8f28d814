//! Replies that go to the member later.

use discord_sim::{Draft, Id, Message};
use time::Duration;

use crate::{
    changes::dm,
    crashes::{FATES, killed_at},
    reminders::numbered,
    world::{Story, World, said},
};

/// Has grace reply later, and returns what she is told.
async fn reply(world: &World, channel: Id, options: &[(&str, &str)]) -> anyhow::Result<Message> {
    world.slash(world.grace, channel, "reply", options).await
}

/// How often ada was told something.
fn times_told(world: &World, text: &str) -> usize {
    let told = world.told(world.ada);
    told.iter().filter(|said| said.contains(text)).count()
}

#[tokio::test]
async fn a_scheduled_reply_goes_out_at_its_time_as_any_other() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    let later = [("after", "2s"), ("text", "are you there?")];
    let told = reply(&world, ticket.id, &later).await?;
    assert!(said(&told).contains("Reply scheduled"), "{}", said(&told));
    world
        .discord
        .sends(world.grace, ticket.id, "!ar -after 2s and I")?;

    world
        .told_about(world.ada, "grace | are you there?")
        .await?;
    world.told_about(world.ada, "Staff | and I").await?;
    world.shown(ticket.id, "#1 · ✅ delivered").await?;
    world.shown(ticket.id, "#2 · ✅ delivered").await?;
    world.at_rest().await?;
    assert_eq!(times_told(&world, "are you there?"), 1);
    assert_eq!(times_told(&world, "and I"), 1);
    world.finish().await
}

#[tokio::test]
async fn a_reply_that_begins_with_a_time_is_sent_now() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    world
        .discord
        .sends(world.grace, ticket.id, "!r 14:30 works for me")?;

    world.told_about(world.ada, "14:30 works for me").await?;
    world.shown(ticket.id, "#1 · ✅ delivered").await?;
    world.finish().await
}

#[tokio::test]
async fn a_wrong_time_schedules_and_sends_nothing() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    for (options, answer) in [
        ([("at", "soon"), ("text", "no")], "every friday 9:00"),
        (
            [("at", "2020-01-01 09:00"), ("text", "no")],
            "That time is over",
        ),
        ([("at", "every day 9:00"), ("text", "no")], "sent once"),
        ([("after", "2x"), ("text", "no")], "1d12h"),
        ([("after", "9999d"), ("text", "no")], "too far ahead"),
    ] {
        let told = reply(&world, ticket.id, &options).await?;
        assert!(said(&told).contains(answer), "{options:?}: {}", said(&told));
    }
    let both = [("after", "2h"), ("at", "14:30"), ("text", "no")];
    let told = reply(&world, ticket.id, &both).await?;
    assert!(said(&told).contains("not both"), "{}", said(&told));
    world
        .discord
        .sends(world.grace, ticket.id, "!r -at soon no")?;
    world.shown(ticket.id, "isn't a time I understand").await?;

    let list = world
        .slash(world.grace, ticket.id, "scheduled list", &[])
        .await?;
    assert!(
        said(&list).contains("No replies are scheduled"),
        "{}",
        said(&list)
    );
    world.at_rest().await?;
    assert_eq!(times_told(&world, "no"), 0);
    world.finish().await
}

#[tokio::test]
async fn a_reply_that_was_due_during_a_downtime_is_sent_once_with_its_file() -> Story {
    let mut world = World::builder().movable_clock().start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let draft = Draft::text("!r -after 2h see this").with_file("plan.txt", "the plan");
    world.discord.sends(world.grace, ticket.id, draft)?;
    world.shown(ticket.id, "Reply scheduled").await?;
    world.kill_bot().await?;
    world.set_clock_ahead(Duration::hours(3))?;

    world.start_bot()?;
    world.told_about(world.ada, "see this").await?;
    world.shown(ticket.id, "#1 · ✅ delivered").await?;
    world.kill_bot().await?;
    world.run().await?;
    world.at_rest().await?;

    assert_eq!(times_told(&world, "see this"), 1);
    let told = world.discord.dm_messages(world.ada);
    let sent = told
        .iter()
        .find(|message| said(message).contains("see this"));
    let files = sent.map(|message| message.attachments.len());
    assert_eq!(files, Some(1));
    world.finish().await
}

#[tokio::test]
async fn killed_while_a_scheduled_reply_is_delivered_the_bot_delivers_it_once() -> anyhow::Result<()>
{
    for fate in FATES {
        let mut world = World::start().await?;
        let ticket = world.open_ticket(world.ada).await?.channel;
        let path = format!("channels/{}/messages", dm(&world));
        killed_at(
            &mut world,
            ("POST", path.as_str(), 0),
            fate,
            async |world| {
                let later = [("after", "1s"), ("text", "are you there?")];
                reply(world, ticket.id, &later).await?;
                Ok(())
            },
        )
        .await?;

        world.shown(ticket.id, "#1 · ✅ delivered").await?;
        world.at_rest().await?;
        assert_eq!(times_told(&world, "are you there?"), 1);
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_scheduled_reply_is_listed_and_cancelled_by_its_author_and_moderators() -> Story {
    let world = World::builder()
        .members(&["mod"])
        .movable_clock()
        .start()
        .await?;
    let moderator = world.user("mod")?;
    for (user, role) in [(moderator, world.moderators), (world.bob, world.supporters)] {
        let promoted = |sim: &mut discord_sim::World| sim.gives_role(world.guild, user, role);
        world.discord.change(promoted)?;
    }
    let ticket = world.open_ticket(world.ada).await?.channel;
    for text in ["first", "second"] {
        let later = [("at", "tomorrow 9:00"), ("text", text)];
        reply(&world, ticket.id, &later).await?;
    }

    let list = world
        .slash(world.bob, ticket.id, "scheduled list", &[])
        .await?;
    for text in ["`#1`", "first", "`#2`", "second"] {
        assert!(said(&list).contains(text), "{}", said(&list));
    }
    let command = "scheduled cancel";
    for (who, answer) in [
        (world.bob, "somebody else's"),
        (moderator, "is cancelled"),
        (world.grace, "no scheduled reply"),
    ] {
        let told = numbered(&world, who, ticket.id, command, 1).await?;
        assert!(told.contains(answer), "{told}");
    }
    world
        .discord
        .sends(world.grace, ticket.id, "!scheduled cancel 2")?;
    world.shown(ticket.id, "#2 is cancelled").await?;
    let told = numbered(&world, world.grace, ticket.id, command, 2).await?;
    assert!(told.contains("no scheduled reply"), "{told}");
    world.discord.sends(world.grace, ticket.id, "!scheduled")?;
    world.shown(ticket.id, "No replies are scheduled").await?;

    world.set_clock_ahead(Duration::days(2))?;
    let written = world.discord.sends_dm(world.ada, "hello again")?;
    world.signed(world.ada, written, "✅").await?;
    world.at_rest().await?;
    assert_eq!(
        times_told(&world, "first") + times_told(&world, "second"),
        0
    );
    world.finish().await
}
