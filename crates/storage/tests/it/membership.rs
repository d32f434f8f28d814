//! What is known of the members of tickets on their server.

use storage::{
    discord::GuildId,
    modmail::{Membership, NewTicket, Schema, TicketId, Tx},
};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

async fn open(tx: &mut Tx, member: u64) -> anyhow::Result<TicketId> {
    let id = TicketId::new(NOON);
    let new = NewTicket {
        id,
        user: Id::new(member).into(),
        user_name: "ada".to_owned(),
        at: NOON,
    };
    tx.tickets().open(new).await?;
    let staff = GuildId::from(Id::new(8));
    tx.places().put(id, (staff, members()), None).await?;
    Ok(id)
}

/// The server whose members have tickets.
fn members() -> GuildId {
    Id::new(9).into()
}

#[tokio::test]
async fn open_tickets_are_in_doubt_until_discord_has_answered() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (opened, closed) = (open(&mut tx, 1).await?, open(&mut tx, 2).await?);
    tx.tickets().close(closed, None, None, NOON).await?;

    tx.tickets().doubt_all(members(), NOON).await?;

    let doubts = tx.tickets().doubts(NOON, 10).await?;
    let found: Vec<_> = doubts.iter().map(|doubt| doubt.ticket).collect();
    assert_eq!(found, [opened]);
    assert!(tx.tickets().settle_doubt(&doubts[0]).await?);
    assert_eq!(tx.tickets().doubts(NOON, 10).await?, []);
    Ok(())
}

#[tokio::test]
async fn members_of_another_server_are_not_in_doubt() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;
    let other = Id::new(7).into();

    tx.tickets().doubt_all(other, NOON).await?;

    assert_eq!(tx.tickets().doubts(NOON, 10).await?, []);
    assert!(tx.places().is_with_member_of(id, members()).await?);
    assert!(!tx.places().is_with_member_of(id, other).await?);
    // What is noted is not taken over.
    assert_eq!(tx.places().take_for_members_of(other).await?, 0);
    Ok(())
}

#[tokio::test]
async fn an_answer_from_before_another_gap_settles_nothing() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    open(&mut tx, 1).await?;
    tx.tickets().doubt_all(members(), NOON).await?;
    let asked = tx.tickets().doubts(NOON, 10).await?;
    let later = NOON + Duration::SECOND;

    tx.tickets().doubt_all(members(), later).await?;

    assert!(!tx.tickets().settle_doubt(&asked[0]).await?);
    assert_eq!(tx.tickets().doubts(later, 10).await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn what_the_staff_were_told_of_a_member_is_kept() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;
    let until = NOON + Duration::HOUR;

    tx.tickets().set_user_left(id, true).await?;
    tx.tickets().timed_out(id, Some(until)).await?;

    let known = Membership {
        user_left: true,
        timed_out_until: Some(until),
    };
    assert_eq!(tx.tickets().membership(id).await?, Some(known));
    Ok(())
}
