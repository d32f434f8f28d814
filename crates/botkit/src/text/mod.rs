//! What the bots say, in the languages they speak.
//!
//! Texts live in Fluent files under `locales/` and are compiled in. English stands
//! in for whatever another language lacks. A key names a message (`close-done`) or
//! an attribute of one (`cmd-close.name`).
//!
//! A language is parsed when something is first said in it: most servers need one
//! or two of them, and each takes memory.

mod folder;
mod replaced;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod wording;

use std::{
    collections::HashSet,
    fmt,
    sync::{Arc, Mutex, OnceLock, PoisonError, RwLock},
};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::{LanguageIdentifier, langid};

use self::replaced::Replaced;
pub use self::{
    folder::FolderError,
    replaced::{InPlace, Replacement},
    wording::{Problem, Wording, WordingFault},
};

/// The values a text is filled with. Built by [`args!`](crate::args).
///
/// Give ids as text: a number loses digits beyond the fifteenth.
pub type TextArgs<'a> = FluentArgs<'a>;

/// The locale of whoever told no other.
pub const ENGLISH: &str = "en-US";

/// A language and its texts, for each language there is. Made by [`catalogs!`](crate::catalogs).
pub type Catalogs = [(&'static str, &'static str)];

/// The languages of Discord's clients.
const CLIENTS: [&str; 28] = [
    "bg", "cs", "da", "de", "el", "es", "fi", "fr", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt",
    "nl", "no", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh",
];

/// The texts of this crate, which [`Texts`] includes.
const OWN: &Catalogs = &crate::catalogs!("botkit");

/// The languages there are, each with its file in a folder of `locales/`.
///
/// This is the list: to add a language, add a line here, and its folder next to
/// each `en`.
#[macro_export]
macro_rules! catalogs {
    ($folder:literal) => {
        $crate::catalogs!($folder:
            "en"
            "de"
            "es-ES"
            "fr"
            "it"
            "ja"
            "ko"
            "nl"
            "pt-BR"
            "ru"
            "zh-CN"
        )
    };
    ($folder:literal: $($language:literal)+) => {
        [$((
            $language,
            include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"), "/../../locales/", $folder, "/", $language, "/", $folder, ".ftl"
            )),
        )),+]
    };
}

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

/// The texts of one language.
struct Catalog {
    language: LanguageIdentifier,
    /// What the bundle is made of when it is first needed.
    sources: Vec<&'static str>,
    bundle: OnceLock<Bundle>,
}

type Bundle = FluentBundle<FluentResource>;

/// Whether a language is one of those that are wanted.
type Fits<'a> = dyn Fn(&LanguageIdentifier) -> bool + 'a;

impl Catalog {
    /// A language that is parsed at once.
    fn read(language: LanguageIdentifier, sources: &[&str]) -> Result<Self, CatalogError> {
        let (bundle, faults) = parse(&language, sources);
        if !faults.is_empty() {
            return Err(CatalogError { language, faults });
        }
        Ok(Self {
            language,
            sources: Vec::new(),
            bundle: bundle.into(),
        })
    }

    /// A language that is parsed when it is first needed.
    fn compiled_in(language: LanguageIdentifier, sources: Vec<&'static str>) -> Self {
        Self {
            language,
            sources,
            bundle: OnceLock::new(),
        }
    }

    fn bundle(&self) -> &Bundle {
        self.bundle.get_or_init(|| {
            let (bundle, faults) = parse(&self.language, &self.sources);
            if !faults.is_empty() {
                // A test of each bot rules this out.
                tracing::error!(
                    text.language = %self.language,
                    "the texts in {} have faults: {}",
                    self.language,
                    faults.join("; ")
                );
            }
            bundle
        })
    }

    fn say(&self, key: &str, args: &TextArgs<'_>) -> Option<String> {
        format(self.bundle(), &self.language, key, args)
    }

    fn wording(&self, key: &str) -> Option<Wording> {
        let message = self.bundle().get_message(key)?;
        Wording::of(message.value()?)
    }
}

/// The text of a key, or of an attribute of one, with its values.
fn format(
    bundle: &Bundle,
    language: &LanguageIdentifier,
    key: &str,
    args: &TextArgs<'_>,
) -> Option<String> {
    let (message, attribute) = key
        .split_once('.')
        .map_or((key, None), |(message, attribute)| {
            (message, Some(attribute))
        });
    let message = bundle.get_message(message)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut faults = Vec::new();
    let said = bundle.format_pattern(pattern, Some(args), &mut faults);
    if !faults.is_empty() {
        tracing::error!(
            text.key = key,
            text.language = %language,
            "the text `{key}` lacks a value: {faults:?}"
        );
    }
    Some(said.into_owned())
}

/// The texts that can be used, and what is wrong with the others: every syntax error
/// and every message defined twice.
fn parse(language: &LanguageIdentifier, sources: &[&str]) -> (Bundle, Vec<String>) {
    let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
    // The marks around every value would show up in Discord's clients.
    bundle.set_use_isolating(false);
    let mut faults = Vec::new();
    for source in sources {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*source).to_owned())
            .inspect_err(|(_, errors)| {
                faults.extend(errors.iter().map(ToString::to_string));
            });
        if let Err(errors) = bundle.add_resource(resource) {
            faults.extend(errors.iter().map(ToString::to_string));
        }
    }
    (bundle, faults)
}

/// One of the languages beside English, by itself.
#[derive(Clone)]
pub struct Translation(Arc<Catalog>);

impl Translation {
    /// Which language it is.
    #[must_use]
    pub fn language(&self) -> &LanguageIdentifier {
        &self.0.language
    }

    /// The text of `key`, if the language has it.
    #[must_use]
    pub fn say(&self, key: &str) -> Option<String> {
        self.0.say(key, &TextArgs::new())
    }
}

/// All texts of a bot. Clones share them.
#[derive(Clone)]
pub struct Texts {
    english: Arc<Catalog>,
    others: Vec<Arc<Catalog>>,
    /// Missing keys that have been reported.
    reported: Arc<Mutex<HashSet<String>>>,
    /// What stands in place of them, for all clones alike.
    replaced: Arc<RwLock<Arc<Replaced>>>,
    /// What this clone speaks of.
    scope: Option<i64>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let catalogs = std::iter::once(&self.english).chain(&self.others);
        let languages = catalogs.map(|catalog| &catalog.language);
        f.debug_struct("Texts")
            .field("languages", &languages.collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// The texts of a bot in every language there is, together with those of this
    /// crate.
    ///
    /// # Errors
    ///
    /// Returns every syntax error and every message defined twice in English, and what
    /// is not the name of a language. The faults of the other languages are logged when
    /// they are parsed.
    pub fn compiled_in(bot: &Catalogs) -> Result<Self, CatalogError> {
        let english = bot.iter().filter(|(language, _)| *language == "en");
        let english: Vec<&str> = english.map(|(_, source)| *source).collect();
        let mut texts = Self::english(&english)?;
        for (name, _) in bot.iter().filter(|(language, _)| *language != "en") {
            let sources = OWN.iter().chain(bot);
            let sources = sources.filter(|(language, _)| language == name);
            let sources = sources.map(|(_, source)| *source).collect();
            let language = name.parse().map_err(|error| CatalogError {
                language: LanguageIdentifier::default(),
                faults: vec![format!("`{name}` is no language: {error}")],
            })?;
            let catalog = Catalog::compiled_in(language, sources);
            texts.others.push(catalog.into());
        }
        Ok(texts)
    }

    /// The English texts alone, together with those of this crate.
    ///
    /// # Errors
    ///
    /// Returns every syntax error and every message defined twice.
    pub fn english(sources: &[&str]) -> Result<Self, CatalogError> {
        let own = OWN.iter().filter(|(language, _)| *language == "en");
        let own = own.map(|(_, source)| *source);
        let sources: Vec<&str> = own.chain(sources.iter().copied()).collect();
        Ok(Self {
            english: Catalog::read(langid!("en"), &sources)?.into(),
            others: Vec::new(),
            reported: Arc::default(),
            replaced: Arc::default(),
            scope: None,
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

    /// The languages beside English, one by one. Those that nothing was said in so far
    /// are parsed for whoever asks, and forgotten with what this returns.
    pub fn translations(&self) -> impl Iterator<Item = Translation> {
        let others = self.others.iter().map(|catalog| {
            if catalog.bundle.get().is_some() {
                return Arc::clone(catalog);
            }
            let (language, sources) = (catalog.language.clone(), catalog.sources.clone());
            Catalog::compiled_in(language, sources).into()
        });
        others.map(Translation)
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
    /// is one. In each language, what stands in place of ours comes first.
    pub fn find(&self, locale: &str, key: &str, args: &TextArgs<'_>) -> Option<String> {
        let replaced = self.replaced();
        let in_place = |fits: &Fits<'_>| {
            let found = replaced.say(fits, self.scope, key, args);
            found.map(|found| found.text)
        };
        self.look(locale, &in_place, &|catalog| catalog.say(key, args))
    }

    /// The text of `key`, as [`Wording::read`] takes it, where [`Self::find`] finds it.
    pub fn wording(&self, locale: &str, key: &str) -> Option<Wording> {
        let replaced = self.replaced();
        let in_place = |fits: &Fits<'_>| replaced.wording(fits, self.scope, key);
        self.look(locale, &in_place, &|catalog| catalog.wording(key))
    }

    /// Our text of `key` in the language of `locale`, else in English, whatever stands
    /// in place of it.
    pub fn our_wording(&self, locale: &str, key: &str) -> Option<Wording> {
        self.look(locale, &|_| None, &|catalog| catalog.wording(key))
    }

    /// Looks in the languages that a reader of `locale` understands, the closest first.
    fn look<T>(
        &self,
        locale: &str,
        in_place: &dyn Fn(&Fits<'_>) -> Option<T>,
        ours: &dyn Fn(&Catalog) -> Option<T>,
    ) -> Option<T> {
        let wanted = locale.parse::<LanguageIdentifier>().ok();
        let english = |id: &LanguageIdentifier| id.language == self.english.language.language;
        let exact = |id: &LanguageIdentifier| wanted.as_ref() == Some(id);
        let akin = |id: &LanguageIdentifier| {
            let wanted = wanted.as_ref();
            !exact(id)
                && !english(id)
                && wanted.is_some_and(|wanted| wanted.language == id.language)
        };
        // What was added last comes first.
        let others = |fits: &Fits<'_>| {
            let mut fitting = self.others.iter().rev();
            fitting.find_map(|catalog| fits(&catalog.language).then(|| ours(catalog)).flatten())
        };
        in_place(&exact)
            .or_else(|| others(&exact))
            .or_else(|| in_place(&akin))
            .or_else(|| others(&akin))
            .or_else(|| in_place(&english))
            .or_else(|| ours(&self.english))
    }

    /// What stands in place of our text of `key` in the very language of `locale`.
    pub fn replacement(&self, locale: &str, key: &str, args: &TextArgs<'_>) -> Option<InPlace> {
        let wanted = locale.parse::<LanguageIdentifier>().ok()?;
        let exact = |id: &LanguageIdentifier| wanted == *id;
        let akin = |id: &LanguageIdentifier| wanted.language == id.language;
        let replaced = self.replaced();
        let say = |fits: &Fits<'_>| replaced.say(fits, self.scope, key, args);
        say(&exact).or_else(|| say(&akin))
    }

    /// Has these texts stand in place of ours from now on, and no others, for all clones.
    pub fn replace(&self, replacements: Vec<Replacement>) {
        let replaced = Arc::new(Replaced::of(replacements));
        let mut now = self
            .replaced
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *now = replaced;
    }

    /// The same texts, with those in place of ours that are for this alone.
    #[must_use]
    pub fn within(&self, scope: Option<i64>) -> Self {
        Self {
            scope,
            ..self.clone()
        }
    }

    /// Whether anything stands in place of ours that is for one thing alone.
    #[must_use]
    pub fn have_scopes(&self) -> bool {
        self.replaced().any_scoped()
    }

    fn replaced(&self) -> Arc<Replaced> {
        let replaced = self.replaced.read();
        Arc::clone(&replaced.unwrap_or_else(PoisonError::into_inner))
    }

    /// The language that is meant by a name such as `fr` or `en-US`: one of ours, or one
    /// that Discord's clients speak. `None` if it is neither.
    #[must_use]
    pub fn language(&self, name: &str) -> Option<LanguageIdentifier> {
        let wanted = name.trim().parse::<LanguageIdentifier>().ok()?;
        let known = self.languages();
        let mut akin = known.iter().filter(|id| id.language == wanted.language);
        let exact = known.contains(&wanted).then(|| wanted.clone());
        exact.or_else(|| akin.next().cloned())
    }

    /// The languages that texts can be in.
    #[must_use]
    pub fn languages(&self) -> Vec<LanguageIdentifier> {
        let catalogs = std::iter::once(&self.english).chain(&self.others);
        let mut languages: Vec<_> = catalogs.map(|catalog| catalog.language.clone()).collect();
        let clients = CLIENTS.iter().filter_map(|name| name.parse().ok());
        for client in clients.collect::<Vec<LanguageIdentifier>>() {
            if languages.iter().all(|id| id.language != client.language) {
                languages.push(client);
            }
        }
        languages.sort_by_key(ToString::to_string);
        languages.dedup();
        languages
    }

    fn report(&self, locale: &str, key: &str) {
        let mut reported = self.reported.lock().unwrap_or_else(PoisonError::into_inner);
        if reported.insert(key.to_owned()) {
            tracing::error!(text.key = key, text.locale = locale, "no text for `{key}`");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{io, path::Path};

    use super::*;

    #[test]
    fn every_language_says_all_that_english_says() -> io::Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales/botkit");
        assert_eq!(testing::faults(&folder, OWN, &[])?, [""; 0]);
        Ok(())
    }

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
        let translations: Vec<_> = texts.translations().collect();
        assert_eq!(translations.len(), 1);
        let french = &translations[0];
        assert_eq!(french.language(), &langid!("fr"));
        assert_eq!(french.say("cmd-close.name").as_deref(), Some("fermer"));
        assert_eq!(french.say("cmd-close.other"), None);
        assert_eq!(french.say("only-english"), None);
        Ok(())
    }

    #[test]
    fn a_language_is_parsed_when_it_is_needed() -> Result<(), CatalogError> {
        let bot: &Catalogs = &[
            ("en", "ready = Ready.\n"),
            ("fr", "ready = C'est prêt.\n"),
            ("de", "ready = Fertig.\n"),
        ];
        let texts = Texts::compiled_in(bot)?;
        let parsed = || {
            let others = texts.others.iter();
            let parsed = others.filter(|catalog| catalog.bundle.get().is_some());
            let parsed = parsed.map(|catalog| catalog.language.to_string());
            parsed.collect::<Vec<_>>()
        };

        let said = texts.translations().map(|language| language.say("ready"));
        let said: Vec<_> = said.flatten().collect();
        assert_eq!(said, ["C'est prêt.", "Fertig."]);
        assert_eq!(texts.say("en-GB", "ready", &args! {}), "Ready.");
        assert_eq!(parsed(), [""; 0]);

        assert_eq!(texts.say("fr", "ready", &args! {}), "C'est prêt.");
        // The texts of this crate are in the same language.
        assert_ne!(
            texts.say("fr", "command-done", &args! {}),
            texts.say("en-US", "command-done", &args! {})
        );
        assert_eq!(parsed(), ["fr"]);
        Ok(())
    }

    #[test]
    fn what_is_compiled_in_for_no_language_is_refused() {
        let refused = Texts::compiled_in(&[("en", ""), ("not a language", "")]);
        assert!(refused.is_err_and(|error| error.to_string().contains("not a language")));
    }

    #[test]
    fn a_message_defined_twice_is_refused() {
        let refused = Texts::english(&["twice = a\n", "twice = b\n"]);
        assert!(refused.is_err_and(|error| error.to_string().contains("twice")));
    }
}
