//! A page that means harm, or is broken beyond all measure.

use std::time::Duration;

use anyhow::Result;
use serde_json::{Value, json};
use status_sim::{Action, Fault, Impact, StatusPage};
use time::format_description::well_known::Rfc3339;

use crate::world::{PATIENCE, Story, World, text};

const SUMMARY: &str = "/api/v2/summary.json";
const INCIDENTS: &str = "/api/v2/incidents.json";

/// How long a bot may take to stop, on a machine that has other things to do.
const USUAL_STOP: Duration = Duration::from_secs(8);

/// From now on one document says something else.
fn forge(world: &World, path: &str, place: &str, value: impl Into<Value>) -> Result<()> {
    world.happens(Action::Break {
        fault: Fault::forged(place, value),
        path: Some(path.to_owned()),
        times: None,
    })?;
    Ok(())
}

/// Components as an incident names them, as many as fit into a document.
fn named(count: usize) -> Value {
    json!(vec![json!({ "name": "Login" }); count])
}

/// Incidents that have just begun.
fn incidents(world: &World, count: usize) -> Result<Value> {
    let now = world.discord.read(discord_sim::Sim::now).format(&Rfc3339)?;
    let one = |number: usize| {
        let impact = if number < 3 { "critical" } else { "minor" };
        json!({
            "id": format!("flood{number:03}"), "name": format!("Trouble {number}"),
            "status": "investigating", "impact": impact, "created_at": now, "updated_at": now,
        })
    };
    Ok((0..count).map(one).collect())
}

#[tokio::test]
async fn an_incident_of_sixty_thousand_components_is_told_and_cut() -> Story {
    let mut world = World::registered().await?;
    world.happens(Action::start_incident("Login is down", Impact::Major))?;
    forge(&world, SUMMARY, "/incidents/0/components", named(60_000))?;
    forge(&world, INCIDENTS, "/incidents/0/components", named(60_000))?;

    world.told_at_least(1).await?;
    world
        .log_says("59800 component(s) too many were left out")
        .await?;
    world.polled(2).await?;
    let status = world.status().await?;
    let stopped = tokio::time::timeout(USUAL_STOP, world.stop()).await??;

    assert!(status.contains("Login is down"), "{status}");
    assert_eq!(stopped, Some(0));
    assert_eq!(world.told(), ["🟠 Login is down"]);
    let log = world.read_log();
    assert_eq!(log.matches("too many were left out").count(), 2, "{log}");
    world.finish().await
}

#[tokio::test]
async fn a_page_of_seventeen_thousand_components_is_read_and_cut() -> Story {
    let mut world = World::registered().await?;
    let components: Vec<_> = (0..17_000)
        .map(|number| {
            let group = number % 2 == 0;
            json!({ "id": format!("c{number}"), "name": format!("Part {number}"), "status": "operational",
                    "group": group, "group_id": (!group).then(|| format!("c{}", number - 1)) })
        })
        .collect();
    forge(&world, SUMMARY, "/components", components)?;

    world
        .log_says("15000 component(s) too many were left out")
        .await?;
    world.polled(1).await?;
    let status = world.status().await?;
    let stopped = tokio::time::timeout(USUAL_STOP, world.stop()).await??;

    assert!(status.contains("1000 components work"), "{status}");
    assert_eq!(stopped, Some(0));
    world.finish().await
}

#[tokio::test]
async fn the_year_9999_does_not_outlast_the_page_that_claims_it() -> Story {
    does_not_outlast("9999-12-31T23:59:59.999Z").await
}

#[tokio::test]
async fn the_year_0_does_not_outlast_the_page_that_claims_it() -> Story {
    does_not_outlast("0000-01-01T00:00:00+14:00").await
}

/// Checks that an honest page is believed again after one that has claimed a time that cannot be true.
async fn does_not_outlast(absurd: &str) -> Story {
    let mut world = World::new().await?;
    let id = world.happens(Action::start_incident("Old trouble", Impact::Minor))?;
    let update = "/incidents/0/incident_updates/0/updated_at";
    let places = ["/page/updated_at", "/incidents/0/updated_at", update];
    world.happens(Action::break_all(Fault::Forged {
        places: places.map(|place| (place.to_owned(), json!(absurd))).into(),
    }))?;
    world.start().await?;
    world.register().await?;
    world.polled(2).await?;
    world.stop().await?;
    world.happens(Action::Repair)?;
    world.start().await?;

    world.happens(Action::resolve(&id))?;
    world.told_at_least(1).await?;
    world.happens(Action::start_incident("New trouble", Impact::Major))?;
    world.told_at_least(2).await?;
    world.polled(2).await?;

    let status = world.status().await?;
    assert!(status.contains("Partial System Outage"), "{status}");
    assert!(!status.contains("Old trouble"), "{status}");
    assert!(!status.contains("isn't answering"), "{status}");
    assert!(world.read_log().contains("cannot be true"));
    world.finish().await
}

#[tokio::test]
async fn a_hundred_and_fifty_thousand_bad_items_are_one_line_of_the_log() -> Story {
    let world = World::registered().await?;
    forge(&world, SUMMARY, "/components", vec![0; 150_000])?;
    forge(&world, INCIDENTS, "/incidents", vec![0; 150_000])?;

    let components = world.log_says("component 1:").await?;
    let incidents = world.log_says("incident 1:").await?;
    world.polled(3).await?;

    assert!(
        components.contains("2000 part(s) could not be used"),
        "{components}"
    );
    assert!(
        components.contains("148000 component(s) too many"),
        "{components}"
    );
    assert!(
        incidents.contains("149000 incident(s) too many"),
        "{incidents}"
    );
    let log = world.read_log();
    assert_eq!(log.matches("could not be used").count(), 2, "{log}");
    assert!(log.len() < 100_000, "{}", log.len());
    world.finish().await
}

#[tokio::test]
async fn a_redirect_is_followed_to_the_page_itself_and_not_into_the_network() -> Story {
    let world = World::started().await?;
    let same_host = StatusPage::start().await?;
    let inside = StatusPage::start_at(([127, 0, 0, 2], 0).into()).await?;
    let to = |page: &StatusPage| Action::break_all(Fault::Redirect { to: page.url() });

    world.happens(to(&same_host))?;
    tokio::time::timeout(PATIENCE, same_host.wait_for(SUMMARY, 1)).await?;
    world.happens(Action::Repair)?;
    world.happens(to(&inside))?;
    let refused = world.log_says("127.0.0.2").await?;
    world.polled(1).await?;
    world.happens(Action::Repair)?;
    world.polled(2).await?;

    assert!(refused.contains("no public address"), "{refused}");
    assert_eq!(inside.requests(), []);
    world.finish().await
}

#[tokio::test]
async fn a_flood_of_incidents_is_ten_messages_and_a_sum() -> Story {
    let mut world = World::registered().await?;
    let flood = incidents(&world, 600)?;
    forge(&world, SUMMARY, "/incidents", flood)?;

    let told = world.told_at_least(11).await?;
    world.kill().await?;
    world.start().await?;
    world.polled(3).await?;

    assert!(
        told[..3].iter().all(|title| title.starts_with('🔴')),
        "{told:?}"
    );
    assert_eq!(told[10], "⚠️ And 590 more incidents");
    assert_eq!(world.told(), told);
    let sum = world.discord.channel_messages(world.alerts).pop();
    let sum = sum.as_ref().map(text).unwrap_or_default();
    assert!(sum.contains("🟡 Trouble 10"), "{sum}");
    world.finish().await
}

#[tokio::test]
async fn a_flood_that_a_kill_interrupts_is_told_once() -> Story {
    let mut world = World::registered().await?;
    let flood = incidents(&world, 600)?;
    // Each message takes several tries, so that the kill comes in between.
    world.discord.throws(Some(discord_sim::Dice::new(
        7,
        vec![(0.5, discord_sim::Fault::LostAnswer)],
    )));
    forge(&world, SUMMARY, "/incidents", flood)?;
    world.told_at_least(3).await?;
    world.kill().await?;
    world.discord.throws(None);
    world.start().await?;

    let told = world.told_at_least(11).await?;
    world.polled(3).await?;

    assert_eq!(world.told(), told);
    assert_eq!(told.len(), 11);
    assert_eq!(told[10], "⚠️ And 590 more incidents");
    world.finish().await
}
