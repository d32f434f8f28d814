//! Members who wait too long, and those who write while nobody is there.

use discord_sim::{Id, Rule};
use time::{Duration, OffsetDateTime, Weekday};

use crate::{
    crashes::FATES,
    world::{SOON, Story, World, said},
};

/// Steps at half of half an hour and at its end, of which moderators hear.
async fn limited(hours: &str) -> anyhow::Result<World> {
    let mut world = World::builder().movable_clock().build().await?;
    let moderators = world.moderators;
    world.reconfigure(|settings| {
        format!(
            "{settings}\n[sla]\nfirst_response_minutes = 30\nanswer_minutes = 60\n\
             steps = [{{ percent = 50 }}, {{ percent = 100, ping_roles = [{moderators}] }}]\n{hours}"
        )
    })?;
    world.run().await?;
    Ok(world)
}

/// Starts the bot anew at a later minute.
async fn later(world: &mut World, minutes: i64) -> anyhow::Result<()> {
    world.stop_bot().await?;
    world.set_clock_ahead(Duration::minutes(minutes))?;
    world.run().await
}

/// How many warnings a ticket shows.
fn warnings(world: &World, ticket: Id) -> usize {
    let said = world.said_in(ticket);
    let about = |text: &&String| text.contains("The member has been waiting");
    said.iter().filter(about).count()
}

#[tokio::test]
async fn a_wait_is_told_of_step_by_step_until_it_is_over() -> Story {
    let mut world = limited("").await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.slash(world.grace, ticket, "take", &[]).await?;

    later(&mut world, 20).await?;
    let half = world.shown(ticket, "50 % of 30m have passed").await?;
    assert_eq!(half.pings.users, [world.grace]);
    assert!(!half.content.contains("<@&"), "{}", half.content);
    // Once, whatever is written meanwhile.
    world.discord.sends_dm(world.ada, "anybody?")?;
    world.shown(ticket, "anybody?").await?;
    later(&mut world, 31).await?;
    let whole = world.shown(ticket, "longer than 30m").await?;
    let moderators = format!("<@&{}>", world.moderators);
    assert!(whole.content.contains(&moderators), "{}", whole.content);
    later(&mut world, 300).await?;
    world.at_rest().await?;
    assert_eq!(warnings(&world, ticket), 2);

    // Answered, and then the other limit holds; missed steps come together.
    world.discord.sends(world.grace, ticket, "!reply here")?;
    world.shown(ticket, "#1 · ✅").await?;
    later(&mut world, 900).await?;
    world.at_rest().await?;
    assert_eq!(warnings(&world, ticket), 2);
    world.discord.sends_dm(world.ada, "thanks, but")?;
    world.shown(ticket, "thanks, but").await?;
    later(&mut world, 1_500).await?;
    world.shown(ticket, "longer than 1h").await?;
    world.at_rest().await?;
    assert_eq!(warnings(&world, ticket), 3);
    world.finish().await
}

#[tokio::test]
async fn killed_while_a_wait_is_told_of_the_bot_tells_it_once() -> anyhow::Result<()> {
    for fate in FATES {
        let mut world = limited("").await?;
        let ticket = world.open_ticket(world.ada).await?.channel.id;
        world.stop_bot().await?;
        world.set_clock_ahead(Duration::minutes(20))?;
        let path = format!("channels/{ticket}/messages");
        let rule = Rule::times(1_000, "POST", &path, fate);
        world.discord.fails(rule);
        world.start_bot()?;
        let met = |sim: &discord_sim::World| {
            let mut made = sim.requests();
            made.any(|request| request.fault.is_some()).then_some(())
        };
        world.discord.wait_until(SOON, met).await?;
        world.kill_bot().await?;
        world.discord.act(discord_sim::Action::ClearFaults)?;
        world.start_bot()?;

        world.shown(ticket, "50 % of 30m").await?;
        world.at_rest().await?;
        assert_eq!(warnings(&world, ticket), 1);
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_ticket_that_is_put_aside_is_not_told_of_and_has_its_time_again() -> Story {
    let mut world = limited("").await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let time = [("time", "5h")];
    world.slash(world.grace, ticket, "snooze", &time).await?;

    later(&mut world, 200).await?;
    world.at_rest().await?;
    assert_eq!(warnings(&world, ticket), 0);
    later(&mut world, 305).await?;
    world.shown(ticket, "no longer").await?;
    world.at_rest().await?;
    assert_eq!(warnings(&world, ticket), 0);
    later(&mut world, 325).await?;
    world.shown(ticket, "50 % of 30m").await?;
    world.finish().await
}

#[tokio::test]
async fn an_answer_that_was_written_meanwhile_comes_before_a_warning() -> Story {
    let mut world = limited("").await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.stop_bot().await?;
    world
        .discord
        .sends(world.grace, ticket, "!reply I'm here")?;
    world.set_clock_ahead(Duration::minutes(40))?;
    world.run().await?;

    world.shown(ticket, "#1 · ✅").await?;
    world.at_rest().await?;

    assert_eq!(warnings(&world, ticket), 0);
    world.finish().await
}

#[tokio::test]
async fn who_waits_is_listed_with_how_long_they_may() -> Story {
    let mut world = limited("").await?;
    let room = world.text_channel("staff-room")?;
    let none = said(&world.slash(world.grace, room, "sla", &[]).await?);
    assert!(none.contains("No member is waiting"), "{none}");
    assert!(
        none.contains("First answer: 30m · further answers: 1h"),
        "{none}"
    );
    let ada = world.open_ticket(world.ada).await?.channel.id;
    let bob = world.open_ticket(world.bob).await?.channel.id;
    world.discord.sends(world.grace, bob, "!reply hi")?;
    world.shown(bob, "#1 · ✅").await?;
    world.discord.sends_dm(world.bob, "so?")?;
    world.shown(bob, "so?").await?;
    later(&mut world, 40).await?;
    world.shown(ada, "longer than 30m").await?;

    let shown = said(&world.slash(world.grace, room, "sla", &[]).await?);

    assert!(
        shown.contains("2 members are waiting, 1 too long"),
        "{shown}"
    );
    let place = |text: &str| shown.find(text);
    let late = place("🔴 waiting for the first answer");
    let further = place("waiting for an answer");
    assert!(late.is_some() && late < further, "{shown}");
    let bobs = place(&format!("<#{bob}>"));
    assert!(
        place(&format!("<#{ada}>")) < bobs && bobs < further,
        "{shown}"
    );
    // Bob has been told of at half, ada twice.
    world.at_rest().await?;
    world.finish().await
}

/// The hours of a week in which nobody is there today, nor yesterday or tomorrow.
fn closed_now() -> String {
    let day = (now() + Duration::days(3)).weekday();
    format!("[hours]\n{} = [\"09:00-17:00\"]\n", key(day))
}

#[expect(clippy::disallowed_methods, reason = "the bot is another process")]
fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

fn key(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

/// How often a member was told that nobody is there.
fn told(world: &World, member: Id, text: &str) -> usize {
    let told = world.told(member);
    told.iter().filter(|words| words.contains(text)).count()
}

#[tokio::test]
async fn while_nobody_is_there_no_limit_passes_and_members_hear_it_once() -> Story {
    let mut world = limited(&closed_now()).await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world
        .told_about(world.ada, "Nobody is here right now")
        .await?;
    world.discord.sends_dm(world.ada, "anybody?")?;
    world.shown(ticket, "anybody?").await?;
    world.discord.sends(world.grace, ticket, "!reply me")?;
    world.shown(ticket, "#1 · ✅").await?;
    world.discord.sends_dm(world.ada, "oh, thanks, and?")?;
    world.shown(ticket, "and?").await?;

    later(&mut world, 24 * 60).await?;
    world.at_rest().await?;
    assert_eq!(warnings(&world, ticket), 0);
    assert_eq!(told(&world, world.ada, "Nobody is here right now"), 1);
    let shown = said(&world.slash(world.grace, ticket, "sla", &[]).await?);
    assert!(
        shown.contains("within business hours, again <t:"),
        "{shown}"
    );

    // Another ticket is another matter.
    world.closes(world.grace, ticket, "close", &[]).await?;
    crate::closing::gone(&world, ticket).await?;
    world.discord.sends_dm(world.ada, "again")?;
    let twice = world.discord.wait_until(SOON, |sim| {
        let bot = sim.first_bot().ok()?;
        let messages = sim.dm_messages(world.ada, bot);
        let about = |message: &&&discord_sim::Message| said(message).contains("Nobody is here");
        (messages.iter().filter(about).count() == 2).then_some(())
    });
    twice.await?;
    world.at_rest().await?;
    world.finish().await
}

#[tokio::test]
async fn what_members_hear_is_the_operators_and_nothing_if_they_want() -> anyhow::Result<()> {
    for (answer, expected) in [
        (
            "answer = \"Closed until {opens}. Sorry!\"",
            "Closed until <t:",
        ),
        ("answer = \"\"", ""),
    ] {
        let world = World::builder()
            .settings(&format!("{}{answer}\n", closed_now()))
            .start()
            .await?;
        world.open_ticket(world.ada).await?;
        if expected.is_empty() {
            world.at_rest().await?;
            assert_eq!(world.told(world.ada).len(), 1);
        } else {
            world.told_about(world.ada, expected).await?;
            assert_eq!(told(&world, world.ada, "Nobody is here"), 0);
        }
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn within_the_hours_nobody_hears_anything_of_them() -> Story {
    let mut hours = "[hours]\n".to_owned();
    for day in 0..7 {
        let day = (now() + Duration::days(day)).weekday();
        hours.extend([key(day), " = [\"00:00-24:00\"]\n"]);
    }
    let mut world = limited(&hours).await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.at_rest().await?;
    assert_eq!(told(&world, world.ada, "Nobody is here"), 0);

    later(&mut world, 31).await?;
    world.shown(ticket, "longer than 30m").await?;
    let stats = said(&world.slash(world.grace, ticket, "stats", &[]).await?);
    assert!(stats.contains("**No answer yet:** one"), "{stats}");
    world.finish().await
}

#[tokio::test]
async fn each_reads_of_figures_and_waits_in_their_own_language() -> Story {
    let mut world = World::builder().marked().movable_clock().build().await?;
    world.reconfigure(|settings| {
        let day = (now() + Duration::days(3)).weekday();
        format!(
            "{settings}\n[sla]\nfirst_response_minutes = 30\nanswer_minutes = 60\n\
             steps = [{{ percent = 50 }}, {{ percent = 100 }}]\n\
             [hours]\n{} = [\"09:00-17:00\"]\n",
            key(day)
        )
    })?;
    world.run().await?;
    world.at_rest().await?;
    crate::languages::asks_for_help(&world, world.ada).await?;
    world.discord.sends_dm(world.ada, "hello")?;
    let ticket = world.ticket("ada", 2).await?.id;
    world.at_rest().await?;
    assert_eq!(
        world.told(world.ada).len(),
        2,
        "{:?}",
        world.told(world.ada)
    );
    world.discord.sends(world.grace, ticket, "!reply hello")?;
    world.ticket("ada", 4).await?;
    world.at_rest().await?;
    world.discord.sends_dm(world.ada, "hello")?;
    for call in ["!stats", "!sla"] {
        world.discord.sends(world.grace, ticket, call)?;
        world.at_rest().await?;
    }
    let before = world.messages(ticket).len();
    // By when the staff have been there for longer than they may take.
    later(&mut world, 8 * 24 * 60).await?;
    world.ticket("ada", before + 1).await?;
    let staff = world.grace.to_string();
    for options in [&[][..], &[("staff", staff.as_str())]] {
        world.slash(world.grace, ticket, "stats", options).await?;
    }
    world.slash(world.grace, ticket, "sla", &[]).await?;

    let chosen = ["ada", "hello", "grace", "d", "h", "m", "s"];
    world.speaks_to_each_in_their_language(&chosen)?;
    world.finish().await
}
