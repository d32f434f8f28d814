//! From a document to what is remembered and who is told: one document, one commit.

mod recall;
mod spread;

use std::sync::Arc;

use anyhow::ensure;
use botkit::{delivery::WakeUp, text::Texts};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use storage::pulse::{NewComponentLog, NewSample, Store, Tx};
use time::OffsetDateTime;
use tokio::sync::watch;

use crate::{
    decide::{
        incidents::{self, Policy},
        page,
    },
    document::Document,
    gauges::Gauges,
    metric::Metric,
    snapshot::{Incident, Snapshot},
    source::{self, Point, Reading},
    view::View,
};

/// The setting that names the page whose incidents are known. Until it names the watched one, nobody is alerted.
const WATCHED: &str = "source.watched";
/// The setting that holds the last summary, for the time between a start and the first answer.
const SUMMARY: &str = "source.summary";

/// The files hold a value a minute.
const POINT_SECONDS: i64 = 60;

/// Writes down what the page says and lets people know.
#[derive(Debug)]
pub struct Collector {
    store: Store,
    texts: Texts,
    wake_up: WakeUp,
    gauges: Gauges,
    /// Which page is watched.
    page_url: String,
    view: watch::Sender<View>,
}

/// The last summary, as it is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    page_url: String,
    read_at: OffsetDateTime,
    snapshot: Snapshot,
}

impl Collector {
    /// A collector for the page at `page_url` that knows what an earlier process knew.
    ///
    /// # Errors
    ///
    /// Returns the database's error if it does not answer.
    pub async fn new(
        store: Store,
        texts: Texts,
        wake_up: WakeUp,
        gauges: Gauges,
        page_url: String,
    ) -> Result<Self, storage::Error> {
        let kept = store.read().await?.settings().get(SUMMARY).await?;
        // A summary that an older version wrote differently is only missed until the first answer.
        let kept = kept.and_then(|kept| serde_json::from_value::<Kept>(kept).ok());
        let view = match kept.filter(|kept| kept.page_url == page_url) {
            Some(kept) => View::default().read(Some(Arc::new(kept.snapshot)), kept.read_at),
            None => View::default(),
        };
        Ok(Self {
            store,
            texts,
            wake_up,
            gauges,
            page_url,
            view: watch::Sender::new(view),
        })
    }

    /// The page as it was read last, now and later.
    pub fn view(&self) -> watch::Receiver<View> {
        self.view.subscribe()
    }

    /// The page answered that nothing changed.
    pub(crate) fn as_before(&self, document: Document, at: OffsetDateTime) {
        if document == Document::Summary {
            self.view.send_modify(|state| *state = state.read(None, at));
        }
    }

    /// The page did not answer, or with nonsense.
    pub(crate) fn failed(&self, document: Document, at: OffsetDateTime) {
        if document == Document::Summary {
            self.view.send_modify(|state| *state = state.failed(at));
        }
    }

    /// Takes in a document that came at the moment `at`.
    pub(crate) async fn take(
        &self,
        document: Document,
        body: &[u8],
        at: OffsetDateTime,
    ) -> anyhow::Result<()> {
        match document {
            Document::Summary => {
                let snapshot = content(document, source::summary(body)?);
                self.summary(snapshot, at).await?;
            }
            Document::Incidents => {
                let history = content(document, source::incidents(body)?);
                let mut tx = self.store.write().await?;
                let told = self
                    .incidents(&mut tx, &history.page, &history.incidents, at)
                    .await?;
                self.commit(tx, told).await?;
            }
            Document::Maintenances => {
                let maintenances = content(document, source::maintenances(body)?);
                let mut tx = self.store.write().await?;
                for maintenance in &maintenances {
                    tx.maintenances()
                        .upsert(&recall::maintenance_row(maintenance))
                        .await?;
                }
                tx.commit().await?;
            }
            Document::Metric(metric) => {
                let points = content(document, source::series(body, at)?);
                ensure!(!points.is_empty(), "there are no points in it");
                self.points(metric, &points, at).await?;
            }
        }
        Ok(())
    }

    /// Adds what is missing and corrects what was told otherwise.
    async fn points(
        &self,
        metric: Metric,
        points: &[Point],
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let sample = |point: &Point| NewSample {
            timestamp: point.at,
            value: point.value,
        };
        let samples: Vec<_> = points.iter().map(sample).collect();
        let mut tx = self.store.write().await?;
        tx.metrics()
            .ingest(metric.name(), metric.unit(), POINT_SECONDS, &samples, at)
            .await?;
        tx.commit().await
    }

    async fn summary(&self, snapshot: Snapshot, at: OffsetDateTime) -> Result<(), storage::Error> {
        let mut tx = self.store.write().await?;
        let known = recall::page(&mut tx).await?;
        if let Some(changes) = page::diff(&known, &snapshot, at) {
            write_page(&mut tx, &changes, at).await?;
        }
        let told = self
            .incidents(&mut tx, &snapshot.name, &snapshot.incidents, at)
            .await?;
        let kept = Kept {
            page_url: self.page_url.clone(),
            read_at: at,
            snapshot,
        };
        let value = serde_json::to_value(&kept)?;
        tx.settings().set(SUMMARY, &value, None, at).await?;
        self.commit(tx, told).await?;
        let snapshot = Arc::new(kept.snapshot);
        self.view
            .send_modify(|state| *state = state.read(Some(snapshot), at));
        Ok(())
    }

    /// Writes down what is new about incidents and puts alerts into the outbox; how many, is returned.
    async fn incidents(
        &self,
        tx: &mut Tx,
        page: &str,
        incidents: &[Incident],
        at: OffsetDateTime,
    ) -> Result<u64, storage::Error> {
        let watched = Value::from(self.page_url.as_str());
        let is_watched = tx.settings().get(WATCHED).await?.as_ref() == Some(&watched);
        let known = recall::incidents(tx, incidents, is_watched).await?;
        let changes = incidents::diff(&known, incidents, at, Policy::default());
        for incident in &changes.incidents {
            tx.incidents()
                .upsert(&recall::incident_row(incident))
                .await?;
        }
        for (incident, update) in &changes.updates {
            tx.incidents()
                .upsert_update(&recall::update_row(incident, update))
                .await?;
        }
        if !is_watched {
            tx.settings().set(WATCHED, &watched, None, at).await?;
        }
        spread::spread(tx, &self.texts, page, &changes.alerts, at).await
    }

    async fn commit(&self, tx: Tx, told: u64) -> Result<(), storage::Error> {
        tx.commit().await?;
        if told > 0 {
            self.gauges.alerts.inc_by(told);
            self.wake_up.wake();
        }
        Ok(())
    }
}

/// What a document says, with a line in the log for each item that was left out.
fn content<T>(document: Document, reading: Reading<T>) -> T {
    let name = document.name();
    for lost in &reading.lost {
        tracing::warn!(source.name = name, "in the {name} of the page, {lost}");
    }
    reading.content
}

async fn write_page(
    tx: &mut Tx,
    changes: &page::Changes<'_>,
    at: OffsetDateTime,
) -> Result<(), storage::Error> {
    let state = &changes.state;
    tx.status_logs()
        .record(&state.indicator, &state.description, state.since, at)
        .await?;
    for component in &changes.components {
        let row = NewComponentLog {
            component_id: component.id.clone(),
            name: component.name.clone(),
            status: component.status.clone(),
            source_timestamp: state.since,
            at,
        };
        tx.component_logs().record(&row).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
