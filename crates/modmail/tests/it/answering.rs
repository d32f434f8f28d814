//! Staff who answer without a command, where the settings let them.

use discord_sim::{Draft, Id};

use crate::world::{SOON, Story, World};

/// A world in which every text of the staff is an answer, and a ticket there.
async fn start() -> anyhow::Result<(World, Id)> {
    let world = World::builder()
        .set("tickets", "reply_without_command = true")
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    Ok((world, ticket.id))
}

#[tokio::test]
async fn what_staff_write_goes_to_the_member_as_it_is() -> Story {
    let (world, ticket) = start().await?;

    world
        .discord
        .sends(world.grace, ticket, "- anonymous is no\n  switch here")?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    let file = Draft::text("").with_file("answer.txt", "42");
    world.discord.sends(world.grace, ticket, file)?;
    world.shown(ticket, "#2 · ✅ delivered").await?;

    let told = world.told(world.ada);
    assert_eq!(told[1], "grace | - anonymous is no\n  switch here");
    let messages = world.discord.dm_messages(world.ada);
    assert!(
        messages
            .iter()
            .any(|message| !message.attachments.is_empty())
    );
    world.finish().await
}

#[tokio::test]
async fn notes_commands_and_what_others_write_do_not_go_to_the_member() -> Story {
    let (world, ticket) = start().await?;

    world
        .discord
        .sends(world.grace, ticket, "# she has written before")?;
    world.discord.sends(world.bob, ticket, "I am no staff")?;
    world.discord.sends(world.grace, ticket, "!rename vip")?;
    world.shown(ticket, "The label has been set").await?;
    world
        .discord
        .sends(world.grace, ticket, "that one is for you")?;

    world.told_about(world.ada, "that one is for you").await?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    let told = world.told(world.ada);
    assert_eq!(told[1..], ["grace | that one is for you"]);
    let said = world.said_in(ticket);
    assert!(
        said.contains(&"# she has written before".to_owned()),
        "{said:?}"
    );
    world.finish().await
}

#[tokio::test]
async fn a_sticker_goes_along_with_an_answer_and_alone() -> Story {
    let (world, ticket) = start().await?;
    let wave = |text: &str| Draft {
        stickers: vec!["wave".to_owned()],
        ..Draft::text(text)
    };

    world
        .discord
        .sends(world.grace, ticket, wave("!reply hello"))?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    world.discord.sends(world.grace, ticket, wave(""))?;
    world.shown(ticket, "#2 · ✅ delivered").await?;
    world.at_rest().await?;

    let told = world.told(world.ada);
    assert!(told[1].starts_with("grace | hello"), "{told:?}");
    let stickers = told[1..]
        .iter()
        .filter(|text| text.contains("Sticker: wave"));
    assert_eq!(stickers.count(), 2, "{told:?}");
    world.finish().await
}

#[tokio::test]
async fn what_was_typed_stays_where_a_link_leads_to_its_file() -> Story {
    let world = World::builder().set("files", "limit = 100").start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let large = Draft::text("!reply see this").with_file("large.txt", vec![b'x'; 200]);
    let small = Draft::text("!reply and this").with_file("small.txt", "42");

    let large = world.discord.sends(world.grace, ticket, large)?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    let small = world.discord.sends(world.grace, ticket, small)?;
    world.shown(ticket, "#2 · ✅ delivered").await?;

    let left = world.discord.wait_until(SOON, |sim| {
        let there: Vec<Id> = sim
            .channel_messages(ticket)
            .iter()
            .map(|channel_message| channel_message.id)
            .collect();
        (!there.contains(&small)).then(|| there.contains(&large))
    });
    assert!(left.await?, "the link would lead nowhere");
    world.finish().await
}

#[tokio::test]
async fn what_is_forwarded_among_the_staff_stays_there() -> Story {
    let (world, ticket) = start().await?;
    let general = world.text_channel("general")?;
    let original = world
        .discord
        .sends(world.bob, general, "she is a nuisance")?;
    let forwarded = Draft {
        forwards: Some((general, original)),
        ..Draft::default()
    };

    world.discord.sends(world.grace, ticket, forwarded)?;
    world.discord.sends(world.grace, ticket, "hello Ada")?;

    world.shown(ticket, "#1 · ✅ delivered").await?;
    assert_eq!(world.told(world.ada)[1..], ["grace | hello Ada"]);
    world.finish().await
}
