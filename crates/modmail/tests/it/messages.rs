//! Every kind of message, both ways.

use discord_sim::{Draft, Id, Message};
use storage::modmail::{Delivery, MessageKind};

use crate::world::{Story, World, said};

/// What a member wrote, as staff see it: everything behind the card.
async fn relayed(world: &World, messages: usize) -> anyhow::Result<Vec<Message>> {
    let ticket = world.ticket("ada", messages + 1).await?;
    Ok(world.messages(ticket.id).split_off(1))
}

/// Whether the bot has ever pinged anybody.
fn pinged(world: &World) -> bool {
    let bot = world.discord.read(discord_sim::World::first_bot);
    world.discord.read(|sim| {
        let mut from_bot = sim
            .every_message()
            .into_iter()
            .filter(|every_message| Ok(every_message.author) == bot);
        from_bot.any(|every_message| {
            every_message.pings.everyone
                || !every_message.pings.users.is_empty()
                || !every_message.pings.roles.is_empty()
        })
    })
}

#[tokio::test]
async fn a_sticker_alone_is_shown_by_name_and_picture() -> Story {
    let world = World::start().await?;
    let sticker = Draft {
        stickers: vec!["wave*".to_owned()],
        ..Draft::default()
    };

    let written = world.discord.sends_dm(world.ada, sticker)?;

    let relayed = relayed(&world, 1).await?;
    assert!(
        said(&relayed[0]).contains("Sticker: wave\\*"),
        "{}",
        said(&relayed[0])
    );
    assert_eq!(relayed[0].attachments[0].filename, "wave*.png");
    world.signed(world.ada, written, "✅").await?;
    world.finish().await
}

#[tokio::test]
async fn a_forwarded_message_is_shown_with_its_text_and_its_files() -> Story {
    let world = World::start().await?;
    let general = world.text_channel("general")?;
    let picture = Draft::text("look at @everyone").with_file("cat.png", vec![1; 9]);
    let original = world.discord.sends(world.bob, general, picture)?;
    let forward = Draft {
        forwards: Some((general, original)),
        ..Draft::default()
    };

    world.discord.sends_dm(world.ada, forward)?;

    let relayed = relayed(&world, 1).await?;
    world.at_rest().await?;
    let shown = said(&relayed[0]);
    assert!(shown.contains("Forwarded from"), "{shown}");
    assert!(shown.contains(":\nlook at @everyone"), "{shown}");
    assert_eq!(relayed[0].attachments[0].size, 9);
    assert!(!pinged(&world));
    world.finish().await
}

#[tokio::test]
async fn a_voice_message_becomes_an_audio_file_with_its_length() -> Story {
    let world = World::start().await?;
    let voice = Draft {
        voice: true,
        ..Draft::default().with_file("voice-message.ogg", vec![5; 40])
    };

    world.discord.sends_dm(world.ada, voice)?;

    let relayed = relayed(&world, 1).await?;
    assert!(
        said(&relayed[0]).contains("Voice message, 3 s"),
        "{}",
        said(&relayed[0])
    );
    assert_eq!(relayed[0].attachments[0].filename, "voice-message.ogg");
    world.finish().await
}

#[tokio::test]
async fn a_poll_is_shown_with_its_question_and_what_can_be_chosen() -> Story {
    let world = World::start().await?;
    let poll = Draft {
        poll: ["Tea?", "yes", "no_thanks"].map(str::to_owned).to_vec(),
        ..Draft::default()
    };

    world.discord.sends_dm(world.ada, poll)?;

    let relayed = relayed(&world, 1).await?;
    assert!(
        said(&relayed[0]).contains("Poll: Tea\\?\n- yes\n- no\\_thanks"),
        "{}",
        said(&relayed[0])
    );
    world.finish().await
}

#[tokio::test]
async fn answers_are_answers_on_the_other_side_too() -> Story {
    let world = World::start().await?;
    let first = world.discord.sends_dm(world.ada, "my order is late")?;
    let shown = relayed(&world, 1).await?.remove(0);
    let ticket = world.ticket("ada", 2).await?;

    let answer = Draft::text("!r which one?").replying_to(shown.id);
    world.discord.sends(world.grace, ticket.id, answer)?;
    world.told_about(world.ada, "which one?").await?;
    world.shown(ticket.id, "#1 · ✅").await?;
    let messages = world.discord.dm_messages(world.ada);
    let asked = messages
        .iter()
        .find(|message| said(message).contains("which one?"));
    let asked = asked.ok_or_else(|| anyhow::anyhow!("no answer"))?;
    assert_eq!(answers(asked), Some(first));

    world
        .discord
        .sends_dm(world.ada, Draft::text("this one").replying_to(asked.id))?;
    let shown = world.shown(ticket.id, "this one").await?;
    let copy = world.shown(ticket.id, "#1 · ✅").await?;
    assert_eq!(answers(&shown), Some(copy.id));
    world.finish().await
}

#[tokio::test]
async fn an_answer_to_what_staff_do_not_see_carries_the_quote() -> Story {
    let world = World::start().await?;
    world.discord.sends_dm(world.ada, "hello?")?;
    world.told_about(world.ada, "reached the staff").await?;
    let messages = world.discord.dm_messages(world.ada);
    let greeting = messages
        .iter()
        .find(|message| said(message).contains("reached"));
    let greeting = greeting.ok_or_else(|| anyhow::anyhow!("no greeting"))?;

    world
        .discord
        .sends_dm(world.ada, Draft::text("thanks").replying_to(greeting.id))?;

    let shown = relayed(&world, 2).await?.remove(1);
    assert!(
        said(&shown).contains("In reply to: Your message has reached"),
        "{}",
        said(&shown)
    );
    assert!(said(&shown).ends_with("thanks"), "{}", said(&shown));
    world.finish().await
}

#[tokio::test]
async fn four_thousand_characters_of_one_letter_lose_nothing() -> Story {
    let world = World::start().await?;
    let letter = format!("e{}", "\u{301}".repeat(3_999));

    let written = world.discord.sends_dm(world.ada, letter.as_str())?;

    world.signed(world.ada, written, "✅").await?;
    let relayed = relayed(&world, 1).await?;
    let all: String = relayed.iter().map(description).collect();
    assert_eq!(all, letter);
    world.finish().await
}

#[tokio::test]
async fn a_long_answer_with_code_arrives_in_parts_and_counts_when_all_are_there() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "how?").await?.channel;
    let code = "    let x = 1;\n".repeat(380);
    let text = format!("like this:\n```rust\n{code}```");

    world
        .slash(world.grace, ticket.id, "reply", &[("text", &text)])
        .await?;

    world.shown(ticket.id, "#1 · ✅ delivered").await?;
    let messages = world.discord.dm_messages(world.ada);
    let parts = messages
        .iter()
        .filter(|message| description(message).contains("let x"));
    let parts: Vec<_> = parts.map(description).collect();
    assert_eq!(parts.len(), 2);
    assert!(
        parts.iter().all(|part| part.matches("```").count() == 2),
        "{parts:?}"
    );
    let lines: usize = parts
        .iter()
        .map(|part| part.matches("    let x = 1;").count())
        .sum();
    assert_eq!(lines, 380);
    world.stop_bot().await?;
    let store = world.store().await?;
    let mut tx = store.read().await?;
    let ada = twilight_model::id::Id::new(world.ada.get()).into();
    let ticket_row = tx
        .tickets()
        .open_of(ada)
        .await?
        .ok_or_else(|| anyhow::anyhow!("no ticket"))?;
    let stored = tx.messages().of_ticket(ticket_row.id, None, 10).await?;
    let answer = stored
        .iter()
        .find(|message| message.kind == MessageKind::Staff);
    assert_eq!(
        answer.map(|answer| answer.content.as_str()),
        Some(text.as_str())
    );
    assert_eq!(answer.map(|answer| answer.delivery), Some(Delivery::Sent));
    world.finish().await
}

#[tokio::test]
async fn an_answer_of_which_a_part_is_refused_was_not_delivered() -> Story {
    let world = World::start().await?;
    let ticket = world.open_ticket_about(world.ada, "how?").await?.channel;
    let dm = world.discord.dm_messages(world.ada)[0].channel;
    let path = format!("channels/{dm}/messages");
    let refusal = discord_sim::Fault::Refused(50_013);
    // The first part goes through.
    world.discord.fails(discord_sim::Rule {
        skip: 1,
        ..discord_sim::Rule::times(1, "POST", &path, refusal)
    });

    let text = "word ".repeat(1_000);
    world
        .slash(world.grace, ticket.id, "reply", &[("text", &text)])
        .await?;

    world.shown(ticket.id, "reply #1 wasn't delivered").await?;
    world.shown(ticket.id, "#1 · ❌ not delivered").await?;
    world.finish().await
}

#[tokio::test]
async fn many_files_go_in_as_many_messages_as_they_need() -> Story {
    const MEBIBYTE: usize = 1024 * 1024;
    let world = World::start().await?;
    let files = Draft::text("three")
        .with_file("SPOILER_a.bin", vec![1; 6 * MEBIBYTE])
        .with_file("b.bin", vec![2; 6 * MEBIBYTE])
        .with_file("c.bin", vec![3; MEBIBYTE]);

    world.discord.sends_dm(world.ada, files)?;

    let relayed = relayed(&world, 2).await?;
    let names = |message: &Message| -> Vec<_> {
        message
            .attachments
            .iter()
            .map(|attachment| attachment.filename.clone())
            .collect()
    };
    assert_eq!(names(&relayed[0]), ["SPOILER_a.bin"]);
    assert_eq!(names(&relayed[1]), ["b.bin", "c.bin"]);
    world.finish().await
}

#[tokio::test]
async fn a_name_that_cannot_be_seen_is_replaced() -> Story {
    let world = World::start().await?;
    let blank = "\u{200B}".repeat(32);
    let ghost = world.discord.change(|sim| {
        let ghost = sim.user(&blank);
        sim.joins(ghost, world.guild).map(|()| ghost)
    })?;

    world.discord.sends_dm(ghost, "boo")?;

    let ticket = world.ticket("ticket", 2).await?;
    let shown = said(&world.messages(ticket.id)[1]);
    assert_eq!(shown, format!("{ghost} | boo"));
    world.finish().await
}

#[tokio::test]
async fn markdown_of_a_member_stays_theirs_and_pings_nobody() -> Story {
    let world = World::start().await?;
    let trap = format!(
        "```\nopen **bold ||spoiler [x](http://a.b) # h\n> q @everyone <@&{}> <@{}> <:blob:1>",
        world.bot_role, world.grace
    );

    world.discord.sends_dm(world.ada, trap.as_str())?;

    let relayed = relayed(&world, 1).await?;
    world.at_rest().await?;
    assert_eq!(description(&relayed[0]), trap);
    assert!(!pinged(&world));
    world.finish().await
}

#[tokio::test]
async fn a_preview_that_discord_adds_changes_nothing() -> Story {
    let world = World::start().await?;
    world.discord.sends_dm(world.ada, "hello?")?;
    relayed(&world, 1).await?;

    world.discord.sends_dm(world.ada, "https://example.com")?;
    let link = world.discord.dm_messages(world.ada);
    let link = link
        .iter()
        .find(|dm_message| dm_message.content.starts_with("https"));
    let link = link.ok_or_else(|| anyhow::anyhow!("no link"))?;
    world
        .discord
        .change(|sim| sim.previews(link.channel, link.id, "https://example.com"))?;

    let relayed = relayed(&world, 2).await?;
    assert_eq!(description(&relayed[1]), "https://example.com");
    assert_eq!(relayed[1].embeds.len(), 1);
    world.finish().await
}

fn description(message: &Message) -> String {
    let embed = message.embeds.first();
    let text = embed.and_then(|embed| embed.get("description")?.as_str());
    text.unwrap_or_default().to_owned()
}

/// The message that a message answers.
pub(crate) fn answers(message: &Message) -> Option<Id> {
    let id = message.reference.as_ref()?.get("message_id")?;
    id.as_str()?.parse().ok()
}

#[tokio::test]
async fn an_anonymous_answer_hides_its_author_from_the_member_alone() -> Story {
    let mut world = World::start().await?;
    let ticket = world.open_ticket(world.ada).await?.channel;

    world.discord.sends(world.grace, ticket.id, "!ar first")?;
    world
        .discord
        .sends(world.grace, ticket.id, "!r -anonymous second")?;
    world
        .shown(ticket.id, "grace (anonymous) | second | #2 · ✅")
        .await?;
    world.stop_bot().await?;
    world.run().await?;
    world
        .discord
        .sends(world.grace, ticket.id, "!e 1 first, better")?;
    world
        .shown(ticket.id, "grace (anonymous) | first, better | #1 · ✅")
        .await?;

    world.told_about(world.ada, "Staff | second").await?;
    world.told_about(world.ada, "Staff | first, better").await?;
    world.at_rest().await?;
    let told = world.told(world.ada);
    assert!(!told.iter().any(|text| text.contains("grace")), "{told:?}");
    world.finish().await
}

#[tokio::test]
async fn messages_can_be_plain_and_quoted_and_carry_the_role_of_staff() -> Story {
    let world = World::builder()
        .settings("[style]\nform = \"plain\"\nblock_quotes = true\ntop_role = true\n")
        .start()
        .await?;
    let ticket = world.open_ticket(world.ada).await?.channel;
    assert_eq!(world.said_in(ticket.id)[1], "**ada**\n>>> hello?");
    let long = "word ".repeat(1_000);

    world
        .slash(world.grace, ticket.id, "reply", &[("text", &long)])
        .await?;

    world.shown(ticket.id, "**grace** · #1 · ✅").await?;
    world
        .told_about(world.ada, "**grace** (Supporters)\n>>> word")
        .await?;
    world.at_rest().await?;
    let told = world.told(world.ada).join("\n");
    assert_eq!(told.matches("word").count(), 1_000);
    world.finish().await
}
