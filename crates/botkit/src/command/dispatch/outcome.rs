//! How calls end.

use std::time::Duration;

use crate::command::{Reply, Spec};

/// What became of a call.
#[derive(Debug)]
pub struct Outcome {
    /// The command, if there is one.
    pub command: Option<&'static str>,
    /// How it ended.
    pub verdict: Verdict,
    /// How long the command took.
    pub took: Duration,
    /// What was answered, or (prefix form) is to be answered.
    pub reply: Reply,
}

/// How a call ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The command did it.
    Done,
    /// The caller was told what they can do about it.
    Refused,
    /// There is no such command.
    Unknown,
    /// An operator has to look at it.
    Broken {
        /// The number the caller was told, which is in the log.
        reference: String,
    },
}

impl Outcome {
    pub(super) fn of(verdict: Verdict, reply: Reply) -> Self {
        Self {
            command: None,
            verdict,
            took: Duration::ZERO,
            reply,
        }
    }

    pub(super) fn refused(said: String) -> Self {
        Self::of(Verdict::Refused, Reply::say(said).ephemeral())
    }

    pub(super) fn unknown(said: String) -> Self {
        Self::of(Verdict::Unknown, Reply::say(said).ephemeral())
    }

    pub(super) fn for_command(mut self, spec: &Spec) -> Self {
        self.command = Some(spec.name);
        self
    }
}

/// A short number for a call, the same whenever it is asked for: the end of the
/// id of the interaction or message, in letters and digits.
pub(super) fn reference(source: &str) -> String {
    // Without I, L, O and U, which are easily misread.
    const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let id = source.rsplit(':').next().and_then(|part| part.parse().ok());
    let mut left: u64 = id.unwrap_or_default();
    let mut reference: Vec<char> = Vec::new();
    for _ in 0..8 {
        let digit = usize::try_from(left % 32).unwrap_or_default();
        reference.extend(DIGITS.get(digit).map(|digit| char::from(*digit)));
        left /= 32;
    }
    reference.iter().rev().collect()
}
