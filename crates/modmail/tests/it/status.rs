//! How tickets show how they stand.

use discord_sim::Id;
use storage::modmail::{TicketStatus, Waiting};

use crate::{
    closing::ticket_of,
    world::{SOON, Story, World, said},
};

/// A world whose channels tell in their names how their tickets stand.
async fn telling() -> anyhow::Result<World> {
    let world = World::builder()
        .set("status", "in_name = true")
        .start()
        .await?;
    Ok(world)
}

/// Waits until a channel is called so.
async fn called(world: &World, name: &str) -> anyhow::Result<Id> {
    let called = |sim: &discord_sim::World| Some(sim.channel_by_name(world.guild, name)?.id);
    Ok(world.discord.wait_until(SOON, called).await?)
}

/// Whose turn it is in ada's ticket.
async fn waits_for(world: &World) -> anyhow::Result<Option<Waiting>> {
    let store = world.store().await?;
    let open = ticket_of(&store, world.ada, |ticket| {
        ticket.status == TicketStatus::Open
    })
    .await?;
    let status = store
        .read()
        .await?
        .tickets()
        .status_details(open.id)
        .await?;
    Ok(status.and_then(|status| status.waiting_for))
}

/// How many of the two names in ten minutes ada's ticket has spent.
async fn renamings(world: &World) -> anyhow::Result<usize> {
    let store = world.store().await?;
    let open = ticket_of(&store, world.ada, |_| true).await?;
    let mut tx = store.read().await?;
    let status = tx.tickets().status_details(open.id).await?;
    let status = status.unwrap_or_default();
    let spent = [status.renamed_at, status.renamed_before];
    Ok(spent.iter().flatten().count())
}

fn renames(world: &World, channel: Id) -> usize {
    world.requests("PATCH", &format!("channels/{channel}"))
}

#[tokio::test]
async fn the_name_tells_whose_turn_it_is() -> Story {
    let world = telling().await?;

    world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = called(&world, "🔴・ada").await?;
    world.discord.sends(world.grace, ticket, "!reply hi")?;

    called(&world, "🔵・ada").await?;
    world.finish().await
}

#[tokio::test]
async fn names_beyond_two_in_ten_minutes_wait_and_the_latest_counts() -> Story {
    let world = telling().await?;
    world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = called(&world, "🔴・ada").await?;
    let mut number = 0;
    // Each of these would be a name of its own.
    for _ in 0..4 {
        number += 1;
        world.discord.sends(world.grace, ticket, "!reply hi")?;
        world.told_about(world.ada, "hi").await?;
        world.shown(ticket, &format!("#{number} · ✅")).await?;
        let text = format!("thanks {number}");
        let thanks = world.discord.sends_dm(world.ada, text.as_str())?;
        // No message waits for a name.
        world.signed(world.ada, thanks, "✅").await?;
    }

    assert!(renames(&world, ticket) <= 2, "{}", renames(&world, ticket));
    let refused = world.discord.read(|sim| {
        sim.requests()
            .filter(|request| request.status == 429)
            .count()
    });
    assert_eq!(refused, 0, "Discord never had to say no");
    world.finish().await
}

#[tokio::test]
async fn a_ticket_is_taken_and_only_taken_over_after_a_question() -> Story {
    let world = telling().await?;
    let supporters = world.discord.read(|sim| {
        let guild = sim.guild_of(world.guild)?;
        guild
            .roles
            .values()
            .find(|role| role.name == "Supporters")
            .map(|role| role.id)
    });
    let supporters = supporters.ok_or_else(|| anyhow::anyhow!("no role"))?;
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.bob, supporters))?;
    world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = called(&world, "🔴・ada").await?;
    world.shown(ticket, "ada | hello?").await?;

    world.slash(world.grace, ticket, "take", &[]).await?;
    called(&world, "🔴・ada・grace").await?;
    let asked = world.slash(world.bob, ticket, "take", &[]).await?;
    assert!(
        said(&asked).contains("Do you want to do it anyway?"),
        "{}",
        said(&asked)
    );
    let yes = world
        .discord
        .clicks(world.bob, ticket, asked.id, "take:-force")?;
    let taken = world.discord.answer_message(yes, SOON).await?;

    let bob = format!("is assigned to <@{}>", world.bob);
    assert!(said(&taken).contains(&bob), "{}", said(&taken));
    let back = world.slash(world.bob, ticket, "release", &[]).await?;
    assert!(
        said(&back).contains("no longer assigned to anybody"),
        "{}",
        said(&back)
    );
    let to = world.ada.to_string();
    let refused = world
        .slash(world.grace, ticket, "transfer", &[("to", to.as_str())])
        .await?;
    assert!(
        said(&refused).contains("isn't on the staff"),
        "{}",
        said(&refused)
    );
    world.finish().await
}

#[tokio::test]
async fn a_label_stands_in_the_name_until_it_is_taken_off() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    world
        .slash(
            world.grace,
            ticket.id,
            "rename",
            &[("label", "Billing issue")],
        )
        .await?;
    called(&world, "billing-issue・ada").await?;
    world.discord.sends(world.grace, ticket.id, "!rn")?;

    called(&world, "ada").await?;
    world.finish().await
}

#[tokio::test]
async fn an_answer_that_did_not_arrive_leaves_it_the_staffs_turn() -> Story {
    let world = telling().await?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = called(&world, "🔴・ada").await?;
    world.told_about(world.ada, "reached the staff").await?;
    world
        .discord
        .change(|sim| sim.blocks(world.ada, bot, true))?;

    world.discord.sends(world.grace, ticket, "!reply hi")?;
    world.shown(ticket, "#1 · ❌ not delivered").await?;
    assert_eq!(waits_for(&world).await?, Some(Waiting::Staff));

    // Once it is on its way again, the member is waited for.
    world
        .discord
        .change(|sim| sim.blocks(world.ada, bot, false))?;
    world.slash(world.grace, ticket, "retry", &[]).await?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    assert_eq!(waits_for(&world).await?, Some(Waiting::Member));
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn an_answer_that_fails_costs_no_name() -> Story {
    let world = telling().await?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = called(&world, "🔴・ada").await?;
    world.told_about(world.ada, "reached the staff").await?;
    let block = |on| world.discord.change(|sim| sim.blocks(world.ada, bot, on));

    block(true)?;
    world.discord.sends(world.grace, ticket, "!reply hi")?;
    world.shown(ticket, "#1 · ❌ not delivered").await?;
    world.at_rest().await?;
    let after_failure = renamings(&world).await?;
    block(false)?;
    world
        .discord
        .sends(world.grace, ticket, "!reply hi again")?;
    world.shown(ticket, "#2 · ✅ delivered").await?;
    called(&world, "🔵・ada").await?;

    assert_eq!(after_failure, 0);
    assert_eq!(renamings(&world).await?, 1);
    world.refuses(403, "POST", "channels/*/messages");
    world.finish().await
}

#[tokio::test]
async fn a_label_of_which_nothing_would_be_seen_is_refused() -> Story {
    let world = telling().await?;
    world.discord.sends_dm(world.ada, "hello?")?;
    let ticket = called(&world, "🔴・ada").await?;

    let answer = world
        .slash(world.grace, ticket, "rename", &[("label", "🔥")])
        .await?;

    let answer = said(&answer);
    assert!(answer.contains("needs a letter or a digit"), "{answer}");
    world.finish().await
}

#[tokio::test]
async fn nothing_is_said_to_have_changed_where_nothing_was_set() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    for (command, told) in [("rename", "has no label"), ("snooze", "isn't snoozed")] {
        let answer = world.slash(world.grace, ticket, command, &[]).await?;
        assert!(said(&answer).contains(told), "{command}: {}", said(&answer));
    }
    world.discord.sends(world.grace, ticket, "!retry 99")?;
    world.shown(ticket, "no reply #99").await?;
    world.finish().await
}
