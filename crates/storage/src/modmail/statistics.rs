//! Figures about tickets: how many, how fast, and by whom.

use std::collections::BTreeMap;

use sqlx::SqliteConnection;
use time::{Date, Duration, OffsetDateTime, UtcOffset};

use crate::{Error, discord::UserId, moment::stamp};

/// What happened on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The day, where it was asked for.
    pub date: Date,
    /// How many tickets opened.
    pub opened: i64,
    /// How many tickets closed.
    pub closed: i64,
    /// How often the staff answered.
    pub answers: i64,
}

/// How long something took, over several tickets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waits {
    /// In how many tickets.
    pub tickets: usize,
    /// Half of them took no longer.
    pub median: Duration,
    /// Nine of ten took no longer.
    pub ninetieth: Duration,
    /// None took longer.
    pub longest: Duration,
}

/// How long members waited for the first answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstAnswers {
    /// How long those waited who were answered, if any was.
    pub waits: Option<Waits>,
    /// How many tickets have no answer.
    pub unanswered: usize,
}

/// What one staff member did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffFigures {
    /// The staff member.
    pub user_id: UserId,
    /// How often they answered.
    pub answers: i64,
    /// In how many tickets.
    pub tickets: i64,
    /// How many tickets they closed.
    pub closed: i64,
}

impl Waits {
    /// Sums up how long each took. `None` if there were none.
    fn of(mut each: Vec<Duration>) -> Option<Self> {
        each.sort_unstable();
        let at = |share: usize| {
            let rank = (each.len() * share).div_ceil(100).saturating_sub(1);
            each.get(rank).copied()
        };
        Some(Self {
            tickets: each.len(),
            median: at(50)?,
            ninetieth: at(90)?,
            longest: at(100)?,
        })
    }
}

/// Access to figures about tickets within a transaction. A stretch of time goes
/// from one moment up to but not including another.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = tempfile::tempdir()?;
/// # let store = storage::modmail::Store::open(&folder.path().join("modmail.sqlite")).await?;
/// # let now = time::macros::datetime!(2026-03-01 12:00 UTC);
/// # let mut tx = store.write().await?;
/// use storage::modmail::{NewThread, ThreadId};
/// use time::{Duration, UtcOffset};
/// use twilight_model::id::Id;
///
/// let ticket = NewThread {
///     id: ThreadId::new(now),
///     user: Id::new(7).into(),
///     user_name: "ada".to_owned(),
///     at: now,
/// };
/// tx.threads().open(ticket).await?;
///
/// let days = tx.statistics().days(now, now + Duration::WEEK, UtcOffset::UTC).await?;
/// assert_eq!((days.len(), days[0].opened), (1, 1));
/// let answers = tx.statistics().first_answers(now, now + Duration::WEEK).await?;
/// assert_eq!(answers.unanswered, 1);
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Statistics<'c> {
    conn: &'c mut SqliteConnection,
}

impl<'c> Statistics<'c> {
    pub(super) fn new(conn: &'c mut SqliteConnection) -> Self {
        Self { conn }
    }

    /// What happened on each day, oldest first. A day is one at a distance from
    /// UTC; days on which nothing happened are left out.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn days(
        &mut self,
        from: OffsetDateTime,
        to: OffsetDateTime,
        zone: UtcOffset,
    ) -> Result<Vec<Day>, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let zone = format!("{:+} seconds", zone.whole_seconds());
        let opened = sqlx::query!(
            r#"SELECT date(created_at, ?) AS "date!: Date", count(*) AS "count!: i64"
                 FROM threads WHERE created_at >= ? AND created_at < ?
                GROUP BY 1"#,
            zone,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let closed = sqlx::query!(
            r#"SELECT date(changed_at, ?) AS "date!: Date", count(*) AS "count!: i64"
                 FROM thread_status WHERE changed_at >= ? AND changed_at < ? AND status = 0
                GROUP BY 1"#,
            zone,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let answers = sqlx::query!(
            r#"SELECT date(created_at, ?) AS "date!: Date", count(*) AS "count!: i64"
                 FROM thread_messages INDEXED BY thread_messages_answers
                WHERE kind = 'staff' AND created_at >= ? AND created_at < ?
                GROUP BY 1"#,
            zone,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let mut days = BTreeMap::new();
        for it in opened {
            day(&mut days, it.date).opened = it.count;
        }
        for it in closed {
            day(&mut days, it.date).closed = it.count;
        }
        for it in answers {
            day(&mut days, it.date).answers = it.count;
        }
        Ok(days.into_values().collect())
    }

    /// How long the members whose tickets opened in a stretch of time waited for
    /// the first answer.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn first_answers(
        &mut self,
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<FirstAnswers, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let tickets = sqlx::query!(
            r#"SELECT created_at,
                      (SELECT created_at FROM thread_messages
                        WHERE thread_id = threads.id AND kind = 'staff'
                        ORDER BY id LIMIT 1) AS "answered_at: OffsetDateTime"
                 FROM threads WHERE created_at >= ? AND created_at < ?"#,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let waits: Vec<_> = tickets
            .iter()
            .filter_map(|it| Some(it.answered_at? - it.created_at))
            .collect();
        Ok(FirstAnswers {
            unanswered: tickets.len() - waits.len(),
            waits: Waits::of(waits),
        })
    }

    /// How long the tickets were open that closed in a stretch of time, if any
    /// did.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn lifetimes(
        &mut self,
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<Option<Waits>, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let tickets = sqlx::query!(
            r#"SELECT created_at, closed_at AS "closed_at!: OffsetDateTime"
                 FROM threads INDEXED BY threads_closed
                WHERE status = 0 AND closed_at >= ? AND closed_at < ?"#,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let each = tickets.iter().map(|it| it.closed_at - it.created_at);
        Ok(Waits::of(each.collect()))
    }

    /// What each staff member did, those who answered most first.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Driver`] if the database does not answer.
    pub async fn staff(
        &mut self,
        from: OffsetDateTime,
        to: OffsetDateTime,
    ) -> Result<Vec<StaffFigures>, Error> {
        let (from, to) = (stamp(from), stamp(to));
        let answers = sqlx::query_as!(
            StaffFigures,
            r#"SELECT user_id AS "user_id!: UserId", count(*) AS "answers!: i64",
                      count(DISTINCT thread_id) AS "tickets!: i64", 0 AS "closed!: i64"
                 FROM thread_messages INDEXED BY thread_messages_answers
                WHERE kind = 'staff' AND created_at >= ? AND created_at < ?
                GROUP BY user_id"#,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let closed = sqlx::query!(
            r#"SELECT changed_by AS "user_id!: UserId", count(*) AS "count!: i64"
                 FROM thread_status
                WHERE changed_at >= ? AND changed_at < ? AND status = 0 AND changed_by IS NOT NULL
                GROUP BY 1"#,
            from,
            to,
        )
        .fetch_all(&mut *self.conn)
        .await?;
        let mut staff: BTreeMap<_, _> = answers.into_iter().map(|it| (it.user_id, it)).collect();
        for it in closed {
            let nothing = StaffFigures {
                user_id: it.user_id,
                answers: 0,
                tickets: 0,
                closed: 0,
            };
            staff.entry(it.user_id).or_insert(nothing).closed = it.count;
        }
        let mut staff: Vec<_> = staff.into_values().collect();
        staff.sort_by_key(|it| std::cmp::Reverse((it.answers, it.closed)));
        Ok(staff)
    }
}

/// The figures of a day, all of them none at first.
fn day(days: &mut BTreeMap<Date, Day>, date: Date) -> &mut Day {
    days.entry(date).or_insert(Day {
        date,
        opened: 0,
        closed: 0,
        answers: 0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_took_no_longer_than_the_median() {
        let each = |seconds: &[i64]| seconds.iter().copied().map(Duration::seconds).collect();

        let waits = Waits::of(each(&[9, 1, 5, 3, 7, 2, 4, 8, 10, 6])).unwrap();

        assert_eq!(waits.median, Duration::seconds(5));
        assert_eq!(waits.ninetieth, Duration::seconds(9));
        assert_eq!(waits.longest, Duration::seconds(10));
        assert_eq!(Waits::of(each(&[4])).unwrap().median, Duration::seconds(4));
        assert_eq!(Waits::of(Vec::new()), None);
    }
}
