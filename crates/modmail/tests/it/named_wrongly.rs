//! Settings that name what is not there: a bot that starts says so, and goes on.

use discord_sim::{Fault, Rule, permissions::MANAGE_THREADS};

use crate::world::{PERMISSIONS, SOON, Story, World};

#[tokio::test]
async fn whatever_is_named_wrongly_is_warned_of_once_with_its_key_and_the_remedy() -> Story {
    let mut world = World::builder()
        .hidden()
        .archiving()
        .channel("alerts", "tickets", "alerts_channel")
        .channel("ratings", "closing", "ratings_channel")
        .build()
        .await?;
    let (general, lounge) = (
        world.text_channel("general")?,
        world.text_channel("lounge")?,
    );
    let [archive, alerts, ratings] =
        ["Archive", "alerts", "ratings"].map(|channel| world.channel(channel));
    for (key, right, wrong) in [
        ("category", world.category, general.to_string()),
        ("archive_category", archive?, lounge.to_string()),
        ("alerts_channel", alerts?, "123456789012345678".to_owned()),
        ("ratings_channel", ratings?, "123456789012345679".to_owned()),
    ] {
        let (right, wrong) = (
            format!("\n{key} = {right}\n"),
            format!("\n{key} = {wrong}\n"),
        );
        world.reconfigure(|settings| settings.replacen(&right, &wrong, 1))?;
    }
    let supporters = format!("supporters = [{}", world.supporters);
    world.reconfigure(|settings| {
        settings.replace(&supporters, &format!("{supporters}, 123456789012345680"))
    })?;

    world.run().await?;

    for said in [
        "`category`: “general” is a text channel, not a category: name one",
        "`archive_category`: “lounge” is a text channel, not a category: name one",
        "`alerts_channel`: there is no channel 123456789012345678: copy the id again",
        "`ratings_channel`: there is no channel 123456789012345679: copy the id again",
        "`supporters`, entry 2: “Guild” has no role 123456789012345680: copy the id again",
    ] {
        world.logged(said).await?;
    }
    let looks = world.requests("GET", &format!("guilds/{}", world.guild));
    world
        .discord
        .change(|sim| sim.role(world.guild, "Visitors", 0).map(drop))?;
    let looked_again = world.discord.wait_until(SOON, |sim| {
        let path = format!("guilds/{}", world.guild);
        let asked = sim.requests().filter(|asked| asked.path.ends_with(&path));
        (asked.count() > looks).then_some(())
    });
    looked_again.await?;
    world.at_rest().await?;
    assert_eq!(
        world.times_logged("`alerts_channel`: there is no channel")?,
        1
    );
    world.refuses(404, "GET", "channels/*");
    world.finish().await
}

#[tokio::test]
async fn a_server_without_the_bot_is_warned_of_once() -> Story {
    let mut world = World::builder().build().await?;
    let guild = format!("guild = {}\n", world.guild);
    world.reconfigure(|settings| settings.replace(&guild, "guild = 123456789012345678\n"))?;

    world.run().await?;

    world
        .logged("`guild`: there is no server 123456789012345678, or the bot is not on it")
        .await?;
    world.at_rest().await?;
    assert_eq!(world.times_logged("`guild`: there is no server")?, 1);
    // Once to offer the staff's commands there, once to look at the settings.
    assert_eq!(world.requests("GET", "guilds/123456789012345678"), 2);
    world.refuses(404, "GET", "guilds/*");
    world.finish().await
}

#[tokio::test]
async fn the_log_names_the_permission_that_is_missing_and_where() -> Story {
    let mut world = World::builder().hidden().build().await?;
    let without = PERMISSIONS & !MANAGE_THREADS;
    world
        .discord
        .change(|sim| sim.permits(world.guild, world.bot_role, without))?;

    world.run().await?;

    world
        .logged("`category`: in “Tickets” the bot lacks Manage Threads, and does without: allow it")
        .await?;
    world.finish().await
}

#[tokio::test]
async fn tickets_open_while_the_settings_cannot_be_checked() -> Story {
    let mut world = World::builder().build().await?;
    let path = format!("guilds/{}", world.guild);
    world
        .discord
        .fails(Rule::times(1_000, "GET", &path, Fault::Status(503)));
    world.run().await?;
    world
        .logged("cannot check the settings at Discord yet")
        .await?;

    world.open_ticket(world.ada).await?;

    world.finish().await
}
