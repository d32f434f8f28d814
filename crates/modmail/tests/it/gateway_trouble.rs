//! A gateway whose connections do not last, and sessions that cannot go on.

use std::time::Duration;

use discord_sim::{EarlyEnd, Trouble};

use crate::{
    hostile::is_ready,
    world::{Story, World},
};

/// A world whose bot has a health page.
async fn watched() -> anyhow::Result<World> {
    let world = World::builder()
        .set("health", "listen = \"127.0.0.1:0\"")
        .start()
        .await?;
    is_ready(&world, 200).await?;
    Ok(world)
}

/// The gateway takes every connection and ends it early: the bot is not ready, comes
/// back ever more slowly, and goes on as soon as it may.
async fn is_slowed_down_by(how: EarlyEnd) -> Story {
    let world = watched().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.at_rest().await?;
    let connections = || world.discord.read(|sim| sim.connections().1);
    let before = connections();

    world.discord.trouble(&Trouble::EndEarly { how: Some(how) });
    world.discord.trouble(&Trouble::Cut);
    is_ready(&world, 503).await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    let made = connections() - before;
    world.discord.sends_dm(world.ada, "meanwhile")?;
    world.discord.trouble(&Trouble::EndEarly { how: None });

    // Of those that are just cut, each try may make about ten before it is seen.
    let most = if matches!(how, EarlyEnd::Mute | EarlyEnd::Cut) {
        100
    } else {
        10
    };
    assert!(made <= most, "{how:?}: {made} connections");
    world.shown(ticket, "meanwhile").await?;
    is_ready(&world, 200).await?;
    world.finish().await
}

#[tokio::test]
async fn connections_that_are_cut_early_are_made_ever_more_slowly() -> anyhow::Result<()> {
    tokio::try_join!(
        is_slowed_down_by(EarlyEnd::Mute),
        is_slowed_down_by(EarlyEnd::Cut),
    )?;
    Ok(())
}

#[tokio::test]
async fn connections_that_are_closed_early_are_made_ever_more_slowly() -> anyhow::Result<()> {
    tokio::try_join!(
        is_slowed_down_by(EarlyEnd::Close(4000)),
        is_slowed_down_by(EarlyEnd::Close(4007)),
    )?;
    Ok(())
}

#[tokio::test]
async fn connections_that_are_asked_back_early_are_made_ever_more_slowly() -> anyhow::Result<()> {
    tokio::try_join!(
        is_slowed_down_by(EarlyEnd::InvalidSession { resumable: true }),
        is_slowed_down_by(EarlyEnd::InvalidSession { resumable: false }),
        is_slowed_down_by(EarlyEnd::Reconnect),
    )?;
    Ok(())
}

#[tokio::test]
async fn one_cut_is_followed_by_a_connection_at_once() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    world.discord.trouble(&Trouble::Cut);
    world.discord.sends_dm(world.ada, "after the cut")?;

    world.shown(ticket, "after the cut").await?;
    assert_eq!(world.times_logged("the gateway is given")?, 0);
    world.finish().await
}

#[tokio::test]
async fn a_bot_is_not_ready_while_the_next_connection_says_nothing() -> Story {
    let world = watched().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    world.discord.trouble(&Trouble::Silence { on: true });
    world.discord.trouble(&Trouble::Cut);
    is_ready(&world, 503).await?;
    world.discord.trouble(&Trouble::Silence { on: false });
    world.discord.trouble(&Trouble::Cut);
    world.discord.sends_dm(world.ada, "now it speaks")?;

    world.shown(ticket, "now it speaks").await?;
    is_ready(&world, 200).await?;
    world.finish().await
}

#[tokio::test]
async fn a_session_whose_number_discord_does_not_know_is_given_up_for_a_new_one()
-> anyhow::Result<()> {
    for sequence in [1_000_000, 1 << 63, u64::MAX] {
        let mut world = World::start().await?;
        let ticket = world.open_ticket(world.ada).await?.channel.id;
        world.at_rest().await?;

        world.discord.trouble(&Trouble::Number { sequence });
        world.discord.sends_dm(world.ada, "before")?;
        world.shown(ticket, "before").await?;
        world.at_rest().await?;
        world.stop_bot().await?;
        world.discord.sends_dm(world.ada, "meanwhile")?;
        world.run().await?;

        world.shown(ticket, "meanwhile").await?;
        let begun = world.times_logged("a new gateway session has begun")?;
        assert_eq!(begun, 2, "{sequence}");
        let said = world.said_in(ticket);
        assert_eq!(said[2..], ["ada | before", "ada | meanwhile"], "{sequence}");
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_heartbeat_that_cannot_be_kept_up_breaks_a_connection_and_no_bot() -> Story {
    let mut world = World::builder().build().await?;
    world
        .discord
        .trouble(&Trouble::Heartbeat { millis: Some(0) });
    world.start_bot()?;
    world
        .logged_times("listening to the gateway panicked", 3)
        .await?;

    world.discord.trouble(&Trouble::Heartbeat { millis: None });
    world.discord.wait_ready().await?;

    world.open_ticket(world.ada).await?;
    world.finish().await
}

#[tokio::test]
async fn what_comes_right_behind_a_request_to_connect_anew_is_not_lost() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    for number in 0..8 {
        let text = format!("right behind {number}");
        let how = match number % 2 {
            0 => Trouble::Reconnect,
            _ => Trouble::InvalidSession { resumable: true },
        };
        world.discord.trouble(&how);
        world.discord.sends_dm(world.ada, text.as_str())?;
        world.shown(ticket, &text).await?;
    }

    world.finish().await
}

#[tokio::test]
async fn what_comes_right_behind_a_request_to_connect_anew_survives_a_kill() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    for round in 0..4 {
        world.discord.trouble(&Trouble::Reconnect);
        for number in 0..5 {
            let text = format!("{round}.{number}");
            world.discord.sends_dm(world.ada, text.as_str())?;
        }
        world.kill_bot().await?;
        world.run().await?;
        world.shown(ticket, &format!("{round}.4")).await?;
    }

    let said = world.said_in(ticket);
    let expected = (0..4).flat_map(|round| (0..5).map(move |number| format!("{round}.{number}")));
    for text in expected {
        let wanted = format!("ada | {text}");
        assert_eq!(
            said.iter().filter(|said| **said == wanted).count(),
            1,
            "{text}: {said:?}"
        );
    }
    world.finish().await
}
