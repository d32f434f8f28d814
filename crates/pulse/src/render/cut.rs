//! Shortening text to Discord's limits without breaking what it consists of.

use unicode_segmentation::UnicodeSegmentation as _;

use super::plain::address;

const ELLIPSIS: &str = "…";

/// How long Discord says a text is: some of its parts count UTF-16 units, none counts more than that.
pub fn length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The text, or as much of its beginning as fits into `limit`, with an ellipsis.
///
/// What belongs together is kept or left out as a whole: what a reader takes for one letter, an escaped sign, an
/// address, a mention or a timestamp such as `<t:0:R>`.
pub fn cut(text: &str, limit: usize) -> String {
    if length(text) <= limit {
        return text.to_owned();
    }
    let Some(mut room) = limit.checked_sub(length(ELLIPSIS)) else {
        return String::new();
    };
    let mut kept = String::with_capacity(text.len().min(limit * 4));
    let mut rest = text;
    while let Some(piece) = first_piece(rest) {
        let Some(left) = room.checked_sub(length(piece)) else {
            break;
        };
        room = left;
        kept.push_str(piece);
        rest = rest.get(piece.len()..).unwrap_or_default();
    }
    kept.truncate(kept.trim_end().len());
    kept.push_str(ELLIPSIS);
    kept
}

/// What `text` begins with and must not be torn.
fn first_piece(text: &str) -> Option<&str> {
    let marked = || {
        let inside = text.strip_prefix('<')?;
        let length = inside.find(['>', '<', ' ', '\n'])?;
        (inside.get(length..)?.starts_with('>')).then_some(length + 2)
    };
    let escaped = || {
        let next = text.strip_prefix('\\')?.graphemes(true).next()?;
        Some(1 + next.len())
    };
    let letter = text.graphemes(true).next()?;
    let length = marked()
        .or_else(escaped)
        .or_else(|| address(text).map(str::len))
        .unwrap_or(letter.len());
    // A sign may carry marks that belong to it.
    text.get(..whole_letters(text, length))
}

/// `length`, moved on to where a letter ends.
fn whole_letters(text: &str, length: usize) -> usize {
    let ends = text
        .grapheme_indices(true)
        .map(|(at, grapheme_indices)| at + grapheme_indices.len());
    ends.into_iter()
        .find(|end| *end >= length)
        .unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::render::plain::plain;

    #[test]
    fn what_fits_stays_as_it_is() {
        assert_eq!(cut("héllo", 5), "héllo");
        assert_eq!(cut("", 0), "");
    }

    #[test]
    fn what_belongs_together_stays_together() {
        for (text, limit, expected) in [
            ("hello world", 7, "hello…"),
            ("ab👩‍👩‍👧cd", 6, "ab…"),
            ("ae\u{301}\u{302}x", 5, "ae\u{301}\u{302}x"),
            ("ae\u{301}\u{302}xyz", 3, "a…"),
            (r"a\*bcd", 3, "a…"),
            ("on <t:1700000000:R> or so", 12, "on…"),
            ("at https://example.com/x now", 12, "at…"),
            ("abc", 0, ""),
            ("abc", 1, "…"),
        ] {
            assert_eq!(cut(text, limit), expected, "{text}");
        }
    }

    /// Text with everything that can go wrong.
    fn text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("👩‍👩‍👧".to_owned()),
            Just("e\u{301}".to_owned()),
            Just("**[a](https://evil.example)**".to_owned()),
            Just("https://status.example.com/a".to_owned()),
            Just("<@1>".to_owned()),
            Just("🇫🇷🇩🇪".to_owned()),
            Just("\n\n".to_owned()),
            "\\PC{0,8}",
        ];
        prop::collection::vec(piece, 0..40).prop_map(|all| all.concat())
    }

    proptest! {
        #[test]
        fn the_limit_is_kept(text in text(), limit in 0..300_usize) {
            prop_assert!(length(&cut(&plain(&text), limit)) <= limit);
        }

        #[test]
        fn no_letter_and_no_escape_is_torn(text in text(), limit in 1..300_usize) {
            let safe = plain(&text);
            let short = cut(&safe, limit);
            prop_assume!(short != safe);
            let kept = short.strip_suffix(ELLIPSIS).unwrap();
            prop_assert!(safe.starts_with(kept));
            let ends: Vec<_> = safe.grapheme_indices(true).map(|(at, _)| at).collect();
            prop_assert!(ends.contains(&kept.len()));
            let escapes = kept.chars().rev().take_while(|character| *character == '\\').count();
            prop_assert!(escapes % 2 == 0, "{}", kept);
        }
    }
}
