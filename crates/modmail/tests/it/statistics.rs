//! How tickets went, as whoever asks for it sees it.

use anyhow::Context as _;
use discord_sim::{Id, Message, Options, permissions::VIEW_CHANNEL};
use serde_json::json;

use crate::{
    menu::choose,
    world::{SOON, Story, World, said},
};

/// What grace is shown.
async fn stats(world: &World, channel: Id, options: &[(&str, &str)]) -> anyhow::Result<Message> {
    world.slash(world.grace, channel, "stats", options).await
}

#[tokio::test]
async fn what_opened_was_answered_and_closed_is_counted() -> Story {
    let world = World::start().await?;
    let room = world.text_channel("staff-room")?;
    let ada = world.open_ticket(world.ada).await?.channel.id;
    world.open_ticket(world.bob).await?;
    world.discord.sends(world.grace, ada, "!reply hi")?;
    world.shown(ada, "#1 · ✅").await?;
    world.discord.sends(world.grace, ada, "!reply and bye")?;
    world.shown(ada, "#2 · ✅").await?;
    world.discord.sends(world.grace, ada, "!close 9h")?;
    world.shown(ada, "This ticket closes").await?;

    let shown = said(&stats(&world, room, &[]).await?);
    for part in [
        "The last 30d",
        "**Opened:** 2 (2 by members, 0 by the staff)",
        "**Closed:** 0",
        "**First answer:** half within",
        "(one ticket)",
        "**No answer yet:** one of",
    ] {
        assert!(shown.contains(part), "{part} in {shown}");
    }
    let line = format!("<@{}>: 2 answers in one ticket, 0 closed, one", world.grace);
    assert!(shown.contains(&line), "{shown}");

    // Typed, where the staff are among themselves; closed by then.
    world.discord.sends(world.grace, ada, "!close now")?;
    crate::closing::gone(&world, ada).await?;
    let bob = world.channel("bob")?;
    world.discord.sends(world.grace, bob, "!stats 7d")?;
    let typed = said(&world.shown(bob, "The last 7d").await?);
    assert!(
        typed.contains("**Closed:** 1 (1 by the staff, 0 by"),
        "{typed}"
    );
    assert!(
        typed.contains("**Open until the last closing:**"),
        "{typed}"
    );
    world.finish().await
}

#[tokio::test]
async fn what_cannot_be_counted_is_refused() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let room = world.text_channel("staff-room")?;

    for (call, answer) in [
        ("!stats soon", "soon"),
        ("!stats 7d 8d", "8d"),
        ("!stats 0s", "0s"),
        ("!stats -staff nobody", "nobody"),
        ("!stats 7d -category Bugs", "no category “Bugs”"),
        ("!sla 0", "0"),
    ] {
        let before = world.messages(ticket).len();
        world.discord.sends(world.grace, ticket, call)?;
        let answered = world.discord.wait_until(SOON, |sim| {
            let messages = sim.channel_messages(ticket);
            let newest = messages.last()?;
            (messages.len() > before + 1).then(|| said(newest))
        });
        let answered = answered.await?;
        assert!(answered.contains(answer), "{call}: {answered}");
        assert!(!answered.contains("Opened"), "{call}: {answered}");
    }
    // Where others read along nothing is told.
    for call in ["!stats", "!sla"] {
        world.discord.sends(world.grace, room, call)?;
    }
    world.shown(room, "/stats").await?;
    world.shown(room, "/sla").await?;
    let told = world.said_in(room).join("\n");
    assert!(!told.contains("Opened"), "{told}");
    // Members are told nothing either.
    let ada = world.slash(world.ada, room, "stats", &[]).await?;
    assert!(said(&ada).contains("supporter"), "{}", said(&ada));
    world.finish().await
}

#[tokio::test]
async fn of_many_tickets_there_is_a_picture() -> Story {
    const NAMES: [&str; 9] = [
        "cleo", "dora", "emil", "fred", "gina", "hugo", "ines", "jack", "kate",
    ];
    let world = World::builder()
        .members(&NAMES)
        .without_rate_limits()
        .start()
        .await?;
    let room = world.text_channel("staff-room")?;
    world.open_ticket(world.ada).await?;
    assert!(stats(&world, room, &[]).await?.attachments.is_empty());
    for name in NAMES {
        world.open_ticket(world.user(name)?).await?;
    }

    let shown = stats(&world, room, &[]).await?;

    let file = shown.attachments.first().context("there is no picture")?;
    let bytes = world.discord.read(|sim| sim.file(file.id).cloned());
    let bytes = bytes.context("it is gone")?;
    assert_eq!(bytes.get(..8), Some(&b"\x89PNG\r\n\x1a\n"[..]));
    assert_eq!(file.filename, "statistics.png");
    let image = shown.embeds.first().and_then(|embed| embed.get("image"));
    assert!(image.is_some(), "{:?}", shown.embeds);
    world.finish().await
}

#[tokio::test]
async fn tickets_that_somebody_does_not_see_are_not_counted_for_them() -> Story {
    let mut world = World::builder()
        .hidden()
        .settings("[[categories]]\nname = \"Appeals\"\n")
        .build()
        .await?;
    let appeals = world.discord.change(|sim| {
        let place = sim.category(world.guild, "Appeals")?;
        sim.overwrites(place, world.guild, 0, VIEW_CHANNEL)?;
        for role in [world.moderators, world.bot_role] {
            sim.overwrites(place, role, VIEW_CHANNEL, 0)?;
        }
        anyhow::Ok(place)
    })?;
    world.reconfigure(|settings| {
        let placed = format!("name = \"Appeals\"\nparent = {appeals}\n");
        settings.replace("name = \"Appeals\"\n", &placed)
    })?;
    world.run().await?;
    let staff = world.text_channel("staff")?;
    world.discord.sends_dm(world.ada, "an appeal")?;
    choose(&world, world.ada, "Appeals").await?;
    world.ticket("ada", 2).await?;
    world.discord.sends_dm(world.bob, "a question")?;
    choose(&world, world.bob, "Something else").await?;
    world.ticket("bob", 2).await?;
    world.at_rest().await?;

    let shown = said(&stats(&world, staff, &[]).await?);
    assert!(shown.contains("**Opened:** 1 "), "{shown}");
    assert!(!shown.contains("Appeals"), "{shown}");
    let waits = said(&world.slash(world.grace, staff, "sla", &[]).await?);
    assert!(waits.contains("One member is waiting"), "{waits}");
    let named = [("category", "appeals")];
    let refused = said(&stats(&world, staff, &named).await?);
    assert!(refused.contains("no category"), "{refused}");
    assert!(!refused.contains("Appeals"), "{refused}");

    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.grace, world.moderators))?;
    let shown = said(&stats(&world, staff, &[]).await?);
    assert!(shown.contains("**Opened:** 2 "), "{shown}");
    assert!(shown.contains("Appeals: 1 opened"), "{shown}");
    let shown = said(&stats(&world, staff, &named).await?);
    assert!(shown.contains("**Opened:** 1 "), "{shown}");
    world.finish().await
}

/// Whoever did nothing is shown as nothing, and nobody is counted for another.
#[tokio::test]
async fn of_one_person_only_what_they_did_is_shown() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    world.discord.sends(world.grace, ticket, "!reply hi")?;
    world.shown(ticket, "#1 · ✅").await?;

    let of = async |person: Id| {
        let options = Options::from([("staff".to_owned(), json!(person.to_string()))]);
        let asked = world
            .discord
            .runs_slash(world.grace, ticket, "stats", options)?;
        anyhow::Ok(said(&world.discord.answer_message(asked, SOON).await?))
    };

    let grace = of(world.grace).await?;
    assert!(grace.contains("one answer in one ticket"), "{grace}");
    let bob = of(world.bob).await?;
    assert!(
        bob.contains("**Opened:** 0") && !bob.contains("one answer"),
        "{bob}"
    );
    world.finish().await
}
