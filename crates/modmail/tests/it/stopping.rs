//! The bot is asked to stop (SIGTERM) in the middle of its work.

use std::time::Instant;

use discord_sim::{Id, Trouble};
use modmail::event::{Author, Direct, Said};
use storage::inbox::NewEntry;
use twilight_model::id::Id as DiscordId;

use crate::{
    changes::dm,
    world::{Builder, SOON, Story, World, said},
};

/// How many messages each person writes in a burst.
const BURST: usize = 10;

/// How many of a burst have been shown when the bot is asked to stop.
const MOMENTS: [usize; 5] = [0, 1, 4, 11, 19];

/// A world with three members who write much.
fn crowded() -> Builder {
    World::builder().members(&["cleo"]).without_rate_limits()
}

/// Three members with a ticket each: their names, ids and the tickets' channels.
async fn three_tickets(world: &World) -> anyhow::Result<Vec<(&'static str, Id, Id)>> {
    let cleo = world.user("cleo")?;
    let mut tickets = Vec::new();
    for (name, member) in [("ada", world.ada), ("bob", world.bob), ("cleo", cleo)] {
        let ticket = world.open_ticket_about(member, "first").await?.channel.id;
        tickets.push((name, member, ticket));
    }
    Ok(tickets)
}

/// Waits until so many messages stand in these channels together, besides those
/// that stood there before.
async fn shown_of(
    world: &World,
    channels: &[Id],
    more: usize,
    before: usize,
) -> anyhow::Result<()> {
    let count = |sim: &discord_sim::World| {
        let all = channels.iter().map(|id| sim.channel_messages(*id).len());
        (all.sum::<usize>() >= before + more).then_some(())
    };
    Ok(world.discord.wait_until(SOON, count).await?)
}

fn standing_in(world: &World, channels: &[Id]) -> usize {
    let count = |id: &Id| world.discord.read(|sim| sim.channel_messages(*id).len());
    channels.iter().map(count).sum()
}

/// Has three members write at once and the bot stop meanwhile, again and again;
/// `between` is what happens before it is started again. Every message has to
/// arrive in its order.
async fn stopped_in_bursts(
    mut world: World,
    between: impl Fn(&World) -> anyhow::Result<()>,
) -> Story {
    let tickets = three_tickets(&world).await?;
    let channels: Vec<_> = tickets.iter().map(|ticket| ticket.2).collect();
    let mut texts = vec!["first".to_owned()];
    for (round, moment) in MOMENTS.into_iter().enumerate() {
        let before = standing_in(&world, &channels);
        for n in 0..BURST {
            let text = format!("round {round} message {n}");
            for (_, member, _) in &tickets {
                world.discord.sends_dm(*member, text.as_str())?;
            }
            texts.push(text);
        }
        shown_of(&world, &channels, moment, before).await?;

        let asked = Instant::now();
        world.stop_bot().await?;
        assert!(asked.elapsed().as_secs() < 5, "{:?}", asked.elapsed());
        between(&world)?;
        world.start_bot()?;

        shown_of(&world, &channels, BURST * tickets.len(), before).await?;
        for (name, _, ticket) in &tickets {
            let expected: Vec<_> = texts
                .iter()
                .map(|text| format!("{name} | {text}"))
                .collect();
            let shown = world.said_in(*ticket);
            assert_eq!(
                shown.get(1..),
                Some(expected.as_slice()),
                "stopped when {moment} of a burst were shown"
            );
        }
    }
    world.finish().await
}

#[tokio::test]
async fn stopped_while_members_write_the_bot_relays_all_in_order() -> Story {
    stopped_in_bursts(crowded().start().await?, |_| Ok(())).await
}

#[tokio::test]
async fn stopped_while_members_write_nothing_is_lost_with_the_session() -> Story {
    stopped_in_bursts(crowded().start().await?, |world| {
        world.discord.trouble(&Trouble::ExpireSessions);
        world.discord.advance(time::Duration::seconds(70));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn stopped_to_change_its_intents_the_bot_loses_nothing() -> Story {
    let world = crowded()
        .settings("[relay]\ntyping = true\n")
        .start()
        .await?;
    stopped_in_bursts(world, |world| {
        // Discord lets nobody identify twice in five seconds.
        world.discord.advance(time::Duration::seconds(10));
        world.reconfigure(|settings| {
            if settings.contains("typing = true") {
                settings.replace("typing = true", "typing = false")
            } else {
                settings.replace("typing = false", "typing = true")
            }
        })
    })
    .await
}

#[tokio::test]
async fn stopped_while_staff_type_answers_they_arrive_in_order() -> Story {
    let mut world = World::builder().without_rate_limits().start().await?;
    let ticket = world
        .open_ticket_about(world.ada, "first")
        .await?
        .channel
        .id;
    let channel = dm(&world);
    let mut texts = Vec::new();
    for (round, moment) in MOMENTS.into_iter().enumerate() {
        let before = standing_in(&world, &[channel]);
        for n in 0..BURST {
            let text = format!("round {round} answer {n}");
            let typed = format!("!r {text}");
            world.discord.sends(world.grace, ticket, typed.as_str())?;
            texts.push(format!("grace | {text}"));
        }
        shown_of(&world, &[channel], moment.min(BURST - 1), before).await?;

        world.stop_bot().await?;
        world.start_bot()?;

        shown_of(&world, &[channel], BURST, before).await?;
        let told = world.told(world.ada);
        assert_eq!(told[1..], texts, "stopped when {moment} were told");
    }
    world.finish().await
}

#[tokio::test]
async fn what_is_caught_up_comes_before_what_was_written_later_and_is_in_the_inbox() -> Story {
    let (mut world, ticket) = crate::catch_up::abandoned().await?;
    let mut written = Vec::new();
    for text in ["one", "two", "three"] {
        written.push(world.discord.sends_dm(world.ada, text)?);
    }
    let direct = Direct {
        message: DiscordId::new(written[1].get()).into(),
        channel: DiscordId::new(dm(&world).get()).into(),
        author: Author {
            id: DiscordId::new(world.ada.get()).into(),
            name: "ada".to_owned(),
            display: "ada".to_owned(),
        },
        said: Said {
            text: "two".to_owned(),
            ..Said::default()
        },
    };
    let store = world.store().await?;
    let entry = NewEntry {
        source: format!("message:{}", direct.message),
        lane: format!("member:{}", direct.author.id),
        kind: "direct".to_owned(),
        payload: serde_json::to_string(&direct)?,
        received_at: time::macros::datetime!(2026-03-01 12:00 UTC),
    };
    store.receive(entry).await?;
    store.database().close().await;

    world.start_bot()?;

    world.shown(ticket, "three").await?;
    assert_eq!(
        world.said_in(ticket)[1..],
        ["ada | before", "ada | one", "ada | two", "ada | three"]
    );
    world.finish().await
}

#[tokio::test]
async fn a_stranger_who_writes_while_a_gap_is_noted_is_heard_after_the_stop() -> Story {
    let (mut world, ticket) = crate::catch_up::abandoned().await?;
    storage::testing::refuse_writes(&world.database(), "INSERT ON catch_ups").await?;
    world.start_bot()?;
    world.logged("messages may have been missed").await?;
    world.discord.sends_dm(world.bob, "hello?")?;
    let store = world.store().await?;
    let bob = DiscordId::new(world.bob.get()).into();
    let known = async {
        while store
            .read()
            .await?
            .dm_channels()
            .of_user(bob)
            .await?
            .is_none()
        {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(SOON, known).await??;
    store.database().close().await;

    world.stop_bot().await?;
    storage::testing::permit_writes(&world.database()).await?;
    world.discord.trouble(&Trouble::ExpireSessions);
    world.discord.advance(time::Duration::seconds(10));
    world.start_bot()?;

    let bobs = world.ticket("bob", 2).await?.id;
    assert_eq!(world.said_in(bobs)[1..], ["bob | hello?"]);
    assert_eq!(world.said_in(ticket)[1..], ["ada | before"]);
    world.finish().await
}

#[tokio::test]
async fn a_reaction_to_a_message_that_was_not_decided_about_comes_after_it() -> Story {
    let mut world = World::start().await?;
    let ticket = world
        .open_ticket_about(world.ada, "first")
        .await?
        .channel
        .id;
    world.session_is_kept().await?;
    storage::testing::refuse_writes(&world.database(), "INSERT ON thread_messages").await?;
    let second = world.discord.sends_dm(world.ada, "second")?;
    world.logged("cannot deal with").await?;
    let channel = dm(&world);
    let react = |sim: &mut discord_sim::World| sim.reacts(world.ada, channel, second, "🎉");
    world.discord.change(react)?;
    // What has come by now came after the reaction.
    let later = world.discord.sends_dm(world.bob, "hello?")?;
    world.received(later).await?;
    world.stop_bot().await?;
    storage::testing::permit_writes(&world.database()).await?;

    world.start_bot()?;

    let reacted = world.discord.wait_until(SOON, |sim| {
        let messages = sim.channel_messages(ticket);
        let copy = messages
            .into_iter()
            .find(|message| said(message) == "ada | second")?;
        copy.reactions
            .iter()
            .find(|reaction| reaction.emoji == "🎉")
            .map(drop)
    });
    reacted.await?;
    world.finish().await
}

#[tokio::test]
async fn a_stranger_who_writes_while_the_bot_changes_its_intents_is_heard() -> Story {
    let mut world = World::builder()
        .settings("[relay]\ntyping = true\n")
        .start()
        .await?;
    world.session_is_kept().await?;
    world.stop_bot().await?;
    world.reconfigure(|settings| settings.replace("typing = true", "typing = false"))?;
    world.discord.advance(time::Duration::seconds(10));
    world.discord.sends_dm(world.bob, "hello?")?;

    world.start_bot()?;

    let ticket = world.ticket("bob", 2).await?.id;
    assert_eq!(world.said_in(ticket)[1..], ["bob | hello?"]);
    // From then on with the new intents.
    world.logged("a new gateway session begins").await?;
    world.discord.sends_dm(world.bob, "and more")?;
    world.shown(ticket, "bob | and more").await?;
    world.finish().await
}
