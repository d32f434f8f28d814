//! Cutting a line into words, with quotation marks or without.

use std::borrow::Cow;

/// The first word and the rest, which begins with the white space between.
pub(super) fn cut_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

pub(super) fn opens_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '„' | '”')
}

fn closes(opening: char, letter: char) -> bool {
    match opening {
        '"' => letter == '"',
        _ => matches!(letter, '”' | '“'),
    }
}

/// A word in quotation marks and the rest; `None` if none opens or none closes.
pub(super) fn cut_quoted(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut letters = text.chars();
    let opening = letters.next().filter(|letter| opens_quote(*letter))?;
    let mut word = String::new();
    loop {
        let letter = letters.next()?;
        if closes(opening, letter) {
            return Some((Cow::Owned(word), letters.as_str()));
        }
        let mut ahead = letters.clone();
        match ahead.next() {
            Some(next) if letter == '\\' && (next == '\\' || opens_quote(next)) => {
                word.push(next);
                letters = ahead;
            }
            _ => word.push(letter),
        }
    }
}

/// The text without what separates it from the word before: blanks, then at
/// most one line break, so that the first line keeps its indentation.
pub(super) fn unindented(text: &str) -> &str {
    let text = text.trim_start_matches(|character: char| {
        character.is_whitespace() && character != '\n' && character != '\r'
    });
    text.strip_prefix("\r\n")
        .or_else(|| text.strip_prefix('\n'))
        .unwrap_or(text)
}

/// Writes a word so that [`parse_prefix`](super::parse_prefix) reads it back as one, whatever it
/// holds.
#[must_use]
pub fn quote(word: &str) -> String {
    let mut quoted = String::from('"');
    for letter in word.chars() {
        if matches!(letter, '"' | '\\') || closes('"', letter) {
            quoted.push('\\');
        }
        quoted.push(letter);
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn quotes_hold_words_together() {
        for (line, word) in [
            ("\"two words\" 3", "two words"),
            ("“two words” 3", "two words"),
            ("„two words“ 3", "two words"),
            (r#""a \"b\" \\ c" 3"#, r#"a "b" \ c"#),
            (r#""C:\dir" 3"#, r"C:\dir"),
        ] {
            let cut = cut_quoted(line);
            assert_eq!(cut, Some((Cow::Borrowed(word), " 3")), "{line}");
        }
        assert_eq!(cut_quoted("\"open"), None);
        assert_eq!(cut_quoted("bare\""), None);
    }

    #[test]
    fn the_first_line_keeps_its_indentation() {
        for (text, kept) in [
            ("  a b ", "a b "),
            ("\n  a", "  a"),
            (" \r\n\n a", "\n a"),
            ("", ""),
        ] {
            assert_eq!(unindented(text), kept, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_quoted_is_read_back(word in "(?s).{0,60}") {
            let quoted = quote(&word);
            prop_assert_eq!(cut_quoted(&quoted), Some((Cow::Owned(word), "")));
        }
    }
}
