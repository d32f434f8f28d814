//! How much memory an import takes. This is a program of its own, so that nothing
//! else is measured along.

use std::{fs, path::Path};

use anyhow::Context as _;
use import::{Mode, Origin};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, sqlite::SqliteConnectOptions};

/// The most memory this process had, in kB.
fn peak() -> anyhow::Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.trim().strip_suffix(" kB"));
    Ok(number.context("no VmHWM")?.parse()?)
}

/// A database of Dragory's bot with a ticket of so many messages, each of about a
/// thousand letters, the last one written first.
async fn source(path: &Path, messages: u64) -> anyhow::Result<()> {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/dragory.sql");
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true);
    let mut conn = options.connect().await?;
    let layout = fs::read_to_string(fixture)?;
    sqlx::raw_sql(AssertSqlSafe(layout))
        .execute(&mut conn)
        .await?;
    sqlx::raw_sql(AssertSqlSafe(format!(
        "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {messages})
         INSERT INTO thread_messages (thread_id, message_type, user_id, user_name, body,
                                      is_anonymous, created_at)
         SELECT 'aaaaaaaa-0000-4000-8000-000000000001', 2, '501', 'mod',
                'message ' || n || substr(hex(zeroblob(500)), 1, 1000), 0,
                datetime(1714550000 - n, 'unixepoch') FROM numbers"
    )))
    .execute(&mut conn)
    .await?;
    Ok(conn.close().await?)
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn one_long_ticket_comes_in_in_little_memory() -> anyhow::Result<()> {
    // Their texts are 50 MB.
    const MESSAGES: u64 = 50_000;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("data.sqlite");
    let database = folder.path().join("modmail.sqlite");
    source(&path, 10).await?;
    let nobody = &mut |_, _| {};
    import::take_over(Origin::Dragory, &path, &database, Mode::DryRun, nobody).await?;
    fs::remove_file(&path)?;
    source(&path, MESSAGES).await?;
    let before = peak()?;

    let report = import::take_over(Origin::Dragory, &path, &database, Mode::Import, nobody).await?;

    let grown = peak()? - before;
    assert_eq!(report.tables["thread_messages"].imported, MESSAGES + 12);
    assert!(grown < 60_000, "{grown} kB");
    let mut conn = SqliteConnectOptions::new()
        .filename(&database)
        .connect()
        .await?;
    let disorder: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM thread_messages AS one JOIN thread_messages AS next
             ON next.id = one.id + 1 AND next.thread_id = one.thread_id
          WHERE next.created_at < one.created_at",
    )
    .fetch_one(&mut conn)
    .await?;
    assert_eq!(disorder, 0);
    Ok(())
}
