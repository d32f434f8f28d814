//! Lists are read page by page, and no page leaves anything out.

use std::collections::BTreeSet;

use serde_json::json;
use storage::{
    inbox::NewEntry,
    modmail::{Closure, NewThread, Schema, ThreadId, Tx},
    outbox::NewRow,
    pulse,
};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

async fn open(tx: &mut Tx, user: u64, hours: i64) -> anyhow::Result<ThreadId> {
    let at = NOON + Duration::hours(hours);
    let id = ThreadId::new(at);
    tx.threads()
        .open(NewThread {
            id,
            user: Id::new(user).into(),
            user_name: "ada".to_owned(),
            at,
        })
        .await?;
    Ok(id)
}

#[tokio::test]
async fn tickets_of_one_moment_are_on_one_page_each() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for user in 1..=9 {
        let id = open(&mut tx, user, i64::from(user > 6)).await?;
        if user % 2 == 0 {
            tx.threads().close(id, None, None, NOON).await?;
        }
    }

    let (mut all, mut closed) = (Vec::new(), Vec::new());
    loop {
        let before = all.last().map(storage::modmail::Thread::cursor);
        let page = tx.threads().page(before, 2).await?;
        if page.is_empty() {
            break;
        }
        all.extend(page);
    }
    loop {
        let before = closed.last().map(storage::modmail::Thread::cursor);
        let page = tx.threads().page_closed(before, 3).await?;
        if page.is_empty() {
            break;
        }
        closed.extend(page);
    }

    let members = |threads: &[storage::modmail::Thread]| -> BTreeSet<u64> {
        threads.iter().map(|it| it.user_id.get().get()).collect()
    };
    assert_eq!(all.len(), 9);
    assert_eq!(members(&all), (1..=9).collect());
    assert!(all.is_sorted_by(|one, next| one.cursor() > next.cursor()));
    assert_eq!(members(&closed), [2, 4, 6, 8].into());
    let open = tx.threads().page_open(None, 99).await?;
    assert_eq!(members(&open), [1, 3, 5, 7, 9].into());
    assert_eq!(tx.threads().count().await?, 9);
    let first = tx
        .threads()
        .page_of_member(Id::new(1).into(), None, 9)
        .await?;
    assert_eq!(first.len(), 1);
    Ok(())
}

#[tokio::test]
async fn what_was_given_up_is_listed_with_its_reason() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let entry = world
        .store
        .receive(NewEntry {
            source: "message:1".to_owned(),
            lane: "user:1".to_owned(),
            kind: "message".to_owned(),
            payload: "1".to_owned(),
            received_at: NOON,
        })
        .await?
        .expect("it is new");
    let mut tx = world.store.write().await?;
    let row = tx
        .outbox()
        .enqueue(NewRow {
            lane: "user:1".to_owned(),
            channel: None,
            effect: "1".to_owned(),
            purpose: None,
            at: NOON,
        })
        .await?;

    tx.inbox().failed(entry, "nobody knows", NOON).await?;
    tx.outbox().failed(row, "it is closed", NOON).await?;

    let failed = tx.inbox().page_failed(None, 9).await?;
    assert_eq!(failed.len(), 1);
    assert_eq!((failed[0].id, &*failed[0].reason), (entry, "nobody knows"));
    assert!(tx.inbox().knows("message:1").await?);
    assert!(!tx.inbox().knows("message:2").await?);
    let failed = tx.outbox().page_failed(None, 9).await?;
    assert_eq!(failed, tx.outbox().page(None, 9).await?);
    assert_eq!(failed[0].last_error.as_deref(), Some("it is closed"));
    assert_eq!(tx.outbox().page(Some(row), 9).await?, []);
    Ok(())
}

#[tokio::test]
async fn a_setting_remembers_what_it_was() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let ada = Some(Id::new(7).into());

    tx.settings().set("limit", &json!(1), ada, NOON).await?;
    tx.settings().set("limit", &json!(1), None, NOON).await?;
    tx.settings().set("limit", &json!(2), None, NOON).await?;
    assert!(tx.settings().reset("limit", ada, NOON).await?);
    assert!(!tx.settings().reset("limit", ada, NOON).await?);

    let history = tx.settings().history("limit", None, 2).await?;
    let rest = tx
        .settings()
        .history("limit", Some(history[1].id), 2)
        .await?;
    let changes: Vec<_> = history
        .into_iter()
        .chain(rest)
        .map(|it| (it.value, it.changed_by))
        .collect();
    assert_eq!(
        changes,
        [(None, ada), (Some(json!(2)), None), (Some(json!(1)), ada)]
    );
    Ok(())
}

#[tokio::test]
async fn the_audit_log_is_read_by_who_and_by_what() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let ada = Some(Id::new(7).into());
    for (actor, subject) in [(ada, "one"), (None, "one"), (ada, "two")] {
        tx.audit()
            .record(actor, "changed", subject, "", NOON)
            .await?;
    }

    let by_ada = tx.audit().page_of_actor(ada, None, 9).await?;
    let by_itself = tx.audit().page_of_actor(None, None, 9).await?;
    let of_one = tx.audit().page_of_subject("one", None, 1).await?;
    let rest = tx
        .audit()
        .page_of_subject("one", Some(of_one[0].id), 9)
        .await?;

    let subjects: Vec<_> = by_ada.iter().map(|it| &*it.subject).collect();
    assert_eq!(subjects, ["two", "one"]);
    assert_eq!(by_itself.len(), 1);
    assert_eq!((of_one[0].actor, rest[0].actor), (None, ada));
    assert_eq!(tx.audit().count().await?, 3);
    Ok(())
}

#[tokio::test]
async fn wishes_and_plans_are_listed_newest_first() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let grace = Id::new(5).into();
    let mut threads = Vec::new();
    for member in 1..=3 {
        let thread = open(&mut tx, member, i64::try_from(member)?).await?;
        tx.alerts().ask(grace, Id::new(member).into(), NOON).await?;
        let closure = Closure {
            thread_id: thread,
            scheduled_time: NOON,
            silent: false,
            created_by: grace,
            reason: None,
        };
        tx.closures().schedule(&closure).await?;
        threads.push(thread);
    }
    tx.alerts().take(Id::new(2).into()).await?;

    let newest = tx.alerts().page(None, 2).await?;
    let rest = tx.alerts().page(newest.last().map(|it| it.id), 2).await?;
    let plans = tx.closures().page(None, 2).await?;
    let others = tx
        .closures()
        .page(plans.last().map(|it| it.thread_id), 2)
        .await?;

    let used: Vec<_> = newest.iter().chain(&rest).map(|it| it.used).collect();
    assert_eq!(used, [false, true, false]);
    assert_eq!(tx.alerts().count_waiting().await?, 2);
    let planned: Vec<_> = plans.iter().chain(&others).map(|it| it.thread_id).collect();
    threads.reverse();
    assert_eq!(planned, threads);
    assert_eq!(tx.closures().count().await?, 3);
    Ok(())
}

#[tokio::test]
async fn what_staff_asked_for_is_found_by_who_asked() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let thread = open(&mut tx, 1, 0).await?;
    let (member, grace) = (Id::new(1).into(), Id::new(5).into());
    let (guild, role) = (Id::new(8).into(), Id::new(9).into());

    tx.alerts().ask(grace, member, NOON).await?;
    tx.alerts().subscribe(thread, grace, NOON).await?;
    tx.reminder_optouts()
        .opt_out(guild, role, grace, NOON)
        .await?;
    let note = tx.notes().add(member, grace, "polite", NOON).await?;

    assert_eq!(tx.alerts().waiting_for(member).await?, [grace]);
    assert_eq!(tx.alerts().awaited_by(grace).await?, [member]);
    assert_eq!(tx.alerts().subscribed_by(grace).await?, [thread]);
    assert_eq!(tx.reminder_optouts().of_user(grace).await?.len(), 1);
    assert!(tx.notes().edit(note, "very polite").await?);
    let notes = tx.notes().page_of_author(grace, None, 9).await?;
    assert_eq!(notes, tx.notes().page_of_member(member, None, 9).await?);
    assert_eq!(tx.notes().get(note).await?, notes.into_iter().next());
    assert_eq!(tx.notes().count_of(member).await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_direct_message_channel_is_found_by_either_end() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (ada, channel) = (Id::new(7).into(), Id::new(8).into());
    tx.dm_channels().remember(ada, channel, NOON).await?;

    let found = tx.dm_channels().by_channel(channel).await?;

    assert_eq!(found, tx.dm_channels().of_user(ada).await?);
    assert_eq!(tx.dm_channels().count().await?, 1);
    assert!(tx.dm_channels().forget(ada).await?);
    assert_eq!(tx.dm_channels().by_channel(channel).await?, None);
    Ok(())
}

#[tokio::test]
async fn a_snippet_moves_to_a_key_that_is_free() -> anyhow::Result<()> {
    use storage::modmail::Created;

    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let mut snippets = tx.snippets();
    for key in ["a", "b"] {
        snippets.create(key, key, Id::new(5).into(), NOON).await?;
    }

    assert_eq!(snippets.rename("a", "c", NOON).await?, Some(Created::New));
    assert_eq!(snippets.rename("c", "b", NOON).await?, Some(Created::Taken));
    assert_eq!(snippets.rename("a", "d", NOON).await?, None);
    assert_eq!(snippets.count().await?, 2);
    assert_eq!(
        snippets.get("c").await?.map(|it| it.content),
        Some("a".to_owned())
    );
    Ok(())
}

#[tokio::test]
async fn incidents_of_one_moment_are_on_one_page_each() -> anyhow::Result<()> {
    let world = World::<pulse::Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for (id, hours) in [("b", 0), ("a", 0), ("c", 1), ("d", 0)] {
        let at = NOON + Duration::hours(hours);
        tx.incidents()
            .upsert(&pulse::Incident {
                id: id.to_owned(),
                title: "Login trouble".to_owned(),
                impact: "major".to_owned(),
                status: "investigating".to_owned(),
                started_at: at,
                resolved_at: None,
                created_at: at,
                updated_at: at,
            })
            .await?;
    }

    let mut ids = String::new();
    let mut before = None;
    loop {
        let page = tx.incidents().page(before, 1).await?;
        let Some(last) = page.last() else {
            break;
        };
        before = Some(last.cursor());
        ids.push_str(&last.id);
    }

    assert_eq!(ids, "cdba");
    let day = tx.incidents().count(NOON, NOON + Duration::DAY).await?;
    assert_eq!(day, 4);
    assert!(
        tx.incidents()
            .set_link("a", Some("https://status.example/a"))
            .await?
    );
    let link = tx.incidents().link("a").await?;
    assert_eq!(link.as_deref(), Some("https://status.example/a"));
    Ok(())
}
