//! Texts that members read, replaced while the bot runs.

use std::time::Duration;

use discord_sim::{Action, Given, Id, Message, Options};
use serde_json::{Value, json};
use storage::modmail::TextPlace;
use time::OffsetDateTime;

use crate::{
    history::turned,
    languages::asks_for_help,
    menu::choose,
    world::{SOON, Story, World, said},
};

/// A world in which bob runs the bot, with more settings and members, and a channel
/// where he calls commands.
async fn owned(settings: &str) -> anyhow::Result<(World, Id)> {
    // So that whoever closes a ticket is answered before its channel is gone.
    let mut world = World::builder()
        .archiving()
        .settings(settings)
        .members(&["cleo", "dora", "eve"])
        .build()
        .await?;
    world.set("staff", &format!("owners = [{}]", world.bob))?;
    let desk = world.text_channel("desk")?;
    world.run().await?;
    Ok((world, desk))
}

async fn calls(
    world: &World,
    channel: Id,
    command: &str,
    options: Value,
) -> anyhow::Result<Message> {
    let options: Options = serde_json::from_value(options)?;
    let asked = world
        .discord
        .runs_slash(world.bob, channel, command, options)?;
    Ok(world.discord.answer_message(asked, SOON).await?)
}

/// Replaces a text, and checks what bob is shown of it.
async fn sets(world: &World, channel: Id, options: Value, shown: &str) -> anyhow::Result<()> {
    let answer = said(&calls(world, channel, "text set", options).await?);
    anyhow::ensure!(answer.contains("says this now"), "{answer}");
    anyhow::ensure!(answer.contains(shown), "{answer}");
    Ok(())
}

/// The last thing the bot wrote to a member that has this in it.
async fn told(world: &World, member: Id, text: &str) -> anyhow::Result<Message> {
    world.told_about(member, text).await?;
    let messages = world.discord.dm_messages(member);
    let mut found = messages
        .into_iter()
        .filter(|message| said(message).contains(text));
    found
        .next_back()
        .ok_or_else(|| anyhow::anyhow!("{text} is gone"))
}

#[tokio::test]
async fn members_read_what_was_put_in_place_of_a_text_until_ours_is_back() -> Story {
    let (mut world, desk) = owned("").await?;
    let [cleo, dora, eve] = ["cleo", "dora", "eve"].map(|name| world.user(name));

    let words = "Thanks, @everyone here reads it.\n* soon\n[rules](https://example.com)";
    let text = json!({ "key": "opened", "text": words });
    sets(&world, desk, text.clone(), words).await?;
    let again = said(&calls(&world, desk, "text set", text).await?);
    assert!(again.contains("says that already"), "{again}");
    world.discord.sends_dm(world.ada, "hello?")?;
    let greeting = told(&world, world.ada, words).await?;
    assert_eq!(greeting.content, words);
    assert_eq!(greeting.pings, discord_sim::Mentions::default());

    // The next process says it, too.
    world.stop_bot().await?;
    world.run().await?;
    world.discord.sends_dm(cleo?, "hello?")?;
    told(&world, world.user("cleo")?, words).await?;

    let reset = said(&calls(&world, desk, "text reset", json!({ "key": "opened" })).await?);
    assert!(reset.contains("isn't replaced any more"), "{reset}");
    assert!(reset.contains("reached the staff"), "{reset}");
    let none = said(&calls(&world, desk, "text reset", json!({ "key": "opened" })).await?);
    assert!(none.contains("isn't replaced."), "{none}");
    world.open_ticket(dora?).await?;

    let undone = said(&calls(&world, desk, "text undo", json!({ "key": "opened" })).await?);
    assert!(undone.contains(words), "{undone}");
    world.discord.sends_dm(eve?, "hello?")?;
    told(&world, world.user("eve")?, words).await?;

    let history = said(&calls(&world, desk, "text history", json!({ "key": "opened" })).await?);
    let lines: Vec<&str> = history.lines().collect();
    assert_eq!(lines.len(), 3, "{history}");
    assert!(lines[1].contains("the usual text"), "{history}");
    assert!(lines[2].contains(&world.bob.to_string()), "{history}");
    let never = json!({ "key": "reopened" });
    for (command, words) in [
        ("text undo", "has never been changed"),
        ("text history", "has never been changed"),
    ] {
        let answer = said(&calls(&world, desk, command, never.clone()).await?);
        assert!(answer.contains(words), "{answer}");
    }
    world.finish().await
}

#[tokio::test]
async fn each_language_and_category_has_words_of_its_own() -> Story {
    let (world, desk) = owned(
        "[[categories]]\nname = \"Bugs\"\n\n\
         [[categories]]\nname = \"Billing\"\ngreeting = \"A clerk will be with you.\"\n",
    )
    .await?;
    let [ada, cleo, dora] = [world.ada, world.user("cleo")?, world.user("dora")?];
    world.discord.change(|sim| sim.speaks(dora, "fr"))?;
    asks_for_help(&world, dora).await?;

    for (key, language, category, text) in [
        ("opened", "en-US", None, "We have it."),
        ("opened", "en", Some("bugs"), "We have your bug."),
        ("menu-chosen", "en", Some("Bugs"), "So { $category } it is."),
        (
            "closed-with-reason",
            "en",
            Some("Bugs"),
            "Fixed: { $reason }",
        ),
        ("opened", "fr", Some("Billing"), "La facture est là."),
        ("closed", "de", None, "Vorbei."),
    ] {
        let mut options = json!({ "key": key, "language": language, "text": text });
        if let Some(category) = category {
            options["category"] = json!(category);
        }
        calls(&world, desk, "text set", options).await?;
    }

    world.discord.sends_dm(ada, "it crashes")?;
    choose(&world, ada, "Bugs").await?;
    told(&world, ada, "So Bugs it is.").await?;
    told(&world, ada, "We have your bug.").await?;
    let ticket = world.ticket("ada", 2).await?.id;
    // What the settings have for a category comes before words for all of them, and
    // behind words for it alone.
    world.discord.sends_dm(cleo, "an order")?;
    choose(&world, cleo, "Billing").await?;
    told(&world, cleo, "A clerk will be with you.").await?;
    world.discord.sends_dm(dora, "une commande")?;
    choose(&world, dora, "Billing").await?;
    told(&world, dora, "La facture est là.").await?;

    let reason = [("reason", "it was a typo")];
    world.closes(world.grace, ticket, "close", &reason).await?;
    told(&world, ada, "Fixed: it was a typo").await?;
    world.at_rest().await?;
    // Whoever speaks a language without words of its own reads ours in it.
    let french = world.ticket("dora", 2).await?.id;
    world.closes(world.grace, french, "close", &[]).await?;
    told(&world, dora, "Cette conversation a été fermée").await?;
    world.finish().await
}

#[tokio::test]
async fn a_panel_says_so_at_once() -> Story {
    let (world, desk) = owned("").await?;
    let support = world.text_channel("support")?;
    let post = json!({ "channel": support });
    calls(&world, desk, "panel post", post).await?;
    world.shown(support, "Talk to the staff").await?;

    sets(
        &world,
        desk,
        json!({ "key": "panel-title", "text": "Ask us" }),
        "Ask us",
    )
    .await?;
    world.shown(support, "Ask us").await?;
    let button = json!({ "key": "panel-button", "text": "Now" });
    sets(&world, desk, button, "Now").await?;
    world
        .discord
        .wait_until(SOON, |sim| {
            let mut panels = sim.channel_messages(support).into_iter();
            let says = |panel: &&Message| json!(panel.components).to_string().contains("\"Now\"");
            panels.find(says).map(drop)
        })
        .await?;
    world.finish().await
}

#[tokio::test]
async fn what_would_not_do_is_refused_and_changes_nothing() -> Story {
    let (world, desk) = owned("").await?;

    for (options, words) in [
        (
            json!({ "key": "opend", "text": "Hi" }),
            "Did you mean `opened`?",
        ),
        (
            json!({ "key": "card-member", "text": "Hi" }),
            "Members read no text called",
        ),
        (
            json!({ "key": "opened", "text": "Hi { $name }" }),
            "It has none at all",
        ),
        (
            json!({ "key": "menu-chosen", "text": "{ $name }" }),
            "You can use `{ $category }`",
        ),
        (
            json!({ "key": "opened", "text": "Hi\nthere { $name" }),
            "line 2 from character 14 on: `}` has to come there",
        ),
        (
            json!({ "key": "opened", "text": "{ other }" }),
            "`other` can't stand between braces",
        ),
        (
            json!({ "key": "opened", "text": "{ \" \" }" }),
            "would say nothing",
        ),
        (
            json!({ "key": "end-button", "text": "x".repeat(81) }),
            "81 characters, but 80 fit",
        ),
        (
            json!({ "key": "opened", "language": "klingon", "text": "Hi" }),
            "I don't know the language",
        ),
        (
            json!({ "key": "opened", "category": "Bugs", "text": "Hi" }),
            "There's no category “Bugs”",
        ),
    ] {
        let answer = said(&calls(&world, desk, "text set", options).await?);
        assert!(answer.contains(words), "{answer}");
    }

    let list = json!({ "replaced": true });
    let list = said(&calls(&world, desk, "text list", list).await?);
    assert!(list.contains("No text is replaced"), "{list}");
    world.open_ticket(world.ada).await?;
    world.finish().await
}

#[tokio::test]
async fn a_form_holds_the_text_and_keys_are_proposed() -> Story {
    let (world, desk) = owned("[[categories]]\nname = \"Bugs & \\\"more\\\"\"\n").await?;
    let options: Options = serde_json::from_value(
        json!({ "key": "menu-chosen", "category": "Bugs & \"more\"", "language": "fr" }),
    )?;
    let asked = world
        .discord
        .runs_slash(world.bob, desk, "text set", options)?;
    let given = world.discord.answered(asked).await?.given;
    let Some(Given::Modal(form)) = given else {
        anyhow::bail!("no form: {given:?}");
    };
    assert!(form.to_string().contains("{ $category }"), "{form}");
    let sent = world
        .discord
        .submits(asked, &[("text", "Alors, { $category }.")])?;
    let answer = said(&world.discord.answer_message(sent, SOON).await?);
    assert!(answer.contains("Alors, Billing."), "{answer}");
    assert!(
        answer.contains("`menu-chosen` (`fr`) in **Bugs"),
        "{answer}"
    );

    for (command, focused, options, wanted) in [
        (
            "text reset",
            "key",
            json!({ "key": "closed-w" }),
            "closed-with-reason",
        ),
        (
            "text show",
            "language",
            json!({ "key": "opened", "language": "f" }),
            "fr",
        ),
        (
            "text undo",
            "category",
            json!({ "key": "opened", "category": "bugs" }),
            "Bugs & \"more\"",
        ),
    ] {
        let asked = world.discord.act(Action::Autocomplete {
            user: world.bob,
            channel: desk,
            bot: None,
            command: command.to_owned(),
            options: serde_json::from_value(options)?,
            focused: focused.to_owned(),
        })?;
        let asked = asked.id().ok_or_else(|| anyhow::anyhow!("nothing asked"))?;
        let given = world.discord.answered(asked).await?.given;
        let Some(Given::Choices(choices)) = given else {
            anyhow::bail!("no choices: {given:?}");
        };
        let proposed = choices.iter().any(|choice| choice["value"] == wanted);
        assert!(proposed, "{command}: {choices:?}");
    }
    world.finish().await
}

#[tokio::test]
async fn all_of_it_can_be_typed_and_the_list_has_pages() -> Story {
    let (world, desk) = owned("").await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let types = |text: &str| world.discord.sends(world.bob, ticket, text);

    types("!text set closed -language en Bye now.\nSee you.")?;
    world.shown(ticket, "`closed` (`en`) says this now").await?;
    types("!text preview too-soon")?;
    world.shown(ticket, "You can start another one <t:").await?;
    types("!text show closed")?;
    let shown = world.shown(ticket, "no variables").await?;
    let shown = said(&shown);
    assert!(shown.contains("- ✏️ `en`"), "{shown}");
    assert!(shown.contains("Bye now.\nSee you."), "{shown}");
    assert!(shown.contains("The usual text"), "{shown}");
    types("!text set closed")?;
    world.shown(ticket, "`text` is missing").await?;
    types("!texts -replaced")?;
    world.shown(ticket, "Texts that members read (1)").await?;

    let list = calls(&world, desk, "text list", json!({})).await?;
    assert!(said(&list).contains("`opened`"), "{}", said(&list));
    let next = list.components[0].pointer("/components/1/custom_id");
    let next = next.and_then(Value::as_str).unwrap_or_default();
    world
        .discord
        .clicks(world.bob, list.channel, list.id, next)?;
    let second = turned(&world, &list, "Page 2 of").await?;
    assert!(!said(&second).contains("`opened`"), "{}", said(&second));

    world.closes(world.grace, ticket, "close", &[]).await?;
    world.told_about(world.ada, "Bye now.\nSee you.").await?;
    world.finish().await
}

#[tokio::test]
async fn what_a_later_version_has_no_use_for_is_left_out_and_listed() -> Story {
    let (mut world, desk) = owned("").await?;
    world.at_rest().await?;
    world.stop_bot().await?;
    let store = world.store().await?;
    let mut tx = store.write().await?;
    for (key, text) in [
        ("opened", "Hello { $gone }"),
        ("of-an-earlier-version", "Hello"),
        ("closed", "So long."),
    ] {
        let place = TextPlace {
            key,
            language: "en",
            category: None,
        };
        let by = twilight_model::id::Id::new(9).into();
        let at = OffsetDateTime::UNIX_EPOCH;
        tx.replaced_texts().put(place, Some(text), by, at).await?;
    }
    tx.commit().await?;
    store.database().close().await;

    world.run().await?;
    assert_eq!(world.lines_logged("WARN", "is left out")?, 2);
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    let list = json!({ "replaced": true });
    let list = said(&calls(&world, desk, "text list", list).await?);
    assert!(list.contains("`of-an-earlier-version`"), "{list}");
    assert_eq!(
        list.matches("doesn't fit the usual text").count(),
        2,
        "{list}"
    );
    let reset = said(&calls(&world, desk, "text reset", json!({ "key": "opened" })).await?);
    assert!(reset.contains("isn't replaced any more"), "{reset}");
    // What was there before would not do either.
    let undone = said(&calls(&world, desk, "text undo", json!({ "key": "opened" })).await?);
    assert!(undone.contains("There's no variable"), "{undone}");
    world.closes(world.grace, ticket, "close", &[]).await?;
    world.told_about(world.ada, "So long.").await?;
    world.finish().await
}

#[tokio::test]
async fn a_change_holds_once_whenever_the_bot_ends_and_of_two_the_last() -> Story {
    let (mut world, desk) = owned("").await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    world
        .discord
        .sends(world.bob, ticket, "!text set closed Stored once.")?;
    let store = world.store().await?;
    let stored = async {
        while store.read().await?.replaced_texts().all().await?.is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        anyhow::Ok(())
    };
    tokio::time::timeout(SOON, stored).await??;
    store.database().close().await;
    world.session_is_kept().await?;
    world.kill_bot().await?;
    world.run().await?;
    world.at_rest().await?;
    let history = said(&calls(&world, desk, "text history", json!({ "key": "closed" })).await?);
    assert_eq!(history.matches("Stored once").count(), 1, "{history}");

    let mut asked = Vec::new();
    for number in 0..6 {
        let text = json!({ "key": "closed", "text": format!("Goodbye {number}.") });
        let options: Options = serde_json::from_value(text)?;
        asked.push(
            world
                .discord
                .runs_slash(world.bob, desk, "text set", options)?,
        );
    }
    for asked in asked {
        world.discord.answer_message(asked, SOON).await?;
    }
    let store = world.store().await?;
    let stored = store.read().await?.replaced_texts().all().await?;
    store.database().close().await;
    world.closes(world.grace, ticket, "close", &[]).await?;
    world.told_about(world.ada, &stored[0].text).await?;
    world.finish().await
}
