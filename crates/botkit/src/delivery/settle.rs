//! Writing down how effects ended.

use std::sync::Arc;

use storage::{Schema, Store, Tx, discord::ChannelId, outbox::Row};
use time::{Duration, OffsetDateTime};
use tokio::sync::{mpsc, oneshot};
use twilight_model::id::Id;

use super::{Effect, File, Lane, PANICS, WakeUp, lane_of};
use crate::{
    clock::{Clock, stopwatch},
    health::Metrics,
    lifecycle::Stop,
    panics::caught,
};

/// How many outcomes go into one transaction at most.
const BATCH: usize = 64;

/// How long to wait before a refused write is tried again.
const RETRY: std::time::Duration = std::time::Duration::from_millis(500);

/// How an effect ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It happened; with the id Discord gave to what was made.
    Sent(Option<u64>),
    /// It never will.
    Failed {
        /// Discord's error code, if it gave one.
        code: Option<u64>,
        /// Why, in words for staff.
        reason: String,
    },
}

/// What a bot makes of outcomes.
pub trait Outcomes: std::fmt::Debug + Send + Sync + 'static {
    /// The bot's database.
    type Schema: Schema;

    /// Writes down, in the same transaction in which `row` is settled, what
    /// follows from it: state of the bot's own, and further rows of the outbox.
    ///
    /// # Errors
    ///
    /// Returns the database's error; the row then stays as it was and is
    /// settled again later.
    fn settled(
        &self,
        tx: &mut Tx<Self::Schema>,
        row: &Row,
        outcome: &Outcome,
        at: OffsetDateTime,
    ) -> impl Future<Output = Result<(), storage::Error>> + Send;

    /// What to do about a row that Discord refused: usually to give it up, which
    /// [`Outcomes::settled`] then hears of.
    ///
    /// # Errors
    ///
    /// Returns the database's error; the row is then tried again later.
    fn refused(
        &self,
        tx: &mut Tx<Self::Schema>,
        row: &Row,
        code: u64,
        reason: &str,
        at: OffsetDateTime,
    ) -> impl Future<Output = Result<Refused, storage::Error>> + Send {
        let _ = (tx, row, code, reason, at);
        std::future::ready(Ok(Refused::GiveUp))
    }

    /// The refusal that an effect would meet as far as is known: Discord's code and
    /// its words. It is then not sent, and [`Outcomes::refused`] says what to do.
    fn foreseen(&self, effect: &Effect, at: OffsetDateTime) -> Option<(u64, String)> {
        let _ = (effect, at);
        None
    }

    /// Hears that Discord, or what stands in front of it, has refused a row in the
    /// same way for a long time; what is behind it in its lane waits. The bot may
    /// [give it up](Effect::GivenUp).
    ///
    /// # Errors
    ///
    /// Returns the database's error; it is then told again later.
    fn held_up(
        &self,
        tx: &mut Tx<Self::Schema>,
        row: &Row,
        reason: &str,
        at: OffsetDateTime,
    ) -> impl Future<Output = Result<(), storage::Error>> + Send {
        let _ = (tx, row, reason, at);
        std::future::ready(Ok(()))
    }

    /// Fetches a file of a message again whose copy beside the database cannot be
    /// read.
    ///
    /// # Errors
    ///
    /// Returns the database's error; the row is then tried again later.
    fn fetch_again(
        &self,
        row: &Row,
        file: &File,
    ) -> impl Future<Output = Result<Fetched, storage::Error>> + Send {
        let _ = (row, file);
        std::future::ready(Ok(Fetched::Never))
    }

    /// What to send in place of a message, now that a file of it cannot be had;
    /// `None` to give it up.
    ///
    /// # Errors
    ///
    /// Returns the database's error; the row is then tried again later.
    fn without_file(
        &self,
        tx: &mut Tx<Self::Schema>,
        row: &Row,
        file: &File,
        reason: &str,
        at: OffsetDateTime,
    ) -> impl Future<Output = Result<Option<Effect>, storage::Error>> + Send {
        let _ = (tx, row, file, reason, at);
        std::future::ready(Ok(None))
    }

    /// Hears that what [`Outcomes::settled`] wrote is permanent.
    fn committed(&self) {}
}

/// What came of fetching a file again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fetched {
    /// There is a copy of it.
    Again,
    /// It may be had later.
    NotYet,
    /// Nobody has it any more.
    Never,
}

/// What becomes of a row that Discord refused.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// It has failed.
    GiveUp,
    /// It waits, and what is behind it in its lane with it.
    Later(Duration),
    /// Something else is to be done in its stead, at once.
    Instead(Box<Effect>),
}

/// One effect that has ended, and who waits for that to be written.
#[derive(Debug)]
struct Ended {
    row: Row,
    outcome: Outcome,
    written: oneshot::Sender<()>,
}

/// Writes outcomes, as many at once as have come in.
#[derive(Debug)]
pub(super) struct Settler<O: Outcomes> {
    queue: mpsc::Sender<Ended>,
    _outcomes: std::marker::PhantomData<fn() -> O>,
}

/// The writing end of [`Settler`].
struct Writer<O: Outcomes> {
    store: Store<O::Schema>,
    outcomes: Arc<O>,
    wake_up: WakeUp,
    clock: Clock,
    metrics: Metrics,
}

impl<O: Outcomes> Settler<O> {
    pub(super) fn start(
        store: Store<O::Schema>,
        outcomes: Arc<O>,
        wake_up: WakeUp,
        clock: Clock,
        metrics: Metrics,
        stop: &Stop,
    ) -> Self {
        let (queue, incoming) = mpsc::channel(BATCH);
        let writer = Writer {
            store,
            outcomes,
            wake_up,
            clock,
            metrics,
        };
        stop.keep_running("the writer of outcomes", writer.run(incoming));
        Self {
            queue,
            _outcomes: std::marker::PhantomData,
        }
    }

    /// Returns when the outcome is written, however long that takes: the lane
    /// must not go on before.
    pub(super) async fn settle(&self, row: Row, outcome: Outcome) {
        let (written, answer) = oneshot::channel();
        let ended = Ended {
            row,
            outcome,
            written,
        };
        if self.queue.send(ended).await.is_ok() {
            // The other end only goes away with the process.
            let _written = answer.await;
        }
    }
}

impl<O: Outcomes> Writer<O> {
    async fn run(self, mut incoming: mpsc::Receiver<Ended>) {
        let mut batch = Vec::with_capacity(BATCH);
        while incoming.recv_many(&mut batch, BATCH).await > 0 {
            self.write_all(&batch).await;
            for ended in batch.drain(..) {
                // Whoever waited may have been told to stop.
                let _heard = ended.written.send(());
            }
        }
    }

    /// One transaction for all; where that is refused, one for each, so that a
    /// bad row does not take its neighbours along.
    async fn write_all(&self, batch: &[Ended]) {
        let written = match caught(self.write(batch, true)).await {
            Ok(written) => written.map_err(|error| error.to_string()),
            Err(panicked) => Err(panicked.to_string()),
        };
        if let Err(error) = written {
            if batch.len() > 1 {
                for ended in batch {
                    self.insist(std::slice::from_ref(ended)).await;
                }
            } else {
                tracing::error!("cannot write an outcome, trying again: {error}");
                self.insist(batch).await;
            }
        }
    }

    /// Tries until it is written. What the bot breaks down over again and again, or
    /// the database refuses while it takes others, is written without what would
    /// follow from it.
    async fn insist(&self, batch: &[Ended]) {
        let mut failures = 0;
        loop {
            match caught(self.write(batch, failures < PANICS)).await {
                Ok(Ok(())) => return,
                Ok(Err(error)) => {
                    tracing::error!("cannot write an outcome, trying again: {error}");
                    match self.note(batch, &error).await {
                        Ok(()) => failures += 1,
                        // It is not about these rows.
                        Err(error) => tracing::debug!("nothing can be written: {error}"),
                    }
                }
                Err(panicked) => {
                    failures += 1;
                    tracing::error!("writing an outcome {panicked}");
                }
            }
            tokio::time::sleep(RETRY).await;
        }
    }

    /// Notes what stands in the way of some rows, if the database takes that.
    async fn note(&self, batch: &[Ended], error: &storage::Error) -> Result<(), storage::Error> {
        let mut tx = self.store.write().await?;
        for Ended { row, .. } in batch {
            let words = error.to_string();
            tx.outbox()
                .attempted(row.id, &words, None::<OffsetDateTime>)
                .await?;
        }
        tx.commit().await
    }

    async fn write(&self, batch: &[Ended], follow: bool) -> Result<(), storage::Error> {
        let begun = stopwatch();
        let at = self.clock.now();
        let mut tx = self.store.write().await?;
        for Ended { row, outcome, .. } in batch {
            let outcomes = follow.then_some(&*self.outcomes);
            settle(outcomes, &mut tx, row, outcome, at).await?;
        }
        tx.commit().await?;
        self.outcomes.committed();
        self.metrics
            .commit_seconds
            .observe(begun.elapsed().as_secs_f64());
        // What follows from an outcome is often another row.
        self.wake_up.wake();
        Ok(())
    }
}

/// Writes how a row ended and what follows from it, within the caller's
/// transaction. Without `outcomes` nothing follows.
pub(super) async fn settle<O: Outcomes>(
    outcomes: Option<&O>,
    tx: &mut Tx<O::Schema>,
    row: &Row,
    outcome: &Outcome,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let settled = match outcome {
        Outcome::Sent(result) => tx.outbox().sent(row.id, *result, at).await,
        Outcome::Failed { reason, .. } => tx.outbox().failed(row.id, reason, at).await,
    };
    if let Err(storage::Error::Affected { .. }) = settled {
        // Taken back while it was on its way: what it was for has ended.
        tracing::info!(outbox.id = %row.id, "row {} was settled already", row.id);
        return Ok(());
    }
    settled?;
    if let Outcome::Sent(result) = outcome
        && let Some(channel) = made_channel(row, *result)
    {
        tx.outbox().bind_lane(&row.lane, channel).await?;
    }
    if let Some(outcomes) = outcomes {
        outcomes.settled(tx, row, outcome, at).await?;
    } else {
        tracing::error!(outbox.id = %row.id, "nothing follows from how row {} ended", row.id);
    }
    Ok(())
}

/// The channel that a row made for its lane.
fn made_channel(row: &Row, result: Option<u64>) -> Option<ChannelId> {
    let effect = serde_json::from_str(&row.effect).ok()?;
    let (Effect::CreateChannel { .. } | Effect::CreatePost { .. }) = effect else {
        return None;
    };
    let Ok(Lane::Named(_)) = lane_of(row) else {
        return None;
    };
    Id::new_checked(result?).map(ChannelId::from)
}

#[cfg(test)]
mod tests {
    use storage::{modmail::Schema, outbox::NewRow};
    use time::macros::datetime;

    use super::*;

    /// What breaks down over rows of one lane, and writes nothing for another.
    #[derive(Debug)]
    struct Clumsy;

    impl Outcomes for Clumsy {
        type Schema = Schema;

        async fn settled(
            &self,
            _tx: &mut Tx<Schema>,
            row: &Row,
            _outcome: &Outcome,
            _at: OffsetDateTime,
        ) -> Result<(), storage::Error> {
            assert_ne!(row.lane, "user:13", "on purpose");
            if row.lane == "user:12" {
                return Err(storage::Error::Closed);
            }
            Ok(())
        }
    }

    #[tokio::test]
    async fn an_outcome_that_cannot_be_followed_up_is_written_and_the_next_ones_too()
    -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let store: Store<Schema> = Store::open(&folder.path().join("bot.sqlite")).await?;
        let at = datetime!(2026-03-01 12:00 UTC);
        let mut rows = Vec::new();
        for lane in ["user:12", "user:13", "user:14"] {
            let row = NewRow {
                lane: lane.to_owned(),
                channel: None,
                effect: "{}".to_owned(),
                purpose: None,
                at,
            };
            let mut tx = store.write().await?;
            let id = tx.outbox().enqueue(row).await?;
            rows.extend(tx.outbox().get(id).await?);
            tx.commit().await?;
        }
        let stop = Stop::default();
        let settler = Settler::start(
            store.clone(),
            Arc::new(Clumsy),
            WakeUp::default(),
            Clock::manual(at),
            Metrics::new("test"),
            &stop,
        );

        let settled = async {
            for row in rows {
                settler.settle(row, Outcome::Sent(Some(5))).await;
            }
        };
        tokio::time::timeout(RETRY * 60, settled).await?;

        assert!(
            store
                .read()
                .await?
                .outbox()
                .pending(None, 10)
                .await?
                .is_empty()
        );
        assert!(!stop.soon.is_cancelled());
        Ok(())
    }
}
