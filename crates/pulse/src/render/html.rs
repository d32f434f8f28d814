//! What a page writes about an incident, as Discord's Markdown.
//!
//! Pages write text, or a little HTML. Marks and paragraphs become Discord's; nothing a page writes becomes a mention, or
//! a link that is hidden behind words.

use std::fmt::Write as _;

use html5gum::{HtmlString, StartTag, Token, Tokenizer};

use super::{
    cut::length,
    plain::{address, plain},
};

/// The tags that are understood; others are text, such as `<host>`.
const TAGS: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "br",
    "code",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];
/// Between two marks that would run into one; invisible.
const APART: char = '\u{200b}';

/// The text as Discord shows it; without its marks if it is longer than `limit` with them, so that no mark is cut off
/// from its other half.
pub(crate) fn markdown(body: &str, limit: usize) -> String {
    let rich = written(body, true);
    if length(&rich) <= limit {
        return rich;
    }
    written(body, false)
}

fn written(body: &str, with_marks: bool) -> String {
    let source = only_html(body);
    let mut page = Page {
        with_marks,
        ..Page::default()
    };
    for token in Tokenizer::new(source.as_str()) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.starts(&tag),
            Token::EndTag(tag) => page.ends(&text(&tag.name)),
            Token::String(string) => page.writes(&text(&string)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    page.link_ends();
    page.text.trim().to_owned()
}

fn text(bytes: &HtmlString) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The body, with everything escaped that is no tag we understand and no entity: `<host>`, `a < b`, `AT&T`, `?a=1&copy=2`.
fn only_html(body: &str) -> String {
    let mut source = String::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at(at);
        source.push_str(before);
        let (sign, after) = from.split_at(1);
        match sign {
            "<" if !is_tag(after) => source.push_str("&lt;"),
            "&" if !is_entity(after) => source.push_str("&amp;"),
            _ => source.push_str(sign),
        }
        rest = after;
    }
    source.push_str(rest);
    source
}

/// Whether this follows a `<` that begins a tag we understand, and that is closed.
fn is_tag(after: &str) -> bool {
    let name = after.strip_prefix('/').unwrap_or(after);
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric());
    let Some((name, rest)) = end.and_then(|end| name.split_at_checked(end)) else {
        return false;
    };
    let is_known = TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name));
    is_known && rest.starts_with([' ', '\n', '\t', '/', '>']) && rest.contains('>')
}

/// Whether this follows an `&` that begins an entity.
fn is_entity(after: &str) -> bool {
    let name = after.strip_prefix('#').unwrap_or(after);
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric());
    end.is_some_and(|end| end > 0 && name.get(end..).is_some_and(|rest| rest.starts_with(';')))
}

/// A text in the making.
#[derive(Debug, Default)]
struct Page {
    text: String,
    with_marks: bool,
    /// The marks that hold now, the first outermost.
    marks: Vec<&'static str>,
    /// The lists that are open: the number of the next item, if they are numbered.
    lists: Vec<Option<usize>>,
    /// The link that is open, and where its words begin.
    link: Option<(String, usize)>,
}

impl Page {
    fn starts(&mut self, tag: &StartTag<()>) {
        let name = text(&tag.name);
        let attribute = |key: &str| tag.attributes.get(key.as_bytes()).map(|value| text(value));
        match name.as_str() {
            "br" => self.text.push('\n'),
            "hr" | "p" | "div" | "blockquote" | "table" | "pre" => self.paragraph(),
            "tr" => self.line(),
            "td" | "th" => self.text.push(' '),
            "ul" | "ol" => {
                self.line();
                self.lists.push((name == "ol").then_some(1));
            }
            "li" => self.item(),
            "img" => self.writes(&attribute("alt").unwrap_or_default()),
            "a" => {
                self.link_ends();
                self.link = attribute("href").map(|to| (to, self.text.len()));
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.paragraph();
                self.marks.push("**");
            }
            _ => self.marks.extend(mark(&name)),
        }
    }

    fn ends(&mut self, name: &str) {
        match name {
            "p" | "div" | "blockquote" | "table" | "pre" => self.paragraph(),
            "ul" | "ol" => {
                self.lists.pop();
                self.line();
            }
            "a" => self.link_ends(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.unmark("**");
                self.line();
            }
            _ => {
                if let Some(mark) = mark(name) {
                    self.unmark(mark);
                }
            }
        }
    }

    fn unmark(&mut self, mark: &str) {
        if let Some(at) = self.marks.iter().rposition(|open| *open == mark) {
            self.marks.remove(at);
        }
    }

    /// Text, each line of it within the marks that hold.
    fn writes(&mut self, text: &str) {
        let mut joint = "";
        for line in text.split('\n') {
            self.text.push_str(joint);
            joint = "\n";
            let words = line.trim();
            let (before, after) = (line.starts_with(' '), line.ends_with(' '));
            if before && !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
            self.words(words);
            if after && !words.is_empty() {
                self.text.push(' ');
            }
        }
        self.shrink();
    }

    fn words(&mut self, words: &str) {
        let safe = plain(words);
        if safe.is_empty() {
            return;
        }
        let marks: Vec<_> = self.marks.iter().filter(|_| self.with_marks).collect();
        let opening: String = marks.iter().copied().copied().collect();
        let closing: String = marks.iter().rev().copied().copied().collect();
        if !opening.is_empty() && self.text.ends_with(['*', '_']) {
            self.text.push(APART);
        }
        self.text.push_str(&opening);
        self.text.push_str(&safe);
        self.text.push_str(&closing);
    }

    /// Says where a link leads, unless its words do.
    fn link_ends(&mut self) {
        let Some((to, from)) = self.link.take() else {
            return;
        };
        let is_address = address(&to).is_some_and(|address| address.len() == to.len());
        let words = self.text.get(from..).unwrap_or_default();
        if is_address && !words.contains(&to) {
            let space = if words.is_empty() || words.ends_with(' ') {
                ""
            } else {
                " "
            };
            // Writing into a String cannot fail.
            let _ = write!(self.text, "{space}({to})");
        }
    }

    fn item(&mut self) {
        self.line();
        let depth = self.lists.len().saturating_sub(1);
        self.text.push_str(&"  ".repeat(depth));
        match self.lists.last_mut() {
            Some(Some(number)) => {
                let _ = write!(self.text, "{number}. ");
                *number += 1;
            }
            _ => self.text.push_str("• "),
        }
    }

    /// Begins a new line, unless one has begun.
    fn line(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Begins a new line after an empty one.
    fn paragraph(&mut self) {
        self.line();
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.shrink();
    }

    /// Of several empty lines at the end, keeps one.
    fn shrink(&mut self) {
        let end = self.text.trim_end_matches(['\n', ' ']).len();
        let blank = self.text.get(end..).unwrap_or_default();
        if blank.matches('\n').count() > 2 {
            self.text.truncate(end);
            self.text.push_str("\n\n");
        }
    }
}

/// The mark that a tag stands for.
fn mark(tag: &str) -> Option<&'static str> {
    match tag {
        "b" | "strong" => Some("**"),
        "i" | "em" => Some("*"),
        "u" => Some("__"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(body: &str) -> String {
        markdown(body, 4_000).replace('\u{200b}', "·")
    }

    #[test]
    fn html_becomes_text_with_the_marks_of_discord() {
        for (body, expected) in [
            (
                "First line.<br /><br />Second &amp; third",
                "First line.\n\nSecond & third",
            ),
            ("<p>One</p>\n<p>Two</p>", "One\n\nTwo"),
            (
                "Affected:<ul><li>Login</li><li>Chat</li></ul>Sorry!",
                "Affected:\n• Login\n• Chat\nSorry!",
            ),
            ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
            ("a <b>bold </b>word", "a **bold** word"),
            ("<b>a</b><i>b</i>", "**a**·*b*"),
            ("<b>never closed", "**never closed**"),
            (
                "<h2>What happened</h2>It broke.",
                "**What happened**\nIt broke.",
            ),
            (
                r#"See <a href="https://x.example/a?b=1&amp;c=2">here</a>."#,
                "See here (https://x.example/a?b=1&c=2).",
            ),
            (
                r#"<a href="https://x.example">https://x.example</a>"#,
                "https://x.example",
            ),
            (r#"<a href="javascript:alert(1)">here</a>"#, "here"),
            ("plain text\n\nwith lines", "plain text\n\nwith lines"),
            (
                "if a < b && c > d on <host> at AT&T",
                r"if a \< b && c > d on \<host> at AT&T",
            ),
            (
                "https://x.example/?a=1&copy=2",
                "https://x.example/?a=1&copy=2",
            ),
            ("&lt;@1&gt; &#64;everyone", r"\<@·1> @·everyone"),
            (
                "<b>[a](https://evil.example)</b>",
                r"**\[a\](https://evil.example)**",
            ),
        ] {
            assert_eq!(shown(body), expected, "{body}");
        }
    }

    #[test]
    fn what_would_be_cut_has_no_marks() {
        let long = format!("<b>{}</b>", "word ".repeat(100));

        assert!(!markdown(&long, 100).contains('*'));
        assert!(markdown(&long, 1_000).starts_with("**word"));
    }

    proptest! {
        #[test]
        fn nobody_is_mentioned_and_no_link_is_hidden(
            body in "(<b>|</b>|<@1>|@everyone|\\[a\\]\\(https://e.example\\)|&#64;|&lt;|&#91;|&#93;|<a href='https://e.example'>|</a>|[ -~]|\\n){0,30}",
        ) {
            let shown = markdown(&body, 100_000);

            prop_assert!(!shown.contains("@everyone") && !shown.contains("<@1"), "{shown}");
            prop_assert!(!shown.replace(r"\]", "").contains("]("), "{shown}");
        }
    }
}
