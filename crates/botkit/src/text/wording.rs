//! Texts that people write while a bot runs: read, looked through, and given back as
//! they are to be typed.

use std::{collections::BTreeSet, fmt};

use fluent_syntax::{
    ast::{
        Entry, Expression, Identifier, InlineExpression, Message, Pattern, PatternElement, Resource,
    },
    parser::{self, ErrorKind, ParserError},
    serializer,
};

/// The message that a text is read as.
const KEY: &str = "text";

/// How far the lines of a text stand in.
const INDENT: &str = "    ";

/// A text with variables, as it is typed: `Hello, { $name }!`.
#[derive(Debug, Clone, PartialEq)]
pub struct Wording {
    pattern: Pattern<String>,
}

/// Why something cannot be used as a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordingFault {
    /// It says nothing, at least for some values.
    Empty,
    /// It cannot be read.
    Syntax {
        /// In which line, from 1.
        line: usize,
        /// At which character of it, from 1.
        column: usize,
        /// What is wrong there.
        problem: Problem,
    },
    /// Something other than a variable stands between braces.
    NoVariable(String),
}

/// What is wrong with how a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// This has to stand there.
    Expected(char),
    /// A brace closes that was never opened.
    Closing,
    /// Of the cases, one has to be the default, which a star marks.
    Default,
    /// The name of a variable has to stand there.
    Variable,
    /// A quotation mark is never closed.
    Quote,
    /// Something else.
    Other,
}

impl Wording {
    /// Reads a text as it is typed.
    ///
    /// # Errors
    ///
    /// Returns the first thing that is wrong with it.
    pub fn read(text: &str) -> Result<Self, WordingFault> {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        if text.trim().is_empty() {
            return Err(WordingFault::Empty);
        }
        let source = Source::of(&text);
        let resource = parser::parse(source.text.clone()).map_err(|(_, errors)| {
            let first = errors.into_iter().min_by_key(|error| error.pos.start);
            first.map_or(WordingFault::Empty, |error| source.fault(&error))
        })?;
        let Some(Entry::Message(Message {
            value: Some(pattern),
            ..
        })) = resource.body.into_iter().next()
        else {
            return Err(WordingFault::Empty);
        };
        let wording = Self { pattern };
        let mut strange = None;
        wording.visit(&mut |expression| {
            if let Some(name) = no_variable(expression) {
                strange.get_or_insert(name);
            }
        });
        match strange {
            Some(name) => Err(WordingFault::NoVariable(name)),
            None if shortest(&wording.pattern) == 0 => Err(WordingFault::Empty),
            None => Ok(wording),
        }
    }

    /// The text of a pattern in a catalog.
    pub(super) fn of(pattern: &Pattern<&str>) -> Option<Self> {
        let mut read = parser::parse(serialize(KEY, pattern.clone())).ok()?;
        match read.body.pop()? {
            Entry::Message(message) => message.value.map(|pattern| Self { pattern }),
            _ => None,
        }
    }

    /// It as a message of a Fluent file.
    pub(super) fn as_message(&self, key: &str) -> String {
        serialize(key.to_owned(), self.pattern.clone())
    }

    /// The variables in it, by name.
    #[must_use]
    pub fn variables(&self) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        self.visit(&mut |expression| {
            if let InlineExpression::VariableReference { id } = expression {
                names.insert(id.name.clone());
            }
        });
        names
    }

    /// How many characters it has at most, with variables that have so many.
    pub fn longest(&self, variable: &impl Fn(&str) -> usize) -> usize {
        longest(&self.pattern, variable)
    }

    fn visit(&self, see: &mut impl FnMut(&InlineExpression<String>)) {
        visit(&self.pattern, see);
    }
}

impl fmt::Display for Wording {
    /// As it would be typed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source = self.as_message(KEY);
        let text = source.trim_end();
        let text = text.strip_prefix(KEY).unwrap_or(text).trim_start();
        let text = text.strip_prefix('=').unwrap_or(text);
        let text = text.strip_prefix(['\n', ' ']).unwrap_or(text);
        for (number, line) in text.lines().enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            let line = line.strip_prefix(INDENT).unwrap_or(line);
            let escaped = ESCAPED
                .iter()
                .find_map(|first| Some((first, line.strip_prefix(&escape(*first))?)));
            match escaped {
                Some((first, rest)) => write!(f, "{first}{rest}")?,
                None => f.write_str(line)?,
            }
        }
        Ok(())
    }
}

/// A message of a Fluent file.
fn serialize<'s, S: parser::Slice<'s>>(key: S, value: Pattern<S>) -> String {
    let message = Message {
        id: Identifier { name: key },
        value: Some(value),
        attributes: Vec::new(),
        comment: None,
    };
    let body = vec![Entry::Message(message)];
    serializer::serialize(&Resource { body })
}

/// What at the beginning of a line is not taken for text.
const ESCAPED: [char; 3] = ['[', '*', '.'];

fn escape(first: char) -> String {
    format!("{{ \"{first}\" }}")
}

/// A text as a message of a Fluent file.
struct Source {
    text: String,
    /// How many characters were put before the first of each line.
    before: Vec<usize>,
}

impl Source {
    /// Every line stands in, so that none begins another message; and what would begin
    /// a case or an attribute is text, unless cases stand there.
    fn of(text: &str) -> Self {
        let mut source = format!("{KEY} =\n");
        let (mut before, mut depth) = (Vec::new(), 0_usize);
        for line in text.trim_end().split('\n') {
            source.push_str(INDENT);
            let blank = line.len() - line.trim_start_matches(' ').len();
            let (indent, rest) = line.split_at_checked(blank).unwrap_or(("", line));
            source.push_str(indent);
            let first = rest.chars().next().filter(|first| ESCAPED.contains(first));
            if let Some(first) = first.filter(|_| depth == 0) {
                let escaped = escape(first);
                before.push(INDENT.len() + escaped.chars().count() - 1);
                source.push_str(&escaped);
                source.push_str(rest.strip_prefix(first).unwrap_or(rest));
            } else {
                before.push(INDENT.len());
                source.push_str(rest);
            }
            source.push('\n');
            depth = depth_after(line, depth);
        }
        Self {
            text: source,
            before,
        }
    }

    /// Where in what was typed the reader stopped, and why.
    fn fault(&self, error: &ParserError) -> WordingFault {
        // What is missing at the end is missing behind the last character.
        let at = error.pos.start.min(self.text.trim_end().len());
        let until = self.text.get(..at).unwrap_or(&self.text);
        let line = until.matches('\n').count().clamp(1, self.before.len());
        let column = until.rsplit('\n').next().unwrap_or_default();
        let before = self.before.get(line - 1).copied().unwrap_or_default();
        WordingFault::Syntax {
            line,
            column: (column.chars().count() + 1).saturating_sub(before).max(1),
            problem: Problem::of(&error.kind),
        }
    }
}

/// How many braces are open behind a line.
fn depth_after(line: &str, before: usize) -> usize {
    let (mut depth, mut quoted, mut last) = (before, false, ' ');
    for letter in line.chars() {
        match letter {
            '"' if quoted && last != '\\' => quoted = false,
            '"' if !quoted && last == '{' => quoted = true,
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if letter != ' ' {
            last = letter;
        }
    }
    depth
}

impl Problem {
    const fn of(kind: &ErrorKind) -> Self {
        match kind {
            ErrorKind::ExpectedToken(token) => Self::Expected(*token),
            ErrorKind::UnbalancedClosingBrace => Self::Closing,
            ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => Self::Default,
            ErrorKind::ExpectedInlineExpression
            | ErrorKind::ExpectedCharRange { .. }
            | ErrorKind::ExpectedSimpleExpressionAsSelector => Self::Variable,
            ErrorKind::UnterminatedStringLiteral => Self::Quote,
            _ => Self::Other,
        }
    }
}

fn visit(pattern: &Pattern<String>, see: &mut impl FnMut(&InlineExpression<String>)) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_expression(expression, see);
        }
    }
}

fn visit_expression(
    expression: &Expression<String>,
    see: &mut impl FnMut(&InlineExpression<String>),
) {
    match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            visit_expression(expression, see);
        }
        Expression::Inline(inline) => see(inline),
        Expression::Select { selector, variants } => {
            see(selector);
            for variant in variants {
                visit(&variant.value, see);
            }
        }
    }
}

/// What stands between braces and is neither a variable nor a literal.
fn no_variable(expression: &InlineExpression<String>) -> Option<String> {
    match expression {
        InlineExpression::FunctionReference { id, .. }
        | InlineExpression::MessageReference { id, .. } => Some(id.name.clone()),
        InlineExpression::TermReference { id, .. } => Some(format!("-{}", id.name)),
        _ => None,
    }
}

fn longest(pattern: &Pattern<String>, variable: &impl Fn(&str) -> usize) -> usize {
    let lengths = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => value.chars().count(),
        PatternElement::Placeable { expression } => longest_of(expression, variable),
    });
    lengths.sum()
}

fn longest_of(expression: &Expression<String>, variable: &impl Fn(&str) -> usize) -> usize {
    match expression {
        Expression::Select { variants, .. } => {
            let lengths = variants
                .iter()
                .map(|variant| longest(&variant.value, variable));
            lengths.max().unwrap_or(0)
        }
        Expression::Inline(inline) => match inline {
            InlineExpression::VariableReference { id } => variable(&id.name),
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => value.chars().count(),
            InlineExpression::Placeable { expression } => longest_of(expression, variable),
            _ => 0,
        },
    }
}

/// How many characters are to be seen at least.
fn shortest(pattern: &Pattern<String>) -> usize {
    let lengths = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => value.split_whitespace().map(str::len).sum(),
        PatternElement::Placeable { expression } => shortest_of(expression),
    });
    lengths.sum()
}

fn shortest_of(expression: &Expression<String>) -> usize {
    match expression {
        Expression::Select { variants, .. } => {
            let lengths = variants.iter().map(|variant| shortest(&variant.value));
            lengths.min().unwrap_or(0)
        }
        Expression::Inline(inline) => match inline {
            InlineExpression::VariableReference { .. } => 1,
            InlineExpression::StringLiteral { value } => {
                value.split_whitespace().map(str::len).sum()
            }
            InlineExpression::NumberLiteral { value } => value.len(),
            InlineExpression::Placeable { expression } => shortest_of(expression),
            _ => 0,
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_typed_is_read_and_given_back_as_it_was() {
        for text in [
            "Hello, { $name }!",
            "One.\n\nTwo.",
            "* one\n* two",
            "[link](https://example.com)\n.dot",
            "{ $count ->\n    [one] One\n   *[other] { $count }\n} left",
            "Braces: {\"{\"}",
        ] {
            let read = Wording::read(text).expect(text).to_string();
            let again = Wording::read(&read).expect(&read);
            assert_eq!(again.to_string(), read, "{text}");
            if !text.contains("Braces") {
                assert_eq!(read, text);
            }
        }
    }

    #[test]
    fn what_is_wrong_is_found_where_it_stands() {
        let syntax = |line, column, problem| WordingFault::Syntax {
            line,
            column,
            problem,
        };
        for (text, fault) in [
            (" \n ", WordingFault::Empty),
            ("{\" \"}", WordingFault::Empty),
            ("{ $a ->\n [x] y\n *[z] {\"\"}\n}", WordingFault::Empty),
            ("Hello { $name", syntax(1, 14, Problem::Expected('}'))),
            ("Hello\nyou }", syntax(2, 5, Problem::Closing)),
            ("* a }", syntax(1, 5, Problem::Closing)),
            ("{ }", syntax(1, 3, Problem::Variable)),
            ("{ \"a }", syntax(1, 7, Problem::Quote)),
            ("{ $a ->\n [x] y\n}", syntax(3, 1, Problem::Default)),
            ("{ other }", WordingFault::NoVariable("other".to_owned())),
            ("{ -term }", WordingFault::NoVariable("-term".to_owned())),
            (
                "{ NUMBER($a) }",
                WordingFault::NoVariable("NUMBER".to_owned()),
            ),
        ] {
            assert_eq!(Wording::read(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn nothing_typed_begins_another_message() {
        for text in [
            "a\nother = b",
            "a\n    .attribute = b",
            "a\n-term = b",
            "# a",
        ] {
            let read = Wording::read(text).expect(text);
            assert_eq!(read.variables().len(), 0);
            let lines = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(lines(&read.to_string()), lines(text));
        }
    }

    #[test]
    fn variables_and_lengths_are_those_of_the_longest_case() {
        let text = "{ $what ->\n    [a] { $name } is\n   *[b] four\n} here{ $end }";
        let read = Wording::read(text).expect("it is right");

        let names: Vec<String> = read.variables().into_iter().collect();
        assert_eq!(names, ["end", "name", "what"]);
        let length = read.longest(&|name| if name == "name" { 30 } else { 2 });
        assert_eq!(length, 30 + " is".len() + " here".len() + 2);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_or_refused(text in "[ a-z{}$\"\\[\\]*.\n>-]{0,40}") {
            if let Ok(read) = Wording::read(&text) {
                let shown = read.to_string();
                prop_assert_eq!(Wording::read(&shown), Ok(read), "{}", shown);
            }
        }
    }
}
