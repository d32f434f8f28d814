//! What members thought of tickets that are over.

use storage::modmail::{NewTicket, Schema, TicketId, Tx};
use twilight_model::id::Id;

use crate::{NOON, World};

async fn closed(tx: &mut Tx, user: u64) -> anyhow::Result<TicketId> {
    let id = TicketId::new(NOON);
    tx.tickets()
        .open(NewTicket {
            id,
            user: Id::new(user).into(),
            user_name: "ada".to_owned(),
            at: NOON,
        })
        .await?;
    tx.tickets().close(id, None, None, NOON).await?;
    Ok(id)
}

#[tokio::test]
async fn a_closed_ticket_is_rated_by_its_member_and_the_last_score_counts() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (ada, bob) = (Id::new(1).into(), Id::new(2).into());
    let ticket = closed(&mut tx, 1).await?;

    assert!(!tx.ratings().comment(ticket, ada, "too early").await?);
    assert!(!tx.ratings().rate(ticket, bob, 1, NOON).await?);
    assert!(tx.ratings().rate(ticket, ada, 2, NOON).await?);
    assert!(!tx.ratings().rate(ticket, ada, 2, NOON).await?);
    assert!(tx.ratings().rate(ticket, ada, 5, NOON).await?);
    assert!(!tx.ratings().comment(ticket, bob, "not mine").await?);
    assert!(tx.ratings().comment(ticket, ada, "quick").await?);

    let rating = tx.ratings().of_ticket(ticket).await?;
    let rating = rating.map(|rating| (rating.user_id, rating.score, rating.comment));
    assert_eq!(rating, Some((ada, 5, Some("quick".to_owned()))));
    assert!(tx.ratings().rate(ticket, ada, 6, NOON).await.is_err());
    Ok(())
}

#[tokio::test]
async fn an_open_ticket_cannot_be_rated() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let ticket = closed(&mut tx, 1).await?;
    assert!(tx.tickets().reopen(ticket, None, None, NOON).await?);

    assert!(
        !tx.ratings()
            .rate(ticket, Id::new(1).into(), 5, NOON)
            .await?
    );
    Ok(())
}
