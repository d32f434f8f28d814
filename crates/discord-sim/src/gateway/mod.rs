//! The gateway: connections, sessions and what is sent over them.

mod control;
mod dispatch;
pub(crate) mod intent;
mod receive;
mod session;
mod socket;

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Value, json};
use time::OffsetDateTime;
use tokio::sync::mpsc::UnboundedSender;

pub use self::{control::Trouble, session::Session};
pub(crate) use self::{
    dispatch::Audience,
    intent::PRIVILEGED,
    socket::{Asked, serve},
};
use crate::{id::Id, world::World};

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

/// An open connection.
#[derive(Debug)]
pub(crate) struct Connection {
    out: UnboundedSender<Out>,
    /// The session that runs over it, once it identified or resumed.
    session: Option<String>,
    /// When the client sent something, within the last minute.
    sends: VecDeque<OffsetDateTime>,
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
    /// How many dispatches the next resume repeats although they were received.
    pub(crate) duplicates: usize,
    /// When each bot identified, within the last day.
    pub(crate) identifies: BTreeMap<Id, VecDeque<OffsetDateTime>>,
    /// When each bot last identified, by rate limit key.
    pub(crate) last_identify: BTreeMap<(Id, u32), OffsetDateTime>,
}

impl Gateway {
    /// Notes a new connection and returns its number.
    fn connect(&mut self, out: UnboundedSender<Out>) -> u64 {
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
    fn send(&self, connection: u64, out: Out) {
        if self.silent && matches!(out, Out::Frame(_)) {
            return;
        }
        if let Some(connection) = self.connections.get(&connection) {
            // An error only means that the client is gone.
            let _gone = connection.out.send(out);
        }
    }

    fn send_op(&self, connection: u64, op: u8, data: &Value) {
        let frame = json!({ "op": op, "s": null, "t": null, "d": data });
        self.send(connection, Out::Frame(frame.to_string()));
    }
}

impl World {
    /// Says hello on a new connection.
    fn connected(&mut self, out: UnboundedSender<Out>) -> u64 {
        let id = self.gateway.connect(out);
        let hello = json!({ "heartbeat_interval": self.settings.heartbeat_millis });
        self.gateway.send_op(id, 10, &hello);
        id
    }

    /// Notes that a connection is gone; `clean` means that the client gave up its session.
    fn disconnected(&mut self, connection: u64, clean: bool) {
        let now = self.now();
        let gone = self.gateway.connections.remove(&connection);
        let Some(id) = gone.and_then(|it| it.session) else {
            return;
        };
        if clean {
            self.gateway.sessions.remove(&id);
        } else if let Some(session) = self.gateway.sessions.get_mut(&id)
            && session.connection == Some(connection)
        {
            session.connection = None;
            session.left_at = Some(now);
        }
        self.happened(json!({ "gateway": "disconnected", "session": id }));
    }
}
