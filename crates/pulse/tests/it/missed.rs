//! What comes back, vanishes, or happens while nobody looks.

use crate::world::{PATIENCE, Story, World};

const SUMMARY: &str = "/api/v2/summary.json";
const INCIDENTS: &str = "/api/v2/incidents.json";
const MAINTENANCES: &str = "/api/v2/scheduled-maintenances.json";

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
