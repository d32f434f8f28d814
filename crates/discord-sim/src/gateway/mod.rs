//! The gateway: connections, sessions and what is sent over them.

mod dispatch;
mod session;

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use time::OffsetDateTime;
use tokio::sync::mpsc::UnboundedSender;

pub use self::session::Session;
use crate::{id::Id, odd::Oddity};

/// Something to be sent over a connection.
#[derive(Debug)]
pub(crate) enum Out {
    /// A payload.
    Frame(String),
    /// A farewell with a close code.
    Close(u16, &'static str),
    /// The end, without a farewell.
    Cut,
}

/// How the gateway ends connections that have only just begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum EarlyEnd {
    /// Cut before the hello.
    Mute,
    /// Cut after the hello.
    Cut,
    /// Closed with this code after the hello.
    Close(u16),
    /// Told after the hello that the session is invalid (op 9).
    InvalidSession {
        /// Whether it may be resumed all the same.
        resumable: bool,
    },
    /// Asked to reconnect (op 7) as soon as a session has begun or goes on.
    Reconnect,
}

/// An open connection.
#[derive(Debug)]
pub(crate) struct Connection {
    out: UnboundedSender<Out>,
    /// The session that runs over it, once it identified or resumed.
    pub(crate) session: Option<String>,
    /// When the client sent something, within the last minute.
    pub(crate) sends: VecDeque<OffsetDateTime>,
}

/// Everything the gateway knows.
#[derive(Debug, Default)]
pub(crate) struct Gateway {
    pub(crate) sessions: BTreeMap<String, Session>,
    pub(crate) connections: BTreeMap<u64, Connection>,
    /// How many connections there ever were.
    pub(crate) opened: u64,
    /// Whether nothing is sent any more, not even acknowledgements.
    pub(crate) silent: bool,
    /// Whether new connections are turned away.
    pub(crate) refused: bool,
    /// What is odd about the next dispatches of a name, and about how many.
    pub(crate) odd: Vec<(String, Oddity, usize)>,
    /// What new connections are told about heartbeats instead of the setting.
    pub(crate) interval: Option<u64>,
    /// Where clients are told to resume, if not here.
    pub(crate) resume_url: Option<String>,
    /// How new connections are ended early.
    pub(crate) early_end: Option<EarlyEnd>,
    /// The number the next dispatch is sent with instead of its own.
    pub(crate) number: Option<u64>,
    /// How many dispatches the next resume repeats although they were received.
    pub(crate) duplicates: usize,
    /// When each bot identified, within the last day.
    pub(crate) identifies: BTreeMap<Id, VecDeque<OffsetDateTime>>,
    /// When each bot last identified, by rate limit key.
    pub(crate) last_identify: BTreeMap<(Id, u32), OffsetDateTime>,
}

impl Gateway {
    /// Notes a new connection and returns its number.
    pub(crate) fn connect(&mut self, out: UnboundedSender<Out>) -> u64 {
        self.opened += 1;
        let connection = Connection {
            out,
            session: None,
            sends: VecDeque::new(),
        };
        self.connections.insert(self.opened, connection);
        self.opened
    }

    /// Sends something over a connection, unless the gateway is silent.
    pub(crate) fn send(&self, connection: u64, out: Out) {
        if self.silent && matches!(out, Out::Frame(_)) {
            return;
        }
        if let Some(connection) = self.connections.get(&connection) {
            // An error only means that the client is gone.
            let _gone = connection.out.send(out);
        }
    }

    /// Makes odd what the gateway was told to make odd.
    fn made_odd(&mut self, name: &str, data: Arc<str>) -> Arc<str> {
        let odd = &mut self.odd;
        let Some(place) = odd.iter().position(|(of, _, left)| of == name && *left > 0) else {
            return data;
        };
        let Some((_, oddity, left)) = odd.get_mut(place) else {
            return data;
        };
        *left -= 1;
        let mut payload: Value = serde_json::from_str(&data).unwrap_or_default();
        oddity.apply(&mut payload);
        payload.to_string().into()
    }

    pub(crate) fn send_op(&self, connection: u64, op: u8, data: &Value) {
        let frame = json!({ "op": op, "s": null, "t": null, "d": data });
        self.send(connection, Out::Frame(frame.to_string()));
    }
}
