//! Words that staff type: what belongs to a command comes first, then aliases, then
//! snippets.

use discord_sim::{Draft, Id, Message};
use serde_json::json;

use crate::world::{SOON, Story, World, said};

/// A world with a ticket of ada's, grace among the moderators, and these snippets.
async fn start(snippets: &[(&str, &str)]) -> anyhow::Result<(World, Id)> {
    let world = World::start().await?;
    let ticket = prepare(&world, snippets).await?;
    Ok((world, ticket))
}

async fn prepare(world: &World, snippets: &[(&str, &str)]) -> anyhow::Result<Id> {
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.grace, world.moderators))?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    for (key, content) in snippets {
        let options = [("key", *key), ("content", *content)];
        let answer = world
            .slash(world.grace, ticket, "snippet create", &options)
            .await?;
        anyhow::ensure!(said(&answer).contains("is saved"), "{}", said(&answer));
    }
    Ok(ticket)
}

/// Makes an alias, and returns what was answered.
async fn alias(world: &World, name: &str, steps: &str) -> anyhow::Result<String> {
    let channel = world
        .channel("lobby")
        .or_else(|_| world.text_channel("lobby"))?;
    let options = [("name", name), ("steps", steps)];
    let answer = world
        .slash(world.grace, channel, "alias create", &options)
        .await?;
    Ok(said(&answer))
}

#[tokio::test]
async fn a_key_behind_the_prefix_sends_the_snippet() -> Story {
    let (world, ticket) = start(&[("rules", "Please read the rules.")]).await?;

    let typed = world.discord.sends(world.grace, ticket, "!Rules")?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    world.discord.sends(world.grace, ticket, "!!rules")?;
    world.shown(ticket, "#2 · ✅ delivered").await?;
    let with_file = Draft::text("!!!rules").with_file("rules.txt", "42");
    world.discord.sends(world.grace, ticket, with_file)?;
    world.shown(ticket, "#3 · ✅ delivered").await?;
    world.at_rest().await?;

    let messages = world.discord.dm_messages(world.ada);
    let replies: Vec<&Message> = messages
        .iter()
        .filter(|message| said(message).contains("Please read"))
        .collect();
    let texts: Vec<String> = replies.iter().map(|reply| said(reply)).collect();
    assert_eq!(
        texts,
        [
            "grace | Please read the rules.",
            "**grace**\nPlease read the rules.",
            "Staff | Please read the rules.",
        ]
    );
    assert_eq!(
        (replies[1].embeds.len(), replies[2].attachments.len()),
        (0, 1)
    );
    assert!(
        world
            .messages(ticket)
            .iter()
            .all(|message| message.id != typed)
    );
    world.finish().await
}

#[tokio::test]
async fn what_stands_behind_a_key_is_never_sent() -> Story {
    let world = World::builder()
        .set("tickets", "reply_without_command = true")
        .start()
        .await?;
    let ticket = prepare(&world, &[("ban", "You are banned.")]).await?;

    for (index, text) in ["!ban her, she lies", "!!ban her", "!!!ban\nher"]
        .iter()
        .enumerate()
    {
        world.discord.sends(world.grace, ticket, *text)?;
        let told = world.discord.wait_until(SOON, |sim| {
            let messages = sim.channel_messages(ticket).into_iter();
            let mut told = messages.filter(|message| said(message).contains("takes nothing after"));
            told.nth(index).map(said)
        });
        let told = told.await?;
        assert!(told.contains("`!reply {{ban}}`"), "{told}");
    }
    // These are nobody's words, as ever.
    for text in ["!!kick her", "!kick her", "!!!kick"] {
        world.discord.sends(world.grace, ticket, text)?;
        world.at_rest().await?;
    }
    world.discord.sends(world.bob, ticket, "!ban")?;
    world.at_rest().await?;

    assert_eq!(
        world.told(world.ada).len(),
        1,
        "{:?}",
        world.told(world.ada)
    );
    let told = world.said_in(ticket);
    let unknown = told
        .iter()
        .filter(|text| text.contains("no command `kick`"));
    assert_eq!(unknown.count(), 1, "{told:?}");
    world.finish().await
}

#[tokio::test]
async fn a_key_that_an_edit_mends_sends_the_snippet_once() -> Story {
    let (world, ticket) = start(&[("rules", "Please read the rules.")]).await?;
    let typed = world.discord.sends(world.grace, ticket, "!norules")?;
    world.shown(ticket, "no command `norules`").await?;

    world
        .discord
        .change(|sim| sim.edits(world.grace, ticket, typed, "!rules"))?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    let note = world.discord.sends(world.grace, ticket, "!nobodys")?;
    world.shown(ticket, "no command `nobodys`").await?;
    world
        .discord
        .change(|sim| sim.edits(world.grace, ticket, note, "!nobodys word"))?;
    world.at_rest().await?;

    assert_eq!(
        world.told(world.ada)[1..],
        ["grace | Please read the rules."]
    );
    let told = world.said_in(ticket);
    let unknown = told
        .iter()
        .filter(|text| text.contains("no command `nobodys`"));
    assert_eq!(unknown.count(), 1, "{told:?}");
    world.finish().await
}

#[tokio::test]
async fn another_prefix_doubles_its_last_sign() -> Story {
    let world = World::builder()
        .set("tickets", "prefix = \"mm?\"")
        .start()
        .await?;
    let ticket = prepare(&world, &[("rules", "Please read the rules.")]).await?;

    world.discord.sends(world.grace, ticket, "mm?rules")?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    world.discord.sends(world.grace, ticket, "mm???rules")?;
    world.shown(ticket, "#2 · ✅ delivered").await?;
    world.discord.sends(world.grace, ticket, "!rules")?;
    world.at_rest().await?;

    let told = world.told(world.ada);
    assert_eq!(
        told[1..],
        [
            "grace | Please read the rules.",
            "Staff | Please read the rules."
        ]
    );
    world.finish().await
}

#[tokio::test]
async fn an_alias_carries_out_its_steps_and_stops_at_the_first_refusal() -> Story {
    let (world, ticket) = start(&[("bye-text", "Good bye, {member.name}!")]).await?;
    let made = alias(&world, "bye", "!reply {{bye-text}} && take && close 2h").await?;
    assert!(made.contains("carries out what it stands for"), "{made}");
    alias(&world, "half", "release && edit 99 && reply never").await?;

    world.discord.sends(world.grace, ticket, "!bye")?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    world.shown(ticket, "assigned to").await?;
    world.shown(ticket, "🕑 This ticket closes").await?;
    world.discord.sends(world.grace, ticket, "!half")?;
    let stopped = world.shown(ticket, "Step 2 of `half`").await?;
    world
        .discord
        .sends(world.grace, ticket, "!bye with a reason")?;
    world.shown(ticket, "`!bye` says all by itself").await?;
    world.at_rest().await?;

    assert!(
        said(&stopped).contains("no reply #99"),
        "{}",
        said(&stopped)
    );
    assert_eq!(world.told(world.ada)[1..], ["grace | Good bye, ada!"]);
    let told = world.said_in(ticket);
    let answers = ["no longer assigned", "Step 2 of `half`"];
    let places = answers.map(|answer| told.iter().position(|text| text.contains(answer)));
    assert!(places[0].is_some() && places[0] < places[1], "{told:?}");
    world.finish().await
}

#[tokio::test]
async fn an_alias_is_checked_at_the_level_of_whoever_types_it() -> Story {
    let (world, ticket) = start(&[]).await?;
    alias(&world, "force", "take && force_close").await?;
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.bob, world.supporters))?;

    world.discord.sends(world.bob, ticket, "!force")?;
    let stopped = world.shown(ticket, "Step 2 of `force`").await?;

    assert!(said(&stopped).contains("moderator"), "{}", said(&stopped));
    world.shown(ticket, "assigned to").await?;
    world.finish().await
}

#[tokio::test]
async fn an_alias_of_one_command_is_another_name_for_it_anywhere() -> Story {
    let (world, ticket) = start(&[]).await?;
    let made = alias(&world, "antworte", "reply -anonymous").await?;
    assert!(made.contains("with whatever you write after it"), "{made}");
    alias(&world, "neu", "new_thread").await?;
    let lobby = world.channel("lobby")?;

    let typed = world
        .discord
        .sends(world.grace, ticket, "!antworte wir kommen")?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    world
        .discord
        .sends(world.grace, lobby, "!neu bob Guten Tag")?;
    world.told_about(world.bob, "grace | Guten Tag").await?;
    world.shown(lobby, "Ticket #2").await?;
    world.at_rest().await?;

    assert_eq!(world.told(world.ada)[1..], ["Staff | wir kommen"]);
    assert!(
        world
            .messages(ticket)
            .iter()
            .all(|message| message.id != typed)
    );
    world.finish().await
}

#[tokio::test]
async fn an_alias_that_an_edit_mends_is_carried_out_once_whatever_is_edited_then() -> Story {
    let (world, ticket) = start(&[]).await?;
    alias(&world, "bye", "reply one && reply two").await?;
    let typed = world.discord.sends(world.grace, ticket, "!byee")?;
    world.shown(ticket, "no command `byee`").await?;

    for text in ["!bye", "!BYE"] {
        world
            .discord
            .change(|sim| sim.edits(world.grace, ticket, typed, text))?;
        world.shown(ticket, "#2 · ✅ delivered").await?;
        world.at_rest().await?;
    }

    assert_eq!(world.told(world.ada)[1..], ["grace | one", "grace | two"]);
    world.finish().await
}

#[tokio::test]
async fn an_alias_of_which_a_part_was_done_is_neither_a_note_nor_repeated_by_an_edit() -> Story {
    let (world, ticket) = start(&[]).await?;
    alias(&world, "half", "reply one && edit 99").await?;
    let typed = world.discord.sends(world.grace, ticket, "!half")?;
    world.shown(ticket, "Step 2 of `half`").await?;
    world.at_rest().await?;

    world
        .discord
        .change(|sim| sim.edits(world.grace, ticket, typed, "!HALF"))?;
    world.at_rest().await?;

    assert_eq!(world.told(world.ada)[1..], ["grace | one"]);
    let store = world.store().await?;
    let mut tx = store.read().await?;
    let note = twilight_model::id::Id::new(typed.get()).into();
    assert_eq!(tx.messages().by_inbox(note).await?, None);
    drop(tx);
    world.finish().await
}

#[tokio::test]
async fn a_key_is_found_in_capitals_of_any_alphabet() -> Story {
    let (world, ticket) = start(&[("öffnung", "We open at nine.")]).await?;

    world.discord.sends(world.grace, ticket, "!ÖFFNUNG")?;

    world.shown(ticket, "#1 · ✅ delivered").await?;
    assert_eq!(world.told(world.ada)[1..], ["grace | We open at nine."]);
    world.finish().await
}

#[tokio::test]
async fn what_cannot_be_an_alias_is_refused_with_the_reason() -> Story {
    let (world, ticket) = start(&[("rules", "Please read the rules.")]).await?;
    assert!(alias(&world, "bye", "close").await?.contains("is saved"));
    let long = format!("reply {}", "x".repeat(1_500));

    for (name, steps, reason) in [
        ("close", "take", "`close` is a command"),
        ("s", "take", "`s` is a command"),
        ("rules", "take", "already is a snippet `rules`"),
        ("bye", "take", "already is an alias `bye`"),
        ("a b", "take", "doesn't work as a word"),
        ("a", "bye && take", "doesn't begin with a command"),
        ("a", "snippet", "needs one more word"),
        ("a", "take &&", "command missing"),
        ("a", "reply \"a", "never closed"),
        (
            "a",
            "take && take && take && take && take && take",
            "These are 6 commands",
        ),
        ("a", &long, "at most 1500"),
    ] {
        let refused = alias(&world, name, steps).await?;
        assert!(refused.contains(reason), "{refused}");
    }
    let options = [("key", "bye"), ("content", "Good bye!")];
    let refused = world
        .slash(world.grace, ticket, "snippet create", &options)
        .await?;
    assert!(
        said(&refused).contains("`bye` is an alias"),
        "{}",
        said(&refused)
    );
    let list = world.slash(world.grace, ticket, "alias list", &[]).await?;
    assert!(said(&list).contains("One alias") && said(&list).contains("`bye` close"));
    world
        .discord
        .sends(world.grace, ticket, "!alias delete BYE")?;
    world
        .shown(ticket, "`bye` has been deleted. It stood for")
        .await?;
    world.discord.sends(world.grace, ticket, "!bye")?;
    world.shown(ticket, "no command `bye`").await?;
    world.finish().await
}

#[tokio::test]
async fn the_steps_of_an_alias_are_done_once_whatever_ends_the_process() -> anyhow::Result<()> {
    for begun in [false, true] {
        let (mut world, ticket) = start(&[]).await?;
        alias(&world, "both", "reply one && reply two && rename vip").await?;

        world.discord.sends(world.grace, ticket, "!both")?;
        if begun {
            world.shown(ticket, "one | #1").await?;
        }
        world.kill_bot().await?;
        world.run().await?;

        world.shown(ticket, "two | #2 · ✅ delivered").await?;
        world.at_rest().await?;
        assert_eq!(world.told(world.ada)[1..], ["grace | one", "grace | two"]);
        world.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_said_of_aliases_is_in_the_language_of_its_reader() -> Story {
    let world = World::builder().marked().start().await?;
    world.at_rest().await?;
    let lobby = world.text_channel("lobby")?;
    world.slash(world.ada, lobby, "help", &[]).await?;
    let ticket = prepare(&world, &[]).await?;

    let call = async |command: &str, options: serde_json::Value| {
        let options = serde_json::from_value(options)?;
        let asked = world
            .discord
            .runs_slash(world.grace, ticket, command, options)?;
        world
            .discord
            .answer_message(asked, SOON)
            .await
            .map_err(anyhow::Error::from)
    };
    for (command, options) in [
        ("alias list", json!({})),
        (
            "alias create",
            json!({ "name": "fine", "steps": "take && take" }),
        ),
        ("alias create", json!({ "name": "fine", "steps": "wrong" })),
        ("alias create", json!({ "name": "wrong", "steps": "wrong" })),
        ("alias list", json!({})),
        (
            "snippet create",
            json!({ "key": "hello", "content": "hello there" }),
        ),
    ] {
        call(command, options).await?;
    }
    for text in ["!fine", "!fine wrong", "!hello wrong", "!alias delete fine"] {
        world.discord.sends(world.grace, ticket, text)?;
        world.at_rest().await?;
    }

    let own = [
        "ada", "bob", "grace", "hello", "there", "fine", "wrong", "take", "close",
    ];
    world.speaks_to_each_in_their_language(&own)?;
    world.finish().await
}
