//! A bot at the gateway: its socket, what it says there, and the trouble it can be made.

mod presence;
mod receive;
mod socket;
mod trouble;

use serde_json::json;
use tokio::sync::mpsc::UnboundedSender;

pub(crate) use self::socket::{Asked, serve};
pub use self::trouble::Trouble;
use crate::{
    gateway::{EarlyEnd, Out},
    sim::Sim,
};

impl Sim {
    /// Says hello on a new connection.
    fn connected(&mut self, out: UnboundedSender<Out>) -> u64 {
        let id = self.gateway.connect(out);
        let end = self.gateway.early_end;
        if end == Some(EarlyEnd::Mute) {
            self.gateway.send(id, Out::Cut);
            return id;
        }
        let interval = self.gateway.interval;
        let interval = interval.unwrap_or(self.settings.heartbeat_millis);
        let hello = json!({ "heartbeat_interval": interval });
        self.gateway.send_op(id, 10, &hello);
        match end {
            Some(EarlyEnd::Cut) => self.gateway.send(id, Out::Cut),
            Some(EarlyEnd::Close(code)) => {
                let reason = "The simulator was told to.";
                self.gateway.send(id, Out::Close(code, reason));
            }
            Some(EarlyEnd::InvalidSession { resumable }) => {
                self.gateway.send_op(id, 9, &json!(resumable));
            }
            Some(EarlyEnd::Mute | EarlyEnd::Reconnect) | None => {}
        }
        id
    }

    /// Notes that a connection is gone; `clean` means that the client gave up its session.
    fn disconnected(&mut self, connection: u64, clean: bool) {
        let now = self.now();
        let gone = self.gateway.connections.remove(&connection);
        let Some(id) = gone.and_then(|gone| gone.session) else {
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
        self.recording
            .happened(json!({ "gateway": "disconnected", "session": id }));
    }
}
