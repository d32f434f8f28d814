//! What the modmail bot is to do later, and for whom.

use anyhow::Context as _;
use storage::{
    discord::UserId,
    modmail::{
        Block, Blocked, Closure, NewReminder, NewScheduledReply, NewTicket, Schema, TicketId, Tx,
    },
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

    assert_eq!(due, [(id, wanted.trigger_time)]);
    let kept = tx.reminders().get(id).await?;
    let roles = kept.map(|reminder| reminder.target_roles);
    assert_eq!(roles, Some(wanted.target_roles));
    assert!(tx.reminders().complete(id).await?);
    assert!(!tx.reminders().complete(id).await?);
    assert_eq!(tx.reminders().due(NOON + Duration::HOUR, 10).await?, []);
    Ok(())
}

#[tokio::test]
async fn a_reminder_that_comes_again_is_put_off_until_it_is_removed() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let thread_id = open(&mut tx, 1).await?;
    let wanted = NewReminder {
        thread_id,
        user_id: person(5),
        channel_id: Id::new(7).into(),
        guild_id: Id::new(8).into(),
        content: "call back".to_owned(),
        trigger_time: NOON,
        target_roles: Vec::new(),
        recurrence: Some("every day 12:00".to_owned()),
        at: NOON,
    };
    let id = tx.reminders().add(&wanted).await?;
    let tomorrow = NOON + Duration::DAY;
    assert_eq!(tx.reminders().due(tomorrow, 10).await?, [(id, NOON)]);

    assert!(tx.reminders().repeat(id, tomorrow).await?);

    assert_eq!(tx.reminders().due(tomorrow, 10).await?, [(id, tomorrow)]);
    assert_eq!(tx.reminders().of_user(person(5)).await?.len(), 1);
    assert_eq!(tx.reminders().of_ticket(thread_id).await?.len(), 1);
    assert!(tx.reminders().get(id).await?.is_some());
    assert!(tx.reminders().complete(id).await?);
    assert!(!tx.reminders().repeat(id, tomorrow).await?);
    assert_eq!(tx.reminders().get(id).await?, None);
    assert_eq!(tx.reminders().of_user(person(5)).await?, []);
    assert_eq!(tx.reminders().of_ticket(thread_id).await?, []);
    Ok(())
}

#[tokio::test]
async fn a_reminder_whose_roles_cannot_be_read_is_for_who_wants_it() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let thread_id = open(&mut tx, 1).await?;
    let wanted = NewReminder {
        thread_id,
        user_id: person(5),
        channel_id: Id::new(7).into(),
        guild_id: Id::new(8).into(),
        content: "call back".to_owned(),
        trigger_time: NOON,
        target_roles: vec![Id::new(9).into()],
        recurrence: None,
        at: NOON,
    };
    let id = tx.reminders().add(&wanted).await?;
    tx.commit().await?;
    sqlx::query("UPDATE reminders SET target_roles = '{}'")
        .execute(&mut world.stranger().await?)
        .await?;

    let mut tx = world.store.read().await?;
    let read = tx.reminders().get(id).await?;

    assert_eq!(read.map(|reminder| reminder.target_roles), Some(Vec::new()));
    assert_eq!(tx.reminders().due(NOON, 10).await?, [(id, NOON)]);
    Ok(())
}

#[tokio::test]
async fn what_is_still_to_come_of_a_ticket_is_cancelled_at_once() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (thread_id, other) = (open(&mut tx, 1).await?, open(&mut tx, 2).await?);
    for thread_id in [thread_id, thread_id, other] {
        let reminder = NewReminder {
            thread_id,
            user_id: person(5),
            channel_id: Id::new(7).into(),
            guild_id: Id::new(8).into(),
            content: "call back".to_owned(),
            trigger_time: NOON,
            target_roles: Vec::new(),
            recurrence: None,
            at: NOON,
        };
        tx.reminders().add(&reminder).await?;
        let reply = NewScheduledReply {
            thread_id,
            user_id: person(5),
            user_name: "grace".to_owned(),
            label: None,
            anonymous: false,
            content: "hi".to_owned(),
            extras: "[]".to_owned(),
            files: "[]".to_owned(),
            replied_to: None,
            due_at: NOON,
            at: NOON,
        };
        tx.scheduled_replies().add(&reply).await?;
    }

    let earlier = NOON - Duration::SECOND;
    assert!(tx.reminders().any_due(thread_id, NOON).await?);
    assert!(!tx.reminders().any_due(thread_id, earlier).await?);
    assert!(tx.scheduled_replies().any_due(thread_id, NOON).await?);
    assert!(!tx.scheduled_replies().any_due(thread_id, earlier).await?);

    assert_eq!(tx.reminders().cancel(thread_id).await?.len(), 2);
    assert_eq!(tx.scheduled_replies().cancel(thread_id).await?.len(), 2);

    assert!(!tx.reminders().any_due(thread_id, NOON).await?);
    assert!(!tx.scheduled_replies().any_due(thread_id, NOON).await?);
    assert_eq!(tx.reminders().cancel(thread_id).await?, []);
    assert_eq!(tx.scheduled_replies().cancel(thread_id).await?, []);
    assert_eq!(tx.reminders().due(NOON, 10).await?.len(), 1);
    assert_eq!(tx.scheduled_replies().due(NOON, 10).await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn who_opted_out_of_a_role_is_known_until_they_opt_in() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (guild, role, other) = (Id::new(8).into(), Id::new(9).into(), Id::new(10).into());

    assert!(tx.reminders().opt_out(guild, role, person(5), NOON).await?);
    assert!(!tx.reminders().opt_out(guild, role, person(5), NOON).await?);

    assert_eq!(tx.reminders().opted_out(guild, role).await?, [person(5)]);
    assert_eq!(tx.reminders().opted_out(guild, other).await?, []);
    assert!(tx.reminders().opt_in(guild, role, person(5)).await?);
    assert!(!tx.reminders().opt_in(guild, role, person(5)).await?);
    assert_eq!(tx.reminders().opted_out(guild, role).await?, []);
    Ok(())
}

#[tokio::test]
async fn a_scheduled_reply_is_taken_once_at_its_time() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let thread_id = open(&mut tx, 1).await?;
    let later = NewScheduledReply {
        thread_id,
        user_id: person(5),
        user_name: "grace".to_owned(),
        label: None,
        anonymous: true,
        content: "are you there?".to_owned(),
        extras: "[]".to_owned(),
        files: "[]".to_owned(),
        replied_to: Some(Id::new(11).into()),
        due_at: NOON + Duration::HOUR,
        at: NOON,
    };
    let id = tx.scheduled_replies().add(&later).await?;

    assert_eq!(tx.scheduled_replies().due(NOON, 10).await?, []);
    let due = tx
        .scheduled_replies()
        .due(NOON + Duration::HOUR, 10)
        .await?;
    assert_eq!(due, [(id, later.due_at)]);
    let stored = tx.scheduled_replies().get(id).await?;
    assert_eq!(
        tx.scheduled_replies().of_ticket(thread_id).await?,
        Vec::from_iter(stored)
    );
    assert!(tx.scheduled_replies().take(id).await?);
    assert!(!tx.scheduled_replies().take(id).await?);
    assert_eq!(tx.scheduled_replies().get(id).await?, None);
    Ok(())
}

#[tokio::test]
async fn a_time_zone_is_the_one_told_last_until_it_is_forgotten() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    assert_eq!(tx.time_zones().of_user(person(5)).await?, None);

    tx.time_zones().set(person(5), "UTC", NOON).await?;
    tx.time_zones().set(person(5), "Europe/Paris", NOON).await?;

    let zone = tx.time_zones().of_user(person(5)).await?;
    assert_eq!(zone.as_deref(), Some("Europe/Paris"));
    assert!(tx.time_zones().forget(person(5)).await?);
    assert!(!tx.time_zones().forget(person(5)).await?);
    assert_eq!(tx.time_zones().of_user(person(5)).await?, None);
    Ok(())
}

#[tokio::test]
async fn who_subscribed_to_a_ticket_is_told_until_they_have_enough() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let ticket = open(&mut tx, 1).await?;

    assert!(tx.alerts().subscribe(ticket, person(5), NOON).await?);
    assert!(!tx.alerts().subscribe(ticket, person(5), NOON).await?);

    assert_eq!(tx.alerts().subscribers(ticket).await?, [person(5)]);
    assert!(tx.alerts().unsubscribe(ticket, person(5)).await?);
    assert!(!tx.alerts().unsubscribe(ticket, person(5)).await?);
    assert_eq!(tx.alerts().subscribers(ticket).await?, []);
    Ok(())
}

#[tokio::test]
async fn a_block_holds_until_it_is_over_or_lifted() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let block = |who, expires_at| Block {
        who,
        name: match who {
            Blocked::User(_) => "eve".to_owned(),
            Blocked::Role(_) => String::new(),
        },
        blocked_by: person(5),
        blocked_at: NOON,
        expires_at,
        reason: Some("spam".to_owned()),
    };
    let (eve, muted) = (Blocked::User(person(1)), Blocked::Role(Id::new(2).into()));
    for who in [eve, muted] {
        let passing = block(who, Some(NOON + Duration::HOUR));
        tx.blocks().block(&passing).await?;
        assert_eq!(tx.blocks().of(who).await?, Some(passing.clone()));
        assert!(passing.holds(NOON));
        assert!(!passing.holds(NOON + Duration::HOUR));

        let lasting = block(who, None);
        tx.blocks().block(&lasting).await?;
        assert_eq!(tx.blocks().of(who).await?, Some(lasting.clone()));
        assert!(lasting.holds(NOON + Duration::HOUR));
    }
    assert_eq!(tx.blocks().count_users().await?, 1);
    assert_eq!(tx.blocks().users(0, 10).await?, [block(eve, None)]);
    assert_eq!(tx.blocks().users(1, 10).await?, []);
    assert_eq!(tx.blocks().roles().await?, [block(muted, None)]);
    for who in [eve, muted] {
        assert!(tx.blocks().unblock(who).await?);
        assert!(!tx.blocks().unblock(who).await?);
        assert_eq!(tx.blocks().of(who).await?, None);
    }
    Ok(())
}

#[tokio::test]
async fn a_change_of_who_is_blocked_knows_what_was_before_and_whether_it_is_the_last()
-> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for who in [Blocked::User(person(1)), Blocked::Role(Id::new(2).into())] {
        let was = Block {
            who,
            name: String::new(),
            blocked_by: person(5),
            blocked_at: NOON,
            expires_at: Some(NOON + Duration::HOUR),
            reason: None,
        };
        let mut blocks = tx.blocks();
        let first = blocks
            .record_change(who, None, true, person(5), NOON)
            .await?;
        let elsewhere = Blocked::User(person(9));
        let other = blocks
            .record_change(elsewhere, None, false, person(5), NOON)
            .await?;
        let found = blocks.change(first).await?.context("no change")?;
        assert!(found.is_last && found.silent && found.was.is_none());
        assert_eq!(found.who, who);

        let second = blocks
            .record_change(who, Some(&was), false, person(5), NOON)
            .await?;
        assert!(
            !blocks
                .change(first)
                .await?
                .is_some_and(|change| change.is_last)
        );
        assert!(
            blocks
                .change(other)
                .await?
                .is_some_and(|change| change.is_last)
        );
        let found = blocks.change(second).await?.context("no change")?;
        assert!(found.is_last && !found.silent);
        assert_eq!(found.was, Some(was));
    }
    Ok(())
}

#[tokio::test]
async fn whoever_is_allowed_is_so_until_they_are_not() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;

    tx.blocks().allow(person(1), person(5), NOON).await?;
    tx.blocks().allow(person(1), person(6), NOON).await?;

    assert!(tx.blocks().is_allowed(person(1)).await?);
    assert!(!tx.blocks().is_allowed(person(2)).await?);
    let mut blocks = tx.blocks();
    for (user, was_allowed) in [(1, true), (2, false)] {
        let who = Blocked::User(person(user));
        let id = blocks
            .record_change(who, None, false, person(5), NOON)
            .await?;
        let change = blocks.change(id).await?.context("no change")?;
        assert_eq!(change.was_allowed, was_allowed, "{user}");
    }
    tx.blocks().disallow(person(1)).await?;
    assert!(!tx.blocks().is_allowed(person(1)).await?);
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

    let notes = tx.notes().of_member(person(1), 0, 10).await?;

    let notes: Vec<_> = notes.iter().map(|note| &*note.content).collect();
    assert_eq!(notes, ["patient", "polite"]);
    Ok(())
}

#[tokio::test]
async fn a_pinned_note_comes_first_until_it_is_taken_down_or_deleted() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let mut notes = tx.notes();
    let first = notes.add(person(1), person(5), "first", NOON).await?;
    let second = notes.add(person(1), person(5), "second", NOON).await?;
    notes.add(person(1), person(5), "third", NOON).await?;

    assert!(notes.pin(first, Some(person(6)), NOON).await?);
    assert!(!notes.pin(first, Some(person(6)), NOON).await?);

    let shown = notes.of_member(person(1), 0, 2).await?;
    let shown: Vec<_> = shown.iter().map(|note| &*note.content).collect();
    assert_eq!(shown, ["first", "third"]);
    let rest = notes.of_member(person(1), 2, 2).await?;
    assert_eq!(rest.first().map(|note| note.id), Some(second));
    assert_eq!(notes.count_of(person(1)).await?, 3);

    assert!(notes.pin(first, None, NOON).await?);
    assert!(!notes.pin(first, None, NOON).await?);
    assert!(notes.delete(first).await?);
    assert!(!notes.delete(first).await?);
    assert_eq!(notes.get(first).await?, None);
    let shown = notes.of_member(person(1), 0, 9).await?;
    assert_eq!(shown.len(), 2);
    assert!(shown.iter().all(|note| note.pinned_at.is_none()));
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
