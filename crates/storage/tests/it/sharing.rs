//! One writer, many readers.

use sqlx::Executor as _;
use storage::{Bot, Database, discord::UserId, modmail};
use tokio::task::JoinSet;
use twilight_model::id::Id;

use crate::{NOON, World};

fn person(number: u64) -> UserId {
    Id::new(number).into()
}

fn ticket(number: u64) -> modmail::NewTicket {
    modmail::NewTicket {
        id: modmail::TicketId::new(NOON),
        user: person(number),
        user_name: "ada".to_owned(),
        at: NOON,
    }
}

#[tokio::test]
async fn a_reader_cannot_write() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;

    let refused = world.store.read().await?.tickets().open(ticket(1)).await;

    assert!(refused.is_err(), "{refused:?}");
    Ok(())
}

#[tokio::test]
async fn a_reader_neither_waits_for_a_writer_nor_sees_what_is_not_committed() -> anyhow::Result<()>
{
    let world = World::<modmail::Schema>::new().await?;
    let mut writing = world.store.write().await?;
    writing.tickets().open(ticket(1)).await?;

    let before = world.store.read().await?.tickets().count_open().await?;
    writing.commit().await?;
    let after = world.store.read().await?.tickets().count_open().await?;

    assert_eq!((before, after), (0, 1));
    Ok(())
}

#[tokio::test]
async fn what_is_not_committed_is_undone() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let mut tx = world.store.write().await?;
    tx.tickets().open(ticket(1)).await?;

    drop(tx);

    assert_eq!(world.store.write().await?.tickets().count_open().await?, 0);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn writers_take_turns_and_none_is_told_that_it_is_locked() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let mut writers = JoinSet::new();
    for number in 1..=100 {
        let store = world.store.clone();
        writers.spawn(async move {
            let mut tx = store.write().await?;
            tx.tickets().open(ticket(number)).await?;
            tx.commit().await
        });
    }

    while let Some(written) = writers.join_next().await {
        written??;
    }

    assert_eq!(world.store.read().await?.tickets().count_open().await?, 100);
    Ok(())
}

#[tokio::test]
async fn commits_wait_for_the_disk_and_references_are_watched() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let mut conn = world.stranger().await?;

    let mode: String = sqlx::query_scalar("PRAGMA journal_mode")
        .fetch_one(&mut conn)
        .await?;
    assert_eq!(mode, "wal");

    // The writer's own settings show in what it does.
    let mut tx = world.store.write().await?;
    let dangling = tx
        .messages()
        .add(&modmail::NewMessage {
            ticket: modmail::TicketId::new(NOON),
            kind: modmail::MessageKind::User,
            user: person(1),
            user_name: String::new(),
            anonymous: false,
            content: String::new(),
            dm_message: None,
            inbox_message: None,
            number: None,
            at: NOON,
        })
        .await;
    assert!(dangling.is_err(), "{dangling:?}");
    Ok(())
}

#[tokio::test]
async fn a_second_process_may_look_while_the_bot_writes() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let mut tx = world.store.write().await?;
    tx.tickets().open(ticket(1)).await?;
    tx.commit().await?;

    let looking = Database::open_read_only(&world.path(), Bot::Modmail).await?;

    assert_eq!(looking.verify().await?.rows["threads"], 1);
    assert!(looking.migrate().await.is_ok_and(|applied| applied == 0));
    Ok(())
}

#[tokio::test]
async fn another_process_that_writes_is_waited_for() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let mut other = world.stranger().await?;
    other.execute("BEGIN IMMEDIATE").await?;

    let store = world.store.clone();
    let (written, released) = tokio::join!(
        async move {
            let mut tx = store.write().await?;
            tx.tickets().open(ticket(1)).await?;
            tx.commit().await
        },
        other.execute("COMMIT"),
    );

    released?;
    written?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_go_on_while_the_writer_is_taken() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let mut taken = world.store.write().await?;
    taken.tickets().open(ticket(1)).await?;

    let mut readers = JoinSet::new();
    for _ in 0..100 {
        let store = world.store.clone();
        readers.spawn(async move { store.read().await?.tickets().count_open().await });
    }
    while let Some(seen) = readers.join_next().await {
        assert_eq!(seen??, 0);
    }

    taken.commit().await?;
    assert_eq!(world.store.read().await?.tickets().count_open().await?, 1);
    Ok(())
}
