//! A ticket's life.

use discord_sim::Draft;
use storage::modmail::{MessageKind, TicketStatus};
use twilight_model::id::Id;

use crate::world::{SOON, Story, World, said};

#[tokio::test]
async fn a_direct_message_opens_a_ticket_with_a_card() -> Story {
    let world = World::start().await?;

    let written = world.discord.sends_dm(world.ada, "hello?")?;

    let ticket = world.ticket("ada", 2).await?;
    assert_eq!(ticket.parent, Some(world.category));
    let messages = world.messages(ticket.id);
    assert!(
        said(&messages[0]).starts_with("ada | "),
        "{}",
        said(&messages[0])
    );
    assert_eq!(said(&messages[1]), "ada | hello?");
    world.signed(world.ada, written, "✅").await?;
    world.told_about(world.ada, "reached the staff").await?;
    let pinned = world.discord.wait_until(SOON, |sim| {
        let messages = sim.channel_messages(ticket.id);
        messages.first()?.pinned_at
    });
    pinned.await?;
    world.finish().await
}

#[tokio::test]
async fn follow_ups_land_in_the_same_ticket_in_order() -> Story {
    let world = World::start().await?;

    for n in 0..15 {
        world
            .discord
            .sends_dm(world.ada, format!("part {n}").as_str())?;
    }

    let ticket = world.ticket("ada", 16).await?;
    let expected: Vec<_> = (0..15).map(|n| format!("ada | part {n}")).collect();
    assert_eq!(world.said_in(ticket.id)[1..], expected);
    assert_eq!(
        world.requests("POST", &format!("guilds/{}/channels", world.guild)),
        1
    );
    world.finish().await
}

#[tokio::test]
async fn two_members_at_once_do_not_disturb_each_other() -> Story {
    let world = World::start().await?;

    for n in 0..5 {
        world
            .discord
            .sends_dm(world.ada, format!("a{n}").as_str())?;
        world
            .discord
            .sends_dm(world.bob, format!("b{n}").as_str())?;
    }

    let (ada, bob) = (world.ticket("ada", 6).await?, world.ticket("bob", 6).await?);
    let only = |name: &str, letter: char| -> Vec<_> {
        (0..5).map(|n| format!("{name} | {letter}{n}")).collect()
    };
    assert_eq!(world.said_in(ada.id)[1..], only("ada", 'a'));
    assert_eq!(world.said_in(bob.id)[1..], only("bob", 'b'));
    world.finish().await
}

#[tokio::test]
async fn replies_are_numbered_and_show_that_they_were_delivered() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    let answer = world
        .slash(world.grace, ticket.id, "reply", &[("text", "what is it?")])
        .await?;
    world
        .discord
        .sends(world.grace, ticket.id, "!reply\nare you\nthere?")?;

    assert!(said(&answer).contains("#1"), "{}", said(&answer));
    assert_eq!(answer.only_for, Some(world.grace));
    world.told_about(world.ada, "grace | what is it?").await?;
    world
        .told_about(world.ada, "grace | are you\nthere?")
        .await?;
    world
        .shown(ticket.id, "what is it? | #1 · ✅ delivered")
        .await?;
    world
        .shown(ticket.id, "are you\nthere? | #2 · ✅ delivered")
        .await?;
    // What was typed makes room for its copy.
    let tidy = world.discord.wait_until(SOON, |sim| {
        let messages = sim.channel_messages(ticket.id);
        (!messages
            .iter()
            .any(|message| message.content.starts_with("!reply")))
        .then_some(())
    });
    tidy.await?;
    world.finish().await
}

#[tokio::test]
async fn closing_tells_the_member_and_keeps_what_was_said() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    world.discord.sends(world.grace, ticket.id, "a note")?;
    world.discord.sends(world.grace, ticket.id, "!reply hi")?;
    world.told_about(world.ada, "hi").await?;

    world
        .closes(world.grace, ticket.id, "close", &[("reason", "solved")])
        .await?;

    world.told_about(world.ada, "closed: solved").await?;
    let gone = world.discord.wait_until(SOON, |sim| {
        sim.channel_by_id(ticket.id).is_none().then_some(())
    });
    gone.await?;
    world.stop_bot().await?;
    let store = world.store().await?;
    let mut tx = store.read().await?;
    let ticket_row = tx
        .tickets()
        .of_member(Id::new(world.ada.get()).into(), None, 10)
        .await?;
    assert_eq!(ticket_row.len(), 1);
    assert_eq!(ticket_row[0].status, TicketStatus::Closed);
    assert_eq!(ticket_row[0].close_reason.as_deref(), Some("solved"));
    let stored = tx.messages().of_ticket(ticket_row[0].id, None, 100).await?;
    let stored: Vec<_> = stored
        .iter()
        .map(|message| (message.kind, message.content.as_str()))
        .collect();
    assert_eq!(
        stored,
        [
            (MessageKind::User, "hello?"),
            (MessageKind::Note, "a note"),
            (MessageKind::Staff, "hi"),
            (MessageKind::System, "solved"),
        ]
    );
    world.finish().await
}

#[tokio::test]
async fn after_closing_by_text_the_next_message_opens_another_ticket() -> Story {
    let world = World::start().await?;
    let first = world.open_ticket_about(world.ada, "first").await?.channel;

    world
        .discord
        .sends(world.grace, first.id, "!close -silent")?;
    let gone = world.discord.wait_until(SOON, |sim| {
        sim.channel_by_id(first.id).is_none().then_some(())
    });
    gone.await?;
    world.discord.sends_dm(world.ada, "second")?;

    let second = world.ticket("ada", 2).await?;
    world.at_rest().await?;
    assert_ne!(second.id, first.id);
    assert_eq!(world.said_in(second.id)[1], "ada | second");
    let told = world.told(world.ada);
    assert!(!told.iter().any(|text| text.contains("closed")), "{told:?}");
    world.finish().await
}

#[tokio::test]
async fn files_go_both_ways() -> Story {
    let world = World::start().await?;
    let picture = Draft::text("look").with_file("cat.png", vec![1, 2, 3]);
    world.discord.sends_dm(world.ada, picture)?;
    let ticket = world.ticket("ada", 2).await?;

    let answer = Draft::text("!r here").with_file("map.pdf", vec![4; 5_000]);
    world.discord.sends(world.grace, ticket.id, answer)?;

    let relayed = &world.messages(ticket.id)[1];
    assert_eq!(relayed.attachments[0].filename, "cat.png");
    assert_eq!(relayed.attachments[0].size, 3);
    world.told_about(world.ada, "grace | here").await?;
    let answered = world.discord.dm_messages(world.ada);
    let answered = answered
        .iter()
        .find(|dm_message| said(dm_message) == "grace | here");
    let files = answered.map(|answered| {
        (
            answered.attachments[0].filename.as_str(),
            answered.attachments[0].size,
        )
    });
    assert_eq!(files, Some(("map.pdf", 5_000)));
    world.finish().await
}

#[tokio::test]
async fn a_file_alone_is_relayed_too() -> Story {
    let world = World::start().await?;

    let voice = Draft::default().with_file("photo.jpg", vec![7; 10]);
    world.discord.sends_dm(world.ada, voice)?;

    let ticket = world.ticket("ada", 2).await?;
    let relayed = &world.messages(ticket.id)[1];
    assert_eq!(relayed.attachments.len(), 1);
    world.finish().await
}

#[tokio::test]
async fn a_file_over_the_limit_becomes_a_link_and_the_message_still_goes() -> Story {
    let world = World::start().await?;
    let huge = Draft::text("big").with_file("film.mp4", vec![0; 11 * 1024 * 1024]);

    // A person may send more than a bot.
    world.discord.sends_dm(world.ada, huge)?;

    let ticket = world.ticket("ada", 2).await?;
    world.at_rest().await?;
    let relayed = &world.messages(ticket.id)[1];
    assert_eq!(relayed.attachments.len(), 0);
    assert!(said(relayed).contains("film"), "{}", said(relayed));
    world.finish().await
}

#[tokio::test]
async fn only_staff_may_answer_and_close() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    for (command, options) in [("reply", [("text", "haha")]), ("close", [("reason", "x")])] {
        let answer = world.slash(world.bob, ticket.id, command, &options).await?;
        assert_eq!(answer.only_for, Some(world.bob));
        assert!(said(&answer).contains("supporter"), "{}", said(&answer));
    }
    world.discord.sends(world.bob, ticket.id, "!reply haha")?;

    world.shown(ticket.id, "supporter").await?;
    world.at_rest().await?;
    assert!(
        !world
            .told(world.ada)
            .iter()
            .any(|text| text.contains("haha"))
    );
    world.finish().await
}

#[tokio::test]
async fn a_command_outside_a_ticket_says_so() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;

    let answer = world
        .slash(world.grace, general, "reply", &[("text", "hi")])
        .await?;

    assert!(
        said(&answer).contains("isn't a ticket"),
        "{}",
        said(&answer)
    );
    world.finish().await
}

#[tokio::test]
async fn nothing_a_member_writes_pings() -> Story {
    let world = World::start().await?;

    world.discord.sends_dm(
        world.ada,
        format!("@everyone @here <@{}>", world.grace).as_str(),
    )?;

    let ticket = world.ticket("ada", 2).await?;
    world.at_rest().await?;
    let relayed = &world.messages(ticket.id)[1];
    assert!(!relayed.pings.everyone);
    assert_eq!(relayed.pings.users, []);
    world.finish().await
}

#[tokio::test]
async fn a_ticket_whose_channel_was_deleted_by_hand_is_closed() -> Story {
    let world = World::start().await?;
    let first = world.open_ticket_about(world.ada, "first").await?.channel;

    world.discord.change(|sim| sim.deletes_channel(first.id))?;
    let store = world.store().await?;
    let ada = Id::new(world.ada.get()).into();
    tokio::time::timeout(SOON, async {
        while store.read().await?.tickets().open_of(ada).await?.is_some() {
            tokio::task::yield_now().await;
        }
        anyhow::Ok(())
    })
    .await??;
    world.discord.sends_dm(world.ada, "second")?;

    let second = world.ticket("ada", 2).await?;
    assert_eq!(world.said_in(second.id)[1], "ada | second");
    world.finish().await
}

#[tokio::test]
async fn a_ticket_is_not_closed_over_a_message_that_is_still_arriving() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    let path = format!("channels/{}/messages", ticket.id);
    let trouble = discord_sim::Rule::times(1_000, "POST", &path, discord_sim::Fault::Status(503));
    world.discord.fails(trouble);
    let urgent = world.discord.sends_dm(world.ada, "urgent")?;
    world.logged("will try again").await?;

    let refused = world.slash(world.grace, ticket.id, "close", &[]).await?;
    world.discord.act(discord_sim::Action::ClearFaults)?;
    world.signed(world.ada, urgent, "✅").await?;
    // Its answer goes with the channel.
    world
        .discord
        .runs_slash(world.grace, ticket.id, "close", discord_sim::Options::new())?;

    assert!(
        said(&refused).contains("still on the way"),
        "{}",
        said(&refused)
    );
    world.told_about(world.ada, "closed").await?;
    world.finish().await
}

#[tokio::test]
async fn a_channel_that_cannot_be_deleted_says_so() -> Story {
    const MANAGE_CHANNELS: u64 = 1 << 4;
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    world.discord.change(|sim| {
        sim.permits(
            world.guild,
            world.bot_role,
            crate::world::PERMISSIONS & !MANAGE_CHANNELS,
        )
    })?;

    world.closes(world.grace, ticket.id, "close", &[]).await?;

    world
        .shown(ticket.id, "couldn't delete its channel")
        .await?;
    world.refuses(403, "DELETE", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn the_card_tells_the_number_of_its_ticket() -> Story {
    let world = World::start().await?;
    let footer = |channel| {
        let messages = world.messages(channel);
        let card = messages.first().and_then(|card| card.embeds.first());
        let footer = card.and_then(|card| card.pointer("/footer/text"));
        footer.cloned().unwrap_or_default()
    };

    let first = world.open_ticket(world.ada).await?.channel.id;
    let second = world.open_ticket(world.bob).await?.channel.id;

    assert_eq!(footer(first), "Ticket #1");
    assert_eq!(footer(second), "Ticket #2");
    world.closes(world.grace, first, "close", &[]).await?;
    world.told_about(world.ada, "has been closed").await?;
    world.discord.sends_dm(world.ada, "me again")?;
    let third = world.discord.wait_until(SOON, |sim| {
        let there = sim.channel_by_name(world.guild, "ada")?;
        let is_new = there.id != first && !sim.channel_messages(there.id).is_empty();
        is_new.then_some(there.id)
    });
    assert_eq!(footer(third.await?), "Ticket #3");
    world.finish().await
}

#[tokio::test]
async fn what_discord_says_of_the_pinned_card_goes_and_of_other_pins_stays() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let relayed = world.shown(ticket, "ada | hello?").await?;

    let owner = world.user("owner")?;
    world
        .discord
        .change(|sim| sim.pins(owner, ticket, relayed.id, true))?;
    world.at_rest().await?;

    let messages = world.discord.channel_messages(ticket);
    let pinned = messages.iter().filter(|message| message.kind == 6);
    let authors: Vec<_> = pinned.map(|message| message.author).collect();
    assert_eq!(authors, [owner]);
    let cards = messages
        .iter()
        .filter(|message| message.pinned_at.is_some());
    assert_eq!(cards.count(), 2, "the card stays pinned");
    world.finish().await
}
