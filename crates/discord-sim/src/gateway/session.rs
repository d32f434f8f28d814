//! Sessions: what outlives a connection, so that nothing is missed.

use std::{collections::VecDeque, sync::Arc};

use serde::Serialize;
use time::OffsetDateTime;

use super::{Gateway, Out};
use crate::id::Id;

/// How many dispatches a session remembers. Discord does not say how many it keeps.
const REMEMBERED: usize = 20_000;

/// A bot's session at the gateway.
#[derive(Debug, Clone, Serialize)]
pub struct Session {
    /// Names the session.
    pub id: String,
    /// Whose it is.
    pub bot: Id,
    /// Which shard of how many.
    pub shard: (u32, u32),
    /// What it asked to hear, as a bit field.
    pub intents: u64,
    /// The number of the last dispatch.
    pub sequence: u64,
    /// How often it was resumed.
    pub resumes: u32,
    /// The last number a heartbeat acknowledged.
    pub acknowledged: u64,
    #[serde(skip)]
    pub(crate) connection: Option<u64>,
    /// Whether it can no longer be resumed.
    pub expired: bool,
    #[serde(skip)]
    pub(crate) left_at: Option<OffsetDateTime>,
    #[serde(skip)]
    pub(crate) sent: VecDeque<Sent>,
}

/// A dispatch as it was sent.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) sequence: u64,
    pub(crate) name: &'static str,
    pub(crate) data: Arc<str>,
}

impl Sent {
    fn frame(&self) -> String {
        let Self {
            sequence,
            name,
            data,
        } = self;
        format!(r#"{{"op":0,"s":{sequence},"t":"{name}","d":{data}}}"#)
    }
}

impl Session {
    /// A session that was just begun.
    pub(crate) fn new(id: String, bot: Id, shard: (u32, u32), intents: u64) -> Self {
        Self {
            id,
            bot,
            shard,
            intents,
            sequence: 0,
            resumes: 0,
            acknowledged: 0,
            connection: None,
            expired: false,
            left_at: None,
            sent: VecDeque::new(),
        }
    }

    /// Whether a client is there.
    pub fn is_connected(&self) -> bool {
        self.connection.is_some()
    }

    /// The number of the last dispatch with one of these names; 0 if there was none.
    pub fn last_of(&self, names: &[&str]) -> u64 {
        let mut latest = self.sent.iter().rev();
        let last = latest.find(|item| names.contains(&item.name));
        last.map_or(0, |last| last.sequence)
    }

    /// Whether it can still be resumed by somebody who has seen this much.
    pub(crate) fn remembers(&self, sequence: u64) -> bool {
        let oldest = self
            .sent
            .front()
            .map_or(self.sequence + 1, |event| event.sequence);
        !self.expired && sequence.saturating_add(1) >= oldest
    }
}

impl Gateway {
    /// Sends a session its next dispatch; without a connection it waits for the resume.
    pub(crate) fn push(&mut self, session: &str, name: &'static str, data: Arc<str>) {
        let data = self.made_odd(name, data);
        let Some(session) = self.sessions.get_mut(session) else {
            return;
        };
        session.sequence += 1;
        let sent = Sent {
            sequence: session.sequence,
            name,
            data,
        };
        let number = self.number.take_if(|_| session.connection.is_some());
        let sequence = number.unwrap_or(sent.sequence);
        let frame = Sent {
            sequence,
            ..sent.clone()
        }
        .frame();
        session.sent.push_back(sent);
        if session.sent.len() > REMEMBERED {
            session.sent.pop_front();
        }
        if let Some(connection) = session.connection {
            self.send(connection, Out::Frame(frame));
        }
    }

    /// Sends again what came after a number, and as many before it as were asked for.
    pub(crate) fn replay(&mut self, id: &str, after: u64) {
        let again = u64::try_from(std::mem::take(&mut self.duplicates)).unwrap_or(0);
        let Some(session) = self.sessions.get(id) else {
            return;
        };
        let Some(connection) = session.connection else {
            return;
        };
        let from = after.saturating_sub(again);
        // READY and RESUMED belong to a connection that is gone.
        let missed = session
            .sent
            .iter()
            .filter(|event| event.sequence > from && !matches!(event.name, "READY" | "RESUMED"));
        for missed in missed {
            self.send(connection, Out::Frame(missed.frame()));
        }
    }
}
