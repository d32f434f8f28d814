//! What members suggest, vote on, and are told.

use discord_sim::{Fault, Id, Message, Options, Rule};

use crate::{
    blocks::press,
    changes::dm,
    world::{SOON, Story, World, said},
};

/// A world with a channel for suggestions, in which bob runs the bot.
async fn owned(settings: &str) -> anyhow::Result<(World, Id)> {
    let mut world = World::builder()
        .channel("wishes", "suggestions", "channel")
        .set("suggestions", settings)
        .build()
        .await?;
    world.set("staff", &format!("owners = [{}]", world.bob))?;
    world.run().await?;
    let channel = world.channel("wishes")?;
    Ok((world, channel))
}

async fn suggest(world: &World, who: Id, channel: Id, text: &str) -> anyhow::Result<String> {
    let answer = world
        .slash(who, channel, "suggest", &[("text", text)])
        .await?;
    Ok(said(&answer))
}

/// The options of a decision.
fn about(number: i64, answer: Option<&str>) -> Options {
    let mut options = Options::from([("number".to_owned(), number.into())]);
    if let Some(answer) = answer {
        options.insert("answer".to_owned(), answer.into());
    }
    options
}

/// Has bob decide about a suggestion.
async fn decides(
    world: &World,
    channel: Id,
    command: &str,
    call: &Options,
) -> anyhow::Result<Message> {
    let discord = &world.discord;
    let asked = discord.runs_slash(world.bob, channel, command, call.clone())?;
    Ok(discord.answer_message(asked, SOON).await?)
}

/// Waits until a message has these counts on its buttons.
async fn counted(world: &World, message: &Message, wanted: [&str; 2]) -> anyhow::Result<Message> {
    let counted = world.discord.wait_until(SOON, |sim| {
        let mut messages = sim.channel_messages(message.channel).into_iter();
        let found = messages.find(|found| found.id == message.id)?;
        let row = found.components.first()?;
        let count = |place: usize| row.pointer(&format!("/components/{place}/label"))?.as_str();
        (count(0) == Some(wanted[0]) && count(1) == Some(wanted[1])).then(|| found.clone())
    });
    Ok(counted.await?)
}

/// Waits until the card of a message tells all of this.
async fn told(world: &World, message: &Message, wanted: &[&str]) -> anyhow::Result<()> {
    let told = world.discord.wait_until(SOON, |sim| {
        let mut messages = sim.channel_messages(message.channel).into_iter();
        let found = messages.find(|found| found.id == message.id)?;
        let card = serde_json::to_string(&found.embeds).unwrap_or_default();
        wanted.iter().all(|text| card.contains(text)).then_some(())
    });
    Ok(told.await?)
}

#[tokio::test]
async fn a_suggestion_is_voted_on_once_a_person_and_decided_also_over_a_restart() -> Story {
    let (mut world, channel) = owned("").await?;

    let posted = suggest(&world, world.ada, channel, "Music, @everyone!").await?;
    assert!(posted.contains("#1 is here"), "{posted}");
    let message = world.shown(channel, "Music, @everyone!").await?;
    for who in [world.ada, world.bob, world.grace] {
        press(&world, who, &message, "vote:up").await?;
    }
    counted(&world, &message, ["3", "0"]).await?;
    press(&world, world.grace, &message, "vote:down").await?;
    press(&world, world.ada, &message, "vote:up").await?;
    counted(&world, &message, ["1", "1"]).await?;

    world.stop_bot().await?;
    world.run().await?;
    press(&world, world.ada, &message, "vote:up").await?;
    counted(&world, &message, ["2", "1"]).await?;
    let call = about(1, Some("Next month."));
    let decided = decides(&world, channel, "suggestion plan", &call).await?;
    assert!(said(&decided).contains("planned"), "{}", said(&decided));
    told(&world, &message, &["Planned", "Next month."]).await?;

    let call = about(1, None);
    decides(&world, channel, "suggestion done", &call).await?;
    told(&world, &message, &["Done"]).await?;
    let late = counted(&world, &message, ["2", "1"]).await?;
    assert_eq!(late.components[0]["components"][0]["disabled"], true);
    world.finish().await
}

#[tokio::test]
async fn many_votes_at_once_are_few_edits_and_the_last_count_is_shown() -> Story {
    let (world, channel) = owned("").await?;
    suggest(&world, world.ada, channel, "Music").await?;
    let message = world.shown(channel, "Music").await?;
    let path = format!("/channels/{channel}/messages/{}", message.id);
    world
        .discord
        .fails(Rule::times(1, "PATCH", &path, Fault::Slow(1_500)));

    let mut pressed = Vec::new();
    for way in ["up", "down", "up", "up", "down", "up", "down", "down"] {
        let id = format!("vote:{way} 1");
        for who in [world.ada, world.bob, world.grace] {
            pressed.push(world.discord.clicks(who, channel, message.id, &id)?);
        }
    }
    for press in pressed {
        world.discord.answered(press).await?;
    }

    world.at_rest().await?;
    let store = world.store().await?;
    let votes = store.read().await?.features().votes(1.into()).await?;
    let wanted = [votes.up.to_string(), votes.down.to_string()];
    counted(&world, &message, [&wanted[0], &wanted[1]]).await?;
    assert!(votes.up + votes.down <= 3, "{votes:?}");
    let edits = world.requests("PATCH", &path);
    assert!(edits < 24, "{edits} edits for 24 votes");
    world.finish().await
}

#[tokio::test]
async fn what_is_too_long_too_much_or_nothing_is_not_posted() -> Story {
    let (world, channel) = owned("per_day = 2\nlongest = 20").await?;

    let long = suggest(&world, world.ada, channel, &"x".repeat(21)).await?;
    assert!(long.contains("at most 20"), "{long}");
    let empty = suggest(&world, world.ada, channel, " \n ").await?;
    assert!(empty.contains("is missing"), "{empty}");
    suggest(&world, world.ada, channel, &"y".repeat(20)).await?;
    // In private, too.
    world.open_ticket(world.ada).await?;
    suggest(&world, world.ada, dm(&world), "*Two*").await?;
    let many = suggest(&world, world.ada, channel, "Three").await?;
    assert!(many.contains("2 suggestions a day"), "{many}");
    suggest(&world, world.bob, channel, "Four").await?;
    world.at_rest().await?;
    assert_eq!(world.messages(channel).len(), 3);

    let member = world
        .slash(world.ada, channel, "suggestion list", &[])
        .await?;
    assert!(said(&member).contains("moderator"), "{}", said(&member));
    let call = about(9, None);
    let none = decides(&world, channel, "suggestion done", &call).await?;
    assert!(said(&none).contains("no suggestion #9"), "{}", said(&none));
    let call = about(2, Some("Sorry."));
    decides(&world, channel, "suggestion decline", &call).await?;
    let call = [("state", "declined")];
    let listed = world
        .slash(world.bob, channel, "suggestion list", &call)
        .await?;
    assert!(said(&listed).contains("**#2**"), "{}", said(&listed));
    assert!(!said(&listed).contains("**#1**"), "{}", said(&listed));
    world.finish().await
}

#[tokio::test]
async fn a_suggestion_whose_message_was_deleted_is_still_decided_and_listed() -> Story {
    let (world, channel) = owned("").await?;
    suggest(&world, world.ada, channel, "Music").await?;
    let message = world.shown(channel, "Music").await?;
    world.refuses(404, "PATCH", "channels/*/messages/*");
    let owner = world.user("owner")?;
    world
        .discord
        .change(|sim| sim.deletes(owner, channel, message.id))?;

    let call = about(1, None);
    decides(&world, channel, "suggestion plan", &call).await?;
    world.at_rest().await?;
    let again = decides(&world, channel, "suggestion done", &call).await?;

    assert!(said(&again).contains("message is gone"), "{}", said(&again));
    let listed = world
        .slash(world.bob, channel, "suggestion list", &[])
        .await?;
    assert!(said(&listed).contains("Music"), "{}", said(&listed));
    world.finish().await
}
