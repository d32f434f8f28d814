//! Edits, deletions and reactions, both ways, of both sides' messages, on one
//! server and on two.

use discord_sim::Refusal;

use crate::{
    changes::dm,
    reactions::{mirrored, talked},
    world::{PERMISSIONS, SOON, Story, World, said},
};

/// The members' server is another than the staff's.
async fn apart() -> anyhow::Result<World> {
    let mut world = World::builder().build().await?;
    let members = world.discord.change(|sim| {
        let owner = sim.user("founder");
        let members = sim.guild("Members", owner);
        let bot = sim.first_bot()?;
        sim.invites_bot(bot, members, PERMISSIONS)?;
        sim.joins(world.ada, members)?;
        sim.leaves(world.ada, world.guild)?;
        Ok::<_, Refusal>(members)
    })?;
    world.set("tickets", &format!("members_guild = {members}"))?;
    world.run().await?;
    // She is not on the staff's server.
    world.refuses(404, "GET", "guilds/*/members/*");
    Ok(world)
}

#[tokio::test]
async fn edits_deletions_and_reactions_go_both_ways_on_one_server() -> Story {
    go_both_ways(World::start().await?).await
}

#[tokio::test]
async fn edits_deletions_and_reactions_go_both_ways_between_servers_apart() -> Story {
    go_both_ways(apart().await?).await
}

async fn go_both_ways(world: World) -> Story {
    let (ada, grace, discord) = (world.ada, world.grace, &world.discord);
    let (ticket, private, [written, answer], [relayed, copy]) = talked(&world).await?;
    assert_eq!(private, dm(&world));

    // The member reacts to both, and so do the staff.
    for (by, here, there, message, mirror) in [
        (ada, private, ticket.id, written, relayed),
        (ada, private, ticket.id, answer, copy),
        (grace, ticket.id, private, relayed, written),
        (grace, ticket.id, private, copy, answer),
    ] {
        discord.change(|sim| sim.reacts(by, here, message, "👍"))?;
        mirrored(&world, there, mirror, "👍", true).await?;
        discord.change(|sim| sim.unreacts(by, here, message, "👍"))?;
        mirrored(&world, there, mirror, "👍", false).await?;
    }

    // The member edits and deletes.
    discord.change(|sim| sim.edits(ada, private, written, "hello!"))?;
    world.shown(ticket.id, "ada | hello! | ✏️ edited").await?;
    world
        .shown(ticket.id, "hello? | ✏️ what it said before")
        .await?;
    discord.change(|sim| sim.deletes(ada, private, written))?;
    world.shown(ticket.id, "ada | hello! | 🗑️ deleted").await?;

    // The staff edit and delete.
    discord.sends(grace, ticket.id, "!e 1 hi there")?;
    world.told_about(ada, "grace | hi there").await?;
    world.shown(ticket.id, "hi there | #1 · ✅").await?;
    discord.sends(grace, ticket.id, "!d 1")?;
    world.shown(ticket.id, "#1 · 🗑️").await?;
    let gone = discord.wait_until(SOON, |sim| {
        let messages = sim.channel_messages(private);
        let there = messages
            .into_iter()
            .any(|message| said(message).contains("hi there"));
        (!there).then_some(())
    });
    gone.await?;
    world.finish().await
}
