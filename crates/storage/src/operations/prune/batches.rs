//! Changing much without keeping the writer for long.

use std::time::{Duration, Instant};

use crate::{Database, Error};

/// How long a step should take: half of what anybody may be kept waiting.
const WANTED: Duration = Duration::from_millis(25);

/// How many rows the first step takes, and the most one ever does.
const FIRST: usize = 100;
const MOST: usize = 5_000;

/// Works through rows in steps, whose size follows from how long they take.
#[derive(Debug)]
pub(super) struct Batches {
    size: usize,
    longest: Duration,
}

impl Batches {
    pub(super) fn new() -> Self {
        Self {
            size: FIRST,
            longest: Duration::ZERO,
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
        let mut changed = 0;
        while !ids.is_empty() {
            let (step, rest) = ids.split_at(self.size.min(ids.len()));
            let values = serde_json::to_string(step)?;
            let mut tx = database.begin_write().await?;
            let begun = Instant::now();
            let done = sqlx::query(statement)
                .bind(values)
                .execute(&mut *tx)
                .await?;
            tx.commit().await?;
            self.took(begun.elapsed());
            changed += done.rows_affected();
            ids = rest;
            // Whoever waits for the writer comes first.
            tokio::task::yield_now().await;
        }
        Ok(changed)
    }

    /// Takes note of how long the writer was kept.
    pub(super) fn took(&mut self, time: Duration) {
        self.longest = self.longest.max(time);
        if time > WANTED {
            self.size = (self.size / 2).max(1);
        } else if time * 3 < WANTED {
            self.size = (self.size * 3 / 2 + 1).min(MOST);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_shrink_when_they_take_long_and_grow_slowly() {
        let mut batches = Batches::new();
        batches.took(Duration::from_millis(40));
        assert_eq!(batches.size, FIRST / 2);
        batches.took(Duration::from_millis(20));
        assert_eq!(batches.size, FIRST / 2);
        batches.took(Duration::from_millis(2));
        assert_eq!(batches.size, 76);
        for _ in 0..100 {
            batches.took(Duration::ZERO);
        }
        assert_eq!(batches.size, MOST);
        assert_eq!(batches.longest(), Duration::from_millis(40));
    }
}
