//! Trouble at the gateway, on command.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{
    gateway::{EarlyEnd, Out},
    odd::Oddity,
    sim::Sim,
};

/// What the gateway can be made to do to its clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Trouble {
    /// Cut every connection, without a farewell.
    Cut,
    /// Ask every client to reconnect (op 7).
    Reconnect,
    /// Tell every client that its session is invalid (op 9).
    InvalidSession {
        /// Whether it may be resumed all the same.
        resumable: bool,
    },
    /// Close every connection with this code, such as 4000 or 4009.
    Close {
        /// The close code.
        code: u16,
    },
    /// Send nothing any more, not even acknowledgements; or speak again.
    Silence {
        /// Whether it is silent from now on.
        on: bool,
    },
    /// Let no session that there is now be resumed; those who are connected stay.
    ExpireSessions,
    /// Have the next resume repeat this many dispatches that were received already.
    DuplicateAfterResume {
        /// How many.
        count: usize,
    },
    /// Change what the next dispatches of a name hold.
    Odd {
        /// Such as `MESSAGE_CREATE`.
        event: String,
        /// What is changed.
        oddity: Oddity,
        /// In how many of them.
        count: usize,
    },
    /// Tell new connections to send a heartbeat so often, whatever is expected of
    /// them; or what is expected again.
    Heartbeat {
        /// In milliseconds.
        millis: Option<u64>,
    },
    /// Tell new sessions to resume somewhere else; or here again.
    ResumeUrl {
        /// Where.
        url: Option<String>,
    },
    /// End all new connections early; or let them last again.
    EndEarly {
        /// How.
        how: Option<EarlyEnd>,
    },
    /// Send the next dispatch with this number, whatever the session has counted.
    Number {
        /// Any number.
        sequence: u64,
    },
    /// Turn new gateway connections away (503); or take them again.
    Refuse {
        /// Whether it turns them away from now on.
        on: bool,
    },
}

impl Sim {
    /// Makes trouble at the gateway.
    pub fn trouble(&mut self, trouble: &Trouble) {
        self.dispatch();
        self.recording.happened(json!({ "trouble": trouble }));
        match trouble {
            Trouble::Cut => self.to_all_clients(|| Out::Cut),
            Trouble::Reconnect => self.op_to_all_clients(7, &Value::Null),
            Trouble::InvalidSession { resumable } => {
                self.detach_all(!resumable);
                self.op_to_all_clients(9, &json!(resumable));
            }
            Trouble::Close { code } => {
                // These two say that the session is over as well.
                if matches!(code, 4007 | 4009) {
                    self.gateway.sessions.clear();
                }
                self.to_all_clients(|| Out::Close(*code, "The simulator was told to."));
            }
            Trouble::Silence { on } => self.gateway.silent = *on,
            Trouble::ExpireSessions => {
                for session in self.gateway.sessions.values_mut() {
                    session.expired = true;
                }
            }
            Trouble::DuplicateAfterResume { count } => self.gateway.duplicates = *count,
            Trouble::Odd {
                event,
                oddity,
                count,
            } => self
                .gateway
                .odd
                .push((event.clone(), oddity.clone(), *count)),
            Trouble::Heartbeat { millis } => self.gateway.interval = *millis,
            Trouble::ResumeUrl { url } => self.gateway.resume_url.clone_from(url),
            Trouble::EndEarly { how } => self.gateway.early_end = *how,
            Trouble::Number { sequence } => self.gateway.number = Some(*sequence),
            Trouble::Refuse { on } => self.gateway.refused = *on,
        }
    }

    /// After an op 9 a client may identify or resume on the same connection.
    fn detach_all(&mut self, forget: bool) {
        let now = self.now();
        for connection in self.gateway.connections.values_mut() {
            connection.session = None;
        }
        for session in self.gateway.sessions.values_mut() {
            session.connection = None;
            session.left_at = Some(now);
        }
        if forget {
            self.gateway.sessions.clear();
        }
    }

    fn to_all_clients(&self, out: impl Fn() -> Out) {
        for connection in self.gateway.connections.keys() {
            self.gateway.send(*connection, out());
        }
    }

    fn op_to_all_clients(&self, op: u8, data: &Value) {
        for connection in self.gateway.connections.keys() {
            self.gateway.send_op(*connection, op, data);
        }
    }
}
