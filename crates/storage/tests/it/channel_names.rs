//! What the channels of tickets are called, and when their members were last
//! attended to.

use storage::{
    discord::UserId,
    modmail::{NewTicket, Schema, TicketId, Tx, Waiting},
};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

async fn open(tx: &mut Tx, member: u64, name: &str) -> anyhow::Result<TicketId> {
    let at = NOON + Duration::seconds(i64::try_from(member)?);
    let id = TicketId::new(at);
    let new = NewTicket {
        id,
        user: Id::new(member).into(),
        user_name: name.to_owned(),
        at,
    };
    tx.tickets().open(new).await?;
    Ok(id)
}

#[tokio::test]
async fn what_stands_for_members_is_their_name_unless_another_was_chosen() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let first = open(&mut tx, 1, "ada").await?;
    let second = open(&mut tx, 2, "bob").await?;
    open(&mut tx, 3, "cleo").await?;
    let closed = open(&mut tx, 4, "dora").await?;
    tx.tickets().close(closed, None, None, NOON).await?;

    tx.tickets().call(second, "ticket-002").await?;

    let mut called = tx.tickets().called_but(first).await?;
    called.sort();
    assert_eq!(called, ["cleo", "ticket-002"]);
    let status = tx
        .tickets()
        .status_details(second)
        .await?
        .unwrap_or_default();
    assert_eq!(status.called.as_deref(), Some("ticket-002"));
    Ok(())
}

#[tokio::test]
async fn a_label_is_kept_with_who_wrote_it() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1, "ada").await?;
    let grace = UserId::from(Id::new(9));

    tx.tickets().label(id, Some(("vip", grace))).await?;
    let set = tx.tickets().status_details(id).await?.unwrap_or_default();
    tx.tickets().label(id, None).await?;
    let taken_off = tx.tickets().status_details(id).await?.unwrap_or_default();

    assert_eq!(
        (set.label.as_deref(), set.label_by),
        (Some("vip"), Some(grace))
    );
    assert_eq!((taken_off.label, taken_off.label_by), (None, None));
    Ok(())
}

#[tokio::test]
async fn whoever_was_attended_to_has_the_whole_time_again() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (idle, theirs) = (
        open(&mut tx, 1, "ada").await?,
        open(&mut tx, 2, "bob").await?,
    );
    tx.tickets().wait_for(idle, Waiting::Member, NOON).await?;
    tx.tickets().wait_for(theirs, Waiting::Staff, NOON).await?;
    tx.tickets().warned(idle, NOON).await?;
    let later = NOON + Duration::HOUR;

    tx.tickets().attended(idle, later).await?;
    tx.tickets().attended(theirs, later).await?;

    let status = tx.tickets().status_details(idle).await?.unwrap_or_default();
    assert_eq!(
        (status.waiting_since, status.idle_warned_at),
        (Some(later), None)
    );
    let status = tx
        .tickets()
        .status_details(theirs)
        .await?
        .unwrap_or_default();
    assert_eq!(status.waiting_since, Some(NOON));
    assert_eq!(tx.tickets().idle(NOON, 10).await?, []);
    assert_eq!(tx.tickets().idle(later, 10).await?.len(), 1);
    Ok(())
}
