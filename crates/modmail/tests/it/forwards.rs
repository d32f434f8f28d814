//! Messages of programs that members forward, and where forwards came from.

use discord_sim::{Draft, Upload};
use serde_json::json;

use crate::world::{Story, World, said};

#[tokio::test]
async fn what_another_bot_made_is_shown_when_it_is_forwarded() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    let made = Draft {
        components: vec![
            json!({ "type": 17, "id": 1, "accent_color": null, "spoiler": false,
            "components": [
                { "type": 10, "id": 2, "content": "# Rules" },
                { "type": 9, "id": 3,
                  "components": [{ "type": 10, "id": 4, "content": "Be kind" }],
                  "accessory": { "type": 2, "id": 5, "style": 5, "label": "Read on",
                                 "url": "https://example.com/rules" } },
                { "type": 12, "id": 6, "items": [
                    { "media": { "id": "9", "url": "https://example.com/heart.png",
                                 "proxy_url": "https://example.com/heart.png" },
                      "description": "a heart", "spoiler": false } ] },
            ] }),
        ],
        ..Draft::default()
    };
    let original = world
        .discord
        .change(|sim| sim.webhook_posts(general, "Herald", &made))?;
    let forward = Draft {
        forwards: Some((general, original)),
        ..Draft::default()
    };

    world.discord.sends_dm(world.ada, forward)?;

    let ticket = world.ticket("ada", 2).await?;
    let shown = said(&world.messages(ticket.id)[1]);
    for part in [
        "# Rules",
        "Be kind",
        "Read on https://example.com/rules",
        "a heart: https://example.com/heart.png",
    ] {
        assert!(shown.contains(part), "{part} is missing in {shown}");
    }
    world.finish().await
}

#[tokio::test]
async fn a_forward_tells_where_it_came_from() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    let original = world.discord.sends(world.bob, general, "she did it")?;
    let forward = Draft {
        forwards: Some((general, original)),
        ..Draft::default()
    };

    world.discord.sends_dm(world.ada, forward)?;

    let ticket = world.ticket("ada", 2).await?;
    let shown = said(&world.messages(ticket.id)[1]);
    let link = format!(
        "Forwarded from https://discord.com/channels/{}/{general}/{original}:\nshe did it",
        world.guild
    );
    assert!(shown.contains(&link), "{shown}");
    world.finish().await
}

#[tokio::test]
async fn a_forward_of_which_nothing_is_understood_says_so() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    let poll = Draft {
        poll: ["Tea?", "yes", "no"].map(str::to_owned).to_vec(),
        ..Draft::default()
    };
    let original = world.discord.sends(world.bob, general, poll)?;
    let forward = Draft {
        forwards: Some((general, original)),
        ..Draft::default()
    };

    world.discord.sends_dm(world.ada, forward)?;

    let ticket = world.ticket("ada", 2).await?;
    let shown = said(&world.messages(ticket.id)[1]);
    assert!(shown.contains("can't be shown here"), "{shown}");
    world.finish().await
}

#[tokio::test]
async fn a_message_of_characters_that_show_nothing_says_so() -> Story {
    let world = World::start().await?;

    world.discord.sends_dm(world.ada, "\u{200B}\u{2060}")?;

    let ticket = world.ticket("ada", 2).await?;
    let shown = said(&world.messages(ticket.id)[1]);
    assert!(shown.contains("cannot be seen"), "{shown}");
    world.finish().await
}

/// A picture with everything Discord knows of one.
fn picture() -> Draft {
    Draft {
        files: vec![Upload {
            filename: "cat.png".to_owned(),
            bytes: vec![1; 9],
            description: Some("a cat on a sofa".to_owned()),
            title: Some("My cat".to_owned()),
            spoiler: true,
            ..Upload::default()
        }],
        ..Draft::text("!r look")
    }
}

#[tokio::test]
async fn the_alt_text_and_the_cover_of_a_picture_go_along_both_ways() -> Story {
    let world = World::start().await?;

    world.discord.sends_dm(world.ada, picture())?;
    let ticket = world.ticket("ada", 2).await?;
    let copy = world.messages(ticket.id)[1].attachments[0].clone();
    world.discord.sends(world.grace, ticket.id, picture())?;
    world.shown(ticket.id, "#1 · ✅ delivered").await?;

    let messages = world.discord.dm_messages(world.ada);
    let sent = messages
        .iter()
        .filter(|message| message.author != world.ada)
        .find_map(|message| message.attachments.first());
    let sent = sent.ok_or_else(|| anyhow::anyhow!("no file"))?;
    for file in [&copy, sent] {
        assert_eq!(file.description.as_deref(), Some("a cat on a sofa"));
        assert_eq!(file.title.as_deref(), Some("My cat"));
        assert!(file.spoiler);
    }
    world.finish().await
}

#[tokio::test]
async fn a_voice_message_keeps_its_length_and_its_wave() -> Story {
    let world = World::start().await?;
    let voice = Draft {
        voice: true,
        ..Draft::default().with_file("voice-message.ogg", vec![5; 40])
    };

    world.discord.sends_dm(world.ada, voice)?;

    let ticket = world.ticket("ada", 2).await?;
    let copy = world.messages(ticket.id)[1].attachments[0].clone();
    assert_eq!(copy.duration_seconds, Some(2.5));
    assert_eq!(copy.waveform.as_deref(), Some("AAAAAAAA"));
    world.finish().await
}

#[tokio::test]
async fn a_file_that_an_edit_takes_away_is_told_once_and_stays() -> Story {
    let world = World::start().await?;
    let two = Draft::text("two")
        .with_file("a_b.txt", "1")
        .with_file("c.txt", "2");
    let written = world.discord.sends_dm(world.ada, two)?;
    world.signed(world.ada, written, "✅").await?;
    let ticket = world.ticket("ada", 2).await?;
    let message = world.discord.dm_messages(world.ada).remove(0);
    let file = message.attachments[0].id;

    world
        .discord
        .change(|sim| sim.drops_file(world.ada, message.channel, written, file))?;
    let told = world.shown(ticket.id, "has taken away").await?;
    world
        .discord
        .change(|sim| sim.edits(world.ada, message.channel, written, "one"))?;
    world.shown(ticket.id, "ada | one").await?;
    world.at_rest().await?;

    assert!(said(&told).ends_with("a\\_b\\.txt"), "{}", said(&told));
    let all = world.messages(ticket.id);
    let times = all
        .iter()
        .filter(|shown| said(shown).contains("taken away"));
    assert_eq!(times.count(), 1);
    assert_eq!(all[1].attachments.len(), 2);
    world.finish().await
}

#[tokio::test]
async fn a_file_that_was_taken_away_while_nobody_listened_is_told() -> Story {
    let mut world = World::start().await?;
    let two = Draft::text("two")
        .with_file("a.txt", "1")
        .with_file("c.txt", "2");
    let written = world.discord.sends_dm(world.ada, two)?;
    world.signed(world.ada, written, "✅").await?;
    let ticket = world.ticket("ada", 2).await?;
    let message = world.discord.dm_messages(world.ada).remove(0);
    world.stop_bot().await?;
    world.discord.trouble(&discord_sim::Trouble::ExpireSessions);

    world.discord.change(|sim| {
        sim.drops_file(
            world.ada,
            message.channel,
            written,
            message.attachments[1].id,
        )
    })?;
    world.run().await?;

    world.shown(ticket.id, "has taken away: c").await?;
    world.finish().await
}
