//! The list of open tickets.

use storage::{
    discord::UserId,
    modmail::{Claimed, Hidden, NewTicket, Schema, TicketId, Tx, Waiting},
};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

async fn open(tx: &mut Tx, member: u64, name: &str) -> anyhow::Result<TicketId> {
    let at = NOON + Duration::minutes(i64::try_from(member)?);
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

async fn names(tx: &mut Tx, claimed: Claimed) -> anyhow::Result<Vec<String>> {
    let queued = tx
        .tickets()
        .queue(claimed, &Hidden::default(), 0, 10)
        .await?;
    assert_eq!(
        i64::try_from(queued.len())?,
        tx.tickets()
            .count_queue(claimed, &Hidden::default())
            .await?
    );
    Ok(queued.into_iter().map(|row| row.user_name).collect())
}

#[tokio::test]
async fn who_waited_longest_for_the_staff_comes_first() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let ada = open(&mut tx, 1, "ada").await?;
    let bob = open(&mut tx, 2, "bob").await?;
    let cleo = open(&mut tx, 3, "cleo").await?;
    let dora = open(&mut tx, 4, "dora").await?;
    let gone = open(&mut tx, 5, "gone").await?;
    let later = |minutes| NOON + Duration::minutes(minutes);
    let mut tickets = tx.tickets();
    tickets.wait_for(ada, Waiting::Staff, later(30)).await?;
    tickets.wait_for(bob, Waiting::Member, later(10)).await?;
    tickets.wait_for(cleo, Waiting::Staff, later(20)).await?;
    tickets.wait_for(dora, Waiting::Staff, later(5)).await?;
    tickets.snooze(dora, Some(later(600)), later(5)).await?;
    tickets.close(gone, None, None, later(6)).await?;
    let grace = UserId::from(Id::new(9));
    tickets.claim(bob, Some((grace, "grace"))).await?;

    let all = names(&mut tx, Claimed::Whatever).await?;
    assert_eq!(all, ["cleo", "ada", "bob", "dora"]);
    assert_eq!(names(&mut tx, Claimed::By(grace)).await?, ["bob"]);
    let unclaimed = names(&mut tx, Claimed::ByNobody).await?;
    assert_eq!(unclaimed, ["cleo", "ada", "dora"]);
    let second = tx
        .tickets()
        .queue(Claimed::Whatever, &Hidden::default(), 1, 1)
        .await?;
    assert_eq!(second.first().map(|row| row.number), Some(1));
    let hidden = Hidden {
        uncategorized: true,
        ..Hidden::default()
    };
    let seen = tx
        .tickets()
        .queue(Claimed::Whatever, &hidden, 0, 10)
        .await?;
    assert_eq!(seen, []);
    Ok(())
}
