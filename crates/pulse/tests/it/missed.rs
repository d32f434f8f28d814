//! What comes back, vanishes, or happens while nobody looks.

use discord_sim::Id;
use serde_json::{Value, json};
use status_sim::{Action, ComponentStatus, Fault, Impact, IncidentStatus};

use crate::world::{PATIENCE, Story, World, text};

const SUMMARY: &str = "/api/v2/summary.json";
const INCIDENTS: &str = "/api/v2/incidents.json";
const MAINTENANCES: &str = "/api/v2/scheduled-maintenances.json";

fn goes_on(id: &str) -> Action {
    Action::PostUpdate {
        id: id.to_owned(),
        status: IncidentStatus::Identified,
        body: "It is back.".to_owned(),
        components: Vec::new(),
    }
}

fn concerning(component: &str) -> Action {
    Action::StartIncident {
        title: "Login is down".to_owned(),
        impact: Impact::Major,
        components: vec![(component.to_owned(), ComponentStatus::MajorOutage)],
        body: Some("We are looking into it.".to_owned()),
    }
}

/// How many rows a table has.
async fn rows(world: &World, table: &str) -> anyhow::Result<i64> {
    let store = world.database().await?;
    let rows = store.database().verify().await?.rows;
    store.database().close().await;
    Ok(rows.get(table).copied().unwrap_or_default())
}

/// Everything the newest alert says.
fn newest(world: &World, channel: Id) -> String {
    let messages = world.discord.channel_messages(channel);
    let mut alerts = messages
        .iter()
        .filter(|message| message.interaction.is_none());
    alerts.next_back().map(text).unwrap_or_default()
}

#[tokio::test]
async fn a_return_and_an_end_that_nobody_saw_are_told_once_as_another_end() -> Story {
    let mut world = World::registered().await?;
    let id = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;
    world.happens(Action::resolve(&id))?;
    world.told_at_least(2).await?;
    world.kill().await?;

    world.happens(Action::Advance { seconds: 60 })?;
    world.happens(goes_on(&id))?;
    world.happens(Action::Advance { seconds: 60 })?;
    world.happens(Action::resolve(&id))?;
    world.start().await?;
    world.told_at_least(3).await?;
    world.kill().await?;
    world.start().await?;
    world.happens(goes_on(&id))?;
    world.told_at_least(4).await?;

    let (again, end) = ("🟠 Back again: Login is down", "✅ Resolved: Login is down");
    assert_eq!(world.told(), ["🟠 Login is down", end, end, again]);
    world.finish().await
}

#[tokio::test]
async fn a_deleted_incident_is_ended_after_several_readings_also_over_a_kill() -> Story {
    let mut world = World::registered().await?;
    let id = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;
    let before = world.page.count(INCIDENTS);

    world.happens(Action::Delete { id })?;
    world.kill().await?;
    world.start().await?;
    world.told_at_least(2).await?;
    let readings = world.page.count(INCIDENTS) - before;
    world.polled(6).await?;

    assert_eq!(
        world.told(),
        ["🟠 Login is down", "⚪ No longer listed: Login is down"]
    );
    assert!(readings >= 5, "told after {readings} reading(s)");
    world.finish().await
}

#[tokio::test]
async fn an_incident_that_is_missing_for_a_moment_goes_on() -> Story {
    let world = World::registered().await?;
    let id = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;

    for path in [SUMMARY, INCIDENTS] {
        world.happens(Action::Break {
            fault: Fault::forged("/incidents", json!([])),
            path: Some(path.to_owned()),
            times: Some(2),
        })?;
    }
    world.polled(8).await?;
    world.happens(Action::resolve(&id))?;
    world.told_at_least(2).await?;

    assert_eq!(
        world.told(),
        ["🟠 Login is down", "✅ Resolved: Login is down"]
    );
    world.finish().await
}

#[tokio::test]
async fn what_began_and_ended_during_a_downtime_is_summed_up_in_one_message() -> Story {
    let mut world = World::registered().await?;
    world.stop().await?;
    for title in ["Login was down", "Friends were down"] {
        let id = world.happens(Action::start_incident(title, Impact::Major))?;
        world.happens(Action::Advance { seconds: 60 })?;
        world.happens(Action::resolve(&id))?;
    }
    world.happens(Action::HistoricalIncident {
        title: "Put on record".to_owned(),
        impact: Impact::Minor,
        body: "It is over.".to_owned(),
    })?;

    world.start().await?;
    world.told_at_least(1).await?;
    let sum = newest(&world, world.alerts);
    world.kill().await?;
    world.start().await?;
    world.polled(2).await?;

    assert_eq!(
        world.told(),
        ["✅ 2 incidents began and ended while I wasn't looking"]
    );
    assert!(
        sum.contains("Login was down") && sum.contains("Friends were down"),
        "{sum}"
    );
    assert!(!sum.contains("Put on record"), "{sum}");
    world.finish().await
}

#[tokio::test]
async fn what_a_page_said_of_its_version_is_kept_over_a_restart() -> Story {
    let mut world = World::started().await?;
    let maintenances = async |world: &World, times| {
        let waited = world.page.wait_for(MAINTENANCES, times);
        tokio::time::timeout(PATIENCE, waited).await
    };
    maintenances(&world, 2).await?;
    world.polled(2).await?;
    world.kill().await?;
    let before = world.page.requests().len();

    let asked = world.page.count(MAINTENANCES);
    world.start().await?;
    maintenances(&world, asked + 1).await?;

    let since: Vec<_> = world.page.requests().split_off(before);
    for path in [SUMMARY, INCIDENTS, MAINTENANCES] {
        let first = since.iter().find(|request| request.path == path);
        assert_eq!(first.map(|first| first.status), Some(304), "{path}");
    }
    world.finish().await
}

#[tokio::test]
async fn everything_that_a_page_says_of_what_happens_is_stored() -> Story {
    let world = World::started().await?;
    let id = world.happens(concerning("Europe (Amsterdam)"))?;
    world.happens(goes_on(&id))?;
    let planned = world.happens(Action::ScheduleMaintenance {
        title: "New database".to_owned(),
        starts_in: 600,
        lasts: 600,
        components: vec!["Japan (Tokyo)".to_owned()],
        body: None,
    })?;
    world.happens(Action::StartMaintenance { id: planned })?;
    let asked = world.page.count(MAINTENANCES);
    tokio::time::timeout(PATIENCE, world.page.wait_for(MAINTENANCES, asked + 2)).await?;
    world.polled(2).await?;

    for (table, expected) in [
        ("incident_updates", 2),
        ("incident_components", 1),
        ("incident_parts", 1),
        ("maintenances", 1),
        ("maintenance_updates", 2),
        ("maintenance_components", 1),
        ("maintenance_parts", 1),
    ] {
        assert_eq!(rows(&world, table).await?, expected, "{table}");
    }
    let store = world.database().await?;
    let mut tx = store.read().await?;
    let incident = tx.incidents().get(&id).await?;
    let maintenances = tx.maintenances().recent(1).await?;
    drop(tx);
    store.database().close().await;
    let link = incident.and_then(|incident| incident.link);
    assert_eq!(link, Some(format!("https://stspg.io/{id}")));
    assert!(maintenances.iter().all(|planned| planned.link.is_some()));
    world.finish().await
}

#[tokio::test]
async fn what_an_incident_concerned_stays_when_it_is_unlinked_at_the_end() -> Story {
    let mut world = World::registered().await?;
    // As pages write it whose updates name no components.
    let unsaid = [0, 1].map(|update| {
        let place = format!("/incidents/0/incident_updates/{update}/affected_components");
        (place, Value::Null)
    });
    world.happens(Action::break_all(Fault::Forged {
        places: unsaid.into(),
    }))?;
    let id = world.happens(concerning("Europe (Amsterdam)"))?;
    world.told_at_least(1).await?;
    world.kill().await?;

    world.happens(Action::Unlink { id: id.clone() })?;
    world.happens(Action::resolve(&id))?;
    world.start().await?;
    world.told_at_least(2).await?;

    let end = newest(&world, world.alerts);
    assert!(end.contains("Resolved") && end.contains("Europe"), "{end}");
    world.finish().await
}

#[tokio::test]
async fn a_component_that_was_removed_during_a_downtime_is_no_longer_broken() -> Story {
    let mut world = World::started().await?;
    let component = "Europe (Amsterdam)".to_owned();
    world.happens(Action::SetComponent {
        component: component.clone(),
        status: ComponentStatus::MajorOutage,
    })?;
    world.polled(2).await?;
    world.stop().await?;

    world.happens(Action::RemoveComponent { component })?;
    world.start().await?;
    world.polled(1).await?;

    let said = world.status().await?;
    assert!(!said.contains("Amsterdam"), "{said}");
    let store = world.database().await?;
    let kept = store.read().await?.component_logs().latest().await?;
    store.database().close().await;
    let gone = kept.iter().find(|part| part.name.contains("Amsterdam"));
    assert_eq!(gone.map(|gone| gone.status.as_str()), Some("removed"));
    world.finish().await
}

#[tokio::test]
async fn a_component_that_shows_only_in_trouble_is_shown_only_then() -> Story {
    let world = World::started().await?;
    // Of the groups' order, the first component.
    world.happens(Action::break_all(Fault::forged(
        "/components/0/only_show_if_degraded",
        true,
    )))?;
    world.polled(2).await?;
    let well = world.status().await?;

    world.happens(Action::SetComponent {
        component: "Authentication / Login".to_owned(),
        status: ComponentStatus::PartialOutage,
    })?;
    world.polled(2).await?;
    let broken = world.status().await?;

    assert!(!well.contains("Authentication"), "{well}");
    assert!(broken.contains("Authentication"), "{broken}");
    world.finish().await
}
