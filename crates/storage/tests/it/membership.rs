//! What is known of the members of tickets on their server.

use storage::modmail::{Membership, NewThread, Schema, ThreadId, Tx};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

async fn open(tx: &mut Tx, member: u64) -> anyhow::Result<ThreadId> {
    let id = ThreadId::new(NOON);
    let new = NewThread {
        id,
        user: Id::new(member).into(),
        user_name: "ada".to_owned(),
        at: NOON,
    };
    tx.threads().open(new).await?;
    Ok(id)
}

#[tokio::test]
async fn open_tickets_are_in_doubt_until_discord_has_answered() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (opened, closed) = (open(&mut tx, 1).await?, open(&mut tx, 2).await?);
    tx.threads().close(closed, None, None, NOON).await?;

    tx.threads().doubt_all(NOON).await?;

    let doubts = tx.threads().doubts(NOON, 10).await?;
    let found: Vec<_> = doubts.iter().map(|it| it.thread).collect();
    assert_eq!(found, [opened]);
    assert!(tx.threads().settle_doubt(&doubts[0]).await?);
    assert_eq!(tx.threads().doubts(NOON, 10).await?, []);
    Ok(())
}

#[tokio::test]
async fn an_answer_from_before_another_gap_settles_nothing() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    open(&mut tx, 1).await?;
    tx.threads().doubt_all(NOON).await?;
    let asked = tx.threads().doubts(NOON, 10).await?;
    let later = NOON + Duration::SECOND;

    tx.threads().doubt_all(later).await?;

    assert!(!tx.threads().settle_doubt(&asked[0]).await?);
    assert_eq!(tx.threads().doubts(later, 10).await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn what_the_staff_were_told_of_a_member_is_kept() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;
    let until = NOON + Duration::HOUR;

    tx.threads().set_user_left(id, true).await?;
    tx.threads().timed_out(id, Some(until)).await?;

    let known = Membership {
        user_left: true,
        timed_out_until: Some(until),
    };
    assert_eq!(tx.threads().membership(id).await?, Some(known));
    Ok(())
}
