//! Members who wait for the staff.

use storage::{
    discord::UserId,
    modmail::{
        Hidden, MessageKind, MessageRowId, NewMessage, NewTicket, Schema, TicketId, Tx, Wait,
        Waiting,
    },
};
use time::{Duration, OffsetDateTime};
use twilight_model::id::Id;

use crate::{NOON, World};

fn at(minutes: i64) -> OffsetDateTime {
    NOON + Duration::minutes(minutes)
}

async fn open(tx: &mut Tx, member: u64) -> anyhow::Result<TicketId> {
    let id = TicketId::new(NOON);
    let ticket = NewTicket {
        id,
        user: Id::new(member).into(),
        user_name: "ada".to_owned(),
        at: NOON,
    };
    tx.tickets().open(ticket).await?;
    Ok(id)
}

/// Has somebody say something, and turns the ticket to the other side.
async fn say(
    tx: &mut Tx,
    ticket: TicketId,
    kind: MessageKind,
    minutes: i64,
) -> anyhow::Result<MessageRowId> {
    let message = NewMessage {
        ticket,
        kind,
        user: Id::new(7).into(),
        user_name: "somebody".to_owned(),
        anonymous: false,
        content: "text".to_owned(),
        dm_message: None,
        inbox_message: None,
        number: None,
        at: at(minutes),
    };
    let row = tx.messages().add(&message).await?;
    let waiting = match kind {
        MessageKind::User => Waiting::Staff,
        _ => Waiting::Member,
    };
    tx.tickets().wait_for(ticket, waiting, at(minutes)).await?;
    Ok(row)
}

async fn wait(tx: &mut Tx, ticket: TicketId) -> anyhow::Result<Option<(OffsetDateTime, bool)>> {
    let wait = tx.tickets().wait(ticket).await?;
    let all = tx.tickets().waits(&Hidden::default()).await?;
    let same = all.iter().find(|wait| wait.thread_id == ticket);
    assert_eq!(wait.as_ref(), same);
    Ok(wait.map(|wait| (wait.since, wait.first)))
}

#[tokio::test]
async fn a_member_waits_since_the_first_message_that_is_not_answered() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let ticket = open(&mut tx, 1).await?;
    assert_eq!(wait(&mut tx, ticket).await?, None);

    say(&mut tx, ticket, MessageKind::User, 1).await?;
    say(&mut tx, ticket, MessageKind::User, 9).await?;
    assert_eq!(wait(&mut tx, ticket).await?, Some((at(1), true)));

    let answer = say(&mut tx, ticket, MessageKind::Staff, 12).await?;
    assert_eq!(wait(&mut tx, ticket).await?, None);

    // It did not arrive, so that the member waits as before.
    tx.messages().undelivered(answer, "closed").await?;
    tx.tickets()
        .wait_for(ticket, Waiting::Staff, at(13))
        .await?;
    assert_eq!(wait(&mut tx, ticket).await?, Some((at(1), true)));

    let answer = say(&mut tx, ticket, MessageKind::Staff, 14).await?;
    tx.messages().delivered(answer).await?;
    say(&mut tx, ticket, MessageKind::User, 20).await?;
    assert_eq!(wait(&mut tx, ticket).await?, Some((at(20), false)));

    tx.tickets().close(ticket, None, None, at(30)).await?;
    assert_eq!(wait(&mut tx, ticket).await?, None);
    Ok(())
}

#[tokio::test]
async fn of_a_ticket_that_staff_opened_there_is_no_first_answer() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let ticket = open(&mut tx, 1).await?;
    let guild = Id::new(5).into();
    let grace: UserId = Id::new(9).into();
    tx.places().put(ticket, (guild, guild), Some(grace)).await?;

    say(&mut tx, ticket, MessageKind::User, 1).await?;

    assert_eq!(wait(&mut tx, ticket).await?, Some((at(1), false)));
    Ok(())
}

#[tokio::test]
async fn what_is_put_aside_waits_for_nobody_and_begins_anew() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let ticket = open(&mut tx, 1).await?;
    say(&mut tx, ticket, MessageKind::User, 1).await?;

    tx.tickets().snooze(ticket, Some(at(60)), at(5)).await?;
    assert_eq!(wait(&mut tx, ticket).await?, None);
    tx.tickets().snooze(ticket, None, at(60)).await?;
    assert_eq!(wait(&mut tx, ticket).await?, Some((at(60), true)));

    tx.tickets().snooze(ticket, Some(at(500)), at(61)).await?;
    say(&mut tx, ticket, MessageKind::User, 70).await?;
    assert_eq!(wait(&mut tx, ticket).await?, Some((at(70), true)));

    // What was taken up before somebody waited does not count.
    say(&mut tx, ticket, MessageKind::Staff, 80).await?;
    say(&mut tx, ticket, MessageKind::User, 90).await?;
    let (since, _) = wait(&mut tx, ticket).await?.expect("it waits");
    assert_eq!(since, at(90));
    Ok(())
}

#[tokio::test]
async fn each_step_is_told_once_and_each_member_once_that_nobody_is_there() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (ada, bob) = (open(&mut tx, 1).await?, open(&mut tx, 2).await?);
    let asked = say(&mut tx, ada, MessageKind::User, 1).await?;
    say(&mut tx, bob, MessageKind::User, 2).await?;

    assert!(tx.tickets().told_of_wait(asked, 1, at(5)).await?);
    assert!(!tx.tickets().told_of_wait(asked, 1, at(6)).await?);
    assert!(tx.tickets().told_of_wait(asked, 2, at(6)).await?);
    assert!(tx.tickets().told_out_of_hours(ada, at(5)).await?);
    assert!(!tx.tickets().told_out_of_hours(ada, at(6)).await?);

    let waits: Vec<Wait> = tx.tickets().waits(&Hidden::default()).await?;
    let told: Vec<_> = waits
        .iter()
        .map(|wait| (wait.thread_id, wait.told))
        .collect();
    assert_eq!(told, [(ada, 2), (bob, 0)]);
    let hidden = Hidden {
        uncategorized: true,
        ..Hidden::default()
    };
    assert_eq!(tx.tickets().waits(&hidden).await?, []);
    Ok(())
}
