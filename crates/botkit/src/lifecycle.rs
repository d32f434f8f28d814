//! Starting together and stopping in order.

use std::{
    process::ExitCode,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

/// How long work may go on after the first request to stop.
const GRACE: Duration = Duration::from_secs(10);

use crate::cli::Exit;

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
    /// Whether a part has failed by [`Misconfigured`].
    misconfigured: Arc<AtomicBool>,
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
            misconfigured: Arc::default(),
        }
    }
}

impl Stop {
    /// Runs `part` as one of the things a bot cannot do without: when it fails,
    /// the whole bot stops and the process says so with its exit code.
    pub fn supervise(
        &self,
        name: &'static str,
        part: impl Future<Output = anyhow::Result<()>> + Send + 'static,
    ) {
        let stop = self.clone();
        self.tasks.spawn(async move {
            let outcome = tokio::select! {
                () = stop.now.cancelled() => return,
                outcome = part => outcome,
            };
            if let Err(error) = outcome {
                tracing::error!("{name} has failed: {error:#}");
                if error.is::<Misconfigured>() {
                    stop.misconfigured.store(true, Ordering::Relaxed);
                }
                stop.soon.cancel();
            }
        });
    }

    /// Waits for `duration` of `clock`; `false` if the bot is to stop first.
    pub async fn sleep(&self, clock: &crate::clock::Clock, duration: time::Duration) -> bool {
        tokio::select! {
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
    /// A part that cancels `soon` itself has failed; so has the process then.
    pub async fn run(mut self) -> ExitCode {
        let code = tokio::select! {
            () = self.stop.soon.cancelled() => Exit::Failed,
            _ = self.term.recv() => Exit::Done,
            _ = self.int.recv() => Exit::Done,
        };
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
        if self.stop.misconfigured.load(Ordering::Relaxed) {
            return Exit::Config.into();
        }
        code.into()
    }
}
