//! In which language the bot speaks, and that no text escapes it.

use anyhow::Result;
use botkit::text::testing::{Marked, readable};
use discord_sim::{Message, Options};
use serde_json::json;
use status_sim::{Action, Impact};

use crate::world::World;

/// Words of the page and of people, in their own language.
const THEIR_OWN: [&str; 4] = ["VRChat", "Login", "is", "down"];

/// A world whose server, owner and member speak a language of their own each.
async fn world() -> Result<World> {
    let mut world = World::new().await?;
    let folder = world.path("languages");
    let botkit = include_str!("../../../../locales/botkit/en/botkit.ftl");
    let pulse = include_str!("../../../../locales/pulse/en/pulse.ftl");
    Marked::write(&folder, &[("botkit.ftl", botkit), ("pulse.ftl", pulse)])?;
    let named = format!("[languages]\nfolder = '{}'\n", folder.display());
    world.configure(&(world.settings() + &named))?;
    let (guild, owner, member) = (world.guild, world.owner, world.member);
    world.discord.change(|sim| {
        sim.guild_speaks(guild, Marked::SERVER.locale)?;
        sim.speaks(owner, Marked::STAFF.locale)?;
        sim.speaks(member, Marked::MEMBER.locale)
    })?;
    world.start().await?;
    Ok(world)
}

/// What is to be read in a message that does not belong to a language.
fn strays(language: Marked, message: &Message, chosen: &[&str]) -> Vec<String> {
    let embeds = message.embeds.iter().flat_map(readable);
    let read = embeds.chain([message.content.clone()]);
    let strays = read.flat_map(|text| language.strays(&text, chosen));
    strays.collect()
}

/// Waits for so many alerts, and gives the last.
async fn alert(world: &World, count: usize) -> Result<Message> {
    world.told_at_least(count).await?;
    let messages = world.discord.channel_messages(world.alerts);
    let mut alerts = messages.into_iter().rev();
    let alert = alerts.find(|message| message.interaction.is_none());
    alert.ok_or_else(|| anyhow::anyhow!("there is no alert"))
}

#[tokio::test]
async fn a_server_is_told_in_its_language_and_a_caller_answered_in_theirs() -> Result<()> {
    let world = world().await?;

    let done = world.register().await?;
    assert_eq!(strays(Marked::STAFF, &done, &[]), [""; 0]);
    for command in ["ping", "about", "help", "config show"] {
        let member = world.ask(world.member, command, Options::new()).await?;
        assert_eq!(strays(Marked::MEMBER, &member, &[]), [""; 0], "{command}");
    }

    let id = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    let began = alert(&world, 1).await?;
    world.happens(Action::resolve(&id))?;
    let ended = alert(&world, 2).await?;
    for told in [began, ended] {
        // What the page wrote stands as it is, among the texts of the bot.
        let title = told.embeds[0]["title"].to_string();
        assert!(title.contains("⟪"), "{title}");
        for part in told.embeds[0]["fields"].as_array().into_iter().flatten() {
            let name = readable(&json!({ "name": part["name"] }));
            assert!(name[0].starts_with('⟪'), "{part}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn what_everybody_reads_is_in_the_servers_language_also_after_it_changes() -> Result<()> {
    let world = world().await?;
    world.register().await?;
    let status = world.ask(world.member, "status", Options::new()).await?;
    let title = status.embeds[0]["title"].to_string();
    assert!(title.contains(&Marked::SERVER.begins("VRChat")), "{title}");

    let (guild, locale) = (world.guild, Marked::MEMBER.locale);
    world
        .discord
        .change(|sim| sim.guild_speaks(guild, locale))?;
    world.happens(Action::start_incident("Login is down", Impact::Minor))?;

    let told = alert(&world, 1).await?;
    let title = told.embeds[0]["title"].to_string();
    assert!(title.contains(&Marked::MEMBER.begins("")), "{title}");
    let chosen = [&THEIR_OWN[..], &["We", "are", "looking", "into", "it"]].concat();
    let left = strays(Marked::MEMBER, &told, &chosen);
    assert!(!left.iter().any(|stray| stray == "⟪"), "{left:?}");
    Ok(())
}
