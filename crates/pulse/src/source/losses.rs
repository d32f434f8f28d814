//! What of a document was not taken in, summed up.

use std::{collections::BTreeMap, fmt};

use crate::limits::{EXAMPLE, EXAMPLES};

/// What of a document could not be used or was too much: counts, and a few examples.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Losses {
    bad: usize,
    examples: Vec<String>,
    beyond: BTreeMap<&'static str, usize>,
}

impl Losses {
    /// Whether all was taken in.
    pub fn is_empty(&self) -> bool {
        self.bad == 0 && self.beyond.is_empty()
    }

    /// How much could not be used.
    #[cfg(test)]
    pub(super) fn bad(&self) -> usize {
        self.bad
    }

    /// Something could not be used; `example` says what and why.
    pub(super) fn add_bad(&mut self, example: impl FnOnce() -> String) {
        self.add_bad_many(1, example);
    }

    /// The same for `count` of them.
    pub(super) fn add_bad_many(&mut self, count: usize, example: impl FnOnce() -> String) {
        self.bad += count;
        if count > 0 && self.examples.len() < EXAMPLES {
            let example = example();
            self.examples.push(example.chars().take(EXAMPLE).collect());
        }
    }

    /// So many of `what` were too many.
    pub(super) fn add_beyond(&mut self, what: &'static str, count: usize) {
        if count > 0 {
            *self.beyond.entry(what).or_default() += count;
        }
    }
}

impl fmt::Display for Losses {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut joint = "";
        if self.bad > 0 {
            let examples = self.examples.join("; ");
            write!(
                f,
                "{} part(s) could not be used, such as {examples}",
                self.bad
            )?;
            joint = "; ";
        }
        for (what, count) in &self.beyond {
            write!(f, "{joint}{count} {what}(s) too many were left out")?;
            joint = "; ";
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_losses_make_one_short_line() {
        let mut losses = Losses::default();
        for number in 1..=150_000 {
            losses.add_bad(|| format!("component {number} {}", "x".repeat(1_000)));
        }
        losses.add_beyond("component", 5);
        losses.add_beyond("update", 0);
        losses.add_beyond("component", 2);

        let line = losses.to_string();

        assert!(
            line.starts_with("150000 part(s) could not be used, such as component 1 x"),
            "{line}"
        );
        assert!(
            line.ends_with("x; 7 component(s) too many were left out"),
            "{line}"
        );
        assert!(line.len() < 1_000, "{}", line.len());
        assert!(!losses.is_empty() && Losses::default().is_empty());
    }
}
