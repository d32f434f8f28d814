//! What comes from modmail-dev's Modmail.

use std::{fs, path::Path};

use anyhow::Context as _;
use import::{Mode, Origin};
use serde_json::{Value, json};
use storage::modmail::{Schema, TicketId};

use super::{counts, everything, fixture, line, lines, take, value};
use crate::World;

/// A document as `mongodump` writes it.
fn bson(fields: Vec<(String, Value)>) -> anyhow::Result<Vec<u8>> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let (kind, bytes) = element(value)?;
        body.push(kind);
        body.extend([name.as_bytes(), &[0], &bytes].concat());
    }
    let length = i32::try_from(body.len() + 5)?.to_le_bytes();
    Ok([&length, body.as_slice(), &[0]].concat())
}

fn element(value: Value) -> anyhow::Result<(u8, Vec<u8>)> {
    Ok(match value {
        Value::Null => (0x0a, Vec::new()),
        Value::Bool(yes) => (0x08, vec![yes.into()]),
        Value::Number(number) => match number.as_i64() {
            Some(number) => (0x12, number.to_le_bytes().into()),
            None => (
                0x01,
                number.as_f64().unwrap_or_default().to_le_bytes().into(),
            ),
        },
        Value::String(text) => {
            let length = i32::try_from(text.len() + 1)?.to_le_bytes();
            (0x02, [&length, text.as_bytes(), &[0]].concat())
        }
        Value::Array(values) => {
            let values = values.into_iter().enumerate();
            let fields = values.map(|(index, value)| (index.to_string(), value));
            (0x04, bson(fields.collect())?)
        }
        Value::Object(fields) => {
            let wrapped = |name| fields.get(name).and_then(Value::as_str);
            match (wrapped("$oid"), wrapped("$numberLong")) {
                (Some(digits), _) => {
                    let digits = u128::from_str_radix(digits, 16)?.to_be_bytes();
                    (0x07, digits[4..].into())
                }
                (_, Some(number)) => (0x12, number.parse::<i64>()?.to_le_bytes().into()),
                _ => (0x03, bson(fields.into_iter().collect())?),
            }
        }
    })
}

/// The fixture in another form: each collection through `form`.
fn dump(
    folder: &Path,
    ending: &str,
    form: impl Fn(&[Value]) -> anyhow::Result<Vec<u8>>,
) -> anyhow::Result<()> {
    for entry in fs::read_dir(fixture("modmail-dev"))? {
        let path = entry?.path();
        let text = fs::read_to_string(&path)?;
        let documents: Result<Vec<_>, _> = text.lines().map(serde_json::from_str).collect();
        let name = path.with_extension(ending);
        let name = name.file_name().unwrap_or_default();
        fs::write(folder.join(name), form(&documents?)?)?;
    }
    Ok(())
}

/// The ticket of a channel.
async fn ticket(world: &World<Schema>, channel: u64) -> anyhow::Result<TicketId> {
    let channel = twilight_model::id::Id::new(channel).into();
    let mut tx = world.store.read().await?;
    let found = tx.tickets().by_channel(channel).await?;
    Ok(found.context("no ticket in that channel")?.id)
}

#[tokio::test]
async fn a_ticket_comes_in_with_all_that_was_said_in_it() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;

    let path = fixture("modmail-dev");
    let report = take(Origin::ModmailDev, &path, &world.store, Mode::Import).await?;

    let said = lines(&world.store, ticket(&world, 900_000_000_000_000_001).await?).await?;
    let expected = [
        line("user", None, "Grüße 日本語", "2023-03-01T08:00:01.250Z"),
        line("staff", Some(1), "hello", "2023-03-01T08:00:02.000Z"),
        line("staff", Some(2), "it is us", "2023-03-01T08:00:03.000Z"),
        line("note", None, "among us", "2023-03-01T08:00:04.000Z"),
        line("note", None, "pinned note", "2023-03-01T08:00:05.000Z"),
        line("system", None, "thread moved", "2023-03-01T08:00:06.000Z"),
        line("user", None, "", "2023-03-01T08:00:07.000Z"),
    ];
    assert_eq!(said, expected);
    let files = "SELECT group_concat(name || size) FROM (SELECT * FROM attachments ORDER BY id)";
    assert_eq!(value(&world.path(), files).await?, "ä.png12,old.png0");
    assert_eq!(counts(&report, "logs"), [4, 3, 0, 1]);
    assert_eq!(counts(&report, "logs.messages"), [9, 9, 0, 0]);
    let open = "SELECT label || opened_by FROM threads WHERE status = 1";
    assert_eq!(value(&world.path(), open).await?, "größer501");
    let closed =
        "SELECT closed_at || closed_by || close_reason FROM threads WHERE closed_by IS NOT NULL";
    assert_eq!(
        value(&world.path(), closed).await?,
        "2023-02-02T08:00:00.500Z501solved, thanks!"
    );
    Ok(())
}

#[tokio::test]
async fn what_else_the_bot_keeps_comes_along() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;

    let path = fixture("modmail-dev");
    let report = take(Origin::ModmailDev, &path, &world.store, Mode::Import).await?;

    for (table, expected) in [
        ("config.snippets", [2, 2, 0, 0]),
        ("config.aliases", [2, 0, 0, 2]),
        ("config.blocked", [4, 2, 0, 2]),
        ("config.blocked_roles", [1, 1, 0, 0]),
        ("config.blocked_whitelist", [1, 1, 0, 0]),
        ("config.closures", [2, 1, 0, 1]),
        ("config.subscriptions", [2, 1, 0, 1]),
        ("config.notification_squad", [1, 1, 0, 0]),
        ("config", [2, 0, 0, 2]),
        ("notes", [1, 1, 0, 0]),
        ("plugins.Tags", [1, 0, 0, 1]),
    ] {
        assert_eq!(counts(&report, table), expected, "{table}");
    }
    let until = "SELECT expires_at FROM blocked_users WHERE user_id = '601'";
    assert_eq!(
        value(&world.path(), until).await?,
        "2030-01-01T00:00:00.000Z"
    );
    let note = "SELECT content || created_at FROM member_notes";
    assert_eq!(
        value(&world.path(), note).await?,
        "is friendly2023-03-01T07:34:24.000Z"
    );
    Ok(())
}

#[tokio::test]
async fn every_form_of_a_dump_gives_the_same() -> anyhow::Result<()> {
    let lines = World::<Schema>::new().await?;
    let path = fixture("modmail-dev");
    let report = take(Origin::ModmailDev, &path, &lines.store, Mode::Import).await?;
    let expected = everything(&lines.path()).await?;
    let binary = |documents: &[Value]| {
        let mut bytes = Vec::new();
        for document in documents {
            let fields = document.as_object().cloned().unwrap_or_default();
            bytes.extend(bson(fields.into_iter().collect())?);
        }
        Ok(bytes)
    };
    let array = |documents: &[Value]| Ok(serde_json::to_vec_pretty(documents)?);

    for ending in ["bson", "json"] {
        let folder = tempfile::tempdir()?;
        // As `mongodump` does, a folder a database.
        let inner = folder.path().join("modmail_bot");
        fs::create_dir(&inner)?;
        fs::write(inner.join("logs.metadata.json"), "{\"options\":{}")?;
        match ending {
            "bson" => dump(&inner, ending, binary)?,
            _ => dump(&inner, ending, array)?,
        }
        let world = World::<Schema>::new().await?;

        let same = take(
            Origin::ModmailDev,
            folder.path(),
            &world.store,
            Mode::Import,
        )
        .await?;

        assert_eq!(same, report, "{ending}");
        for (table, rows) in everything(&world.path()).await? {
            let own = ["_sqlx_migrations", "bot_config", "erased_key", "imported"];
            if !own.contains(&table.as_str()) {
                assert_eq!(Some(&rows), expected.get(&table), "{ending}: {table}");
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn one_file_of_a_dump_is_enough() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;

    let path = fixture("modmail-dev/logs.json");
    let report = take(Origin::ModmailDev, &path, &world.store, Mode::Import).await?;

    assert_eq!(counts(&report, "logs"), [4, 3, 0, 1]);
    assert_eq!(report.tables.len(), 2, "{report:?}");
    Ok(())
}

/// A log with these messages, as the bot writes it.
fn log(key: &str, member: u64, messages: &[Value]) -> Value {
    let person = json!({ "id": member.to_string(), "name": "ada", "mod": false });
    json!({
        "_id": key, "key": key, "open": true, "created_at": "2026-03-01 08:00:00",
        "closed_at": null, "channel_id": "900000000000000077", "guild_id": "900000000000000300",
        "bot_id": "400", "recipient": person, "creator": person, "closer": null,
        "messages": messages,
    })
}

fn said(id: u64, author: u64, is_staff: bool, kind: &str, content: &str) -> Value {
    json!({
        "timestamp": format!("2026-03-01 08:{:02}:00", id % 60), "message_id": id.to_string(),
        "author": { "id": author.to_string(), "name": "somebody", "mod": is_staff },
        "content": content, "type": kind, "attachments": [],
    })
}

const ADA: u64 = 175_928_847_299_117_063;

/// Messages of Discord's are numbered from here.
const FIRST: u64 = 1_200_000_000_000_000_000;

fn write_lines(path: &Path, documents: &[Value]) -> anyhow::Result<()> {
    let lines: Vec<_> = documents.iter().map(Value::to_string).collect();
    Ok(fs::write(path, lines.join("\n"))?)
}

#[tokio::test]
async fn every_kind_of_message_is_known_and_no_other_is_an_answer() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = world.folder.path().join("logs.json");
    let messages = [
        said(FIRST, ADA, false, "thread_message", "hello"),
        said(FIRST + 1, 501, true, "note", "she is a liar"),
        said(FIRST + 2, 501, true, "internal", "among us"),
        said(FIRST + 3, 501, true, "anonymous", "an answer"),
        said(FIRST + 4, 501, true, "horoscope", "the stars"),
        said(FIRST + 5, 501, true, "thread_message", "another"),
        said(FIRST + 6, 400, true, "system", "moved"),
    ];
    write_lines(&path, &[log("abc", ADA, &messages)])?;

    let report = take(Origin::ModmailDev, &path, &world.store, Mode::Import).await?;

    let said = lines(&world.store, ticket(&world, 900_000_000_000_000_077).await?).await?;
    let kinds: Vec<_> = said.iter().map(|line| (line.0.as_str(), line.1)).collect();
    let expected = [
        ("user", None),
        ("note", None),
        ("note", None),
        ("staff", Some(1)),
        ("system", None),
        ("staff", Some(2)),
        ("system", None),
    ];
    assert_eq!(kinds, expected);
    let unknown = report
        .remarks
        .iter()
        .find(|(what, _)| what.contains("not known here"));
    assert_eq!(unknown.map(|unknown| *unknown.1), Some(1), "{report:?}");
    Ok(())
}

#[tokio::test]
async fn a_members_message_is_known_by_their_own_and_an_answer_by_the_channels()
-> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = world.folder.path().join("logs.json");
    let messages = [
        said(FIRST, ADA, false, "thread_message", "hello"),
        said(FIRST + 1, 501, true, "thread_message", "an answer"),
    ];
    write_lines(&path, &[log("abc", ADA, &messages)])?;

    take(Origin::ModmailDev, &path, &world.store, Mode::Import).await?;

    let ids = "SELECT group_concat(kind || '/' || ifnull(dm_message_id, '') || '/' ||
                                   ifnull(inbox_message_id, ''), ' ')
                 FROM (SELECT * FROM thread_messages ORDER BY id)";
    assert_eq!(
        value(&world.path(), ids).await?,
        format!("user/{FIRST}/ staff//{}", FIRST + 1)
    );
    Ok(())
}

#[tokio::test]
async fn more_than_ten_answers_keep_their_order_in_either_form() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let folder = tempfile::tempdir()?;
    let text = |number: u64| format!("answer {number}");
    // All within one minute, so that only their place tells their order.
    let messages: Vec<_> = (0..25)
        .map(|number| {
            let mut message = said(FIRST + number, 501, true, "thread_message", &text(number));
            message["timestamp"] = json!("2026-03-01 08:00:00");
            message
        })
        .collect();
    let log = log("abc", ADA, &messages);
    let fields = log.as_object().cloned().unwrap_or_default();
    fs::write(
        folder.path().join("logs.bson"),
        bson(fields.into_iter().collect())?,
    )?;

    take(
        Origin::ModmailDev,
        folder.path(),
        &world.store,
        Mode::Import,
    )
    .await?;
    fs::remove_file(folder.path().join("logs.bson"))?;
    write_lines(&folder.path().join("logs.json"), &[log])?;
    let again = take(
        Origin::ModmailDev,
        folder.path(),
        &world.store,
        Mode::Import,
    )
    .await?;

    let said = lines(&world.store, ticket(&world, 900_000_000_000_000_077).await?).await?;
    let told: Vec<_> = said.into_iter().map(|line| (line.1, line.2)).collect();
    let expected: Vec<_> = (0..25)
        .zip(1_i64..)
        .map(|(number, printed)| (Some(printed), text(number)))
        .collect();
    assert_eq!(told, expected);
    assert_eq!(again.imported(), 0, "{again:?}");
    Ok(())
}

#[tokio::test]
async fn a_log_that_stands_there_twice_comes_in_once_as_the_later_export_has_it()
-> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let folder = tempfile::tempdir()?;
    let messages: Vec<_> = (0..3)
        .map(|number| {
            said(
                FIRST + number,
                ADA,
                false,
                "thread_message",
                &number.to_string(),
            )
        })
        .collect();
    let later = log("abc", ADA, &messages);
    let earlier = log("abc", ADA, &messages[..2]);
    write_lines(&folder.path().join("a.json"), &[earlier.clone(), earlier])?;
    write_lines(&folder.path().join("b.json"), std::slice::from_ref(&later))?;
    let fields = later.as_object().cloned().unwrap_or_default();
    fs::write(
        folder.path().join("c.bson"),
        bson(fields.into_iter().collect())?,
    )?;

    let report = take(
        Origin::ModmailDev,
        folder.path(),
        &world.store,
        Mode::Import,
    )
    .await?;

    assert_eq!(counts(&report, "logs"), [4, 1, 0, 3]);
    assert_eq!(counts(&report, "logs.messages"), [10, 3, 0, 7]);
    let said = lines(&world.store, ticket(&world, 900_000_000_000_000_077).await?).await?;
    let texts: Vec<_> = said.iter().map(|line| line.2.as_str()).collect();
    assert_eq!(texts, ["0", "1", "2"]);
    Ok(())
}

#[tokio::test]
async fn a_block_that_ends_ends_here_too() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = world.folder.path().join("config.json");
    let config = json!({
        "_id": { "$oid": "63ff00000000000000000001" }, "bot_id": "400",
        "blocked": { "601": "by ada for `1d` %2030-01-01T00:00:00%.", "602": "rude" },
        "blocked_roles": { "900000000000000201": "spam until <t:1893456000:f>." },
    });
    write_lines(&path, &[config])?;

    take(Origin::ModmailDev, &path, &world.store, Mode::Import).await?;

    let end = "2030-01-01T00:00:00.000Z";
    let people = "SELECT group_concat(user_id || ifnull(expires_at, ''), ' ') FROM
                  (SELECT * FROM blocked_users ORDER BY user_id)";
    assert_eq!(value(&world.path(), people).await?, format!("601{end} 602"));
    let roles = "SELECT expires_at FROM blocked_roles";
    assert_eq!(value(&world.path(), roles).await?, end);
    Ok(())
}

#[tokio::test]
async fn a_snoozed_ticket_sleeps_on_and_an_unknown_field_is_named() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = world.folder.path().join("logs.json");
    let mut log = log("abc", ADA, &[]);
    log["snoozed"] = json!(true);
    log["snooze_data"] = json!({ "snooze_start": "2026-03-01T08:00:00+00:00", "snooze_for": 3600 });
    log["mood"] = json!("good");
    write_lines(&path, &[log])?;

    let report = take(Origin::ModmailDev, &path, &world.store, Mode::Import).await?;

    let until = "SELECT snoozed_until FROM threads";
    assert_eq!(
        value(&world.path(), until).await?,
        "2026-03-01T09:00:00.000Z"
    );
    assert_eq!(counts(&report, "logs.mood"), [1, 0, 0, 1]);
    Ok(())
}
