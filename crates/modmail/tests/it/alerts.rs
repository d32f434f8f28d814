//! Who of the staff hears when a member writes.

use discord_sim::{Id, Message};

use crate::{
    closing::gone,
    crashes::{FATES, killed_at},
    world::{SOON, Story, World, said},
};

const PING: &str = "The member has written";

/// The pings in a channel.
fn pings(world: &World, channel: Id) -> Vec<Message> {
    let mut messages = world.messages(channel);
    messages.retain(|message| said(message).contains(PING));
    messages
}

/// Has somebody call a command and returns what they are told.
async fn call(world: &World, who: Id, channel: Id, command: &str) -> anyhow::Result<String> {
    Ok(said(&world.slash(who, channel, command, &[]).await?))
}

#[tokio::test]
async fn an_alert_pings_once_right_behind_the_members_next_message() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    let told = call(&world, world.grace, ticket.id, "alert").await?;
    assert!(told.contains("I'll ping you"), "{told}");
    let one = world.discord.sends_dm(world.ada, "one")?;
    let two = world.discord.sends_dm(world.ada, "two")?;
    world.signed(world.ada, one, "✅").await?;
    world.signed(world.ada, two, "✅").await?;
    world.at_rest().await?;

    let said_here = world.said_in(ticket.id);
    let place = |text: &str| said_here.iter().position(|said| said.contains(text));
    assert_eq!(
        place(PING),
        place("ada | one").map(|place| place + 1),
        "{said_here:?}"
    );
    let pinged = pings(&world, ticket.id);
    assert_eq!(pinged.len(), 1, "{said_here:?}");
    assert_eq!(pinged[0].pings.users, [world.grace]);
    world.finish().await
}

#[tokio::test]
async fn an_alert_is_withdrawn_by_calling_again_or_cancelled() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    call(&world, world.grace, ticket.id, "alert").await?;
    let told = call(&world, world.grace, ticket.id, "alert").await?;
    assert!(told.contains("won't ping you"), "{told}");
    world.discord.sends(world.grace, ticket.id, "!alert")?;
    world.shown(ticket.id, "I'll ping you").await?;
    world
        .discord
        .sends(world.grace, ticket.id, "!alert cancel")?;
    world.shown(ticket.id, "won't ping you").await?;
    world
        .discord
        .sends(world.grace, ticket.id, "!alert -cancel")?;
    world.shown(ticket.id, "haven't asked").await?;
    let written = world.discord.sends_dm(world.ada, "one")?;
    world.signed(world.ada, written, "✅").await?;
    world.at_rest().await?;

    assert_eq!(pings(&world, ticket.id), []);
    world.finish().await
}

#[tokio::test]
async fn an_alert_outlives_its_ticket() -> Story {
    let world = World::start().await?;
    let first = world.open_ticket(world.ada).await?.channel;
    call(&world, world.grace, first.id, "alert").await?;
    world.discord.sends(world.grace, first.id, "!close")?;
    gone(&world, first.id).await?;

    let second = world.open_ticket(world.ada).await?.channel;

    let ping = world.shown(second.id, PING).await?;
    assert_eq!(ping.pings.users, [world.grace]);
    world.at_rest().await?;
    assert_eq!(pings(&world, second.id).len(), 1);
    world.finish().await
}

#[tokio::test]
async fn a_subscription_pings_with_every_message_until_it_ends() -> Story {
    let world = World::start().await?;
    let promoted =
        |sim: &mut discord_sim::World| sim.gives_role(world.guild, world.bob, world.supporters);
    world.discord.change(promoted)?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    call(&world, world.grace, ticket.id, "subscribe").await?;
    let again = call(&world, world.grace, ticket.id, "subscribe").await?;
    assert!(again.contains("already"), "{again}");
    // Who has both is pinged once.
    call(&world, world.grace, ticket.id, "alert").await?;
    world.discord.sends(world.bob, ticket.id, "!alert")?;
    world.shown(ticket.id, "I'll ping you").await?;

    for text in ["one", "two"] {
        let written = world.discord.sends_dm(world.ada, text)?;
        world.signed(world.ada, written, "✅").await?;
    }
    world.at_rest().await?;
    let pinged: Vec<_> = pings(&world, ticket.id)
        .into_iter()
        .map(|ping| ping.pings.users)
        .collect();
    assert_eq!(pinged.len(), 2, "{pinged:?}");
    let mut both = pinged[0].clone();
    both.sort_unstable();
    let mut expected = vec![world.grace, world.bob];
    expected.sort_unstable();
    assert_eq!(both, expected);
    assert_eq!(pinged[1], [world.grace]);

    call(&world, world.grace, ticket.id, "unsubscribe").await?;
    let again = call(&world, world.grace, ticket.id, "unsubscribe").await?;
    assert!(again.contains("aren't subscribed"), "{again}");
    let written = world.discord.sends_dm(world.ada, "three")?;
    world.signed(world.ada, written, "✅").await?;
    world.at_rest().await?;
    assert_eq!(pings(&world, ticket.id).len(), 2);
    world.finish().await
}

#[tokio::test]
async fn killed_while_a_message_and_its_ping_are_posted_the_bot_posts_each_once()
-> anyhow::Result<()> {
    // The copy of the message, and the ping behind it.
    for skip in [0, 1] {
        for fate in FATES {
            let mut world = World::start().await?;
            let ticket = world.open_ticket(world.ada).await?.channel;
            call(&world, world.grace, ticket.id, "alert").await?;
            let path = format!("channels/{}/messages", ticket.id);
            let step = ("POST", path.as_str(), skip);
            killed_at(&mut world, step, fate.clone(), async |world| {
                world.discord.sends_dm(world.ada, "one")?;
                Ok(())
            })
            .await?;

            world.shown(ticket.id, PING).await?;
            world.at_rest().await?;
            let said_here = world.said_in(ticket.id);
            let copies = said_here.iter().filter(|said| said.contains("ada | one"));
            assert_eq!(copies.count(), 1, "{skip} {fate:?}: {said_here:?}");
            assert_eq!(pings(&world, ticket.id).len(), 1, "{skip} {fate:?}");
            world.finish().await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn an_alert_whose_channel_is_gone_pings_where_the_message_goes() -> Story {
    let mut world = World::start().await?;
    let first = world.open_ticket(world.ada).await?.channel;
    call(&world, world.grace, first.id, "alert").await?;
    world.stop_bot().await?;
    // The bot hears of the message before it can know that the channel is gone.
    world.discord.sends_dm(world.ada, "are you there?")?;
    world.discord.change(|sim| sim.deletes_channel(first.id))?;

    world.start_bot()?;

    let moved = world.discord.wait_until(SOON, |sim| {
        let channel = sim.channel_by_name(world.guild, "ada")?;
        let messages = sim.channel_messages(channel.id);
        let mut pings = messages
            .iter()
            .filter(|message| said(message).contains(PING));
        pings.next().map(|_| channel.id)
    });
    let second = moved.await?;
    world.may_refuse(404, "POST", "channels/*/messages");
    world.may_refuse(404, "GET", "channels/*/messages");
    world.may_refuse(404, "GET", "channels/*");
    world.at_rest().await?;
    assert_eq!(pings(&world, second).len(), 1);
    assert_eq!(pings(&world, second)[0].pings.users, [world.grace]);
    world.finish().await
}
