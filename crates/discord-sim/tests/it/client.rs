//! A raw gateway client.

use discord_sim::Discord;
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};
use zstd::stream::raw::{Decoder, InBuffer, Operation as _, OutBuffer};

use crate::scene::TOKEN;

/// Every intent that needs no permission, and message content, and members.
pub(crate) const INTENTS: u64 = 0b1111_1110_1111_1111;

pub(crate) struct Client {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    decoder: Option<Decoder<'static>>,
    pub(crate) sequence: u64,
    pub(crate) session: String,
}

impl Client {
    /// Connects and takes the hello.
    pub(crate) async fn connect(discord: &Discord) -> Self {
        let mut client = Self::open(discord, "v=10&encoding=json").await;
        let hello = client.next().await.unwrap();
        assert_eq!(hello["op"], 10, "{hello}");
        client
    }

    pub(crate) async fn compressed(discord: &Discord) -> Self {
        let mut client = Self::open(discord, "v=10&encoding=json&compress=zstd-stream").await;
        client.decoder = Some(Decoder::new().unwrap());
        client
    }

    pub(crate) async fn open(discord: &Discord, query: &str) -> Self {
        let url = format!("{}/?{query}", discord.gateway_url());
        let (socket, _) = connect_async(url).await.unwrap();
        Self {
            socket,
            decoder: None,
            sequence: 0,
            session: String::new(),
        }
    }

    /// Connects, identifies and takes READY.
    pub(crate) async fn identified(discord: &Discord, intents: u64) -> Self {
        let mut client = Self::connect(discord).await;
        client.identify(intents, json!([0, 1])).await;
        client.event("READY").await;
        client
    }

    pub(crate) async fn identify(&mut self, intents: u64, shard: Value) {
        let properties = json!({ "os": "linux", "browser": "test", "device": "test" });
        let data = json!({
            "token": TOKEN, "intents": intents, "properties": properties, "shard": shard,
        });
        self.send(json!({ "op": 2, "d": data })).await;
    }

    pub(crate) async fn resume(&mut self, session: &str, sequence: u64) {
        let data = json!({ "token": TOKEN, "session_id": session, "seq": sequence });
        self.send(json!({ "op": 6, "d": data })).await;
    }

    pub(crate) async fn send(&mut self, payload: Value) {
        self.send_text(payload.to_string()).await;
    }

    pub(crate) async fn send_text(&mut self, text: String) {
        self.socket.send(Message::text(text)).await.unwrap();
    }

    /// The next payload, or the code the connection was closed with; 0 without any.
    pub(crate) async fn next(&mut self) -> Result<Value, u16> {
        loop {
            match self.socket.next().await {
                Some(Ok(Message::Text(text))) => return Ok(self.note(&text)),
                Some(Ok(Message::Binary(bytes))) => {
                    let text = self.inflate(&bytes);
                    return Ok(self.note(&text));
                }
                Some(Ok(Message::Close(frame))) => {
                    return Err(frame.map_or(0, |frame| frame.code.into()));
                }
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return Err(0),
            }
        }
    }

    fn note(&mut self, text: &str) -> Value {
        let payload: Value = serde_json::from_str(text).unwrap();
        if let Some(sequence) = payload["s"].as_u64() {
            self.sequence = sequence;
        }
        if payload["t"] == "READY" {
            let session = payload["d"]["session_id"].as_str().unwrap();
            session.clone_into(&mut self.session);
        }
        payload
    }

    fn inflate(&mut self, bytes: &[u8]) -> String {
        let decoder = self.decoder.as_mut().unwrap();
        let mut text = Vec::new();
        let mut input = InBuffer::around(bytes);
        loop {
            let mut part = [0_u8; 1_024];
            let mut output = OutBuffer::around(part.as_mut_slice());
            decoder.run(&mut input, &mut output).unwrap();
            let full = output.pos() == 1_024;
            text.extend_from_slice(output.as_slice());
            if input.pos() == bytes.len() && !full {
                return String::from_utf8(text).unwrap();
            }
        }
    }

    /// The next dispatch of this name; others are passed over.
    pub(crate) async fn event(&mut self, name: &str) -> Value {
        loop {
            let payload = self.next().await.unwrap();
            if payload["t"] == name {
                return payload["d"].clone();
            }
        }
    }

    /// The next payload with this op; others are passed over.
    pub(crate) async fn op(&mut self, op: u64) -> Value {
        loop {
            let payload = self.next().await.unwrap();
            if payload["op"] == op {
                return payload["d"].clone();
            }
        }
    }

    /// The code the connection is closed with.
    pub(crate) async fn closed(&mut self) -> u16 {
        loop {
            if let Err(code) = self.next().await {
                return code;
            }
        }
    }

    /// Every dispatch up to the acknowledgement of a heartbeat sent now.
    pub(crate) async fn names(&mut self) -> Vec<String> {
        self.send(json!({ "op": 1, "d": self.sequence })).await;
        let mut names = Vec::new();
        loop {
            let payload = self.next().await.unwrap();
            if payload["op"] == 11 {
                return names;
            }
            names.push(payload["t"].as_str().unwrap_or("?").to_owned());
        }
    }
}
