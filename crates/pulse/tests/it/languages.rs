//! In which language the bot speaks, and that no text escapes it.

use std::time::Duration;

use anyhow::Result;
use botkit::text::testing::{Marked, readable};
use discord_sim::{Message, Options};
use serde_json::json;
use status_sim::{Action, Impact};

use crate::world::{PATIENCE, Story, World};

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

/// Waits until the bot knows what the server speaks.
async fn is_known(world: &World, locale: &str) -> Result<()> {
    let store = world.database().await?;
    let guild = twilight_model::id::Id::new(world.guild.get()).into();
    let known = async {
        loop {
            let config = store.read().await?.guild_configs().get(guild).await?;
            if config.is_some_and(|config| config.locale.as_deref() == Some(locale)) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(PATIENCE, known).await?
}

#[tokio::test]
async fn a_server_is_told_in_its_language_and_a_caller_answered_in_theirs() -> Story {
    let world = world().await?;

    let done = world.register().await?;
    assert_eq!(strays(Marked::STAFF, &done, &[]), [""; 0]);
    // A server may offer members what the bot refuses them.
    world
        .discord
        .change(|sim| sim.allows_command(world.member, world.guild, "config"))?;
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
    world.finish().await
}

#[tokio::test]
async fn what_everybody_reads_is_in_the_servers_language_also_after_it_changes() -> Story {
    let world = world().await?;
    world.register().await?;
    let status = world.ask(world.member, "status", Options::new()).await?;
    let title = status.embeds[0]["title"].to_string();
    assert!(title.contains(&Marked::SERVER.begins("VRChat")), "{title}");

    let (guild, locale) = (world.guild, Marked::MEMBER.locale);
    world
        .discord
        .change(|sim| sim.guild_speaks(guild, locale))?;
    is_known(&world, locale).await?;
    world.happens(Action::start_incident("Login is down", Impact::Minor))?;

    let told = alert(&world, 1).await?;
    let title = told.embeds[0]["title"].to_string();
    assert!(title.contains(&Marked::MEMBER.begins("")), "{title}");
    let strays = strays(Marked::MEMBER, &told, &[]);
    let marks = strays.iter().filter(|stray| Marked::is_mark(stray));
    assert_eq!(marks.count(), 0, "{strays:?}");
    world.finish().await
}
