//! Which files the rows of a database name.

use std::collections::BTreeSet;

use sqlx::{AssertSqlSafe, SqliteConnection};

use crate::{Bot, Error};

/// The files that are needed: those of messages, and those that are yet to be
/// sent.
pub(super) async fn files(
    conn: &mut SqliteConnection,
    bot: Bot,
) -> Result<BTreeSet<String>, Error> {
    let mut named = pending(conn).await?;
    if bot == Bot::Modmail {
        let kept: Vec<String> =
            sqlx::query_scalar("SELECT DISTINCT sha256 FROM attachments WHERE sha256 IS NOT NULL")
                .fetch_all(&mut *conn)
                .await?;
        named.extend(kept);
        named.extend(listed(conn, "held_messages", "true").await?);
        named.extend(listed(conn, "scheduled_replies", "true").await?);
    }
    named.retain(|item| crate::files::is_name(item));
    Ok(named)
}

/// How many files are asked about at a time.
const BATCH: usize = 1_000;

/// Those of the files that no row names, or will once rows are gone that a condition
/// finds in a table.
pub(super) async fn unnamed(
    conn: &mut SqliteConnection,
    bot: Bot,
    files: Vec<String>,
    going: &[(&str, String)],
) -> Result<Vec<String>, Error> {
    let stays = |table: &str| {
        let gone = going.iter().find(|(of, _)| *of == table);
        gone.map_or_else(
            || "true".to_owned(),
            |(_, condition)| format!("NOT {condition}"),
        )
    };
    let stay = stays("outbox");
    let pending = format!(
        "SELECT DISTINCT tree.value
           FROM (SELECT effect FROM outbox WHERE state = 'pending' AND {stay}) AS waiting,
                json_tree(waiting.effect) AS tree
          WHERE tree.key = 'sha256'"
    );
    let pending: Vec<String> = sqlx::query_scalar(AssertSqlSafe(pending))
        .fetch_all(&mut *conn)
        .await?;
    let mut named: BTreeSet<String> = pending.into_iter().collect();
    if bot == Bot::Modmail {
        let stay = stays("attachments");
        let kept = format!(
            "SELECT DISTINCT sha256 FROM attachments
              WHERE sha256 IN (SELECT value FROM json_each(?)) AND {stay}"
        );
        for batch in files.chunks(BATCH) {
            let kept: Vec<String> = sqlx::query_scalar(AssertSqlSafe(kept.clone()))
                .bind(serde_json::to_string(batch)?)
                .fetch_all(&mut *conn)
                .await?;
            named.extend(kept);
        }
        named.extend(listed(conn, "held_messages", &stays("held_messages")).await?);
        named.extend(listed(conn, "scheduled_replies", &stays("scheduled_replies")).await?);
    }
    Ok(files
        .into_iter()
        .filter(|name| !named.contains(name))
        .collect())
}

/// The files that are needed once those of tickets that were closed `before` a
/// moment are not, nor those of messages that are held since before `held_before`.
pub(super) async fn files_but_of(
    conn: &mut SqliteConnection,
    bot: Bot,
    (before, held_before): (&str, &str),
) -> Result<BTreeSet<String>, Error> {
    let mut named = pending(conn).await?;
    if bot == Bot::Modmail {
        let kept: Vec<String> = sqlx::query_scalar(
            "SELECT DISTINCT file.sha256
               FROM attachments AS file
               JOIN thread_messages AS message ON message.id = file.message_id
               JOIN threads ON threads.id = message.thread_id
              WHERE file.sha256 IS NOT NULL
                AND (threads.status = 1 OR threads.closed_at IS NULL OR threads.closed_at >= ?)",
        )
        .bind(before)
        .fetch_all(&mut *conn)
        .await?;
        named.extend(kept);
        let stay = format!(
            "(held_at >= '{held_before}'
              OR entry_id IN (SELECT id FROM inbox WHERE state = 'new'))"
        );
        named.extend(listed(conn, "held_messages", &stay).await?);
        named.extend(listed(conn, "scheduled_replies", "true").await?);
    }
    named.retain(|item| crate::files::is_name(item));
    Ok(named)
}

/// The files in the column `files` of a table, of those rows for which a condition is
/// true.
async fn listed(
    conn: &mut SqliteConnection,
    table: &str,
    stay: &str,
) -> Result<Vec<String>, Error> {
    let listed = format!(
        "SELECT DISTINCT tree.value
           FROM (SELECT files FROM {table} WHERE files IS NOT NULL AND {stay}) AS listed,
                json_tree(listed.files) AS tree
          WHERE tree.key = 'sha256' AND tree.type = 'text'"
    );
    let listed = sqlx::query_scalar(AssertSqlSafe(listed));
    Ok(listed.fetch_all(conn).await?)
}

/// The files that are yet to be sent.
async fn pending(conn: &mut SqliteConnection) -> Result<BTreeSet<String>, Error> {
    let pending: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT tree.value
           FROM outbox, json_tree(outbox.effect) AS tree
          WHERE outbox.state = 'pending' AND tree.key = 'sha256'",
    )
    .fetch_all(&mut *conn)
    .await?;
    Ok(pending.into_iter().collect())
}
