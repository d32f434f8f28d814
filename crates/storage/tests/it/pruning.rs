//! What is removed when it has been kept long enough, and what stays.

use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
    time::SystemTime,
};

use sqlx::{AssertSqlSafe, Executor as _};
use storage::{
    Bot,
    files::Files,
    modmail,
    operations::{self, Pruned, Retention, Subject, Watcher},
    pulse,
};

use crate::{
    NOON, World,
    backups::{attach, entry},
};

async fn prune(
    world: &World<impl storage::Schema>,
    bot: Bot,
    days: &[&str],
    rehearse: bool,
) -> anyhow::Result<Pruned> {
    let mut retention = Retention::of(bot);
    for period in days {
        retention.set(period.parse().map_err(anyhow::Error::msg)?);
    }
    let watcher = Watcher::default();
    let pruned =
        operations::prune(&world.path(), bot, &retention, NOON, rehearse, &watcher).await?;
    Ok(pruned)
}

async fn count(world: &World<impl storage::Schema>, what: &str) -> anyhow::Result<i64> {
    let mut conn = world.stranger().await?;
    let query = format!("SELECT count(*) FROM {what}");
    Ok(sqlx::query_scalar(AssertSqlSafe(query))
        .fetch_one(&mut conn)
        .await?)
}

/// 120 days of one metric, a value every ten minutes: the number of the day.
const METRICS: &str = "WITH RECURSIVE steps (step) AS (SELECT 0 UNION ALL SELECT step + 1 FROM steps WHERE step < 17279)
    INSERT INTO metric_logs (metric_name, value, unit, interval_sec, timestamp)
    SELECT 'visits', step / 144 + 0.0, 'count', 600,
           strftime('%Y-%m-%dT%H:%M:%S.000Z', '2026-03-01', '-119 days', (step * 10) || ' minutes')
      FROM steps";

#[tokio::test]
async fn a_long_chart_stays_when_measured_values_go() -> anyhow::Result<()> {
    let world = World::<pulse::Schema>::new().await?;
    world.stranger().await?.execute(METRICS).await?;
    let rehearsed = prune(&world, Bot::Pulse, &[], true).await?;
    let kept = count(&world, "metric_logs").await?;
    let pruned = prune(&world, Bot::Pulse, &[], false).await?;
    let again = prune(&world, Bot::Pulse, &[], false).await?;

    // 90 days before noon of the first of March is in the first of December.
    assert_eq!(kept, 17_280);
    assert_eq!(pruned.rows[&Subject::Metrics], 29 * 144);
    assert_eq!(rehearsed.rows, pruned.rows);
    assert_eq!(again.removed(), 0);
    assert_eq!(
        count(&world, "metric_logs WHERE timestamp < '2025-12-01'").await?,
        0
    );
    // What stays of 119 days, by resolution; the last day is not over.
    for (seconds, rows) in [(300, 119 * 144), (3_600, 119 * 24), (86_400, 119)] {
        let rolled_up = format!("metric_rollups WHERE resolution_sec = {seconds}");
        assert_eq!(count(&world, &rolled_up).await?, rows, "{seconds}");
    }
    let (samples, mean): (i64, f64) = sqlx::query_as(
        "SELECT samples, mean FROM metric_rollups
          WHERE resolution_sec = 86400 ORDER BY timestamp LIMIT 1 OFFSET 40",
    )
    .fetch_one(&mut world.stranger().await?)
    .await?;
    assert_eq!(samples, 144);
    assert!((mean - 40.0).abs() < 0.001);
    Ok(())
}

#[tokio::test]
async fn what_still_counts_stays_however_old_it_is() -> anyhow::Result<()> {
    let world = World::<pulse::Schema>::new().await?;
    let old = "2020-01-01T00:00:00.000Z";
    let rows = format!(
        "INSERT INTO status_logs (indicator, description, source_timestamp, created_at)
         VALUES ('minor', 'Trouble', '2019-01-01T00:00:00.000Z', '{old}'), ('none', 'All well', '{old}', '{old}');
         INSERT INTO component_logs (component_id, name, status, source_timestamp, created_at)
         VALUES ('api', 'API', 'major_outage', '{old}', '{old}'), ('api', 'API', 'operational', '{old}', '{old}');
         INSERT INTO components (component_id, log_id) VALUES ('api', 2);
         INSERT INTO incidents (id, title, impact, status, started_at, resolved_at)
         VALUES ('over', 'Over', 'major', 'resolved', '{old}', '{old}'), ('open', 'Open', 'major', 'investigating', '{old}', NULL);
         INSERT INTO sent_alerts (guild_id, alert_type, reference_id, created_at)
         VALUES ('1', 'incident', 'over', '{old}'), ('1', 'incident', 'open', '{old}');
         INSERT INTO user_reports (user_id, incident_type, created_at) VALUES ('7', 'login', '{old}');
         INSERT INTO command_logs (command_name, user_id, executed_at) VALUES ('status', '7', '{old}');"
    );
    world.stranger().await?.execute(AssertSqlSafe(rows)).await?;

    prune(&world, Bot::Pulse, &[], false).await?;

    for (what, expected) in [
        ("status_logs WHERE indicator = 'none'", 1),
        ("status_logs", 1),
        ("component_logs WHERE status = 'operational'", 1),
        ("component_logs", 1),
        ("sent_alerts WHERE reference_id = 'open'", 1),
        ("sent_alerts", 1),
        ("user_reports", 0),
        ("command_logs", 1),
        ("incidents", 2),
    ] {
        assert_eq!(count(&world, what).await?, expected, "{what}");
    }
    Ok(())
}

#[tokio::test]
async fn modmail_keeps_everything_unless_it_is_told_otherwise() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let closed = attach(&world, b"closed").await?;
    let files = Files::beside(&world.path());
    let orphan = files.put(*b"of no row").await?;
    let rows = "UPDATE threads SET status = 0, closed_at = '2025-12-01T00:00:00.000Z';
         INSERT INTO threads (id, user_id, user_name) VALUES ('open', 8, 'bob');
         INSERT INTO thread_messages (thread_id, user_id, user_name, content) VALUES ('open', 8, 'bob', 'still here');
         INSERT INTO audit_log (action, subject, detail, created_at) VALUES ('a', 'b', 'c', '2020-01-01T00:00:00.000Z');";
    world.stranger().await?.execute(rows).await?;

    let nothing = prune(&world, Bot::Modmail, &[], false).await?;
    let rehearsed = prune(&world, Bot::Modmail, &["messages=30", "audit=90"], true).await?;
    let all = count(&world, "thread_messages").await?;
    let pruned = prune(&world, Bot::Modmail, &["messages=30", "audit=90"], false).await?;

    assert_eq!(nothing.removed(), 0);
    assert_eq!(all, 2);
    assert_eq!(rehearsed.rows, pruned.rows);
    assert_eq!(pruned.rows[&Subject::Messages], 1);
    assert_eq!(count(&world, "thread_messages").await?, 1);
    assert_eq!(count(&world, "attachments").await?, 0);
    assert_eq!(
        count(&world, "threads").await?,
        2,
        "that there was a ticket is kept"
    );
    assert_eq!(count(&world, "audit_log").await?, 0);
    // Neither is a day old, so a row may yet name them.
    assert_eq!(files.names().await?.len(), 2);
    let long_ago = SystemTime::UNIX_EPOCH;
    for name in [&closed, &orphan.sha256] {
        fs::File::options()
            .write(true)
            .open(files.path(name))?
            .set_modified(long_ago)?;
    }
    files.put(*b"of no row").await?;

    let swept = prune(&world, Bot::Modmail, &[], false).await?.files;

    assert_eq!(swept.files, 1, "what was put again counts as new");
    assert_eq!(files.names().await?, [orphan.sha256]);
    Ok(())
}

/// Closed tickets with messages of some length, and one that is open.
const CLOSED: &str = "INSERT INTO threads (id, user_id, user_name, status, closed_at)
    VALUES ('closed', 7, 'ada', 0, '2025-12-01T00:00:00.000Z'), ('open', 8, 'bob', 1, NULL);
    WITH RECURSIVE steps (step) AS (SELECT 1 UNION ALL SELECT step + 1 FROM steps WHERE step < 3000)
    INSERT INTO thread_messages (thread_id, user_id, user_name, content)
    SELECT CASE WHEN step % 100 THEN 'closed' ELSE 'open' END, 7, 'ada',
           'message ' || step || ' says ' || hex(randomblob(20)) || ' and ' || hex(randomblob(20))
      FROM steps;";

#[tokio::test]
async fn the_bot_goes_on_writing_while_messages_are_removed() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    world.stranger().await?.execute(CLOSED).await?;
    let over = AtomicBool::new(false);
    let removing = async {
        // By connections of its own, as another process has them.
        let pruned = prune(&world, Bot::Modmail, &["messages=30"], false).await;
        over.store(true, Ordering::Relaxed);
        pruned
    };
    let writing = async {
        let mut seen = Vec::new();
        for number in 0.. {
            if over.load(Ordering::Relaxed) {
                break;
            }
            world.store.receive(entry(number)).await?;
            seen.push(count(&world, "thread_messages").await?);
        }
        anyhow::Ok(seen)
    };

    let (pruned, seen) = tokio::try_join!(removing, writing)?;

    assert_eq!(pruned.rows[&Subject::Messages], 2_970);
    assert_eq!(count(&world, "thread_messages").await?, 30);
    let mut between: Vec<_> = seen
        .into_iter()
        .filter(|item| (31..3_000).contains(item))
        .collect();
    between.dedup();
    assert!(between.len() >= 5, "only {} steps were seen", between.len());
    let found = world.store.database().verify().await?;
    assert!(found.is_sound(), "{:?}", found.problems);
    Ok(())
}

#[tokio::test]
async fn a_rehearsal_counts_what_then_goes_and_no_file_twice() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let files = Files::beside(&world.path());
    // The last is in a ticket of each kind, so that it stays.
    for content in [
        "long",
        "long too",
        "of late",
        "open",
        "long and open",
        "long and open",
    ] {
        let name = attach(&world, content.as_bytes()).await?;
        let file = fs::File::options().write(true).open(files.path(&name))?;
        file.set_modified(SystemTime::UNIX_EPOCH)?;
    }
    let rows = "INSERT INTO threads (id, user_id, user_name, status, closed_at)
         VALUES ('long', 7, 'ada', 0, '2025-12-01T00:00:00.000Z'), ('late', 7, 'ada', 0, '2026-02-10T00:00:00.000Z');
         UPDATE thread_messages SET thread_id = 'long' WHERE id IN (1, 2, 5);
         UPDATE thread_messages SET thread_id = 'late' WHERE id = 3;";
    world.stranger().await?.execute(rows).await?;

    for (periods, messages, names, stored) in [
        (&["messages=60"][..], 3, 0, 2),
        (&["files=60"], 0, 3, 2),
        (&["messages=10", "files=60"], 4, 0, 3),
        (&["messages=60", "files=10"], 3, 1, 3),
    ] {
        let rehearsed = prune(&world, Bot::Modmail, periods, true).await?;
        let rows = |subject| rehearsed.rows.get(&subject).copied().unwrap_or_default();
        assert_eq!(rows(Subject::Messages), messages, "{periods:?}");
        assert_eq!(rows(Subject::Files), names, "{periods:?}");
        assert_eq!(rehearsed.files.files, stored, "{periods:?}");
    }
    let rehearsed = prune(&world, Bot::Modmail, &["messages=60", "files=10"], true).await?;
    let pruned = prune(&world, Bot::Modmail, &["messages=60", "files=10"], false).await?;
    assert_eq!(rehearsed.rows, pruned.rows);
    assert_eq!(rehearsed.files, pruned.files);
    assert_eq!(rehearsed.to_string(), pruned.to_string());
    assert_eq!(files.names().await?.len(), 2);
    Ok(())
}

#[tokio::test]
async fn what_may_still_be_asked_for_cannot_go_at_once() {
    for period in ["inbox=3", "outbox=1"] {
        let mut retention = Retention::of(Bot::Modmail);
        retention.set(period.parse().expect("it has the form"));
        assert!(retention.check().is_err(), "{period}");
    }
    assert_eq!(Retention::of(Bot::Pulse).check(), Ok(()));
    assert!("holidays=3".parse::<operations::Period>().is_err());
}

#[tokio::test]
async fn what_is_held_keeps_its_entry_and_its_files_until_it_goes_itself() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let files = Files::beside(&world.path());
    let kept = files.put(*b"of a held message").await?.sha256;
    let old = "2020-01-01T00:00:00.000Z";
    let rows = format!(
        "INSERT INTO inbox (source, lane, kind, payload, state, received_at, settled_at) VALUES
             ('message:1', 'member:7', 'direct', '{{}}', 'done', '{old}', '{old}'),
             ('message:2', 'member:7', 'direct', '{{}}', 'done', '{old}', '{old}'),
             ('message:3', 'member:7', 'direct', '{{}}', 'new', '{old}', NULL);
         INSERT INTO held_messages VALUES
             (1, 7, 'ada', 70, 1, 'blocked', 1, '[{{\"sha256\":\"{kept}\"}}]', '{old}', NULL, NULL),
             (3, 7, 'ada', 70, 3, 'blocked', 1, NULL, '{old}', '{old}', 9);
         INSERT INTO block_changes (user_id, silent, changed_by, changed_at) VALUES (7, 0, 9, '{old}');"
    );
    world.stranger().await?.execute(AssertSqlSafe(rows)).await?;
    let file = fs::File::options().write(true).open(files.path(&kept))?;
    file.set_modified(SystemTime::UNIX_EPOCH)?;

    prune(&world, Bot::Modmail, &["inbox=30"], false).await?;

    assert_eq!(count(&world, "inbox").await?, 2);
    assert_eq!(count(&world, "held_messages").await?, 2);
    assert!(files.names().await?.contains(&kept));
    for (period, going) in [("files=30", 0), ("messages=30", 1)] {
        let rehearsed = prune(&world, Bot::Modmail, &[period], true).await?;
        assert_eq!(rehearsed.files.files, going, "{period}");
    }

    prune(&world, Bot::Modmail, &["messages=30", "audit=30"], false).await?;
    prune(&world, Bot::Modmail, &["inbox=30"], false).await?;

    // What was let in and waits goes on.
    assert_eq!(count(&world, "held_messages").await?, 1);
    assert_eq!(count(&world, "block_changes").await?, 0);
    assert_eq!(count(&world, "inbox WHERE state = 'new'").await?, 1);
    assert_eq!(count(&world, "inbox").await?, 1);
    assert_eq!(files.names().await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn reminders_that_fired_go_with_the_messages_and_files_of_later_replies_stay()
-> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let files = Files::beside(&world.path());
    let (wanted, orphan) = (
        files.put(*b"for later").await?,
        files.put(*b"of no row").await?,
    );
    let rows = format!(
        "INSERT INTO threads (id, user_id, user_name, status, closed_at) VALUES
             ('open', 8, 'bob', 1, NULL), ('over', 9, 'eve', 0, '2025-12-01T00:00:00.000Z');
         INSERT INTO reminders (thread_id, user_id, channel_id, guild_id, reminder_content,
                                trigger_time, completed) VALUES
             ('open', 5, 7, 8, 'fired', 1, 1), ('over', 5, 7, 8, 'fired', 1, 1),
             ('over', 5, 7, 8, 'waits', 1, 0);
         INSERT INTO scheduled_replies (thread_id, user_id, user_name, anonymous, content, extras,
                                        files, due_at, created_at) VALUES
             ('open', 5, 'grace', 0, 'see this', '[]', '[{{\"sha256\":\"{}\"}},{{\"sha256\":null}}]',
              '2026-03-02T12:00:00.000Z', '2026-03-01T12:00:00.000Z');",
        wanted.sha256
    );
    world.stranger().await?.execute(AssertSqlSafe(rows)).await?;
    for name in [&wanted.sha256, &orphan.sha256] {
        fs::File::options()
            .write(true)
            .open(files.path(name))?
            .set_modified(SystemTime::UNIX_EPOCH)?;
    }

    let rehearsed = prune(&world, Bot::Modmail, &["messages=30"], true).await?;
    let pruned = prune(&world, Bot::Modmail, &["messages=30"], false).await?;

    assert_eq!(rehearsed.rows, pruned.rows);
    assert_eq!(
        (pruned.rows[&Subject::Messages], pruned.files.files),
        (1, 1)
    );
    assert_eq!(count(&world, "reminders").await?, 2);
    assert_eq!(count(&world, "reminders WHERE completed = 0").await?, 1);
    assert_eq!(files.names().await?, [wanted.sha256]);
    Ok(())
}
