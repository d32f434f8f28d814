//! What comes from Dragory's modmailbot.

use import::{Mode, Origin};
use storage::modmail::Schema;

use super::{change, counts, line, lines, source, stranger, take, value};
use crate::World;

const OLDER: &str = "aaaaaaaa-0000-4000-8000-000000000001";
const NEWER: &str = "aaaaaaaa-0000-4000-8000-000000000002";

#[tokio::test]
async fn numbers_that_are_used_twice_are_told_apart() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Dragory).await?;

    let report = take(Origin::Dragory, &path, &world.store, Mode::Import).await?;

    let said = lines(&world.store, OLDER.parse()?).await?;
    let expected = [
        line("user", None, "first", "2024-05-01T08:00:01.000Z"),
        line("staff", Some(1), "answer", "2024-05-01T08:00:02.000Z"),
        line("staff", Some(3), "again one", "2024-05-01T08:00:03.000Z"),
        line("note", None, "among us", "2024-05-01T08:00:04.000Z"),
        line(
            "system",
            None,
            "earlier than it looks",
            "2024-05-01T08:00:05.000Z",
        ),
        line("note", None, "!close", "2024-05-01T08:00:06.000Z"),
    ];
    assert_eq!(said, expected);
    let renumbered = "answers that got a new number, since another in the ticket has theirs";
    assert_eq!(report.remarks.get(renumbered), Some(&1));
    let files = "SELECT group_concat(name) FROM (SELECT name FROM attachments ORDER BY id)";
    assert_eq!(value(&world.path(), files).await?, "a.txt,%E6%97%A5.png");
    Ok(())
}

#[tokio::test]
async fn edits_and_deletions_belong_to_their_message() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Dragory).await?;

    let report = take(Origin::Dragory, &path, &world.store, Mode::Import).await?;

    let said = lines(&world.store, NEWER.parse()?).await?;
    let expected = [
        line("user", None, "", "2024-05-02T08:00:01.000Z"),
        line("staff", Some(1), "now right", "2024-05-02T08:00:02.000Z"),
        line("staff", Some(2), "too much", "2024-05-02T08:00:04.000Z"),
        line(
            "system",
            None,
            "we will be back",
            "2024-05-02T08:00:06.000Z",
        ),
    ];
    assert_eq!(said, expected);
    let before = "SELECT content || replaced_at FROM message_versions";
    assert_eq!(
        value(&world.path(), before).await?,
        "wrong2024-05-02T08:00:03.000Z"
    );
    let deleted = "SELECT content || deleted_at FROM thread_messages WHERE deleted_at IS NOT NULL";
    assert_eq!(
        value(&world.path(), deleted).await?,
        "too much2024-05-02T08:00:05.000Z"
    );
    assert_eq!(counts(&report, "thread_messages"), [12, 12, 0, 0]);
    Ok(())
}

#[tokio::test]
async fn of_two_open_tickets_of_a_member_the_newer_stays_open() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Dragory).await?;

    let report = take(Origin::Dragory, &path, &world.store, Mode::Import).await?;

    let open = "SELECT group_concat(id) FROM threads WHERE status = 1";
    assert_eq!(value(&world.path(), open).await?, NEWER);
    let closed = "SELECT closed_at FROM threads WHERE id LIKE '%0001'";
    assert_eq!(
        value(&world.path(), closed).await?,
        "2024-05-01T08:00:06.000Z"
    );
    let remark = "open tickets that came in closed, since their member has another that is open";
    assert_eq!(report.remarks.get(remark), Some(&1));
    assert_eq!(
        report.remarks.get("suspended tickets that came in closed"),
        Some(&1)
    );
    Ok(())
}

#[tokio::test]
async fn what_else_the_bot_keeps_comes_along() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Dragory).await?;

    let report = take(Origin::Dragory, &path, &world.store, Mode::Import).await?;

    for (table, expected) in [
        ("threads", [4, 4, 0, 0]),
        ("snippets", [1, 1, 0, 0]),
        ("blocked_users", [2, 2, 0, 0]),
        ("notes", [1, 1, 0, 0]),
        ("threads.alert_ids", [2, 2, 0, 0]),
        ("threads.scheduled_close_at", [1, 1, 0, 0]),
        ("moderator_role_overrides", [1, 0, 0, 1]),
        ("updates", [1, 0, 0, 1]),
    ] {
        assert_eq!(counts(&report, table), expected, "{table}");
    }
    Ok(())
}

#[tokio::test]
async fn what_is_here_already_stays_as_it_is() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Dragory).await?;
    let mut conn = stranger(&world.path()).await?;
    sqlx::raw_sql(
        "INSERT INTO threads (id, user_id, user_name) VALUES ('ours', 175928847299117063, 'bob');
         INSERT INTO snippets (key, content, created_by) VALUES ('hi', 'ours', '9');
         INSERT INTO blocked_users (user_id, user_name, blocked_by) VALUES ('601', 'ours', '9')",
    )
    .execute(&mut conn)
    .await?;

    let report = take(Origin::Dragory, &path, &world.store, Mode::Import).await?;

    let open = "SELECT group_concat(id) FROM threads WHERE status = 1";
    assert_eq!(value(&world.path(), open).await?, "ours");
    assert_eq!(
        value(&world.path(), "SELECT content FROM snippets").await?,
        "ours"
    );
    assert_eq!(counts(&report, "snippets"), [1, 0, 1, 0]);
    assert_eq!(counts(&report, "blocked_users"), [2, 1, 1, 0]);
    Ok(())
}

#[tokio::test]
async fn a_log_of_before_2018_keeps_its_moment() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Dragory).await?;
    change(
        &path,
        "UPDATE threads SET created_at = '2017-12-24 22:04-08' WHERE is_legacy = 1;
         UPDATE thread_messages SET created_at = '2017-12-24 22:04-08' WHERE message_type = 5;
         INSERT INTO threads (id, status, is_legacy, user_id, user_name, created_at)
         VALUES ('late', 2, 1, '175928847299117066', 'eve', '2017-12-24 22:04-59')",
    )
    .await?;

    let report = take(Origin::Dragory, &path, &world.store, Mode::Import).await?;

    let tickets = "SELECT group_concat(created_at) FROM
                   (SELECT * FROM threads WHERE created_at LIKE '2017%' ORDER BY created_at)";
    assert_eq!(
        value(&world.path(), tickets).await?,
        "2017-12-24T22:04:08.000Z,2017-12-24T22:04:59.000Z"
    );
    let said = "SELECT created_at FROM thread_messages WHERE content = 'a log from before'";
    assert_eq!(
        value(&world.path(), said).await?,
        "2017-12-24T22:04:08.000Z"
    );
    assert_eq!(counts(&report, "threads"), [5, 5, 0, 0]);
    Ok(())
}

#[tokio::test]
async fn every_earlier_layout_comes_in() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Dragory).await?;
    // As of spring 2021, with notes that have no number, and as of 2018, with one
    // person who is told.
    change(
        &path,
        "DROP TABLE notes;
         CREATE TABLE notes (user_id varchar(20), note mediumtext);
         INSERT INTO notes VALUES ('175928847299117063', 'is friendly'), (NULL, 'lost');
         ALTER TABLE threads DROP COLUMN alert_ids;
         ALTER TABLE threads ADD COLUMN alert_id varchar(20);
         UPDATE threads SET alert_id = '501' WHERE id LIKE '%0002';
         ALTER TABLE thread_messages DROP COLUMN metadata;
         DELETE FROM thread_messages WHERE message_type > 7",
    )
    .await?;

    let report = take(Origin::Dragory, &path, &world.store, Mode::Import).await?;

    assert_eq!(counts(&report, "notes"), [2, 1, 0, 1]);
    assert_eq!(counts(&report, "threads.alert_ids"), [1, 1, 0, 0]);
    let note = "SELECT content FROM member_notes";
    assert_eq!(value(&world.path(), note).await?, "is friendly");
    let told = "SELECT staff_user_id || '' FROM staff_alerts";
    assert_eq!(value(&world.path(), told).await?, "501");
    let again = take(Origin::Dragory, &path, &world.store, Mode::Import).await?;
    assert_eq!(again.imported(), 0, "{again:?}");
    Ok(())
}

#[tokio::test]
async fn what_stood_in_embeds_is_said() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Dragory).await?;
    change(
        &path,
        r#"UPDATE thread_messages SET metadata = '{"embeds":[{"title":"Look","description":"at this",
             "fields":[{"name":"where","value":"here"}],"url":"https://example.org"}]}'
            WHERE body = 'first'"#,
    )
    .await?;

    take(Origin::Dragory, &path, &world.store, Mode::Import).await?;

    let said = "SELECT content FROM thread_messages WHERE content LIKE 'first%'";
    assert_eq!(
        value(&world.path(), said).await?,
        "first\nLook\nat this\nwhere: here\nhttps://example.org"
    );
    Ok(())
}

#[tokio::test]
async fn tickets_are_numbered_in_the_order_in_which_they_were_opened() -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Dragory).await?;
    let world = World::<Schema>::new().await?;

    take(Origin::Dragory, &path, &world.store, Mode::Import).await?;

    let mut conn = stranger(&world.path()).await?;
    let opened: Vec<String> = sqlx::query_scalar(
        "SELECT threads.created_at FROM ticket_numbers
           JOIN threads ON threads.id = thread_id ORDER BY number",
    )
    .fetch_all(&mut conn)
    .await?;
    assert!(opened.len() > 1 && opened.is_sorted(), "{opened:?}");
    Ok(())
}
