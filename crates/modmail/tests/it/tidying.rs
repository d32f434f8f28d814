//! What has been kept long enough goes by itself.

use std::collections::BTreeMap;

use time::{Duration, OffsetDateTime, format_description::well_known::Rfc3339};

use crate::world::{SOON, Story, World};

/// How many rows each table has, and when it was tidied last, as another process
/// sees it.
async fn looked(world: &World) -> anyhow::Result<(BTreeMap<String, i64>, OffsetDateTime)> {
    let store = world.store().await?;
    let last = store
        .read()
        .await?
        .settings()
        .get("retention.last_run")
        .await?;
    let rows = store.database().verify().await?.rows;
    store.database().close().await;
    let last = last
        .as_ref()
        .and_then(|last| last.as_str())
        .unwrap_or_default();
    let last = OffsetDateTime::parse(last, &Rfc3339);
    Ok((rows, last.unwrap_or(OffsetDateTime::UNIX_EPOCH)))
}

/// Waits until it was tidied later than that, and tells the numbers of rows.
async fn tidied(
    world: &World,
    after: OffsetDateTime,
) -> anyhow::Result<(BTreeMap<String, i64>, OffsetDateTime)> {
    let tidied = async {
        loop {
            let (rows, last) = looked(world).await?;
            if last > after {
                return anyhow::Ok((rows, last));
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
    };
    tokio::time::timeout(SOON, tidied).await?
}

#[tokio::test]
async fn a_bot_that_runs_for_weeks_removes_each_day_what_was_kept_long_enough() -> Story {
    let mut world = World::builder()
        .settings("[retention]\nmessages = 30\n")
        .movable_clock()
        .start()
        .await?;
    let ticket = world
        .open_ticket_about(world.ada, "said long ago")
        .await?
        .channel;
    world.discord.sends(world.grace, ticket.id, "!close")?;
    let gone = |sim: &discord_sim::World| sim.channel_by_id(ticket.id).is_none().then_some(());
    world.discord.wait_until(SOON, gone).await?;
    let (_, at_its_start) = tidied(&world, OffsetDateTime::UNIX_EPOCH).await?;

    // The bot runs all the time; only its clock moves.
    world.set_clock_ahead(Duration::days(29))?;
    let (in_time, then) = tidied(&world, at_its_start).await?;
    world.set_clock_ahead(Duration::days(31))?;
    let (too_old, _) = tidied(&world, then).await?;

    assert!(in_time["thread_messages"] > 0, "{in_time:?}");
    assert_eq!(too_old["thread_messages"], 0, "{too_old:?}");
    assert_eq!(too_old["threads"], 1, "that there was a ticket is kept");
    world.logged("removed what is old: ").await?;
    world.stop_bot().await?;
    world.finish().await
}
