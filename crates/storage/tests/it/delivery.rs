//! What both bots remember of Discord: what is to be done there, where they
//! left off, and what operators chose.

use storage::{
    discord::{ChannelId, UserId},
    dm_channels::DmChannel,
    modmail::Schema,
    outbox::{NewRow, State},
    sessions::Session,
};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

fn channel(number: u64) -> ChannelId {
    Id::new(number).into()
}

fn row(lane: &str, channel: Option<ChannelId>) -> NewRow {
    NewRow {
        lane: lane.to_owned(),
        channel,
        effect: r#"{"post":"hello"}"#.to_owned(),
        purpose: Some("message:1".to_owned()),
        at: NOON,
    }
}

#[tokio::test]
async fn rows_are_pending_in_the_order_in_which_they_were_decided() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let first = tx.outbox().enqueue(row("a", Some(channel(7)))).await?;
    let more: Vec<_> = (0..1_000)
        .map(|number| row(&number.to_string(), None))
        .collect();
    let ids = tx.outbox().enqueue_all(&more).await?;
    tx.commit().await?;

    let mut tx = world.store.read().await?;
    let pending = tx.outbox().pending(None, 2_000).await?;
    let after = tx.outbox().pending(Some(ids[997]), 2_000).await?;

    let lanes: Vec<_> = pending[1..]
        .iter()
        .map(|entry| entry.lane.clone())
        .collect();
    let expected: Vec<_> = more.iter().map(|row| row.lane.clone()).collect();
    assert_eq!(lanes, expected);
    assert_eq!(
        (pending[0].id, pending[0].channel),
        (first, Some(channel(7)))
    );
    assert_eq!(pending[0].purpose.as_deref(), Some("message:1"));
    let after: Vec<_> = after.iter().map(|item| item.id).collect();
    assert_eq!(after, ids[998..]);
    Ok(())
}

#[tokio::test]
async fn nothing_is_enqueued_by_an_empty_list() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;

    assert_eq!(
        world.store.write().await?.outbox().enqueue_all(&[]).await?,
        []
    );
    Ok(())
}

#[tokio::test]
async fn a_row_is_tried_until_it_is_sent() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = tx.outbox().enqueue(row("a", Some(channel(7)))).await?;
    let later = NOON + Duration::seconds(30);

    tx.outbox().attempted(id, "503", later).await?;
    let tried = tx.outbox().get(id).await?.expect("it is on the list");
    tx.outbox()
        .sent(id, Some(1_234_567_890_123_456_789), later)
        .await?;

    assert_eq!((tried.state, tried.attempts), (State::Pending, 1));
    assert_eq!(tried.not_before, Some(later));
    assert_eq!(tried.last_error.as_deref(), Some("503"));
    let sent = tx.outbox().get(id).await?.expect("it is kept");
    assert_eq!(sent.state, State::Sent);
    assert_eq!(
        tx.outbox().result_of(id).await?,
        Some(1_234_567_890_123_456_789)
    );
    assert_eq!(
        tx.outbox().results_since(channel(7), later).await?,
        [1_234_567_890_123_456_789]
    );
    let since = later + Duration::SECOND;
    assert!(
        tx.outbox()
            .results_since(channel(7), since)
            .await?
            .is_empty()
    );
    assert!(tx.outbox().sent(id, None, later).await.is_err());
    Ok(())
}

#[tokio::test]
async fn only_what_was_given_up_can_be_put_on_the_list_again() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = tx.outbox().enqueue(row("a", Some(channel(7)))).await?;
    assert_eq!(tx.outbox().retry(id, NOON).await?, None);
    tx.outbox()
        .failed(id, "direct messages are closed", NOON)
        .await?;

    let again = tx.outbox().retry(id, NOON).await?.expect("it was given up");

    assert!(again > id);
    let backlog = tx.outbox().backlog().await?;
    assert_eq!((backlog.waiting, backlog.failed), (1, 1));
    let again = tx.outbox().get(again).await?.expect("it is on the list");
    assert_eq!((again.channel, again.attempts), (Some(channel(7)), 0));
    Ok(())
}

#[tokio::test]
async fn a_lane_gets_its_channel_when_that_is_made() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let waiting = tx.outbox().enqueue(row("a", None)).await?;
    let elsewhere = tx.outbox().enqueue(row("a", Some(channel(8)))).await?;
    let other = tx.outbox().enqueue(row("b", None)).await?;

    let bound = tx.outbox().bind_lane("a", channel(7)).await?;

    assert_eq!(bound, 1);
    for (id, expected) in [
        (waiting, Some(channel(7))),
        (elsewhere, Some(channel(8))),
        (other, None),
    ] {
        let row = tx.outbox().get(id).await?.expect("it is on the list");
        assert_eq!(row.channel, expected);
    }
    Ok(())
}

#[tokio::test]
async fn a_shard_finds_where_it_left_off() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let session = |sequence| Session {
        session_id: "s".to_owned(),
        resume_url: "wss://gateway.example".to_owned(),
        sequence,
    };

    tx.sessions().save(0, &session(1), NOON).await?;
    tx.sessions().save(0, &session(2), NOON).await?;

    assert_eq!(tx.sessions().get(0).await?, Some(session(2)));
    assert_eq!(tx.sessions().get(1).await?, None);
    tx.sessions().clear(0).await?;
    assert_eq!(tx.sessions().get(0).await?, None);
    Ok(())
}

#[tokio::test]
async fn a_channel_is_read_forwards_only() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let user: UserId = Id::new(1).into();
    let known = |channel_id, last: Option<u64>| DmChannel {
        user_id: user,
        channel_id,
        last_message_id: last.map(|last| Id::new(last).into()),
    };
    tx.dm_channels().remember(user, channel(7), NOON).await?;
    assert_eq!(
        tx.dm_channels().of_user(user).await?,
        Some(known(channel(7), None))
    );

    for message in [20, 30, 25] {
        tx.dm_channels()
            .seen(channel(7), Id::new(message).into(), NOON)
            .await?;
    }
    tx.dm_channels().remember(user, channel(7), NOON).await?;

    assert_eq!(
        tx.dm_channels().of_user(user).await?,
        Some(known(channel(7), Some(30)))
    );
    tx.dm_channels().remember(user, channel(8), NOON).await?;
    assert_eq!(
        tx.dm_channels().of_user(user).await?,
        Some(known(channel(8), None))
    );
    Ok(())
}

#[tokio::test]
async fn settings_keep_their_type_and_who_set_them() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let user: UserId = Id::new(1).into();

    tx.settings().set("limit", &3.into(), None, NOON).await?;
    tx.settings()
        .set("limit", &4.into(), Some(user), NOON)
        .await?;

    assert_eq!(tx.settings().get("limit").await?, Some(4.into()));
    assert_eq!(tx.settings().get("limits").await?, None);
    tx.commit().await?;
    let by: Vec<Option<i64>> = sqlx::query_scalar("SELECT updated_by FROM settings")
        .fetch_all(&mut world.stranger().await?)
        .await?;
    assert_eq!(by, [Some(1)]);
    Ok(())
}

#[tokio::test]
async fn changes_of_settings_are_taken_back_once_and_in_order() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let user: UserId = Id::new(1).into();
    let set = |key: &str, value: i64| (format!("config.{key}"), Some(value.into()));
    let mut tx = world.store.write().await?;
    tx.settings().set("other", &1.into(), None, NOON).await?;

    let first = tx
        .settings()
        .change(&[set("a", 1), set("b", 1)], user, NOON, None)
        .await?;
    let second = tx
        .settings()
        .change(&[set("a", 2)], user, NOON, None)
        .await?;
    assert!(second > first);
    assert_eq!(tx.settings().last_change("config.").await?, Some(second));
    let changes = tx
        .settings()
        .changes("config.a", Some(second), 0, 9)
        .await?;
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].before, Some(1.into()));
    assert_eq!(changes[0].after, Some(2.into()));

    let back = [set("a", 1)];
    tx.settings()
        .change(&back, user, NOON, Some(second))
        .await?;
    assert_eq!(tx.settings().last_change("config.").await?, Some(first));
    let none = |key: &str| (format!("config.{key}"), None);
    let both = [none("a"), none("b")];
    tx.settings().change(&both, user, NOON, Some(first)).await?;
    assert_eq!(tx.settings().last_change("config.").await?, None);
    assert_eq!(tx.settings().beginning_with("config.").await?, []);
    assert_eq!(tx.settings().count_changes("config.").await?, 6);
    assert!(tx.settings().forget("other", None, NOON).await?);
    assert!(!tx.settings().forget("other", None, NOON).await?);
    tx.audit_log()
        .record(user, "config.set", "a", "1", NOON)
        .await?;
    tx.commit().await?;
    let actors: Vec<i64> = sqlx::query_scalar("SELECT actor_id FROM audit_log")
        .fetch_all(&mut world.stranger().await?)
        .await?;
    assert_eq!(actors, [1]);
    Ok(())
}
