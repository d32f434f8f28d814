//! What the modmail bot remembers of tickets.

use sqlx::{AssertSqlSafe, Executor as _};
use storage::{
    discord::{MessageId, UserId},
    modmail::{
        Created, Delivery, MessageKind, NewAttachment, NewMessage, NewTicket, Opened, Schema, Side,
        TicketId, TicketStatus, Tx,
    },
    outbox::NewRow,
};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

fn person(number: u64) -> UserId {
    Id::new(number).into()
}

fn message(number: u64) -> MessageId {
    Id::new(number).into()
}

async fn open(tx: &mut Tx, user: u64) -> anyhow::Result<TicketId> {
    let id = TicketId::new(NOON);
    let ticket = NewTicket {
        id,
        user: person(user),
        user_name: "ada".to_owned(),
        at: NOON,
    };
    assert_eq!(tx.tickets().open(ticket).await?, Opened::New(id));
    Ok(id)
}

fn said(ticket: TicketId, content: &str) -> NewMessage {
    NewMessage {
        ticket,
        kind: MessageKind::Staff,
        user: person(5),
        user_name: "grace".to_owned(),
        anonymous: true,
        content: content.to_owned(),
        dm_message: None,
        inbox_message: None,
        number: None,
        at: NOON,
    }
}

#[tokio::test]
async fn a_member_has_one_open_ticket() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let first = open(&mut tx, 1).await?;

    let second = tx
        .tickets()
        .open(NewTicket {
            id: TicketId::new(NOON),
            user: person(1),
            user_name: "ada".to_owned(),
            at: NOON,
        })
        .await?;

    let Opened::AlreadyOpen(ticket) = second else {
        panic!("{second:?}");
    };
    assert_eq!(ticket.id, first);
    assert_eq!(tx.tickets().count_open().await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_closed_ticket_makes_room_for_the_next_and_both_are_remembered() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let first = open(&mut tx, 1).await?;
    let later = NOON + Duration::HOUR;

    assert!(
        tx.tickets()
            .close(first, Some(person(5)), Some("solved"), later)
            .await?
    );
    assert!(!tx.tickets().close(first, None, None, later).await?);
    let second = open(&mut tx, 1).await?;

    let closed = tx.tickets().get(first).await?.expect("it is kept");
    assert_eq!(closed.status, TicketStatus::Closed);
    assert_eq!(closed.closed_at, Some(later));
    assert_eq!(closed.closed_by, Some(person(5)));
    assert_eq!(closed.close_reason.as_deref(), Some("solved"));
    let current = tx.tickets().open_of(person(1)).await?;
    assert_eq!(current.map(|current| current.id), Some(second));
    assert_eq!(tx.tickets().of_member(person(1), None, 10).await?.len(), 2);
    let history = tx.tickets().status_history(first).await?;
    let history: Vec<_> = history
        .iter()
        .map(|entry| (entry.status, entry.changed_at))
        .collect();
    assert_eq!(
        history,
        [(TicketStatus::Open, NOON), (TicketStatus::Closed, later)]
    );
    Ok(())
}

#[tokio::test]
async fn a_ticket_is_found_by_its_channel_once_it_has_one() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;
    let channel = Id::new(1_234_567_890_123_456_789).into();
    assert_eq!(tx.tickets().by_channel(channel).await?, None);

    tx.tickets().bind_channel(id, channel).await?;

    let found = tx
        .tickets()
        .by_channel(channel)
        .await?
        .expect("it has the channel");
    assert_eq!((found.id, found.channel_id), (id, Some(channel)));
    assert!(
        tx.tickets()
            .bind_channel(TicketId::new(NOON), channel)
            .await
            .is_err()
    );
    Ok(())
}

#[tokio::test]
async fn no_number_comes_twice() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;

    let mut numbers = Vec::new();
    for _ in 0..3 {
        let number = tx.tickets().next_number(id).await?;
        let answer = NewMessage {
            number: Some(number),
            ..said(id, "hello")
        };
        tx.messages().add(&answer).await?;
        numbers.push(number);
    }

    assert_eq!(numbers, [1, 2, 3]);
    let again = NewMessage {
        number: Some(2),
        ..said(id, "hello")
    };
    assert!(tx.messages().add(&again).await.is_err());
    let second = tx.messages().by_number(id, 2).await?.expect("it was said");
    assert_eq!(second.message_number, Some(2));
    Ok(())
}

#[tokio::test]
async fn a_direct_message_is_stored_once() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;
    let once = NewMessage {
        dm_message: Some(message(70)),
        ..said(id, "hello")
    };
    let row = tx.messages().add(&once).await?;

    let again = tx.messages().add(&once).await;

    assert!(again.is_err(), "{again:?}");
    let found = tx.messages().by_dm(message(70)).await?;
    assert_eq!(found.map(|found| found.id), Some(row));
    Ok(())
}

#[tokio::test]
async fn a_message_is_pending_until_its_fate_is_known() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;
    let row = tx.messages().add(&said(id, "hello")).await?;

    let mut fates = Vec::new();
    for step in 0..3 {
        match step {
            0 => {}
            1 => {
                tx.messages()
                    .undelivered(row, "direct messages are closed")
                    .await?;
            }
            _ => tx.messages().delivered(row).await?,
        }
        let found = tx.messages().get(row).await?.expect("it was said");
        fates.push((found.delivery, found.delivery_error));
    }

    assert_eq!(
        fates,
        [
            (Delivery::Pending, None),
            (
                Delivery::Failed,
                Some("direct messages are closed".to_owned())
            ),
            (Delivery::Sent, None),
        ]
    );
    Ok(())
}

#[tokio::test]
async fn every_version_of_a_message_is_kept() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;
    let row = tx.messages().add(&said(id, "one")).await?;

    assert!(tx.messages().edit(row, "two", NOON).await?);
    assert!(!tx.messages().edit(row, "two", NOON).await?);
    assert!(tx.messages().edit(row, "three", NOON).await?);
    assert!(tx.messages().delete(row, Some(person(5)), NOON).await?);
    assert!(!tx.messages().delete(row, None, NOON).await?);
    assert!(!tx.messages().edit(row, "four", NOON).await?);

    let versions = tx.messages().versions(row).await?;
    let versions: Vec<_> = versions
        .iter()
        .map(|version| (version.version, &*version.content))
        .collect();
    assert_eq!(versions, [(1, "one"), (2, "two")]);
    let now = tx.messages().get(row).await?.expect("it was said");
    assert_eq!((&*now.content, now.deleted_by), ("three", Some(person(5))));
    Ok(())
}

#[tokio::test]
async fn a_ticket_is_read_page_by_page_both_ways() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;
    let other = open(&mut tx, 2).await?;
    let mut rows = Vec::new();
    for content in ["a", "b", "c", "d"] {
        rows.push(tx.messages().add(&said(id, content)).await?);
        tx.messages().add(&said(other, "elsewhere")).await?;
    }

    let forth = tx.messages().of_ticket(id, Some(rows[0]), 2).await?;
    let back = tx.messages().newest_of_ticket(id, Some(rows[3]), 2).await?;

    let contents = |page: &[storage::modmail::Message]| -> String {
        page.iter().map(|page| page.content.as_str()).collect()
    };
    assert_eq!(
        (contents(&forth), contents(&back)),
        ("bc".to_owned(), "cb".to_owned())
    );
    Ok(())
}

#[tokio::test]
async fn a_file_is_remembered_with_its_message() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;
    let row = tx.messages().add(&said(id, "look")).await?;
    tx.attachments()
        .add(NewAttachment {
            message: row,
            name: "cat.png".to_owned(),
            content_type: Some("image/png".to_owned()),
            size: 8_000_000_000,
            sha256: None,
            url: "https://cdn.example/cat.png".to_owned(),
            failure: None,
            at: NOON,
            details: Some(r#"{"description":"a cat"}"#.to_owned()),
        })
        .await?;

    let files = tx.attachments().of_message(row).await?;
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].size, 8_000_000_000);
    assert_eq!(
        files[0].details.as_deref(),
        Some(r#"{"description":"a cat"}"#)
    );
    assert!(tx.attachments().remove(files[0].id, NOON).await?);
    assert!(!tx.attachments().remove(files[0].id, NOON).await?);
    let files = tx.attachments().of_message(row).await?;
    assert_eq!(files[0].removed_at, Some(NOON));
    Ok(())
}

#[tokio::test]
async fn tickets_are_numbered_and_a_number_is_never_given_again() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (first, second) = (open(&mut tx, 1).await?, open(&mut tx, 2).await?);
    assert_eq!(tx.tickets().number(first).await?, 1);
    assert_eq!(tx.tickets().number(second).await?, 2);
    tx.commit().await?;

    // As if it were erased.
    let newest = format!("DELETE FROM threads WHERE id = '{second}'");
    world
        .stranger()
        .await?
        .execute(AssertSqlSafe(newest))
        .await?;
    let mut tx = world.store.write().await?;
    let third = open(&mut tx, 3).await?;

    assert_eq!(tx.tickets().number(first).await?, 1);
    assert_eq!(tx.tickets().number(third).await?, 3);
    Ok(())
}

#[tokio::test]
async fn an_answer_is_pending_until_one_to_what_the_member_wrote_arrives() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;
    assert!(!tx.messages().is_answer_pending(id).await?);
    let asked = NewMessage {
        kind: MessageKind::User,
        ..said(id, "hello?")
    };
    let asked = tx.messages().add(&asked).await?;
    tx.messages().delivered(asked).await?;
    assert!(!tx.messages().is_answer_pending(id).await?);

    let failed = tx.messages().add(&said(id, "hi")).await?;
    assert!(tx.messages().is_answer_pending(id).await?);
    tx.messages().undelivered(failed, "refused").await?;
    assert!(!tx.messages().is_answer_pending(id).await?);
    let heard = tx.messages().add(&said(id, "hi again")).await?;
    assert!(tx.messages().is_answer_pending(id).await?);
    tx.messages().delivered(heard).await?;
    assert!(!tx.messages().is_answer_pending(id).await?);
    tx.messages().add(&said(id, "and more")).await?;

    assert!(!tx.messages().is_answer_pending(id).await?);
    Ok(())
}

#[tokio::test]
async fn a_thread_below_a_tickets_channel_leads_to_the_ticket() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;
    let (channel, aside) = (Id::new(70).into(), Id::new(71).into());
    tx.tickets().bind_channel(id, channel).await?;

    assert!(tx.side_threads().add(aside, id).await?);
    assert!(!tx.side_threads().add(aside, id).await?);

    for place in [channel, aside] {
        let found = tx.tickets().around(place).await?;
        assert_eq!(found.map(|found| found.id), Some(id));
    }
    assert_eq!(tx.tickets().by_channel(aside).await?, None);
    assert_eq!(tx.tickets().around(Id::new(72).into()).await?, None);
    assert_eq!(tx.side_threads().of_ticket(id).await?, [aside]);
    Ok(())
}

#[tokio::test]
async fn a_snippet_is_found_however_its_key_is_typed() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for key in ["Hi", "hi", "chime", "other"] {
        tx.snippets().create(key, key, person(5), NOON).await?;
    }
    tx.snippets().used("hi").await?;

    for (typed, found) in [
        ("Hi", Some("Hi")),
        ("hi", Some("hi")),
        ("OTHER", Some("other")),
    ] {
        let snippet = tx.snippets().get(typed).await?;
        assert_eq!(snippet.as_ref().map(|snippet| &*snippet.key), found);
    }
    assert_eq!(tx.snippets().get("oth").await?, None);
    let matching = tx.snippets().matching("HI", 25).await?;
    let keys: Vec<_> = matching
        .iter()
        .map(|snippet| (&*snippet.key, snippet.uses))
        .collect();
    assert_eq!(keys, [("hi", 1), ("Hi", 0), ("chime", 0)]);
    assert_eq!(tx.snippets().matching("", 2).await?.len(), 2);
    Ok(())
}

#[tokio::test]
async fn what_a_snippet_said_goes_with_it() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    tx.snippets().create("hi", "one", person(5), NOON).await?;

    assert!(tx.snippets().edit("hi", "two", person(6), NOON).await?);
    assert!(!tx.snippets().edit("hi", "two", person(6), NOON).await?);
    assert!(!tx.snippets().edit("ho", "two", person(6), NOON).await?);

    let versions = tx.snippets().versions("hi", None, 25).await?;
    let [version] = versions.as_slice() else {
        panic!("one version: {versions:?}");
    };
    assert_eq!((version.version, &*version.content), (1, "one"));
    assert_eq!(version.replaced_by, person(6));
    assert!(tx.snippets().delete("hi").await?);
    tx.snippets().create("hi", "three", person(5), NOON).await?;
    assert_eq!(tx.snippets().versions("hi", None, 25).await?, []);
    Ok(())
}

#[tokio::test]
async fn an_alias_has_its_name_to_itself() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;

    let made = tx.aliases().create("bye", "close", person(5), NOON).await?;
    let taken = tx.aliases().create("bye", "take", person(6), NOON).await?;

    assert_eq!((made, taken), (Created::New, Created::Taken));
    let alias = tx.aliases().get("bye").await?.expect("it was made");
    assert_eq!((&*alias.steps, alias.created_by), ("close", person(5)));
    assert_eq!(tx.aliases().list("y", 0, 10).await?, [alias]);
    assert!(tx.aliases().delete("bye").await?);
    assert!(!tx.aliases().delete("bye").await?);
    Ok(())
}

#[tokio::test]
async fn a_snippet_has_its_key_to_itself() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;

    assert_eq!(
        tx.snippets()
            .create("hi", "Hello!", person(5), NOON)
            .await?,
        Created::New
    );
    assert_eq!(
        tx.snippets().create("hi", "Hey!", person(5), NOON).await?,
        Created::Taken
    );

    let snippet = tx.snippets().get("hi").await?.expect("it was made");
    assert_eq!((&*snippet.content, snippet.uses), ("Hello!", 0));
    assert_eq!(snippet.created_by, person(5));
    assert!(tx.snippets().delete("hi").await?);
    assert_eq!(tx.snippets().list(0, 10).await?, []);
    Ok(())
}

#[tokio::test]
async fn what_people_wrote_is_found_newest_first_unless_it_is_deleted_or_not_ours()
-> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = open(&mut tx, 1).await?;
    let by_member = |number| NewMessage {
        kind: MessageKind::User,
        dm_message: Some(message(number)),
        ..said(id, &format!("message {number}"))
    };
    let mut rows = Vec::new();
    for number in 10..14 {
        rows.push(tx.messages().add(&by_member(number)).await?);
    }
    // What another bot relayed has no posts.
    for row in &rows[1..] {
        let lane = "ticket";
        let post = tx.outbox().enqueue(post(lane)).await?;
        tx.messages().carried_by(*row, Side::Inbox, 1, post).await?;
    }
    tx.messages().delete(rows[2], None, NOON).await?;
    let note = NewMessage {
        kind: MessageKind::Note,
        inbox_message: Some(message(20)),
        ..said(id, "a note")
    };
    tx.messages().add(&note).await?;
    tx.messages().add(&said(id, "an answer")).await?;

    let ids = async |tx: &mut Tx, side, limit| {
        let written = tx.messages().written_on(id, side, limit).await?;
        anyhow::Ok(
            written
                .iter()
                .map(|item| item.at_discord)
                .collect::<Vec<_>>(),
        )
    };
    let author = (Side::Dm, person(5));
    assert_eq!(ids(&mut tx, author, 9).await?, [message(13), message(11)]);
    assert_eq!(ids(&mut tx, author, 1).await?, [message(13)]);
    assert_eq!(ids(&mut tx, (Side::Dm, person(1)), 9).await?, []);
    let staff = (Side::Inbox, person(1));
    assert_eq!(ids(&mut tx, staff, 9).await?, [message(20)]);
    Ok(())
}

fn post(lane: &str) -> NewRow {
    NewRow {
        lane: lane.to_owned(),
        channel: None,
        effect: "null".to_owned(),
        purpose: None,
        at: NOON,
    }
}
