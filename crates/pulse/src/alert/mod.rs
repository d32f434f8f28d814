//! What people are told: a file for each kind of alert, and a line in [`Subject`].
//!
//! The file says by which reference it is remembered who was told, who wants to hear of it, and how it looks.

pub mod incident;
pub mod maintenance;

use botkit::args;
use storage::pulse::{AlertType, Wanted};
use twilight_model::channel::message::Embed;

use self::{incident::IncidentNews, maintenance::MaintenanceNews};
use crate::{
    render::{Language, html::markdown},
    snapshot::{Page, Update},
};

/// Leaves room for the fields within Discord's total.
const LATEST_UPDATE: usize = 3_500;

/// What an alert is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject<'a> {
    /// An incident, or several.
    Incident(IncidentNews<'a>),
    /// A maintenance.
    Maintenance(MaintenanceNews<'a>),
}

/// What each kind of alert knows of itself.
pub trait Tells {
    /// The type that recipients choose.
    fn alert_type(&self) -> AlertType;

    /// What the log calls it.
    fn name(&self) -> &'static str;

    /// What tells this piece of news from others of its type: nobody hears the same reference twice.
    fn reference(&self) -> String;

    /// Whom it concerns among those who have chosen its type.
    fn wanted(&self) -> Wanted<'_>;

    /// Whether it may be told again to whom it did not reach.
    fn is_told_again(&self) -> bool;

    /// What is sent.
    fn embed(&self, page: Page<'_>, language: Language<'_>) -> Embed;
}

impl<'a> Subject<'a> {
    /// What this kind of alert knows of itself.
    pub fn tells(&self) -> &(dyn Tells + Send + Sync + 'a) {
        match self {
            Self::Incident(news) => news,
            Self::Maintenance(news) => news,
        }
    }
}

fn footer(page: Page<'_>, language: Language<'_>) -> String {
    language.say("alert-footer", &args! { "page" => page.name })
}

/// What the page said last.
fn said(latest: Option<&Update>, language: Language<'_>) -> String {
    let body = latest.map(|update| markdown(&update.body, LATEST_UPDATE));
    body.filter(|body| !body.is_empty())
        .unwrap_or_else(|| language.say("alert-no-text", &args! {}))
}
