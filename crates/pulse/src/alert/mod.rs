//! What people are told: a file for each kind of alert, and a line in [`Subject`].
//!
//! The file says by which reference it is remembered who was told, who wants to hear of it, and how it looks.

pub mod incident;

use botkit::args;
use storage::pulse::{AlertType, Wanted};
use twilight_model::channel::message::Embed;

use self::incident::IncidentNews;
use crate::{render::Language, snapshot::Page};

/// What an alert is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject<'a> {
    /// An incident, or several.
    Incident(IncidentNews<'a>),
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
        }
    }
}

fn footer(page: Page<'_>, language: Language<'_>) -> String {
    language.say("alert-footer", &args! { "page" => page.name })
}
