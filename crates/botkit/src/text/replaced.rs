//! Texts that stand in place of ours: the operator writes them while the bot runs.

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use super::{Bundle, Fits, TextArgs, Wording, format};

/// A text in place of ours.
#[derive(Debug, Clone, PartialEq)]
pub struct Replacement {
    /// The key of our text.
    pub key: String,
    /// The language.
    pub language: LanguageIdentifier,
    /// What it is for alone, if not for everything; the bot knows what that is.
    pub scope: Option<i64>,
    /// What it says, as it is typed.
    pub text: Wording,
}

/// What a text in place of ours says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InPlace {
    /// With its values.
    pub text: String,
    /// Whether it stands there for one thing alone.
    pub scoped: bool,
}

/// All texts in place of ours.
#[derive(Default)]
pub(super) struct Replaced(Vec<Table>);

/// Those of one language that are for the same.
struct Table {
    language: LanguageIdentifier,
    scope: Option<i64>,
    bundle: Bundle,
}

impl Replaced {
    pub(super) fn of(replacements: Vec<Replacement>) -> Self {
        let mut replaced = Self::default();
        for replacement in replacements {
            let Replacement {
                key,
                language,
                scope,
                text,
            } = replacement;
            let bundle = replaced.bundle(language, scope);
            let source = text.as_message(&key);
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source);
            bundle.add_resource_overriding(resource);
        }
        replaced
    }

    fn bundle(&mut self, language: LanguageIdentifier, scope: Option<i64>) -> &mut Bundle {
        let is = |table: &Table| table.language == language && table.scope == scope;
        let at = self.0.iter().position(is).unwrap_or_else(|| {
            let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
            bundle.set_use_isolating(false);
            self.0.push(Table {
                language,
                scope,
                bundle,
            });
            self.0.len() - 1
        });
        #[expect(clippy::indexing_slicing, reason = "found or made just now")]
        &mut self.0[at].bundle
    }

    /// What a text says in a language that fits: for `scope` first, then for everything.
    pub(super) fn say(
        &self,
        fits: &Fits<'_>,
        scope: Option<i64>,
        key: &str,
        args: &TextArgs<'_>,
    ) -> Option<InPlace> {
        self.find(fits, scope, &|table| {
            format(&table.bundle, &table.language, key, args)
        })
        .map(|(text, scoped)| InPlace { text, scoped })
    }

    /// The same, as it is typed.
    pub(super) fn wording(
        &self,
        fits: &Fits<'_>,
        scope: Option<i64>,
        key: &str,
    ) -> Option<Wording> {
        let found = self.find(fits, scope, &|table| {
            let message = table.bundle.get_message(key)?;
            Wording::of(message.value()?)
        });
        found.map(|(wording, _)| wording)
    }

    fn find<T>(
        &self,
        fits: &Fits<'_>,
        scope: Option<i64>,
        look: &dyn Fn(&Table) -> Option<T>,
    ) -> Option<(T, bool)> {
        let scopes = [scope, None];
        let scopes = scopes.iter().skip(usize::from(scope.is_none()));
        scopes
            .flat_map(|scope| self.0.iter().filter(move |table| table.scope == *scope))
            .filter(|table| fits(&table.language))
            .find_map(|table| look(table).map(|found| (found, table.scope.is_some())))
    }

    /// Whether there is any that is for one thing alone.
    pub(super) fn any_scoped(&self) -> bool {
        self.0.iter().any(|table| table.scope.is_some())
    }
}

#[cfg(test)]
mod tests {
    use unic_langid::langid;

    use super::*;
    use crate::{
        args,
        text::{CatalogError, Texts},
    };

    fn texts() -> Result<Texts, CatalogError> {
        Texts::english(&["hello = Hello, { $name }!\nbye = Bye.\n"])?
            .with(langid!("fr"), &["hello = Bonjour { $name }.\n"])
    }

    fn replacement(language: &str, scope: Option<i64>, key: &str, text: &str) -> Replacement {
        Replacement {
            key: key.to_owned(),
            language: language.parse().expect("a language"),
            scope,
            text: Wording::read(text).expect("a text"),
        }
    }

    #[test]
    fn what_is_closest_to_the_reader_is_said() -> Result<(), CatalogError> {
        let texts = texts()?;
        let other = texts.clone();
        let say = |scope, locale: &str, key: &str| {
            let values = args! { "name" => "Ada" };
            texts.within(scope).say(locale, key, &values)
        };
        assert_eq!(say(Some(7), "en-US", "hello"), "Hello, Ada!");

        other.replace(vec![
            replacement("en", None, "hello", "Hi { $name },\n* welcome"),
            replacement("en", Some(7), "hello", "Your bug, { $name }."),
            replacement("fr", Some(7), "hello", "Ton bug."),
            replacement("de", None, "hello", "Hallo."),
            replacement("en", None, "bye", "So long."),
        ]);

        for (scope, locale, key, said) in [
            (None, "en-US", "hello", "Hi Ada,\n* welcome"),
            (Some(8), "en-GB", "hello", "Hi Ada,\n* welcome"),
            (Some(7), "en-US", "hello", "Your bug, Ada."),
            // Ours in a language comes before what stands in place of it in another.
            (None, "fr", "hello", "Bonjour Ada."),
            (Some(7), "fr-CA", "hello", "Ton bug."),
            (Some(7), "fr", "bye", "So long."),
            // A language that we do not speak.
            (Some(7), "de", "hello", "Hallo."),
            (Some(7), "ja", "hello", "Your bug, Ada."),
        ] {
            assert_eq!(say(scope, locale, key), said, "{scope:?} {locale} {key}");
        }
        let own = |scope, locale| {
            let values = args! { "name" => "Ada" };
            let own = texts.within(scope).replacement(locale, "hello", &values);
            own.map(|own| own.scoped)
        };
        assert_eq!(own(Some(7), "en-US"), Some(true));
        assert_eq!(own(Some(8), "en-US"), Some(false));
        assert_eq!(own(None, "fr"), None);

        other.replace(Vec::new());
        assert_eq!(say(Some(7), "en-US", "hello"), "Hello, Ada!");
        Ok(())
    }

    #[test]
    fn a_text_is_given_back_as_it_stands() -> Result<(), CatalogError> {
        let texts = texts()?;
        texts.replace(vec![replacement("fr", Some(7), "hello", "[Ton] bug.")]);
        let written = |scope, locale, key: &str| {
            let wording = texts.within(scope).wording(locale, key);
            wording.map(|wording| wording.to_string())
        };

        assert_eq!(
            written(None, "en-US", "hello").as_deref(),
            Some("Hello, { $name }!")
        );
        assert_eq!(
            written(None, "fr", "hello").as_deref(),
            Some("Bonjour { $name }.")
        );
        assert_eq!(
            written(Some(7), "fr", "hello").as_deref(),
            Some("[Ton] bug.")
        );
        assert_eq!(written(None, "fr", "nothing"), None);
        Ok(())
    }
}
