//! What members thought of tickets that are over.

use storage::modmail::{NewThread, Schema, ThreadId, Tx};
use time::Duration;
use twilight_model::id::Id;

use crate::{NOON, World};

async fn closed(tx: &mut Tx, user: u64) -> anyhow::Result<ThreadId> {
    let id = ThreadId::new(NOON);
    tx.threads()
        .open(NewThread {
            id,
            user: Id::new(user).into(),
            user_name: "ada".to_owned(),
            at: NOON,
        })
        .await?;
    tx.threads().close(id, None, None, NOON).await?;
    Ok(id)
}

#[tokio::test]
async fn a_closed_ticket_is_rated_by_its_member_and_the_last_score_counts() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let (ada, bob) = (Id::new(1).into(), Id::new(2).into());
    let ticket = closed(&mut tx, 1).await?;

    assert!(!tx.ratings().comment(ticket, ada, "too early").await?);
    assert!(!tx.ratings().rate(ticket, bob, 1, NOON).await?);
    assert!(tx.ratings().rate(ticket, ada, 2, NOON).await?);
    assert!(!tx.ratings().rate(ticket, ada, 2, NOON).await?);
    assert!(tx.ratings().rate(ticket, ada, 5, NOON).await?);
    assert!(!tx.ratings().comment(ticket, bob, "not mine").await?);
    assert!(tx.ratings().comment(ticket, ada, "quick").await?);

    let rating = tx.ratings().of_thread(ticket).await?;
    let rating = rating.map(|it| (it.user_id, it.score, it.comment));
    assert_eq!(rating, Some((ada, 5, Some("quick".to_owned()))));
    assert!(tx.ratings().rate(ticket, ada, 6, NOON).await.is_err());
    Ok(())
}

#[tokio::test]
async fn an_open_ticket_cannot_be_rated() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    let ticket = closed(&mut tx, 1).await?;
    assert!(tx.threads().reopen(ticket, None, None, NOON).await?);

    assert!(
        !tx.ratings()
            .rate(ticket, Id::new(1).into(), 5, NOON)
            .await?
    );
    Ok(())
}

#[tokio::test]
async fn ratings_are_read_newest_first_and_summed_up() -> anyhow::Result<()> {
    let world = World::<Schema>::new().await?;
    let mut tx = world.store.write().await?;
    for user in 1..=7 {
        let ticket = closed(&mut tx, user).await?;
        // Some at the same moment.
        let at = NOON + Duration::hours(i64::try_from(user)? / 3);
        let score = i64::try_from(user)? % 5 + 1;
        assert!(
            tx.ratings()
                .rate(ticket, Id::new(user).into(), score, at)
                .await?
        );
    }

    let mut all = Vec::new();
    loop {
        let last = all.last();
        let before = last.map(|it: &storage::modmail::Rating| (it.rated_at, it.thread_id));
        let page = tx.ratings().page(before, 2).await?;
        if page.is_empty() {
            break;
        }
        all.extend(page);
    }
    let figures = tx
        .ratings()
        .figures(NOON, NOON + Duration::hours(2))
        .await?;

    assert_eq!(all.len(), 7);
    let keys = all.iter().map(|it| (it.rated_at, it.thread_id));
    assert!(keys.is_sorted_by(|one, next| one > next));
    // Those of 1 to 5: 2, 3, 4, 5, 1.
    assert_eq!((figures.count, figures.mean), (5, Some(3.0)));
    let none = tx.ratings().figures(NOON - Duration::HOUR, NOON).await?;
    assert_eq!((none.count, none.mean), (0, None));
    Ok(())
}
