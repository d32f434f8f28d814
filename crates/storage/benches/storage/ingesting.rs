//! A day of measured values: eight series, a value for each minute.

use rusqlite::{Connection, params};
use storage::{
    Bot,
    pulse::{NewSample, Store},
};
use time::Duration;

use crate::stage::{BEGIN, Stage};

/// How many values a series has, as the page's files do.
const VALUES: u16 = 1_441;

/// The series of the page.
pub(crate) const SERIES: [&str; 8] = [
    "visits",
    "api_latency",
    "api_requests",
    "api_errors",
    "extauth_steam",
    "extauth_oculus",
    "extauth_steam_count",
    "extauth_oculus_count",
];

/// The same values for our store and for raw SQLite.
pub(crate) struct Ingesting {
    store: Store,
    raw: Connection,
    day: i64,
}

impl Ingesting {
    pub(crate) fn new(stage: &Stage) -> anyhow::Result<Self> {
        let store = stage.store("ingesting.sqlite")?;
        let raw = Connection::open(stage.file("ingesting-raw.sqlite", Bot::Pulse)?)?;
        raw.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")?;
        Ok(Self { store, raw, day: 0 })
    }

    /// The values of the next day, and their moments as text for raw SQLite.
    pub(crate) fn next_day(&mut self) -> Day {
        self.day += 1;
        let midnight = BEGIN + Duration::days(self.day);
        let samples: Vec<_> = (0..VALUES)
            .map(|minute| NewSample {
                timestamp: midnight + Duration::minutes(minute.into()) + Duration::MILLISECOND,
                value: 31_000.5 + f64::from(minute) / 7.0,
            })
            .collect();
        let stamps = samples
            .iter()
            .map(|sample| stamp(sample.timestamp))
            .collect();
        Day { samples, stamps }
    }

    /// Through our store.
    pub(crate) fn ours(&self, stage: &Stage, day: &Day) -> anyhow::Result<()> {
        stage.runtime.block_on(async {
            let mut tx = self.store.write().await?;
            for name in SERIES {
                tx.metrics()
                    .ingest(name, "count", 60, &day.samples, BEGIN)
                    .await?;
            }
            tx.commit().await?;
            Ok(())
        })
    }

    /// One prepared statement a value, one transaction.
    pub(crate) fn theirs(&mut self, day: &Day) -> anyhow::Result<()> {
        let tx = self.raw.transaction()?;
        {
            let mut insert = tx.prepare_cached(
                "INSERT INTO metric_logs
                     (metric_name, value, unit, interval_sec, timestamp, created_at)
                 VALUES (?, ?, ?, ?, ?, ?)
                 ON CONFLICT (metric_name, timestamp) DO UPDATE
                    SET value = excluded.value, unit = excluded.unit,
                        interval_sec = excluded.interval_sec
                  WHERE metric_logs.value <> excluded.value",
            )?;
            let at = stamp(BEGIN);
            for name in SERIES {
                for (sample, stamp) in day.samples.iter().zip(&day.stamps) {
                    insert.execute(params![name, sample.value, "count", 60, stamp, at])?;
                }
            }
        }
        tx.commit()?;
        Ok(())
    }
}

/// A series of one day.
pub(crate) struct Day {
    samples: Vec<NewSample>,
    stamps: Vec<String>,
}

/// A moment as the database spells it.
pub(crate) fn stamp(at: time::OffsetDateTime) -> String {
    let (date, time) = (at.date(), at.time());
    format!(
        "{date}T{:02}:{:02}:{:02}.{:03}Z",
        time.hour(),
        time.minute(),
        time.second(),
        time.millisecond(),
    )
}
