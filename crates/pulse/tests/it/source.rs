//! A page that lies, hangs or is gone.

use status_sim::{Action, ComponentStatus, Fault, Impact, Indicator};

use crate::world::{PATIENCE, Story, World};

const SUMMARY: &str = "/api/v2/summary.json";

fn down() -> Fault {
    Fault::Status {
        code: 503,
        retry_after: None,
    }
}

#[tokio::test]
async fn a_page_that_is_down_is_said_to_be_stale_and_nothing_is_resolved_by_it() -> Story {
    let world = World::registered().await?;
    let id = world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;

    world.happens(Action::break_all(down()))?;
    world.polled(2).await?;
    let stale = world.status().await?;
    world.happens(Action::Repair)?;
    world.polled(2).await?;
    let fresh = world.status().await?;

    assert!(stale.contains("isn't answering"), "{stale}");
    assert!(stale.contains("Login is down"), "{stale}");
    assert!(fresh.contains("Checked"), "{fresh}");
    assert_eq!(world.told(), ["🟠 Login is down"]);
    world.happens(Action::resolve(&id))?;
    world.told_at_least(2).await?;
    world.finish().await
}

#[tokio::test]
async fn a_page_that_was_never_reached_is_not_said_to_be_well() -> Story {
    let mut world = World::new().await?;
    world.happens(Action::break_all(Fault::MalformedJson))?;
    world.start().await?;

    let status = world.status().await?;

    assert!(status.contains("Status unknown"), "{status}");
    world.finish().await
}

#[tokio::test]
async fn what_was_known_is_shown_after_a_start_without_the_page() -> Story {
    let mut world = World::started().await?;
    world.stop().await?;
    world.happens(Action::break_all(down()))?;
    world.start().await?;

    let status = world.status().await?;

    assert!(status.contains("isn't answering"), "{status}");
    assert!(status.contains("All Systems Operational"), "{status}");
    world.finish().await
}

#[tokio::test]
async fn every_way_of_failing_passes_and_nothing_is_lost() -> Story {
    let world = World::registered().await?;
    for fault in [
        down(),
        Fault::MalformedJson,
        Fault::Truncate,
        Fault::Huge { bytes: 3_000_000 },
    ] {
        world.happens(Action::break_next(1, fault))?;
    }

    world.happens(Action::start_incident("Login is down", Impact::Major))?;
    world.told_at_least(1).await?;

    assert_eq!(world.told(), ["🟠 Login is down"]);
    world.finish().await
}

#[tokio::test]
async fn one_malformed_item_hides_no_other() -> Story {
    let world = World::registered().await?;
    world.happens(Action::start_incident("First", Impact::Minor))?;
    world.told_at_least(1).await?;
    world.happens(Action::break_all(Fault::MalformedItem))?;

    // The newest incident stands first in the lists, and is the one that is broken.
    world.happens(Action::start_incident("Second", Impact::Minor))?;
    world.happens(Action::start_incident("Third", Impact::Minor))?;
    world.told_at_least(2).await?;
    world.happens(Action::Repair)?;
    world.told_at_least(3).await?;

    assert_eq!(world.told(), ["🟡 First", "🟡 Second", "🟡 Third"]);
    world.finish().await
}

#[tokio::test]
async fn words_that_nobody_knows_are_shown_as_they_are() -> Story {
    let world = World::started().await?;
    world.happens(Action::SetIndicator {
        indicator: Some(Indicator::Other("wobbly".to_owned())),
        description: Some("It wobbles".to_owned()),
    })?;
    world.happens(Action::SetComponent {
        component: "Japan (Tokyo)".to_owned(),
        status: ComponentStatus::Other("haunted".to_owned()),
    })?;
    world.happens(Action::AddField {
        name: "mood".to_owned(),
        value: 1.into(),
    })?;
    world.polled(2).await?;

    let status = world.status().await?;

    assert!(status.contains("It wobbles"), "{status}");
    assert!(status.contains("⚪ Japan (Tokyo)"), "{status}");
    world.finish().await
}

#[tokio::test]
async fn a_changed_interval_takes_effect_while_the_bot_waits() -> Story {
    let mut world = World::new().await?;
    // A minute of the story, and longer than its patience.
    world.set_interval(3_600).await?;
    world.launch()?;
    tokio::time::timeout(PATIENCE, world.page.wait_for(SUMMARY, 1)).await?;

    world.set_interval(10).await?;

    tokio::time::timeout(PATIENCE, world.page.wait_for(SUMMARY, 3)).await?;
    world.finish().await
}

#[tokio::test]
async fn a_page_that_did_not_change_is_not_sent_again() -> Story {
    let world = World::started().await?;
    world.polled(2).await?;

    let requests = world.page.requests();
    let newest = requests
        .iter()
        .rev()
        .find(|request| request.path == SUMMARY);

    assert_eq!(newest.map(|newest| newest.status), Some(304));
    world.finish().await
}

#[tokio::test]
async fn the_metrics_page_tells_which_document_cannot_be_had() -> Story {
    let mut world = World::new().await?;
    world.configure(&format!(
        "{}[health]\nlisten = '127.0.0.1:0'\n",
        world.settings()
    ))?;
    world.happens(Action::Break {
        fault: down(),
        path: Some("/api/v2/incidents.json".to_owned()),
        times: None,
    })?;
    world.start().await?;
    let line = world.log_says("/readyz and /metrics").await?;
    let address = line
        .split("http://")
        .nth(1)
        .and_then(|part| part.split('/').next())
        .unwrap_or_default();

    botkit::tls::install();
    let text = reqwest::get(format!("http://{address}/metrics"))
        .await?
        .text()
        .await?;

    for part in [
        "pulse_source_failing{source=\"summary\"} 0",
        "pulse_source_failing{source=\"incidents\"} 1",
        "pulse_source_polls_total{source=\"incidents\",ending=\"failed\"}",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    world.finish().await
}

#[tokio::test]
async fn a_clock_that_differs_from_the_pages_is_reported() -> Story {
    let mut world = World::new().await?;
    let fast = "speed = 60";
    world.configure(&world.settings().replace(fast, "speed = 1"))?;
    world.launch()?;
    world.discord.wait_ready().await?;
    tokio::time::timeout(PATIENCE, world.page.wait_for("/visits.json", 1)).await?;
    assert!(
        !world.read_log().contains("our clock"),
        "{}",
        world.read_log()
    );
    world.stop().await?;

    world.happens(Action::Advance { seconds: 3_600 })?;
    world.launch()?;
    let line = world.log_says("seconds behind the page's").await?;

    assert!(line.contains("our clock is 3"), "{line}");
    world.stop().await?;
    world.finish().await
}

#[tokio::test]
async fn stopping_does_not_wait_for_a_page_that_hangs() -> Story {
    let mut world = World::started().await?;
    world.happens(Action::break_all(Fault::Hang))?;
    world.polled(1).await?;

    let code = tokio::time::timeout(std::time::Duration::from_secs(8), world.stop()).await??;

    assert_eq!(code, Some(0));
    world.finish().await
}
