//! Which files the rows of a database name.

use std::collections::BTreeSet;

use sqlx::SqliteConnection;

use crate::{Bot, Error};

/// The files that are needed: those of messages, and those that are yet to be
/// sent.
pub(super) async fn files(
    conn: &mut SqliteConnection,
    bot: Bot,
) -> Result<BTreeSet<String>, Error> {
    let pending: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT tree.value
           FROM outbox, json_tree(outbox.effect) AS tree
          WHERE outbox.state = 'pending' AND tree.key = 'sha256'",
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut named: BTreeSet<_> = pending.into_iter().collect();
    if bot == Bot::Modmail {
        let kept: Vec<String> =
            sqlx::query_scalar("SELECT DISTINCT sha256 FROM attachments WHERE sha256 IS NOT NULL")
                .fetch_all(&mut *conn)
                .await?;
        named.extend(kept);
    }
    named.retain(|it| crate::files::is_name(it));
    Ok(named)
}
