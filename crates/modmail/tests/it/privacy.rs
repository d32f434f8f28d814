//! What is kept about people, and handed out.

use discord_sim::Draft;
use serde_json::json;

use crate::{
    blocks::calls,
    calls::reply_to,
    world::{SOON, Story, World, said},
};

#[tokio::test]
async fn a_member_is_told_what_is_kept_and_for_how_long() -> Story {
    let world = World::builder()
        .settings("[retention]\nmessages = 90\nfiles = 30\ninbox = 8\noutbox = 14\n")
        .start()
        .await?;
    let lobby = world.text_channel("lobby")?;

    let options = serde_json::from_value(json!({}))?;
    let asked = world
        .discord
        .runs_slash(world.ada, lobby, "privacy", options)?;
    let answer = world.discord.answer_message(asked, SOON).await?;

    let told = said(&answer);
    for figure in ["90 days", "30 days", "14 days"] {
        assert!(told.contains(figure), "{figure}: {told}");
    }
    assert!(told.contains("who changed what stays"), "{told}");
    world.finish().await
}

#[tokio::test]
async fn the_ids_of_a_ticket_are_those_of_discord() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let card = world.messages(ticket)[0].id;

    let shown = calls(&world, ticket, "id", json!({})).await?;
    let typed = world.discord.sends(
        world.grace,
        ticket,
        Draft {
            reply_to: Some(card),
            ..Draft::from("!id")
        },
    )?;
    world.at_rest().await?;

    let told = said(&shown);
    for id in [
        world.ada,
        ticket,
        world.discord.dm_messages(world.ada)[0].channel,
    ] {
        assert!(told.contains(&format!("`{id}`")), "{id}: {told}");
    }
    let messages = world.discord.channel_messages(ticket);
    let answer = reply_to(&messages, typed).map(said).unwrap_or_default();
    assert!(answer.contains(&format!("`{card}`")), "{answer}");
    world.finish().await
}

#[tokio::test]
async fn an_administrator_is_handed_what_is_known_of_one_person() -> Story {
    let mut world = World::builder().build().await?;
    world.set("staff", &format!("owners = [{}]", world.grace))?;
    world.run().await?;
    world
        .open_ticket_about(world.ada, "my xylophone secret")
        .await?;
    world.open_ticket_about(world.bob, "a quokka").await?;
    let lobby = world.text_channel("lobby")?;

    let of_ada = json!({ "member": world.ada.to_string() });
    let answer = calls(&world, lobby, "export", of_ada).await?;

    assert!(said(&answer).contains("rows"), "{}", said(&answer));
    assert_eq!(answer.only_for, Some(world.grace));
    let file = answer.attachments.first().map(|file| file.id);
    let bytes = world
        .discord
        .read(|sim| file.and_then(|file| sim.file(file).map(|bytes| bytes.to_vec())));
    let json = String::from_utf8(bytes.unwrap_or_default())?;
    let rows: serde_json::Value = serde_json::from_str(&json)?;
    assert_eq!(rows["person"], world.ada.to_string());
    assert!(json.contains("my xylophone secret"), "{json}");
    assert!(!json.contains("a quokka"), "{json}");

    let stranger = json!({ "member": world.user("owner")?.to_string() });
    let nothing = calls(&world, lobby, "export", stranger).await?;
    assert!(
        said(&nothing).contains("I know nothing"),
        "{}",
        said(&nothing)
    );
    world.finish().await
}
