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
    let members = world.discord.change(|it| {
        let owner = it.user("founder");
        let members = it.guild("Members", owner);
        let bot = it.first_bot()?;
        it.invites_bot(bot, members, PERMISSIONS)?;
        it.joins(world.ada, members)?;
        it.leaves(world.ada, world.guild)?;
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
        discord.change(|it| it.reacts(by, here, message, "👍"))?;
        mirrored(&world, there, mirror, "👍", true).await?;
        discord.change(|it| it.unreacts(by, here, message, "👍"))?;
        mirrored(&world, there, mirror, "👍", false).await?;
    }

    // The member edits and deletes.
    discord.change(|it| it.edits(ada, private, written, "hello!"))?;
    world.shown(ticket.id, "ada | hello! | ✏️ edited").await?;
    world
        .shown(ticket.id, "hello? | ✏️ what it said before")
        .await?;
    discord.change(|it| it.deletes(ada, private, written))?;
    world.shown(ticket.id, "ada | hello! | 🗑️ deleted").await?;

    // The staff edit and delete.
    discord.sends(grace, ticket.id, "!e 1 hi there")?;
    world.told_about(ada, "grace | hi there").await?;
    world.shown(ticket.id, "hi there | #1 · ✅").await?;
    discord.sends(grace, ticket.id, "!d 1")?;
    world.shown(ticket.id, "#1 · 🗑️").await?;
    let gone = discord.wait_until(SOON, |it| {
        let messages = it.channel_messages(private);
        let there = messages.into_iter().any(|it| said(it).contains("hi there"));
        (!there).then_some(())
    });
    gone.await?;
    world.finish().await
}
