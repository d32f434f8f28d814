//! Removing old messages while the bot goes on writing.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use rusqlite::Connection;
use storage::{
    Bot,
    inbox::NewEntry,
    modmail::Store,
    operations::{self, Pruned, Retention, Watcher},
};

use crate::stage::{BEGIN, Stage};

/// One ticket of so many is old.
const OLD: u32 = 10;

/// What was removed, and how long each write of another process took meanwhile.
pub(crate) fn prune(stage: &Stage, filled: &Path) -> anyhow::Result<(Pruned, Vec<Duration>)> {
    let path = stage.file("pruned.sqlite", Bot::Modmail)?;
    fs::copy(filled, &path)?;
    Connection::open(&path)?.execute(
        "UPDATE threads SET closed_at = CASE WHEN rowid % ? = 0
             THEN '2000-01-01T00:00:00.000Z' ELSE '9999-01-01T00:00:00.000Z' END",
        [OLD],
    )?;
    let mut retention = Retention::of(Bot::Modmail);
    retention.set("messages=30".parse().map_err(anyhow::Error::msg)?);
    stage.runtime.block_on(async {
        let store = Store::open(&path).await?;
        let watcher = Watcher::default();
        // With connections of its own, as another process has them.
        let pruning = operations::prune(&path, Bot::Modmail, &retention, BEGIN, false, &watcher);
        let mut pruning = std::pin::pin!(pruning);
        let mut writes = Vec::new();
        let pruned = loop {
            let number = writes.len();
            let writing = async {
                let begun = Instant::now();
                store.receive(entry(number)).await?;
                let took = begun.elapsed();
                // Somebody writes now and then, not all the time.
                tokio::time::sleep(Duration::from_millis(5)).await;
                anyhow::Ok(took)
            };
            tokio::select! {
                pruned = &mut pruning => break pruned?,
                took = writing => writes.push(took?),
            }
        };
        store.database().close().await;
        Ok((pruned, writes))
    })
}

fn entry(number: usize) -> NewEntry {
    NewEntry {
        source: format!("message:{number}"),
        lane: "user:7".to_owned(),
        kind: "message".to_owned(),
        payload: "{}".to_owned(),
        received_at: BEGIN,
    }
}
