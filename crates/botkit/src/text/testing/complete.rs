//! Whether every language says all that English says, in its own grammar, and fits
//! where it is shown.

use std::{collections::BTreeMap, fs, io, path::Path};

use fluent_syntax::{
    ast::{Entry, Expression, Pattern, PatternElement},
    parser,
};

use super::{plurals::Plurals, said::Said};
use crate::text::Catalogs;

/// How many characters Discord takes of a text with such a word in its key.
const LIMITS: &[(&str, usize)] = &[("button", 80), ("field", 45), ("placeholder", 100)];

/// As how long a value counts.
const VALUE: usize = 10;

/// What stands where no line may end, and has to be a narrow space that no line ends at.
const FRENCH_SPACES: [&str; 6] = [" :", " ;", " !", " ?", " »", "« "];

/// What is wrong with the texts of a bot in any language. `folder` is where they
/// come from, and `limits` are how many characters those of some keys may have,
/// besides those with the word `button`, `field` or `placeholder` in them.
///
/// # Errors
///
/// Returns why the folder cannot be read.
pub fn faults(
    folder: &Path,
    catalogs: &Catalogs,
    limits: &[(&str, usize)],
) -> io::Result<Vec<String>> {
    let mut faults = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        if !catalogs.iter().any(|(language, _)| name == *language) {
            faults.push(format!("{} is not in the list", name.display()));
        }
    }
    let english = catalogs.iter().find(|(language, _)| *language == "en");
    let english = english.map_or("", |(_, source)| source);
    for (language, source) in catalogs {
        let mut add = |fault| faults.push(format!("{language}: {fault}"));
        too_long(source, limits).into_iter().for_each(&mut add);
        if *language != "en" {
            beside(english, language, source)
                .into_iter()
                .for_each(&mut add);
        }
        if *language == "fr" {
            let lines = source.lines().filter(|line| !line.starts_with('#'));
            let wrong = lines.filter(|line| FRENCH_SPACES.iter().any(|space| line.contains(space)));
            wrong.for_each(|line| add(format!("needs U+202F for a space: {line}")));
        }
    }
    Ok(faults)
}

/// The texts that are longer than Discord takes where they stand.
fn too_long(source: &str, limits: &[(&str, usize)]) -> Vec<String> {
    let (texts, _) = texts(source);
    let absent = limits.iter().filter(|(key, _)| !texts.contains_key(*key));
    let absent = absent.map(|(key, _)| format!("`{key}` is missing"));
    let limits = |key: &str| {
        let named = limits.iter().find(|(name, _)| *name == key);
        let has = |word| key.split('-').skip(1).any(|other| other == word);
        let kind = LIMITS.iter().find(|(word, _)| has(*word));
        named.or(kind).map(|(_, limit)| *limit)
    };
    let long = texts.iter().filter_map(|(key, text)| {
        let (limit, length) = (limits(key)?, length(text));
        (length > limit).then(|| format!("`{key}` has {length} characters, and {limit} fit"))
    });
    absent.chain(long).collect()
}

/// What is wrong with a language beside English.
fn beside(english: &str, language: &str, source: &str) -> Vec<String> {
    let (theirs, _) = texts(english);
    let (ours, mut faults) = texts(source);
    let lacking = theirs.keys().filter(|key| !ours.contains_key(*key));
    faults.extend(lacking.map(|key| format!("`{key}` is missing")));
    let (one, own) = match (Plurals::of("en"), Plurals::of(language)) {
        (Ok(one), Ok(own)) => (one, own),
        (Err(fault), _) | (_, Err(fault)) => {
            faults.push(fault);
            return faults;
        }
    };
    for (key, text) in &ours {
        match theirs.get(key) {
            Some(english) => {
                let (english, text) = (Said::of(english, &one), Said::of(text, &own));
                let found = text.faults(&english, &own).into_iter();
                faults.extend(found.map(|fault| format!("`{key}` {fault}")));
            }
            // What a command is called may differ, and need not.
            None if key.starts_with("cmd-") && key.strip_suffix(".name").is_some() => {}
            None => faults.push(format!("`{key}` is not in English")),
        }
    }
    faults
}

/// The texts of a file by key, and what is wrong with it.
fn texts(source: &str) -> (BTreeMap<String, Pattern<&str>>, Vec<String>) {
    let mut faults = Vec::new();
    let (Ok(resource) | Err((resource, _))) = parser::parse(source).inspect_err(|(_, errors)| {
        faults.extend(errors.iter().map(ToString::to_string));
    });
    let mut texts = BTreeMap::new();
    let mut add = |key: String, text| {
        if texts.insert(key.clone(), text).is_some() {
            faults.push(format!("`{key}` is there twice"));
        }
    };
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let key = message.id.name;
            message
                .value
                .into_iter()
                .for_each(|text| add(key.to_owned(), text));
            for attribute in message.attributes {
                add(format!("{key}.{}", attribute.id.name), attribute.value);
            }
        }
    }
    (texts, faults)
}

/// How long a text is at most.
fn length(text: &Pattern<&str>) -> usize {
    let lengths = text.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => value.chars().count(),
        PatternElement::Placeable { expression } => match expression {
            Expression::Inline(_) => VALUE,
            Expression::Select { variants, .. } => {
                let lengths = variants.iter().map(|variant| length(&variant.value));
                lengths.max().unwrap_or(0)
            }
        },
    });
    lengths.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "\
hello = Hello, { $name }! Use `/help` by <t:{ $moment }:R>.
count = { $count ->
    [one] One message is
   *[other] { $count } messages are
} on the way.
state = { $what ->
    [new] { $name } is new
   *[old] { $name } is old
}
cmd-close = Close it
    .menu = Close
end-button = End it here
";

    const FRENCH: &str = "\
hello = Bonjour { $name }\u{202f}! Utilisez `/help` <t:{ $moment }:R>.
count = { $count ->
    [one] { $count } message est
   *[other] { $count } messages sont
} en route.
state = { $what ->
    [new] { $name } est là depuis peu
   *[old] { $name } est là depuis longtemps
}
cmd-close = Le fermer
    .name = fermer
    .menu = Fermer
end-button = Terminer ici
";

    fn french(of: &str, instead: &str) -> Vec<String> {
        assert!(FRENCH.contains(of), "{of}");
        beside(ENGLISH, "fr", &FRENCH.replace(of, instead))
    }

    #[test]
    fn a_number_behind_a_colon_needs_no_forms() {
        let whole = "count = { $count ->\n    [one] { $count } message est\n   *[other] { $count } messages sont\n} en route.";

        assert_eq!(
            french(whole, "count = En route\u{202f}: { $count }."),
            [""; 0]
        );
        assert_ne!(
            french(whole, "count = Il y en a { $count } en route."),
            [""; 0]
        );
    }

    #[test]
    fn what_a_language_says_otherwise_than_english_is_found() {
        assert_eq!(french("", ""), [""; 0]);
        for (of, instead, fault) in [
            ("end-button = Terminer ici\n", "", "`end-button` is missing"),
            ("    .menu = Fermer\n", "", "`cmd-close.menu` is missing"),
            (
                "end-button",
                "more = Plus\nend-button",
                "`more` is not in English",
            ),
            (".name", ".nom", "`cmd-close.nom` is not in English"),
            (
                "end-button",
                "hello = Encore\nend-button",
                "`hello` is there twice",
            ),
            ("Terminer ici\n", "{ $\n", "Expected"),
            ("Bonjour { $name }", "Bonjour", "`hello` lacks { $name }"),
            ("Terminer", "Terminer { $it }", "`end-button` wants { $it }"),
            (
                "[new] { $name } est",
                "[new] C'est",
                "`state` does not show { $name } in every case",
            ),
            ("[new]", "[neuf]", "`state` has the cases"),
            (
                "[one] { $count }",
                "[one] Un",
                "`count` does not show { $count } in every case",
            ),
            (
                "[one]",
                "[0]",
                "`count` does not tell one { $count } from several",
            ),
            (
                "[one]",
                "[few] Peu\n    [one]",
                "`count` never takes the form [few]",
            ),
            ("[one]", "[many]", "`count` lacks the form [one]"),
            ("`/help`", "`/aide`", "`hello` lacks `/help`"),
            (
                "<t:{ $moment }:R>",
                "<t:{ $moment }:f>",
                "`hello` lacks <t:{$moment}:R>",
            ),
            (
                "Bonjour { $name }\u{202f}! Utilisez `/help` <t:{ $moment }:R>.",
                "Hello, { $name }! Use `/help` by <t:{ $moment }:R>.",
                "`hello` is the same as in English",
            ),
        ] {
            let faults = french(of, instead);
            let found = faults.iter().any(|found| found.contains(fault));
            assert!(found, "{fault} in {faults:?}");
        }
        // In French, zero is one as well; elsewhere one may stand in words.
        assert_eq!(french("[one]", "[1] Un message est\n    [one]"), [""; 0]);
        assert_eq!(
            french("[one] { $count }", "[0] Aucun\n    [one] Un"),
            [""; 0]
        );
    }

    #[test]
    fn a_language_has_as_many_forms_as_its_numbers() {
        let faults = |language, forms| {
            let english = "count = { $count ->\n    [one] one\n   *[other] { $count }\n}\n";
            beside(english, language, &format!("count = {forms}\n"))
        };
        let two = "{ $count ->\n    [one] { $count } a\n   *[other] { $count } b\n}";
        let three = "{ $count ->\n    [one] { $count } a\n    [few] { $count } b\n   *[many] { $count } c\n}";

        assert_eq!(faults("fr", two), [""; 0]);
        assert_eq!(faults("ru", three), [""; 0]);
        assert_eq!(
            faults("ru", two),
            [
                "`count` lacks the form [few]",
                "`count` lacks the form [many]"
            ]
        );
        assert_eq!(faults("ja", "{ $count }"), [""; 0]);
        assert_eq!(faults("ja", two), ["`count` never takes the form [one]"]);
    }

    #[test]
    fn what_is_longer_than_its_place_is_found() {
        let source = "end-button = { $what ->\n    [a] four\n   *[b] { $name }s\n}\ntitle = ééé\n";
        assert_eq!(too_long(source, &[]), [""; 0]);
        assert_eq!(
            too_long(source, &[("end-button", 10), ("title", 2)]),
            [
                "`end-button` has 11 characters, and 10 fit",
                "`title` has 3 characters, and 2 fit"
            ]
        );
        let long = format!("end-button = {}\n", "é".repeat(81));
        assert_eq!(too_long(&long, &[]).len(), 1);
    }

    #[test]
    fn a_folder_without_a_line_and_a_space_that_breaks_are_found() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        for language in ["en", "fr", "de"] {
            fs::create_dir(folder.path().join(language))?;
        }
        let catalogs = [("en", "hello = Hello!\n"), ("fr", "hello = Bonjour !\n")];

        let mut found = faults(folder.path(), &catalogs, &[])?;

        found.sort();
        assert_eq!(
            found,
            [
                "de is not in the list",
                "fr: needs U+202F for a space: hello = Bonjour !"
            ]
        );
        Ok(())
    }
}
