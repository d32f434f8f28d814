//! The place in a message that fits what was looked for.

/// Put around what fits by SQLite; no message has these.
pub(super) const BEGINS: &str = "\u{2}";
pub(super) const ENDS: &str = "\u{3}";

/// How many characters stand around what was found without an index.
const AROUND: usize = 60;

/// A piece of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Whether it is what was looked for.
    pub found: bool,
}

/// Takes an excerpt apart that SQLite made.
pub(super) fn pieces(marked: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (number, part) in marked.trim_end().split(BEGINS).enumerate() {
        let (found, text) = match part.split_once(ENDS) {
            Some((found, text)) if number > 0 => (found, text),
            _ => ("", part),
        };
        push(&mut pieces, found, true);
        push(&mut pieces, text, false);
    }
    pieces
}

/// The first of some texts in a message, with what stands around it.
pub(super) fn around(content: &str, wanted: &[String]) -> Vec<Piece> {
    let found = wanted
        .iter()
        .find_map(|item| content.find(item.as_str()).map(|at| (at, item.len())));
    let (at, length) = found.unwrap_or_default();
    let (before, rest) = content.split_at_checked(at).unwrap_or(("", content));
    let (found, after) = rest.split_at_checked(length).unwrap_or(("", rest));

    let begin = before
        .char_indices()
        .rev()
        .nth(AROUND - 1)
        .map_or(0, |character| character.0);
    let end = after
        .char_indices()
        .nth(AROUND)
        .map_or(after.len(), |character| character.0);
    let mut pieces = Vec::new();
    let cut = if begin > 0 { "…" } else { "" };
    let before = before.get(begin..).unwrap_or(before);
    push(&mut pieces, &format!("{cut}{before}"), false);
    push(&mut pieces, found, true);
    let cut = if end < after.len() { "…" } else { "" };
    let after = after.get(..end).unwrap_or(after);
    push(&mut pieces, &format!("{after}{cut}"), false);
    pieces
}

fn push(pieces: &mut Vec<Piece>, text: &str, found: bool) {
    if !text.is_empty() {
        let text = text.to_owned();
        pieces.push(Piece { text, found });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| {
                if piece.found {
                    format!("[{}]", piece.text)
                } else {
                    piece.text.clone()
                }
            })
            .collect()
    }

    #[test]
    fn marks_become_pieces() {
        let cases = [
            ("\u{2}one\u{3} two \u{2}three\u{3}", "[one] two [three]"),
            ("nothing", "nothing"),
            ("", ""),
            ("stray\u{3} \u{2}one\u{3}\u{3}", "stray\u{3} [one]\u{3}"),
        ];

        for (marked, expected) in cases {
            assert_eq!(shown(&pieces(marked)), expected);
        }
    }

    #[test]
    fn a_long_text_is_cut_around_what_was_found() {
        let content = format!("{}😕{}", "ä".repeat(100), "ö".repeat(100));

        let pieces = around(&content, &["!".to_owned(), "😕".to_owned()]);

        let [before, found, after] = &pieces[..] else {
            panic!("{pieces:?}");
        };
        assert_eq!((before.text.chars().count(), found.found), (61, true));
        assert_eq!(after.text.chars().count(), 61);
        assert_eq!(shown(&around("no", &["x".to_owned()])), "no");
    }
}
