//! What comes from Rustmail.

use std::collections::BTreeMap;

use import::{Mode, Origin};
use proptest::{prelude::*, test_runner::TestRunner};
use sqlx::Connection as _;
use storage::modmail::Schema;
use time::{Duration, OffsetDateTime, macros::datetime};

use super::{change, counts, line, lines, source, stranger, take, value};
use crate::World;

const OPEN: &str = "11111111-1111-4111-8111-111111111111";

#[tokio::test]
async fn a_ticket_comes_in_with_all_that_was_said_in_its_order() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;

    let report = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    let said = lines(&world.store, OPEN.parse()?).await?;
    let link = "look: https://cdn.discordapp.com/attachments/1/2/b%C3%A4r.png?ex=6";
    let expected = [
        line(
            "user",
            None,
            "Grüße aus Köln 🎉 日本語",
            "2026-01-01T10:00:00.000Z",
        ),
        line("staff", Some(1), "hello", "2026-01-01T10:01:00.000Z"),
        line(
            "note",
            None,
            "careful with this one",
            "2026-01-01T10:02:00.000Z",
        ),
        line("user", None, "", "2026-01-01T10:04:00.000Z"),
        line(
            "system",
            None,
            "could not be delivered",
            "2026-01-01T10:05:00.000Z",
        ),
        line("system", None, "we are closed", "2026-01-01T10:06:00.000Z"),
        line(
            "staff",
            Some(2),
            "did you get this?",
            "2026-01-01T10:07:00.000Z",
        ),
        line("user", None, link, "2026-01-01T10:07:00.000Z"),
    ];
    assert_eq!(said, expected);
    assert_eq!(counts(&report, "threads"), [4, 3, 0, 1]);
    assert_eq!(counts(&report, "thread_messages"), [12, 10, 0, 2]);

    let mut tx = world.store.read().await?;
    let ticket = tx.tickets().get(OPEN.parse()?).await?.unwrap();
    assert_eq!(ticket.user_id.to_string(), i64::MAX.to_string());
    assert_eq!(ticket.next_message_number, 3);
    assert_eq!(ticket.label.as_deref(), Some("größer"));
    assert_eq!(
        ticket
            .claimed_by
            .map(|claimed| claimed.to_string())
            .as_deref(),
        Some("501")
    );
    drop(tx);
    let failed =
        "SELECT group_concat(message_number) FROM thread_messages WHERE delivery = 'failed'";
    assert_eq!(value(&world.path(), failed).await?, "2");
    let file = "SELECT name || '|' || (sha256 IS NULL) || (failure IS NOT NULL) FROM attachments";
    assert_eq!(value(&world.path(), file).await?, "b%C3%A4r.png|11");
    let category = "SELECT name FROM ticket_categories JOIN threads ON ticket_category_id = ticket_categories.id";
    assert_eq!(value(&world.path(), category).await?, "Größere Fragen");
    Ok(())
}

#[tokio::test]
async fn a_closed_ticket_ends_when_it_did_or_with_its_last_message() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;
    take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    let mut tx = world.store.read().await?;
    let mut tickets = tx.tickets();
    let left = tickets.get("22222222-2222-4222-8222-222222222222".parse()?);
    let left = left.await?.unwrap();
    let silent = tickets.get("33333333-3333-4333-8333-333333333333".parse()?);
    let silent = silent.await?.unwrap();

    assert_eq!(left.closed_at, Some(datetime!(2025-12-01 12:00 UTC)));
    assert_eq!((left.closed_by, left.user_left), (None, true));
    assert_eq!(
        left.close_reason.as_deref(),
        Some("the member left the server")
    );
    assert_eq!(silent.closed_at, Some(datetime!(2025-12-05 10:00:05 UTC)));
    let history = "SELECT group_concat(status || changed_at, ' ') FROM thread_status WHERE thread_id LIKE '3333%'";
    assert_eq!(
        value(&world.path(), history).await?,
        "12025-12-05T10:00:00.000Z 02025-12-05T10:00:05.000Z"
    );
    Ok(())
}

#[tokio::test]
async fn what_else_the_bot_keeps_comes_along() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;

    let report = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    for (table, expected) in [
        ("snippets", [2, 2, 0, 0]),
        ("blocked_users", [1, 1, 0, 0]),
        // The second asks for what the first asks for.
        ("staff_alerts", [3, 1, 1, 1]),
        ("scheduled_closures", [2, 1, 0, 1]),
        ("reminders", [1, 1, 0, 0]),
        ("reminder_optouts", [1, 1, 0, 0]),
        ("thread_status", [1, 1, 0, 0]),
        ("ticket_categories", [1, 1, 0, 0]),
        ("ticket_category_roles", [2, 1, 0, 1]),
        ("sessions_panel", [1, 0, 0, 1]),
        ("api_keys", [1, 0, 0, 1]),
        ("tracked_members", [0, 0, 0, 0]),
    ] {
        assert_eq!(counts(&report, table), expected, "{table}");
    }
    let mut tx = world.store.read().await?;
    let roles = "SELECT target_roles FROM reminders";
    assert_eq!(
        value(&world.path(), roles).await?,
        r#"["900000000000000200","900000000000000201"]"#
    );
    let snippet = tx.snippets().get("hi").await?.unwrap();
    assert_eq!(snippet.content, "Hello! 👋");
    Ok(())
}

#[tokio::test]
async fn what_was_deleted_here_does_not_come_back() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;
    take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;
    let mut conn = stranger(&world.path()).await?;
    sqlx::raw_sql("DELETE FROM blocked_users; DELETE FROM snippets; DELETE FROM attachments; DELETE FROM thread_messages; DELETE FROM threads")
        .execute(&mut conn)
        .await?;
    conn.close().await?;

    let again = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    assert_eq!(again.imported(), 0, "{again:?}");
    assert_eq!(
        value(&world.path(), "SELECT count(*) || '' FROM threads").await?,
        "0"
    );
    Ok(())
}

#[tokio::test]
async fn what_was_said_since_the_last_import_comes_in_behind() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;
    take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;
    let mut conn = stranger(&path).await?;
    sqlx::raw_sql(
        "INSERT INTO thread_messages (thread_id, user_id, user_name, is_anonymous, dm_message_id,
                                      inbox_message_id, message_number, created_at, content, thread_status)
         SELECT id, 501, 'mod', 0, '800000000000000099', '810000000000000099', 2, 1767262080, 'late', 1
           FROM threads WHERE status = 1",
    )
    .execute(&mut conn)
    .await?;
    conn.close().await?;

    let report = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    assert_eq!(counts(&report, "thread_messages"), [13, 1, 10, 2]);
    let said = lines(&world.store, OPEN.parse()?).await?;
    // Two is taken by then.
    assert_eq!(
        said.last(),
        Some(&line("staff", Some(3), "late", "2026-01-01T10:08:00.000Z"))
    );
    Ok(())
}

/// A message as it is made up: minutes since the beginning, how the moment is
/// spelled, its text, whether the staff's.
type MadeUp = (u16, u8, String, bool);

fn spelled(at: OffsetDateTime, how: u8) -> String {
    let seconds = at.unix_timestamp();
    match how {
        0 => seconds.to_string(),
        1 => format!("{seconds}000"),
        2 => format!(
            "{} {:02}:{:02}:{:02}",
            at.date(),
            at.hour(),
            at.minute(),
            at.second()
        ),
        _ => format!(
            "{}T{:02}:{:02}:{:02}.000Z",
            at.date(),
            at.hour(),
            at.minute(),
            at.second()
        ),
    }
}

async fn compare(made_up: Vec<Vec<MadeUp>>) -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;
    let mut conn = stranger(&path).await?;
    sqlx::raw_sql("DELETE FROM thread_messages; DELETE FROM threads")
        .execute(&mut conn)
        .await?;
    let start = datetime!(2026-01-01 00:00 UTC);
    let mut model = BTreeMap::new();
    for (number, messages) in made_up.iter().enumerate() {
        let id = format!("00000000-0000-4000-8000-{number:012}");
        sqlx::query("INSERT INTO threads (id, user_id, user_name, channel_id, created_at, status) VALUES (?, ?, 'x', '1', ?, 0)")
            .bind(&id)
            .bind(700 + i64::try_from(number)?)
            .bind(spelled(start, 2))
            .execute(&mut conn)
            .await?;
        let mut expected = Vec::new();
        for (minutes, how, text, staff) in messages {
            let at = start + Duration::minutes((*minutes).into());
            // The same number again and again, as after a restart from a backup.
            let printed = staff.then_some(1);
            sqlx::query("INSERT INTO thread_messages (thread_id, user_id, user_name, is_anonymous, dm_message_id, inbox_message_id, message_number, created_at, content, thread_status) VALUES (?, 5, 'x', 0, '77', '78', ?, ?, ?, 1)")
                .bind(&id)
                .bind(printed)
                .bind(spelled(at, *how))
                .bind(text)
                .execute(&mut conn)
                .await?;
            expected.push((at, text.clone(), *staff));
        }
        expected.sort_by_key(|item| item.0);
        model.insert(id, expected);
    }
    conn.close().await?;

    take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    for (id, expected) in model {
        let said = lines(&world.store, id.parse()?).await?;
        let texts: Vec<_> = said.iter().map(|line| &line.2).collect();
        assert_eq!(
            texts,
            expected.iter().map(|item| &item.1).collect::<Vec<_>>()
        );
        let moments: Vec<_> = said.iter().map(|line| line.3.clone()).collect();
        let spelled: Vec<_> = expected.iter().map(|item| spelled(item.0, 3)).collect();
        assert_eq!(moments, spelled);
        let numbers: Vec<_> = said.iter().filter_map(|line| line.1).collect();
        let answers = expected.iter().filter(|item| item.2).count();
        assert_eq!(numbers, (1..=i64::try_from(answers)?).collect::<Vec<_>>());
    }
    Ok(())
}

#[test]
fn texts_order_and_moments_are_those_of_a_model() {
    let message = (0..500_u16, 0..4_u8, "[^\\x00]{0,20}", any::<bool>());
    let ticket = prop::collection::vec(message, 0..12);
    let mut runner = TestRunner::new(ProptestConfig::with_cases(12));
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let tickets = prop::collection::vec(ticket, 1..5);
    runner
        .run(&tickets, |made_up| {
            let compared = runtime.block_on(compare(made_up));
            compared.map_err(|error| TestCaseError::fail(format!("{error:#}")))
        })
        .unwrap();
}

#[tokio::test]
async fn every_column_is_taken_or_named() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;
    change(
        &path,
        "ALTER TABLE threads ADD COLUMN mood TEXT;
         UPDATE threads SET mood = 'good' WHERE status = 1;
         UPDATE threads SET silent = 1 WHERE status = 1;
         CREATE TABLE fork_things (a TEXT);
         INSERT INTO fork_things VALUES ('x'), ('y')",
    )
    .await?;

    let report = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    assert_eq!(counts(&report, "threads.mood"), [1, 0, 0, 1]);
    assert_eq!(counts(&report, "threads.silent")[3], 4);
    assert_eq!(counts(&report, "fork_things"), [2, 0, 0, 2]);
    let since = "SELECT waiting_for || waiting_since FROM threads WHERE status = 1";
    assert_eq!(
        value(&world.path(), since).await?,
        "staff2026-01-01T10:07:00.000Z"
    );
    Ok(())
}

#[tokio::test]
async fn every_row_that_is_left_out_is_named() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;

    let report = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    let omitted: u64 = report.tables.values().map(import::Count::omitted).sum();
    let named: Vec<_> = report
        .left_out
        .iter()
        .map(|left_out| (left_out.table.as_str(), left_out.row.as_str()))
        .collect();
    assert!(named.contains(&("threads", "ticket-four")), "{named:?}");
    assert!(
        named.contains(&("thread_messages", "all of ticket-gone")),
        "{named:?}"
    );
    let echo = format!("{OPEN}/3");
    assert!(
        named.contains(&("thread_messages", echo.as_str())),
        "{named:?}"
    );
    assert!(omitted >= named.len() as u64, "{report:?}");
    Ok(())
}

#[tokio::test]
async fn a_number_without_a_next_one_is_replaced() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;
    change(
        &path,
        "UPDATE thread_messages SET message_number = 9223372036854775807 WHERE message_number = 2;
         UPDATE threads SET next_message_number = 9223372036854775807",
    )
    .await?;

    take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    let mut tx = world.store.read().await?;
    let ticket = tx.tickets().get(OPEN.parse()?).await?.unwrap();
    assert!(ticket.next_message_number < 2_000_000_000, "{ticket:?}");
    Ok(())
}
