//! Words that staff type in front of everything: what they call, and what aliases
//! stand for.

use botkit::command::split_call;

/// The most steps of an alias.
pub const MOST_STEPS: usize = 5;

/// What stands between the steps of an alias.
const BETWEEN: &str = "&&";

/// How a word is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typing {
    /// `!word`: a command, an alias or a snippet.
    Once,
    /// `!!word`: a snippet, plainly.
    Twice,
    /// `!!!word`: a snippet, anonymously.
    Thrice,
}

/// A word behind the prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'t> {
    /// How it is typed.
    pub typing: Typing,
    /// The word.
    pub word: &'t str,
    /// What follows.
    pub rest: &'t str,
}

/// Why an alias cannot stand for something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepsFault {
    /// A step is empty.
    Empty,
    /// There are this many steps, more than [`MOST_STEPS`].
    TooMany(usize),
    /// A quotation mark opens and none closes.
    OpenQuote,
}

/// The word that a text begins with behind the prefix. Its last sign may stand twice or
/// three times, unless it is a letter or a digit.
#[must_use]
pub fn word<'t>(prefix: &str, text: &'t str) -> Option<Word<'t>> {
    let last = prefix.chars().last()?;
    let typings = [Typing::Thrice, Typing::Twice, Typing::Once];
    typings.into_iter().find_map(|typing| {
        let more = match typing {
            Typing::Once => String::new(),
            _ if last.is_alphanumeric() => return None,
            Typing::Twice => last.to_string(),
            Typing::Thrice => format!("{last}{last}"),
        };
        let (word, rest) = split_call(&format!("{prefix}{more}"), text)?;
        Some(Word { typing, word, rest })
    })
}

/// The steps of an alias, which stand between `&&` outside of quotation marks, without
/// prefixes.
///
/// # Errors
///
/// Returns what is wrong with them.
pub fn steps(text: &str, prefix: &str) -> Result<Vec<String>, StepsFault> {
    let mut steps = vec![String::new()];
    let mut closing = None;
    let mut rest = text;
    loop {
        if closing.is_none()
            && let Some(behind) = rest.strip_prefix(BETWEEN)
        {
            steps.push(String::new());
            rest = behind;
            continue;
        }
        let mut letters = rest.chars();
        let Some(letter) = letters.next() else { break };
        let escaped = letters.clone().next().filter(|_| letter == '\\');
        let taken = letter.len_utf8() + escaped.map_or(0, char::len_utf8);
        let (piece, behind) = rest.split_at(taken);
        if let Some(step) = steps.last_mut() {
            step.push_str(piece);
        }
        closing = after(closing, letter);
        rest = behind;
    }
    if closing.is_some() {
        return Err(StepsFault::OpenQuote);
    }
    if steps.len() > MOST_STEPS {
        return Err(StepsFault::TooMany(steps.len()));
    }
    let bare = |step: &String| {
        let step = step.trim();
        step.strip_prefix(prefix).unwrap_or(step).trim().to_owned()
    };
    let steps: Vec<String> = steps.iter().map(bare).collect();
    if steps.iter().any(String::is_empty) {
        return Err(StepsFault::Empty);
    }
    Ok(steps)
}

/// Which quotation mark is to close behind a letter, after one that was to.
const fn after(closing: Option<char>, letter: char) -> Option<char> {
    match (closing, letter) {
        (None, '"') => Some('"'),
        (None, '“' | '„') => Some('”'),
        (Some('"'), '"') | (Some('”'), '”' | '“') => None,
        _ => closing,
    }
}

/// Steps as they are stored.
#[must_use]
pub fn joined(steps: &[String]) -> String {
    steps.join(&format!(" {BETWEEN} "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_sign_of_the_prefix_says_how_a_snippet_is_sent() {
        use Typing::{Once, Thrice, Twice};
        let table = [
            ("!", "!key", Some((Once, "key", ""))),
            ("!", "!!key", Some((Twice, "key", ""))),
            ("!", "!!!Key and more", Some((Thrice, "Key", " and more"))),
            ("!", "!!!!key", None),
            ("!", "! key", None),
            ("!", "!!!", None),
            ("!", "key", None),
            ("mm!", "mm!key", Some((Once, "key", ""))),
            ("mm!", "mm!!key", Some((Twice, "key", ""))),
            ("mm!", "!!key", None),
            ("§", "§key", Some((Once, "key", ""))),
            ("§", "§§key", Some((Twice, "key", ""))),
            ("？", "？？？ключ", Some((Thrice, "ключ", ""))),
        ];
        for (prefix, text, expected) in table {
            let found = word(prefix, text).map(|word| (word.typing, word.word, word.rest));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn steps_stand_between_signs_outside_of_quotation_marks() {
        let many = "take && ".repeat(5) + "take";
        for (text, expected) in [
            ("close", Ok(vec!["close"])),
            (
                "!reply Bye! && !close 2h",
                Ok(vec!["reply Bye!", "close 2h"]),
            ),
            ("take&&close", Ok(vec!["take", "close"])),
            ("reply a & b", Ok(vec!["reply a & b"])),
            (
                "reply \"a && b\" && close",
                Ok(vec!["reply \"a && b\"", "close"]),
            ),
            ("reply „a && b“ && take", Ok(vec!["reply „a && b“", "take"])),
            ("reply “a && b” && take", Ok(vec!["reply “a && b”", "take"])),
            (r#"reply 5\" && take"#, Ok(vec![r#"reply 5\""#, "take"])),
            ("reply one\ntwo && take", Ok(vec!["reply one\ntwo", "take"])),
            ("reply 5\" && take", Err(StepsFault::OpenQuote)),
            ("", Err(StepsFault::Empty)),
            ("take && ", Err(StepsFault::Empty)),
            ("take &&&& take", Err(StepsFault::Empty)),
            (&many, Err(StepsFault::TooMany(6))),
        ] {
            let steps = steps(text, "!");
            let expected = expected.map(|steps| steps.into_iter().map(str::to_owned).collect());
            assert_eq!(steps, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_stored_means_the_same(text in "[a-c&\"“”„\\\\! \n]{0,40}") {
            if let Ok(first) = steps(&text, "?") {
                prop_assert_eq!(steps(&joined(&first), "?"), Ok(first.clone()));
                prop_assert!(first.len() <= MOST_STEPS);
            }
        }

        #[test]
        fn any_text_can_be_read(text in "\\PC{0,60}") {
            let _read = steps(&text, "!");
            let _word = word("!", &text);
        }
    }
}
