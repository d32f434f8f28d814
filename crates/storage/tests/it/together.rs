//! Several members in one ticket.

use storage::{
    discord::UserId,
    modmail::{
        Delivery, Lookup, MessageKind, NewMessage, NewTicket, Opened, Schema, Side, ThreadMember,
        TicketId, Tx,
    },
    outbox::NewRow,
};
use twilight_model::id::Id;

use crate::{NOON, World};

fn person(number: u64) -> UserId {
    Id::new(number).into()
}

fn member(number: u64) -> ThreadMember {
    ThreadMember {
        user_id: person(number),
        user_name: format!("member {number}"),
    }
}

async fn open(tx: &mut Tx, user: u64) -> anyhow::Result<Opened> {
    let ticket = NewTicket {
        id: TicketId::new(NOON),
        user: person(user),
        user_name: "ada".to_owned(),
        at: NOON,
    };
    Ok(tx.tickets().open(ticket).await?)
}

/// A new ticket of a member who has none.
async fn opened(tx: &mut Tx, user: u64) -> anyhow::Result<TicketId> {
    match open(tx, user).await? {
        Opened::New(id) => Ok(id),
        Opened::AlreadyOpen(ticket) => anyhow::bail!("{} is open", ticket.id),
    }
}

async fn add(tx: &mut Tx, ticket: TicketId, user: u64) -> anyhow::Result<bool> {
    let new = member(user);
    Ok(tx
        .thread_members()
        .add(ticket, &new, person(9), NOON)
        .await?)
}

#[tokio::test]
async fn whoever_is_in_a_ticket_is_in_no_other() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (first, other) = (opened(&mut tx, 1).await?, opened(&mut tx, 2).await?);

    assert!(add(&mut tx, first, 3).await?);

    assert!(!add(&mut tx, first, 3).await?, "they are in it");
    assert!(!add(&mut tx, other, 3).await?, "they are in another");
    assert!(!add(&mut tx, first, 2).await?, "they have their own");
    let Opened::AlreadyOpen(open) = open(&mut tx, 3).await? else {
        anyhow::bail!("they have two tickets");
    };
    assert_eq!(open.id, first);
    assert_eq!(tx.thread_members().of_ticket(first).await?, [member(3)]);
    assert_eq!(tx.thread_members().of_ticket(other).await?, []);

    assert!(tx.thread_members().remove(first, person(3), NOON).await?);
    assert!(!tx.thread_members().remove(first, person(3), NOON).await?);
    assert_eq!(tx.tickets().open_of(person(3)).await?, None);
    assert!(add(&mut tx, first, 3).await?, "they may come again");
    Ok(())
}

#[tokio::test]
async fn all_leave_a_closed_ticket_and_those_who_can_come_back_with_it() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let ticket = opened(&mut tx, 1).await?;
    for user in [2, 3, 4] {
        assert!(add(&mut tx, ticket, user).await?);
    }
    assert!(tx.thread_members().remove(ticket, person(4), NOON).await?);

    tx.tickets().close(ticket, None, None, NOON).await?;

    assert_eq!(tx.thread_members().of_ticket(ticket).await?, []);
    let own = opened(&mut tx, 2).await?;
    assert!(tx.tickets().reopen(ticket, None, None, NOON).await?);
    assert_eq!(tx.thread_members().come_back(ticket).await?, [member(2)]);
    assert_eq!(tx.thread_members().of_ticket(ticket).await?, [member(3)]);
    let open = tx.tickets().open_of(person(2)).await?;
    assert_eq!(open.map(|open| open.id), Some(own));

    // Whoever is in another's does not get their own back meanwhile.
    tx.tickets().close(own, None, None, NOON).await?;
    assert!(add(&mut tx, ticket, 2).await?);
    assert!(!tx.tickets().reopen(own, None, None, NOON).await?);
    let found = Lookup {
        member: Some(person(2)),
        ..Lookup::default()
    };
    assert_eq!(tx.tickets().count_looked_up(&found).await?, 2);
    let listed = tx.tickets().look_up(&found, 0, 9).await?;
    assert_eq!(listed.len(), 2);
    Ok(())
}

#[tokio::test]
async fn an_answer_has_arrived_when_each_member_has_it() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let ticket = opened(&mut tx, 1).await?;
    let answer = NewMessage {
        ticket,
        kind: MessageKind::Staff,
        user: person(9),
        user_name: "grace".to_owned(),
        anonymous: false,
        content: "hello".to_owned(),
        dm_message: None,
        inbox_message: None,
        number: None,
        at: NOON,
    };
    let answer = tx.messages().add(&answer).await?;
    let row = NewRow {
        lane: "lane".to_owned(),
        channel: None,
        effect: "{}".to_owned(),
        purpose: None,
        at: NOON,
    };
    let row = tx.outbox().enqueue(row).await?;
    let mut messages = tx.messages();
    messages.carried_by(answer, Side::Dm, 1, row).await?;
    for user in [2, 3] {
        messages
            .copy_carried_by(answer, person(user), 1, row)
            .await?;
    }
    let seen = |number: u64| Some(Id::new(number).into());

    messages
        .part_arrived(answer, Side::Dm, 1, Id::new(20).into())
        .await?;
    messages.copy_ended(answer, person(2), 1, seen(21)).await?;
    assert_eq!(messages.arrival(answer, Side::Dm).await?, Delivery::Pending);
    assert_eq!(messages.arrival(answer, Side::Inbox).await?, Delivery::Sent);
    messages.copy_ended(answer, person(3), 1, None).await?;
    assert_eq!(messages.arrival(answer, Side::Dm).await?, Delivery::Failed);
    messages.copy_carried_by(answer, person(3), 1, row).await?;
    messages.copy_ended(answer, person(3), 1, seen(22)).await?;

    assert_eq!(messages.arrival(answer, Side::Dm).await?, Delivery::Sent);
    assert_eq!(messages.by_copy(Id::new(21).into()).await?, Some(answer));
    assert_eq!(messages.by_copy(Id::new(20).into()).await?, None);
    messages.drop_copy(answer, person(2), 1).await?;
    let left = messages.copies(answer).await?;
    let left: Vec<_> = left.iter().map(|copy| copy.user_id).collect();
    assert_eq!(left, [person(3)]);
    Ok(())
}
