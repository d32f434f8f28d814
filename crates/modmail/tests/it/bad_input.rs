//! What nobody should write, and what staff should not do to their tickets.

use discord_sim::{Draft, Message};

use crate::world::{Story, World, said};

const VIEW_CHANNEL: u64 = 1 << 10;
const SEND_MESSAGES: u64 = 1 << 11;
const ATTACH_FILES: u64 = 1 << 15;

/// A world whose bot tells staff in this channel what keeps it from working.
async fn alerting() -> anyhow::Result<(World, discord_sim::Id)> {
    let world = World::builder()
        .channel("alerts", "tickets", "alerts_channel")
        .start()
        .await?;
    let alerts = world.channel("alerts")?;
    Ok((world, alerts))
}

#[tokio::test]
async fn what_a_ticket_may_not_be_shown_any_more_is_kept_told_and_shown_later() -> anyhow::Result<()>
{
    for taken in [VIEW_CHANNEL, SEND_MESSAGES, ATTACH_FILES] {
        let (world, alerts) = alerting().await?;
        let ticket = world.open_ticket_about(world.ada, "zero").await?.channel.id;
        let deny = |bits| {
            world
                .discord
                .change(|sim| sim.overwrites(ticket, world.bot_role, 0, bits))
        };

        deny(taken)?;
        let file = Draft::text("one").with_file("note.txt", vec![1; 9]);
        world.discord.sends_dm(world.ada, file)?;
        let two = world.discord.sends_dm(world.ada, "two")?;
        world.told_about(world.ada, "Your message is saved").await?;
        let alert = world.shown(alerts, "I can't show what **ada**").await?;
        let which = format!(
            "(<@{0}> · `{0}`) wrote in ticket #1, <#{ticket}>",
            world.ada
        );
        assert!(alert.content.contains(&which), "{}", alert.content);
        assert_eq!(world.messages(ticket).len(), 2);
        deny(0)?;

        world.signed(world.ada, two, "✅").await?;
        let expected = ["ada | zero", "ada | one", "ada | two"];
        assert_eq!(world.said_in(ticket)[1..], expected);
        let told = world.said_in(alerts);
        let alerts = told
            .iter()
            .filter(|text| text.contains("I can't show what"));
        assert_eq!(alerts.count(), 1, "{told:?}");
        let told = world.told(world.ada);
        let stored = told.iter().filter(|text| text.contains("is saved"));
        assert_eq!(stored.count(), 1, "{told:?}");
        world.refuses(403, "POST", "channels/*/messages");
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn without_a_channel_for_alerts_another_ticket_hears_of_it() -> Story {
    let world = World::start().await?;
    let other = world.open_ticket_about(world.bob, "zero").await?.channel.id;
    let ticket = world.open_ticket_about(world.ada, "zero").await?.channel.id;

    world
        .discord
        .change(|sim| sim.overwrites(ticket, world.bot_role, 0, VIEW_CHANNEL))?;
    world.discord.sends_dm(world.ada, "one")?;

    world.shown(other, "I can't show what **ada**").await?;
    world.refuses(403, "POST", "channels/*/messages");
    // The ticket still cannot be shown anything.
    world.finish_busy()
}

#[tokio::test]
async fn a_file_of_25_megabytes_becomes_a_link_and_the_message_still_goes() -> Story {
    let world = World::start().await?;
    let film = Draft::text("look").with_file("film.mp4", vec![0; 25 * 1024 * 1024]);

    let written = world.discord.sends_dm(world.ada, film)?;

    world.signed(world.ada, written, "✅").await?;
    let ticket = world.ticket("ada", 2).await?;
    let relayed = &world.messages(ticket.id)[1];
    assert!(relayed.attachments.is_empty());
    assert!(said(relayed).contains("film"), "{}", said(relayed));
    assert!(said(relayed).contains("look"), "{}", said(relayed));
    world.finish().await
}

/// Everything that Markdown does something with, and what could leave a quote,
/// a block or an embed.
const TRAPS: &[&str] = &[
    "```",
    "```\nopen",
    "``` ``` ```",
    "`a``b`",
    "**bold *and* _under_ __line__ ~~gone~~ ||spoiler",
    "|| || |||",
    "> quote\n>>> all the rest\nof it",
    "# h1\n## h2\n### h3\n-# small",
    "- a\n  - b\n1. c",
    "[label](https://example.com \"title\") <https://example.com>",
    "\\*not bold\\*",
    "@everyone @here <@1> <@&1> <#1> </close:1> <id:customize>",
    "<:blob:1> <a:blob:1> <t:0:R>",
    "\u{202e}backwards\u{202c} \u{200b}\u{200d}\u{feff}",
];

#[tokio::test]
async fn every_markdown_trap_arrives_as_it_was_written_and_pings_nobody() -> Story {
    let world = World::start().await?;
    for trap in TRAPS {
        world.discord.sends_dm(world.ada, *trap)?;
    }

    let ticket = world.ticket("ada", TRAPS.len() + 1).await?;
    world.at_rest().await?;
    let messages = world.messages(ticket.id);
    let shown = |message: &Message| {
        let embed = message.embeds.first()?;
        Some(embed.get("description")?.as_str()?.to_owned())
    };
    let shown: Vec<_> = messages[1..].iter().filter_map(shown).collect();
    assert_eq!(shown, TRAPS);
    for message in &messages {
        let pings = &message.pings;
        assert!(!pings.everyone && pings.users.is_empty() && pings.roles.is_empty());
    }
    world.finish().await
}

#[tokio::test]
async fn in_plain_style_no_trap_swallows_who_wrote_it_and_nobody_is_pinged() -> Story {
    let world = World::builder()
        .settings("[style]\nform = \"plain\"\n")
        .start()
        .await?;
    for trap in TRAPS {
        world.discord.sends_dm(world.ada, *trap)?;
    }

    let ticket = world.ticket("ada", TRAPS.len() + 1).await?;
    world.at_rest().await?;
    let messages = world.messages(ticket.id);
    for (message, trap) in messages[1..].iter().zip(TRAPS) {
        assert!(message.content.contains("ada"), "{}", message.content);
        assert!(message.content.contains(trap), "{}", message.content);
        let pings = &message.pings;
        assert!(!pings.everyone && pings.users.is_empty() && pings.roles.is_empty());
    }
    world.finish().await
}
