//! Reading what a status page serves.
//!
//! Strict about what we use, open about the rest: keys nobody knows are ignored, words nobody knows are kept, moments
//! are brought to UTC, names to one spelling (NFC). `null` and a key that is missing mean the same, and an item stays
//! with what it has as long as it can be told from others. An item that cannot be read is left out and counted in
//! [`Reading::losses`]; its neighbours stay. A moment that cannot be true counts as not given. What is beyond the
//! [`limits`] is left out and counted, too.

mod components;
mod documents;
mod fields;
mod losses;
mod series;

use std::collections::BTreeSet;

use serde::de::{DeserializeOwned, Error as _};
use serde_json::Value;
use time::OffsetDateTime;

pub use self::{
    losses::Losses,
    series::{Point, series},
};
use crate::{
    limits,
    snapshot::{Incident, Maintenance, Page, Snapshot},
};

/// What a document said, and what in it could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<T> {
    /// What could be read.
    pub content: T,
    /// What was left out.
    pub losses: Losses,
}

/// A body that is not the document it should be.
#[derive(Debug, thiserror::Error)]
#[error("the answer is no {document}")]
pub struct NotADocument {
    document: &'static str,
    #[source]
    reason: serde_json::Error,
}

/// What some editors and servers put before a text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A list of a document.
#[derive(Debug, Clone, Copy)]
struct List<'a> {
    /// What one item is called.
    what: &'static str,
    /// What it belongs to, such as ` of incident abc`.
    of: &'a str,
    /// How many items are read.
    most: usize,
}

const COMPONENTS: List<'_> = List::of_page("component", limits::COMPONENTS);
const INCIDENTS: List<'_> = List::of_page("incident", limits::INCIDENTS);
const MAINTENANCES: List<'_> = List::of_page("maintenance", limits::MAINTENANCES);

/// Reads `summary.json`, which came at the moment `at`: the page as it is now.
///
/// # Errors
///
/// Returns [`NotADocument`] when the body is not JSON, or neither says how the page stands nor lists components.
pub fn summary(body: &[u8], at: OffsetDateTime) -> Result<Reading<Snapshot>, NotADocument> {
    let document: documents::Summary = parse(body, "summary")?;
    if document.status.is_none() && document.components.is_none() {
        let reason = serde_json::Error::custom("neither `status` nor `components` is there");
        let document = "summary";
        return Err(NotADocument { document, reason });
    }
    let mut losses = Losses::default();
    let components = document.components.unwrap_or_default();
    let count = components.len();
    let components: Vec<documents::Component> = items(components, COMPONENTS, &mut losses);
    let lists_components = components.len() == count;
    let components = components::in_order(components);
    let listed_count = document.incidents.as_ref().map(Vec::len);
    let incidents = document.incidents.unwrap_or_default();
    let incidents: Vec<documents::Incident> = items(incidents, INCIDENTS, &mut losses);
    let lists_incidents = listed_count == Some(incidents.len());
    let maintenances = listed(document.scheduled_maintenances, at, &mut losses);
    let claimed = document.page.updated_at;
    let updated_at = claimed.and_then(|claimed| claimed.likely(at));
    if claimed.is_some() && updated_at.is_none() {
        losses.add_bad(|| "`updated_at` of the page cannot be true".to_owned());
    }
    let status = document.status.unwrap_or_default();
    let indicator = status.indicator.map(|indicator| indicator.0);
    let content = Snapshot {
        name: document.page.name.0,
        link: document.page.url.0,
        updated_at,
        indicator: indicator.unwrap_or_else(|| components::indicator(&components).to_owned()),
        description: status.description.0,
        components,
        lists_components,
        incidents: documents::incidents(incidents, at, &mut losses),
        lists_incidents,
        maintenances,
    };
    Ok(Reading { content, losses })
}

/// The newest incidents of a page, over or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The page's name.
    pub name: String,
    /// Where people read the page.
    pub link: Option<String>,
    /// Its incidents, newest first.
    pub incidents: Vec<Incident>,
    /// Whether each that the list holds could be read.
    pub is_whole: bool,
}

impl History {
    /// The page itself.
    pub fn page(&self) -> Page<'_> {
        Page {
            name: &self.name,
            link: self.link.as_deref(),
        }
    }
}

/// Reads `incidents.json`, which came at the moment `at`.
///
/// # Errors
///
/// Returns [`NotADocument`] when the body is not JSON or lacks its list of incidents.
pub fn incidents(body: &[u8], at: OffsetDateTime) -> Result<Reading<History>, NotADocument> {
    let document: documents::Incidents = parse(body, "list of incidents")?;
    let mut losses = Losses::default();
    let count = document.incidents.len();
    let incidents: Vec<documents::Incident> = items(document.incidents, INCIDENTS, &mut losses);
    let content = History {
        is_whole: incidents.len() == count,
        name: document.page.name.0,
        link: document.page.url.0,
        incidents: documents::incidents(incidents, at, &mut losses),
    };
    Ok(Reading { content, losses })
}

/// Reads `scheduled-maintenances.json`, which came at the moment `at`.
///
/// # Errors
///
/// Returns [`NotADocument`] when the body is not JSON or lacks its list of maintenances.
pub fn maintenances(
    body: &[u8],
    at: OffsetDateTime,
) -> Result<Reading<Vec<Maintenance>>, NotADocument> {
    let document: documents::Maintenances = parse(body, "list of maintenances")?;
    let mut losses = Losses::default();
    let content = listed(document.scheduled_maintenances, at, &mut losses);
    Ok(Reading { content, losses })
}

fn listed(values: Vec<Value>, at: OffsetDateTime, losses: &mut Losses) -> Vec<Maintenance> {
    let read: Vec<documents::Maintenance> = items(values, MAINTENANCES, losses);
    let read = read.into_iter();
    read.filter_map(|item| item.into_ours(at, losses)).collect()
}

impl List<'_> {
    const fn of_page(what: &'static str, most: usize) -> Self {
        Self { what, of: "", most }
    }
}

fn parse<T: DeserializeOwned>(body: &[u8], document: &'static str) -> Result<T, NotADocument> {
    let body = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
    serde_json::from_slice(body).map_err(|reason| NotADocument { document, reason })
}

/// Reads each item by itself, up to the limit of the list.
fn items<T: DeserializeOwned>(values: Vec<Value>, list: List<'_>, losses: &mut Losses) -> Vec<T> {
    let List { what, of, most } = list;
    losses.add_beyond(what, values.len().saturating_sub(most));
    let mut read = Vec::with_capacity(values.len().min(most));
    for (index, value) in values.into_iter().take(most).enumerate() {
        match serde_json::from_value(value) {
            Ok(item) => read.push(item),
            Err(error) => losses.add_bad(|| format!("{what} {}{of}: {error}", index + 1)),
        }
    }
    read
}

/// Keeps the first item of each id.
fn each_once<T>(items: &mut Vec<T>, id: impl Fn(&T) -> &str) {
    let mut seen = BTreeSet::new();
    let is_first: Vec<_> = items.iter().map(|item| seen.insert(id(item))).collect();
    let mut is_first = is_first.into_iter();
    items.retain(|_| is_first.next().unwrap_or_default());
}

#[cfg(test)]
mod tests;
