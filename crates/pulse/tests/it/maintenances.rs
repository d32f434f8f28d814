//! What servers are told of maintenances.

use anyhow::Result;
use status_sim::Action;

use crate::world::{PATIENCE, Story, World, text};

const MAINTENANCES: &str = "/api/v2/scheduled-maintenances.json";

/// Announces a maintenance.
fn planned(world: &World, starts_in: i64) -> Result<String> {
    world.happens(Action::ScheduleMaintenance {
        title: "New database".to_owned(),
        starts_in,
        lasts: 600,
        components: vec!["Japan (Tokyo)".to_owned()],
        body: Some("Logging in won't work.".to_owned()),
    })
}

/// Waits until the list was read so many times from now on.
async fn read(world: &World, times: usize) -> Result<()> {
    let asked = world.page.count(MAINTENANCES);
    let waited = world.page.wait_for(MAINTENANCES, asked + times);
    Ok(tokio::time::timeout(PATIENCE, waited).await?)
}

/// A server that is told, and a page whose maintenances are known.
async fn watching() -> Result<World> {
    let world = World::registered().await?;
    read(&world, 2).await?;
    Ok(world)
}

#[tokio::test]
async fn each_step_of_a_maintenance_is_told_once_over_a_restart() -> Story {
    let mut world = watching().await?;
    let id = planned(&world, 7 * 24 * 3_600)?;
    world.told_at_least(1).await?;
    let messages = world.discord.channel_messages(world.alerts);
    let first = messages
        .iter()
        .map(text)
        .find(|said| said.contains("New database"));
    let first = first.unwrap_or_default();
    for part in ["Logging in won't work.", "Japan (Tokyo)", "From", "Until"] {
        assert!(first.contains(part), "{part} in {first}");
    }
    world.happens(Action::MoveMaintenance {
        id: id.clone(),
        starts_in: 8 * 24 * 3_600,
        lasts: 600,
    })?;
    world.told_at_least(2).await?;
    world.kill().await?;
    world.start().await?;
    world.happens(Action::StartMaintenance { id: id.clone() })?;
    world.told_at_least(3).await?;
    world.happens(Action::VerifyMaintenance { id: id.clone() })?;
    world.happens(Action::CompleteMaintenance { id })?;
    world.told_at_least(4).await?;
    read(&world, 3).await?;

    assert_eq!(
        world.told(),
        [
            "🔧 Planned maintenance: New database",
            "🔧 Maintenance moved: New database",
            "🔧 Maintenance has begun: New database",
            "✅ Maintenance is over: New database",
        ]
    );
    world.finish().await
}

#[tokio::test]
async fn servers_are_reminded_once_within_the_hour_before() -> Story {
    let mut world = watching().await?;
    // The clock of the bot and the page's run apart by seconds.
    planned(&world, 3_000)?;
    world.told_at_least(2).await?;
    world.kill().await?;
    world.start().await?;
    read(&world, 3).await?;

    let told = world.told();
    let soon = "🔧 Maintenance begins soon: New database";
    let times = told.iter().filter(|title| *title == soon).count();
    assert_eq!(times, 1, "{told:?}");
    world.finish().await
}

#[tokio::test]
async fn what_is_called_off_or_taken_from_the_list_is_told_as_cancelled() -> Story {
    let world = watching().await?;
    let off = planned(&world, 7 * 24 * 3_600)?;
    world.told_at_least(1).await?;
    world.happens(Action::CancelMaintenance { id: off })?;
    world.told_at_least(2).await?;
    let deleted = planned(&world, 9 * 24 * 3_600)?;
    world.told_at_least(3).await?;
    world.happens(Action::Delete { id: deleted })?;
    world.told_at_least(4).await?;
    read(&world, 3).await?;

    let cancelled = "⚪ Maintenance cancelled: New database";
    let planned = "🔧 Planned maintenance: New database";
    assert_eq!(world.told(), [planned, cancelled, planned, cancelled]);
    world.finish().await
}

#[tokio::test]
async fn what_was_planned_before_the_first_start_is_told_when_it_begins() -> Story {
    let mut world = World::new().await?;
    let id = planned(&world, 7 * 24 * 3_600)?;
    world.start().await?;
    world.register().await?;
    read(&world, 2).await?;
    world.happens(Action::StartMaintenance { id })?;
    world.told_at_least(1).await?;

    assert_eq!(world.told(), ["🔧 Maintenance has begun: New database"]);
    world.finish().await
}
