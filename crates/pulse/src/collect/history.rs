//! The list of incidents, with their ends, and what it lists no more.

use serde::{Deserialize, Serialize};
use storage::pulse::Tx;
use time::OffsetDateTime;

use super::{Collector, recall};
use crate::{
    decide::incidents::unlisted::{self, Listing, READINGS},
    snapshot::{Incident, Page, UNLISTED},
    source::History,
    view::View,
};

/// The setting that says when the list was read last.
const LISTED: &str = "source.listed";

/// When the list of a page was read last.
#[derive(Debug, Serialize, Deserialize)]
struct Listed {
    page_url: String,
    at: OffsetDateTime,
}

/// What goes on and was missing from a reading.
#[derive(Debug, Default)]
struct Missing {
    /// What was missing how often in a row, where that changed.
    counts: Vec<(String, i64)>,
    /// What counts as gone.
    gone: Vec<Incident>,
}

impl Collector {
    /// Takes in the list that came at the moment `at`; nothing if it is as before.
    pub(super) async fn history(
        &self,
        list: Option<History>,
        at: OffsetDateTime,
    ) -> Result<(), storage::Error> {
        let turn = self.turn.lock().await;
        let view = self.view.borrow().clone();
        let mut tx = self.store.read().await?;
        let missing = Missing::look(&mut tx, list.as_ref(), &view, at).await?;
        let is_news = list.is_some();
        if is_news || !missing.counts.is_empty() || !missing.gone.is_empty() {
            let listed_at = if is_news {
                self.listed_at(&mut tx).await?
            } else {
                None
            };
            let page = page(list.as_ref(), &view);
            let listed = list.as_ref().map(|list| list.incidents.clone());
            let mut incidents = listed.unwrap_or_default();
            incidents.extend(missing.gone);
            recall::linked(&mut tx, &mut incidents).await?;
            let plan = self.plan(&mut tx, page, &incidents, listed_at, at).await?;
            drop(tx);
            let mut tx = self.store.write().await?;
            let told = self.carry_out(&mut tx, &plan, at).await?;
            for (id, readings) in &missing.counts {
                tx.incidents().set_missing(id, *readings).await?;
            }
            if is_news {
                let page_url = self.page_url.clone();
                let listed = serde_json::to_value(Listed { page_url, at })?;
                tx.settings().set(LISTED, &listed, None, at).await?;
            }
            self.commit(tx, told).await?;
        }
        drop(turn);
        self.view
            .send_modify(|state| *state = state.history(true, at));
        Ok(())
    }

    /// When the list of this page was read last.
    async fn listed_at(&self, tx: &mut Tx) -> Result<Option<OffsetDateTime>, storage::Error> {
        let kept = tx.settings().get(LISTED).await?;
        let kept = kept.and_then(|kept| serde_json::from_value::<Listed>(kept).ok());
        let of_this_page = kept.filter(|kept| kept.page_url == self.page_url);
        Ok(of_this_page.map(|kept| kept.at))
    }
}

impl Missing {
    async fn look(
        tx: &mut Tx,
        list: Option<&History>,
        view: &View,
        at: OffsetDateTime,
    ) -> Result<Self, storage::Error> {
        let mut missing = Self::default();
        let summary = view.snapshot.as_ref();
        let summary = summary.filter(|page| page.lists_incidents && view.failing_since.is_none());
        // What could not be read may be there.
        let (Some(summary), true) = (summary, list.is_none_or(|list| list.is_whole)) else {
            return Ok(missing);
        };
        for row in tx.incidents().unresolved().await? {
            let is_in = |all: &[Incident]| all.iter().any(|incident| incident.id == row.id);
            let listing = match list {
                None => Listing::AsBefore,
                Some(list) if is_in(&list.incidents) => Listing::There,
                Some(_) => Listing::Missing,
            };
            let before = row.missing_readings;
            let readings = unlisted::count(before, listing, is_in(&summary.incidents));
            if readings >= READINGS {
                let open = recall::whole(tx, row, at).await?;
                missing.gone.push(Incident {
                    status: UNLISTED.to_owned(),
                    resolved_at: Some(at),
                    ..open
                });
            } else if readings != before {
                missing.counts.push((row.id, readings));
            }
        }
        Ok(missing)
    }
}

/// The page, as the newest of its documents names it.
fn page<'a>(list: Option<&'a History>, view: &'a View) -> Page<'a> {
    let summary = view.snapshot.as_ref().map(|summary| summary.page());
    let nameless = Page {
        name: "",
        link: None,
    };
    list.map(History::page).or(summary).unwrap_or(nameless)
}
