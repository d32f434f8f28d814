//! Categories that are made and changed in Discord.

use discord_sim::{Given, Id};

use crate::{
    menu::{choose, prompt},
    world::{Story, World, said},
};

/// A world in which bob runs the bot, and a channel of the staff. `settings` stand
/// below all tables.
async fn owned(settings: &str) -> anyhow::Result<(World, Id)> {
    let mut world = World::builder()
        .without_rate_limits()
        .members(&["cleo"])
        .settings(settings)
        .build()
        .await?;
    world.set("staff", &format!("owners = [{}]", world.bob))?;
    world.run().await?;
    let office = world.text_channel("office")?;
    Ok((world, office))
}

/// Has bob call a command about categories, and returns what he is answered.
async fn bob(
    world: &World,
    office: Id,
    command: &str,
    options: &[(&str, &str)],
) -> anyhow::Result<String> {
    let command = format!("category {command}");
    let answer = world.slash(world.bob, office, &command, options).await?;
    Ok(said(&answer))
}

async fn create(world: &World, office: Id, name: &str) -> anyhow::Result<String> {
    bob(world, office, "create", &[("name", name)]).await
}

#[tokio::test]
async fn what_is_made_is_offered_at_once_and_after_a_restart() -> Story {
    let (mut world, office) = owned("").await?;
    let place = world
        .discord
        .change(|sim| sim.category(world.guild, "Reports"))?;
    let to = place.to_string();

    let answer = bob(
        &world,
        office,
        "create",
        &[
            ("name", "Bugs"),
            ("parent", &to),
            ("description", "What is broken"),
        ],
    )
    .await?;
    assert!(answer.contains("is in the menu now"), "{answer}");
    create(&world, office, "Ideas").await?;
    let emoji = [("category", "bugs"), ("emoji", "🐞")];
    bob(&world, office, "emoji", &emoji).await?;
    let greeting = [("category", "Bugs"), ("text", "We look into it.")];
    bob(&world, office, "greeting", &greeting).await?;

    let first = world.discord.sends_dm(world.ada, "it crashes")?;
    let asked = prompt(&world, world.ada).await?;
    let menu = serde_json::to_string(&asked.components)?;
    for shown in ["Bugs", "What is broken", "🐞", "Ideas"] {
        assert!(menu.contains(shown), "{shown}: {menu}");
    }
    choose(&world, world.ada, "Bugs").await?;
    world.signed(world.ada, first, "✅").await?;
    world.told_about(world.ada, "We look into it.").await?;
    let ticket = world.ticket("ada", 2).await?;
    assert_eq!(ticket.parent, Some(place));

    world.stop_bot().await?;
    world.run().await?;
    world.discord.sends_dm(world.user("cleo")?, "an idea")?;
    choose(&world, world.user("cleo")?, "Ideas").await?;
    world.ticket("cleo", 2).await?;
    let list = bob(&world, office, "list", &[]).await?;
    let place = format!("**🐞 Bugs** · <#{to}>");
    assert!(
        list.contains(&place) && list.contains("What is broken"),
        "{list}"
    );
    world.finish().await
}

#[tokio::test]
async fn tickets_keep_their_category_whatever_becomes_of_it() -> Story {
    let (world, office) = owned("").await?;
    create(&world, office, "Bugs").await?;
    world.discord.sends_dm(world.ada, "it crashes")?;
    choose(&world, world.ada, "Bugs").await?;
    let ticket = world.ticket("ada", 2).await?.id;

    let renamed = [("category", "Bugs"), ("name", "Crashes")];
    bob(&world, office, "rename", &renamed).await?;
    let there = [("category", "Crashes")];
    let answer = world
        .slash(world.bob, ticket, "move_thread", &there)
        .await?;
    assert!(said(&answer).contains("already"), "{}", said(&answer));
    let answer = bob(&world, office, "delete", &there).await?;
    assert!(answer.contains("has been deleted"), "{answer}");

    world.discord.sends_dm(world.user("cleo")?, "hello")?;
    world.ticket("cleo", 2).await?;
    let stats = world.slash(world.bob, office, "stats", &there).await?;
    assert!(said(&stats).contains("Crashes"), "{}", said(&stats));
    world.slash(world.bob, office, "config undo", &[]).await?;
    let list = bob(&world, office, "list", &[]).await?;
    assert!(list.contains("Crashes"), "{list}");
    world.finish().await
}

#[tokio::test]
async fn members_are_asked_only_what_they_can_choose_and_only_if_they_are_to_be() -> Story {
    let (world, office) = owned("").await?;
    create(&world, office, "Bugs").await?;
    create(&world, office, "Refunds").await?;
    let answer = [("category", "Refunds"), ("text", "We give none.")];
    bob(&world, office, "answer", &answer).await?;
    world
        .discord
        .sends(world.bob, office, "!category order Refunds 1")?;
    world.shown(office, "“Refunds” has been changed").await?;
    bob(&world, office, "disable", &[("category", "Bugs")]).await?;

    world.discord.sends_dm(world.ada, "my money")?;
    let asked = prompt(&world, world.ada).await?;
    let menu = serde_json::to_string(&asked.components)?;
    assert!(!menu.contains("Bugs"), "{menu}");
    choose(&world, world.ada, "Refunds").await?;
    world.told_about(world.ada, "We give none.").await?;

    let answer = bob(&world, office, "off", &[]).await?;
    assert!(answer.contains("aren't asked"), "{answer}");
    world.open_ticket(world.user("cleo")?).await?;
    let list = bob(&world, office, "list", &[]).await?;
    assert!(
        list.contains("can't be chosen") && list.contains("aren't asked"),
        "{list}"
    );
    bob(&world, office, "on", &[]).await?;
    bob(&world, office, "timeout", &[("time", "90s")]).await?;
    let list = bob(&world, office, "list", &[]).await?;
    assert!(!list.contains("aren't asked"), "{list}");
    world.finish().await
}

#[tokio::test]
async fn a_form_asks_what_was_written_for_it() -> Story {
    let (world, office) = owned("").await?;
    create(&world, office, "Bugs").await?;
    let form = [
        ("category", "Bugs"),
        (
            "questions",
            "Which version? | +What happened? | ?Since when?",
        ),
    ];
    bob(&world, office, "form", &form).await?;

    world.discord.sends_dm(world.ada, "it crashes")?;
    let chosen = choose(&world, world.ada, "Bugs").await?;
    let given = world.discord.answered(chosen).await?.given;
    let asked = match given {
        Some(Given::Modal(form)) => form.to_string(),
        other => anyhow::bail!("no form: {other:?}"),
    };
    for shown in ["Which version?", "What happened?", "Since when?"] {
        assert!(asked.contains(shown), "{shown}: {asked}");
    }
    world.finish_busy()
}

/// A command, its options, and why it is refused.
type Case<'c> = (&'c str, &'c [(&'c str, &'c str)], &'c str);

#[tokio::test]
async fn what_cannot_be_is_refused_with_the_reason() -> Story {
    let (world, office) = owned("[[categories]]\nname = \"Billing\"\n").await?;
    let everyone = world.guild.to_string();
    create(&world, office, "Bugs").await?;

    let long = "x".repeat(81);
    let cases: &[Case<'_>] = &[
        (
            "create",
            &[("name", "billing")],
            "two categories are called",
        ),
        ("create", &[("name", &long)], "1 to 80 characters"),
        (
            "rename",
            &[("category", "Billing"), ("name", "Money")],
            "settings file",
        ),
        (
            "rename",
            &[("category", "Nothing"), ("name", "Money")],
            "no category “Nothing”",
        ),
        (
            "emoji",
            &[("category", "Bugs"), ("emoji", "smile")],
            "`emoji` must be",
        ),
        (
            "form",
            &[("category", "Bugs"), ("questions", "a|b|c|d|e|f")],
            "five at most",
        ),
        (
            "form",
            &[("category", "Bugs"), ("questions", "a||b")],
            "`label`",
        ),
        (
            "roles",
            &[
                ("category", "Bugs"),
                ("purpose", "ping"),
                ("role", &everyone),
            ],
            "@everyone",
        ),
        ("timeout", &[("time", "2d")], "from 1 to 86400"),
    ];
    for (command, options, reason) in cases {
        let answer = bob(&world, office, command, options).await?;
        assert!(answer.contains(reason), "{command} {options:?}: {answer}");
    }
    let typed = format!("!category move Bugs <#{office}>");
    world.discord.sends(world.bob, office, typed.as_str())?;
    world.shown(office, "isn't a category or forum").await?;
    for number in 1..=22 {
        create(&world, office, &format!("Topic {number}")).await?;
    }
    let answer = create(&world, office, "One more").await?;
    assert!(answer.contains("more than 24"), "{answer}");
    world.finish().await
}

#[tokio::test]
async fn a_file_that_takes_a_name_does_not_cost_other_settings() -> Story {
    let (mut world, office) = owned("").await?;
    create(&world, office, "Bugs").await?;
    let prefix = [("key", "tickets.prefix"), ("value", "?")];
    world
        .slash(world.bob, office, "config set", &prefix)
        .await?;
    world.stop_bot().await?;
    world.reconfigure(|settings| format!("{settings}\n[[categories]]\nname = \"bugs\"\n"))?;
    world.run().await?;

    world
        .logged("`menu.categories` does not go with the file")
        .await?;
    world.discord.sends(world.bob, office, "?category list")?;
    let list = world.shown(office, "from the settings file").await?;
    assert!(said(&list).contains("One category"), "{}", said(&list));
    world.finish().await
}
