//! What this bot says, and in which languages.

mod members;

use botkit::{
    args,
    text::{CatalogError, Catalogs, ENGLISH, Texts},
};

pub use self::members::member_keys;
pub(crate) use self::members::{TextFault, check, examples, limit, variables};

/// The texts of this bot in each language.
const CATALOGS: &Catalogs = &botkit::catalogs!("modmail");

/// What this bot says.
///
/// # Errors
///
/// Returns what is wrong with the catalogs, which a test rules out.
pub fn texts() -> Result<Texts, CatalogError> {
    Texts::compiled_in(CATALOGS)
}

/// A language that the bot speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    /// Its tag, such as `fr`.
    pub tag: String,
    /// What it calls itself.
    pub name: String,
}

/// The languages that the bot speaks, English first.
pub(crate) fn languages(texts: &Texts) -> Vec<Language> {
    const NAME: &str = "language-name";
    let mut languages = vec![Language {
        tag: ENGLISH.to_owned(),
        name: texts.say(ENGLISH, NAME, &args! {}),
    }];
    for translation in texts.translations() {
        let tag = translation.language().to_string();
        let name = translation.say(NAME).unwrap_or_else(|| tag.clone());
        // What was added last counts.
        languages.retain(|language| language.tag != tag);
        languages.push(Language { tag, name });
    }
    languages
}

/// The languages that are spoken on both sides of a ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locales {
    /// What the staff read in the ticket.
    pub ticket: String,
    /// What its member reads.
    pub member: String,
}

#[cfg(test)]
mod tests {
    use std::{io, path::Path};

    use super::*;

    /// How many characters Discord takes of what stands in buttons, menus and forms
    /// and does not say so in its key.
    const LIMITS: &[(&str, usize)] = &[
        ("block-title", 45),
        ("claim-anyway", 80),
        ("confirm-discard", 80),
        ("confirm-send", 80),
        ("edit-title", 45),
        ("text-form", 45),
        ("language-name", 100),
        ("menu-anything", 100),
        ("note-title", 45),
        ("rating-comment", 45),
        ("snippet-form", 45),
    ];

    #[test]
    fn every_language_says_all_that_english_says() -> io::Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales/modmail");
        let faults = botkit::text::testing::faults(&folder, CATALOGS, LIMITS)?;
        assert_eq!(faults, [""; 0]);
        Ok(())
    }
}
