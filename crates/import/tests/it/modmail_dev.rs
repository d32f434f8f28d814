//! What comes from modmail-dev's Modmail.

use std::{fs, path::Path};

use anyhow::Context as _;
use import::{Mode, Origin};
use serde_json::Value;
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
            if table != "_sqlx_migrations" && table != "bot_config" {
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
