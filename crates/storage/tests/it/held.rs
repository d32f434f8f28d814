//! What members wrote that a rule keeps from the staff.

use anyhow::Context as _;
use storage::{
    discord::UserId,
    inbox::{EntryId, NewEntry},
    modmail::{
        Block, Blocked, Closure, Extent, Freed, Gate, HeldEntry, HoldReason, NewHeld, NewTicket,
        Pause, PauseScope, Schema, Store, TicketId, Waiting,
    },
};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

fn person(number: u64) -> UserId {
    Id::new(number).into()
}

/// A message of a member that stands in the inbox.
async fn written(store: &Store, user: u64, message: u64) -> anyhow::Result<EntryId> {
    let entry = store.receive(NewEntry {
        source: format!("message:{message}"),
        lane: format!("member:{user}"),
        kind: "direct".to_owned(),
        payload: format!("{{\"message\":{message}}}"),
        received_at: NOON,
    });
    entry.await?.context("it is known already")
}

/// Holds a message that was just written.
async fn hold(
    store: &Store,
    (user, message): (u64, u64),
    reason: HoldReason,
) -> anyhow::Result<EntryId> {
    let entry = written(store, user, message).await?;
    let mut tx = store.write().await?;
    let held = NewHeld {
        entry,
        user: person(user),
        name: "ada".to_owned(),
        channel: Id::new(70).into(),
        message: Some(Id::new(message).into()),
        reason,
        answered: message.is_multiple_of(2),
        files: None,
        at: NOON + Duration::seconds(i64::try_from(message)?),
    };
    tx.held().hold(&held).await?;
    tx.inbox().done(entry, NOON).await?;
    tx.commit().await?;
    Ok(entry)
}

/// Holds an edit of a message, of whatever became of that.
async fn hold_edit(
    store: &Store,
    (user, message): (u64, u64),
    reason: HoldReason,
) -> anyhow::Result<EntryId> {
    let entry = store.receive(NewEntry {
        source: format!("edit:{message}:1"),
        lane: format!("member:{user}"),
        kind: "edited".to_owned(),
        payload: format!("{{\"message\":{message}}}"),
        received_at: NOON,
    });
    let entry = entry.await?.context("it is known already")?;
    let mut tx = store.write().await?;
    let held = NewHeld {
        entry,
        user: person(user),
        name: "ada".to_owned(),
        channel: Id::new(70).into(),
        message: None,
        reason,
        answered: false,
        files: None,
        at: NOON,
    };
    tx.held().hold(&held).await?;
    tx.inbox().done(entry, NOON).await?;
    tx.commit().await?;
    Ok(entry)
}

fn freed(message: u64, reason: HoldReason) -> Freed {
    Freed {
        channel: Id::new(70).into(),
        message: Some(Id::new(message).into()),
        concerns: Some(Id::new(message).into()),
        reason,
    }
}

#[tokio::test]
async fn what_is_let_in_waits_again_in_order_and_once() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let store = &world.store;
    let refused = hold(store, (1, 100), HoldReason::Blocked).await?;
    let paused = hold(store, (1, 101), HoldReason::Paused).await?;
    let others = hold(store, (2, 102), HoldReason::Paused).await?;
    let mut tx = store.write().await?;

    assert!(tx.held().gate(person(1)).await?.waits);
    let passing = Extent::Passing;
    let some = tx.held().let_in(person(1), passing, None, NOON).await?;
    assert_eq!(some, [freed(101, HoldReason::Paused)]);
    assert!(!tx.held().gate(person(1)).await?.waits);
    assert!(tx.inbox().waits(paused).await?);
    assert!(!tx.inbox().waits(refused).await?);
    let (all, by) = (Extent::All, Some(person(5)));
    let rest = tx.held().let_in(person(1), all, by, NOON).await?;
    assert_eq!(rest, [freed(100, HoldReason::Blocked)]);
    assert_eq!(tx.held().let_in(person(1), all, by, NOON).await?, []);
    let waiting = tx.inbox().again_before("member:1", others).await?;
    let waiting: Vec<_> = waiting.into_iter().map(|entry| entry.id).collect();
    assert_eq!(waiting, [refused, paused]);
    assert!(!tx.inbox().waits(others).await?);
    let known = |let_in| {
        Some(HeldEntry {
            let_in,
            files: None,
        })
    };
    assert_eq!(tx.held().entry(refused).await?, known(true));
    assert_eq!(tx.held().entry(paused).await?, known(false));
    tx.held().done(refused).await?;
    assert_eq!(tx.held().entry(refused).await?, None);
    Ok(())
}

#[tokio::test]
async fn what_is_held_is_listed_by_member_and_can_be_discarded() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let store = &world.store;
    hold(store, (2, 100), HoldReason::Raid).await?;
    hold(store, (1, 101), HoldReason::Blocked).await?;
    hold(store, (1, 102), HoldReason::Blocked).await?;
    let mut tx = store.write().await?;

    let listed = tx.held().members(0, 10).await?;
    let short: Vec<_> = listed
        .iter()
        .map(|member| (member.user_id, member.messages, member.reason))
        .collect();
    assert_eq!(
        short,
        [
            (person(2), 1, HoldReason::Raid),
            (person(1), 2, HoldReason::Blocked)
        ]
    );
    assert_eq!(tx.held().members(1, 10).await?, listed[1..]);
    assert_eq!(tx.held().count_of(person(1)).await?, 2);
    assert!(tx.held().reaches(person(1), 2).await?);
    assert!(!tx.held().reaches(person(1), 3).await?);
    let raid = HoldReason::Raid;
    assert_eq!(tx.held().held_for(raid, false, 9).await?, [person(2)]);
    assert_eq!(tx.held().held_for(raid, false, 0).await?, []);
    assert_eq!(tx.held().held_for(raid, true, 9).await?, []);
    assert_eq!(tx.held().count_for(raid).await?, 1);
    let messages = tx.held().of_member(person(1), 1).await?;
    assert_eq!(messages.len(), 1);
    assert_eq!(messages[0].payload, "{\"message\":101}");
    let answered = tx
        .held()
        .answered_at(person(1), HoldReason::Blocked)
        .await?;
    assert_eq!(answered, Some(NOON + Duration::seconds(102)));
    let never = tx.held().answered_at(person(1), HoldReason::Raid).await?;
    assert_eq!(never, None);
    let reason = tx.held().reason_of(Id::new(101).into()).await?;
    assert_eq!(reason, Some(HoldReason::Blocked));

    let gone = tx.held().discard(person(1), Extent::All).await?;
    assert_eq!(
        gone,
        [
            freed(101, HoldReason::Blocked),
            freed(102, HoldReason::Blocked)
        ]
    );
    assert_eq!(tx.held().members(0, 10).await?, listed[..1]);
    Ok(())
}

#[tokio::test]
async fn only_what_is_meant_is_let_in_or_discarded() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let store = &world.store;
    hold(store, (1, 100), HoldReason::Young).await?;
    hold(store, (1, 101), HoldReason::Blocked).await?;
    hold(store, (1, 102), HoldReason::Paused).await?;
    let mut tx = store.write().await?;

    let paused = Extent::For(HoldReason::Paused);
    let ended = tx.held().let_in(person(1), paused, None, NOON).await?;
    assert_eq!(ended, [freed(102, HoldReason::Paused)]);
    let gone = tx.held().discard(person(1), Extent::Passing).await?;
    assert_eq!(gone, [freed(100, HoldReason::Young)]);
    assert_eq!(tx.held().count_of(person(1)).await?, 1);
    Ok(())
}

#[tokio::test]
async fn an_edit_counts_with_its_message_and_for_it_where_that_is_not_held() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let store = &world.store;
    hold(store, (1, 100), HoldReason::Blocked).await?;
    hold_edit(store, (1, 100), HoldReason::Blocked).await?;
    let alone = hold_edit(store, (2, 50), HoldReason::Blocked).await?;
    let mut tx = store.write().await?;

    assert_eq!(tx.held().count_of(person(1)).await?, 1);
    assert_eq!(tx.held().count_of(person(2)).await?, 1);
    assert_eq!(tx.held().count_members().await?, 2);
    let listed = tx.held().members(0, 10).await?;
    let counts: Vec<_> = listed
        .iter()
        .map(|member| (member.user_id, member.messages))
        .collect();
    assert_eq!(counts, [(person(1), 1), (person(2), 1)]);
    assert_eq!(tx.held().of_member(person(1), 9).await?.len(), 1);
    let edits = tx.held().of_member(person(2), 9).await?;
    assert_eq!(edits.len(), 1);
    assert_eq!((edits[0].id, edits[0].kind.as_str()), (alone, "edited"));
    let by = Some(person(5));
    let let_in = tx.held().let_in(person(2), Extent::All, by, NOON).await?;
    let concerned: Vec<_> = let_in
        .iter()
        .map(|freed| (freed.message, freed.concerns))
        .collect();
    assert_eq!(concerned, [(None, Some(Id::new(50).into()))]);
    assert!(tx.inbox().waits(alone).await?);
    Ok(())
}

#[tokio::test]
async fn all_are_those_who_wait_longest_and_are_not_blocked() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let store = &world.store;
    hold(store, (1, 100), HoldReason::Blocked).await?;
    hold(store, (2, 101), HoldReason::Flood).await?;
    let mut tx = store.write().await?;
    assert!(!tx.held().anything_waits().await?);
    tx.commit().await?;
    hold(store, (1, 103), HoldReason::Raid).await?;
    hold(store, (3, 102), HoldReason::Young).await?;
    hold(store, (4, 104), HoldReason::Raid).await?;
    let mut tx = store.write().await?;
    let block = |user, hours| Block {
        who: Blocked::User(person(user)),
        name: String::new(),
        blocked_by: person(5),
        blocked_at: NOON,
        expires_at: Some(NOON + Duration::hours(hours)),
        reason: None,
    };
    tx.blocks().block(&block(4, 2)).await?;
    tx.blocks().block(&block(3, 1)).await?;

    assert!(tx.held().anything_waits().await?);
    let later = NOON + Duration::HOUR;
    assert_eq!(tx.held().passing(NOON, 9).await?, [person(1)]);
    let passing = tx.held().passing(later, 9).await?;
    assert_eq!(passing, [person(3), person(1)]);
    assert_eq!(tx.held().passing(later, 1).await?, [person(3)]);
    Ok(())
}

#[tokio::test]
async fn what_may_hold_a_message_is_found_by_one_look() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let store = &world.store;
    let none = Gate {
        block: false,
        roles: false,
        pauses: false,
        waits: false,
    };
    let mut tx = store.write().await?;
    assert_eq!(tx.held().gate(person(1)).await?, none);
    let block = |who| Block {
        who,
        name: String::new(),
        blocked_by: person(5),
        blocked_at: NOON,
        expires_at: None,
        reason: None,
    };
    tx.blocks().block(&block(Blocked::User(person(1)))).await?;
    let expected = Gate {
        block: true,
        ..none
    };
    assert_eq!(tx.held().gate(person(1)).await?, expected);
    assert_eq!(tx.held().gate(person(2)).await?, none);
    tx.blocks()
        .block(&block(Blocked::Role(Id::new(9).into())))
        .await?;
    let pause = Pause {
        scope: PauseScope::New,
        began_by: None,
        began_at: NOON,
        ends_at: None,
        reason: None,
        maintenance: false,
    };
    tx.pauses().begin(&pause).await?;
    let expected = Gate {
        roles: true,
        pauses: true,
        ..none
    };
    assert_eq!(tx.held().gate(person(2)).await?, expected);
    Ok(())
}

#[tokio::test]
async fn nobody_is_waited_for_who_has_written_something_that_is_held() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let store = &world.store;
    let mut tx = store.write().await?;
    for user in [1, 2] {
        let ticket = TicketId::new(NOON + Duration::seconds(i64::try_from(user)?));
        let opened = NewTicket {
            id: ticket,
            user: person(user),
            user_name: "ada".to_owned(),
            at: NOON,
        };
        tx.tickets().open(opened).await?;
        let mut tickets = tx.tickets();
        tickets.wait_for(ticket, Waiting::Member, NOON).await?;
    }
    tx.commit().await?;
    hold(store, (1, 100), HoldReason::Blocked).await?;
    hold(store, (2, 101), HoldReason::Flood).await?;
    let mut tx = store.write().await?;

    assert!(!tx.held().keeps(person(1)).await?);
    assert!(tx.held().keeps(person(2)).await?);
    let idle = tx.tickets().idle(NOON, 9).await?;
    assert_eq!(idle.len(), 1, "{idle:?}");
    let theirs = tx.tickets().open_of(person(2)).await?;
    let theirs = theirs.context("it is open")?.id;
    assert_ne!(idle[0].0, theirs);
    tx.tickets().warned(idle[0].0, NOON).await?;
    tx.tickets().warned(theirs, NOON).await?;
    assert_eq!(tx.tickets().warned_by(NOON, 9).await?.len(), 1);
    for ticket in [idle[0].0, theirs] {
        let closure = Closure {
            thread_id: ticket,
            scheduled_time: NOON - Duration::minutes(i64::from(ticket == theirs)),
            silent: false,
            created_by: person(5),
            reason: None,
        };
        tx.closures().schedule(&closure).await?;
    }
    assert_eq!(tx.closures().due(NOON, 9).await?.len(), 1);
    assert_eq!(tx.closures().next().await?, Some(NOON));
    tx.held().discard(person(2), Extent::All).await?;
    assert_eq!(tx.closures().due(NOON, 9).await?.len(), 2);
    Ok(())
}

#[tokio::test]
async fn a_pause_is_replaced_by_the_next_of_its_kind() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let pause = |scope, reason: &str| Pause {
        scope,
        began_by: Some(person(5)),
        began_at: NOON,
        ends_at: Some(NOON + Duration::HOUR),
        reason: Some(reason.to_owned()),
        maintenance: reason == "b",
    };
    let (first, second) = (pause(PauseScope::New, "a"), pause(PauseScope::New, "b"));
    let raid = pause(PauseScope::Raid, "c");

    assert!(tx.pauses().begin(&first).await?);
    assert!(!tx.pauses().begin(&second).await?);
    assert!(tx.pauses().begin(&raid).await?);

    assert_eq!(tx.pauses().all().await?, [second, raid.clone()]);
    assert!(tx.pauses().end(PauseScope::New).await?);
    assert!(!tx.pauses().end(PauseScope::All).await?);
    assert_eq!(tx.pauses().all().await?, [raid]);
    Ok(())
}

#[tokio::test]
async fn openers_are_counted_once_by_age_and_since_when() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let open = |user, at| NewTicket {
        id: TicketId::new(at),
        user: person(user),
        user_name: "ada".to_owned(),
        at,
    };
    tx.tickets().open(open(10, NOON)).await?;
    tx.tickets().open(open(11, NOON - Duration::HOUR)).await?;
    tx.tickets().open(open(2, NOON)).await?;
    let (channel, later) = (Id::new(70).into(), NOON + Duration::HOUR);
    for user in [10, 12] {
        tx.selections()
            .begin(person(user), channel, NOON, later)
            .await?;
    }

    let since = NOON - Duration::MINUTE;
    assert_eq!(tx.tickets().count_openers(since, person(10)).await?, 2);
    assert_eq!(tx.tickets().count_openers(since, person(1)).await?, 3);
    assert_eq!(tx.tickets().count_openers(NOON, person(1)).await?, 0);
    Ok(())
}
