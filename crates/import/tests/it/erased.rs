//! Whoever was erased here, and what was removed here, does not come back.

use std::path::Path;

use import::{Mode, Origin, Report};
use sqlx::Executor as _;
use storage::operations::{self, Watcher};
use twilight_model::id::Id;

use super::{change, counts, everything, source, stranger, value};

/// A member and a member of staff of each bot's data.
const PEOPLE: [(Origin, [u64; 2]); 4] = [
    (Origin::Rustmail, [175_928_847_299_117_063, 501]),
    (Origin::Dragory, [175_928_847_299_117_063, 501]),
    (Origin::ModmailDev, [175_928_847_299_117_063, 501]),
    (Origin::Vrcpulse, [501, 502]),
];

async fn take_over(origin: Origin, path: &Path, heir: &Path) -> anyhow::Result<Report> {
    let progress = &mut |_, _| {};
    Ok(import::take_over(origin, path, heir, Mode::Import, progress).await?)
}

async fn erase(origin: Origin, heir: &Path, person: u64) -> anyhow::Result<()> {
    let (bot, watcher) = (origin.heir(), Watcher::default());
    let erased = operations::erase(heir, bot, Id::new(person).into(), None, &watcher).await?;
    anyhow::ensure!(erased.is_some(), "{origin}: {person} is not known");
    Ok(())
}

/// Whether any row names a person.
async fn is_named(heir: &Path, person: u64) -> anyhow::Result<Option<String>> {
    let person = person.to_string();
    let speaks_of = |row: &String| {
        let mut words = row.split(|letter: char| !letter.is_ascii_alphanumeric());
        words.any(|word| word == person)
    };
    let rows = everything(heir).await?;
    let mut named = rows.into_iter().filter_map(|(table, rows)| {
        let row = rows.into_iter().find(speaks_of)?;
        Some(format!("{table}: {row}"))
    });
    Ok(named.next())
}

#[tokio::test]
async fn whoever_was_erased_does_not_come_back_with_the_next_import() -> anyhow::Result<()> {
    for (origin, people) in PEOPLE {
        let folder = tempfile::tempdir()?;
        let path = source(folder.path(), origin).await?;
        let heir = folder.path().join("heir.sqlite");
        take_over(origin, &path, &heir).await?;
        for person in people {
            assert!(
                is_named(&heir, person).await?.is_some(),
                "{origin} {person}"
            );
            erase(origin, &heir, person).await?;
        }
        let before = everything(&heir).await?;

        let again = take_over(origin, &path, &heir).await?;

        assert_eq!(again.imported(), 0, "{origin}: {again:?}");
        for person in people {
            assert_eq!(is_named(&heir, person).await?, None, "{origin} {person}");
        }
        let after = everything(&heir).await?;
        for (table, rows) in before.iter().filter(|(table, _)| *table != "imported") {
            assert_eq!(Some(rows), after.get(table), "{origin}: {table}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn whoever_was_erased_before_a_first_import_stays_away_and_the_others_come()
-> anyhow::Result<()> {
    for (origin, [person, _]) in PEOPLE {
        if origin == Origin::Vrcpulse {
            continue;
        }
        let folder = tempfile::tempdir()?;
        let path = source(folder.path(), origin).await?;
        let heir = folder.path().join("heir.sqlite");
        drop(storage::modmail::Store::open(&heir).await?);
        let note = format!(
            "INSERT INTO member_notes (user_id, author_id, content, created_at)
             VALUES ({person}, 9, 'known', '2026-03-01T12:00:00.000Z')"
        );
        stranger(&heir)
            .await?
            .execute(sqlx::AssertSqlSafe(note))
            .await?;
        erase(origin, &heir, person).await?;

        let report = take_over(origin, &path, &heir).await?;

        assert_eq!(is_named(&heir, person).await?, None, "{origin}");
        assert!(report.imported() > 0, "{origin}: {report:?}");
        let mut reasons = report
            .tables
            .values()
            .flat_map(|count| count.left_out.keys());
        let told = reasons.any(|why| *why == "whom it is about was erased here");
        assert!(told, "{origin}: {report:?}");
    }
    Ok(())
}

#[tokio::test]
async fn what_was_removed_here_does_not_come_back_from_vrcpulse() -> anyhow::Result<()> {
    const TABLES: [&str; 11] = [
        "guild_configs",
        "user_configs",
        "user_reports",
        "status_logs",
        "component_logs",
        "incident_updates",
        "incidents",
        "maintenances",
        "metric_logs",
        "sent_alerts",
        "command_logs",
    ];
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Vrcpulse).await?;
    let heir = folder.path().join("heir.sqlite");
    take_over(Origin::Vrcpulse, &path, &heir).await?;
    let mut conn = stranger(&heir).await?;
    for table in TABLES {
        let delete = format!("DELETE FROM {table}");
        let removed = conn.execute(sqlx::AssertSqlSafe(delete)).await?;
        assert!(removed.rows_affected() > 0, "{table}");
    }

    let again = take_over(Origin::Vrcpulse, &path, &heir).await?;

    for table in TABLES {
        let [found, imported, present, omitted] = counts(&again, table);
        assert_eq!((imported, present), (0, found - omitted), "{table}");
        let count = format!("SELECT count(*) FROM {table}");
        let rows: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(count))
            .fetch_one(&mut conn)
            .await?;
        assert_eq!(rows, 0, "{table}");
    }
    Ok(())
}

#[tokio::test]
async fn what_erased_staff_do_there_later_comes_in_without_them() -> anyhow::Result<()> {
    const STAFF: u64 = 175_928_847_299_117_999;
    let folder = tempfile::tempdir()?;
    let path = source(folder.path(), Origin::Rustmail).await?;
    let heir = folder.path().join("heir.sqlite");
    change(
        &path,
        "UPDATE thread_messages SET user_id = 175928847299117999 WHERE message_number IS NOT NULL;
         UPDATE snippets SET created_by = '175928847299117999'",
    )
    .await?;
    take_over(Origin::Rustmail, &path, &heir).await?;
    erase(Origin::Rustmail, &heir, STAFF).await?;
    change(
        &path,
        "INSERT INTO thread_messages (thread_id, user_id, user_name, is_anonymous, dm_message_id,
                                      inbox_message_id, message_number, created_at, content, thread_status)
         SELECT id, 175928847299117999, 'mod', 0, '800000000000000099', '810000000000000099', 7,
                1767262080, 'my secret', 1 FROM threads WHERE status = 1;
         UPDATE thread_messages SET content = 'who is <@175928847299117999>?'
          WHERE id = (SELECT min(id) FROM thread_messages WHERE message_number IS NULL);
         INSERT INTO snippets (key, content, created_by)
         VALUES ('late', 'ask <@175928847299117999>', '175928847299117999')",
    )
    .await?;

    take_over(Origin::Rustmail, &path, &heir).await?;

    assert_eq!(is_named(&heir, STAFF).await?, None);
    let said =
        "SELECT user_id || user_name || content FROM thread_messages WHERE message_number = 7";
    assert_eq!(value(&heir, said).await?, "1(erased)(erased)");
    let edited = "SELECT content FROM thread_messages WHERE content LIKE 'who is %'";
    assert_eq!(value(&heir, edited).await?, "who is <@1>?");
    let snippet = "SELECT created_by || content FROM snippets WHERE key = 'late'";
    assert_eq!(value(&heir, snippet).await?, "1ask <@1>");
    Ok(())
}
