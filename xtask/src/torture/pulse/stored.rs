//! Holding the bot's database against the page.

use std::{collections::BTreeMap, path::Path};

use anyhow::Context as _;
use serde_json::Value;
use status_sim::StatusPage;
use storage::pulse::{Store, Tx};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::super::compare::{Difference, Kind};
use crate::which::sentence;

/// How the bot remembers a component that is gone from the page.
pub(super) const REMOVED: &str = "removed";

/// More than a page has of anything.
const ALL: i64 = 1_000;

/// The bot's database, from beside it.
pub(super) struct Stored {
    store: Store,
}

impl Stored {
    pub(super) async fn open(file: &Path) -> anyhow::Result<Self> {
        let store = Store::open_migrated(file).await.map_err(sentence)?;
        Ok(Self { store })
    }

    pub(super) async fn close(self) {
        self.store.database().close().await;
    }

    /// Everything in which the database differs from the page as it is now.
    pub(super) async fn compare(&self, page: &StatusPage) -> anyhow::Result<Vec<Difference>> {
        let read = |name: &str| {
            let document = page.document(&format!("/api/v2/{name}.json"));
            document.with_context(|| format!("the page has no {name}"))
        };
        let (summary, incidents) = (read("summary")?, read("incidents")?);
        let maintenances = read("scheduled-maintenances")?;
        let mut tx = self.store.read().await.map_err(sentence)?;
        let mut found = Findings::default();
        found
            .incidents(&mut tx, &incidents)
            .await
            .map_err(sentence)?;
        found
            .maintenances(&mut tx, &maintenances)
            .await
            .map_err(sentence)?;
        found
            .components(&mut tx, &summary)
            .await
            .map_err(sentence)?;
        Ok(found.differences)
    }

    /// How much waits to be sent.
    pub(super) async fn waiting(&self) -> anyhow::Result<usize> {
        let mut tx = self.store.read().await.map_err(sentence)?;
        let rows = tx.outbox().pending(None, ALL).await.map_err(sentence)?;
        Ok(rows.len())
    }

    /// Has the bot ask for everything as often as it may.
    pub(super) async fn hurry(file: &Path) -> anyhow::Result<()> {
        let store = Store::open(file).await.map_err(sentence)?;
        let set = async {
            let mut tx = store.write().await?;
            for key in ["polling.status", "polling.incident", "polling.maintenance"] {
                let at = OffsetDateTime::UNIX_EPOCH;
                tx.bot_config().set(key, "10", at).await?;
            }
            tx.commit().await
        };
        let set = set.await.map_err(sentence);
        store.database().close().await;
        set
    }
}

/// States of components that the database at `file` holds and that never were, or not in this order.
pub(super) async fn untrue_states(
    file: &Path,
    components: &BTreeMap<String, Vec<String>>,
) -> anyhow::Result<Vec<Difference>> {
    let stored = storage::testing::component_history(file);
    let mut of_each: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (id, state) in stored.await.map_err(sentence)? {
        of_each.entry(id).or_default().push(state);
    }
    let untrue = of_each.into_iter().filter_map(|(id, stored)| {
        let shown = components.get(&id).map_or(&[][..], Vec::as_slice);
        if is_part(&stored, shown) {
            return None;
        }
        Some(Difference {
            kind: Kind::Untrue,
            words: format!("the component {id} is stored as {stored:?}, and was {shown:?}"),
        })
    });
    Ok(untrue.collect())
}

/// Whether the whole holds these in this order, among others. A name that changed is written with the state as it was.
fn is_part(these: &[String], whole: &[String]) -> bool {
    let mut these = these.to_vec();
    these.dedup();
    let mut whole = whole.iter();
    these.iter().all(|one| whole.any(|other| other == one))
}

#[derive(Default)]
struct Findings {
    differences: Vec<Difference>,
}

impl Findings {
    fn lost(&mut self, words: String) {
        let kind = Kind::Lost;
        self.differences.push(Difference { kind, words });
    }

    /// Says so if what is stored is not what the page says.
    fn same<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, stored: &T, page: &T) {
        if stored != page {
            let words = format!("{what} is stored as {stored:?}, and the page says {page:?}");
            let kind = Kind::Untrue;
            self.differences.push(Difference { kind, words });
        }
    }

    async fn incidents(&mut self, tx: &mut Tx, document: &Value) -> Result<(), storage::Error> {
        for incident in list(document, "incidents") {
            let (id, name) = (text(incident, "id"), text(incident, "name"));
            let Some(row) = tx.incidents().get(id).await? else {
                self.lost(format!("`{name}` ({id}) is not stored"));
                continue;
            };
            let stored = (
                (row.title.as_str(), row.impact.as_str(), row.status.as_str()),
                (Some(row.started_at), row.resolved_at, Some(row.updated_at)),
            );
            let page = (
                (name, text(incident, "impact"), text(incident, "status")),
                (
                    moment(incident, "started_at"),
                    moment(incident, "resolved_at"),
                    moment(incident, "updated_at"),
                ),
            );
            self.same(&format!("`{name}` ({id})"), &stored, &page);
            let rows = tx.incidents().updates_of(id).await?;
            let stored: BTreeMap<_, _> = rows
                .iter()
                .map(|row| {
                    let said = (row.status.as_str(), row.body.as_str());
                    let moments = (Some(row.published_at), Some(row.updated_at));
                    (row.id.as_str(), (said, moments))
                })
                .collect();
            let page: BTreeMap<_, _> = list(incident, "incident_updates")
                .map(|update| {
                    let said = (text(update, "status"), text(update, "body"));
                    let moments = (moment(update, "display_at"), moment(update, "updated_at"));
                    (text(update, "id"), (said, moments))
                })
                .collect();
            self.same(&format!("what was said of `{name}` ({id})"), &stored, &page);
        }
        Ok(())
    }

    async fn maintenances(&mut self, tx: &mut Tx, document: &Value) -> Result<(), storage::Error> {
        let rows = tx.maintenances().recent(ALL).await?;
        for maintenance in list(document, "scheduled_maintenances") {
            let (id, name) = (text(maintenance, "id"), text(maintenance, "name"));
            let Some(row) = rows.iter().find(|row| row.id == id) else {
                self.lost(format!("`{name}` ({id}) is not stored"));
                continue;
            };
            let stored = (
                (row.title.as_str(), row.status.as_str()),
                [row.scheduled_for, row.scheduled_until, row.updated_at].map(Some),
            );
            let moments = ["scheduled_for", "scheduled_until", "updated_at"];
            let page = (
                (name, text(maintenance, "status")),
                moments.map(|key| moment(maintenance, key)),
            );
            self.same(&format!("`{name}` ({id})"), &stored, &page);
        }
        Ok(())
    }

    /// The page as a whole, and its components; those that are gone, too.
    async fn components(&mut self, tx: &mut Tx, document: &Value) -> Result<(), storage::Error> {
        let stored = tx.status_logs().latest().await?;
        let stored = stored.map(|row| (row.indicator, row.description));
        let status = document.get("status").unwrap_or(&Value::Null);
        let said = |key| text(status, key).to_owned();
        let page = Some((said("indicator"), said("description")));
        self.same("the page", &stored, &page);
        let rows = tx.component_logs().latest().await?;
        let stored: BTreeMap<_, _> = rows
            .iter()
            .filter(|row| row.status != REMOVED)
            .map(|row| {
                (
                    row.component_id.as_str(),
                    (plain(&row.name), row.status.as_str()),
                )
            })
            .collect();
        let page: BTreeMap<_, _> = list(document, "components")
            .map(|one| {
                (
                    text(one, "id"),
                    (plain(text(one, "name")), text(one, "status")),
                )
            })
            .collect();
        self.same("the list of components", &stored, &page);
        Ok(())
    }
}

/// A name without its accents, which the page and the bot write differently.
fn plain(name: &str) -> String {
    name.replace("e\u{301}", "e").replace('é', "e")
}

pub(super) fn list<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value
        .get(key)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

pub(super) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn moment(value: &Value, key: &str) -> Option<OffsetDateTime> {
    OffsetDateTime::parse(value.get(key)?.as_str()?, &Rfc3339).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_may_be_missed_but_not_made_up() {
        let states = |all: &[&str]| all.iter().map(ToString::to_string).collect::<Vec<_>>();
        let shown = states(&["well", "down", "well", "slow"]);

        assert!(is_part(&states(&["well", "slow"]), &shown));
        assert!(is_part(&states(&["well", "well", "down"]), &shown));
        assert!(!is_part(&states(&["down", "gone"]), &shown));
        assert!(!is_part(&states(&["slow", "well"]), &shown));
    }
}
