//! Tickets as people look them up later, and closings that are to be told.

use storage::{
    discord::UserId,
    modmail::{
        Hidden, Lookup, MessageKind, NewCategory, NewMessage, NewTicket, Opened, Schema, TicketId,
        Tx, search::Query,
    },
};
use time::{Duration, OffsetDateTime};
use twilight_model::id::Id;

use crate::{NOON, World};

fn person(number: u64) -> UserId {
    Id::new(number).into()
}

/// A ticket of a member that somebody answered, and closed if they are to.
async fn ticket(
    tx: &mut Tx,
    member: u64,
    (answered, closed): (u64, Option<u64>),
    at: OffsetDateTime,
) -> anyhow::Result<TicketId> {
    let id = TicketId::new(at);
    let new = NewTicket {
        id,
        user: person(member),
        user_name: "ada".to_owned(),
        at,
    };
    assert_eq!(tx.tickets().open(new).await?, Opened::New(id));
    for (kind, user) in [
        (MessageKind::User, member),
        (MessageKind::Staff, answered),
        (MessageKind::Note, 99),
    ] {
        let message = NewMessage {
            ticket: id,
            kind,
            user: person(user),
            user_name: "somebody".to_owned(),
            anonymous: false,
            content: "a platypus".to_owned(),
            dm_message: None,
            inbox_message: None,
            number: None,
            at,
        };
        tx.messages().add(&message).await?;
    }
    if let Some(by) = closed {
        let by = Some(person(by));
        tx.tickets().close(id, by, Some("solved"), at).await?;
    }
    Ok(id)
}

async fn numbers(tx: &mut Tx, lookup: &Lookup) -> anyhow::Result<Vec<i64>> {
    let found = tx.tickets().look_up(lookup, 0, 10).await?;
    let count = tx.tickets().count_looked_up(lookup).await?;
    assert_eq!(i64::try_from(found.len())?, count, "{lookup:?}");
    Ok(found.iter().map(|listed| listed.number).collect())
}

#[tokio::test]
async fn tickets_are_looked_up_by_whoever_had_answered_or_closed_them() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let after = |hours| NOON + Duration::hours(hours);
    ticket(&mut tx, 1, (5, Some(6)), after(0)).await?;
    ticket(&mut tx, 1, (6, Some(5)), after(1)).await?;
    ticket(&mut tx, 2, (5, Some(5)), after(2)).await?;
    ticket(&mut tx, 1, (5, None), after(3)).await?;

    let none = Lookup::default();
    for (lookup, expected) in [
        (
            Lookup {
                member: Some(person(1)),
                ..none.clone()
            },
            &[4, 2, 1][..],
        ),
        (
            Lookup {
                answered_by: Some(person(5)),
                ..none.clone()
            },
            &[4, 3, 1],
        ),
        (
            Lookup {
                closed_by: Some(person(5)),
                ..none.clone()
            },
            &[3, 2],
        ),
        (
            Lookup {
                member: Some(person(1)),
                answered_by: Some(person(5)),
                ..none.clone()
            },
            &[4, 1],
        ),
        (
            Lookup {
                closed_by: Some(person(5)),
                answered_by: Some(person(5)),
                ..none.clone()
            },
            &[3],
        ),
        (
            Lookup {
                member: Some(person(1)),
                closed_by: Some(person(6)),
                ..none.clone()
            },
            &[1],
        ),
        (
            Lookup {
                member: Some(person(99)),
                ..none.clone()
            },
            &[],
        ),
        // A note is no answer.
        (
            Lookup {
                answered_by: Some(person(99)),
                ..none.clone()
            },
            &[],
        ),
        (none.clone(), &[]),
    ] {
        assert_eq!(numbers(&mut tx, &lookup).await?, expected, "{lookup:?}");
    }

    let mine = Lookup {
        member: Some(person(1)),
        ..none
    };
    let page = tx.tickets().look_up(&mine, 1, 1).await?;
    assert_eq!(
        page.first().map(|listed| (listed.number, listed.messages)),
        Some((2, 2))
    );
    let second = tx.tickets().by_number(2).await?;
    assert_eq!(second.and_then(|ticket| ticket.closed_by), Some(person(5)));
    assert_eq!(tx.tickets().by_number(9).await?, None);
    Ok(())
}

#[tokio::test]
async fn what_is_hidden_is_neither_listed_nor_counted_nor_found() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    tx.categories()
        .sync(
            &[NewCategory {
                name: "Appeals".to_owned(),
                enabled: true,
                ..NewCategory::default()
            }],
            NOON,
        )
        .await?;
    let category = tx.categories().all().await?.remove(0).id;
    let appeal = ticket(&mut tx, 1, (5, Some(5)), NOON).await?;
    tx.categories().assign(appeal, Some(category)).await?;
    ticket(&mut tx, 1, (5, None), NOON + Duration::HOUR).await?;

    for (hidden, expected) in [
        (Hidden::default(), &[2, 1][..]),
        (
            Hidden {
                categories: vec![category],
                uncategorized: false,
            },
            &[2],
        ),
        (
            Hidden {
                categories: Vec::new(),
                uncategorized: true,
            },
            &[1],
        ),
        (
            Hidden {
                categories: vec![category],
                uncategorized: true,
            },
            &[],
        ),
    ] {
        let none = Lookup {
            hidden: hidden.clone(),
            ..Lookup::default()
        };
        for lookup in [
            Lookup {
                member: Some(person(1)),
                ..none.clone()
            },
            Lookup {
                answered_by: Some(person(5)),
                ..none.clone()
            },
        ] {
            assert_eq!(numbers(&mut tx, &lookup).await?, expected, "{lookup:?}");
        }
        assert_eq!(hidden.hides(Some(category)), !expected.contains(&1));
        assert_eq!(hidden.hides(None), !expected.contains(&2));
        let query = Query {
            text: "platypus".to_owned(),
            limit: 50,
            hidden,
            ..Query::default()
        };
        let found = tx.search().messages_with(&query).await?;
        assert_eq!(found.hits.len(), 3 * expected.len());
    }
    Ok(())
}

#[tokio::test]
async fn a_closing_is_taken_off_the_list_once() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let id = ticket(&mut tx, 1, (5, Some(5)), NOON).await?;
    let open = ticket(&mut tx, 2, (5, None), NOON).await?;

    tx.closing_logs().plan(id).await?;
    tx.closing_logs().plan(id).await?;
    tx.closing_logs().plan(open).await?;

    let waiting = tx.closing_logs().waiting(10).await?;
    let [log] = &waiting[..] else {
        panic!("{waiting:?}");
    };
    assert_eq!((log.thread_id, log.changed_by), (id, Some(person(5))));
    assert_eq!(log.reason.as_deref(), Some("solved"));
    assert!(tx.closing_logs().take(log.status_id).await?);
    assert!(!tx.closing_logs().take(log.status_id).await?);
    assert_eq!(tx.closing_logs().waiting(10).await?, []);
    Ok(())
}
