//! What the bots say, in the languages they speak.
//!
//! Texts live in Fluent files under `locales/` and are compiled in. English is
//! complete and stands in for whatever another language lacks. A key names a
//! message (`close-done`) or an attribute of one (`cmd-close.name`).

#[cfg(any(test, feature = "testing"))]
pub mod testing;

use std::{
    collections::HashSet,
    fmt, fs,
    io::Error as IoError,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::{LanguageIdentifier, langid};

/// The values a text is filled with. Built by [`args!`](crate::args).
///
/// Give ids as text: a number loses digits beyond the fifteenth.
pub type TextArgs<'a> = FluentArgs<'a>;

/// The locale of whoever told no other.
pub const ENGLISH: &str = "en-US";

/// The texts of this crate in English. [`Texts::english`] includes them.
const OWN_ENGLISH: &str = include_str!("../../../../locales/botkit/en/botkit.ftl");

/// Collects the values of a text: `args! { "name" => name, "hours" => 2 }`.
#[macro_export]
macro_rules! args {
    ($($name:expr => $value:expr),* $(,)?) => {{
        #[allow(unused_mut, clippy::allow_attributes, reason = "without pairs nothing is set")]
        let mut args = $crate::text::TextArgs::new();
        $(args.set($name, $value);)*
        args
    }};
}

/// Sources that are no catalog.
#[derive(Debug, thiserror::Error)]
#[error("the texts in {language} have faults: {}", .faults.join("; "))]
pub struct CatalogError {
    /// The language.
    language: LanguageIdentifier,
    /// Every syntax error and every message defined twice.
    faults: Vec<String>,
}

/// A folder that holds no languages.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// It cannot be read.
    #[error("{file}: {error}")]
    Read {
        /// Which file or folder of it.
        file: String,
        /// Why not.
        error: IoError,
    },
    /// A folder in it is not named for a language.
    #[error("{0:?} is no language; name it like `fr` or `pt-BR`")]
    Name(String),
    /// The texts have faults.
    #[error(transparent)]
    Texts(#[from] CatalogError),
}

/// The texts of one language.
struct Catalog {
    language: LanguageIdentifier,
    bundle: FluentBundle<FluentResource>,
}

impl Catalog {
    fn read(language: LanguageIdentifier, sources: &[&str]) -> Result<Self, CatalogError> {
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
        // The marks around every value would show up in Discord's clients.
        bundle.set_use_isolating(false);
        let mut faults = Vec::new();
        for source in sources {
            match FluentResource::try_new((*source).to_owned()) {
                Err((_, errors)) => faults.extend(errors.iter().map(ToString::to_string)),
                Ok(resource) => {
                    if let Err(errors) = bundle.add_resource(resource) {
                        faults.extend(errors.iter().map(ToString::to_string));
                    }
                }
            }
        }
        if faults.is_empty() {
            Ok(Self { language, bundle })
        } else {
            Err(CatalogError { language, faults })
        }
    }

    fn say(&self, key: &str, args: &TextArgs<'_>) -> Option<String> {
        let (message, attribute) = key
            .split_once('.')
            .map_or((key, None), |(message, attribute)| {
                (message, Some(attribute))
            });
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut faults = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(args), &mut faults);
        if !faults.is_empty() {
            tracing::error!(
                text.key = key,
                text.language = %self.language,
                "the text `{key}` lacks a value: {faults:?}"
            );
        }
        Some(said.into_owned())
    }
}

/// All texts of a bot. Clones share them.
#[derive(Clone)]
pub struct Texts {
    english: Arc<Catalog>,
    others: Vec<Arc<Catalog>>,
    /// Missing keys that have been reported.
    reported: Arc<Mutex<HashSet<String>>>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts")
            .field("languages", &self.languages().collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// The English texts, together with those of this crate.
    ///
    /// # Errors
    ///
    /// Returns every syntax error and every message defined twice.
    pub fn english(sources: &[&str]) -> Result<Self, CatalogError> {
        let sources: Vec<&str> = std::iter::once(OWN_ENGLISH)
            .chain(sources.iter().copied())
            .collect();
        Ok(Self {
            english: Catalog::read(langid!("en"), &sources)?.into(),
            others: Vec::new(),
            reported: Arc::default(),
        })
    }

    /// Adds the texts of another language.
    ///
    /// # Errors
    ///
    /// Returns every syntax error and every message defined twice.
    pub fn with(
        mut self,
        language: LanguageIdentifier,
        sources: &[&str],
    ) -> Result<Self, CatalogError> {
        self.others.push(Catalog::read(language, sources)?.into());
        Ok(self)
    }

    /// Adds the languages of a folder, each a folder of Fluent files that is named
    /// for it, such as `pt-BR/modmail.ftl`. What they say comes before what was
    /// there.
    ///
    /// # Errors
    ///
    /// Returns what cannot be read, and the faults of the first language that has any.
    pub fn with_folder(mut self, folder: &Path) -> Result<Self, FolderError> {
        for language in entries(folder)? {
            if !language.is_dir() {
                continue;
            }
            let name = language.file_name().unwrap_or_default().to_string_lossy();
            let id = name.parse::<LanguageIdentifier>();
            let id = id
                .ok()
                .ok_or_else(|| FolderError::Name(name.into_owned()))?;
            let mut sources = Vec::new();
            for file in entries(&language)? {
                if file.extension().is_some_and(|ending| ending == "ftl") {
                    sources.push(read(&file, |file| fs::read_to_string(file))?);
                }
            }
            let sources: Vec<&str> = sources.iter().map(String::as_str).collect();
            self = self.with(id, &sources)?;
        }
        Ok(self)
    }

    /// The languages there are, English first.
    pub fn languages(&self) -> impl Iterator<Item = &LanguageIdentifier> {
        std::iter::once(&self.english)
            .chain(&self.others)
            .map(|catalog| &catalog.language)
    }

    /// The text of `key` in the language of `locale` (such as `pt-BR`), else in
    /// English, else the key itself.
    pub fn say(&self, locale: &str, key: &str, args: &TextArgs<'_>) -> String {
        self.find(locale, key, args).unwrap_or_else(|| {
            self.report(locale, key);
            key.to_owned()
        })
    }

    /// The text of `key` in the language of `locale`, else in English, if there
    /// is one.
    pub fn find(&self, locale: &str, key: &str, args: &TextArgs<'_>) -> Option<String> {
        let wanted = locale.parse::<LanguageIdentifier>().ok();
        let exact = |catalog: &Catalog| wanted.as_ref() == Some(&catalog.language);
        let akin = |catalog: &Catalog| {
            let language = catalog.language.language;
            language != self.english.language.language
                && wanted
                    .as_ref()
                    .is_some_and(|wanted| wanted.language == language)
        };
        // What was added last comes first.
        let others = || self.others.iter().rev().map(|catalog| &**catalog);
        others()
            .filter(|catalog| exact(catalog))
            .chain(others().filter(|catalog| !exact(catalog) && akin(catalog)))
            .chain([&*self.english])
            .find_map(|catalog| catalog.say(key, args))
    }

    /// The text of `key` in exactly this language.
    pub fn own(&self, language: &LanguageIdentifier, key: &str) -> Option<String> {
        std::iter::once(&self.english)
            .chain(self.others.iter().rev())
            .filter(|catalog| catalog.language == *language)
            .find_map(|catalog| catalog.say(key, &TextArgs::new()))
    }

    fn report(&self, locale: &str, key: &str) {
        let mut reported = self.reported.lock().unwrap_or_else(PoisonError::into_inner);
        if reported.insert(key.to_owned()) {
            tracing::error!(text.key = key, text.locale = locale, "no text for `{key}`");
        }
    }
}

/// What a folder holds, in the order of the names.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let listed = read(folder, |folder| {
        fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()
    })?;
    let mut paths: Vec<PathBuf> = listed.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    Ok(paths)
}

fn read<T>(path: &Path, how: impl Fn(&Path) -> Result<T, IoError>) -> Result<T, FolderError> {
    how(path).map_err(|error| FolderError::Read {
        file: path.display().to_string(),
        error,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts() -> Result<Texts, CatalogError> {
        Texts::english(&[
            "closing = { $hours ->\n    [one] Closing in an hour.\n   *[other] Closing in { $hours } hours.\n}\n",
            "only-english = Hello, { $name }!\ncmd-close = Ends it.\n    .name = close\n",
        ])?
        .with(
            langid!("fr"),
            &["closing = Fermeture dans { $hours } h.\ncmd-close = Termine.\n    .name = fermer\n"],
        )
    }

    #[test]
    fn numbers_pick_the_right_form() -> Result<(), CatalogError> {
        let texts = texts()?;
        assert_eq!(
            texts.say("en-US", "closing", &args! { "hours" => 1 }),
            "Closing in an hour."
        );
        assert_eq!(
            texts.say("en-GB", "closing", &args! { "hours" => 2 }),
            "Closing in 2 hours."
        );
        Ok(())
    }

    #[test]
    fn a_locale_finds_its_language_and_english_stands_in() -> Result<(), CatalogError> {
        let texts = texts()?;
        let hours = args! { "hours" => 2 };
        assert_eq!(texts.say("fr", "closing", &hours), "Fermeture dans 2 h.");
        assert_eq!(texts.say("fr-CA", "closing", &hours), "Fermeture dans 2 h.");
        assert_eq!(texts.say("xx-?", "closing", &hours), "Closing in 2 hours.");
        assert_eq!(
            texts.say("fr", "only-english", &args! { "name" => "Ada" }),
            "Hello, Ada!"
        );
        Ok(())
    }

    #[test]
    fn what_was_added_last_comes_first_key_by_key() -> Result<(), CatalogError> {
        let texts = texts()?
            .with(langid!("fr"), &["closing = Clôture.\n"])?
            .with(langid!("fr-CA"), &["closing = Fermeture, mon ami.\n"])?
            .with(langid!("en-GB"), &["closing = Shutting, old chap.\n"])?;
        let hours = args! { "hours" => 2 };

        assert_eq!(texts.say("fr", "closing", &hours), "Clôture.");
        assert_eq!(texts.say("fr", "cmd-close", &hours), "Termine.");
        assert_eq!(texts.say("fr-CA", "closing", &hours), "Fermeture, mon ami.");
        assert_eq!(texts.say("fr-CA", "cmd-close", &hours), "Termine.");
        assert_eq!(texts.say("en-US", "closing", &hours), "Closing in 2 hours.");
        assert_eq!(texts.say("en-GB", "closing", &hours), "Shutting, old chap.");
        Ok(())
    }

    #[test]
    fn a_folder_holds_a_folder_for_each_language() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let add = |file: &str, text: &str| {
            let file = folder.path().join(file);
            fs::create_dir_all(file.parent().unwrap()).and_then(|()| fs::write(file, text))
        };
        add("fr/one.ftl", "closing = Clôture.\n")?;
        add("fr/two.ftl", "only-english = Bonjour, { $name }\u{a0}!\n")?;
        add("fr/notes.txt", "no = text = at all")?;
        add("readme.md", "Ours.")?;
        let texts = texts()?.with_folder(folder.path())?;
        let ada = args! { "name" => "Ada" };

        assert_eq!(texts.say("fr", "closing", &args! {}), "Clôture.");
        assert_eq!(texts.say("fr", "only-english", &ada), "Bonjour, Ada\u{a0}!");

        for (file, text, fault) in [
            ("fr/three.ftl", "closing = Encore.\n", "fr"),
            (
                "not a language/one.ftl",
                "closing = Hm.\n",
                "not a language",
            ),
        ] {
            add(file, text)?;
            let refused = texts.clone().with_folder(folder.path());
            let error = refused.expect_err("it has a fault").to_string();
            assert!(error.contains(fault), "{error}");
            fs::remove_file(folder.path().join(file))?;
        }
        let nowhere = texts.with_folder(&folder.path().join("nowhere"));
        assert!(nowhere.is_err_and(|error| error.to_string().contains("nowhere")));
        Ok(())
    }

    #[test]
    fn a_missing_key_is_said_and_reported_once() -> Result<(), CatalogError> {
        let texts = texts()?;
        assert_eq!(texts.say("fr", "no-such-key", &args! {}), "no-such-key");
        assert_eq!(texts.say("en", "no-such-key", &args! {}), "no-such-key");
        let reported = texts
            .reported
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        assert_eq!(reported.len(), 1);
        Ok(())
    }

    #[test]
    fn attributes_are_keys_too() -> Result<(), CatalogError> {
        let texts = texts()?;
        assert_eq!(
            texts.own(&langid!("fr"), "cmd-close.name").as_deref(),
            Some("fermer")
        );
        assert_eq!(texts.own(&langid!("fr"), "cmd-close.other"), None);
        assert_eq!(texts.own(&langid!("de"), "cmd-close"), None);
        Ok(())
    }

    #[test]
    fn a_message_defined_twice_is_refused() {
        let refused = Texts::english(&["twice = a\n", "twice = b\n"]);
        assert!(refused.is_err_and(|error| error.to_string().contains("twice")));
    }
}
