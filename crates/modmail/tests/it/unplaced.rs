//! Tickets that can be made and not written into: what opens them waits, too.

use discord_sim::{Id, permissions};

use crate::world::{SOON, Story, World};

/// Waits for a channel of the tickets' category.
async fn made(world: &World) -> anyhow::Result<Id> {
    let (guild, category) = (world.guild, world.category);
    let made = world.discord.wait_until(SOON, |sim| {
        let mut channels = sim.channels(guild).into_iter();
        let made = channels.find(|channel| channel.parent == Some(category))?;
        Some(made.id)
    });
    Ok(made.await?)
}

#[tokio::test]
async fn what_opens_a_ticket_waits_for_the_permission_and_comes_in_its_order() -> anyhow::Result<()>
{
    for taken in [permissions::SEND_MESSAGES, permissions::VIEW_CHANNEL] {
        let mut world = World::builder()
            .channel("alerts", "tickets", "alerts_channel")
            .build()
            .await?;
        let alerts = world.channel("alerts")?;
        world.set("tickets", &format!("ping_roles = [{}]", world.supporters))?;
        let deny = |world: &World, channel: Id, bits: u64| {
            let denied = world
                .discord
                .change(|sim| sim.overwrites(channel, world.bot_role, 0, bits));
            anyhow::Ok(denied?)
        };
        deny(&world, world.category, taken)?;
        world.run().await?;

        let first = world.discord.sends_dm(world.ada, "one")?;
        let second = world.discord.sends_dm(world.ada, "two")?;
        world.told_about(world.ada, "Your message is saved").await?;
        world.shown(alerts, "can't show what").await?;
        let ticket = made(&world).await?;
        assert_eq!(world.messages(ticket).len(), 0);
        deny(&world, ticket, 0)?;

        world.signed(world.ada, first, "✅").await?;
        world.signed(world.ada, second, "✅").await?;
        world.at_rest().await?;
        let shown = world.messages(ticket);
        assert_eq!(world.said_in(ticket)[1..], ["ada | one", "ada | two"]);
        assert_eq!(shown[0].content, format!("<@&{}>", world.supporters));
        assert!(shown[0].pinned_at.is_some(), "the card is pinned");
        let told = world.told(world.ada);
        let stored = told.iter().filter(|text| text.contains("is saved"));
        assert_eq!(stored.count(), 1, "{told:?}");
        world.refuses(403, "POST", "channels/*/messages");
        world.may_refuse(403, "GET", "channels/*");
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_card_that_may_not_be_pinned_holds_up_nothing() -> Story {
    let world = World::start().await?;
    let rights = crate::world::PERMISSIONS;
    let without = rights & !permissions::MANAGE_MESSAGES & !permissions::PIN_MESSAGES;
    world
        .discord
        .change(|sim| sim.permits(world.guild, world.bot_role, without))?;

    let ticket = world.open_ticket(world.ada).await?.channel;

    assert_eq!(world.said_in(ticket.id)[1..], ["ada | hello?"]);
    world
        .logged("given up: pinning a message: the bot lacks a permission")
        .await?;
    world.logged("check the permission Pin Messages").await?;
    world.refuses(403, "PUT", "channels/*/messages/pins/*");
    world.finish().await
}

#[tokio::test]
async fn where_the_channel_for_alerts_is_gone_the_last_ticket_tells_what_is_wrong() -> Story {
    let world = World::builder()
        .channel("alerts", "tickets", "alerts_channel")
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let alerts = world.channel("alerts")?;
    world.discord.change(|sim| {
        sim.deletes_channel(alerts)?;
        sim.deletes_channel(world.category)
    })?;

    world.discord.sends_dm(world.bob, "is anybody there?")?;

    world.shown(ticket, "its category or forum is gone").await?;
    world.may_refuse(400, "POST", "guilds/*/channels");
    world.may_refuse(404, "POST", "channels/*/messages");
    world.may_refuse(404, "GET", "channels/*");
    world.finish_busy()
}
