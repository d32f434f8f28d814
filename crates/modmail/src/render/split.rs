//! Cutting a long text into messages that Discord takes.

use unicode_segmentation::UnicodeSegmentation as _;

/// What opens and closes a block of code.
const FENCE: &str = "```";

/// The longest language of a block of code that is repeated when the block goes
/// on in the next part.
const LONGEST_LANGUAGE: usize = 20;

/// Parts of at most `longest` characters that together say what `text` says;
/// none if it is empty.
///
/// Cuts are made between lines if that leaves no part less than half full, else
/// between words, else between letters as people see them, and within those
/// only if one alone is too long. The white space at a cut between lines or
/// words goes. A block of code that is cut is closed and opened again.
#[must_use]
pub fn split(text: &str, longest: usize) -> Vec<String> {
    // Room for the fences that a cut block of code needs.
    let around = 2 * FENCE.len() + LONGEST_LANGUAGE + 2;
    let room = longest.saturating_sub(around).max(1);
    let mut parts = Vec::new();
    let mut left = text.trim_end();
    let mut open: Option<String> = None;
    while !left.is_empty() {
        let prefix = open
            .as_ref()
            .map(|language| format!("{FENCE}{language}\n"))
            .unwrap_or_default();
        if prefix.chars().count() + left.chars().count() <= longest {
            parts.push(prefix + left);
            break;
        }
        let (part, rest) = left.split_at(cut(left, room));
        open = open_block(part, open);
        let mut whole = prefix + part.trim_end();
        if open.is_some() {
            if !whole.ends_with('\n') {
                whole.push('\n');
            }
            whole.push_str(FENCE);
        }
        if !part.trim().is_empty() {
            parts.push(whole);
        }
        left = match open {
            // The first line of the next part keeps its indentation.
            Some(_) => rest.strip_prefix('\n').unwrap_or(rest),
            None => rest.trim_start(),
        };
    }
    parts
}

/// Where to cut, in bytes: behind at most `room` characters, never at 0.
fn cut(text: &str, room: usize) -> usize {
    let end = text
        .char_indices()
        .nth(room)
        .map_or(text.len(), |(at, _)| at);
    let head = text.get(..end).unwrap_or(text);
    let half = head.len() / 2;
    let line = head.rfind('\n').filter(|at| *at >= half);
    let word = || head.rfind(char::is_whitespace).filter(|at| *at >= half);
    let letter = || {
        let starts = text.grapheme_indices(true).map(|(at, _)| at);
        starts.take_while(|at| *at <= end).last()
    };
    let at = line
        .or_else(word)
        .or_else(letter)
        .filter(|at| *at > 0)
        .unwrap_or(end);
    whole_fence(text, at)
}

/// The same place, or the one before a run of backticks that it would tear.
fn whole_fence(text: &str, at: usize) -> usize {
    let (before, after) = text.split_at(at);
    let run = before.len() - before.trim_end_matches('`').len();
    if run > 0 && after.starts_with('`') && run < before.len() {
        at - run
    } else {
        at
    }
}

/// The language of the block of code that is open behind `text`, if one is;
/// `open` is the one that was open before it.
fn open_block(text: &str, open: Option<String>) -> Option<String> {
    let mut open = open;
    let mut pieces = text.split(FENCE);
    pieces.next();
    for piece in pieces {
        open = match open {
            Some(_) => None,
            None => Some(language(piece)),
        };
    }
    open
}

/// What follows the opening of a block of code up to the end of its line, if
/// that is the name of a language.
fn language(block: &str) -> String {
    let named = |text: &&str| {
        text.len() <= LONGEST_LANGUAGE
            && text
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || "+-_#.".contains(character))
    };
    block
        .split_once('\n')
        .map(|(line, _)| line)
        .filter(named)
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The text without white space and fences, which a cut may change.
    fn bare(text: &str) -> String {
        text.replace(FENCE, "")
            .chars()
            .filter(|character| !character.is_whitespace())
            .collect()
    }

    #[test]
    fn what_fits_stays_in_one_part() {
        assert_eq!(split("hello\nthere", 100), ["hello\nthere"]);
        assert_eq!(split("", 100), [""; 0]);
        assert_eq!(split(&"ö".repeat(100), 100), ["ö".repeat(100)]);
    }

    #[test]
    fn cuts_are_made_between_lines_and_words_where_there_are_any() {
        let line = "word ".repeat(20).trim_end().to_owned();
        let text = [line.as_str(); 5].join("\n");

        let parts = split(&text, 240);

        assert_eq!(parts.len(), 3);
        assert!(parts.iter().all(|part| part.chars().count() <= 240));
        assert!(parts.iter().all(|part| part.ends_with("word")), "{parts:?}");
        assert_eq!(parts.join("\n"), text);
    }

    #[test]
    fn a_block_of_code_is_closed_and_opened_again() {
        let code = "    let x = 1;\n".repeat(30);
        let text = format!("look:\n```rust\n{code}```\nthanks");

        let parts = split(&text, 200);

        assert!(parts.len() > 2);
        for part in &parts {
            assert_eq!(part.matches(FENCE).count() % 2, 0, "{part}");
            assert!(part.chars().count() <= 200);
        }
        assert!(parts[1].starts_with("```rust\n    let x"), "{}", parts[1]);
        let lines = parts.iter().flat_map(|part| part.lines());
        assert_eq!(lines.filter(|line| *line == "    let x = 1;").count(), 30);
    }

    #[test]
    fn a_letter_is_torn_only_if_it_alone_is_too_long() {
        let family = "👨‍👩‍👧‍👦".repeat(100);
        for part in split(&family, 100) {
            assert!(part.starts_with('👨') && part.ends_with('👦'), "{part}");
        }
        let one = format!("e{}", "\u{301}".repeat(3_999));
        let parts = split(&one, 2_000);
        assert_eq!(parts.concat(), one);
        assert!(parts.iter().all(|part| part.chars().count() <= 2_000));
    }

    #[test]
    fn only_white_space_is_nothing() {
        assert_eq!(split(&"\n ".repeat(5_000), 100), [""; 0]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_every_part_fits(
            pieces in prop::collection::vec(
                prop_oneof!["[a-z]{1,40}", Just(" ".to_owned()), Just("\n".to_owned()),
                    Just("```".to_owned()), Just("`".to_owned()), Just("👨‍👩‍👧".to_owned()),
                    Just("\u{301}".to_owned()), "\\PC{0,10}"],
                0..400,
            ),
            longest in 60_usize..300,
        ) {
            let text = pieces.concat();

            let parts = split(&text, longest);

            for part in &parts {
                prop_assert!((1..=longest).contains(&part.chars().count()));
                prop_assert!(!part.trim().is_empty());
            }
            let all = bare(&parts.concat());
            let text_alone = bare(&text);
            if text.contains(FENCE) {
                // A block that goes on repeats its fence and its language.
                let mut letters = all.chars();
                for wanted in text_alone.chars().filter(|character| *character != '`') {
                    prop_assert!(letters.any(|letter| letter == wanted), "{wanted:?} is lost");
                }
            } else {
                prop_assert_eq!(all, text_alone);
            }
        }
    }
}
