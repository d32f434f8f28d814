//! Reactions and typing, both ways.

use discord_sim::{Channel, Id};

use crate::world::{SOON, Story, World};

/// A ticket with a message of ada's and an answer: the ticket's channel, both
/// on ada's side, both on the staff's.
pub(crate) async fn talked(world: &World) -> anyhow::Result<(Channel, Id, [Id; 2], [Id; 2])> {
    let opened = world.open_ticket(world.ada).await?;
    let (ticket, written) = (opened.channel, opened.written);
    let relayed = world.shown(ticket.id, "ada | hello?").await?;
    world.discord.sends(world.grace, ticket.id, "!r hi")?;
    let copy = world.shown(ticket.id, "#1 · ✅").await?;
    world.signed(world.ada, written, "✅").await?;
    let messages = world.discord.dm_messages(world.ada);
    let answer = messages
        .iter()
        .find(|message| crate::world::said(message) == "grace | hi");
    let answer = answer.ok_or_else(|| anyhow::anyhow!("no answer"))?;
    Ok((
        ticket,
        answer.channel,
        [written, answer.id],
        [relayed.id, copy.id],
    ))
}

/// Waits until the bot's reaction is under a message, or is not.
pub(crate) async fn mirrored(
    world: &World,
    channel: Id,
    message: Id,
    emoji: &str,
    there: bool,
) -> anyhow::Result<()> {
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let seen = world.discord.wait_until(SOON, |sim| {
        let messages = sim.channel_messages(channel);
        let message = messages.into_iter().find(|item| item.id == message)?;
        let mut reactions = message.reactions.iter();
        let is_there =
            reactions.any(|reaction| reaction.emoji == emoji && reaction.users.contains(&bot));
        (is_there == there).then_some(())
    });
    Ok(seen.await?)
}

#[tokio::test]
async fn reactions_come_and_go_on_the_other_side_also_after_a_restart() -> Story {
    let mut world = World::start().await?;
    let (ticket, dm, [written, answer], [relayed, copy]) = talked(&world).await?;

    world
        .discord
        .change(|sim| sim.reacts(world.ada, dm, answer, "👍"))?;
    world
        .discord
        .change(|sim| sim.reacts(world.grace, ticket.id, relayed, "👀"))?;
    mirrored(&world, ticket.id, copy, "👍", true).await?;
    mirrored(&world, dm, written, "👀", true).await?;
    world.stop_bot().await?;
    world
        .discord
        .change(|sim| sim.unreacts(world.ada, dm, answer, "👍"))?;
    world
        .discord
        .change(|sim| sim.unreacts(world.grace, ticket.id, relayed, "👀"))?;
    world.start_bot()?;

    mirrored(&world, ticket.id, copy, "👍", false).await?;
    mirrored(&world, dm, written, "👀", false).await?;
    world.finish().await
}

#[tokio::test]
async fn the_signs_of_the_bot_are_not_the_staffs() -> Story {
    let world = World::start().await?;
    let (ticket, dm, [written, _], [relayed, _]) = talked(&world).await?;
    for emoji in ["✅", "👀"] {
        world
            .discord
            .change(|sim| sim.reacts(world.grace, ticket.id, relayed, emoji))?;
    }
    mirrored(&world, dm, written, "👀", true).await?;

    for emoji in ["✅", "👀"] {
        world
            .discord
            .change(|sim| sim.unreacts(world.grace, ticket.id, relayed, emoji))?;
    }

    mirrored(&world, dm, written, "👀", false).await?;
    mirrored(&world, dm, written, "✅", true).await?;
    world.finish().await
}

#[tokio::test]
async fn typing_is_seen_on_the_other_side() -> Story {
    let world = World::start().await?;
    let (ticket, dm, ..) = talked(&world).await?;

    world.discord.change(|sim| sim.types(world.ada, dm))?;
    world
        .discord
        .change(|sim| sim.types(world.grace, ticket.id))?;

    for channel in [ticket.id, dm] {
        let path = format!("channels/{channel}/typing");
        let typed = world.discord.wait_until(SOON, |sim| {
            let mut made = sim.requests();
            made.any(|request| request.path.ends_with(&path))
                .then_some(())
        });
        typed.await?;
    }
    world.finish().await
}

#[tokio::test]
async fn an_emoji_of_another_server_becomes_a_line_on_the_other_side() -> Story {
    let world = World::start().await?;
    let (ticket, dm, [_, answer], [relayed, _]) = talked(&world).await?;
    let emoji = world.discord.change(|sim| {
        let elsewhere = sim.guild("Elsewhere", world.bob);
        sim.emoji(elsewhere, "blob")
    })?;
    let emoji = format!("blob:{emoji}");
    world.refuses(400, "PUT", "channels/*/messages/*/reactions/*/@me");

    world
        .discord
        .change(|sim| sim.reacts(world.ada, dm, answer, &emoji))?;
    world
        .discord
        .change(|sim| sim.reacts(world.grace, ticket.id, relayed, &emoji))?;

    world
        .shown(ticket.id, "The member reacted to this with [:blob:]")
        .await?;
    world
        .told_about(world.ada, "The staff reacted to this with [:blob:]")
        .await?;
    world
        .discord
        .change(|sim| sim.unreacts(world.ada, dm, answer, &emoji))?;
    world.finish().await
}

#[tokio::test]
async fn an_emoji_of_the_staffs_server_is_shown_as_it_is() -> Story {
    let world = World::start().await?;
    let (ticket, dm, [written, _], [relayed, _]) = talked(&world).await?;
    let emoji = world.discord.change(|sim| sim.emoji(world.guild, "blob"))?;
    let emoji = format!("blob:{emoji}");

    world
        .discord
        .change(|sim| sim.reacts(world.grace, ticket.id, relayed, &emoji))?;

    mirrored(&world, dm, written, &emoji, true).await?;
    world.finish().await
}

#[tokio::test]
async fn a_message_that_is_deleted_at_once_gets_no_sign() -> Story {
    let world = World::start().await?;
    let opened = world.open_ticket(world.ada).await?;
    let path = format!("channels/{}/messages", opened.channel.id);
    let outage = discord_sim::Fault::Status(502);
    world
        .discord
        .fails(discord_sim::Rule::times(1_000, "POST", &path, outage));

    let written = world.discord.sends_dm(world.ada, "never mind")?;
    let dm = world.discord.dm_messages(world.ada)[0].channel;
    world
        .discord
        .change(|sim| sim.deletes(world.ada, dm, written))?;
    let store = world.store().await?;
    let message = twilight_model::id::Id::new(written.get()).into();
    let known = async {
        loop {
            let row = store.read().await?.messages().by_dm(message).await?;
            if row.is_some_and(|row| row.deleted_at.is_some()) {
                return anyhow::Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(SOON, known).await??;
    store.database().close().await;
    world.discord.act(discord_sim::Action::ClearFaults)?;

    world
        .shown(opened.channel.id, "deleted by the member")
        .await?;
    let path = format!("channels/{dm}/messages/{written}/reactions/%E2%9C%85/@me");
    world.at_rest().await?;
    assert_eq!(world.requests("PUT", &path), 0);
    world.finish().await
}
