//! Pictures of what was measured and of how components did, and the buttons below.

use anyhow::{Context as _, Result};
use discord_sim::{Message, Options, Sim};
use serde_json::json;
use status_sim::{Action, ComponentStatus, Impact};

use crate::world::{PATIENCE, Story, World, text};

/// The picture of a message: its width, its height, how many bytes it has and what it is said to show.
fn picture(world: &World, message: &Message) -> Result<(u32, u32, usize, String)> {
    let file = message.attachments.first().context("there is no picture")?;
    let image = message.embeds.first().and_then(|embed| embed.get("image"));
    let url = image.and_then(|image| image["url"].as_str());
    assert!(url.is_some(), "{:?}", message.embeds);
    let bytes = world.discord.read(|sim| sim.file(file.id).cloned());
    let bytes = bytes.context("it is gone")?;
    assert_eq!(bytes.get(..8), Some(&b"\x89PNG\r\n\x1a\n"[..]));
    let number = |from: usize| -> Result<u32> {
        let digits = bytes.get(from..from + 4).context("it is too short")?;
        Ok(u32::from_be_bytes(digits.try_into()?))
    };
    let alt = file.description.clone().context("it is not described")?;
    Ok((number(16)?, number(20)?, bytes.len(), alt))
}

fn options(of: &[(&str, &str)]) -> Options {
    let options = of
        .iter()
        .map(|(name, value)| ((*name).to_owned(), json!(value)));
    options.collect()
}

/// The custom ids of the buttons of a message, those that cannot be pressed left out.
fn buttons(message: &Message) -> Vec<String> {
    let rows = message.components.iter();
    let buttons = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    let pressable = buttons.filter(|button| button["disabled"] != json!(true));
    let ids = pressable.filter_map(|button| button["custom_id"].as_str());
    ids.map(str::to_owned).collect()
}

/// Presses a button and waits until the message shows what is expected.
async fn presses(
    world: &World,
    message: &Message,
    button: &str,
    shows: impl Fn(&Message) -> bool + Send + Sync,
) -> Result<Message> {
    world
        .discord
        .clicks(world.member, message.channel, message.id, button)?;
    let changed = |sim: &Sim| {
        let messages = sim.every_message();
        let now = messages.iter().find(|one| one.id == message.id)?;
        shows(now).then(|| (*now).clone())
    };
    Ok(world.discord.wait_until(PATIENCE, changed).await?)
}

#[tokio::test]
async fn status_has_a_dashboard_of_six_charts_with_buttons() -> Story {
    let world = World::started().await?;
    tokio::time::timeout(PATIENCE, world.page.wait_for("/visits.json", 2)).await?;
    tokio::time::timeout(PATIENCE, world.page.wait_for("/apierrors.json", 2)).await?;

    let status = world.ask(world.member, "status", Options::new()).await?;

    let (width, height, bytes, alt) = picture(&world, &status)?;
    assert_eq!((width, height), (1_200, 1_200));
    assert!(bytes < 250_000, "{bytes}");
    assert!(
        alt.starts_with("VRChat, last 12h: People online: "),
        "{alt}"
    );
    assert!(alt.contains("API errors: "), "{alt}");
    let ids = buttons(&status);
    let expected = ["1h", "24h", "7d", "30d"].map(|range| format!("status:1 {range} dark"));
    assert_eq!(ids[..4], expected);
    assert_eq!(ids[4..], ["status:1 12h dark"]);

    let week = presses(&world, &status, "status:1 7d dark", |now| {
        let file = now.attachments.first();
        let alt = file.and_then(|file| file.description.as_deref());
        alt.is_some_and(|alt| alt.contains("last 7d"))
    });
    let week = week.await?;
    assert_eq!(week.attachments.len(), 1, "the old one is gone");
    assert!(buttons(&week).contains(&"status:1 12h dark".to_owned()));
    world.finish().await
}

#[tokio::test]
async fn a_page_without_measurements_shows_bars_of_uptime_instead() -> Story {
    let mut world = World::new().await?;
    let settings = world.settings();
    // All addresses of the source stand in one table, a line each.
    let settings: Vec<_> = settings
        .lines()
        .filter(|line| !line.starts_with("metrics_url"))
        .collect();
    world.configure(&settings.join("\n"))?;
    world.start().await?;

    let status = world.ask(world.member, "status", Options::new()).await?;
    let metrics = options(&[("metric", "visits")]);
    let refused = world.ask(world.member, "metrics", metrics).await?;

    let (width, _, _, alt) = picture(&world, &status)?;
    assert_eq!(width, 900);
    assert!(alt.contains("Japan (Tokyo): 100.00"), "{alt}");
    assert_eq!(buttons(&status).len(), 1, "{:?}", buttons(&status));
    assert!(text(&refused).contains("/uptime"), "{}", text(&refused));
    world.finish().await
}

#[tokio::test]
async fn a_metric_is_shown_closely_with_its_extremes() -> Story {
    let world = World::started().await?;
    for file in ["/visits.json", "/apilatency.json"] {
        tokio::time::timeout(PATIENCE, world.page.wait_for(file, 2)).await?;
    }

    let visits = options(&[("metric", "visits"), ("range", "1h"), ("theme", "light")]);
    let visits = world.ask(world.member, "metrics", visits).await?;
    let latency = options(&[("metric", "api_latency")]);
    let latency = world.ask(world.member, "metrics", latency).await?;

    let (width, height, ..) = picture(&world, &visits)?;
    assert_eq!((width, height), (1_000, 512));
    for part in ["People online, last 1h", "Lowest", "Median", "Highest"] {
        assert!(text(&visits).contains(part), "{part} in {}", text(&visits));
    }
    assert!(buttons(&visits).contains(&"metrics:visits 1h light".to_owned()));
    // Its publisher scales it anew each time: a number would say nothing.
    assert!(
        text(&latency).contains("doesn't say in what"),
        "{}",
        text(&latency)
    );
    world.finish().await
}

#[tokio::test]
async fn an_outage_shows_in_the_uptime_of_its_component() -> Story {
    let world = World::started().await?;
    let id = world.happens(Action::StartIncident {
        title: "Tokyo is gone".to_owned(),
        impact: Impact::Major,
        components: vec![("Japan (Tokyo)".to_owned(), ComponentStatus::MajorOutage)],
        body: None,
    })?;
    world.polled(3).await?;
    world.happens(Action::resolve(&id))?;
    world.polled(3).await?;

    let day = options(&[("range", "24h")]);
    let uptime = world.ask(world.member, "uptime", day).await?;
    let (width, _, _, alt) = picture(&world, &uptime)?;
    let quarter = presses(&world, &uptime, "uptime:90d 1 dark", |now| {
        text(now).contains("last 90d")
    });
    let quarter = quarter.await?;

    for part in [
        "VRChat: uptime, last 24h",
        "one outage",
        "**Europe (Amsterdam)**: 100.00",
        "How this is counted",
    ] {
        assert!(text(&uptime).contains(part), "{part} in {}", text(&uptime));
    }
    assert_eq!(width, 900);
    assert!(!alt.contains("Japan (Tokyo): 100.00"), "{alt}");
    picture(&world, &quarter)?;
    world.finish().await
}

#[tokio::test]
async fn pictures_are_shown_in_private_as_well() -> Story {
    let world = World::started().await?;
    let private = world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.opens_dm(world.member, bot)
    })?;

    let asked = world
        .discord
        .runs_slash(world.member, private, "uptime", Options::new())?;
    let uptime = world.discord.answer_message(asked, PATIENCE).await?;

    picture(&world, &uptime)?;
    world.finish().await
}
