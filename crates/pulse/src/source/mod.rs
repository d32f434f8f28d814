//! Reading what a status page serves.
//!
//! Strict about what we use, open about the rest: keys nobody knows are ignored, words nobody knows are kept, moments
//! are brought to UTC, names to one spelling (NFC). An item that cannot be read is left out and named in
//! [`Reading::lost`]; its neighbours stay.

mod components;
mod documents;
mod fields;
mod series;

use serde::de::DeserializeOwned;
use serde_json::Value;

pub use self::series::{Point, series};
use crate::snapshot::{Incident, Maintenance, Snapshot};

/// What a document said, and what in it could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<T> {
    /// What could be read.
    pub content: T,
    /// One sentence for each item that was left out.
    pub lost: Vec<String>,
}

/// A body that is not the document it should be.
#[derive(Debug, thiserror::Error)]
#[error("the answer is no {document}")]
pub struct NotADocument {
    document: &'static str,
    #[source]
    reason: serde_json::Error,
}

/// Reads `summary.json`: the page as it is now.
///
/// # Errors
///
/// Returns [`NotADocument`] when the body is not JSON or lacks the page, its status or one of the three lists.
pub fn summary(body: &[u8]) -> Result<Reading<Snapshot>, NotADocument> {
    let document: documents::Summary = parse(body, "summary")?;
    let mut lost = Vec::new();
    let components = items(document.components, "component", &mut lost);
    let incidents = items(document.incidents, "incident", &mut lost);
    let maintenances = listed(document.scheduled_maintenances, &mut lost);
    let content = Snapshot {
        name: document.page.name.0,
        link: document.page.url.0,
        updated_at: document.page.updated_at.0,
        indicator: document.status.indicator.0,
        description: document.status.description.0,
        components: components::in_order(components),
        incidents: documents::incidents(incidents, &mut lost),
        maintenances,
    };
    Ok(Reading { content, lost })
}

/// The newest incidents of a page, over or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The page's name.
    pub page: String,
    /// Its incidents, newest first.
    pub incidents: Vec<Incident>,
}

/// Reads `incidents.json`.
///
/// # Errors
///
/// Returns [`NotADocument`] when the body is not JSON or lacks the page or its list of incidents.
pub fn incidents(body: &[u8]) -> Result<Reading<History>, NotADocument> {
    let document: documents::Incidents = parse(body, "list of incidents")?;
    let mut lost = Vec::new();
    let incidents = items(document.incidents, "incident", &mut lost);
    let content = History {
        page: document.page.name.0,
        incidents: documents::incidents(incidents, &mut lost),
    };
    Ok(Reading { content, lost })
}

/// Reads `scheduled-maintenances.json`.
///
/// # Errors
///
/// Returns [`NotADocument`] when the body is not JSON or lacks its list of maintenances.
pub fn maintenances(body: &[u8]) -> Result<Reading<Vec<Maintenance>>, NotADocument> {
    let document: documents::Maintenances = parse(body, "list of maintenances")?;
    let mut lost = Vec::new();
    let content = listed(document.scheduled_maintenances, &mut lost);
    Ok(Reading { content, lost })
}

fn listed(values: Vec<Value>, lost: &mut Vec<String>) -> Vec<Maintenance> {
    let read = items(values, "maintenance", lost).into_iter();
    read.map(documents::Maintenance::into_ours).collect()
}

fn parse<T: DeserializeOwned>(body: &[u8], document: &'static str) -> Result<T, NotADocument> {
    serde_json::from_slice(body).map_err(|reason| NotADocument { document, reason })
}

/// Reads each item by itself.
fn items<T: DeserializeOwned>(
    values: Vec<Value>,
    what: &'static str,
    lost: &mut Vec<String>,
) -> Vec<T> {
    let mut read = Vec::with_capacity(values.len());
    for (index, value) in values.into_iter().enumerate() {
        match serde_json::from_value(value) {
            Ok(item) => read.push(item),
            Err(error) => lost.push(format!("{what} {} could not be read: {error}", index + 1)),
        }
    }
    read
}

#[cfg(test)]
mod tests;
