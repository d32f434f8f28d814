//! What this bot says, and in which languages.

use botkit::text::{CatalogError, Catalogs, Texts};
use storage::pulse::GuildConfig;

/// The texts of this bot in each language.
const CATALOGS: &Catalogs = &botkit::catalogs!("pulse");

/// What this bot says.
///
/// # Errors
///
/// Returns what is wrong with the catalogs, which a test rules out.
pub fn texts() -> Result<Texts, CatalogError> {
    Texts::compiled_in(CATALOGS)
}

/// The language of a server: what its staff chose, else what it is set to at Discord.
#[must_use]
pub(crate) fn server_locale(guild: &GuildConfig) -> Option<&str> {
    chosen_locale(guild.language.as_deref(), guild.locale.as_deref())
}

/// The language that was chosen, else the one that Discord tells of.
#[must_use]
pub(crate) fn chosen_locale<'a>(chosen: Option<&'a str>, told: Option<&'a str>) -> Option<&'a str> {
    chosen.or(told)
}

#[cfg(test)]
mod tests {
    use std::{io, path::Path};

    use super::*;

    #[test]
    fn every_language_says_all_that_english_says() -> io::Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales/pulse");
        let faults = botkit::text::testing::faults(&folder, CATALOGS, &[])?;
        assert_eq!(faults, [""; 0]);
        Ok(())
    }
}
