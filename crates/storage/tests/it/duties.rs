//! What the modmail bot is to do later, and for whom.

use storage::{
    discord::UserId,
    modmail::{Block, Closure, NewReminder, NewTicket, Schema, TicketId, Tx},
};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

fn person(number: u64) -> UserId {
    Id::new(number).into()
}

async fn open(tx: &mut Tx, user: u64) -> anyhow::Result<TicketId> {
    let ticket = NewTicket {
        id: TicketId::new(NOON),
        user: person(user),
        user_name: "ada".to_owned(),
        at: NOON,
    };
    let id = ticket.id;
    tx.tickets().open(ticket).await?;
    Ok(id)
}

#[tokio::test]
async fn a_ticket_closes_once_at_the_time_planned_last() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let thread_id = open(&mut tx, 1).await?;
    let at = |hours| Closure {
        thread_id,
        scheduled_time: NOON + Duration::hours(hours),
        silent: true,
        created_by: person(5),
        reason: None,
    };

    tx.closures().schedule(&at(1)).await?;
    tx.closures().schedule(&at(2)).await?;

    assert_eq!(tx.closures().due(NOON + Duration::hours(1), 10).await?, []);
    assert_eq!(
        tx.closures().due(NOON + Duration::hours(2), 10).await?,
        [at(2)]
    );
    assert_eq!(tx.closures().next().await?, Some(NOON + Duration::hours(2)));
    assert_eq!(tx.closures().of_ticket(thread_id).await?, Some(at(2)));
    assert!(tx.closures().cancel(thread_id).await?);
    assert!(!tx.closures().cancel(thread_id).await?);
    Ok(())
}

#[tokio::test]
async fn a_reminder_fires_once() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let thread_id = open(&mut tx, 1).await?;
    let wanted = NewReminder {
        thread_id,
        user_id: person(5),
        channel_id: Id::new(7).into(),
        guild_id: Id::new(8).into(),
        content: "call back".to_owned(),
        trigger_time: NOON + Duration::HOUR,
        target_roles: vec![Id::new(9).into()],
        recurrence: None,
        at: NOON,
    };
    let id = tx.reminders().add(&wanted).await?;
    assert_eq!(tx.reminders().due(NOON, 10).await?, []);

    let due = tx.reminders().due(NOON + Duration::HOUR, 10).await?;

    assert_eq!(due.len(), 1);
    assert_eq!(
        (due[0].id, &due[0].target_roles),
        (id, &wanted.target_roles)
    );
    assert_eq!(due[0].trigger_time, wanted.trigger_time);
    assert!(tx.reminders().complete(id).await?);
    assert!(!tx.reminders().complete(id).await?);
    assert_eq!(tx.reminders().due(NOON + Duration::HOUR, 10).await?, []);
    Ok(())
}

#[tokio::test]
async fn a_block_holds_until_it_is_over_or_lifted() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let block = |user, expires_at| Block {
        user_id: person(user),
        user_name: "eve".to_owned(),
        blocked_by: person(5),
        blocked_at: NOON,
        expires_at,
        reason: Some("spam".to_owned()),
    };
    let (passing, lasting) = (block(1, Some(NOON + Duration::HOUR)), block(2, None));
    tx.blocks().block(&passing).await?;
    tx.blocks().block(&lasting).await?;

    assert_eq!(tx.blocks().of(person(1), NOON).await?, Some(passing));
    assert_eq!(
        tx.blocks().of(person(1), NOON + Duration::HOUR).await?,
        None
    );
    assert_eq!(
        tx.blocks().of(person(2), NOON + Duration::HOUR).await?,
        Some(lasting)
    );
    assert!(tx.blocks().unblock(person(2)).await?);
    assert!(!tx.blocks().unblock(person(2)).await?);
    Ok(())
}

#[tokio::test]
async fn notes_on_a_member_are_read_newest_first() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    tx.notes().add(person(1), person(5), "polite", NOON).await?;
    tx.notes()
        .add(person(1), person(5), "patient", NOON)
        .await?;
    tx.notes()
        .add(person(2), person(5), "neither", NOON)
        .await?;

    let notes = tx.notes().of_member(person(1), 10).await?;

    let notes: Vec<_> = notes.iter().map(|note| &*note.content).collect();
    assert_eq!(notes, ["patient", "polite"]);
    Ok(())
}

#[tokio::test]
async fn who_asked_once_is_told_once() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;

    assert!(tx.alerts().ask(person(5), person(1), NOON).await?);
    assert!(!tx.alerts().ask(person(5), person(1), NOON).await?);
    assert!(tx.alerts().ask(person(6), person(1), NOON).await?);
    assert!(tx.alerts().withdraw(person(6), person(1)).await?);
    assert_eq!(tx.alerts().take(person(1)).await?, [person(5)]);
    assert_eq!(tx.alerts().take(person(1)).await?, []);
    assert!(tx.alerts().ask(person(5), person(1), NOON).await?);

    Ok(())
}
