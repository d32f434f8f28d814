//! Channels that are kept when their tickets close.

use discord_sim::{Fault, Id, Rule};

use crate::world::{SOON, Story, World};

/// Waits until a channel is in a category that is called so.
async fn moved(world: &World, channel: Id, category: &str) -> anyhow::Result<()> {
    let moved = world.discord.wait_until(SOON, |sim| {
        let parent = sim.channel_by_id(channel)?.parent?;
        (sim.channel_by_id(parent)?.name == category).then_some(())
    });
    Ok(moved.await?)
}

fn refused(world: &World) -> usize {
    world.discord.read(|sim| {
        let requests = sim.requests();
        requests.filter(|request| request.status == 400).count()
    })
}

#[tokio::test]
async fn a_full_archive_overflows_as_open_tickets_do_and_is_known_then() -> Story {
    let world = World::builder().archiving().start().await?;
    let archive = world.channel("Archive")?;
    world.discord.change(|sim| {
        for n in 0..50 {
            sim.text_channel(world.guild, &format!("old-{n}"), Some(archive))?;
        }
        Ok::<_, discord_sim::Refusal>(())
    })?;
    let ada = world.open_ticket(world.ada).await?.channel;
    let bob = world.open_ticket(world.bob).await?.channel;

    world.closes(world.grace, ada.id, "close", &[]).await?;
    moved(&world, ada.id, "Archive 2").await?;
    world.closes(world.grace, bob.id, "close", &[]).await?;
    moved(&world, bob.id, "Archive 2").await?;

    world.at_rest().await?;
    assert_eq!(refused(&world), 1, "it is known to be full");
    world.refuses(400, "PATCH", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn an_alert_about_a_full_archive_names_the_tickets_that_stay() -> Story {
    let world = World::builder()
        .archiving()
        .channel("alerts", "tickets", "alerts_channel")
        .start()
        .await?;
    let (alerts, archive) = (world.channel("alerts")?, world.channel("Archive")?);
    world.discord.change(|sim| {
        for n in 0..50 {
            sim.text_channel(world.guild, &format!("old-{n}"), Some(archive))?;
        }
        Ok::<_, discord_sim::Refusal>(())
    })?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let path = format!("guilds/{}/channels", world.guild);
    world
        .discord
        .fails_once("POST", &path, Fault::Refused(30_013));

    world.closes(world.grace, ticket, "close", &[]).await?;

    let alert = world.shown(alerts, "The archive is full").await?.content;
    assert!(alert.contains(&format!("#1 <#{ticket}>")), "{alert}");
    world.refuses(400, "PATCH", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn a_category_that_was_full_is_known_and_tried_again_when_a_channel_of_it_goes() -> Story {
    let world = World::start().await?;
    let old = world.discord.change(|sim| {
        let mut old = Vec::new();
        for n in 0..50 {
            old.push(sim.text_channel(world.guild, &format!("old-{n}"), Some(world.category))?);
        }
        Ok::<_, discord_sim::Refusal>(old)
    })?;

    let ada = world.open_ticket(world.ada).await?.channel;
    let bob = world.open_ticket(world.bob).await?.channel;
    let asked = refused(&world);
    world.discord.change(|sim| sim.deletes_channel(old[0]))?;
    world.logged("has room again").await?;
    let cleo = world.discord.change(|sim| {
        let cleo = sim.user("cleo");
        sim.joins(cleo, world.guild)?;
        Ok::<_, discord_sim::Refusal>(cleo)
    })?;
    let cleo = world.open_ticket(cleo).await?.channel;

    assert_eq!(asked, 1, "bob's ticket is not tried where there is no room");
    assert_eq!(ada.parent, bob.parent);
    assert_ne!(ada.parent, Some(world.category));
    assert_eq!(cleo.parent, Some(world.category));
    world.refuses(400, "POST", "guilds/*/channels");
    world.finish().await
}

#[tokio::test]
async fn an_archived_channel_loses_its_status_sign_and_has_it_again_when_it_goes_on() -> Story {
    let world = World::builder()
        .set("status", "in_name = true")
        .archiving()
        .start()
        .await?;
    world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = world.ticket("🔴・ada", 2).await?;
    world.told_about(world.ada, "reached the staff").await?;

    world.closes(world.grace, ticket.id, "close", &[]).await?;
    moved(&world, ticket.id, "Archive").await?;
    world.ticket("ada", 2).await?;
    world.slash(world.grace, ticket.id, "reopen", &[]).await?;

    moved(&world, ticket.id, "Tickets").await?;
    world.ticket("🔴・ada", 2).await?;
    world.finish().await
}

#[tokio::test]
async fn a_burst_over_a_full_category_moves_on_as_a_whole_after_the_first_refusal() -> Story {
    const NAMES: [&str; 12] = [
        "m01", "m02", "m03", "m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12",
    ];
    let world = World::builder()
        .members(&NAMES)
        .without_rate_limits()
        .start()
        .await?;
    world.discord.change(|sim| {
        for n in 0..50 {
            sim.text_channel(world.guild, &format!("old-{n}"), Some(world.category))?;
        }
        Ok::<_, discord_sim::Refusal>(())
    })?;
    // All are planned before the first is answered.
    let path = format!("guilds/{}/channels", world.guild);
    world
        .discord
        .fails(Rule::times(4, "POST", &path, Fault::Slow(400)));

    for name in NAMES {
        world.discord.sends_dm(world.user(name)?, "hello?")?;
    }
    let mut parents = Vec::new();
    for name in NAMES {
        parents.push(world.ticket(name, 2).await?.parent);
    }

    world.at_rest().await?;
    let copy = world.channel("Tickets 2")?;
    assert!(parents.iter().all(|parent| *parent == Some(copy)));
    // Whoever waits long for the first answer does not wait for it to the end.
    let refused = world.times_logged("in category reached (50)")?;
    assert!((1..=3).contains(&refused), "{refused}");
    let told = world.lines_logged("INFO", "will try again")?;
    assert_eq!(told, 1, "not of each ticket");
    world.may_refuse(400, "POST", "guilds/*/channels");
    world.finish().await
}
