//! Where tickets go: categories, choices that are not made yet, full places.

use storage::{
    inbox::NewEntry,
    modmail::{Answer, NewCategory, NewTicket, PlacementFailure, Question, Schema, TicketId, Tx},
};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

async fn open(tx: &mut Tx, user: u64) -> anyhow::Result<TicketId> {
    let id = TicketId::new(NOON);
    let ticket = NewTicket {
        id,
        user: Id::new(user).into(),
        user_name: "ada".to_owned(),
        at: NOON,
    };
    tx.tickets().open(ticket).await?;
    Ok(id)
}

fn category(name: &str) -> NewCategory {
    NewCategory {
        name: name.to_owned(),
        enabled: true,
        ..NewCategory::default()
    }
}

#[tokio::test]
async fn categories_follow_the_settings_and_keep_their_numbers() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let billing = NewCategory {
        form: vec![Question {
            label: "Which order?".to_owned(),
            long: false,
            required: true,
        }],
        ping_roles: vec![Id::new(7).into()],
        staff_roles: vec![Id::new(7).into(), Id::new(8).into()],
        tags: vec![9],
        forum: true,
        ..category("Billing")
    };
    tx.categories()
        .sync(&[category("Bugs"), billing], NOON)
        .await?;
    let before = tx.categories().offered().await?;

    tx.categories().sync(&[category("BILLING")], NOON).await?;

    let after = tx.categories().offered().await?;
    let names = |of: &[storage::modmail::Category]| -> Vec<String> {
        of.iter().map(|item| item.name.clone()).collect()
    };
    assert_eq!(names(&before), ["Bugs", "Billing"]);
    assert_eq!(before[1].staff_roles.len(), 2);
    assert_eq!(before[1].form[0].label, "Which order?");
    assert_eq!(names(&after), ["BILLING"]);
    assert_eq!(after[0].id, before[1].id);
    assert_eq!(after[0].ping_roles, []);
    assert!(tx.categories().named("bugs").await?.is_none());
    assert!(tx.categories().get(before[0].id).await?.is_some());
    Ok(())
}

#[tokio::test]
async fn what_waits_for_a_choice_is_named_once_and_the_first_choice_counts() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let ada = Id::new(5).into();
    let entry = |number: u64| NewEntry {
        source: format!("message:{number}"),
        lane: "member:5".to_owned(),
        kind: "direct".to_owned(),
        payload: "null".to_owned(),
        received_at: NOON,
    };
    let first = world.store.receive(entry(1)).await?.expect("it is new");
    let second = world.store.receive(entry(2)).await?.expect("it is new");
    let mut tx = world.store.write().await?;
    let later = NOON + Duration::MINUTE;

    assert!(
        tx.selections()
            .begin(ada, Id::new(6).into(), NOON, later)
            .await?
    );
    assert!(
        !tx.selections()
            .begin(ada, Id::new(6).into(), NOON, later)
            .await?
    );
    for entry in [second, first, first] {
        tx.selections().queue(ada, entry).await?;
    }
    assert_eq!(tx.selections().ripe(NOON, 10).await?, []);
    assert_eq!(tx.selections().ripe(later, 10).await?, [ada]);
    let answers = [Answer {
        question: "Which order?".to_owned(),
        answer: "42".to_owned(),
    }];
    assert!(tx.selections().choose(ada, None, &answers, later).await?);
    assert!(!tx.selections().settle(ada, NOON).await?);

    let queued: Vec<_> = tx.selections().queued(ada).await?;
    assert_eq!(
        queued.iter().map(|queued| queued.id).collect::<Vec<_>>(),
        [first, second]
    );
    assert!(tx.selections().holds(ada, "message:1").await?);
    assert!(!tx.selections().holds(ada, "message:3").await?);
    assert!(
        !tx.selections()
            .holds(Id::new(6).into(), "message:1")
            .await?
    );
    tx.inbox().done(first, NOON).await?;
    assert!(!tx.selections().holds(ada, "message:1").await?);
    let selection = tx.selections().of_member(ada).await?.expect("it is there");
    assert_eq!(selection.answers, answers);
    // Late, but nobody had given up waiting.
    assert!(selection.decided_at < Some(selection.expires_at));
    assert_eq!(tx.selections().ripe(NOON, 10).await?, [ada]);
    assert!(tx.selections().end(ada).await?);
    assert!(!tx.selections().end(ada).await?);
    Ok(())
}

#[tokio::test]
async fn a_placement_failure_is_new_once_for_a_ticket_and_once_for_all() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (one, other) = (open(&mut tx, 1).await?, open(&mut tx, 2).await?);

    assert_eq!(
        tx.places()
            .record_failure(one, PlacementFailure::Full, NOON)
            .await?,
        (true, true)
    );
    assert_eq!(
        tx.places()
            .record_failure(one, PlacementFailure::Full, NOON)
            .await?,
        (false, false)
    );
    assert_eq!(
        tx.places()
            .record_failure(other, PlacementFailure::Full, NOON)
            .await?,
        (true, false)
    );
    // A ticket that has its channel says nothing about those that have none.
    let channel = Id::new(9).into();
    tx.tickets().bind_channel(one, channel).await?;
    tx.places()
        .record_failure(one, PlacementFailure::Forbidden, NOON)
        .await?;
    assert_eq!(
        tx.places()
            .record_failure(other, PlacementFailure::Forbidden, NOON)
            .await?,
        (false, true)
    );
    assert_eq!(
        tx.places().newest_but(Some(other)).await?,
        Some((one, channel))
    );
    assert_eq!(tx.places().newest_but(Some(one)).await?, None);
    assert!(tx.places().clear(one).await?);
    assert!(!tx.places().clear(one).await?);
    // The channel of one with something in the way is not on its way.
    assert_eq!(tx.places().unplaced_since().await?, None);
    assert!(tx.places().clear(other).await?);
    assert_eq!(tx.places().unplaced_since().await?, Some(NOON));
    // Nor does one that is closed.
    tx.tickets().close(other, None, None, NOON).await?;
    let third = open(&mut tx, 3).await?;
    assert_eq!(
        tx.places()
            .record_failure(third, PlacementFailure::Forbidden, NOON)
            .await?,
        (true, true)
    );
    Ok(())
}

#[tokio::test]
async fn a_copy_of_a_category_is_planned_once_and_found_by_its_channel() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (parent, copy) = (Id::new(10).into(), Id::new(11).into());

    assert!(tx.places().plan_overflow(parent, 2, NOON).await?);
    assert!(!tx.places().plan_overflow(parent, 2, NOON).await?);
    tx.places().made_overflow(parent, 2, copy).await?;

    let found = tx.places().copy(copy).await?.expect("it is there");
    assert_eq!((found.parent_id, found.number), (parent, 2));
    assert_eq!(tx.places().copy(parent).await?, None);
    tx.places().forget_overflow(parent, 2).await?;
    assert_eq!(tx.places().overflow(parent, 2).await?, None);
    Ok(())
}
