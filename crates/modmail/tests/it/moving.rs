//! Tickets that go into another category.

use discord_sim::{
    Fault, Id, Refusal, Rule, kind,
    permissions::{MANAGE_CHANNELS, MANAGE_ROLES, VIEW_CHANNEL as VIEW},
};

use crate::{
    menu::Desk,
    world::{SOON, Story, World, said},
};

/// Waits until a ticket's channel is in a category.
async fn is_in(world: &World, channel: Id, category: Id) -> anyhow::Result<()> {
    let there = world.discord.wait_until(SOON, |sim| {
        let found = sim.channel_by_id(channel)?;
        (found.parent == Some(category)).then_some(())
    });
    Ok(there.await?)
}

/// A desk where ada has a ticket about bugs, and the bot may move it.
async fn about_bugs() -> anyhow::Result<(Desk, Id)> {
    let mut desk = Desk::prepare(600).await?;
    let allowed = VIEW | MANAGE_CHANNELS | MANAGE_ROLES;
    let (usual, billing) = (desk.world.category, desk.billing);
    desk.world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.overwrites(usual, bot, allowed, 0)?;
        sim.overwrites(billing, bot, allowed, 0)
    })?;
    desk.world.run().await?;
    desk.world.discord.sends_dm(desk.world.ada, "it broke")?;
    desk.choose(desk.world.ada, "Bugs").await?;
    let ticket = desk.world.ticket("ada", 2).await?.id;
    Ok((desk, ticket))
}

#[tokio::test]
async fn a_ticket_moves_with_its_permissions_and_the_new_staff_hear_of_it() -> Story {
    let (desk, ticket) = about_bugs().await?;
    let (world, clerks) = (&desk.world, desk.clerks);
    world
        .discord
        .change(|sim| sim.overwrites(ticket, world.bob, VIEW, 0))?;

    world.discord.sends(world.grace, ticket, "!mv billing")?;

    is_in(world, ticket, desk.billing).await?;
    let told = world.shown(ticket, "moved this ticket to").await?;
    assert!(said(&told).contains(&format!("<@&{clerks}>")));
    let channel = world.discord.read(|sim| sim.channel_by_id(ticket).cloned());
    let overwrites = channel.map(|channel| channel.overwrites);
    let overwrites = overwrites.unwrap_or_default();
    assert_eq!(overwrites[&clerks].allow & VIEW, VIEW);
    assert_eq!(overwrites[&world.bob].allow & VIEW, VIEW);
    world.discord.sends(world.grace, ticket, "!move Billing")?;
    world.shown(ticket, "in **Billing** already").await?;
    world
        .slash(world.grace, ticket, "move_thread", &[("category", "none")])
        .await?;
    is_in(world, ticket, world.category).await?;
    world.shown(ticket, "to the usual place.").await?;
    let channel = world.discord.read(|sim| sim.channel_by_id(ticket).cloned());
    assert!(!channel.is_some_and(|channel| channel.overwrites.contains_key(&clerks)));
    desk.world.finish().await
}

#[tokio::test]
async fn what_the_member_writes_arrives_while_the_ticket_moves_and_over_a_kill() -> Story {
    let (mut desk, ticket) = about_bugs().await?;
    let path = format!("channels/{ticket}");
    let slow = Rule::once("PATCH", &path, Fault::Slow(60_000));
    desk.world.discord.fails(slow);

    desk.world
        .discord
        .sends(desk.world.grace, ticket, "!move billing")?;
    desk.world.shown(ticket, "Moving this ticket").await?;
    let written = desk
        .world
        .discord
        .sends_dm(desk.world.ada, "still broken")?;
    desk.world.kill_bot().await?;
    desk.world.run().await?;

    is_in(&desk.world, ticket, desk.billing).await?;
    desk.world.signed(desk.world.ada, written, "✅").await?;
    desk.world.at_rest().await?;
    let shown = desk.world.said_in(ticket);
    let moved = shown.iter().filter(|text| text.contains("moved this"));
    assert_eq!(moved.count(), 1, "{shown:?}");
    desk.world.finish().await
}

#[tokio::test]
async fn a_category_that_is_full_takes_it_in_a_copy() -> Story {
    let (desk, ticket) = about_bugs().await?;
    let world = &desk.world;
    world.discord.change(|sim| {
        for number in 0..50 {
            sim.channel(
                world.guild,
                kind::TEXT,
                &format!("b-{number}"),
                Some(desk.billing),
            )?;
        }
        Ok::<_, Refusal>(())
    })?;

    world.discord.sends(world.grace, ticket, "!move billing")?;

    world.shown(ticket, "moved this ticket to").await?;
    let copy = world.channel("Billing 2")?;
    is_in(world, ticket, copy).await?;
    world.refuses(400, "PATCH", "channels/*");
    // Nobody hands out that they manage permissions in a category that is new.
    world.refuses(403, "POST", "guilds/*/channels");
    desk.world.finish().await
}

#[tokio::test]
async fn what_discord_refuses_leaves_the_ticket_where_it_is_and_says_so() -> Story {
    let (desk, ticket) = about_bugs().await?;
    let world = &desk.world;
    world
        .discord
        .change(|sim| sim.deletes_channel(desk.billing))?;

    world.discord.sends(world.grace, ticket, "!move billing")?;

    let told = world.shown(ticket, "couldn't be moved").await?;
    assert_eq!(told.pings.users, [world.grace]);
    is_in(world, ticket, world.category).await?;
    world.discord.sends(world.grace, ticket, "!move bugs")?;
    world.shown(ticket, "in **Bugs** already").await?;
    world.discord.sends(world.grace, ticket, "!move nowhere")?;
    let unknown = world.shown(ticket, "no category “nowhere”").await?;
    assert!(said(&unknown).contains("Billing"), "{}", said(&unknown));
    world.refuses(404, "GET", "channels/*");
    desk.world.finish().await
}

#[tokio::test]
async fn a_bot_that_may_not_move_it_says_what_to_allow() -> Story {
    let desk = Desk::start(600).await?;
    let world = &desk.world;
    world.discord.sends_dm(world.ada, "it broke")?;
    desk.choose(world.ada, "Bugs").await?;
    let ticket = world.ticket("ada", 2).await?.id;

    world.discord.sends(world.grace, ticket, "!move billing")?;

    world.shown(ticket, "Please allow me").await?;
    is_in(world, ticket, world.category).await?;
    world.refuses(403, "PATCH", "channels/*");
    desk.world.finish().await
}
