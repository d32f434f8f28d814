//! Starting together and stopping in order.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use futures_util::FutureExt as _;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use crate::panics::caught;

/// How long work may go on after the first request to stop.
const GRACE: Duration = Duration::from_millis(3_500);

/// A failure that only the operator can mend; starting again would not help.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Misconfigured(pub String);

/// What every long-running part of a bot holds on to.
#[derive(Debug, Clone)]
pub struct Stop {
    /// Take on no new work, finish what is begun.
    pub soon: CancellationToken,
    /// Drop everything.
    pub now: CancellationToken,
    /// Where work is started, so that stopping can wait for it.
    pub tasks: TaskTracker,
    /// Why a part has failed that the bot cannot do without.
    failure: Arc<Mutex<Option<anyhow::Error>>>,
}

/// Turns signals into [`Stop`].
#[derive(Debug)]
pub struct Lifecycle {
    stop: Stop,
    term: Signal,
    int: Signal,
}

impl Default for Stop {
    fn default() -> Self {
        let now = CancellationToken::new();
        Self {
            soon: now.child_token(),
            now,
            tasks: TaskTracker::new(),
            failure: Arc::default(),
        }
    }
}

impl Stop {
    /// Runs `part` as one of the things a bot cannot do without: when it fails or
    /// panics, the whole bot stops and the process says so with its exit code.
    pub fn supervise(
        &self,
        name: &'static str,
        part: impl Future<Output = anyhow::Result<()>> + Send + 'static,
    ) {
        let stop = self.clone();
        self.tasks.spawn(async move {
            let outcome = tokio::select! {
                // Why it has failed is told, however late.
                biased;
                outcome = caught(part) => outcome,
                () = stop.now.cancelled() => return,
            };
            let outcome = outcome.unwrap_or_else(|panicked| {
                tracing::error!("{name} {panicked}");
                Err(anyhow::Error::from(panicked).context(name))
            });
            if let Err(error) = outcome {
                tracing::debug!("{name} has failed");
                stop.failure().get_or_insert(error);
                stop.soon.cancel();
            }
        });
    }

    /// The same for a part that only ends when the bot stops.
    pub fn keep_running(
        &self,
        name: &'static str,
        part: impl Future<Output = ()> + Send + 'static,
    ) {
        self.supervise(name, part.map(Ok));
    }

    fn failure(&self) -> std::sync::MutexGuard<'_, Option<anyhow::Error>> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for `duration` of `clock`; `false` if the bot is to stop first.
    pub async fn sleep(&self, clock: &crate::clock::Clock, duration: time::Duration) -> bool {
        tokio::select! {
            biased;
            () = self.soon.cancelled() => false,
            () = clock.sleep(duration) => true,
        }
    }
}

impl Lifecycle {
    /// Installs the signal handlers.
    ///
    /// # Errors
    ///
    /// Returns the system's error if it does not allow that.
    pub fn new() -> std::io::Result<Self> {
        Ok(Self {
            stop: Stop::default(),
            term: signal(SignalKind::terminate())?,
            int: signal(SignalKind::interrupt())?,
        })
    }

    /// What to hand to the parts of the bot.
    #[must_use]
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }

    /// Waits for a reason to stop and sees it through.
    ///
    /// # Errors
    ///
    /// Returns why a part has failed that the bot cannot do without.
    pub async fn run(mut self) -> anyhow::Result<()> {
        tokio::select! {
            () = self.stop.soon.cancelled() => {}
            _ = self.term.recv() => {}
            _ = self.int.recv() => {}
        }
        tracing::info!("stopping");
        self.stop.soon.cancel();
        self.stop.tasks.close();
        tokio::select! {
            () = self.stop.tasks.wait() => {}
            () = tokio::time::sleep(GRACE) => tracing::warn!("some work did not finish in time; it goes on after the next start"),
            _ = self.term.recv() => tracing::warn!("asked to stop a second time"),
            _ = self.int.recv() => tracing::warn!("asked to stop a second time"),
        }
        self.stop.now.cancel();
        self.stop.failure().take().map_or(Ok(()), Err)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_part_that_panics_ends_the_bot_and_says_why() {
        let stop = Stop::default();

        stop.keep_running("the part", async { panic!("on purpose") });
        stop.soon.cancelled().await;

        let failure = stop.failure().take().map(|error| format!("{error:#}"));
        assert_eq!(failure.as_deref(), Some("the part: panicked: on purpose"));
    }
}
