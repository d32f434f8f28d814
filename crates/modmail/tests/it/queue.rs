//! The list of open tickets.

use discord_sim::Id;
use serde_json::json;

use crate::world::{SOON, Story, World, said};

/// What grace is shown.
async fn listed(world: &World, channel: Id, flags: &[&str]) -> anyhow::Result<String> {
    let flags = flags.iter().map(|flag| ((*flag).to_owned(), json!(true)));
    let asked = world
        .discord
        .runs_slash(world.grace, channel, "tickets", flags.collect())?;
    Ok(said(&world.discord.answer_message(asked, SOON).await?))
}

#[tokio::test]
async fn who_waits_for_the_staff_stands_first_and_each_is_found_by_who_cares_for_it() -> Story {
    let world = World::start().await?;
    let none = world.text_channel("staff-room")?;
    let nothing = listed(&world, none, &[]).await?;
    assert!(nothing.contains("There are no open tickets"), "{nothing}");
    let ada = world.open_ticket(world.ada).await?.channel.id;
    let bob = world.open_ticket(world.bob).await?.channel.id;

    world.discord.sends(world.grace, ada, "!reply hi")?;
    world.shown(ada, "#1 · ✅").await?;
    world.slash(world.grace, ada, "take", &[]).await?;

    let all = listed(&world, none, &[]).await?;
    let place = |channel: Id| all.find(&format!("<#{channel}>"));
    assert!(all.contains("2 open tickets"), "{all}");
    assert!(place(bob).is_some() && place(bob) < place(ada), "{all}");
    assert!(all.contains(&format!("🙋 <@{}>", world.grace)), "{all}");
    let mine = listed(&world, none, &["mine"]).await?;
    assert!(mine.contains(&format!("<#{ada}>")), "{mine}");
    assert!(!mine.contains(&format!("<#{bob}>")), "{mine}");
    let unclaimed = listed(&world, none, &["unclaimed"]).await?;
    assert!(!unclaimed.contains(&format!("<#{ada}>")), "{unclaimed}");
    let both = listed(&world, none, &["mine", "unclaimed"]).await?;
    assert!(both.contains("no ticket is both"), "{both}");
    world.finish().await
}

#[tokio::test]
async fn what_is_longer_than_a_page_is_turned_by_buttons() -> Story {
    const NAMES: [&str; 9] = [
        "cleo", "dora", "emil", "fred", "gina", "hugo", "ines", "jack", "kate",
    ];
    let world = World::builder()
        .members(&NAMES)
        .without_rate_limits()
        .start()
        .await?;
    let room = world.text_channel("staff-room")?;
    let first = world.open_ticket(world.ada).await?.channel.id;
    world.open_ticket(world.bob).await?;
    for name in NAMES {
        world.open_ticket(world.user(name)?).await?;
    }

    let shown = world.slash(world.grace, room, "tickets", &[]).await?;
    let page = said(&shown);
    assert!(page.contains("Page 1 of 2"), "{page}");
    assert!(page.contains(&format!("**#1** <#{first}>")), "{page}");
    world
        .discord
        .clicks(world.grace, room, shown.id, "tickets:2")?;
    let turned = world.discord.wait_until(SOON, |sim| {
        let messages = sim.every_message();
        let now = messages.iter().find(|message| message.id == shown.id)?;
        Some(said(now)).filter(|now| now.contains("Page 2 of 2"))
    });
    let turned = turned.await?;

    assert!(turned.contains("**#11** "), "{turned}");
    assert!(!turned.contains("**#1** "), "{turned}");
    world.finish().await
}
