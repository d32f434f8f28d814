//! The list of maintenances: what is new about them, who is reminded, and what is listed no more.

use std::collections::BTreeMap;

use serde_json::Value;
use storage::pulse::Tx;
use time::OffsetDateTime;

use super::{Collector, recall, spread::Spread};
use crate::{
    alert::{
        Subject,
        maintenance::{Kind, MaintenanceNews},
    },
    decide::{
        incidents::unlisted::READINGS,
        maintenances::{self, Before},
    },
    snapshot::{Maintenance, Page, UNLISTED},
};

/// The setting that names the page whose maintenances are known. Until it names the watched one, nobody is told.
const KNOWN: &str = "source.maintenances_of";

/// A list as the page gave it.
#[derive(Debug)]
pub(super) struct List {
    /// What is on it.
    pub(super) maintenances: Vec<Maintenance>,
    /// Whether all of it could be read.
    pub(super) is_whole: bool,
}

impl Collector {
    /// Takes in the list that came at the moment `at`; nothing if it is as before.
    pub(super) async fn planned(
        &self,
        list: Option<List>,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let turn = self.turn.lock().await;
        let mut tx = self.store.read().await?;
        let is_known = tx.settings().get(KNOWN).await? == Some(Value::from(self.page_url.as_str()));
        let ahead = ahead(&mut tx, at).await?;
        let listed = list.as_ref().map_or(&[][..], |list| &list.maintenances);
        let known = known(&mut tx, listed).await?;
        let missing = missing(list.as_ref(), &ahead);
        // What had begun and is gone may be over, or not: nobody knows.
        let gone = missing
            .iter()
            .filter(|(planned, readings)| *readings >= READINGS && planned.status == "scheduled");
        let gone = gone.map(|(planned, _)| MaintenanceNews {
            kind: Kind::Cancelled,
            maintenance: planned,
            before: None,
        });
        // What the list has changed is reminded of at the next reading.
        let soon = ahead.iter().map(|(planned, _)| planned).filter(|planned| {
            let is_changed = |listed: &Maintenance| {
                listed.id == planned.id && listed.updated_at != planned.updated_at
            };
            maintenances::is_soon(planned, at) && !listed.iter().any(is_changed)
        });
        let soon = soon.map(|planned| MaintenanceNews {
            kind: Kind::Reminder,
            maintenance: planned,
            before: None,
        });
        let news = maintenances::diff(&known, listed, at).into_iter();
        let news = news.chain(gone).chain(soon);
        let news: Vec<_> = news.map(Subject::Maintenance).collect();
        let news = if is_known { news } else { Vec::new() };
        if list.is_none() && news.is_empty() && missing.is_empty() {
            return Ok(());
        }
        let view = self.view.borrow().clone();
        let page = view.snapshot.as_ref().map_or(
            Page {
                name: "",
                link: None,
            },
            |summary| summary.page(),
        );
        let spread = Spread::prepare(&mut tx, &self.texts, page, news).await?;
        drop(tx);
        let mut tx = self.store.write().await?;
        for maintenance in listed {
            if !maintenances::is_outdated(known.get(&maintenance.id), maintenance, at) {
                write(&mut tx, maintenance).await?;
            }
        }
        for (planned, readings) in &missing {
            let mut row = recall::maintenance_row(planned);
            row.missing_readings = *readings;
            if *readings >= READINGS {
                UNLISTED.clone_into(&mut row.status);
            }
            tx.maintenances().upsert(&row).await?;
        }
        if !is_known && list.is_some() {
            let known = Value::from(self.page_url.as_str());
            tx.settings().set(KNOWN, &known, None, at).await?;
        }
        let told = spread.enqueue(&mut tx, at).await?;
        self.commit(tx, told).await?;
        drop(turn);
        Ok(())
    }
}

/// What is ahead or goes on as far as the page said, and in how many readings it was missing.
async fn ahead(tx: &mut Tx, at: OffsetDateTime) -> Result<Vec<(Maintenance, i64)>, storage::Error> {
    let mut ahead = Vec::new();
    for row in tx.maintenances().ahead().await? {
        if row.status != UNLISTED {
            let readings = row.missing_readings;
            ahead.push((recall::whole_maintenance(tx, row, at).await?, readings));
        }
    }
    Ok(ahead)
}

/// What we know of those on a list.
async fn known(
    tx: &mut Tx,
    listed: &[Maintenance],
) -> Result<BTreeMap<String, Before>, storage::Error> {
    let mut known = BTreeMap::new();
    for Maintenance { id, .. } in listed {
        if let Some(row) = tx.maintenances().get(id).await? {
            let before = Before {
                status: row.status,
                scheduled_for: row.scheduled_for,
                updated_at: row.updated_at,
            };
            known.insert(id.clone(), before);
        }
    }
    Ok(known)
}

/// What is ahead and not on the list, with in how many readings that was so by now.
fn missing<'a>(
    list: Option<&List>,
    ahead: &'a [(Maintenance, i64)],
) -> Vec<(&'a Maintenance, i64)> {
    let is_missing = |planned: &Maintenance, before: i64| match list {
        // The list is as before.
        None => before > 0,
        // What could not be read may be there.
        Some(list) => {
            let mut listed = list.maintenances.iter();
            list.is_whole && listed.all(|listed| listed.id != planned.id)
        }
    };
    let missing = ahead
        .iter()
        .filter(|(planned, before)| is_missing(planned, *before));
    missing
        .map(|(planned, before)| (planned, before + 1))
        .collect()
}

async fn write(tx: &mut Tx, maintenance: &Maintenance) -> Result<(), storage::Error> {
    let id = &maintenance.id;
    let mut kept = tx.maintenances();
    kept.upsert(&recall::maintenance_row(maintenance)).await?;
    let affected = maintenance.affected();
    // A page may unlink them at the end.
    if !affected.is_empty() {
        kept.set_parts(id, &recall::names(&affected)).await?;
    }
    for update in &maintenance.updates {
        let row = recall::maintenance_update_row(id, update);
        if kept.upsert_update(&row).await? {
            kept.set_components(&update.id, &recall::parts(update))
                .await?;
        }
    }
    Ok(())
}
