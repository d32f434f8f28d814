//! Replies whose variables are filled in, plain ones, and such as the settings make anonymous.

use serde_json::json;

use crate::{
    messages::answers,
    snippets::{calls, create, promote, start},
    world::{SOON, Story, World, said},
};

#[tokio::test]
async fn variables_in_a_reply_are_filled_in_where_that_is_asked_for() -> Story {
    let (world, ticket) = start().await?;
    let grace = world.grace;
    create(&world, ticket, "hi", "This is {staff.name}.").await?;

    let text = "Hello {Member.Name}, this is {staff.name} of {server.name}. {{hi}}";
    world.discord.sends(grace, ticket, format!("!r {text}"))?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    world
        .discord
        .sends(grace, ticket, format!("!freply {text}"))?;
    world.shown(ticket, "#2 · ✅ delivered").await?;
    let options = json!({ "text": text, "anonymous": true });
    calls(&world, grace, ticket, "freply", &options).await?;
    world.shown(ticket, "#3 · ✅ delivered").await?;
    let options = json!({ "text": "{member.nam} {{hi}}" });
    let refused = said(&calls(&world, grace, ticket, "freply", &options).await?);
    let escaped = r"a \{brace} and {} and ticket {ticket.number}";
    world
        .discord
        .sends(grace, ticket, format!("!freply {escaped}"))?;
    world.shown(ticket, "#4 · ✅ delivered").await?;
    world.discord.sends(grace, ticket, "!fareply hello")?;
    world
        .shown(ticket, "Use `!freply` with `-anonymous`")
        .await?;

    assert!(
        refused.contains("no variable `{member.nam}`, so nothing was sent"),
        "{refused}"
    );
    assert!(refused.contains("`{ticket.number}`"), "{refused}");
    let told = world.told(world.ada);
    assert_eq!(
        told[1..],
        [
            "grace | Hello {Member.Name}, this is {staff.name} of {server.name}. This is grace.",
            "grace | Hello ada, this is grace of Guild. This is grace.",
            "Staff | Hello ada, this is Staff of Guild. This is Staff.",
            r"grace | a \{brace} and {} and ticket 1",
        ]
    );
    world.finish().await
}

#[tokio::test]
async fn every_reply_is_anonymous_where_the_settings_say_so_unless_it_is_asked_not_to_be() -> Story
{
    let world = World::builder()
        .set("tickets", "always_anonymous = true")
        .set(
            "style",
            "label = \"Desk\"\nanonymous_picture = \"https://example.com/team.png\"",
        )
        .start()
        .await?;
    promote(&world)?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let grace = world.grace;
    create(&world, ticket, "hi", "This is {staff.name}.").await?;

    world.discord.sends(grace, ticket, "!r hello")?;
    let copy = world.shown(ticket, "#1 · ✅ delivered").await?;
    for (number, typed) in [
        (2, "!hi"),
        (3, "!r -real {{hi}}"),
        (4, "!rr me"),
        (5, "!ar bye"),
    ] {
        world.discord.sends(grace, ticket, typed)?;
        world
            .shown(ticket, &format!("#{number} · ✅ delivered"))
            .await?;
    }
    let options = json!({ "text": "both", "anonymous": true, "real": true });
    let refused = said(&calls(&world, grace, ticket, "reply", &options).await?);
    let options = json!({ "text": "{staff.name} again", "real": true });
    calls(&world, grace, ticket, "freply", &options).await?;
    world.shown(ticket, "#6 · ✅ delivered").await?;

    assert!(said(&copy).contains("grace"), "{}", said(&copy));
    assert!(
        refused.contains("either `anonymous` or `real`"),
        "{refused}"
    );
    let told = world.told(world.ada);
    let expected = [
        "Staff | hello",
        "Staff | This is Staff.",
        "grace | This is grace. | Desk",
        "grace | me | Desk",
        "Staff | bye",
        "grace | grace again | Desk",
    ];
    let direct = world.discord.dm_messages(world.ada);
    let pictures = direct.iter().rev().take(6).rev().map(|message| {
        let picture = message.embeds[0].pointer("/author/icon_url");
        picture.is_some_and(|picture| picture == "https://example.com/team.png")
    });
    assert_eq!(
        pictures.collect::<Vec<_>>(),
        expected.map(|told| told.starts_with("Staff"))
    );
    assert_eq!(told[1..], expected);
    world.finish().await
}

#[tokio::test]
async fn a_plain_reply_is_text_for_the_member_and_stays_so_when_it_is_edited() -> Story {
    let (world, ticket) = start().await?;
    create(&world, ticket, "hi", "https://example.com").await?;
    let plain = async |text: &str| {
        let found = world.discord.wait_until(SOON, |sim| {
            let bot = sim.first_bot().ok()?;
            let messages = sim.dm_messages(world.ada, bot).into_iter();
            let mut messages = messages.filter(|message| message.content.contains(text));
            messages.next().map(|message| message.embeds.is_empty())
        });
        anyhow::Ok(found.await?)
    };

    let options = json!({ "text": "look here", "plain": true });
    calls(&world, world.grace, ticket, "reply", &options).await?;
    assert!(plain("**grace**\nlook here").await?);
    world.shown(ticket, "look here | #1 · ✅ delivered").await?;
    world
        .discord
        .sends(world.grace, ticket, "!s use hi -plain -anonymous")?;
    assert!(plain("**Staff**\nhttps://example.com").await?);
    calls(
        &world,
        world.grace,
        ticket,
        "edit",
        &json!({ "number": 1, "text": "look there" }),
    )
    .await?;
    assert!(plain("**grace**\nlook there").await?);
    world.discord.sends(world.grace, ticket, "!reply -plain")?;
    world.shown(ticket, "nothing to send").await?;
    world.finish().await
}

#[tokio::test]
async fn the_form_behind_a_message_answers_that_message() -> Story {
    let (world, ticket) = start().await?;
    let (grace, ada) = (world.grace, world.ada);
    let written = world.discord.sends_dm(ada, "it crashes")?;
    let bot = world.discord.read(discord_sim::World::first_bot)?;
    let copy = world.shown(ticket, "it crashes").await?.id;

    let menu = world
        .discord
        .change(|sim| sim.uses_message_menu(grace, ticket, bot, "Reply", copy))?;
    world.discord.answered(menu).await?;
    world
        .discord
        .submits(menu, &[("text", "We are at it.\nReally.")])?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    let told = world.discord.read(|sim| {
        let told = sim.dm_messages(ada, bot);
        let said = told
            .iter()
            .find(|message| said(message).contains("We are at it."));
        said.and_then(|message| answers(message))
    });
    assert_eq!(told, Some(written), "it answers what was written");

    let empty = world
        .discord
        .runs_slash(grace, ticket, "reply", discord_sim::Options::new())?;
    world.discord.answered(empty).await?;
    world
        .discord
        .submits(empty, &[("text", "One more thing.")])?;
    world.told_about(ada, "One more thing.").await?;
    world.finish().await
}
