//! Lines of the log, which may hold what others wrote.

use std::{borrow::Cow, fmt::Write as _, io};

use serde_json::Value;

use crate::config::LogFormat;

/// The longest line, in bytes.
const LONGEST: usize = 8 * 1024;

/// The longest text in a line of JSON that would be longer, in characters.
const LONGEST_TEXT: usize = 500;

/// Takes whole lines of the log, and makes sure that each is a single one, has an
/// end and shows all it holds: names, ids and sentences from outside may hold
/// anything.
pub(super) struct Lines<W> {
    /// Where they go.
    pub(super) out: W,
    /// How they are written.
    pub(super) format: LogFormat,
    /// Whether they are coloured.
    pub(super) colours: bool,
}

impl<W: io::Write> io::Write for Lines<W> {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let tidied = tidy(&String::from_utf8_lossy(line), self.format, self.colours);
        self.out.write_all(tidied.as_bytes())?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn tidy(line: &str, format: LogFormat, colours: bool) -> String {
    let line = line.strip_suffix('\n').unwrap_or(line);
    let line = match format {
        LogFormat::Json if line.len() > LONGEST => Cow::Owned(shortened(line)),
        _ => Cow::Borrowed(line),
    };
    let mut tidied = String::with_capacity(line.len() + 1);
    for (place, letter) in line.char_indices() {
        let left = line.get(place..).unwrap_or_default();
        if place >= LONGEST && format == LogFormat::Text {
            push(
                &mut tidied,
                format_args!("… ({} bytes left out)", left.len()),
            );
            break;
        }
        match letter {
            '\u{1b}' if colours && is_colour(left) => tidied.push(letter),
            '\n' => tidied.push_str("\\n"),
            '\r' => tidied.push_str("\\r"),
            '\t' => tidied.push_str("\\t"),
            _ if is_hidden(letter) => {
                push(&mut tidied, format_args!("\\u{:04x}", u32::from(letter)));
            }
            _ => tidied.push(letter),
        }
    }
    tidied.push('\n');
    tidied
}

fn push(line: &mut String, more: std::fmt::Arguments<'_>) {
    // Writing into a String cannot fail.
    let _written = line.write_fmt(more);
}

/// Whether it is what begins or ends a colour, and does nothing else to a terminal.
fn is_colour(text: &str) -> bool {
    text.strip_prefix("\u{1b}[").is_some_and(|rest| {
        rest.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ';')
            .starts_with('m')
    })
}

/// Whether it is not seen itself, but changes how other letters are shown.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A line of JSON with its long texts cut.
fn shortened(line: &str) -> String {
    fn cut(value: &mut Value) {
        match value {
            Value::String(text) => {
                if let Some((end, _)) = text.char_indices().nth(LONGEST_TEXT) {
                    text.truncate(end);
                    text.push('…');
                }
            }
            Value::Array(values) => values.iter_mut().for_each(cut),
            Value::Object(fields) => fields.values_mut().for_each(cut),
            _ => {}
        }
    }
    let Ok(mut value) = serde_json::from_str(line) else {
        return line.to_owned();
    };
    cut(&mut value);
    value.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stays_one_line_and_hides_nothing() {
        let forged = "INFO id=x\n2026-11-30 ERROR\r\tforged\0\u{1b}[2J\u{9b}\u{202e}\u{2028} é ☆\n";

        assert_eq!(
            tidy(forged, LogFormat::Text, false),
            "INFO id=x\\n2026-11-30 ERROR\\r\\tforged\\u0000\\u001b[2J\\u009b\\u202e\\u2028 é ☆\n"
        );
    }

    #[test]
    fn only_colours_pass_to_a_terminal() {
        let line = "\u{1b}[2m2026\u{1b}[0m \u{1b}[38;5;1mx\u{1b}[m \u{1b}[2J\u{1b}]0;t\n";

        assert_eq!(
            tidy(line, LogFormat::Text, true),
            "\u{1b}[2m2026\u{1b}[0m \u{1b}[38;5;1mx\u{1b}[m \\u001b[2J\\u001b]0;t\n"
        );
    }

    #[test]
    fn a_line_has_an_end() {
        let long = format!("INFO {}é\n", "é".repeat(LONGEST));

        let cut = tidy(&long, LogFormat::Text, false);

        assert!(cut.len() < LONGEST + 100, "{}", cut.len());
        assert!(cut.ends_with("bytes left out)\n") && cut.matches('\n').count() == 1);
    }

    #[test]
    fn a_long_line_of_json_stays_json() {
        let fields = serde_json::json!({
            "level": "INFO", "fields": { "id": "é\u{202e}".repeat(LONGEST) }, "spans": [{ "n": 1 }],
        });

        let tidied = tidy(&format!("{fields}\n"), LogFormat::Json, false);

        assert!(tidied.len() < LONGEST, "{}", tidied.len());
        assert!(!tidied.contains('\u{202e}'), "{tidied}");
        let read: serde_json::Value = serde_json::from_str(&tidied).unwrap();
        assert_eq!(
            (&read["level"], &read["spans"]),
            (&fields["level"], &fields["spans"])
        );
        let id = read["fields"]["id"].as_str().unwrap();
        assert!(id.starts_with("é\u{202e}é") && id.ends_with('…'), "{id}");
    }
}
