//! The process that storage's own tests kill while it writes.
//!
//! It does what it is told in a folder, and says on standard output how far it is.

#![expect(
    clippy::print_stdout,
    reason = "the test reads there how far the process is"
)]

use std::{env, error::Error, path::Path};

use storage::{
    Bot,
    inbox::NewEntry,
    modmail::Store,
    operations::{self, Watcher},
};
use time::{Duration, OffsetDateTime, macros::datetime};

const NOON: OffsetDateTime = datetime!(2026-03-01 12:00 UTC);

type Done = Result<(), Box<dyn Error>>;

#[tokio::main]
async fn main() -> Done {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [task, folder] = arguments.as_slice() else {
        return Err("call it with a task and a folder".into());
    };
    let folder = Path::new(folder);
    match task.as_str() {
        "write" => write(folder).await,
        "write-alone" => write_alone(folder).await,
        "back-up" => back_up(folder).await,
        "restore" => restore(folder).await,
        other => Err(format!("{other} is no task").into()),
    }
}

/// Writes until it is killed.
async fn write(folder: &Path) -> Done {
    let store = Store::open(&folder.join("modmail.sqlite")).await?;
    let rows = store.database().verify().await?.rows;
    let begun = rows.get("inbox").copied().unwrap_or_default();
    let begun = u32::try_from(begun)?;
    // Four callers at once, so that commits hold several rows.
    for step in 0.. {
        let first = begun + step * 4;
        tokio::try_join!(
            store.receive(entry(first)),
            store.receive(entry(first + 1)),
            store.receive(entry(first + 2)),
            store.receive(entry(first + 3)),
        )?;
        println!("acknowledged {}", first + 3);
    }
    Ok(())
}

/// Writes until nothing fits any more.
async fn write_alone(folder: &Path) -> Done {
    let store = Store::open(&folder.join("modmail.sqlite")).await?;
    for number in 0..100_000 {
        if store.receive(entry(number)).await.is_err() {
            println!("refused {number}");
            break;
        }
        println!("acknowledged {number}");
    }
    Ok(())
}

/// Makes backups until it is killed.
async fn back_up(folder: &Path) -> Done {
    for second in 0.. {
        println!("beginning {second}");
        operations::back_up(
            &folder.join("modmail.sqlite"),
            Bot::Modmail,
            &folder.join("backups"),
            NOON + Duration::seconds(second),
            &Watcher::default(),
        )
        .await?;
    }
    Ok(())
}

/// Restores a backup until it is killed.
async fn restore(folder: &Path) -> Done {
    let backup = folder.join("modmail-20260301T120000Z.tar.zst");
    for second in 0.. {
        println!("beginning {second}");
        operations::restore(
            &backup,
            &folder.join("modmail.sqlite"),
            Bot::Modmail,
            NOON + Duration::seconds(second),
            &Watcher::default(),
        )
        .await?;
    }
    Ok(())
}

fn entry(number: u32) -> NewEntry {
    NewEntry {
        source: format!("message:{number}"),
        lane: "user:7".to_owned(),
        kind: "message".to_owned(),
        payload: "{}".to_owned(),
        received_at: NOON,
    }
}
