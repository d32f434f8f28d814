//! A second import brings the database to where the other bot is, for what was
//! not touched here.

use import::{Mode, Origin};
use storage::modmail::Schema;

use super::{change, line, lines, source, take, value};
use crate::World;

const OPEN: &str = "11111111-1111-4111-8111-111111111111";

/// What happens at a Rustmail: the open ticket is closed, and its member opens
/// another.
const GOES_ON: &str = "
    UPDATE threads SET status = 0, closed_at = 1767348000, closed_by = '501'
     WHERE id = '11111111-1111-4111-8111-111111111111';
    UPDATE thread_status SET label = 'done';
    INSERT INTO threads (id, user_id, user_name, channel_id, created_at, status)
    VALUES ('55555555-5555-4555-8555-555555555555', 9223372036854775807, 'ädä',
            '900000000000000005', '2026-01-03 10:00:00', 1);
    INSERT INTO thread_messages (thread_id, user_id, user_name, is_anonymous, dm_message_id,
                                 inbox_message_id, created_at, content, thread_status)
    VALUES ('55555555-5555-4555-8555-555555555555', 9223372036854775807, 'ädä', 0,
            '800000000000000055', '810000000000000055', '2026-01-03 10:00:00', 'again', 1)";

#[tokio::test]
async fn a_ticket_that_was_closed_there_closes_here_and_the_live_one_is_open() -> anyhow::Result<()>
{
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;
    take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;
    change(&path, GOES_ON).await?;

    let report = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    assert_eq!(report.tables["threads"].renewed, 1);
    let open = "SELECT group_concat(id) FROM threads WHERE status = 1";
    let live = "55555555-5555-4555-8555-555555555555";
    assert_eq!(value(&world.path(), open).await?, live);
    let closed = "SELECT closed_at || closed_by || label FROM threads WHERE id LIKE '1111%'";
    assert_eq!(
        value(&world.path(), closed).await?,
        "2026-01-02T10:00:00.000Z501done"
    );
    let history = "SELECT group_concat(status || changed_at, ' ') FROM thread_status
                    WHERE thread_id LIKE '1111%'";
    assert_eq!(
        value(&world.path(), history).await?,
        "12026-01-01T10:00:00.000Z 02026-01-02T10:00:00.000Z"
    );
    let untrue = report
        .remarks
        .keys()
        .any(|what| what.contains("came in closed"));
    assert!(!untrue, "{report:?}");
    // Its closing was planned.
    let planned = "SELECT count(*) || '' FROM scheduled_closures";
    assert_eq!(value(&world.path(), planned).await?, "0");

    let third = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;
    assert_eq!(third.imported(), 0, "{third:?}");
    assert_eq!(third.tables["threads"].renewed, 0, "{third:?}");
    Ok(())
}

#[tokio::test]
async fn a_ticket_that_went_on_here_is_left_as_it_is() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;
    take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;
    change(&path, GOES_ON).await?;
    change(
        &world.path(),
        "INSERT INTO thread_messages (thread_id, user_id, user_name, content, kind)
         VALUES ('11111111-1111-4111-8111-111111111111', 501, 'mod', 'ours', 'note')",
    )
    .await?;

    let report = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    let open = "SELECT group_concat(id) FROM threads WHERE status = 1";
    assert_eq!(value(&world.path(), open).await?, OPEN);
    let told = "open tickets that came in closed, since their member has another that is open";
    assert_eq!(report.remarks.get(told), Some(&1));
    Ok(())
}

#[tokio::test]
async fn what_was_edited_and_deleted_there_is_here_too() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Dragory).await?;
    take(Origin::Dragory, &path, &world.store, Mode::Import).await?;
    change(
        &path,
        r#"INSERT INTO thread_messages (id, thread_id, message_type, user_name, body, is_anonymous,
                                        created_at, metadata)
           VALUES (20, 'aaaaaaaa-0000-4000-8000-000000000001', 8, '', '', 0, '2024-05-01 09:00:00',
                   '{"originalThreadMessage":{"id":2,"message_type":4,"body":"answer"},"newBody":"better"}'),
                  (21, 'aaaaaaaa-0000-4000-8000-000000000001', 9, '', '', 0, '2024-05-01 09:01:00',
                   '{"originalThreadMessage":{"id":3,"message_type":4,"user_id":"501","user_name":"mod",
                     "body":"again one","is_anonymous":0,"dm_message_id":"800000000000000003",
                     "created_at":"2024-05-01 08:00:03","message_number":1}}');
           UPDATE thread_messages SET body = 'better' WHERE id = 2;
           DELETE FROM thread_messages WHERE id = 3"#,
    )
    .await?;

    let report = take(Origin::Dragory, &path, &world.store, Mode::Import).await?;

    let said = lines(
        &world.store,
        "aaaaaaaa-0000-4000-8000-000000000001".parse()?,
    )
    .await?;
    let better = line("staff", Some(1), "better", "2024-05-01T08:00:02.000Z");
    assert!(said.contains(&better), "{said:?}");
    let before = "SELECT content || replaced_at FROM message_versions WHERE content = 'answer'";
    assert_eq!(
        value(&world.path(), before).await?,
        "answer2024-05-01T09:00:00.000Z"
    );
    let deleted = "SELECT deleted_at FROM thread_messages WHERE content = 'again one'";
    assert_eq!(
        value(&world.path(), deleted).await?,
        "2024-05-01T09:01:00.000Z"
    );
    // An edited row, the row of its edit, and that of the deletion.
    assert_eq!(report.tables["thread_messages"].renewed, 3, "{report:?}");
    Ok(())
}

#[tokio::test]
async fn an_answer_that_is_gone_there_is_marked_as_deleted_once() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;
    take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;
    // The answer with its second row; the numbers behind it move up.
    change(
        &path,
        "DELETE FROM thread_messages WHERE id IN (2, 3);
         UPDATE thread_messages SET message_number = 1 WHERE message_number = 2",
    )
    .await?;

    let report = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    let told = "messages that are gone there, and are marked as deleted here";
    assert_eq!(report.remarks.get(told), Some(&1));
    let deleted = "SELECT group_concat(content || deleted_at) FROM thread_messages
                    WHERE deleted_at IS NOT NULL";
    let hello = "hello2026-01-01T10:07:00.000Z";
    assert_eq!(value(&world.path(), deleted).await?, hello);
    let third = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;
    assert_eq!(third.remarks.get(told), None, "{third:?}");
    Ok(())
}

#[tokio::test]
async fn what_the_bot_keeps_besides_follows_and_what_was_changed_here_stays() -> anyhow::Result<()>
{
    let world = World::<Schema>::new().await?;
    let path = source(world.folder.path(), Origin::Rustmail).await?;
    change(
        &path,
        "INSERT INTO snippets (key, content, created_by) VALUES ('bye', 'Bye!', '501'), ('ours', 'x', '501')",
    )
    .await?;
    take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;
    change(
        &path,
        "UPDATE snippets SET content = 'Hi there!' WHERE key = 'hi';
         UPDATE snippets SET content = 'theirs' WHERE key = 'ours';
         DELETE FROM snippets WHERE key = 'bye';
         UPDATE ticket_categories SET description = 'all of it', updated_at = 1767225700;
         UPDATE reminders SET completed = 1;
         DELETE FROM blocked_users",
    )
    .await?;
    change(
        &world.path(),
        "UPDATE snippets SET content = 'changed' WHERE key = 'ours'",
    )
    .await?;

    let report = take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;

    for (query, expected) in [
        (
            "SELECT group_concat(key || '=' || content) FROM
                 (SELECT * FROM snippets WHERE content <> '' ORDER BY key)",
            "hi=Hi there!,ours=changed",
        ),
        ("SELECT description FROM ticket_categories", "all of it"),
        ("SELECT group_concat(completed) FROM reminders", "1"),
        ("SELECT count(*) || '' FROM blocked_users", "0"),
    ] {
        assert_eq!(value(&world.path(), query).await?, expected, "{query}");
    }
    assert_eq!(report.tables["snippets"].renewed, 1);

    change(&path, "INSERT INTO blocked_users VALUES ('601', 'rude', '501', '2026-02-01 00:00:00', '2027-11-01 00:00:00')").await?;
    take(Origin::Rustmail, &path, &world.store, Mode::Import).await?;
    let again = "SELECT blocked_at FROM blocked_users";
    assert_eq!(
        value(&world.path(), again).await?,
        "2026-02-01T00:00:00.000Z"
    );
    Ok(())
}
