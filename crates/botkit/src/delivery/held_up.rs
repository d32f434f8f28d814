//! Rows that are refused in the same way again and again: people decide.

use serde::de::IgnoredAny;
use storage::outbox::{OutboxId, Row};
use time::{Duration, OffsetDateTime};
use twilight_http::routing::Route;

use super::{Delivery, Effect, Outcome, Outcomes, Progress, settle::settle};
use crate::rest::RestError;

/// For how long a row is refused before people are told.
const LONG: Duration = Duration::minutes(15);

/// Since when a row has been refused, and how. Each process counts anew.
#[derive(Debug, Default)]
pub(super) struct HeldUp {
    since: Option<(u16, u64, OffsetDateTime)>,
    /// Whether people were told.
    pub(super) told: bool,
}

impl HeldUp {
    /// Takes note of a failed attempt. Whether it is time to tell people.
    pub(super) fn is_news(&mut self, error: &RestError, at: OffsetDateTime) -> bool {
        let (status, code) = match error {
            RestError::NotNow { status, code, .. } => (*status, *code),
            // Of what stands in front of Discord.
            RestError::Server { status } if (300..500).contains(status) => (*status, 0),
            // Nobody has looked at what is asked for.
            _ => {
                self.since = None;
                return false;
            }
        };
        match self.since {
            Some((of, with, since)) if (of, with) == (status, code) => {
                !self.told && at - since >= LONG
            }
            _ => {
                self.since = Some((status, code, at));
                false
            }
        }
    }
}

impl<O: Outcomes> Delivery<O> {
    /// Has people told, unless everything is refused: then it is not for what this
    /// row says, and nobody can do anything about it. `true` if they are.
    pub(super) async fn tell_held_up(&self, id: OutboxId, error: &RestError) -> bool {
        let other = self.rest.get::<IgnoredAny>(&Route::GetCurrentUser).await;
        if other.is_err() {
            return false;
        }
        tracing::error!(outbox.id = %id, "row {id} is refused again and again, and holds up its lane: {error}");
        let told = async {
            let mut tx = self.store.write().await?;
            let Some(row) = tx.outbox().get(id).await? else {
                return Ok(());
            };
            let reason = error.to_string();
            self.outcomes
                .held_up(&mut tx, &row, &reason, self.clock.now())
                .await?;
            tx.commit().await
        };
        let told: Result<(), storage::Error> = told.await;
        if let Err(error) = &told {
            tracing::error!(outbox.id = %id, "nobody is told of row {id}: {error}");
        }
        self.wake.notify_one();
        told.is_ok()
    }

    /// Ends a row that somebody has given up.
    pub(super) async fn give_up(
        &self,
        mut row: Row,
        effect: &Effect,
        reason: String,
    ) -> Result<Progress, storage::Error> {
        row.effect = serde_json::to_string(effect)?;
        let outcome = Outcome::Failed { code: None, reason };
        let mut tx = self.store.write().await?;
        tx.outbox().replace(row.id, &row.effect).await?;
        settle(
            Some(&*self.outcomes),
            &mut tx,
            &row,
            &outcome,
            self.clock.now(),
        )
        .await?;
        tx.commit().await?;
        self.outcomes.committed();
        self.tell(&row, &outcome);
        self.wake.notify_one();
        Ok(Progress::Settled)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn people_are_told_once_of_what_is_refused_alike_for_long() {
        let noon = datetime!(2026-03-01 12:00 UTC);
        let refused = || RestError::Server { status: 403 };
        let mut held_up = HeldUp::default();

        assert!(!held_up.is_news(&refused(), noon));
        assert!(!held_up.is_news(&refused(), noon + LONG - Duration::SECOND));
        assert!(held_up.is_news(&refused(), noon + LONG));
        held_up.told = true;
        assert!(!held_up.is_news(&refused(), noon + 2 * LONG));
    }

    #[test]
    fn trouble_that_has_nothing_to_do_with_a_row_is_no_refusal_of_it() {
        let noon = datetime!(2026-03-01 12:00 UTC);
        for other in [
            RestError::Server { status: 502 },
            RestError::NoAnswer("nobody is there".to_owned()),
            RestError::Server { status: 413 },
        ] {
            let mut held_up = HeldUp::default();
            assert!(!held_up.is_news(&RestError::Server { status: 403 }, noon));
            assert!(!held_up.is_news(&other, noon + LONG));
            let last = RestError::Server { status: 403 };
            assert!(!held_up.is_news(&last, noon + LONG + LONG / 2), "{other}");
        }
    }
}
