//! From a document to what is remembered and who is told: one document, one commit.

mod history;
mod planned;
mod recall;
mod spread;

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::ensure;
use botkit::{delivery::WakeUp, text::Texts};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use storage::{
    discord::GuildId,
    pulse::{NewComponentLog, NewSample, Store, Tx},
};
use time::OffsetDateTime;
use tokio::sync::watch;

use self::{planned::List, spread::Spread};
use crate::{
    alert::{
        Subject,
        incident::{About, IncidentNews, Kind},
    },
    decide::{
        incidents::{self, News, Policy, Turns},
        page,
    },
    document::Document,
    gauges::Gauges,
    limits::EXAMPLES,
    metric::Metric,
    snapshot::{Incident, Page, Snapshot},
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
    /// Held from reading what is known until the changes are written: nobody else writes it.
    turn: tokio::sync::Mutex<()>,
    /// What was not taken in of each document, as the log tells it.
    losses: Mutex<HashMap<Document, String>>,
}

/// What a list of incidents changes.
struct Plan<'a> {
    is_watched: bool,
    /// The turns that the incidents had taken before.
    turns: BTreeMap<String, Turns>,
    changes: incidents::Changes<'a>,
    spread: Spread<'a>,
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
            turn: tokio::sync::Mutex::default(),
            losses: Mutex::default(),
        })
    }

    /// The page as it was read last, now and later.
    pub fn view(&self) -> watch::Receiver<View> {
        self.view.subscribe()
    }

    /// Whether what a document said when it was read last is still known here.
    pub(crate) fn knows(&self, document: Document) -> bool {
        document != Document::Summary || self.view.borrow().snapshot.is_some()
    }

    /// The page answered that nothing changed.
    pub(crate) async fn as_before(
        &self,
        document: Document,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        match document {
            Document::Summary => self.view.send_modify(|state| *state = state.read(None, at)),
            Document::Incidents => self.history(None, at).await?,
            Document::Maintenances => self.planned(None, at).await?,
            Document::Metric(_) => {}
        }
        Ok(())
    }

    /// The page did not answer, or with nonsense.
    pub(crate) fn failed(&self, document: Document, at: OffsetDateTime) {
        self.view.send_modify(|state| match document {
            Document::Summary => *state = state.failed(at),
            Document::Incidents => *state = state.history(false, at),
            _ => {}
        });
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
                let snapshot = self.content(document, source::summary(body, at)?);
                self.summary(snapshot, at).await?;
            }
            Document::Incidents => {
                let history = self.content(document, source::incidents(body, at)?);
                self.history(Some(history), at).await?;
            }
            Document::Maintenances => {
                let reading = source::maintenances(body, at)?;
                let is_whole = reading.losses.is_empty();
                let maintenances = self.content(document, reading);
                let list = List {
                    maintenances,
                    is_whole,
                };
                self.planned(Some(list), at).await?;
            }
            Document::Metric(metric) => {
                let points = self.content(document, source::series(body, at)?);
                ensure!(!points.is_empty(), "there are no points in it");
                self.points(metric, &points, at).await?;
            }
        }
        Ok(())
    }

    /// What a document says. What of it was not taken in, is one line in the log, and again when it changes.
    fn content<T>(&self, document: Document, reading: Reading<T>) -> T {
        let name = document.name();
        let lost = reading.losses.to_string();
        let mut losses = self.losses.lock().unwrap_or_else(PoisonError::into_inner);
        let before = losses.insert(document, lost.clone());
        if !reading.losses.is_empty() && before.as_ref() != Some(&lost) {
            tracing::warn!(source.name = name, "in the {name} of the page, {lost}");
        }
        reading.content
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

    async fn summary(
        &self,
        mut snapshot: Snapshot,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let turn = self.turn.lock().await;
        let mut tx = self.store.read().await?;
        recall::linked(&mut tx, &mut snapshot.incidents).await?;
        let kept = Kept {
            page_url: self.page_url.clone(),
            read_at: at,
            snapshot,
        };
        let value = serde_json::to_value(&kept)?;
        let snapshot = &kept.snapshot;
        let known = recall::page(&mut tx).await?;
        let changes = page::diff(&known, snapshot, at);
        let plan = self.plan(&mut tx, snapshot.page(), &snapshot.incidents, None, at);
        let plan = plan.await?;
        drop(tx);
        let mut tx = self.store.write().await?;
        if let Some(changes) = changes {
            write_page(&mut tx, &changes, at).await?;
        }
        let told = self.carry_out(&mut tx, &plan, at).await?;
        tx.settings().set(SUMMARY, &value, None, at).await?;
        self.commit(tx, told).await?;
        drop(turn);
        let snapshot = Arc::new(kept.snapshot);
        self.view
            .send_modify(|state| *state = state.read(Some(snapshot), at));
        Ok(())
    }

    /// Works out what is new about incidents, alerts included: all that takes long and needs no writing.
    async fn plan<'a>(
        &'a self,
        tx: &mut Tx,
        page: Page<'a>,
        incidents: &'a [Incident],
        listed_at: Option<OffsetDateTime>,
        at: OffsetDateTime,
    ) -> Result<Plan<'a>, storage::Error> {
        let watched = tx.settings().get(WATCHED).await?;
        let is_watched = watched == Some(Value::from(self.page_url.as_str()));
        let looked_at = self.view.borrow().read_at;
        let known = incidents::Known {
            is_watched,
            looked_at,
            listed_at,
            ..recall::incidents(tx, incidents, at).await?
        };
        let mut changes = incidents::diff(&known, incidents, at, Policy::default());
        tell_of_old_news(&changes.too_old);
        let alerts = std::mem::take(&mut changes.alerts);
        let alerts = alerts.into_iter().map(Subject::Incident).collect();
        let spread = Spread::prepare(tx, &self.texts, page, alerts).await?;
        Ok(Plan {
            is_watched,
            turns: known.turns,
            changes,
            spread,
        })
    }

    /// Writes down what is new about incidents and puts alerts into the outbox; how many, is returned.
    async fn carry_out(
        &self,
        tx: &mut Tx,
        plan: &Plan<'_>,
        at: OffsetDateTime,
    ) -> Result<u64, storage::Error> {
        for incident in &plan.changes.incidents {
            let turns = plan.turns.get(&incident.id).copied().unwrap_or_default();
            let turns = plan
                .changes
                .turns
                .get(incident.id.as_str())
                .unwrap_or(&turns);
            let row = recall::incident_row(incident, *turns);
            let mut kept = tx.incidents();
            kept.upsert(&row).await?;
            let affected = incident.affected();
            if !affected.is_empty() {
                kept.set_parts(&incident.id, &recall::names(&affected))
                    .await?;
            }
        }
        for (incident, update) in &plan.changes.updates {
            let row = recall::update_row(incident, update);
            let mut kept = tx.incidents();
            kept.upsert_update(&row).await?;
            kept.set_components(&update.id, &recall::parts(update))
                .await?;
        }
        if !plan.is_watched {
            let watched = Value::from(self.page_url.as_str());
            tx.settings().set(WATCHED, &watched, None, at).await?;
        }
        plan.spread.enqueue(tx, at).await
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

/// Tells a server whose alerts work again of the incidents that go on, unless it was told of them before.
///
/// # Errors
///
/// Returns the database's error if it does not answer.
pub async fn tell_what_goes_on(
    tx: &mut Tx,
    texts: &Texts,
    snapshot: &Snapshot,
    guild: GuildId,
    at: OffsetDateTime,
) -> Result<u64, storage::Error> {
    let going_on = snapshot.incidents.iter().filter(|one| !one.is_over());
    let alerts: Vec<_> = going_on
        .map(|incident| {
            Subject::Incident(IncidentNews {
                kind: Kind::Incident,
                about: About::One(incident),
                count: 0,
                happened_at: incident.started_at,
            })
        })
        .collect();
    let spread = Spread::prepare(tx, texts, snapshot.page(), alerts).await?;
    spread.only_for(guild).enqueue(tx, at).await
}

/// Says what is told to nobody, and why.
fn tell_of_old_news(too_old: &[News<'_>]) {
    for news in too_old.iter().take(EXAMPLES) {
        let (name, id) = (news.kind.name(), &news.incident.id);
        let happened_at = news.happened_at;
        tracing::info!(
            incident.id = id,
            "{name} `{id}` is told to nobody, since it is too old: {happened_at}"
        );
    }
    let others = too_old.len().saturating_sub(EXAMPLES);
    if others > 0 {
        tracing::info!("{others} more piece(s) of news are too old to be told");
    }
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
    let listed = changes.components.iter();
    let listed = listed.map(|part| (&part.id, &part.name, part.status.as_str()));
    let removed = changes.removed.iter();
    let removed = removed.map(|(id, name)| (id, name, page::REMOVED));
    for (id, name, status) in listed.chain(removed) {
        let row = NewComponentLog {
            component_id: id.clone(),
            name: name.clone(),
            status: status.to_owned(),
            source_timestamp: state.since,
            at,
        };
        tx.component_logs().record(&row).await?;
        let mut intervals = tx.component_intervals();
        intervals.record(id, status, state.since).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
