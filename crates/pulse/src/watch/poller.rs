//! Asking for one document again and again.

use std::{
    hash::{BuildHasher as _, RandomState},
    panic::AssertUnwindSafe,
    sync::Arc,
};

use botkit::{backoff::Backoff, clock::Clock, lifecycle::Stop};
use futures_util::FutureExt as _;
use storage::pulse::Store;
use time::{Duration, OffsetDateTime};

use super::{
    Client, FetchError,
    fetch::{Answer, Version},
};
use crate::{collect::Collector, document::Document, gauges::Gauges, limits::APART};

/// What an interval may be, in seconds.
const INTERVALS: std::ops::RangeInclusive<i64> = 10..=3_600;
/// Used when the database does not say.
const USUAL: Duration = Duration::seconds(60);
/// Failures do not make pauses longer than this, unless the interval is.
const LONGEST_DELAY: Duration = Duration::minutes(10);
/// How often a waiting poller looks whether its interval was changed.
const LOOK_AGAIN: Duration = Duration::SECOND;
/// How long a poller waits at most before it asks for the first time.
const FIRST_WAIT: Duration = Duration::seconds(5);
/// How long a poller rests that broke down.
const AFTER_PANIC: Duration = Duration::seconds(30);

/// Asks for one document for as long as the bot runs.
#[derive(Debug)]
pub struct Poller {
    /// Which document.
    pub document: Document,
    /// Where it is.
    pub url: String,
    /// Who asks.
    pub client: Client,
    /// Who gets it.
    pub collector: Arc<Collector>,
    /// Where the interval stands.
    pub store: Store,
    /// The time.
    pub clock: Clock,
    /// Where it is counted.
    pub gauges: Gauges,
}

impl Poller {
    /// Begins to ask. Whatever goes wrong here concerns no other poller.
    pub fn start(self, stop: &Stop) {
        stop.tasks.spawn(self.supervised(stop.clone()));
    }

    async fn supervised(self, stop: Stop) {
        let name = self.document.name();
        while AssertUnwindSafe(self.run(&stop))
            .catch_unwind()
            .await
            .is_err()
        {
            tracing::error!(
                source.name = name,
                "the poller of the {name} broke down and begins anew"
            );
            self.gauges.poll(self.document, false);
            self.collector.failed(self.document, self.clock.now());
            if !stop.sleep(&self.clock, AFTER_PANIC).await {
                return;
            }
        }
    }

    /// Polls until the bot stops.
    async fn run(&self, stop: &Stop) {
        // What people ask for comes first; nothing else needs to come at the same moment.
        if self.document != Document::Summary
            && !stop.sleep(&self.clock, FIRST_WAIT * spread() / 1_000).await
        {
            return;
        }
        let mut version = self.kept_version().await;
        let mut clocks_differ = false;
        let mut failures = 0;
        let mut trouble = None;
        while !stop.soon.is_cancelled() {
            let asked_at = self.clock.now();
            // Stopping waits for nothing here: what is not written down whole is undone, and read again after the
            // next start.
            let asked = tokio::select! {
                biased;
                () = stop.soon.cancelled() => return,
                asked = self.ask(&version, &mut clocks_differ) => asked,
            };
            self.gauges.poll(self.document, asked.is_ok());
            let mut at_least = Duration::ZERO;
            match asked {
                Ok(newer) => {
                    version = newer.unwrap_or(version);
                    failures = 0;
                    if trouble.take().is_some() {
                        let name = self.document.name();
                        tracing::info!(source.name = name, "the {name} can be read again");
                    }
                }
                Err(error) => {
                    failures += 1;
                    at_least = self.failed(&error, &mut trouble);
                }
            }
            if !self.wait(asked_at, failures, at_least, stop).await {
                return;
            }
        }
    }

    /// Asks once and hands the answer on; gives the version of a new document when it is written down.
    async fn ask(
        &self,
        version: &Version,
        clocks_differ: &mut bool,
    ) -> anyhow::Result<Option<Version>> {
        let answered = self.client.get(&self.url, version).await?;
        let at = self.clock.now();
        if let (Document::Summary, Some(date)) = (self.document, answered.date) {
            Self::compare_clocks(date, at, clocks_differ);
        }
        match answered.answer {
            Answer::AsBefore => {
                self.collector.as_before(self.document, at).await?;
                Ok(None)
            }
            Answer::News(body, version) => {
                self.collector.take(self.document, &body, at).await?;
                let mut tx = self.store.write().await?;
                tx.sources().set(&self.url, &version.kept(), at).await?;
                tx.commit().await?;
                Ok(Some(version))
            }
        }
    }

    /// The version that an earlier process read, if what it said is still known.
    async fn kept_version(&self) -> Version {
        if !self.collector.knows(self.document) {
            return Version::default();
        }
        let kept = async { self.store.read().await?.sources().get(&self.url).await };
        match kept.await {
            Ok(kept) => kept.as_ref().map(Version::from_kept).unwrap_or_default(),
            Err(error) => {
                let name = self.document.name();
                tracing::warn!("cannot look up which {name} were read last: {error}");
                Version::default()
            }
        }
    }

    /// Says when the page's clock and ours begin to differ, and when they agree again.
    fn compare_clocks(date: OffsetDateTime, at: OffsetDateTime, did_differ: &mut bool) {
        let apart = at - date;
        let differ = apart.abs() > APART;
        if std::mem::replace(did_differ, differ) == differ {
            return;
        }
        let by = apart.abs().whole_seconds();
        match (differ, apart.is_positive()) {
            (true, true) => tracing::warn!("our clock is {by} seconds ahead of the page's"),
            (true, false) => tracing::warn!("our clock is {by} seconds behind the page's"),
            (false, _) => tracing::info!("our clock and the page's agree again"),
        }
    }

    /// Notes a failure and says how long the page asks to be left alone. The log has one line a trouble.
    fn failed(&self, error: &anyhow::Error, before: &mut Option<String>) -> Duration {
        let name = self.document.name();
        let trouble = format!("{error:#}");
        if before.as_ref() != Some(&trouble) {
            tracing::warn!(
                source.name = name,
                "the {name} could not be read: {trouble}"
            );
        }
        *before = Some(trouble);
        self.collector.failed(self.document, self.clock.now());
        let asked_for = error.downcast_ref().and_then(FetchError::retry_after);
        let longest = Duration::seconds(*INTERVALS.end());
        asked_for.map_or(Duration::ZERO, |asked| {
            Duration::try_from(asked).unwrap_or(longest).min(longest)
        })
    }

    /// Waits until it is time to ask again; `false` if the bot stops first.
    async fn wait(
        &self,
        asked_at: OffsetDateTime,
        failures: u32,
        at_least: Duration,
        stop: &Stop,
    ) -> bool {
        let spread = spread();
        loop {
            let delay = delay(self.interval().await, failures, spread).max(at_least);
            let left = asked_at + delay - self.clock.now();
            if left <= Duration::ZERO {
                return true;
            }
            if !stop.sleep(&self.clock, left.min(LOOK_AGAIN)).await {
                return false;
            }
        }
    }

    /// The interval as it stands now; another process may have changed it.
    async fn interval(&self) -> Duration {
        let key = self.document.interval_key();
        match self.kept_interval(key).await {
            Ok(kept) => kept.map_or(USUAL, |kept| {
                Duration::seconds(kept.clamp(*INTERVALS.start(), *INTERVALS.end()))
            }),
            Err(error) => {
                tracing::warn!("cannot read the setting `{key}`: {error}");
                USUAL
            }
        }
    }

    async fn kept_interval(&self, key: &str) -> Result<Option<i64>, storage::Error> {
        let kept = self.store.read().await?.bot_config().get(key).await?;
        Ok(kept.and_then(|kept| kept.trim().parse().ok()))
    }
}

/// A number from 0 to 999 that nobody can foresee.
fn spread() -> i32 {
    let drawn = RandomState::new().hash_one(()) % 1_000;
    i32::try_from(drawn).unwrap_or_default()
}

/// How long to wait between two requests: doubled with each failure, and up to a tenth longer, so that pollers and
/// bots do not come all at once.
fn delay(interval: Duration, failures: u32, spread: i32) -> Duration {
    let delay = Backoff::new(interval, LONGEST_DELAY.max(interval)).after(failures);
    delay + delay * spread / 10_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_make_pauses_longer_up_to_a_bound() {
        let minutes =
            |interval, failures| delay(Duration::seconds(interval), failures, 0).whole_minutes();

        assert_eq!(
            [0, 1, 2, 3, 4, 5, 99].map(|number| minutes(60, number)),
            [1, 1, 2, 4, 8, 10, 10]
        );
        assert_eq!(minutes(3_600, 7), 60);
    }

    #[test]
    fn pauses_differ_by_up_to_a_tenth() {
        let minute = Duration::MINUTE;

        assert_eq!(delay(minute, 0, 0), minute);
        assert_eq!(delay(minute, 0, 999), Duration::milliseconds(65_994));
        assert!((0..100).all(|_| (0..1_000).contains(&spread())));
    }
}
