//! What a person typed, taken apart. Nothing they can type is an error.

/// How many words and phrases of a query count.
const MOST_TERMS: usize = 16;

/// How many letters the beginning of a word has at least.
const LEAST_PREFIX: usize = 2;

/// How many characters the index of unspaced texts knows in a row.
const TRIGRAM: usize = 3;

/// Which index knows the messages, and what to ask it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) index: Index,
    /// What all messages have, as FTS5 is asked; empty if the index cannot help.
    pub(super) matching: String,
    /// What an index of three characters knows only by what they begin.
    pub(super) short: Vec<String>,
    /// What of that was put into `matching`: too many groups for excerpts and an
    /// order by what fits best, each of which asks for every group.
    pub(super) grouped: Vec<String>,
    /// What no index knows, to be looked for in each message.
    pub(super) literal: Vec<String>,
}

/// Where to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Index {
    Words,
    Trigrams,
    /// None knows anything of it: the messages themselves.
    Messages,
}

/// A word or a phrase.
#[derive(Debug, PartialEq, Eq)]
struct Term {
    text: String,
    prefix: bool,
}

impl Wanted {
    /// `None` if nothing is looked for.
    pub(super) fn of(typed: &str) -> Option<Self> {
        let terms = terms(typed);
        if terms.is_empty() {
            return None;
        }
        let unspaced = terms.iter().any(|term| term.text.chars().any(is_unspaced));
        let mut wanted = Self {
            index: if unspaced {
                Index::Trigrams
            } else {
                Index::Words
            },
            matching: String::new(),
            short: Vec::new(),
            grouped: Vec::new(),
            literal: Vec::new(),
        };
        for term in terms {
            if unspaced && term.text.chars().count() >= TRIGRAM {
                wanted.all_have(&quoted(&term.text));
            } else if unspaced && term.text.chars().all(is_unspaced) {
                wanted.short.push(term.text);
            } else if !unspaced && term.text.chars().any(char::is_alphanumeric) {
                let star = if term.prefix { " *" } else { "" };
                wanted.all_have(&format!("{}{star}", quoted(&term.text)));
            } else {
                wanted.literal.push(term.text);
            }
        }
        if wanted.matching.is_empty() && wanted.short.is_empty() {
            wanted.index = Index::Messages;
        }
        Some(wanted)
    }

    /// The messages have to have one of some groups of three characters, which
    /// stand for fewer.
    pub(super) fn one_of(&mut self, short: String, groups: &[String]) {
        self.grouped.push(short);
        let groups: Vec<_> = groups.iter().map(|group| quoted(group)).collect();
        self.all_have(&format!("({})", groups.join(" OR ")));
    }

    fn all_have(&mut self, expression: &str) {
        if !self.matching.is_empty() {
            self.matching.push_str(" AND ");
        }
        self.matching.push_str(expression);
    }
}

/// A string of FTS5, in which everything is text.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Whether a character belongs to a script without spaces between words. The
/// same as in the view `message_unspaced`.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e01}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Phones make curly quotes of straight ones.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„')
}

fn terms(typed: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut rest = typed;
    while terms.len() < MOST_TERMS {
        rest = rest.trim_start_matches(is_gap);
        let Some(first) = rest.chars().next() else {
            break;
        };
        let (text, behind) = if is_quote(first) {
            let inside = rest.get(first.len_utf8()..).unwrap_or_default();
            inside.split_once(is_quote).unwrap_or((inside, ""))
        } else {
            let end = rest.find(|c| is_gap(c) || is_quote(c) || c == '*');
            rest.split_at_checked(end.unwrap_or(rest.len()))
                .unwrap_or((rest, ""))
        };
        rest = behind.trim_start_matches('*');
        let starred = rest.len() < behind.len();
        // SQLite takes a NUL for the end of the text.
        let text = text.replace(char::is_control, " ").trim().to_owned();
        if !text.is_empty() {
            let letters = text
                .chars()
                .rev()
                .take_while(|character| character.is_alphanumeric());
            let prefix = starred && letters.count() >= LEAST_PREFIX;
            terms.push(Term { text, prefix });
        }
    }
    terms
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matching(typed: &str) -> String {
        Wanted::of(typed).map(|of| of.matching).unwrap_or_default()
    }

    #[test]
    fn words_phrases_and_beginnings_are_told_apart() {
        let cases = [
            ("voice channel", r#""voice" AND "channel""#),
            ("  \"voice channel\" ban ", r#""voice channel" AND "ban""#),
            ("“voice channel”", r#""voice channel""#),
            ("chan*", r#""chan" *"#),
            ("\"the chan\"* x*", r#""the chan" * AND "x""#),
            (
                "never closed: \"the end",
                r#""never" AND "closed:" AND "the end""#,
            ),
            ("a AND NOT b", r#""a" AND "AND" AND "NOT" AND "b""#),
            (
                "content:x ^y NEAR(a b)",
                r#""content:x" AND "^y" AND "NEAR(a" AND "b)""#,
            ),
            ("don't-stop", r#""don't-stop""#),
            ("a\0b", r#""a" AND "b""#),
            ("消えました ban", r#""消えました" AND "ban""#),
        ];

        for (typed, expected) in cases {
            assert_eq!(matching(typed), expected, "{typed}");
        }
    }

    #[test]
    fn what_no_index_knows_is_looked_for_by_itself() {
        let wanted = Wanted::of("😕 ban").unwrap();
        assert_eq!(
            (wanted.index, wanted.literal),
            (Index::Words, vec!["😕".to_owned()])
        );

        let wanted = Wanted::of("😕").unwrap();
        assert_eq!(wanted.index, Index::Messages);

        let wanted = Wanted::of("角色 vr 消えました").unwrap();
        assert_eq!(wanted.index, Index::Trigrams);
        assert_eq!(wanted.short, ["角色"]);
        assert_eq!(wanted.literal, ["vr"]);
    }

    #[test]
    fn nothing_is_nothing() {
        for typed in ["", "  ", "\"\"", "*", "\" \" ** \"", "\0"] {
            assert_eq!(Wanted::of(typed), None, "{typed:?}");
        }
    }
}
