//! Answers that the staff keep at hand.

use discord_sim::{Action, Given, Id, Message, Options};
use serde_json::{Value, json};

use crate::world::{SOON, Story, World, said};

/// A world with a ticket of ada's, and bob among the moderators.
pub(crate) async fn start() -> anyhow::Result<(World, Id)> {
    let world = World::start().await?;
    promote(&world)?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    Ok((world, ticket))
}

pub(crate) fn promote(world: &World) -> anyhow::Result<()> {
    Ok(world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.bob, world.moderators))?)
}

/// Has somebody call a command, and returns what it was asked by.
fn asks(world: &World, who: Id, channel: Id, command: &str, options: &Value) -> anyhow::Result<Id> {
    let options: Options = serde_json::from_value(options.clone())?;
    Ok(world.discord.runs_slash(who, channel, command, options)?)
}

/// Has somebody call a command, and returns what it was answered.
pub(crate) async fn calls(
    world: &World,
    who: Id,
    channel: Id,
    command: &str,
    options: &Value,
) -> anyhow::Result<Message> {
    let asked = asks(world, who, channel, command, options)?;
    Ok(world.discord.answer_message(asked, SOON).await?)
}

/// Makes a snippet.
pub(crate) async fn create(
    world: &World,
    channel: Id,
    key: &str,
    content: &str,
) -> anyhow::Result<String> {
    let options = json!({ "key": key, "content": content });
    let answer = calls(world, world.bob, channel, "snippet create", &options).await?;
    Ok(said(&answer))
}

/// The form that something was answered with.
async fn form(world: &World, asked: Id) -> anyhow::Result<Value> {
    let given = world.discord.answered(asked).await?.given;
    let Some(Given::Modal(form)) = given else {
        anyhow::bail!("no form: {given:?}");
    };
    Ok(form)
}

/// What is proposed for a key of which this much is typed.
async fn proposed(world: &World, channel: Id, typed: &str) -> anyhow::Result<Vec<String>> {
    let options: Options = serde_json::from_value(json!({ "key": typed }))?;
    let asked = world.discord.act(Action::Autocomplete {
        user: world.grace,
        channel,
        bot: None,
        command: "snippet use".to_owned(),
        options,
        focused: "key".to_owned(),
    })?;
    let asked = asked.id().ok_or_else(|| anyhow::anyhow!("nothing asked"))?;
    let given = world.discord.answered(asked).await?.given;
    let Some(Given::Choices(choices)) = given else {
        anyhow::bail!("no choices: {given:?}");
    };
    let values = choices.iter().filter_map(|choice| choice["value"].as_str());
    Ok(values.map(str::to_owned).collect())
}

#[tokio::test]
async fn a_snippet_goes_to_the_member_as_a_reply_would() -> Story {
    let (world, ticket) = start().await?;
    let (grace, ada) = (world.grace, world.ada);

    let made = create(
        &world,
        ticket,
        "Rules",
        "Hello {member.name}, this is {staff.name} of {server.name}, ticket {ticket.number}.",
    )
    .await?;
    assert!(made.contains("`rules` is saved"), "{made}");
    assert!(
        made.contains("`!rules`") && made.contains("`{{rules}}`"),
        "{made}"
    );
    let filled = "grace | Hello ada, this is grace of Guild, ticket 1.";
    calls(
        &world,
        grace,
        ticket,
        "snippet use",
        &json!({ "key": "rules" }),
    )
    .await?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    let typed = world.discord.sends(grace, ticket, "!s use RULES")?;
    world.shown(ticket, "#2 · ✅ delivered").await?;
    world
        .discord
        .sends(grace, ticket, "!r Please read: {{rules}} {{ rules }} Bye!")?;
    world.shown(ticket, "#3 · ✅ delivered").await?;
    calls(
        &world,
        grace,
        ticket,
        "edit",
        &json!({ "number": 1, "text": "once more: {{rules}}" }),
    )
    .await?;
    world.told_about(ada, "once more: Hello ada").await?;
    world.at_rest().await?;

    let told = world.told(ada);
    let text = filled.trim_start_matches("grace | ");
    assert_eq!(
        told[1..],
        [
            format!("grace | once more: {text}"),
            filled.to_owned(),
            format!("grace | Please read: {text} {text} Bye!"),
        ]
    );
    let left = world.messages(ticket);
    assert!(left.iter().all(|message| message.id != typed), "{left:?}");
    let shown = calls(
        &world,
        grace,
        ticket,
        "snippet show",
        &json!({ "key": "rules" }),
    )
    .await?;
    assert!(said(&shown).contains("sent 4 times"), "{}", said(&shown));
    assert!(
        said(&shown).contains("Hello {member.name}, this"),
        "{}",
        said(&shown)
    );
    world.finish().await
}

#[tokio::test]
async fn who_answers_anonymously_is_not_named_by_a_snippet() -> Story {
    let (world, ticket) = start().await?;
    create(&world, ticket, "hi", "This is {staff.name}.").await?;

    let options = json!({ "key": "hi", "anonymous": true });
    calls(&world, world.grace, ticket, "snippet use", &options).await?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    world.discord.sends(world.grace, ticket, "!ar {{hi}}")?;
    world.shown(ticket, "#2 · ✅ delivered").await?;

    let told = world.told(world.ada);
    assert_eq!(
        told[1..],
        ["Staff | This is Staff.", "Staff | This is Staff."]
    );
    world.finish().await
}

#[tokio::test]
async fn what_a_member_is_called_neither_pings_nor_is_filled_in() -> Story {
    let name = "{staff.name} @everyone {{hi}}";
    let world = World::builder().members(&[name]).start().await?;
    promote(&world)?;
    let general = world.text_channel("general")?;
    create(
        &world,
        general,
        "hi",
        "Hello {member.name} {member.mention}",
    )
    .await?;
    let member = world.user(name)?;

    let options = json!({ "member": member, "message": "{{hi}}" });
    calls(&world, world.grace, general, "new_thread", &options).await?;

    world.told_about(member, "Hello").await?;
    world.at_rest().await?;
    let told = world.discord.dm_messages(member);
    let told = told.last().ok_or_else(|| anyhow::anyhow!("nothing told"))?;
    let text = said(told).replace('\\', "");
    assert!(
        text.contains(&format!("Hello {name} <@{member}>")),
        "{text}"
    );
    assert!(!told.pings.everyone && told.pings.users.is_empty());
    world.finish().await
}

#[tokio::test]
async fn what_cannot_be_a_snippet_is_refused_with_the_reason() -> Story {
    let (world, ticket) = start().await?;
    let long = "x".repeat(4_001);
    let names = "{member.name}".repeat(31);
    create(&world, ticket, "hi", "Hello").await?;

    for (key, content, reason) in [
        ("close", "Bye", "`close` is a command"),
        ("r", "Bye", "`r` is a command"),
        ("snippet", "Bye", "`snippet` is a command"),
        ("two words", "Bye", "doesn't work as a word"),
        ("HI", "Hello", "already is a snippet `hi`"),
        (
            "a",
            "Hello {name}",
            "no variable `{name}`. You can use `{member.name}`",
        ),
        ("a", "{{hi}}", "no variable `{hi}`"),
        ("a", &long, "has 4001 characters"),
        ("a", &names, "could reach 6200 characters"),
        (&"k".repeat(33), "Hello", "at most 32 characters"),
    ] {
        let refused = create(&world, ticket, key, content).await?;
        assert!(refused.contains(reason), "{refused}");
    }
    let options = json!({ "key": "a", "content": "b" });
    let refused = calls(&world, world.grace, ticket, "snippet create", &options).await?;
    assert!(said(&refused).contains("moderator"), "{}", said(&refused));
    for command in ["show", "history", "use"] {
        let command = format!("snippet {command}");
        let refused = calls(
            &world,
            world.grace,
            ticket,
            &command,
            &json!({ "key": "a`b" }),
        )
        .await?;
        assert!(
            said(&refused).contains("no snippet `a b`"),
            "{}",
            said(&refused)
        );
    }
    world.discord.sends(world.bob, ticket, "!s")?;
    world.shown(ticket, "needs one more word: `use`").await?;
    world.finish().await
}

#[tokio::test]
async fn a_reply_with_a_snippet_that_is_not_there_is_not_sent() -> Story {
    let (world, ticket) = start().await?;

    world
        .discord
        .sends(world.grace, ticket, "!r see {{nonesuch}}")?;
    let refused = world
        .shown(ticket, "no snippet “nonesuch”, so nothing was sent")
        .await?;
    world
        .discord
        .sends(world.grace, ticket, r"!r write \{{rules}} or {{a + b}}")?;
    world.shown(ticket, "#1 · ✅ delivered").await?;

    assert!(said(&refused).contains(r"`\{{`"), "{}", said(&refused));
    let told = world.told(world.ada);
    assert_eq!(told[1..], [r"grace | write \{{rules}} or {{a + b}}"]);
    world.finish().await
}

#[tokio::test]
async fn a_snippet_that_is_changed_or_deleted_shows_what_it_said() -> Story {
    let (world, ticket) = start().await?;
    create(&world, ticket, "hi", "one").await?;
    let change = async |command: &str, options: Value| {
        let command = format!("snippet {command}");
        let answer = calls(&world, world.bob, ticket, &command, &options).await?;
        anyhow::Ok(said(&answer))
    };
    let options = json!({ "key": "hi" });
    assert!(
        change("history", options.clone())
            .await?
            .contains("never been changed")
    );

    for content in ["two", "three"] {
        let answer = change("edit", json!({ "key": "hi", "content": content })).await?;
        assert!(answer.contains("`hi` has been changed"), "{answer}");
    }
    let same = change("edit", json!({ "key": "hi", "content": "three" })).await?;
    assert!(same.contains("already says that"), "{same}");
    let history = change("history", options.clone()).await?;
    let version = change("history", json!({ "key": "hi", "version": 1 })).await?;
    let none = change("history", json!({ "key": "hi", "version": 3 })).await?;
    world.discord.sends(world.bob, ticket, "!ds hi")?;
    let deleted = world.shown(ticket, "`hi` has been deleted").await?;

    let (newer, older) = (history.find("two"), history.find("one"));
    assert!(newer.is_some() && newer < older, "{history}");
    assert!(
        history.contains(&format!("<@{}> changed it", world.bob)),
        "{history}"
    );
    assert!(
        version.contains("one") && !version.contains("two"),
        "{version}"
    );
    assert!(none.contains("no version 3"), "{none}");
    assert!(said(&deleted).ends_with("three"), "{}", said(&deleted));
    let gone = change("show", options).await?;
    assert!(gone.contains("no snippet `hi`"), "{gone}");
    world.finish().await
}

#[tokio::test]
async fn forms_ask_for_what_a_snippet_says() -> Story {
    let (world, ticket) = start().await?;
    let (bob, options) = (world.bob, json!({ "key": "hi" }));

    let asked = asks(&world, bob, ticket, "snippet create", &options)?;
    let shown = form(&world, asked).await?.to_string();
    let saved = world.discord.submits(
        asked,
        &[("key", "hi"), ("content", "Hello\n  {member.name}")],
    )?;
    let saved = world.discord.answer_message(saved, SOON).await?;
    let asked = asks(&world, bob, ticket, "snippet edit", &options)?;
    let edit = form(&world, asked).await?.to_string();
    let edited = world.discord.submits(asked, &[("content", "Hey {who}")])?;
    let refused = world.discord.answer_message(edited, SOON).await?;
    world.discord.sends(bob, ticket, "!snippet create hey")?;
    world.shown(ticket, "`content` is missing").await?;

    assert!(shown.contains("\"hi\""), "{shown}");
    assert!(said(&saved).contains("`hi` is saved"), "{}", said(&saved));
    assert!(edit.contains("Hello\\n  {member.name}"), "{edit}");
    assert!(
        said(&refused).contains("no variable `{who}`"),
        "{}",
        said(&refused)
    );
    world.finish().await
}

#[tokio::test]
async fn the_menu_of_a_message_makes_a_snippet_of_it() -> Story {
    let (world, ticket) = start().await?;
    world
        .discord
        .sends(world.grace, ticket, "!r Have you tried *it* again?")?;
    let copy = world.shown(ticket, "#1 · ✅ delivered").await?;
    let save = |user, target| {
        let asked = world.discord.act(Action::MessageMenu {
            user,
            channel: ticket,
            bot: None,
            command: "Save as snippet".to_owned(),
            target,
        })?;
        asked.id().ok_or_else(|| anyhow::anyhow!("nothing asked"))
    };

    let asked = save(world.bob, copy.id)?;
    let shown = form(&world, asked).await?.to_string();
    let saved = world.discord.submits(
        asked,
        &[("key", "again"), ("content", "Have you tried *it* again?")],
    )?;
    let saved = world.discord.answer_message(saved, SOON).await?;
    let refused = save(world.grace, copy.id)?;
    let refused = world.discord.answer_message(refused, SOON).await?;

    assert!(shown.contains("Have you tried *it* again?"), "{shown}");
    assert!(
        said(&saved).contains("`again` is saved"),
        "{}",
        said(&saved)
    );
    assert!(said(&refused).contains("moderator"), "{}", said(&refused));
    world.finish().await
}

#[tokio::test]
async fn many_snippets_stand_on_pages_and_are_proposed() -> Story {
    let (world, ticket) = start().await?;
    let store = world.store().await?;
    let mut tx = store.write().await?;
    let at = time::macros::datetime!(2026-03-01 12:00 UTC);
    let by = twilight_model::id::Id::new(5).into();
    for number in 1..=32 {
        let (key, content) = (format!("key{number:02}"), format!("text {number}"));
        tx.snippets().create(&key, &content, by, at).await?;
    }
    tx.snippets().create("monkey", "an ape", by, at).await?;
    tx.commit().await?;
    store.database().close().await;

    world.discord.sends(world.grace, ticket, "!snippets")?;
    let list = world.shown(ticket, "Page 1 of 4").await?;
    assert!(
        said(&list).contains("33 snippets | `key01` (0×) text 1"),
        "{}",
        said(&list)
    );
    assert!(!said(&list).contains("key11"), "{}", said(&list));
    let press = |list: &Message, which: usize| {
        let id = list.components[0]["components"][which]["custom_id"].clone();
        let id = id.as_str().unwrap_or_default().to_owned();
        world.discord.clicks(world.grace, ticket, list.id, &id)
    };
    assert!(
        press(&list, 0).is_err(),
        "there is no page before the first"
    );
    press(&list, 1)?;
    let second = world.shown(ticket, "Page 2 of 4").await?;
    assert_eq!(second.id, list.id, "the list itself turns");
    press(&second, 1)?;
    let third = world.shown(ticket, "Page 3 of 4").await?;
    press(&third, 1)?;
    let fourth = world.shown(ticket, "Page 4 of 4").await?;
    assert!(said(&fourth).contains("`monkey`"), "{}", said(&fourth));
    assert!(
        press(&fourth, 1).is_err(),
        "there is no page behind the last"
    );
    let beyond = calls(
        &world,
        world.grace,
        ticket,
        "snippet list",
        &json!({ "page": 9 }),
    )
    .await?;
    assert!(said(&beyond).contains("Page 4 of 4"), "{}", said(&beyond));
    let found = proposed(&world, ticket, "KEY").await?;
    assert_eq!((found.len(), found[0].as_str()), (25, "key01"));
    assert_eq!(proposed(&world, ticket, "nk").await?, ["monkey"]);
    world.finish().await
}

#[tokio::test]
async fn what_is_said_of_snippets_is_in_the_language_of_its_reader() -> Story {
    let world = World::builder().marked().start().await?;
    world.at_rest().await?;
    world
        .discord
        .change(|sim| sim.gives_role(world.guild, world.grace, world.moderators))?;
    let lobby = world.text_channel("lobby")?;
    calls(&world, world.ada, lobby, "help", &json!({})).await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    for (command, options) in [
        ("list", json!({})),
        (
            "create",
            json!({ "key": "solved", "content": "hello fine" }),
        ),
        ("create", json!({ "key": "close", "content": "hello" })),
        (
            "create",
            json!({ "key": "fine", "content": "hello {wrong}" }),
        ),
        (
            "edit",
            json!({ "key": "solved", "content": "hello there {staff.name}" }),
        ),
        ("show", json!({ "key": "solved" })),
        ("list", json!({})),
        ("history", json!({ "key": "solved" })),
        ("history", json!({ "key": "solved", "version": 9 })),
        ("use", json!({ "key": "solved" })),
        ("use", json!({ "key": "wrong" })),
        ("delete", json!({ "key": "solved" })),
    ] {
        let command = format!("snippet {command}");
        calls(&world, world.grace, ticket, &command, &options).await?;
    }
    let asked = asks(
        &world,
        world.grace,
        ticket,
        "snippet create",
        &json!({ "key": "fine" }),
    )?;
    form(&world, asked).await?;
    world
        .discord
        .sends(world.grace, ticket, "!reply {{wrong}}")?;

    world.at_rest().await?;
    world.told_about(world.ada, "hello there grace").await?;
    let own = [
        "ada",
        "bob",
        "grace",
        "hello",
        "there",
        "solved",
        "fine",
        "wrong",
        "close",
        "staff.name",
        "member.name",
        "member.mention",
        "member.id",
        "ticket.number",
        "server.name",
        "staff",
        "member",
        "ticket",
        "server",
        "name",
        "mention",
        "id",
        "number",
    ];
    world.speaks_to_each_in_their_language(&own)?;
    world.finish().await
}

#[tokio::test]
async fn what_staff_write_without_a_command_may_hold_snippets() -> Story {
    let world = World::builder()
        .set("tickets", "reply_without_command = true")
        .start()
        .await?;
    promote(&world)?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;
    create(&world, ticket, "rules", "Please read.").await?;

    world.discord.sends(world.grace, ticket, "?see {{rules}}")?;
    let note = world.shown(ticket, "kept this as a note").await?;
    let button = note.components[0]["components"][0]["custom_id"].clone();
    let button = button.as_str().unwrap_or_default();
    world
        .discord
        .clicks(world.grace, note.channel, note.id, button)?;
    world.shown(ticket, "#1 · ✅ delivered").await?;
    world
        .discord
        .sends(world.grace, ticket, "Hello! {{rules}}")?;
    world.shown(ticket, "#2 · ✅ delivered").await?;
    world
        .discord
        .sends(world.grace, ticket, "Hello! {{nonesuch}}")?;
    world.shown(ticket, "no snippet “nonesuch”").await?;
    world.at_rest().await?;

    let told = world.told(world.ada);
    assert_eq!(
        told[1..],
        ["grace | ?see Please read.", "grace | Hello! Please read."]
    );
    world.finish().await
}
