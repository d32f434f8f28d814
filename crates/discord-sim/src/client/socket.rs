//! One client's WebSocket.

use std::io::Write as _;

use axum::{
    body::Bytes,
    extract::ws::{CloseFrame, Message, WebSocket},
};
use serde::Deserialize;
use tokio::{
    sync::mpsc::unbounded_channel,
    time::{Duration, Instant, sleep_until},
};
use zstd::stream::write::Encoder;

use crate::{gateway::Out, shared::Shared};

/// What a client asks for in the URL.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    v: Option<String>,
    encoding: Option<String>,
    compress: Option<String>,
}

/// How payloads are put into frames.
enum Wrapping {
    Plain,
    /// One compressed stream over the whole connection, flushed after each payload.
    Zstd(Encoder<'static, Vec<u8>>),
}

impl Wrapping {
    fn wrap(&mut self, text: String) -> std::io::Result<Message> {
        match self {
            Self::Plain => Ok(Message::Text(text.into())),
            Self::Zstd(encoder) => {
                encoder.write_all(text.as_bytes())?;
                encoder.flush()?;
                Ok(Message::Binary(Bytes::from(std::mem::take(
                    encoder.get_mut(),
                ))))
            }
        }
    }
}

/// Serves one client until it leaves or is sent away.
pub(crate) async fn serve(mut socket: WebSocket, asked: Asked, shared: Shared) {
    let wrapping = match asked.compress.as_deref() {
        Some("zstd-stream") => Encoder::new(Vec::new(), 3).map(Wrapping::Zstd),
        _ => Ok(Wrapping::Plain),
    };
    let (Ok(wrapping), None) = (wrapping, asked.refusal()) else {
        let (code, reason) = asked.refusal().unwrap_or((4000, "Unknown error."));
        farewell(&mut socket, code, reason).await;
        return;
    };
    let (out, inbox) = unbounded_channel();
    let (id, interval) = shared.change(|sim| {
        let id = sim.connected(out);
        (id, Duration::from_millis(sim.settings.heartbeat_millis))
    });
    let clean = talk(&mut socket, wrapping, inbox, &shared, id, interval).await;
    shared.change(|sim| sim.disconnected(id, clean));
}

impl Asked {
    /// Only version 10 in JSON is spoken here, plain or as one zstd stream.
    fn refusal(&self) -> Option<(u16, &'static str)> {
        if self.v.as_deref() != Some("10") {
            return Some((4012, "Invalid API version."));
        }
        let encoding = matches!(self.encoding.as_deref(), None | Some("json"));
        let compress = matches!(self.compress.as_deref(), None | Some("zstd-stream"));
        (!encoding || !compress).then_some((4002, "This encoding is not simulated."))
    }
}

/// Returns whether the client gave its session up.
async fn talk(
    socket: &mut WebSocket,
    mut wrapping: Wrapping,
    mut inbox: tokio::sync::mpsc::UnboundedReceiver<Out>,
    shared: &Shared,
    id: u64,
    interval: Duration,
) -> bool {
    // A heartbeat may come late, but not by a whole interval.
    let patience = interval * 2;
    let mut deadline = Instant::now() + patience;
    loop {
        tokio::select! {
            out = inbox.recv() => match out {
                Some(Out::Frame(text)) => {
                    let Ok(message) = wrapping.wrap(text) else { return false };
                    if socket.send(message).await.is_err() {
                        return false;
                    }
                }
                Some(Out::Close(code, reason)) => {
                    farewell(socket, code, reason).await;
                    return false;
                }
                Some(Out::Cut) | None => return false,
            },
            message = socket.recv() => match message {
                Some(Ok(Message::Text(text))) => {
                    if shared.change(|sim| sim.received(id, &text)) {
                        deadline = Instant::now() + patience;
                    }
                }
                Some(Ok(Message::Close(frame))) => {
                    // Reading on sends the answer that is due to a farewell.
                    let _late = tokio::time::timeout(Duration::from_secs(2), socket.recv()).await;
                    // 1000 and 1001 say that the client does not come back.
                    return frame.is_some_and(|frame| matches!(frame.code, 1000 | 1001));
                }
                Some(Ok(Message::Binary(_))) => {
                    farewell(socket, 4002, "Error while decoding payload.").await;
                    return false;
                }
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return false,
            },
            () = sleep_until(deadline) => {
                farewell(socket, 4009, "Session timed out.").await;
                return false;
            }
        }
    }
}

async fn farewell(socket: &mut WebSocket, code: u16, reason: &'static str) {
    let frame = CloseFrame {
        code,
        reason: reason.into(),
    };
    // An error only means that the client left first.
    let _gone = socket.send(Message::Close(Some(frame))).await;
    // Give the client the time to answer; a socket closed under it looks like a cut line.
    let answer = async { while let Some(Ok(_)) = socket.recv().await {} };
    let _late = tokio::time::timeout(Duration::from_secs(2), answer).await;
}
