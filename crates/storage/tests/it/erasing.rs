//! Everything about a person, handed out and erased.

use std::{
    fs,
    io::ErrorKind,
    path::Path,
    sync::{Arc, Mutex},
};

use sqlx::{AssertSqlSafe, Connection as _, Executor as _};
use storage::{
    Bot, Hold, OpenError, Schema,
    files::Files,
    modmail,
    operations::{self, OperationError, Step, Watcher},
    pulse,
};
use twilight_model::id::Id;

use crate::World;

/// Ada writes to the staff; Grace is staff and erased, too.
const ADA: u64 = 123_456_789_012_345_678;
const GRACE: u64 = 876_543_210_987_654_321;

const TICKETS: &str = "
    INSERT INTO dm_channels VALUES (123456789012345678, 555000111222333444, 9, '2026-03-01T12:00:00.000Z');
    INSERT INTO user_locales VALUES (123456789012345678, 'x-klingon', '2026-03-01T12:00:00.000Z'), (7, 'fr', '2026-03-01T12:00:00.000Z');
    INSERT INTO threads (id, user_id, user_name, channel_id) VALUES ('t-ada', 123456789012345678, 'adalovelace', '666000111222333444');
    INSERT INTO threads (id, user_id, user_name, channel_id, claimed_by, claimed_name) VALUES ('t-bob', 7, 'bob', '777', 876543210987654321, 'gracehopper');
    INSERT INTO thread_messages (id, thread_id, user_id, user_name, content) VALUES
        (1, 't-ada', 123456789012345678, 'adalovelace', 'my xylophone secret'),
        (2, 't-ada', 876543210987654321, 'gracehopper', 'we hear you'),
        (3, 't-bob', 7, 'bob', 'I met <@123456789012345678> yesterday'),
        (4, 't-bob', 876543210987654321, 'gracehopper', 'a zeppelin answer');
    INSERT INTO message_versions VALUES (1, 1, 'my quokka draft', '2026-03-01T12:00:00.000Z'), (4, 1, 'a narwhal draft', '2026-03-01T12:00:00.000Z');
    INSERT INTO inbox (source, lane, kind, payload, state, received_at, settled_at) VALUES
        ('message:1', 'user:123456789012345678', 'message', '{\"text\":\"my xylophone secret\"}', 'done', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z'),
        ('message:2', 'user:7', 'message', '{\"text\":\"hello\"}', 'done', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
    INSERT INTO outbox (lane, channel_id, effect, purpose, created_at) VALUES
        ('thread:t-ada', 666000111222333444, '{\"text\":\"my xylophone secret\"}', '{\"member\":123456789012345678}', '2026-03-01T12:00:00.000Z'),
        ('thread:t-bob', 777, '{\"text\":\"hello\"}', NULL, '2026-03-01T12:00:00.000Z');
    INSERT INTO audit_log (actor_id, action, subject, detail, created_at) VALUES (9, 'block', 'user:123456789012345678', 'rude', '2026-03-01T12:00:00.000Z');
    INSERT INTO blocked_users (user_id, user_name, blocked_by) VALUES ('123456789012345678', 'adalovelace', '876543210987654321'), ('7', 'bob', '876543210987654321');
    INSERT INTO snippets (id, key, content, created_by) VALUES (1, 'hi', 'Ask <@876543210987654321>', '876543210987654321');
    INSERT INTO snippet_versions VALUES (1, 1, 'Write to <@876543210987654321>', 876543210987654321, '2026-03-01T12:00:00.000Z');
    INSERT INTO command_aliases VALUES ('bye', 'reply Ask <@876543210987654321> && close', 876543210987654321, '2026-03-01T12:00:00.000Z');
    INSERT INTO block_changes (user_id, silent, changed_by, changed_at, was_name, was_by, was_at) VALUES (123456789012345678, 0, 876543210987654321, '2026-03-01T12:00:00.000Z', 'ada the axolotl', 876543210987654321, '2026-03-01T12:00:00.000Z');
    INSERT INTO held_messages VALUES
        (1, 123456789012345678, 'adalovelace', 555000111222333444, 1, 'blocked', 1, '[]', '2026-03-01T12:00:00.000Z', NULL, NULL),
        (2, 7, 'bob', 70, 2, 'blocked', 1, NULL, '2026-03-01T12:00:00.000Z', NULL, NULL);
    INSERT INTO user_time_zones VALUES (876543210987654321, 'Grace/Hopper', '2026-03-01T12:00:00.000Z');
    INSERT INTO scheduled_replies (thread_id, user_id, user_name, anonymous, content, extras, files, due_at, created_at) VALUES
        ('t-ada', 876543210987654321, 'gracehopper', 0, 'an okapi for later', '[]', '[]', '2026-03-02T12:00:00.000Z', '2026-03-01T12:00:00.000Z'),
        ('t-bob', 876543210987654321, 'gracehopper', 0, 'a numbat for later', '[]', '[]', '2026-03-02T12:00:00.000Z', '2026-03-01T12:00:00.000Z');
    INSERT INTO reminders (thread_id, user_id, channel_id, guild_id, reminder_content, trigger_time) VALUES
        ('t-ada', 876543210987654321, 777, 8, 'ask the axolotl', 1772539200),
        ('t-bob', 876543210987654321, 777, 8, 'ask the wombat', 1772539200);
    INSERT INTO member_notes (user_id, author_id, content, created_at) VALUES (123456789012345678, 9, 'platypus fan', '2026-03-01T12:00:00.000Z');
";

async fn world() -> anyhow::Result<World<modmail::Schema>> {
    let world = World::<modmail::Schema>::new().await?;
    world.stranger().await?.execute(TICKETS).await?;
    for (message, content) in [(1, "ada's picture"), (3, "bob's picture")] {
        let stored = Files::beside(&world.path()).put(content).await?;
        let row = format!(
            "INSERT INTO attachments (message_id, name, size, sha256, url, created_at)
             VALUES ({message}, 'pic.png', 3, '{}', 'https://example.com', '2026-03-01T12:00:00.000Z')",
            stored.sha256
        );
        world.stranger().await?.execute(AssertSqlSafe(row)).await?;
    }
    Ok(world)
}

/// Every byte under a folder.
fn bytes_in(folder: &Path) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        bytes.extend_from_slice(path.to_string_lossy().as_bytes());
        if path.is_dir() {
            bytes.extend(bytes_in(&path)?);
            continue;
        }
        match fs::read(&path) {
            Ok(read) => bytes.extend(read),
            // A connection that was dropped may have taken its log away just now.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(bytes)
}

fn occurs(needle: &[u8], bytes: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|pair| pair == needle)
}

#[tokio::test]
async fn not_a_byte_of_an_erased_person_is_left() -> anyhow::Result<()> {
    let world = world().await?;
    let folder = world.folder.path();
    let ada: [&[u8]; 12] = [
        b"123456789012345678",
        &ADA.to_be_bytes(),
        &555_000_111_222_333_444_u64.to_be_bytes(),
        b"666000111222333444",
        b"adalovelace",
        b"xylophone",
        b"quokka",
        b"platypus",
        b"x-klingon",
        b"okapi",
        b"axolotl",
        b"ada's picture",
    ];
    let before = bytes_in(folder)?;
    for needle in ada {
        assert!(
            occurs(needle, &before),
            "{}",
            String::from_utf8_lossy(needle)
        );
    }
    world.store.database().close().await;

    let rehearsed =
        operations::rehearse_erasing(&world.path(), Bot::Modmail, Id::new(ADA).into()).await?;
    let erased = operations::erase(
        &world.path(),
        Bot::Modmail,
        Id::new(ADA).into(),
        None,
        &Watcher::default(),
    )
    .await?;

    let erased = erased.expect("she is known");
    assert_eq!(rehearsed.expect("she is known").rows, erased.rows);
    let after = bytes_in(folder)?;
    for needle in ada {
        assert!(
            !occurs(needle, &after),
            "{}",
            String::from_utf8_lossy(needle)
        );
    }
    for stays in ["I met <@1> yesterday", "zeppelin", "bob's picture", "bob"] {
        assert!(occurs(stays.as_bytes(), &after), "{stays}");
    }
    let found = operations::verify(&world.path(), &Watcher::default())
        .await?
        .found;
    assert!(found.is_sound(), "{:?}", found.problems);
    assert_eq!(found.rows["threads"], 1);
    assert_eq!(found.rows["thread_messages"], 2);
    Ok(())
}

#[tokio::test]
async fn what_staff_did_for_others_stays_without_their_name_and_words() -> anyhow::Result<()> {
    let world = world().await?;
    world.store.database().close().await;

    operations::erase(
        &world.path(),
        Bot::Modmail,
        Id::new(GRACE).into(),
        None,
        &Watcher::default(),
    )
    .await?;

    let after = bytes_in(world.folder.path())?;
    for needle in [
        "876543210987654321",
        "gracehopper",
        "zeppelin",
        "narwhal",
        "we hear you",
        "Grace/Hopper",
        "okapi",
        "numbat",
        "wombat",
    ] {
        assert!(!occurs(needle.as_bytes(), &after), "{needle}");
    }
    assert!(!occurs(&GRACE.to_be_bytes(), &after));
    let found = operations::verify(&world.path(), &Watcher::default())
        .await?
        .found;
    assert!(found.is_sound(), "{:?}", found.problems);
    assert_eq!(found.rows["threads"], 2);
    assert_eq!(found.rows["thread_messages"], 4);
    assert_eq!(found.rows["blocked_users"], 2);
    for table in ["snippets", "snippet_versions", "command_aliases"] {
        assert_eq!(found.rows[table], 1, "{table}");
    }
    Ok(())
}

#[tokio::test]
async fn what_others_wrote_about_an_erased_person_is_kept_while_nobody_has_read_it()
-> anyhow::Result<()> {
    let world = world().await?;
    let rows = "INSERT INTO inbox (id, source, lane, kind, payload, state, received_at, settled_at) VALUES
            (10, 'message:10', 'member:7', 'direct', '{\"text\":\"<@123456789012345678> threatens me\"}', 'done', '2026-03-01T12:00:00.000Z', '2026-03-01T12:00:00.000Z'),
            (11, 'message:11', 'member:7', 'direct', '{\"text\":\"<@123456789012345678> again\"}', 'new', '2026-03-01T12:00:00.000Z', NULL),
            (12, 'message:12', 'member:123456789012345678', 'direct', '{\"text\":\"her own\"}', 'new', '2026-03-01T12:00:00.000Z', NULL);
        INSERT INTO held_messages VALUES
            (10, 7, 'bob', 70, 10, 'raid', 1, NULL, '2026-03-01T12:00:00.000Z', NULL, NULL);";
    let mut stranger = world.stranger().await?;
    stranger.execute(rows).await?;
    // A connection that is only dropped may still be open for a while.
    stranger.close().await?;
    world.store.database().close().await;
    let (path, ada) = (world.path(), Id::new(ADA).into());

    let rehearsed = operations::rehearse_erasing(&path, Bot::Modmail, ada).await?;
    let erased = operations::erase(&path, Bot::Modmail, ada, None, &Watcher::default()).await?;

    assert_eq!(
        rehearsed.map(|found| found.rows),
        erased.map(|found| found.rows)
    );
    let left = "SELECT payload FROM inbox WHERE id >= 10 ORDER BY id";
    let left: Vec<String> = sqlx::query_scalar(left)
        .fetch_all(&mut world.stranger().await?)
        .await?;
    let expected = [
        "{\"text\":\"<@1> threatens me\"}",
        "{\"text\":\"<@1> again\"}",
    ];
    assert_eq!(left, expected);
    let held = "SELECT count(*) FROM held_messages WHERE entry_id = 10";
    let held: i64 = sqlx::query_scalar(held)
        .fetch_one(&mut world.stranger().await?)
        .await?;
    assert_eq!(held, 1);
    assert!(!occurs(
        b"123456789012345678",
        &bytes_in(world.folder.path())?
    ));
    Ok(())
}

#[tokio::test]
async fn an_unknown_person_changes_nothing() -> anyhow::Result<()> {
    let world = world().await?;
    world.store.database().close().await;
    let rows = async || {
        let watcher = Watcher::default();
        let verified = operations::verify(&world.path(), &watcher).await?;
        anyhow::Ok(verified.found.rows)
    };
    let before = rows().await?;
    let stranger = Id::new(999_999_999_999).into();

    let erased = operations::erase(
        &world.path(),
        Bot::Modmail,
        stranger,
        None,
        &Watcher::default(),
    )
    .await?;
    let to = world.folder.path().join("export");
    let exported = operations::export(&world.path(), Bot::Modmail, stranger, &to).await?;

    assert_eq!(erased, None);
    assert_eq!(exported, None);
    assert!(!to.exists());
    assert_eq!(rows().await?, before);
    Ok(())
}

#[tokio::test]
async fn nobody_is_erased_while_the_bot_runs() -> anyhow::Result<()> {
    let world = world().await?;
    let _bot = Hold::take(&world.path())?;

    let refused = operations::erase(
        &world.path(),
        Bot::Modmail,
        Id::new(ADA).into(),
        None,
        &Watcher::default(),
    )
    .await;

    let held = matches!(refused, Err(OperationError::Open(OpenError::Held { .. })));
    assert!(held, "{refused:?}");
    Ok(())
}

#[tokio::test]
async fn nobody_counts_as_erased_while_somebody_reads_what_was_there() -> anyhow::Result<()> {
    let world = world().await?;
    world.store.database().close().await;
    let mut reader = world.stranger().await?;
    reader.execute("PRAGMA journal_mode = WAL").await?;
    reader
        .execute("BEGIN; SELECT count(*) FROM threads")
        .await?;
    let (path, ada) = (world.path(), Id::new(ADA).into());

    let refused = operations::erase(&path, Bot::Modmail, ada, None, &Watcher::default()).await;

    assert!(
        matches!(refused, Err(OperationError::Read { .. })),
        "{refused:?}"
    );
    reader.close().await?;
    let again = operations::erase(&path, Bot::Modmail, ada, None, &Watcher::default()).await?;
    assert!(again.is_some_and(|again| again.unfinished));
    assert!(!occurs(b"xylophone", &bytes_in(world.folder.path())?));
    Ok(())
}

#[tokio::test]
async fn an_interrupted_erasing_is_brought_to_its_end_by_the_next() -> anyhow::Result<()> {
    let world = world().await?;
    world.store.database().close().await;
    let path = world.path();
    // As it is when the rows are gone and their traces are not.
    let row = "PRAGMA secure_delete = OFF; PRAGMA foreign_keys = OFF;
        DELETE FROM member_notes WHERE user_id = 123456789012345678";
    let mut conn = world.stranger().await?;
    conn.execute(row).await?;
    conn.close().await?;
    assert!(occurs(b"platypus", &bytes_in(world.folder.path())?));
    fs::write(path.with_extension("sqlite.erasing"), "")?;
    let gone = Id::new(999_999_999_999).into();

    let rehearsed = operations::rehearse_erasing(&path, Bot::Modmail, gone).await?;
    let erased = operations::erase(&path, Bot::Modmail, gone, None, &Watcher::default()).await?;
    let again = operations::erase(&path, Bot::Modmail, gone, None, &Watcher::default()).await?;

    assert!(rehearsed.is_some_and(|rehearsed| rehearsed.unfinished));
    assert!(erased.is_some_and(|erased| erased.unfinished && erased.rows.is_empty()));
    assert_eq!(again, None);
    assert!(!occurs(b"platypus", &bytes_in(world.folder.path())?));
    Ok(())
}

#[tokio::test]
async fn a_person_gets_their_rows_and_files() -> anyhow::Result<()> {
    let world = world().await?;
    let folder = tempfile::tempdir()?;

    let exported = operations::export(
        &world.path(),
        Bot::Modmail,
        Id::new(ADA).into(),
        folder.path(),
    )
    .await?
    .expect("she is known");
    let again = operations::export(
        &world.path(),
        Bot::Modmail,
        Id::new(ADA).into(),
        folder.path(),
    )
    .await;

    let text = fs::read_to_string(exported.path)?;
    for part in ["xylophone", "quokka", "platypus", "pic.png", "we hear you"] {
        assert!(text.contains(part), "{part}");
    }
    assert!(!text.contains("zeppelin"));
    assert_eq!(exported.files, 1);
    let files = bytes_in(&folder.path().join("modmail.files"))?;
    assert!(occurs(b"ada's picture", &files));
    assert!(again.is_err(), "nothing is overwritten");
    Ok(())
}

#[tokio::test]
async fn a_number_that_is_an_id_of_nobody_removes_nothing() -> anyhow::Result<()> {
    let world = world().await?;
    world.store.database().close().await;
    for number in [3, 4, 9, 555_000_111_222_333_444] {
        let somebody = Id::new(number).into();

        let found = operations::rehearse_erasing(&world.path(), Bot::Modmail, somebody).await?;

        // 9 wrote a note and an entry of the audit log; the others are rows and a channel.
        let tables: Vec<_> = found
            .into_iter()
            .flat_map(|found| found.rows.into_keys())
            .collect();
        let expected: &[&str] = if number == 9 {
            &["audit_log", "member_notes"]
        } else {
            &[]
        };
        assert_eq!(tables, expected, "{number}");
    }
    Ok(())
}

#[tokio::test]
async fn whoever_is_to_be_erased_is_told_by_name_with_what_goes() -> anyhow::Result<()> {
    let world = world().await?;
    // Bob sent the same picture, so the file stays.
    let row =
        "UPDATE attachments SET sha256 = (SELECT sha256 FROM attachments WHERE message_id = 3)";
    world.stranger().await?.execute(row).await?;
    let orphan = Files::beside(&world.path()).names().await?.len() - 1;
    let (path, ada) = (world.path(), Id::new(ADA).into());

    let rehearsed = operations::rehearse_erasing(&path, Bot::Modmail, ada).await?;

    let rehearsed = rehearsed.expect("she is known");
    assert_eq!(rehearsed.names, ["adalovelace"]);
    assert_eq!(rehearsed.files, orphan, "what others name stays");
    world.store.database().close().await;
    let erased = operations::erase(&path, Bot::Modmail, ada, None, &Watcher::default()).await?;
    assert_eq!(erased, Some(rehearsed));
    Ok(())
}

#[tokio::test]
async fn no_more_is_erased_than_somebody_agreed_to() -> anyhow::Result<()> {
    let world = world().await?;
    let (path, ada) = (world.path(), Id::new(ADA).into());
    let rehearsed = operations::rehearse_erasing(&path, Bot::Modmail, ada).await?;
    let shown = rehearsed.map(|found| found.rows.values().sum());
    let note = "INSERT INTO member_notes (user_id, author_id, content, created_at)
        VALUES (123456789012345678, 9, 'one more', '2026-03-01T12:00:00.000Z')";
    world.stranger().await?.execute(note).await?;
    world.store.database().close().await;

    let refused = operations::erase(&path, Bot::Modmail, ada, shown, &Watcher::default()).await;

    assert!(
        matches!(refused, Err(OperationError::More { .. })),
        "{refused:?}"
    );
    assert!(!path.with_extension("sqlite.erasing").exists());
    assert!(occurs(b"xylophone", &bytes_in(world.folder.path())?));
    Ok(())
}

#[tokio::test]
async fn an_erasing_that_fails_leaves_everything_and_no_mark() -> anyhow::Result<()> {
    let world = world().await?;
    // A row that refers to a ticket which is not there: the commit is refused.
    let trigger = "CREATE TRIGGER in_the_way AFTER DELETE ON member_notes
        BEGIN INSERT INTO catch_up_threads VALUES ('nowhere'); END";
    world.stranger().await?.execute(trigger).await?;
    world.store.database().close().await;
    let (path, ada) = (world.path(), Id::new(ADA).into());

    let refused = operations::erase(&path, Bot::Modmail, ada, None, &Watcher::default()).await;

    assert!(refused.is_err(), "{refused:?}");
    assert!(!path.with_extension("sqlite.erasing").exists());
    let rehearsed = operations::rehearse_erasing(&path, Bot::Modmail, ada).await?;
    assert!(rehearsed.is_some_and(|found| !found.unfinished && found.rows["threads"] == 1));
    Ok(())
}

#[tokio::test]
async fn a_busy_member_of_staff_is_erased_in_batches_that_are_told() -> anyhow::Result<()> {
    let world = world().await?;
    let answers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
        INSERT INTO thread_messages (thread_id, user_id, user_name, content, kind)
        SELECT 't-bob', 876543210987654321, 'gracehopper', 'a zeppelin, number ' || i, 'staff' FROM n";
    world.stranger().await?.execute(answers).await?;
    world.store.database().close().await;
    let told = Arc::new(Mutex::new(Vec::new()));
    let watcher = {
        let told = Arc::clone(&told);
        Watcher::new(move |step, done, all| {
            if step == Step::Erasing {
                told.lock().unwrap().push((done, all));
            }
        })
    };
    let grace = Id::new(GRACE).into();

    let erased = operations::erase(&world.path(), Bot::Modmail, grace, None, &watcher).await?;

    let erased = erased.expect("she is known");
    assert_eq!(erased.rows["thread_messages"], 5_002);
    let told = told.lock().unwrap();
    assert!(told.len() > 5, "{told:?}");
    assert!(told.iter().all(|(done, all)| done <= all), "{told:?}");
    assert!(!occurs(b"zeppelin", &bytes_in(world.folder.path())?));
    Ok(())
}

#[tokio::test]
async fn pulse_forgets_a_person_too() -> anyhow::Result<()> {
    let world = World::<pulse::Schema>::new().await?;
    let rows = "INSERT INTO user_configs (user_id) VALUES ('123456789012345678'), ('7');
        INSERT INTO user_reports (user_id, incident_type, content) VALUES ('123456789012345678', 'login', 'xylophone');
        INSERT INTO command_logs (command_name, user_id) VALUES ('status', '123456789012345678');
        INSERT INTO sent_alerts (user_id, alert_type, reference_id) VALUES ('123456789012345678', 'incident', 'i');
        INSERT INTO recipient_filters VALUES ('user', 123456789012345678, 'component', 'api');";
    world.stranger().await?.execute(rows).await?;
    world.store.database().close().await;

    let erased = operations::erase(
        &world.path(),
        pulse::Schema::BOT,
        Id::new(ADA).into(),
        None,
        &Watcher::default(),
    )
    .await?;

    assert_eq!(erased.expect("she is known").rows.values().sum::<u64>(), 5);
    let after = bytes_in(world.folder.path())?;
    assert!(!occurs(b"123456789012345678", &after));
    assert!(!occurs(&ADA.to_be_bytes(), &after));
    assert!(!occurs(b"xylophone", &after));
    Ok(())
}
