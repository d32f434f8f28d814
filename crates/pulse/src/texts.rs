//! What this bot says, and in which languages.

use botkit::text::{CatalogError, Texts};
use storage::pulse::GuildConfig;

/// What this bot says.
///
/// # Errors
///
/// Returns what is wrong with the catalogs, which a test rules out.
pub fn texts() -> Result<Texts, CatalogError> {
    Texts::english(&[include_str!("../../../locales/pulse/en/pulse.ftl")])
}

/// The language of a server: what its staff chose, else what it is set to at Discord.
#[must_use]
pub(crate) fn server_locale(guild: &GuildConfig) -> Option<&str> {
    guild.language.as_deref().or(guild.locale.as_deref())
}
