//! Every request a bot made, and what it was told.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::{faults::Fault, id::Id, rest::Call, world::World};

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

impl World {
    /// Remembers a request and its answer.
    pub(crate) fn record(
        &mut self,
        call: &Call,
        bot: Option<Id>,
        (status, answer): (u16, Value),
        fault: Option<Fault>,
    ) {
        self.requests_seen += 1;
        let recorded = Recorded {
            number: self.requests_seen,
            at: self.now(),
            bot,
            method: call.method.clone(),
            path: call.path.clone(),
            query: call.query.clone(),
            body: call.json().clone(),
            files: call
                .files
                .iter()
                .map(|(_, it)| (it.filename.clone(), it.bytes.len()))
                .collect(),
            reason: call.reason.clone(),
            status,
            answer,
            fault,
        };
        if self.happenings.receiver_count() > 0 {
            self.happened(json!({ "request": recorded }));
        }
        self.requests.push_back(recorded);
        while self.requests.len() > self.settings.remembered {
            self.requests.pop_front();
        }
    }

    /// Every request since the start, oldest first.
    pub fn requests(&self) -> impl DoubleEndedIterator<Item = &Recorded> {
        self.requests.iter()
    }

    /// How many requests there were, also those that are no longer remembered.
    pub fn request_count(&self) -> u64 {
        self.requests_seen
    }
}
