//! Looking through texts, for the tests of whoever says them.

mod complete;
mod plurals;
mod said;

use std::{collections::BTreeSet, fs, io, path::Path};

use fluent_syntax::{
    ast::{Entry, Pattern, PatternElement},
    parser, serializer,
};
use serde_json::Value;

pub use self::complete::faults;

/// A made-up language in which every text stands between two marks: what a person
/// sees without them did not come from the texts, or came in another language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// What Discord calls it.
    pub locale: &'static str,
    open: char,
    close: char,
}

/// The sign of the first text: from here on, characters mean nothing to anybody.
const FIRST_SIGN: u32 = 0xF_0000;

impl Marked {
    /// The language of the server.
    pub const SERVER: Self = Self {
        locale: "fi",
        open: '⟪',
        close: '⟫',
    };
    /// The language of a member.
    pub const MEMBER: Self = Self {
        locale: "sv-SE",
        open: '⟦',
        close: '⟧',
    };
    /// The language of somebody of the staff.
    pub const STAFF: Self = Self {
        locale: "da",
        open: '⟨',
        close: '⟩',
    };

    const ALL: [Self; 3] = [Self::SERVER, Self::MEMBER, Self::STAFF];

    /// The language of a locale, if it is one of these.
    #[must_use]
    pub fn of(locale: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.locale == locale)
    }

    /// Writes the languages into a folder as [`Texts::with_folder`] reads it, made of
    /// English files of some names.
    ///
    /// # Errors
    ///
    /// Returns why the folder cannot be written.
    ///
    /// [`Texts::with_folder`]: super::Texts::with_folder
    pub fn write(folder: &Path, english: &[(&str, &str)]) -> io::Result<()> {
        for language in Self::ALL {
            let folder = folder.join(language.locale);
            fs::create_dir_all(&folder)?;
            let mut number = 0;
            for (name, english) in english {
                fs::write(folder.join(name), language.mark(english, Some(&mut number)))?;
            }
        }
        Ok(())
    }

    /// The beginning of a text in this language.
    #[must_use]
    pub fn begins(self, text: &str) -> String {
        format!("{}{text}", self.open)
    }

    /// The texts of an English source in this language. With a number to go on from,
    /// each ends in a sign of its own, by which [`Self::keys`] knows it.
    fn mark(self, english: &str, mut number: Option<&mut u32>) -> String {
        let (Ok(mut resource) | Err((mut resource, _))) = parser::parse(english.to_owned());
        let mark = |pattern: &mut Pattern<String>, sign: Option<char>| {
            let text = |value: String| PatternElement::TextElement { value };
            let end = sign.into_iter().chain([self.close]).collect();
            pattern.elements.insert(0, text(self.open.to_string()));
            pattern.elements.push(text(end));
        };
        for entry in &mut resource.body {
            if let Entry::Message(message) = entry {
                let sign = number.as_mut().and_then(|number| {
                    let sign = char::from_u32(FIRST_SIGN + **number);
                    **number += 1;
                    sign
                });
                if let Some(pattern) = &mut message.value {
                    mark(pattern, sign);
                }
                let attributes = message.attributes.iter_mut();
                attributes.for_each(|attribute| mark(&mut attribute.value, None));
            }
        }
        serializer::serialize(&resource)
    }

    /// The keys of the texts in this language that stand in `text`, by the
    /// English files that it was [written](Self::write) from, in their order.
    #[must_use]
    pub fn keys(self, text: &str, english: &[&str]) -> Vec<String> {
        let keys: Vec<String> = english.iter().flat_map(|source| keys(source)).collect();
        let letters: Vec<char> = text.chars().collect();
        let signs = letters
            .windows(2)
            .filter(|pair| pair.ends_with(&[self.close]));
        let numbers = signs.filter_map(|pair| {
            let number = u32::from(*pair.first()?).checked_sub(FIRST_SIGN)?;
            usize::try_from(number).ok()
        });
        numbers
            .filter_map(|number| keys.get(number).cloned())
            .collect()
    }

    /// Whether this is the mark of one of the languages.
    #[must_use]
    pub fn is_mark(text: &str) -> bool {
        let mut marks = Self::ALL.iter().flat_map(|item| [item.open, item.close]);
        marks.any(|mark| text.chars().eq([mark]))
    }

    /// The words of a text that are not in this language, but for those that people
    /// `chose` themselves; and the marks of other languages.
    #[must_use]
    pub fn strays(self, text: &str, chosen: &[&str]) -> BTreeSet<String> {
        let mut strays = BTreeSet::new();
        let mut outside = String::new();
        let mut depth = 0_usize;
        for letter in text.chars() {
            if letter == self.open {
                depth += 1;
            } else if letter == self.close {
                depth = depth.saturating_sub(1);
            } else if Self::is_mark(letter.encode_utf8(&mut [0; 4])) {
                strays.insert(letter.to_string());
            } else if depth == 0 {
                outside.push(letter);
            }
        }
        // What is to be typed stands in backticks or begins with a stroke.
        let prose: Vec<&str> = outside.split('`').step_by(2).collect();
        let prose = prose.join(" ");
        let words = prose.split_whitespace();
        for word in words.filter(|word| !word.starts_with('/')) {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            // Mentions, moments and ids have digits; texts have theirs between the marks.
            let is_said = word.contains(char::is_alphabetic) && !word.contains(char::is_numeric);
            if is_said && !chosen.contains(&word) {
                strays.insert(word.to_owned());
            }
        }
        strays
    }
}

/// What there is to read in an embed, a component or a form, as Discord writes them.
#[must_use]
pub fn readable(shown: &Value) -> Vec<String> {
    const READ: [&str; 7] = [
        "title",
        "description",
        "name",
        "value",
        "text",
        "label",
        "placeholder",
    ];
    let mut read = Vec::new();
    match shown {
        Value::Array(values) => read.extend(values.iter().flat_map(readable)),
        Value::Object(fields) => {
            // The value of an option in a list is for the bot.
            let is_option = fields.contains_key("default");
            for (key, value) in fields {
                match value {
                    Value::String(text) => {
                        if READ.contains(&&**key) && !(is_option && key == "value") {
                            read.push(text.clone());
                        }
                    }
                    value => read.extend(readable(value)),
                }
            }
        }
        _ => {}
    }
    read
}

/// The messages of a Fluent file.
#[must_use]
pub fn keys(source: &str) -> Vec<String> {
    // Faults are for whoever reads it to be said.
    let (Ok(resource) | Err((resource, _))) = parser::parse(source.to_owned());
    let keys = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    });
    keys.collect()
}

/// The texts of a Fluent file that nothing in a folder of sources names, and that
/// are not looked up `by_rule` either.
///
/// # Errors
///
/// Returns why the folder cannot be read.
pub fn unused(
    source: &str,
    folder: &Path,
    by_rule: impl Fn(&str) -> bool,
) -> io::Result<Vec<String>> {
    let code = sources(folder)?;
    let mut keys = keys(source);
    keys.retain(|key| !by_rule(key) && !code.contains(&format!("\"{key}\"")));
    Ok(keys)
}

/// The whole text of the files under a folder.
fn sources(folder: &Path) -> io::Result<String> {
    let mut text = String::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        text += &if path.is_dir() {
            sources(&path)?
        } else {
            fs::read_to_string(&path)?
        };
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use unic_langid::langid;

    use super::*;
    use crate::{
        args,
        text::{CatalogError, Texts},
    };

    const SOURCE: &str = "# A comment.\n\nhello = Hello, { $name }!\n\
        count = { $count ->\n    [one] One\n   *[other] { $count }\n} left\n\
        cmd-close = Closes it.\n    .name = close\nlines =\n    One.\n\n    Two.\n";

    #[test]
    fn every_text_stands_between_the_marks() -> Result<(), CatalogError> {
        let swedish = Marked::MEMBER.mark(SOURCE, None);
        let texts = Texts::english(&[SOURCE])?.with(langid!("sv-SE"), &[&swedish])?;
        let say = |key| texts.say("sv-SE", key, &args! { "name" => "Ada", "count" => 2 });

        assert_eq!(say("hello"), "⟦Hello, Ada!⟧");
        assert_eq!(say("count"), "⟦2 left⟧");
        assert_eq!(say("cmd-close"), "⟦Closes it.⟧");
        assert_eq!(say("cmd-close.name"), "⟦close⟧");
        assert_eq!(say("lines"), "⟦One.\n\nTwo.⟧");
        Ok(())
    }

    #[test]
    fn it_can_be_told_which_texts_were_read() -> Result<(), CatalogError> {
        let mut number = 0;
        let [first, second] = ["first = Hello { $name }!\n", SOURCE];
        let marked = [first, second].map(|file| Marked::MEMBER.mark(file, Some(&mut number)));
        let texts = Texts::english(&[])?.with(langid!("sv-SE"), &[&marked[0], &marked[1]])?;
        let inner = texts.say("sv-SE", "lines", &args! {});
        let read = texts.say("sv-SE", "first", &args! { "name" => inner });

        let keys = Marked::MEMBER.keys(&format!("{read} and \u{F0001}"), &[first, second]);

        assert_eq!(keys, ["lines", "first"]);
        Ok(())
    }

    #[test]
    fn what_is_not_in_the_language_is_a_stray() {
        for (text, strays) in [
            ("⟦Hello, ⟦you⟧ there!⟧ <@123> · <t:5:R> · 01a2-bc", &[][..]),
            ("⟦Hello⟧ Ada, how are you", &["are", "how", "you"]),
            ("⟦Hello⟫⟧", &["⟫"]),
            ("Hello", &["Hello"]),
            ("`/close now` does /this", &["does"]),
        ] {
            let found = Marked::MEMBER.strays(text, &["Ada"]);
            assert_eq!(found.into_iter().collect::<Vec<_>>(), strays, "{text}");
        }
    }

    #[test]
    fn what_people_read_is_found_wherever_it_stands() {
        let shown = json!([
            { "title": "a", "author": { "name": "b" }, "color": 3, "timestamp": "no" },
            { "fields": [{ "name": "c", "value": "d" }] },
            { "custom_id": "no", "options": [{ "default": false, "label": "e", "value": "no" }] },
        ]);

        let mut read = readable(&shown);

        read.sort();
        assert_eq!(read, ["a", "b", "c", "d", "e"]);
    }

    #[test]
    fn a_text_is_unused_that_nothing_names() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let deep = folder.path().join("deep");
        fs::create_dir(&deep)?;
        fs::write(deep.join("one.rs"), "say(\"hello\"); say(\"counted\")")?;

        let unused = unused(SOURCE, folder.path(), |key| key.starts_with("cmd-"))?;

        assert_eq!(unused, ["count", "lines"]);
        Ok(())
    }
}
