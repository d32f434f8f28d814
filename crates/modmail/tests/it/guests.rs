//! People and roles that are let into a ticket beside its staff.

use discord_sim::{
    Id,
    permissions::{MANAGE_ROLES, SEND_MESSAGES, VIEW_CHANNEL as VIEW},
};

use crate::{
    menu::Desk,
    world::{Story, World, said},
};

/// A world with a ticket of ada's that nobody but the staff sees; grace is a moderator,
/// and the bot may change who sees tickets, if it is to.
async fn start(may_change: bool) -> anyhow::Result<(World, Id)> {
    let mut world = World::builder().build().await?;
    world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        let more = if may_change { MANAGE_ROLES } else { 0 };
        sim.overwrites(world.category, bot, VIEW | more, 0)?;
        sim.overwrites(world.category, world.guild, 0, VIEW)?;
        sim.overwrites(world.category, world.supporters, VIEW, 0)?;
        sim.gives_role(world.guild, world.grace, world.moderators)?;
        sim.gives_role(world.guild, world.grace, world.supporters)
    })?;
    world.run().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    Ok((world, ticket))
}

/// Whether somebody sees a channel, and may write in it.
fn sees(world: &World, channel: Id, who: Id) -> bool {
    let wanted = VIEW | SEND_MESSAGES;
    let bits = world.discord.read(|sim| sim.permissions(channel, who));
    bits & wanted == wanted
}

#[tokio::test]
async fn a_person_is_let_in_and_out_again_and_nobody_is_denied() -> Story {
    let (world, ticket) = start(true).await?;
    assert!(!sees(&world, ticket, world.bob));

    let called = format!("!am <@{}>", world.bob);
    world.discord.sends(world.grace, ticket, called.as_str())?;

    let told = world.shown(ticket, "has let you into this ticket").await?;
    assert_eq!(told.pings.users, [world.bob]);
    assert!(sees(&world, ticket, world.bob));
    let bob = world.bob.to_string();
    world
        .slash(world.grace, ticket, "remove_staff", &[("member", &bob)])
        .await?;
    world.shown(ticket, "took back").await?;
    assert!(!sees(&world, ticket, world.bob));
    let channel = world.discord.read(|sim| sim.channel_by_id(ticket).cloned());
    let overwrites = channel
        .map(|channel| channel.overwrites)
        .unwrap_or_default();
    assert!(!overwrites.contains_key(&world.bob), "{overwrites:?}");
    world
        .slash(world.grace, ticket, "remove_staff", &[("member", &bob)])
        .await?;
    world.at_rest().await?;
    world.refuses(404, "DELETE", "channels/*/permissions/*");
    world.finish().await
}

#[tokio::test]
async fn a_role_of_the_category_stays_as_the_category_says() -> Story {
    let (world, ticket) = start(true).await?;
    let role = world.supporters.to_string();
    let role = [("role", role.as_str())];
    world.slash(world.grace, ticket, "add_staff", &role).await?;
    world.shown(ticket, "has let you into this ticket").await?;

    world
        .slash(world.grace, ticket, "remove_staff", &role)
        .await?;

    world.shown(ticket, "took back").await?;
    let overwrites = |channel| {
        let channel = world
            .discord
            .read(|sim| sim.channel_by_id(channel).cloned());
        let overwrites = channel
            .map(|channel| channel.overwrites)
            .unwrap_or_default();
        overwrites.get(&world.supporters).copied()
    };
    assert_eq!(overwrites(ticket), overwrites(world.category));
    world.finish().await
}

#[tokio::test]
async fn who_may_not_be_let_in_is_named_and_why() -> Story {
    let (world, ticket) = start(true).await?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let stranger = world.discord.change(|sim| sim.user("stranger"));

    for (called, why) in [
        (format!("!am <@{}>", world.ada), "This ticket is about"),
        (format!("!am <@{bot}>"), "Bots can't"),
        (format!("!am <@{stranger}>"), "isn't on the server"),
        (format!("!am <@&{}>", world.guild), "let everybody in"),
        ("!am".to_owned(), "Name a member or a role"),
        (
            format!("!am <@{}> <@&{}>", world.bob, world.supporters),
            "either a member or a role",
        ),
    ] {
        world.discord.sends(world.grace, ticket, called.as_str())?;
        let refused = world.shown(ticket, why).await?;
        assert_eq!(refused.pings.users, [] as [Id; 0], "{}", said(&refused));
    }
    world.refuses(404, "GET", "guilds/*/members/*");
    world.finish().await
}

#[tokio::test]
async fn a_bot_that_may_not_change_who_sees_a_ticket_says_so() -> Story {
    let (world, ticket) = start(false).await?;

    let called = format!("!am <@{}>", world.bob);
    world.discord.sends(world.grace, ticket, called.as_str())?;

    world.shown(ticket, "**Manage Permissions**").await?;
    assert!(!sees(&world, ticket, world.bob));
    world.refuses(403, "PUT", "channels/*/permissions/*");
    world.finish().await
}

/// A desk whose bot may change who sees tickets, everywhere or by their categories, and
/// a ticket of ada's that a role of the settings sees.
async fn desk(everywhere: bool) -> anyhow::Result<(Desk, Id)> {
    let mut desk = Desk::prepare(600).await?;
    let (billing, world) = (desk.billing, &mut desk.world);
    world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        if everywhere {
            let role = sim.role(world.guild, "Keeper", MANAGE_ROLES)?;
            sim.gives_role(world.guild, bot, role)?;
        } else {
            sim.overwrites(billing, bot, VIEW | MANAGE_ROLES, 0)?;
        }
        sim.gives_role(world.guild, world.grace, world.moderators)
    })?;
    world.run().await?;
    let general = world.text_channel("general")?;
    world
        .discord
        .sends(world.grace, general, "!nt ada Billing")?;
    let ticket = world.ticket("ada", 1).await?.id;
    Ok((desk, ticket))
}

/// What a channel allows a role.
fn allowed(world: &World, channel: Id, role: Id) -> Option<u64> {
    let channel = world
        .discord
        .read(|sim| sim.channel_by_id(channel).cloned())?;
    Some(channel.overwrites.get(&role)?.allow)
}

#[tokio::test]
async fn a_staff_role_of_the_settings_keeps_its_tickets() -> Story {
    let (desk, ticket) = desk(true).await?;
    let (world, clerks) = (&desk.world, desk.clerks.to_string());

    world
        .slash(
            world.grace,
            ticket,
            "remove_staff",
            &[("role", clerks.as_str())],
        )
        .await?;

    world.shown(ticket, "took back").await?;
    let bits = allowed(world, ticket, desk.clerks).unwrap_or_default();
    assert_eq!(bits & VIEW, VIEW);
    desk.world.finish().await
}

#[tokio::test]
async fn tickets_open_where_the_bot_manages_permissions_by_the_category_alone() -> Story {
    let (desk, ticket) = desk(false).await?;

    let bits = allowed(&desk.world, ticket, desk.clerks).unwrap_or_default();
    assert_eq!(bits & VIEW, VIEW);
    // Discord lets nobody hand that out in a new channel.
    desk.world.refuses(403, "POST", "guilds/*/channels");
    desk.world.finish().await
}
