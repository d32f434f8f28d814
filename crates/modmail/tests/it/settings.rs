//! Settings that are changed in Discord.

use discord_sim::{Id, Message, Upload};
use serde_json::json;

use crate::{
    crashes::{FATES, killed_at},
    endings::click,
    history::{file, turned},
    world::{SOON, Story, World, said},
};

/// A world in which bob and grace run the bot, and a channel of the staff.
async fn owned() -> anyhow::Result<(World, Id)> {
    let mut world = World::builder().without_rate_limits().build().await?;
    let owners = format!("owners = [{}, {}]", world.bob, world.grace);
    world.set("staff", &owners)?;
    world.run().await?;
    let office = world.text_channel("office")?;
    Ok((world, office))
}

/// Has bob call a command, and returns what he is answered.
async fn bob(
    world: &World,
    office: Id,
    command: &str,
    options: &[(&str, &str)],
) -> anyhow::Result<String> {
    let answer = world.slash(world.bob, office, command, options).await?;
    Ok(said(&answer))
}

async fn set(world: &World, office: Id, key: &str, value: &str) -> anyhow::Result<String> {
    let options = [("key", key), ("value", value)];
    bob(world, office, "config set", &options).await
}

async fn get(world: &World, office: Id, key: &str) -> anyhow::Result<String> {
    bob(world, office, "config get", &[("key", key)]).await
}

async fn undo(world: &World, office: Id) -> anyhow::Result<String> {
    bob(world, office, "config undo", &[]).await
}

/// How many changes of settings the database has.
async fn changes(world: &World) -> anyhow::Result<i64> {
    let store = world.store().await?;
    let count = store
        .read()
        .await?
        .settings()
        .count_changes("config.")
        .await?;
    store.database().close().await;
    Ok(count)
}

#[tokio::test]
async fn what_is_set_in_discord_holds_at_once_and_after_a_restart() -> Story {
    let (mut world, office) = owned().await?;
    let ticket = world.open_ticket(world.ada).await?.channel.id;

    let answer = set(&world, office, "prefix", "?").await?;
    assert!(answer.contains("`tickets.prefix` is now `?`"), "{answer}");
    world.discord.sends(world.grace, ticket, "?reply first")?;
    world.told_about(world.ada, "first").await?;
    world.discord.sends(world.grace, ticket, "!reply a note")?;

    world.stop_bot().await?;
    world.run().await?;
    world.discord.sends(world.grace, ticket, "?reply second")?;
    world.told_about(world.ada, "second").await?;
    let told = world.told(world.ada);
    assert!(told.iter().all(|text| !text.contains("a note")), "{told:?}");
    let shown = get(&world, office, "tickets.prefix").await?;
    assert!(shown.contains("is `?`, set here"), "{shown}");
    let answer = bob(&world, office, "config reset", &[("key", "tickets.prefix")]).await?;
    assert!(answer.contains("as the file says again"), "{answer}");
    world.discord.sends(world.grace, ticket, "!reply third")?;
    world.told_about(world.ada, "third").await?;
    world.finish().await
}

#[tokio::test]
async fn the_environment_wins_and_is_named() -> Story {
    let (mut world, office) = owned().await?;
    set(&world, office, "closing.idle_hours", "48h").await?;
    set(&world, office, "closing.idle_grace_hours", "12").await?;
    world.stop_bot().await?;
    world.set_variable("MODMAIL__CLOSING__IDLE_HOURS", "72");

    let checked = world.command().arg("check-config").output()?;
    let checked = String::from_utf8(checked.stdout)?;
    for part in [
        "`idle_hours` comes from the variable MODMAIL__CLOSING__IDLE_HOURS",
        "`idle_grace_hours` comes from run time (/config)",
        "is fine",
    ] {
        assert!(checked.contains(part), "{checked}");
    }
    world.run().await?;
    let shown = get(&world, office, "closing.idle_hours").await?;
    let variable = "is `3d`, from the variable `MODMAIL__CLOSING__IDLE_HOURS`";
    assert!(shown.contains(variable), "{shown}");
    let shown = get(&world, office, "closing.idle_grace_hours").await?;
    assert!(shown.contains("is `12h`, set here"), "{shown}");
    let refused = set(&world, office, "closing.idle_hours", "24h").await?;
    assert!(
        refused.contains("MODMAIL__CLOSING__IDLE_HOURS"),
        "{refused}"
    );
    assert_eq!(changes(&world).await?, 2, "what is refused leaves no trace");
    world.finish().await
}

#[tokio::test]
async fn a_wrong_value_says_what_would_be_right_and_changes_nothing() -> Story {
    let (world, office) = owned().await?;

    for (key, value, right) in [
        ("closing.idle_hours", "soon", "a length of time"),
        (
            "closing.idle_hours",
            "9000d",
            "must be at most 8784, a year",
        ),
        ("closing.on_close", "archive", "needs an `archive_category`"),
        ("closing.on_close", "burn", "one of `delete`, `archive`"),
        ("style.member_colour", "red", "a colour"),
        ("tickets.confirm", "perhaps", "`yes` or `no`"),
        ("tickets.prefix", "/", "choose another"),
        ("tickets.prefux", "?", "Did you mean `tickets.prefix`?"),
        (
            "discord.token",
            "MTk4.modmail.token",
            "neither show nor take",
        ),
        ("tickets.guild", "1", "none of the settings"),
    ] {
        let refused = set(&world, office, key, value).await?;
        assert!(refused.contains(right), "{key} = {value}: {refused}");
    }
    assert_eq!(changes(&world).await?, 0);
    let shown = get(&world, office, "closing.idle_hours").await?;
    assert!(shown.contains("is `0`, by default"), "{shown}");
    world.finish().await
}

#[tokio::test]
async fn a_run_time_value_that_the_file_no_longer_allows_is_left_out() -> Story {
    const WORDS: &str = "\n[rules]\nidle_words = [\"ok\"]\n";
    let (mut world, office) = owned().await?;
    world.stop_bot().await?;
    world.reconfigure(|settings| settings + WORDS)?;
    world.run().await?;
    set(&world, office, "rules.idle_answer", "You are welcome!").await?;
    world.stop_bot().await?;
    // Nothing is answered so any more.
    world.reconfigure(|settings| settings.replace(WORDS, ""))?;

    let checked = world.command().arg("check-config").output()?;
    let checked = String::from_utf8(checked.stdout)?;
    let named = "warning: the run-time value `rules.idle_answer`";
    assert!(checked.contains(named), "{checked}");
    world.run().await?;
    world
        .logged("the run-time value `rules.idle_answer`")
        .await?;
    let shown = get(&world, office, "rules.idle_answer").await?;
    assert!(shown.contains("by default"), "{shown}");
    // It stands in the way of no other.
    let answer = set(&world, office, "closing.require_reason", "yes").await?;
    assert!(answer.contains("is now `true`"), "{answer}");
    world.finish().await
}

#[tokio::test]
async fn changes_are_taken_back_one_after_the_other() -> Story {
    let (world, office) = owned().await?;
    set(&world, office, "menu.timeout_seconds", "5m").await?;
    set(&world, office, "menu.timeout_seconds", "7m").await?;

    let first = undo(&world, office).await?;
    assert!(first.contains("`menu.timeout_seconds`: `5m`"), "{first}");
    let second = undo(&world, office).await?;
    assert!(second.contains("as in the file"), "{second}");
    let none = undo(&world, office).await?;
    assert!(none.contains("no change to take back"), "{none}");
    let shown = get(&world, office, "menu.timeout_seconds").await?;
    assert!(shown.contains("is `10m`"), "{shown}");
    let history = bob(&world, office, "config history", &[]).await?;
    assert_eq!(history.matches("→").count(), 4, "{history}");
    assert!(history.contains(&format!("<@{}>", world.bob)), "{history}");
    world.finish().await
}

/// Has bob import settings by words, with a file that says this.
async fn import(world: &World, office: Id, toml: &str) -> anyhow::Result<Message> {
    let upload = Upload {
        filename: "settings.toml".to_owned(),
        text: Some(toml.to_owned()),
        ..Upload::default()
    };
    let options = [("file".to_owned(), json!(upload))].into_iter().collect();
    let asked = world
        .discord
        .runs_slash(world.bob, office, "config import", options)?;
    Ok(world.discord.answer_message(asked, SOON).await?)
}

#[tokio::test]
async fn a_file_is_taken_over_as_a_whole_or_not_at_all() -> Story {
    let (world, office) = owned().await?;
    let right = "[closing]\nidle_hours = 48\nrequire_reason = true\n[style]\nlabel = \"Desk\"\n";

    for (toml, why) in [
        (right.replace("48", "9000"), "must be at most 8784"),
        (right.replace("48", "\"soon\""), "must be a whole number"),
        (
            right.replace("label", "lapel"),
            "Did you mean `style.label`?",
        ),
        (format!("{right}[discord]\ntoken = \"x\"\n"), "neither show"),
        (right.replace("= 48", "="), "can't read that file"),
    ] {
        let refused = import(&world, office, &toml).await?;
        assert!(said(&refused).contains(why), "{}", said(&refused));
    }
    assert_eq!(changes(&world).await?, 0);

    let asked = import(&world, office, right).await?;
    assert!(
        said(&asked).contains("3 settings would change"),
        "{}",
        said(&asked)
    );
    assert!(
        said(&asked).contains("`style.label`: nothing → `Desk`"),
        "{}",
        said(&asked)
    );
    assert_eq!(changes(&world).await?, 0, "nobody has said yes");
    click(&world, world.bob, &asked, 0).await?;
    turned(&world, &asked, "are taken over").await?;
    let shown = get(&world, office, "closing.idle_hours").await?;
    assert!(shown.contains("is `2d`, set here"), "{shown}");
    let exported = world.slash(world.bob, office, "config export", &[]).await?;
    let exported = file(&world, &exported, ".toml")?;
    assert_eq!(
        exported.trim(),
        right.replace("[style]", "\n[style]").trim()
    );

    undo(&world, office).await?;
    let nothing = bob(&world, office, "config export", &[]).await?;
    assert!(nothing.contains("Nothing is set here"), "{nothing}");
    world.finish().await
}

#[tokio::test]
async fn of_two_who_change_a_setting_at_once_neither_is_lost() -> Story {
    let (world, office) = owned().await?;
    let set = |who, key: &'static str, value: &'static str| {
        let world = &world;
        async move {
            let options = [("key", key), ("value", value)];
            world.slash(who, office, "config set", &options).await
        }
    };

    let (one, other, third) = tokio::join!(
        set(world.bob, "closing.idle_hours", "24"),
        set(world.grace, "closing.idle_hours", "48"),
        set(world.grace, "closing.require_reason", "yes"),
    );

    for answer in [one?, other?, third?] {
        assert!(said(&answer).contains("is now"), "{}", said(&answer));
    }
    let store = world.store().await?;
    let rows = store
        .read()
        .await?
        .settings()
        .changes("config.closing.idle_hours", None, 0, 9)
        .await?;
    store.database().close().await;
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert_eq!(
        rows[0].before, rows[1].after,
        "each knows of the one before"
    );
    let last = rows[0].after.as_ref().map(ToString::to_string);
    let shown = get(&world, office, "closing.idle_hours").await?;
    let expected = if last.as_deref() == Some("24") {
        "`1d`"
    } else {
        "`2d`"
    };
    assert!(shown.contains(expected), "{rows:?}: {shown}");
    let shown = get(&world, office, "closing.require_reason").await?;
    assert!(shown.contains("`true`"), "{shown}");
    world.finish().await
}

#[tokio::test]
async fn killed_between_the_commit_and_the_answer_the_bot_has_changed_it_once() -> anyhow::Result<()>
{
    for fate in FATES {
        let (mut world, office) = owned().await?;
        let path = format!("channels/{office}/messages");
        killed_at(&mut world, ("POST", &path, 0), fate, async |world| {
            world
                .discord
                .sends(world.bob, office, "!config set closing.idle_hours 24h")?;
            Ok(())
        })
        .await?;

        world.discord.wait_ready().await?;
        world.at_rest().await?;
        let shown = get(&world, office, "closing.idle_hours").await?;
        assert!(shown.contains("is `1d`, set here"), "{shown}");
        assert_eq!(changes(&world).await?, 1);
        // What was typed may be gone already when the bot was killed.
        world.may_refuse(404, "DELETE", "channels/*/messages/*");
        world.finish().await?;
    }
    Ok(())
}
