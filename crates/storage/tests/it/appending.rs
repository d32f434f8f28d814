//! What comes in floods goes in together, and each caller learns its own fate.

use std::{collections::HashSet, time::Duration};

use storage::{
    Error,
    inbox::{EntryId, NewEntry},
    modmail::{self, MessageKind, NewMessage, NewTicket, TicketId, TicketStatus},
    pulse,
};
use tokio::task::JoinSet;
use twilight_model::id::Id;

use crate::{NOON, World};

fn entry(source: &str, payload: &str) -> NewEntry {
    NewEntry {
        source: source.to_owned(),
        lane: "user:1".to_owned(),
        kind: "message".to_owned(),
        payload: payload.to_owned(),
        received_at: NOON,
    }
}

#[tokio::test]
async fn an_entry_is_kept_as_it_came() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let came = entry(
        "message:1",
        r#"{"content":"\"quoted\" 'n ünïcode \\ 😀\u0000"}"#,
    );

    let id = world.store.receive(came.clone()).await?;

    let waiting = world.store.read().await?.inbox().waiting(None, 10).await?;
    assert_eq!(waiting.len(), 1);
    assert_eq!(Some(waiting[0].id), id);
    assert_eq!(waiting[0].source, came.source);
    assert_eq!(waiting[0].payload, came.payload);
    assert_eq!(waiting[0].received_at, NOON);
    Ok(())
}

#[tokio::test]
async fn a_known_source_is_taken_once() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;

    let first = world.store.receive(entry("message:1", "1")).await?;
    let again = world.store.receive(entry("message:1", "2")).await?;

    assert!(first.is_some());
    assert_eq!(again, None);
    Ok(())
}

#[tokio::test]
async fn a_recorded_key_is_not_received_nor_recorded_again() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let mut tx = world.store.write().await?;
    assert!(
        tx.inbox()
            .record_key("interaction:1", "guild", "command", NOON)
            .await?
    );
    tx.commit().await?;

    let received = world.store.receive(entry("interaction:1", "1")).await?;
    let claimed = world
        .store
        .write()
        .await?
        .inbox()
        .record_key("interaction:1", "guild", "command", NOON)
        .await?;

    assert_eq!(received, None);
    assert!(!claimed);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_callers_each_gets_its_own_answer() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    // While the writer is taken, callers gather.
    let busy = world.store.write().await?;
    let mut callers = JoinSet::new();
    for number in 0..3_000 {
        let store = world.store.clone();
        // Every third source comes twice.
        let source = format!(
            "message:{}",
            if number % 3 == 2 { number - 1 } else { number }
        );
        callers.spawn(async move { store.receive(entry(&source, "1")).await });
    }
    drop(busy);

    let mut ids: Vec<Option<EntryId>> = Vec::new();
    while let Some(answer) = callers.join_next().await {
        ids.push(answer??);
    }

    let taken: HashSet<_> = ids.iter().flatten().collect();
    assert_eq!(ids.len(), 3_000);
    assert_eq!(taken.len(), 2_000);
    assert_eq!(
        world.store.read().await?.inbox().backlog().await?.waiting,
        2_000
    );
    Ok(())
}

#[tokio::test]
async fn a_row_that_is_refused_fails_alone() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let busy = world.store.write().await?;
    let mut callers = JoinSet::new();
    for number in 0..50 {
        let store = world.store.clone();
        let payload = if number == 25 { "no json" } else { "1" };
        callers.spawn(async move {
            let answer = store
                .receive(entry(&format!("message:{number}"), payload))
                .await;
            (number, answer)
        });
    }
    tokio::task::yield_now().await;
    drop(busy);

    while let Some(answer) = callers.join_next().await {
        let (number, answer) = answer?;
        match answer {
            Err(Error::Driver(error)) if number == 25 => {
                assert!(error.to_string().contains("CHECK"), "{error}");
            }
            answer => assert!(answer?.is_some(), "{number}"),
        }
    }

    assert_eq!(
        world.store.read().await?.inbox().backlog().await?.waiting,
        49
    );
    Ok(())
}

#[tokio::test]
async fn what_was_handed_over_before_closing_is_kept_and_what_comes_later_is_refused()
-> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let mut callers = JoinSet::new();
    for number in 0..100 {
        let store = world.store.clone();
        callers.spawn(async move {
            store
                .receive(entry(&format!("message:{number}"), "1"))
                .await
        });
    }
    tokio::task::yield_now().await;

    world.store.database().close().await;

    let mut kept = 0;
    while let Some(answer) = callers.join_next().await {
        match answer? {
            Ok(id) => kept += i64::from(id.is_some()),
            Err(error) => assert!(matches!(error, Error::Closed), "{error}"),
        }
    }
    let late = world.store.receive(entry("late", "1")).await;
    assert!(matches!(late, Err(Error::Closed)), "{late:?}");
    let again = modmail::Store::open(&world.path()).await?;
    assert_eq!(again.read().await?.inbox().backlog().await?.waiting, kept);
    Ok(())
}

#[tokio::test]
async fn entries_wait_in_the_order_in_which_they_came() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    for number in 0..5 {
        world.store.receive(entry(&number.to_string(), "1")).await?;
    }
    let mut tx = world.store.write().await?;
    let all = tx.inbox().waiting(None, 10).await?;
    tx.inbox().done(all[0].id, NOON).await?;
    tx.inbox().failed(all[1].id, "nobody knows", NOON).await?;
    tx.commit().await?;

    let mut tx = world.store.read().await?;
    let rest = tx.inbox().waiting(Some(all[0].id), 2).await?;
    let backlog = tx.inbox().backlog().await?;

    let sources: Vec<_> = rest.iter().map(|entry| &*entry.source).collect();
    assert_eq!(sources, ["2", "3"]);
    assert_eq!((backlog.waiting, backlog.failed), (3, 1));
    assert_eq!(backlog.oldest, Some(NOON));
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn used_commands_are_noted_together() -> anyhow::Result<()> {
    let world = World::<pulse::Schema>::new().await?;
    let mut callers = JoinSet::new();
    for number in 1..=200 {
        let store = world.store.clone();
        callers.spawn(async move {
            store
                .log_command(pulse::NewCommandLog {
                    command: "status".to_owned(),
                    subcommand: None,
                    user: Id::new(1 + number % 2).into(),
                    guild: (number % 3 == 0).then(|| Id::new(9).into()),
                    channel: None,
                    at: NOON,
                    outcome: pulse::Outcome::Refused,
                    duration: Duration::from_millis(number),
                })
                .await
        });
    }
    while let Some(answer) = callers.join_next().await {
        answer??;
    }

    let logged = world
        .store
        .read()
        .await?
        .command_logs()
        .of_user(Id::new(1).into(), 1_000)
        .await?;

    assert_eq!(logged.len(), 100);
    let mut tx = world.store.read().await?;
    let first = tx.command_logs().page(None, 150).await?;
    let rest = tx.command_logs().page(Some(first[149].id), 150).await?;
    assert_eq!((first.len(), rest.len()), (150, 50));
    assert_eq!(logged[0].outcome, Some(pulse::Outcome::Refused));
    assert_eq!(logged[0].executed_at, NOON);
    Ok(())
}

fn message(ticket: TicketId, dm: u64) -> NewMessage {
    NewMessage {
        ticket,
        kind: MessageKind::User,
        user: Id::new(7).into(),
        user_name: "ada".to_owned(),
        anonymous: true,
        content: format!("'{dm}' \"quoted\" 😀"),
        dm_message: Some(Id::new(dm).into()),
        inbox_message: None,
        number: None,
        at: NOON,
    }
}

#[tokio::test]
async fn messages_of_many_callers_are_kept_and_one_that_is_refused_fails_alone()
-> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    let ticket = TicketId::new(NOON);
    let mut tx = world.store.write().await?;
    tx.tickets()
        .open(NewTicket {
            id: ticket,
            user: Id::new(7).into(),
            user_name: "ada".to_owned(),
            at: NOON,
        })
        .await?;
    tx.commit().await?;

    let mut callers = JoinSet::new();
    for dm in 1..=100 {
        let store = world.store.clone();
        // Each tenth is of a ticket that does not exist.
        let nowhere = TicketId::new(NOON);
        let ticket = if dm % 10 == 0 { nowhere } else { ticket };
        callers.spawn(async move { (dm, store.add_message(message(ticket, dm)).await) });
    }
    while let Some(answer) = callers.join_next().await {
        let (dm, id) = answer?;
        assert_eq!(id.is_ok(), dm % 10 != 0, "{dm}: {id:?}");
        let kept = world
            .store
            .read()
            .await?
            .messages()
            .by_dm(Id::new(dm).into())
            .await?;
        assert_eq!(kept.as_ref().map(|kept| kept.id), id.ok());
        if let Some(kept) = kept {
            assert_eq!(
                (kept.content, kept.user_name),
                (message(ticket, dm).content, "ada".to_owned())
            );
            assert!(kept.is_anonymous);
            assert_eq!(kept.thread_status, TicketStatus::Open);
        }
    }
    Ok(())
}

#[tokio::test]
async fn everything_about_a_message_waits_again_at_once() -> anyhow::Result<()> {
    let world = World::<modmail::Schema>::new().await?;
    for source in ["edit:1:5", "edit:1:7", "edit:12:5", "edit:1", "delete:1"] {
        let id = world.store.receive(entry(source, "\"text\"")).await?;
        let mut tx = world.store.write().await?;
        tx.inbox().done(id.expect("it is new"), NOON).await?;
        tx.commit().await?;
    }
    let mut tx = world.store.write().await?;
    assert_eq!(tx.inbox().waiting(None, 9).await?, []);

    tx.inbox().all_again("edit:1:", "in vain").await?;

    let waiting = tx.inbox().waiting(None, 9).await?;
    let sources: Vec<_> = waiting.iter().map(|entry| entry.source.as_str()).collect();
    assert_eq!(sources, ["edit:1:5", "edit:1:7"]);
    let lane = waiting[0].lane.clone();
    assert_eq!(tx.inbox().waiting_in(&lane).await?, waiting);
    assert_eq!(tx.inbox().waiting_in("another").await?, []);
    Ok(())
}
