//! Bad days: nothing is lost, nothing comes twice, nobody is told a lie.

use discord_sim::{Fault, Rule, Scope, Trouble};

use crate::world::{PERMISSIONS, Story, World, said};

#[tokio::test]
async fn a_dm_is_relayed_once_when_the_answer_to_its_post_was_lost() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "first").await?.channel;

    let path = format!("channels/{}/messages", ticket.id);
    world.discord.fails_once("POST", &path, Fault::LostAnswer);
    let lost = world.discord.sends_dm(world.ada, "second")?;
    world.discord.sends_dm(world.ada, "third")?;

    world.signed(world.ada, lost, "✅").await?;
    world.ticket("ada", 4).await?;
    assert_eq!(
        world.said_in(ticket.id)[1..],
        ["ada | first", "ada | second", "ada | third"]
    );
    world.finish().await
}

#[tokio::test]
async fn a_post_that_was_lost_longer_than_its_nonce_lives_is_found_again() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "first").await?.channel;
    // What was sent stays unconfirmed, and then nothing goes through at all.
    let path = format!("channels/{}/messages", ticket.id);
    world.discord.fails_once("POST", &path, Fault::LostAnswer);
    world
        .discord
        .fails(Rule::times(1_000, "POST", &path, Fault::Status(503)));
    let lost = world.discord.sends_dm(world.ada, "second")?;
    world.ticket("ada", 3).await?;
    world.kill_bot().await?;

    // Ten minutes later no nonce is remembered any more.
    world.discord.act(discord_sim::Action::ClearFaults)?;
    world.discord.advance(time::Duration::minutes(10));
    storage::testing::age_outbox(&world.database(), 10).await?;
    world.start_bot()?;

    world.signed(world.ada, lost, "✅").await?;
    assert_eq!(
        world.said_in(ticket.id)[1..],
        ["ada | first", "ada | second"]
    );
    world.finish().await
}

#[tokio::test]
async fn a_channel_is_not_made_twice_when_the_answer_was_lost() -> Story {
    let world = World::start().await?;
    let path = format!("guilds/{}/channels", world.guild);
    world.discord.fails_once("POST", &path, Fault::LostAnswer);

    let written = world.discord.sends_dm(world.ada, "hello?")?;

    world.signed(world.ada, written, "✅").await?;
    world.at_rest().await?;
    let made = world.discord.read(|sim| {
        let channels = sim.channels(world.guild);
        channels
            .iter()
            .filter(|channel| channel.name == "ada")
            .count()
    });
    assert_eq!(made, 1);
    world.finish().await
}

#[tokio::test]
async fn an_answer_in_a_channel_the_bot_does_not_know_yet_waits_until_it_does() -> Story {
    let world = World::start().await?;
    let path = format!("guilds/{}/channels", world.guild);
    world.discord.fails_once("POST", &path, Fault::LostAnswer);
    world
        .discord
        .fails(Rule::times(2, "GET", &path, Fault::Status(503)));
    world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = world.ticket("ada", 0).await?;

    world
        .discord
        .sends(world.grace, ticket.id, "!reply quick")?;

    world.told_about(world.ada, "grace | quick").await?;
    world.finish().await
}

#[tokio::test]
async fn a_dm_that_came_while_the_process_was_down_is_relayed_after_a_resume() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "before").await?.channel;

    world.stop_bot().await?;
    world.discord.sends_dm(world.ada, "meanwhile")?;
    world.discord.sends_dm(world.bob, "me too")?;
    world.start_bot()?;

    world.ticket("ada", 3).await?;
    world.ticket("bob", 2).await?;
    world.at_rest().await?;
    assert_eq!(
        world.said_in(ticket.id)[1..],
        ["ada | before", "ada | meanwhile"]
    );
    let resumed = world.discord.read(|sim| sim.sessions().count());
    assert_eq!(resumed, 1, "the session went on");
    world.finish().await
}

#[tokio::test]
async fn a_killed_bot_goes_on_where_it_was() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "part 0").await?.channel;

    for round in 0..3 {
        for n in 1..=2 {
            let text = format!("part {}", round * 2 + n);
            world.discord.sends_dm(world.ada, text.as_str())?;
        }
        world.ticket("ada", 3 + round * 2).await?;
        world.kill_bot().await?;
        world.start_bot()?;
    }

    world.ticket("ada", 8).await?;
    let expected: Vec<_> = (0..7).map(|n| format!("ada | part {n}")).collect();
    assert_eq!(world.said_in(ticket.id)[1..], expected);
    world.finish().await
}

#[tokio::test]
async fn a_cut_line_loses_and_doubles_nothing() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "first").await?.channel;

    world
        .discord
        .trouble(&Trouble::DuplicateAfterResume { count: 2 });
    world.discord.trouble(&Trouble::Cut);
    world.discord.sends_dm(world.ada, "second")?;

    world.ticket("ada", 3).await?;
    world.discord.sends_dm(world.ada, "third")?;
    world.ticket("ada", 4).await?;
    assert_eq!(
        world.said_in(ticket.id)[1..],
        ["ada | first", "ada | second", "ada | third"]
    );
    world.finish().await
}

#[tokio::test]
async fn a_permanent_failure_is_shown_to_staff() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.blocks(world.ada, bot, true)
    })?;

    world
        .slash(world.grace, ticket.id, "reply", &[("text", "hi")])
        .await?;

    let copy = world.shown(ticket.id, "#1 · ❌ not delivered").await?;
    assert!(
        said(&copy).contains("takes no direct messages"),
        "{}",
        said(&copy)
    );
    let aloud = world.shown(ticket.id, "reply #1 wasn't delivered").await?;
    assert_eq!(aloud.pings.users, [world.grace]);
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn a_failed_delivery_is_made_again_when_staff_ask_for_it() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let blocks = |blocked| {
        world.discord.change(|sim| {
            let bot = sim.first_bot()?;
            sim.blocks(world.ada, bot, blocked)
        })
    };
    blocks(true)?;
    world.discord.sends(world.grace, ticket.id, "!reply hi")?;
    world.shown(ticket.id, "#1 · ❌ not delivered").await?;

    blocks(false)?;
    world.discord.sends(world.grace, ticket.id, "!retry 1")?;

    world.shown(ticket.id, "#1 · ✅ delivered").await?;
    world.told_about(world.ada, "hi").await?;
    world.discord.sends(world.grace, ticket.id, "!retry")?;
    world.shown(ticket.id, "Nothing has failed here").await?;
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn a_member_is_told_when_staff_cannot_be_reached_and_heard_when_they_can() -> Story {
    let world = World::start().await?;
    let path = format!("guilds/{}/channels", world.guild);
    let role = world.bot_role;
    world
        .discord
        .change(|sim| sim.permits(world.guild, role, 0))?;

    let written = world.discord.sends_dm(world.ada, "hello?")?;

    world.told_about(world.ada, "Your message is saved").await?;
    assert!(world.requests("POST", &path) >= 1);

    // Once the permission is back, what was kept opens the ticket.
    world
        .discord
        .change(|sim| sim.permits(world.guild, role, PERMISSIONS))?;
    let again = world.discord.sends_dm(world.ada, "hello again?")?;
    world.signed(world.ada, written, "✅").await?;
    world.signed(world.ada, again, "✅").await?;
    world.refuses(403, "POST", "guilds/*/channels");
    world.finish().await
}

#[tokio::test]
async fn a_rate_limited_channel_does_not_hold_up_another() -> Story {
    let world = World::start().await?;
    world.discord.sends_dm(world.ada, "a0")?;
    world.discord.sends_dm(world.bob, "b0")?;
    let (ada, bob) = (world.ticket("ada", 2).await?, world.ticket("bob", 2).await?);

    let limited = Fault::RateLimited {
        scope: Scope::Route,
        retry_after: 3_600.0,
    };
    let path = format!("channels/{}/messages", ada.id);
    world.discord.fails_once("POST", &path, limited);
    world.discord.sends_dm(world.ada, "a1")?;
    world.discord.sends_dm(world.bob, "b1")?;

    world.shown(bob.id, "b1").await?;
    assert_eq!(world.said_in(ada.id).len(), 2);
    // The other channel is limited for an hour.
    world.finish_busy()
}

#[tokio::test]
async fn a_storm_of_429_without_a_scope_is_met_with_patience() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let before = world.discord.read(|sim| sim.requests().count());

    let edge = Fault::RateLimited {
        scope: Scope::Edge,
        retry_after: 0.2,
    };
    let storm = Rule {
        method: None,
        ..Rule::times(3, "", "**", edge)
    };
    world.discord.fails(storm);
    for n in 0..4 {
        world
            .discord
            .sends_dm(world.ada, format!("part {n}").as_str())?;
    }

    world.shown(ticket.id, "part 3").await?;
    world.at_rest().await?;
    let expected: Vec<_> = (0..4).map(|n| format!("ada | part {n}")).collect();
    assert_eq!(world.said_in(ticket.id)[2..], expected);
    let refused = world.discord.read(|sim| {
        let made = sim.requests().skip(before);
        made.filter(|made| made.status == 429).count()
    });
    assert_eq!(refused, 3, "nobody asks again before the time is up");
    world.finish().await
}

#[tokio::test]
async fn an_unreachable_discord_ends_nothing() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "before").await?.channel;

    world.discord.refuses_connections(true);
    world.discord.sends_dm(world.ada, "meanwhile")?;
    world.logged("trying again").await?;
    world.discord.refuses_connections(false);

    world.shown(ticket.id, "meanwhile").await?;
    world.finish().await
}

#[tokio::test]
async fn the_session_that_expired_is_begun_anew() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "before").await?.channel;
    world.stop_bot().await?;
    world.discord.trouble(&Trouble::ExpireSessions);

    world.run().await?;
    world.discord.sends_dm(world.ada, "after")?;

    world.shown(ticket.id, "after").await?;
    world.finish().await
}

#[tokio::test]
async fn a_call_that_discord_called_failed_is_not_carried_out_afterwards() -> Story {
    let mut world = World::builder().movable_clock().start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    world.stop_bot().await?;

    let options = std::collections::BTreeMap::from([("text".to_owned(), "once".into())]);
    let call = |world: &World| {
        let options = options.clone();
        world
            .discord
            .runs_slash(world.grace, ticket.id, "reply", options)
    };
    let stale = call(&world)?;
    // Three seconds later staff are told that nobody answered, and try again.
    world.discord.advance(time::Duration::seconds(4));
    world.set_clock_ahead(time::Duration::seconds(4))?;
    world.start_bot()?;
    world.logged("is left alone").await?;
    let again = call(&world)?;
    world
        .discord
        .answer_message(again, crate::world::SOON)
        .await?;

    world.told_about(world.ada, "once").await?;
    world.at_rest().await?;
    let told = world.told(world.ada);
    let times = told.iter().filter(|text| text.contains("once")).count();
    assert_eq!(times, 1, "{told:?}");
    assert!(world.discord.read(|sim| sim.answers(stale).is_empty()));
    world.finish().await
}

#[tokio::test]
async fn what_stands_in_front_of_discord_refuses_nothing_for_good() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "before").await?.channel;
    for (status, text) in [(403, "one"), (400, "two"), (408, "three")] {
        let path = format!("channels/{}/messages", ticket.id);
        world
            .discord
            .fails(Rule::times(2, "POST", &path, Fault::Status(status)));

        let written = world.discord.sends_dm(world.ada, text)?;

        world.signed(world.ada, written, "✅").await?;
    }
    assert_eq!(
        world.said_in(ticket.id)[2..],
        ["ada | one", "ada | two", "ada | three"]
    );
    world.finish().await
}
