//! Incidents and maintenances, those that are over as well.

use anyhow::{Result, bail};
use discord_sim::{Given, Options};
use serde_json::json;
use status_sim::{Action, ComponentStatus, Impact, IncidentStatus};

use crate::world::{Story, World, text};

/// What is proposed to somebody who types into an option of a command: names and values.
async fn proposals(
    world: &World,
    command: &str,
    option: &str,
    typed: &str,
) -> Result<Vec<(String, String)>> {
    let options = Options::from([(option.to_owned(), json!(typed))]);
    let (member, channel) = (world.member, world.alerts);
    let asked = world.discord.change(|sim| {
        let bot = sim.first_bot()?;
        sim.types_option(member, channel, bot, command, &options, option)
    })?;
    let answered = world.discord.answered(asked).await?;
    let Some(Given::Choices(choices)) = answered.given else {
        bail!("nothing was proposed: {answered:?}");
    };
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let proposals = choices.iter();
    Ok(proposals
        .map(|choice| (text(&choice["name"]), text(&choice["value"])))
        .collect())
}

#[tokio::test]
async fn incidents_are_listed_and_one_is_told_in_full() -> Story {
    let world = World::started().await?;
    let over = world.happens(Action::StartIncident {
        title: "Tokyo is gone".to_owned(),
        impact: Impact::Major,
        components: vec![("Japan (Tokyo)".to_owned(), ComponentStatus::MajorOutage)],
        body: Some("We are looking into it.".to_owned()),
    })?;
    world.happens(Action::PostUpdate {
        id: over.clone(),
        status: IncidentStatus::Monitoring,
        body: "A fix is out.".to_owned(),
        components: vec![("Japan (Tokyo)".to_owned(), ComponentStatus::PartialOutage)],
    })?;
    world.happens(Action::resolve(&over))?;
    world.happens(Action::start_incident("Login is slow", Impact::Minor))?;
    world.polled(3).await?;

    let list = text(&world.ask(world.member, "incidents", Options::new()).await?);
    let proposed = proposals(&world, "incident", "incident", "tokyo").await?;
    let id = proposed
        .first()
        .map(|(_, id)| id.clone())
        .unwrap_or_default();
    let options = Options::from([("incident".to_owned(), json!(id))]);
    let whole = text(&world.ask(world.member, "incident", options).await?);
    let options = Options::from([("incident".to_owned(), json!("nothing"))]);
    let unknown = text(&world.ask(world.member, "incident", options).await?);

    let active = list.find("Login is slow").zip(list.find("Active"));
    let past = list.find("Tokyo is gone").zip(list.find("Past"));
    assert!(active < past && active.is_some(), "{list}");
    assert!(list.contains("lasted "), "{list}");
    assert_eq!(proposed, [("Tokyo is gone".to_owned(), over)]);
    for part in [
        "✅ Resolved: Tokyo is gone",
        "We are looking into it.",
        "A fix is out.",
        "🔴 Realtime Networking - Japan (Tokyo): Major outage",
        "🟠 Realtime Networking - Japan (Tokyo): Partial outage",
        "Lasted",
    ] {
        assert!(whole.contains(part), "{part} in {whole}");
    }
    assert!(unknown.contains("can't find that incident"), "{unknown}");
    world.finish().await
}

#[tokio::test]
async fn maintenance_is_listed_and_one_is_told_in_full() -> Story {
    let world = World::started().await?;
    let id = world.happens(Action::ScheduleMaintenance {
        title: "Database move".to_owned(),
        starts_in: 3_600,
        lasts: 1_800,
        components: vec!["Authentication / Login".to_owned()],
        body: Some("Logging in won't work.".to_owned()),
    })?;
    let read = world.page.count("/api/v2/scheduled-maintenances.json");
    let path = "/api/v2/scheduled-maintenances.json";
    let again = world.page.wait_for(path, read + 2);
    tokio::time::timeout(crate::world::PATIENCE, again).await?;

    let list = text(
        &world
            .ask(world.member, "maintenance", Options::new())
            .await?,
    );
    let proposed = proposals(&world, "maintenance", "maintenance", "data").await?;
    let options = Options::from([("maintenance".to_owned(), json!(id))]);
    let whole = text(&world.ask(world.member, "maintenance", options).await?);

    for part in ["Active and upcoming", "Database move", "Scheduled"] {
        assert!(list.contains(part), "{part} in {list}");
    }
    assert_eq!(proposed, [("Database move".to_owned(), id)]);
    for part in [
        "🔵 Database move",
        "Logging in won't work.",
        "From",
        "Until",
    ] {
        assert!(whole.contains(part), "{part} in {whole}");
    }
    world.finish().await
}

#[tokio::test]
async fn nothing_that_went_on_is_said_to_be_nothing() -> Story {
    let world = World::started().await?;

    let list = text(&world.ask(world.member, "incidents", Options::new()).await?);

    assert!(list.contains("don't know of any incidents"), "{list}");
    world.finish().await
}
