//! What this bot says, and in which languages.

use botkit::text::{CatalogError, Texts};

/// What this bot says.
///
/// # Errors
///
/// Returns what is wrong with the catalogs, which a test rules out.
pub fn texts() -> Result<Texts, CatalogError> {
    Texts::english(&[include_str!("../../../locales/modmail/en/modmail.ftl")])
}

/// The languages that are spoken on both sides of a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locales {
    /// What the staff read in the ticket.
    pub ticket: String,
    /// What its member reads.
    pub member: String,
}
