//! What people choose for themselves: their language, and whether they are pinged.

use serde_json::json;

use crate::{
    blocks::calls,
    endings::asked,
    world::{SOON, Story, World, said},
};

/// The card of somebody's ticket.
async fn card_of(world: &World, name: &str) -> anyhow::Result<String> {
    let ticket = world.ticket(name, 2).await?.id;
    Ok(serde_json::to_string(&world.messages(ticket)[0].embeds)?)
}

#[tokio::test]
async fn a_member_whose_language_is_not_known_is_offered_a_menu() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let greeting = asked(&world, world.ada, "reached the staff").await?;
    let id = "preferences language:";
    let chosen = world
        .discord
        .selects(world.ada, greeting.channel, greeting.id, id, &["fr"])?;
    let answer = world.discord.answer_message(chosen, SOON).await?;
    assert!(said(&answer).contains("Français"), "{}", said(&answer));

    // What they chose counts for more than what their client says.
    world.closes(world.grace, ticket, "close", &[]).await?;
    world.told_about(world.ada, "Cette conversation").await?;
    world.at_rest().await?;
    world.discord.sends_dm(world.ada, "me revoici")?;
    world.told_about(world.ada, "a bien reçu").await?;
    world.finish().await
}

#[tokio::test]
async fn a_language_is_chosen_by_tag_or_name_and_taken_back() -> Story {
    let world = World::start().await?;
    let lobby = world.text_channel("lobby")?;
    let command = "preferences language";
    for (options, answer) in [
        (json!({}), "Your language is English"),
        (json!({ "language": "klingon" }), "Français (`fr`)"),
        (
            json!({ "language": "français" }),
            "Votre langue est maintenant Français",
        ),
        (json!({}), "Votre langue est Français"),
        (json!({ "language": "fr", "reset": true }), "pas les deux"),
        (json!({ "reset": true }), "Your language is English now"),
        (json!({}), "Your language is English"),
    ] {
        let told = calls(&world, lobby, command, options.clone()).await?;
        assert!(said(&told).contains(answer), "{options}: {}", said(&told));
    }
    world.finish().await
}

#[tokio::test]
async fn the_card_tells_of_a_language_that_is_not_the_servers() -> Story {
    let world = World::start().await?;
    let lobby = world.text_channel("lobby")?;
    let options = serde_json::from_value(json!({ "language": "fr" }))?;
    let command = "preferences language";
    let called = world
        .discord
        .runs_slash(world.ada, lobby, command, options)?;
    world.discord.answer_message(called, SOON).await?;
    world.discord.sends_dm(world.ada, "bonjour")?;
    world.discord.sends_dm(world.bob, "hello")?;

    let card = card_of(&world, "ada").await?;
    assert!(card.contains("Français"), "{card}");
    let card = card_of(&world, "bob").await?;
    assert!(!card.contains("Language"), "{card}");
    world.finish().await
}

#[tokio::test]
async fn whoever_does_not_want_pings_is_named_and_not_pinged() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    calls(
        &world,
        ticket,
        "preferences pings",
        json!({ "state": "off" }),
    )
    .await?;
    calls(&world, ticket, "subscribe", json!({})).await?;
    world.discord.sends_dm(world.ada, "first")?;
    let named = format!("<@{}>", world.grace);
    let told = world.shown(ticket, &format!("{named} ")).await?;
    assert!(told.pings.users.is_empty(), "{told:?}");

    let on = calls(
        &world,
        ticket,
        "preferences pings",
        json!({ "state": "on" }),
    )
    .await?;
    assert!(said(&on).contains("ping you"), "{}", said(&on));
    world.discord.sends_dm(world.ada, "second")?;
    let grace = world.grace;
    let pinged = world.discord.wait_until(SOON, |sim| {
        let mut messages = sim.channel_messages(ticket).into_iter();
        messages
            .any(|message| message.pings.users == [grace])
            .then_some(())
    });
    pinged.await?;
    world.finish().await
}
