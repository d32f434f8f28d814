//! What this bot says.

use botkit::text::{CatalogError, Texts};

/// What this bot says.
///
/// # Errors
///
/// Returns what is wrong with the catalogs, which a test rules out.
pub fn texts() -> Result<Texts, CatalogError> {
    Texts::english(&[include_str!("../../../locales/modmail/en/modmail.ftl")])
}
