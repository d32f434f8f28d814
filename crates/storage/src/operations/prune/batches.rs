//! Changing much without keeping the writer for long.

use std::time::{Duration, Instant};

use crate::{
    Database, Error,
    operations::{Step, Watcher},
};

/// How long a step should take: half of what anybody may be kept waiting.
const WANTED: Duration = Duration::from_millis(25);

/// When a step is ended early, because its rows turn out to be dearer than those
/// before. What is left of the time is for the commit.
const ENOUGH: Duration = Duration::from_millis(12);

/// How many rows the first step takes, and the most one ever does. A message
/// whose words have to leave the search costs a thousand times what a measured
/// value does.
const FIRST: usize = 8;
const MOST: usize = 5_000;

/// In how many parts a step is done, to look at the time after each.
const PARTS: usize = 8;

/// Works through rows in steps, whose size follows from how long they take.
#[derive(Debug)]
pub(super) struct Batches<'w> {
    pace: Pace,
    longest: Duration,
    changed: u64,
    watcher: &'w Watcher,
}

impl<'w> Batches<'w> {
    pub(super) fn new(watcher: &'w Watcher) -> Self {
        Self {
            pace: Pace { size: FIRST },
            longest: Duration::ZERO,
            changed: 0,
            watcher,
        }
    }

    /// The longest that the writer was kept.
    pub(super) fn longest(&self) -> Duration {
        self.longest
    }

    /// Runs `statement` with the ids of rows as a JSON list, each step in a
    /// transaction of its own. Returns how many rows it changed.
    pub(super) async fn run(
        &mut self,
        database: &Database,
        statement: &'static str,
        mut ids: &[i64],
    ) -> Result<u64, Error> {
        let before = self.changed;
        while !ids.is_empty() {
            let mut tx = database.begin_write().await?;
            let begun = Instant::now();
            let mut done = 0;
            while !ids.is_empty()
                && let Some(part) = self.pace.next_part(done, begun.elapsed())
            {
                let (now, later) = ids.split_at(part.min(ids.len()));
                let values = serde_json::to_string(now)?;
                let query = sqlx::query(statement).bind(values);
                self.changed += query.execute(&mut *tx).await?.rows_affected();
                done += now.len();
                ids = later;
            }
            tx.commit().await?;
            let held = begun.elapsed();
            self.pace.took(done, held);
            self.watcher.tell(Step::Removing, self.changed, 0);
            self.make_way(database, held).await?;
        }
        Ok(self.changed - before)
    }

    /// Takes note of how long the writer was kept, and leaves it to others for
    /// as long.
    ///
    /// Who waits in this process comes first in any case. Another process only
    /// looks now and then whether the file is free, so there has to be a time in
    /// which it is. What was written is brought into the file meanwhile.
    pub(super) async fn make_way(
        &mut self,
        database: &Database,
        held: Duration,
    ) -> Result<(), Error> {
        self.longest = self.longest.max(held);
        database.fold_in().await?;
        tokio::time::sleep(held).await;
        Ok(())
    }
}

/// How many rows a step takes.
#[derive(Debug)]
struct Pace {
    size: usize,
}

impl Pace {
    /// How many rows the next part of a step takes that has `done` some and
    /// taken so long; `None` if the step is to end.
    fn next_part(&self, done: usize, taken: Duration) -> Option<usize> {
        if done > 0 && taken >= ENOUGH {
            return None;
        }
        let left = self.size.checked_sub(done).filter(|left| *left > 0)?;
        Some(left.min(self.size.div_ceil(PARTS)))
    }

    /// Learns from how long a whole step with so many rows took.
    fn took(&mut self, rows: usize, time: Duration) {
        if time > WANTED {
            self.size = (rows / 2).max(1);
        } else if time * 3 < WANTED && rows >= self.size {
            self.size = (self.size * 3 / 2 + 1).min(MOST);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Works through rows that cost so much each. Returns how long each step
    /// took, with the commit.
    fn walk(pace: &mut Pace, costs: &[Duration]) -> Vec<Duration> {
        let (mut steps, mut costs) = (Vec::new(), costs.iter());
        while costs.len() > 0 {
            let (mut taken, mut done) = (Duration::ZERO, 0);
            while let Some(part) = pace.next_part(done, taken) {
                let part = part.min(costs.len());
                if part == 0 {
                    break;
                }
                taken += costs.by_ref().take(part).sum::<Duration>();
                done += part;
            }
            taken += Duration::from_millis(1);
            pace.took(done, taken);
            steps.push(taken);
        }
        steps
    }

    #[test]
    fn steps_begin_small_and_grow_while_they_are_short() {
        let mut pace = Pace { size: FIRST };
        let cheap = vec![Duration::from_micros(1); 60_000];

        let steps = walk(&mut pace, &cheap);

        assert_eq!(pace.size, MOST);
        assert_eq!(steps.first(), Some(&Duration::from_micros(1_008)));
        // What a handful of rows less than the last step holds says nothing.
        pace.took(3, Duration::ZERO);
        assert_eq!(pace.size, MOST);
    }

    #[test]
    fn rows_that_cost_more_than_those_before_end_a_step_early() {
        let mut pace = Pace { size: FIRST };
        walk(&mut pace, &vec![Duration::from_micros(2); 60_000]);

        let steps = walk(&mut pace, &vec![Duration::from_micros(60); 2_000]);

        assert!(steps[0] < Duration::from_millis(50), "{steps:?}");
        let later = steps[1..].iter().max();
        assert!(later < Some(&WANTED), "{steps:?}");
    }

    #[test]
    fn a_row_that_takes_too_long_by_itself_is_a_step_by_itself() {
        let mut pace = Pace { size: FIRST };

        let steps = walk(&mut pace, &[Duration::from_millis(40); 20]);

        assert_eq!(pace.size, 1);
        assert_eq!(steps.len(), 20);
    }

    proptest! {
        #[test]
        fn nobody_waits_for_longer_than_fifty_milliseconds(
            costs in proptest::collection::vec(1..4_000_u64, 1..5_000),
        ) {
            // From nothing to four milliseconds, which no single message takes.
            let costs: Vec<_> = costs.into_iter().map(Duration::from_micros).collect();
            let steps = walk(&mut Pace { size: FIRST }, &costs);

            prop_assert!(steps.iter().all(|step| *step < Duration::from_millis(50)), "{:?}", steps);
        }
    }
}
