//! Where a command talks to whoever started it.

use std::{
    fmt::Display,
    io::{self, BufRead as _, IsTerminal as _, Write},
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use crate::operations::{Step, Watcher};

/// How often it is shown how far something has come.
const OFTEN: Duration = Duration::from_millis(100);

/// Where a command talks to whoever started it.
pub trait Screen: Send {
    /// Says a line.
    ///
    /// # Errors
    ///
    /// Returns what the system has against it.
    fn say(&mut self, line: impl Display) -> io::Result<()>;

    /// Somebody who shows how far an operation has come, until the next line.
    fn watcher(&mut self) -> Watcher;

    /// Asks a question that is answered with `yes` or not at all.
    ///
    /// # Errors
    ///
    /// Returns what the system has against it.
    fn confirm(&mut self, question: &str) -> io::Result<bool>;
}

/// A screen of lines. How far something has come stands in one line on standard
/// error as long as it lasts, if that is a terminal.
#[derive(Debug)]
pub struct Plain<W>(pub W);

impl<W: Write + Send> Screen for Plain<W> {
    fn say(&mut self, line: impl Display) -> io::Result<()> {
        writeln!(self.0, "{}", harmless(&line.to_string()))
    }

    fn watcher(&mut self) -> Watcher {
        if !io::stderr().is_terminal() {
            return Watcher::default();
        }
        let line = Line::new(io::stderr());
        Watcher::new(move |step, done, all| line.show(step, done, all))
    }

    fn confirm(&mut self, question: &str) -> io::Result<bool> {
        let question = harmless(question);
        write!(self.0, "{question} Write yes to go on: ")?;
        self.0.flush()?;
        let mut answer = String::new();
        io::stdin().lock().read_line(&mut answer)?;
        Ok(answer.trim() == "yes")
    }
}

/// A text that does nothing to a terminal: names out of files and databases may be
/// anything.
pub fn harmless(text: &str) -> String {
    let shown = |letter: char| {
        let does_something = letter.is_control() && letter != '\n' && letter != '\t';
        let escaped = does_something.then(|| letter.escape_debug());
        let itself = (!does_something).then_some(letter);
        escaped.into_iter().flatten().chain(itself)
    };
    text.chars().flat_map(shown).collect()
}

/// A line that is written over and over, and gone when this is dropped.
struct Line<W: Write> {
    to: Mutex<(W, Option<Instant>)>,
}

impl<W: Write> Line<W> {
    fn new(to: W) -> Self {
        Self {
            to: Mutex::new((to, None)),
        }
    }

    fn show(&self, step: Step, done: u64, all: u64) {
        let mut to = self.to.lock().unwrap_or_else(PoisonError::into_inner);
        let (out, shown) = &mut *to;
        // What begins is shown at once.
        if done > 0 && shown.is_some_and(|shown| shown.elapsed() < OFTEN) {
            return;
        }
        *shown = Some(Instant::now());
        let how_far = match (done.saturating_mul(100).checked_div(all), step) {
            (Some(percent), _) => format!(" {percent} %"),
            (None, _) if done == 0 => String::new(),
            (None, Step::Importing | Step::Removing) => format!(" {done}"),
            (None, _) => format!(" {}", bytes(done)),
        };
        // Whoever cannot see it lacks nothing else.
        drop(write!(out, "\r\u{1b}[K{step}{how_far}").and_then(|()| out.flush()));
    }
}

impl<W: Write> Drop for Line<W> {
    fn drop(&mut self) {
        let to = self.to.get_mut().unwrap_or_else(PoisonError::into_inner);
        if to.1.is_some() {
            drop(write!(to.0, "\r\u{1b}[K"));
        }
    }
}

/// A number of bytes, for people.
pub(super) fn bytes(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["KiB", "MiB", "GiB", "TiB"];
    if bytes < 1024 {
        return format!("{bytes} B");
    }
    let (mut whole, mut rest, mut unit) = (bytes, 0, "B");
    for larger in UNITS {
        if whole < 1024 {
            break;
        }
        (whole, rest, unit) = (whole / 1024, whole % 1024, larger);
    }
    format!("{whole}.{} {unit}", rest * 10 / 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_it_has_come_is_told_in_one_line_that_goes() {
        let mut shown = Vec::new();
        let line = Line::new(&mut shown);

        line.show(Step::Copying, 0, 0);
        line.show(Step::Packing, 0, 4_096);
        // Sooner than anybody reads.
        line.show(Step::Packing, 1_024, 4_096);
        line.to.lock().unwrap().1 = Instant::now().checked_sub(OFTEN);
        line.show(Step::Packing, 3_072, 4_096);
        drop(line);

        let shown = String::from_utf8(shown).unwrap();
        let states: Vec<_> = shown.split("\r\u{1b}[K").collect();
        let expected = [
            "",
            "copying the database",
            "packing 0 %",
            "packing 75 %",
            "",
        ];
        assert_eq!(states, expected);
    }

    #[test]
    fn what_stands_in_a_file_does_nothing_to_a_terminal() -> io::Result<()> {
        let mut shown = Vec::new();

        Plain(&mut shown).say("a table \u{1b}]0;mine\u{7} and\tits rows")?;

        let shown = String::from_utf8_lossy(&shown).into_owned();
        assert_eq!(shown, "a table \\u{1b}]0;mine\\u{7} and\tits rows\n");
        Ok(())
    }

    #[test]
    fn sizes_are_told_in_the_unit_that_fits() {
        assert_eq!(bytes(1023), "1023 B");
        assert_eq!(bytes(1024), "1.0 KiB");
        assert_eq!(bytes(1536 * 1024), "1.5 MiB");
        assert_eq!(bytes(5 << 40), "5.0 TiB");
    }
}
