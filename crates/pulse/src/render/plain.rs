//! Text of others, so that Discord shows what it says and does nothing else with it.

use std::fmt::Write as _;

/// What Discord gives a meaning to anywhere, and an escape takes it from again.
const SPECIAL: &[char] = &['\\', '*', '_', '~', '`', '|', '<', '[', ']'];
/// What means something only where a line begins: a heading, a quotation, a list.
const SPECIAL_AT_START: &[char] = &['#', '>', '-'];

/// Makes text of others harmless: no formatting, no links behind words, no mentions, no emoji by name.
///
/// Addresses stay as they are, so that they can be followed and are seen for what they are.
pub fn plain(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    let mut is_start = true;
    while let Some(letter) = rest.chars().next() {
        if let Some(address) = address(rest) {
            safe.push_str(address);
            is_start = false;
            rest = rest.get(address.len()..).unwrap_or_default();
            continue;
        }
        match letter {
            // Invisible, and enough that it is no mention.
            '@' => safe.push_str("@\u{200b}"),
            // Would hide or reorder what follows.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => {}
            letter if letter.is_control() && letter != '\n' => {}
            letter
                if SPECIAL.contains(&letter)
                    || (is_start && SPECIAL_AT_START.contains(&letter)) =>
            {
                // Writing into a String cannot fail.
                let _ = write!(safe, "\\{letter}");
            }
            letter => safe.push(letter),
        }
        is_start = letter == '\n' || (is_start && letter.is_whitespace());
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
    }
    safe
}

/// Plain text on one line, without a list or heading at its start.
pub fn plain_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    plain(&words.join(" "))
}

/// The address that `text` begins with.
pub(crate) fn address(text: &str) -> Option<&str> {
    let after = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))?;
    let belongs = |character: char| {
        character.is_ascii_alphanumeric() || "-._~/?#!$&'+,;=%@:".contains(character)
    };
    let length = after.find(|text| !belongs(text)).unwrap_or(after.len());
    let scheme = text.len() - after.len();
    let whole = text.get(..scheme + length)?;
    // A name before the host hides where an address leads, and these name everybody.
    let host = after.find('/').unwrap_or(length);
    let ends = [
        after.find('@').filter(|at| *at < host),
        after.find("@everyone"),
        after.find("@here"),
    ];
    let end = ends.into_iter().flatten().min().unwrap_or(length);
    let whole = whole.get(..scheme + end).unwrap_or(whole);
    // What ends a sentence is not part of the address.
    let whole = whole.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'']);
    (whole.len() > scheme).then_some(whole)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn tricks_are_shown_instead_of_played() {
        for (given, expected) in [
            ("**bold** _it_", r"\*\*bold\*\* \_it\_"),
            (
                "[Discord](https://evil.example)",
                r"\[Discord\](https://evil.example)",
            ),
            (
                "<@123> <t:1:R> <:a:1>",
                "\\<@\u{200b}123> \\<t:1:R> \\<:a:1>",
            ),
            ("@everyone", "@\u{200b}everyone"),
            (
                "https://discord.com@evil.example",
                "https://discord.com@\u{200b}evil.example",
            ),
            ("https://a.example/@me", "https://a.example/@me"),
            (
                "https://a.example/@everyone",
                "https://a.example/@\u{200b}everyone",
            ),
            ("# loud - #1\n - item", "\\# loud - #1\n \\- item"),
            ("C:\\", r"C:\\"),
            ("\u{202e}live", "live"),
        ] {
            assert_eq!(plain(given), expected, "{given}");
        }
    }

    #[test]
    fn an_address_stays_whole_and_the_full_stop_outside() {
        let text = "See https://status.example.com/a_b?c=*d*. Thanks";

        assert_eq!(
            plain(text),
            r"See https://status.example.com/a_b?c=\*d\*. Thanks"
        );
        assert_eq!(
            address("https://a_b.example/x."),
            Some("https://a_b.example/x")
        );
        assert_eq!(address("https://"), None);
        assert_eq!(address("ftp://x"), None);
    }

    #[test]
    fn a_line_has_no_breaks() {
        assert_eq!(plain_line(" # Login\n\n# down\t"), r"\# Login # down");
    }

    proptest! {
        #[test]
        fn no_special_sign_stays_without_its_escape(text in "[\\\\*_`|<@a \\[\\]]{0,40}") {
            let safe = plain(&text);
            let mut signs = safe.chars();
            while let Some(sign) = signs.next() {
                if sign == '\\' {
                    prop_assert!(signs.next().is_some_and(|sign| SPECIAL.contains(&sign)));
                } else {
                    prop_assert!(!SPECIAL.contains(&sign), "{}", safe);
                }
            }
        }
    }
}
