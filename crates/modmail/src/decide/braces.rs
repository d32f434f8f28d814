//! What stands in braces within a text.

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// What stands for itself.
    Text(String),
    /// What stands between braces, without them.
    Named(String),
}

/// Cuts a text at what stands between `open` and `close`, as far as `is_name` takes
/// it for a name. Behind a backslash braces stand for themselves; the backslash stays,
/// for Discord does not show it.
#[must_use]
pub fn pieces(text: &str, open: &str, close: &str, is_name: fn(&str) -> bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(open) {
        plain.push_str(before);
        let named = behind
            .split_once(close)
            .filter(|(name, _)| !is_escaped(&plain) && is_name(name));
        if let Some((name, after)) = named {
            if !plain.is_empty() {
                pieces.push(Piece::Text(std::mem::take(&mut plain)));
            }
            pieces.push(Piece::Named(name.to_owned()));
            rest = after;
        } else {
            // A name may begin with the next brace.
            let mut letters = open.chars();
            plain.extend(letters.next());
            let skipped = before.len() + open.len() - letters.as_str().len();
            (_, rest) = rest.split_at(skipped);
        }
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        pieces.push(Piece::Text(plain));
    }
    pieces
}

/// Whether what follows a text stands for itself.
fn is_escaped(text: &str) -> bool {
    let slashes = text.len() - text.trim_end_matches('\\').len();
    slashes % 2 == 1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_word(name: &str) -> bool {
        !name.is_empty() && name.chars().all(char::is_alphanumeric)
    }

    fn cut(text: &str, open: &str, close: &str) -> Vec<String> {
        let pieces = pieces(text, open, close, is_word).into_iter();
        pieces
            .map(|piece| match piece {
                Piece::Text(text) => text,
                Piece::Named(name) => format!("<{name}>"),
            })
            .collect()
    }

    #[test]
    fn names_in_braces_are_told_from_text() {
        for (text, single, double) in [
            ("", vec![], vec![]),
            ("a {b} c", vec!["a ", "<b>", " c"], vec!["a {b} c"]),
            ("{a}{b}", vec!["<a>", "<b>"], vec!["{a}{b}"]),
            ("{{a}}", vec!["{", "<a>", "}"], vec!["<a>"]),
            ("{{{a}}}", vec!["{{", "<a>", "}}"], vec!["{", "<a>", "}"]),
            ("{a b} {}", vec!["{a b} {}"], vec!["{a b} {}"]),
            ("{ {a}", vec!["{ ", "<a>"], vec!["{ {a}"]),
            (r"\{a}", vec![r"\{a}"], vec![r"\{a}"]),
            (r"\{{a}}", vec![r"\{", "<a>", "}"], vec![r"\{{a}}"]),
            (r"\\{a}", vec![r"\\", "<a>"], vec![r"\\{a}"]),
            ("{a", vec!["{a"], vec!["{a"]),
            ("{ö} ö{", vec!["<ö>", " ö{"], vec!["{ö} ö{"]),
        ] {
            assert_eq!(cut(text, "{", "}"), single, "{text}");
            assert_eq!(cut(text, "{{", "}}"), double, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "[a{}\\\\ ö\n]{0,40}") {
            for (open, close) in [("{", "}"), ("{{", "}}")] {
                let whole: String = pieces(&text, open, close, is_word)
                    .into_iter()
                    .map(|piece| match piece {
                        Piece::Text(text) => text,
                        Piece::Named(name) => format!("{open}{name}{close}"),
                    })
                    .collect();
                prop_assert_eq!(whole, text.clone());
            }
        }
    }
}
