//! What Discord or a reader would trip over, for the tests of whoever has commands.

use std::collections::{HashMap, HashSet};

use twilight_model::application::command::{Command, CommandOption, CommandType};
use twilight_validate::command::{self, CommandValidationError};

use super::{
    Kind, MenuKind, Registry, Spec, help,
    registration::{LOCALES, keys, menu_key},
};
use crate::{
    args,
    text::{ENGLISH, Texts},
};

/// How many characters a command may have with all that belongs to it, each text
/// counted in its longest language.
const ALL_TEXT: usize = 8_000;

impl<A> Registry<A> {
    /// What Discord or a reader would trip over: for a test of the bot.
    pub fn faults(&self, texts: &Texts) -> Vec<String> {
        let mut faults = Vec::new();
        let mut words = HashSet::new();
        for spec in self.specs() {
            for word in std::iter::once(&spec.name).chain(spec.aliases) {
                if !words.insert(*word) {
                    faults.push(format!("`{word}` names two commands"));
                }
            }
            faults_of_options(spec, &mut faults);
            for key in keys(spec) {
                if texts.find(ENGLISH, &key, &args! {}).is_none() {
                    faults.push(format!("`{}` needs the text `{key}`", spec.name));
                }
            }
            if let Some(menu) = spec.menu {
                let key = menu_key(spec);
                if texts.find(ENGLISH, &key, &args! {}).as_deref() != Some(menu.name) {
                    faults.push(format!("`{key}` needs to be `{}`", menu.name));
                }
            }
        }
        self.faults_of_list(texts, &mut faults);
        for translation in texts.translations() {
            let language = translation.language();
            if !LOCALES.iter().any(|(known, _)| language.language == *known) {
                faults.push(format!("Discord is told nothing in {language}"));
            }
        }
        let commands = self.registration(texts);
        for command in &commands {
            faults_of_command(command, &mut faults);
            if let Err(error) = command::options(&command.options) {
                faults.push(format!("`{}`: {error}", command.name));
            }
            faults_of_texts(&command.name, &command.options, &mut faults);
        }
        let named = |kind| {
            let commands = commands.iter().filter(move |command| command.kind == kind);
            commands.map(|command| (command.name.as_str(), command.name_localizations.as_ref()))
        };
        for kind in [
            CommandType::ChatInput,
            CommandType::User,
            CommandType::Message,
        ] {
            faults_of_names("Discord", named(kind), &mut faults);
        }
        faults
    }

    /// Adds the languages in which the list of all commands is longer than it may be.
    fn faults_of_list(&self, texts: &Texts, faults: &mut Vec<String>) {
        let others = texts.translations();
        let others = others.map(|translation| translation.language().to_string());
        for locale in std::iter::once(ENGLISH.to_owned()).chain(others) {
            let lines = self.specs().filter(|spec| spec.slash || spec.prefix);
            let lines = help::lines("/", lines, |key| texts.say(&locale, key, &args! {}));
            let lines = lines.iter().map(|line| line.chars().count());
            let more = texts.say(
                &locale,
                "help-list-more",
                &args! { "help" => "/help close" },
            );
            let characters = lines.sum::<usize>() + more.chars().count();
            if characters > help::LONGEST {
                faults.push(format!(
                    "the list of commands in {locale} has {characters} characters; {} fit",
                    help::LONGEST
                ));
            }
        }
    }
}

/// What is wrong with a command itself, in any language. twilight would refuse one of
/// more than 4000 characters, which was Discord's limit before.
fn faults_of_command(command: &Command, faults: &mut Vec<String>) {
    let mut check = |result: Result<(), CommandValidationError>| {
        if let Err(error) = result {
            faults.push(format!("`{}`: {error}", command.name));
        }
    };
    let is_typed = command.kind == CommandType::ChatInput;
    for name in every(&command.name, command.name_localizations.as_ref()) {
        check(if is_typed {
            command::chat_input_name(name)
        } else {
            command::name(name)
        });
    }
    if is_typed {
        let localized = command.description_localizations.as_ref();
        every(&command.description, localized).for_each(|text| check(command::description(text)));
    }
    let characters = command::command_characters(command);
    if characters > ALL_TEXT {
        faults.push(format!(
            "`{}` has {characters} characters in all; Discord takes {ALL_TEXT}",
            command.name
        ));
    }
}

/// A text in every language.
fn every<'t>(
    own: &'t String,
    localized: Option<&'t HashMap<String, String>>,
) -> impl Iterator<Item = &'t String> {
    localized.into_iter().flat_map(HashMap::values).chain([own])
}

/// What is wrong with the texts of options and subcommands, in any language:
/// twilight looks at some of those in English.
fn faults_of_texts(of: &str, options: &[CommandOption], faults: &mut Vec<String>) {
    for option in options {
        let path = format!("{of} {}", option.name);
        let mut check = |result: Result<(), CommandValidationError>| {
            if let Err(error) = result {
                faults.push(format!("`{path}`: {error}"));
            }
        };
        for name in every(&option.name, option.name_localizations.as_ref()) {
            check(command::option_name(name));
        }
        let localized = option.description_localizations.as_ref();
        for description in every(&option.description, localized) {
            check(command::description(description));
        }
        for choice in option.choices.iter().flatten() {
            for name in every(&choice.name, choice.name_localizations.as_ref()) {
                check(command::choice_name(name));
            }
        }
        let within = option.options.as_deref().unwrap_or_default();
        faults_of_texts(&path, within, faults);
    }
    let named = options
        .iter()
        .map(|option| (option.name.as_str(), option.name_localizations.as_ref()));
    faults_of_names(of, named, faults);
}

/// What stands side by side under the same name in some language.
fn faults_of_names<'o>(
    of: &str,
    named: impl Iterator<Item = (&'o str, Option<&'o HashMap<String, String>>)>,
    faults: &mut Vec<String>,
) {
    let mut seen = HashSet::new();
    for (name, localized) in named {
        for (locale, word) in localized.into_iter().flatten() {
            if !seen.insert((locale, word)) {
                faults.push(format!(
                    "`{of} {name}`: `{word}` stands for two in {locale}"
                ));
            }
        }
    }
}

fn faults_of_options(spec: &Spec, faults: &mut Vec<String>) {
    let mut names = HashSet::new();
    for (index, option) in spec.options.iter().enumerate() {
        if !names.insert(option.name) {
            faults.push(format!("`{}` has `{}` twice", spec.name, option.name));
        }
        let last = spec
            .options
            .iter()
            .skip(index + 1)
            .all(|option| matches!(option.kind, Kind::Flag | Kind::Attachment));
        if option.kind == Kind::Text && !last {
            faults.push(format!("`{}` of `{}` is not last", option.name, spec.name));
        }
    }
    if matches!(spec.menu, Some(menu) if menu.kind == MenuKind::User)
        && !spec
            .options
            .iter()
            .any(|option| matches!(option.kind, Kind::User | Kind::Person))
    {
        faults.push(format!("the menu of `{}` fills no option", spec.name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{ArgError, Args, Ctx, Failure, Opt, Reply};

    struct Large;

    impl crate::command::Command for Large {
        type App = ();

        const SPEC: Spec = Spec {
            options: &[
                Opt::required("one", Kind::Choice(&["x"; 25])),
                Opt::required("two", Kind::Choice(&["x"; 25])),
            ],
            ..Spec::new("large")
        };

        fn from_args(_args: &mut Args) -> Result<Self, ArgError> {
            Ok(Self)
        }

        async fn run(self, _ctx: Ctx<'_, ()>) -> Result<Reply, Failure> {
            Ok(Reply::say(Self::SPEC.name))
        }
    }

    #[test]
    fn a_command_is_as_large_as_in_its_longest_languages() -> Result<(), crate::text::CatalogError>
    {
        let french = |length: usize| {
            let word = "é".repeat(length);
            format!("cmd-large = Grand.\ncmd-large-one = Une.\n    .x = {word}\n")
                + &format!("cmd-large-two = Deux.\n    .x = {word}\n")
        };
        for (length, found) in [(100, 0), (200, 1)] {
            let texts =
                Texts::english(&[])?.with(unic_langid::langid!("fr"), &[&french(length)])?;
            let registry = Registry::default().with::<Large>();
            let faults = registry.faults(&texts);
            let large = faults.iter().filter(|fault| fault.contains("in all"));
            assert_eq!(large.count(), found, "{faults:?}");
        }
        Ok(())
    }

    #[test]
    fn a_language_needs_a_locale_of_discords() -> Result<(), crate::text::CatalogError> {
        let texts = Texts::english(&[])?.with(unic_langid::langid!("eo"), &[])?;

        let faults = Registry::<()>::default().faults(&texts);

        assert_eq!(faults, ["Discord is told nothing in eo"]);
        Ok(())
    }

    #[test]
    fn the_list_of_commands_has_to_fit_in_one_message() -> Result<(), crate::text::CatalogError> {
        let french = |length: usize| format!("cmd-large = {}\n", "é".repeat(length));
        for (length, found) in [(5_600, 0), (5_700, 1)] {
            let texts =
                Texts::english(&[])?.with(unic_langid::langid!("fr"), &[&french(length)])?;
            let registry = Registry::default().with::<Large>();
            let faults = registry.faults(&texts);
            let lists = faults
                .iter()
                .filter(|fault| fault.contains("list of commands in fr"));
            assert_eq!(lists.count(), found, "{faults:?}");
        }
        Ok(())
    }
}
