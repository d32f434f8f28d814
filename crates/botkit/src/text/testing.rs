//! Looking through texts, for the tests of whoever says them.

use std::{fs, io, path::Path};

use fluent_syntax::{
    ast::{Entry, Pattern, PatternElement},
    parser, serializer,
};

/// A made-up language in which every text stands between two marks: what a person
/// sees without them did not come from the texts, or came in another language.
///
/// # Panics
///
/// Panics if the source is no Fluent file.
#[must_use]
pub fn marked(source: &str, open: &str, close: &str) -> String {
    let mut resource = parser::parse(source.to_owned()).expect("it is a Fluent file");
    let mark = |pattern: &mut Pattern<String>| {
        let text = |value: &str| PatternElement::TextElement {
            value: value.to_owned(),
        };
        pattern.elements.insert(0, text(open));
        pattern.elements.push(text(close));
    };
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            message.value.iter_mut().for_each(mark);
            let attributes = message.attributes.iter_mut();
            attributes.for_each(|attribute| mark(&mut attribute.value));
        }
    }
    serializer::serialize(&resource)
}

/// The messages of a Fluent file.
///
/// # Panics
///
/// Panics if the source is no Fluent file.
#[must_use]
pub fn keys(source: &str) -> Vec<String> {
    let resource = parser::parse(source.to_owned()).expect("it is a Fluent file");
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
///
/// # Panics
///
/// Panics if the source is no Fluent file.
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
        let texts = Texts::english(&[SOURCE])?.with(langid!("sv"), &[&marked(SOURCE, "⟦", "⟧")])?;
        let say = |key| texts.say("sv", key, &args! { "name" => "Ada", "count" => 2 });

        assert_eq!(say("hello"), "⟦Hello, Ada!⟧");
        assert_eq!(say("count"), "⟦2 left⟧");
        assert_eq!(say("cmd-close"), "⟦Closes it.⟧");
        assert_eq!(say("cmd-close.name"), "⟦close⟧");
        assert_eq!(say("lines"), "⟦One.\n\nTwo.⟧");
        Ok(())
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
