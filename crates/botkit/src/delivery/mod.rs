//! Working off the outbox: the only place that changes Discord.
//!
//! Rows of one lane happen in order, lanes side by side. A row ends as *sent*
//! or *failed* (for good, with a reason in words); until then it is tried again
//! with growing pauses, over restarts, for as long as it takes. The end of a
//! row and what the bot makes of it ([`Outcomes`]) are one transaction.
//!
//! A message is not posted twice: every attempt carries the row's nonce, which
//! Discord honours for a few minutes, and an attempt whose answer was lost
//! longer ago than that is looked for in the channel first.

mod attempt;
mod copies;
mod effect;
mod held_up;
mod lane;
mod places;
mod reconcile;
mod settle;

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use storage::{
    Store,
    files::Files,
    outbox::{OutboxId, Row},
};
use time::{Duration, OffsetDateTime};
use tokio::{
    sync::{Mutex, Notify},
    time::timeout,
};
use twilight_model::id::{Id, marker::UserMarker};

use self::{
    copies::LostCopy,
    held_up::HeldUp,
    settle::{Settler, settle},
};
pub use self::{
    effect::{Body, Effect, File, Target},
    lane::Lane,
    settle::{Fetched, Outcome, Outcomes, Refused},
};
use crate::{
    backoff::Backoff,
    clock::Clock,
    health::Metrics,
    lanes::Lanes,
    lifecycle::Stop,
    panics::{Panicked, caught},
    rest::{Rest, RestError, code::MISSING_ACCESS},
};

/// How many rows are looked up at once.
const PAGE: i64 = 500;

/// Without a wake-up the outbox is looked at this often, for rows that another
/// process wrote.
const LOOK_AGAIN: Duration = Duration::seconds(5);

/// How often the metrics learn how much waits.
const REPORT_EVERY: std::time::Duration = std::time::Duration::from_secs(1);

/// The first pause after a failed attempt; it doubles with each further one.
const FIRST_DELAY: Duration = Duration::milliseconds(250);

/// No pause is longer.
const LONGEST_DELAY: Duration = Duration::seconds(60);

/// The pauses after failed attempts.
const BACKOFF: Backoff = Backoff::new(FIRST_DELAY, LONGEST_DELAY);

/// For how long the making of a channel waits for the one before it.
const TURN: std::time::Duration = std::time::Duration::from_secs(5);

/// How often something is tried that Discord says the bot has no access for.
const ACCESS_TRIES: i64 = 4;

/// How often something is tried over which the bot breaks down.
const PANICS: u32 = 3;

/// The pause of a row that has to wait for a limit of everybody's.
const AT_THE_GATE: Duration = Duration::milliseconds(50);

/// What delivery works with.
#[derive(Debug)]
pub struct Delivery<O: Outcomes> {
    store: Store<O::Schema>,
    rest: Rest,
    files: Files,
    clock: Clock,
    metrics: Metrics,
    me: Id<UserMarker>,
    /// Rows up to this one were there when the process began: an earlier one may
    /// have tried them. A number, for a clock may have been put back since.
    inherited: AtomicI64,
    settler: Settler<O>,
    outcomes: Arc<O>,
    wake: Arc<Notify>,
    /// Channels are made one after the other where that takes no longer than
    /// [`TURN`]: what one meets goes for those behind it, and each request counts,
    /// also one that is refused.
    making: Mutex<()>,
}

/// Wakes delivery when a transaction has put something into the outbox.
#[derive(Debug, Clone, Default)]
pub struct WakeUp(Arc<Notify>);

impl WakeUp {
    /// To be called after the commit.
    pub fn wake(&self) {
        self.0.notify_one();
    }
}

/// The parts [`Delivery::start`] puts together.
#[derive(Debug)]
pub struct Parts<O: Outcomes> {
    /// The bot's database.
    pub store: Store<O::Schema>,
    /// The way to Discord.
    pub rest: Rest,
    /// Where the files of messages are.
    pub files: Files,
    /// What the bot makes of outcomes.
    pub outcomes: Arc<O>,
    /// The time.
    pub clock: Clock,
    /// Where it is counted.
    pub metrics: Metrics,
    /// The bot's own user, to know its messages by.
    pub me: Id<UserMarker>,
    /// What the bot wakes when there is something new.
    pub wake_up: WakeUp,
}

impl<O: Outcomes> Delivery<O> {
    /// Begins to work off the outbox, first what an earlier process left.
    pub fn start(parts: Parts<O>, stop: &Stop) {
        let settler = Settler::start(
            parts.store.clone(),
            Arc::clone(&parts.outcomes),
            parts.wake_up.clone(),
            parts.clock.clone(),
            parts.metrics.clone(),
            stop,
        );
        let delivery = Arc::new(Self {
            // Until it is known, everything counts as inherited.
            inherited: AtomicI64::new(i64::MAX),
            store: parts.store,
            rest: parts.rest,
            files: parts.files,
            clock: parts.clock,
            metrics: parts.metrics,
            me: parts.me,
            settler,
            outcomes: parts.outcomes,
            wake: parts.wake_up.0,
            making: Mutex::default(),
        });
        let report = Arc::clone(&delivery).report(stop.clone());
        stop.keep_running("the report about delivery", report);
        stop.keep_running("delivery", delivery.dispatch(stop.clone()));
    }

    /// Hands rows to their lanes as they come.
    ///
    /// Ids grow with every commit, so a row is never behind the last one seen.
    async fn dispatch(self: Arc<Self>, stop: Stop) {
        let lanes = Lanes::new(stop.tasks.clone());
        let mut last: Option<OutboxId> = None;
        while !stop.soon.is_cancelled() {
            let page = self.page(last).await;
            if let Err(error) = &page {
                tracing::error!("cannot read the outbox: {error}");
            }
            let at_end = page.as_ref().is_ok_and(Vec::is_empty);
            let page = page.unwrap_or_default();
            let more = !page.is_empty();
            for row in page {
                last = Some(row.id);
                let early = early(row.not_before, self.clock.now());
                let (this, id, stop) = (Arc::clone(&self), row.id, stop.clone());
                // What waits in a lane is small; what it takes to work it off is
                // there while that is done.
                let work = async move { Box::pin(this.work_off(id, early, stop)).await };
                lanes.run(row.lane, work);
            }
            if !more {
                if at_end && self.inherited.load(Ordering::Relaxed) == i64::MAX {
                    let newest = last.map_or(0, OutboxId::get);
                    self.inherited.store(newest, Ordering::Relaxed);
                }
                tokio::select! {
                    () = self.wake.notified() => {}
                    () = tokio::time::sleep(LOOK_AGAIN.unsigned_abs()) => {}
                    () = stop.soon.cancelled() => {}
                }
            }
        }
    }

    async fn page(&self, after: Option<OutboxId>) -> Result<Vec<Row>, storage::Error> {
        self.store.read().await?.outbox().pending(after, PAGE).await
    }

    /// Tells the metrics how much waits, every second.
    async fn report(self: Arc<Self>, stop: Stop) {
        let path = self.store.database().path();
        while !stop.soon.is_cancelled() {
            let missing = !path.exists();
            if missing && self.metrics.database_missing.get() == 0 {
                tracing::error!(
                    "the database file {} is gone; stop the bot and put a backup in its place",
                    path.display()
                );
            }
            self.metrics.database_missing.set(i64::from(missing));
            let refuses = self.store.database().refuses_writes();
            self.metrics.database_refuses.set(i64::from(refuses));
            let backlogs = async {
                let mut tx = self.store.read().await?;
                Ok::<_, storage::Error>((tx.inbox().backlog().await?, tx.outbox().backlog().await?))
            };
            match backlogs.await {
                Ok((inbox, outbox)) => {
                    self.metrics.inbox_waiting.set(inbox.waiting);
                    self.metrics.outbox_waiting.set(outbox.waiting);
                    let age = outbox.oldest.map(|oldest| self.clock.now() - oldest);
                    self.metrics
                        .outbox_oldest_seconds
                        .set(age.unwrap_or_default().whole_seconds());
                }
                Err(error) => tracing::warn!("cannot tell how much waits: {error}"),
            }
            tokio::select! {
                () = tokio::time::sleep(REPORT_EVERY) => {}
                () = stop.soon.cancelled() => {}
            }
        }
    }

    /// Tries one row until it is settled or the bot stops; not before `early` is
    /// over, a pause that an earlier process had not waited out.
    async fn work_off(self: Arc<Self>, id: OutboxId, early: Duration, stop: Stop) {
        if early > Duration::ZERO && !stop.sleep(&self.clock, early).await {
            return;
        }
        let (mut failures, mut panics) = (0_u32, 0_u32);
        let mut held_up = HeldUp::default();
        while !stop.soon.is_cancelled() {
            let attempt = tokio::select! {
                // What has ended is noted, also at the last moment.
                biased;
                attempt = caught(self.attempt(id, failures)) => attempt,
                () = stop.now.cancelled() => return,
            };
            let attempt = match attempt {
                Ok(attempt) => attempt,
                Err(panicked) => {
                    panics += 1;
                    failures += 1;
                    tracing::error!(outbox.id = %id, "row {id} {panicked}");
                    if panics < PANICS {
                        Ok(Progress::Later(BACKOFF.after(failures)))
                    } else {
                        self.park(id, &panicked).await
                    }
                }
            };
            let delay = match attempt {
                Ok(Progress::Settled) => return,
                Ok(Progress::Again(error)) => {
                    failures += 1;
                    self.metrics.retries.inc();
                    let delay = delay(id, failures, &error);
                    self.record_failure(id, &error, delay).await;
                    if held_up.is_news(&error, self.clock.now()) {
                        held_up.told = self.tell_held_up(id, &error).await;
                    }
                    match error {
                        // The gate holds everybody back until then, and lets all
                        // go on when the first has got through.
                        RestError::RateLimited {
                            everybody: true, ..
                        } => AT_THE_GATE,
                        _ => delay,
                    }
                }
                Ok(Progress::Later(delay)) => {
                    failures = 0;
                    delay
                }
                Err(error) => {
                    failures += 1;
                    tracing::error!(outbox.id = %id, "cannot work off row {id}: {error}");
                    BACKOFF.after(failures)
                }
            };
            if !stop.sleep(&self.clock, delay).await {
                return;
            }
        }
    }

    /// Gives a row up over which the bot breaks down again and again, so that what
    /// is behind it in its lane can go on.
    async fn park(&self, id: OutboxId, panicked: &Panicked) -> Result<Progress, storage::Error> {
        if let Some(row) = self.store.read().await?.outbox().get(id).await? {
            let outcome = Outcome::Failed {
                code: None,
                reason: format!("the bot broke down over it {PANICS} times ({panicked})"),
            };
            self.tell(&row, &outcome);
            self.settler.settle(row, outcome).await;
        }
        Ok(Progress::Settled)
    }

    /// One attempt at a row, of which so many of this process have failed: that
    /// may not have been written down.
    async fn attempt(&self, id: OutboxId, failed: u32) -> Result<Progress, storage::Error> {
        let Some(mut row) = self.store.read().await?.outbox().get(id).await? else {
            return Ok(Progress::Settled);
        };
        row.attempts = row.attempts.max(failed.into());
        if row.state != storage::outbox::State::Pending {
            return Ok(Progress::Settled);
        }
        // A turn is held until it is known what follows from the attempt.
        let _turn = match serde_json::from_str(&row.effect) {
            Ok(Effect::GivenUp { effect, reason }) => {
                return self.give_up(row, &effect, reason).await;
            }
            Ok(Effect::CreateChannel { .. }) => timeout(TURN, self.making.lock()).await.ok(),
            _ => None,
        };
        let outcome = match self.perform(&row).await {
            Ok(result) => Outcome::Sent(result),
            Err(Failure::Permanent { code, reason }) => {
                if let Some(code) = code {
                    return self.refused(row, code, reason).await;
                }
                Outcome::Failed { code, reason }
            }
            Err(Failure::Passing(error)) => return Ok(Progress::Again(error)),
            Err(Failure::Copy(lost)) => match self.copy_is_lost(&row, *lost).await? {
                Ok(progress) => return Ok(progress),
                Err(outcome) => outcome,
            },
            Err(Failure::Storage(error)) => return Err(error),
        };
        self.tell(&row, &outcome);
        self.settler.settle(row, outcome).await;
        Ok(Progress::Settled)
    }

    /// Does what the bot says about a row that was refused. Where that is to give
    /// it up, what follows from the refusal and the end of the row are one
    /// transaction: a row that was refused and still waits would be taken for
    /// another refusal.
    async fn refused(
        &self,
        row: Row,
        code: u64,
        reason: String,
    ) -> Result<Progress, storage::Error> {
        let at = self.clock.now();
        let mut tx = self.store.write().await?;
        // Of many that meet what is known by then, the first was told of.
        let effect = serde_json::from_str(&row.effect)?;
        let known = self.outcomes.foreseen(&effect, at).is_some();
        let refused = self
            .outcomes
            .refused(&mut tx, &row, code, &reason, at)
            .await?;
        let (effect, delay) = match refused {
            // Discord says so in passing, too, of channels that are the bot's own.
            Refused::GiveUp if code == MISSING_ACCESS && row.attempts < ACCESS_TRIES => {
                return Ok(Progress::Again(RestError::NotNow {
                    status: 403,
                    code,
                    message: reason,
                }));
            }
            Refused::GiveUp => {
                let outcome = Outcome::Failed {
                    code: Some(code),
                    reason,
                };
                settle(Some(&*self.outcomes), &mut tx, &row, &outcome, at).await?;
                tx.commit().await?;
                self.outcomes.committed();
                self.tell(&row, &outcome);
                self.wake.notify_one();
                return Ok(Progress::Settled);
            }
            Refused::Later(delay) => (row.effect, delay),
            Refused::Instead(effect) => (serde_json::to_string(&effect)?, Duration::ZERO),
        };
        tx.outbox()
            .replan(row.id, &effect, &reason, at.saturating_add(delay))
            .await?;
        tx.commit().await?;
        self.wake.notify_one();
        let delay_ms = delay.whole_milliseconds();
        if known {
            tracing::debug!(outbox.id = %row.id, delay_ms, "will try again: {reason}");
        } else {
            tracing::info!(outbox.id = %row.id, delay_ms, "will try again: {reason}");
        }
        Ok(Progress::Later(delay))
    }

    fn tell(&self, row: &Row, outcome: &Outcome) {
        match outcome {
            Outcome::Sent(_) => {
                self.metrics.delivered.inc();
                let age = self.clock.now() - row.created_at;
                self.metrics.delivery_seconds.observe(age.as_seconds_f64());
            }
            Outcome::Failed { code, reason } => {
                self.metrics.undeliverable.inc();
                let words = effect::given_up(row, *code, reason);
                tracing::warn!(outbox.id = %row.id, lane = row.lane, "{words}");
            }
        }
    }

    async fn record_failure(&self, id: OutboxId, error: &RestError, delay: Duration) {
        tracing::info!(outbox.id = %id, delay_ms = delay.whole_milliseconds(), "will try again: {error}");
        let not_before = self.clock.now().saturating_add(delay);
        let noted = async {
            let mut tx = self.store.write().await?;
            let words = error.to_string();
            tx.outbox().attempted(id, &words, not_before).await?;
            tx.commit().await
        };
        if let Err(error) = noted.await {
            tracing::warn!(outbox.id = %id, "cannot record a failed attempt: {error}");
        }
    }

    /// Whether an attempt was possibly made that nobody saw the end of.
    fn may_have_happened(&self, row: &Row) -> bool {
        row.attempts > 0 || row.id.get() <= self.inherited.load(Ordering::Relaxed)
    }
}

/// How far an attempt got.
enum Progress {
    Settled,
    Again(RestError),
    Later(Duration),
}

/// Why an effect did not happen.
enum Failure {
    Permanent {
        code: Option<u64>,
        reason: String,
    },
    Passing(RestError),
    /// The copy of a file cannot be read.
    Copy(Box<LostCopy>),
    Storage(storage::Error),
}

impl Failure {
    fn permanent(reason: impl Into<String>) -> Self {
        Self::Permanent {
            code: None,
            reason: reason.into(),
        }
    }
}

impl From<RestError> for Failure {
    fn from(error: RestError) -> Self {
        if error.is_permanent() {
            Self::Permanent {
                code: error.code(),
                reason: error.to_string(),
            }
        } else {
            Self::Passing(error)
        }
    }
}

impl From<storage::Error> for Failure {
    fn from(error: storage::Error) -> Self {
        Self::Storage(error)
    }
}

/// How much of a row's pause is left. Never long: the clock may have jumped, and
/// whatever Discord still wants it will say again.
fn early(not_before: Option<OffsetDateTime>, now: OffsetDateTime) -> Duration {
    let left = not_before.map_or(Duration::ZERO, |not_before| not_before - now);
    left.clamp(Duration::ZERO, LONGEST_DELAY)
}

/// How long to wait after a failure: what Discord asked for, or twice as long
/// each time. Rows differ by up to a quarter, so that they do not come back all
/// at once.
fn delay(id: OutboxId, failures: u32, error: &RestError) -> Duration {
    if let RestError::RateLimited { after, .. } = error {
        return Duration::try_from(*after).unwrap_or(LONGEST_DELAY);
    }
    let spread = (id.get().unsigned_abs() ^ u64::from(failures)).wrapping_mul(0x9E37_79B9) % 256;
    let spread = i32::try_from(spread).unwrap_or_default();
    let delay = BACKOFF.after(failures);
    delay + delay * spread / 1024
}

/// Reads the lane of a row.
fn lane_of(row: &Row) -> Result<Lane, Failure> {
    Lane::read(&row.lane).ok_or_else(|| Failure::permanent(format!("`{}` is no lane", row.lane)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_stay_bounded() {
        let server = RestError::Server { status: 502 };
        let mut before = Duration::ZERO;
        for failures in 1..8 {
            let delay = delay(OutboxId::from(1), failures, &server);
            assert!(delay > before, "{delay} after {before}");
            before = delay;
        }
        assert!(delay(OutboxId::from(1), 1_000, &server) <= LONGEST_DELAY * 5 / 4);
    }

    #[test]
    fn a_pause_outlives_a_restart_but_not_a_clock_that_jumped() {
        let now = time::macros::datetime!(2026-03-01 12:00 UTC);

        assert_eq!(early(None, now), Duration::ZERO);
        assert_eq!(early(Some(now - Duration::SECOND), now), Duration::ZERO);
        assert_eq!(early(Some(now + Duration::SECOND), now), Duration::SECOND);
        assert_eq!(early(Some(now + Duration::DAY), now), LONGEST_DELAY);
    }

    #[test]
    fn discords_own_pause_is_taken_as_it_is() {
        let limited = RestError::RateLimited {
            after: std::time::Duration::from_millis(1_500),
            everybody: false,
        };
        assert_eq!(
            delay(OutboxId::from(1), 9, &limited),
            Duration::milliseconds(1_500)
        );
    }
}
