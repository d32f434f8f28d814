//! Figures equal a recomputation from the rows.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, ensure};
use proptest::{collection::vec, option::of, prelude::*};
use storage::{
    discord::UserId,
    modmail::{
        Answered, CategoryId, ClosedTicket, Hidden, MessageKind, NewCategory, NewMessage,
        NewTicket, OpenedTicket, Rated, Schema, Scope, TicketId, Tx,
    },
};
use time::{Duration, OffsetDateTime, format_description::well_known::Rfc3339};
use twilight_model::id::Id;

use crate::{
    NOON, World,
    models::{block_on, sequences},
};

/// Within so many minutes everything happens.
const SPAN: i64 = 600;

#[derive(Debug, Clone)]
struct Said {
    kind: u8,
    staff: u64,
    delivery: u8,
    after: i64,
}

#[derive(Debug, Clone)]
struct Made {
    opened: i64,
    by_staff: bool,
    category: Option<bool>,
    said: Vec<Said>,
    /// After how many minutes, and by whom: nobody, the member or one of the staff.
    closed: Option<(i64, u64)>,
    score: Option<i64>,
}

#[derive(Debug, Clone)]
struct Asked {
    from: i64,
    length: i64,
    staff: Option<u64>,
    category: Option<bool>,
    hidden: (bool, bool, bool),
}

fn said() -> impl Strategy<Value = Said> {
    (0..4_u8, 0..3_u64, 0..3_u8, 0..60_i64).prop_map(|(kind, staff, delivery, after)| Said {
        kind,
        staff,
        delivery,
        after,
    })
}

fn made() -> impl Strategy<Value = Made> {
    let closed = of((0..SPAN, 0..5_u64));
    let all = (
        0..SPAN,
        any::<bool>(),
        of(any::<bool>()),
        vec(said(), 0..8),
        closed,
        of(1..6_i64),
    );
    all.prop_map(|(opened, by_staff, category, said, closed, score)| Made {
        opened,
        by_staff,
        category,
        said,
        closed,
        score,
    })
}

fn asked() -> impl Strategy<Value = Asked> {
    let all = (
        -10..SPAN,
        0..2 * SPAN,
        of(0..3_u64),
        of(any::<bool>()),
        any::<(bool, bool, bool)>(),
    );
    all.prop_map(|(from, length, staff, category, hidden)| Asked {
        from,
        length,
        staff,
        category,
        hidden,
    })
}

fn at(minutes: i64) -> OffsetDateTime {
    NOON + Duration::minutes(minutes)
}

fn staff(number: u64) -> UserId {
    Id::new(900 + number).into()
}

async fn make(tx: &mut Tx, member: UserId, made: &Made) -> anyhow::Result<()> {
    let id = TicketId::new(at(made.opened));
    let ticket = NewTicket {
        id,
        user: member,
        user_name: "ada".to_owned(),
        at: at(made.opened),
    };
    tx.tickets().open(ticket).await?;
    let guild = Id::new(5).into();
    let by = made.by_staff.then(|| staff(0));
    tx.places().put(id, (guild, guild), by).await?;
    let category = made.category.map(category);
    tx.categories().assign(id, category).await?;
    let mut minutes = made.opened;
    for said in &made.said {
        minutes += said.after;
        let (kind, user) = match said.kind {
            0 => (MessageKind::User, member),
            1 => (MessageKind::Note, staff(said.staff)),
            _ => (MessageKind::Staff, staff(said.staff)),
        };
        let message = NewMessage {
            ticket: id,
            kind,
            user,
            user_name: "somebody".to_owned(),
            anonymous: false,
            content: "text".to_owned(),
            dm_message: None,
            inbox_message: None,
            number: None,
            at: at(minutes),
        };
        let row = tx.messages().add(&message).await?;
        match said.delivery {
            0 => {}
            1 => tx.messages().undelivered(row, "why").await?,
            _ => tx.messages().delivered(row).await?,
        }
    }
    let Some((after, by)) = made.closed else {
        return Ok(());
    };
    let by = match by {
        0 => None,
        1 => Some(member),
        number => Some(staff(number - 2)),
    };
    let closed_at = at(made.opened + after);
    tx.tickets().close(id, by, None, closed_at).await?;
    if let Some(score) = made.score {
        tx.ratings().rate(id, member, score, closed_at).await?;
    }
    Ok(())
}

fn named(name: &str) -> NewCategory {
    NewCategory {
        name: name.to_owned(),
        description: None,
        emoji: None,
        parent: None,
        forum: false,
        tags: Vec::new(),
        greeting: None,
        canned_answer: None,
        form: Vec::new(),
        ping_roles: Vec::new(),
        staff_roles: Vec::new(),
        enabled: true,
    }
}

/// One of the two there are, with the ids that the database gives them.
fn category(second: bool) -> CategoryId {
    CategoryId::from(1 + i64::from(second))
}

/// The rows as any other program reads them.
#[derive(Debug, sqlx::FromRow)]
struct TicketRow {
    id: String,
    user_id: i64,
    created_at: String,
    status: i64,
    closed_at: Option<String>,
    closed_by: Option<String>,
    ticket_category_id: Option<i64>,
    opened_by: Option<i64>,
}

#[derive(Debug, sqlx::FromRow)]
struct Message {
    id: i64,
    thread_id: String,
    user_id: i64,
    created_at: String,
    kind: String,
    delivery: String,
}

/// What the rows come to, counted the long way.
struct Recomputed {
    opened: Vec<OpenedTicket>,
    closed: Vec<ClosedTicket>,
    answered: Vec<Answered>,
    rated: Vec<Rated>,
}

async fn recompute(world: &World<Schema>, scope: &Scope) -> anyhow::Result<Recomputed> {
    let mut conn = world.stranger().await?;
    let threads: Vec<TicketRow> = sqlx::query_as("SELECT * FROM threads")
        .fetch_all(&mut conn)
        .await?;
    let messages: Vec<Message> = sqlx::query_as("SELECT * FROM thread_messages ORDER BY id")
        .fetch_all(&mut conn)
        .await?;
    let ratings: Vec<(String, i64, String)> =
        sqlx::query_as("SELECT thread_id, score, rated_at FROM ticket_ratings")
            .fetch_all(&mut conn)
            .await?;
    let moment = |text: &str| OffsetDateTime::parse(text, &Rfc3339);
    let within = |at: OffsetDateTime| scope.from <= at && at < scope.until;
    let person = |id: i64| -> anyhow::Result<UserId> { Ok(Id::new(u64::try_from(id)?).into()) };
    let is_staff = |id: UserId| scope.staff.is_none_or(|staff| staff == id);
    let counts = |thread: &TicketRow| {
        let category = thread.ticket_category_id.map(CategoryId::from);
        !scope.hidden.hides(category) && (scope.category.is_none() || scope.category == category)
    };
    let arrived = |message: &Message| message.kind == "staff" && message.delivery == "sent";
    let mut found = Recomputed {
        opened: Vec::new(),
        closed: Vec::new(),
        answered: Vec::new(),
        rated: Vec::new(),
    };
    let mut answers: BTreeMap<UserId, (i64, BTreeSet<&str>)> = BTreeMap::new();
    let mut scores: BTreeMap<i64, i64> = BTreeMap::new();
    for thread in threads.iter().filter(|thread| counts(thread)) {
        let mine: Vec<&Message> = messages
            .iter()
            .filter(|message| message.thread_id == thread.id)
            .collect();
        let category = thread.ticket_category_id.map(CategoryId::from);
        let opened_at = moment(&thread.created_at)?;
        let asked = mine.iter().find(|message| message.kind == "user");
        let answer = asked.and_then(|asked| {
            let mut behind = mine.iter().filter(|message| message.id > asked.id);
            behind.find(|message| arrived(message))
        });
        let answered_by = answer.map(|answer| person(answer.user_id)).transpose()?;
        if within(opened_at) && (scope.staff.is_none() || answered_by == scope.staff) {
            found.opened.push(OpenedTicket {
                opened_at,
                category,
                by_staff: thread.opened_by.is_some(),
                asked_at: asked.map(|asked| moment(&asked.created_at)).transpose()?,
                answered_at: answer
                    .map(|answer| moment(&answer.created_at))
                    .transpose()?,
                answered_by,
            });
        }
        if thread.status == 0 {
            let closed_at = thread.closed_at.as_deref().context("it has closed")?;
            let closed_at = moment(closed_at)?;
            let by: Option<i64> = thread.closed_by.as_deref().map(str::parse).transpose()?;
            let closed_by = by.map(person).transpose()?;
            if within(closed_at) && (scope.staff.is_none() || closed_by == scope.staff) {
                found.closed.push(ClosedTicket {
                    opened_at,
                    closed_at,
                    category,
                    closed_by,
                    by_member: by == Some(thread.user_id),
                });
            }
        }
        for message in mine.iter().filter(|message| arrived(message)) {
            let author = person(message.user_id)?;
            if within(moment(&message.created_at)?) && is_staff(author) {
                let entry = answers.entry(author).or_default();
                entry.0 += 1;
                entry.1.insert(&thread.id);
            }
        }
        for (_, score, rated_at) in ratings.iter().filter(|rating| rating.0 == thread.id) {
            let mut by = mine.iter().filter(|message| arrived(message));
            let theirs = scope.staff.is_none()
                || by.any(|message| person(message.user_id).ok() == scope.staff);
            if within(moment(rated_at)?) && theirs {
                *scores.entry(*score).or_default() += 1;
            }
        }
    }
    for (staff, (answers, tickets)) in answers {
        found.answered.push(Answered {
            staff,
            answers,
            tickets: i64::try_from(tickets.len())?,
        });
    }
    found.answered.sort_by_key(|row| (-row.answers, row.staff));
    let rated = scores.into_iter();
    found.rated = rated.map(|(score, times)| Rated { score, times }).collect();
    Ok(found)
}

async fn run(tickets: Vec<Made>, asked: Vec<Asked>) -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let names = ["Bugs", "Billing"].map(named);
    tx.categories().sync(&names, NOON).await?;
    for (number, made) in (1..).zip(&tickets) {
        make(&mut tx, Id::new(number).into(), made).await?;
    }
    tx.commit().await?;
    for asked in asked {
        let (first, second, uncategorized) = asked.hidden;
        let hidden = [
            first.then(|| category(false)),
            second.then(|| category(true)),
        ];
        let scope = Scope {
            from: at(asked.from),
            until: at(asked.from + asked.length),
            staff: asked.staff.map(staff),
            category: asked.category.map(category),
            hidden: Hidden {
                categories: hidden.into_iter().flatten().collect(),
                uncategorized,
            },
        };
        let mut tx = world.store.read().await?;
        let (mut opened, mut closed) = (Vec::new(), Vec::new());
        let mut statistics = tx.statistics();
        statistics.opened(&scope, |row| opened.push(row)).await?;
        statistics.closed(&scope, |row| closed.push(row)).await?;
        let answered = statistics.answered(&scope).await?;
        let rated = statistics.rated(&scope).await?;

        let mut expected = recompute(&world, &scope).await?;
        // In which order they come is left to the database.
        opened.sort_by_key(|row| format!("{row:?}"));
        closed.sort_by_key(|row| format!("{row:?}"));
        expected.opened.sort_by_key(|row| format!("{row:?}"));
        expected.closed.sort_by_key(|row| format!("{row:?}"));
        ensure!(opened == expected.opened, "{scope:?}: {opened:?}");
        ensure!(closed == expected.closed, "{scope:?}: {closed:?}");
        ensure!(answered == expected.answered, "{scope:?}: {answered:?}");
        ensure!(rated == expected.rated, "{scope:?}: {rated:?}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(sequences(24))]

    #[test]
    fn figures_are_what_the_rows_come_to(
        tickets in vec(made(), 0..25),
        asked in vec(asked(), 1..8),
    ) {
        let outcome = block_on(run(tickets, asked));
        prop_assert!(outcome.is_ok(), "{outcome:?}");
    }
}

/// The definition by example: who waits is the member, and what counts has arrived.
#[tokio::test]
async fn the_first_response_is_the_first_answer_that_arrived() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let said = |kind, delivery, after| Said {
        kind,
        staff: 1,
        delivery,
        after,
    };
    let made = Made {
        opened: 0,
        by_staff: false,
        category: None,
        // A question, a note, an answer that failed, one that is on its way, one that
        // arrived, and another.
        said: vec![
            said(0, 2, 1),
            said(1, 2, 1),
            said(2, 1, 1),
            said(2, 0, 1),
            said(2, 2, 1),
            said(2, 2, 1),
        ],
        closed: None,
        score: None,
    };
    make(&mut tx, Id::new(1).into(), &made).await?;
    let scope = Scope {
        from: NOON,
        until: at(SPAN),
        staff: None,
        category: None,
        hidden: Hidden::default(),
    };

    let mut opened = Vec::new();
    tx.statistics()
        .opened(&scope, |row| opened.push(row))
        .await?;

    let expected = OpenedTicket {
        opened_at: NOON,
        category: None,
        by_staff: false,
        asked_at: Some(at(1)),
        answered_at: Some(at(5)),
        answered_by: Some(staff(1)),
    };
    assert_eq!(opened, [expected]);
    let answered = tx.statistics().answered(&scope).await?;
    assert_eq!(answered.first().map(|row| row.answers), Some(2));
    Ok(())
}
