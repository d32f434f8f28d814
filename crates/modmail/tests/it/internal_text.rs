//! What staff write among themselves stays there, and what they meant is done.

use discord_sim::{Draft, Id, Message};

use crate::world::{SOON, Story, World, said};

/// A world in which every text of the staff is an answer, and a ticket there.
async fn start() -> anyhow::Result<(World, Id)> {
    let world = World::builder()
        .set("tickets", "reply_without_command = true")
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    Ok((world, ticket.id))
}

/// Presses the button under what was said about a note.
fn press(world: &World, told: &Message) -> anyhow::Result<Id> {
    let id = told.components[0].pointer("/components/0/custom_id");
    let id = id.and_then(|id| id.as_str()).unwrap_or_default();
    let pressed = world
        .discord
        .clicks(world.grace, told.channel, told.id, id)?;
    Ok(pressed)
}

/// Waits until a message stands in a channel no more.
async fn gone(world: &World, channel: Id, message: Id) -> anyhow::Result<()> {
    let gone = world.discord.wait_until(SOON, |sim| {
        let messages = sim.channel_messages(channel);
        let mut messages = messages.iter();
        (!messages.any(|shown| shown.id == message)).then_some(())
    });
    Ok(gone.await?)
}

#[tokio::test]
async fn what_looks_like_a_command_of_any_bot_does_not_go_to_the_member() -> Story {
    let (world, ticket) = start().await?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let mention = format!("<@{bot}> close, he is a liar");

    for text in [
        "/close he is a liar",
        mention.as_str(),
        "! close he is a liar",
        "?warn ada",
    ] {
        world.discord.sends(world.grace, ticket, text)?;
        world.at_rest().await?;
    }
    world.discord.sends(world.grace, ticket, "hello Ada")?;
    world.shown(ticket, "#1 · ✅ delivered").await?;

    assert_eq!(world.told(world.ada)[1..], ["grace | hello Ada"]);
    let told = world.said_in(ticket);
    let stored = told
        .iter()
        .filter(|text| text.contains("kept this as a note"));
    assert_eq!(stored.count(), 4, "{told:?}");
    world.finish().await
}

#[tokio::test]
async fn what_answers_a_note_stays_among_the_staff() -> Story {
    let (world, ticket) = start().await?;
    let note = world
        .discord
        .sends(world.grace, ticket, "# she has lied before")?;
    world.at_rest().await?;
    let relayed = world.shown(ticket, "ada | hello?").await?;

    let agreed = Draft::text("yes, keep an eye on her").replying_to(note);
    world.discord.sends(world.grace, ticket, agreed)?;
    world.shown(ticket, "kept this as a note").await?;
    let answer = Draft::text("hello Ada").replying_to(relayed.id);
    world.discord.sends(world.grace, ticket, answer)?;
    world.shown(ticket, "#1 · ✅ delivered").await?;

    assert_eq!(world.told(world.ada)[1..], ["grace | hello Ada"]);
    world.finish().await
}

#[tokio::test]
async fn a_note_that_was_an_answer_is_sent_at_a_press_and_once() -> Story {
    let (world, ticket) = start().await?;
    let written = Draft::text("?what do you mean").with_file("why.txt", "42");
    let written = world.discord.sends(world.grace, ticket, written)?;
    let told = world.shown(ticket, "kept this as a note").await?;

    press(&world, &told)?;
    press(&world, &told)?;

    world.told_about(world.ada, "?what do you mean").await?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    gone(&world, ticket, written).await?;
    world.at_rest().await?;
    let told = world.told(world.ada);
    let sent = told.iter().filter(|text| text.contains("what do you mean"));
    assert_eq!(sent.count(), 1, "{told:?}");
    let messages = world.discord.dm_messages(world.ada);
    assert!(
        messages
            .iter()
            .any(|message| !message.attachments.is_empty())
    );
    world.finish().await
}

#[tokio::test]
async fn a_slash_command_that_was_only_typed_gets_a_hint() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    world.discord.sends(world.grace, ticket, "/close")?;
    let hint = world.shown(ticket, "so nothing happened").await?;
    world
        .discord
        .sends(world.grace, ticket, "/shrug who knows")?;
    world.at_rest().await?;

    assert!(said(&hint).contains("`!close`"), "{}", said(&hint));
    assert!(hint.components.is_empty());
    let told = world.said_in(ticket);
    let hints = told.iter().filter(|text| text.contains("nothing happened"));
    assert_eq!(hints.count(), 1, "{told:?}");
    world.finish().await
}

#[tokio::test]
async fn a_command_of_another_bot_is_a_note_without_scolding_where_that_bot_is() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world
        .discord
        .change(|sim| sim.webhook_posts(ticket, "Warner", &Draft::text("I am here")))?;
    world.at_rest().await?;

    let call = world.discord.sends(world.grace, ticket, "!warn ada")?;
    world.at_rest().await?;

    let told = world.said_in(ticket);
    assert!(
        !told.iter().any(|text| text.contains("no command")),
        "{told:?}"
    );
    assert!(is_note(&world, call).await?);
    world.finish().await
}

#[tokio::test]
async fn an_unknown_command_is_sent_at_a_press_unless_it_is_for_another_bot() -> Story {
    let (world, ticket) = start().await?;
    world
        .discord
        .sends(world.grace, ticket, "!thanks for waiting")?;
    let told = world.shown(ticket, "kept this as a note").await?;
    assert!(said(&told).contains("`thanks`"), "{}", said(&told));

    press(&world, &told)?;
    world.told_about(world.ada, "!thanks for waiting").await?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    world
        .discord
        .change(|sim| sim.webhook_posts(ticket, "Warner", &Draft::text("I am here")))?;
    world.at_rest().await?;
    let before = world.said_in(ticket).len();
    let call = world.discord.sends(world.grace, ticket, "!warn ada")?;
    world.at_rest().await?;

    assert_eq!(world.said_in(ticket).len(), before + 1);
    assert!(is_note(&world, call).await?);
    world.finish().await
}

#[tokio::test]
async fn the_settings_leave_commands_of_other_bots_alone() -> Story {
    let world = World::builder()
        .set("tickets", "answer_unknown_commands = false")
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let before = world.said_in(ticket).len();

    let call = world.discord.sends(world.grace, ticket, "!warn ada")?;
    world.at_rest().await?;

    assert_eq!(world.said_in(ticket).len(), before + 1);
    assert!(is_note(&world, call).await?);
    world.finish().await
}

#[tokio::test]
async fn a_typed_command_that_an_edit_mends_is_carried_out_once() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let call = world
        .discord
        .sends(world.grace, ticket, "!replz on our way")?;
    world.at_rest().await?;

    world
        .discord
        .change(|sim| sim.edits(world.grace, ticket, call, "!reply on our way"))?;

    world.shown(ticket, "#1 · ✅ delivered").await?;
    gone(&world, ticket, call).await?;
    world.at_rest().await?;
    assert_eq!(world.told(world.ada)[1..], ["grace | on our way"]);
    world.finish().await
}

#[tokio::test]
async fn a_note_that_an_edit_makes_a_command_later_stays_a_note() -> Story {
    let world = World::builder().movable_clock().start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let note = world.discord.sends(world.grace, ticket, "on our way")?;
    world.at_rest().await?;
    world.discord.advance(time::Duration::minutes(2));

    world
        .discord
        .change(|sim| sim.edits(world.grace, ticket, note, "!reply on our way"))?;
    world.at_rest().await?;

    assert_eq!(world.told(world.ada).len(), 1);
    world.finish().await
}

/// Whether the database has a message as a note.
async fn is_note(world: &World, message: Id) -> anyhow::Result<bool> {
    let store = world.store().await?;
    let message = twilight_model::id::Id::new(message.get()).into();
    let row = store.read().await?.messages().by_inbox(message).await?;
    store.database().close().await;
    Ok(row.is_some_and(|row| row.kind == storage::modmail::MessageKind::Note))
}
