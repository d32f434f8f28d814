//! Every request a bot made, and what it was told.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::OffsetDateTime;
use tokio::sync::broadcast;

use crate::{faults::Fault, id::Id};

/// A request and its answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recorded {
    /// Its number, from 1.
    pub number: u64,
    /// When it came, by the world's clock.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// Whose it was, if it said.
    pub bot: Option<Id>,
    /// The method, in capitals.
    pub method: String,
    /// The path below `/api/v10`.
    pub path: String,
    /// What stood after the question mark.
    pub query: String,
    /// The JSON it carried; null without any.
    pub body: Value,
    /// The names and sizes of the files it carried.
    pub files: Vec<(String, usize)>,
    /// Why it was made, as the audit log keeps it.
    pub reason: Option<String>,
    /// The status it was answered with, even if the answer was lost.
    pub status: u16,
    /// The JSON it was answered with; null without any.
    pub answer: Value,
    /// What went wrong on purpose.
    pub fault: Option<Fault>,
}

/// The requests so far, and what is told to whoever watches.
#[derive(Debug)]
pub(crate) struct Recording {
    requests: VecDeque<Recorded>,
    /// How many there were, forgotten ones too.
    seen: u64,
    happenings: broadcast::Sender<Value>,
}

impl Default for Recording {
    fn default() -> Self {
        Self {
            requests: VecDeque::new(),
            seen: 0,
            happenings: broadcast::channel(1_024).0,
        }
    }
}

impl Recording {
    /// The number of the next request.
    pub(crate) fn next_number(&self) -> u64 {
        self.seen + 1
    }

    /// Remembers a request and its answer, and no more than `most` of them.
    pub(crate) fn record(&mut self, recorded: Recorded, most: usize) {
        self.seen = recorded.number;
        if self.is_watched() {
            self.happened(json!({ "request": recorded }));
        }
        self.requests.push_back(recorded);
        while self.requests.len() > most {
            self.requests.pop_front();
        }
    }

    /// The requests that are still remembered, oldest first.
    pub(crate) fn requests(&self) -> impl DoubleEndedIterator<Item = &Recorded> {
        self.requests.iter()
    }

    /// How many requests there were, also those that are no longer remembered.
    pub(crate) fn count(&self) -> u64 {
        self.seen
    }

    /// Whether somebody watches the stream.
    pub(crate) fn is_watched(&self) -> bool {
        self.happenings.receiver_count() > 0
    }

    /// Tells whoever watches the stream what happened.
    pub(crate) fn happened(&self, what: Value) {
        // An error only means that nobody watches.
        let _nobody = self.happenings.send(what);
    }

    /// Everything that happens from now on.
    pub(crate) fn watch(&self) -> broadcast::Receiver<Value> {
        self.happenings.subscribe()
    }
}
