//! Where a command talks to whoever started it.

use std::{
    fmt::Display,
    io::{self, BufRead as _, Write},
};

use crate::operations::Watcher;

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

/// A screen of lines alone.
#[derive(Debug)]
pub struct Plain<W>(pub W);

impl<W: Write + Send> Screen for Plain<W> {
    fn say(&mut self, line: impl Display) -> io::Result<()> {
        writeln!(self.0, "{line}")
    }

    fn watcher(&mut self) -> Watcher {
        Watcher::default()
    }

    fn confirm(&mut self, question: &str) -> io::Result<bool> {
        write!(self.0, "{question} Write yes to go on: ")?;
        self.0.flush()?;
        let mut answer = String::new();
        io::stdin().lock().read_line(&mut answer)?;
        Ok(answer.trim() == "yes")
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
    fn sizes_are_told_in_the_unit_that_fits() {
        assert_eq!(bytes(1023), "1023 B");
        assert_eq!(bytes(1024), "1.0 KiB");
        assert_eq!(bytes(1536 * 1024), "1.5 MiB");
        assert_eq!(bytes(5 << 40), "5.0 TiB");
    }
}
